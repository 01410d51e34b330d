"""Past totals as growth to come: it varies as it did, around a mean that the record leaves open.

Not represented: causes; a boom or a bust that lasts (the lag-one correlation
of fourteen growths of trade is 0.2 with an error of 0.27), so that the year
after any other is drawn around the long-run mean again.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtri, ndtri, stdtr, stdtrit

Array = NDArray[np.float64]

FEWEST = 4  # growths from which a mean and a spread are told
LOWEST, HIGHEST = np.log(0.5), np.log(11.0)  # of a year: the bounds of growth in a scenario


class Fit(NamedTuple):
    """Yearly logarithmic growth on record: mean, standard deviation (n - 1), number."""

    mean: float
    sd: float
    number: int


def fitted(totals: ArrayLike) -> Fit | None:
    """Return what a record tells of growth, nothing where it is too short.

    Parameters
    ----------
    totals : [year], no year missing

    Examples
    --------
    >>> fit = fitted([100.0, 120.0, 120.0, 144.0, 144.0])
    >>> round(fit.mean, 4), round(fit.sd, 4), fit.number
    (0.0912, 0.1053, 4)
    """
    growth = np.diff(np.log(np.asarray(totals, np.float64)))
    if growth.size < FEWEST:
        return None
    return Fit(float(growth.mean()), float(growth.std(ddof=1)), growth.size)


def drawn(fit: Fit, u_spread: Array, u_mean: Array, u_years: Array) -> Array:
    """Return growth of the years after the record, share of the year before: [draw, step].

    Parameters
    ----------
    u_spread, u_mean : [draw], uniform
    u_years : [draw, step], uniform

    Notes
    -----
    A normal sample x of n, its mean m and variance s^2, and nothing known
    beforehand (Gelman et al., Bayesian Data Analysis, 3rd ed., 3.2):
    sigma^2 = s^2 (n - 1) / chi2, mu = m + sigma / sqrt(n) z, each year
    log(1 + growth) = mu + sigma z. A future has one mu, its long-run mean,
    and one sigma; a year is cut where no scenario may put growth (-50 %,
    +1,000 %), so that means exist. The sum of k years is then Student's t,
    see `quantiles`.

    Examples
    --------
    Ten growths of 10 % on average that varied by 20 %, everything at its median:

    >>> half = np.array([0.5])
    >>> float(drawn(Fit(0.1, 0.2, 10), half, half, half[None])[0, 0].round(4))
    0.1052

    and the year at its tenth percentile, as spread out as the median of sigma says:

    >>> float(drawn(Fit(0.1, 0.2, 10), half, half, np.array([[0.1]]))[0, 0].round(4))
    -0.1531
    """
    freedom = fit.number - 1
    spread = fit.sd * np.sqrt(freedom / chdtri(freedom, u_spread))
    mean = fit.mean + spread / np.sqrt(fit.number) * ndtri(u_mean)
    logs = mean[:, None] + spread[:, None] * ndtri(u_years)
    return np.expm1(np.clip(logs, LOWEST, HIGHEST))


def quantiles(fit: Fit, steps: int, p: ArrayLike) -> Array:
    """Return quantiles of the logarithm of a total `steps` years on, over the last on record.

    Notes
    -----
    k m + t s sqrt(k + k^2 / n), t Student's with n - 1 degrees of freedom:
    k for the years, k^2 / n for the mean that nobody knows.

    Examples
    --------
    >>> quantiles(Fit(0.1, 0.2, 10), 2, [0.1, 0.5, 0.9]).round(3).tolist()
    [-0.229, 0.2, 0.629]
    """
    scores = stdtrit(fit.number - 1, np.asarray(p, np.float64))
    return steps * fit.mean + _scale(fit, steps) * scores


def chance_of(fit: Fit, steps: int, ratio: float) -> float:
    """Return the probability that a total is `ratio` times the last on record or more.

    Examples
    --------
    >>> round(chance_of(Fit(0.1, 0.2, 10), 2, np.exp(0.2)), 9)
    0.5
    """
    return float(stdtr(fit.number - 1, (steps * fit.mean - np.log(ratio)) / _scale(fit, steps)))


def crps(quantiles: Array, actual: float) -> float:
    """Return the continuous ranked probability score of a forecast: 0 is best, in its own unit.

    Parameters
    ----------
    quantiles : [n], at (i + 1/2) / n, rising

    Notes
    -----
    Twice the mean pinball loss over all quantiles (Gneiting and Raftery,
    2007); for one certain value its distance from what came.

    Examples
    --------
    >>> crps(np.array([2.0, 2.0]), 5.0)
    3.0
    """
    p = (np.arange(quantiles.size) + 0.5) / quantiles.size
    return float(2.0 * np.mean(((actual <= quantiles) - p) * (quantiles - actual)))


def _scale(fit: Fit, steps: int) -> float:
    return fit.sd * float(np.sqrt(steps + steps**2 / fit.number))
