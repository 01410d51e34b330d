"""The official growth band, the pipeline and the targets as paths of MW over the same years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.scorecard import TargetRow
from simulator.outcomes.store import Outcomes
from simulator.physics.targets import grown

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Growth:
    """Commissioned MW from above and from below: every array is [year].

    Attributes
    ----------
    low_mw, high_mw : the base grown at the official band; not a number before the base year
    pipeline_mw : what the projects give
    needed_mw : by target id, the path of constant growth from the base to the target's Lao part;
        not a number outside the years between
    """

    years: NDArray[np.int64]
    base_year: int
    base_mw: float
    low_share: float
    high_share: float
    low_mw: Array
    high_mw: Array
    pipeline_mw: Estimate
    needed_mw: Mapping[str, Array]


def growth(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> Growth:
    """Put the top-down band beside the pipeline and beside what each floor of MW would need."""
    band = scenario.power.top_down
    base_mw = band.base_mw.distribution.central
    low, high = band.growth_low.distribution.central, band.growth_high.distribution.central
    years = outcomes.years

    def path(share: float, last_year: int) -> Array:
        within = (years >= band.base_year) & (years <= last_year)
        return np.where(within, grown(base_mw, share, years - band.base_year), np.nan)

    return Growth(
        years=years,
        base_year=band.base_year,
        base_mw=base_mw,
        low_share=low,
        high_share=high,
        low_mw=path(low, outcomes.last_year),
        high_mw=path(high, outcomes.last_year),
        pipeline_mw=estimate(outcomes.arrays["commissioned_mw"]),
        needed_mw={
            row.id: path(row.needed_growth_share, row.year)
            for row in rows
            if row.quantity == "commissioned_mw"
            and row.comparator == "at_least"
            and row.year is not None
            and row.needed_growth_share > 0
        },
    )
