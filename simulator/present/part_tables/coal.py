"""Coal of a run as its table: what binds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.analysis.figure_data.binding import binding
from simulator.outcomes.store import Outcomes
from simulator.present.cells import Cell, Table
from simulator.scenario.schema import Scenario


def binds_table(_: Scenario, outcomes: Outcomes, *__: object) -> Table:
    """Return how often each mine, road, gate or buyer is what binds coal, month by month."""

    def rows() -> Iterator[Sequence[Cell]]:
        for name, found in binding(outcomes).items():
            for month, part, se in zip(outcomes.months, *found, strict=True):
                yield name, month, float(part), float(se)

    return Table(("binds", "month", "share_of_draws", "standard_error"), rows())
