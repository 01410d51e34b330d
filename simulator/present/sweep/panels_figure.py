"""A sweep over many paths, or at sampled points, as one panel a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.sweep_data import NOISE, FigureData, Level, SweptAxis
from simulator.analysis.sweep_finding import along_points, finite, strongest
from simulator.catalogue.language import Language
from simulator.present.sheet import SMALL_PT, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    VERMILION,
    font,
    height_in,
    shorten,
    width_in,
)
from simulator.present.sweep import texts
from simulator.present.sweep.rules import (
    LABEL_PT,
    left_margin,
    limits,
    name_axis,
    rule_along,
    rule_values,
    value_range,
)

if TYPE_CHECKING:
    from simulator.present.types import Array, Axes, Figure

COLUMNS, MOST_PANELS = 3, 9
DOT_IN = 0.04  # around the middle of a point
PANEL_IN, HEAD_IN, BELOW_IN, BETWEEN_IN = 2.0, 0.24, 0.78, 0.5


def draw(figure: FigureData, around: Texts) -> Figure:
    """Draw the paths that the quantity follows most, one panel each, on one scale."""
    panels, language = strongest(figure)[:MOST_PANELS], around.language
    columns = min(COLUMNS, len(panels))
    rows = -(-len(panels) // columns)
    each = HEAD_IN + PANEL_IN + BELOW_IN
    page = sheet(around, rows * each)
    _, highest = value_range(figure)
    goal = figure.goal
    if goal is not None and goal.value > texts.OUT_OF_SIGHT * highest:
        goal = None
    ends = value_range(figure, [] if goal is None else [goal.value])
    first_left = left_margin(figure, ends[1], language)
    wide = min((page.width_in - first_left - BETWEEN_IN * (columns - 1)) / columns, 4.2)
    for i, axis in enumerate(panels):
        row, column = divmod(i, columns)
        left, top = first_left + column * (wide + BETWEEN_IN), row * each + HEAD_IN
        axes = page.axes(left, top, wide, PANEL_IN)
        axes.set_xlim(*limits(axis))
        rule_values(axes, figure, *ends, language, from_nought=False)
        if column:
            axes.set_yticklabels([])
        levelled = figure.design in ("grid", "one_at_a_time")
        rule_along(axes, axis, wide, language, at_values=levelled)
        name_axis(axes, axis, wide, PANEL_IN, language)
        head = shorten(language.format(texts.panel_head(figure, axis)), wide, LABEL_PT)
        page.text(left, top - HEAD_IN, head, LABEL_PT)
        _draw_points(axes, figure, axis, goal, language)
    return page.figure


def _draw_points(
    axes: Axes, figure: FigureData, axis: SweptAxis, goal: Level | None, language: Language
) -> None:
    """Draw the points over one path: mean, twice its error, P10–P90; and what the goal asks."""
    middle, low, high = (
        finite(figure, v).ravel() for v in (figure.middle, figure.low, figure.high)
    )
    error = NOISE * np.nan_to_num(figure.error).ravel()
    x = along_points(figure, axis)
    if figure.design == "one_at_a_time":
        mine = np.array([path == axis.path for path in figure.varied])
        axes.axhline(middle[0], color=FAINT, lw=1.0, zorder=2)
        x, middle, low, high, error = (v[mine] for v in (x, middle, low, high, error))
    axes.vlines(x, low, high, color=BLUE, lw=2.0, alpha=0.18, zorder=2)
    axes.vlines(x, middle - error, middle + error, color=BLUE, lw=2.0, alpha=0.6, zorder=3)
    axes.plot(x, middle, ls="none", marker="o", ms=3.5, color=BLUE, mew=0, zorder=4)
    if goal is not None:
        axes.axhline(goal.value, color=VERMILION, lw=1.0, ls=(0, (5, 2)), zorder=3)
        label = language.format(texts.level(goal, figure.unit))
        ends = np.fmin(low, middle - error), np.fmax(high, middle + error)
        wide = width_in(label, SMALL_PT, BOLD)
        at, align, vertical = _clear_of(axes, wide, goal.value, x, ends)
        axes.text(
            at, goal.value, label, ha=align, va=vertical,
            fontproperties=font(SMALL_PT, BOLD), color=VERMILION, zorder=6,
        )  # fmt: skip


def _clear_of(
    axes: Axes, label_in: float, value: float, x: Array, ends: tuple[Array, Array]
) -> tuple[float, str, str]:
    """Return where on a level its label lies on the fewest points: place, alignment, side."""
    left, right = axes.get_xlim()
    bottom, top = axes.get_ylim()
    box = axes.get_window_extent()
    dpi = axes.figure.dpi
    wide = label_in * dpi / box.width * (right - left)
    high = height_in(1, SMALL_PT) * dpi / box.height * (top - bottom)
    dot = DOT_IN * dpi / box.width * (right - left), DOT_IN * dpi / box.height * (top - bottom)
    places = [
        (at, align, vertical)
        for vertical in ("bottom", "top")
        for at, align in ((right, "right"), (left, "left"), ((left + right) / 2, "center"))
    ]

    def covered(place: tuple[float, str, str]) -> int:
        at, align, vertical = place
        start = at - wide * {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        low = value if vertical == "bottom" else value - high
        across = (x > start - dot[0]) & (x < start + wide + dot[0])
        return int(np.sum(across & (ends[1] > low - dot[1]) & (ends[0] < low + high + dot[1])))

    return min(places, key=covered)
