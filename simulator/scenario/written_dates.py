"""A date written in another habit (`31/12/2028`, `Q4/2028`) as the dates of a file it may mean."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from contextlib import suppress
from datetime import date

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[/-](\d{1,2})(?:[/-](\d{1,2}))?")
_MONTH_FIRST = re.compile(
    r"(?:tháng\s*|t)?(\d{1,2})\s*(?:[/.-]|năm)\s*((?:19|20)\d\d)", re.IGNORECASE
)
_IN_WORDS = re.compile(
    r"(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:[/.,-]|năm)\s*((?:19|20)\d\d)", re.IGNORECASE
)
_NAMED = re.compile(r"(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?\s+((?:19|20)\d\d)", re.IGNORECASE)
_QUARTER = r"(?:q|quý\s*)([1-4]|i{1,3}|iv)"
_OF_YEAR = re.compile(rf"{_QUARTER}\s*(?:[/.-]|năm)?\s*((?:19|20)\d\d)", re.IGNORECASE)
_YEARS_OWN = re.compile(rf"((?:19|20)\d\d)\s*[/.-]?\s*{_QUARTER}", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def dates_meant(written: str) -> tuple[str, ...]:
    """Return the one date that a text may mean, or two if day and month may change places.

    >>> dates_meant("31/12/2028"), dates_meant("5/6/2028"), dates_meant("12/2028")
    (('2028-12-31',), ('2028-06-05', '2028-05-06'), ('2028-12',))
    >>> dates_meant("Q4/2028"), dates_meant("quý IV 2028"), dates_meant("soon")
    (('{uniform: [2028-10-01, 2028-12-31]}',), ('{uniform: [2028-10-01, 2028-12-31]}',), ())
    """
    text = unicodedata.normalize("NFC", written.strip())
    if match := _DAY_FIRST.fullmatch(text):
        first, second, year = map(int, match.groups())
        return tuple(dict.fromkeys((*_day(year, second, first), *_day(year, first, second))))
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(*(int(group) for group in match.groups() if group))
    if match := _IN_WORDS.fullmatch(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _MONTH_FIRST.fullmatch(text):
        return _day(int(match[2]), int(match[1]))
    if (match := _NAMED.fullmatch(text)) and match[2].lower() in _MONTHS:
        month = _MONTHS.index(match[2].lower()) + 1
        return _day(int(match[3]), month, *([int(match[1])] if match[1] else []))
    if match := _OF_YEAR.fullmatch(text):
        return (_quarter(int(match[2]), match[1]),)
    if match := _YEARS_OWN.fullmatch(text):
        return (_quarter(int(match[1]), match[2]),)
    return ()


def _day(year: int, month: int, day: int | None = None) -> tuple[str, ...]:
    """Write a day or month, if there is one."""
    with suppress(ValueError):
        whole = date(year, month, day or 1).isoformat()
        return (whole if day else whole[:7],)
    return ()


def _quarter(year: int, number: str) -> str:
    last = 3 * (_ROMAN.get(number.lower()) or int(number))
    end = date(year, last, monthrange(year, last)[1])
    return f"{{uniform: [{date(year, last - 2, 1)}, {end}]}}"
