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
from numpy.typing import NDArray

from simulator.parts.contract import Candidate, Decision, Work
from simulator.physics.targets import met

Array = NDArray[np.float64]
Play = Callable[[int, Decision], Array]  # [goal, draw] of a corridor as decided in it


class Goal(NamedTuple):
    """A target as a value to be reached or kept, and the least chance of it, if it is no aim."""

    name: str
    value: float
    at_most: bool
    least_chance: float | None


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
    play : of a corridor, a package; kept here once played
    """

    candidates: Mapping[str, Candidate]
    works: Mapping[str, Work]
    offers: tuple[float, ...]
    goals: tuple[Goal, ...]
    limits: Limits
    corridors: tuple[int, ...]
    play: Play
    played: dict[tuple[int, Decision], Array] = field(default_factory=dict)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Those signed in every plan."""
        return frozenset(name for name, c in self.candidates.items() if c.is_kept)

    @cached_property
    def _home(self) -> dict[str, int]:
        return {
            name: thing.corridor for name, thing in (*self.candidates.items(), *self.works.items())
        }

    @cached_property
    def _mw(self) -> dict[str, float]:
        return {name: candidate.mw for name, candidate in self.candidates.items()}

    def package(self, corridor: int, own: Decision) -> Array:
        """Return what comes of one corridor, of what is decided in it alone: [goal, draw]."""
        key = corridor, own
        if key not in self.played:
            self.played[key] = self.play(corridor, own)
        return self.played[key]

    def total(self, decision: Decision) -> Array:
        """Return what comes of a plan: [goal, draw]."""
        signed: dict[int, list[str]] = {}
        works: dict[int, list[tuple[str, int]]] = {}
        for name in decision.signed:
            signed.setdefault(self._home[name], []).append(name)
        for work in decision.works:
            works.setdefault(self._home[work[0]], []).append(work)
        found = np.zeros(())
        for k in self.corridors:
            own = Decision(
                frozenset(signed.get(k, ())), frozenset(works.get(k, ())), decision.offer
            )
            found = found + self.package(k, own)
        return found

    def holds(self, total: Array) -> NDArray[np.bool_]:
        """Return in which futures the aim is reached: [draw]."""
        return met(total[0], self.goals[0].value, at_most=self.goals[0].at_most)

    def chance(self, decision: Decision) -> float:
        """Return the share of the futures in which a plan reaches the aim."""
        return float(self.holds(self.total(decision)).mean())

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

    def useful(self, works: Iterable[tuple[str, int]]) -> frozenset[str]:
        """Return who could land once some works are there."""
        there = {name for name, _ in works}
        return frozenset(n for n, c in self.candidates.items() if any(w <= there for w in c.ways))
