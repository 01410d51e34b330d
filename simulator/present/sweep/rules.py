"""Axes of the pictures of sweeps: swept values below, a quantity beside, levels at the right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.sweep_data import FigureData, SweptAxis
from simulator.analysis.sweep_figure import day_text
from simulator.analysis.sweep_finding import finite
from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg, Number, message, year
from simulator.catalogue.numbers import exact, with_unit
from simulator.dates import calendar_day
from simulator.present.axes import BETWEEN_TICKS_IN, TICK_PT, round_values, that_fit, value_axis
from simulator.present.style import (
    BOLD,
    MUTED,
    at_most,
    balanced,
    font,
    height_in,
    spread,
    width_in,
    wrap,
)
from simulator.present.sweep.texts import axis_label

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Array = NDArray[np.float64]

LABEL_PT = 8.0
LEFT_LEAST_IN = 0.75
CUT = 0.4  # of the highest value: an axis that need not begin at nought begins above this
PAD = 0.03  # of the length of an axis, beyond its first and last value
MOST_NAMED = 13  # values of an axis; of more, round ones are named
TEXT_PAD = 0.6  # beyond the first and last of texts, whose places are 1 apart
LEADER_IN, GAP_IN, BETWEEN_IN = 0.15, 0.05, 0.06
TEXT_AT_LEAST_IN, LONGEST_IN = 0.7, 2.0  # what a name of a tick may take
AXIS_LABEL_IN = 0.2  # below the names of the ticks


class Named(NamedTuple):
    """What is named at the right of a plot."""

    value: float
    colour: str
    texts: tuple[tuple[Arg, int], ...]


def value_range(figure: FigureData, extra: Sequence[float] = ()) -> tuple[float, float]:
    """Return the lowest and highest value that a plot must show."""
    every = np.concatenate(
        [finite(figure, a).ravel() for a in (figure.low, figure.middle, figure.high)]
        + [np.array(extra)]
    )
    known = every[np.isfinite(every)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 1.0)


def rule_values(
    axes: Axes,
    figure: FigureData,
    low: float,
    high: float,
    language: Language,
    *,
    from_nought: bool = True,
) -> None:
    """Rule the value axis: from nought where nothing is below it, years by whole numbers."""
    if figure.year is None:
        first, last = math.floor(low) - 1, math.ceil(high) + 1
        step = max(1, math.ceil((last - first) / 7))
        ticks = list(range(first + 1, figure.last_year + 1, step))
        names = [language.format(year(tick)) for tick in ticks]
        if high > figure.last_year:
            later = language.format(message("sweep-later"))
            ticks, names = [*ticks, figure.last_year + 1], [*names, later]
            if len(ticks) > 2 and ticks[-1] - ticks[-2] < step:
                del ticks[-2], names[-2]
        axes.set_ylim(first, last)
        axes.set_yticks(ticks, names)
    elif low >= 0 and (from_nought or low < CUT * high):
        value_axis(axes, 1.04 * high or 1.0, figure.unit, language=language)
        return
    else:
        span = high - min(low, 0.0) if from_nought or low < 0 else high - low
        step = round_values(max(span, 1e-9), 5)[1]
        first, last = math.floor(low / step), math.ceil((high if low > 0 else max(high, 0)) / step)
        decimals = max(0, -math.floor(math.log10(step))) + (step != float(f"{step:.0e}"))
        ticks = [i * step for i in range(first, last + 1)]
        *below, top = [Number(tick, decimals if step < 10 else 0) for tick in ticks]
        names = [language.format(name) for name in (*below, with_unit(top, figure.unit))]
        axes.set_ylim(first * step, last * step)
        axes.set_yticks(ticks, names)
        if low < 0:
            axes.axhline(0.0, color=MUTED, lw=0.7)
    axes.grid(axis="y")
    for label in axes.get_yticklabels():
        label.set_fontproperties(font(TICK_PT))


def left_margin(figure: FigureData, high: float, language: Language) -> float:
    """Return the room that the names of the values take beside the axis, the unit with the top."""
    top = round_values(max(1.04 * high, 1e-9), 5)[-1]
    name = language.format(with_unit(exact(top), figure.unit))
    return max(LEFT_LEAST_IN, width_in(name, TICK_PT) + 0.15)


def limits(axis: SweptAxis) -> tuple[float, float]:
    """Return where an axis begins and ends."""
    known = axis.values[np.isfinite(axis.values)]
    if not known.size:
        return -1.0, 1.0
    low, high = float(known.min()), float(known.max())
    if axis.kind == "text":
        return low - TEXT_PAD, high + TEXT_PAD
    pad = PAD * (high - low) or max(abs(low) * PAD, 0.5)
    return low - pad, high + pad


def rule_along(
    axes: Axes,
    axis: SweptAxis,
    wide_in: float,
    language: Language,
    *,
    vertical: bool = False,
    at_values: bool = True,
) -> None:
    """Name the swept values that there is room for; round ones where they were sampled."""
    values, found = _levels(axis, at_values=at_values)
    ends = axes.get_ylim() if vertical else axes.get_xlim()
    per_in = wide_in / (ends[1] - ends[0])
    gaps = np.diff(values) * per_in
    least = float(gaps.min()) if gaps.size else wide_in
    of_texts = axis.kind == "text" and not vertical
    within = max(least - BETWEEN_TICKS_IN, TEXT_AT_LEAST_IN) if of_texts else LONGEST_IN
    blocks = [
        at_most(2 if of_texts else 1, balanced(language.format(text), within, TICK_PT))
        for text in found
    ]
    space = [width_in(line, TICK_PT) for lines in blocks for line in lines]
    needed = max(space, default=0.0) + BETWEEN_TICKS_IN
    if vertical:
        needed = height_in(1, TICK_PT)
    named = that_fit(len(values), needed, max(least, 1e-6))
    places = [values[i] for i in named]
    names = ["\n".join(blocks[i]) for i in named]
    (axes.set_yticks if vertical else axes.set_xticks)(places, names)
    for label in axes.get_yticklabels() if vertical else axes.get_xticklabels():
        label.set_fontproperties(font(TICK_PT))


def name_axis(
    axes: Axes, axis: SweptAxis, wide_in: float, high_in: float, language: Language
) -> None:
    """Write the name of the axis below it."""
    lines = wrap(language.format(axis_label(axis)), wide_in, LABEL_PT)[:2]
    more = max((label.get_text().count("\n") for label in axes.get_xticklabels()), default=0)
    for i, line in enumerate(lines):
        below = AXIS_LABEL_IN + height_in(more, TICK_PT) + height_in(i + 1, LABEL_PT)
        axes.text(
            0.5, -below / high_in, line, transform=axes.transAxes, ha="center",
            va="center_baseline", fontproperties=font(LABEL_PT, BOLD),
        )  # fmt: skip


def name_right(
    axes: Axes,
    items: Sequence[Named],
    size_in: tuple[float, float],
    space_in: float,
    language: Language,
) -> None:
    """Name levels and lines beside the plot, moved apart where they lie close."""
    wide, high = size_in
    left, right = axes.get_xlim()
    bottom, top = axes.get_ylim()
    per_in = (right - left) / wide
    space = space_in - LEADER_IN - GAP_IN
    blocks = [
        [
            (line, weight)
            for text, weight in item.texts
            for line in balanced(language.format(text), space, LABEL_PT, weight)
        ]
        for item in items
    ]
    sizes = [height_in(len(block), LABEL_PT) + BETWEEN_IN for block in blocks]
    inches = [(min(item.value, top) - bottom) / (top - bottom) * high for item in items]
    centres = spread(inches, sizes, 0.0, high)
    for item, block, at, centre in zip(items, blocks, inches, centres, strict=True):
        up = [bottom + y / high * (top - bottom) for y in (at, centre)]
        axes.plot(
            [right, right + LEADER_IN * per_in], up, color=item.colour, lw=0.9, clip_on=False,
            zorder=2,
        )  # fmt: skip
        first = centre + height_in(len(block) - 1, LABEL_PT) / 2
        for i, (line, weight) in enumerate(block):
            y = first - height_in(i, LABEL_PT)
            axes.text(
                right + (LEADER_IN + GAP_IN) * per_in, bottom + y / high * (top - bottom), line,
                fontproperties=font(LABEL_PT, weight), va="center_baseline",
            )  # fmt: skip


def _levels(axis: SweptAxis, *, at_values: bool) -> tuple[Array, tuple[Arg, ...]]:
    """Return the values to name, each once and in order; of many, round numbers instead."""
    known = [i for i in np.argsort(axis.values, kind="stable") if np.isfinite(axis.values[i])]
    places = list({float(axis.values[i]): axis.texts[i] for i in known}.items())
    if axis.kind != "text" and (len(places) > MOST_NAMED or not at_values) and len(places) > 1:
        return _round_levels(axis, places[0][0], places[-1][0])
    return np.array([x for x, _ in places]), tuple(text for _, text in places)


def _round_levels(axis: SweptAxis, low: float, high: float) -> tuple[Array, tuple[Arg, ...]]:
    from matplotlib.ticker import MaxNLocator

    whole_years = axis.kind == "date" and math.floor(high) - math.ceil(low) >= 1
    ticks = np.asarray(MaxNLocator(5, integer=whole_years).tick_values(low, high))
    inside = ticks[(ticks >= low) & (ticks <= high)]
    if whole_years:
        return inside, tuple(year(round(x)) for x in inside)
    if axis.kind == "date":
        days = [calendar_day(x) for x in inside]
        return inside, tuple(day_text(day.replace(day=1)) for day in days)
    return inside, tuple(exact(float(x)) for x in inside)
