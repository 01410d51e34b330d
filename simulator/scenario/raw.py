"""The merged tree before it is known to be valid: look-ups that pass over what is malformed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from simulator.catalogue.message import Arg, Message
from simulator.scenario.leaf_numbers import LeafError
from simulator.scenario.leaves import read
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.problems import Path, Problem
from simulator.scenario.quantity import Leaf, Quantity
from simulator.scenario.shape import Shape, resolve


class Raw:
    """The merged scenario as plain data, its shape, and the problems found in it.

    `read` are the sections that were looked at; an empty name stands for all.
    """

    def __init__(self, tree: Node, data: dict[str, Any], shape: Shape) -> None:
        self._tree = tree
        self._data = data
        self.shape = shape
        self.found: list[Problem] = []
        self.read: set[str] = set()

    @property
    def tree(self) -> Node:
        """The whole tree."""
        self.read.add("")
        return self._tree

    def at(self, *path: str) -> Any:
        """Return the value at a path, none if there is nothing."""
        self.read.add(path[0] if path else "")
        value: Any = self._data
        for step in path:
            value = value.get(step) if isinstance(value, dict) else None
        return value

    def is_optional(self, path: Path) -> bool:
        """Return whether the schema lets the field at a path be left out."""
        shape = resolve(self.shape, path)
        return shape is not None and shape.optional

    def removed_at(self, *path: str) -> str | None:
        """Return the file, line and column that takes out what would stand at a path."""
        self.read.add(path[0] if path else "")
        node, depth = self._tree.at(path)
        gone = depth == len(path) and node.value is None
        return f"{node.file}:{node.key_line}:{node.key_column}" if gone else None

    def written(self, path: Path) -> Iterator[tuple[Path, str]]:
        """Yield path and text of each number with decimals at a path and below it."""
        self.read.add(str(path[0]))
        node, depth = self._tree.at(path)
        below = node.value if depth == len(path) else None
        if node.text and depth == len(path):
            yield path, node.text
        if isinstance(below, dict | list):
            for step in below if isinstance(below, dict) else range(len(below)):
                yield from self.written((*path, step))

    def entries(self, *path: str) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield name and mapping of the entries at a path."""
        value = self.at(*path)
        if isinstance(value, dict):
            yield from ((k, v) for k, v in value.items() if isinstance(v, dict))

    def names(self, *path: str) -> list[str]:
        """Return the names of the entries at a path."""
        value = self.at(*path)
        return list(value) if isinstance(value, dict) else []

    def quantity(self, leaf: Leaf, *path: str) -> Quantity | None:
        """Read the quantity at a path, none if there is none or it is malformed."""
        value = self.at(*path)
        try:
            return None if value is None else read(value, leaf)
        except LeafError:
            return None

    def central(self, leaf: Leaf, *path: str) -> float | None:
        """Return the central value of the quantity at a path."""
        quantity = self.quantity(leaf, *path)
        return None if quantity is None else quantity.distribution.central

    def report(
        self,
        path: Path,
        what: Message,
        got: Arg = "",
        way_out: Arg | None = None,
        *,
        key: bool = False,
    ) -> None:
        """Add a problem at the place of a path."""
        self.found.append(place(self._tree, path, what, got, way_out, key=key))


def text(entry: dict[str, Any], key: str) -> str | None:
    """Return an entry's text, none if it is none."""
    value = entry.get(key)
    return value if isinstance(value, str) else None


def integers(value: Any) -> list[int]:
    """Return the whole numbers of a list."""
    if not isinstance(value, list):
        return []
    return [x for x in value if isinstance(x, int) and not isinstance(x, bool)]
