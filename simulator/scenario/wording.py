"""Quantities and plain values in a reader's words."""

from __future__ import annotations

import math
from typing import Any

from simulator.dates import date_text
from simulator.distribution import Distribution
from simulator.scenario.leaf_numbers import BARE_UNITS
from simulator.scenario.problems import shown
from simulator.scenario.quantity import Quantity


def value_of(quantity: Quantity) -> str:
    """Write what a quantity may be, with its unit.

    >>> value_of(Quantity(Distribution("triangular", (1500.0, 2000.0, 2500.0)), "MW"))
    'triangular from 1500 over 2000 to 2500 MW'
    """
    distribution = quantity.distribution
    text = _in_words(distribution, quantity.unit)
    if quantity.unit not in BARE_UNITS:
        text += f" {quantity.unit}"
    if distribution.never:
        text += f", never with probability {distribution.never:g}"
    return text


def number(x: float, unit: str) -> str:
    """Write one number of a quantity, dates as dates.

    >>> number(2028.5, "date"), number(0.1 + 0.2, "share")
    ('2028-07', '0.3')
    """
    return date_text(x) if unit == "date" else f"{x:.6g}"


def _in_words(distribution: Distribution, unit: str) -> str:
    def say(x: float) -> str:
        return number(x, unit)

    p = distribution.parameters
    match distribution.kind:
        case "value":
            return say(p[0])
        case "uniform":
            return f"uniform from {say(p[0])} to {say(p[1])}"
        case "triangular":
            return f"triangular from {say(p[0])} over {say(p[1])} to {say(p[2])}"
        case "normal":
            low = f", at least {say(p[2])}" if math.isfinite(p[2]) else ""
            high = f", at most {say(p[3])}" if math.isfinite(p[3]) else ""
            spread = f"{p[1]:.6g}" + (" years" if unit == "date" else "")
            return f"normal with mean {say(p[0])} and standard deviation {spread}{low}{high}"
        case "lognormal":
            return f"lognormal with median {say(p[0])} and 90th percentile {say(p[1])}"
        case "choices":
            pairs = zip(p[0::2], p[1::2], strict=True)
            return " or ".join(f"{say(x)} (probability {share:g})" for x, share in pairs)


def because(quantity: Quantity) -> str:
    """Write the text that stands behind a quantity."""
    return quantity.assumption or quantity.derived or quantity.source or ""


def plainly(value: Any, longest: int = 60) -> str:
    """Write a plain value of the file."""
    return shown(value, longest).strip("`")
