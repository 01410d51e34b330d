"""Dates and numbers by year as planes of one year: [month, draw]."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario
from simulator.scenario.transport import Restriction
from simulator.timeline import (
    HOURS_PER_DAY,
    MONTHS_PER_YEAR,
    between_years,
    decimal_year,
    hours_of_months,
)

Array = NDArray[np.float64]
Plane = NDArray[np.floating]  # single precision throughout

ONE = np.float32(1.0)


@dataclass(frozen=True)
class Calendar:
    """The years of a horizon, and luck and knowledge of its dates."""

    scenario: Scenario
    chance: Chance

    @property
    def first_year(self) -> int:
        """First calendar year."""
        return self.scenario.horizon.first_year

    @property
    def years(self) -> int:
        """Number of calendar years."""
        return self.scenario.horizon.last_year - self.first_year + 1

    @property
    def as_of(self) -> float:
        """What is known by then is record."""
        return decimal_year(self.scenario.as_of)

    def hours(self, year: int) -> Plane:
        """Return the hours of the months of one year: [month, 1]."""
        return _hours(self.first_year + year)

    def days(self, year: int) -> Plane:
        """Return the days of the months of one year: [month, 1]."""
        return self.hours(year) / np.float32(HOURS_PER_DAY)

    def share_of_year(self, year: int) -> Plane:
        """Return the months of one year as shares of it: [month, 1]."""
        hours = self.hours(year)
        return hours / hours.sum()

    def months_until(self, date: Array) -> Plane:
        """Return decimal years as months since the beginning of the horizon."""
        return ((date - self.first_year) * MONTHS_PER_YEAR).astype(np.float32)

    def by_year(self, table: Mapping[str, Quantity]) -> Plane:
        """Return numbers given by year on straight lines, the nearest beyond them: [year, draw]."""
        known = sorted(table)
        years = np.arange(self.first_year, self.first_year + self.years, dtype=float)
        numbers = self.chance.numbers([table[year] for year in known])
        values = between_years(years, np.array([float(year) for year in known]), numbers)
        return np.ascontiguousarray(values.T, np.float32)

    def number(self, quantity: Quantity) -> Plane:
        """Return the draws of a quantity: [draw]."""
        return self.chance.number(quantity).astype(np.float32)

    def date(self, opens: Quantity | None, opens_with: str | None) -> Array | None:
        """Return when something opens, by its own date or a transport project's; none: always."""
        if opens_with is not None:
            transport = self.scenario.transport
            assert transport is not None
            opens = transport.projects[opens_with].opens
        return None if opens is None else self.chance.date(opens, self.as_of)


@cache
def _hours(year: int) -> Plane:
    return hours_of_months(year, year).astype(np.float32)[:, None]


def month(year: int) -> Plane:
    """Return the months of one year, counted from the beginning of the horizon: [month, 1]."""
    first = year * MONTHS_PER_YEAR
    return np.arange(first, first + MONTHS_PER_YEAR, dtype=np.float32)[:, None]


def open_share(months_until: Plane | None, year: int) -> Plane | None:
    """Return the share of each month from a date on, [month, draw]; none: closed all year."""
    if months_until is None:
        return np.ones((1, 1), np.float32)
    if not (months_until < (year + 1) * MONTHS_PER_YEAR).any():
        return None
    return np.clip(month(year) + ONE - months_until, 0.0, 1.0)


@dataclass(frozen=True)
class Limits:
    """Recorded restrictions of a road, drawn."""

    start: list[Plane]  # months until, [draw]
    end: list[Plane]
    left: list[Plane]

    @classmethod
    def of(cls, calendar: Calendar, restrictions: Mapping[str, Restriction]) -> Limits:
        """Draw the restrictions of a gate or arc."""
        dates = [
            (calendar.date(r.from_date, None), calendar.date(r.until, None))
            for r in restrictions.values()
        ]
        return cls(
            [calendar.months_until(start) for start, _ in dates if start is not None],
            [calendar.months_until(end) for _, end in dates if end is not None],
            [calendar.number(r.left) for r in restrictions.values()],
        )

    def cut(self, plane: Plane, year: int) -> Plane:
        """Return a plane of one year with the restrictions that hold in it."""
        at = month(year)
        for start, end, left in zip(self.start, self.end, self.left, strict=True):
            if (start < at[-1] + ONE).any() and (end > at[0]).any():
                held = np.clip(np.minimum(end, at + ONE) - np.maximum(start, at), 0.0, 1.0)
                plane = plane * (ONE - held * (ONE - left))
        return plane
