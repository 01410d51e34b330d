"""Worlds: how far the plan reaches in each, and the best that could be planned for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.catalogue.message import Message, message
from simulator.present.picture import Picture
from simulator.present.plan import sentences, texts
from simulator.present.plan.tables import regret_table
from simulator.present.rows import rows
from simulator.present.style import BLUE, FAINT, INK, ORANGE

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.sheet import Texts
    from simulator.studies.plan.study import Plans
    from simulator.studies.plan.tested import Tested

LACKS_IN, MONEY_IN = 2.1, 1.7  # width of the columns at the right


def draw(p: Plans, around: Texts) -> Figure:
    """Draw the plan and the best for each world as two marks on a line, and what is lacking."""
    factor, _, between = texts.scale(p)

    def mark(axes: Axes, i: int, tested: Tested, colour: str, marker: str) -> None:
        mean, by = (factor * x for x in tested.checked)
        axes.hlines(i, mean - by, mean + by, color=INK, lw=1.2, zorder=3)
        axes.plot(mean, i, marker, color=colour, ms=7, zorder=4)

    def row(axes: Axes, i: int) -> None:
        r = p.regret[i]
        ends = [factor * r.ours.checked.mean, factor * r.best.checked.mean]
        axes.plot(ends, [i, i], color=FAINT, lw=3, zorder=1)
        mark(axes, i, r.best, ORANGE, "D")
        mark(axes, i, r.ours, BLUE, "o")

    key = [
        (BLUE, "o", message("plan-key-best")),
        (ORANGE, "D", message("plan-key-best-there")),
    ]
    made = rows(around, [r.title for r in p.regret], row, key, LACKS_IN + MONEY_IN)
    means = [
        factor * value
        for r in p.regret
        for tested in (r.ours, r.best)
        for value in (
            tested.checked.mean - tested.checked.standard_error,
            tested.checked.mean + tested.checked.standard_error,
        )
    ]
    is_chance = texts.kind(p) == "chance"
    low, high = (0.0, texts.PERCENT) if is_chance else (min(0.0, *means), max(means))
    along = message("plan-axis-reached", kind=texts.kind(p), unit=between)
    made.scale(low, high, along, around)
    lacks, saves = (
        message(f"plan-column-{of}", unit=u) for of, u in (("lost", between), ("saves", texts.MUSD))
    )
    made.column(MONEY_IN, lacks, [texts.signed(r.lost, factor) for r in p.regret])
    made.column(0.0, saves, [texts.signed(r.saves) for r in p.regret])
    return made.page.figure


def _title(p: Plans) -> Message:
    return sentences.worlds(p)


PICTURE = Picture(
    lambda p: p,
    _title,
    lambda p: message("plan-regret-drawn", kind=texts.kind(p), aim=texts.aim(p)),
    lambda _: message("plan-regret-shown"),
    draw,
    regret_table,
)
