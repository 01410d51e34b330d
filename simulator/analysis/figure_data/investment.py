"""A run as the capital that the plan needs, by year and added up, against what is registered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.figure_data.of_run import OfRun, of_run
from simulator.analysis.figure_data.spread import by_share

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

MUSD_PER_BUSD = 1000.0
PARTS = {
    "power": "capital_musd",
    "transport": "capital_transport_musd",
    "petroleum": "capital_petroleum_musd",
}


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Capital, bn USD: estimates and percentiles [year], sums of the parts over all years."""

    parts_busd: Mapping[str, Estimate]
    sums_busd: Mapping[str, Estimate]
    total_busd: Estimate
    cumulative_busd: Mapping[float, Array]
    registered_busd: float
    registered_on: float
    projects: int
    implemented_busd: float
    pace_busd: Mapping[float, Array]
    over_registered: Estimate


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    i = scenario.investment
    assert i is not None
    arrays = outcomes.arrays
    measure = i.registered[i.measure]
    found = {
        part: arrays[name] / MUSD_PER_BUSD
        for part, name in PARTS.items()
        if name in arrays and arrays[name].any()
    }
    return FigureData(
        **of_run(scenario, outcomes, rows),
        parts_busd={part: estimate(busd) for part, busd in found.items()},
        sums_busd={part: estimate(busd.sum(axis=1)) for part, busd in found.items()},
        total_busd=estimate(arrays["capital_all_musd"] / MUSD_PER_BUSD),
        cumulative_busd=by_share(arrays["capital_cumulative_musd"] / MUSD_PER_BUSD),
        registered_busd=measure.capital_musd.distribution.central / MUSD_PER_BUSD,
        registered_on=measure.day.distribution.central,
        projects=measure.projects,
        implemented_busd=i.implemented_musd.distribution.central / MUSD_PER_BUSD,
        pace_busd=by_share(arrays["registered_musd"] / MUSD_PER_BUSD),
        over_registered=estimate(arrays["capital_over_registered"][:, -1]),
    )
