"""What binds: from the megawatts on the list to those in operation, deliverable and firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.estimates import Estimate
from simulator.analysis.figure_data.losses import ENDS, FigureData, Step, figure_data
from simulator.catalogue.message import Arg, Message, message
from simulator.catalogue.message import year as calendar_year
from simulator.catalogue.numbers import mean, rounded, spread, with_unit
from simulator.present.axes import blocks, no_frame, round_values, value_numbers
from simulator.present.picture import Picture, always, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    GREEN,
    GRID,
    INK,
    MUTED,
    PURPLE,
    REGULAR,
    VERMILION,
    at_most,
    balanced,
    faded,
)

if TYPE_CHECKING:
    from simulator.present.types import Figure, Table


NAME_IN, MEAN_IN, SPREAD_IN, GAP_IN = 3.0, 1.25, 1.3, 0.15
ROW_IN, HEAD_IN, SCALE_IN, BAR = 0.36, 0.28, 0.28, 0.62
LEVEL_COLOURS = {
    "listed": INK,
    "commissioned": BLUE,
    "deliverable": GREEN,
    "firm": PURPLE,
}
MW = message("unit-mw")


def title(f: FigureData) -> Message:
    """Return what keeps most megawatts on the list from being in operation."""
    by_id = {s.id: s.mw for s in f.steps}
    lost = {name: mw for name, mw in by_id.items() if name in ENDS}
    largest = max(lost, key=lambda name: float(lost[name].mean))
    listed, year = with_unit(rounded(float(by_id["listed"].mean)), MW), calendar_year(f.year)
    if float(lost[largest].mean) <= 0:
        return message("power-all-listed-operate", listed=listed, year=year)
    return message(
        "power-most-lost-to",
        listed=listed,
        commissioned=_mean(f.of_the_list),
        year=year,
        reason=message(f"exit-{largest}.reason", year=year),
        lost=_mean(lost[largest]),
    )


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    return message("power-losses-drawn", year=calendar_year(f.year), unit=MW)


def _mean(mw: Estimate) -> Arg:
    return with_unit(mean(float(mw.mean), float(mw.standard_error)), MW)


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    numbers = {
        f"{name}_mw": [float(getattr(s.mw, name)) for s in f.steps] for name in Estimate._fields
    }
    return table_of({"step": [s.id for s in f.steps], "kind": [s.kind for s in f.steps], **numbers})


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: each loss hangs where the one before it ended."""
    high = ROW_IN * len(f.steps)
    page = sheet(texts, HEAD_IN + high + SCALE_IN)
    left, right = NAME_IN + GAP_IN, page.width_in
    wide = right - left - MEAN_IN - SPREAD_IN
    axes = page.axes(left, HEAD_IN, wide, high)
    longest = max(float(s.mw.mean) for s in f.steps)
    values = round_values(longest)
    end = max(longest, values[-2] + 0.5 * values[1])
    axes.set_xlim(0, end)
    axes.set_ylim(len(f.steps), 0)
    no_frame(axes)
    head = message("power-mean-in", unit=MW)
    page.text(right - SPREAD_IN, 0, head, SMALL_PT, colour=MUTED, align="right")
    page.text(right, 0, message("picture-spread"), SMALL_PT, colour=MUTED, align="right")
    for value, name in zip(values, value_numbers(values), strict=True):
        if value <= end:
            axes.axvline(value, color=GRID, lw=0.7, zorder=0)
            x = left + value / end * wide
            page.text(x, HEAD_IN + high + 0.05, name, SMALL_PT, colour=MUTED, align="center")
    reach = 0.0
    for i, step in enumerate(f.steps):
        long = float(step.mw.mean)
        start, reach = (0.0, long) if step.kind == "level" else (reach - long, reach - long)
        colour = LEVEL_COLOURS.get(step.id, faded(VERMILION, 0.55))
        blocks(axes, start, i + 0.5 - BAR / 2, long, BAR, colour)
        if i + 1 < len(f.steps):
            axes.plot([reach, reach], [i + 0.5, i + 1.5], color=FAINT, lw=0.8, zorder=2)
        _write_step(page, texts, step, f.year, HEAD_IN + ROW_IN * (i + 0.5))
    return page.figure


def _write_step(page: Sheet, texts: Texts, step: Step, year: int, middle: float) -> None:
    level = step.kind == "level"
    weight, indent = (BOLD, 0.0) if level else (REGULAR, 0.15)
    name = balanced(texts.format(_name(step.id, year)), NAME_IN - indent, TEXT_PT, weight)
    page.text(indent, middle, at_most(2, name), TEXT_PT, weight, vertical="center")
    long, error = float(step.mw.mean), float(step.mw.standard_error)
    right = page.width_in
    amount = mean(abs(long), error)
    if not level:
        sign = "power-lost-amount" if long >= 0 else "power-gained-amount"
        amount = message(sign, amount=amount)
    page.text(right - SPREAD_IN, middle, amount, TEXT_PT, weight, INK, "right", "center")
    low, high = float(step.mw.p10), float(step.mw.p90)
    ends = spread(low, high) if level or long >= 0 else spread(-high, -low)
    page.text(right, middle, ends, TEXT_PT, REGULAR, MUTED, "right", "center")


def _name(step: str, year: int) -> Message:
    """Return the name of a step on the way from the list to firm power."""
    if step in ENDS:
        return message(f"exit-{step}", year=calendar_year(year))
    return message(f"power-step-{step}")


PICTURE = Picture(figure_data, title, subtitle, always("power-losses-shown"), draw, table)
