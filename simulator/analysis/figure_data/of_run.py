"""A run as what every picture by year tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from simulator.analysis.figure_data.headline import headline_year

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario


@dataclass(frozen=True, kw_only=True)
class OfRun:
    """The years, the day of knowledge, the year of the headline, the number of futures."""

    years: tuple[int, ...]
    as_of: date
    year: int
    draws: int


def of_run(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> dict[str, Any]:
    """Return the fields that all such figure data share."""
    return {
        "years": tuple(outcomes.years.tolist()),
        "as_of": scenario.as_of,
        "year": headline_year(rows, outcomes.last_year),
        "draws": outcomes.draws,
    }
