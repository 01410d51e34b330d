"""Two scenarios as the list of inputs in which they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from simulator.scenario import shape as shapes
from simulator.scenario.load import Loaded, load_all
from simulator.scenario.provenance import walk
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario
from simulator.scenario.shape import Shape
from simulator.scenario.wording import because, plainly, value_of

ABSENT = "absent"


def difference(a: str, b: str) -> str:
    """Return path, both values and their places for every input that differs."""
    first, second = load_all((a, b))
    sides = (_Side(first), _Side(second))
    lines: list[str] = []
    width = max(len(a), len(b))
    for path in _differing(shapes.of_model(Scenario), first.merged, second.merged, ""):
        if sides[0].at(path) != sides[1].at(path):
            lines.append(path)
            for name, side in zip((a, b), sides, strict=True):
                lines.append(f"  {name:<{width}}  {side.said(path)}")
    return "\n".join(lines) or "no input differs"


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

    def said(self, path: str) -> str:
        """Say what stands at a path, why, and where."""
        if path not in self.origins:
            return ABSENT
        value = self.at(path)
        said = (
            f"{value_of(value)} ({because(value)})"
            if isinstance(value, Quantity)
            else plainly(value)
        )
        return f"{said}  [{self.origins[path][-1].place}]"


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
