"""The same quantity of several choices in the same futures as what is regretted of each.

Regret is how far a choice stays behind the best of all in the same future (Savage 1951, Journal
of the American Statistical Association 46, 55-67, doi:10.1080/01621459.1951.10500768). The choice
of least regret is the one that is never far behind; it need be the best in no future.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import estimate
from simulator.physics.targets import met

Array = NDArray[np.float64]

OFTEN = 0.9  # share of the futures in which regret is no more than what is told


class Robust(NamedTuple):
    """One choice among others.

    Attributes
    ----------
    satisfies : share of futures in which the goal is met
    best : share of futures in which it is the best; where several are, each has a part
    regret_mean, regret_error, regret_p90, regret_most : how far it stays behind the best
    worst, best_value : of the quantity over all futures
    """

    satisfies: float
    best: float
    regret_mean: float
    regret_error: float
    regret_p90: float
    regret_most: float
    worst: float
    best_value: float


def robust(values: Array, goal: float, *, at_most: bool = False) -> list[Robust]:
    """Hold choices against each other, future by future.

    Parameters
    ----------
    values : [choice, draw], of which more is better; less, if the goal is a cap
    goal : of the quantity

    Examples
    --------
    >>> first, second = robust(np.array([[10.0, 10.0, 0.0], [9.0, 9.0, 9.0]]), 5.0)
    >>> (first.regret_most, second.regret_most, round(first.best, 2), second.satisfies)
    (9.0, 1.0, 0.67, 1.0)
    """
    gains = -values if at_most else values
    top = gains.max(axis=0)
    regret = top - gains
    is_best = regret == 0
    part = is_best / is_best.sum(axis=0)
    found = []
    for choice, own in enumerate(values):
        of_regret = estimate(regret[choice])
        low, high = float(own.min()), float(own.max())
        found.append(
            Robust(
                satisfies=float(met(own, goal, at_most=at_most).mean()),
                best=float(part[choice].mean()),
                regret_mean=float(of_regret.mean),
                regret_error=float(of_regret.standard_error),
                regret_p90=float(np.quantile(regret[choice], OFTEN)),
                regret_most=float(regret[choice].max()),
                worst=high if at_most else low,
                best_value=low if at_most else high,
            )
        )
    return found


def least(found: list[Robust]) -> int:
    """Return which has the least regret in nine futures of ten; of equal ones, on average."""
    return min(range(len(found)), key=lambda i: (found[i].regret_p90, found[i].regret_mean))
