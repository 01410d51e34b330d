"""A value of a scenario file with the place where it stands: the tree that everything reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.scenario.problems import Path

    Value = dict[str, "Node"] | list["Node"] | str | float | int | bool | None


class Node:
    """A value of a scenario file, where it and its key stand, and what it overrode.

    `text` is how a number with decimals is written.
    """

    __slots__ = ("column", "file", "key_column", "key_line", "line", "overrode", "text", "value")

    def __init__(
        self,
        value: Value,
        file: str,
        line: int = 0,
        column: int = 0,
        key_line: int = 0,
        key_column: int = 0,
        overrode: Node | None = None,
        text: str = "",
    ) -> None:
        self.value = value
        self.file = file
        self.line = line
        self.column = column
        self.key_line = key_line or line
        self.key_column = key_column or column
        self.overrode = overrode
        self.text = text

    @property
    def place(self) -> tuple[int, int]:
        """Line and column of the value, or of its key if it begins on a later line."""
        if self.line != self.key_line:
            return self.key_line, self.key_column
        return self.line, self.column

    def over(self, base: Node, value: Value) -> Node:
        """Return this node with another value, on top of `base`."""
        at = self.line, self.column, self.key_line, self.key_column
        return Node(value, self.file, *at, base, self.text)

    def plain(self) -> Any:
        """Return the value as plain dicts, lists and scalars, without entries that are null."""
        value = self.value
        if isinstance(value, dict):
            return {k: n.plain() for k, n in value.items() if n.value is not None}
        if isinstance(value, list):
            return [n.plain() for n in value]
        return value

    def at(self, path: Path) -> tuple[Node, int]:
        """Return the deepest node on the way to `path` and how many steps led to it."""
        node = self
        for depth, step in enumerate(path):
            value = node.value
            below: Node | None = None
            if isinstance(value, dict):
                below = value.get(str(step))
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                below = value[step]
            if below is None:
                return node, depth
            node = below
        return node, len(path)

    def history(self) -> Iterator[Node]:
        """Yield this node and each that it overrode, newest first."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.overrode
