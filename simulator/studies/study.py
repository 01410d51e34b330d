"""The spine of studies: items x evaluation x store x executor, as results in the items' order.

What a study asks is in its items, what it says is made of its results; how they
are evaluated, in which order and by whom, is here once for all. Items of one
group share costly work: the first of them leaves it to the others. Where there
are more groups than fit side by side, each worker takes whole groups; what is
left over is evaluated one group after the other, its first item by all workers
at once, then the others side by side.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np

from simulator.catalogue.message import Arg, message
from simulator.run import Progress
from simulator.studies.executors import Executor
from simulator.studies.store import Store

Item = TypeVar("Item")
Result = TypeVar("Result")

MINUTE, HOUR = 60, 3600


class Evaluated(NamedTuple, Generic[Result]):
    """The result of an item, and what the others of its group may take over from it."""

    result: Result
    shared: Any = None


@dataclass(frozen=True)
class Study(Generic[Item, Result]):
    """What is to be evaluated.

    Attributes
    ----------
    evaluate : of an item, what the first of its group left (none for that itself), and the number
        of processes it may use; does not depend on who evaluates it
    keys : by item, of all that its result depends on
    groups : by item, what its costly work depends on; none: nothing is shared
    first_costs : time of the first of a group beyond that of another, in that of one
    """

    items: Sequence[Item]
    evaluate: Callable[[Item, Any, int], Evaluated[Result]]
    keys: Sequence[str]
    groups: Sequence[str] | None = None
    first_costs: float = 0.0

    def results(
        self, store: Store[Result], executor: Executor, progress: Progress | None = None
    ) -> list[Result]:
        """Evaluate every item that the store does not hold yet; return all, in their order."""
        count = len(self.items)
        found = {i: r for i in range(count) if (r := store.read(i, self.keys[i])) is not None}
        whole, shared = arranged(self.groups or self.keys, found, executor.at_once)
        due = sum(len(group) + self.first_costs for group in (*whole, *shared))
        tally = _Tally(executor, count, len(found), due, progress)
        worker = _Worker(self, store, tally)
        for made in executor.map(
            lambda group: worker.one_by_one(group, executor.each), whole, tally.report
        ):
            found |= made
        for group in shared:
            found |= worker.side_by_side(group, executor)
        tally.report()
        return [found[i] for i in range(count)]


def arranged(
    groups: Sequence[str], stored: Mapping[int, Any], at_once: int
) -> tuple[list[list[int]], list[list[int]]]:
    """Group the items to evaluate: for one worker each, and for all workers together."""
    members: dict[str, list[int]] = {}
    for i, group in enumerate(groups):
        if i not in stored:
            members.setdefault(group, []).append(i)
    ordered = sorted(members.values(), key=len, reverse=True)
    rest = len(ordered) % at_once if at_once > 1 else 0
    return ordered[: len(ordered) - rest], ordered[len(ordered) - rest :]


class _Worker(Generic[Item, Result]):
    """Evaluates items, here or in a copy of this process."""

    def __init__(self, study: Study[Item, Result], store: Store[Result], tally: _Tally) -> None:
        self.study = study
        self.store = store
        self.tally = tally

    def one_by_one(self, group: Sequence[int], workers: int) -> dict[int, Result]:
        """Evaluate a group one after the other."""
        first, *others = group
        made = self._made(first, None, workers)
        found = {first: made.result}
        for i in others:
            found[i] = self._made(i, made.shared, workers).result
        return found

    def side_by_side(self, group: Sequence[int], executor: Executor) -> dict[int, Result]:
        """Evaluate the first with all workers, then hand the others out to them."""
        first, *others = group
        made = self._made(first, None, executor.at_once * executor.each)

        def work(i: int) -> Result:
            return self._made(i, made.shared, executor.each).result

        results = executor.map(work, others, self.tally.report)
        return {first: made.result, **dict(zip(others, results, strict=True))}

    def _made(self, i: int, shared: Any, workers: int) -> Evaluated[Result]:
        made = self.study.evaluate(self.study.items[i], shared, workers)
        self.store.write(i, self.study.keys[i], made.result)
        self.tally.count(i, 1.0 + self.study.first_costs * (shared is None))
        return made


class _Tally:
    """Tells how far a study is, whoever evaluates its items."""

    def __init__(
        self,
        executor: Executor,
        items: int,
        stored: int,
        due: float,
        progress: Progress | None,
    ) -> None:
        self.items = items
        self.stored = stored
        self.due = due or 1.0
        self.progress = progress
        self.costs = executor.counters(items)
        self.began = time.monotonic()
        self.here = os.getpid()

    def count(self, i: int, cost: float) -> None:
        """Note an item as evaluated; noted again, it counts once."""
        self.costs[i] = cost
        self.report()

    def report(self) -> None:
        """Say how many items are done and how long the others will take."""
        if self.progress is None or os.getpid() != self.here:
            return
        done, share = self.stored + int(np.count_nonzero(self.costs)), self.costs.sum() / self.due
        if share == 0.0:
            self.progress(0.0, message("study-progress", done=done, points=self.items))
            return
        left = duration((time.monotonic() - self.began) * (1.0 / share - 1.0))
        text = message("study-progress-left", done=done, points=self.items, left=left)
        self.progress(min(float(share), 1.0), text)


def duration(seconds: float) -> Arg:
    """Return how long something takes, as a reader waits for it."""
    whole = max(round(seconds), 0)
    if whole < MINUTE:
        return message("study-seconds", seconds=whole)
    if whole < HOUR:
        return message("study-minutes", minutes=whole // MINUTE, seconds=whole % MINUTE)
    return message("study-hours", hours=whole // HOUR, minutes=whole % HOUR // MINUTE)
