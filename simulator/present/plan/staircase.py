"""Rules that sign one project after the other, step by step, and the best plans beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.message import Arg, Message, message
from simulator.present.axes import round_values, value_axis, value_numbers
from simulator.present.picture import Picture, table_of
from simulator.present.plan import texts
from simulator.present.plan.frontier import rule_values
from simulator.present.rows import KEY_IN, draw_key, flowing
from simulator.present.sheet import SMALL_PT, Texts, sheet
from simulator.present.style import INK, SERIES_COLOURS, font
from simulator.studies.plan.frontier import Level
from simulator.studies.plan.study import Plans

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

BODY_IN, SCALE_IN, LEFT_IN, RIGHT_IN, AFTER_KEY_IN = 3.9, 0.5, 0.7, 0.35, 0.14


class Line(NamedTuple):
    """Plans as a line over what each signs; of a rule, step by step."""

    name: Arg
    levels: tuple[Level, ...]
    is_rule: bool


class FigureData(NamedTuple):
    """The best plans, and every rule."""

    plans: Plans
    lines: tuple[Line, ...]


def figure_data(p: Plans) -> FigureData:
    """Take the best plans with less signed, or else the plan itself, and every rule."""
    own = Level(p.best.decision, p.best.mw, np.inf, p.best.searched)
    levels = sorted(p.frontiers.get("signed_mw") or [own], key=lambda level: level.mw)
    together = Line(message("plan-key-together"), tuple(levels), is_rule=False)
    rules = (Line(texts.rule(name), steps, is_rule=True) for name, steps in p.steps.items())
    return FigureData(p, (together, *rules))


def table(f: FigureData) -> Table:
    """Return every point of the picture."""
    rows = [(line.name, level) for line in f.lines for level in line.levels]
    return table_of(
        {
            "line": [name for name, _ in rows],
            "signed_mw": [level.mw for _, level in rows],
            "reached": [level.searched.mean for _, level in rows],
            "standard_error": [level.searched.standard_error for _, level in rows],
            "begun": [len(level.decision.works) for _, level in rows],
        }
    )


def draw(f: FigureData, around: Texts) -> Figure:
    """Draw the lines over what is signed."""
    factor, unit, _ = texts.scale(f.plans)
    marks = [
        (_colour(i), "s" if line.is_rule else "o", line.name) for i, line in enumerate(f.lines)
    ]
    placed, lines = flowing(around, [*marks, (INK, "ring", message("plan-key-best"))])
    top = KEY_IN * lines + AFTER_KEY_IN
    page = sheet(around, top + BODY_IN + SCALE_IN)
    draw_key(page, placed, lines)
    wide = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, top, wide, BODY_IN)
    for i, line in enumerate(f.lines):
        _line(axes, line, _colour(i), factor)
    best = f.plans.best
    axes.plot(
        best.mw / 1000, factor * best.searched.mean, "o", ms=10, mfc="none", mec=INK, mew=1.6,
        zorder=6, clip_on=False,
    )  # fmt: skip
    most = max([best.mw, *(lv.mw for line in f.lines for lv in line.levels)]) / 1000
    ticks = round_values(max(most, 0.1))
    axes.set_xlim(0, ticks[-1])
    axes.set_xticks(ticks, [around.format(n) for n in value_numbers(ticks)])
    for tick in axes.get_xticklabels():
        tick.set_fontproperties(font(SMALL_PT))
    if texts.kind(f.plans) == "chance":
        value_axis(axes, texts.PERCENT, unit, language=around.language)
    else:
        means = [factor * lv.searched.mean for line in f.lines for lv in line.levels]
        rule_values(axes, min(means), max(means), around)
    along = message("plan-axis-signed_mw")
    page.text(LEFT_IN + wide / 2, top + BODY_IN + 0.26, along, SMALL_PT, align="center")
    return page.figure


def _colour(number: int) -> str:
    return SERIES_COLOURS[number % len(SERIES_COLOURS)]


def _line(axes: Axes, line: Line, colour: str, factor: float) -> None:
    x = np.array([level.mw for level in line.levels]) / 1000
    y = factor * np.array([level.searched.mean for level in line.levels])
    if line.is_rule:
        axes.step(x, y, where="post", color=colour, lw=1.5, zorder=3)
        axes.plot(x[-1:], y[-1:], "s", color=colour, ms=6, zorder=4, clip_on=False)
        return
    error = factor * np.array([level.searched.standard_error for level in line.levels])
    axes.plot(x, y, "o-", color=colour, lw=2.2, ms=4.5, zorder=5, clip_on=False)
    axes.vlines(x, y - error, y + error, color=colour, lw=1.2, zorder=5)


def _title(f: FigureData) -> Message:
    """Return between what the rules reach, and what the plan does."""
    p = f.plans
    low = min(p.rules, key=lambda tested: tested.checked.mean)
    high = max(p.rules, key=lambda tested: tested.checked.mean)
    return message(
        "plan-staircase-title",
        kind=texts.kind(p),
        rules=len(p.rules),
        low=texts.reached(p, low.checked),
        lowest=texts.rule(low.name),
        high=texts.reached(p, high.checked),
        highest=texts.rule(high.name),
        together=texts.reached(p, p.best.checked),
    )


PICTURE = Picture(
    figure_data,
    _title,
    lambda f: message(
        "plan-staircase-drawn",
        kind=texts.kind(f.plans),
        aim=texts.aim(f.plans),
        unit=texts.scale(f.plans).unit,
    ),
    lambda _: message("plan-staircase-shown"),
    draw,
    table,
)
