"""A batch of draws as its quantities in the collector: every step of the plan in its turn."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.contract import Batch, Given
from simulator.run.collect import Collector, stored_as
from simulator.run.plan import Plan
from simulator.run.schedule import Scheduled, ScheduleError
from simulator.scenario.schema import Scenario

BLOCK = 256  # draws of a block: their planes fit the cache

Sums = dict[str, NDArray]


class Player:
    """Plays batches of draws of a scenario."""

    def __init__(self, scenario: Scenario, plan: Plan, collector: Collector) -> None:
        self.scenario, self.plan, self.collector = scenario, plan, collector
        parts = {s.part.name: s.part for s in plan.steps}
        self.layouts: Mapping[str, Any] = {
            n: p.lay_out(scenario, plan.asked) for n, p in parts.items()
        }
        taken = [name for s in plan.steps for name in s.takes]
        self.passed_on = frozenset(taken)
        self.from_cache = plan.cached.intersection(taken)

    def play(self, draws: range) -> list[Sums]:
        """Play one batch; return the sums over the draws of each block, in order."""
        whole = math.ceil(len(draws) / BLOCK) * BLOCK
        scenario = self.scenario
        chance = Chance.of_scenario(scenario, scenario.seed, draws.start, whole)
        given: dict[str, Any] = {n: self._cached(n, draws, whole) for n in self.from_cache}
        sums: list[Sums] = []
        for scheduled in self.plan.steps:
            size = BLOCK if scheduled.step.by_block else whole
            for first in range(0, whole, size):
                block = slice(first, first + size)
                made = self._step(scheduled, chance, block, given)
                left = min(size, len(draws) - first)
                sums.append(self.collector.put(draws.start + first, left, made))
                for name in self.passed_on.intersection(made):
                    self._pass_on(given, name, made[name], block, whole)
        return sums

    def _step(self, s: Scheduled, chance: Chance, block: slice, given: Given) -> Given:
        layout = self.layouts[s.part.name]
        batch = Batch(self.scenario, layout, chance, block, self.plan.asked)
        made = s.step.play(batch, {name: given[name] for name in s.takes})
        lacking = self.plan.asked.intersection(s.step.gives).difference(made)
        if lacking:
            raise ScheduleError(f"{s.step.name} does not give what it declares: {sorted(lacking)}")
        return made

    def _pass_on(
        self, given: dict[str, Any], name: str, values: Any, block: slice, whole: int
    ) -> None:
        """Keep what a later step takes, the blocks of a batch put together."""
        if isinstance(values, np.ndarray):
            values = stored_as(name, values)
        if block == slice(0, whole):
            given[name] = values
            return
        if name not in given:
            given[name] = np.empty((whole, *values.shape[1:]), values.dtype)
        given[name][block] = values

    def _cached(self, name: str, draws: range, whole: int) -> NDArray:
        """Return a quantity of the cached run, with nought in draws beyond those asked for."""
        values = self.collector.cached[name][draws.start : draws.stop]
        return np.pad(values, ((0, whole - len(draws)), *[(0, 0)] * (values.ndim - 1)))
