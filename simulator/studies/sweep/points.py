"""The points of a sweep, checked before any plays: what each is, and which share their power."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import simulator
from simulator.forking import in_processes
from simulator.run.shared import behind_power
from simulator.scenario.load import Loaded
from simulator.scenario.problems import Problem, ScenarioError, shown
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.design import Point

MOST_TOLD = 20
CHECKED_TOLD = 10  # points between two words on how far the check is
FEWEST_TO_SHARE = 8  # points for which another process pays

Progress = Callable[[float, str], None]


class Checked(NamedTuple):
    """A point that may be played.

    Attributes
    ----------
    key : of all that its numbers depend on
    power : of what its power depends on: points with the same one share it
    """

    key: str
    power: str


def check_points(asked: Asked, workers: int, progress: Progress | None = None) -> list[Checked]:
    """Load every point; raise what is wrong with any of them together."""

    def work(point: Point) -> Checked | list[Problem]:
        try:
            return checked(asked.load(point))
        except ScenarioError as error:
            return [_relabelled(problem, point, asked) for problem in error.problems]

    processes = workers if len(asked.points) >= FEWEST_TO_SHARE else 1
    found: list[Checked] = []
    problems: dict[Problem, Point] = {}
    results = in_processes(work, asked.points, processes)
    for number, (point, result) in enumerate(zip(asked.points, results, strict=True)):
        if progress is not None and number % CHECKED_TOLD == 0:
            progress(number / len(asked.points), f"checking {len(asked.points):,} points")
        if isinstance(result, Checked):
            found.append(result)
        else:
            for problem in result:
                problems.setdefault(problem, point)
    if problems:
        raise ScenarioError(_told(problems, asked))
    return found


def checked(loaded: Loaded) -> Checked:
    """Return the keys of a point."""
    inputs = {name: value for name, value in loaded.merged.items() if name != "sweep"}
    behind = {name: inputs.get(name) for name in behind_power(loaded.scenario)}
    return Checked(_key(inputs), _key(behind))


def label_of(point: Point) -> str:
    """Say which point it is.

    >>> label_of(Point({"trade.growth": 0.1, "coal.first": "burn"}))
    'trade.growth = 0.1, coal.first = burn'
    """
    said = [f"{path} = {shown(value).strip('`')}" for path, value in point.values.items()]
    return ", ".join(said) or "the scenario as it is"


def _key(inputs: Any) -> str:
    text = json.dumps([simulator.__version__, inputs], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _relabelled(problem: Problem, point: Point, asked: Asked) -> Problem:
    """Call a value of the sweep by the axis that it comes from."""
    for path in point.values:
        if problem.file == f"--set {path}" or problem.file.startswith(f"--set {path}="):
            return replace(problem, file=asked.labels[path], line=0, column=0)
    return problem


def _told(problems: dict[Problem, Point], asked: Asked) -> Sequence[Problem]:
    """Return the first problems; one that no value has of itself names the first such point."""
    told = [
        problem
        if problem.path in asked.labels
        else replace(problem, what=f"{problem.what} (at {label_of(point)})")
        for problem, point in problems.items()
    ]
    more = len(told) - MOST_TOLD
    if more <= 0:
        return told
    return [*told[:MOST_TOLD], Problem("…", 0, 0, "", f"and {more:,} more problems like these")]


def processors() -> int:
    """Return how many processes may work at once unless told."""
    return os.cpu_count() or 1
