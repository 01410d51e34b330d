"""Every reported quantity of a block of draws, from its energy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.physics.commissioning import Exit
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
    cod = d.cod[block]
    line = np.where(np.isneginf(d.dates.line[block]), float(s.first_year), d.dates.line[block])
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
        "line_flow_gwh": _last(energy.flow),
        "line_curtailed_gwh": _last(energy.curtailed),
        "line_energised": np.where(np.isfinite(line), line, np.nan),
        **money(s, d, block, energy),
    }


def _last(by_line: NDArray) -> NDArray:
    """Return [line, draw, year] as [draw, year, line], laid out so: it is added up next."""
    return np.ascontiguousarray(np.moveaxis(by_line, 0, -1))


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
