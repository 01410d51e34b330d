"""A scenario and a target as what each piece still to come is worth: its time, and its being there.

What comes of a scenario is a sum over corridors, future by future; a change in one leaves the
others as they are, so that only its own is played again, on the same chance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.china import china_terms
from simulator.analysis.estimates import Reached, chance_of, percentiles
from simulator.analysis.paired import Paired, paired, paired_chance
from simulator.catalogue.message import Arg, message
from simulator.parts.contract import Candidate, Decision, Decisions, Piece, Pieces, Work
from simulator.parts.registry import defined_at, parts_of
from simulator.sampling.streams import remembering
from simulator.scenario.load import Loaded
from simulator.scenario.problems import quoted
from simulator.scenario.schema import Scenario
from simulator.studies.answer import target_of
from simulator.studies.executors import Executor, side_by_side
from simulator.studies.plan.aims import Row, decisions_of, in_year, year_of
from simulator.studies.plan.packages import rows
from simulator.studies.plan.system import Goal, Limits, Package, System
from simulator.studies.plan.worth import Worth, worth
from simulator.studies.refusal import StudyError
from simulator.studies.study import Progress

Array = NDArray[np.float64]

LARGEST = 10  # projects of which each has a share of its own
ORDERS = 200
SHARED_DRAWS = 1024  # futures in which shares are found; what a year costs is told of all
YEARS = (1.0, -1.0)  # a delay, an advance
AS_IT_IS = 1.0  # price offered of the ceiling; not changed here


class Shifted(NamedTuple):
    """What changes if one piece alone comes so much later, in the same futures.

    Attributes
    ----------
    chance, mean : of the target, of its quantity in its year
    median : how far the median of that moves
    """

    years: float
    chance: Paired
    mean: Paired
    median: float


class PieceWorth(NamedTuple):
    """A line or project that is still to come.

    Attributes
    ----------
    shared : its Shapley value and what it adds alone and is missed; none if it is small
    """

    name: str
    label: Arg
    is_line: bool
    mw: float
    later: Shifted
    earlier: Shifted
    shared: Worth | None


@dataclass(frozen=True)
class Worths:
    """What was found: of the target as it is, and of every piece, that of the largest share first.

    Attributes
    ----------
    whole : what all that have a share bring together
    """

    loaded: Loaded
    target: str
    quantity: str
    year: int
    draws: int
    shared_draws: int
    chance: Reached
    whole: float
    pieces: tuple[PieceWorth, ...]


def worths(
    loaded: Loaded,
    target: str,
    draws: int | None = None,
    orders: int = ORDERS,
    largest: int = LARGEST,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Worths:
    """Find what each line and project that is still to come is worth for a target.

    Parameters
    ----------
    orders : random ones, half of them reverses of others, from which shares are found
    largest : projects that have a share of their own beside the lines

    Raises
    ------
    StudyError
        If the target is none of a sum over corridors in one year.
    StudyError
        If there is no such target, or the scenario cannot be held against it.
    """
    report = progress or (lambda *_: None)
    with remembering():
        study = _Study(loaded, target, draws or loaded.scenario.draws, executor or side_by_side())
        report(0.0, message("worth-shifting"))
        shifted = study.shifted()
        report(0.6, message("worth-sharing"))
        shares, whole = study.shares(orders, largest)
    found = [
        PieceWorth(
            piece.thing.name,
            piece.thing.label,
            isinstance(piece.thing, Work),
            piece.size,
            *shifted[piece.thing.name],
            shares.get(piece.thing.name),
        )
        for piece in study.pieces
    ]
    return Worths(
        loaded=loaded,
        target=target,
        quantity=study.row.quantity,
        year=study.row.weights[0][0],
        draws=study.draws,
        shared_draws=min(study.draws, SHARED_DRAWS),
        chance=chance_of(study.goal.met(study.total)),
        whole=whole,
        pieces=tuple(sorted(found, key=_importance)),
    )


def _importance(found: PieceWorth) -> tuple[float, float]:
    shared = -1.0 if found.shared is None else abs(found.shared.shared)
    return -shared, -abs(float(found.later.mean.mean))


class _Study:
    def __init__(self, loaded: Loaded, target: str, draws: int, executor: Executor) -> None:
        self.scenario, self.draws, self.executor = loaded.scenario, draws, executor
        self.decisions, self.hooks = decisions_of(loaded.scenario), _pieces_of(loaded.scenario)
        self.goal, self.row = _goal(loaded.scenario, target, self.decisions)
        self.china = china_terms(loaded.scenario, draws).get(target, np.zeros(draws))
        self.pieces: list[Piece] = self.hooks.to_come(loaded.scenario)
        corridors = sorted(self.decisions.corridors(loaded.scenario))
        self.alone = {k: self.decisions.alone(self.scenario, frozenset((k,))) for k in corridors}
        made = executor.map(lambda k: self._played(self.alone[k], draws), corridors)
        self.by_corridor = dict(zip(corridors, made, strict=True))
        self.total = np.sum(list(self.by_corridor.values()), axis=0) + self.china

    def _played(self, scenario: Scenario, draws: int) -> Array:
        """Return the quantity of the target in its year: [draw]."""
        if not self.decisions.comes(scenario):
            return np.zeros(draws)
        return rows(scenario, [self.row], draws)[0]

    def shifted(self) -> dict[str, tuple[Shifted, Shifted]]:
        """Return what a year later and a year earlier brings, of every piece."""

        def of(piece: Piece) -> tuple[Shifted, Shifted]:
            later, earlier = (self._shifted(piece, years) for years in YEARS)
            return later, earlier

        made = self.executor.map(of, self.pieces)
        return {p.thing.name: found for p, found in zip(self.pieces, made, strict=True)}

    def _shifted(self, piece: Piece, years: float) -> Shifted:
        corridor = piece.thing.corridor
        scenario = self.hooks.later(self.alone[corridor], piece.thing.name, years)
        total = self.total - self.by_corridor[corridor] + self._played(scenario, self.draws)
        medians = [float(percentiles(values)[1]) for values in (self.total, total)]
        return Shifted(
            years,
            paired_chance(self.goal.met(self.total), self.goal.met(total)),
            paired(self.total, total),
            medians[1] - medians[0],
        )

    def shares(self, orders: int, largest: int) -> tuple[dict[str, Worth], float]:
        """Return the shares of the lines and the largest projects, and what all bring together."""
        projects = [p for p in self.pieces if isinstance(p.thing, Candidate)]
        large = sorted(projects, key=lambda p: -p.size)[:largest]
        lines = [p for p in self.pieces if isinstance(p.thing, Work)]
        if not large and not lines:
            return {}, 0.0
        candidates = {p.thing.name: p.thing for p in large if isinstance(p.thing, Candidate)}
        works = {p.thing.name: p.thing for p in lines if isinstance(p.thing, Work)}
        draws = min(self.draws, SHARED_DRAWS)
        beside = min(self.alone, default=0)  # the corridor with which China is counted, once

        def play(package: Package) -> Array:
            corridor, own = package
            there = own.signed | {name for name, _ in own.works}
            missing = frozenset(candidates.keys() | works.keys()) - there
            values = self._played(self.hooks.without(self.alone[corridor], missing), draws)
            return (values + self.china[:draws] * (corridor == beside))[None]

        system = System(
            candidates=candidates,
            works=works,
            offers=(AS_IT_IS,),
            goals=(self.goal,),
            limits=Limits(),
            corridors=tuple(self.alone),
            play=play,
            executor=self.executor,
        )
        begun = frozenset((name, work.years[0]) for name, work in works.items())
        everything = Decision(frozenset(candidates), begun, AS_IT_IS)
        nothing = Decision(frozenset(), frozenset(), AS_IT_IS)
        found = worth(system, everything, orders, self.scenario.seed, again=False)
        whole = system.score(everything) - system.score(nothing)
        return {one.name: one for one in found}, whole


def _pieces_of(scenario: Scenario) -> Pieces:
    for part in parts_of(scenario):
        if part.pieces is not None:
            return defined_at(part.pieces)
    raise StudyError(message("plan-nothing-to-decide"))


def _goal(scenario: Scenario, name: str, decisions: Decisions) -> tuple[Goal, Row]:
    """Return a target as a goal, and its quantity in its year."""
    target_of(scenario, name)
    target = scenario.targets[name]
    if target.year is None or target.quantity not in decisions.sums:
        raise StudyError(message("worth-no-sum", target=quoted(name)))
    at_most = target.comparator == "at_most"
    goal = Goal(name, target.value.distribution.central, at_most)
    return goal, in_year(target.quantity, year_of(scenario, name))
