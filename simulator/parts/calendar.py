"""The months of a horizon, and numbers and dates of a scenario as draws in them.

Whatever leaves a function has the draw first: [draw], [draw, year], [draw, month].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, reduce

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario
from simulator.timeline import (
    HOURS_PER_DAY,
    MONTHS_PER_YEAR,
    between_years,
    decimal_year,
    hours_of_months,
)

Array = NDArray[np.float64]
Plane = NDArray[np.float32]

ONE = np.float32(1.0)
ZERO = np.float32(0.0)


@dataclass(frozen=True)
class Calendar:
    """The years of a horizon, its draws, and what is known of its dates."""

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
    def months(self) -> int:
        """Number of months."""
        return self.years * MONTHS_PER_YEAR

    @property
    def as_of(self) -> float:
        """What is known by then is record."""
        return decimal_year(self.scenario.as_of)

    @cached_property
    def calendar_years(self) -> Array:
        """The calendar years: [year]."""
        return np.arange(self.first_year, self.first_year + self.years, dtype=float)

    @cached_property
    def hours(self) -> Plane:
        """Hours of every month: [month]."""
        last = self.scenario.horizon.last_year
        return hours_of_months(self.first_year, last).astype(np.float32)

    @cached_property
    def days(self) -> Plane:
        """Days of every month: [month]."""
        return self.hours / np.float32(HOURS_PER_DAY)

    @cached_property
    def month(self) -> Plane:
        """Months since the beginning of the horizon: [month]."""
        return np.arange(self.months, dtype=np.float32)

    def number(self, quantity: Quantity) -> Plane:
        """Return the draws of a quantity: [draw]."""
        return self.chance.number(quantity).astype(np.float32)

    def real(self, musd: Quantity, price_year: int | None) -> Array:
        """Return money of a year, of lines' unless told, in USD of the scenario's: [draw]."""
        economics = self.scenario.economics
        year = economics.line_cost.price_year if price_year is None else price_year
        grown = (1.0 + self.chance.number(economics.inflation)) ** (economics.price_year - year)
        return self.chance.number(musd) * grown

    def date(self, quantity: Quantity | None) -> Array | None:
        """Return the draws of a date, given what is known: [draw]; none: there is no date."""
        return None if quantity is None else self.chance.date(quantity, self.as_of)

    def by_year(self, table: Mapping[str, Quantity]) -> Array:
        """Return numbers given by year on straight lines, the nearest beyond them: [draw, year]."""
        return between_years(self.calendar_years, *self.known(table))

    def known(self, table: Mapping[str, Quantity]) -> tuple[Array, Array]:
        """Return the years of numbers given by year, and their draws: [point], [draw, point]."""
        names = sorted(table)
        numbers = self.chance.numbers([table[name] for name in names])
        return np.array([float(name) for name in names]), numbers

    def months_until(self, dates: Array) -> Plane:
        """Return dates as months since the beginning of the horizon; infinite stays so."""
        return ((dates - self.first_year) * MONTHS_PER_YEAR).astype(np.float32)

    def share_after(self, start: Plane) -> Plane:
        """Return the share of each month that lies after a time: [draw, month]."""
        return np.clip(self.month + ONE - start[:, None], ZERO, ONE)

    def split_by_year(self, monthly: NDArray[np.floating]) -> NDArray[np.floating]:
        """Split the last dim of [..., month] into [..., year, month of year]."""
        return monthly.reshape(*monthly.shape[:-1], self.years, MONTHS_PER_YEAR)

    def sum_by_year(self, monthly: Plane) -> Array:
        """Add up the months of each year: [draw, year]."""
        return np.einsum("dym->dy", self.split_by_year(monthly), dtype=np.float64)

    def every_month(self, yearly: Array) -> Plane:
        """Give every month what its year has: [draw, month]."""
        return np.repeat(yearly.astype(np.float32), MONTHS_PER_YEAR, axis=1)


def lowest(by_year: NDArray[np.floating]) -> NDArray[np.floating]:
    """Return the lowest month of each year: [draw, year, month of year] to [draw, year].

    Month by month, which NumPy does six times as fast as along a short last dim.
    """
    return reduce(np.minimum, (by_year[..., month] for month in range(MONTHS_PER_YEAR)))
