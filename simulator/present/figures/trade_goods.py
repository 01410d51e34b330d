"""Who sells what: commodities by side in two years, and what the balance comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.facts.trade_goods import SIDES, Facts, Row, Side, facts
from simulator.present import trade_words as words
from simulator.present.axes import blocks, no_frame
from simulator.present.captions import trade as captions
from simulator.present.numbers import mean, spread
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    COAL,
    GREEN,
    GRID,
    INK,
    MUTED,
    ORANGE,
    REGULAR,
    faded,
    shorten,
)
from simulator.present.titles import trade as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.analysis.estimates import Estimate
    from simulator.present.cells import Table

NAME_IN, VALUE_IN, BETWEEN_IN, GAP_IN = 1.5, 0.98, 0.35, 0.08
HEAD_IN, ROW_IN, BALANCE_HEAD_IN, AFTER_ROWS_IN = 0.52, 0.26, 0.3, 0.18
BAR, LIGHT = 0.62, 0.45
ENERGY_COLOURS = {"electricity": BLUE, "coal": COAL, "petroleum": ORANGE}
YEARS_APART_IN = 2.6


def table(f: Facts) -> Table:
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


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: what Laos sells at left, Viet Nam at right, the balance below."""
    lines = max(len(f.rows[side]) for side in SIDES) + 1
    body = HEAD_IN + lines * ROW_IN + AFTER_ROWS_IN
    page = sheet(around, body + BALANCE_HEAD_IN + 2 * ROW_IN)
    wide = (page.width_in - BETWEEN_IN) / 2
    rows = [row for side in SIDES for row in f.rows[side]]
    longest = max((max(row.mean_musd) for row in rows), default=0.0) or 1.0
    for side, left in zip(SIDES, (0.0, wide + BETWEEN_IN), strict=True):
        _draw_side(page, f, side, left, wide, longest)
    _write_balance(page, f, body)
    return page.figure


def _draw_side(page: Sheet, f: Facts, side: Side, left: float, wide: float, longest: float) -> None:
    bars_in = wide - NAME_IN - len(f.years) * VALUE_IN - GAP_IN
    page.text(left, 0, words.SIDE[side], TEXT_PT, BOLD)
    ends = [left + wide - i * VALUE_IN for i in reversed(range(len(f.years)))]
    for year, end in zip(f.years, ends, strict=True):
        page.text(end, HEAD_IN - 0.24, str(year), SMALL_PT, colour=MUTED, align="right")
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
        name = words.commodity(row.name) if row.counted else words.NOT_COUNTED
        name = shorten(name, NAME_IN - GAP_IN, TEXT_PT, weight)
        shade = INK if row.counted else MUTED
        page.text(left, middle, name, TEXT_PT, weight, shade, vertical="center")
        for end, value, error in zip(ends, row.mean_musd, row.error_musd, strict=True):
            page.text(
                end, middle, mean(value, error), TEXT_PT, REGULAR, shade, "right", "center"
            )  # fmt: skip
    middle = HEAD_IN + (count + 0.5) * ROW_IN
    total = f.total[side]
    page.text(left, middle, words.TOTAL[side], TEXT_PT, BOLD, vertical="center")
    for end, value, error in zip(ends, total.mean, total.standard_error, strict=True):
        told = mean(float(value), float(error))
        page.text(end, middle, told, TEXT_PT, BOLD, INK, "right", "center")


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


def _write_balance(page: Sheet, f: Facts, top: float) -> None:
    """Write the surplus and the share of energy in each year: means and spreads."""
    page.text(0, top, words.BALANCE, TEXT_PT, BOLD)
    ends = [page.width_in - i * YEARS_APART_IN for i in reversed(range(len(f.years)))]
    for year, end in zip(f.years, ends, strict=True):
        page.text(end, top, words.mean_and_spread(year), SMALL_PT, colour=MUTED, align="right")
    for i, (name, told) in enumerate(
        (
            (words.SURPLUS, _amounts(f.surplus)),
            (words.ENERGY_SHARE[f.electricity_counted], _shares(f.energy_share)),
        )
    ):
        middle = top + BALANCE_HEAD_IN + (i + 0.5) * ROW_IN
        page.text(0, middle, name, TEXT_PT, vertical="center")
        for end, text in zip(ends, told, strict=True):
            page.text(end, middle, text, TEXT_PT, REGULAR, INK, "right", "center")


def _amounts(e: Estimate) -> list[str]:
    return [
        f"{mean(float(m), float(se))} MUSD ({spread(float(low), float(high))})"
        for m, se, low, high in zip(e.mean, e.standard_error, e.p10, e.p90, strict=True)
    ]


def _shares(e: Estimate) -> list[str]:
    return [
        f"{mean(100 * float(m), 100 * float(se))} % ({spread(100 * float(low), 100 * float(high))})"
        for m, se, low, high in zip(e.mean, e.standard_error, e.p10, e.p90, strict=True)
    ]


PICTURE = Picture(
    facts, titles.goods, captions.goods_draws, captions.goods_shows, draw, table, ("trade",)
)
