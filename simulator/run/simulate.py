"""A scenario as Outcomes: read this first.

Draws are made in batches and played in blocks; blocks are whole whatever the
number of draws asked for, so that a draw's numbers do not depend on it, nor
on threads.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from simulator.outcomes.store import Outcomes
from simulator.run.collect import Collector, account
from simulator.scenario.schema import Scenario
from simulator.system.block import play
from simulator.system.chance import Chance
from simulator.system.draws import draw
from simulator.system.structure import build

BATCH = 8192  # draws sampled at a time
BLOCK = 128  # draws played at a time: their planes fit the cache
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
    threads: int | None = None,
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
    threads : int
        Blocks played at once; all processors unless told. The numbers do not
        depend on it.
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
    threads = threads or os.cpu_count() or 1

    def play_block(block: slice) -> dict[str, NDArray]:
        return account(structure, batch, block, play(structure, batch, block))

    with threadpool_limits(1, "blas"), ThreadPoolExecutor(threads) as pool:
        structure = build(scenario.model_copy(update={"seed": seed}))
        collector = Collector(structure, draws, keep)
        timings.lap("lay out")
        for start in range(0, draws, BATCH):
            count = -(-min(BATCH, draws - start) // BLOCK) * BLOCK
            batch = draw(structure, Chance(seed, start, count))
            timings.lap("draw")
            blocks = [slice(b, b + BLOCK) for b in range(0, count, BLOCK)]
            for outcome in pool.map(play_block, blocks):
                collector.take(outcome)
                if progress is not None:
                    progress(collector.filled / draws, "playing")
            timings.lap("play")
    return collector.outcomes()
