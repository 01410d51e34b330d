"""Chance as money: what projects need, what the ceilings allow, what contracts pay."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.ceilings import ceiling_on
from simulator.parts.chance import Chance
from simulator.parts.power.clocks import SIGNED
from simulator.parts.power.structure import Structure
from simulator.physics import economics as law
from simulator.scenario.economics import CostTechnology
from simulator.scenario.power import SUNK, Project

Array = NDArray[np.float64]

LONGEST_WAIT = 500.0  # years, beyond every horizon, over which money can still be inflated
CONTRACTED = ("exporting", "ppa")  # of `SIGNED`, those whose price is agreed
OFFERED = ("approved", "planned", "mou", "proposed")  # named to Viet Nam as a buyer, not signed


@dataclass(frozen=True)
class Prices:
    """Money of a scenario, drawn."""

    price: Array  # [draw, candidate], UScent/kWh, nominal, flat
    too_dear: NDArray[np.bool_]  # [draw, candidate], no contract for price
    above_ceiling: NDArray[np.bool_]  # [draw, candidate], needs more, whatever settles the price
    capital: Array  # [draw, candidate], MUSD of the price year
    line_capital: Array  # [draw, branch], MUSD of the price year
    inflation: Array  # [draw]
    paid_share: Array  # [draw]
    alternative: Array  # [draw], UScent/kWh in USD of the scenario's price year
    avoided_emissions: NDArray[np.floating]  # [draw, year], t/MWh, of the alternative
    emissions: Array  # [draw, candidate], t/MWh


def prices(
    s: Structure,
    chance: Chance,
    cod: Array,
    factor: Array,
    capacity: Array,
    stays: NDArray[np.bool_],
) -> Prices:
    """Draw the money of a scenario.

    Parameters
    ----------
    cod : [draw, candidate]
        Dates on which ceilings depend; infinite where never.
    factor : [draw, candidate]
        Annual capacity factor.
    capacity : [draw, candidate]
        MW.
    stays : [draw, candidate]
        Whether it leaves for no reason but price: who stays shares its developer's line.

    Notes
    -----
    An uncontracted project signs nothing if it needs more than the ceiling of
    its window, or what is offered in its place to those that a plan decides to
    sign. Whether an approval settles the price is the scenario's to say. A plant
    that runs or is being built has sunk its capital and signs at any ceiling there
    is. Who offers power to Viet Nam knows the ceiling
    and its own costs better than we do: with probability `signs_at_ceiling` it
    signs whatever they look like from here. Ceilings are the importer's: who
    sells to another grid is not held to them.
    """
    economics = s.scenario.economics
    inflation = chance.number(economics.inflation)
    rate = chance.number(economics.required_return)[:, None]
    term = chance.number(s.scenario.power.contract_years)[:, None]
    names: list[CostTechnology] = [cost_technology(p) for p in s.projects]
    keys: list[CostTechnology] = sorted(set(names))
    column = [keys.index(n) for n in names]
    costs = [economics.costs[k] for k in keys]

    def drawn(field: str) -> Array:  # [draw, technology]
        return chance.numbers([getattr(c, field) for c in costs])

    to_price_year = economics.price_year - np.array([c.price_year for c in costs])
    inflated = (1.0 + inflation[:, None]) ** to_price_year
    spread = _spread(s, chance, names)
    capital = (drawn("capital_usd_per_kw") * inflated)[:, column] * spread
    line_capital = _line_capital(s, chance, inflation)
    with_line = capital + _developer_line(s, line_capital, capacity * stays)
    fixed = drawn("fixed_usd_per_kw_year") * inflated
    variable = drawn("variable_uscent_per_kwh") * inflated
    years = np.minimum(term, drawn("life_years"))
    wait = np.where(np.isfinite(cod), cod, s.as_of) - economics.price_year
    wait = np.minimum(wait, LONGEST_WAIT)
    needed = np.empty_like(capital)
    for k in range(len(keys)):  # one annuity for all plants of a technology
        own = [candidate for candidate, of_project in enumerate(column) if of_project == k]
        needed[:, own] = law.required_price(
            with_line[:, own],
            fixed[:, [k]],
            variable[:, [k]],
            factor[:, own],
            rate,
            inflation[:, None],
            years[:, [k]],
            wait[:, own],
        )
    ceiling = _ceilings(s, chance, cod, names)
    settled = SIGNED if economics.approval_settles_price is not False else CONTRACTED
    signed = np.array([p.offtake in settled for p in s.projects])
    signed |= np.array([entry is not None for entry in s.stands_in])
    sunk = np.array([p.physical_status in SUNK for p in s.projects])
    no_ceiling = np.isnan(ceiling)
    can = sunk | _signs(s, chance)
    above = no_ceiling | (needed > ceiling)
    too_dear = (no_ceiling | (above & ~can)) & ~signed & s.imports
    price = np.where(no_ceiling, 0.0, ceiling) * (1.0 - chance.number(economics.discount)[:, None])
    for i, project in enumerate(s.projects):
        if project.price_uscent_per_kwh is not None:
            price[:, i] = chance.number(project.price_uscent_per_kwh)
    alternative = economics.alternatives[economics.alternative]
    return Prices(
        price=price,
        too_dear=too_dear,
        above_ceiling=above & s.imports,
        capital=capital * capacity * 1e-3,
        line_capital=line_capital,
        inflation=inflation,
        paid_share=chance.number(economics.paid_curtailment),
        alternative=chance.number(alternative.price_uscent_per_kwh)
        * (1.0 + inflation) ** (economics.price_year - alternative.price_year),
        avoided_emissions=_avoided(s, chance),
        emissions=drawn("emissions_tco2_per_mwh")[:, column],
    )


def _avoided(s: Structure, chance: Chance) -> NDArray[np.floating]:
    """Return what the alternative emits, or else the grid of the year: [draw, year], t/MWh."""
    economics = s.scenario.economics
    own = economics.alternatives[economics.alternative].emissions_tco2_per_mwh
    by_year = economics.grid_emissions_tco2_per_mwh if own is None else {str(s.first_year): own}
    known = sorted(by_year)
    at = np.array([float(year) for year in known])
    years = np.arange(s.first_year, s.last_year + 1, dtype=float)
    factors = chance.numbers([by_year[year] for year in known])
    return law.straight_lines(np.clip(years, at[0], at[-1]), at, factors)


def cost_technology(project: Project) -> CostTechnology:
    """Return the technology by which costs and ceilings go: both kinds of hydropower are one."""
    match project.technology:
        case "hydro_reservoir" | "hydro_run_of_river":
            return "hydro"
        case "wind" | "solar" | "coal":
            return project.technology


def _signs(s: Structure, chance: Chance) -> NDArray[np.bool_]:
    """Return who offers at the ceiling because it can: [draw, candidate]."""
    share = s.scenario.economics.signs_at_ceiling
    if share is None:
        return np.zeros((chance.count, len(s.projects)), bool)
    offers = np.array([p.offtake in OFFERED for p in s.projects])
    u = chance.uniforms([f"power.projects.{p}/offer" for p in s.candidate_ids()])
    return offers & (u < chance.number(share)[:, None])


def _spread(s: Structure, chance: Chance, names: list[CostTechnology]) -> Array:
    """Return each project's capital cost relative to its technology's: [draw, candidate]."""
    costs = s.scenario.economics.costs
    columns = [
        chance.of(costs[name].project_spread.distribution, f"power.projects.{p}/capital")
        for p, name in zip(s.candidate_ids(), names, strict=True)
    ]
    return np.stack(columns, axis=1)


def _line_capital(s: Structure, chance: Chance, inflation: Array) -> Array:
    """Return the capital of each line where its cost or length is known, else 0: [draw, branch]."""
    economics = s.scenario.economics
    per_km = {
        220: chance.number(economics.line_cost.kv220_musd_per_km),
        500: chance.number(economics.line_cost.kv500_musd_per_km),
    }
    columns = []
    for line in s.lines:
        price_year = economics.line_cost.price_year if line.price_year is None else line.price_year
        inflated = (1.0 + inflation) ** (economics.price_year - price_year)
        if line.cost_musd is not None:
            columns.append(chance.number(line.cost_musd) * inflated)
        elif line.length_km is not None and line.voltage_kv in per_km:
            columns.append(per_km[line.voltage_kv] * chance.number(line.length_km) * inflated)
        else:
            columns.append(np.zeros(chance.count))
    return np.stack(columns, axis=1)


def _developer_line(s: Structure, line_capital: Array, capacity: Array) -> Array:
    """Return the developers' lines shared over the capacity that comes behind them, USD/kW."""
    own = np.array([line.built_by_developer for line in s.lines])
    behind = s.on_path[:, own].T  # [own line, candidate]
    total = capacity @ behind.T  # [draw, own line]
    per_kw = np.divide(
        line_capital[:, own] * 1e3, total, out=np.zeros_like(total), where=total > 0.0
    )
    return per_kw @ behind


def _ceilings(s: Structure, chance: Chance, cod: Array, names: list[CostTechnology]) -> Array:
    """Return what each project is offered by its drawn date; NaN where there is no ceiling."""
    economics = s.scenario.economics
    of_solar: CostTechnology = "hydro" if economics.solar_may_contract else "solar"
    ceiling = np.empty_like(cod)
    for name in sorted(set(names)):
        own = [candidate for candidate, other in enumerate(names) if other == name]
        technology = of_solar if name == "solar" else name
        ceiling[:, own] = ceiling_on(economics, chance, technology, cod[:, own])
    if economics.offer is not None:
        decided = [project.decided is not None for project in s.projects]
        ceiling[:, decided] *= economics.offer.distribution.central
    return ceiling
