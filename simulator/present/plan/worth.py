"""What each part of a plan is worth: its share, and what it does alone and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import Message, message
from simulator.catalogue.numbers import rounded, with_unit
from simulator.present.picture import Picture
from simulator.present.plan import texts
from simulator.present.plan.tables import worth_table
from simulator.present.rows import rows
from simulator.present.style import BLUE, GREEN, INK, ORANGE, PAPER, PURPLE
from simulator.studies.plan.worth import Worth

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.sheet import Texts
    from simulator.studies.plan.study import Plans

MARKS = (
    (ORANGE, "^", 9.5, "taken_out"),
    (PURPLE, "D", 5.5, "planned_again"),
    (GREEN, "o", 5.5, "alone"),
)  # where two are alike, both are seen
RIGHT_IN = 0.3


def draw(p: Plans, around: Texts) -> Figure:
    """Draw a bar for each share with its error, and marks for the rest."""
    factor, _, between = texts.scale(p)

    def row(axes: Axes, i: int) -> None:
        w = p.worth[i]
        shared, by = factor * w.shared, factor * error(w)
        axes.barh(i, shared, 0.55, color=BLUE, alpha=0.8, zorder=2)
        axes.hlines(i, shared - by, shared + by, color=INK, lw=1.2, zorder=3)
        for number, (colour, marker, size, field) in enumerate(MARKS):
            value = factor * getattr(w, field)
            axes.plot(value, i, marker, color=colour, mec=PAPER, ms=size, zorder=4 + number)

    key = [
        (colour, marker, message(f"plan-key-{field}"))
        for colour, marker, _, field in ((BLUE, "s", 0.0, "shared"), *MARKS)
    ]
    made = rows(around, [texts.label(p, w.name) for w in p.worth], row, key, RIGHT_IN)
    every = [
        factor * value
        for w in p.worth
        for value in (w.shared, w.shared + error(w), w.taken_out, w.planned_again, w.alone)
    ]
    low, high = np.nanmin([0.0, *every]), np.nanmax([factor * 0.01, *every])
    along = message("plan-axis-worth", kind=texts.kind(p), unit=between)
    made.scale(float(low), float(high), along, around)
    return made.page.figure


def error(w: Worth) -> float:
    """Return the error of a share over orders and futures together."""
    return float(np.hypot(np.nan_to_num(w.order_error), np.nan_to_num(w.draw_error)))


def _title(p: Plans) -> Message:
    factor, _, between = texts.scale(p)
    most = p.worth[0]
    return message(
        "plan-worth-title",
        name=texts.label(p, most.name),
        shared=rounded(factor * most.shared),
        whole=with_unit(rounded(factor * sum(w.shared for w in p.worth)), between),
    )


PICTURE = Picture(
    lambda p: p,
    _title,
    lambda p: message("plan-worth-drawn", kind=texts.kind(p), aim=texts.aim(p)),
    lambda p: message("plan-worth-shown", orders=texts.section(p).search.orders),
    draw,
    worth_table,
)
