"""Capacity by year: what the projects give, what targets ask, what steady growth would make."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.figure_data.headline import STANDING_ORDER
from simulator.analysis.figure_data.mw_by_year import FigureData, figure_data
from simulator.analysis.figure_data.record import recorded_until
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, message, year
from simulator.catalogue.numbers import (
    chance,
    level,
    median_and_spread,
    nameplate,
    percent_range,
    rounded,
    spread,
    with_unit,
)
from simulator.present.axes import RECORD, across, annual_axes, bands
from simulator.present.labels import Box, End, name_ends, place, raised
from simulator.present.picture import Picture, percentile_columns, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PAPER,
    PURPLE,
    REGULAR,
    balanced,
    font,
    height_in,
    width_in,
)
from simulator.present.target_texts import LIKELIHOOD, mark_detail, mark_head, standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from simulator.analysis.figure_data.mw_by_year import Mark
    from simulator.present.types import Axes, Figure, Table


BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN = 5.1, 0.25, 0.3, 0.75, 2.15
LABELLED_AT_MOST, BESIDE_AT_MOST = 8, 2  # targets: in the plot, and of its last year beside it
PAD_YEARS, FROM_END = 0.35, 0.12
ENVELOPE_AT_MOST = 1.5  # of all else: over decades, steady growth would leave the picture to itself
FROM_MARK_IN, BETWEEN_LABELS_IN, LANE_IN = 0.14, 0.08, 0.055
EDGE_IN, ROOM_AT_LEAST_IN = 0.1, 2.0  # beside a label; left of a mark for a label to stand there
ROOM_FOR, LABEL_IN = 6, 0.42  # labels, and what the picture grows by for each further one
MW = message("unit-mw")


def title(f: FigureData) -> Message:
    """Return whether the headline target is met, and what is there by then."""
    h = f.headline
    at_end = f.years[-1] if h is None or h.year is None else h.year
    there = median_and_spread(*ends(f.commissioned_mw, f.years.index(at_end)), MW)
    if h is None:
        return message("power-in-operation", there=there, year=year(at_end))
    return message(
        f"power-target-{LIKELIHOOD[level(h.probability)]}",
        value=with_unit(nameplate(h.value), MW),
        standing=standing(h.standing),
        year=year(at_end),
        met=chance(h.probability, h.probability_se, f.draws),
        there=there,
    )


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    return message("power-capacity-drawn", unit=MW)


def caption(f: FigureData) -> Message:
    """Return what the picture shows and what it does not."""
    return message(
        "power-capacity-shown",
        growth=percent_range(*f.growth),
        base=with_unit(nameplate(f.base_mw), MW),
        year=year(f.base_year),
    )


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    columns = {
        **percentile_columns("commissioned", f.commissioned_mw, "mw"),
        **({} if f.listed_p50_mw is None else {"listed_p50_mw": f.listed_p50_mw}),
        "deliverable_p50_mw": f.deliverable_p50_mw,
        "firm_p10_mw": f.firm_p10_mw,
        "firm_worst_month_p10_mw": f.firm_worst_p10_mw,
        "top_down_low_mw": f.envelope_low_mw,
        "top_down_high_mw": f.envelope_high_mw,
    }
    return table_of({"year": f.years, **columns})


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture."""
    beside = _beside(f)
    inside = [m for m in f.marks if m not in beside]
    inside = sorted(inside, key=lambda m: STANDING_ORDER[m.rows[0].standing])[:LABELLED_AT_MOST]
    body = BODY_IN + max(0, len(inside) - ROOM_FOR) * LABEL_IN
    page = sheet(texts, body)
    lang = texts.language
    width, height = page.width_in - LEFT_IN - RIGHT_IN, body - TOP_IN - BOTTOM_IN
    axes = page.axes(LEFT_IN, TOP_IN, width, height)
    highest = max(float(f.commissioned_mw[0.9].max()), *(m.value_mw for m in f.marks), 1.0)
    steepest = float(np.nan_to_num(f.envelope_high_mw).max())
    top = 1.03 * max(highest, min(steepest, ENVELOPE_AT_MOST * highest))
    annual_axes(axes, f.years, f.as_of, width, lang, top, MW, pad=PAD_YEARS, past=RECORD, shift=-1)
    _draw_paths(axes, f)
    ends = [*_ends(f), *(_end_of_mark(m, f) for m in beside)]
    name_ends(axes, ends, f.years[-1] + FROM_END, (width, height), RIGHT_IN, lang)
    _draw_marks(axes, f)
    _label_marks(axes, f, inside, texts, width, height)
    return page.figure


