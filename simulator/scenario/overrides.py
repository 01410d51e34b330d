"""Values given on the command line (`--set PATH=VALUE`) as the last layer of the tree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from simulator.catalogue.message import message
from simulator.scenario.nodes import Node
from simulator.scenario.problems import Problem, as_yaml, did_you_mean, dotted, quoted
from simulator.scenario.shape import Shape
from simulator.scenario.yaml_tree import parse

Overrides = Mapping[str, Any] | Sequence[str]


def layers(overrides: Overrides, shape: Shape, tree: Node, problems: list[Problem]) -> list[Node]:
    """Return one tree an override, quantities marked as set by the user."""
    found: list[Node] = []
    for label, dotted_path, value in _pairs(overrides, problems):
        path = tuple(re.sub(r"\[(\d+)\]", r".\1", dotted_path).split("."))
        below = known(path, label, shape, tree, problems)
        if below is None:
            continue
        node = marked(value, below, label)
        for step in reversed(path):
            node = Node({step: node}, label)
        found.append(node)
    return found


def _pairs(overrides: Overrides, problems: list[Problem]) -> list[tuple[str, str, Node]]:
    """Return label, path and value of each override."""
    pairs: list[tuple[str, str, Node]] = []
    if isinstance(overrides, Mapping):
        for path, value in overrides.items():
            label = f"--set {path}"
            if isinstance(path, str):
                pairs.append((label, path, node_of(value, label)))
            else:
                what = message("problem-path-not-a-text")
                problems.append(Problem(label, 0, 0, "", what, as_yaml(path)))
        return pairs
    for text in overrides:
        label = f"--set {text}"
        path, equals, value = text.partition("=")
        if not equals or not path.strip():
            problems.append(Problem(label, 0, 0, "", message("problem-not-path-value")))
            continue
        unread: list[Problem] = []
        node = parse(value, label, unread)
        if node is None:
            what = message("problem-value-empty")
            if value.strip():
                what = message("problem-value-unreadable", why=unread[0].what)
            problems.append(Problem(label, 0, 0, path.strip(), what))
            continue
        if unread:
            what = message("problem-key-given-twice", key=quoted(unread[0].path))
            problems.append(Problem(label, 0, 0, path.strip(), what))
            continue
        pairs.append((label, path.strip(), _anywhere(node, label)))
    return pairs


def node_of(value: Any, label: str) -> Node:
    """Turn a Python or NumPy value into a tree whose every place is the label."""
    if hasattr(value, "tolist"):  # of NumPy, which takes long to load
        value = value.tolist()
    if isinstance(value, Mapping):
        return Node({str(k): node_of(v, label) for k, v in value.items()}, label)
    if isinstance(value, list | tuple):
        return Node([node_of(v, label) for v in value], label)
    return Node(value, label)


def _anywhere(node: Node, label: str) -> Node:
    """Forget lines and columns, which mean nothing on a command line."""
    if isinstance(node.value, dict):
        return Node({k: _anywhere(v, label) for k, v in node.value.items()}, label)
    if isinstance(node.value, list):
        return Node([_anywhere(v, label) for v in node.value], label)
    return Node(node.value, label, text=node.text)


def known(
    path: tuple[str, ...], label: str, shape: Shape, tree: Node, problems: list[Problem]
) -> Shape | None:
    """Return the shape at a path that the scenario or the schema knows."""
    node: Node | None = tree
    for depth, step in enumerate(path):
        above = dotted(path[:depth])
        among = quoted(above) if above else message("problem-the-scenario")
        present = node.value if node is not None and isinstance(node.value, dict) else {}
        what = way_out = None
        if shape.kind in ("section", "name"):
            if step not in shape.fields:
                what = message("problem-no-such-name", name=quoted(step), among=among)
                meant = shape.meant_by(step)
                way_out = did_you_mean(step, shape.fields, among)
                if meant is not None:
                    way_out = message("problem-did-you-mean", name=quoted(meant))
        elif shape.kind == "entries":
            there = [name for name, entry in present.items() if entry.value is not None]
            if step not in there:
                what = message("problem-no-such-name", name=quoted(step), among=among)
                way_out = did_you_mean(step, there, among)
        else:
            what = message("problem-set-whole", among=among)
            kind = {"quantity": "{uniform: [low, high]}", "list": "[…]"}.get(shape.kind, "…")
            way_out = message("problem-write", text=quoted(f"--set {above}={kind}"))
        below = shape.child(step)
        if what is not None:
            problems.append(Problem(label, 0, 0, dotted(path), what, way_out=way_out))
            return None
        assert below is not None
        shape, node = below, present.get(step)
    return shape


def marked(node: Node, shape: Shape, label: str) -> Node:
    """Mark every quantity in a value as set by the user."""
    if node.value is None:
        return node
    if shape.kind == "quantity":
        mark = {"set_by_user": Node(True, label)}
        inside = node.value if isinstance(node.value, dict) else {"value": node}
        return Node({**inside, **mark}, label)
    if isinstance(node.value, dict):
        below = {key: shape.child(key) for key in node.value}
        entries = {
            key: inner if (s := below[key]) is None else marked(inner, s, label)
            for key, inner in node.value.items()
        }
        return Node(entries, label)
    return node
