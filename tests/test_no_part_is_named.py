"""Nothing above the parts knows one by name: names and texts that code reads, not what it tells."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from simulator.parts.registry import parts

ROOT = Path(__file__).parents[1]
NAMES = {part.name for part in parts()}
COMMON = ("run", "outcomes", "analysis", "studies", "present")
# what only parts ask for
OF_PARTS = ("simulator.present.figures", "simulator.analysis.figure_data")
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def words_of(node: ast.AST) -> Iterator[str]:
    """Yield what a piece of code calls things, and the texts by which it looks things up."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name):
            yield name
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.keyword(arg=str() as name):
            yield name
        case ast.alias(name=name, asname=other):
            yield from (name, other or "")
        case ast.ImportFrom(module=str() as name):
            yield name
        case ast.Constant(value=str() as text) if " " not in text:
            yield text


@cache
def names_a_part(word: str) -> bool:
    """Return whether the name of a part stands in a word."""
    return bool(NAMES.intersection(re.split(r"[^a-z]+", word.lower())))


def named(source: str) -> list[str]:
    """Return where a source names a part, as `line: word`."""
    tree = ast.parse(source)
    told = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False)
    }
    return [
        f"{getattr(node, 'lineno', 0)}: {word}"
        for node in ast.walk(tree)
        if id(node) not in told
        for word in words_of(node)
        if names_a_part(word)
    ]


@cache
def own_files() -> set[Path]:
    """Return the files that parts declare, with the data and drawing that these import."""
    places = [
        place
        for part in parts()
        for place in (*part.pictures.values(), *part.tables.values(), part.answer)
        if place is not None
    ]
    found: set[Path] = set()
    to_read = {place.split(":")[0] for place in places}
    while to_read:
        file = ROOT / f"{to_read.pop().replace('.', '/')}.py"
        if file in found or not file.is_file():
            continue
        found.add(file)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(OF_PARTS):
                to_read |= {f"{node.module}.{alias.name}" for alias in node.names}
                to_read.add(node.module or "")
    return found


def test_a_file_of_its_own_is_what_a_part_declares_or_what_that_draws_on():
    own = {file.relative_to(ROOT).as_posix() for file in own_files()}
    assert "simulator/present/figures/coal.py" in own
    assert "simulator/analysis/figure_data/coal_limits.py" in own
    assert "simulator/present/page.py" not in own


@pytest.mark.parametrize("folder", COMMON)
def test_no_part_is_named(folder):
    found = [
        f"{file.relative_to(ROOT)}:{place}"
        for file in sorted((ROOT / "simulator" / folder).rglob("*.py"))
        if file not in own_files()
        for place in named(file.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        "scenario.coal",
        "from simulator.parts.trade import bilateral",
        "play(petroleum=1)",
        'arrays["trade_musd"]',
        'getattr(scenario, "power")',
        "def behind_power(): ...",
        "class Coal: ...",
    ],
)
def test_a_part_that_is_named_is_found(planted):
    assert named(planted)


@pytest.mark.parametrize("plain", ['"""Coal and trade."""', "scenario.horizon", 'x = "two coal"'])
def test_what_is_told_is_no_name(plain):
    assert named(plain) == []
