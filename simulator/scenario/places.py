"""A path of the scenario as the place in a file where a problem is reported."""

from __future__ import annotations

from simulator.catalogue.message import Arg, Message
from simulator.scenario.nodes import Node
from simulator.scenario.problems import Path, Problem, dotted


def place(
    tree: Node,
    path: Path,
    what: Message,
    got: Arg = "",
    way_out: Arg | None = None,
    *,
    key: bool = False,
) -> Problem:
    """Return the problem at a path: where its value stands, or its key.

    What is not there is reported at the mapping that lacks it, and a mapping
    that begins on a line of its own at its name.
    """
    node, depth = tree.at(path)
    at_key = key or depth < len(path)
    line, column = (node.key_line, node.key_column) if at_key else node.place
    return Problem(node.file, line, column, dotted(path), what, got, way_out)
