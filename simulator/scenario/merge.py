"""Two trees of nodes as one: mappings merge, all else replaces, null removes.

A quantity replaces whole, source and all, and so does a name in its languages:
which mappings are such, the schema's shapes say.
"""

from __future__ import annotations

from simulator.scenario.nodes import Node
from simulator.scenario.shape import Shape


def merge(base: Node, over: Node, shape: Shape | None) -> Node:
    """Return `over` on top of `base`; every node remembers what it overrode."""
    is_whole = shape is not None and shape.whole
    if is_whole or not (isinstance(base.value, dict) and isinstance(over.value, dict)):
        return over.over(base, over.value)
    merged = dict(base.value)
    for key, node in over.value.items():
        if key in merged:
            below = shape.child(key) if shape is not None else None
            node = merge(merged[key], node, below)
        merged[key] = node
    return over.over(base, merged)
