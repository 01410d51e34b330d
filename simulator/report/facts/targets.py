"""The scorecard as the rows of its picture: tested and untested, the firmest promise first."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.report.facts.headline import STANDING_ORDER

if TYPE_CHECKING:
    from simulator.outcomes.store import Outcomes
    from simulator.report.scorecard import TargetRow
    from simulator.scenario.schema import Scenario


class Facts(NamedTuple):
    """Tested targets, the firmest first, and those that the run cannot test."""

    tested: tuple[TargetRow, ...]
    untested: tuple[TargetRow, ...]
    last_year: int
    draws: int


def facts(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> Facts:
    """Take from the run what the picture shows."""

    def firmness(row: TargetRow) -> tuple[int, float]:
        return STANDING_ORDER[row.standing], row.year or math.inf

    ordered = sorted(rows, key=firmness)
    return Facts(
        tested=tuple(r for r in ordered if r.tested),
        untested=tuple(r for r in ordered if not r.tested),
        last_year=outcomes.last_year,
        draws=outcomes.draws,
    )
