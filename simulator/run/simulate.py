"""A scenario as Outcomes: read this first.

Draws are made and played in batches of whole blocks whatever the number asked
for, so that a draw's numbers do not depend on it, nor on who played it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from simulator.forking import in_processes
from simulator.outcomes.store import Outcomes
from simulator.run.account import account
from simulator.run.collect import Collector
from simulator.run.memory import keep_freed_memory
from simulator.scenario.schema import Scenario
from simulator.system.block import play
from simulator.system.chance import Chance
from simulator.system.draws import draw
from simulator.system.structure import Structure, build

BLOCK = 256  # draws played at a time: their planes fit the cache
BATCH = 10 * BLOCK  # draws made at a time
KEEP = 10_000  # draws for which quantities with three dims are kept

Progress = Callable[[float, str], None]


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

    Returns
    -------
    Outcomes
    """
    draws = scenario.draws if draws is None else draws
    seed = scenario.seed if seed is None else seed
    timings = timings or Timings()
    starts = range(0, draws, BATCH)
    workers = min(workers or os.cpu_count() or 1, len(starts))
    with threadpool_limits(1, "blas"):
        structure = build(scenario.model_copy(update={"seed": seed}))
        collector = Collector(structure, draws, keep, shared=workers > 1)
        timings.lap("lay out")

        here = os.getpid()

        def batch(start: int) -> dict[str, NDArray]:
            if os.getpid() != here:
                keep_freed_memory()
            return _batch(structure, seed, start, min(BATCH, draws - start), collector)

        for number, sums in enumerate(in_processes(batch, starts, workers)):
            collector.add(sums)
            if progress is not None:
                progress((number + 1) / len(starts), "playing")
        timings.lap("play")
    return collector.outcomes()


def _batch(
    structure: Structure, seed: int, start: int, wanted: int, collector: Collector
) -> dict[str, NDArray]:
    """Draw and play one batch into the collector; return the sums over its draws."""
    whole = -(-wanted // BLOCK) * BLOCK
    drawn = draw(structure, Chance.of_scenario(structure.scenario, seed, start, whole))
    sums: dict[str, NDArray] = {}
    for first in range(0, whole, BLOCK):
        block = slice(first, first + BLOCK)
        outcome = account(structure, drawn, block, play(structure, drawn, block))
        collector.put(start + first, min(BLOCK, wanted - first), outcome, sums)
    return sums
