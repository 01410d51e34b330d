"""A run as CSV tables: targets, years, months, projects, lines, assumptions, growth, goods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import (
    Estimate,
    estimate,
    percentiles,
    probability,
    standard_error,
)
from simulator.analysis.growth import Growth, growth
from simulator.analysis.scorecard import TargetRow
from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg, listing, message
from simulator.catalogue.quantities import DRAW_MONTH, DRAW_YEAR
from simulator.outcomes.store import Outcomes
from simulator.physics.commissioning import Exit
from simulator.present.cells import (
    Cell,
    Table,
    month_text,
    quantity_text,
    write_csv,
)
from simulator.present.goods_tables import goods_tables
from simulator.present.target_texts import first_year
from simulator.present.trade_tables import nowcast_table

if TYPE_CHECKING:
    from simulator.scenario.quantity import Quantity
    from simulator.scenario.schema import Scenario

NOT_TESTED = message("page-not-tested")
ESTIMATE = Estimate._fields
DATE = ("p10", "p50", "p90")
EXITS = tuple(reason.name.lower() for reason in Exit)  # by code of `project_exit`
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
)


def write_tables(
    folder: Path,
    scenario: Scenario,
    outcomes: Outcomes,
    rows: Sequence[TargetRow],
    quantities: Iterable[Quantity],
    language: Language,
) -> None:
    """Write every table of a run into an existing folder; what is prose in it, in a language."""
    tables = {
        "targets": targets_table(rows),
        "annual": annual_table(outcomes),
        "monthly": monthly_table(outcomes),
        "projects": projects_table(scenario, outcomes),
        "lines": lines_table(scenario, outcomes),
        "assumptions": assumptions_table(quantities),
        "growth": growth_table(growth(scenario, outcomes, rows)),
        **goods_tables(outcomes),
        **({} if scenario.trade is None else {"nowcast": nowcast_table(scenario)}),
    }
    for name, table in tables.items():
        write_csv(folder / f"{name}.csv", table, language)


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
            )
            for row in rows
        ),
    )


def _needed(row: TargetRow) -> Arg:
    """Return what is needed, after why it is not tested if it is not."""
    told = [part for part in (row.why_not, row.needed) if part is not None]
    return listing(told, "semicolon")


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
    for name, quantity in outcomes.declared.items():
        if quantity.dims == dims and name not in outcomes.codes:
            found = np.stack(estimate(outcomes.arrays[name])).T.tolist()
            for time, numbers in zip(times, found, strict=True):
                yield name, quantity.unit, time, *numbers


def projects_table(scenario: Scenario, outcomes: Outcomes) -> Table:
    """Return each project's chances, dates given that it supplies, reasons why not, mean energy."""
    built, built_se = probability(outcomes.arrays["project_built"])
    dates = percentiles(outcomes.arrays["project_cod"])  # [project] each
    exits = outcomes.arrays["project_exit"]
    shares = np.stack([(exits == code).mean(axis=0) for code in range(len(EXITS))])
    likeliest = shares[1:].argmax(axis=0) + 1
    mean_gwh = outcomes.means["project_gwh"]  # [year, project]

    def rows() -> Iterator[Sequence[Cell]]:
        for p, key in enumerate(outcomes.projects):
            project = scenario.power.projects[key]
            reason = int(likeliest[p])
            leaves = shares[reason, p] > 0
            yield (
                key,
                project.name,
                project.technology,
                project.capacity_mw.distribution.central,
                float(built[p]),
                float(built_se[p]),
                *(month_text(date[p]) for date in dates),
                EXITS[reason] if leaves else "",
                *shares[1:, p].tolist(),
                *mean_gwh[:, p].tolist(),
            )

    return Table(
        (
            "project",
            "name",
            "technology",
            "capacity_mw",
            "probability_built",
            "probability_built_se",
            *(f"cod_{percentile}_if_built" for percentile in DATE),
            "main_reason_if_not",
            *(f"probability_{reason}" for reason in EXITS[1:]),
            *(f"mean_gwh_{year}" for year in outcomes.years),
        ),
        rows(),
    )


def lines_table(scenario: Scenario, outcomes: Outcomes) -> Table:
    """Return what each line carries and keeps back, year by year, and when it enters service.

    The errors of the means are those of all draws, from the spread of the kept ones.
    """
    energised = outcomes.arrays["line_energised"]
    in_service = probability(np.isfinite(energised)).probability  # [line]
    dates = percentiles(energised)
    names = ("line_flow_gwh", "line_curtailed_gwh")
    columns = [
        part
        for name in names
        for part in (
            outcomes.means[name],
            standard_error(outcomes.arrays[name], outcomes.draws),
        )
    ]  # [year, line] each

    def rows() -> Iterator[Sequence[Cell]]:
        for i, key in enumerate(outcomes.lines):
            line = scenario.power.lines[key]
            about = (float(in_service[i]), *(month_text(date[i]) for date in dates))
            for y, of in enumerate(outcomes.years.tolist()):
                yield (
                    key,
                    line.name,
                    line.kind,
                    of,
                    *(float(column[y, i]) for column in columns),
                    *about,
                )

    return Table(
        (
            "line",
            "name",
            "kind",
            "year",
            "mean_flow_gwh",
            "mean_flow_gwh_se",
            "mean_curtailed_gwh",
            "mean_curtailed_gwh_se",
            "probability_energised",
            *(f"energised_{percentile}_if_ever" for percentile in DATE),
        ),
        rows(),
    )


def assumptions_table(quantities: Iterable[Quantity]) -> Table:
    """Return every number of the scenario: what it may be and on whose word."""
    return Table(
        ("path", "value", "unit", "kind", "text", "source"),
        (
            (
                quantity.path,
                quantity_text(quantity.distribution, quantity.unit, quantity.range),
                quantity.unit,
                quantity.provenance,
                quantity.reason,
                quantity.source or "",
            )
            for quantity in quantities
        ),
    )


def growth_table(paths: Growth) -> Table:
    """Return MW by year: the official band, the pipeline, and what each target would need."""
    columns = {
        "top_down_low_mw": paths.low_mw,
        "top_down_high_mw": paths.high_mw,
        **{f"pipeline_{name}_mw": getattr(paths.pipeline_mw, name) for name in ESTIMATE},
        **{f"needed_for_{key}_mw": path for key, path in paths.needed_mw.items()},
    }
    numbers = np.stack(list(columns.values()), axis=-1).tolist()
    return Table(
        ("year", *columns),
        ((int(year), *row) for year, row in zip(paths.years, numbers, strict=True)),
    )
