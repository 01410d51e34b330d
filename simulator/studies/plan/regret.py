"""Worlds as what is lost in each by the plan that was made for another."""

from __future__ import annotations

from typing import NamedTuple

from simulator.analysis.paired import Paired
from simulator.catalogue.message import Arg
from simulator.parts.contract import Decision
from simulator.scenario.load import Loaded
from simulator.studies.plan.frontier import Level, level, within
from simulator.studies.plan.packages import system_of
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import System
from simulator.studies.plan.tested import Check, Tested


class Regret(NamedTuple):
    """A world: the plan in it, and the best that could have been planned for it.

    Attributes
    ----------
    ours, best : in futures of another seed
    lost, saves : what the best has more than the plan, in the same futures: of the aim, of money
    """

    world: str
    title: Arg
    ours: Tested
    best: Tested
    found: Level
    lost: Paired
    saves: Paired


def regret(name: str, loaded: Loaded, plan: Decision, draws: int, check_draws: int) -> Regret:
    """Return what is lost in a world by a plan, against the best found for that world.

    Notes
    -----
    The world is a scenario of its own, planned and played whole. Who may be signed may differ in
    it: what is decided of others counts for nothing there. What is better by less than a standard
    error is not told from the plan, as between prices.
    """
    scenario = loaded.scenario
    system = system_of(scenario, draws)
    known = plan._replace(
        signed=plan.signed.intersection(system.candidates) | system.kept,
        works=frozenset(work for work in plan.works if work[0] in system.works),
    )
    start = within(system, known, system.limits)
    best = known
    for offer in system.offers:
        search = Search(system, system.limits, scenario.seed, thorough=False)
        other = search.run(offer, [start]).decision
        best = max(best, other, key=search.score)
    if system.score(best) - system.score(known) < _error(system, best):
        best = known
    check = Check.of(loaded, system, check_draws, draws)
    ours, our_futures = check.tested("plan", known)
    theirs, their_futures = check.tested("best", best)
    lost = check.lost(name, our_futures, their_futures)
    title = scenario.title.label
    found = level(system, best)
    return Regret(name, title, ours, theirs, found, lost.aim, lost.saves)


def _error(system: System, decision: Decision) -> float:
    return system.reached(system.counted(system.total(decision))).standard_error
