"""The chance over what is signed: the best plans at each limit, and rules that sign one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.message import Arg, Message, message
from simulator.catalogue.numbers import percent
from simulator.present.axes import round_values, value_axis, value_numbers
from simulator.present.picture import Picture, table_of
from simulator.present.plan import texts
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import INK, SERIES_COLOURS, font, width_in
from simulator.studies.plan.frontier import Level
from simulator.studies.plan.study import Plans

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

BODY_IN, KEY_IN, LEFT_IN, BOTTOM_IN, MARK_IN = 4.6, 0.26, 0.65, 0.55, 0.3
PERCENT = texts.PERCENT


class FigureData(NamedTuple):
    """Lines of the picture by what each is called, and the plan itself."""

    plans: Plans
    lines: tuple[tuple[Arg, tuple[Level, ...], bool], ...]  # the last: in steps
    heading: Message


def frontier_data(p: Plans) -> FigureData:
    """Take the best plans with less signed, and the best at each price."""
    return FigureData(p, tuple(_by_offer(p)), _frontier_title(p))


def _by_offer(p: Plans) -> Iterator[tuple[Arg, tuple[Level, ...], bool]]:
    for level in p.offers:
        own = level.offer == p.best.decision.offer
        levels = _rising(p) if own else (level,)
        yield message("plan-key-offer", offer=percent(level.offer)), levels, False


def _rising(p: Plans) -> tuple[Level, ...]:
    """Return the best plans where less may be signed, from the least up; else the best."""
    levels = p.frontiers.get("signed_mw") or p.offers
    return tuple(sorted(levels, key=lambda level: level.mw))


def staircase_data(p: Plans) -> FigureData:
    """Take the best plans with less signed, and every rule step by step."""
    rules = tuple((texts.rule(name), levels, True) for name, levels in p.steps.items())
    together = (message("plan-key-together"), _rising(p), False)
    return FigureData(p, (together, *rules), _against_title(p))


def table(f: FigureData) -> Table:
    """Return every point of the picture."""
    rows = [(name, level) for name, levels, _ in f.lines for level in levels]
    return table_of(
        {
            "line": [name for name, _ in rows],
            "signed_mw": [level.mw for _, level in rows],
            "chance": [level.searched.mean for _, level in rows],
            "standard_error": [level.searched.standard_error for _, level in rows],
            "begun": [len(level.decision.works) for _, level in rows],
        }
    )


def draw(f: FigureData, around: Texts) -> Figure:
    """Draw the lines over what is signed."""
    top_in = KEY_IN * len(f.lines) + 0.1
    page = sheet(around, BODY_IN + top_in)
    _key(page, f, around)
    axes = page.axes(LEFT_IN, top_in, page.width_in - LEFT_IN - 0.35, BODY_IN - BOTTOM_IN)
    factor, unit, _ = texts.scale(f.plans)
    for number, (_, levels, stepped) in enumerate(f.lines):
        _line(axes, levels, SERIES_COLOURS[number], factor, stepped=stepped)
    best = f.plans.best
    axes.plot(
        best.mw / 1000, factor * best.searched.mean, "o", ms=9, mfc="none", mec=INK,
        mew=1.6, zorder=6, clip_on=False,
    )  # fmt: skip
    most = max((level.mw for _, levels, _ in f.lines for level in levels), default=1.0) / 1000
    ticks = round_values(max(most, 0.1))
    axes.set_xlim(0, ticks[-1])
    axes.set_xticks(ticks, [around.format(n) for n in value_numbers(ticks)])
    for tick in axes.get_xticklabels():
        tick.set_fontproperties(font(SMALL_PT))
    highest = PERCENT if texts.kind(f.plans) == "chance" else axes.get_ylim()[1]
    value_axis(axes, highest, unit, language=around.language)
    middle = LEFT_IN + (page.width_in - LEFT_IN) / 2
    along = message("plan-axis-signed")
    page.text(middle, top_in + BODY_IN - 0.22, along, SMALL_PT, align="center")
    return page.figure


def _line(
    axes: Axes, levels: tuple[Level, ...], colour: str, factor: float, *, stepped: bool
) -> None:
    x = np.array([level.mw for level in levels]) / 1000
    y = factor * np.array([level.searched.mean for level in levels])
    if stepped:
        axes.step(x, y, where="post", color=colour, lw=1.5, zorder=3)
        axes.plot(x[-1:], y[-1:], "s", color=colour, ms=5, zorder=4, clip_on=False)
        return
    error = factor * np.array([level.searched.standard_error for level in levels])
    axes.plot(x, y, "o-", color=colour, lw=2.2, ms=4, zorder=5, clip_on=False)
    axes.vlines(x, y - error, y + error, color=colour, lw=1.2, zorder=5)


def _key(page: Sheet, f: FigureData, around: Texts) -> None:
    """Name the lines, one below the other."""
    axes = page.axes(0.0, 0.0, page.width_in, KEY_IN * len(f.lines))
    axes.set(xlim=(0, page.width_in), ylim=(len(f.lines), 0))
    axes.set_axis_off()
    for number, (name, _, stepped) in enumerate(f.lines):
        colour = SERIES_COLOURS[number]
        ends = [LEFT_IN, LEFT_IN + MARK_IN]
        axes.plot(ends, [number + 0.5] * 2, color=colour, lw=1.5 if stepped else 2.2)
        text = around.format(name)
        top = KEY_IN * number + 0.04
        page.text(LEFT_IN + MARK_IN + 0.1, top, [text], TEXT_PT)
        if number == 0:
            left = LEFT_IN + MARK_IN + 0.1 + width_in(text, TEXT_PT) + 0.4
            axes.plot(left, 0.5, "o", ms=9, mfc="none", mec=INK, mew=1.6)
            page.text(left + 0.14, top, message("plan-key-best"), TEXT_PT)


def _frontier_title(p: Plans) -> Message:
    levels, high = _rising(p), p.best.searched.mean
    half = next((lv for lv in levels if lv.searched.mean >= high / 2), levels[-1])
    return message(
        "plan-frontier-title",
        mw=texts.mw(half.mw),
        most=texts.mw(p.best.mw),
        half=texts.reached(p, half.searched),
        chance=texts.reached(p, p.best.searched),
    )


def _against_title(p: Plans) -> Message:
    """Hold the plan against the first of the rules."""
    if not p.lost or not bool(p.lost[0].aim.is_significant) or p.lost[0].aim.mean <= 0:
        return message("plan-staircase-same")
    return message(
        "plan-staircase-title",
        rule=texts.rule(p.lost[0].rule),
        chance=texts.reached(p, p.rules[0].checked),
        together=texts.reached(p, p.best.checked),
    )


def _drawn(id: str) -> Picture[FigureData]:
    data = frontier_data if id == "frontier" else staircase_data
    return Picture(
        data,
        lambda f: f.heading,
        lambda f: message(f"plan-{id}-drawn", target=texts.aim(f.plans)),
        lambda _: message(f"plan-{id}-shown"),
        draw,
        table,
    )


FRONTIER, STAIRCASE = _drawn("frontier"), _drawn("staircase")
