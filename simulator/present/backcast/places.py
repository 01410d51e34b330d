"""Where in its forecast each outcome lay, as counts in five equal parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.message import Arg, Message, message
from simulator.catalogue.numbers import percent
from simulator.present.axes import value_axis
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, Texts, sheet
from simulator.present.style import BLUE, INK, faded, font
from simulator.studies.backcast.findings import places
from simulator.studies.backcast.study import Backcasts

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

PARTS = 5
BODY_IN, LEFT_IN, BOTTOM_IN = 3.0, 0.6, 0.6


class FigureData(NamedTuple):
    """How many outcomes lay in each part, from the lowest draws to the highest: [part]."""

    counts: NDArray[np.int_]

    @property
    def expected(self) -> float:
        """How many would lie in each if the forecasts were right and did not repeat each other."""
        return float(self.counts.sum()) / PARTS


def figure_data(found: Backcasts) -> FigureData:
    """Count the outcomes by their place (the probability integral transform)."""
    return FigureData(places(found, PARTS))


def title(f: FigureData) -> Message:
    """Return on which side of the forecasts what came lay."""
    total = float(f.counts.sum())
    low, high = float(f.counts[0]) / total, float(f.counts[-1]) / total
    side = "high" if high > low else "low" if low > high else "even"
    return message("backcast-places", low=percent(low), high=percent(high), side=side)


def table(f: FigureData) -> Table:
    """Return the counts."""
    edges = np.linspace(0.0, 1.0, PARTS + 1)
    return table_of({"from": edges[:-1], "to": edges[1:], "forecasts": f.counts})


def draw(f: FigureData, around: Texts) -> Figure:
    """Draw the counts and what would be expected."""
    page = sheet(around, BODY_IN)
    width = page.width_in - LEFT_IN
    axes = page.axes(LEFT_IN, 0.1, width, BODY_IN - BOTTOM_IN - 0.1)
    value_axis(axes, 1.05 * max(float(f.counts.max()), f.expected), "", language=around.language)
    axes.bar(np.arange(PARTS) + 0.5, f.counts, 0.92, color=faded(BLUE, 0.6), lw=0, zorder=2)
    axes.axhline(f.expected, color=INK, lw=1.2, ls=(0, (5, 2)), zorder=3)
    axes.set_xlim(0, PARTS)
    percents = [percent(i / PARTS) for i in range(PARTS + 1)]
    axes.set_xticks(range(PARTS + 1), [around.format(p) for p in percents])
    for label in axes.get_xticklabels():
        label.set_fontproperties(font(SMALL_PT))
    along = message("backcast-places-along")
    page.text(LEFT_IN + width / 2, BODY_IN - 0.24, along, SMALL_PT, align="center")
    return page.figure


def _subtitle(_: FigureData) -> Arg:
    return message("backcast-places-drawn")


PICTURE = Picture(
    figure_data, title, _subtitle, lambda _: message("backcast-places-shown"), draw, table
)
