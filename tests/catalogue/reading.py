"""What the tests of words read: ids and places of the catalogues, ids and texts of the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import simulator
from simulator.catalogue.language import FOLDERS

PACKAGE = Path(simulator.__file__).parent
ID = re.compile(r"[a-z]+-[\w-]+(\.\w+)?")
TWO_WORDS = re.compile(r"[^\W\d_]{2,}[.,:;!?’'”)]*\s+[“‘(]*[^\W\d_]{2,}")

FILLED = re.compile(r"\{\} +[^\W\d_]{2,}\b(?!_)|(?<![-\w])[^\W\d_]{2,}[,:]? +\{\}")  # `{n} draws`


class _Places(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.messages.add(node.id.name + attribute)


def places(text: str) -> Iterator[tuple[str, set[str], set[str]]]:
    """Yield the messages and attributes of a file: id, names of places, messages it is made of."""
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ftl.Junk):
            raise ValueError(f"is no Fluent: {entry.content!r}")
        if not isinstance(entry, ftl.Message):
            continue
        patterns = [("", entry.value)] if entry.value else []
        for suffix, pattern in patterns + [(f".{a.id.name}", a.value) for a in entry.attributes]:
            found = _Places()
            found.visit(pattern)
            yield entry.id.name + suffix, found.variables, found.messages


@cache
def catalogue(code: str) -> dict[str, set[str]]:
    """Return the ids of a language, attributes apart, each with the names of its places."""
    return {id: names for text in _texts(code) for id, names, _ in places(text)}


def made_of(code: str) -> set[str]:
    """Return the messages that stand within others."""
    return {id for text in _texts(code) for _, _, others in places(text) for id in others}


def _texts(code: str) -> Iterator[str]:
    for path in sorted((FOLDERS[0] / code).glob("*.ftl")):
        yield path.read_text(encoding="utf-8")


class Use(NamedTuple):
    """An id in the code: a pattern of what it may be; whether it is surely that of a message."""

    pattern: str
    line: int
    asked: bool


def uses(source: str) -> Iterator[Use]:
    """Yield every text of a module that is an id, or begins one: `unit-mw`, f`unit-{key}`."""
    tree = ast.parse(source)
    asked = {
        id(node)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and call.args and _name(call.func) in ("message", "Message")
        for node in _ends(call.args[0])
    }
    within = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        if id(node) in within:
            continue
        if isinstance(node, ast.JoinedStr):
            pattern, start = _pattern(node), _start(node)
            if id(node) in asked or re.match(r"[a-z]+-", start):
                yield Use(pattern, node.lineno, id(node) in asked)
        elif (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and (id(node) in asked or ID.fullmatch(node.value))
        ):
            yield Use(re.escape(node.value), node.lineno, id(node) in asked)


def _ends(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from _ends(node.body)
        yield from _ends(node.orelse)
    else:
        yield node


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+"
        for part in node.values
    )


def _start(node: ast.JoinedStr) -> str:
    first = node.values[0]
    return str(first.value) if isinstance(first, ast.Constant) else ""


DEVELOPER_ERRORS = (
    "ValueError", "TypeError", "KeyError", "LookupError", "RuntimeError", "AssertionError",
    "AttributeError", "NotImplementedError", "OSError", "FileNotFoundError", "MessageError",
    "ScheduleError", "PydanticCustomError",
)  # fmt: skip
DESCRIPTIONS = ("description", "help", "epilog")  # of fields and options, in English as the code
NOTES_OF_FILES = ("long_name", "title", "units")  # attributes of NetCDF
NOT_TEXT = (
    r"<style.*?</style>", r"\{% block style %\}.*?\{% endblock %\}",
    r"\{#.*?#\}", r"\{%.*?%\}", r"\{\{.*?\}\}", r"<[^>]*>",
)  # fmt: skip
FONTS = ("Be Vietnam Pro", "DejaVu Sans", "Droid Sans Fallback")


def text_in_code(source: str) -> list[tuple[int, str]]:
    """Return the texts of two words in a module that a reader might be shown, with their lines.

    Not those of the code's own readers: docstrings, errors that only a fault of ours raises,
    asserts, descriptions of fields and options, attributes of files, regular expressions, fonts.
    """
    tree = ast.parse(source)
    exempt: set[int] = set()
    for node in ast.walk(tree):
        for own in _own(node):
            exempt |= {id(inner) for inner in ast.walk(own)}
    filled = [
        (
            node.lineno,
            "".join(p.value if isinstance(p, ast.Constant) else "{}" for p in node.values),
        )
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and id(node) not in exempt
    ]
    found = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in exempt
        and node.value not in FONTS
        and not node.value.startswith("simulate ")  # what is typed
        and TWO_WORDS.search(node.value)
    ]
    found += [
        (line, text)
        for line, text in filled
        if FILLED.search(text) and not TWO_WORDS.search(text) and not text.startswith("simulate ")
    ]
    return sorted(found)


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what below a node is for the readers of the code."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node  # a docstring
    elif isinstance(node, ast.Assert) and node.msg is not None:
        yield node.msg
    elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
        if _name(node.exc.func) in DEVELOPER_ERRORS:
            yield node.exc
    elif isinstance(node, ast.keyword) and node.arg in DESCRIPTIONS:
        yield node.value
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and key.value in NOTES_OF_FILES:
                yield value
    elif isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and _name(node.func.value) in ("re", "warnings"):
            yield node
    elif isinstance(node, ast.AnnAssign | ast.arg) and node.annotation is not None:
        yield node.annotation


def text_in_template(source: str) -> list[str]:
    """Return the texts of two words in a template, outside tags, styles and what is filled in."""
    bare = re.sub(f"(?s){'|'.join(NOT_TEXT)}", "\n", source)
    return [line.strip() for line in bare.splitlines() if TWO_WORDS.search(line)]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
