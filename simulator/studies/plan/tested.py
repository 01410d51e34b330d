"""A plan as what comes of it in futures of another seed, played by the ordinary simulator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import Estimate, Reached, chance_of, estimate, percentiles
from simulator.analysis.paired import Paired, paired, paired_chance
from simulator.catalogue.message import Arg
from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import Outcomes
from simulator.parts.contract import Candidate, Decision, Decisions, Work
from simulator.run.simulate import simulate
from simulator.scenario.load import Loaded
from simulator.scenario.vary import vary
from simulator.studies.plan.aims import Row, decisions_of, goals_of, told_in
from simulator.studies.plan.packages import rows, summed
from simulator.studies.plan.system import System

Array = NDArray[np.float64]

OTHER_SEED = 1  # added to the seed for the futures of the check


class Tested(NamedTuple):
    """A plan and what came of it: in the search's futures, and in others.

    Attributes
    ----------
    searched, checked : the aim on the search's draws, and on those of another seed
    also : chances of the other targets, on those of another seed
    told : other quantities by name, on as many of these as the search has; the first is over the
        horizon and the years after it, MUSD without the cost of works, the others in one year
    """

    name: str
    decision: Decision
    mw: float
    musd: float | None
    searched: Reached
    checked: Reached
    also: dict[str, Reached]
    told: dict[str, Estimate]

    @property
    def saves(self) -> Estimate:
        """What it saves, MUSD."""
        return next(iter(self.told.values()))


class Lost(NamedTuple):
    """What is lost by a rule against the plan, in the same futures: of the aim, and of money."""

    rule: str
    aim: Paired
    saves: Paired


class Expected(NamedTuple):
    """A part of the plan in the futures of the check.

    Attributes
    ----------
    role : share of plans as good that have it
    in_service : share of futures in which it is there, by year
    p10, p50, p90 : of its date where it comes
    dear : share of futures in which it needs a higher price than it is offered; of a work none
    """

    name: str
    label: Arg
    is_work: bool
    mw: float
    begun: int | None
    role: float
    in_service: Array
    p10: float
    p50: float
    p90: float
    dear: float = 0.0


class Futures(NamedTuple):
    """What counts and what is saved of a plan, future by future: [draw] each."""

    counted: Array
    saves: Array


@dataclass(frozen=True)
class Check:
    """Plays plans as the scenarios that they are.

    Attributes
    ----------
    draws : for the aim; what else is told is played on as many as the search has
    """

    loaded: Loaded
    system: System
    decisions: Decisions
    draws: int
    told_draws: int

    @classmethod
    def of(cls, loaded: Loaded, system: System, draws: int, told_draws: int) -> Check:
        """Return the check of plans of a scenario."""
        return cls(loaded, system, decisions_of(loaded.scenario), draws, told_draws)

    @property
    def seed(self) -> int:
        """Seed of these futures."""
        return self.loaded.scenario.seed + OTHER_SEED

    def values(self, decision: Decision) -> dict[str, object]:
        """Return what to set by path for the scenario to be as decided."""
        written = self.loaded.merged["plan"]
        return dict(self.decisions.values(self.loaded.scenario, decision, written))

    def played(self, decision: Decision, quantities: set[str], workers: int | None) -> Outcomes:
        """Play a plan."""
        scenario = vary(self.loaded, self.values(decision)).scenario
        return simulate(scenario, self.draws, self.seed, workers=workers, quantities=quantities)

    def tested(
        self, name: str, decision: Decision, workers: int | None = 1
    ) -> tuple[Tested, Futures]:
        """Return what comes of a plan."""
        system, scenario = self.system, self.loaded.scenario
        aims = [row for _, row in goals_of(scenario, self.decisions)]
        played = self.played(decision, {row.quantity for row in aims}, workers)
        total = np.array([summed(played, row) for row in aims])
        if system.costs_count:
            total[0] -= system.musd(decision.works)
        told = self.told(decision, self.told_draws, workers)
        known = all(system.works[n].musd is not None for n, _ in decision.works)
        counted = system.counted(total)
        result = Tested(
            name=name,
            decision=decision,
            mw=system.mw(decision.signed),
            musd=system.musd(decision.works) if known else None,
            searched=system.reached(system.counted(system.total(decision))),
            checked=system.reached(counted),
            also={
                goal.name: chance_of(goal.met(row))
                for row, goal in zip(total[1:], system.goals[1:], strict=True)
            },
            told={row.quantity: estimate(values) for row, values in told.items()},
        )
        return result, Futures(counted, next(iter(told.values())))

    def told(self, decision: Decision, draws: int, workers: int | None = 1) -> dict[Row, Array]:
        """Return what is told of a plan beside its aim: [draw] each."""
        scenario = self.loaded.scenario
        wanted = told_in(scenario, self.decisions)
        decided = self.decisions.decided(scenario, decision)
        found = rows(decided, wanted, draws, self.seed, workers)
        return dict(zip(wanted, found, strict=True))

    def lost(self, rule: str, by_rule: Futures, best: Futures) -> Lost:
        """Return what is lost by a rule."""
        of_aim = paired if self.system.goals[0].value is None else paired_chance
        return Lost(rule, of_aim(by_rule.counted, best.counted), paired(by_rule.saves, best.saves))

    def parts(
        self, best: Decision, as_good: list[Decision]
    ) -> tuple[list[Expected], dict[str, float]]:
        """Return when each part of a plan is there, and what else needs a higher price how often.

        The latter of what comes whatever it needs, by name.
        """
        quantities = (self.decisions.signed_in, self.decisions.begun_in)
        dear_in = self.decisions.dear_in
        played = self.played(best, {*quantities, dear_in}, None)
        names = played.labels[QUANTITIES[dear_in].dims[-1]]
        dear = dict(zip(names, played.arrays[dear_in].mean(axis=0).tolist(), strict=True))
        dates = {
            name: played.arrays[quantity][:, i]
            for quantity in quantities
            for i, name in enumerate(played.labels[QUANTITIES[quantity].dims[-1]])
        }
        candidates, works = self.system.candidates, self.system.works
        found = []
        for name in sorted(best.signed, key=lambda n: (-candidates[n].mw, n)):
            role = float(np.mean([name in d.signed for d in as_good]))
            part = _expected(candidates[name], None, role, dates[name], played)
            found.append(part._replace(dear=dear[name]))
        for name, begun in sorted(best.works):
            role = float(np.mean([name in dict(d.works) for d in as_good]))
            if works[name].is_new:
                found.append(_expected(works[name], begun, role, dates[name], played))
        let_through = self.decisions.let_through(self.loaded.scenario)
        return found, {name: dear[name] for name in let_through}


def _expected(
    part: Candidate | Work, begun: int | None, role: float, dates: Array, played: Outcomes
) -> Expected:
    years = np.arange(played.first_year, played.last_year + 1)
    there = (dates[:, None] < years + 1.0).mean(axis=0)
    p10, p50, p90 = (float(p) for p in percentiles(dates))
    mw = part.mw if isinstance(part, Candidate) else 0.0
    return Expected(part.name, part.label, begun is not None, mw, begun, role, there, p10, p50, p90)
