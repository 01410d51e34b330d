"""A run as its projects: how likely each is ever to supply Viet Nam, and if it does, when."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, get_args

import numpy as np

from simulator.analysis.estimates import percentiles, probability
from simulator.analysis.figure_data.headline import headline_year
from simulator.analysis.figure_data.spread import SHARES
from simulator.physics.commissioning import Exit
from simulator.scenario.arrivals import Unlisted, projects_of
from simulator.scenario.power import PhysicalStatus
from simulator.timeline import decimal_year

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

SUPPLYING = "supplying"
GROUPS = (SUPPLYING, *get_args(PhysicalStatus))


class Row(NamedTuple):
    """One project: dates are decimal years, given that it supplies Viet Nam."""

    id: str
    name: str
    technology: str
    group: str
    capacity_mw: float
    planned: float
    dates: tuple[float, ...]
    ever: float
    ever_se: float
    by_year: float
    by_year_se: float


class FigureData(NamedTuple):
    """The counted projects: group by group, each by median date."""

    rows: tuple[Row, ...]
    first_year: int
    last_year: int
    as_of: date
    by_year: int
    not_counted: int
    unlisted: bool  # whether there are projects on no list yet, which have no row


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    cod = outcomes.arrays["project_cod"]
    by_year = headline_year(rows, outcomes.last_year)
    counted = (outcomes.arrays["project_exit"] != Exit.NOT_COUNTED).any(axis=0)
    dates = np.stack(percentiles(cod, SHARES), axis=-1)  # [project, percentile]
    ever = probability(outcomes.arrays["project_built"])
    in_time = probability(cod < by_year + 1)
    as_of = decimal_year(scenario.as_of)
    entries = projects_of(scenario.power)
    found = []
    for i in np.flatnonzero(counted).tolist():
        project = entries[outcomes.projects[i]]
        if isinstance(project, Unlisted):
            continue
        runs = ever.probability[i] == 1 and dates[i, -1] <= as_of
        found.append(
            Row(
                id=outcomes.projects[i],
                name=project.name,
                technology=project.technology,
                group=SUPPLYING if runs else project.physical_status,
                capacity_mw=project.capacity_mw.distribution.central,
                planned=math.nan if project.cod is None else project.cod.distribution.central,
                dates=tuple(dates[i].tolist()),
                ever=float(ever.probability[i]),
                ever_se=float(ever.standard_error[i]),
                by_year=float(in_time.probability[i]),
                by_year_se=float(in_time.standard_error[i]),
            )
        )
    found.sort(key=lambda r: (GROUPS.index(r.group), np.nan_to_num(r.dates[2], nan=np.inf), r.id))
    return FigureData(
        rows=tuple(found),
        first_year=outcomes.first_year,
        last_year=outcomes.last_year,
        as_of=scenario.as_of,
        by_year=by_year,
        not_counted=int((~counted).sum()),
        unlisted=bool(scenario.power.arrivals),
    )
