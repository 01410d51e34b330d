"""Clocks of plant, contract and line as commercial operation dates, and who leaves on the way.

Dates are decimal years, a month being a twelfth. A date that never comes is
infinite inside this file and its callers; only reports write it as NaN.
"""

from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

GRID = 400  # points of a tabulated slip
NODES = 200  # quantile nodes of the factor in a product distribution


class Exit(IntEnum):
    """Why a project does not supply Viet Nam; the order is that in which it can happen."""

    SUPPLIES = 0
    NOT_COUNTED = 1
    OTHER_PLAN = 2
    NEVER_BUILT = 3
    OTHER_BUYER = 4
    NO_CONTRACT_FOR_PRICE = 5
    NO_LINE = 6


class SlipTable(NamedTuple):
    """Cumulative distribution of a slip: years ascending, and the probability up to each."""

    years: Array
    probability: Array


def product_table(slip_cumulative, slip_high: float, factor_nodes: Array) -> SlipTable:
    """Tabulate the distribution of slip x factor for an independent slip and factor.

    Parameters
    ----------
    slip_cumulative : function
        Cumulative distribution of the slip in years, vectorised.
    slip_high : float
        Largest slip in years before the factor.
    factor_nodes : [node]
        Quantiles of the factor at equal steps of probability; one node is a
        factor without spread.

    Notes
    -----
    P(S F <= x) = E_F[P(S <= x / F)], the expectation over the nodes. The grid
    is denser near zero, where most slips lie.
    """
    top = slip_high * factor_nodes.max()
    years = top * np.linspace(0.0, 1.0, GRID) ** 2
    probability = slip_cumulative(years[:, None] / factor_nodes).mean(axis=1)
    probability[-1] = 1.0
    if top == 0.0 or probability[-2] == 0.0:  # one slip for certain
        return SlipTable(np.array([top, top]), np.array([0.0, 1.0]))
    return SlipTable(years, probability)


def slip_given_not_over(table: SlipTable, u: Array, elapsed_years: Array | float) -> Array:
    """Return quantiles of a slip, given that it exceeds what has already elapsed.

    This is the hazard that remains, not the slip already suffered: for
    `elapsed_years` of zero or less nothing is given.

    Examples
    --------
    A slip that is uniform from 0 to 4 years, of which 2 are over, is uniform
    from 2 to 4:

    >>> table = SlipTable(np.array([0.0, 4.0]), np.array([0.0, 1.0]))
    >>> slip_given_not_over(table, np.array([0.5]), 2.0).tolist()
    [3.0]
    """
    passed = np.interp(elapsed_years, table.years, table.probability, left=0.0, right=1.0)
    return np.interp(passed + (1.0 - passed) * u, table.probability, table.years)


def probability_left(table: SlipTable, elapsed_years: Array | float) -> Array:
    """Return the probability that a slip exceeds what has already elapsed."""
    passed = np.interp(elapsed_years, table.years, table.probability, left=0.0, right=1.0)
    return np.asarray(1.0 - passed)


def stated_given_not_over(table: SlipTable, stated: Array, as_of: float, u: Array) -> Array:
    """Return where to read an uncertain stated date, given that it and its slip lie ahead.

    An early date that would have had to slip far by now is less likely than
    a late one.

    Parameters
    ----------
    stated : [node]
        Quantiles of the stated date at equal steps of probability, both ends
        among them.
    u : [draw]

    Returns
    -------
    [draw]
        Probabilities at which to take the quantile of the stated date.

    Notes
    -----
    Bayes: a date's weight is the probability that its slip exceeds what has
    elapsed since.

    Examples
    --------
    Two years of slip for certain, in 2026: of the dates 2022 to 2026 those up
    to 2024 are ruled out.

    >>> table = SlipTable(np.array([2.0, 2.0]), np.array([0.0, 1.0]))
    >>> stated = np.linspace(2022.0, 2026.0, 401)
    >>> stated_given_not_over(table, stated, 2026.0, np.array([0.5])).round(2)
    array([0.75])
    """
    weight = probability_left(table, as_of - stated)
    share = np.concatenate([[0.0], np.cumsum(weight[1:] + weight[:-1])])
    return np.interp(u, share / share[-1], np.linspace(0.0, 1.0, stated.size))


def first_exit(reasons: dict[Exit, NDArray[np.bool_]], shape: tuple[int, ...]) -> NDArray[np.int8]:
    """Return the reason that comes first in the order of `Exit`: a project leaves once.

    Parameters
    ----------
    reasons : by reason, [draw, project]
        Whether the reason would apply.

    Examples
    --------
    >>> true = np.array([[True]])
    >>> first_exit({Exit.OTHER_BUYER: true, Exit.NEVER_BUILT: true}, (1, 1)).tolist()
    [[3]]
    """
    code = np.full(shape, Exit.SUPPLIES, np.int8)
    for reason in sorted(reasons, reverse=True):
        np.copyto(code, reason, where=reasons[reason])
    return code


def path_date(branch_date: Array, on_path: NDArray[np.bool_]) -> Array:
    """Return when all branches of a path are in service.

    Parameters
    ----------
    arc_date : [draw, branch]
        Date in service; -inf: always there; inf: never.
    on_path : [project, branch]
        Whether the branch is on the way of the project.

    Returns
    -------
    [draw, project]

    Examples
    --------
    >>> path_date(np.array([[2027.0, 2029.5]]), np.array([[True, True], [True, False]])).tolist()
    [[2029.5, 2027.0]]
    """
    dates = np.full((branch_date.shape[0], on_path.shape[0]), -np.inf)
    for branch in range(branch_date.shape[1]):
        members = np.flatnonzero(on_path[:, branch])
        dates[:, members] = np.maximum(dates[:, members], branch_date[:, branch, None])
    return dates
