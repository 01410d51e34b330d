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

__all__ = ["HOURS_PER_DAY", "MONTHS_PER_YEAR", "decimal_year", "hours_of_months"]


def hours_of_months(first_year: int, last_year: int) -> NDArray[np.float64]:
    """Return the hours of every month of the horizon, leap years included: [month]."""
    return np.array(
        [
            calendar.monthrange(year, month)[1] * float(HOURS_PER_DAY)
            for year in range(first_year, last_year + 1)
            for month in range(1, MONTHS_PER_YEAR + 1)
        ]
    )
