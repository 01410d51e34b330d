"""The scorecard as the rows of its pictures: tested and untested, the firmest promise first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.figure_data.headline import STANDING_ORDER
from simulator.catalogue.quantities import PART_OF

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario


class FigureData(NamedTuple):
    """Tested targets, the firmest first, and those that the run cannot test."""

    tested: tuple[TargetRow, ...]
    untested: tuple[TargetRow, ...]
    last_year: int
    draws: int


def of_power(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture of the targets of power shows."""
    return _figure_data(outcomes, [row for row in rows if PART_OF[row.quantity] == "power"])


def of_goods(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture of the other targets shows."""
    return _figure_data(outcomes, [row for row in rows if PART_OF[row.quantity] != "power"])


def _figure_data(outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    def firmness(row: TargetRow) -> tuple[int, float]:
        return STANDING_ORDER[row.standing], row.year or math.inf

    ordered = sorted(rows, key=firmness)
    return FigureData(
        tested=tuple(r for r in ordered if r.tested),
        untested=tuple(r for r in ordered if not r.tested),
        last_year=outcomes.last_year,
        draws=outcomes.draws,
    )
