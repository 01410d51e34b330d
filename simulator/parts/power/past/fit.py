"""Announced dates and what came of them, as a Lao factor and how well it is known.

The law fitted is the one that is played: slip = S x F, S the world's evidence for
the state of the plant, F lognormal about the Lao factor m with the spread of the
prior. Only m is fitted: more than one number the few plants do not carry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from simulator.distribution import Distribution
from simulator.parts.contract import Fitted
from simulator.physics.commissioning import NODES
from simulator.sampling.distributions import cumulative, quantile

Array = NDArray[np.float64]

WINDOW_YEARS = 0.25  # announced and recorded dates are known to about a quarter
GRID = np.exp(np.linspace(np.log(0.05), np.log(12.0), 111))  # Lao factors looked at
P90 = float(ndtri(0.9))  # normal score of the 90th percentile
FLOOR = 1e-9  # likelihood of what the law thinks impossible


class Announced(NamedTuple):
    """A date that was announced for a plant that did not run yet.

    Attributes
    ----------
    years : slip of a plant that came, negative if early; else how long it has been awaited
    came : whether it came
    slip : the world's evidence for its state, years
    """

    project: str
    years: float
    came: bool
    slip: Distribution


def fit(announced: Sequence[Announced], prior: Distribution) -> Fitted:
    """Fit the Lao factor of plants whose delays are alike.

    Parameters
    ----------
    announced : what was announced; several dates of one plant count as one plant together
    prior : lognormal, the factor before the record

    Returns
    -------
    Fitted
        `low` to `high` is where the median lies with 80 %; `p90` joins that
        uncertainty with the spread between plants.

    Notes
    -----
    Posterior on a grid: prior x the product over dates of the likelihood, each
    to the power 1 / (dates of its plant), as dates of a plant repeat each other.
    The likelihood of a plant that came is the probability of a slip within a
    quarter of its own, of another that of a longer slip than it has been
    awaited. A plant that will never come is taken for one that is late: the
    factor errs on the slow side.
    """
    middle, spread = _normal(prior)
    log_m = np.log(GRID)
    posterior = -0.5 * ((log_m - middle) / spread) ** 2
    told = [a for a in announced if a.came or a.years > 0.0]
    dates = Counter(a.project for a in told)
    factors = GRID[:, None] * np.exp(spread * ndtri((np.arange(NODES) + 0.5) / NODES))
    for a in told:
        likelihood = np.maximum(_likelihood(a, factors), FLOOR)
        posterior += np.log(likelihood) / dates[a.project]
    weight = np.exp(posterior - posterior.max())
    share = (np.cumsum(weight) - 0.5 * weight) / weight.sum()
    low, median, high = (float(np.interp(q, share, log_m)) for q in (0.1, 0.5, 0.9))
    both = np.hypot(spread, (high - low) / (2.0 * P90))
    return Fitted(
        float(np.exp(median)),
        float(np.exp(median + P90 * both)),
        float(np.exp(low)),
        float(np.exp(high)),
        len(dates),
        len(told),
    )


def _likelihood(a: Announced, factors: Array) -> Array:
    """Return how likely a date is under each median factor: [median].

    Parameters
    ----------
    factors : [median, node]
        Quantiles of a plant's own factor at equal steps of probability.
    """

    def longer(years: float) -> Array:  # P(S F > years)
        return 1.0 - cumulative(a.slip, max(years, 0.0) / factors).mean(axis=1)

    if not a.came:
        return longer(a.years)
    beyond = longer(max(a.years, 0.0) + WINDOW_YEARS)
    return (longer(a.years - WINDOW_YEARS) if a.years >= WINDOW_YEARS else 1.0) - beyond


def _normal(prior: Distribution) -> tuple[float, float]:
    """Return mean and standard deviation of a lognormal's logarithm."""
    median, p90 = np.log(quantile(prior, np.array([0.5, 0.9])))
    return float(median), float(p90 - median) / P90
