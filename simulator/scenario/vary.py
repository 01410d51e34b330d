"""A checked scenario with some values set otherwise, checked again where it changed, in memory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pydantic import ValidationError

from simulator.scenario import overrides
from simulator.scenario.load import Loaded, check, contradictions, idle_removals
from simulator.scenario.merge import merge
from simulator.scenario.nodes import Node
from simulator.scenario.problems import Path, Problem
from simulator.scenario.provenance import Settling, bind, sources_of
from simulator.scenario.sections import scenario_model, scenario_shape
from simulator.scenario.shape import Shape

BETWEEN = "between"  # in place of a file


def vary(loaded: Loaded, values: overrides.Overrides) -> Loaded:
    """Return a scenario with values set by path, as `load` with the same overrides would.

    No file is read. What did not change is neither read nor validated again and
    is the very same object in both scenarios; a rule between values is checked if
    it looks at a section that changed.

    Parameters
    ----------
    values : by path as a scenario file would have them, or texts `PATH=VALUE`

    Raises
    ------
    ScenarioError
        With everything that is wrong.

    Examples
    --------
    ::

        base = load("scenarios/base.yaml")
        faster = vary(base, {"trade.growth": 0.12})
    """
    shape = scenario_shape()
    problems: list[Problem] = []
    tree = loaded.tree
    layers = overrides.layers(values, shape, loaded.tree, problems)
    for layer in layers:
        tree = merge(tree, layer, shape)
    renewed = None if problems else _renewed(loaded, tree, shape)
    if renewed is None:  # something is wrong: say all of it, as for a file
        renewed = check(tree, loaded.file, loaded.includers, loaded.inputs, problems)
    touched = dict.fromkeys((*loaded.touched, *(_path_of(layer) for layer in layers)))
    return replace(renewed, touched=tuple(touched))


def exchanged(loaded: Loaded, values: Mapping[str, Any]) -> Loaded | None:
    """Return a scenario with values as another has them; none if the two contradict each other.

    Values are put whole, nothing is merged. Their numbers count as set by the
    user: the sources around them here are not those of where they come from.

    Parameters
    ----------
    values : by path, as `Loaded.merged` has them; none takes away what stands there
    """
    tree, shape = loaded.tree, scenario_shape()
    for path, value in values.items():
        tree = _with(tree, shape, path.split("."), value)
    return _renewed(loaded, tree, shape)


def _with(node: Node, shape: Shape | None, path: Sequence[str], value: Any) -> Node:
    """Return a tree with another value at a path; what leads there is copied."""
    key, *below = path
    assert isinstance(node.value, dict)
    entries, inner = dict(node.value), shape and shape.child(key)
    if below:
        entries[key] = _with(entries[key], inner, below, value)
    elif value is None:
        entries.pop(key, None)
    else:
        put = overrides.node_of(value, BETWEEN)
        entries[key] = put if inner is None else overrides.marked(put, inner, BETWEEN)
    return node.over(node, entries)


def _renewed(loaded: Loaded, tree: Node, shape: Shape) -> Loaded | None:
    """Return the scenario of a tree that differs from a checked one; none if it is wrong."""
    settling = Settling(tree, shape, loaded.includers)
    before = _Part(loaded.tree, loaded.merged, loaded.scenario)
    merged, given = _part(settling, shape, tree, before, (), ())
    if settling.found or idle_removals(tree, shape, (), tree, loaded.tree):
        return None
    contradicting = contradictions(tree, merged, loaded)
    if contradicting.problems:
        return None
    try:
        scenario = scenario_model().model_validate(given)
    except ValidationError:
        return None
    bind(scenario, loaded.scenario)
    return Loaded(
        scenario, merged, tree, loaded.file, loaded.includers, loaded.inputs, contradicting.read
    )


class _Part(NamedTuple):
    """One value of the scenario as it was: node, plain and validated."""

    node: Node
    plain: Any
    value: Any

    def child(self, key: str) -> _Part | None:
        """Return the value of a field or entry; none if it had none."""
        node = self.node.value.get(key) if isinstance(self.node.value, dict) else None
        if node is None or node.value is None:
            return None
        value = self.value[key] if isinstance(self.value, dict) else getattr(self.value, key)
        return _Part(node, self.plain[key], value)


def _part(
    settling: Settling,
    shape: Shape,
    node: Node,
    before: _Part | None,
    path: Path,
    sources: tuple[Node, ...],
) -> tuple[Any, Any]:
    """Return a value as plain data, and as pydantic is to have it: models where none changed.

    Where the source of a mapping changed, all its numbers are new.
    """
    if before is not None and node is before.node:
        return before.plain, before.value
    below_too = (
        before is not None
        and shape.kind in ("section", "entries")
        and isinstance(node.value, dict)
        and isinstance(before.node.value, dict)
        and sources_of(shape, node, ()) == sources_of(shape, before.node, ())
    )
    if not below_too:
        fresh = settling.settled(shape, node, node.plain(), path, sources)
        return fresh, fresh
    assert before is not None
    assert isinstance(node.value, dict)
    sources = sources_of(shape, node, sources)
    plain, given = {}, {}
    for key, inner in node.value.items():
        below = shape.child(key)
        if inner.value is None:
            continue
        if below is None:
            plain[key] = given[key] = inner.plain()
        else:
            plain[key], given[key] = _part(
                settling, below, inner, before.child(key), (*path, key), sources
            )
    return plain, given


def _path_of(layer: Node) -> str:
    """Return the path that a layer sets."""
    steps: list[str] = []
    node = layer
    while isinstance(node.value, dict) and len(node.value) == 1:
        ((key, node),) = node.value.items()
        steps.append(key)
    return ".".join(steps)
