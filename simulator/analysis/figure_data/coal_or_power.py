"""A run as what a tonne of coal brings, burnt at the mine or carried out, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from simulator.analysis.estimates import Estimate, Probability, estimate, probability
from simulator.analysis.figure_data.coal import KT_PER_MT
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
    """Money a tonne, nominal: percentiles [year]; tonnes, Mt a year: [year]."""

    burnt_usd_per_t: dict[float, Array]
    carried_usd_per_t: dict[float, Array]
    mwh_per_t: dict[float, Array]
    left_usd_per_mwh: dict[float, Array]  # of the price ceiling, once the coal is paid
    burning_brings_more: Probability  # in the year shown
    burnt_mt: Estimate
    carried_mt: Estimate
    undelivered_mt: Estimate
    first: Literal["burn", "export"]
    for_vietnam: int  # plants at the mines that are counted for Viet Nam
    elsewhere: int  # plants at the mines that sell elsewhere


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    coal = scenario.coal
    assert coal is not None
    arrays = outcomes.arrays
    year = headline_year(rows, outcomes.last_year)
    at = year - outcomes.first_year
    burnt, carried = arrays["coal_usd_per_t_burnt"], arrays["coal_usd_per_t_carried"]
    energy = arrays["coal_mwh_per_t"]
    elsewhere = sum(plant.cod is not None for plant in coal.plants.values())
    return FigureData(
        **of_run(scenario, outcomes, rows),
        burnt_usd_per_t=by_share(burnt),
        carried_usd_per_t=by_share(carried),
        mwh_per_t=by_share(energy),
        left_usd_per_mwh=by_share((burnt - carried) / energy),
        burning_brings_more=probability(burnt[:, at] > carried[:, at]),
        burnt_mt=estimate(arrays["coal_burnt_kt"] / KT_PER_MT),
        carried_mt=estimate((arrays["coal_kt"] + arrays["coal_transit_kt"]) / KT_PER_MT),
        undelivered_mt=estimate(arrays["coal_undelivered_kt"] / KT_PER_MT),
        first=coal.first,
        for_vietnam=len(coal.plants) - elsewhere,
        elsewhere=elsewhere,
    )
