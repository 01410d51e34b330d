"""Outcomes as what tables hold: estimates over time, means by label with their errors."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import estimate, standard_error
from simulator.outcomes.store import Outcomes

Array = NDArray[np.float64]


class Mean(NamedTuple):
    """Mean over all draws, and its error from the spread of the kept ones: each [year, label]."""

    mean: Array
    standard_error: Array


def numbers(outcomes: Outcomes, name: str) -> list[list[float]]:
    """Return a quantity of the whole system at each time, as the numbers of an estimate."""
    return np.stack(estimate(outcomes.arrays[name])).T.tolist()


def over_time(outcomes: Outcomes, dims: tuple[str, ...]) -> dict[str, list[list[float]]]:
    """Return the numbers of every quantity of the whole system along dims of time."""
    return {
        name: numbers(outcomes, name)
        for name, quantity in outcomes.declared.items()
        if quantity.dims == dims and name not in outcomes.codes
    }


def mean_of(outcomes: Outcomes, name: str) -> Mean:
    """Return the mean of a quantity by year and label."""
    errors = standard_error(outcomes.arrays[name], outcomes.draws)
    return Mean(outcomes.means[name], errors)


def by_label(outcomes: Outcomes, dim: str) -> dict[str, Mean]:
    """Return the mean of every quantity along a dim."""
    return {
        name: mean_of(outcomes, name)
        for name, quantity in outcomes.declared.items()
        if quantity.dims[1:] == ("year", dim)
    }
