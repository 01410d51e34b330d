"""Values as the numbers a reader is given: with the digits they deserve, in no language yet."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Literal

from simulator.catalogue.message import Arg, Message, Number, message

PERCENT = 100.0
FIGURES = 3  # significant digits of a percentile
EXACT = 1e-9  # an error below this share of the value is rounding, not chance
FIGURES_WHEN_EXACT = 6
MOST_FIGURES = 4  # of a mean, however small its error, and of what is put in
LEVELS: tuple[Literal["bad", "open", "good"], ...] = ("bad", "open", "good")
UNLIKELY, LIKELY = 1 / 3, 2 / 3
MUCH = 100  # per cent


def rounded(value: float, figures: int = FIGURES) -> Number:
    """Return a number of three significant digits.

    >>> rounded(4123.4), rounded(23.45), rounded(0.0), rounded(99.96)
    (Number(value=4120.0, decimals=0, ...), Number(value=23.4, decimals=1, ...), ...)
    """
    if value == 0:
        return Number(0.0)
    places = figures - 1 - math.floor(math.log10(abs(float(f"{value:.{figures - 1}e}"))))
    return Number(round(float(value), places), max(places, 0))


def alike(values: Sequence[float]) -> list[Number]:
    """Return numbers of three significant digits, none with decimals that the largest has not.

    >>> [number.value for number in alike([0.915, 37.86, 1358.0])]
    [1.0, 38.0, 1360.0]
    """
    told = [rounded(value) for value in values]
    decimals = max(told, key=lambda number: abs(number.value)).decimals
    return [Number(round(n.value, decimals), min(n.decimals, decimals)) for n in told]


def apart(values: Sequence[float]) -> list[Number]:
    """Return numbers with at most four significant digits, unless more tell two of them apart.

    >>> [number.value for number in apart([10 / 3, 16.25])]
    [3.333, 16.25]
    >>> [number.value for number in apart([1000.1, 1000.2])]
    [1000.1, 1000.2]
    """
    few = {float(f"{value:.{MOST_FIGURES}g}") for value in values}
    figures = MOST_FIGURES if len(few) == len(set(values)) else FIGURES_WHEN_EXACT
    return [exact(value, figures) for value in values]


def plus_minus(value: float, error: float) -> Message:
    """Return a mean and its standard error, both to the one digit the error deserves.

    A mean of more than four digits is told with four, and its error as one of the last of them.

    >>> [plus_minus(1194.2, error)["error"] for error in (20.0, 3.0, 0.3)]
    [Number(value=20.0, ...), Number(value=3.0, ...), Number(value=1.0, ...)]
    """
    if math.isnan(error):
        return message("number-one-draw", value=exact(value))
    if error <= EXACT * abs(value):
        return message("number-plus-minus", value=exact(value), error=Number(0))
    one_digit = float(f"{error:.0e}")
    places = -math.floor(math.log10(one_digit))
    most = MOST_FIGURES - 1 - math.floor(math.log10(max(abs(value), error)))
    if places > most:
        places, one_digit = most, 10.0**-most
    return message(
        "number-plus-minus",
        value=Number(round(value, places) + 0.0, max(places, 0)),
        error=Number(one_digit, max(places, 0)),
    )


def mean(value: float, standard_error: float) -> Number | Message:
    """Return a mean with its error; without one where it is exact or known from one future only.

    >>> mean(51.499998, 0.0), mean(51.499998, math.nan), mean(51.499998, 0.2).id
    (Number(value=51.5, decimals=1, ...), Number(value=51.5, ...), 'number-plus-minus')
    """
    known = standard_error > EXACT * abs(value)  # one future: not a number
    return plus_minus(value, standard_error) if known else rounded(value)


def nameplate(capacity_mw: float) -> Number:
    """Return a capacity as registers write it.

    >>> nameplate(1460.0), nameplate(22.5)
    (Number(value=1460.0, decimals=0, ...), Number(value=22.5, decimals=1, ...))
    """
    tenth = round(float(capacity_mw), 1)
    return Number(tenth, 0 if tenth == int(tenth) else 1)


def spread(low: float, high: float) -> Number | Message:
    """Return the ends of a spread, both to the digits that the one further from nought deserves.

    >>> spread(-12.0, -3.12)
    Message(id='number-spread-below-nought', ...Number(value=-12.0, decimals=1, ...)
    """
    furthest = max(abs(low), abs(high))
    if furthest == 0:
        return rounded(low)
    places = _places(furthest)
    ends = [Number(round(float(x), places) + 0.0, max(places, 0)) for x in (low, high)]
    if ends[0] == ends[1]:
        return ends[0]
    form = "number-spread-below-nought" if ends[1].value < 0 else "number-spread"
    return message(form, low=ends[0], high=ends[1])


def with_spread(low: float, middle: float, high: float) -> tuple[Number, Number | Message]:
    """Return a median and its spread, to the digits that the end further from nought deserves."""
    furthest = max(abs(low), abs(high))
    if furthest == 0:
        return rounded(middle), rounded(low)
    places = _places(furthest)
    return Number(round(float(middle), places) + 0.0, max(places, 0)), spread(low, high)


def with_unit(value: Arg, unit: Arg) -> Message:
    """Return a number and its unit; the sign of per cent stands as the language sets it."""
    if unit == message("unit-percent"):
        return message("number-percent", value=value)
    return message("number-with-unit", value=value, unit=unit)


def median_and_spread(low: float, middle: float, high: float, unit: Arg | None = None) -> Arg:
    """Return a median with its unit and, where there is one, its spread."""
    number, ends = with_spread(low, middle, high)
    quantity = number if unit is None else with_unit(number, unit)
    return (
        quantity if ends == number else message("number-median-spread", median=quantity, ends=ends)
    )


def percent(value: float) -> Message:
    """Return a share as a percentage of two digits: 5.3 %, 31 %, 100 %."""
    of_hundred = MUCH * value
    return percentage(rounded(of_hundred, 2) if of_hundred < MUCH else rounded(of_hundred))


def percent_range(low: float, high: float) -> Message:
    """Return two exact shares as the ends of a range in per cent: 10–15 %."""
    ends = exact(MUCH * low), exact(MUCH * high)
    if ends[0] == ends[1]:
        return percentage(ends[0])
    return percentage(message("number-spread", low=ends[0], high=ends[1]))


def percent_short(value: float) -> Message:
    """Return a share as a percentage of one decimal, for a column."""
    if 0 < value < 0.0005:
        return message("number-percent-below", value=Number(0.1, 1))
    return percentage(Number(MUCH * value, 1))


def percentage(value: Number | Message) -> Message:
    """Return a number that counts hundredths, with its sign."""
    return message("number-percent", value=value)


def chance(probability: float, standard_error: float, draws: int) -> Message:
    """Return in how many futures something happens; none and all are counts, not chances."""
    if probability == 0.0:
        return message("number-chance-none", draws=draws)
    if probability == 1.0:
        return message("number-chance-all", draws=draws)
    return message(
        "number-chance", percent=percentage(plus_minus(MUCH * probability, MUCH * standard_error))
    )


def chance_tight(probability: float, standard_error: float, draws: int) -> Message:
    """Return the same where there is little room, as in a label beside a mark."""
    if probability in (0.0, 1.0):
        part = "all" if probability else "none"
        return message(f"number-chance-{part}.tight", draws=draws)
    value = percentage(plus_minus(MUCH * probability, MUCH * standard_error))
    return message("number-chance.tight", percent=value)


def chance_parts(probability: float, standard_error: float, draws: int) -> tuple[Message, Message]:
    """Split a chance into its number and what it is of, for two lines of a label."""
    if probability in (0.0, 1.0):
        part = "all" if probability else "none"
        return message(f"number-{part}"), message("number-of-draws", draws=draws, part=part)
    value = percentage(plus_minus(MUCH * probability, MUCH * standard_error))
    return value, message("number-of-futures")


def chance_short(probability: float) -> Message:
    """Return a chance in whole per cent, where its error is told once for a whole column."""
    if 0 < probability < 0.01:
        return message("number-percent-below", value=Number(1))
    if 0.99 < probability < 1:
        return message("number-percent-above", value=Number(99))
    return percentage(Number(MUCH * probability))


def level(probability: float) -> Literal["bad", "open", "good"]:
    """Tell unlikely, open and likely apart at one third and two thirds."""
    return LEVELS[(probability >= UNLIKELY) + (probability > LIKELY)]


def month_name(month: int) -> Message:
    """Return the name of a calendar month, counted from 1."""
    return message(f"month-{month}")


def largest_error(errors: Iterable[float], unit: Arg) -> Message:
    """Return the largest standard error of many means; with one draw there is none."""
    known = [error for error in errors if math.isfinite(error)]
    if not known:
        return message("number-error-unknown")
    return message("number-error-at-most", error=with_unit(rounded(max(known), 1), unit))


def _places(high: float) -> int:
    return FIGURES - 1 - math.floor(math.log10(abs(high)))


def exact(value: float, figures: int = FIGURES_WHEN_EXACT) -> Number:
    """Return a number with as many of so many significant digits as it needs.

    >>> exact(0.25), exact(8000.0)
    (Number(value=0.25, decimals=2, ...), Number(value=8000.0, decimals=0, ...))
    """
    nearest = float(f"{value:.{figures}g}")
    decimals = len(f"{nearest:.12f}".rstrip("0").partition(".")[2])
    return Number(nearest, decimals)
