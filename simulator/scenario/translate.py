"""Pydantic's error list as problems in plain English, at their places in the files."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from simulator.scenario.leaf_field import ERROR_TYPE
from simulator.scenario.leaf_numbers import Fault
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.problems import Path, Problem, dotted, nearest, shown
from simulator.scenario.shape import Shape, resolve

KEY = "[key]"  # how pydantic marks that the name of an entry is wrong, not the entry

MUST_BE = {
    "int": "must be a whole number",
    "float": "must be a number",
    "finite": "must be a finite number",
    "bool": "must be true or false",
    "string": "must be a text",
    "list": "must be a list",
    "dict": "must be a mapping",
    "model": "must be a mapping",
    "date": "must be a day",
}
WRITE = {
    "string": "put it in quotes",
    "list": "write [a, b]",
    "dict": "write `key: value` lines under it",
    "model": "write `key: value` lines under it",
    "date": "write it as `2026-02-28`",
}
FEW_HOMES = 2
TRUTH = {"yes": "true", "on": "true", "no": "false", "off": "false"}


def problems_of(error: ValidationError, tree: Node, shape: Shape) -> list[Problem]:
    """Translate every error; the several that one value of alternatives gets become one."""
    found: dict[Problem, None] = {}
    for item in error.errors(include_url=False):
        found |= dict.fromkeys(_translated(dict(item), item["loc"], tree, shape))
    return list(found)


def _translated(item: dict[str, Any], path: Path, tree: Node, shape: Shape) -> list[Problem]:
    """Translate one error."""
    kind, got, context = item["type"], item["input"], item.get("ctx", {})
    if kind == ERROR_TYPE:
        return [_at_leaf(tree, path, fault) for fault in context["faults"]]
    if kind == "missing":
        return [_missing(path, tree, shape)]
    if kind == "extra_forbidden":
        return [_unknown(path, tree, shape)]
    if path[-1:] == (KEY,):
        return [_misnamed(path[:-1], tree, context)]
    at = resolve(shape, path)
    if at is None:  # pydantic adds the name of the alternative it tried
        path = path[:-1]
        at = resolve(shape, path)
    if at is not None and at.allowed:
        return [_choice(path, tree, at.allowed, got)]
    if isinstance(got, float) and not math.isfinite(got):
        number = "NaN" if math.isnan(got) else "infinity"
        return [place(tree, path, "is not a finite number", number, "write a number")]
    family = kind.split("_")[0]
    if family in MUST_BE and context.get("pattern") is None and "too" not in kind:
        way_out = WRITE.get(family, "")
        if family == "bool" and isinstance(got, str) and got.lower() in TRUTH:
            way_out = f"write {TRUTH[got.lower()]}"
        return [place(tree, path, MUST_BE[family], shown(got), way_out)]
    return [place(tree, path, _limit(kind, context), shown(got))]


def _at_leaf(tree: Node, path: Path, fault: Fault) -> Problem:
    """Return a fault at its place; a plain value goes by the path of its quantity."""
    found = place(tree, (*path, *fault.where), fault.what, fault.got, fault.way_out)
    return replace(found, path=dotted(path)) if fault.where == ("value",) else found


def _missing(path: Path, tree: Node, shape: Shape) -> Problem:
    at = resolve(shape, path)
    says = f" ({at.says})" if at is not None and at.says else ""
    return place(tree, path, "is missing", "", f"add `{path[-1]}:`{says}", key=True)


def _unknown(path: Path, tree: Node, shape: Shape) -> Problem:
    """Name the nearest key, first among those that are not there yet."""
    above = resolve(shape, path[:-1])
    present = tree.at(path[:-1])[0].value
    names = list(above.fields) if above is not None else []
    free = [name for name in names if not isinstance(present, dict) or name not in present]
    key = str(path[-1])
    homes = list(_homes(key, shape, ()))
    if 0 < len(homes) <= FEW_HOMES:
        way_out = f"it belongs in {' or '.join(homes)}"
    else:
        way_out = nearest(key, free) or nearest(key, names) or "remove it"
    return place(tree, path, "the key is unknown", "", way_out, key=True)


def _homes(key: str, shape: Shape, path: Path) -> Iterator[str]:
    """Yield the sections that know a key, for one that is indented wrongly."""
    for name, below in shape.fields.items():
        if name == key:
            yield f"`{dotted(path)}`" if path else "the top of the file"
        inner, at = below, (*path, name)
        if below.item is not None:
            inner, at = below.item, (*at, "…")
        yield from _homes(key, inner, at)


def _misnamed(path: Path, tree: Node, context: dict[str, Any]) -> Problem:
    way_out = f"use {_pattern(context.get('pattern', ''))}"
    if "max_length" in context:
        way_out = f"use at most {context['max_length']} characters"
    return place(tree, path, "the name is not allowed", shown(str(path[-1])), way_out, key=True)


def _choice(path: Path, tree: Node, allowed: tuple[Any, ...], got: Any) -> Problem:
    listed = [f"`{shown(option).strip('`')}`" for option in allowed]
    last = listed.pop()
    alternatives = f"{', '.join(listed)} or {last}" if listed else last
    way_out = ""
    if isinstance(got, str):
        way_out = nearest(got, [option for option in allowed if isinstance(option, str)])
        if True in allowed and got.lower() in TRUTH:
            way_out = f"write {TRUTH[got.lower()]}"
    return place(tree, path, f"must be {alternatives}", shown(got), way_out)


def _limit(kind: str, context: dict[str, Any]) -> str:
    """Say which limit of the field is passed."""
    match kind:
        case "greater_than_equal":
            return f"must be at least {context['ge']:,}"
        case "greater_than":
            return f"must be above {context['gt']:,}"
        case "less_than_equal":
            return f"must be at most {context['le']:,}"
        case "less_than":
            return f"must be below {context['lt']:,}"
        case "string_too_short":
            return "must not be empty"
        case "string_too_long":
            return f"must not be longer than {context['max_length']:,} characters"
        case "string_pattern_mismatch":
            return f"must be {_pattern(context['pattern'])}"
        case "too_short":
            return f"must have at least {_entries(context, 'min_length')}"
        case "too_long":
            return f"must have at most {_entries(context, 'max_length')}"
        case _:
            return f"is not allowed here ({kind})"


def _entries(context: dict[str, Any], limit: str) -> str:
    count = context[limit]
    return f"{count} {'entry' if count == 1 else 'entries'} (it has {context['actual_length']})"


def _pattern(pattern: str) -> str:
    if "(19|20)" in pattern:
        return 'a year such as "1998"'
    if r"\." in pattern:
        return "`group.option`, in lower-case letters, digits and _"
    return "lower-case letters, digits and _, a letter first"
