"""Steps of a run as hashes of all that their numbers depend on: equal hashes, equal numbers.

A hash covers the sections that a step reads, the hashes of the steps that give
what it takes, and what every step may depend on. Where numbers came from –
sources, notes – is no part of it.
"""

from __future__ import annotations

import hashlib
import weakref
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from simulator.outcomes.store import Outcomes
from simulator.parts.registry import parts_of
from simulator.run.schedule import Scheduled, schedule
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario

COMMON = ("as_of", "seed", "horizon", "correlations")  # any step may depend on them
ONLY_TEXTS = frozenset(("source", "note"))


@dataclass(frozen=True)
class CachedRun:
    """A scenario with the seed it was played with, and what came of it."""

    scenario: Scenario
    outcomes: Outcomes

    @cached_property
    def keys(self) -> Mapping[str, str]:
        """Hash of every step, by its name."""
        return keys(schedule(parts_of(self.scenario), self.scenario), self.scenario)

    def has(self, name: str, draws: int) -> bool:
        """Return whether it holds a quantity for all of so many draws."""
        array = self.outcomes.arrays.get(name)
        return array is not None and len(array) == draws


def keys(steps: Sequence[Scheduled], scenario: Scenario) -> dict[str, str]:
    """Return a hash of all that the numbers of each step depend on but the number of draws."""
    found: dict[str, str] = {}
    giver = {name: s.step.name for s in steps for name in s.step.gives}
    common = [digest(getattr(scenario, name)) for name in COMMON]
    for scheduled in steps:
        step = scheduled.step
        reads = [(path, _digest_at(scenario, path)) for path in step.reads]
        takes = [(name, found[giver[name]]) for name in scheduled.takes]
        found[step.name] = _hash((step.name, common, reads, takes))
    return found


def shared_key(scenario: Scenario) -> str:
    """Return a hash of the steps that take most of the time, those played by block.

    Scenarios with the same one can take them over from each other.
    """
    steps = schedule(parts_of(scenario), scenario)
    of_steps = keys(steps, scenario)
    return _hash([of_steps[s.step.name] for s in steps if s.step.by_block])


def sharing(runs: Iterable[CachedRun | None], scenario: Scenario, draws: int) -> CachedRun | None:
    """Return the first of some runs whose costly steps a scenario can take over."""
    key = shared_key(scenario)
    for run in runs:
        if run is None or not run.outcomes.arrays:  # of what was not asked for, nothing is there
            continue
        if run.outcomes.draws == draws and shared_key(run.scenario) == key:
            return run
    return None


def _digest_at(scenario: Scenario, path: str) -> str:
    section, _, below = path.partition(".")
    return digest(getattr(scenario, section, None), below)


# by section, and path in it: scenarios share most of them
_sections: dict[tuple[int, str], tuple[weakref.ref[BaseModel], str]] = {}


def digest(value: Any, below: str = "") -> str:
    """Return a hash of a value of the scenario, or of what stands at a path in it."""
    if not isinstance(value, BaseModel):
        return _hash(_plain(None if below else value))
    key = id(value), below
    known = _sections.get(key)
    if known is not None and known[0]() is value:
        return known[1]
    inner: Any = value
    for name in below.split(".") if below else ():
        inner = getattr(inner, name, None)
    found = _hash(_plain(inner))
    _sections[key] = weakref.ref(value, lambda _: _sections.pop(key, None)), found
    return found


def _plain(value: Any) -> Any:
    """Return a value as nested tuples that print alike if, and only if, their numbers are alike."""
    if isinstance(value, Quantity):
        d = value.distribution
        return value.path, d.kind, d.parameters, d.never
    if isinstance(value, BaseModel):
        return tuple((k, _plain(v)) for k, v in value.__dict__.items() if k not in ONLY_TEXTS)
    if isinstance(value, dict):
        return tuple((key, _plain(inner)) for key, inner in value.items())
    if isinstance(value, list):
        return tuple(_plain(inner) for inner in value)
    return value


def _hash(value: Any) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()
