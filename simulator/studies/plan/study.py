"""A scenario with a plan as the best plan, what it is worth, and what stands beside it.

The search looks at one sample of futures; what is told of the plan comes from
the ordinary simulator on another seed, the search's own number beside it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.analysis.estimates import estimate
from simulator.catalogue.message import message
from simulator.parts.contract import Candidate, Decision
from simulator.sampling.streams import remembering
from simulator.scenario.load import Loaded
from simulator.scenario.plan import Limited
from simulator.scenario.schema import Scenario
from simulator.scenario.vary import vary
from simulator.scenario.worlds import worlds
from simulator.studies.executors import Executor, side_by_side
from simulator.studies.plan.aims import Wish, aim_year, decisions_of, over_years, section
from simulator.studies.plan.arcs import Arc, arcs_of
from simulator.studies.plan.around import apart, near, thrifty
from simulator.studies.plan.certificate import Certificate, certificate_of, highs
from simulator.studies.plan.frontier import Level, frontier, level
from simulator.studies.plan.one_by_one import Saves, one_by_one
from simulator.studies.plan.packages import Player, system_of
from simulator.studies.plan.preferred import preferred
from simulator.studies.plan.regret import Regret, regret
from simulator.studies.plan.search import Found, Search, chance
from simulator.studies.plan.system import Package, System
from simulator.studies.plan.tested import Check, Expected, Futures, Lost, Tested
from simulator.studies.plan.worth import Worth, worth
from simulator.studies.refusal import StudyError
from simulator.studies.study import Progress

NEAR = 0.03  # of a chance, or of the mean aimed at, within which plans are as good
WALK = 1000  # steps among plans that are as good
MERIT_DRAWS = 256  # on which single projects are put in order, and what is wanted next is followed
BEST, NOTHING = "plan", "nothing"

Better = Callable[[Found], None]


@dataclass(frozen=True)
class Plans:
    """What was found.

    Attributes
    ----------
    found : the search for the best; `best` is the one with less of the same
    offers : the best at each price
    frontiers : by limit, the best plans where it is lower
    steps : by rule, the plan after each signature
    roles : of every candidate and work, the share of plans as good that have it
    dear : of what comes whatever price it needs, the share of futures in which it is above its own
    near : how many plans were met that are as good
    arcs, arcs_year : what each is worth in the year of the aim, the most first
    certificate : what HiGHS proves of the plan; none where it was not asked, or knows no such aim
    proving : seconds in which it was to; none where it was not asked
    values : what to set by path for the scenario to be as planned
    """

    loaded: Loaded
    system: System
    found: Found
    best: Tested
    nothing: Tested
    rules: tuple[Tested, ...]
    lost: tuple[Lost, ...]
    offers: tuple[Level, ...]
    frontiers: dict[Limited, tuple[Level, ...]]
    steps: dict[str, tuple[Level, ...]]
    worth: tuple[Worth, ...]
    parts: tuple[Expected, ...]
    roles: dict[str, float]
    dear: dict[str, float]
    alternatives: tuple[Level, ...]
    near: int
    regret: tuple[Regret, ...]
    arcs: tuple[Arc, ...]
    arcs_year: int
    certificate: Certificate | None
    proving: float | None
    values: dict[str, object]
    years: tuple[int, ...]
    check_seed: int


def plan(
    loaded: Loaded,
    progress: Progress | None = None,
    better: Better = lambda _: None,
    executor: Executor | None = None,
    certificate: float | None = None,
) -> Plans:
    """Find the best plan of a scenario and all that is told of it.

    Parameters
    ----------
    certificate : seconds in which HiGHS is to prove how good the plan is; none: it is not asked
    executor : where packages are played, plans tested and worlds planned; the result does not
        depend on it

    Raises
    ------
    StudyError
        If it has no plan, nothing to decide, or asks for what no plan can reach; or if
        HiGHS is asked for and not installed.
    ScenarioError
        If one of its worlds is no sound scenario.
    """
    if certificate is not None:
        highs()
    with remembering():
        study = _Study(loaded, progress or (lambda *_: None), better, executor or side_by_side())
        return study.run(certificate)


class _Study:
    def __init__(
        self, loaded: Loaded, progress: Progress, better: Better, executor: Executor
    ) -> None:
        self.loaded, self.scenario = loaded, loaded.scenario
        self.section = section(loaded.scenario)
        self.progress, self.better, self.executor = progress, better, executor
        self.decisions = decisions_of(self.scenario)
        self.draws = self.section.search.draws
        self.system = system_of(self.scenario, self.draws, executor)
        check_draws = self.section.search.check_draws
        self.check = Check.of(loaded, self.system, check_draws, self.draws)
        self.worlds = worlds(loaded)

    def run(self, proving: float | None) -> Plans:
        system, limits, asked = self.system, self.system.limits, self.section.search
        seed = self.scenario.seed
        self.progress(0.0, message("plan-searching"))
        by_offer = self._by_offer()
        found = self._chosen(by_offer)
        self._reachable(found)
        least = thrifty(system, found.decision, limits)
        best = self._next_wish(least)
        if proving is not None:
            self.progress(0.25, message("plan-proving"))
        proved = None if proving is None else certificate_of(self.scenario, system, least, proving)
        self.progress(0.3, message("plan-limits"))
        frontiers: dict[Limited, tuple[Level, ...]] = {
            of: tuple(map(self._told, frontier(system, best, of, seed))) for of in asked.frontier
        }
        self.progress(0.45, message("plan-worth"))
        shares = worth(system, best, asked.orders, seed)
        walked = near(system, best, limits, self._margin(best), WALK, seed)
        enough = system.score(best) - self._error(best)
        others = [d for d in walked if system.score(d) >= enough]
        self.progress(0.6, message("plan-one-by-one"))
        saves = self._saving_at(best.offer)
        steps = {rule: one_by_one(system, rule, best.offer, saves) for rule in self.section.against}
        self.progress(0.7, message("plan-checking"))
        rules = {rule: decisions[-1] for rule, decisions in steps.items()}
        nothing = Decision(system.kept, frozenset(), best.offer)
        tested = self._tested({BEST: best, NOTHING: nothing, **rules})
        futures = {name: futures for name, (_, futures) in tested.items()}
        parts, dear = self.check.parts(best, walked)
        self.progress(0.85, message("plan-worlds"))
        values = self.check.values(best)
        return Plans(
            loaded=self.loaded,
            system=system,
            found=found,
            best=tested[BEST][0],
            nothing=tested[NOTHING][0],
            rules=tuple(tested[rule][0] for rule in rules),
            lost=tuple(self.check.lost(rule, futures[rule], futures[BEST]) for rule in rules),
            offers=tuple(level(system, f.decision) for f in by_offer.values()),
            frontiers=frontiers,
            steps={
                rule: tuple(level(system, d) for d in decisions)
                for rule, decisions in steps.items()
            },
            worth=tuple(shares),
            parts=tuple(parts),
            dear=dear,
            roles=_roles(system, walked),
            alternatives=tuple(
                level(system, d) for d in apart(system, others, best, asked.alternatives)
            ),
            near=len(walked),
            regret=self._regrets(best),
            arcs=tuple(arcs_of(self._planned(values), aim_year(self.scenario), self.draws)),
            arcs_year=aim_year(self.scenario),
            certificate=proved,
            proving=proving,
            values=values,
            years=tuple(
                range(self.scenario.horizon.first_year, self.scenario.horizon.last_year + 1)
            ),
            check_seed=self.check.seed,
        )

    def _planned(self, values: dict[str, object]) -> Scenario:
        """Return the scenario as planned, in which nothing is left to decide."""
        return vary(self.loaded, {**values, "plan": None}).scenario

    def _by_offer(self) -> dict[float, Found]:
        """Search at each price, at the chosen one thoroughly; where interrupted, no further."""
        found: dict[float, Found] = {}
        for offer in self.system.offers:
            cheaper = [of.decision for of in found.values()]  # no worse at a higher price
            found[offer] = self._search(thorough=False).run(offer, cheaper)
            if found[offer].interrupted:
                return found
        first = self._chosen(found)
        offer = first.decision.offer
        found[offer] = self._search(thorough=True).run(offer, [first.decision])
        return found

    def _search(self, *, thorough: bool) -> Search:
        system, seed = self.system, self.scenario.seed
        return Search(system, system.limits, seed, self.better, thorough=thorough)

    def _chosen(self, by_offer: dict[float, Found]) -> Found:
        """Return the best; of prices within an error of it the lowest."""
        most = max(by_offer.values(), key=lambda found: found.score)
        least = most.score - self._error(most.decision)
        return next(found for _, found in sorted(by_offer.items()) if found.score >= least)

    def _error(self, decision: Decision) -> float:
        return self.system.reached(self.system.counted(self.system.total(decision))).standard_error

    def _margin(self, best: Decision) -> float:
        """Return how far below the best a plan is as good."""
        is_chance = self.system.goals[0].value is not None
        return NEAR * (1.0 if is_chance else abs(self.system.score(best)))

    def _reachable(self, found: Found) -> None:
        """Refuse other targets that no plan found makes likely enough."""
        total = self.system.total(found.decision)
        for row, goal in zip(total[1:], self.system.goals[1:], strict=True):
            reached = chance(row, goal)
            if goal.least_chance is not None and reached < goal.least_chance:
                raise StudyError(
                    message(
                        "plan-also-not-met",
                        target=f"`{goal.name}`",
                        least=f"{goal.least_chance:g}",
                        best=f"{reached:.3g}",
                    )
                )

    def _next_wish(self, best: Decision) -> Decision:
        """Give up a little of the aim for what the plan wants next, if it says so."""
        then = self.section.then
        if then is None:
            return best
        draws = min(self.draws, MERIT_DRAWS)
        wish = Wish(then.maximise, then.year)
        wished = system_of(self.scenario, draws, self.executor, wish)
        return preferred(self.system, wished, best, then.giving_up)

    def _told(self, found: Level) -> Level:
        """Say what else a plan of a frontier brings."""
        told = self.check.told(found.decision, min(self.draws, MERIT_DRAWS))
        return found._replace(told={row.quantity: estimate(x) for row, x in told.items()})

    def _saving_at(self, offer: float) -> Saves:
        """Return what tells of a project what it saves alone at an offer; each is played once."""
        money = (over_years(self.scenario, self.decisions.told[0]),)
        draws = min(self.draws, MERIT_DRAWS)
        player = Player(self.scenario, self.decisions, money, draws)
        known: dict[Package, float] = {}

        def mean(package: Package) -> float:
            if package not in known:
                known[package] = float(player.play(package).mean())
            return known[package]

        def saves(candidate: Candidate, works: frozenset[tuple[str, int]]) -> float:
            signed = Decision(frozenset((candidate.name,)), works, offer)
            nothing = Decision(frozenset(), frozenset(), offer)
            return mean((candidate.corridor, signed)) - mean((candidate.corridor, nothing))

        return saves

    def _tested(self, plans: dict[str, Decision]) -> dict[str, tuple[Tested, Futures]]:
        """Play plans as the scenarios that they are, side by side."""
        names = list(plans)
        made = self.executor.map(lambda name: self.check.tested(name, plans[name]), names)
        return dict(zip(names, made, strict=True))

    def _regrets(self, best: Decision) -> tuple[Regret, ...]:
        """Plan in each world anew, side by side."""
        asked, names = self.section.search, list(self.worlds)

        def of(name: str) -> Regret:
            return regret(name, self.worlds[name], best, asked.draws, asked.check_draws)

        return tuple(self.executor.map(of, names))


def _roles(system: System, plans: list[Decision]) -> dict[str, float]:
    """Return the share of plans that sign or begin each."""
    has = [d.signed | dict(d.works).keys() for d in plans]
    names = (*system.candidates, *system.works)
    return {name: sum(name in of for of in has) / len(plans) for name in names}
