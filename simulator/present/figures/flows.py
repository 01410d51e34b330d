"""All four flows between the two countries in one year, as wide as they are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.figure_data.flows import (
    MUSD_PER_BUSD,
    Branch,
    FigureData,
    Flow,
    figure_data,
)
from simulator.catalogue.message import Arg, Message, message, year
from simulator.catalogue.numbers import mean, median_and_spread, with_unit
from simulator.catalogue.units import units
from simulator.present.axes import no_frame
from simulator.present.figures.trade_texts import if_grown, share_told
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import MARGIN_IN, SMALL_PT, TEXT_PT, WIDTH_IN, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    GREY,
    INK,
    MUTED,
    ORANGE,
    PURPLE,
    REGULAR,
    balanced,
    faded,
    font,
    height_in,
    spread,
    width_in,
    wrap,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from simulator.analysis.estimates import Estimate
    from simulator.present.types import Axes, Figure, Table

RIBBONS_IN = 2.9  # all flows together
LAOS_IN, VIET_NAM_IN, BAR_IN = 2.45, 6.95, 0.09  # where the countries stand across the body
FAN_IN, SEAM_IN, OVERHANG_IN, THIN_IN = 0.85, 0.008, 0.035, 0.3
ARROW_IN, ARROW_GROWS, LONGEST_ARROW_IN = 0.11, 0.15, 0.3
LABEL_PAD_IN, LANE_GAP_IN, SECTION_IN, TOP_IN, GAP_IN = 0.03, 0.16, 0.3, 0.26, 0.1
THINNEST_IN, BETWEEN_IN, PAD_IN = 0.006, 0.03, 0.03
STRENGTH = 0.62
COLOURS = {
    "electricity": BLUE,
    "coal": GREY,
    "other_from_laos": GREEN,
    "petroleum": ORANGE,
    "other_from_viet_nam": PURPLE,
}
CURVE = np.linspace(0.0, 1.0, 40)
MUSD, BN_USD = message("unit-musd"), message("unit-bn-usd")
TRANSIT = 0.01  # of the coal for Vietnamese buyers: less is not worth a note


class Label(NamedTuple):
    """A branch of a flow and what is written at its end, line by line."""

    branch: Branch
    lines: tuple[str, ...]

    def space_in(self, wide_in: float) -> float:
        """Return how high the branch is at its end, label included."""
        text_in = height_in(len(self.lines), TEXT_PT) + LABEL_PAD_IN
        return max(text_in, self.branch.share * wide_in + BETWEEN_IN)


class Lane(NamedTuple):
    """Where a flow runs, in inches from the top of the body."""

    flow: Flow
    heads: tuple[tuple[str, float, int, str], ...]  # text, size, weight, colour
    heads_in: float
    wide_in: float
    top_in: float
    high_in: float
    at_laos: tuple[Label, ...]
    at_viet_nam: tuple[Label, ...]


def title(f: FigureData) -> Arg:
    """Return what each country sends, how much of both is energy, and its largest flow."""
    energy = [flow for flow in f.flows if flow.amount is not None]
    largest = max(energy, key=lambda flow: float(flow.musd.mean))
    args: dict[str, Arg] = {
        "year": year(f.year),
        "laos": _bn_usd(f.from_laos),
        "viet_nam": _bn_usd(f.from_viet_nam),
    }
    if not float(largest.musd.mean):
        return if_grown(message("flows-no-energy", **args), f.condition)
    share, error = float(f.energy_share.mean), float(f.energy_share.standard_error)
    half = sum(float(flow.musd.mean) for flow in energy) / 2
    args |= {"share": share_told(share, error), "flow": largest.name}
    args["electricity"] = "counted" if f.electricity_counted else "apart"
    most = float(largest.musd.mean) > half
    return if_grown(message("flows-most" if most else "flows-largest", **args), f.condition)


def _bn_usd(e: Estimate) -> Arg:
    low, middle, high = (float(x) / MUSD_PER_BUSD for x in (e.p10, e.p50, e.p90))
    return median_and_spread(low, middle, high, BN_USD)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    return message("flows-subtitle", year=year(f.year))


def caption(f: FigureData) -> Message:
    """Return what is shown and what is not."""
    return message("flows-caption", electricity="counted" if f.electricity_counted else "apart")


def _plus_minus(e: Estimate, unit: Message) -> Message:
    """Return a mean with its error and unit."""
    return with_unit(mean(float(e.mean), float(e.standard_error)), unit)


def _head(flow: Flow) -> Message:
    """Return how much a flow is, and what it is worth."""
    worth = _plus_minus(flow.musd, MUSD)
    if flow.amount is None:
        return message("flows-other", worth=worth)
    amount = _plus_minus(flow.amount, units()[flow.unit].message)
    return message(f"flows-{flow.name}", amount=amount, worth=worth)


def _note(flow: Flow, f: FigureData) -> Arg:
    """Return what else a reader must know of a flow."""
    if flow.name == "electricity" and not f.electricity_counted:
        return message("flows-electricity-apart")
    coal = flow.amount if flow.name == "coal" else None
    if coal is not None and f.transit_kt.mean > TRANSIT * coal.mean:
        return message("flows-transit", amount=_plus_minus(f.transit_kt, units()["kt"].message))
    return ""


def _branch(flow: Flow, branch: Branch, at_laos: bool) -> Arg:
    """Name a branch of a flow; a place or a route has the name of its entry."""
    rest = {"electricity": "elsewhere", "coal": "other-routes", "petroleum": "other-routes"}
    if branch.name is None:
        return message(f"flows-{rest.get(flow.name, 'other-branches')}")
    if flow.name == "petroleum":
        return message(f"flows-{branch.name}")
    if flow.name == "electricity" and at_laos:
        return message(f"technology-{branch.name}.short")
    return branch.name


def _label(flow: Flow, branch: Branch, at_laos: bool, space: float, texts: Texts) -> Label:
    """Write a branch on one line, or its name and its size below each other."""
    size = texts.format(with_unit(mean(branch.mean, branch.error), units()[flow.unit].message))
    name = texts.format(_branch(flow, branch, at_laos))
    one = f"{name} {size}"
    if width_in(one, TEXT_PT) <= space:
        return Label(branch, (one,))
    return Label(branch, (*wrap(name, space, TEXT_PT), size))


def table(f: FigureData) -> Table:
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


def draw(f: FigureData, texts: Texts) -> Figure:
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
            lanes.append(_lane(f, flow, float(flow.musd.mean) * per_musd, y, texts))
            y += lanes[-1].high_in + LANE_GAP_IN
    page = sheet(texts, y)
    axes = page.axes(0, 0, page.width_in, y)
    axes.set_xlim(0, page.width_in)
    axes.set_ylim(y, 0)
    no_frame(axes)
    for x, name, align in (
        (LAOS_IN + BAR_IN, message("flows-laos"), "right"),
        (VIET_NAM_IN, message("flows-viet-nam"), "left"),
    ):
        _write(axes, x, TOP_IN / 2, texts.format(name), TEXT_PT, BOLD, INK, align)
    heads = (
        message("flows-to-viet-nam", worth=_plus_minus(f.from_laos, MUSD)),
        message("flows-to-laos", worth=_plus_minus(f.from_viet_nam, MUSD)),
    )
    for top, head in zip(sections, heads, strict=True):
        text = texts.format(head)
        _write(axes, _middle(), top + SECTION_IN / 3, text, TEXT_PT, BOLD, INK, "center")
    for low, high in ((sections[0], sections[1] - LANE_GAP_IN), (sections[1], y - LANE_GAP_IN)):
        for x in (LAOS_IN, VIET_NAM_IN):
            axes.fill_between([x, x + BAR_IN], low, high, color=INK, lw=0, zorder=5)
    for lane in lanes:
        _draw_lane(axes, lane)
    return page.figure


def _middle() -> float:
    return (LAOS_IN + BAR_IN + VIET_NAM_IN) / 2


def _lane(f: FigureData, flow: Flow, wide_in: float, top_in: float, texts: Texts) -> Lane:
    """Return the room that a flow needs: its ribbon with a head above it, and its labels."""
    space, write = VIET_NAM_IN - LAOS_IN - 2 * FAN_IN, texts.format
    head = balanced(write(_head(flow)), space, TEXT_PT, BOLD)
    heads = [(line, TEXT_PT, BOLD, INK) for line in head]
    note = wrap(write(_note(flow, f)), space, SMALL_PT)
    heads += [(line, SMALL_PT, REGULAR, MUTED) for line in note]
    heads_in = sum(height_in(1, size) for _, size, _, _ in heads) + PAD_IN
    left = LAOS_IN - GAP_IN
    right = WIDTH_IN - 2 * MARGIN_IN - VIET_NAM_IN - BAR_IN - GAP_IN
    at_laos, at_viet_nam = (
        tuple(_label(flow, branch, side, space, texts) for branch in branches)
        for branches, side, space in ((flow.at_laos, True, left), (flow.at_viet_nam, False, right))
    )
    labels_in = [sum(label.space_in(wide_in) for label in of) for of in (at_laos, at_viet_nam)]
    high_in = max(heads_in + wide_in, *labels_in)
    return Lane(flow, tuple(heads), heads_in, wide_in, top_in, high_in, at_laos, at_viet_nam)


def _draw_lane(axes: Axes, lane: Lane) -> None:
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
    for at_laos, labels in ((True, lane.at_laos), (False, lane.at_viet_nam)):
        ends = _ends(labels, lane, top)
        country, inner = (left, left + FAN_IN) if at_laos else (right, right - FAN_IN)
        arrives = at_laos != flow.to_viet_nam
        for label, slot, centre in ends:
            high = wide if label is None else label.branch.share * wide
            _ribbon_end(axes, (inner, country), (slot, centre - high / 2), high, colour, arrives)
            if label is None:
                continue
            x = LAOS_IN - GAP_IN if at_laos else VIET_NAM_IN + BAR_IN + GAP_IN
            align = "right" if at_laos else "left"
            y = centre - height_in(len(label.lines) - 1, TEXT_PT) / 2
            for i, line in enumerate(label.lines):
                at = y + height_in(i, TEXT_PT)
                _write(axes, x, at, line, TEXT_PT, REGULAR, INK, align)


def _ends(
    labels: Sequence[Label], lane: Lane, top: float
) -> list[tuple[Label | None, float, float]]:
    """Return each branch with its slot in the ribbon and the centre of its end."""
    if not labels:
        return [(None, top, top + lane.wide_in / 2)]
    highs = [label.branch.share * lane.wide_in for label in labels]
    slots = [top + sum(highs[:i]) for i in range(len(highs))]
    centres = spread(
        [slot + high / 2 for slot, high in zip(slots, highs, strict=True)],
        [label.space_in(lane.wide_in) for label in labels],
        lane.top_in,
        lane.top_in + lane.high_in,
    )
    return list(zip(labels, slots, centres, strict=True))


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


PARTS = ("power", "coal", "petroleum")
PICTURE = Picture(figure_data, title, subtitle, caption, draw, table, PARTS)
