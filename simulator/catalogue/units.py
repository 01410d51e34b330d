"""Units as rows: how a file writes them (UDUNITS), how a reader is shown them, what displays what.

UDUNITS knows no money and takes `kt` for knots: an amount of money is a number
beside its currency, and tonnes are written out. Days are `d`, which xarray
does not take for a length of time.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from simulator.catalogue.message import Message, message

FILE = Path(__file__).with_name("units.csv")


class Unit(NamedTuple):
    """A unit of a scenario or of a run.

    Attributes
    ----------
    name : as scenarios write it
    udunits : the same for files
    currency : of an amount of money, else empty
    message : what a reader is shown
    display : name of the unit in which a reader is shown values of this one; itself unless said
    of, factor : the unit of which this one is the display, and by what values are multiplied
    """

    name: str
    udunits: str
    currency: str
    message: Message
    display: str
    of: str
    factor: float

    @property
    def between(self) -> Message:
        """The unit of the difference of two values: between two in per cent it is points."""
        return message("unit-points") if self.name == "%" else self.message


@cache
def units() -> dict[str, Unit]:
    """Return all units by name."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return {row["unit"]: _unit(row) for row in csv.DictReader(file)}


def displayed(unit: str, display: str = "") -> Unit:
    """Return the unit in which values of a unit are displayed: shares in per cent, say.

    >>> displayed("share").factor, displayed("GWh", "TWh").name, displayed("MW").factor
    (100.0, 'TWh', 1.0)
    """
    found = units()[display or units()[unit].display]
    return found if found.name != unit else found._replace(of=unit, factor=1.0)


def _unit(row: Mapping[str, str]) -> Unit:
    name = row["unit"]
    return Unit(
        name,
        row["udunits"],
        row["currency"],
        message(f"unit-{row['message']}"),
        row["display"] or name,
        row["of"] or name,
        float(row["factor"] or 1),
    )
