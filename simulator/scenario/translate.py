"""Pydantic's error list as problems at their places in the files."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from simulator.catalogue.message import Arg, Message, Number, listing, message
from simulator.scenario.leaf_field import ERROR_TYPE
from simulator.scenario.leaf_numbers import Fault
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.problems import (
    Path,
    Problem,
    as_yaml,
    dotted,
    nearest,
    quoted,
    quoted_list,
)
from simulator.scenario.rules import ByYear
from simulator.scenario.shape import Shape, resolve
from simulator.scenario.units import write_plain, write_whole

WRITE = {"int": write_whole, "float": write_plain}  # the number that was perhaps meant
KEY = "[key]"  # how pydantic marks that the name of an entry is wrong, not the entry

MUST_BE = {
    "int": "problem-must-be-whole-number",
    "float": "problem-must-be-number",
    "finite": "problem-must-be-finite",
    "bool": "problem-must-be-true-or-false",
    "string": "problem-must-be-text",
    "list": "problem-must-be-list",
    "dict": "problem-must-be-mapping",
    "model": "problem-must-be-mapping",
    "date": "problem-must-be-day",
}
LIMITS = {
    "greater_than_equal": ("at_least", "ge"),
    "greater_than": ("above", "gt"),
    "less_than_equal": ("at_most", "le"),
    "less_than": ("below", "lt"),
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
    if kind == "dict_type" and at is not None and any(isinstance(r, ByYear) for r in at.rules):
        return [place(tree, path, message("problem-not-by-year"), as_yaml(got))]
    if at is not None and at.allowed:
        return [_choice(path, tree, at.allowed, got)]
    if isinstance(got, float) and not math.isfinite(got):
        number = "NaN" if math.isnan(got) else message("problem-infinity")
        return [place(tree, path, message("problem-not-a-finite-number"), number)]
    family = kind.split("_")[0]
    if family in MUST_BE and context.get("pattern") is None and "too" not in kind:
        written = tree.at(path)[0].text or as_yaml(got)
        meant = WRITE[family](written) if family in WRITE else None
        way_out = _truth(family, got) or meant
        return [place(tree, path, Message(MUST_BE[family]), written, way_out)]
    return [place(tree, path, _limit(kind, context), as_yaml(got))]


def _truth(family: str, got: Any) -> Message | None:
    """Return the true or false that was perhaps meant."""
    if family == "bool" and isinstance(got, str) and got.lower() in TRUTH:
        return message("problem-write", text=TRUTH[got.lower()])
    return None


def _at_leaf(tree: Node, path: Path, fault: Fault) -> Problem:
    """Return a fault at its place; a plain value goes by the path of its quantity."""
    found = place(tree, (*path, *fault.where), fault.what, fault.got, fault.way_out)
    return replace(found, path=dotted(path)) if fault.where == ("value",) else found


def _missing(path: Path, tree: Node, shape: Shape) -> Problem:
    at = resolve(shape, path)
    key = quoted(f"{path[-1]}:")
    way_out = message("problem-add", key=key)
    if at is not None and at.says:
        way_out = message("problem-add-described", key=key, description=at.description)
    node, depth = tree.at(path)
    if depth == len(path) and node.overrode is not None:
        return place(tree, path, message("problem-left-empty"), key=True)
    return place(tree, path, message("problem-missing"), "", way_out, key=True)


def _unknown(path: Path, tree: Node, shape: Shape) -> Problem:
    """Name the nearest key, first among those that are not there yet."""
    above = resolve(shape, path[:-1])
    present = tree.at(path[:-1])[0].value
    names = list(above.fields) if above is not None else []
    free = [name for name in names if not isinstance(present, dict) or name not in present]
    key = str(path[-1])
    homes = list(_homes(key, shape, ()))
    if above is not None and (meant := above.meant_by(key)):
        way_out = message("problem-did-you-mean", name=quoted(meant))
    elif 0 < len(homes) <= FEW_HOMES:
        way_out = message("problem-belongs-in", homes=listing(homes, "or"))
    else:
        way_out = (
            nearest(key, free)
            or nearest(key, names)
            or _meant_elsewhere(key, shape)
            or message("problem-remove-it")
        )
    return place(tree, path, message("problem-unknown-key"), "", way_out, key=True)


def _meant_elsewhere(key: str, shape: Shape) -> Message | None:
    """Return the fields of other sections that planners know by a word."""
    found = [
        quoted(dotted((*path, meant)))
        for path, section in every_section(shape)
        if (meant := section.meant_by(key))
    ]
    if not 0 < len(found) <= FEW_HOMES:
        return None
    return message("problem-did-you-mean", name=listing(found, "or"))


def every_section(shape: Shape, path: Path = ()) -> Iterator[tuple[Path, Shape]]:
    """Yield every section of a shape with its path, that of entries with `…` for their name."""
    yield path, shape
    for name, below in shape.fields.items():
        if below.item is not None:
            yield from every_section(below.item, (*path, name, "…"))
        else:
            yield from every_section(below, (*path, name))


def _homes(key: str, shape: Shape, path: Path) -> Iterator[Arg]:
    """Yield the sections that know a key, for one that is indented wrongly."""
    for name, below in shape.fields.items():
        if name == key:
            yield quoted(dotted(path)) if path else message("problem-top-of-file")
        inner, at = below, (*path, name)
        if below.item is not None:
            inner, at = below.item, (*at, "…")
        yield from _homes(key, inner, at)


def _misnamed(path: Path, tree: Node, context: dict[str, Any]) -> Problem:
    way_out = message("problem-use", what=_pattern(context.get("pattern", "")))
    if "max_length" in context:
        way_out = message("problem-use-fewer-characters", most=context["max_length"])
    got = as_yaml(str(path[-1]))
    return place(tree, path, message("problem-name-not-allowed"), got, way_out, key=True)


def _choice(path: Path, tree: Node, allowed: tuple[Any, ...], got: Any) -> Problem:
    options = quoted_list([as_yaml(option).strip("`") for option in allowed], "or")
    way_out = None
    if isinstance(got, str):
        way_out = nearest(got, [option for option in allowed if isinstance(option, str)])
        if True in allowed:
            way_out = _truth("bool", got) or way_out
    return place(
        tree, path, message("problem-must-be-one-of", options=options), as_yaml(got), way_out
    )


def _limit(kind: str, context: dict[str, Any]) -> Message:
    """Say which limit of the field is passed."""
    if kind in LIMITS:
        which, key = LIMITS[kind]
        return message(
            "problem-beyond-limit",
            kind=which,
            limit=Number(context[key], _digits(context[key]), grouping=False),
        )
    match kind:
        case "string_too_short":
            return message("problem-must-not-be-empty")
        case "string_too_long":
            return message("problem-text-too-long", most=context["max_length"])
        case "string_pattern_mismatch":
            return message("problem-must-be", what=_pattern(context["pattern"]))
        case "too_short":
            least, has = context["min_length"], context["actual_length"]
            return message("problem-too-few-entries", least=least, has=has)
        case "too_long":
            most, has = context["max_length"], context["actual_length"]
            return message("problem-too-many-entries", most=most, has=has)
        case _:
            return message("problem-not-allowed-here", kind=kind)


def _digits(limit: float) -> int:
    return len(f"{limit:.6f}".rstrip("0").partition(".")[2])


def _pattern(pattern: str) -> Message:
    if "(19|20)" in pattern:
        return message("problem-pattern-year")
    if "1[0-2]" in pattern:
        return message("problem-pattern-month")
    if r"\." in pattern:
        return message("problem-pattern-option")
    return message("problem-pattern-name")
