"""A run as CSV tables: targets, years, months, assumptions, and what its parts declare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from simulator.analysis import over_draws
from simulator.analysis.estimates import Estimate
from simulator.analysis.scorecard import TargetRow
from simulator.catalogue.message import Arg, Number, listing, message
from simulator.catalogue.quantities import DRAW_MONTH, DRAW_YEAR
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import defined_at, parts_played
from simulator.present.cells import Cell, Table
from simulator.present.target_texts import first_year
from simulator.present.values import value_of

if TYPE_CHECKING:
    from simulator.scenario.quantity import Quantity
    from simulator.scenario.schema import Scenario

NOT_TESTED = message("page-not-tested")
ESTIMATE = Estimate._fields
TARGET_COLUMNS = (
    "target",
    "quantity",
    "year",
    "comparator",
    "value",
    "unit",
    *ESTIMATE,
    "probability",
    "probability_se",
    "shortfall_p50",
    "first_year_p50",
    "needed",
    "source",
    "condition",
)


def tables_of(
    scenario: Scenario,
    outcomes: Outcomes,
    rows: Sequence[TargetRow],
    quantities: Iterable[Quantity],
) -> dict[str, Table]:
    """Return every table of a run by name."""
    tables = {
        "targets": targets_table(rows),
        "annual": annual_table(outcomes),
        "monthly": monthly_table(outcomes),
        "assumptions": assumptions_table(quantities),
    }
    for part in parts_played(outcomes.arrays):
        tables |= {
            name: by_label(outcomes, dim)
            for dim, name in part.by_label.items()
            if dim in outcomes.labels
        }
        for name, place in part.tables.items():
            tables[name] = defined_at(place)(scenario, outcomes, rows)
    return tables


def targets_table(rows: Iterable[TargetRow]) -> Table:
    """Return the scorecard; a first year is "after" the last where half never cross by then."""
    return Table(
        TARGET_COLUMNS,
        (
            (
                row.id,
                row.quantity,
                row.year,
                row.comparator,
                row.value,
                row.unit,
                *(getattr(row, name) for name in ESTIMATE),
                row.probability if row.tested else NOT_TESTED,
                row.probability_se,
                row.shortfall_p50,
                first_year(row.first_year_p50, row.last_year),
                _needed(row),
                row.source,
                row.condition if row.tested and row.condition else "",
            )
            for row in rows
        ),
    )


def _needed(row: TargetRow) -> Arg:
    """Return what is needed, after why it is not tested if it is not."""
    parts = [part for part in (row.why_not, row.needed) if part is not None]
    return listing(parts, "semicolon")


def annual_table(outcomes: Outcomes) -> Table:
    """Return every annual quantity of the whole system, year by year."""
    years = [str(year) for year in outcomes.years]
    return Table(("quantity", "unit", "year", *ESTIMATE), _over_time(outcomes, DRAW_YEAR, years))


def monthly_table(outcomes: Outcomes) -> Table:
    """Return every monthly quantity of the whole system, month by month."""
    columns = ("quantity", "unit", "month", *ESTIMATE)
    return Table(columns, _over_time(outcomes, DRAW_MONTH, outcomes.months))


def _over_time(
    outcomes: Outcomes, dims: tuple[str, ...], times: list[str]
) -> Iterator[Sequence[Cell]]:
    for name, found in over_draws.over_time(outcomes, dims).items():
        for time, numbers in zip(times, found, strict=True):
            yield name, outcomes.declared[name].unit, time, *numbers


def assumptions_table(quantities: Iterable[Quantity]) -> Table:
    """Return every number of the scenario: what it may be and on whose word."""
    return Table(
        ("path", "value", "unit", "kind", "text", "source"),
        (
            (
                quantity.path,
                _value(quantity),
                quantity.unit,
                quantity.provenance,
                quantity.reason,
                quantity.source or "",
            )
            for quantity in quantities
        ),
    )


def _value(quantity: Quantity) -> Cell:
    """Return what a number may be; one that is fixed as data."""
    value = value_of(quantity.distribution, quantity.unit, quantity.range)
    return value.value if isinstance(value, Number) else value


def by_label(outcomes: Outcomes, dim: str) -> Table:
    """Return every quantity along a dim, year by year: means over all draws with their errors."""

    def rows() -> Iterator[Sequence[Cell]]:
        for name, found in over_draws.by_label(outcomes, dim).items():
            unit = outcomes.declared[name].unit
            for i, label in enumerate(outcomes.labels[dim]):
                for y, year in enumerate(outcomes.years.tolist()):
                    yield name, unit, label, year, *(float(column[y, i]) for column in found)

    return Table(("quantity", "unit", dim, "year", "mean", "standard_error"), rows())
