"""What the energy costs: the average price beside the alternatives at home, and the bill."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.cost import Facts, facts
from simulator.present import words
from simulator.present.axes import across, bands, end_of_record, value_axis, year_axis
from simulator.present.captions import power as captions
from simulator.present.labels import End, name_ends
from simulator.present.numbers import told
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import TEXT_PT, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    COAL,
    GREEN,
    ORANGE,
    PURPLE,
    REGULAR,
    SKY,
    VERMILION,
)
from simulator.present.titles import power as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

    Array = NDArray[np.float64]

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 3.7, 0.5, 0.3, 0.55, 1.5, 0.25
PAD_YEARS = 0.4
ALPHAS = (0.18, 0.3)  # of the bands
OTHER_COLOURS = (VERMILION, GREEN, PURPLE, SKY, COAL)


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    price = {f"price_p{100 * s:.0f}_uscent_per_kwh": v for s, v in f.price_uscent_per_kwh.items()}
    cost = {f"cost_p{100 * s:.0f}_musd": v for s, v in f.cost_musd.items()}
    others = {
        f"alternative_{key}_uscent_per_kwh": v for key, v in f.alternatives_uscent_per_kwh.items()
    }
    return table_of({"year": f.years, **price, **cost, **others})


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: the price at left, the bill at right."""
    page = sheet(around, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - 2 * LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    others = {words.alternative(k): v for k, v in f.alternatives_uscent_per_kwh.items()}
    for left, head, values, beside, colour in (
        (0.0, words.PRICE_PANEL, f.price_uscent_per_kwh, others, BLUE),
        (wide + LEFT_IN + RIGHT_IN + BETWEEN_IN, words.BILL_PANEL, f.cost_musd, {}, ORANGE),
    ):  # fmt: skip
        page.text(left, 0, head, TEXT_PT, BOLD)
        axes = page.axes(left + LEFT_IN, TOP_IN, wide, high)
        tops = [float(values[0.9].max()), *(float(v.max()) for v in beside.values())]
        value_axis(axes, 1.05 * max(tops))
        year_axis(axes, f.years, wide, PAD_YEARS)
        end_of_record(axes, f.as_of, words.DATES, words.FUTURES, wide, shift=-0.5)
        _draw_bands(axes, f, values, colour)
        ends = _ends(values, beside, colour)
        x, of = across(f.years)
        for other, end in zip(beside.values(), ends[1:], strict=True):
            axes.plot(x, other[of], color=end.colour, lw=1.4, ls=(0, (5, 2)), zorder=3)
        name_ends(axes, ends, f.years[-1], (wide, high), RIGHT_IN)
    return page.figure


def _draw_bands(axes: Axes, f: Facts, values: Mapping[float, Array], colour: str) -> None:
    x, of = across(f.years)
    middle = bands(axes, x, values, colour, of, ALPHAS)
    axes.plot(x, middle, color=colour, lw=2.2, zorder=4)


def _ends(values: Mapping[float, Array], beside: Mapping[str, Array], colour: str) -> list[End]:
    """Return what is written beside the last year of every path."""
    number = told(float(values[0.1][-1]), float(values[0.5][-1]), float(values[0.9][-1]))
    imports = ((words.IMPORTS, BOLD), (number, REGULAR))
    others = [
        End(float(path[-1]), colour, ((words.capital(name), BOLD), (f"{path[-1]:.1f}", REGULAR)))
        for (name, path), colour in zip(beside.items(), cycle(OTHER_COLOURS), strict=False)
    ]
    return [End(float(values[0.5][-1]), colour, imports), *others]


PICTURE = Picture(facts, titles.cost, captions.cost_draws, captions.cost_shows, draw, table)
