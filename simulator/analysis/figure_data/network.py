"""The tree of lines as a reader sees it: short names, and where power leaves the tree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from simulator.catalogue.message import Label
from simulator.scenario import names

if TYPE_CHECKING:
    from simulator.scenario.power import Line

Name = TypeVar("Name", str, Label)


def landing(lines: Mapping[str, Line], line: str) -> str:
    """Return the last branch that power of a line passes before it is in the grid of a sink."""
    while lines[line].to in lines:
        line = lines[line].to
    return line


def brief(name: Name) -> Name:
    """Return a name without what stands in brackets behind it.

    >>> brief("Nậm Mô – Tương Dương (220 kV)")
    'Nậm Mô – Tương Dương'
    """
    if isinstance(name, names.Name):
        texts = {code: text.split(" (")[0] for code, text in name.label.texts}
        return names.Name(texts)  # pyright: ignore[reportReturnType]
    if isinstance(name, Label):
        return Label(tuple((code, text.split(" (")[0]) for code, text in name.texts))
    return name.split(" (")[0]
