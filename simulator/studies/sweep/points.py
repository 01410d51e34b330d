"""The points of a sweep, checked before any plays: what each is, and which share what is costly."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import simulator
from simulator.catalogue.message import Arg, listing, message
from simulator.run import Progress, shared_key
from simulator.scenario.load import Loaded
from simulator.scenario.problems import Problem, ScenarioError, as_yaml
from simulator.scenario.schema import Scenario
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.design import Point

MOST_LISTED = 20
NO_INPUT = ("sweep", "lang")  # sections on which no number hangs
CHECKED_AT_ONCE = 10  # points between two words on how far the check is


class Checked(NamedTuple):
    """A point that may be played.

    Attributes
    ----------
    number : of the point, from 0
    scenario : shares with those of other points what they have in common
    key : of all that its numbers depend on
    shares : of what its costly steps depend on: points with the same one share them
    """

    number: int
    point: Point
    scenario: Scenario
    key: str
    shares: str


def check_points(asked: Asked, progress: Progress | None = None) -> list[Checked]:
    """Set the values of every point; raise what is wrong with any of them together."""
    found: list[Checked] = []
    problems: dict[Problem, Point] = {}
    hashes = _Hashes()
    for number, point in enumerate(asked.points):
        if progress is not None and number % CHECKED_AT_ONCE == 0:
            progress(
                number / len(asked.points), message("study-checking", points=len(asked.points))
            )
        try:
            loaded = asked.at(point)
        except ScenarioError as error:
            for problem in error.problems:
                problems.setdefault(_relabelled(problem, point, asked), point)
            continue
        scenario, key = loaded.scenario, hashes.of(loaded)
        found.append(Checked(number, point, scenario, key, shared_key(scenario)))
    if problems:
        raise ScenarioError(_listed(problems, asked))
    return found


class _Hashes:
    """Hashes of sections, of which the points of a sweep share most."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, str]] = {}

    def of(self, loaded: Loaded) -> str:
        """Return a hash of all that the numbers of a point depend on."""
        inputs = (item for item in loaded.merged.items() if item[0] not in NO_INPUT)
        return _hash({name: self._of(section) for name, section in inputs})

    def _of(self, section: Any) -> str:
        known = self._known.get(id(section))
        if known is None or known[0] is not section:
            known = self._known[id(section)] = section, _hash(section)
        return known[1]


def label_of(point: Point) -> Arg:
    """Return which point it is."""
    values = [f"{path} = {as_yaml(value).strip('`')}" for path, value in point.values.items()]
    return listing(values, "comma") if values else message("sweep-point-unchanged")


def _hash(of: Any) -> str:
    text = json.dumps([simulator.__version__, of], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _relabelled(problem: Problem, point: Point, asked: Asked) -> Problem:
    """Call a value of the sweep by the axis that it comes from."""
    for path in point.values:
        if problem.file == f"--set {path}" or problem.file.startswith(f"--set {path}="):
            return replace(problem, file=asked.labels[path], line=0, column=0)
    return problem


def _listed(problems: dict[Problem, Point], asked: Asked) -> Sequence[Problem]:
    """Return the first problems; one that no value has of itself names the first such point."""
    listed = [
        problem
        if problem.path in asked.labels
        else replace(
            problem, what=message("problem-at-point", what=problem.what, point=label_of(point))
        )
        for problem, point in problems.items()
    ]
    more = len(listed) - MOST_LISTED
    if more <= 0:
        return listed
    return [*listed[:MOST_LISTED], Problem("…", 0, 0, "", message("problem-sweep-more", more=more))]
