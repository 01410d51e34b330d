"""Calendar days as decimal years; no NumPy here, so that checking a scenario stays quick.

A month counts as a twelfth of a year: 1 July is .5 exactly.
"""

from __future__ import annotations

import calendar
from datetime import date

MONTHS_PER_YEAR = 12


def decimal_year(day: date) -> float:
    """Return the decimal year of the start of a day.

    >>> decimal_year(date(2025, 7, 1))
    2025.5
    """
    days = calendar.monthrange(day.year, day.month)[1]
    return day.year + (day.month - 1 + (day.day - 1) / days) / MONTHS_PER_YEAR


def calendar_day(decimal: float) -> date:
    """Return the day on which a decimal year falls; the inverse of `decimal_year`.

    >>> calendar_day(2025.5)
    datetime.date(2025, 7, 1)
    """
    twelfths = round(decimal * MONTHS_PER_YEAR, 6)
    year, month = divmod(int(twelfths // 1), MONTHS_PER_YEAR)
    days = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, 1 + min(round(twelfths % 1 * days), days - 1))


def date_text(decimal: float) -> str:
    """Write a decimal year as a scenario file would: month alone where it is the first day.

    >>> date_text(2028.5), date_text(decimal_year(date(2025, 8, 22)))
    ('2028-07', '2025-08-22')
    """
    day = calendar_day(decimal)
    return f"{day:%Y-%m}" if day.day == 1 else day.isoformat()
