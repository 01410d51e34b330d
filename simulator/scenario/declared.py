"""The merged tree as the problems of its declared rules: each is asked where its field stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from simulator.scenario.problems import Path
from simulator.scenario.raw import Raw
from simulator.scenario.shape import Shape


def check(raw: Raw, section: str) -> None:
    """Report every declared rule that is broken in a section."""
    shape, value = raw.shape.child(section), raw.at(section)
    if shape is not None and value is not None:
        _walk(raw, shape, (section,), value)


def _walk(raw: Raw, shape: Shape, path: Path, value: Any) -> None:
    for rule in shape.rules:
        rule.check(raw, shape.leaf, path, value)
    below: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict) and shape.kind in ("section", "entries"):
        below = value.items()
    elif isinstance(value, list) and shape.kind == "list":
        below = enumerate(value)
    for step, inner in below:
        child = shape.child(step)
        if child is not None and inner is not None:
            _walk(raw, child, (*path, step), inner)
