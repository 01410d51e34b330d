"""English of targets, for the sweep."""

from __future__ import annotations

from simulator.present.numbers import day

STANDING_NOUN = {"commitment": "commitment", "plan": "plan", "statement": "stated target"}

__all__ = ["STANDING_NOUN", "as_told", "capital", "day"]


def capital(text: str) -> str:
    """Begin a text with a capital letter."""
    return text[:1].upper() + text[1:]


def as_told(unit: str) -> tuple[float, str]:
    """Return by what a value is multiplied and the unit it is told in: shares in per cent."""
    return (100.0, "%") if unit == "share" else (1.0, unit)
