"""Numbers as a reader is told them: rounded to what they deserve."""

from __future__ import annotations

import math
from datetime import date
from typing import Literal

from simulator.analysis.estimates import plus_minus

FIGURES = 3  # significant digits of a percentile
LEVELS: tuple[Literal["bad", "open", "good"], ...] = ("bad", "open", "good")
UNLIKELY, LIKELY = 1 / 3, 2 / 3
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def rounded(value: float, figures: int = FIGURES) -> str:
    """Print a number with three significant digits and separators of thousands.

    >>> rounded(4123.4), rounded(23.45), rounded(0.0), rounded(99.96)
    ('4,120', '23.4', '0', '100')
    """
    if value == 0:
        return "0"
    places = figures - 1 - math.floor(math.log10(abs(float(f"{value:.{figures - 1}e}"))))
    return f"{round(value, places):,.{max(places, 0)}f}"


def mean(value: float, standard_error: float) -> str:
    """Print a mean with its error; without one where it is exact or known from one future only.

    >>> mean(512.4, 31.0), mean(2379.0, 0.0)
    ('510 ± 30', '2,380')
    """
    if math.isnan(standard_error) or not standard_error:
        return rounded(value)
    return plus_minus(value, standard_error)


def nameplate(capacity_mw: float) -> str:
    """Print a capacity as registers do.

    >>> nameplate(1460.0), nameplate(22.5)
    ('1,460', '22.5')
    """
    return f"{capacity_mw:,.1f}".removesuffix(".0")


def spread(low: float, high: float) -> str:
    """Print the ends of a spread, both to the digits that the high end deserves.

    >>> spread(3621.0, 4699.0), spread(9.02, 16.14)
    ('3,620–4,700', '9.0–16.1')
    """
    if high == 0:
        return rounded(low)
    places = FIGURES - 1 - math.floor(math.log10(abs(high)))
    ends = [f"{round(x, places) + 0.0:,.{max(places, 0)}f}" for x in (low, high)]
    return ends[0] if ends[0] == ends[1] else "–".join(ends)


def with_spread(low: float, middle: float, high: float) -> tuple[str, str]:
    """Print a median and its spread, all to the digits that the high end deserves.

    >>> with_spread(9.02, 11.43, 16.14)
    ('11.4', '9.0–16.1')
    """
    if high == 0:
        return rounded(middle), rounded(low)
    places = FIGURES - 1 - math.floor(math.log10(abs(high)))
    return f"{round(middle, places) + 0.0:,.{max(places, 0)}f}", spread(low, high)


def told(low: float, middle: float, high: float, unit: str = "") -> str:
    """Print a median with its unit and, where there is one, its spread.

    >>> told(2740.0, 3100.0, 3850.0, "MW"), told(2379.0, 2379.0, 2379.0, "MW")
    ('3,100 MW (2,740–3,850)', '2,380 MW')
    """
    number, ends = with_spread(low, middle, high)
    quantity = f"{number} {unit}".rstrip()
    return quantity if ends == number else f"{quantity} ({ends})"


def share(value: float) -> str:
    """Print a share as a percentage of two digits.

    >>> share(0.0534), share(0.314), share(1.0)
    ('5.3 %', '31 %', '100 %')
    """
    percent = 100 * value
    return f"{rounded(percent, 2) if percent < 100 else rounded(percent)} %"


def share_short(value: float) -> str:
    """Print a share as a percentage of one decimal, for a column.

    >>> share_short(0.0534), share_short(0.0003), share_short(0.0)
    ('5.3 %', '< 0.1 %', '0.0 %')
    """
    return "< 0.1 %" if 0 < value < 0.0005 else f"{100 * value:.1f} %"


def chance(probability: float, standard_error: float, draws: int) -> str:
    """Print in how many futures something happens; none and all are counts, not chances.

    >>> chance(0.1234, 0.0033, 10_000)
    '12.3 ± 0.3 % of futures'
    >>> chance(0.0, 0.0001, 10_000)
    'none of 10,000 futures'
    """
    if probability in (0.0, 1.0):
        return f"{'all' if probability else 'none'} of {draws:,} future{'s' if draws > 1 else ''}"
    return f"{plus_minus(100 * probability, 100 * standard_error)} % of futures"


def chance_parts(probability: float, standard_error: float, draws: int) -> tuple[str, str]:
    """Split a chance into its number and what it is of.

    >>> chance_parts(0.1234, 0.0033, 10_000)
    ('12.3 ± 0.3 %', 'of futures')
    >>> chance_parts(1.0, 0.0001, 10_000)
    ('all', 'of 10,000 futures')
    """
    text = chance(probability, standard_error, draws)
    number, of, rest = text.partition(" of ")
    return number, of.lstrip() + rest


def chance_short(probability: float) -> str:
    """Print a chance in whole per cent, where its error is told once for a whole column.

    >>> [chance_short(p) for p in (0.0, 0.001, 0.5, 0.999, 1.0)]
    ['0 %', '< 1 %', '50 %', '> 99 %', '100 %']
    """
    if 0 < probability < 0.01:
        return "< 1 %"
    if 0.99 < probability < 1:
        return "> 99 %"
    return f"{100 * probability:.0f} %"


def level(probability: float) -> Literal["bad", "open", "good"]:
    """Tell unlikely, open and likely apart at one third and two thirds."""
    return LEVELS[(probability >= UNLIKELY) + (probability > LIKELY)]


def day(of: date) -> str:
    """Print a day.

    >>> day(date(2026, 2, 28))
    '28 February 2026'
    """
    return f"{of.day} {MONTHS[of.month - 1]} {of.year}"
