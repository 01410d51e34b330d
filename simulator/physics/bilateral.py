"""A launch value and yearly growth as a path of trade, and the path as its parts.

Money is nominal, as the official figures and targets are. Not represented:
prices and exchange rates, what one good's trade does to another's, growth
that follows itself (a boom is as likely after a bust as after a boom).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


def relative(growth: Array) -> Array:
    """Return trade relative to the launch, which stands first: [draw, step + 1].

    Parameters
    ----------
    growth : [draw, step]
        Share of the year before, one column a year.

    Notes
    -----
    Constant growth gives (1 + g)^(t - t0).

    Examples
    --------
    >>> relative(np.array([[0.1, 0.1], [0.0, -0.5]])).round(9).tolist()
    [[1.0, 1.1, 1.21], [1.0, 1.0, 0.5]]
    """
    path = np.ones((growth.shape[0], growth.shape[1] + 1))
    np.cumprod(1.0 + growth, axis=1, out=path[:, 1:])
    return path


def varying_growth(mean: Array, volatility: Array, scores: Array) -> Array:
    """Return growth that differs from year to year, its logarithm normal: [draw, step].

    Parameters
    ----------
    mean, volatility : [draw, 1]
        Mean growth, and standard deviation of its logarithm.
    scores : [draw, step]
        Independent standard normal scores.

    Notes
    -----
    1 + growth = (1 + mean) exp(volatility z - volatility^2 / 2), so that the
    mean of a year's growth is `mean`. The typical path then grows by less:
    its median is (1 + mean) exp(-volatility^2 / 2) - 1 a year.

    Examples
    --------
    >>> x = np.array([[1.0]])
    >>> varying_growth(0.12 * x, 0.0 * x, 3.0 * x).round(9).tolist()
    [[0.12]]
    """
    return (1.0 + mean) * np.exp(volatility * scores - 0.5 * volatility**2) - 1.0


def volatility(totals: ArrayLike) -> tuple[float, float]:
    """Return the standard deviation of yearly logarithmic growth, and its standard error.

    Parameters
    ----------
    totals : [year], no year missing

    Notes
    -----
    About its mean, with n - 1; the error is that of a normal sample,
    sd / sqrt(2 (n - 1)).

    Examples
    --------
    >>> [round(x, 4) for x in volatility([100.0, 120.0, 120.0, 144.0])]
    [0.1053, 0.0526]
    """
    growth = np.diff(np.log(np.asarray(totals, np.float64)))
    sd = float(growth.std(ddof=1))
    return sd, sd / float(np.sqrt(2 * (growth.size - 1)))


def rest(total: Array, energy: Array) -> tuple[Array, Array]:
    """Split a total into what is not energy and the energy that the total does not hold.

    One of the two is nought: where energy alone passes the total, the total
    has to be raised by the excess.

    Examples
    --------
    >>> [x.tolist() for x in rest(np.array([10.0, 10.0]), np.array([4.0, 11.0]))]
    [[6.0, 0.0], [0.0, 1.0]]
    """
    return np.maximum(total - energy, 0.0), np.maximum(energy - total, 0.0)


def added(launch: Array, grown: Array, energy: Array, base_energy: Array) -> tuple[Array, Array]:
    """Return trade where what is not energy grows, and the excess of energy over the launch.

    Parameters
    ----------
    launch, base_energy : [draw, 1]
        Total and energy of the base year.
    grown : [draw, year]
        Trade relative to the base year.
    energy : [draw, year]

    Examples
    --------
    Of 10, 4 were energy; the other 6 double, energy becomes 5:

    >>> one = np.array([[1.0]])
    >>> added(10 * one, 2 * one, 5 * one, 4 * one)[0].tolist()
    [[17.0]]
    """
    remainder, excess = rest(launch, base_energy)
    return remainder * grown + energy, np.broadcast_to(excess, energy.shape)


def share_left(side: Array, energy: Array, remainder: Array) -> Array:
    """Return one side's part of the trade that is not energy, 0 to 1.

    Parameters
    ----------
    side : [draw, year]
        What one side sells, energy included.
    energy : [draw, year]
        The energy among it.
    remainder : [draw, year]
        Trade of both sides that is not energy.

    Examples
    --------
    >>> one = np.array([[1.0]])
    >>> share_left(4 * one, one, 12 * one).tolist()
    [[0.25]]
    """
    share = np.divide(side - energy, remainder, out=np.zeros_like(side), where=remainder > 0.0)
    return np.clip(share, 0.0, 1.0)


def mean_growth(totals: Array, base: Array, years_on: NDArray[np.integer]) -> Array:
    """Return the constant growth that leads from the base to each total.

    Parameters
    ----------
    totals : [draw, year]
    base : [draw, 1]
    years_on : [year], at least 1

    Examples
    --------
    >>> mean_growth(np.array([[110.0, 144.0]]), np.array([[100.0]]), np.array([1, 2])).round(9)
    array([[0.1, 0.2]])
    """
    return (totals / base) ** (1.0 / years_on) - 1.0
