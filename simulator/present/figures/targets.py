"""The scorecard as a picture: what each target asks, what the run gives, how likely it is met."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np

from simulator.analysis.figure_data.targets import FigureData, of_goods, of_power
from simulator.catalogue.message import Message, Number, listing, message
from simulator.catalogue.numbers import chance_parts, level, percentage
from simulator.present.axes import blocks, no_frame
from simulator.present.picture import Picture, always
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    GRID,
    INK,
    MUTED,
    ORANGE,
    PAPER,
    VERMILION,
    at_most,
    balanced,
    faded,
    font,
    height_in,
    wrap,
)
from simulator.present.tables import targets_table
from simulator.present.target_texts import asks, first_reached, not_tested, reached

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.present.types import Axes, Figure, Table

TITLE_IN, BAR_IN, VALUE_IN, CHANCE_IN, NEEDED_IN, GAP_IN = 3.0, 2.3, 1.2, 1.15, 1.35, 0.125
HEAD_IN, ROW_IN, SCALE_IN = 0.42, 0.7, 0.3
FULL_SCALE = 1.6  # of the target; what lies beyond is pointed at
LEVEL_COLOURS = {"bad": VERMILION, "open": ORANGE, "good": GREEN}
TITLE_LINES, NAME_LINES, NEEDED_LINES = 2, 4, 4
HEADS = tuple(
    message(f"scorecard-{head}")
    for head in ("target", "reached", "median", "met-in", "growth-needed")
)


def title(f: FigureData) -> Message:
    """Return how many of the tested targets are likelier met than missed."""
    floors = [r.probability > 0.5 for r in f.tested if r.comparator == "at_least"]
    caps = [r.probability > 0.5 for r in f.tested if r.comparator == "at_most"]
    if not f.tested:
        return message("scorecard-nothing-tested")
    of_floors = {"floors": _part(floors), "floors_met": sum(floors), "floors_all": len(floors)}
    of_caps = {"caps": _part(caps), "caps_met": sum(caps), "caps_all": len(caps)}
    if not caps:
        return message("scorecard-floors", **of_floors)
    if not floors:
        return message("scorecard-caps", **of_caps)
    return message("scorecard-floors-and-caps", **of_floors, **of_caps)


def title_of_goods(f: FigureData) -> Message:
    """Return which targets of coal and trade are likelier met than missed, and what never is."""
    if not f.tested:
        return message("scorecard-goods-nothing-tested")
    met = [r.probability > 0.5 for r in f.tested]
    never = sum(r.probability == 0.0 for r in f.tested)
    found = message("scorecard-goods", part=_part(met), met=sum(met), all=len(met), never=never)
    conditions = _conditions(f)
    if not conditions:
        return found
    return message("scorecard-if", finding=found, conditions=listing(conditions))


def _conditions(f: FigureData) -> list[Message]:
    """Return the inputs on which alone some of the tested targets hang."""
    return list(dict.fromkeys(r.condition for r in f.tested if r.condition is not None))


def _part(holds: Sequence[bool]) -> Literal["none", "some", "all"]:
    return "all" if all(holds) else "some" if any(holds) else "none"


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    return targets_table((*f.tested, *f.untested))


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: one row a tested target, then a list of the others."""
    space = sum((TITLE_IN, BAR_IN, VALUE_IN, CHANCE_IN, NEEDED_IN)) + 4 * GAP_IN
    others = [
        line for r in f.untested for line in wrap(texts.format(not_tested(r)), space, TEXT_PT)
    ]
    list_in = 0.3 + height_in(1 + len(others), TEXT_PT) if others else 0.0
    high = ROW_IN * len(f.tested)
    marked = [
        line
        for condition in _conditions(f)
        for line in wrap(
            texts.format(message("scorecard-mark-means", condition=condition)), space, SMALL_PT
        )
    ]
    notes_in = height_in(len(marked), SMALL_PT)
    page = sheet(texts, HEAD_IN + high + SCALE_IN + notes_in + list_in)
    page.text(0, HEAD_IN + high + SCALE_IN, marked, SMALL_PT, colour=MUTED)
    starts = [0.0]
    for width in (TITLE_IN, BAR_IN, VALUE_IN, CHANCE_IN):
        starts.append(starts[-1] + width + GAP_IN)
    for head, start in zip(HEADS, starts, strict=True):
        page.text(start, 0, wrap(texts.format(head), 2.3, SMALL_PT), SMALL_PT, colour=MUTED)
    if f.tested:
        axes = page.axes(starts[1], HEAD_IN, BAR_IN, high)
        _rule(page, axes, f, starts[1], high)
        for i, row in enumerate(f.tested):
            _write_row(page, row, HEAD_IN + i * ROW_IN, starts, f, texts)
            _draw_row(axes, row, texts, i)
    if others:
        top = HEAD_IN + high + SCALE_IN + notes_in + 0.15
        page.text(0, top, message("scorecard-not-tested"), TEXT_PT, BOLD)
        page.text(0, top + height_in(1, TEXT_PT), others, TEXT_PT, colour=MUTED)
    return page.figure


