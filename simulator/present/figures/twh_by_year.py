"""Energy by year: imports at the border, by technology and by where they land."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.twh_by_year import Facts, facts
from simulator.present import words
from simulator.present.axes import blocks, end_of_record, value_axis, year_axis
from simulator.present.captions import power as captions
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Words, sheet
from simulator.present.style import (
    BOLD,
    INK,
    PAPER,
    REGULAR,
    SERIES_COLOURS,
    TECHNOLOGY_COLOURS,
    font,
    width_in,
)
from simulator.present.titles import power as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

    Array = NDArray[np.float64]

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 4.3, 0.5, 0.3, 0.72, 1.42, 0.28
BAR = 0.74
SMALLEST_PT = 6.5
VALUES_AT_MOST = 16  # years whose totals are written above the bars


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    total = {f"total_{name}_twh": v for name, v in f.total_twh._asdict().items()}
    parts = {f"{name}_mean_twh": v for name, v in f.by_technology_twh.items()}
    lands = {f"to {name}: mean TWh": v for name, v in _landings(f).items()}
    return table_of({"year": f.years, **total, **parts, **lands})


def _landings(f: Facts) -> dict[str, Array]:
    """Name the places where energy lands; those that share a name stay one part of the stack."""
    named = {words.landing(name): twh for name, twh in f.by_landing_twh.items()}
    if f.other_landings:
        named[words.other_landings(f.other_landings)] = f.other_landings_twh
    return named


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture."""
    page = sheet(around, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    technologies = {words.TECHNOLOGY[t]: v for t, v in f.by_technology_twh.items()}
    colours = [TECHNOLOGY_COLOURS[t] for t in f.by_technology_twh]
    for left, head, stack, shades in (
        (0.0, words.BY_TECHNOLOGY, technologies, colours),
        (wide + RIGHT_IN + BETWEEN_IN, words.BY_LANDING, _landings(f), SERIES_COLOURS),
    ):
        page.text(left, 0, head, TEXT_PT, BOLD)
        axes = page.axes(LEFT_IN + left, TOP_IN, wide, high)
        value_axis(axes, 1.06 * float(f.total_twh.p90.max()), "TWh")
        year_axis(axes, f.years, wide, 0.6)
        end_of_record(axes, f.as_of, words.DATES, words.FUTURES, wide, shift=-0.5)
        _draw_stack(axes, f, stack, shades)
        _draw_total(axes, f, wide, high)
        edge = f.years[-1] + BAR / 2
        name_ends(axes, _ends(stack, shades), edge, (wide, high), RIGHT_IN)
    return page.figure


def _draw_stack(axes: Axes, f: Facts, stack: Mapping[str, Array], colours: Iterable[str]) -> None:
    bottom = np.zeros(len(f.years))
    for twh, colour in zip(stack.values(), colours, strict=False):
        blocks(axes, np.array(f.years) - BAR / 2, bottom, BAR, twh, colour)
        bottom = bottom + twh


def _draw_total(axes: Axes, f: Facts, wide: float, high: float) -> None:
    """Draw the spread of the total as whiskers and write its mean above them."""
    total = f.total_twh
    few = len(f.years) <= VALUES_AT_MOST
    for colour, width in ((PAPER, 2.0 if few else 0.0), (INK, 1.1)):
        axes.vlines(f.years, total.p10, total.p90, color=colour, lw=width, zorder=5)
    top = axes.get_ylim()[1]
    named = f.years if few else f.years[-1:]
    room = wide / (len(f.years) + 0.2)
    size = SMALL_PT if width_in("00.0", SMALL_PT) < room else SMALLEST_PT
    for year in named:
        at = f.years.index(year)
        axes.text(
            year, max(total.p90[at], total.mean[at]) + 0.05 / high * top, f"{total.mean[at]:.1f}",
            fontproperties=font(size, BOLD), ha="center", va="bottom", zorder=6,
        )  # fmt: skip


def _ends(stack: Mapping[str, Array], colours: Iterable[str]) -> list[End]:
    """Return what is written beside the parts of the last bar."""
    parts = np.array([float(twh[-1]) for twh in stack.values()])
    middles = np.cumsum(parts) - parts / 2
    return [
        End(float(middle), colour, ((name, REGULAR),))
        for name, middle, colour in zip(stack, middles, colours, strict=False)
    ]


PICTURE = Picture(facts, titles.twh_by_year, captions.twh_draws, captions.twh_shows, draw, table)
