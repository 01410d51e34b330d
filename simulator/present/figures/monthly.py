"""Energy by month in two years: the last of the record and the one that targets speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.monthly import FigureData, figure_data
from simulator.analysis.figure_data.spread import SHARES
from simulator.catalogue.message import Arg, Message, message
from simulator.catalogue.message import year as calendar_year
from simulator.catalogue.numbers import month_name, rounded
from simulator.present.axes import bands, value_axis
from simulator.present.picture import Picture, always, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
from simulator.present.style import BLUE, BOLD, GRID, ORANGE, SKY, faded, font
from simulator.timeline import MONTHS_PER_YEAR

if TYPE_CHECKING:
    from simulator.present.types import Array, Axes, Figure, Table


BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, BETWEEN_IN = 3.9, 0.56, 0.3, 0.95, 0.2
STRIP_IN = 0.2
MONTHS = range(1, MONTHS_PER_YEAR + 1)
WET = range(6, 12)  # June to November: the hydrological year begins with the rains in June
SPACE_BELOW_IN = 0.3
ALIKE = 1.05  # ratio of the most to the least up to which months are about the same
GWH = message("unit-gwh")


def title(f: FigureData) -> Message:
    """Return how far the month with most energy stands above the one with least."""
    last, gwh = list(f.gwh.items())[-1]
    middle, of = gwh[0.5], calendar_year(last)
    most, least = (month_name(int(at) + 1) for at in (middle.argmax(), middle.argmin()))
    if not middle.any():
        return message("power-months-empty", year=of)
    if middle.max() <= ALIKE * middle.min():
        return message("power-months-alike", year=of)
    if not middle.min():
        return message("power-months-none-in", year=of, most=most, least=least)
    ratio = rounded(float(middle.max() / middle.min()), 2)
    return message("power-months-ratio", year=of, most=most, least=least, ratio=ratio)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    return message("power-months-drawn", unit=GWH)


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    return table_of(
        {
            "year": np.repeat(list(f.gwh), MONTHS_PER_YEAR),
            "month": np.tile(np.arange(1, MONTHS_PER_YEAR + 1), len(f.gwh)),
            **{
                f"import_p{100 * s:.0f}_gwh": np.concatenate([gwh[s] for gwh in f.gwh.values()])
                for s in SHARES
            },
        }
    )


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: one panel a year, on one scale."""
    page = sheet(texts, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    panels = len(f.gwh)
    wide = (page.width_in - panels * LEFT_IN - (panels - 1) * BETWEEN_IN) / panels
    top = 1.14 * max(float(gwh[0.9].max()) for gwh in f.gwh.values())
    for i, (year, gwh) in enumerate(f.gwh.items()):
        left = i * (wide + LEFT_IN + BETWEEN_IN)
        page.text(left, 0, _panel_head(year, f.recorded_until), TEXT_PT, BOLD)
        axes = page.axes(left + LEFT_IN, TOP_IN, wide, high)
        value_axis(axes, top, GWH, language=texts.language)
        axes.set_xlim(0.5, MONTHS_PER_YEAR + 0.5)
        letters = [texts.format(message(f"month-{m}.letter")) for m in MONTHS]
        axes.set_xticks(MONTHS, letters)
        for label in axes.get_xticklabels():
            label.set_fontproperties(font(TEXT_PT))
        _draw_seasons(axes, f, texts, high)
        _draw_months(axes, gwh, texts, high)
    return page.figure


def _panel_head(year: int, recorded: int) -> Arg:
    if year > recorded:
        return calendar_year(year)
    return message("power-month-panel-record", year=calendar_year(year))


def _draw_seasons(axes: Axes, f: FigureData, texts: Texts, high: float) -> None:
    """Shade the firm months and name the seasons above."""
    for month in f.firm_months:
        axes.axvspan(month - 0.5, month + 0.5, color=faded(GRID, 0.6), lw=0, zorder=0)
    above = axes.get_xaxis_transform()
    low, upper = 1 + 0.03 / high, 1 + (0.03 + STRIP_IN) / high
    for first, last, name, colour in (
        (0.5, WET[0] - 0.5, message("power-dry-season"), ORANGE),
        (WET[0] - 0.5, WET[-1] + 0.5, message("power-wet-season"), SKY),
        (WET[-1] + 0.5, MONTHS_PER_YEAR + 0.5, "", ORANGE),
    ):
        axes.fill_between(
            [first, last], low, upper, transform=above, color=faded(colour, 0.3), lw=0,
            clip_on=False,
        )  # fmt: skip
        axes.text(
            (first + last) / 2, (low + upper) / 2, texts.format(name), transform=above, ha="center",
            va="center_baseline", fontproperties=font(SMALL_PT),
        )  # fmt: skip


def _draw_months(axes: Axes, gwh: dict[float, Array], texts: Texts, high: float) -> None:
    """Draw median and bands, and name the months with most and least."""
    months = np.arange(1.0, MONTHS_PER_YEAR + 1)
    middle = bands(axes, months, gwh, BLUE)
    low, upper = gwh[0.1], gwh[0.9]
    axes.plot(months, middle, color=BLUE, lw=2.2, marker="o", ms=4, zorder=4)
    top = axes.get_ylim()[1]
    most, least = int(middle.argmax()), int(middle.argmin())
    gap = 0.06 / high * top
    named = [(most, upper[most] + gap, "bottom")]
    if least != most and low[least] / top * high > SPACE_BELOW_IN:
        named.append((least, low[least] - gap, "top"))
    for at, y, align in named:
        side = "left" if at < 2 else "right" if at > MONTHS_PER_YEAR - 3 else "center"
        value = rounded(float(middle[at]))
        label = message("power-month-value", month=month_name(at + 1), value=value)
        axes.text(
            months[at], y, texts.format(label), ha=side, va=align,
            fontproperties=font(SMALL_PT, BOLD), zorder=6,
        )  # fmt: skip


PICTURE = Picture(figure_data, title, subtitle, always("power-months-shown"), draw, table)
