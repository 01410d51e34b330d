"""Turns what mines offer and roads can take into tonnes carried and tonnes held back.

The law of the capacitated tree with one state and no loss, by source: an arc
that is asked for more than it has left takes the same share of all that
arrives. A source may have several ways in order of preference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating]
Mask = NDArray[np.bool_]
Way = tuple[int, ...]

NOTHING = 1e-30  # tonnes that stand for none where they divide


@dataclass(frozen=True)
class Hauled:
    """What became of the offers: carried + held = offered, for every source."""

    carried: list[Plane]  # by source, [...], to the end of its ways
    flow: list[dict[int, Plane]]  # by source and arc, [...], of what is carried to the end
    held: list[dict[int, Plane]]  # by source and arc, [...], where it was first kept back


def haul(
    ways: Sequence[Sequence[Way | None]],
    offered: Sequence[Plane],
    limit: Sequence[Plane | None],
    is_open: Sequence[Mask],
    told_of: Sequence[int] | None = None,
) -> Hauled:
    """Let every source try its ways in order, and share each arc pro rata among those who meet.

    Parameters
    ----------
    ways : by source, by turn
        Arcs of the way that a source tries in each turn, from the source on;
        none: it waits for the next turn.
    offered : by source, [...]
        Tonnes of the month.
    limit : by arc, [...]
        Most tonnes the arc takes; none: it never binds.
    is_open : by arc, [...]
        Whether the arc exists by then: an arc that is closed for the month
        holds back, one that is not built does not.
    told_of
        Sources for which it is told where they were kept back; all unless given.

    Returns
    -------
    Hauled

    Notes
    -----
    In a turn: out = in x min(1, left / sum of in) at each arc, in the order of
    travel; afterwards the arcs have less left by what came to the end. On a
    tree with one way for each source this is the law of `network` with one
    state and no loss, and the largest flow (the minima are cuts). Where ways
    part again or a source has several it is a rule of precedence, not an
    optimum: what is refused late has crowded out others before.

    What is never carried is counted where the first way that existed kept it
    back; if none existed, at the first arc of the first way.

    Not represented: queues from one month to the next, prices that send coal
    another way, a mine that waits for another's sake.

    Examples
    --------
    A belt of 30 and a road of 50, which others want for 60 of their own:

    >>> tonnes = lambda x: np.array([x])
    >>> hauled = haul(
    ...     ways=[[(0,), (1,)], [None, (1,)]],
    ...     offered=[tonnes(70.0), tonnes(60.0)],
    ...     limit=[tonnes(30.0), tonnes(50.0)],
    ...     is_open=[np.array([True]), np.array([True])],
    ... )
    >>> [carried.tolist() for carried in hauled.carried]
    [[50.0], [30.0]]
    >>> hauled.held[0][0].tolist(), hauled.held[1][1].tolist()
    ([20.0], [30.0])
    """
    order = arcs_in_order(ways)
    left = list(limit)
    carried = [np.zeros_like(plane) for plane in offered]
    flow: list[dict[int, Plane]] = [{} for _ in offered]
    told = {s: _Told() for s in (range(len(ways)) if told_of is None else told_of)}
    for turn in range(max(len(own) for own in ways)):
        trying, exists = _trying(ways, turn, is_open, offered)
        waiting = {s: offered[s] - carried[s] if turn else offered[s] for s in trying}
        moving = dict(waiting)
        refused: dict[int, dict[int, Plane]] = {s: {} for s in trying}
        for arc in order:
            room = left[arc]
            here = [s for s, way in trying.items() if arc in way]
            if room is None or not here:
                continue
            share = _share([moving[s] for s in here], room)
            for s in here:
                passed = moving[s] * share
                refused[s][arc] = moving[s] - passed
                moving[s] = passed
        for s, way in trying.items():
            carried[s] = carried[s] + moving[s] if turn else moving[s]
            for arc in way:
                flow[s][arc] = flow[s][arc] + moving[s] if arc in flow[s] else moving[s]
                room = left[arc]
                left[arc] = None if room is None else np.maximum(room - moving[s], 0.0)
            if s in told:
                told[s].tell(exists[s], refused[s], waiting[s] - moving[s])
    held = [
        told[s].counted(np.maximum(offered[s] - carried[s], 0.0), _first_arc(own))
        if s in told
        else {}
        for s, own in enumerate(ways)
    ]
    return Hauled(carried, flow, held)


def narrowest(held: dict[int, Plane], order: Sequence[int], least: float) -> NDArray[np.int8]:
    """Return the last arc of a source's way that keeps back more than `least`; -1: none does.

    Arcs before it that keep something back, too, are not the bottleneck: with
    more room there the same tonnes would be kept back here.

    Examples
    --------
    A road takes 60 of 100 and the gate behind it 40 of these:

    >>> narrowest({0: np.array([40.0]), 1: np.array([20.0])}, [0, 1], 0.01).tolist()
    [1]
    """
    kept = [arc for arc in order if arc in held]
    code = np.full(held[kept[0]].shape if kept else (), -1, np.int8)
    for arc in kept:
        np.copyto(code, np.int8(arc), where=held[arc] > least)
    return code


def over_sources(planes: list[dict[int, Plane]], sources: Sequence[int]) -> dict[int, Plane]:
    """Return what some of the sources have in each arc, added up: by arc."""
    total: dict[int, Plane] = {}
    for s in sources:
        for arc, plane in planes[s].items():
            total[arc] = total[arc] + plane if arc in total else plane
    return total


def arcs_in_order(ways: Sequence[Sequence[Way | None]]) -> list[int]:
    """Return the arcs so that every way meets them in this order; ways must not contradict.

    >>> arcs_in_order([[(2, 0), (2, 1, 0)]])
    [2, 1, 0]
    """
    before: dict[int, set[int]] = {}
    for own in ways:
        for way in own:
            for number, arc in enumerate(way or ()):
                before.setdefault(arc, set()).update((way or ())[:number])
    order: list[int] = []
    while before:
        ready = [arc for arc in before if before[arc] <= set(order)]
        if not ready:
            raise ValueError("ways contradict each other in the order of their arcs")
        order += ready
        for arc in ready:
            del before[arc]
    return order


def _trying(
    ways: Sequence[Sequence[Way | None]],
    turn: int,
    is_open: Sequence[Mask],
    offered: Sequence[Plane],
) -> tuple[dict[int, Way], dict[int, Mask]]:
    """Return the sources with an offer and a way in a turn that exists, and where it does."""
    trying: dict[int, Way] = {}
    exists: dict[int, Mask] = {}
    for s, own in enumerate(ways):
        way = own[turn] if turn < len(own) else None
        if way is None or not offered[s].any():
            continue
        whole = is_open[way[0]]
        for arc in way[1:]:
            whole = whole & is_open[arc]
        if whole.any():
            trying[s], exists[s] = way, whole
    return trying, exists


def _share(arriving: list[Plane], room: Plane) -> Plane:
    total = arriving[0] if len(arriving) == 1 else sum(arriving[1:], arriving[0])
    return np.minimum(room / np.maximum(total, NOTHING), 1.0)


def _first_arc(own: Sequence[Way | None]) -> int:
    return next(way[0] for way in own if way is not None)


class _Told:
    """Where a source's offer was first kept back: told once for every month and draw."""

    def __init__(self) -> None:
        self.is_told: Mask = np.zeros((), bool)
        self.whole = False
        self.kept: dict[int, Plane] = {}
        self.after: Plane | None = None  # not carried after the turn that was told

    def tell(self, exists: Mask, refused: dict[int, Plane], after: Plane) -> None:
        """Take the refusals of a turn where the way exists and nothing was told before."""
        if self.whole:
            return
        if self.after is None:
            new = exists
            whole = bool(new.all())
            self.kept = refused if whole else {arc: p * new for arc, p in refused.items()}
            self.after = after if whole else after * new
        else:
            new = exists & ~self.is_told
            for arc, plane in refused.items():
                self.kept[arc] = _plus(self.kept.get(arc), plane * new)
            self.after = np.where(new, after, self.after)
        self.is_told = self.is_told | new
        self.whole = bool(self.is_told.all())

    def counted(self, never: Plane, first_arc: int) -> dict[int, Plane]:
        """Return what was never carried, by arc, in the proportion of what was told."""
        if self.after is None:
            return {first_arc: never}
        share = never / np.maximum(self.after, NOTHING)
        counted: dict[int, Plane] = {arc: plane * share for arc, plane in self.kept.items()}
        if not self.whole:
            counted[first_arc] = _plus(counted.get(first_arc), never * ~self.is_told)
        return counted


def _plus(known: Plane | None, more: Plane) -> Plane:
    return more if known is None else known + more
