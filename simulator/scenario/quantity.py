"""A number of the scenario as a Quantity with its provenance, and the field it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.distribution import Distribution

Provenance = Literal["sourced", "derived", "assumed", "user", "missing"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of the scenario: what it may be, where it stands, where it came from.

    `path` is the dotted path in the merged file; it names the stream of chance.
    It and an inherited `source` are bound after the whole file has been read.
    """

    distribution: Distribution
    unit: str
    source: str | None = None
    derived: str | None = None
    assumption: str | None = None
    range: tuple[float, float] | None = None
    note: str | None = None
    set_by_user: bool = False
    path: str = ""

    @property
    def provenance(self) -> Provenance:
        """Where the number came from, in one word."""
        if self.set_by_user:
            return "user"
        if self.assumption is not None:
            return "assumed"
        if self.derived is not None:
            return "derived"
        return "sourced" if self.source is not None else "missing"

    @property
    def reason(self) -> str:
        """Why it has its value, in the scenario's words: assumption, derivation, else the note."""
        return self.assumption or self.derived or self.note or ""

    def bind(self, path: str, source: str | None) -> None:
        """Tell the quantity its path, and the source of the mapping around it if it has none."""
        object.__setattr__(self, "path", path)
        if self.provenance == "missing" and source is not None:
            object.__setattr__(self, "source", source)


@dataclass(frozen=True, slots=True)
class Leaf:
    """Unit and bounds of the field that a quantity stands in.

    `most` bounds what is written: a distribution without an end may pass it, as
    `le` it may not. Beyond it no field means anything, nor can single precision count.
    Numbers by year stand in the field beside it that `by_year` names, if there is one.
    A structural number shapes what is laid out once for all draws: it is used
    at its central value and not drawn.
    """

    unit: str
    ge: float | None = None
    gt: float | None = None
    le: float | None = None
    plausible: tuple[float, float] | None = None
    structural: bool = False
    most: float = 1e9
    by_year: str = ""

    @property
    def is_date(self) -> bool:
        """Whether the quantity is a day, held as a decimal year."""
        return self.unit == "date"
