"""Blocks of draws as the arrays of Outcomes."""

from __future__ import annotations

import mmap

import numpy as np
from numpy.typing import NDArray

from simulator.outcomes.store import Outcomes
from simulator.quantities import DRAW_YEAR, QUANTITIES
from simulator.system.structure import Structure

DATES = ("project_cod", "line_energised")


class Collector:
    """Arrays of all draws, filled in any order by any process.

    Parameters
    ----------
    shared : bool
        Whether forked processes fill them.
    """

    def __init__(self, structure: Structure, draws: int, keep: int, *, shared: bool) -> None:
        self.structure = structure
        self.draws = draws
        self.kept = min(draws, keep)
        sizes = {
            "draw": draws,
            "year": structure.years,
            "month": structure.months,
            "project": len(structure.project_ids),
            "line": len(structure.line_ids),
        }
        self.arrays: dict[str, NDArray] = {}
        self.sums: dict[str, NDArray[np.float64]] = {}
        for name, quantity in QUANTITIES.items():
            shape = tuple(sizes[dim] for dim in quantity.dims)
            if len(shape) == 3:
                self.sums[name] = np.zeros(shape[1:])
                shape = (self.kept, *shape[1:])
            self.arrays[name] = _empty(shape, _kind(name), shared=shared)

    def put(
        self, start: int, wanted: int, block: dict[str, NDArray], sums: dict[str, NDArray]
    ) -> None:
        """Write the first `wanted` draws of a block; add those of three dims up in `sums`."""
        for name, values in block.items():
            if name in self.sums:
                total = values[:wanted].sum(axis=0, dtype=np.float64)
                sums[name] = sums[name] + total if name in sums else total
            whole = self.arrays[name]
            stop = min(start + wanted, len(whole))
            if stop > start:
                whole[start:stop] = values[: stop - start]

    def add(self, sums: dict[str, NDArray]) -> None:
        """Add the sums of a batch; in the order of batches, so that they are always the same."""
        for name, total in sums.items():
            self.sums[name] += total

    def outcomes(self) -> Outcomes:
        """Return what was collected."""
        return Outcomes(
            arrays=self.arrays,
            means={name: total / self.draws for name, total in self.sums.items()},
            first_year=self.structure.first_year,
            last_year=self.structure.last_year,
            projects=self.structure.project_ids,
            lines=self.structure.line_ids,
        )


def _kind(name: str) -> type[np.generic]:
    if QUANTITIES[name].dims == DRAW_YEAR or name in DATES:
        return np.float64
    return np.int8 if name == "project_exit" else np.float32


def _empty(shape: tuple[int, ...], kind: type[np.generic], *, shared: bool) -> NDArray:
    """Return an array, in memory that forked processes share if wanted."""
    size = int(np.prod(shape)) * np.dtype(kind).itemsize
    if not shared or size == 0:
        return np.empty(shape, kind)
    return np.frombuffer(mmap.mmap(-1, size), kind).reshape(shape)
