"""The parts of a plan as rows: what each is worth, and when each is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import Arg, Message, Number, listing, message, year
from simulator.catalogue.numbers import percentage, with_unit
from simulator.present.axes import round_values, value_numbers, year_axis
from simulator.present.picture import Picture, table_of
from simulator.present.plan import texts
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import BLUE, GREEN, INK, MUTED, ORANGE, PAPER, font, width_in, wrap
from simulator.studies.plan.study import Plans
from simulator.studies.plan.tested import Expected

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

ROW_IN, NAME_IN, KEY_IN, BOTTOM_IN, RIGHT_IN = 0.27, 2.9, 0.34, 0.4, 0.75
PERCENT = texts.PERCENT


def worth_table(p: Plans) -> Table:
    """Return what each part is worth."""
    return table_of(
        {
            "part": [w.name for w in p.worth],
            "name": [texts.label(p, w.name) for w in p.worth],
            "kind": ["line" if w.is_work else "project" for w in p.worth],
            **{
                field: [getattr(w, field) for w in p.worth]
                for field in (
                    "alone",
                    "taken_out",
                    "planned_again",
                    "shared",
                    "order_error",
                    "draw_error",
                )
            },
        }
    )


def draw_worth(p: Plans, around: Texts) -> Figure:
    """Draw the share of each part with its error, and what it does alone and taken out."""
    factor = texts.scale(p).factor
    marks = ((BLUE, "s", "shared"), (ORANGE, "^", "out"), (GREEN, "o", "alone"))

    def row(axes: Axes, i: int) -> None:
        w = p.worth[i]
        error = factor * float(np.hypot(w.order_error, w.draw_error))
        axes.barh(i, factor * w.shared, 0.55, color=BLUE, alpha=0.8, zorder=2)
        axes.hlines(i, factor * w.shared - error, factor * w.shared + error, color=INK, lw=1.2)
        axes.plot(factor * w.taken_out, i, "^", color=ORANGE, mec=PAPER, ms=7, zorder=4)
        axes.plot(factor * w.alone, i, "o", color=GREEN, mec=PAPER, ms=6, zorder=5)

    names = [texts.label(p, w.name) for w in p.worth]
    key = [(colour, mark, f"plan-key-{of}") for colour, mark, of in marks]
    page, axes = _rows(around, names, row, key)
    most = factor * max((max(w.shared, w.taken_out, w.alone) for w in p.worth), default=0.01)
    least = factor * min((min(w.shared, w.taken_out, w.alone, 0.0) for w in p.worth), default=0.0)
    ticks = round_values(max(most, 1.0))
    axes.set_xlim(min(least * 1.1, -0.01 * ticks[-1]), ticks[-1])
    axes.set_xticks(ticks, [around.format(n) for n in value_numbers(ticks)])
    _finish(page, axes, around, message("plan-axis-points"), len(p.worth))
    return page.figure


def timeline_table(p: Plans) -> Table:
    """Return when each part is begun and there, and in which share of futures by year."""
    return table_of(
        {
            "part": [e.name for e in p.parts],
            "name": [e.label for e in p.parts],
            "mw": [e.mw for e in p.parts],
            "begun": [np.nan if e.begun is None else e.begun for e in p.parts],
            "in_plans_as_good": [e.role for e in p.parts],
            "p10": [e.p10 for e in p.parts],
            "p50": [e.p50 for e in p.parts],
            "p90": [e.p90 for e in p.parts],
            **{
                f"there_by_{of_year}": [float(e.in_service[i]) for e in p.parts]
                for i, of_year in enumerate(p.years)
            },
        }
    )


def draw_timeline(p: Plans, around: Texts) -> Figure:
    """Draw from when to when each part comes, and in how many futures it does by the last year."""
    parts = ordered(p)
    years = [*p.years, p.years[-1] + 1]

    def row(axes: Axes, i: int) -> None:
        e, end = parts[i], float(years[-1])
        colour = ORANGE if e.is_work else BLUE
        if np.isfinite(e.p50):
            low, middle, high = (min(max(x, years[0]), end) for x in (e.p10, e.p50, e.p90))
            axes.barh(i, high - low, 0.5, low, color=colour, alpha=0.35, lw=0, zorder=2)
            if e.p50 < end:
                axes.vlines(middle, i - 0.25, i + 0.25, color=colour, lw=2.2, zorder=3)
        if e.begun is not None:
            axes.plot(max(e.begun, _decided(p)), i, ">", color=INK, ms=6, zorder=4)

    key = [
        (BLUE, "s", "plan-key-project"),
        (ORANGE, "s", "plan-key-line"),
        (INK, ">", "plan-key-begun"),
    ]
    page, axes = _rows(around, [e.label for e in parts], row, key)
    year_axis(axes, years, page.width_in - NAME_IN - RIGHT_IN, 0.0)
    right = page.width_in
    for i, e in enumerate(parts):
        share = percentage(Number(round(PERCENT * float(e.in_service[-1]))))
        page.text(right, KEY_IN + ROW_IN * i + 0.05, share, SMALL_PT, align="right")
    head = message("plan-head-there", year=year(p.years[-1]))
    page.text(right, 0.06, head, SMALL_PT, colour=MUTED, align="right")
    _finish(page, axes, around, None, len(parts))
    return page.figure


def ordered(p: Plans) -> list[Expected]:
    """Return the parts by when they come, lines first."""
    return sorted(p.parts, key=lambda e: (not e.is_work, e.p50 if np.isfinite(e.p50) else np.inf))


def _rows(
    around: Texts,
    names: Sequence[Arg],
    row: Callable[[Axes, int], None],
    key: Sequence[tuple[str, str, str]],
) -> tuple[Sheet, Axes]:
    """Draw a row for each name below a key."""
    page = sheet(around, KEY_IN + ROW_IN * len(names) + BOTTOM_IN)
    head = page.axes(0.0, 0.0, page.width_in, KEY_IN)
    head.set(xlim=(0, page.width_in), ylim=(KEY_IN, 0))
    head.set_axis_off()
    left = 0.1
    for colour, marker, id in key:
        head.plot(left, 0.13, marker, color=colour, ms=7)
        text = around.format(message(id))
        page.text(left + 0.14, 0.05, [text], TEXT_PT)
        left += 0.14 + width_in(text, TEXT_PT) + 0.35
    axes = page.axes(NAME_IN, KEY_IN, page.width_in - NAME_IN - RIGHT_IN, ROW_IN * len(names))
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.set_yticks([])
    for i, name in enumerate(names):
        line = wrap(around.format(name), NAME_IN - 0.15, TEXT_PT)[0]
        page.text(NAME_IN - 0.12, KEY_IN + ROW_IN * i + 0.05, [line], TEXT_PT, align="right")
        row(axes, i)
    return page, axes


def _finish(page: Sheet, axes: Axes, around: Texts, along: Message | None, count: int) -> None:
    axes.grid(axis="x")
    axes.set_axisbelow(True)
    for tick in axes.get_xticklabels():
        tick.set_fontproperties(font(SMALL_PT))
    if along is not None:
        middle = NAME_IN + (page.width_in - NAME_IN - RIGHT_IN) / 2
        page.text(middle, KEY_IN + ROW_IN * count + 0.24, along, SMALL_PT, align="center")


def _worth_title(p: Plans) -> Message:
    factor, _, between = texts.scale(p)
    most, shared = p.worth[0], factor * p.worth[0].shared
    whole = factor * sum(w.shared for w in p.worth)
    return message(
        "plan-worth-title",
        name=texts.label(p, most.name),
        shared=Number(shared, 1),
        whole=with_unit(Number(whole, 1), between),
    )


def _timeline_title(p: Plans) -> Message:
    soon = [e for e in p.parts if not e.is_work]
    likely = [e for e in soon if float(e.in_service[-1]) >= 0.5]
    return message(
        "plan-timeline-title", likely=len(likely), count=len(soon), year=year(p.years[-1])
    )


def _begun_note(p: Plans) -> Arg:
    raised = [n for n, _ in sorted(p.best.decision.works) if not p.system.works[n].is_new]
    if not raised:
        return message("plan-timeline-shown")
    names = listing([texts.label(p, n) for n in raised], "and")
    return message("plan-timeline-shown-raised", names=names)


def _same(p: Plans) -> Plans:
    return p


WORTH = Picture(
    _same,
    _worth_title,
    lambda p: message("plan-worth-drawn", target=texts.aim(p)),
    lambda p: message("plan-worth-shown", orders=_orders(p)),
    draw_worth,
    worth_table,
)
TIMELINE = Picture(
    _same,
    _timeline_title,
    lambda p: message("plan-timeline-drawn"),
    _begun_note,
    draw_timeline,
    timeline_table,
)


def _decided(p: Plans) -> float:
    assert p.loaded.scenario.plan is not None
    return p.loaded.scenario.plan.decided_on


def _orders(p: Plans) -> int:
    assert p.loaded.scenario.plan is not None
    return p.loaded.scenario.plan.search.orders
