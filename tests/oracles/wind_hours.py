"""Independent normals as the wind of sites hour by hour, with the persistence that states drop."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.physics.wind import correlated, hourly_coefficient, ranks

Array = NDArray[np.float64]


def uniform_hours(normals: Array, correlation: Array, daily_autocorrelation: float) -> Array:
    """Give independent normals the sites' correlation and the days' persistence: [hour, site].

    Parameters
    ----------
    normals : [hour, site]
        Independent standard normals.
    correlation : [site, site]
        Correlation of the sites, see `correlation`.
    daily_autocorrelation : float
        Lag-one correlation of daily means, below 1.

    Returns
    -------
    u : [hour, site]
        Each site's hours ranked within their own series: every site has exactly
        the values (k + 1/2) / hours, k = 0, 1, ...

    Notes
    -----
    A Gaussian copula: hour by hour first-order autoregressive with the
    coefficient that gives daily means the asked-for correlation. Persistence
    and correlation are those of the normal scores; seasons, the time of the
    day and the passage of fronts from site to site are not represented.
    """
    shocks = correlated(normals, correlation)
    keep = hourly_coefficient(daily_autocorrelation)
    scores = np.empty_like(shocks)
    scores[0] = shocks[0]
    for hour in range(1, len(shocks)):
        scores[hour] = keep * scores[hour - 1] + np.sqrt(1 - keep**2) * shocks[hour]
    return (ranks(scores) + 0.5) / len(scores)
