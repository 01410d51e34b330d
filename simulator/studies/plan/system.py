"""What may be decided, as a sum over corridors of packages played when they are first asked for.

A package is what is signed and begun in one corridor. What comes of a plan is
the sum of its packages, future by future, exactly: corridors share chance, not
what carries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.analysis.estimates import Reached, chance_of, estimate
from simulator.parts.contract import Candidate, Decision, Work
from simulator.physics.targets import met
from simulator.studies.executors import Executor, here

Array = NDArray[np.float64]
Package = tuple[int, Decision]  # a corridor and what is decided in it
Play = Callable[[Package], Array]  # [goal, draw]

WORTH_HANDING_OUT = 16  # packages to play, from which copies of this process pay


class Goal(NamedTuple):
    """A target whose chance counts, or a quantity whose mean does.

    Attributes
    ----------
    name : of the target, or of the quantity
    value : to be reached or kept; none where the mean is to be as high as can be
    least_chance : that any plan must leave, if it is not the aim
    rises : whether what is reached never falls when more is signed, or begun earlier
    """

    name: str
    value: float | None
    at_most: bool = False
    least_chance: float | None = None
    rises: bool = True

    def met(self, values: Array) -> NDArray[np.bool_]:
        """Return in which futures the value is met: of a target."""
        assert self.value is not None
        return met(values, self.value, at_most=self.at_most)


@dataclass(frozen=True)
class Limits:
    """What a plan may have at most; infinite where nothing is said."""

    mw: float = np.inf
    works: float = np.inf
    musd: float = np.inf


@dataclass(frozen=True)
class System:
    """What may be decided, what it is to reach, and how a package is played.

    Attributes
    ----------
    goals : the aim first, then what must be likely enough besides
    corridors : all of them, also those in which nothing is decided
    play : a package; kept here once played
    costs_count : whether the aim is money, of which the cost of works is taken off
    executor : where packages are played that are asked for together
    """

    candidates: Mapping[str, Candidate]
    works: Mapping[str, Work]
    offers: tuple[float, ...]
    goals: tuple[Goal, ...]
    limits: Limits
    corridors: tuple[int, ...]
    play: Play
    costs_count: bool = False
    executor: Executor = field(default_factory=lambda: here(1))
    played: dict[Package, Array] = field(default_factory=dict)
    _useful: dict[frozenset[tuple[str, int]], frozenset[str]] = field(default_factory=dict)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Those signed in every plan."""
        return frozenset(name for name, c in self.candidates.items() if c.is_kept)

    @cached_property
    def _own(self) -> dict[int, tuple[frozenset[str], frozenset[tuple[str, int]]]]:
        """What may be signed and begun in each corridor."""
        signed, works = self.candidates.values(), self.works.values()
        return {
            k: (
                frozenset(c.name for c in signed if c.corridor == k),
                frozenset((w.name, year) for w in works if w.corridor == k for year in w.years),
            )
            for k in self.corridors
        }

    @cached_property
    def _mw(self) -> dict[str, float]:
        return {name: candidate.mw for name, candidate in self.candidates.items()}

    def package(self, corridor: int, own: Decision) -> Array:
        """Return what comes of one corridor, of what is decided in it alone: [goal, draw]."""
        key = corridor, own
        if key not in self.played:
            self.played[key] = self.play(key)
        return self.played[key]

    def packages(self, decision: Decision) -> list[Package]:
        """Return a plan cut by corridors; who cannot land without a work comes into none."""
        _, works, offer = decision
        signed = decision.signed & self.useful(works)
        return [
            (k, Decision(signed & candidates, works & begun, offer))
            for k, (candidates, begun) in self._own.items()
        ]

    def play_ahead(self, decisions: Iterable[Decision]) -> None:
        """Play the packages of several plans that were not played yet, side by side if many."""
        due = {key: None for d in decisions for key in self.packages(d) if key not in self.played}
        if len(due) < WORTH_HANDING_OUT or self.executor.at_once == 1:
            return
        for key, made in zip(due, self.executor.map(self.play, list(due)), strict=True):
            self.played[key] = made

    def total(self, decision: Decision) -> Array:
        """Return what comes of a plan: [goal, draw]."""
        found = np.zeros(())
        for corridor, own in self.packages(decision):
            found = found + self.package(corridor, own)
        if self.costs_count:
            found[0] -= self.musd(decision.works)
        return found

    def counted(self, total: Array) -> Array:
        """Return what counts of each future: 1 where the aim is reached, or what is aimed at."""
        goal = self.goals[0]
        if goal.value is None:
            return total[0]
        return goal.met(total[0]).astype(np.float64)

    def reached(self, counted: ArrayLike) -> Reached:
        """Return the mean of what counts of futures, with its error: [draw]."""
        if self.goals[0].value is None:
            found = estimate(counted)
            return Reached(float(found.mean), float(found.standard_error))
        return chance_of(np.asarray(counted, bool))

    def score(self, decision: Decision) -> float:
        """Return how far a plan reaches the aim: a chance, or a mean."""
        return float(self.counted(self.total(decision)).mean())

    @cached_property
    def earliest_is_best(self) -> bool:
        """Whether no work is ever better begun later."""
        return all(goal.rises for goal in self.goals)

    def mw(self, signed: Iterable[str]) -> float:
        """Return what is signed."""
        of = self._mw
        return sum([of[name] for name in signed])

    def musd(self, works: Iterable[tuple[str, int]]) -> float:
        """Return what is begun, at its cost where that is known."""
        return sum(self.works[name].musd or 0.0 for name, _ in works)

    def may(self, decision: Decision, limits: Limits) -> bool:
        """Return whether a plan keeps to limits, and to one option of each group."""
        return (
            self.mw(decision.signed) <= limits.mw + 1e-6
            and len(decision.works) <= limits.works
            and self.musd(decision.works) <= limits.musd + 1e-6
            and self.agree(decision.signed)
        )

    def agree(self, signed: Iterable[str]) -> bool:
        """Return whether of overlapping plans no two options are signed."""
        chosen: dict[str, str] = {}
        for name in signed:
            group, _, option = (self.candidates[name].option or "").partition(".")
            if group and chosen.setdefault(group, option) != option:
                return False
        return True

    def useful(self, works: frozenset[tuple[str, int]]) -> frozenset[str]:
        """Return who could land once some works are there."""
        if works not in self._useful:
            there = {name for name, _ in works}
            self._useful[works] = frozenset(
                n for n, c in self.candidates.items() if any(way <= there for way in c.ways)
            )
        return self._useful[works]
