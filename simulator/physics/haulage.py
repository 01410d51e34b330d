"""Turns what mines offer and roads can take into tonnes carried and tonnes not delivered.

The law of the capacitated tree with one state and no loss, by source: a link
that is asked for more than it has left takes the same share of all that
arrives. A source may have several paths in order of preference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating]
Mask = NDArray[np.bool_]
Path = tuple[int, ...]

NOTHING = 1e-30  # tonnes that stand for none where they divide


@dataclass(frozen=True)
class Hauled:
    """What became of the offers: carried + undelivered = offered, for every source."""

    carried: list[Plane]  # by source, [...], to the end of its paths
    flow: list[dict[int, Plane]]  # by source and link, [...], of what is carried to the end
    undelivered: list[dict[int, Plane]]  # by source and link, [...], where it was first refused


def haul(
    paths: Sequence[Sequence[Path | None]],
    offered: Sequence[Plane],
    limit: Sequence[Plane | None],
    is_open: Sequence[Mask],
    traced: Sequence[int] | None = None,
) -> Hauled:
    """Let every source try its paths in order, and share each link pro rata among those who meet.

    Parameters
    ----------
    paths : by source, by turn
        Links of the path that a source tries in each turn, from the source on;
        none: it waits for the next turn.
    offered : by source, [...]
        Tonnes of the month.
    limit : by link, [...]
        Most tonnes the link takes; none: it never binds.
    is_open : by link, [...]
        Whether the link exists by then: a link that is closed for the month
        refuses, one that is not built does not.
    traced
        Sources whose undelivered tonnes are traced to links; all unless given.

    Returns
    -------
    Hauled

    Notes
    -----
    In a turn: out = in x min(1, left / sum of in) at each link, in the order of
    travel; afterwards the links have less left by what came to the end. On a
    tree with one path for each source this is the law of `network` with one
    state and no loss, and the largest flow (the minima are cuts). Where paths
    part again or a source has several it is a rule of precedence, not an
    optimum: what is refused late has crowded out others before.

    What is never carried is counted where the first path that existed refused
    it; if none existed, at the first link of the first path.

    Not represented: queues from one month to the next, prices that send coal
    another route, a mine that waits for another's sake.

    Examples
    --------
    A belt of 30 and a road of 50, which others want for 60 of their own:

    >>> tonnes = lambda x: np.array([x])
    >>> hauled = haul(
    ...     paths=[[(0,), (1,)], [None, (1,)]],
    ...     offered=[tonnes(70.0), tonnes(60.0)],
    ...     limit=[tonnes(30.0), tonnes(50.0)],
    ...     is_open=[np.array([True]), np.array([True])],
    ... )
    >>> [carried.tolist() for carried in hauled.carried]
    [[50.0], [30.0]]
    >>> hauled.undelivered[0][0].tolist(), hauled.undelivered[1][1].tolist()
    ([20.0], [30.0])
    """
    order = links_in_order(paths)
    left = list(limit)
    carried = [np.zeros_like(plane) for plane in offered]
    flow: list[dict[int, Plane]] = [{} for _ in offered]
    traces = {s: _Trace() for s in (range(len(paths)) if traced is None else traced)}
    for turn in range(max(len(own) for own in paths)):
        trying, exists = _trying(paths, turn, is_open, offered)
        waiting = {s: offered[s] - carried[s] if turn else offered[s] for s in trying}
        moving = dict(waiting)
        refused: dict[int, dict[int, Plane]] = {s: {} for s in trying}
        for link in order:
            headroom = left[link]
            here = [s for s, path in trying.items() if link in path]
            if headroom is None or not here:
                continue
            share = _share([moving[s] for s in here], headroom)
            for s in here:
                passed = moving[s] * share
                refused[s][link] = moving[s] - passed
                moving[s] = passed
        for s, path in trying.items():
            carried[s] = carried[s] + moving[s] if turn else moving[s]
            for link in path:
                flow[s][link] = flow[s][link] + moving[s] if link in flow[s] else moving[s]
                headroom = left[link]
                left[link] = None if headroom is None else np.maximum(headroom - moving[s], 0.0)
            if s in traces:
                traces[s].trace(exists[s], refused[s], waiting[s] - moving[s])
    undelivered = [
        traces[s].by_link(np.maximum(offered[s] - carried[s], 0.0), _first_link(own))
        if s in traces
        else {}
        for s, own in enumerate(paths)
    ]
    return Hauled(carried, flow, undelivered)


def narrowest(
    undelivered: dict[int, Plane], order: Sequence[int], least: float
) -> NDArray[np.int8]:
    """Return the last link of a source's path that refuses more than `least`; -1: none does.

    Links before it that refuse something, too, are not the bottleneck: with
    more headroom there the same tonnes would be refused here.

    Examples
    --------
    A road takes 60 of 100 and the gate behind it 40 of these:

    >>> narrowest({0: np.array([40.0]), 1: np.array([20.0])}, [0, 1], 0.01).tolist()
    [1]
    """
    links = [link for link in order if link in undelivered]
    code = np.full(undelivered[links[0]].shape if links else (), -1, np.int8)
    for link in links:
        np.copyto(code, np.int8(link), where=undelivered[link] > least)
    return code


def over_sources(planes: list[dict[int, Plane]], sources: Sequence[int]) -> dict[int, Plane]:
    """Return what some of the sources have in each link, added up: by link."""
    total: dict[int, Plane] = {}
    for s in sources:
        for link, plane in planes[s].items():
            total[link] = total[link] + plane if link in total else plane
    return total


def links_in_order(paths: Sequence[Sequence[Path | None]]) -> list[int]:
    """Return the links so that every path meets them in this order; paths must not contradict.

    >>> links_in_order([[(2, 0), (2, 1, 0)]])
    [2, 1, 0]
    """
    upstream: dict[int, set[int]] = {}
    for own in paths:
        for path in own:
            for number, link in enumerate(path or ()):
                upstream.setdefault(link, set()).update((path or ())[:number])
    order: list[int] = []
    while upstream:
        ready = [link for link in upstream if upstream[link] <= set(order)]
        if not ready:
            raise ValueError("paths contradict each other in the order of their links")
        order += ready
        for link in ready:
            del upstream[link]
    return order


def _trying(
    paths: Sequence[Sequence[Path | None]],
    turn: int,
    is_open: Sequence[Mask],
    offered: Sequence[Plane],
) -> tuple[dict[int, Path], dict[int, Mask]]:
    """Return the sources with an offer and a path in a turn that exists, and where it does."""
    trying: dict[int, Path] = {}
    exists: dict[int, Mask] = {}
    for s, own in enumerate(paths):
        path = own[turn] if turn < len(own) else None
        if path is None or not offered[s].any():
            continue
        whole = is_open[path[0]]
        for link in path[1:]:
            whole = whole & is_open[link]
        if whole.any():
            trying[s], exists[s] = path, whole
    return trying, exists


def _share(arriving: list[Plane], headroom: Plane) -> Plane:
    total = arriving[0] if len(arriving) == 1 else sum(arriving[1:], arriving[0])
    with np.errstate(over="ignore"):  # of a road without limit
        return np.minimum(headroom / np.maximum(total, NOTHING), 1.0)


def _first_link(own: Sequence[Path | None]) -> int:
    return next(path[0] for path in own if path is not None)


class _Trace:
    """Where a source's offer was first refused: traced once for every month and draw."""

    def __init__(self) -> None:
        self.is_traced: Mask = np.zeros((), bool)
        self.whole = False
        self.undelivered: dict[int, Plane] = {}
        self.remaining: Plane | None = None  # not carried after the turn that was traced

    def trace(self, exists: Mask, refused: dict[int, Plane], remaining: Plane) -> None:
        """Take the refusals of a turn where the path exists and nothing was traced before."""
        if self.whole:
            return
        if self.remaining is None:
            new = exists
            whole = bool(new.all())
            self.undelivered = refused if whole else {link: p * new for link, p in refused.items()}
            self.remaining = remaining if whole else remaining * new
        else:
            new = exists & ~self.is_traced
            for link, plane in refused.items():
                self.undelivered[link] = _plus(self.undelivered.get(link), plane * new)
            self.remaining = np.where(new, remaining, self.remaining)
        self.is_traced = self.is_traced | new
        self.whole = bool(self.is_traced.all())

    def by_link(self, never: Plane, first_link: int) -> dict[int, Plane]:
        """Return what was never carried, by link, in the proportion of what was traced."""
        if self.remaining is None:
            return {first_link: never}
        share = never / np.maximum(self.remaining, NOTHING)
        by_link: dict[int, Plane] = {
            link: plane * share for link, plane in self.undelivered.items()
        }
        if not self.whole:
            by_link[first_link] = _plus(by_link.get(first_link), never * ~self.is_traced)
        return by_link


def _plus(known: Plane | None, more: Plane) -> Plane:
    return more if known is None else known + more
