"""What a scenario draws as the inputs that a planner thinks of: each path in one group.

The list of inputs is what a run draws, no other. Paths that the scenario's
section `sensitivity` takes together are one input; so are quantities that it
correlates; any other is an input by itself, with all that is drawn for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel

from simulator.catalogue.message import Arg, Message, listing, message
from simulator.scenario.input_label import input_label
from simulator.scenario.load import Loaded
from simulator.scenario.problems import nearest, quoted
from simulator.scenario.provenance import quantities
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario
from simulator.studies.refusal import StudyError

ANY = "*"
CORRELATIONS = "correlations."
NUMBERED = re.compile(r"\.\d+(?=\.)")  # `wind_ready.2.capacity_mw`: one of several


class Grouping:
    """Tells of any path to which input it belongs, whether it is drawn or not."""

    def __init__(self, scenario: Scenario) -> None:
        declared = {} if scenario.sensitivity is None else scenario.sensitivity.groups
        self.titles = {name: group.title.label for name, group in declared.items()}
        self.declared = [(name, path) for name, group in declared.items() for path in group.paths]
        self._whole: dict[str, list[str]] = {}
        self._patterns: list[tuple[re.Pattern[str], str]] = []
        for name, path in self.declared:
            if ANY in path:
                self._patterns.append((_pattern(path), name))
            else:
                self._whole.setdefault(path, []).append(name)
        self._correlated = {
            member: f"{CORRELATIONS}{name}"
            for name, group in scenario.correlations.items()
            for member in group.members
        }
        self._known: dict[str, str] = {}

    def of(self, path: str) -> str:
        """Return the name of the input to which a path belongs."""
        if path not in self._known:
            named = self.named(path)
            self._known[path] = named[0] if named else self._undeclared(path)
        return self._known[path]

    def named(self, path: str) -> list[str]:
        """Return the declared groups that name a path; those that tell it whole go first."""
        if path in self._whole:
            return self._whole[path]
        return list(dict.fromkeys(n for pattern, n in self._patterns if pattern.fullmatch(path)))

    def _undeclared(self, path: str) -> str:
        if path.startswith(CORRELATIONS):
            return ".".join(re.split(r"[./]", path)[:2])
        quantity = path.partition("/")[0]
        return self._correlated.get(path, quantity)


@dataclass(frozen=True)
class Inputs:
    """What a run draws, by input.

    Attributes
    ----------
    each : by path that is drawn, how many numbers a draw takes
    """

    loaded: Loaded
    grouping: Grouping
    each: Mapping[str, int]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Inputs in the order in which they are first drawn."""
        return tuple(dict.fromkeys(map(self.grouping.of, self.each)))

    @cached_property
    def group(self) -> NDArray[np.intp]:
        """Return by column of chance the number of its input: [column]."""
        number = {name: i for i, name in enumerate(self.names)}
        of_path = [number[self.grouping.of(path)] for path in self.each]
        return np.repeat(of_path, list(self.each.values()))

    @cached_property
    def quantities(self) -> dict[str, Quantity]:
        """Every quantity of the scenario by its path."""
        return {each.path: each for each in quantities(self.loaded.scenario)}

    def quantity_of(self, path: str) -> str:
        """Return for which quantity a path is drawn: some are for several things each."""
        if path.startswith(CORRELATIONS):
            return path.removesuffix("/shock")
        return path if path in self.quantities else NUMBERED.sub("", path)

    def paths(self, name: str) -> list[str]:
        """Return what is drawn of an input."""
        return [path for path in self.each if self.grouping.of(path) == name]

    def label(self, name: str) -> Arg:
        """Return what a reader calls an input."""
        if name in self.grouping.titles:
            return self.grouping.titles[name]
        return input_label(name, self.loaded.merged)


def checked(
    scenario: Scenario,
    grouping: Grouping,
    drawn: Collection[str],
    all_drawn: Callable[[], Collection[str]],
) -> None:
    """Refuse groups that contradict each other or the scenario.

    Parameters
    ----------
    drawn : paths that the answer draws
    all_drawn : gives those of a whole run, where they are needed

    Raises
    ------
    StudyError
        With everything that is wrong.
    """
    quantity_paths = [quantity.path for quantity in quantities(scenario)]
    found = [*_twice(grouping, drawn), *_split(scenario, grouping, drawn)]
    idle = _idle(grouping, {*drawn, *quantity_paths})
    if idle:
        known = {*all_drawn(), *quantity_paths}
        for name, path in _idle(grouping, known):
            if not _left_out(scenario, path):
                near = nearest(path, known)
                say = (
                    "sensitivity-path-of-nothing"
                    if near is None
                    else "sensitivity-path-of-nothing-near"
                )
                found.append(message(say, group=quoted(name), path=quoted(path), near=near or ""))
    if found:
        raise StudyError(*found)


def _idle(grouping: Grouping, known: Collection[str]) -> list[tuple[str, str]]:
    """Return the declared paths that match nothing of what is known."""
    return [
        (name, path)
        for name, path in grouping.declared
        if path not in known and not (ANY in path and any(map(_pattern(path).fullmatch, known)))
    ]


def _twice(grouping: Grouping, drawn: Collection[str]) -> Iterator[Message]:
    for path in drawn:
        names = grouping.named(path)
        if len(names) > 1:
            groups = listing([quoted(name) for name in names])
            yield message("sensitivity-path-twice", path=quoted(path), groups=groups)


def _split(scenario: Scenario, grouping: Grouping, drawn: Collection[str]) -> Iterator[Message]:
    """Yield correlated quantities that are not all in one input."""
    for name, correlation in scenario.correlations.items():
        shock = f"{CORRELATIONS}{name}/shock"
        paths = [path for path in (*correlation.members, shock) if path in drawn]
        inputs = dict.fromkeys(grouping.of(path) for path in paths)
        if len(inputs) > 1:
            yield message(
                "sensitivity-correlation-split",
                correlation=quoted(name),
                inputs=listing([quoted(i) for i in inputs]),
                paths=listing(
                    [quoted(path) for path in (*correlation.members, f"{CORRELATIONS}{name}*")]
                ),
            )


def _left_out(scenario: Scenario, path: str) -> bool:
    """Return whether the scenario leaves out the section that a path is of."""
    value: Any = scenario
    for step in re.split(r"[./]", path.partition(ANY)[0]):
        if not isinstance(value, BaseModel) or step not in type(value).model_fields:
            return False
        value = getattr(value, step)
        if value is None or value == {}:
            return True
    return False


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, path.split(ANY))))
