"""What a year costs or brings, piece by piece, and what share each has: as pictures and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import message
from simulator.catalogue.numbers import PERCENT, rounded, with_unit
from simulator.present.picture import Picture, table_of
from simulator.present.plan.worth import error
from simulator.present.rows import rows
from simulator.present.style import BLUE, GREEN, INK, ORANGE
from simulator.present.worth import texts
from simulator.studies.worth import Worths
from simulator.studies.worth.study import PieceWorth, Shifted

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.catalogue.message import Message
    from simulator.present.cells import Table
    from simulator.present.sheet import Texts

MOST_ROWS = 20
RIGHT_IN = 0.3


def by_time(w: Worths) -> list[PieceWorth]:
    """Return those whose time matters, the one whose delay changes most first."""

    def size(p: PieceWorth) -> tuple[float, ...]:
        return tuple(
            -abs(float(by))
            for by in (p.later.chance.mean, p.earlier.chance.mean, p.later.mean.mean)
        )

    moving = [p for p in w.pieces if not (p.later.mean.same and p.earlier.mean.same)]
    return sorted(moving, key=size)[:MOST_ROWS]


def by_share(w: Worths) -> list[PieceWorth]:
    """Return those with a share that is not nothing, the largest first."""
    return [p for p in w.pieces if p.shared is not None and p.shared.shared != 0][:MOST_ROWS]


def draw_time(w: Worths, around: Texts) -> Figure:
    """Draw a bar for a year later and one for a year earlier, each with its error."""
    pieces = by_time(w)

    def bar(axes: Axes, at: float, change: Shifted, colour: str) -> None:
        value = PERCENT * float(change.chance.mean)
        by = PERCENT * float(change.chance.standard_error)
        axes.barh(at, value, 0.36, color=colour, alpha=0.85, zorder=2)
        if not change.chance.same:
            axes.hlines(at, value - by, value + by, color=INK, lw=1.0, zorder=3)

    def row(axes: Axes, i: int) -> None:
        bar(axes, i - 0.19, pieces[i].later, ORANGE)
        bar(axes, i + 0.19, pieces[i].earlier, GREEN)

    key = [
        (ORANGE, "s", message("worth-key-later")),
        (GREEN, "s", message("worth-key-earlier")),
    ]
    made = rows(around, [p.label for p in pieces], row, key, RIGHT_IN)
    ends = [
        PERCENT * (float(c.chance.mean) + sign * float(c.chance.standard_error))
        for p in pieces
        for c in (p.later, p.earlier)
        if not c.chance.same
        for sign in (-1, 1)
    ]
    along = message("worth-axis", target=texts.target(w))
    made.scale(min([0.0, *ends]), max([0.5, *ends]), along, around)
    made.axes.axvline(0.0, color=INK, lw=0.8, zorder=4)
    return made.page.figure


def draw_share(w: Worths, around: Texts) -> Figure:
    """Draw a bar for each share with its error, and what is missed without each."""
    pieces = by_share(w)

    def row(axes: Axes, i: int) -> None:
        found = pieces[i].shared
        assert found is not None
        shared, by = PERCENT * found.shared, PERCENT * error(found)
        axes.barh(i, shared, 0.55, color=BLUE, alpha=0.8, zorder=2)
        axes.hlines(i, shared - by, shared + by, color=INK, lw=1.2, zorder=3)
        axes.plot(PERCENT * found.taken_out, i, "^", color=ORANGE, mec="white", ms=6, zorder=4)

    key = [
        (BLUE, "s", message("plan-key-shared")),
        (ORANGE, "^", message("plan-key-taken_out")),
    ]
    made = rows(around, [p.label for p in pieces], row, key, RIGHT_IN)
    ends = [
        PERCENT * value
        for p in pieces
        if p.shared is not None
        for value in (p.shared.shared - error(p.shared), p.shared.taken_out)
    ]
    along = message("worth-axis", target=texts.target(w))
    made.scale(float(np.min([0.0, *ends])), float(np.max([0.5, *ends])), along, around)
    return made.page.figure


def table(w: Worths) -> Table:
    """Return every piece with all that was found of it."""
    unit, factor = texts.quantity(w).display.name, texts.quantity(w).display.factor
    changes = [(p, p.later, p.earlier) for p in w.pieces]

    def of_share(field: str) -> list[float]:
        return [np.nan if p.shared is None else getattr(p.shared, field) for p in w.pieces]

    return table_of(
        {
            "piece": [p.name for p in w.pieces],
            "name": [p.label for p in w.pieces],
            "kind": [texts.kind(p) for p in w.pieces],
            "mw": [np.nan if p.is_line else p.mw for p in w.pieces],
            **{
                f"{when}_{what}": [of(change[1 + i]) for change in changes]
                for i, when in enumerate(("later", "earlier"))
                for what, of in (
                    ("points", lambda c: PERCENT * float(c.chance.mean)),
                    ("points_error", lambda c: PERCENT * float(c.chance.standard_error)),
                    (f"mean_{unit}", lambda c: factor * float(c.mean.mean)),
                    (f"mean_{unit}_error", lambda c: factor * float(c.mean.standard_error)),
                    (f"p50_{unit}", lambda c: factor * c.median),
                )
            },
            **{
                field: of_share(field)
                for field in ("shared", "order_error", "draw_error", "alone", "taken_out")
            },
        }
    )


def _share_title(w: Worths) -> Message:
    pieces = by_share(w)
    if not pieces:
        return message("worth-share-title-none")
    return message(
        "worth-share-title",
        name=pieces[0].label,
        shared=texts.share(pieces[0]),
        whole=with_unit(rounded(PERCENT * abs(w.whole)), texts.POINTS),
    )


TIME = Picture(
    lambda w: w,
    texts.title,
    lambda w: message("worth-time-drawn", target=texts.target(w)),
    lambda w: message("worth-time-shown", count=len(by_time(w)), of=len(w.pieces)),
    draw_time,
    table,
)
SHARE = Picture(
    lambda w: w,
    _share_title,
    lambda w: message("worth-share-drawn", target=texts.target(w)),
    lambda w: message("worth-share-shown", draws=w.shared_draws),
    draw_share,
    table,
)
