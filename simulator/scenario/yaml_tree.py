"""YAML text as a tree of nodes that remember where they stand.

Scalars follow JSON: `true` and `false` are the only booleans, `010`, `1_000`,
`1:30` and `no` are texts, dates stay texts. Anchors and aliases are expanded
up to a limit; tags, merge keys and keys given twice are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml

from simulator.catalogue.message import Message, Number, message
from simulator.scenario.nodes import Node
from simulator.scenario.numerals import meanings
from simulator.scenario.problems import Path, Problem, as_yaml, dotted, quoted
from simulator.scenario.units import NUMBER, write_one_of

MOST_NODES = 200_000
DEEPEST = 50
LONGEST_NUMBER = 40
LONGEST_PATH = 8

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NUMBER = re.compile(NUMBER)
_CONSTANTS: dict[str, Any] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
    ".nan": float("nan"),
    ".NaN": float("nan"),
    ".NAN": float("nan"),
    ".inf": float("inf"),
    ".Inf": float("inf"),
    ".INF": float("inf"),
    "-.inf": float("-inf"),
    "-.Inf": float("-inf"),
    "-.INF": float("-inf"),
}


def scalar(text: str) -> Any:
    """Read a plain scalar.

    >>> scalar("12"), scalar("1e3"), scalar("no"), scalar("010"), scalar("2028-06")
    (12, 1000, 'no', '010', '2028-06')
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in "0123456789+-." or not _NUMBER.fullmatch(text):
        return text
    if len(text) > LONGEST_NUMBER:
        return float(text)
    if text.lstrip("+-").isdigit():
        return int(text)
    number = float(text)
    written_with_exponent = "e" in text or "E" in text
    if written_with_exponent and number.is_integer() and abs(number) < 2**53:
        return int(number)
    return number


class Budget:
    """How many values may still be built, over all files of a scenario."""

    def __init__(self) -> None:
        self.left = MOST_NODES


def parse(
    text: str, file: str, problems: list[Problem], path: Path = (), budget: Budget | None = None
) -> Node | None:
    """Read YAML text into a tree; add what is wrong with it to `problems`.

    `path` is where the tree will hang in the scenario, for messages.
    """
    try:
        return _Builder(text, file, problems, path, budget or Budget()).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = ", ".join(x for x in (error.context, error.problem) if x)
        lines = text.splitlines()
        here = lines[line - 1] if line <= len(lines) else ""
        way_out = message("problem-no-tabs") if "\t" in here else None
        if way_out is None and not error.context and here[column - 1 : column] == ":":
            way_out = message("problem-quote-colon")
        what = message("problem-not-yaml", said=reason)
        problems.append(Problem(file, line, column, "", what, "", way_out))
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        problems.append(Problem(file, line, column, "", message("problem-control-character")))
    except _RefusedError as refused:
        problems.append(refused.problem)
    return None


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


