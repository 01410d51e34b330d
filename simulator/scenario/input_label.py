"""A path of the scenario as what a reader calls the input: its field, and the thing that has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simulator.catalogue.language import DEFAULT, language
from simulator.catalogue.message import Arg, Label, message
from simulator.scenario.sections import scenario_shape
from simulator.scenario.shape import Shape

DEEP = 3  # steps beyond which a field is told apart by the sections around it


def input_label(path: str, merged: Mapping[str, Any]) -> Arg:
    """Return the label of an input: `entry into service of Hướng Hóa`.

    A field is known by its own name, or by that of its section and its own
    where the name alone says too little. One that has no label yet is told by
    the words of its path. A thing that has no name is told by its key.
    """
    steps = path.split(".")
    *above, field = steps
    year = field if field.isdigit() else None
    if year is not None and above:
        *above, field = above
    known = language(DEFAULT)
    for id in (f"input-{steps[0]}-{field}", f"input-{field}"):
        if known.has(id):
            break
    else:
        return " ".join(steps).replace("_", " ")
    label: Arg = message(id)
    if year is not None:
        label = message("input-in-year", field=label, year=year)
    thing = _thing(above, merged)
    return label if thing is None else message("input-of", field=label, thing=thing)


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
