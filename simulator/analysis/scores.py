"""Forecasts as draws and what came, as scores: CRPS, coverage, bias, place in the forecast."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LOW, HIGH = 0.1, 0.9

Array = NDArray[np.float64]


class Score(NamedTuple):
    """How one forecast did; `crps` and `error` in the unit of the quantity."""

    low: float
    median: float
    high: float
    observed: float
    crps: float
    error: float
    place: float
    rounding: float = 0.0

    @property
    def is_above(self) -> bool:
        """Whether what came lies above P90 by more than the record's rounding."""
        return self.observed > self.high + self.rounding

    @property
    def is_below(self) -> bool:
        """Whether what came lies below P10 by more than the record's rounding."""
        return self.observed < self.low - self.rounding

    @property
    def is_within(self) -> bool:
        """Whether what came lies between P10 and P90, both included."""
        return not self.is_above and not self.is_below


def score(draws: Array, observed: float, rounding: float = 0.0) -> Score:
    """Score a forecast.

    Parameters
    ----------
    draws : [draw]
    observed : what came
    rounding : half of the step to which the record is rounded; so near is the same

    Notes
    -----
    CRPS = E|X - y| - E|X - X'| / 2, both over the draws (Gneiting and Raftery
    2007, J. Am. Stat. Assoc. 102, eq. 21); that of one number is its distance.
    `place` is the share of draws below what came and half of those equal to it
    (the mid-PIT, uniform for a forecast that is right).

    Examples
    --------
    Draws 0 and 2 with 1 observed: E|X - y| = 1, E|X - X'| / 2 = 1 / 2.

    >>> found = score(np.array([0.0, 2.0]), 1.0)
    >>> found.crps, found.place
    (0.5, 0.5)
    """
    x = np.sort(np.asarray(draws, float))
    n = x.size
    spread = float(np.sum((2 * np.arange(1, n + 1) - n - 1) * x)) / n**2
    low, median, high = np.quantile(x, (LOW, 0.5, HIGH))
    near = np.abs(x - observed) <= rounding
    return Score(
        low=float(low),
        median=float(median),
        high=float(high),
        observed=observed,
        crps=float(np.abs(x - observed).mean()) - spread,
        error=float(x.mean()) - observed,
        place=float(((x < observed) & ~near).mean() + 0.5 * near.mean()),
        rounding=rounding,
    )


class Summary(NamedTuple):
    """Scores of several forecasts together."""

    forecasts: int
    crps: float
    coverage: float
    bias: float


def together(scores: list[Score]) -> Summary:
    """Return the mean CRPS, the share within P10-P90 and the mean error.

    Raises
    ------
    ValueError
        If there is none.
    """
    if not scores:
        raise ValueError("no forecast to score")
    return Summary(
        len(scores),
        float(np.mean([s.crps for s in scores])),
        float(np.mean([s.is_within for s in scores])),
        float(np.mean([s.error for s in scores])),
    )