class _Builder:
    """Builds nodes from parser events, so that nothing is expanded before it is counted."""

    def __init__(
        self, text: str, file: str, problems: list[Problem], path: Path, budget: Budget
    ) -> None:
        self.loader = Loader(text)
        self.text = text
        self.file = file
        self.problems = problems
        self.trail: list[str | int] = list(path)
        self.anchors: dict[str, list[Any]] = {}
        self.budget = budget

    def document(self) -> Node | None:
        """Return the root of the only document."""
        get = self.loader.get_event
        get()  # start of the stream
        if isinstance(get(), yaml.StreamEndEvent):
            self.problems.append(Problem(self.file, 1, 1, "", message("problem-file-empty")))
            return None
        events = iter(get, None)
        root = self.node(next(events), events, 0)
        get()  # end of the document
        after = get()
        if not isinstance(after, yaml.StreamEndEvent):
            self.refuse(after, message("problem-several-documents"))
        return root

    def refuse(self, event: Any, what: Message) -> NoReturn:
        """Stop reading the file."""
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        path = dotted(tuple(self.trail[:LONGEST_PATH]))
        raise _RefusedError(Problem(self.file, line, column, path, what))

    def node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        """Build the node that `event` begins."""
        self.budget.left -= 1
        if self.budget.left < 0:
            self.refuse(event, message("problem-too-many-values", most=MOST_NODES))
        if depth > DEEPEST:
            self.refuse(event, message("problem-too-deep", most=DEEPEST))
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self.alias(event, depth)
        if event.tag is not None:
            self.refuse(event, message("problem-tag", tag=quoted(event.tag)))
        if event.anchor is None:
            return self.build(event, events, depth)
        recorded = self.record(event, events)
        node = self.build(event, iter(recorded[1:]), depth)
        self.anchors[event.anchor] = recorded
        return node

    def build(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        """Build a scalar, list or mapping."""
        kind, mark = type(event), event.start_mark
        value: Any
        if kind is yaml.ScalarEvent:
            value = scalar(event.value) if event.implicit[0] else event.value
        elif kind is yaml.SequenceStartEvent:
            value = self.sequence(events, depth)
        else:
            value = self.mapping(events, depth)
        text = event.value if type(value) is float else ""
        return Node(value, self.file, mark.line + 1, mark.column + 1, text=text)

    def sequence(self, events: Iterator[Any], depth: int) -> list[Node]:
        """Build the items of a list."""
        items: list[Node] = []
        for inner in events:
            if type(inner) is yaml.SequenceEndEvent:
                break
            self.trail.append(len(items))
            items.append(self.node(inner, events, depth + 1))
            self.trail.pop()
        return items

    def mapping(self, events: Iterator[Any], depth: int) -> dict[str, Node]:
        """Build the entries of a mapping."""
        entries: dict[str, Node] = {}
        before: Any = None
        cut, last = False, ""
        for key in events:
            if type(key) is yaml.MappingEndEvent:
                break
            if type(key) is not yaml.ScalarEvent or key.tag is not None or key.anchor is not None:
                self.refuse(key, message("problem-key-no-name"))
            name, mark = key.value, key.start_mark
            assert mark is not None
            if name == "<<" and key.implicit[0]:
                self.refuse(key, message("problem-merge-key"))
            self.trail.append(name)
            value = next(events)
            if _has_no_colon(key, value) and _is_plain(before):
                before, cut = self.cut_by_comma(before, key, cut), True
                entries[last].value = scalar(before.value)  # so that it is judged as it was meant
                self.trail.pop()
                continue
            before, cut, last = value, False, name
            node = self.node(value, events, depth + 1)
            node.key_line, node.key_column = mark.line + 1, mark.column + 1
            if name in entries:
                self.report_duplicate(entries[name], node)
            else:
                entries[name] = node
            self.trail.pop()
        return entries

    def cut_by_comma(self, before: Any, after: Any, cut: bool) -> Any:
        """Explain commas that cut a text or number in braces up; return the whole of it.

        Parameters
        ----------
        cut : whether that before the comma was cut itself, and told so already
        """
        start = before.start_mark
        whole = self.text[start.index : after.end_mark.index]
        way_out = None
        if numbers := meanings(whole):
            what, way_out = message("problem-comma-ends-number"), write_one_of(numbers)
        else:
            what = message("problem-comma-ends-text", text=quoted(f'"{whole}"'))
        path = dotted(tuple(self.trail[:-1]))
        if cut:
            self.problems.pop()
        at = start.line + 1, start.column + 1
        self.problems.append(Problem(self.file, *at, path, what, as_yaml(whole), way_out))
        joined = (True, False)
        meant = numbers[-1] if numbers else whole
        return yaml.ScalarEvent(None, None, joined, meant, start, after.end_mark, style="")

    def report_duplicate(self, first: Node, again: Node) -> None:
        """Name both places of a key that is given twice."""
        line, column = Number(first.key_line, 0, False), Number(first.key_column, 0, False)
        what = message("problem-given-twice-first-at", line=line, column=column)
        path = dotted(tuple(self.trail))
        self.problems.append(Problem(self.file, again.key_line, again.key_column, path, what))

    def record(self, event: Any, events: Iterator[Any]) -> list[Any]:
        """Read a whole anchored node into memory, to be built here and at every alias."""
        recorded = [event]
        still_open = _opens(event)
        while still_open:
            inner = next(events)
            recorded.append(inner)
            still_open += _opens(inner)
            if len(recorded) > 2 * MOST_NODES:
                self.refuse(event, message("problem-anchor-too-large", most=MOST_NODES))
        return recorded

    def alias(self, event: Any, depth: int) -> Node:
        """Build the anchored node anew, where the alias stands."""
        recorded = self.anchors.get(event.anchor)
        if recorded is None:
            self.refuse(event, message("problem-alias", alias=quoted(f"*{event.anchor}")))
        node = self.build(recorded[0], iter(recorded[1:]), depth)
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        return Node(node.value, self.file, line, column, text=node.text)


def _has_no_colon(key: Any, value: Any) -> bool:
    """Return whether a key is one only because it follows a comma in braces."""
    begins, ends = value.start_mark, key.end_mark
    return (
        type(value) is yaml.ScalarEvent
        and value.value == ""
        and value.implicit[0]
        and key.implicit[0]
        and begins.index == ends.index
    )


def _is_plain(event: Any) -> bool:
    """Return whether an event is an unquoted text or number."""
    return (
        isinstance(event, yaml.ScalarEvent)
        and event.implicit[0]
        and scalar(event.value) is not None
    )


def _opens(event: Any) -> int:
    kind = type(event)
    if kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
        return 1
    if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
        return -1
    return 0
