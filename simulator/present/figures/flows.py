"""All four flows between the two countries in one year, as wide as they are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.facts.flows import Branch, Facts, Flow, facts
from simulator.present import trade_words as words
from simulator.present.axes import no_frame
from simulator.present.captions import flows as captions
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    COAL,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PURPLE,
    REGULAR,
    faded,
    font,
    height_in,
    shorten,
    spread,
    width_in,
    wrap,
)
from simulator.present.titles import flows as titles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

RIBBONS_IN = 2.9  # all flows together
LAOS_IN, VIET_NAM_IN, BAR_IN = 2.45, 6.95, 0.09  # where the countries stand across the body
FAN_IN, SEAM_IN, OVERHANG_IN, THIN_IN = 0.85, 0.008, 0.035, 0.3
ARROW_IN, ARROW_GROWS, LONGEST_ARROW_IN = 0.11, 0.15, 0.3
LABEL_IN, LANE_GAP_IN, SECTION_IN, TOP_IN, GAP_IN = 0.2, 0.16, 0.3, 0.26, 0.1
THINNEST_IN, BETWEEN_IN, PAD_IN = 0.006, 0.03, 0.03
STRENGTH = 0.62
COLOURS = {
    "electricity": BLUE,
    "coal": COAL,
    "other_from_laos": GREEN,
    "petroleum": ORANGE,
    "other_from_viet_nam": PURPLE,
}
CURVE = np.linspace(0.0, 1.0, 40)


class Lane(NamedTuple):
    """Where a flow runs, in inches from the top of the body."""

    flow: Flow
    heads: tuple[tuple[str, float, int, str], ...]  # text, size, weight, colour
    heads_in: float
    wide_in: float
    top_in: float
    high_in: float


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns: one row for a flow or a branch of it."""
    rows = [(flow, "", flow.musd.mean, flow.musd.standard_error, "MUSD", "") for flow in f.flows]
    rows += [
        (flow, "", flow.amount.mean, flow.amount.standard_error, flow.unit, "")
        for flow in f.flows
        if flow.amount is not None
    ]
    rows += [
        (flow, branch.name or "other", branch.mean, branch.error, flow.unit, end)
        for flow in f.flows
        for end, branches in (("laos", flow.at_laos), ("viet_nam", flow.at_viet_nam))
        for branch in branches
    ]
    return table_of(
        {
            "year": [f.year] * len(rows),
            "flow": [row[0].name for row in rows],
            "to": ["viet_nam" if row[0].to_viet_nam else "laos" for row in rows],
            "end": [row[5] for row in rows],
            "branch": [row[1] for row in rows],
            "mean": [float(row[2]) for row in rows],
            "standard_error": [float(row[3]) for row in rows],
            "unit": [row[4] for row in rows],
        }
    )


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: Laos at left, Viet Nam at right, the flows between them."""
    total = sum(float(flow.musd.mean) for flow in f.flows)
    per_musd = RIBBONS_IN / total if total > 0 else 0.0
    lanes: list[Lane] = []
    sections: list[float] = []
    y = TOP_IN
    for to_viet_nam in (True, False):
        sections.append(y)
        y += SECTION_IN
        for flow in (flow for flow in f.flows if flow.to_viet_nam == to_viet_nam):
            lanes.append(_lane(f, flow, float(flow.musd.mean) * per_musd, y))
            y += lanes[-1].high_in + LANE_GAP_IN
    page = sheet(around, y)
    axes = page.axes(0, 0, page.width_in, y)
    axes.set_xlim(0, page.width_in)
    axes.set_ylim(y, 0)
    no_frame(axes)
    for x, name, align in (
        (LAOS_IN + BAR_IN, words.LAOS, "right"),
        (VIET_NAM_IN, words.VIET_NAM, "left"),
    ):
        _write(axes, x, TOP_IN / 2, name, TEXT_PT, BOLD, INK, align)
    for top, total_of, name in zip(
        sections, (f.from_laos, f.from_viet_nam), (words.TO_VIET_NAM, words.TO_LAOS), strict=True
    ):
        text = words.section(name, total_of)
        _write(axes, _middle(), top + SECTION_IN / 3, text, TEXT_PT, BOLD, INK, "center")
    for low, high in ((sections[0], sections[1] - LANE_GAP_IN), (sections[1], y - LANE_GAP_IN)):
        for x in (LAOS_IN, VIET_NAM_IN):
            axes.fill_between([x, x + BAR_IN], low, high, color=INK, lw=0, zorder=5)
    for lane in lanes:
        _draw_lane(axes, lane, page.width_in)
    return page.figure


def _middle() -> float:
    return (LAOS_IN + BAR_IN + VIET_NAM_IN) / 2


def _lane(f: Facts, flow: Flow, wide_in: float, top_in: float) -> Lane:
    """Return the room that a flow needs: its ribbon with a head above it, and its labels."""
    room = VIET_NAM_IN - LAOS_IN - 2 * FAN_IN
    heads = [
        (line, TEXT_PT, BOLD, INK) for line in wrap(words.flow_head(flow), room, TEXT_PT, BOLD)
    ]
    note = words.flow_note(flow, f)
    heads += [(line, SMALL_PT, REGULAR, MUTED) for line in wrap(note, room, SMALL_PT)]
    heads_in = sum(height_in(1, size) for _, size, _, _ in heads) + PAD_IN
    labels_in = [sum(_room(b, wide_in) for b in ends) for ends in (flow.at_laos, flow.at_viet_nam)]
    return Lane(flow, tuple(heads), heads_in, wide_in, top_in, max(heads_in + wide_in, *labels_in))


def _room(branch: Branch, wide_in: float) -> float:
    """Return how high a branch is at its end, label included."""
    return max(LABEL_IN, branch.share * wide_in + BETWEEN_IN)


def _draw_lane(axes: Axes, lane: Lane, body_in: float) -> None:
    flow, wide = lane.flow, lane.wide_in
    top = lane.top_in + (lane.high_in - lane.heads_in - wide) / 2
    y = top
    for text, size, weight, shade in lane.heads:
        _write(axes, _middle(), y + height_in(1, size) / 2, text, size, weight, shade, "center")
        y += height_in(1, size)
    if not wide:
        return
    colour = faded(COLOURS[flow.name], STRENGTH)
    top += lane.heads_in
    left, right = LAOS_IN + BAR_IN, VIET_NAM_IN
    trunk = left + FAN_IN - SEAM_IN, right - FAN_IN + SEAM_IN
    _ribbon(axes, trunk, (top, top), wide, colour)
    for at_laos, branches in ((True, flow.at_laos), (False, flow.at_viet_nam)):
        ends = _ends(branches, lane, top)
        country, inner = (left, left + FAN_IN) if at_laos else (right, right - FAN_IN)
        arrives = at_laos != flow.to_viet_nam
        for branch, slot, centre in ends:
            high = wide if branch is None else branch.share * wide
            _ribbon_end(axes, (inner, country), (slot, centre - high / 2), high, colour, arrives)
            if branch is None:
                continue
            x = LAOS_IN - GAP_IN if at_laos else VIET_NAM_IN + BAR_IN + GAP_IN
            room = x if at_laos else body_in - x
            size = words.branch_size(flow, branch)
            name = words.branch_name(flow, branch)
            name = shorten(name, room - width_in(f" {size}", TEXT_PT), TEXT_PT)
            align = "right" if at_laos else "left"
            _write(axes, x, centre, f"{name} {size}", TEXT_PT, REGULAR, INK, align)


def _ends(
    branches: Sequence[Branch], lane: Lane, top: float
) -> list[tuple[Branch | None, float, float]]:
    """Return each branch with its slot in the ribbon and the centre of its end."""
    if not branches:
        return [(None, top, top + lane.wide_in / 2)]
    highs = [branch.share * lane.wide_in for branch in branches]
    slots = [top + sum(highs[:i]) for i in range(len(highs))]
    centres = spread(
        [slot + high / 2 for slot, high in zip(slots, highs, strict=True)],
        [_room(branch, lane.wide_in) for branch in branches],
        lane.top_in,
        lane.top_in + lane.high_in,
    )
    return list(zip(branches, slots, centres, strict=True))


def _ribbon_end(
    axes: Axes,
    across: tuple[float, float],
    tops: tuple[float, float],
    high: float,
    colour: str,
    arrives: bool,
) -> None:
    """Draw a ribbon from the trunk to a country, with an arrow where it arrives."""
    inner, country = across
    end = country
    if arrives:
        long = min(ARROW_IN + ARROW_GROWS * high, LONGEST_ARROW_IN)
        toward = 1.0 if inner > country else -1.0
        end = country + toward * long
        middle = tops[1] + high / 2
        half = max(high / 2, min(high / 2 + OVERHANG_IN, OVERHANG_IN + THIN_IN / 2))
        axes.fill([end, end, country], [middle - half, middle + half, middle], color=colour, lw=0)
        end -= toward * SEAM_IN
    _ribbon(axes, (inner, end), tops, high, colour)


def _ribbon(
    axes: Axes, across: tuple[float, float], tops: tuple[float, float], high: float, colour: str
) -> None:
    """Draw a band of even height that swings from one level to another."""
    x = across[0] + (across[1] - across[0]) * CURVE
    swing: NDArray[np.float64] = CURVE * CURVE * (3.0 - 2.0 * CURVE)
    y = tops[0] + (tops[1] - tops[0]) * swing
    axes.fill_between(x, y, y + max(high, THINNEST_IN), color=colour, lw=0, zorder=3)


def _write(
    axes: Axes, x: float, y: float, text: str, size: float, weight: int, shade: str, align: str
) -> None:
    axes.text(
        x, y, text, fontproperties=font(size, weight), color=shade, ha=align,
        va="center_baseline", zorder=9,
    )  # fmt: skip


PICTURE = Picture(
    facts,
    titles.flows,
    captions.flows_draws,
    captions.flows_shows,
    draw,
    table,
    ("power", "coal", "petroleum", "trade"),
)
