"""The tree of lines as a reader sees it: short names, and where power ends up in Viet Nam."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.scenario.power import Line

VIETNAM = "vietnam"


def landing(lines: Mapping[str, Line], line: str) -> str:
    """Return the last arc that power of a line passes before it is in Viet Nam's grid."""
    while lines[line].to != VIETNAM:
        line = lines[line].to
    return line


def brief(name: str) -> str:
    """Return a name without what stands in brackets behind it.

    >>> brief("Nậm Mô – Tương Dương (220 kV)")
    'Nậm Mô – Tương Dương'
    """
    return name.split(" (")[0]
