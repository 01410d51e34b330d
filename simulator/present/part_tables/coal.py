"""Coal of a run as its table: what binds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.analysis.estimates import probability
from simulator.outcomes.store import Outcomes
from simulator.present.cells import Cell, Table
from simulator.scenario.schema import Scenario


def binds_table(_: Scenario, outcomes: Outcomes, *__: object) -> Table:
    """Return how often each mine, road, gate or buyer is what binds coal, month by month."""
    found = outcomes.arrays["coal_binds"]  # [draw, month]

    def rows() -> Iterator[Sequence[Cell]]:
        for code, name in enumerate(outcomes.codes["coal_binds"]):
            share, error = probability(found == code)
            if not share.any():
                continue
            for month, part, se in zip(outcomes.months, share, error, strict=True):
                yield name, month, float(part), float(se)

    return Table(("binds", "month", "share_of_draws", "standard_error"), rows())
