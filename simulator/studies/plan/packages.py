"""A scenario with a plan as a system: packages are played by the simulator on its own draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.message import message
from simulator.outcomes.store import Outcomes
from simulator.parts.contract import Decisions
from simulator.run.simulate import simulate
from simulator.scenario.schema import Scenario
from simulator.studies.executors import Executor, here
from simulator.studies.plan.aims import Row, Wish, decisions_of, goal_of_wish, goals_of, section
from simulator.studies.plan.system import Limits, Package, System
from simulator.studies.refusal import StudyError

Array = NDArray[np.float64]


@dataclass
class Player:
    """Plays packages of a scenario: rows of numbers, one for each future."""

    scenario: Scenario
    decisions: Decisions
    wanted: tuple[Row, ...]
    draws: int
    _alone: dict[int, Scenario] = field(default_factory=dict)

    def play(self, package: Package) -> Array:
        """Return what comes of a corridor as decided in it: [row, draw]."""
        corridor, decision = package
        if corridor not in self._alone:
            self._alone[corridor] = self.decisions.alone(self.scenario, frozenset((corridor,)))
        decided = self.decisions.decided(self._alone[corridor], decision)
        if not self.decisions.comes(decided):
            return np.zeros((len(self.wanted), self.draws))
        return rows(decided, self.wanted, self.draws)


def rows(
    scenario: Scenario,
    wanted: Sequence[Row],
    draws: int,
    seed: int | None = None,
    workers: int | None = 1,
) -> Array:
    """Return rows of a scenario, played: [row, draw]."""
    names = {row.quantity for row in wanted}
    played = simulate(scenario, draws, seed, workers=workers, quantities=names)
    return np.array([summed(played, row) for row in wanted])


def summed(played: Outcomes, row: Row) -> Array:
    """Return a row of futures that were played: [draw]."""
    of_year, first = played.arrays[row.quantity], played.first_year
    total = np.zeros(len(of_year))
    for year, weight in row.weights:
        total += weight * of_year[:, year - first]
    return total


def system_of(
    scenario: Scenario, draws: int, executor: Executor | None = None, wish: Wish | None = None
) -> System:
    """Return the system of a scenario with a plan.

    Parameters
    ----------
    wish : what is to be as high as can be in place of all that the plan aims at

    Raises
    ------
    StudyError
        If there is no plan, nothing to decide, or an aim that no plan can have.
    """
    plan, decisions = section(scenario), decisions_of(scenario)
    if wish is not None:
        goals = [goal_of_wish(scenario, decisions, wish)]
    else:
        goals = goals_of(scenario, decisions)
    aim = goals[0][0]
    candidates = {c.name: c for c in decisions.candidates(scenario)}
    if not candidates:
        raise StudyError(message("plan-nothing-to-decide"))
    most = (plan.limits.signed_mw, plan.limits.lines, plan.limits.line_musd)
    return System(
        candidates=candidates,
        works={w.name: w for w in decisions.works(scenario)},
        offers=tuple(sorted(plan.offer)),
        goals=tuple(goal for goal, _ in goals),
        limits=Limits(*(np.inf if x is None else x for x in most)),
        corridors=tuple(sorted(decisions.corridors(scenario))),
        play=Player(scenario, decisions, tuple(row for _, row in goals), draws).play,
        costs_count=aim.value is None and aim.name == decisions.told[0],
        executor=executor or here(1),
    )
