"""Power of a run as its tables: projects, lines, growth beside the pipeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from simulator.analysis.estimates import Estimate
from simulator.analysis.figure_data import entering
from simulator.analysis.figure_data.growth import growth
from simulator.analysis.over_draws import mean_of
from simulator.analysis.scorecard import TargetRow
from simulator.outcomes.store import Outcomes
from simulator.physics.commissioning import Exit
from simulator.present.cells import Cell, Table, month_text
from simulator.scenario.arrivals import projects_of
from simulator.scenario.schema import Scenario

DATE = ("p10", "p50", "p90")
EXITS = tuple(reason.name.lower() for reason in Exit)  # by code of `project_exit`


def projects_table(scenario: Scenario, outcomes: Outcomes, *__: object) -> Table:
    """Return each project's chances, dates given that it supplies, reasons why not, mean energy."""
    built, built_se, dates = entering.projects(outcomes)
    shares = entering.exits(outcomes)
    above = entering.above_ceiling(outcomes)
    likeliest = shares[1:].argmax(axis=0) + 1
    mean_gwh = outcomes.means["project_gwh"]  # [year, project]
    entries = projects_of(scenario.power)

    def rows() -> Iterator[Sequence[Cell]]:
        for p, key in enumerate(outcomes.projects):
            project = entries[key]
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
                float(above[p]),
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
            "needs_more_than_ceiling",
            *(f"mean_gwh_{year}" for year in outcomes.years),
        ),
        rows(),
    )


def lines_table(scenario: Scenario, outcomes: Outcomes, *__: object) -> Table:
    """Return what each line carries and curtails, year by year, and when it enters service.

    The errors of the means are those of all draws, from the spread of the kept ones.
    """
    in_service, _, dates = entering.lines(outcomes)
    columns = [
        column
        for name in ("line_flow_gwh", "line_curtailed_gwh")
        for column in mean_of(outcomes, name)
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


def growth_table(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> Table:
    """Return MW by year: the official band, the pipeline, and what each target would need."""
    paths = growth(scenario, outcomes, rows)
    columns = {
        "top_down_low_mw": paths.low_mw,
        "top_down_high_mw": paths.high_mw,
        **{f"pipeline_{name}_mw": getattr(paths.pipeline_mw, name) for name in Estimate._fields},
        **{f"needed_for_{key}_mw": path for key, path in paths.needed_mw.items()},
    }
    numbers = np.stack(list(columns.values()), axis=-1).tolist()
    return Table(
        ("year", *columns),
        ((int(year), *row) for year, row in zip(paths.years, numbers, strict=True)),
    )
