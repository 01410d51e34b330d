"""What a number of a scenario may be as a message: a value or a distribution, and its range."""

from __future__ import annotations

import math

from simulator.catalogue.message import Arg, Number, listing, message
from simulator.catalogue.numbers import exact
from simulator.dates import date_text
from simulator.distribution import Distribution
from simulator.present.cells import SIGNIFICANT_DIGITS


def value_of(
    distribution: Distribution, unit: str, range_: tuple[float, float] | None = None
) -> Arg:
    """Return what a number may be, with the range that is thought possible."""

    def number(x: float) -> Arg:
        if not math.isfinite(x):
            return "∞" if x > 0 else "−∞"
        return date_text(x) if unit == "date" else plain(x)

    p = distribution.parameters
    match distribution.kind:
        case "value":
            value = number(p[0])
        case "uniform":
            value = message("page-uniform", low=number(p[0]), high=number(p[1]))
        case "triangular":
            low, mode, high = map(number, p)
            value = message("page-triangular", low=low, mode=mode, high=high)
        case "normal":
            value = message("page-normal", mean=number(p[0]), sd=plain(p[1]))
            if any(math.isfinite(x) for x in p[2:]):
                low, high = number(p[2]), number(p[3])
                mean, sd = number(p[0]), plain(p[1])
                value = message("page-normal-within", mean=mean, sd=sd, low=low, high=high)
        case "lognormal":
            value = message("page-lognormal", median=number(p[0]), p90=number(p[1]))
        case "choices":
            pairs = zip(p[0::2], p[1::2], strict=True)
            each = [message("page-choice", value=number(x), chance=plain(c)) for x, c in pairs]
            value = message("page-choices", choices=listing(each, "comma"))
    if distribution.never:
        value = message("page-never", value=value, chance=plain(distribution.never))
    if range_:
        low, high = map(number, range_)
        value = message("page-range", value=value, low=low, high=high)
    return value


def plain(x: float) -> Number:
    """Return a number as the scenario writes it, to seven digits."""
    return exact(x, SIGNIFICANT_DIGITS)
