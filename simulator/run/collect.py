"""Blocks of draws as the arrays of Outcomes."""

from __future__ import annotations

import mmap
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import Outcomes
from simulator.run.labels import codes, labels
from simulator.run.plan import Plan
from simulator.scenario.schema import Scenario
from simulator.timeline import MONTHS_PER_YEAR


class Collector:
    """Arrays of all draws, filled in any order by any process.

    Parameters
    ----------
    cached : outcomes that hold what the plan takes from them
    shared : bool
        Whether forked processes fill them.
    """

    def __init__(
        self,
        scenario: Scenario,
        plan: Plan,
        draws: int,
        keep: int,
        cached: Outcomes | None,
        *,
        shared: bool,
    ) -> None:
        self.scenario = scenario
        self.labels = labels(scenario)
        self.draws = draws
        self.kept = min(draws, keep)
        years = scenario.horizon.last_year - scenario.horizon.first_year + 1
        sizes = {"draw": draws, "year": years, "month": years * MONTHS_PER_YEAR}
        sizes |= {dim: len(names) for dim, names in self.labels.items()}
        self.arrays: dict[str, NDArray] = {}
        self.sums: dict[str, NDArray[np.float64]] = {}
        self.means: dict[str, NDArray[np.float64]] = {}
        for name in plan.quantities:
            if cached is not None and name in plan.cached:
                self.arrays[name] = cached.arrays[name]
                if name in cached.means:
                    self.means[name] = cached.means[name]
                continue
            shape = tuple(sizes[dim] for dim in QUANTITIES[name].dims)
            if len(shape) == 3:
                self.sums[name] = np.zeros(shape[1:])
                shape = (self.kept, *shape[1:])
            self.arrays[name] = _empty(shape, QUANTITIES[name].dtype, shared=shared)
        self.filled = frozenset(plan.quantities) - plan.cached
        self.cached: Mapping[str, NDArray] = {} if cached is None else cached.arrays

    def put(self, start: int, wanted: int, block: Mapping[str, NDArray]) -> dict[str, NDArray]:
        """Write the first `wanted` draws of a block; return the sums of those of three dims."""
        sums: dict[str, NDArray] = {}
        for name in self.filled.intersection(block):
            values, whole = block[name], self.arrays[name]
            if name in self.sums:
                sums[name] = values[:wanted].sum(axis=0, dtype=np.float64)
            stop = min(start + wanted, len(whole))
            if stop > start:
                whole[start:stop] = values[: stop - start]
        return sums

    def add(self, sums: dict[str, NDArray]) -> None:
        """Add the sums of a block; in the order of blocks, so that they are always the same."""
        for name, total in sums.items():
            self.sums[name] += total

    def outcomes(self) -> Outcomes:
        """Return what was collected."""
        of_played = {name: total / self.draws for name, total in self.sums.items()}
        means = self.means | of_played
        all_codes = codes(self.scenario)
        return Outcomes(
            arrays=self.arrays,
            means={name: means[name] for name in self.arrays if name in means},
            first_year=self.scenario.horizon.first_year,
            last_year=self.scenario.horizon.last_year,
            labels=self.labels,
            codes={name: codes for name, codes in all_codes.items() if name in self.arrays},
        )


def stored_as(name: str, values: NDArray) -> NDArray:
    """Return a quantity as it is stored: a step that takes it gets the same from a cached run."""
    return values.astype(QUANTITIES[name].dtype, copy=False) if name in QUANTITIES else values


def _empty(shape: tuple[int, ...], kind: str, *, shared: bool) -> NDArray:
    """Return an array, in memory that forked processes share if wanted."""
    size = int(np.prod(shape)) * np.dtype(kind).itemsize
    if not shared or size == 0:
        return np.empty(shape, kind)
    return np.frombuffer(mmap.mmap(-1, size), kind).reshape(shape)
