"""A scenario as Outcomes: read this first.

Draws are made and played in batches of whole blocks whatever the number asked
for, so that a draw's numbers do not depend on it, nor on who played it.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from simulator.forking import in_processes
from simulator.outcomes.store import Outcomes
from simulator.run.account import account
from simulator.run.beside import COUNTED, after_power, before_power
from simulator.run.collect import Collector
from simulator.run.memory import keep_freed_memory
from simulator.run.shared import Played, shares_power
from simulator.scenario.schema import Scenario
from simulator.system.block import play
from simulator.system.chance import Chance
from simulator.system.draws import draw
from simulator.system.fuel import wanted
from simulator.system.structure import Structure, build

BLOCK = 256  # draws played at a time: their planes fit the cache
BATCH = 10 * BLOCK  # most draws made at a time
SHARE = 5 * BLOCK  # fewest draws for which another process pays
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
    known: Played | None = None,
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
    known : Played
        A run of another scenario, whose power is taken over if nothing that
        power depends on differs. The numbers are the same without it.

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
    with threadpool_limits(1, "blas"):
        played = scenario.model_copy(update={"seed": seed})
        collector = Collector(scenario, draws, keep, shared=workers > 1)
        if known is not None and shares_power(known, played, draws, collector.kept):
            collector.take_over(known.outcomes)
            structure = None
        else:
            structure = build(played)
        timings.lap("lay out")

        here = os.getpid()

        def work(batch: range) -> list[dict[str, NDArray]]:
            if os.getpid() != here:
                keep_freed_memory()
            if structure is None:
                return _beside_power(played, batch, collector)
            return _batch(structure, seed, batch, collector)

        for number, sums in enumerate(in_processes(work, batches, workers)):
            for of_block in sums:
                collector.add(of_block)
            if progress is not None:
                progress((number + 1) / len(batches), "playing")
        timings.lap("play")
    return collector.outcomes()


def _batches(draws: int, workers: int) -> list[range]:
    """Cut draws into batches of whole blocks, as even as can be, so that no process waits.

    Examples
    --------
    >>> [len(batch) for batch in _batches(6_000, 2)]
    [1536, 1536, 1536, 1392]
    """
    blocks = math.ceil(draws / BLOCK)
    rounds = math.ceil(draws / (BATCH * workers))
    number = max(math.ceil(draws / BATCH), min(rounds * workers, draws // SHARE))
    size = math.ceil(blocks / number) * BLOCK
    return [range(start, min(start + size, draws)) for start in range(0, draws, size)]


def _batch(
    structure: Structure, seed: int, batch: range, collector: Collector
) -> list[dict[str, NDArray]]:
    """Draw and play one batch into the collector; return the sums over the draws of each block.

    The sums of the parts beside power, which are played all at once, come last.
    """
    whole = math.ceil(len(batch) / BLOCK) * BLOCK
    scenario = structure.scenario
    chance = Chance.of_scenario(scenario, seed, batch.start, whole)
    drawn = draw(structure, chance)
    before = before_power(scenario, chance, wanted(structure, drawn))
    sums, power = [], {name: np.empty((whole, structure.years)) for name in COUNTED}
    for first in range(0, whole, BLOCK):
        block = slice(first, first + BLOCK)
        outcome = account(structure, drawn, block, play(structure, drawn, block, before.fuel_share))
        sums.append(collector.put(batch.start + first, min(BLOCK, len(batch) - first), outcome))
        for name, values in power.items():
            values[block] = outcome[name]
    beside = after_power(scenario, chance, before, power)
    sums.append(collector.put(batch.start, len(batch), beside))
    return sums


def _beside_power(
    scenario: Scenario, batch: range, collector: Collector
) -> list[dict[str, NDArray]]:
    """Play a batch of the parts beside power, which the collector has already."""
    whole = math.ceil(len(batch) / BLOCK) * BLOCK
    chance = Chance.of_scenario(scenario, scenario.seed, batch.start, whole)
    before = before_power(scenario, chance, {})
    missing = ((0, whole - len(batch)), (0, 0))
    drawn = slice(batch.start, batch.stop)
    power = {name: np.pad(collector.arrays[name][drawn], missing) for name in COUNTED}
    return [collector.put(batch.start, len(batch), after_power(scenario, chance, before, power))]
