"""A path of the scenario as what a reader calls the input: its field, and the thing that has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.catalogue.language import DEFAULT, language
from simulator.catalogue.message import Arg, Label, message
from simulator.scenario.rules import Refers
from simulator.scenario.sections import scenario_shape
from simulator.scenario.shape import Shape, resolve

DEEP = 3  # steps beyond which a field is told apart by the sections around it


def input_label(path: str, merged: Mapping[str, Any]) -> Arg:
    """Return the label of an input: `entry into service of Hướng Hóa`.

    A field is known by its own name, or by that of its section and its own
    where the name alone says too little. One that has no label yet is told by
    the words of its path. A thing that has no name is told by its key.
    """
    label = field_label(path)
    if label is None:
        return path.replace(".", " ").replace("_", " ")
    thing = _thing(_field(path)[0], merged)
    return label if thing is None else message("input-of", field=label, thing=thing)


def field_label(path: str) -> Arg | None:
    """Return the label of a field alone, with its year if it has one: `entry into service`."""
    above, field, year = _field(path)
    owner = above[-2] if len(above) > 1 else ""  # the table in which the entry stands
    for id in (f"input-{owner}-{field}", f"input-{path.split('.')[0]}-{field}", f"input-{field}"):
        if language(DEFAULT).has(id):
            label = message(id)
            return label if year is None else message("input-in-year", field=label, year=year)
    return None


def thing_label(path: str, merged: Mapping[str, Any]) -> Arg | None:
    """Return what the thing is called that has an input; none where nothing on the way is one."""
    return _thing(path.split(".")[:-1], merged)


def choice_label(path: str, code: str, merged: Mapping[str, Any]) -> Arg:
    """Return what a reader calls one of the values that a field offers, or an entry it names.

    What has neither a label nor a name is told as it is written.
    """
    field = _field(path)[1]
    ids = (f"input-{path.split('.')[0]}-{field}.{code}", f"input-{field}.{code}")
    for id in (*ids, f"{field}-{code}.short", f"{field}-{code}", f"value-{code}"):
        if language(DEFAULT).has(id):
            return message(id)
    shape = resolve(scenario_shape(), tuple(path.split(".")))
    for rule in () if shape is None else shape.rules:
        if isinstance(rule, Refers):
            for table in (rule.tables,) if isinstance(rule.tables, str) else rule.tables:
                name = _thing([*table.split("."), code], merged)
                if isinstance(name, Label):
                    return name
    return code


def _field(path: str) -> tuple[list[str], str, str | None]:
    """Return the steps above a field, the field, and the year below it if one is."""
    *above, field = path.split(".")
    if above and field.isdigit():
        return above[:-1], above[-1], field
    return above, field, None


def _thing(steps: list[str], merged: Mapping[str, Any]) -> Arg | None:
    """Return the name of the last entry on the way that has one, else the keys of entries."""
    shape: Shape | None = scenario_shape()
    value: Any = merged
    named: Arg | None = None
    keys: list[str] = []
    for step in steps:
        if shape is not None and shape.kind == "entries":
            keys.append(step.replace("_", " "))
        shape = None if shape is None else shape.child(step)
        value = value.get(step) if isinstance(value, Mapping) else None
        name = value.get("name", value.get("title")) if isinstance(value, Mapping) else None
        if isinstance(name, str | Mapping):
            named = Label.of(name)
    if named is None and not keys and len(steps) > DEEP:
        keys = [step.replace("_", " ") for step in steps[DEEP:]]
    return named if named is not None else " ".join(keys) or None
