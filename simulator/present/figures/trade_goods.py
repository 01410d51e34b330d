"""Who sells what: commodities by side in two years, and what the balance comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.figure_data.trade_goods import SIDES, FigureData, Row, Side, figure_data
from simulator.catalogue.message import Arg, Message, capital, listing, message, year
from simulator.catalogue.numbers import mean, median_and_spread, spread, with_unit
from simulator.present.axes import blocks, no_frame
from simulator.present.figures.trade_texts import if_grown, share_told
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    GREY,
    GRID,
    INK,
    MUTED,
    ORANGE,
    REGULAR,
    faded,
    shorten,
)

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.present.types import Axes, Figure, Table

NAME_IN, VALUE_IN, BETWEEN_IN, GAP_IN = 1.5, 0.98, 0.35, 0.08
HEAD_IN, ROW_IN, BALANCE_HEAD_IN, AFTER_ROWS_IN = 0.52, 0.26, 0.3, 0.18
BAR, LIGHT = 0.62, 0.45
ENERGY_COLOURS = {"electricity": BLUE, "coal": GREY, "petroleum": ORANGE}
YEARS_APART_IN = 2.6
MUSD, PERCENT = message("unit-musd"), message("unit-percent")
COMMODITIES = (
    "electricity", "coal", "petroleum", "iron_and_steel", "machinery", "vegetables_and_fruit",
    "chemicals", "vehicles", "fertiliser", "animal_feed", "electronics", "yarn", "rubber", "wood",
    "ores", "maize", "sugar", "other",
)  # fmt: skip


def title(f: FigureData) -> Arg:
    """Return who sells more, by how much in each year, and how much of the trade is energy."""
    lowest, highest = float(f.surplus.p50.min()), float(f.surplus.p50.max())
    sign = -1.0 if highest <= 0 else 1.0
    by = []
    for i, of in enumerate(f.years):
        low, high = sorted(sign * float(x[i]) for x in (f.surplus.p10, f.surplus.p90))
        amount = median_and_spread(low, sign * float(f.surplus.p50[i]), high, MUSD)
        by.append(message("trade-amount-in", amount=amount, year=year(of)))
    shares = [
        message("trade-amount-in", amount=share_told(float(x), float(error)), year=year(of))
        for of, x, error in zip(
            f.years, f.energy_share.mean, f.energy_share.standard_error, strict=True
        )
    ]
    who = "laos-surplus" if lowest > 0 else "viet-nam-surplus" if highest <= 0 else "balance-turns"
    counted = "counted" if f.electricity_counted else "apart"
    found = message(f"trade-{who}", by=listing(by), energy=listing(shares), electricity=counted)
    return if_grown(found, f.condition)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    if len(f.years) == 1:
        return message("trade-goods-subtitle", year=year(f.years[0]))
    first, last = f.years
    return message("trade-goods-subtitle-two", first=year(first), last=year(last))


def caption(f: FigureData) -> Message:
    """Return what is shown and what is not."""
    electricity = "counted" if f.electricity_counted else "apart"
    return message("trade-goods-caption", electricity=electricity)


def _commodity(row: Row) -> Arg:
    """Name a group of commodities; one of the user's own as its key does."""
    if not row.counted:
        return message("trade-goods-electricity-apart")
    if row.name in COMMODITIES:
        return message(f"trade-goods-{row.name}")
    return capital(row.name.replace("_", " "))


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns: one row for a commodity and year."""
    rows = [(side, row, i) for side in SIDES for row in f.rows[side] for i in range(len(f.years))]
    return table_of(
        {
            "side": [side for side, _, _ in rows],
            "commodity": [row.name for _, row, _ in rows],
            "counted": [str(row.counted).lower() for _, row, _ in rows],
            "year": [f.years[i] for _, _, i in rows],
            "mean_musd": [row.mean_musd[i] for _, row, i in rows],
            "standard_error_musd": [row.error_musd[i] for _, row, i in rows],
        }
    )


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: what Laos sells at left, Viet Nam at right, the balance below."""
    lines = max(len(f.rows[side]) for side in SIDES) + 1
    body = HEAD_IN + lines * ROW_IN + AFTER_ROWS_IN
    page = sheet(texts, body + BALANCE_HEAD_IN + 2 * ROW_IN)
    wide = (page.width_in - BETWEEN_IN) / 2
    rows = [row for side in SIDES for row in f.rows[side]]
    longest = max((max(row.mean_musd) for row in rows), default=0.0) or 1.0
    for side, left in zip(SIDES, (0.0, wide + BETWEEN_IN), strict=True):
        _draw_side(page, f, side, left, wide, longest)
    _write_balance(page, f, body)
    return page.figure


