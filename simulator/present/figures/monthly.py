"""Energy by month in two years: the last of the record and the one that targets speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.monthly import Facts, facts
from simulator.analysis.facts.spread import SHARES
from simulator.present import words
from simulator.present.axes import bands, value_axis
from simulator.present.captions import power as captions
from simulator.present.numbers import MONTHS, rounded
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Words, sheet
from simulator.present.style import BLUE, BOLD, GRID, ORANGE, SKY, faded, font
from simulator.present.titles import power as titles
from simulator.timeline import MONTHS_PER_YEAR

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

    Array = NDArray[np.float64]

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, BETWEEN_IN = 3.9, 0.56, 0.3, 0.75, 0.35
STRIP_IN = 0.2
WET = range(6, 12)  # June to November: the hydrological year begins with the rains in June
ROOM_BELOW_IN = 0.3


def table(f: Facts) -> Table:
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


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: one panel a year, on one scale."""
    page = sheet(around, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    panels = len(f.gwh)
    wide = (page.width_in - panels * LEFT_IN - (panels - 1) * BETWEEN_IN) / panels
    top = 1.14 * max(float(gwh[0.9].max()) for gwh in f.gwh.values())
    for i, (year, gwh) in enumerate(f.gwh.items()):
        left = i * (wide + LEFT_IN + BETWEEN_IN)
        page.text(left, 0, words.month_panel(year, f.recorded_until), TEXT_PT, BOLD)
        axes = page.axes(left + LEFT_IN, TOP_IN, wide, high)
        value_axis(axes, top, "GWh")
        axes.set_xlim(0.5, MONTHS_PER_YEAR + 0.5)
        axes.set_xticks(range(1, MONTHS_PER_YEAR + 1), [name[0] for name in MONTHS])
        for label in axes.get_xticklabels():
            label.set_fontproperties(font(TEXT_PT))
        _draw_seasons(axes, f, high)
        _draw_months(axes, gwh, high)
    return page.figure


def _draw_seasons(axes: Axes, f: Facts, high: float) -> None:
    """Shade the firm months and name the seasons above."""
    for month in f.firm_months:
        axes.axvspan(month - 0.5, month + 0.5, color=faded(GRID, 0.6), lw=0, zorder=0)
    above = axes.get_xaxis_transform()
    low, upper = 1 + 0.03 / high, 1 + (0.03 + STRIP_IN) / high
    for first, last, name, colour in (
        (0.5, WET[0] - 0.5, words.DRY, ORANGE),
        (WET[0] - 0.5, WET[-1] + 0.5, words.WET, SKY),
        (WET[-1] + 0.5, MONTHS_PER_YEAR + 0.5, "", ORANGE),
    ):
        axes.fill_between(
            [first, last], low, upper, transform=above, color=faded(colour, 0.3), lw=0,
            clip_on=False,
        )  # fmt: skip
        axes.text(
            (first + last) / 2, (low + upper) / 2, name, transform=above, ha="center",
            va="center_baseline", fontproperties=font(SMALL_PT),
        )  # fmt: skip


def _draw_months(axes: Axes, gwh: dict[float, Array], high: float) -> None:
    """Draw median and bands, and name the months with most and least."""
    months = np.arange(1.0, MONTHS_PER_YEAR + 1)
    middle = bands(axes, months, gwh, BLUE)
    low, upper = gwh[0.1], gwh[0.9]
    axes.plot(months, middle, color=BLUE, lw=2.2, marker="o", ms=4, zorder=4)
    top = axes.get_ylim()[1]
    most, least = int(middle.argmax()), int(middle.argmin())
    gap = 0.06 / high * top
    named = [(most, upper[most] + gap, "bottom")]
    if least != most and low[least] / top * high > ROOM_BELOW_IN:
        named.append((least, low[least] - gap, "top"))
    for at, y, align in named:
        side = "left" if at < 2 else "right" if at > MONTHS_PER_YEAR - 3 else "center"
        axes.text(
            months[at], y, f"{MONTHS[at]} {rounded(float(middle[at]))}", ha=side, va=align,
            fontproperties=font(SMALL_PT, BOLD), zorder=6,
        )  # fmt: skip


PICTURE = Picture(
    facts, titles.monthly, captions.monthly_draws, captions.monthly_shows, draw, table
)
