"""The tree of lines as a reader sees it: where a line's power ends up in Viet Nam."""

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
