"""Scenario files as a checked Scenario: read, extend, merge, validate, or say all that is wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from pydantic import ValidationError

from simulator.catalogue.language import languages
from simulator.catalogue.message import message
from simulator.scenario import (
    ceiling_checks,
    coal_checks,
    correlations,
    declared,
    petroleum_checks,
    plan_checks,
    plausibility,
    power_checks,
    provenance,
    sections,
    sink_checks,
    sweep_axes,
    target_checks,
    trade_checks,
)
from simulator.scenario import overrides as command_line
from simulator.scenario.dump import dump
from simulator.scenario.files import Reader
from simulator.scenario.merge import merge
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.problems import (
    Path,
    Problem,
    ScenarioError,
    did_you_mean,
    dotted,
    quoted,
    whereabouts,
)
from simulator.scenario.raw import Raw
from simulator.scenario.schema import Scenario
from simulator.scenario.sections import scenario_model, scenario_shape
from simulator.scenario.shape import Shape
from simulator.scenario.translate import problems_of

PART_RULES = (
    power_checks.check,
    sink_checks.check,
    ceiling_checks.check,
    coal_checks.check,
    trade_checks.check,
    petroleum_checks.check,
    target_checks.check,
    correlations.check,
    sweep_axes.check,
    plan_checks.check,
    sections.check,
)  # what no field can declare of itself


class Input(NamedTuple):
    """A file that the scenario was read from."""

    file: str
    sha256: str


class Origin(NamedTuple):
    """Where one value of a path was written."""

    file: str
    line: int
    column: int
    value: Any

    @property
    def place(self) -> str:
        """File, line and column as editors open them."""
        return whereabouts(self.file, self.line, self.column)


class Origins(Mapping[str, tuple[Origin, ...]]):
    """For every path, the values it was given, from the first to the one that holds."""

    def __init__(self, tree: Node) -> None:
        self._tree = tree

    def __getitem__(self, path: str) -> tuple[Origin, ...]:
        """Return the values that a dotted path was given."""
        node = _found(self._tree, path.split(".")) if path else self._tree
        if node is None or node.value is None:
            raise KeyError(path)
        history = [Origin(n.file, *n.place, n.plain()) for n in node.history()]
        return tuple(reversed(history))

    def place_of(self, *steps: str) -> str:
        """Return where a path stands, one name of which may itself hold dots."""
        node, _ = self._tree.at(steps)
        return whereabouts(node.file, *node.place)

    def __iter__(self) -> Iterator[str]:
        """Yield every dotted path."""
        return iter(_paths(self._tree, ""))

    def __len__(self) -> int:
        """Return the number of paths."""
        return sum(1 for _ in self)


@dataclass(frozen=True)
class Loaded:
    """A checked scenario, the tree it came from, and its warnings.

    Attributes
    ----------
    merged : the tree as plain data; shared with scenarios varied from it, so never written to
    file : the scenario's own, or what stands in its place
    includers : by file, those that include it
    inputs : every file read
    read : by checker of contradictions, the sections that it looked at
    touched : paths that `vary` set
    """

    scenario: Scenario
    merged: dict[str, Any]
    tree: Node
    file: str
    includers: Mapping[str, Collection[str]]
    inputs: list[Input]
    read: Mapping[str, frozenset[str]]
    touched: tuple[str, ...] = ()

    @property
    def provenance(self) -> Origins:
        """By path, the values it was given and where."""
        return Origins(self.tree)

    @cached_property
    def warnings(self) -> list[Problem]:
        """Every warning, in the order of the file."""
        return plausibility.warnings(self.scenario, self.tree, self.file)

    @cached_property
    def inherited_warnings(self) -> frozenset[Problem]:
        """Those that what it extends has by itself."""
        for node in self.tree.history():
            if node.file != self.file and not node.file.startswith("--"):
                with suppress(ScenarioError):
                    extended = check(node, node.file, self.includers, [], [])
                    return frozenset(self.warnings) & frozenset(extended.warnings)
                break
        return frozenset()

    def to_yaml(self) -> str:
        """Write the merged scenario as YAML that loads to the same scenario."""
        return dump(self.merged)


def load(
    path: str | os.PathLike[str],
    overrides: command_line.Overrides = (),
    seed: int | None = None,
    draws: int | None = None,
    history: str | os.PathLike[str] | None = None,
) -> Loaded:
    """Read and check a scenario; raise `ScenarioError` with everything that is wrong.

    Parameters
    ----------
    history : a file that is to be its section `backcast`, unless it has one
    """
    shape = scenario_shape()
    reader = Reader(shape)
    file = os.fspath(path)
    tree = reader.scenario(file)
    if tree is not None and history is not None and tree.at(("backcast",))[1] == 0:
        section = reader.section(os.fspath(history), "backcast")
        if section is not None:
            tree = merge(Node({"backcast": section}, section.file), tree, shape)
    problems = reader.problems
    if tree is None or reader.failed:
        raise ScenarioError(problems)
    tree = _named_after_its_file(tree, file)
    for layer in command_line.layers(overrides, shape, tree, problems):
        tree = merge(tree, layer, shape)
    for name, value in (("seed", seed), ("draws", draws)):
        if value is not None:
            label = f"--{name} {value}"
            tree = merge(tree, Node({name: Node(value, label)}, label), shape)
    inputs = [Input(name, sha256) for name, sha256 in reader.inputs.items()]
    return check(tree, file, reader.includers, inputs, problems)


def check(
    tree: Node,
    file: str,
    includers: Mapping[str, Collection[str]],
    inputs: list[Input],
    problems: list[Problem],
) -> Loaded:
    """Check a whole tree; `problems` were found while it was read."""
    shape = scenario_shape()
    merged = tree.plain()
    problems += idle_removals(tree, shape, (), tree)
    problems += provenance.Settling(tree, shape, includers).settle(merged)
    contradicting = contradictions(tree, merged)
    problems += contradicting.problems
    try:
        scenario = scenario_model().model_validate(merged)
    except ValidationError as error:
        raise ScenarioError([*problems, *problems_of(error, tree, shape)], _lang(merged)) from None
    if problems:
        raise ScenarioError(problems, _lang(merged))
    provenance.bind(scenario)
    return Loaded(scenario, merged, tree, file, includers, inputs, contradicting.read)


def _lang(merged: Mapping[str, Any]) -> str | None:
    """Return the language that a scenario asks for, if there is such a language."""
    lang = merged.get("lang")
    return lang if lang in languages() else None


class Contradictions(NamedTuple):
    """Where values of a scenario, each well by itself, contradict each other.

    Attributes
    ----------
    read : by checker, the sections that it looked at
    """

    problems: list[Problem]
    read: Mapping[str, frozenset[str]]


def contradictions(
    tree: Node, merged: dict[str, Any], before: Loaded | None = None
) -> Contradictions:
    """Run every checker; of a scenario checked before, those that look at what changed since."""
    checkers = {section: partial(declared.check, section=section) for section in merged}
    checkers |= {rule.__module__: rule for rule in PART_RULES}
    known = {} if before is None else before.read
    changed = {""}
    if before is not None:
        every = {*merged, *before.merged}
        changed |= {name for name in every if merged.get(name) is not before.merged.get(name)}
    raw = Raw(tree, merged, scenario_shape())
    read: dict[str, frozenset[str]] = {}
    for name, checker in checkers.items():
        if name in known and changed.isdisjoint(known[name]):
            read[name] = known[name]
            continue
        raw.read.clear()
        checker(raw)
        read[name] = frozenset(raw.read)
    return Contradictions(raw.found, read)


def load_all(
    paths: Iterable[str | os.PathLike[str]],
    overrides: command_line.Overrides = (),
    seed: int | None = None,
    draws: int | None = None,
) -> list[Loaded]:
    """Read and check several scenarios; raise what is wrong with any of them together."""
    loaded: list[Loaded] = []
    problems: list[Problem] = []
    langs: list[str | None] = []
    for path in paths:
        try:
            loaded.append(load(path, overrides, seed, draws))
        except ScenarioError as error:
            problems += error.problems
            langs.append(error.lang)
    if problems:
        raise ScenarioError(problems, langs[0])
    return loaded


def _named_after_its_file(tree: Node, file: str) -> Node:
    """Give a scenario that does not say its name that of its file: a name is never inherited."""
    assert isinstance(tree.value, dict)
    name = tree.value.get("name")
    if name is not None and name.file == file:
        return tree
    stem = re.sub(r"[^a-z0-9]+", "_", FilePath(file).stem.lower()).strip("_")
    named = Node(stem, file, 1, 1, overrode=name)
    return Node(
        {"name": named, **{k: n for k, n in tree.value.items() if k != "name"}},
        file,
        1,
        1,
        overrode=tree.overrode,
    )


def _found(node: Node, steps: list[str]) -> Node | None:
    """Return the node at a path, some names of which may hold dots themselves."""
    if not steps:
        return node
    below = node.value if isinstance(node.value, dict) else {}
    for many in range(1, len(steps) + 1):
        inner = below.get(".".join(steps[:many]))
        if inner is not None and (found := _found(inner, steps[many:])) is not None:
            return found
    return None


def _paths(node: Node, path: str) -> Iterator[str]:
    if path and node.value is not None:
        yield path
    if isinstance(node.value, dict):
        for key, inner in node.value.items():
            yield from _paths(inner, f"{path}.{key}" if path else key)


def idle_removals(
    node: Node, shape: Shape | None, path: Path, tree: Node, before: Node | None = None
) -> list[Problem]:
    """Refuse a null that removes nothing and stands at no optional field.

    Nothing is looked for in what is the same as in the tree `before`.
    """
    if not isinstance(node.value, dict) or shape is None or shape.whole:
        return []
    known = before.value if before is not None and isinstance(before.value, dict) else {}
    found: list[Problem] = []
    for key, inner in node.value.items():
        below = shape.child(key)
        if inner is known.get(key):
            continue
        if inner.value is not None:
            found += idle_removals(inner, below, (*path, key), tree, known.get(key))
        elif all(earlier.value is None for earlier in inner.history()):
            is_field = shape.kind == "section" and below is not None
            if not is_field:
                names = shape.fields if shape.kind == "section" else _present(node)
                among = quoted(dotted(path)) if path else message("problem-the-scenario")
                way_out = did_you_mean(key, names, among)
                what = message("problem-null-removes-nothing")
                found.append(place(tree, (*path, key), what, "", way_out, key=True))
    return found


def _present(node: Node) -> list[str]:
    return (
        [k for k, n in node.value.items() if n.value is not None]
        if isinstance(node.value, dict)
        else []
    )
