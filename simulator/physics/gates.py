"""Turns a gate's hours, road and clearance into what it lets pass in a month."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating]

MINUTES_PER_HOUR = 60.0


def ceiling_t_per_day(
    road_t_per_day: Plane, opening_hours: Plane, clearance_minutes: Plane, payload_t: Plane
) -> Plane:
    """Return the most a gate lets pass in a day: its road, or trucks cleared one by one.

    Examples
    --------
    A truck of 26 t every two minutes of 12 hours are 360 trucks:

    >>> ceiling_t_per_day(*(np.array(x) for x in (13_000.0, 12.0, 2.0, 26.0))).item()
    9360.0
    """
    cleared = opening_hours * MINUTES_PER_HOUR / clearance_minutes * payload_t
    return np.minimum(road_t_per_day, cleared)


def mean_of_month(
    mean: Plane, spread: Plane, score: Plane, independent_days: Plane, ceiling: Plane
) -> Plane:
    """Return the mean daily flow of a month, never above the ceiling.

    Parameters
    ----------
    mean : [...]
        Mean of the daily flow over all months.
    spread : [...]
        Standard deviation of daily flow over its mean.
    score : [...]
        Standard normal score of the month.
    independent_days : [...]
        Days of the month over the days that go together.

    Notes
    -----
    mean x (1 + score x spread / sqrt(independent days)), cut at zero and at
    the ceiling: a mean of many days is close to normal, whatever a day's
    distribution. Coal waits a day at mine or depot, so only the month's mean
    counts, and a day that is full sends its trucks to the next. What the cut
    at the ceiling takes off the mean is not given back.

    Examples
    --------
    One standard deviation above 6,000 t a day, a quarter of which a day varies
    by, in a month of nine independent days:

    >>> args = (6000.0, 0.25, 1.0, 9.0, 13_000.0)
    >>> mean_of_month(*(np.array(x) for x in args)).item()
    6500.0
    """
    flow = mean * (1.0 + score * (spread / np.sqrt(independent_days)))
    return np.minimum(np.maximum(flow, 0.0), ceiling)
