"""What stands, and the energy of a block of draws, as reported quantities: dims as declared."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.block import Energy
from simulator.parts.power.draws import Commissioned, Draws
from simulator.parts.power.money import capital, money
from simulator.parts.power.network import december
from simulator.parts.power.structure import Structure
from simulator.physics.commissioning import Exit
from simulator.physics.evacuation import largest_flow
from simulator.scenario.arrivals import Unlisted
from simulator.timeline import MONTHS_PER_YEAR

YEAR_END = slice(MONTHS_PER_YEAR - 1, None, MONTHS_PER_YEAR)

ENTERING = (
    *("commissioned_mw", "deliverable_mw", "import_share_of_peak", "commissioned_monthly_mw"),
    "unlisted_mw",
    *("project_cod", "project_built", "project_exit", "project_above_ceiling"),
    *("line_energised", "capital_musd"),
)  # what is known without energy


def entering(s: Structure, d: Draws, block: slice, wanted: Collection[str]) -> dict[str, NDArray]:
    """Return those of the quantities of `ENTERING` that are wanted."""
    entered, peak = Commissioned(s, d, block), d.peak_mw[block]
    cod, line = d.cod[block], d.dates.line[block]
    monthly = cache(entered.monthly)
    made: dict[str, Callable[[], NDArray]] = {
        "commissioned_mw": lambda: monthly()[:, YEAR_END],
        "deliverable_mw": lambda: largest_flow(
            s.parent, entered.at_year_end(), *december(s, d.network, block, s.plan.limited)
        ),
        "import_share_of_peak": lambda: monthly()[:, YEAR_END] / peak,
        "commissioned_monthly_mw": monthly,
        "unlisted_mw": lambda: _unlisted(s, d, block),
        "project_cod": lambda: _of_all(s, np.where(np.isfinite(cod), cod, np.nan), np.nan),
        "project_built": lambda: _of_all(s, np.isfinite(cod), 0.0),
        "project_exit": lambda: _of_all(s, d.exit[block], Exit.NOT_COUNTED),
        "project_above_ceiling": lambda: _of_all(s, d.prices.above_ceiling[block], 0.0),
        "line_energised": lambda: _opened(s, line),
        "capital_musd": lambda: capital(s, d, block),
    }
    return {name: make() for name, make in made.items() if name in wanted}


def _opened(s: Structure, line: NDArray) -> NDArray:
    """Return when lines open, from the first year on; not a number if never: [draw, line]."""
    opened = np.where(np.isneginf(line), float(s.first_year), line)
    return np.where(np.isfinite(opened), opened, np.nan)


def _unlisted(s: Structure, d: Draws, block: slice) -> NDArray:
    """Return what stands on 31 December of projects that are on no list yet: [draw, year], MW."""
    own = [i for i, p in enumerate(s.projects) if isinstance(p, Unlisted) and s.imports[i]]
    year_end = s.first_year + np.arange(1.0, s.years + 1.0)
    cod, end = d.cod[block][:, own, None], d.end[block][:, own, None]
    stands = (cod < year_end) & (end >= year_end)
    return np.einsum("diy,di->dy", stands, d.capacity[block][:, own])


def energy(
    s: Structure, d: Draws, block: slice, played: Energy, wanted: Collection[str]
) -> dict[str, NDArray]:
    """Return the other quantities; those by project and line only if they are wanted."""
    detailed: dict[str, Callable[[], NDArray]] = {
        "project_gwh": lambda: _by_label(s, played.imported),
        "project_curtailed_gwh": lambda: _by_label(s, played.not_generated),
        "line_flow_gwh": lambda: _last(played.flow()),
        "line_curtailed_gwh": lambda: _last(played.curtailed),
    }
    here = s.importing
    curtailed = played.curtailed if here.all() else played.curtailed[here]
    return {
        "firm_mw": played.firm,
        "firm_worst_month_mw": played.firm_worst,
        "offered_gwh": played.offered.sum(axis=0),
        "import_gwh": played.imported.sum(axis=0),
        "landed_gwh": played.landed,
        "losses_gwh": np.maximum(played.generated.sum(axis=0) - played.landed, 0.0),
        "curtailed_gwh": curtailed.sum(axis=0),
        "import_monthly_gwh": played.monthly,
        **{name: make() for name, make in detailed.items() if name in wanted},
        **money(s, d, block, played),
    }


def _last(by_line: NDArray) -> NDArray:
    """Return [line, draw, year] as [draw, year, line], laid out so: it is added up next."""
    return np.ascontiguousarray(np.moveaxis(by_line, 0, -1))


def _by_label(s: Structure, by_candidate: NDArray) -> NDArray[np.float32]:
    """Return values of candidate projects at the places of all: [draw, year, project]."""
    out = np.zeros((*by_candidate.shape[1:], len(s.project_ids)), np.float32)
    out[..., list(s.candidates)] = np.moveaxis(by_candidate, 0, -1)
    return out


def _of_all(s: Structure, of_candidate: NDArray, other: float) -> NDArray:
    """Return [draw, candidate] at the places of all projects: [draw, project]."""
    out = np.full((of_candidate.shape[0], len(s.project_ids)), other)
    out[:, list(s.candidates)] = of_candidate
    return out