def _draw_side(
    page: Sheet, f: FigureData, side: Side, left: float, wide: float, longest: float
) -> None:
    bars_in = wide - NAME_IN - len(f.years) * VALUE_IN - GAP_IN
    page.text(left, 0, message(f"trade-side-{side}"), TEXT_PT, BOLD)
    ends = [left + wide - i * VALUE_IN for i in reversed(range(len(f.years)))]
    for of, end in zip(f.years, ends, strict=True):
        page.text(end, HEAD_IN - 0.24, year(of), SMALL_PT, colour=MUTED, align="right")
    count = len(f.rows[side])
    axes = page.axes(left + NAME_IN, HEAD_IN, bars_in, (count or 1) * ROW_IN)
    axes.set_xlim(0, longest)
    axes.set_ylim(count or 1, 0)
    no_frame(axes)
    axes.axvline(0, color=GRID, lw=0.7)
    for i, row in enumerate(f.rows[side]):
        colour = ENERGY_COLOURS.get(row.name, GREEN)
        if not row.counted:
            _outline(axes, i, row, colour)
        else:
            last = faded(colour, LIGHT) if len(f.years) > 1 else colour
            blocks(axes, 0.0, i + 0.5 - BAR / 2, row.mean_musd[-1], BAR, last)
            if len(f.years) > 1:
                blocks(axes, 0.0, i + 0.5 - BAR / 4, row.mean_musd[0], BAR / 2, colour)
        middle = HEAD_IN + (i + 0.5) * ROW_IN
        weight = BOLD if row.energy and row.counted else REGULAR
        name = page.language.format(_commodity(row))
        name = shorten(name, NAME_IN - GAP_IN, TEXT_PT, weight)
        shade = INK if row.counted else MUTED
        page.text(left, middle, name, TEXT_PT, weight, shade, vertical="center")
        for end, value, error in zip(ends, row.mean_musd, row.error_musd, strict=True):
            page.text(
                end, middle, mean(value, error), TEXT_PT, REGULAR, shade, "right", "center"
            )  # fmt: skip
    middle = HEAD_IN + (count + 0.5) * ROW_IN
    total = f.total[side]
    page.text(left, middle, message(f"trade-total-{side}"), TEXT_PT, BOLD, vertical="center")
    for end, value, error in zip(ends, total.mean, total.standard_error, strict=True):
        number = mean(float(value), float(error))
        page.text(end, middle, number, TEXT_PT, BOLD, INK, "right", "center")


def _outline(axes: Axes, i: int, row: Row, colour: str) -> None:
    """Draw what customs does not count as outlines."""
    from matplotlib.patches import Rectangle

    spans = {1: (BAR,), 2: (BAR / 2, BAR)}[len(row.mean_musd)]
    for value, high in zip(row.mean_musd, spans, strict=True):
        axes.add_patch(
            Rectangle(
                (0, i + 0.5 - high / 2), value, high, fill=False, ec=colour, lw=0.8, ls=(0, (3, 2))
            )
        )


def _write_balance(page: Sheet, f: FigureData, top: float) -> None:
    """Write the surplus and the share of energy in each year: means and spreads."""
    page.text(0, top, message("trade-balance"), TEXT_PT, BOLD)
    ends = [page.width_in - i * YEARS_APART_IN for i in reversed(range(len(f.years)))]
    for of, end in zip(f.years, ends, strict=True):
        head = message("trade-mean-in", year=year(of))
        page.text(end, top, head, SMALL_PT, colour=MUTED, align="right")
    energy = "trade-energy-share" if f.electricity_counted else "trade-energy-share-apart"
    for i, (name, numbers) in enumerate(
        (
            (message("trade-surplus-of-laos"), _means(f.surplus, MUSD)),
            (message(energy), _means(f.energy_share, PERCENT, 100.0)),
        )
    ):
        middle = top + BALANCE_HEAD_IN + (i + 0.5) * ROW_IN
        page.text(0, middle, name, TEXT_PT, vertical="center")
        for end, number in zip(ends, numbers, strict=True):
            page.text(end, middle, number, TEXT_PT, REGULAR, INK, "right", "center")


def _means(e: Estimate, unit: Message, times: float = 1.0) -> list[Message]:
    """Return the mean of each year with its error, and the spread."""
    return [
        message(
            "number-median-spread",
            median=with_unit(mean(times * float(m), times * float(error)), unit),
            ends=spread(times * float(low), times * float(high)),
        )
        for m, error, low, high in zip(e.mean, e.standard_error, e.p10, e.p90, strict=True)
    ]


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
