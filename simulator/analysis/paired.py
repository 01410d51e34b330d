"""The same quantity in two scenarios as the difference in each future, with its error.

The two scenarios share their chance, draw by draw, so most of the noise cancels: the error of
the mean difference is that of the pairs, not that of two means each with its own draws.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from simulator.analysis.estimates import estimate, probability, standard_error

Array = NDArray[np.float64]

ROUNDING = 1e-6  # of the larger value: what single precision leaves, 5 kW of 5,000 MW
IN_NOISE = 2.0  # standard errors within which a difference is not told from none
ADDED = 0.5  # pairs added to each of the four cells by Agresti and Min


class Paired(NamedTuple):
    """A difference over the draws: each [...] or a number.

    Attributes
    ----------
    mean, standard_error : of the differences, draw by draw
    unpaired_error : what the error would be if the two scenarios had draws of their own
    p10, p50, p90 : percentiles of the differences
    same : whether no draw differs
    """

    mean: Array
    standard_error: Array
    unpaired_error: Array
    p10: Array
    p50: Array
    p90: Array
    same: NDArray[np.bool_]

    @property
    def in_noise(self) -> NDArray[np.bool_]:
        """Whether the draws are too few to tell the difference from none."""
        near = ~(np.abs(self.mean) >= IN_NOISE * self.standard_error)  # one draw: not a number
        return np.asarray(near & ~self.same)

    @property
    def is_significant(self) -> NDArray[np.bool_]:
        """Whether there is a difference beyond the noise."""
        return np.asarray(~self.same & ~self.in_noise & np.isfinite(self.mean))

    def at(self, index: int) -> Paired:
        """Return one of several."""
        return Paired(*(part[index] for part in self))


def paired(first: ArrayLike, second: ArrayLike, size: ArrayLike = 0.0) -> Paired:
    """Return how the second differs from the first, draw by draw.

    Parameters
    ----------
    first, second : [draw, ...]
    size : what the two are differences of, if they are; rounding is judged by it

    Notes
    -----
    The variance of the mean difference is (var a + var b - 2 cov(a, b)) / n;
    without pairs the covariance would be missing.

    Examples
    --------
    >>> found = paired([10.0, 20.0, 30.0], [11.0, 21.0, 33.0])
    >>> float(found.mean).__round__(2), float(found.standard_error).__round__(2)
    (1.67, 0.67)
    >>> float(found.unpaired_error).__round__(1)
    8.6
    """
    a, b = np.asarray(first, np.float64), np.asarray(second, np.float64)
    largest = np.maximum(np.maximum(np.abs(a), np.abs(b)), np.abs(np.asarray(size, np.float64)))
    same = (np.abs(b - a) <= ROUNDING * largest).all(axis=0)
    by_draw = np.where(same, 0.0, b - a)
    found = estimate(by_draw)
    constant = np.ptp(by_draw, axis=0) <= ROUNDING * largest.max(axis=0)
    error = np.where(constant & (len(by_draw) > 1), 0.0, found.standard_error)
    alone = np.hypot(standard_error(a), standard_error(b))
    return Paired(found.mean, error, alone, found.p10, found.p50, found.p90, np.asarray(same))


def paired_chance(first: ArrayLike, second: ArrayLike, *, identical: bool = False) -> Paired:
    """Return how much likelier it is in the second that something holds.

    Parameters
    ----------
    first, second : [draw] of truth values
    identical : whether the futures are the same in all else too; then nothing
        could differ, and the error is nought

    Notes
    -----
    The error is that of n + 2 pairs with half a pair added to each of the four
    cells (Agresti and Min 2005, Statistics in Medicine 24(5), 729-740,
    doi:10.1002/sim.1781), so that it is never nought where anything could
    differ. Percentiles of a difference that is -1, 0 or 1 would say nothing:
    they are not a number.

    Examples
    --------
    >>> found = paired_chance([True, False, False, False], [True, True, False, False])
    >>> float(found.mean), float(found.standard_error).__round__(2)
    (0.25, 0.23)
    """
    a, b = np.asarray(first, bool), np.asarray(second, bool)
    count = a.size
    gained, lost = np.count_nonzero(b & ~a), np.count_nonzero(a & ~b)
    padded = count + 4 * ADDED
    moved = (gained - lost) / padded
    error = math.sqrt(((gained + lost + 2 * ADDED) / padded - moved**2) / padded)
    alone = math.hypot(_chance_error(a), _chance_error(b))
    unknown = np.asarray(np.nan)
    return Paired(
        np.asarray((gained - lost) / count),
        np.asarray(0.0 if identical else error),
        np.asarray(alone),
        unknown,
        unknown,
        unknown,
        np.asarray(gained == lost == 0),
    )


def _chance_error(holds: NDArray[np.bool_]) -> float:
    return float(probability(holds).standard_error)
