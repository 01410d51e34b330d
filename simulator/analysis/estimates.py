"""Draws as what a reader is told: a mean with its error, a spread with its percentiles.

The standard error says how far the mean is from what infinitely many draws
would give; it shrinks with more draws. The percentiles say how far one future
may lie from another; they do not. Percentiles are of non-exceedance.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

SHARES = (0.1, 0.5, 0.9)
EXACT = 1e-9  # an error below this share of the value is rounding, not chance
ADDED = 2  # successes and failures added by Agresti and Coull


class Estimate(NamedTuple):
    """Mean, its standard error, and percentiles of non-exceedance: each [...] or a number."""

    mean: Array
    standard_error: Array
    p10: Array
    p50: Array
    p90: Array


class Probability(NamedTuple):
    """Share of the draws in which something holds, and its standard error: each [...]."""

    probability: Array
    standard_error: Array


class Reached(NamedTuple):
    """How far an aim is reached: a chance from 0 to 1, or a mean, and its standard error."""

    mean: float
    standard_error: float


def estimate(values: ArrayLike) -> Estimate:
    """Summarise over the draws, which must be finite, or not a number where nothing is known.

    Parameters
    ----------
    values : [draw, ...]

    Returns
    -------
    Estimate of arrays [...]. With one draw the standard error is unknown: not
    a number.

    Examples
    --------
    >>> estimate([1.0, 2.0, 3.0, 4.0]).p50
    array(2.5)
    """
    draws = np.asarray(values)
    p10, p50, p90 = percentiles(draws)
    mean = draws.mean(axis=0, dtype=np.float64)
    return Estimate(np.asarray(mean), standard_error(draws), p10, p50, p90)


def standard_error(values: ArrayLike, draws: int | None = None) -> Array:
    """Return the standard error of a mean from the spread of the draws.

    Parameters
    ----------
    values : [draw, ...]
    draws : how many draws the mean is of, where only the first of them are at hand
    """
    array = np.asarray(values)
    count = array.shape[0]
    if count == 1:
        return np.full(array.shape[1:], np.nan)
    if array.ndim == 3:  # year by year: the copy in double precision stays small
        spread = np.stack([_spread(by_entry) for by_entry in array.swapaxes(0, 1)])
    else:
        spread = _spread(array)
    return np.asarray(spread / math.sqrt(draws or count))


def _spread(values: NDArray) -> Array:
    return values.std(axis=0, ddof=1, dtype=np.float64)


def percentiles(values: ArrayLike, shares: tuple[float, ...] = SHARES) -> tuple[Array, ...]:
    """Return percentiles of non-exceedance, leaving out what is not a number.

    Dates that never come are not a number: their percentiles are those of the
    draws in which they do. Where none is left the percentile is not a number.

    Parameters
    ----------
    values : [draw, ...]

    Returns
    -------
    One array [...] for each share, by straight line between the two nearest
    draws (NumPy's default).

    Notes
    -----
    One contiguous copy is sorted: about a third of the time of `np.quantile`,
    whose several selections are slower than one vectorised sort.
    """
    array = np.asarray(values)
    by_entry = np.array(np.moveaxis(array, 0, -1), order="C")  # [..., draw]
    by_entry.sort(axis=-1)  # not-a-number last
    if np.isnan(by_entry[..., -1]).any():
        last = np.count_nonzero(~np.isnan(by_entry), axis=-1, keepdims=True) - 1
    else:
        last = np.full((*by_entry.shape[:-1], 1), by_entry.shape[-1] - 1)
    found = []
    for share in shares:
        position = share * last.clip(min=0)
        below = np.floor(position).astype(np.intp)
        above = np.minimum(below + 1, last.clip(min=0))
        low = np.take_along_axis(by_entry, below, axis=-1).astype(np.float64)
        high = np.take_along_axis(by_entry, above, axis=-1).astype(np.float64)
        found.append((low + (position - below) * (high - low))[..., 0])
    return tuple(found)


def probability(holds: ArrayLike) -> Probability:
    """Return the share of the draws in which it holds, and an error that is never nought.

    Parameters
    ----------
    holds : [draw, ...] of truth values

    Notes
    -----
    If it held in none (or all) of n draws, sqrt(p (1 - p) / n) would say that
    this is certain. The error is therefore that of n + 4 draws with two
    successes and two failures added (Agresti and Coull 1998, The American
    Statistician 52(2), 119-126, doi:10.2307/2685469). Twice it is 2.8 / n at
    0 of n, about the "rule of three"; elsewhere it is the usual one.

    Examples
    --------
    >>> probability([False] * 10_000)
    Probability(probability=array(0.), standard_error=array(0.00014...))
    """
    truth = np.asarray(holds, dtype=bool)
    count = truth.shape[0]
    successes = np.count_nonzero(truth, axis=0)
    padded = (successes + ADDED) / (count + 2 * ADDED)
    error = np.sqrt(padded * (1 - padded) / (count + 2 * ADDED))
    return Probability(np.asarray(successes / count), np.asarray(error))


def chance_of(holds: NDArray[np.bool_]) -> Reached:
    """Return the share of futures in which something holds: [draw]."""
    return Reached(*map(float, probability(holds)))
