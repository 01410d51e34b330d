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


FIRST = ("commissioned_mw", "import_gwh", "coal_kt", "petroleum_ml", "trade_musd")
NEXT = (
    "deliverable_mw",
    "firm_mw",
    "curtailed_gwh",
    "import_cost_musd",
    "import_price_uscent_per_kwh",
    "avoided_kt_co2",
    "coal_musd",
    "petroleum_lowest_cover_days",
    "petroleum_unserved_ml",
    "trade_balance_musd",
    "capital_cumulative_musd",
)
ONLY_WHERE_IT_DIFFERS = ("petroleum_ml",)  # of the first, in a picture of levels
ECHOES = ("avoided_kt_co2", "coal_musd")  # quantities that repeat another in other units
SHARE_OF = {"curtailed_gwh": "import_gwh", "petroleum_unserved_ml": "petroleum_ml"}


def display(quantity: str) -> Display:
    """Return how an annual quantity is displayed.

    >>> display("coal_kt").unit.id, display("import_share_of_peak").unit_between.id
    ('unit-mt', 'unit-points')
    """
    row = QUANTITIES[quantity]
    unit = row.display.message
    between = message("unit-points") if row.display.name == "%" else unit
    return Display(row.label, unit, between, row.display.factor)
