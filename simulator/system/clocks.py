"""Chance as dates: when lines open, when plants, contracts and lines let a project supply."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.physics import commissioning as law
from simulator.physics.commissioning import Exit
from simulator.sampling.correlation import share_shock
from simulator.sampling.distributions import cumulative, quantile
from simulator.scenario.power import Project
from simulator.scenario.quantity import Quantity
from simulator.scenario.risk import Risk, Slip
from simulator.system.chance import Chance
from simulator.system.structure import Structure

Array = NDArray[np.float64]

NOTHING_LEFT = 1e-6  # probability below which a stated date says nothing any more
SIGNED = ("exporting", "ppa", "approved")


@dataclass(frozen=True)
class Dates:
    """When things happen, in decimal years; infinite: never."""

    line: Array  # [draw, arc], -inf: always there
    move: Array  # [draw, live], when a project moves to its other line
    cod: Array  # [draw, live], commercial operation date, had it not left
    left: dict[Exit, NDArray[np.bool_]]  # [draw, live], reasons other than price
    end: Array  # [draw, live], end of the contract


def dates(s: Structure, chance: Chance) -> Dates:
    """Draw every date of a scenario.

    Notes
    -----
    A project's date is the latest of three clocks: plant, contract, line. A
    recorded date of supply is kept as it is.
    """
    power = s.scenario.power
    line = line_dates(s, chance)
    closed = np.where(s.closed, line, -np.inf)
    own = law.path_date(closed, s.on_path)
    has_other = s.on_other_path.any(axis=1)
    other = np.where(has_other, law.path_date(closed, s.on_other_path), np.inf)
    recorded = np.array([_recorded(s, i) is not None for i in range(len(s.projects))])
    plant = plant_dates(s, chance)
    contract = contract_dates(s, chance)
    cod = np.maximum(np.maximum(plant, contract), np.minimum(own, other))
    for i in np.flatnonzero(recorded):
        quantity = _recorded(s, int(i))
        assert quantity is not None
        cod[:, i] = chance.date(quantity, s.as_of)
    left = _left(s, chance, recorded)
    left[Exit.NO_LINE] = np.isinf(np.minimum(own, other)) & ~recorded
    renewed = chance.uniforms([f"power.projects.{p}/renewed" for p in s.live_ids()])
    term = chance.number(power.contract_years)[:, None]
    again = renewed < chance.number(power.renewed)[:, None]
    return Dates(line, other, cod, left, np.where(again, np.inf, cod + term))


def line_dates(s: Structure, chance: Chance) -> Array:
    """Return when each arc is in service: [draw, arc]."""
    columns = [
        np.full(chance.count, -np.inf)
        if line.energised is None
        else chance.date(line.energised, s.as_of)
        for line in s.lines
    ]
    return np.stack(columns, axis=1)


def plant_dates(s: Structure, chance: Chance) -> Array:
    """Return when each plant could run: [draw, live]; -inf if it already does."""
    power = s.scenario.power
    ids = s.live_ids()
    own = chance.uniforms([f"power.projects.{p}/delay" for p in ids])
    u = share_shock(
        own, chance.uniform("power.risk.shared_shock/shock"), chance.number(power.risk.shared_shock)
    )
    nodes = quantile(power.risk.lao_factor.distribution, (np.arange(law.NODES) + 0.5) / law.NODES)
    if power.risk.lao_factor.distribution.is_fixed:
        nodes = nodes[:1]
    tables: dict[tuple[str, str, bool], law.SlipTable] = {}

    def table(project: Project, dated: bool) -> law.SlipTable:
        key = (_evidence_of(project), project.physical_status, dated)
        if key not in tables:
            slip = _slip(power.risk, project)
            of = (slip.slip_years if dated else slip.remaining_years).distribution
            high = float(quantile(of, np.array([1.0 - 1e-9]))[0])
            tables[key] = law.product_table(lambda x: cumulative(of, x), high, nodes)
        return tables[key]

    plant = np.full((chance.count, len(ids)), -np.inf)
    for i, project in enumerate(s.projects):
        if project.physical_status == "operating":
            continue
        planned = _planned(s, i, table(project, dated=True))
        if planned is not None:
            stated = chance.number(planned)
            plant[:, i] = stated + law.slip_given_not_over(
                table(project, dated=True), u[:, i], s.as_of - stated
            )
        else:
            remaining = table(project, dated=False)
            plant[:, i] = s.as_of + law.slip_given_not_over(remaining, u[:, i], 0.0)
    return plant


def contract_dates(s: Structure, chance: Chance) -> Array:
    """Return when each contract is in force: [draw, live]."""
    clock = s.scenario.power.risk.contract_clock
    u = chance.uniforms([f"power.projects.{p}/contract" for p in s.live_ids()])
    years = np.zeros_like(u)
    for i, project in enumerate(s.projects):
        if project.offtake != "exporting" and s.stands_in[i] is None:
            wait: Quantity = getattr(clock, project.offtake)
            years[:, i] = quantile(wait.distribution, u[:, i])
    return s.as_of + years


def _left(
    s: Structure, chance: Chance, recorded: NDArray[np.bool_]
) -> dict[Exit, NDArray[np.bool_]]:
    """Return who would leave for another plan, for never being built, for another buyer."""
    power = s.scenario.power
    ids = s.live_ids()
    built = chance.uniforms([f"power.projects.{p}/attrition" for p in ids])
    bought = chance.uniforms([f"power.projects.{p}/outlet" for p in ids])
    shape = built.shape
    never_built, other_buyer, other_plan = (np.zeros(shape, bool) for _ in range(3))
    drawn: dict[str, Array] = {}

    def number(quantity: Quantity) -> Array:
        if quantity.path not in drawn:
            drawn[quantity.path] = chance.number(quantity)
        return drawn[quantity.path]

    options = {group: chance.uniform(f"power.one_of.{group}") for group in power.one_of}
    for i, project in enumerate(s.projects):
        if recorded[i]:
            continue
        if project.physical_status != "operating":
            slip = _slip(power.risk, project)
            chosen = slip.cancelled_dated if project.cod else slip.cancelled_undated
            never_built[:, i] = built[:, i] < number(chosen)
        if project.offtake not in SIGNED and project.outlet and s.stands_in[i] is None:
            outlet = power.risk.competing_outlets[project.outlet]
            other_buyer[:, i] = bought[:, i] < number(outlet.probability)
        if project.one_of:
            group, option = project.one_of.split(".")
            low = 0.0
            for name, entry in power.one_of[group].items():
                share = entry.probability.distribution.central
                if name == option:
                    real = (options[group] >= low) & (options[group] < low + share)
                    other_plan[:, i] = ~real
                low += share
    return {
        Exit.OTHER_PLAN: other_plan,
        Exit.NEVER_BUILT: never_built,
        Exit.OTHER_BUYER: other_buyer,
    }


def _recorded(s: Structure, i: int) -> Quantity | None:
    """Return a project's date of supply if that is a record and not a plan."""
    stand_in = s.stands_in[i]
    project = s.projects[i] if stand_in is None else stand_in
    if project.offtake != "exporting" or project.cod is None:
        return None
    return project.cod if project.cod.distribution.support[1] <= s.as_of else None


def _planned(s: Structure, i: int, table: law.SlipTable) -> Quantity | None:
    """Return a plant's stated date unless it is so old that no slip of the evidence is left."""
    cod = s.projects[i].cod
    if cod is None:
        return None
    latest = cod.distribution.support[1]
    left = law.probability_left(table, s.as_of - latest)
    return cod if left > NOTHING_LEFT else None


def _evidence_of(project: Project) -> str:
    return "hydro" if project.technology.startswith("hydro") else project.technology


def _slip(risk: Risk, project: Project) -> Slip:
    statuses = getattr(risk.plants, _evidence_of(project))
    return getattr(statuses, project.physical_status)
