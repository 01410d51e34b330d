"""A run as energy by year: imports at the border, by technology and by where they land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, get_args

import numpy as np

from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.figure_data.network import landing
from simulator.analysis.figure_data.of_run import OfRun, of_run
from simulator.scenario.arrivals import projects_of
from simulator.scenario.power import Technology

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

Name = TypeVar("Name")

LANDINGS_AT_MOST = 6
GWH_PER_TWH = 1000.0


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Energy metered at the border, TWh: stacks [year] by name, in the order they are stacked.

    A landing without a name is that of projects without a line; those that
    bring least stand together in `other_landings_twh`.
    """

    total_twh: Estimate
    by_technology_twh: Mapping[str, Array]
    by_landing_twh: Mapping[str | None, Array]
    other_landings: int
    other_landings_twh: Array


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows; the stacks are means over all draws."""
    entries = projects_of(scenario.power)
    projects = [entries[key] for key in outcomes.projects]
    lines = scenario.power.lines
    mean_twh = outcomes.means["project_gwh"] / GWH_PER_TWH  # [year, project]
    by_technology = _sums(mean_twh, [p.technology for p in projects])
    lands = [lines[landing(lines, p.line)].name if p.line else None for p in projects]
    by_landing = _sums(mean_twh, lands)
    ranked = sorted(by_landing, key=lambda name: -by_landing[name].sum())
    named, rest = ranked[:LANDINGS_AT_MOST], ranked[LANDINGS_AT_MOST:]
    return FigureData(
        **of_run(scenario, outcomes, rows),
        total_twh=estimate(outcomes.arrays["import_gwh"] / GWH_PER_TWH),
        by_technology_twh={t: by_technology[t] for t in get_args(Technology) if t in by_technology},
        by_landing_twh={name: by_landing[name] for name in named},
        other_landings=len(rest),
        other_landings_twh=sum((by_landing[name] for name in rest), np.zeros(len(mean_twh))),
    )


def _sums(mean_twh: Array, names: Sequence[Name]) -> dict[Name, Array]:
    """Add up projects of the same name, leaving out those that never send anything."""
    sums = {
        name: mean_twh[:, [other == name for other in names]].sum(axis=1)
        for name in dict.fromkeys(names)
    }
    return {name: twh for name, twh in sums.items() if twh.any()}
