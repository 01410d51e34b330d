"""Small multiples on one scale: a column a scenario, the reference in grey behind the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from simulator.analysis.figure_data.spread import SHARES
from simulator.catalogue.message import Arg, Message, listing, message, year
from simulator.catalogue.numbers import with_spread
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.axes import (
    across,
    bands,
    end_of_record,
    round_values,
    value_axis,
    year_axis,
)
from simulator.present.cells import Cell, Table
from simulator.present.comparison import findings, messages
from simulator.present.picture import Picture
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    INK,
    MUTED,
    balanced,
    font,
    height_in,
    wrap,
)
from simulator.studies.compare import figure_data
from simulator.studies.compare.figure_data import MOST_SIDES, SideBySide, drawn_sides

if TYPE_CHECKING:
    from simulator.present.sheet import Sheet
    from simulator.present.types import Axes, Figure
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.figure_data import Band

LEFT_IN, GAP_IN, PANEL_IN, TICKS_IN, BETWEEN_IN = 0.8, 0.16, 1.15, 0.26, 0.14
STOCKS = ("commissioned_mw",)  # told for 31 December
PAD_YEARS, AT_MOST = 0.35, 4
GREYS = (0.3, 0.3)


def subtitle(data: SideBySide) -> Message:
    """Say what is drawn."""
    reference = data.comparison.reference.label
    return message("compare-side-by-side.subtitle", reference=reference, year=year(data.year))


def caption(data: SideBySide) -> Message:
    """Say what is drawn, and which scenarios the pictures have no room for."""
    left_out = [side.label for side in data.comparison.sides[MOST_SIDES:]]
    if not left_out:
        return subtitle(data)
    return message(
        "compare-left-out", caption=subtitle(data), shown=MOST_SIDES, scenarios=listing(left_out)
    )


def table(data: SideBySide) -> Table:
    """Return the percentiles by year of what is drawn."""

    def rows() -> Iterator[Sequence[Cell]]:
        for name, bands_ in data.quantities.items():
            unit = QUANTITIES[name].display.message.id.removeprefix("unit-")
            for side, band in zip(drawn_sides(data.comparison), bands_, strict=True):
                for at, when in enumerate(data.comparison.years if band else ()):
                    values = (float(values[at]) for values in (band or {}).values())
                    yield (name, unit, side.label, when, *values)

    shares = (f"p{round(100 * share)}" for share in SHARES)
    return Table(("quantity", "unit", "scenario", "year", *shares), rows())


def draw(f: SideBySide, texts: Texts) -> Figure:
    """Draw the picture."""
    comparison = f.comparison
    sides = drawn_sides(comparison)
    column_in = (9.5 - LEFT_IN - GAP_IN * (len(sides) - 1)) / len(sides)
    heads = [
        balanced(texts.format(messages.head(s, comparison)), column_in, TEXT_PT, BOLD)
        for s in sides
    ]
    head_in = height_in(max(map(len, heads)), TEXT_PT) + 0.1
    number_in = height_in(2, SMALL_PT) + 0.04
    row_in = height_in(1, TEXT_PT) + number_in + PANEL_IN + BETWEEN_IN
    page = sheet(texts, head_in + len(f.quantities) * row_in + TICKS_IN)
    lefts = [LEFT_IN + i * (column_in + GAP_IN) for i in range(len(sides))]
    for left, head in zip(lefts, heads, strict=True):
        page.text(left, 0, head, TEXT_PT, BOLD)
    for row, (name, found) in enumerate(f.quantities.items()):
        top = head_in + row * row_in
        page.text(0, top, messages.panel_head(name), TEXT_PT, BOLD, MUTED)
        top += height_in(1, TEXT_PT)
        highest = max(float(b[0.9].max()) for b in found if b is not None)
        first: Axes | None = None
        for i, (side, band) in enumerate(zip(sides, found, strict=True)):
            axes = page.axes(lefts[i], top + number_in, column_in, PANEL_IN)
            if first is None:
                value_axis(axes, highest, "", AT_MOST, texts.language)
                first = axes
            else:
                values = round_values(highest, AT_MOST)
                axes.set_ylim(0, values[-1])
                axes.set_yticks(values, [""] * len(values))
                axes.grid(axis="y")
            _panel(axes, f, side, name, found, column_in, texts)
            if row < len(f.quantities) - 1:
                axes.set_xticklabels([])
            if band is not None:
                at = comparison.years.index(f.year)
                _numbers(page, lefts[i], top, band, at)
                text = _difference(comparison, side, name, at)
                right = lefts[i] + column_in
                page.text(right, top, text, SMALL_PT, BOLD, BLUE, align="right")
    return page.figure


def _panel(
    axes: Axes,
    f: SideBySide,
    side: Side,
    name: str,
    found: tuple[Band | None, ...],
    width: float,
    texts: Texts,
) -> None:
    comparison = f.comparison
    reference, band = found[0], found[comparison.sides.index(side)]
    year_axis(axes, comparison.years, width, PAD_YEARS)
    shift = -1.0 if name in STOCKS else -0.5
    end_of_record(axes, side.scenario.as_of, "", "", width, shift)
    x, of = across(comparison.years)
    is_reference = side is comparison.reference
    if reference is not None:
        middle = bands(axes, x, reference, FAINT, of, GREYS)
        axes.plot(x, middle, color=MUTED, lw=2.0 if is_reference else 1.0, zorder=3)
    if band is None:
        nothing = texts.format(message("compare-not-in", quantity=QUANTITIES[name].label))
        first, last = axes.get_xlim()
        for i, line in enumerate(wrap(nothing, width - 0.1, SMALL_PT)):
            axes.text(
                (first + last) / 2,
                axes.get_ylim()[1] * (0.5 - height_in(i, SMALL_PT) / PANEL_IN),
                line,
                ha="center",
                va="center_baseline",
                fontproperties=font(SMALL_PT),
                color=MUTED,
                zorder=6,
            )
    elif not is_reference:
        axes.plot(x, bands(axes, x, band, BLUE, of), color=BLUE, lw=2.0, zorder=4)


def _numbers(page: Sheet, left: float, top: float, band: Band, at: int) -> None:
    """Write median and spread of the year told above a panel."""
    low, middle, high = (float(band[share][at]) for share in (0.1, 0.5, 0.9))
    number, ends = with_spread(low, middle, high)
    page.text(left, top, number, SMALL_PT, BOLD, INK)
    if ends != number:
        page.text(left, top + height_in(1, SMALL_PT), ends, SMALL_PT, colour=MUTED)


def _difference(comparison: Comparison, side: Side, name: str, at: int) -> Arg:
    """Say by how much the mean differs from the reference; nothing for the reference itself."""
    if side is comparison.reference or name not in comparison.differences[side.label]:
        return ""
    return messages.short(
        comparison.differences[side.label][name].at(at), QUANTITIES[name].display.factor
    )


PICTURE = Picture(
    data=figure_data.side_by_side,
    title=lambda data: findings.side_by_side(data.comparison),
    subtitle=subtitle,
    caption=caption,
    draw=draw,
    table=table,
)
