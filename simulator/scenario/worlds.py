"""A scenario with a plan as what it is in each of the plan's worlds: whole and checked again."""

from __future__ import annotations

from simulator.scenario.load import Loaded, check
from simulator.scenario.merge import merge
from simulator.scenario.nodes import Node
from simulator.scenario.sections import scenario_shape

OF_A_FILE = (
    *("name", "description", "plan", "backcast", "sweep", "track_record"),
    *("draws", "seed", "lang"),
)  # what a scenario says of itself, not of its world
TITLE = "title"


def world(loaded: Loaded, name: str) -> Loaded:
    """Return a scenario as it is in one of its worlds: by its title, else by its name there.

    Raises
    ------
    ScenarioError
        With everything that is wrong with it, where it was written.
    """
    node, _ = loaded.tree.at(("plan", "worlds", name))
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