def _rule(page: Sheet, axes: Axes, f: FigureData, start: float, high: float) -> None:
    """Scale every bar by its target, so that units share one axis; tint the side that meets it."""
    axes.set_xlim(0, FULL_SCALE)
    axes.set_ylim(len(f.tested), 0)
    no_frame(axes)
    for at in (0.0, 0.5, 1.0, 1.5):
        axes.axvline(at, color=INK if at == 1 else GRID, lw=1.1 if at == 1 else 0.7, zorder=2)
        x = start + at / FULL_SCALE * BAR_IN
        share = percentage(Number(100 * at))
        page.text(x, HEAD_IN + high + 0.04, share, SMALL_PT, colour=MUTED, align="center")
    floor = np.array([r.comparator == "at_least" for r in f.tested])
    left, width = np.where(floor, 1.0, 0.0), np.where(floor, FULL_SCALE - 1.0, 1.0)
    blocks(axes, left, np.arange(len(f.tested)) + 0.02, width, 0.96, faded(BLUE, 0.08), zorder=1)
    over = page.axes(0, HEAD_IN, page.width_in, high)
    over.set_ylim(len(f.tested), 0)
    no_frame(over)
    over.patch.set_visible(False)
    for i in range(len(f.tested) + 1):
        over.axhline(i, color=GRID, lw=0.7)


def _write_row(
    page: Sheet, row: TargetRow, top: float, starts: Sequence[float], f: FigureData, texts: Texts
) -> None:
    told = message("scorecard-marked", title=row.title) if row.condition else row.title
    name = at_most(TITLE_LINES, balanced(texts.format(told), TITLE_IN, TEXT_PT, BOLD))
    asked = wrap(texts.format(asks(row)), TITLE_IN, SMALL_PT)
    asked = at_most(NAME_LINES - len(name), asked)
    block = height_in(len(name), TEXT_PT) + height_in(len(asked), SMALL_PT)
    y = top + (ROW_IN - block) / 2
    page.text(0, y, name, TEXT_PT, BOLD)
    page.text(0, y + height_in(len(name), TEXT_PT), asked, SMALL_PT, colour=MUTED)
    middle = top + ROW_IN / 2
    half = height_in(1, TEXT_PT) / 2
    for start, (first, second), weight in (
        (starts[2], reached(row), BOLD),
        (starts[3], chance_parts(row.probability, row.probability_se, f.draws), BOLD),
    ):
        above = half if second else 0.0
        page.text(start, middle - above, first, TEXT_PT, weight, vertical="center")
        page.text(start, middle + half, second, SMALL_PT, colour=MUTED, vertical="center")
    needed = at_most(NEEDED_LINES, wrap(texts.format(row.needed or ""), NEEDED_IN, SMALL_PT))
    page.text(starts[4], middle, needed, SMALL_PT, vertical="center")


def _draw_row(axes: Axes, row: TargetRow, texts: Texts, i: int) -> None:
    """Draw P10, median and P90 against the target."""
    colour = LEVEL_COLOURS[level(row.probability)]
    y = i + 0.5
    if row.year is None:
        axes.text(
            FULL_SCALE / 2, y, texts.format(first_reached(row)), fontproperties=font(SMALL_PT),
            ha="center", va="center_baseline", zorder=5,
            bbox={"facecolor": PAPER, "pad": 1.0, "linewidth": 0},
        )  # fmt: skip
        return
    low, middle, high = (
        min(max(p / row.value, 0.0), FULL_SCALE) for p in (row.p10, row.p50, row.p90)
    )
    axes.hlines(y, low, high, color=faded(colour, 0.5), lw=7, zorder=3)
    if row.p50 / row.value > FULL_SCALE:
        axes.plot(FULL_SCALE - 0.03, y, marker=">", ms=7, color=colour, mec=PAPER, zorder=5)
    elif row.p50 / row.value < 0:
        axes.plot(0.03, y, marker="<", ms=7, color=colour, mec=PAPER, zorder=5)
    else:
        axes.plot(middle, y, marker="o", ms=8, color=colour, mec=PAPER, mew=1, zorder=5)


SUBTITLE, CAPTION = always("scorecard-drawn"), always("scorecard-shown")
POWER = Picture(of_power, title, SUBTITLE, CAPTION, draw, table)
GOODS = Picture(of_goods, title_of_goods, SUBTITLE, CAPTION, draw, table, parts=("trade",))
