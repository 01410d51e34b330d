"""Registers of past years as simple forecasts to be better than: dates as announced, or moved."""

from __future__ import annotations

from simulator.scenario.power import Project
from simulator.scenario.schema import Scenario


def announced_mw(scenario: Scenario, year: int, slip_years: float = 0.0) -> float:
    """Return MW on 31 December of a year if every announced date holds, or slips by as much.

    Projects without a date do not count; those that supply already do not slip.
    """
    return sum(
        project.capacity_mw.distribution.central
        for project in scenario.power.projects.values()
        if project.counted is True
        and (day := _day(project)) is not None
        and day + (0.0 if project.offtake == "exporting" else slip_years) < year + 1
    )


def _day(project: Project) -> float | None:
    return None if project.cod is None else project.cod.distribution.central
