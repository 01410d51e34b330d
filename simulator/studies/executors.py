"""Where the items of a study are evaluated: here, or in copies of this process side by side.

An executor hands out work and yields what it makes, in order. That is all a
study asks of one: a client of a cluster fits behind the same four names.
"""

from __future__ import annotations

import mmap
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from simulator.forking import in_processes

Item = TypeVar("Item")
Made = TypeVar("Made")


class Executor(Protocol):
    """Evaluates items somewhere; the results do not depend on where.

    Attributes
    ----------
    at_once : items evaluated side by side
    each : processes that the evaluation of one item may use
    """

    at_once: int
    each: int

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


class Here:
    """Evaluates one item after the other in this process, each with all its workers."""

    at_once = 1

    def __init__(self, workers: int = 1) -> None:
        self.each = workers

    def map(
        self,
        work: Callable[[Item], Made],
        items: Sequence[Item],
        waiting: Callable[[], None] | None = None,
    ) -> Iterator[Made]:
        """Yield `work(item)` for each item, in order."""
        yield from map(work, items)

    def counters(self, count: int) -> NDArray[np.float64]:
        """Return numbers at nought."""
        return np.zeros(count)


class Processes:
    """Evaluates items in copies of this process, where that is safe; else here."""

    each = 1

    def __init__(self, workers: int) -> None:
        self.at_once = workers

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
