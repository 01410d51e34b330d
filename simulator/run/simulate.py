"""A scenario as Outcomes: read this first.

Draws are made and played in batches of whole blocks whatever the number asked
for, so that a draw's numbers do not depend on it, nor on who played it.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cache

from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from simulator.catalogue.message import Arg, message
from simulator.forking import in_processes
from simulator.outcomes.store import Outcomes
from simulator.run.batches import BLOCK, Player
from simulator.run.cached import CachedRun
from simulator.run.collect import Collector
from simulator.run.memory import retain_freed_memory
from simulator.run.plan import plan
from simulator.scenario.schema import Scenario

BATCH = 5 * BLOCK  # most draws made at a time
SHARE = 5 * BLOCK  # fewest draws for which another process pays
KEEP = 10_000  # draws for which quantities with three dims are kept

Progress = Callable[[float, Arg], None]


@dataclass
class Timings:
    """Seconds by part of the work."""

    seconds: dict[str, float] = field(default_factory=dict)
    started: float = field(default_factory=time.perf_counter)

    def lap(self, part: str) -> None:
        """Count the time since the last lap to a part."""
        now = time.perf_counter()
        self.seconds[part] = self.seconds.get(part, 0.0) + now - self.started
        self.started = now


def simulate(
    scenario: Scenario,
    draws: int | None = None,
    seed: int | None = None,
    *,
    keep: int = KEEP,
    workers: int | None = None,
    progress: Progress | None = None,
    timings: Timings | None = None,
    cached: CachedRun | None = None,
    quantities: Collection[str] | None = None,
) -> Outcomes:
    """Play the futures of a scenario.

    Parameters
    ----------
    scenario : Scenario
        As loaded and checked.
    draws, seed : int
        In place of the scenario's own.
    keep : int
        Draws for which quantities by project and line are kept.
    workers : int
        Processes at once; as many as there are processors unless told. The
        numbers do not depend on it.
    progress : function
        Told the share done and what is being done.
    timings : Timings
        Takes up the seconds spent by part.
    cached : CachedRun
        A run of this or another scenario, of which every step is taken over
        that nothing it depends on has changed. The numbers are the same
        without it, bit for bit.
    quantities : names
        Those asked for; all unless told. What is not needed for them is not
        played.

    Returns
    -------
    Outcomes
    """
    draws = scenario.draws if draws is None else draws
    seed = scenario.seed if seed is None else seed
    timings = timings or Timings()
    workers = workers or os.cpu_count() or 1
    batches = _batches(draws, workers)
    workers = min(workers, len(batches))
    with _libraries().limit(limits=1, user_api="blas"):
        played = scenario.model_copy(update={"seed": seed})
        todo = plan(played, draws, min(draws, keep), quantities, cached)
        before = None if cached is None else cached.outcomes
        collector = Collector(played, todo, draws, keep, before, shared=workers > 1)
        player = Player(played, todo, collector)
        timings.lap("plan")

        here = os.getpid()

        def work(batch: range) -> list[dict[str, NDArray]]:
            if os.getpid() != here:
                retain_freed_memory()
            return player.play(batch)

        for number, sums in enumerate(in_processes(work, batches if todo.steps else [], workers)):
            for of_block in sums:
                collector.add(of_block)
            if progress is not None:
                progress((number + 1) / len(batches), message("study-playing"))
        timings.lap("play")
    return collector.outcomes()


@cache
def _libraries() -> ThreadpoolController:
    """Return those that may compute in threads: looked for once, which reads many files."""
    return ThreadpoolController()


def _batches(draws: int, workers: int) -> list[range]:
    """Cut draws into batches of whole blocks, as even as can be, so that no process waits.

    Examples
    --------
    >>> [len(batch) for batch in _batches(6_000, 2)]
    [1280, 1280, 1280, 1280, 880]
    """
    blocks = math.ceil(draws / BLOCK)
    rounds = math.ceil(draws / (BATCH * workers))
    number = max(math.ceil(draws / BATCH), min(rounds * workers, draws // SHARE))
    size = math.ceil(blocks / number) * BLOCK
    return [range(start, min(start + size, draws)) for start in range(0, draws, size)]
