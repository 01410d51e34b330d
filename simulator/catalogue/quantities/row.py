"""A reported quantity as one row: all that is known of it, read from a table or given in code."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from simulator.catalogue.message import Message, message
from simulator.catalogue.units import Unit, displayed, units

Dim: TypeAlias = str
OverTime = Literal["", "sum", "point", "mean", "minimum"]
Kind = Literal["float64", "float32", "int8"]
NotANumber = Literal["", "never", "unknown"]
Headline = Literal["", "first", "where_it_differs", "next"]

TIMES = ("year", "month", "trade_year")
DRAW_YEAR: tuple[Dim, ...] = ("draw", "year")
DRAW_MONTH: tuple[Dim, ...] = ("draw", "month")


@dataclass(frozen=True)
class Quantity:
    """What is known of a reported quantity.

    Its words are the messages `quantity-NAME` (what it means) and
    `quantity-NAME.name` (what it is called within a sentence).

    Attributes
    ----------
    unit : a name in `units.csv`
    displayed_in : the unit of tables and pictures; empty: that of all values in `unit`
    over_time : how a value stands for its year or month: a sum is a flow, a point a stock at the
        end; empty for shares, prices, dates and codes
    dtype : of the array
    nan : what a value that is not a number means: it never comes, it is not known; empty: a fault
    codes : the topic of the messages that word the numbers of a code, `scenario` where they are
        names in the scenario; empty for amounts
    iamc : the variable of the IAMC format that is the same thing; empty where none is
    headline : whether a reader looks at it first, first but at its level only where that differs,
        or next
    repeats : the headline that it repeats in other units
    share_of : the quantity that its size is held against, unless against itself

    Raises
    ------
    ValueError
        If a field says what no reader understands.
    """

    name: str
    dims: tuple[Dim, ...]
    unit: str
    displayed_in: str = ""
    over_time: OverTime = ""
    dtype: Kind = "float64"
    nan: NotANumber = ""
    codes: str = ""
    iamc: str = ""
    headline: Headline = ""
    repeats: str = ""
    share_of: str = ""

    def __post_init__(self) -> None:
        for value, among in (
            (self.unit, units()),
            (self.displayed_in or self.unit, units()),
            (self.over_time, get_args(OverTime)),
            (self.dtype, get_args(Kind)),
            (self.nan, get_args(NotANumber)),
            (self.headline, get_args(Headline)),
        ):
            if value not in among:
                raise ValueError(f"{self.name}: {value!r} is not one of {', '.join(among)}")
        if self.unit not in (self.display.of, self.display.name):
            raise ValueError(f"{self.name}: {self.display.name} does not display {self.unit}")

    @property
    def meaning(self) -> Message:
        """What it means, in a line."""
        return message(f"quantity-{self.name}")

    @property
    def label(self) -> Message:
        """What it is called within a sentence, without its unit."""
        return message(f"quantity-{self.name}.name")

    @property
    def display(self) -> Unit:
        """The unit that a reader is shown; values are multiplied by its factor."""
        return displayed(self.unit, self.displayed_in)

    @property
    def unit_between(self) -> Message:
        """The unit of a difference of two values as displayed: between percentages it is points."""
        return message("unit-points") if self.display.name == "%" else self.display.message

    @property
    def stock_or_flow(self) -> Literal["stock", "flow", ""]:
        """Whether it is there at the end of a year or month, or passes in its course."""
        return "flow" if self.over_time == "sum" else "stock" if self.over_time == "point" else ""


def read(path: Path) -> dict[str, Quantity]:
    """Read a table of quantities, a row each."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [_row(**cells) for cells in csv.DictReader(file)]
    return {row.name: row for row in rows}


def _row(dims: str, **cells: Any) -> Quantity:
    return Quantity(dims=tuple(dims.split()), **cells)
