"""A sweep over many paths, or at sampled points, as one panel a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.present.numbers import rounded
from simulator.present.sheet import SMALL_PT, Words, sheet
from simulator.present.style import BLUE, BOLD, FAINT, INK, VERMILION, font, shorten
from simulator.present.sweep import words
from simulator.present.sweep.rules import (
    LABEL_PT,
    finite,
    limits,
    name_axis,
    rule_along,
    rule_values,
    value_range,
)
from simulator.present.sweep.shown import NOISE, Along, Shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

COLUMNS, MOST_PANELS = 3, 9
PANEL_IN, HEAD_IN, BELOW_IN, LEFT_IN, BETWEEN_IN = 2.0, 0.24, 0.78, 0.75, 0.5


def draw(shown: Shown, around: Words) -> Figure:
    """Draw the paths that the quantity follows most, one panel each, on one scale."""
    strongest = sorted(shown.axes, key=lambda a: -abs(words.strength(shown, a)))[:MOST_PANELS]
    columns = min(COLUMNS, len(strongest))
    rows = -(-len(strongest) // columns)
    each = HEAD_IN + PANEL_IN + BELOW_IN
    page = sheet(around, rows * each)
    wide = min((page.width_in - LEFT_IN - BETWEEN_IN * (columns - 1)) / columns, 4.2)
    _, highest = value_range(shown)
    marks = [m.value for m in shown.marks if m.value <= words.OUT_OF_SIGHT * highest]
    ends = value_range(shown, marks)
    for i, along in enumerate(strongest):
        row, column = divmod(i, columns)
        left, top = LEFT_IN + column * (wide + BETWEEN_IN), row * each + HEAD_IN
        axes = page.axes(left, top, wide, PANEL_IN)
        axes.set_xlim(*limits(along))
        rule_values(axes, shown, *ends, from_nought=False)
        if column:
            axes.set_yticklabels([])
        rule_along(axes, along, wide, at_values=shown.design in ("grid", "one_at_a_time"))
        name_axis(axes, along, wide, PANEL_IN)
        page.text(left, top - HEAD_IN, shorten(_head(shown, along), wide, LABEL_PT), LABEL_PT)
        _draw_points(axes, shown, along, marks)
    return page.figure


def _head(shown: Shown, along: Along) -> str:
    strength = words.strength(shown, along)
    if shown.design == "one_at_a_time":
        unit = shown.unit if shown.year is not None else "years"
        return f"moves it by {rounded(strength)} {unit}" if strength else "does not move it"
    return f"rank correlation {words.signed(strength)}"


def _draw_points(axes: Axes, shown: Shown, along: Along, marks: list[float]) -> None:
    """Draw the points over one path: mean, twice its error, P10–P90."""
    middle, low, high = (finite(shown, v).ravel() for v in (shown.middle, shown.low, shown.high))
    error = NOISE * np.nan_to_num(shown.error).ravel()
    x = words.flat_along(shown, along)
    if shown.design == "one_at_a_time":
        mine = np.array([path == along.path for path in shown.varied])
        axes.axhline(middle[0], color=FAINT, lw=1.0, zorder=2)
        x, middle, low, high, error = (v[mine] for v in (x, middle, low, high, error))
    axes.vlines(x, low, high, color=BLUE, lw=2.0, alpha=0.18, zorder=2)
    axes.vlines(x, middle - error, middle + error, color=BLUE, lw=2.0, alpha=0.6, zorder=3)
    axes.plot(x, middle, ls="none", marker="o", ms=3.5, color=BLUE, mew=0, zorder=4)
    for value in marks:
        is_goal = shown.goal is not None and value == shown.goal.value
        colour = VERMILION if is_goal else INK
        axes.axhline(value, color=colour, lw=1.0, ls=(0, (5, 2)), zorder=3)
        if is_goal and shown.goal is not None:
            axes.text(
                axes.get_xlim()[1], value, words.level(shown.goal, shown.unit), ha="right",
                va="bottom", fontproperties=font(SMALL_PT, BOLD), color=colour, zorder=6,
            )  # fmt: skip
