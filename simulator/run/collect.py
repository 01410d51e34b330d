"""Blocks of energy as the arrays of Outcomes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.outcomes.store import Outcomes
from simulator.physics.commissioning import Exit
from simulator.quantities import DRAW_YEAR, QUANTITIES
from simulator.run.money import money
from simulator.system.block import Energy
from simulator.system.draws import Draws
from simulator.system.structure import Structure
from simulator.timeline import MONTHS_PER_YEAR

YEAR_END = slice(MONTHS_PER_YEAR - 1, None, MONTHS_PER_YEAR)


def account(s: Structure, d: Draws, block: slice, energy: Energy) -> dict[str, NDArray]:
    """Return every reported quantity of a block of draws: by name, dims as declared."""
    monthly_mw = energy.commissioned.monthly
    year_end_mw = monthly_mw[:, YEAR_END]
    cod, line = d.cod[block], d.dates.line[block]
    kept = energy.kept.sum(axis=0)
    return {
        "commissioned_mw": year_end_mw,
        "deliverable_mw": energy.deliverable,
        "firm_mw": energy.firm,
        "offered_gwh": energy.offered.sum(axis=0),
        "import_gwh": energy.imported.sum(axis=0),
        "landed_gwh": energy.landed,
        "losses_gwh": kept - energy.landed,
        "curtailed_gwh": energy.curtailed.sum(axis=0),
        "import_share_of_peak": year_end_mw / d.peak_mw[block],
        "import_monthly_gwh": energy.monthly,
        "commissioned_monthly_mw": monthly_mw,
        "project_gwh": _by_label(s, energy.imported),
        "project_curtailed_gwh": _by_label(s, energy.offered - energy.kept),
        "project_cod": _of_all(s, np.where(np.isfinite(cod), cod, np.nan), np.nan),
        "project_built": _of_all(s, np.isfinite(cod), 0.0),
        "project_exit": _of_all(s, d.exit[block], Exit.NOT_COUNTED),
        "line_flow_gwh": np.moveaxis(energy.flow, 0, -1),
        "line_curtailed_gwh": np.moveaxis(energy.curtailed, 0, -1),
        "line_energised": np.where(np.isfinite(line), line, np.nan),
        **money(s, d, block, energy),
    }


def _by_label(s: Structure, by_live: NDArray) -> NDArray[np.float32]:
    """Return values of counted projects at the places of all: [draw, year, project]."""
    out = np.zeros((*by_live.shape[1:], len(s.project_ids)), np.float32)
    out[..., list(s.counted)] = np.moveaxis(by_live, 0, -1)
    return out


def _of_all(s: Structure, of_live: NDArray, other: float) -> NDArray:
    """Return [draw, live] at the places of all projects: [draw, project]."""
    out = np.full((of_live.shape[0], len(s.project_ids)), other)
    out[:, list(s.counted)] = of_live
    return out


class Collector:
    """Takes up blocks of draws, in order."""

    def __init__(self, structure: Structure, draws: int, keep: int) -> None:
        self.s = structure
        self.draws = draws
        self.kept = min(draws, keep)
        self.filled = 0
        self.arrays: dict[str, NDArray] = {}
        self.sums: dict[str, NDArray[np.float64]] = {}

    def take(self, block: dict[str, NDArray]) -> None:
        """Take up a block; draws beyond those asked for are dropped."""
        count = min(len(block["import_gwh"]), self.draws - self.filled)
        for name, values in block.items():
            whole = self._whole(name, values)
            if name in self.sums:
                self.sums[name] += values[:count].sum(axis=0, dtype=np.float64)
            stop = min(self.filled + count, len(whole))
            if stop > self.filled:
                whole[self.filled : stop] = values[: stop - self.filled]
        self.filled += count

    def outcomes(self) -> Outcomes:
        """Return what was collected."""
        return Outcomes(
            arrays=self.arrays,
            means={name: total / self.draws for name, total in self.sums.items()},
            first_year=self.s.first_year,
            last_year=self.s.last_year,
            projects=self.s.project_ids,
            lines=self.s.line_ids,
        )

    def _whole(self, name: str, values: NDArray) -> NDArray:
        """Return the array of all draws of a quantity."""
        if name not in self.arrays:
            dims = QUANTITIES[name].dims
            if len(dims) == 3:
                self.sums[name] = np.zeros(values.shape[1:])
            rows = self.kept if len(dims) == 3 else self.draws
            double = dims == DRAW_YEAR or name in ("project_cod", "line_energised")
            kind = np.float64 if double else np.int8 if name == "project_exit" else np.float32
            self.arrays[name] = np.empty((rows, *values.shape[1:]), kind)
        return self.arrays[name]
