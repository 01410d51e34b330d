"""A target and a lever as the position of the lever in which the target is likely enough.

Every position is played on the same chance, so that what the chance of the target does between
two of them is the lever's doing; the position is found by halving.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from simulator.analysis.china import china_terms
from simulator.analysis.estimates import Reached, chance_of
from simulator.analysis.scorecard import futures, judged_by
from simulator.catalogue.message import message
from simulator.run.simulate import simulate
from simulator.sampling.streams import remembering
from simulator.scenario.load import Loaded
from simulator.scenario.problems import ScenarioError, quoted
from simulator.studies.answer import target_of
from simulator.studies.needed.lever import Lever
from simulator.studies.refusal import StudyError
from simulator.studies.study import Progress

CHANCES = (0.5, 0.8)
LOOKS = 9  # positions of the first look along the whole lever, ends included
HALVINGS = 9  # of the distance between two of them
ALONG = 9  # positions of a second lever


class Reaches(NamedTuple):
    """Where a chance is reached.

    Attributes
    ----------
    position : of the lever; not a number: nowhere
    error : of the position, from that of the chance by the slope around it
    """

    chance: float
    position: float
    error: float


class Needs(NamedTuple):
    """What was found along one lever.

    Attributes
    ----------
    now : the chance with nothing changed
    played : every position that was played, in order, with its chance
    reaches : by chance asked for
    """

    lever: Lever
    target: str
    draws: int
    now: Reached
    played: tuple[tuple[float, Reached], ...]
    reaches: tuple[Reaches, ...]

    @property
    def moves(self) -> bool:
        """Whether the lever changes the chance at all."""
        return len({reached.mean for _, reached in self.played}) > 1


class TwoLevers(NamedTuple):
    """Where along a second lever a chance is reached, for positions of the first."""

    needs: Needs
    other: Lever
    chance: float
    line: tuple[tuple[float, Reaches], ...]


@dataclass
class _Along:
    """Chances along a lever, each position played once."""

    lever: Lever
    target: str
    draws: int
    known: dict[float, Reached] = field(default_factory=dict)

    def at(self, position: float) -> float:
        if position not in self.known:
            self.known[position] = chance_at(self.lever.at(position), self.target, self.draws)
        return self.known[position].mean


def chance_at(loaded: Loaded, name: str, draws: int) -> Reached:
    """Return the chance of a target of a scenario."""
    scenario = loaded.scenario
    target = scenario.targets[name]
    wanted = judged_by([target])
    outcomes = simulate(scenario, draws, quantities=wanted)
    china = china_terms(scenario, draws).get(name, 0.0)
    return chance_of(futures(target, outcomes, china).met)


def needed(
    lever: Lever,
    target: str,
    chances: Sequence[float] = CHANCES,
    draws: int | None = None,
    progress: Progress | None = None,
) -> Needs:
    """Find where along a lever a target becomes as likely as is asked.

    The nearest such position to where the lever is now is told, on either side. Positions in which
    the scenario would contradict itself are left out.

    Raises
    ------
    StudyError
        If there is no such target, or the scenario cannot be held against it.
    StudyError
        If the scenario contradicts itself wherever else the lever is.
    """
    target_of(lever.loaded.scenario, target)
    report = progress or (lambda *_: None)
    along = _Along(lever, target, draws or lever.loaded.scenario.draws)
    with remembering():
        positions = sorted({lever.as_it_is, *np.linspace(*lever.ends, LOOKS).tolist()})
        for number, position in enumerate(positions):
            report(0.5 * number / len(positions), message("needed-looking"))
            with suppress(ScenarioError):  # it contradicts itself there
                along.at(position)
        positions = sorted(along.known)
        if len(positions) == 1:
            raise StudyError(message("needed-contradicts", name=quoted(lever.name)))
        found = []
        for number, chance in enumerate(chances):
            report(0.5 + 0.5 * number / len(chances), message("needed-halving"))
            found.append(_reaches(along, positions, chance))
    played = tuple(sorted(along.known.items()))
    return Needs(lever, target, along.draws, along.known[lever.as_it_is], played, tuple(found))


def _reaches(along: _Along, positions: Sequence[float], chance: float) -> Reaches:
    """Halve the stretch nearest to where the lever is on which the chance is crossed."""
    now = along.lever.as_it_is
    stretches = [
        (low, high)
        for low, high in pairwise(positions)
        if (along.at(low) >= chance) != (along.at(high) >= chance)
    ]
    if not stretches:
        return Reaches(chance, float("nan"), float("nan"))
    low, high = min(stretches, key=lambda s: min(abs(s[0] - now), abs(s[1] - now)))
    rises = along.at(high) >= chance
    first = (low, high)
    for _ in range(HALVINGS):
        middle = 0.5 * (low + high)
        if (along.at(middle) >= chance) == rises:
            high = middle
        else:
            low = middle
    position = high if rises else low
    slope = (along.at(first[1]) - along.at(first[0])) / (first[1] - first[0])
    error = along.known[position].standard_error / abs(slope)
    return Reaches(chance, position, float(error))


def needed_along(
    needs: Needs,
    other: Lever,
    chance: float,
    progress: Progress | None = None,
    positions: int = ALONG,
) -> TwoLevers:
    """Find, for positions of a lever, where along another the target is as likely as is asked.

    Positions in which the scenario would contradict itself are left out.
    """
    report = progress or (lambda *_: None)
    lever = needs.lever
    found: list[tuple[float, Reaches]] = []
    for number, position in enumerate(np.linspace(*lever.ends, positions).tolist()):
        report(number / positions, message("needed-looking"))
        try:
            moved = lever.at(position)
            there = Lever(other.name, moved, other.found)
            reached = needed(there, needs.target, [chance], needs.draws).reaches[0]
        except (ScenarioError, StudyError):
            continue
        found.append((position, reached))
    return TwoLevers(needs, other, chance, tuple(found))
