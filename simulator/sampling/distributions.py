"""Uniforms as draws of a Distribution, by its quantile function.

Because every draw is a quantile, a scenario that widens a range moves each
draw smoothly, and two scenarios stay paired.
"""

import math

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from simulator.distribution import Distribution

Array = NDArray[np.float64]


def quantile(distribution: Distribution, u: Array) -> Array:
    """Return the quantiles of a distribution at `u`, in the shape of `u`.

    `never` is left to `with_never`: this is the distribution of the value,
    given that there is one.

    Examples
    --------
    >>> quantile(Distribution("triangular", (0.0, 1.0, 3.0)), np.array([1 / 3])).tolist()
    [1.0]
    """
    p = distribution.parameters
    match distribution.kind:
        case "value":
            return np.full_like(u, p[0])
        case "uniform":
            return p[0] + (p[1] - p[0]) * u
        case "triangular":
            return _triangular(p[0], p[1], p[2], u)
        case "normal":
            return _truncated_normal(p[0], p[1], p[2], p[3], u)
        case "lognormal":
            return p[0] * np.exp(distribution.lognormal_sigma() * ndtri(u))
        case "choices":
            values, cumulative = np.array(p[0::2]), np.cumsum(p[1::2])
            index = np.searchsorted(cumulative, u, side="left")
            return values[np.minimum(index, len(values) - 1)]


def cumulative(distribution: Distribution, x: Array) -> Array:
    """Return the probability of a value at or below `x`, in the shape of `x`."""
    p = distribution.parameters
    match distribution.kind:
        case "value":
            return (x >= p[0]).astype(float)
        case "uniform":
            if p[0] == p[1]:
                return (x >= p[0]).astype(float)
            return np.clip((x - p[0]) / (p[1] - p[0]), 0.0, 1.0)
        case "triangular":
            return _triangular_cumulative(p[0], p[1], p[2], x)
        case "normal":
            low, high = ndtr((p[2] - p[0]) / p[1]), ndtr((p[3] - p[0]) / p[1])
            return np.clip((ndtr((x - p[0]) / p[1]) - low) / (high - low), 0.0, 1.0)
        case "lognormal":
            with np.errstate(divide="ignore"):
                logs = np.log(np.maximum(x, 0.0) / p[0])
            return ndtr(logs / distribution.lognormal_sigma())
        case "choices":
            values, probabilities = np.array(p[0::2]), np.array(p[1::2])
            return (x[..., None] >= values).astype(float) @ probabilities


def with_never(distribution: Distribution, u: Array) -> tuple[Array, NDArray[np.bool_]]:
    """Split one uniform into whether the event ever happens and the quantile given that it does.

    Never lies beyond the latest date: what makes an event late makes it less likely to happen.

    Returns
    -------
    u_given : uniforms for the value, given that there is one
    happens : whether there is one
    """
    never = distribution.never
    if never == 0.0:
        return u, np.ones(u.shape, bool)
    scale = 1.0 - never if never < 1.0 else 1.0
    return np.clip(u / scale, math.ulp(0.5), 1 - math.ulp(0.5)), u < 1.0 - never


def never_given_not_yet(distribution: Distribution, after: float) -> float:
    """Return the probability that the event never happens, given that it has not by `after`.

    Of a date that is wholly past nothing new is known: it is a recorded one.

    Notes
    -----
    Bayes: never / (never + (1 - never) P(date > after)).

    Examples
    --------
    Half of the time in which it could have happened is over:

    >>> never_given_not_yet(Distribution("uniform", (2024.0, 2028.0), never=0.2), 2026.0)
    0.3333333333333333
    """
    left = 1.0 - float(cumulative(distribution, np.array([after]))[0])
    if left in (0.0, 1.0):
        return distribution.never
    return distribution.never / (distribution.never + (1.0 - distribution.never) * left)


def truncated(distribution: Distribution, u: Array, after: float) -> Array:
    """Return quantiles given that the value lies after `after`.

    Where no probability is left there, the distribution is returned as it
    stands: all of it is past, and its date is a recorded one that is only
    not known exactly.
    """
    passed = float(cumulative(distribution, np.array([after]))[0])
    if passed >= 1.0:
        return quantile(distribution, u)
    return quantile(distribution, passed + (1.0 - passed) * u)


def _triangular(low: float, mode: float, high: float, u: Array) -> Array:
    if low == high:
        return np.full_like(u, low)
    at_mode = (mode - low) / (high - low)
    rising = low + np.sqrt(u * (high - low) * (mode - low))
    falling = high - np.sqrt((1.0 - u) * (high - low) * (high - mode))
    return np.where(u < at_mode, rising, falling)


def _triangular_cumulative(low: float, mode: float, high: float, x: Array) -> Array:
    if low == high:
        return (x >= low).astype(float)
    x = np.clip(x, low, high)
    below = (mode - low) / (high - low)  # probability up to the mode
    rising = below * ((x - low) / max(mode - low, math.ulp(high))) ** 2
    falling = 1.0 - (1.0 - below) * ((high - x) / max(high - mode, math.ulp(high))) ** 2
    return np.where(x < mode, rising, falling)


def _truncated_normal(mean: float, sd: float, low: float, high: float, u: Array) -> Array:
    below, above = ndtr((low - mean) / sd), ndtr((high - mean) / sd)
    return np.clip(mean + sd * ndtri(below + (above - below) * u), low, high)
