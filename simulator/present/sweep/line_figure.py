"""A sweep over one path as a line: mean and its error, the spread, levels asked, the chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.present.axes import value_axis
from simulator.present.numbers import chance_parts, told
from simulator.present.sheet import Words, sheet
from simulator.present.style import BLUE, BOLD, GREEN, INK, PAPER, REGULAR, VERMILION, font
from simulator.present.sweep import words
from simulator.present.sweep.rules import (
    LABEL_PT,
    Named,
    finite,
    limits,
    name_axis,
    name_right,
    rule_along,
    rule_values,
    value_range,
)
from simulator.present.sweep.shown import NOISE, Shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

TOP_IN, LINE_IN, CHANCE_IN, HEAD_IN, TICKS_IN = 0.1, 3.3, 1.2, 0.4, 0.62
LEFT_IN, RIGHT_IN = 0.75, 2.35
BAR = 0.34  # half the width of the bar of a text


def draw(shown: Shown, around: Words) -> Figure:
    """Draw the line above and, where there is a target, how likely it is below."""
    has_goal = shown.probability is not None
    below = HEAD_IN + CHANCE_IN if has_goal else 0.0
    page = sheet(around, TOP_IN + LINE_IN + below + TICKS_IN)
    width = page.width_in - LEFT_IN - RIGHT_IN
    along = shown.axes[0]
    axes = page.axes(LEFT_IN, TOP_IN, width, LINE_IN)
    axes.set_xlim(*limits(along))
    _, highest = value_range(shown)
    in_sight = [m for m in shown.marks if m.value <= words.OUT_OF_SIGHT * highest]
    low, high = value_range(shown, [m.value for m in in_sight])
    rule_values(axes, shown, low, high)
    rule_along(axes, along, width)
    _draw_values(axes, shown)
    name_right(axes, _named(shown, axes.get_ylim()[1]), (width, LINE_IN), RIGHT_IN)
    last, high_in = axes, LINE_IN
    if has_goal:
        axes.set_xticklabels([])
        page.text(0, TOP_IN + LINE_IN + 0.1, words.chance_head(shown), LABEL_PT, BOLD)
        last = page.axes(LEFT_IN, TOP_IN + LINE_IN + HEAD_IN, width, CHANCE_IN)
        high_in = CHANCE_IN
        _draw_chance(last, shown, width)
    name_axis(last, along, width, high_in)
    return page.figure


def _draw_values(axes: Axes, shown: Shown) -> None:
    along = shown.axes[0]
    x = along.values
    low, middle, high = (finite(shown, v) for v in (shown.low, shown.middle, shown.high))
    error = NOISE * np.nan_to_num(shown.error)
    if along.kind == "text" or x.size == 1:
        half = BAR if along.kind == "text" else 0.02 * np.ptp(axes.get_xlim())
        axes.bar(x, high - low, 2 * half, low, color=BLUE, alpha=0.18, lw=0, zorder=2)
        axes.hlines(middle, x - half, x + half, color=BLUE, lw=2.2, zorder=4)
        axes.bar(x, 2 * error, 2 * half, middle - error, color=BLUE, alpha=0.4, lw=0, zorder=3)
    else:
        axes.fill_between(x, low, high, color=BLUE, alpha=0.16, lw=0, zorder=2)
        axes.fill_between(x, middle - error, middle + error, color=BLUE, alpha=0.4, lw=0, zorder=3)
        axes.plot(x, middle, color=BLUE, lw=2.2, marker="o", ms=3.5, zorder=4)
    for mark in shown.marks:
        if mark.value <= axes.get_ylim()[1]:
            axes.axhline(
                mark.value, color=_colour(shown, mark.value), lw=1.2, ls=(0, (5, 2)), zorder=5
            )


def _named(shown: Shown, top: float) -> list[Named]:
    """Name the line at its right end, and every level."""
    value, low, high = (float(finite(shown, v)[-1]) for v in (shown.middle, shown.low, shown.high))
    if shown.year is None:
        ends = [words.year(float(v[-1]), shown.last_year) for v in (shown.low, shown.high)]
        second = f"P10–P90 at the right: {'–'.join(ends)}"
        texts = (("median", BOLD), *(((second, REGULAR),) if ends[0] != ends[1] else ()))
    else:
        spread = told(low, float(value), high).partition("(")[2].rstrip(")")
        second = f"P10–P90 at the right: {spread} {shown.unit}".rstrip()
        texts = ((words.MEAN, BOLD), *(((second, REGULAR),) if spread else ()))
    ends = [Named(value, BLUE, texts)]
    hidden = [mark for mark in shown.marks if mark.value > top]
    if hidden:
        ends.append(Named(top, PAPER, ((words.out_of_sight(hidden, shown.unit), REGULAR),)))
    for mark in shown.marks:
        if mark.value > top:
            continue
        is_goal = shown.goal is not None and mark.value == shown.goal.value
        label = words.mark_label(mark, shown.unit)
        ends.append(
            Named(mark.value, _colour(shown, mark.value), ((label, BOLD if is_goal else REGULAR),))
        )
    return ends


def _colour(shown: Shown, value: float) -> str:
    return VERMILION if shown.goal is not None and value == shown.goal.value else INK


def _draw_chance(axes: Axes, shown: Shown, width: float) -> None:
    assert shown.probability is not None
    assert shown.probability_se is not None
    along = shown.axes[0]
    x, percent = along.values, 100.0 * shown.probability
    error = 100.0 * NOISE * shown.probability_se
    axes.set_xlim(*limits(along))
    value_axis(axes, min(100.0, max(1.15 * float(percent.max()), 4.0)), "%", at_most=3)
    rule_along(axes, along, width)
    low, high = np.clip(percent - error, 0, 100), np.clip(percent + error, 0, 100)
    if along.kind == "text" or x.size == 1:
        half = BAR if along.kind == "text" else 0.02 * np.ptp(axes.get_xlim())
        axes.bar(x, percent, 2 * half, color=GREEN, alpha=0.6, lw=0, zorder=3)
        axes.vlines(x, low, high, color=INK, lw=1.0, zorder=4)
    else:
        axes.fill_between(x, low, high, color=GREEN, alpha=0.3, lw=0, zorder=3)
        axes.plot(x, percent, color=GREEN, lw=1.8, marker="o", ms=3.5, zorder=4, clip_on=False)
    number, of = chance_parts(
        float(shown.probability[-1]), float(shown.probability_se[-1]), shown.draws
    )
    name_right(
        axes,
        [Named(float(percent[-1]), GREEN, ((f"{number} {of} at the right", REGULAR),))],
        (width, CHANCE_IN),
        RIGHT_IN,
    )
    for label in axes.get_yticklabels():
        label.set_fontproperties(font(LABEL_PT))
