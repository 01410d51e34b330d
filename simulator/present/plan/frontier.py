"""The best plans where a limit is lower: how far each reaches, and below it what else it brings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.message import Arg, Message, message
from simulator.catalogue.numbers import percent
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.axes import round_between, round_values, value_axis, value_numbers
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture
from simulator.present.plan import texts
from simulator.present.plan.tables import levels_table
from simulator.present.sheet import SMALL_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PURPLE,
    REGULAR,
    font,
    height_in,
    wrap,
)  # fmt: skip
from simulator.scenario.plan import Limited
from simulator.studies.plan.frontier import Level
from simulator.studies.plan.study import Plans

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

MAIN_IN, SCALE_IN, PANEL_IN, PANEL_HEAD_IN = 3.4, 0.56, 1.2, 0.36
LEFT_IN, RIGHT_IN, BETWEEN_IN, ABOVE_IN = 0.7, 1.5, 0.75, 0.08
PANEL_COLOURS = (GREEN, ORANGE, PURPLE)
GIGA = 1e-3


class FigureData(NamedTuple):
    """Best plans by what they take of a limit, the least first, and the best at other prices."""

    plans: Plans
    limited: Limited
    levels: tuple[Level, ...]
    others: tuple[Level, ...]

    def taken(self, level: Level) -> float:
        """Return what a plan takes of the limit, as the axis has it."""
        return _along(self.limited, texts.used(self.plans, self.limited, level.decision))


def figure_data(p: Plans, limited: Limited = "signed_mw") -> FigureData:
    """Take the best plans of a limit; of several that take as much of it the best."""
    best: dict[float, Level] = {}
    for level in sorted(p.frontiers[limited], key=lambda lv: lv.searched.mean):
        best[round(texts.used(p, limited, level.decision), 6)] = level
    others = [lv for lv in p.offers if lv.offer != p.best.decision.offer]
    return FigureData(p, limited, tuple(best[x] for x in sorted(best)), tuple(others))


def draw(f: FigureData, around: Texts) -> Figure:
    """Draw how far each plan reaches, and small panels of what else it brings."""
    told = [name for name in f.levels[0].told if all(name in lv.told for lv in f.levels)]
    below = PANEL_HEAD_IN + PANEL_IN + SCALE_IN if told else 0.0
    page = sheet(around, ABOVE_IN + MAIN_IN + SCALE_IN + below)
    wide = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, ABOVE_IN, wide, MAIN_IN)
    _reached(axes, f, around, wide)
    along = message(f"plan-axis-{f.limited}")
    middle, below_axis = LEFT_IN + wide / 2, ABOVE_IN + MAIN_IN + 0.26
    page.text(middle, below_axis, along, SMALL_PT, align="center")
    if told:
        _panels(page, f, told, around, ABOVE_IN + MAIN_IN + SCALE_IN)
    return page.figure


def _reached(axes: Axes, f: FigureData, around: Texts, wide: float) -> None:
    """Draw the aim over the limit, with its errors, and name the prices at the right."""
    p, (factor, unit, _) = f.plans, texts.scale(f.plans)
    _line(axes, f, [factor * lv.searched.mean for lv in f.levels],
          [factor * lv.searched.standard_error for lv in f.levels], BLUE)  # fmt: skip
    _rule_along(axes, f, around)
    shown = [factor * (lv.searched.mean + s * lv.searched.standard_error)
             for lv in (*f.levels, *f.others) for s in (-1, 1)]  # fmt: skip
    if texts.kind(p) == "chance":
        value_axis(axes, texts.PERCENT, unit, language=around.language)
    else:
        rule_values(axes, min(shown), max(shown), around)
    right, ends = axes.get_xlim()[1], []
    best = factor * p.best.searched.mean
    x = _along(f.limited, texts.used(p, f.limited, p.best.decision))
    axes.plot(x, best, "o", ms=10, mfc="none", mec=INK, mew=1.6, zorder=7, clip_on=False)
    of_best: Arg = message("plan-key-best")
    if f.others:
        of_best = message("plan-label-best", offer=percent(p.best.decision.offer))
    ends.append((x, End(best, INK, ((of_best, BOLD),))))
    for level in f.others:
        x, value = f.taken(level), factor * level.searched.mean
        error = factor * level.searched.standard_error
        axes.vlines(x, value - error, value + error, color=MUTED, lw=1.2, zorder=5)
        axes.plot(x, value, "D", ms=6, color=MUTED, zorder=6, clip_on=False)
        name = message("plan-label-offer", offer=percent(level.offer))
        ends.append((x, End(value, MUTED, ((name, REGULAR),))))
    for x, end in ends:
        axes.plot([x, right], [end.value] * 2, color=FAINT, lw=0.9, zorder=1)
    faint = [end._replace(colour=FAINT) for _, end in ends]
    name_ends(axes, faint, right, (wide, MAIN_IN), RIGHT_IN, around.language)


def _panels(page: Sheet, f: FigureData, told: Sequence[str], around: Texts, top: float) -> None:
    """Draw one small panel for each quantity that is told beside the aim."""
    called = texts.told(f.plans)
    wide = (page.width_in - LEFT_IN - BETWEEN_IN * (len(told) - 1)) / len(told)
    for i, name in enumerate(told):
        display = QUANTITIES[name].display
        left = LEFT_IN + i * (wide + BETWEEN_IN)
        head = message("plan-panel", quantity=called[name], unit=display.message)
        lines = wrap(around.format(head), wide + BETWEEN_IN / 2, SMALL_PT)[:2]
        page.text(
            left, top + PANEL_HEAD_IN - 0.08 - height_in(len(lines), SMALL_PT), lines, SMALL_PT
        )
        axes = page.axes(left, top + PANEL_HEAD_IN, wide, PANEL_IN)
        means = [display.factor * float(lv.told[name].mean) for lv in f.levels]
        errors = [display.factor * float(lv.told[name].standard_error) for lv in f.levels]
        _line(axes, f, means, errors, PANEL_COLOURS[i % len(PANEL_COLOURS)])
        spread = [
            m + s * e for m, e in zip(means, np.nan_to_num(errors), strict=True) for s in (-1, 1)
        ]
        rule_values(axes, min(spread), max(spread), around, at_most=4)
        _rule_along(axes, f, around, at_most=5)
        along = message(f"plan-axis-{f.limited}")
        below = top + PANEL_HEAD_IN + PANEL_IN + 0.26
        page.text(left + wide / 2, below, along, SMALL_PT, colour=MUTED, align="center")


def _line(
    axes: Axes, f: FigureData, means: Sequence[float], errors: Sequence[float], colour: str
) -> None:
    x, y, by = np.array([f.taken(lv) for lv in f.levels]), np.array(means), np.array(errors)
    axes.plot(x, y, "o-", color=colour, lw=2.0, ms=4.5, zorder=4, clip_on=False)
    axes.vlines(x, y - by, y + by, color=colour, lw=1.3, zorder=4)


def _rule_along(axes: Axes, f: FigureData, around: Texts, at_most: int = 8) -> None:
    """Rule the axis of the limit from nought; lines by whole numbers."""
    best = _along(f.limited, texts.used(f.plans, f.limited, f.plans.best.decision))
    most = max([f.taken(lv) for lv in (*f.levels, *f.others)] + [best])
    ticks = round_values(max(most, GIGA), at_most)
    if f.limited == "lines":
        step = max(1, -(-round(most) // at_most))
        ticks = [float(x) for x in range(0, round(most) + step, step)]
    ticks = ticks if len(ticks) > 1 else [0.0, 1.0]
    axes.set_xlim(0, ticks[-1])
    axes.set_xticks(ticks, [around.format(n) for n in value_numbers(ticks)])
    for tick in axes.get_xticklabels():
        tick.set_fontproperties(font(SMALL_PT))


def rule_values(axes: Axes, low: float, high: float, around: Texts, at_most: int = 7) -> None:
    """Rule the value axis from nought, or from below it where something lies there."""
    if low >= 0:
        value_axis(axes, high or 1.0, at_most=at_most, language=around.language)
    else:
        ticks = round_between(low, max(high, 0.0), at_most)
        axes.set_ylim(ticks[0], ticks[-1])
        axes.set_yticks(ticks, [around.format(n) for n in value_numbers(ticks)])
        axes.axhline(0.0, color=MUTED, lw=0.7)
        axes.grid(axis="y")
    for tick in axes.get_yticklabels():
        tick.set_fontproperties(font(SMALL_PT))


def _along(limited: Limited, value: float) -> float:
    return value * GIGA if limited == "signed_mw" else value


def _title(f: FigureData) -> Message:
    """Return how far half of the way is reached by how much less, if less is enough for half."""
    p, best = f.plans, f.plans.best.searched
    most = texts.used(p, f.limited, p.best.decision)
    halfway = (min(lv.searched.mean for lv in f.levels) + best.mean) / 2
    half = next((lv for lv in f.levels if lv.searched.mean >= halfway), f.levels[-1])
    less = texts.used(p, f.limited, half.decision)
    return message(
        "plan-frontier-title",
        only="yes" if less >= most else "no",
        kind=texts.kind(p),
        less=texts.amount(f.limited, less),
        half=texts.reached(p, half.searched),
        most=texts.amount(f.limited, most),
        reached=texts.reached(p, best),
    )


def _subtitle(f: FigureData) -> Message:
    return message(
        "plan-frontier-drawn",
        kind=texts.kind(f.plans),
        aim=texts.aim(f.plans),
        unit=texts.scale(f.plans).unit,
        limited=f.limited,
    )


def _table(f: FigureData) -> Table:
    return levels_table(f.plans, (*f.levels, *f.others))


PICTURE = Picture(
    figure_data,
    _title,
    _subtitle,
    lambda f: message("plan-frontier-shown", prices=len(f.others)),
    draw,
    _table,
)
