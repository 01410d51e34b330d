"""Where the items of a study are evaluated: here, or in copies of this process side by side.

An executor hands out work and yields what it makes, in order. That is all a
study asks of one: a client of a cluster fits behind the same four names.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from simulator.forking import in_processes

Item = TypeVar("Item")
Made = TypeVar("Made")


class Executor(Protocol):
    """Evaluates items somewhere; the results do not depend on where."""

    @property
    def at_once(self) -> int:
        """Items evaluated side by side."""
        ...

    @property
    def each(self) -> int:
        """Processes that the evaluation of one item may use."""
        ...

    def map(
        self,
        work: Callable[[Item], Made],
        items: Sequence[Item],
        waiting: Callable[[], None] | None = None,
    ) -> Iterator[Made]:
        """Yield `work(item)` for each item, in order; call `waiting` now and then meanwhile."""
        ...

    def counters(self, count: int) -> NDArray[np.float64]:
        """Return numbers at nought that the work may write to and this process reads."""
        ...


@dataclass(frozen=True)
class Processes:
    """Evaluates items in copies of this process, where that is safe; one at once, here."""

    at_once: int
    each: int = 1

    def map(
        self,
        work: Callable[[Item], Made],
        items: Sequence[Item],
        waiting: Callable[[], None] | None = None,
    ) -> Iterator[Made]:
        """Yield `work(item)` for each item, in order; call `waiting` a few times a second."""
        yield from in_processes(work, items, self.at_once, waiting)

    def counters(self, count: int) -> NDArray[np.float64]:
        """Return numbers at nought, in memory that copies of this process share."""
        return np.frombuffer(mmap.mmap(-1, max(8 * count, 1)), np.float64, count)


def side_by_side(workers: int | None = None) -> Processes:
    """Evaluate as many items at once as was asked for, else as there are processors."""
    return Processes(workers or os.cpu_count() or 1)


def here(workers: int | None = None) -> Processes:
    """Evaluate one item after the other in this process, each with as many processes."""
    return Processes(1, workers or os.cpu_count() or 1)
