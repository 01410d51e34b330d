"""The trade of a part of a year as a distribution of the whole year, and its scores.

The months of a year have a share of it. In earlier years that share varied,
so the whole year is the part over a share of which only the spread is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtr, stdtrit

Array = NDArray[np.float64]

FEWEST = 2  # years from which a spread can be told
MONTHS = 12
NARROWEST = 1e-9  # spread of years that were all alike


class Shares(NamedTuple):
    """What earlier years tell of the logarithm of a share: Student's t between two bounds."""

    centre: float
    scale: float
    freedom: int
    low: float
    high: float


class Score(NamedTuple):
    """A year whose end is known against what its first months foretold."""

    year: int
    months: int
    from_years: tuple[int, ...]
    earlier_only: bool
    part_musd: float
    p10_musd: float
    p50_musd: float
    p90_musd: float
    actual_musd: float
    inside: bool  # between p10 and p90
    error_share: float  # of the median
    percentile: float  # of what came, in what was foretold


def shares(earlier: ArrayLike, months: int, busiest: float) -> Shares:
    """Return the predictive distribution of a year's share from those of earlier years.

    Parameters
    ----------
    earlier : [year], at least two
        Shares of earlier years in their first `months` months.
    busiest
        The months that are missing trade at most so many times what those
        known did, on average a month, and at least its inverse.

    Notes
    -----
    For a normal sample of n, a new value is its mean plus t with n - 1
    degrees of freedom times sd sqrt(1 + 1 / n). With few years t has tails
    so long that the whole year would have no mean; the bounds cut them:
    m / (m + k (12 - m)) <= share <= m / (m + (12 - m) / k).
    """
    logs = np.log(np.asarray(earlier, np.float64))
    left = MONTHS - months
    return Shares(
        float(logs.mean()),
        max(float(logs.std(ddof=1) * np.sqrt(1.0 + 1.0 / logs.size)), NARROWEST),
        logs.size - 1,
        float(np.log(months / (months + busiest * left))),
        float(np.log(months / (months + left / busiest))),
    )


def full_year(part_musd: ArrayLike, known: Shares, u: ArrayLike) -> Array:
    """Return quantiles of the whole year: rising with `u`, in its shape.

    Examples
    --------
    Three years of about one half each:

    >>> half = shares([0.49, 0.5, 0.51], 6, 3.0)
    >>> full_year(100.0, half, [0.1, 0.5, 0.9]).round().tolist()
    [192.0, 200.0, 209.0]
    """
    below, above = _cut(known)
    p = above - (above - below) * np.asarray(u, np.float64)  # a small share is a large year
    log_share = known.centre + known.scale * stdtrit(known.freedom, p)
    log_share = np.clip(log_share, known.low, known.high)
    return np.asarray(part_musd, np.float64) / np.exp(log_share)


def percentile(part_musd: float, known: Shares, actual_musd: float) -> float:
    """Return the probability that was given to a year no larger than what came."""
    below, above = _cut(known)
    score = (np.log(part_musd / actual_musd) - known.centre) / known.scale
    return float(np.clip((above - stdtr(known.freedom, score)) / (above - below), 0.0, 1.0))


def scores(
    parts: Mapping[int, float], wholes: Mapping[int, float], months: int, busiest: float
) -> list[Score]:
    """Score every year whose end is known by what others of the same months foretold.

    Each year is judged from earlier years only where there are two of them,
    else from all others: `earlier_only` says which.

    Parameters
    ----------
    parts : by year, the trade of its first `months` months
    wholes : by year, the trade of the whole year
    """
    share = {year: parts[year] / wholes[year] for year in sorted(parts) if year in wholes}
    found = []
    for year in share:
        earlier = tuple(y for y in share if y < year)
        enough = len(earlier) >= FEWEST
        others = earlier if enough else tuple(y for y in share if y != year)
        if len(others) < FEWEST:
            continue
        known = shares([share[y] for y in others], months, busiest)
        p10, p50, p90 = full_year(parts[year], known, [0.1, 0.5, 0.9]).tolist()
        actual = wholes[year]
        found.append(
            Score(
                year=year,
                months=months,
                from_years=others,
                earlier_only=enough,
                part_musd=parts[year],
                p10_musd=p10,
                p50_musd=p50,
                p90_musd=p90,
                actual_musd=actual,
                inside=p10 <= actual <= p90,
                error_share=p50 / actual - 1.0,
                percentile=percentile(parts[year], known, actual),
            )
        )
    return found


def _cut(known: Shares) -> tuple[float, float]:
    """Return the probabilities that t leaves below the lower and below the upper bound."""
    bounds = np.array([known.low, known.high])
    below, above = stdtr(known.freedom, (bounds - known.centre) / known.scale)
    return float(below), float(above)
