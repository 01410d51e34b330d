"""English of targets and names, for the comparison and the sweep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.catalogue.language import language
from simulator.catalogue.message import Arg
from simulator.present import target_texts
from simulator.present.numbers import day

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow

STANDING_NOUN = {"commitment": "commitment", "plan": "plan", "statement": "stated target"}

__all__ = ["STANDING_NOUN", "day"]


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def as_told(unit: str) -> tuple[float, str]:
    """Return by what a value is multiplied and the unit it is told in: shares in per cent."""
    return (100.0, "%") if unit == "share" else (1.0, unit)


def english(arg: Arg | None) -> str:
    """Return a message in English."""
    return "" if arg is None else language("en").format(arg)


def amount(value: float, unit: str) -> str:
    """Print a value with its unit."""
    return english(target_texts.amount(value, unit))


def asks(row: TargetRow) -> str:
    """Say what a target asks, in which meaning, by when, and who stands behind it."""
    return english(target_texts.asks(row))


def first_met(row: TargetRow) -> str:
    """Say in which year a target is first met, for a table."""
    return english(target_texts.first_met(row))