def _draw_paths(axes: Axes, f: FigureData) -> None:
    x, of = across(f.years)
    year = np.array(f.years)[of]
    known = year <= recorded_until(f.as_of)
    ahead = year >= min(recorded_until(f.as_of), f.years[-1])
    grown = np.isfinite(f.envelope_low_mw[of])
    edges = f.envelope_low_mw[of][grown], f.envelope_high_mw[of][grown]
    axes.fill_between(
        x[grown], *edges, facecolor="none", edgecolor=ORANGE, hatch="///", linewidth=0, alpha=0.5,
        zorder=1,
    )  # fmt: skip
    for edge in edges:
        axes.plot(x[grown], edge, color=ORANGE, lw=0.9, zorder=1)
    middle = bands(axes, x, f.commissioned_mw, BLUE, of)
    axes.plot(x, f.deliverable_p50_mw[of], color=GREEN, lw=1.3, ls=(0, (5, 2)), zorder=3)
    if f.listed_p50_mw is not None:
        listed = f.listed_p50_mw[of]
        axes.plot(x[ahead], listed[ahead], color=BLUE, lw=1.3, ls=(0, (3, 1.5)), zorder=3)
    axes.plot(x, f.firm_p10_mw[of], color=PURPLE, lw=1.3, ls=(0, (1, 1.5)), zorder=3)
    axes.plot(x[ahead], middle[ahead], color=BLUE, lw=2.4, zorder=4)
    axes.plot(x[known], middle[known], color=INK, lw=2.4, marker="o", ms=4.5, zorder=5)


def _ends(f: FigureData) -> list[End]:
    """Return what is written beside the last year of every path."""
    last = {share: float(mw[-1]) for share, mw in f.commissioned_mw.items()}
    commissioned = median_and_spread(last[0.1], last[0.5], last[0.9], MW)
    deliverable, firm = float(f.deliverable_p50_mw[-1]), float(f.firm_p10_mw[-1])
    found = [
        _end(last[0.5], BLUE, message("power-commissioned"), commissioned),
        _end(deliverable, GREEN, message("power-deliverable-median"), _mw(rounded(deliverable))),
        _end(firm, PURPLE, message("power-firm-p10"), _mw(rounded(firm))),
    ]
    if f.listed_p50_mw is not None:
        listed = float(f.listed_p50_mw[-1])
        found.append(_end(listed, BLUE, message("power-listed-median"), _mw(rounded(listed))))
    low, high = float(f.envelope_low_mw[-1]), float(f.envelope_high_mw[-1])
    if math.isfinite(low):
        name = message("power-steady-growth", growth=percent_range(*f.growth))
        found.append(_end((low + high) / 2, ORANGE, name, _mw(spread(low, high))))
    return found


def _mw(value: Arg) -> Arg:
    return with_unit(value, MW)


def _end(value: float, colour: str, name: Arg, number: Arg) -> End:
    return End(value, colour, ((name, BOLD), (number, REGULAR)))


def _beside(f: FigureData) -> list[Mark]:
    """Return the targets that are named beside the plot: those of the last year, if they are few.

    A label left of them would lie on all that comes before.
    """
    last = [m for m in f.marks if m.year == f.years[-1]]
    return last if len(last) <= BESIDE_AT_MOST else []


def _end_of_mark(m: Mark, f: FigureData) -> End:
    return _end(m.value_mw, INK, mark_head(m, f.as_of), mark_detail(m, f.draws, f.as_of))


def _draw_marks(axes: Axes, f: FigureData) -> None:
    """Draw the targets at their years."""
    for m in f.marks:
        committed = any(r.standing == "commitment" for r in m.rows)
        axes.plot(
            m.year, m.value_mw, marker="D", ms=7, mec=INK, mew=1.2,
            mfc=INK if committed else PAPER, zorder=8, clip_on=False, ls="none",
        )  # fmt: skip


