"""Blocks of draws as the arrays of Outcomes."""

from __future__ import annotations

import mmap
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.quantities import DRAW_YEAR, QUANTITIES, of_parts
from simulator.catalogue.quantities.power import POWER
from simulator.outcomes.store import Outcomes
from simulator.run.labels import codes, labels, parts
from simulator.scenario.schema import Scenario
from simulator.timeline import MONTHS_PER_YEAR

CODES = ("project_exit", "coal_binds")
DOUBLE = ("project_cod", "line_energised", "trade_path_musd")


class Collector:
    """Arrays of all draws, filled in any order by any process.

    Parameters
    ----------
    shared : bool
        Whether forked processes fill them.
    """

    def __init__(self, scenario: Scenario, draws: int, keep: int, *, shared: bool) -> None:
        self.scenario = scenario
        self.labels = labels(scenario)
        self.draws = draws
        self.kept = min(draws, keep)
        years = scenario.horizon.last_year - scenario.horizon.first_year + 1
        sizes = {"draw": draws, "year": years, "month": years * MONTHS_PER_YEAR}
        sizes |= {dim: len(names) for dim, names in self.labels.items()}
        self.arrays: dict[str, NDArray] = {}
        self.sums: dict[str, NDArray[np.float64]] = {}
        for name, quantity in of_parts(parts(scenario)).items():
            shape = tuple(sizes[dim] for dim in quantity.dims)
            if len(shape) == 3:
                self.sums[name] = np.zeros(shape[1:])
                shape = (self.kept, *shape[1:])
            self.arrays[name] = _empty(shape, _kind(name), shared=shared)

    def take_over(self, known: Outcomes) -> None:
        """Take the power that another run has played."""
        for name in POWER:
            self.arrays[name] = known.arrays[name]
            if name in self.sums:
                self.sums[name] = known.means[name] * self.draws

    def put(self, start: int, wanted: int, block: Mapping[str, NDArray]) -> dict[str, NDArray]:
        """Write the first `wanted` draws of a block; return the sums of those of three dims."""
        sums: dict[str, NDArray] = {}
        for name, values in block.items():
            if name in self.sums:
                sums[name] = values[:wanted].sum(axis=0, dtype=np.float64)
            whole = self.arrays[name]
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
        return Outcomes(
            arrays=self.arrays,
            means={name: total / self.draws for name, total in self.sums.items()},
            first_year=self.scenario.horizon.first_year,
            last_year=self.scenario.horizon.last_year,
            labels=self.labels,
            codes=codes(self.scenario),
        )


def _kind(name: str) -> type[np.generic]:
    if QUANTITIES[name].dims == DRAW_YEAR or name in DOUBLE:
        return np.float64
    return np.int8 if name in CODES else np.float32


def _empty(shape: tuple[int, ...], kind: type[np.generic], *, shared: bool) -> NDArray:
    """Return an array, in memory that forked processes share if wanted."""
    size = int(np.prod(shape)) * np.dtype(kind).itemsize
    if not shared or size == 0:
        return np.empty(shape, kind)
    return np.frombuffer(mmap.mmap(-1, size), kind).reshape(shape)
