"""Chance as dates: when lines open, when plants, contracts and lines let a project supply."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator.distribution import Distribution
from simulator.parts.chance import Chance
from simulator.parts.power.structure import Structure
from simulator.physics import commissioning as law
from simulator.physics.commissioning import Exit
from simulator.sampling.correlation import share_shock
from simulator.sampling.distributions import cumulative, quantile, with_never
from simulator.scenario.arrivals import Unlisted
from simulator.scenario.power import Project
from simulator.scenario.quantity import Quantity
from simulator.scenario.risk import Risk, Slip

Array = NDArray[np.float64]

NOTHING_LEFT = 1e-6  # probability below which a stated date says nothing any more
LONGEST = 60.0  # years ahead, beyond every horizon
SIGNED = ("exporting", "ppa", "approved")


@dataclass(frozen=True)
class Dates:
    """When things happen, in decimal years; infinite: never."""

    line: Array  # [draw, branch], -inf: always there
    move: Array  # [draw, candidate], when a project moves to its other line
    cod: Array  # [draw, candidate], commercial operation date, had it not left
    left: dict[Exit, NDArray[np.bool_]]  # [draw, candidate], reasons other than price
    end: Array  # [draw, candidate], end of the contract or of the plant


def dates(s: Structure, chance: Chance) -> Dates:
    """Draw every date of a scenario.

    Notes
    -----
    A project's date is the latest of three clocks: plant, contract, line. They
    are not independent: one shock makes plants late and, as far as the scenario
    says, lines late and attrition high, and who builds waits less for a
    contract. A recorded date of supply is kept as it is. A project that is on
    no list yet starts its clocks when it appears.
    It supplies until its contract ends without being renewed, or it retires.
    """
    power = s.scenario.power
    shock = chance.uniform("power.risk.shared_shock/shock")
    line = line_dates(s, chance, shock)
    closed = np.where(s.closed, line, -np.inf)
    own = law.path_date(closed, s.on_path)
    has_other = s.on_other_path.any(axis=1)
    other = np.where(has_other, law.path_date(closed, s.on_other_path), np.inf)
    recorded = np.array([_recorded(s, i) is not None for i in range(len(s.projects))])
    slips = Slips(power.risk)
    planned = [_planned(s, project, slips) for project in s.projects]
    listed = listing_dates(s, chance)
    plant = plant_dates(s, chance, slips, planned, shock, listed)
    contract = contract_dates(s, chance, listed)
    later = np.array([project.later_years for project in s.projects])
    ready = _shifted(np.maximum(plant, contract), later, s.as_of)
    cod = np.maximum(ready, np.minimum(own, other))
    for i in np.flatnonzero(recorded):
        quantity = _recorded(s, int(i))
        assert quantity is not None
        cod[:, i] = chance.date(quantity, s.as_of)
    left = _left(s, chance, recorded, planned, shock)
    left[Exit.NOT_COUNTED] = np.isposinf(listed)
    left[Exit.NEVER_BUILT] |= np.isposinf(np.where(recorded, cod, plant))
    left[Exit.NO_LINE] = np.isposinf(np.minimum(own, other)) & ~recorded
    renewed = chance.uniforms([f"power.projects.{p}/renewed" for p in s.candidate_ids()])
    term = chance.number(power.contract_years)[:, None]
    again = renewed < chance.number(power.renewed)[:, None]
    ends = cod + term
    retires = np.full_like(cod, np.inf)
    for i, project in enumerate(s.projects):
        if project.contract_ends is not None:
            ends[:, i] = chance.date(project.contract_ends, s.as_of)
        if project.retires is not None:
            retires[:, i] = chance.date(project.retires, s.as_of)
    return Dates(line, other, cod, left, np.minimum(np.where(again, np.inf, ends), retires))


def line_dates(s: Structure, chance: Chance, shock: Array) -> Array:
    """Return when each branch is in service: [draw, branch]."""
    share = s.scenario.power.risk.shared_lines
    together = None if share is None else (shock, chance.number(share))
    columns = [
        np.full(chance.count, -np.inf if line.begun else np.inf)
        if line.energised is None or not line.begun
        else _shifted(
            chance.date(line.energised, s.as_of, together), line.begun_later_years, s.as_of
        )
        for line in s.lines
    ]
    return np.stack(columns, axis=1)


def _shifted(date: Array, later: Array | float, as_of: float) -> Array:
    """Return dates so many years later; what comes after `as_of` does so still if earlier."""
    return np.maximum(date + later, np.minimum(date, as_of))


def listing_dates(s: Structure, chance: Chance) -> Array:
    """Return when each project is first on a list, `as_of` if it is: [draw, candidate].

    Infinite if not within `LONGEST` years, whatever the horizon is.

    Notes
    -----
    Projects of a kind appear as a Poisson process: the gaps between them are
    exponential with the mean 1 / `per_year`, itself drawn.
    """
    listed = np.full((chance.count, len(s.projects)), s.as_of)
    for i, project in enumerate(s.projects):
        if isinstance(project, Unlisted):
            u = chance.uniform(f"power.arrivals.{project.kind}.{project.number}/gap")
            with np.errstate(divide="ignore"):
                gap = -np.log1p(-u) / chance.number(project.arrival.per_year)
            listed[:, i] = gap + (s.as_of if project.number == 1 else listed[:, i - 1])
    return np.where(listed < s.as_of + LONGEST, listed, np.inf)


class Slips:
    """Distributions of slip and remaining time, tabulated once for each kind of plant."""

    def __init__(self, risk: Risk) -> None:
        self.risk = risk

    def of(self, project: Project, dated: bool) -> law.SlipTable:
        """Return the slip after a stated date, or the years left where none is stated."""
        slip = _slip(self.risk, project)
        years = slip.slip_years if dated else slip.remaining_years
        factor = slip.lao_factor or self.risk.lao_factor
        return _slip_table(years.distribution, factor.distribution)


@lru_cache(maxsize=256)  # the same for every batch and for every run that does not change it
def _slip_table(years: Distribution, factor: Distribution) -> law.SlipTable:
    nodes = 1 if factor.is_fixed else law.NODES
    factors = quantile(factor, (np.arange(nodes) + 0.5) / nodes)
    high = float(quantile(years, np.array([1.0 - 1e-9]))[0])
    return law.product_table(lambda x: cumulative(years, x), high, factors)


def plant_dates(
    s: Structure,
    chance: Chance,
    slips: Slips,
    planned: list[Quantity | None],
    shock: Array,
    listed: Array,
) -> Array:
    """Return when each plant could run: [draw, candidate]; -inf if it already does, inf: never.

    A plant that stands but is to supply later does so on its stated date.
    """
    risk = s.scenario.power.risk
    own = chance.uniforms([f"power.projects.{p}/delay" for p in s.candidate_ids()])
    u = share_shock(own, shock, chance.number(risk.shared_shock))
    plant = np.full(u.shape, -np.inf)
    for i, (project, date) in enumerate(zip(s.projects, planned, strict=True)):
        if project.physical_status == "operating":
            if project.cod is not None:
                plant[:, i] = chance.date(project.cod, s.as_of)
        elif isinstance(project, Unlisted) and project.arrival.lead_years is not None:
            lead = project.arrival.lead_years
            path = f"power.arrivals.{project.kind}.{project.number}.lead_years"
            slip = law.slip_given_not_over(slips.of(project, dated=True), u[:, i], 0.0)
            plant[:, i] = listed[:, i] + chance.of(lead.distribution, path) + slip
        elif date is not None:
            table = slips.of(project, dated=True)
            stated = _stated(s, chance, date, table)
            slip = law.slip_given_not_over(table, u[:, i], s.as_of - stated)
            plant[:, i] = np.maximum(stated + slip, s.as_of)
        else:
            remaining = slips.of(project, dated=False)
            plant[:, i] = listed[:, i] + law.slip_given_not_over(remaining, u[:, i], 0.0)
    return plant


def contract_dates(s: Structure, chance: Chance, listed: Array) -> Array:
    """Return when each contract is in force: [draw, candidate]."""
    clock = s.scenario.power.risk.contract_clock
    u = chance.uniforms([f"power.projects.{p}/contract" for p in s.candidate_ids()])
    years = np.zeros_like(u)
    for i, project in enumerate(s.projects):
        if project.contract is not None:
            years[:, i] = chance.date(project.contract, s.as_of) - s.as_of
        elif project.offtake != "exporting" and s.stands_in[i] is None:
            wait: Quantity = getattr(clock, project.offtake)
            if project.decided is not None:
                wait = clock.decided or clock.approved
            years[:, i] = quantile(wait.distribution, u[:, i])
            if project.physical_status == "construction" and clock.under_construction is not None:
                years[:, i] *= chance.number(clock.under_construction)
            if project.decided is not None:
                years[:, i] += np.maximum(chance.date(project.decided, s.as_of) - s.as_of, 0.0)
    return listed + years


def _left(
    s: Structure,
    chance: Chance,
    recorded: NDArray[np.bool_],
    planned: list[Quantity | None],
    shock: Array,
) -> dict[Exit, NDArray[np.bool_]]:
    """Return who would leave for another plan, for never being built, for another buyer."""
    power = s.scenario.power
    ids = s.candidate_ids()
    built = chance.uniforms([f"power.projects.{p}/attrition" for p in ids])
    shared = power.risk.shared_attrition
    if shared is not None:  # what makes plants late, a high shock, makes more of them fail
        built = share_shock(built, 1.0 - shock, chance.number(shared))
    bought = chance.uniforms([f"power.projects.{p}/outlet" for p in ids])
    shape = built.shape
    never_built, other_buyer, other_plan = (np.zeros(shape, bool) for _ in range(3))
    drawn: dict[str, Array] = {}

    def number(quantity: Quantity) -> Array:
        if quantity.path not in drawn:
            drawn[quantity.path] = chance.number(quantity)
        return drawn[quantity.path]

    real = _real_options(s, chance, recorded)
    for i, project in enumerate(s.projects):
        if recorded[i]:
            continue
        if project.physical_status != "operating":
            slip = _slip(power.risk, project)
            dated = planned[i] or (isinstance(project, Unlisted) and project.arrival.lead_years)
            chosen = slip.cancelled_dated if dated else slip.cancelled_undated
            never_built[:, i] = built[:, i] < number(chosen)
        free = project.offtake not in SIGNED and project.decided is None
        if free and project.outlet and s.stands_in[i] is None:
            outlet = power.risk.competing_outlets[project.outlet]
            other_buyer[:, i] = bought[:, i] < number(outlet.probability)
        if project.one_of:
            other_plan[:, i] = ~real[project.one_of]
    return {
        Exit.OTHER_PLAN: other_plan,
        Exit.NEVER_BUILT: never_built,
        Exit.OTHER_BUYER: other_buyer,
    }


def _real_options(
    s: Structure, chance: Chance, recorded: NDArray[np.bool_]
) -> dict[str, NDArray[np.bool_]]:
    """Return in which draws each of overlapping plans is the real one: by group.option, [draw].

    Where a plant of an option is known to supply, that option is real whatever
    its probability, and no other of its group.
    """
    known = {p.one_of for p, is_record in zip(s.projects, recorded, strict=True) if is_record}
    real: dict[str, NDArray[np.bool_]] = {}
    for group, options in s.scenario.power.one_of.items():
        u = chance.uniform(f"power.one_of.{group}")
        is_known = any(f"{group}.{option}" in known for option in options)
        low = 0.0
        for option, entry in options.items():
            name = f"{group}.{option}"
            high = low + entry.probability.distribution.central
            real[name] = np.full(u.shape, name in known) if is_known else (u >= low) & (u < high)
            low = high
    return real


def _recorded(s: Structure, i: int) -> Quantity | None:
    """Return a project's date of supply if that is a record and not a plan."""
    stand_in = s.stands_in[i]
    project = s.projects[i] if stand_in is None else stand_in
    if project.offtake != "exporting" or project.cod is None:
        return None
    return project.cod if project.cod.distribution.support[1] <= s.as_of else None


def _planned(s: Structure, project: Project, slips: Slips) -> Quantity | None:
    """Return a plant's stated date unless it is so old that no slip of the evidence is left."""
    if project.cod is None or project.physical_status == "operating":
        return None
    elapsed = s.as_of - project.cod.distribution.support[1]
    left = law.probability_left(slips.of(project, dated=True), elapsed)
    return project.cod if left > NOTHING_LEFT else None


def _stated(s: Structure, chance: Chance, planned: Quantity, table: law.SlipTable) -> Array:
    """Return the stated date of a plant that does not run by `as_of`: [draw]; infinite: never."""
    of = planned.distribution
    u, happens = with_never(of, chance.uniform(planned.path))
    if of.support[0] < min(of.support[1], s.as_of):
        nodes = quantile(of, np.linspace(0.0, 1.0, law.NODES + 1))
        u = law.stated_given_not_over(table, nodes, s.as_of, u)
    return np.where(happens, quantile(of, u), np.inf)


def _evidence_of(project: Project) -> str:
    return "hydro" if project.technology.startswith("hydro") else project.technology


def _slip(risk: Risk, project: Project) -> Slip:
    statuses = getattr(risk.plants, _evidence_of(project))
    return getattr(statuses, project.physical_status)
