"""How a reported quantity is declared: dims, unit, meaning."""

from __future__ import annotations

from typing import Literal, NamedTuple

Dim = Literal[
    "draw", "month", "year", "trade_year", "project", "line", "mine", "route", "gate", "group"
]


class Quantity(NamedTuple):
    """A reported quantity."""

    dims: tuple[Dim, ...]
    unit: str
    says: str


DRAW_YEAR: tuple[Dim, ...] = ("draw", "year")
DRAW_MONTH: tuple[Dim, ...] = ("draw", "month")
