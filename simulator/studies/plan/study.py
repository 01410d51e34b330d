"""A scenario with a plan as the best plan, what it is worth, and what stands beside it.

The search looks at one sample of futures; what is told of the plan comes from
the ordinary simulator on another seed, the search's own number beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import Estimate, Probability, estimate, percentiles, probability
from simulator.analysis.paired import Paired, paired, paired_chance
from simulator.catalogue.message import Arg, message
from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import Outcomes
from simulator.parts.contract import Candidate, Decision, Work
from simulator.physics.targets import met
from simulator.run.simulate import simulate
from simulator.sampling.streams import remembering
from simulator.scenario.load import Loaded
from simulator.scenario.vary import vary
from simulator.studies.plan.one_by_one import Saves, one_by_one
from simulator.studies.plan.packages import PlanError, Savings, decisions_of, system_of, year_of
from simulator.studies.plan.search import (
    Found,
    Search,
    apart,
    chance,
    near,
    thrifty,
)
from simulator.studies.plan.system import Limits, System
from simulator.studies.plan.worth import Worth, worth
from simulator.studies.study import Progress

OTHER_SEED = 1  # added to the seed for the futures of the check
NEAR = 0.03  # of chance, within which plans are as good
WALK = 1000  # steps among plans that are as good
MERIT_DRAWS = 256  # on which single projects are put in order
LEVELS = 8  # of the frontier
BEST, NOTHING = "plan", "nothing"

Best = Callable[[Found], None]


class Tested(NamedTuple):
    """A plan and what came of it: in the search's futures, and in others.

    Attributes
    ----------
    searched, checked : chance of the aim on the search's draws, and on those of another seed
    also : chances of the other targets, on those of another seed
    saves : MUSD over the horizon and the years after it; the cost of works is not in it
    firm : the other quantity that is told, in the year of the aim
    """

    name: str
    decision: Decision
    mw: float
    musd: float | None
    searched: Probability
    checked: Probability
    also: dict[str, Probability]
    saves: Estimate
    firm: Estimate


class Lost(NamedTuple):
    """What is lost by a rule against the plan, in the same futures."""

    rule: str
    chance: Paired
    saves: Paired


class Level(NamedTuple):
    """The best plan at an offer, with at most so much signed."""

    offer: float
    most_mw: float
    decision: Decision
    mw: float
    searched: Probability


class Expected(NamedTuple):
    """A part of the plan in the futures of the check.

    Attributes
    ----------
    role : share of plans as good that have it; works: not a number, they are not walked over
    in_service : share of futures in which it is there, by year
    p10, p50, p90 : of its date where it comes
    """

    name: str
    label: Arg
    is_work: bool
    mw: float
    begun: int | None
    role: float
    in_service: NDArray[np.float64]
    p10: float
    p50: float
    p90: float


@dataclass(frozen=True)
class Plans:
    """What was found.

    Attributes
    ----------
    found : the search for the best; `best` is the one with less of the same chance
    steps : by rule, the plan after each signature
    values : what to set by path for the scenario to be as planned
    near : how many plans were met that are as good
    """

    loaded: Loaded
    system: System
    found: Found
    best: Tested
    nothing: Tested
    rules: tuple[Tested, ...]
    lost: tuple[Lost, ...]
    frontier: tuple[Level, ...]
    steps: dict[str, tuple[Level, ...]]
    worth: tuple[Worth, ...]
    parts: tuple[Expected, ...]
    alternatives: tuple[Level, ...]
    near: int
    values: dict[str, object]
    years: tuple[int, ...]
    check_seed: int


def plan(loaded: Loaded, progress: Progress | None = None, better: Best = lambda _: None) -> Plans:
    """Find the best plan of a scenario and all that is told of it.

    Raises
    ------
    PlanError
        If it has no plan, nothing to decide, or asks for what no plan can reach.
    """
    with remembering():
        return _Study(loaded, progress or (lambda *_: None), better).run()


class _Study:
    def __init__(self, loaded: Loaded, progress: Progress, better: Best) -> None:
        scenario = loaded.scenario
        if scenario.plan is None:
            raise PlanError(message("plan-none"))
        self.loaded, self.scenario, self.section = loaded, scenario, scenario.plan
        self.progress, self.better = progress, better
        self.draws = self.section.search.draws
        self.check = self.section.search.check_draws
        self.decisions = decisions_of(scenario)
        self.system = system_of(scenario, self.draws)
        self.savings = Savings(scenario, self.decisions)

    def run(self) -> Plans:
        system, limits = self.system, self.system.limits
        self.progress(0.0, message("plan-searching"))
        by_offer = {offer: self._search(offer, limits) for offer in system.offers}
        found = self._chosen(by_offer)
        self._reachable(found)
        best = thrifty(system, found.decision, limits)
        self.progress(0.3, message("plan-limits"))
        frontier = self._frontier(by_offer, best.offer)
        self.progress(0.45, message("plan-worth"))
        search = self.section.search
        shares = worth(system, best, search.orders, self.scenario.seed)
        walked = near(system, best, limits, NEAR, WALK, self.scenario.seed)
        level = system.chance(best) - self._error(best)
        others = [d for d in walked if system.chance(d) >= level]
        chosen = apart(system, others, best, search.alternatives)
        self.progress(0.6, message("plan-one-by-one"))
        saves = self._saving_at(best.offer)
        steps = {rule: one_by_one(system, rule, best.offer, saves) for rule in self.section.against}
        rules = {rule: decisions[-1] for rule, decisions in steps.items()}
        nothing = Decision(system.kept, frozenset(), best.offer)
        self.progress(0.7, message("plan-checking"))
        tested = {
            name: self._tested(name, decision)
            for name, decision in {BEST: best, NOTHING: nothing, **rules}.items()
        }
        first = tested[BEST]
        return Plans(
            loaded=self.loaded,
            system=system,
            found=found,
            best=first[0],
            nothing=tested[NOTHING][0],
            rules=tuple(tested[rule][0] for rule in rules),
            lost=tuple(
                Lost(
                    rule,
                    paired_chance(tested[rule][1], first[1]),
                    paired(tested[rule][2], first[2]),
                )
                for rule in rules
            ),
            frontier=tuple(frontier),
            steps={
                rule: tuple(self._level(d, limits) for d in decisions)
                for rule, decisions in steps.items()
            },
            worth=tuple(shares),
            parts=tuple(self._parts(best, walked)),
            alternatives=tuple(self._level(d, limits) for d in chosen),
            near=len(walked),
            values=self._values(best),
            years=tuple(
                range(self.scenario.horizon.first_year, self.scenario.horizon.last_year + 1)
            ),
            check_seed=self.scenario.seed + OTHER_SEED,
        )

    def _search(self, offer: float, limits: Limits, *starts: Decision) -> Found:
        search = Search(self.system, limits, self.scenario.seed, self.better)
        return search.run(offer, starts)

    def _chosen(self, by_offer: dict[float, Found]) -> Found:
        """Return the likeliest; of offers within an error of it the lowest."""
        most = max(by_offer.values(), key=lambda found: found.chance)
        error = self._error(most.decision)
        return next(
            found for _, found in sorted(by_offer.items()) if found.chance >= most.chance - error
        )

    def _error(self, decision: Decision) -> float:
        return float(probability(self.system.holds(self.system.total(decision))).standard_error)

    def _reachable(self, found: Found) -> None:
        """Refuse other targets that no plan found makes likely enough."""
        total = self.system.total(found.decision)
        for row, goal in zip(total[1:], self.system.goals[1:], strict=True):
            reached = chance(row, goal)
            if goal.least_chance is not None and reached < goal.least_chance:
                raise PlanError(
                    message(
                        "plan-also-not-met",
                        target=f"`{goal.name}`",
                        least=f"{goal.least_chance:g}",
                        best=f"{reached:.3g}",
                    )
                )

    def _frontier(self, by_offer: dict[float, Found], chosen: float) -> list[Level]:
        """Return the best at each offer, and at the chosen one where less may be signed."""
        system, limits = self.system, self.system.limits
        kept = system.mw(system.kept)
        most = min(limits.mw, sum(c.mw for c in system.candidates.values()))
        levels = [self._level(found.decision, limits) for found in by_offer.values()]
        start = by_offer[chosen].decision
        for mw in np.linspace(most, kept, LEVELS + 1)[1:]:
            fewer = replace(limits, mw=float(mw))
            search = Search(system, fewer, self.scenario.seed, thorough=False)
            start = search.run(chosen, [self._within(start, fewer)]).decision
            levels.append(self._level(start, fewer))
        return levels

    def _within(self, start: Decision, limits: Limits) -> Decision:
        """Return a plan with the largest left out until it fits."""
        system, current = self.system, start
        for name in sorted(start.signed - system.kept, key=lambda n: -system.candidates[n].mw):
            if system.mw(current.signed) > limits.mw:
                current = current._replace(signed=current.signed - {name})
        return current

    def _level(self, decision: Decision, limits: Limits) -> Level:
        reached = probability(self.system.holds(self.system.total(decision)))
        mw = self.system.mw(decision.signed)
        return Level(decision.offer, limits.mw, decision, mw, reached)

    def _saving_at(self, offer: float) -> Saves:
        """Return what tells of a project what it saves alone at an offer; each is played once."""
        known: dict[object, float] = {}

        def saves(candidate: Candidate, works: frozenset[tuple[str, int]]) -> float:
            key = candidate.name, works
            if key not in known:
                draws = min(self.draws, MERIT_DRAWS)
                known[key] = self.savings.alone(candidate, works, offer, draws)
            return known[key]

        return saves

    def _values(self, decision: Decision) -> dict[str, object]:
        written = self.loaded.merged["plan"]
        return dict(self.decisions.values(self.scenario, decision, written))

    def _tested(
        self, name: str, decision: Decision
    ) -> tuple[Tested, NDArray[np.bool_], NDArray[np.float64]]:
        """Play a plan as the scenario that it is: the result, and draws of aim and saving."""
        system, scenario = self.system, self.scenario
        wanted = [
            (scenario.targets[g.name].quantity, year_of(scenario, g.name)) for g in system.goals
        ]
        played = simulate(
            vary(self.loaded, self._values(decision)).scenario,
            self.check,
            scenario.seed + OTHER_SEED,
            quantities={name for name, _ in wanted},
        )
        total = np.array([played.arrays[name][:, y - played.first_year] for name, y in wanted])
        saved, firm = self.savings.of(decision, self.draws)
        works = system.works
        known = all(works[n].musd is not None for n, _ in decision.works)
        result = Tested(
            name=name,
            decision=decision,
            mw=system.mw(decision.signed),
            musd=system.musd(decision.works) if known else None,
            searched=probability(system.holds(system.total(decision))),
            checked=probability(system.holds(total)),
            also={
                goal.name: probability(met(row, goal.value, at_most=goal.at_most))
                for row, goal in zip(total[1:], system.goals[1:], strict=True)
            },
            saves=estimate(saved),
            firm=estimate(firm),
        )
        return result, system.holds(total), saved

    def _parts(self, best: Decision, walked: list[Decision]) -> list[Expected]:
        """Return when each part of the plan is there, in the futures of the check."""
        signed_in, begun_in = self.decisions.signed_in, self.decisions.begun_in
        played = simulate(
            vary(self.loaded, self._values(best)).scenario,
            self.check,
            self.scenario.seed + OTHER_SEED,
            quantities={signed_in, begun_in},
        )
        labels = {
            name: place
            for quantity in (signed_in, begun_in)
            for name, place in self._columns(played, quantity).items()
        }
        found = []
        for name in sorted(best.signed, key=lambda n: -self.system.candidates[n].mw):
            candidate = self.system.candidates[name]
            role = float(np.mean([name in d.signed for d in walked]))
            found.append(self._expected(candidate, None, role, labels[name], played))
        for name, begun in sorted(best.works):
            work = self.system.works[name]
            if work.is_new:
                found.append(self._expected(work, begun, np.nan, labels[name], played))
        return found

    @staticmethod
    def _columns(played: Outcomes, quantity: str) -> dict[str, tuple[str, int]]:
        dim = QUANTITIES[quantity].dims[-1]
        return {name: (quantity, i) for i, name in enumerate(played.labels[dim])}

    @staticmethod
    def _expected(
        part: Candidate | Work,
        begun: int | None,
        role: float,
        place: tuple[str, int],
        played: Outcomes,
    ) -> Expected:
        quantity, column = place
        mw = part.mw if isinstance(part, Candidate) else 0.0
        dates = played.arrays[quantity][:, column]
        years = np.arange(played.first_year, played.last_year + 1)
        there = (dates[:, None] < years + 1.0).mean(axis=0)
        p10, p50, p90 = (float(p) for p in percentiles(dates))
        return Expected(
            part.name, part.label, begun is not None, mw, begun, role, there, p10, p50, p90
        )
