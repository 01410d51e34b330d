"""Quantities and plain values in a reader's words, as messages."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from simulator.catalogue.message import Arg, Message, Number, listing, message
from simulator.catalogue.numbers import exact
from simulator.dates import date_text
from simulator.distribution import Distribution
from simulator.scenario.problems import as_yaml
from simulator.scenario.quantity import Quantity
from simulator.scenario.units import BARE_UNITS


def value_of(quantity: Quantity) -> Arg:
    """Return what a quantity may be, with its unit.

    >>> value_of(Quantity(Distribution("value", (1500.0,)), "MW"))
    Message(id='value-with-unit', args=(('value', Number(value=1500.0, ...)), ('unit', 'MW')))
    """
    distribution = quantity.distribution
    value = with_unit(_distribution_text(distribution, quantity.unit), quantity.unit)
    if not distribution.never:
        return value
    return message("value-or-never", value=value, probability=_number(distribution.never))


def with_unit(value: Arg, unit: str) -> Arg:
    """Return a value with the unit of its field, if that is told."""
    if unit in BARE_UNITS:
        return value
    return message("value-with-unit", value=value, unit=unit.replace(" ", "-"))


def number(x: float, unit: str) -> Arg:
    """Return one number of a quantity, dates as files write them."""
    return date_text(x) if unit == "date" else _number(x)


def as_written(x: float, unit: str) -> str:
    """Write one number of a quantity as a file would.

    >>> as_written(2028.5, "date"), as_written(0.1 + 0.2, "share")
    ('2028-07', '0.3')
    """
    return date_text(x) if unit == "date" else f"{x:.6g}"


def _number(x: float) -> Number:
    return replace(exact(x), grouping=False)


def _distribution_text(distribution: Distribution, unit: str) -> Arg:
    if distribution.kind == "normal":  # the ends of which may be infinite
        return _normal(distribution, unit)
    p = [number(x, unit) for x in distribution.parameters]
    match distribution.kind:
        case "value":
            return p[0]
        case "uniform":
            return message("value-uniform", low=p[0], high=p[1])
        case "triangular":
            return message("value-triangular", low=p[0], mode=p[1], high=p[2])
        case "lognormal":
            return message("value-lognormal", median=p[0], p90=p[1])
        case "choices":
            shares = distribution.parameters[1::2]
            return listing(
                [
                    message("value-choice", value=value, probability=_number(share))
                    for value, share in zip(p[0::2], shares, strict=True)
                ],
                "or",
            )


def _normal(distribution: Distribution, unit: str) -> Message:
    mean, sd, low, high = distribution.parameters
    spread: Arg = _number(sd)
    if unit == "date":
        spread = message("value-with-unit", value=spread, unit="years")
    of: dict[str, Arg] = {"mean": number(mean, unit), "sd": spread}
    if math.isfinite(low) and math.isfinite(high):
        return message("value-normal-within", **of, low=number(low, unit), high=number(high, unit))
    if math.isfinite(low):
        return message("value-normal-from", **of, low=number(low, unit))
    if math.isfinite(high):
        return message("value-normal-to", **of, high=number(high, unit))
    return message("value-normal", **of)


def because(quantity: Quantity) -> str:
    """Return the text that stands behind a quantity."""
    return quantity.assumption or quantity.derived or quantity.source or ""


def plainly(value: Any, longest: int = 60) -> str:
    """Write a plain value of the file."""
    return as_yaml(value, longest).strip("`")
