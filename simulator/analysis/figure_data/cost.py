"""A run as the price and the bill of the energy, beside what it would cost from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Probability, probability
from simulator.analysis.figure_data.headline import headline_year
from simulator.analysis.figure_data.of_run import OfRun, of_run
from simulator.analysis.figure_data.spread import by_share

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Nominal money: percentiles [year]; `alternatives` [year] at central values."""

    price_uscent_per_kwh: Mapping[float, Array]
    cost_musd: Mapping[float, Array]
    alternatives_uscent_per_kwh: Mapping[str, Array]
    alternative: str
    cheaper: Probability


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows; alternatives rise with inflation."""
    economics = scenario.economics
    years = outcomes.years
    year = headline_year(rows, outcomes.last_year)
    inflation = economics.inflation.distribution.central
    arrays = outcomes.arrays
    return FigureData(
        **of_run(scenario, outcomes, rows),
        price_uscent_per_kwh=by_share(arrays["import_price_uscent_per_kwh"]),
        cost_musd=by_share(arrays["import_cost_musd"]),
        alternatives_uscent_per_kwh={
            key: other.price_uscent_per_kwh.distribution.central
            * np.power(1.0 + inflation, years - other.price_year)
            for key, other in economics.alternatives.items()
        },
        alternative=economics.alternative,
        cheaper=probability(arrays["saving_musd"][:, year - outcomes.first_year] > 0),
    )
