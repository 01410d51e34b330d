"""The plan with the best chance: works outside in the order of a bound, projects inside by moves.

The chance is flat at nought and at one, so three aims are followed, each
sharper than the one before: how far the value is missed on average, a smooth
step, the chance itself. A bound of a set of works is the chance with all
signed that could land; sets are tried from the highest bound down until none can
be better than the best plan found.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from simulator.parts.contract import Decision
from simulator.physics.targets import met
from simulator.studies.plan.system import Array, Goal, Limits, System

STEP = 0.06  # of the value: width of the smooth step
MISSED = 10.0  # weight of what a plan lacks of the least chance of another target
ENOUGH = 1e-9
KICKS, KICKED = 4, 3
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
    return float(met(values, goal.value, at_most=goal.at_most).mean())


AIMS: tuple[Aim, ...] = (short_of, step, chance)


def _margin(values: Array, goal: Goal) -> Array:
    sign = -1.0 if goal.at_most else 1.0
    return sign * (values - goal.value) / (abs(goal.value) or 1.0)


@dataclass
class Found:
    """The best plan so far; `tried` are sets of works of all there are."""

    decision: Decision
    chance: float
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
        found = Found(nothing, self.value(nothing, chance))
        try:
            for start in starts:
                known = start._replace(offer=offer)
                if system.may(known, self.limits) and not self._names(known) & self.without:
                    self._keep(found, self.climb(known))
            ordered = sorted(
                ((self.bound(works, offer), works) for works in self.sets_of_works()),
                key=lambda pair: (-pair[0], len(pair[1]), system.musd(pair[1]), sorted(pair[1])),
            )
            found.sets = len(ordered)
            for most, works in ordered:
                if most <= found.chance + ENOUGH:
                    break
                found.tried += 1
                self._keep(found, self.inside(works, offer))
        except KeyboardInterrupt:
            found.interrupted = True
        return found

    def sets_of_works(self) -> Iterator[Works]:
        """Yield every set of works within the limits, each begun as early as it may."""
        system = self.system
        names = [name for name in system.works if name not in self.without]
        for count in range(int(min(len(names), self.limits.works)) + 1):
            for chosen in combinations(names, count):
                works = frozenset((name, system.works[name].years[0]) for name in chosen)
                if system.musd(works) <= self.limits.musd + 1e-6:
                    yield works

    def bound(self, works: Works, offer: float) -> float:
        """Return a chance that no plan with these works can pass.

        It is that with all signed that could land, of overlapping plans every
        option: the aim never falls when more is signed.
        """
        everyone = (self.system.useful(works) - self.without) | self.system.kept
        return self.system.chance(Decision(everyone, works, offer))

    def inside(self, works: Works, offer: float) -> Decision:
        """Return the best projects found for some works: climbed, kicked and climbed again."""
        best = self.climb(Decision(self.system.kept, works, offer))
        for _ in range(KICKS if self.thorough else 0):
            free = sorted(best.signed - self.system.kept)
            out = self._random.permutation(len(free))[:KICKED]
            kicked = best._replace(signed=best.signed - {free[i] for i in out})
            other = self.climb(kicked)
            if self.value(other, chance) > self.value(best, chance) + ENOUGH:
                best = other
        return best

    def climb(self, start: Decision) -> Decision:
        """Follow the aims one after the other; the chance itself also from where each ended."""
        ends = [start]
        for aim in AIMS[:-1]:
            ends.append(self._climbed(ends[-1], aim, (1, 2)))
        sizes = (1, 2, 3) if self.thorough else (1, 2)
        tops = [self._climbed(end, chance, sizes) for end in dict.fromkeys(ends[::-1])]
        return max(tops, key=lambda top: self.value(top, chance))

    def _climbed(self, current: Decision, aim: Aim, sizes: tuple[int, ...]) -> Decision:
        """Make the best move as long as one is better: single ones first, then larger."""
        value = self.value(current, aim)
        while True:
            for size in sizes:
                moves = self.moves(current, size)
                scored = [(self.value(d, aim), -self.system.mw(d.signed), d) for d in moves]
                best = max(scored, key=lambda s: s[:2], default=None)
                if best is not None and best[0] > value + ENOUGH:
                    value, _, current = best
                    break
            else:
                return current

    def moves(self, current: Decision, size: int) -> Iterator[Decision]:
        """Yield plans in which as many projects are signed, or signed no more, as `size` says."""
        able = (self.system.useful(current.works) - self.without) | current.signed
        free = sorted(able - self.system.kept)
        if size > 2 and math.comb(len(free), size) > MOST_MOVES:
            return
        for chosen in combinations(free, size):
            moved = current._replace(signed=current.signed ^ frozenset(chosen))
            if self.system.may(moved, self.limits):
                yield moved

    def value(self, decision: Decision, aim: Aim) -> float:
        """Return an aim, less what is lacking of the least chance of other targets."""
        total, goals = self.system.total(decision), self.system.goals
        found = aim(total[0], goals[0])
        for row, goal in zip(total[1:], goals[1:], strict=True):
            lacking = (goal.least_chance or 0.0) - chance(row, goal)
            if lacking > 0:
                found += MISSED * (min(aim(row, goal), 1.0) - 1.0 - lacking)
        return found

    def _keep(self, found: Found, decision: Decision) -> None:
        value = self.value(decision, chance)
        if value > found.chance + ENOUGH:
            found.decision, found.chance = decision, value
            self.better(found)

    @staticmethod
    def _names(decision: Decision) -> frozenset[str]:
        return decision.signed | {name for name, _ in decision.works}


def thrifty(system: System, best: Decision, limits: Limits) -> Decision:
    """Return the plan with less signed and begun that loses no future by it.

    Notes
    -----
    Works are left out first, then projects from the largest down, then works are put off to
    the latest year that will do.
    """
    search = Search(system, limits)
    least = search.value(best, chance)

    def try_(changed: Decision) -> bool:
        return search.value(changed, chance) >= least - ENOUGH

    current = best
    for work in sorted(current.works, key=lambda w: -(system.works[w[0]].musd or 0.0)):
        fewer = current.works - {work}
        able = system.useful(fewer)
        changed = Decision((current.signed & able) | system.kept, fewer, current.offer)
        current = changed if try_(changed) else current
    for name in sorted(current.signed - system.kept, key=lambda n: -system.candidates[n].mw):
        changed = current._replace(signed=current.signed - {name})
        current = changed if try_(changed) else current
    for name, begun in sorted(current.works):
        for later in sorted(system.works[name].years, reverse=True):
            if later <= begun:
                break
            changed = current._replace(works=current.works - {(name, begun)} | {(name, later)})
            if try_(changed):
                current = changed
                break
    return current


def near(
    system: System, best: Decision, limits: Limits, within: float, steps: int, seed: int
) -> list[Decision]:
    """Return plans met on a random walk among those whose chance is nearly that of the best.

    Parameters
    ----------
    within : how far below that of the best it may be
    """
    random, search = np.random.default_rng(seed), Search(system, limits)
    least, met_ = search.value(best, chance) - within, {best: None}
    current, names = best, sorted(system.candidates)
    for _ in range(steps):
        size = 1 + int(random.integers(2))
        chosen = {names[i] for i in random.choice(len(names), min(size, len(names)), replace=False)}
        if chosen & system.kept or not chosen <= system.useful(current.works) | current.signed:
            continue
        moved = current._replace(signed=current.signed ^ chosen)
        if system.may(moved, limits) and search.value(moved, chance) >= least - ENOUGH:
            current = moved
            met_[current] = None
    return list(met_)


def apart(system: System, plans: Iterable[Decision], best: Decision, count: int) -> list[Decision]:
    """Return plans that differ most, in MW signed, from the best and from each other."""
    left, chosen = [p for p in plans if p != best], [best]
    while left and len(chosen) <= count:
        distance = [min(system.mw(p.signed ^ c.signed) for c in chosen) for p in left]
        at = int(np.argmax(distance))
        if distance[at] <= 0:
            break
        chosen.append(left.pop(at))
    return chosen[1:]
