"""One point's futures as the numbers that a sweep stores of them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.china import china_terms
from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.scorecard import judged_by, scorecard
from simulator.catalogue.quantities import TARGETABLE, of_parts
from simulator.outcomes.store import Outcomes
from simulator.run.labels import parts
from simulator.scenario.schema import Scenario

STATISTICS = Estimate._fields
TARGET_NUMBERS = (
    "value",
    "probability",
    "probability_se",
    "mean",
    "standard_error",
    "first_year_p10",
    "first_year_p50",
    "first_year_p90",
)


class PointResult(NamedTuple):
    """What is stored of a point.

    Attributes
    ----------
    annual : [quantity, year, statistic], quantities as by `annual_quantities`
    targets : [target, number], targets in the order of the scorecard
    """

    annual: NDArray[np.float64]
    targets: NDArray[np.float64]


def annual_quantities(declared: object) -> tuple[str, ...]:
    """Return the reported quantities by year, in the order of their declaration."""
    assert isinstance(declared, dict)
    return tuple(name for name in declared if name in TARGETABLE)


def summarised(scenario: Scenario) -> set[str]:
    """Return the quantities that the summary of a point is made of."""
    reported = of_parts(parts(scenario))
    return {*annual_quantities(reported), *(judged_by(scenario.targets.values()) & {*reported})}


def summarise(scenario: Scenario, outcomes: Outcomes) -> PointResult:
    """Reduce the futures of a point over its draws."""
    names = annual_quantities(outcomes.declared)
    annual = [np.stack(estimate(outcomes.arrays[name]), axis=-1) for name in names]
    rows = scorecard(scenario, outcomes, china_terms(scenario, outcomes.draws))
    targets = [[float(getattr(row, number)) for number in TARGET_NUMBERS] for row in rows]
    return PointResult(
        np.stack(annual), np.array(targets, float).reshape(len(rows), len(TARGET_NUMBERS))
    )
