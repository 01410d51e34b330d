"""A scenario with a plan as what it is in each of the plan's worlds: whole and checked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from simulator.catalogue.message import message
from simulator.scenario.load import Loaded, check
from simulator.scenario.merge import merge
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.problems import Path, Problem, ScenarioError, dotted
from simulator.scenario.sections import scenario_shape

OF_A_FILE = (
    *("name", "description", "plan", "backcast", "sweep", "track_record"),
    *("draws", "seed", "lang"),
)  # what a scenario says of itself, not of its world
WORLDS, TITLE = ("plan", "worlds"), "title"


def worlds(loaded: Loaded) -> dict[str, Loaded]:
    """Return a scenario as it is in each of its worlds; none where it has no plan.

    Raises
    ------
    ScenarioError
        With everything that is wrong with any of them, where it was written.
    """
    found: dict[str, Loaded] = {}
    problems: dict[Problem, None] = {}
    for name in loaded.scenario.plan.worlds if loaded.scenario.plan is not None else ():
        node, _ = loaded.tree.at((*WORLDS, name))
        removed = list(_removals(loaded.tree, node, (*WORLDS, name)))
        problems |= dict.fromkeys(removed)
        if removed:
            continue
        try:
            found[name] = world(loaded, name)
        except ScenarioError as error:
            problems |= {_in_world(problem, name): None for problem in error.problems}
    if problems:
        raise ScenarioError(list(problems), loaded.scenario.lang)
    return found


def _in_world(problem: Problem, name: str) -> Problem:
    """Say in which world something is wrong: elsewhere it may be as it should."""
    return replace(problem, path=dotted((*WORLDS, name, *filter(None, (problem.path,)))))


def _removals(tree: Node, node: Node, path: Path) -> Iterator[Problem]:
    """Find what a world takes away: it would come back in what is written of the scenario."""
    if node.value is None:
        yield place(tree, path, message("problem-world-removes"), key=True)
    elif isinstance(node.value, dict):
        for key, inner in node.value.items():
            yield from _removals(tree, inner, (*path, key))


def world(loaded: Loaded, name: str) -> Loaded:
    """Return a scenario as it is in one of its worlds: by its title, else by its name there.

    Raises
    ------
    ScenarioError
        With everything that is wrong with it, where it was written.
    """
    node, _ = loaded.tree.at((*WORLDS, name))
    tree, shape = loaded.tree, scenario_shape()
    assert isinstance(node.value, dict)
    for key, inner in {TITLE: Node(name, node.file, *node.place), **node.value}.items():
        path = key.split(".")
        if path[0] in OF_A_FILE:
            continue
        layer = inner
        for step in reversed(path):
            layer = Node({step: layer}, inner.file, inner.key_line, inner.key_column)
        tree = merge(tree, layer, shape)
    return check(tree, loaded.file, loaded.includers, loaded.inputs, [])
