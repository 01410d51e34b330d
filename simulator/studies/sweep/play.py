"""Checked points as results: each played on the same chance, power once for all that share it.

Where there are more groups of points that share power than workers, each
worker plays whole groups. What is left over is played one group after the
other: its power by all workers at once, then its points side by side.
"""

from __future__ import annotations

import mmap
import os
import time
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from simulator.forking import in_processes
from simulator.outcomes.store import Outcomes
from simulator.run import Played, simulate
from simulator.run.memory import keep_freed_memory
from simulator.scenario.problems import Problem, ScenarioError
from simulator.scenario.schema import Scenario
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.kept import Kept
from simulator.studies.sweep.points import Checked, checked, label_of
from simulator.studies.sweep.summary import PointResult, summarise

POWER_COST = 3.0  # time of playing power, in that of all the rest of a point
KEEP = 1  # draws kept by project and line, of which a sweep tells nothing

Progress = Callable[[float, str], None]


def play_points(
    asked: Asked,
    points: Sequence[Checked],
    kept: Kept,
    workers: int,
    progress: Progress | None = None,
) -> list[PointResult]:
    """Play every point that is not kept from an earlier attempt: results in their order."""
    results = {i: found for i, point in enumerate(points) if (found := kept.read(i, point.key))}
    player = Player(asked, points, kept, _Told(len(points), len(results), progress))
    whole, shared = _arranged(points, results, workers)
    player.told.expect([*whole, *shared])
    for played in in_processes(player.group, whole, workers, player.told.tell):
        results |= played
    for group in shared:
        results |= player.side_by_side(group, workers)
    player.told.tell()
    return [results[i] for i in range(len(points))]


def _arranged(
    points: Sequence[Checked], results: Mapping[int, PointResult], workers: int
) -> tuple[list[list[int]], list[list[int]]]:
    """Group the points to play by the power they share: for single workers, for all together."""
    groups: dict[str, list[int]] = {}
    for i, point in enumerate(points):
        if i not in results:
            groups.setdefault(point.power, []).append(i)
    ordered = sorted(groups.values(), key=len, reverse=True)
    rest = len(ordered) % workers if workers > 1 else 0
    return ordered[: len(ordered) - rest], ordered[len(ordered) - rest :]


class Player:
    """Plays points, here or in a copy of this process."""

    def __init__(self, asked: Asked, points: Sequence[Checked], kept: Kept, told: _Told) -> None:
        self.asked = asked
        self.points = points
        self.kept = kept
        self.told = told
        self.here = os.getpid()

    def group(self, group: Sequence[int]) -> dict[int, PointResult]:
        """Play the points of a group one after the other."""
        if os.getpid() != self.here:
            keep_freed_memory()
        results: dict[int, PointResult] = {}
        known: Played | None = None
        for i in group:
            scenario, outcomes = self._played(i, known, workers=1)
            known = known or Played(scenario, outcomes)
            results[i] = self._keep(i, scenario, outcomes, alone=i == group[0])
        return results

    def side_by_side(self, group: Sequence[int], workers: int) -> dict[int, PointResult]:
        """Play the first point with all workers, then hand the others out to them."""
        first, *others = group
        scenario, outcomes = self._played(first, None, workers)
        results = {first: self._keep(first, scenario, outcomes, alone=True)}
        known = Played(scenario, outcomes)

        def work(i: int) -> PointResult:
            return self._keep(i, *self._played(i, known, workers=1), alone=False)

        for i, result in zip(
            others, in_processes(work, others, workers, self.told.tell), strict=True
        ):
            results[i] = result
        return results

    def _played(self, i: int, known: Played | None, workers: int) -> tuple[Scenario, Outcomes]:
        point = self.asked.points[i]
        loaded = self.asked.load(point)
        if checked(loaded) != self.points[i]:
            what = "was changed while the sweep was running"
            way_out = "run the same command again"
            raise ScenarioError([Problem(self.asked.file, 0, 0, "", what, way_out=way_out)])
        try:
            outcomes = simulate(loaded.scenario, keep=KEEP, workers=workers, known=known)
        except Exception as error:
            error.add_note(f"at point {i + 1} of the sweep: {label_of(point)}")
            raise
        return loaded.scenario, outcomes

    def _keep(self, i: int, scenario: Scenario, outcomes: Outcomes, *, alone: bool) -> PointResult:
        result = summarise(scenario, outcomes)
        self.kept.write(i, self.points[i].key, result)
        self.told.played(i, 1.0 + POWER_COST * alone)
        if os.getpid() == self.here:
            self.told.tell()
        return result


class _Told:
    """Tells how far the points are, whoever plays them."""

    def __init__(self, points: int, kept: int, progress: Progress | None) -> None:
        self.points = points
        self.kept = kept
        self.progress = progress
        self.costs = np.frombuffer(mmap.mmap(-1, 8 * points), np.float64)  # shared by copies
        self.due = 1.0
        self.began = time.monotonic()

    def expect(self, groups: Sequence[Sequence[int]]) -> None:
        """Note what is to be played."""
        self.due = sum(len(group) + POWER_COST for group in groups) or 1.0

    def played(self, i: int, cost: float) -> None:
        """Note a point as played; written again, it counts once."""
        self.costs[i] = cost

    def tell(self) -> None:
        """Say how many points are done and how long the others will take."""
        if self.progress is None:
            return
        done = self.kept + np.count_nonzero(self.costs)
        share = float(self.costs.sum()) / self.due
        left = ""
        if share > 0:
            seconds = (time.monotonic() - self.began) * (1.0 / share - 1.0)
            left = f", {duration(seconds)} left"
        self.progress(min(share, 1.0), f"{done:,} of {self.points:,} points{left}")


def duration(seconds: float) -> str:
    """Write how long something takes, as a reader waits for it.

    >>> duration(8.4), duration(200), duration(8000)
    ('8 s', '3 min 20 s', '2 h 13 min')
    """
    whole = max(round(seconds), 0)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    return f"{minutes} min {rest} s" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
