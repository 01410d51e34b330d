"""The plan with the best chance: works outside in the order of a bound, projects inside by moves.

A chance is flat at nought and at one, so three aims are followed, each
sharper than the one before: how far the value is missed on average, a smooth
step, the chance itself. A mean is followed as it is. A bound of a set of works is
what is reached with all signed that could land, where that never falls when more
is signed; sets are tried from the highest bound down until none can be better than
the best plan found. Works are begun as early as may be; where later may be better,
another year is a move like any other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, islice, product

import numpy as np

from simulator.parts.contract import Decision
from simulator.studies.plan.system import Array, Goal, Limits, System

STEP = 0.06  # of the value: width of the smooth step
MISSED = 10.0  # weight of what a plan lacks of the least chance of another target
ENOUGH = 1e-9
KICKS, KICKED = 4, 2
MOST_SETS = 2000  # of works with their years, beyond which the earliest are tried
MOST_MOVES = 2000  # of three projects at a time, beyond which these are not tried

Works = frozenset[tuple[str, int]]
Aim = Callable[[Array, Goal], float]


def short_of(values: Array, goal: Goal) -> float:
    """Return how far a value is missed on average, in shares of it: at most 0."""
    return float(np.minimum(_margin(values, goal), 0.0).mean())


def step(values: Array, goal: Goal) -> float:
    """Return the mean of a smooth step at the value."""
    margin = np.clip(_margin(values, goal) / STEP, -50.0, 50.0)
    return float((1.0 / (1.0 + np.exp(-margin))).mean())


def chance(values: Array, goal: Goal) -> float:
    """Return the share of the futures in which it is met."""
    return float(goal.met(values).mean())


def mean(values: Array, goal: Goal) -> float:
    """Return the mean of what is to be as high as can be."""
    return float(values.mean())


def aims_of(goal: Goal) -> tuple[Aim, ...]:
    """Return what to follow, one after the other: the last is what counts."""
    return (mean,) if goal.value is None else (short_of, step, chance)


def _margin(values: Array, goal: Goal) -> Array:
    assert goal.value is not None
    sign = -1.0 if goal.at_most else 1.0
    return sign * (values - goal.value) / (abs(goal.value) or 1.0)


@dataclass
class Found:
    """The best plan so far; `tried` are sets of works of all there are."""

    decision: Decision
    score: float
    tried: int = 0
    sets: int = 0
    interrupted: bool = False


@dataclass
class Search:
    """A search over plans of a system within limits.

    Attributes
    ----------
    better : told whenever a better plan is found
    thorough : whether best plans are kicked and three projects moved at a time
    """

    system: System
    limits: Limits
    seed: int = 0
    better: Callable[[Found], None] = lambda _: None
    thorough: bool = True
    without: frozenset[str] = frozenset()  # candidates and works that no plan may have
    _random: np.random.Generator = field(init=False)

    def __post_init__(self) -> None:
        self._random = np.random.default_rng(self.seed)

    def run(self, offer: float, starts: Iterable[Decision] = ()) -> Found:
        """Return the best plan found at an offer; what was found by then, if interrupted."""
        system = self.system
        nothing = Decision(system.kept, frozenset(), offer)
        found = Found(nothing, self.score(nothing))
        try:
            for start in starts:
                known = start._replace(offer=offer)
                if system.may(known, self.limits) and not self._names(known) & self.without:
                    self._keep(found, self.climb(known))
            everyone = [self._everyone(works, offer) for works in self.sets_of_works()]
            system.play_ahead(everyone)
            ordered = sorted(
                ((self.bound(decision), decision.works) for decision in everyone),
                key=lambda pair: (-pair[0], len(pair[1]), system.musd(pair[1]), sorted(pair[1])),
            )
            found.sets = len(ordered)
            for most, works in ordered:
                if most <= found.score + ENOUGH:
                    break
                found.tried += 1
                self._keep(found, self.inside(works, offer))
        except KeyboardInterrupt:
            found.interrupted = True
        return found

    def sets_of_works(self) -> Iterator[Works]:
        """Yield every set of works within the limits, each begun as early as it may.

        Where later may be better and there is a bound, with every year of each, if they are few.
        """
        early = list(self.sets(every_year=False))
        if self.system.earliest_is_best or not self.system.goals[0].rises:
            return iter(early)
        every = list(islice(self.sets(every_year=True), MOST_SETS + 1))
        return iter(every if len(every) <= MOST_SETS else early)

    def sets(self, *, every_year: bool) -> Iterator[Works]:
        """Yield every set of works within the limits, each in each of its years or the earliest."""
        system = self.system
        names = [name for name in system.works if name not in self.without]
        for count in range(int(min(len(names), self.limits.works)) + 1):
            for chosen in combinations(names, count):
                if system.musd((name, 0) for name in chosen) > self.limits.musd + 1e-6:
                    continue
                years = (system.works[name].years for name in chosen)
                for begun in product(*(of if every_year else of[:1] for of in years)):
                    yield frozenset(zip(chosen, begun, strict=True))

    def bound(self, everyone: Decision) -> float:
        """Return what no plan can pass that has the works of one with all signed.

        Of overlapping plans every option is signed. Where more signed may be worse there is none.
        """
        if not self.system.goals[0].rises:
            return math.inf
        return self.system.score(everyone)

    def _everyone(self, works: Works, offer: float) -> Decision:
        able = (self.system.useful(works) - self.without) | self.system.kept
        return Decision(able, works, offer)

    def inside(self, works: Works, offer: float) -> Decision:
        """Return the best projects found for some works: climbed, kicked and climbed again.

        What a kick takes out stays out until the others have settled: else it came straight back.
        """
        best, without = self.climb(Decision(self.system.kept, works, offer)), self.without
        for _ in range(KICKS if self.thorough else 0):
            free = sorted(best.signed - self.system.kept)
            out = frozenset(free[i] for i in self._random.permutation(len(free))[:KICKED])
            self.without = without | out
            kicked = best._replace(signed=best.signed - out)
            settled = self._climbed(kicked, aims_of(self.system.goals[0])[-1], (1, 2))
            self.without = without
            other = self.climb(settled)
            if self.score(other) > self.score(best) + ENOUGH:
                best = other
        return best

    def climb(self, start: Decision) -> Decision:
        """Follow the aims one after the other; the last also from where each ended."""
        *smooth, last = aims_of(self.system.goals[0])
        ends = [start]
        for aim in smooth:
            ends.append(self._climbed(ends[-1], aim, (1, 2)))
        sizes = (1, 2, 3) if self.thorough else (1, 2)
        tops = [self._climbed(end, last, sizes) for end in dict.fromkeys(ends[::-1])]
        return max(tops, key=self.score)

    def _climbed(self, current: Decision, aim: Aim, sizes: tuple[int, ...]) -> Decision:
        """Make the best move as long as one is better: single ones first, then larger."""
        value = self.value(current, aim)
        while True:
            for size in sizes:
                moves = list(self.moves(current, size))
                self.system.play_ahead(moves)
                scored = [(self.value(d, aim), -self.system.mw(d.signed), d) for d in moves]
                best = max(scored, key=lambda s: s[:2], default=None)
                if best is not None and best[0] > value + ENOUGH:
                    value, _, current = best
                    break
            else:
                return current

    def moves(self, current: Decision, size: int) -> Iterator[Decision]:
        """Yield plans in which as many projects are signed, or signed no more, as `size` says.

        Or, where later may be better, in which one work is begun in another year.
        """
        able = (self.system.useful(current.works) - self.without) | current.signed
        free = sorted(able - self.system.kept)
        if size == 1 and not self.system.earliest_is_best:
            yield from self._other_years(current)
        if size > 2 and math.comb(len(free), size) > MOST_MOVES:
            return
        for chosen in combinations(free, size):
            moved = current._replace(signed=current.signed ^ frozenset(chosen))
            if self.system.may(moved, self.limits):
                yield moved

    def _other_years(self, current: Decision) -> Iterator[Decision]:
        for name, begun in sorted(current.works):
            for year in self.system.works[name].years:
                if year != begun:
                    yield current._replace(works=current.works ^ {(name, begun), (name, year)})

    def score(self, decision: Decision) -> float:
        """Return what counts of a plan: its aim, less what is lacking of other targets."""
        return self.value(decision, aims_of(self.system.goals[0])[-1])

    def value(self, decision: Decision, aim: Aim) -> float:
        """Return an aim, less what is lacking of the least chance of other targets."""
        total, goals = self.system.total(decision), self.system.goals
        found = aim(total[0], goals[0])
        for row, goal in zip(total[1:], goals[1:], strict=True):
            lacking = (goal.least_chance or 0.0) - chance(row, goal)
            if lacking > 0:
                near = short_of if aim is mean else aim
                found += self._missed * (min(near(row, goal), 1.0) - 1.0 - lacking)
        return found

    @cached_property
    def _missed(self) -> float:
        """What lacking all of a chance weighs: more than any plan can gain by it."""
        if self.system.goals[0].value is not None:
            return MISSED
        system = self.system
        ends = (frozenset(system.candidates), system.kept)
        sizes = [system.score(Decision(e, frozenset(), system.offers[-1])) for e in ends]
        return MISSED * max(1.0, *map(abs, sizes))

    def _keep(self, found: Found, decision: Decision) -> None:
        value = self.score(decision)
        if value > found.score + ENOUGH:
            found.decision, found.score = decision, value
            self.better(found)

    @staticmethod
    def _names(decision: Decision) -> frozenset[str]:
        return decision.signed | {name for name, _ in decision.works}