def _label_marks(
    axes: Axes, f: FigureData, marks: list[Mark], texts: Texts, width: float, height: float
) -> None:
    """Say of each target what it needs and how likely it is."""
    from matplotlib.patheffects import withStroke

    top = axes.get_ylim()[1]
    left, right = axes.get_xlim()
    per_in = (right - left) / width
    in_year = Counter(m.year for m in marks)
    labels, boxes = [], []
    for m in marks:
        at = (m.year - left) / per_in, m.value_mw / top * height
        label, box = _label(_says(m, f, texts), at, width, in_year[m.year])
        labels.append(label)
        boxes.append(box)
    floors = [
        _highest(f, left + box.left * per_in, left + (box.left + box.width) * per_in)
        for box in boxes
    ]
    boxes = raised(boxes, [floor / top * height for floor in floors])
    centres = place(boxes, 0.0, height)
    lanes = _lanes(marks, [centre / height * top for centre in centres])
    for m, label, box, centre, lane in zip(marks, labels, boxes, centres, lanes, strict=True):
        on_left = box.left + box.width < (m.year - left) / per_in
        near = left + (box.left + box.width if on_left else box.left) * per_in
        across, up = [near, m.year], [centre / height * top, m.value_mw]
        if on_left:
            turn = near + lane * LANE_IN * per_in
            across, up = [near, turn, turn, m.year], [up[0], up[0], up[1], up[1]]
        axes.plot(across, up, color=FAINT, lw=0.8, zorder=6)
        edge = near + (-0.05 if on_left else 0.05) * per_in
        line_top = centre + _high(label) / 2
        for line in label:
            middle = line_top - height_in(1, line.size) / 2
            line_top -= height_in(1, line.size)
            axes.text(
                edge, middle / height * top, line.text,
                fontproperties=font(line.size, line.weight), color=line.colour,
                ha="right" if on_left else "left", va="center_baseline", zorder=9,
                path_effects=[withStroke(linewidth=2.0, foreground=PAPER)],
            )  # fmt: skip


def _lanes(marks: Sequence[Mark], labels_mw: Sequence[float]) -> list[int]:
    """Return how far from its label each leader turns, so that none of a year crosses another.

    Among leaders that fall from label to mark the highest turns last, among those that rise first.
    """

    def before(i: int, j: int) -> bool:
        falls = [labels_mw[k] >= marks[k].value_mw for k in (i, j)]
        first = (labels_mw[i], i) < (labels_mw[j], j)
        return marks[i].year == marks[j].year and falls[0] == falls[1] and first == falls[0]

    of = range(len(marks))
    return [1 + sum(before(j, i) for j in of if j != i) for i in of]


def _highest(f: FigureData, first: float, last: float) -> float:
    """Return how high bands, steady growth and marks reach between two moments."""
    drawn = np.fmax(f.commissioned_mw[0.9], np.nan_to_num(f.envelope_high_mw))
    inside = [mw for at, mw in zip(f.years, drawn, strict=True) if first < at < last]
    inside += [m.value_mw for m in f.marks if first < m.year < last]
    return float(max([*inside, *np.interp([first, last], f.years, drawn)]))


class Line(NamedTuple):
    """A line of a label."""

    text: str
    size: float
    weight: int
    colour: str


def _says(m: Mark, f: FigureData, texts: Texts) -> list[Line]:
    """Return what a target asks and, below it, what it needs and how likely it is."""
    head, detail = mark_head(m, f.as_of), mark_detail(m, f.draws, f.as_of)
    return [
        Line(texts.format(head), TEXT_PT, BOLD, INK),
        Line(texts.format(detail), SMALL_PT, REGULAR, MUTED),
    ]


def _label(
    label: list[Line], at: tuple[float, float], within_in: float, lanes: int
) -> tuple[list[Line], Box]:
    """Return a target's label, broken where it must be, and where it would like to be.

    That is left of its mark, else above it. Between label and mark turn the leaders of all the
    targets that are asked in the same year.
    """
    x, y = at
    from_mark_in = FROM_MARK_IN + (lanes - 1) * LANE_IN
    room = x - from_mark_in - EDGE_IN
    if room > ROOM_AT_LEAST_IN:
        label = [
            line._replace(text=text)
            for line in label
            for text in balanced(line.text, room, line.size, line.weight)
        ]
    wide = EDGE_IN + max(width_in(line.text, line.size, line.weight) for line in label)
    high = _high(label)
    if wide <= room + EDGE_IN:
        return label, Box(x - from_mark_in - wide, wide, y, high + BETWEEN_LABELS_IN)
    start = max(0.0, min(x + from_mark_in, within_in - wide))
    return label, Box(start, wide, y + 0.6 * high, high + BETWEEN_LABELS_IN)


def _high(label: list[Line]) -> float:
    return sum(height_in(1, line.size) for line in label)


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
