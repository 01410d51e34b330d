"""A scenario with a plan as a system: packages are played by the simulator on its own draws."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.message import Message, message
from simulator.parts.contract import Candidate, Decision, Decisions
from simulator.parts.registry import defined_at, parts_of
from simulator.run.simulate import simulate
from simulator.scenario.problems import quoted
from simulator.scenario.schema import Scenario
from simulator.scenario.targets import Target
from simulator.studies.plan.system import Goal, Limits, System

Array = NDArray[np.float64]


class PlanError(ValueError):
    """The scenario has no plan, or one that nothing can be found for; `what` says why."""

    def __init__(self, what: Message) -> None:
        super().__init__(what.id)
        self.what = what


def decisions_of(scenario: Scenario) -> Decisions:
    """Return what a plan may decide of the part of which anything may be decided.

    Raises
    ------
    PlanError
        If there is no such part.
    """
    for part in parts_of(scenario):
        if part.decisions is not None:
            return defined_at(part.decisions)
    raise PlanError(message("plan-nothing-to-decide"))


@dataclass
class Player:
    """Plays packages of a scenario: the rows of some quantities in some years, by corridor."""

    scenario: Scenario
    decisions: Decisions
    wanted: tuple[tuple[str, int], ...]  # quantity and year
    draws: int
    _alone: dict[int, Scenario] = field(default_factory=dict)

    def play(self, corridor: int, decision: Decision) -> Array:
        """Return what comes of a corridor: [wanted, draw]."""
        if corridor not in self._alone:
            self._alone[corridor] = self.decisions.alone(self.scenario, frozenset((corridor,)))
        decided = self.decisions.decided(self._alone[corridor], decision)
        if not self.decisions.comes(decided):
            return np.zeros((len(self.wanted), self.draws))
        return rows(decided, self.wanted, self.draws)


def rows(
    scenario: Scenario, wanted: tuple[tuple[str, int], ...], draws: int, seed: int | None = None
) -> Array:
    """Return quantities in years of a scenario, played: [wanted, draw]."""
    names = {name for name, _ in wanted}
    played = simulate(scenario, draws, seed, workers=1, quantities=names)
    first = played.first_year
    return np.array([played.arrays[name][:, year - first] for name, year in wanted], np.float64)


@dataclass
class Savings:
    """What plans save: over the horizon, its last year repeated for as long as the plan says."""

    scenario: Scenario
    decisions: Decisions

    @property
    def _wanted(self) -> tuple[tuple[str, int], ...]:
        horizon, (name, *_) = self.scenario.horizon, self.decisions.told
        return tuple((name, y) for y in range(horizon.first_year, horizon.last_year + 1))

    def over_years(self, by_year: Array) -> Array:
        """Add the years up: [year, draw] to [draw]."""
        assert self.scenario.plan is not None
        return by_year.sum(axis=0) + self.scenario.plan.end_years * by_year[-1]

    def alone(
        self, candidate: Candidate, works: frozenset[tuple[str, int]], offer: float, draws: int
    ) -> float:
        """Return what one adds, with its works, where nothing else is decided: mean, MUSD."""
        player = Player(self.scenario, self.decisions, self._wanted, draws)
        nothing = Decision(frozenset(), frozenset(), offer)
        signed = Decision(frozenset((candidate.name,)), works, offer)
        with_it, without = (player.play(candidate.corridor, d) for d in (signed, nothing))
        return float((self.over_years(with_it) - self.over_years(without)).mean())

    def of(self, decision: Decision, draws: int) -> tuple[Array, Array]:
        """Return what a plan saves, MUSD, and the other quantity told in the aim's year: [draw]."""
        plan = self.scenario.plan
        assert plan is not None
        year = year_of(self.scenario, plan.target)
        wanted = (*self._wanted, *((name, year) for name in self.decisions.told[1:]))
        found = rows(self.decisions.decided(self.scenario, decision), wanted, draws)
        return self.over_years(found[: len(self._wanted)]), found[-1]


def system_of(scenario: Scenario, draws: int) -> System:
    """Return the system of a scenario with a plan.

    Raises
    ------
    PlanError
        If there is no plan, nothing to decide, or a target that no plan can aim at.
    """
    plan = scenario.plan
    if plan is None:
        raise PlanError(message("plan-none"))
    decisions = decisions_of(scenario)
    goals = [_goal(plan.target, scenario.targets[plan.target], None)]
    goals += [_goal(name, scenario.targets[name], least) for name, least in plan.also.items()]
    aim = scenario.targets[plan.target]
    if aim.quantity not in decisions.rising or aim.comparator == "at_most":
        known = message("plan-aims-among", names=", ".join(sorted(decisions.rising)))
        raise PlanError(message("plan-no-aim", target=quoted(plan.target), known=known))
    for goal in goals[1:]:
        if scenario.targets[goal.name].quantity not in decisions.sums:
            raise PlanError(message("plan-no-sum", target=quoted(goal.name)))
    candidates = {c.name: c for c in decisions.candidates(scenario)}
    if not candidates:
        raise PlanError(message("plan-nothing-to-decide"))
    wanted = tuple((scenario.targets[g.name].quantity, year_of(scenario, g.name)) for g in goals)
    limits = plan.limits
    return System(
        candidates=candidates,
        works={w.name: w for w in decisions.works(scenario)},
        offers=tuple(sorted(plan.offer)),
        goals=tuple(goals),
        limits=Limits(
            *(
                np.inf if x is None else x
                for x in (limits.signed_mw, limits.lines, limits.line_musd)
            )
        ),
        corridors=tuple(sorted(decisions.corridors(scenario))),
        play=Player(scenario, decisions, wanted, draws).play,
    )


def _goal(name: str, target: Target, least: float | None) -> Goal:
    value = target.value.distribution.central
    return Goal(name, value, target.comparator == "at_most", least)


def year_of(scenario: Scenario, target: str) -> int:
    """Return the year of a target of a plan, which has one."""
    year = scenario.targets[target].year
    assert year is not None
    return year
