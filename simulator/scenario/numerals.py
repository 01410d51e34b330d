"""A number written in another habit (`6,95`, `1.200,5`, `1 200`) as what it may mean."""

from __future__ import annotations

import re
from unicodedata import decimal

DIGITS = r"[+-]?\d[\d.,_' \u00a0\u202f]*"
_SPACES = re.compile(r"[_' \u00a0\u202f]")
_ONE_GROUP = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_GROUPS = re.compile(r"[+-]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_WITH_DECIMALS = re.compile(r"([+-]?\d[\d.,]*)([.,])(\d+)")

# Units of which planners write thousands, so that three decimals are hardly decimals. Of other
# units only decimals that end in 0, which nobody writes, are.
THOUSANDS = (
    *("MW", "GWh", "MUSD", "USD/kW", "USD/kW/yr", "VND/USD", "kcal/kg", "number"),
    *("t/day", "trucks/day", "ML", "ML/yr"),
)
NO_THOUSANDS = ("share", "factor", "date")


def meanings(written: str) -> tuple[str, ...]:
    """Return the one or two numbers that digits with points, commas and spaces may mean.

    >>> meanings("6,95"), meanings("1.200,5"), meanings("1.200.000"), meanings("1,200")
    (('6.95',), ('1200.5',), ('1200000',), ('1200', '1.2'))
    """
    text = "".join(str(decimal(c, c)) for c in _SPACES.sub("", written))  # `２９０` too
    if _ONE_GROUP.fullmatch(text):
        whole, decimals = re.split("[.,]", text)
        return whole + decimals, _decimal(whole, decimals)
    if _GROUPS.fullmatch(text):
        return (re.sub("[.,]", "", text),)
    if match := _WITH_DECIMALS.fullmatch(text):
        whole, mark, decimals = match.groups()
        other = "," if mark == "." else "."
        if mark not in whole and (other not in whole or _GROUPS.fullmatch(whole)):
            return (_plain(whole.replace(other, "")) + "." + decimals,)
    elif text.lstrip("+-").isdigit():
        return (_plain(text),)
    return ()


def may_be_thousands(written: str, unit: str) -> bool:
    """Return whether a number with three decimals may be thousands, in a field of a unit.

    >>> may_be_thousands("1.200", "MW"), may_be_thousands("6.115", "km")
    (True, False)
    """
    if unit in NO_THOUSANDS or "." not in written or not _ONE_GROUP.fullmatch(written):
        return False
    return unit in THOUSANDS or written.endswith("0")


def unmistakable(number: float) -> str:
    """Write a number so that it reads back, and is not asked about as thousands.

    >>> unmistakable(1.125), unmistakable(0.125), unmistakable(12.5), unmistakable(3)
    ('1.1250', '0.125', '12.5', '3')
    """
    text = repr(number)
    return text + "0" if _ONE_GROUP.fullmatch(text) else text


def _decimal(whole: str, decimals: str) -> str:
    """Write a number with three decimals so that it is not taken for thousands."""
    shorter = decimals.rstrip("0")
    if shorter == decimals:
        return f"{whole}.{decimals}0"
    return f"{whole}.{shorter}" if shorter else whole


def _plain(digits: str) -> str:
    sign = digits[: len(digits) - len(digits.lstrip("+-"))]
    return sign + (digits.lstrip("+-0") or "0")
