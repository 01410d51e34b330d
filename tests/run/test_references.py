"""Every reference of base to another entry, and every entry gone: refused kindly or played."""

import random
from collections import Counter
from typing import Any, NamedTuple

import pytest

from simulator.outcomes.store import check
from simulator.scenario.problems import ScenarioError
from simulator.scenario.rules import SAME, Refers
from simulator.scenario.sections import scenario_shape
from simulator.scenario.vary import vary
from tests.worlds.build import SCENARIOS, play, varied

DRAWS = 8
QUICK, MANY = 1, 60  # references of one field that the two suites point elsewhere
BASE = varied(SCENARIOS / "base.yaml")


class Reference(NamedTuple):
    """A field that names another entry, and what it may name."""

    path: tuple[str, ...]
    names: tuple[str, ...]
    is_list: bool

    @property
    def kind(self) -> tuple[str, ...]:
        return (*self.path[:2], self.path[-1])


def references(shape, value, path=()) -> list[Reference]:
    """Return every reference that the schema declares below a value, given or left out."""
    steps: list[tuple[str, Any]] = []
    if shape.kind == "section":
        steps = list(shape.fields.items())
    elif shape.kind == "entries" and shape.item is not None:
        steps = [(name, shape.item) for name in value]
    found: list[Reference] = []
    for name, below in steps:
        here = (*path, name)
        is_list = below.kind == "list"
        for rule in (*below.rules, *(below.item.rules if is_list else ())):
            if isinstance(rule, Refers):
                found.append(Reference(here, named(rule, here), is_list))
        inner = value.get(name)
        if isinstance(inner, dict):
            found += references(below, inner, here)
    return found


def named(rule, path) -> tuple[str, ...]:
    tables = rule.tables if isinstance(rule.tables, tuple) else (rule.tables,)
    names = [name for t in tables for name in at(path[:-2] if t == SAME else t.split("."))]
    return (*names, *(rule.ends.unless_given if rule.ends is not None else ()))


def at(path) -> dict[str, Any]:
    value: Any = BASE.merged
    for step in path:
        value = value.get(step, {})
    return value


ALL = [
    (reference, name)
    for reference in references(scenario_shape(), BASE.merged)
    for name in reference.names
]


def some(of_a_kind: int) -> list[tuple[Reference, str]]:
    """Return some cases of every field, alike in every process."""
    cases, of_kind = list(ALL), Counter()
    random.Random(7).shuffle(cases)
    chosen = []
    for reference, name in cases:
        of_kind[reference.kind] += 1
        if of_kind[reference.kind] <= of_a_kind:
            chosen.append((reference, name))
    return chosen


def refused_or_finite(reference: Reference, name: str) -> bool:
    """Return whether it was refused; raise what no run may."""
    try:
        varied = vary(BASE, {".".join(reference.path): [name] if reference.is_list else name})
    except ScenarioError:
        return True
    check(play(varied.scenario, DRAWS))
    return False


def test_there_are_references_in_every_part():
    parts = {reference.path[0] for reference, _ in ALL}
    assert {"power", "coal", "transport", "petroleum", "economics", "investment"} <= parts


@pytest.mark.parametrize(
    ("reference", "name"),
    [pytest.param(*c, id=".".join(c[0].path) + f"={c[1]}") for c in some(QUICK)],
)
def test_a_reference_to_another_entry_is_refused_or_played(reference, name):
    refused_or_finite(reference, name)


@pytest.mark.slow
def test_many_references_to_other_entries_are_refused_or_played():
    outcomes = Counter(refused_or_finite(*case) for case in some(MANY))
    assert min(outcomes[True], outcomes[False]) > 100


def entries(shape, value, path=()) -> list[str]:
    """Return every path below a value: of sections, entries and quantities."""
    found = []
    for name, inner in value.items():
        found.append(".".join((*path, name)))
        below = shape.child(name)
        if isinstance(inner, dict) and below is not None and below.kind in ("section", "entries"):
            found += entries(below, inner, (*path, name))
    return found


def removals(few: int) -> list[str]:
    paths = entries(scenario_shape(), BASE.merged)
    random.Random(5).shuffle(paths)
    return paths[:few]


def refused_or_played_without(path: str) -> bool:
    try:
        varied = vary(BASE, {path: None})
    except ScenarioError:
        return True
    check(play(varied.scenario, DRAWS))
    return False


@pytest.mark.parametrize("path", removals(12))
def test_what_is_taken_out_is_missed_or_not_needed(path):
    refused_or_played_without(path)


@pytest.mark.slow
def test_whatever_is_taken_out_is_missed_or_not_needed():
    outcomes = Counter(map(refused_or_played_without, removals(3000)))
    assert min(outcomes[True], outcomes[False]) > 100
