"""Where every quantity of a scenario came from: sourced, derived, assumed, set by the user."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.catalogue.message import Message, message
from simulator.scenario import shape as shapes
from simulator.scenario.nodes import Node
from simulator.scenario.numerals import may_be_thousands, meanings
from simulator.scenario.places import place
from simulator.scenario.problems import Path, Problem
from simulator.scenario.quantity import Leaf, Provenance, Quantity
from simulator.scenario.shape import Shape
from simulator.scenario.units import write_one_of

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

KINDS: tuple[Provenance, ...] = ("sourced", "derived", "assumed", "user")


class Settling:
    """Finds the source of every quantity before the scenario is validated.

    A quantity without provenance of its own takes the `source` of the nearest
    mapping around it, if that was written in the same file or in one that
    includes it: a value that overrides another must not borrow its source.
    Where the merged file would tell another source, it is written out there.
    """

    def __init__(self, tree: Node, shape: Shape, includers: Mapping[str, Collection[str]]) -> None:
        self.tree = tree
        self.shape = shape
        self.includers = includers
        self.found: list[Problem] = []

    def settle(self, raw: dict[str, Any]) -> list[Problem]:
        """Write sources into the plain tree; return the quantities that have none."""
        self.settled(self.shape, self.tree, raw, (), ())
        return self.found

    def settled(
        self, shape: Shape, node: Node, raw: Any, path: Path, sources: tuple[Node, ...]
    ) -> Any:
        """Return a plain value with its sources; mappings are written to.

        Parameters
        ----------
        sources : of the mappings around it, the nearest first
        """
        if shape.leaf is not None:
            self._ask_about_thousands(shape.leaf, node, path)
            return self._leaf(node, raw, path, sources)
        if isinstance(node.value, dict):
            sources = sources_of(shape, node, sources)
            for key, inner in node.value.items():
                below = shape.child(key)
                if below is not None and inner.value is not None:
                    raw[key] = self.settled(below, inner, raw[key], (*path, key), sources)
        return raw

    def _leaf(self, node: Node, raw: Any, path: Path, sources: tuple[Node, ...]) -> Any:
        """Return the leaf, with its source if the merged file would tell another."""
        given = raw if isinstance(raw, dict) else {"value": raw}
        if given.get("set_by_user") is True or "source" in given or "derived" in given:
            return raw
        if "assumption" in given:
            if "value" in given and "range" not in given:
                self._report(path, message("problem-assumption-without-range"))
            return raw
        for source in sources:
            for written in source.history():
                if isinstance(written.value, str) and self._speaks_for(written.file, node.file):
                    same = written.value == sources[0].value
                    return raw if same else {**given, "source": written.value}
        if sources:
            self._report(path, message("problem-source-not-its-own", file=sources[0].file))
        else:
            self._report(path, message("problem-no-source"))
        return raw

    def _ask_about_thousands(self, leaf: Leaf, node: Node, path: Path) -> None:
        """Ask about numbers such as `1.200`, of which the tree keeps how they are written."""
        below = node.value
        if isinstance(below, dict | list):
            for step, inner in below.items() if isinstance(below, dict) else enumerate(below):
                if step not in ("never", "choices"):
                    self._ask_about_thousands(leaf, inner, (*path, step))
        elif node.text and may_be_thousands(node.text, leaf.unit):
            what, way_out = message("problem-thousands"), write_one_of(meanings(node.text))
            self.found.append(place(self.tree, path, what, node.text, way_out))

    def _speaks_for(self, file: str, of: str) -> bool:
        return file == of or any(self._speaks_for(file, i) for i in self.includers.get(of, ()))

    def _report(self, path: Path, what: Message) -> None:
        self.found.append(place(self.tree, path, what, key=True))


def sources_of(shape: Shape, node: Node, sources: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return the sources that hold in a mapping: its own before those around it."""
    own = node.value.get("source") if isinstance(node.value, dict) else None
    if shape.documented and own is not None and isinstance(own.value, str):
        return (own, *sources)
    return sources


def quantities(scenario: Scenario) -> Iterator[Quantity]:
    """Yield every quantity: fields in the order of the schema, entries in that of the file."""
    for found in walk(scenario):
        yield found.quantity


def bind(scenario: Scenario, before: Scenario | None = None) -> None:
    """Tell every quantity its path, and the source of the mapping around it.

    What is the very same as in the scenario `before` knows them.
    """
    for found in walk(scenario, before):
        found.quantity.bind(found.path, found.source)


def counts(scenario: Scenario) -> dict[str, int]:
    """Return how many quantities are sourced, derived, assumed and set by the user."""
    tally = Counter(quantity.provenance for quantity in quantities(scenario))
    return {kind: tally[kind] for kind in KINDS}


class Found(NamedTuple):
    """A quantity, its field, its path, and the nearest source around it."""

    quantity: Quantity
    leaf: Leaf
    path: str
    source: str | None


def walk(scenario: Scenario, before: Scenario | None = None) -> Iterator[Found]:
    """Yield every quantity with what is known of its place; none of what is the same as before."""
    return _walk(shapes.of_model(type(scenario)), scenario, "", None, before)


def _walk(shape: Shape, value: Any, path: str, source: str | None, before: Any) -> Iterator[Found]:
    if value is None or value is before:
        return
    if shape.leaf is not None:
        yield Found(value, shape.leaf, path, source)
    elif shape.kind == "section":
        if shape.documented:
            source = value.source or source
        start = f"{path}." if path else ""
        for name, below in shape.fields.items():
            if below.kind in ("quantity", "section", "entries"):
                earlier = getattr(before, name, None)
                yield from _walk(below, getattr(value, name), start + name, source, earlier)
    elif shape.kind == "entries" and shape.item is not None and shape.item.kind != "plain":
        earlier = before or {}
        for name, inner in value.items():
            yield from _walk(shape.item, inner, f"{path}.{name}", source, earlier.get(name))
