"""Coal and trade of a run as CSV tables: gates, mines, routes, groups of goods, what binds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.analysis.estimates import estimate, probability, standard_error
from simulator.outcomes.store import Outcomes
from simulator.present.cells import Cell, Table

TABLE_OF = {"gate": "gates", "mine": "mines", "route": "routes", "group": "trade_groups"}


def goods_tables(outcomes: Outcomes) -> dict[str, Table]:
    """Return the tables of the parts that were played, by name."""
    tables = {
        name: by_label(outcomes, dim) for dim, name in TABLE_OF.items() if dim in outcomes.labels
    }
    if "coal_binds" in outcomes.arrays:
        tables["coal_binds"] = binds_table(outcomes)
    if "trade_path_musd" in outcomes.arrays:
        tables["trade_path"] = path_table(outcomes)
    return tables


def by_label(outcomes: Outcomes, dim: str) -> Table:
    """Return every quantity along a dim, year by year: means over all draws with their errors."""

    def rows() -> Iterator[Sequence[Cell]]:
        for name, quantity in outcomes.declared.items():
            if quantity.dims[1:] != ("year", dim):
                continue
            means = outcomes.means[name]  # [year, label]
            errors = standard_error(outcomes.arrays[name], outcomes.draws)
            for i, label in enumerate(outcomes.labels[dim]):
                for y, year in enumerate(outcomes.years.tolist()):
                    yield name, quantity.unit, label, year, float(means[y, i]), float(errors[y, i])

    return Table(("quantity", "unit", dim, "year", "mean", "standard_error"), rows())


def binds_table(outcomes: Outcomes) -> Table:
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


def path_table(outcomes: Outcomes) -> Table:
    """Return two-way trade from its base year to the last year that it is followed."""
    found = np.stack(estimate(outcomes.arrays["trade_path_musd"])).T.tolist()
    return Table(
        ("year", "mean", "standard_error", "p10", "p50", "p90"),
        (
            (int(year), *row)
            for year, row in zip(outcomes.years_along("trade_year"), found, strict=True)
        ),
    )
