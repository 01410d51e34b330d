"""The day of knowledge as the years on record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date


def recorded_until(as_of: date) -> int:
    """Return the last year whose 31 December is on record.

    >>> recorded_until(date(2026, 2, 28)), recorded_until(date(2025, 12, 31))
    (2025, 2025)
    """
    return as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1


def from_year(years: Sequence[int], as_of: date) -> int:
    """Return the last year of record within the horizon, else its first year.

    >>> from_year((2024, 2025, 2026), date(2026, 2, 28)), from_year((2027,), date(2026, 2, 28))
    (2025, 2027)
    """
    return min(max(recorded_until(as_of), years[0]), years[-1])
