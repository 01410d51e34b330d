"""The record of trade as a CSV table of nowcasts: years foretold from their first months."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.parts.trade.bilateral import nowcast_scores
from simulator.physics.nowcast import Score
from simulator.present.cells import Cell, Table

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

YES_NO = {True: "yes", False: "no"}


def nowcast_table(scenario: Scenario) -> Table:
    """Return each year of the record whose end is known beside what its first months foretold."""
    return Table(Score._fields, (tuple(_cells(score)) for score in nowcast_scores(scenario)))


def _cells(score: Score) -> Iterator[Cell]:
    for value in score:
        if isinstance(value, bool):
            yield YES_NO[value]
        elif isinstance(value, tuple):
            yield " ".join(str(year) for year in value)
        else:
            yield value
