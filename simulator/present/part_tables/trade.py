"""Trade of a run as its tables: the path beyond the horizon, years foretold from first months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from simulator.analysis.estimates import Estimate
from simulator.analysis.over_draws import numbers
from simulator.outcomes.store import Outcomes
from simulator.parts.trade import as_recorded
from simulator.parts.trade.bilateral import nowcast_scores
from simulator.physics.nowcast import Score
from simulator.present.cells import Cell, Table
from simulator.scenario.schema import Scenario

YES_NO = {True: "yes", False: "no"}


def path_table(_: Scenario, outcomes: Outcomes, *__: object) -> Table:
    """Return two-way trade from its base year to the last year that it is followed."""
    found = numbers(outcomes, "trade_path_musd")
    return Table(
        ("year", *Estimate._fields),
        (
            (int(year), *row)
            for year, row in zip(outcomes.years_along("trade_year"), found, strict=True)
        ),
    )


def nowcast_table(scenario: Scenario, *_: object) -> Table:
    """Return each year of the record whose end is known beside what its first months foretold."""
    return Table(Score._fields, (tuple(_cells(score)) for score in nowcast_scores(scenario)))


def scores_table(scenario: Scenario, *_: object) -> Table:
    """Return recorded years beside what constant growth and the record before them foretold."""
    assert scenario.trade is not None
    scores = as_recorded.scores(scenario.trade)
    return Table(as_recorded.Score._fields, (tuple(_cells(score)) for score in scores))


def _cells(score: Iterable[Any]) -> Iterator[Cell]:
    for value in score:
        if isinstance(value, bool):
            yield YES_NO[value]
        elif isinstance(value, tuple):
            yield " ".join(str(year) for year in value)
        else:
            yield value
