"""Two scenarios as the inputs in which they differ, and what each is in both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from simulator.catalogue.message import Arg, message
from simulator.scenario.load import Loaded
from simulator.scenario.provenance import walk
from simulator.scenario.quantity import Quantity
from simulator.scenario.sections import scenario_shape
from simulator.scenario.shape import Shape
from simulator.scenario.wording import because, plainly, value_of

ABSENT = message("value-absent")
LANG = "lang"  # of what is written: no input
# on which no number of a run hangs
OF_STUDIES = ("sweep", "plan", "backcast", "sensitivity", "track_record")
TEXT_FIELDS = ("name", "title", "description", "source", "note", "register_id")


class InputValue(NamedTuple):
    """What stands at a path in one scenario, why, and where."""

    value: Arg
    reason: str = ""
    place: str = ""

    def as_message(self) -> Arg:
        """Return all of it on one line."""
        text = self.value
        if self.reason:
            text = message("provenance-with-reason", value=text, reason=self.reason)
        if self.place:
            text = message("provenance-stands-at", value=text, place=self.place)
        return text


class Difference(NamedTuple):
    """An input in which two scenarios differ.

    Attributes
    ----------
    texts_only : names, sources, reasons and studies, on which no number of a run hangs
    """

    path: str
    a: InputValue
    b: InputValue
    texts_only: bool


def differences(a: Loaded, b: Loaded) -> list[Difference]:
    """Return every input that differs in meaning, in the order of the files."""
    first, second = _Side(a), _Side(b)
    found: list[Difference] = []
    for path in _differing(scenario_shape(), a.merged, b.merged, ""):
        here, there = first.at(path), second.at(path)
        if here != there and path != LANG:
            texts_only = _texts_only(path, here, there)
            found.append(
                Difference(path, first.input_value(path), second.input_value(path), texts_only)
            )
    return found


class _Side:
    """One of the two scenarios."""

    def __init__(self, loaded: Loaded) -> None:
        self.origins = loaded.provenance
        self.quantities = {found.path: found.quantity for found in walk(loaded.scenario)}

    def at(self, path: str) -> Any:
        """Return what stands at a path, quantities by what they mean."""
        if path in self.quantities:
            return replace(self.quantities[path], note=None, path="")
        return self.origins[path][-1].value if path in self.origins else ABSENT

    def input_value(self, path: str) -> InputValue:
        """Say what stands at a path, why, and where."""
        if path not in self.origins:
            return InputValue(ABSENT)
        value, place = self.at(path), self.origins[path][-1].place
        if isinstance(value, Quantity):
            return InputValue(value_of(value), because(value), place)
        return InputValue(plainly(value), "", place)


def _texts_only(path: str, here: Any, there: Any) -> bool:
    steps = path.split(".")
    if steps[0] in OF_STUDIES:
        return True
    if isinstance(here, Quantity) and isinstance(there, Quantity):
        return here.distribution == there.distribution
    return steps[0] in TEXT_FIELDS or steps[-1] in TEXT_FIELDS


def _differing(shape: Shape | None, a: Any, b: Any, path: str) -> Iterator[str]:
    """Yield the paths at which two trees differ, as deep as both are mappings."""
    if a == b:
        return
    is_quantity = shape is not None and shape.kind == "quantity"
    if is_quantity or not (isinstance(a, dict) and isinstance(b, dict)):
        yield path
        return
    for key in dict.fromkeys((*a, *b)):
        below = shape.child(key) if shape is not None else None
        yield from _differing(below, a.get(key), b.get(key), f"{path}.{key}" if path else key)
