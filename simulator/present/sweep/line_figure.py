"""A sweep over one path as a line: mean and its error, the spread, levels asked, the chance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.sweep_data import NOISE, FigureData
from simulator.analysis.sweep_finding import finite
from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg, message
from simulator.present.axes import value_axis
from simulator.present.sheet import Texts, sheet
from simulator.present.style import BLUE, BOLD, GREEN, INK, PAPER, REGULAR, VERMILION, font
from simulator.present.sweep import texts
from simulator.present.sweep.rules import (
    LABEL_PT,
    Named,
    left_margin,
    limits,
    name_axis,
    name_right,
    rule_along,
    rule_values,
    value_range,
)

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure

TOP_IN, LINE_IN, CHANCE_IN, HEAD_IN, TICKS_IN = 0.1, 3.3, 1.2, 0.4, 0.62
RIGHT_IN = 2.35
BAR = 0.34  # half the width of the bar of a text


def draw(figure: FigureData, around: Texts) -> Figure:
    """Draw the line above and, where there is a target, how likely it is below."""
    has_goal = figure.probability is not None
    below = HEAD_IN + CHANCE_IN if has_goal else 0.0
    language = around.language
    page = sheet(around, TOP_IN + LINE_IN + below + TICKS_IN)
    _, highest = value_range(figure)
    in_sight = [m for m in figure.marks if m.value <= texts.OUT_OF_SIGHT * highest]
    low, high = value_range(figure, [m.value for m in in_sight])
    left = left_margin(figure, high, language)
    width = page.width_in - left - RIGHT_IN
    axis = figure.axes[0]
    axes = page.axes(left, TOP_IN, width, LINE_IN)
    axes.set_xlim(*limits(axis))
    rule_values(axes, figure, low, high, language)
    rule_along(axes, axis, width, language)
    _draw_values(axes, figure)
    name_right(axes, _named(figure, axes.get_ylim()[1]), (width, LINE_IN), RIGHT_IN, language)
    last, high_in = axes, LINE_IN
    if has_goal:
        axes.set_xticklabels([])
        page.text(0, TOP_IN + LINE_IN + 0.1, texts.chance_head(figure), LABEL_PT, BOLD)
        last = page.axes(left, TOP_IN + LINE_IN + HEAD_IN, width, CHANCE_IN)
        high_in = CHANCE_IN
        _draw_chance(last, figure, width, language)
    name_axis(last, axis, width, high_in, language)
    return page.figure


def _draw_values(axes: Axes, figure: FigureData) -> None:
    axis = figure.axes[0]
    x = axis.values
    low, middle, high = (finite(figure, v) for v in (figure.low, figure.middle, figure.high))
    error = NOISE * np.nan_to_num(figure.error)
    if axis.kind == "text" or x.size == 1:
        half = BAR if axis.kind == "text" else 0.02 * np.ptp(axes.get_xlim())
        axes.bar(x, high - low, 2 * half, low, color=BLUE, alpha=0.18, lw=0, zorder=2)
        axes.hlines(middle, x - half, x + half, color=BLUE, lw=2.2, zorder=4)
        axes.bar(x, 2 * error, 2 * half, middle - error, color=BLUE, alpha=0.4, lw=0, zorder=3)
    else:
        axes.fill_between(x, low, high, color=BLUE, alpha=0.16, lw=0, zorder=2)
        axes.fill_between(x, middle - error, middle + error, color=BLUE, alpha=0.4, lw=0, zorder=3)
        axes.plot(x, middle, color=BLUE, lw=2.2, marker="o", ms=3.5, zorder=4)
    for mark in figure.marks:
        if mark.value <= axes.get_ylim()[1]:
            axes.axhline(
                mark.value, color=_colour(figure, mark.value), lw=1.2, ls=(0, (5, 2)), zorder=5
            )


def _named(figure: FigureData, top: float) -> list[Named]:
    """Name the line at its right end, and every level."""
    value = float(finite(figure, figure.middle)[-1])
    middle = message("sweep-median") if figure.year is None else message("sweep-mean")
    lines: list[tuple[Arg, int]] = [(middle, BOLD)]
    if (ends := texts.spread_at_right(figure)) is not None:
        lines.append((ends, REGULAR))
    named = [Named(value, BLUE, tuple(lines))]
    for mark in figure.marks:
        if mark.value > top:
            continue
        is_goal = figure.goal is not None and mark.value == figure.goal.value
        label = texts.level_label(mark, figure.unit)
        weight = BOLD if is_goal else REGULAR
        named.append(Named(mark.value, _colour(figure, mark.value), ((label, weight),)))
    if hidden := [mark for mark in figure.marks if mark.value > top]:
        named.append(Named(top, PAPER, ((texts.out_of_sight(hidden, figure.unit), REGULAR),)))
    return named


def _colour(figure: FigureData, value: float) -> str:
    return VERMILION if figure.goal is not None and value == figure.goal.value else INK


def _draw_chance(axes: Axes, figure: FigureData, width: float, language: Language) -> None:
    assert figure.probability is not None
    assert figure.probability_se is not None
    axis = figure.axes[0]
    x, percent = axis.values, 100.0 * figure.probability
    error = 100.0 * NOISE * figure.probability_se
    axes.set_xlim(*limits(axis))
    value_axis(
        axes,
        min(100.0, max(1.15 * float(percent.max()), 1.02 * float((percent + error).max()), 4.0)),
        message("unit-percent"),
        3,
        language,
    )
    rule_along(axes, axis, width, language)
    low, high = np.clip(percent - error, 0, 100), np.clip(percent + error, 0, 100)
    if axis.kind == "text" or x.size == 1:
        half = BAR if axis.kind == "text" else 0.02 * np.ptp(axes.get_xlim())
        axes.bar(x, percent, 2 * half, color=GREEN, alpha=0.6, lw=0, zorder=3)
        axes.vlines(x, low, high, color=INK, lw=1.0, zorder=4)
    else:
        axes.fill_between(x, low, high, color=GREEN, alpha=0.3, lw=0, zorder=3)
        axes.plot(x, percent, color=GREEN, lw=1.8, marker="o", ms=3.5, zorder=4, clip_on=False)
    name_right(
        axes,
        [Named(float(percent[-1]), GREEN, ((texts.chance_at_right(figure), REGULAR),))],
        (width, CHANCE_IN),
        RIGHT_IN,
        language,
    )
    for label in axes.get_yticklabels():
        label.set_fontproperties(font(LABEL_PT))
