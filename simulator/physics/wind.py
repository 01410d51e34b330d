"""Turns the wind's spread, persistence and correlation into states of the month.

A month is a few states, each a share of its hours in which every site has one
capacity factor. A site's states are exact pieces of its own distribution, so a
line with one wind farm sees that farm's distribution as finely as the states
allow; what is searched for is which piece of one site goes with which of the
other, so that sums of sites spread as they do hour by hour.

No shape over the day is represented: hours of a state may lie at any time of
the day, and the mean over the peak hours is the mean of the month.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]

EARTH_RADIUS_KM = 6371.0
HOURS_PER_DAY = 24

LEAST_SPREAD = 1e-8  # below which a beta distribution is constant to double precision
TABLE_POINTS = 512  # of a quantile function, where the search for a pairing looks it up
THRESHOLDS = np.arange(0.1, 1.0, 0.1)  # limits, relative to capacity, at which sums are matched
SWEEPS = 3  # passes over the sites in search of a better pairing
REACH = 4  # how far apart in rank two pieces may be to change places
OTHER_SUMS = 0.3  # importance of single sites and of pairs, relative to that of the branches named
ENOUGH = 1e-6  # relative gain below which an exchange is not worth making


@dataclass(frozen=True)
class States:
    """States of a month for sites whose monthly mean capacity factor may be anything.

    Between knots levels are linear in the mean, so that the mean over the
    states is the monthly mean everywhere, not at the knots alone.
    """

    share: Array  # [state], of the hours of the month; sums to 1
    level: Array  # [knot, state, site], mean capacity factor of the site in the state
    knots: Array  # [knot], monthly mean capacity factors, ascending


def correlation(latitude: Array, longitude: Array, length_km: float) -> Array:
    """Let the correlation of two sites fall with distance, to 1/e at `length_km`: [site, site].

    Notes
    -----
    exp(-distance / length) over the great circle (haversine). Anisotropy and
    terrain are not represented: two sites on two sides of the Annamite range
    are as alike as two on one side.

    Examples
    --------
    One degree of latitude is 111.2 km:

    >>> correlation(np.array([16.0, 17.0]), np.array([106.0, 106.0]), 111.195).round(3)
    array([[1.   , 0.368],
           [0.368, 1.   ]])
    """
    north, east = np.deg2rad(latitude), np.deg2rad(longitude)
    half_chord_squared = (
        np.sin((north[:, None] - north) / 2) ** 2
        + np.cos(north[:, None]) * np.cos(north) * np.sin((east[:, None] - east) / 2) ** 2
    )
    distance_km = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(half_chord_squared))
    return np.exp(-distance_km / length_km)


def uniform_moments(normals: Array, correlation: Array) -> Array:
    """Give independent normals the sites' correlation, and no order in time: [moment, site].

    A Gaussian copula: correlation is that of the normal scores. Moments stand
    alone; states need no order in time. Every site has exactly the values
    (k + 1/2) / moments, k = 0, 1, ...
    """
    return (ranks(correlated(normals, correlation)) + 0.5) / len(normals)


def correlated(normals: Array, correlation: Array) -> Array:
    """Give independent normals a correlation, by its one symmetric root: [..., site]."""
    value, vector = np.linalg.eigh(correlation)
    return normals @ (vector * np.sqrt(np.maximum(value, 0.0))) @ vector.T


@cache
def hourly_coefficient(daily_autocorrelation: float) -> float:
    """Return the hour-to-hour coefficient under which daily means have this lag-one correlation.

    Examples
    --------
    >>> round(hourly_coefficient(0.77), 3)
    0.983
    """
    hour = np.arange(HOURS_PER_DAY)
    within = np.abs(hour[:, None] - hour)
    across = HOURS_PER_DAY + hour[:, None] - hour
    low, high = 0.0, 1.0
    while True:
        middle = 0.5 * (low + high)
        if middle in (low, high):
            return middle
        if np.sum(middle**across) < daily_autocorrelation * np.sum(middle**within):
            low = middle
        else:
            high = middle


def spell_hours(daily_autocorrelation: float) -> float:
    """Return how long the wind remembers: hours in which its correlation falls to 1/e.

    Examples
    --------
    >>> round(spell_hours(0.77))
    59
    """
    keep = hourly_coefficient(daily_autocorrelation)
    return -1.0 / np.log(keep) if keep > 0.0 else 0.0


def beta_factors(u: Array, mean_factor: Array | float, spread: float) -> Array:
    """Return the capacity factors that a beta distribution has at probabilities u.

    Parameters
    ----------
    u : [..., site]
        Probabilities, in (0, 1).
    mean_factor : [..., site] or a number
        Mean capacity factor, in [0, 1].
    spread : float
        Variance over mean x (1 - mean), in [0, 1): 0 is constant wind.

    Notes
    -----
    Beta(m n, (1 - m) n) with n = 1 / spread - 1 has mean m and variance
    spread m (1 - m). A farm's cut-in, rated and cut-out speeds are in it only
    as far as a two-parameter curve allows.
    """
    from scipy.special import betaincinv

    u, mean = np.broadcast_arrays(u, mean_factor)
    if spread < LEAST_SPREAD:
        return mean.astype(float)
    inside = (mean > 0.0) & (mean < 1.0)
    m, size = np.where(inside, mean, 0.5), 1.0 / spread - 1.0
    return np.where(inside, betaincinv(m * size, (1.0 - m) * size, u), mean)


def contribution_below(u: Array, mean_factor: Array | float, spread: float) -> Array:
    """Return what the share u of least windy hours contributes to the mean capacity factor."""
    from scipy.special import betainc, betaincinv

    u, mean = np.broadcast_arrays(u, mean_factor)
    if spread < LEAST_SPREAD:
        return mean * u
    inside = (mean > 0.0) & (mean < 1.0)
    m, size = np.where(inside, mean, 0.5), 1.0 / spread - 1.0
    a, b = m * size, (1.0 - m) * size
    quantile, short_of_full = betaincinv(a, b, u), betaincinv(b, a, 1.0 - u)
    # counted from the nearer end, where a quantile keeps its digits
    from_calm, from_full = betainc(a + 1.0, b, quantile), betainc(b, a + 1.0, short_of_full)
    part = m * np.where(quantile < 0.5, from_calm, 1.0 - from_full)
    return np.where(inside, part, mean * u)


def states(u: Array, weights: Array, n_states: int, spread: float, knots: Array) -> States:
    """Cut the month into states that keep each site's distribution and that of their sums.

    Parameters
    ----------
    u : [hour, site]
        Probabilities hour by hour, see `uniform_moments`: they say which sites
        are windy together. Their order in time does not matter.
    weights : [site] or [branch, site]
        Nominal capacity of the sites, or of those behind each branch that may bind.
    n_states : int
        Number of states.
    spread : float
        See `beta_factors`.
    knots : [knot]
        Monthly mean capacity factors at which levels are wanted, in [0, 1].

    Returns
    -------
    States
        sum over states of share x level = knot, for every site.

    Notes
    -----
    One set of shares; every site takes its own distribution in pieces of these
    shares, in an order of its own (Latin hypercube sampling: McKay, Beckman and
    Conover 1979). Shares are narrow where quantiles lie far apart: at a limit
    the error is at most a quarter of share x width of the piece the limit cuts,
    and the shares have this product alike. The orders start from hours picked
    along the total and improve by exchanges until the energy above nine limits,
    for each row of `weights`, each site and each pair of sites, is as near that
    of the hours as exchanges bring it.
    """
    rows = np.atleast_2d(weights).astype(float)
    inner = knots[(knots > 0.0) & (knots < 1.0)]
    centre = float(np.median(inner))
    grid = np.linspace(0.0, 1.0, TABLE_POINTS + 1)
    share = np.diff(piece_bounds(n_states, grid, beta_factors(grid, inner[:, None], spread)))
    factors = np.interp(u, grid, beta_factors(grid, centre, spread))  # [hour, site]
    rank = first_pairing(factors, rows.sum(axis=0), share)
    rank = improved_pairing(rank, factors, rows, share, contribution_below(grid, centre, spread))

    bounds = np.cumsum(share[np.argsort(rank, axis=0)], axis=0)[:-1]
    bounds = np.pad(bounds, ((1, 1), (0, 0)), constant_values=(0.0, 1.0))  # [state + 1, site]
    piece = np.diff(contribution_below(bounds, knots[:, None, None], spread), axis=1)
    level = np.take_along_axis(piece, rank[None], axis=1) / share[:, None]
    return States(share=share, level=np.clip(level, 0.0, 1.0), knots=knots)


def piece_bounds(n_states: int, grid: Array, quantiles: Array) -> Array:
    """Cut [0, 1] so that share x width of the pieces is alike, widths at their worst mean.

    `quantiles [mean, point]` are capacity factors at the probabilities `grid`.
    """
    relative = np.diff(quantiles, axis=1) / quantiles.mean(axis=1, keepdims=True)
    widest = relative.max(axis=0) + np.finfo(float).eps  # constant wind: pieces alike
    measure = np.concatenate([[0.0], np.cumsum(np.sqrt(widest))])
    return np.interp(np.linspace(0.0, measure[-1], n_states + 1), measure, grid)


def first_pairing(factors: Array, weight: Array, share: Array) -> Index:
    """Rank the sites in hours picked at the middle of each share of the total: [state, site]."""
    by_total = np.argsort(factors @ weight, kind="stable")
    middle = np.cumsum(share) - 0.5 * share
    return ranks(factors[by_total[(middle * len(factors)).astype(int)]])


def improved_pairing(rank: Index, factors: Array, rows: Array, share: Array, table: Array) -> Index:
    """Exchange pieces of a site while sums of sites come nearer to those of the hours.

    `table [point]` is `contribution_below` evenly spaced probabilities.
    """
    sums, importance = sums_to_match(rows)
    totals = factors @ sums.T  # [hour, sum]
    wanted = np.stack([np.maximum(totals - t, 0.0).mean(axis=0) for t in THRESHOLDS], axis=1)
    grid = np.linspace(0.0, 1.0, table.size)

    def levels(rank: Index) -> Array:  # [..., state] of one site
        upper = np.cumsum(share[np.argsort(rank, axis=-1)], axis=-1)
        piece = np.diff(np.interp(upper, grid, table), axis=-1, prepend=0.0)
        return np.take_along_axis(piece, rank, axis=-1) / share

    def misfit(totals: Array, which: Index) -> Array:  # totals [..., sum, state]
        found = np.zeros(totals.shape[:-2])
        for at, threshold in enumerate(THRESHOLDS):
            above = np.maximum(totals - threshold, 0.0) @ share
            found += (above - wanted[which, at]) ** 2 @ importance[which]
        return found

    first, second = np.triu_indices(share.size, 1)
    near = second - first <= REACH
    first, second = first[near], second[near]  # ranks that change places, one pair a trial
    trial = np.arange(first.size)
    rank = rank.copy()
    level = np.stack([levels(column) for column in rank.T], axis=1)
    for site in np.tile(np.flatnonzero(sums.any(axis=0)), SWEEPS if trial.size else 0):
        which = np.flatnonzero(sums[:, site])
        others = np.delete(level, site, axis=1) @ np.delete(sums[which], site, axis=1).T
        own = sums[which, site][:, None]
        least = misfit(others.T + own * level[:, site], which)
        while True:
            at = np.argsort(rank[:, site])
            tried = np.tile(rank[:, site], (trial.size, 1))
            tried[trial, at[first]], tried[trial, at[second]] = second, first
            new = levels(tried)
            found = misfit(others.T + own * new[:, None, :], which)
            best = int(np.argmin(found))
            if not found[best] < least * (1.0 - ENOUGH):  # so that a NaN ends the search too
                break
            rank[:, site], level[:, site], least = tried[best], new[best], found[best]
    return rank


def sums_to_match(rows: Array) -> tuple[Array, Array]:
    """Return the sums of sites to match, per unit of capacity, and their importance.

    They are the rows of `weights`, every site alone and every pair of sites:
    any other sum is then right to second order.
    """
    capacity = np.diag(rows.max(axis=0))
    first, second = np.triu_indices(len(capacity), 1)
    groups = (rows, 1.0), (capacity, OTHER_SUMS), (capacity[first] + capacity[second], OTHER_SUMS)
    sums = np.concatenate([group for group, _ in groups])
    importance = np.concatenate(
        [np.full(len(group), whole / max(len(group), 1)) for group, whole in groups]
    )
    blows = sums.sum(axis=1) > 0.0
    return sums[blows] / sums[blows].sum(axis=1, keepdims=True), importance[blows]


def ranks(values: Array) -> Index:
    """Rank each column, ties in order of appearance: [row, column]."""
    return np.argsort(np.argsort(values, axis=0, kind="stable"), axis=0, kind="stable")


def solar_hours(daylight_hours: float) -> Array:
    """Return the output of each clock hour relative to the mean of the day: [hour].

    Notes
    -----
    A half-sine between sunrise and sunset around noon. Clouds, season and tilt
    are not represented; the monthly mean factor carries them on average.

    Examples
    --------
    >>> solar_hours(12.0)[[0, 6, 12]].round(2)
    array([0.  , 0.41, 3.11])
    """
    edge = np.arange(HOURS_PER_DAY + 1) - HOURS_PER_DAY / 2
    since_sunrise = np.clip(edge / daylight_hours + 0.5, 0.0, 1.0)
    produced = 0.5 * (1.0 - np.cos(np.pi * since_sunrise))  # since midnight, share of the day
    return np.diff(produced) * HOURS_PER_DAY
