"""Assumptions of one value with a range: what the answer is at both ends of it.

Those that could be drawn are let vary over their ranges in one more run, all
together. Those that are not drawn, since they shape what is laid out once for
all draws, are put to either end, one at a time, on common chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.dates import date_text
from simulator.scenario.load import Loaded
from simulator.scenario.problems import Problem, ScenarioError
from simulator.scenario.provenance import Found, walk
from simulator.scenario.vary import vary
from simulator.studies.executors import Executor
from simulator.studies.store import Memory
from simulator.studies.study import Evaluated, Study

Array = NDArray[np.float64]
Values = Callable[[Loaded], Array]  # the answer of a scenario in each of some first draws


class AtEnds(NamedTuple):
    """The answer with an assumption at either end of its range, draw by draw beside each other.

    Attributes
    ----------
    low, high : [draw]
    refused : what is wrong with one end; nothing if both were played
    """

    path: str
    low: Array
    high: Array
    refused: tuple[Problem, ...] = ()


def with_range(loaded: Loaded) -> dict[str, Found]:
    """Return by path what has one value and a range."""
    return {
        found.path: found
        for found in walk(loaded.scenario)
        if found.quantity.distribution.is_fixed and found.quantity.range is not None
    }


def widened(loaded: Loaded, ranged: Mapping[str, Found]) -> Loaded:
    """Return a scenario in which what may be drawn varies evenly over its range."""
    values = {
        path: {"uniform": list(_ends(found)), "assumption": found.quantity.reason or path}
        for path, found in ranged.items()
        if not found.leaf.structural
    }
    return vary(loaded, values) if values else loaded


def at_ends(
    loaded: Loaded, ranged: Mapping[str, Found], values: Values, here: Array, executor: Executor
) -> list[AtEnds]:
    """Return the answer at both ends of each range that moves it, and those that cannot be moved.

    Parameters
    ----------
    values : plays a scenario
    here : the answer of the scenario itself in the same draws
    """
    whole = [path for path, found in ranged.items() if not found.leaf.structural]
    moving = [*_moving(loaded, ranged, whole, values, here)]
    moving += [path for path, found in ranged.items() if found.leaf.structural]

    def evaluate(path: str, shared: Any, workers: int) -> Evaluated[AtEnds]:
        ends, refused = [], []
        for end in _ends(ranged[path]):
            try:
                ends.append(values(vary(loaded, {path: end})))
            except ScenarioError as error:
                refused += error.problems
        return Evaluated(
            AtEnds(path, here, here, tuple(refused)) if refused else AtEnds(path, *ends)
        )

    return Study(moving, evaluate, keys=moving).results(Memory(), executor)


def _moving(
    loaded: Loaded, ranged: Mapping[str, Found], paths: list[str], values: Values, here: Array
) -> Iterable[str]:
    """Yield what moves any draw at either end: all are tried at once, and halves where they do."""
    if not paths:
        return
    for end in range(2):
        try:
            ended = values(vary(loaded, {path: _ends(ranged[path])[end] for path in paths}))
            differs = not np.array_equal(ended, here)
        except ScenarioError:
            differs = True
        if differs:
            break
    else:
        return
    if len(paths) == 1:
        yield from paths
        return
    middle = len(paths) // 2
    for half in (paths[:middle], paths[middle:]):
        yield from _moving(loaded, ranged, half, values, here)


def _ends(found: Found) -> tuple[Any, Any]:
    """Return the ends of a range as a scenario file would have them."""
    assert found.quantity.range is not None
    low, high = found.quantity.range
    return (date_text(low), date_text(high)) if found.leaf.is_date else (low, high)
