"""Which quantities a reader looks at first, and the unit and scale in which each is displayed."""

from __future__ import annotations

from typing import NamedTuple

from simulator.catalogue.message import Message, message
from simulator.catalogue.quantities import QUANTITIES

PERCENT = 100.0


class Display(NamedTuple):
    """How a quantity is displayed.

    Attributes
    ----------
    name : a noun phrase
    unit : of a value
    unit_between : of the difference of two values: between two percentages it is points
    scale : by which the value is multiplied
    """

    name: Message
    unit: Message
    unit_between: Message
    scale: float = 1.0


def first() -> list[str]:
    """Return the quantities that a reader looks at first, in the order of the parts."""
    return [name for name, q in QUANTITIES.items() if q.headline in ("first", "where_it_differs")]


def headlines() -> list[str]:
    """Return all quantities that a reader looks at, what comes first before what comes next."""
    return [*first(), *(name for name, q in QUANTITIES.items() if q.headline == "next")]


def display(quantity: str) -> Display:
    """Return how an annual quantity is displayed.

    >>> display("coal_kt").unit.id, display("import_share_of_peak").unit_between.id
    ('unit-mt', 'unit-points')
    """
    row = QUANTITIES[quantity]
    unit = row.display.message
    between = message("unit-points") if row.display.name == "%" else unit
    return Display(row.label, unit, between, row.display.factor)
