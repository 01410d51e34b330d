"""Axes that every picture shares: round values, calendar years, the day the record ends."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.spread import SHARES
from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg, Number, message
from simulator.catalogue.numbers import with_unit
from simulator.present.sheet import SMALL_PT
from simulator.present.style import BOLD, FAINT, INK, MUTED, font, width_in
from simulator.timeline import decimal_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

    from simulator.present.types import Array, Axes

EXACT = 1e-9
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
TICKS_AT_MOST = 7
BAR = 0.74  # of a year
RECORD, FUTURES = message("picture-record"), message("picture-futures")
PAST = message("picture-past")  # where dates are on record but energy is not
TICK_PT = 8.5
BETWEEN_TICKS_IN, BETWEEN_BARS_IN = 0.12, 0.025
SIZES_PT = (SMALL_PT, 6.5, 6.0)  # of numbers above bars: the largest that there is room for
FROM_EDGE_IN = 0.06
STRETCH = np.array([-0.2, 0.2])


def round_values(top: float, at_most: int = TICKS_AT_MOST) -> list[float]:
    """Return round values from nought to the first at or above `top`.

    >>> round_values(9600)
    [0.0, 2000.0, 4000.0, 6000.0, 8000.0, 10000.0]
    """
    if top <= 0:
        return [0.0, 1.0]
    magnitude = 10 ** math.floor(math.log10(top / at_most))
    step = next(s * magnitude for s in STEPS if top / (s * magnitude) <= at_most)
    return [i * step for i in range(math.ceil(top / step - EXACT) + 1)]


def round_between(low: float, high: float, at_most: int = TICKS_AT_MOST) -> list[float]:
    """Return round values from the last at or below `low` to the first at or above `high`.

    >>> round_between(-30, 110, 4)
    [-50.0, 0.0, 50.0, 100.0, 150.0]
    """
    step = round_values(max(high - low, EXACT), at_most)[1]
    first, last = math.floor(low / step + EXACT), math.ceil(high / step - EXACT)
    return [float(f"{i * step:.12g}") for i in range(first, max(last, first + 1) + 1)]


def value_numbers(values: Sequence[float]) -> list[Number]:
    """Return round values, all with the decimals that their step needs.

    >>> value_numbers([0.0, 2.5])
    [Number(value=0.0, decimals=1, ...), Number(value=2.5, decimals=1, ...)]
    >>> value_numbers(round_values(0.3))[3]
    Number(value=0.15..., decimals=2, ...)
    """
    step = float(f"{values[1] - values[0]:.6g}")
    decimals = max(0, -math.floor(math.log10(step)))
    if any(abs(v - round(v, decimals)) > EXACT * step for v in values):
        decimals += 1
    return [Number(v, decimals) for v in values]


def value_axis(
    axes: Axes,
    top: float,
    unit: Arg = "",
    at_most: int = TICKS_AT_MOST,
    language: Language | None = None,
) -> None:
    """Rule the value axis from nought to a round value at or above `top`, which names the unit."""
    write = (language or chosen()).format
    values = round_values(top, at_most)
    *names, last = value_numbers(values)
    axes.set_ylim(0, values[-1])
    axes.set_yticks(values, [*map(write, names), write(with_unit(last, unit) if unit else last)])
    axes.grid(axis="y")
    for label in axes.get_yticklabels():
        label.set_fontproperties(font(TICK_PT))


def year_axis(axes: Axes, years: Sequence[int], width_in_: float, pad: float) -> None:
    """Name as many of the years as there is room for, the last one always."""
    axes.set_xlim(years[0] - pad, years[-1] + pad)
    space_in = width_in("2030", TICK_PT) + BETWEEN_TICKS_IN
    per_year_in = width_in_ / (len(years) - 1 + 2 * pad)
    named = [years[i] for i in that_fit(len(years), space_in, per_year_in)]
    axes.set_xticks(named, [str(y) for y in named])
    for label in axes.get_xticklabels():
        label.set_fontproperties(font(TICK_PT))


def that_fit(count: int, needed_in: float, each_in: float) -> range:
    """Return which of so many neighbours can be written on, the last one always.

    >>> list(that_fit(5, 0.5, 0.3))
    [0, 2, 4]
    """
    step = max(1, math.ceil(needed_in / each_in))
    return range((count - 1) % step, count, step)


def above_bars(written: Sequence[str], each_in: float) -> tuple[float, range]:
    """Return how large numbers stand above bars, in bold, and which of them: none on another.

    >>> above_bars(["9.9", "10.4"], 1.0), above_bars(["9.9", "10.4", "10.9"], 0.2)
    ((7.5, range(0, 2)), (6.0, range(0, 3, 2)))
    """
    needed = {
        size: max(width_in(text, size, BOLD) for text in written) + BETWEEN_BARS_IN
        for size in SIZES_PT
    }
    size = next((size for size in SIZES_PT if needed[size] <= each_in), SIZES_PT[-1])
    return size, that_fit(len(written), needed[size], each_in)


def across(years: Sequence[int]) -> tuple[Array, NDArray[np.intp]]:
    """Return where paths over the years run, and which year each point shows.

    A single year becomes a short level stretch, since a path of one point
    would not be seen.
    """
    if len(years) > 1:
        return np.array(years, dtype=float), np.arange(len(years))
    return years[0] + STRETCH, np.array([0, 0])


def bands(
    axes: Axes,
    x: Array,
    values: Mapping[float, Array],
    colour: str,
    of: NDArray[np.intp] | slice = slice(None),
    alphas: tuple[float, float] = (0.16, 0.26),
) -> Array:
    """Draw P10–P90 lightly and the middle half darker; return the median, for its own line."""
    low, quarter, middle, three_quarters, high = (values[share][of] for share in SHARES)
    for lower, upper, alpha in zip((low, quarter), (high, three_quarters), alphas, strict=True):
        axes.fill_between(x, lower, upper, color=colour, alpha=alpha, lw=0, zorder=2)
    return middle


def draw_path(axes: Axes, years: Sequence[int], values: Mapping[float, Array], colour: str) -> None:
    """Draw percentiles by year as a line with two bands around it."""
    x, of = across(years)
    axes.plot(x, bands(axes, x, values, colour, of, (0.18, 0.3)), color=colour, lw=2.2, zorder=4)


def draw_stack(axes: Axes, years: Sequence[int], parts: Iterable[tuple[Array, str]]) -> None:
    """Draw parts in their colours upon each other, a bar a year."""
    bottom = np.zeros(len(years))
    for values, colour in parts:
        blocks(axes, np.array(years) - BAR / 2, bottom, BAR, values, colour)
        bottom = bottom + values


def middles(heights: Iterable[float]) -> list[float]:
    """Return the middles of parts that stand upon each other.

    >>> middles([2.0, 4.0])
    [1.0, 4.0]
    """
    of = np.fromiter(heights, float)
    return (np.cumsum(of) - of / 2).tolist()


def annual_axes(
    axes: Axes,
    years: Sequence[int],
    as_of: date,
    width_in_: float,
    language: Language,
    top: float,
    unit: Arg = "",
    *,
    pad: float = 0.4,
    at_most: int = TICKS_AT_MOST,
    past: Arg = PAST,
    shift: float = -0.5,
) -> None:
    """Rule both axes of what happens by year, and draw the day on which the record ends."""
    value_axis(axes, top, unit, at_most, language)
    year_axis(axes, years, width_in_, pad)
    end_of_record(axes, as_of, past, FUTURES, width_in_, shift, language)


def end_of_record(
    axes: Axes,
    as_of: date,
    before: Arg,
    after: Arg,
    width_in_: float,
    shift: float = 0.0,
    language: Language | None = None,
) -> None:
    """Draw the day up to which there is a record, and name what lies on either side.

    `shift` is what the axis calls the first day of the year, less the year.
    """
    write = (language or chosen()).format
    past, ahead = write(before), write(after)
    x = decimal_year(as_of) + shift
    first, last = axes.get_xlim()
    if not first < x < last:
        return
    axes.axvline(x, color=FAINT, lw=0.8, ls=(0, (4, 3)), zorder=1)
    per_in = (last - first) / width_in_
    gap = FROM_EDGE_IN * per_in
    over = axes.get_xaxis_transform()
    if width_in(past, 7.5) + FROM_EDGE_IN < (x - first) / per_in:
        axes.text(
            x - gap, 1.02, past, transform=over, ha="right", va="bottom",
            fontproperties=font(7.5), color=INK,
        )  # fmt: skip
    if width_in(ahead, 7.5) + FROM_EDGE_IN < (last - x) / per_in:
        axes.text(
            x + gap, 1.02, ahead, transform=over, ha="left", va="bottom",
            fontproperties=font(7.5), color=MUTED,
        )  # fmt: skip


def blocks(
    axes: Axes,
    left: ArrayLike,
    bottom: ArrayLike,
    width: ArrayLike,
    height: ArrayLike,
    colours: str | Sequence[str],
    zorder: float = 3,
) -> None:
    """Draw rectangles as one artist, which takes a tenth of the time of one for each."""
    from matplotlib.collections import PolyCollection

    left, bottom, width, height = np.broadcast_arrays(left, bottom, width, height)
    corners = [
        np.stack([left + dx * width, bottom + dy * height], axis=-1)
        for dx, dy in ((0, 0), (1, 0), (1, 1), (0, 1))
    ]
    rectangles = np.stack(corners, axis=-2).reshape(-1, 4, 2)
    axes.add_collection(
        PolyCollection(list(rectangles), facecolors=colours, linewidths=0, zorder=zorder),
        autolim=False,
    )


def no_frame(axes: Axes) -> None:
    """Take away ticks and frame."""
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set_visible(False)
