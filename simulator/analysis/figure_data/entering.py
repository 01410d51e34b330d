"""Projects and lines as how likely and when they come, and why they do not."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import percentiles, probability
from simulator.outcomes.store import Outcomes
from simulator.physics.commissioning import Exit

Array = NDArray[np.float64]


class Entering(NamedTuple):
    """How likely things come, and when.

    Attributes
    ----------
    probability, standard_error : that it comes: [thing]
    dates : P10, P50 and P90 of the date where it comes: [thing] each
    """

    probability: Array
    standard_error: Array
    dates: tuple[Array, ...]


def projects(outcomes: Outcomes) -> Entering:
    """Return how likely each project is built, and when."""
    built, error = probability(outcomes.arrays["project_built"])
    return Entering(built, error, percentiles(outcomes.arrays["project_cod"]))


def lines(outcomes: Outcomes) -> Entering:
    """Return how likely each line is energised, and when."""
    dates = outcomes.arrays["line_energised"]
    return Entering(*probability(np.isfinite(dates)), percentiles(dates))


def above_ceiling(outcomes: Outcomes) -> Array:
    """Return the share of the draws in which a project needs more than its ceiling: [project]."""
    return probability(outcomes.arrays["project_above_ceiling"] == 1).probability


def exits(outcomes: Outcomes) -> Array:
    """Return the share of the draws in which a project leaves for each reason: [exit, project]."""
    found = outcomes.arrays["project_exit"]
    return np.stack([probability(found == code).probability for code in range(len(Exit))])
