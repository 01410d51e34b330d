"""A run as energy by month in two years: the last of record and the one that titles speak of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.figure_data.headline import headline_year
from simulator.analysis.figure_data.record import from_year, recorded_until
from simulator.analysis.figure_data.spread import by_share
from simulator.timeline import MONTHS_PER_YEAR

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario


class FigureData(NamedTuple):
    """Energy metered at the border, GWh: percentiles [month] for each year shown."""

    gwh: dict[int, dict[float, Array]]
    firm_months: tuple[int, ...]
    recorded_until: int


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    first = from_year(outcomes.years.tolist(), scenario.as_of)
    last = headline_year(rows, outcomes.last_year)
    monthly = outcomes.arrays["import_monthly_gwh"]

    def of_year(year: int) -> dict[float, Array]:
        start = (year - outcomes.first_year) * MONTHS_PER_YEAR
        return by_share(monthly[:, start : start + MONTHS_PER_YEAR])

    return FigureData(
        gwh={year: of_year(year) for year in sorted({first, last})},
        firm_months=tuple(scenario.power.firm.months),
        recorded_until=recorded_until(scenario.as_of),
    )
