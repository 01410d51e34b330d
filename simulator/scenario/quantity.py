"""A leaf of the scenario file (number, text with unit, mapping) as a Quantity with its provenance.

INTERFACE ONLY: to be filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from simulator.distribution import Distribution

Provenance = Literal["sourced", "derived", "assumed", "user", "missing"]


@dataclass(slots=True)
class Quantity:
    """A number of the scenario: what it may be, where it stands, where it came from.

    `path` is the dotted path in the merged file; it names the stream of chance.
    """

    distribution: Distribution
    unit: str
    source: str | None = None
    derived: str | None = None
    assumption: str | None = None
    range: tuple[float, float] | None = None
    note: str | None = None
    set_by_user: bool = False
    path: str = field(default="")


@dataclass(frozen=True, slots=True)
class Leaf:
    """Unit and bounds of a quantity field; tells pydantic how to read it and how to describe it."""

    unit: str
    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    plausible: tuple[float, float] | None = None
