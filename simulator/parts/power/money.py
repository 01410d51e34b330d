"""Energy by project as bills, savings, capital and emissions by year."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.block import Energy
from simulator.parts.power.draws import Draws
from simulator.parts.power.structure import Structure
from simulator.physics.economics import MUSD_PER_GWH_CENT, paid_curtailment_gwh

Array = NDArray[np.float64]


LEAST_GWH = 1e-2  # below which imports are rounding, and have no price


def money(s: Structure, d: Draws, block: slice, energy: Energy) -> dict[str, Array]:
    """Return bills, savings and emissions: by quantity, [draw, year].

    Notes
    -----
    Curtailed energy is paid at its worth at the border, like the energy that
    crosses it. The alternative replaces what lands and is worth its price
    there.
    """
    years = np.arange(s.first_year, s.last_year + 1)
    p = d.prices
    price = p.price[block].T[..., None].astype(np.float32)  # [candidate, draw, 1]
    energy_cost = (price * energy.imported).sum(axis=0, dtype=np.float64) * MUSD_PER_GWH_CENT
    idle_cost = _idle_cost(d, block, energy, price)
    cost = energy_cost + idle_cost
    total = energy.imported.sum(axis=0, dtype=np.float64)
    grown = (1.0 + p.inflation[block, None]) ** (years - s.scenario.economics.price_year)
    alternative = energy.landed * p.alternative[block, None] * grown * MUSD_PER_GWH_CENT
    emissions = p.emissions[block].T[..., None].astype(np.float32)
    burnt = (energy.generated * emissions).sum(axis=0, dtype=np.float64)
    return {
        "import_cost_musd": cost,
        "import_cost_real_musd": cost / grown,
        "import_price_uscent_per_kwh": np.divide(
            cost, total * MUSD_PER_GWH_CENT, out=np.zeros_like(cost), where=total > LEAST_GWH
        ),
        "paid_curtailment_musd": idle_cost,
        "saving_musd": alternative - cost,
        "avoided_kt_co2": energy.landed * p.avoided_emissions[block] - burnt,
    }


def _idle_cost(d: Draws, block: slice, energy: Energy, price: NDArray[np.float32]) -> Array:
    """Return what is paid for energy that Viet Nam curtailed: [draw, year], MUSD."""
    some = np.flatnonzero(energy.deemed.any(axis=(1, 2)))  # of most projects nothing is
    deemed = energy.deemed[some]
    curtailed = paid_curtailment_gwh(
        energy.offered[some],
        energy.generated[some],
        deemed,
        d.prices.paid_share[block, None].astype(np.float32),
    )
    paid = np.divide(curtailed, deemed, out=np.zeros_like(curtailed), where=deemed > 0)
    paid *= energy.deemed_imported[some]  # at the border
    return (price[some] * paid).sum(axis=0, dtype=np.float64) * MUSD_PER_GWH_CENT


def capital(s: Structure, d: Draws, block: slice) -> Array:
    """Return the capital of plants and lines entering service in each year: [draw, year].

    Those count whose energy is imported, and of lines those whose cost or length is known.
    """
    spent = np.zeros((block.stop - block.start, s.years))
    for when, amount in (
        (d.cod[block], d.prices.capital[block] * s.imports),
        (d.dates.line[block], d.prices.line_capital[block] * s.importing),
    ):
        year = np.floor(np.where(np.isfinite(when), when, -1.0)).astype(np.intp) - s.first_year
        inside = (year >= 0) & (year < s.years)
        draw, asset = np.nonzero(inside)
        np.add.at(spent, (draw, year[draw, asset]), amount[draw, asset])
    return spent
