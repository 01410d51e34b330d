"""Calendar months in whole years: hours, indices, decimal years.

A decimal year counts a month as a twelfth: 1 July is .5 exactly, and the
month of a date is `floor(12 x (date - first_year))`.
"""

from __future__ import annotations

import calendar

import numpy as np
from numpy.typing import NDArray

from simulator.dates import MONTHS_PER_YEAR, decimal_year

HOURS_PER_DAY = 24

__all__ = ["HOURS_PER_DAY", "MONTHS_PER_YEAR", "day_after", "decimal_year", "hours_of_months"]


def hours_of_months(first_year: int, last_year: int) -> NDArray[np.float64]:
    """Return the hours of every month of the horizon, leap years included: [month]."""
    return np.array(
        [
            calendar.monthrange(year, month)[1] * float(HOURS_PER_DAY)
            for year in range(first_year, last_year + 1)
            for month in range(1, MONTHS_PER_YEAR + 1)
        ]
    )


def day_after(dates: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return decimal years one day later, which is a part of their month; infinite stays so.

    >>> from datetime import date
    >>> last = np.array([decimal_year(date(2028, 2, 29)), np.inf])
    >>> day_after(last).round(9).tolist()
    [2028.166666667, inf]
    """
    finite = np.where(np.isfinite(dates), dates, 0.0)
    month = np.floor(np.round(finite * MONTHS_PER_YEAR, 6)).astype(np.int64)
    since_1970 = month - 1970 * MONTHS_PER_YEAR
    first = since_1970.astype("datetime64[M]").astype("datetime64[D]")
    next_first = (since_1970 + 1).astype("datetime64[M]").astype("datetime64[D]")
    days = (next_first - first).astype(np.float64)
    return dates + 1.0 / (MONTHS_PER_YEAR * days)


def between_years(
    years: NDArray[np.float64], known_years: NDArray[np.float64], known: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return values on straight lines between known years, level outside: [draw, year].

    Parameters
    ----------
    years : [year]
    known_years : [point], ascending
    known : [draw, point]

    Examples
    --------
    >>> between_years(np.arange(2024.0, 2029.0), np.array([2025.0, 2027.0]), np.array([[1.0, 2.0]]))
    array([[1. , 1. , 1.5, 2. , 2. ]])
    """
    weight = np.stack([np.interp(years, known_years, one) for one in np.eye(known_years.size)])
    return known @ weight  # [draw, point] @ [point, year]
