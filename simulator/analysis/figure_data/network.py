"""The tree of lines as a reader sees it: where power leaves it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.scenario.lines import Line


def landing(lines: Mapping[str, Line], line: str) -> str:
    """Return the last branch that power of a line passes before it is in the grid of a sink."""
    while lines[line].to in lines:
        line = lines[line].to
    return line
