"""Lao fuel demand, routes and tanks as petroleum bought, stock and demand unserved.

Routes are a capacitated tree with one state and no loss. Laos pulls: what is
bought is the least of what is sought and what the tree can bring.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.timeline import between_years

Array = NDArray[np.float64]
Plane = NDArray[np.floating]


def growing(years: Array, known_years: Array, known: Array, growth: Array) -> Array:
    """Return values on straight lines between known years, growing after the last one.

    Parameters
    ----------
    years : [year]
    known_years : [point], ascending
    known : [draw, point]
    growth : [draw]
        Share a year.

    Returns
    -------
    [draw, year]; before the first known year its value.

    Examples
    --------
    >>> years, known = np.array([2024.0, 2025.0, 2027.0]), np.array([[80.0, 100.0]])
    >>> growing(years, np.array([2023.0, 2025.0]), known, np.array([0.1])).round(9).tolist()
    [[90.0, 100.0, 121.0]]
    """
    after = np.maximum(years - known_years[-1], 0.0)
    return between_years(years, known_years, known) * (1.0 + growth[:, None]) ** after


def able(limits: Sequence[Plane | None], feeds: Sequence[int | None]) -> list[Plane]:
    """Return the most that can pass each link of a tree.

    Parameters
    ----------
    limits : by link, [draw, ...] or none: no limit of its own
        A link that nothing feeds must have one.
    feeds : by link
        The link that it feeds, which stands after it; none: the end.

    Notes
    -----
    out = min(limit, sum of what arrives); on a tree that is the largest flow.

    Examples
    --------
    Two depots of 30 and 50 on a road of 60:

    >>> [x.tolist() for x in able([np.array(30.0), np.array(50.0), np.array(60.0)], [2, 2, None])]
    [30.0, 50.0, 60.0]
    """
    arriving: list[Plane | None] = [None] * len(limits)
    most: list[Plane] = []
    for link, (limit, feeds_link) in enumerate(zip(limits, feeds, strict=True)):
        into = arriving[link]
        if into is None or limit is None:
            out = limit if into is None else into
            assert out is not None
        else:
            out = np.minimum(limit, into)
        most.append(out)
        if feeds_link is not None:
            earlier = arriving[feeds_link]
            arriving[feeds_link] = out if earlier is None else earlier + out
    return most


class Bought(NamedTuple):
    """What Laos gets in a month, before its tanks: others + vietnam + short = demand."""

    vietnam: Plane  # [draw, month], ML
    short: Plane  # [draw, month], ML, demand that no purchase serves


def bought(
    demand: Plane,
    sought: Plane,
    brings: Plane,
    others_left: Plane,
    vietnam_left: Plane,
    turned: Plane,
) -> Bought:
    """Return what Viet Nam sells and what is missing while others fail.

    Parameters
    ----------
    demand : [draw, month]
        ML.
    sought : [draw, month]
        ML that importers want from Viet Nam in ordinary times.
    brings : [draw, month]
        ML that the routes can bring.
    others_left, vietnam_left : [draw, month]
        Shares of others' supply, and of what Viet Nam would send, that are left.
    turned : [draw, month]
        Share of what others fail to bring that is sought from Viet Nam on top.

    Notes
    -----
    In ordinary times others bring all that Viet Nam does not; while a shock
    lasts nobody steps in for Viet Nam. Not represented: what the price does to
    demand.

    Examples
    --------
    Others lose half of 90; routes of 40 in place of the usual 10 take over 30:

    >>> x = lambda value: np.array([[value]])
    >>> bought(x(100.0), x(10.0), x(40.0), x(0.5), x(1.0), x(1.0))
    Bought(vietnam=array([[40.]]), short=array([[15.]]))
    """
    usual = demand - np.minimum(sought, brings)
    others = usual * others_left
    vietnam = np.minimum(sought + turned * (usual - others), brings) * vietnam_left
    return Bought(vietnam, np.maximum(demand - others - vietnam, 0.0))


class Tanks(NamedTuple):
    """What the tanks hold and what they could not serve."""

    stock: Plane  # [draw, month], ML at the end of the month
    unserved: Plane  # [draw, month], ML


def drawn_down(short: Plane, usual: Plane, refill: Plane) -> Tanks:
    """Serve what is short from stock as long as there is any, and fill up again.

    Parameters
    ----------
    short : [draw, month]
        ML that purchases do not serve.
    usual : [draw, month]
        ML in stock in ordinary times; it may grow with new tanks, which come
        filled, but not shrink.
    refill : [draw, month]
        Most ML that are bought beyond demand.

    Notes
    -----
    missing <- missing + short - refill, cut to what the tanks can miss (from 0
    to all); what is cut above is unserved. Not represented: rationing that
    spares stock, stock that cannot be pumped.

    Examples
    --------
    Tanks with 30 lose 20 in each of two months and get 15 a month afterwards:

    >>> short = np.array([[20.0, 20.0, 0.0, 0.0, 0.0]])
    >>> refill = np.array([[0.0, 0.0, 15.0, 15.0, 15.0]])
    >>> tanks = drawn_down(short, np.full((1, 5), 30.0), refill)
    >>> tanks.stock.tolist(), tanks.unserved.tolist()
    ([[10.0, 0.0, 15.0, 30.0, 30.0]], [[0.0, 10.0, 0.0, 0.0, 0.0]])
    """
    missing = np.zeros(short.shape[0], short.dtype)
    stock, unserved = np.empty_like(short), np.empty_like(short)
    for month in range(short.shape[1]):
        missing = np.maximum(missing + short[:, month] - refill[:, month], 0.0)
        unserved[:, month] = np.maximum(missing - usual[:, month], 0.0)
        missing = np.minimum(missing, usual[:, month])
        stock[:, month] = usual[:, month] - missing
    return Tanks(stock, unserved)
