"""Targets: an annual quantity of every draw into whether, when and by how much a target is met.

All functions take the comparator's direction as `at_most`: False is a floor to
be reached (`at_least`), True a cap not to be passed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

ROUNDING = 1e-6  # relative: 5 kW of 5,000 MW, what sums of MW may lose to rounding


def met(values: ArrayLike, goal: ArrayLike, *, at_most: bool) -> NDArray[np.bool_]:
    """Return where a value reaches the floor or keeps the cap; equal does both.

    Parameters
    ----------
    values : [...] in the unit of `goal`

    Examples
    --------
    >>> met([4999.0, 5000.0, 5001.0], 5000.0, at_most=True)
    array([ True,  True, False])
    """
    x, g = np.asarray(values, np.float64), np.asarray(goal, np.float64)
    slack = ROUNDING * np.abs(g)
    return x <= g + slack if at_most else x >= g - slack


def shortfall(values: ArrayLike, goal: ArrayLike, *, at_most: bool) -> Array:
    """Return by how much a floor is missed or a cap passed: nought where the target is met.

    Parameters
    ----------
    values : [...]

    Examples
    --------
    >>> shortfall([4000.0, 5500.0], 5000.0, at_most=False)
    array([1000.,    0.])
    """
    x, g = np.asarray(values, np.float64), np.asarray(goal, np.float64)
    miss = x - g if at_most else g - x
    return np.where(met(x, g, at_most=at_most), 0.0, miss)


def first_year(values: ArrayLike, goal: ArrayLike, years: ArrayLike, *, at_most: bool) -> Array:
    """Return the first calendar year in which each draw crosses the goal; infinite: never.

    For a floor that is the first year at or above it. For a cap it is the
    first year *above* it: nearly every run starts below a cap, so the first
    year in which it is kept would tell a planner nothing, and the first in
    which it breaks is the one to plan for.

    Parameters
    ----------
    values : [draw, year]
    goal : a number or [draw, 1]
    years : [year], ascending

    Returns
    -------
    [draw]. The quantity may fall back in a later year; that is not told. A
    goal crossed before the first year of `years` is told as that first year.
    A year in which the quantity is not a number crosses nothing.

    Examples
    --------
    >>> first_year([[2379.0, 3100.0, 5200.0], [2379.0, 2400.0, 2500.0]], 3000.0,
    ...            [2025, 2026, 2027], at_most=False)
    array([2026.,   inf])
    """
    crossed = (met(values, goal, at_most=at_most) ^ at_most) & ~np.isnan(values)  # [draw, year]
    found = np.asarray(years, np.float64)[crossed.argmax(axis=-1)]
    return np.where(crossed.any(axis=-1), found, np.inf)


def year_distribution(first_years: ArrayLike, years: ArrayLike) -> tuple[Array, float]:
    """Return the share of the draws that cross in each year, and the share that never do.

    Parameters
    ----------
    first_years : [draw], infinite: never
    years : [year]
    """
    crossing = np.asarray(first_years, np.float64)
    shares = (crossing[:, None] == np.asarray(years, np.float64)).mean(axis=0)
    return shares, float(np.isinf(crossing).mean())


def year_percentile(first_years: ArrayLike, share: float) -> float:
    """Return the first year by which at least `share` of all draws have crossed; infinite: none.

    Draws that never cross count as later than every year, so the median is a
    year only if at least half of the futures get there.

    Parameters
    ----------
    first_years : [draw], infinite: never

    Examples
    --------
    >>> year_percentile([2028.0, 2030.0, np.inf, np.inf], 0.5)
    2030.0
    """
    ordered = np.sort(np.asarray(first_years, np.float64))
    place = int(np.ceil(share * ordered.size * (1 - ROUNDING))) - 1
    return float(ordered[max(place, 0)])


def needed_growth_share(base: float, base_year: int, goal: float, year: int) -> float:
    """Return the constant growth a year that leads from the base to the goal.

    Notes
    -----
    growth = (goal / base)^(1 / (year - base_year)) - 1. Constant growth is a
    yardstick, not a forecast: capacity comes in steps.

    Examples
    --------
    >>> round(needed_growth_share(2379.0, 2025, 5000.0, 2030), 4)
    0.1602
    """
    return (goal / base) ** (1.0 / (year - base_year)) - 1.0


def needed_each_year(base: float, base_year: int, goal: float, year: int) -> float:
    """Return the equal step a year that leads from the base to the goal, in their unit.

    >>> needed_each_year(2379.0, 2025, 5000.0, 2030)
    524.2
    """
    return (goal - base) / (year - base_year)


def grown(base: float, growth_share: ArrayLike, years_on: ArrayLike) -> Array:
    """Return what the base becomes at a constant growth a year.

    >>> grown(2379.0, 0.1, 5).round()
    np.float64(3831.0)
    """
    return base * (1.0 + np.asarray(growth_share, np.float64)) ** np.asarray(years_on)
