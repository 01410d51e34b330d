"""A scenario as what of its power is still to come, each taken away or shifted in time.

Projects that supply and lines in service are record: nobody decides of them any more.
"""

from __future__ import annotations

import math

from simulator.dates import decimal_year
from simulator.parts.contract import Candidate, Piece, Pieces, Work
from simulator.parts.power.decisions import corridor_of, path_of
from simulator.scenario.lines import Line
from simulator.scenario.power import Power, Project
from simulator.scenario.schema import Scenario


def to_come(scenario: Scenario) -> list[Piece]:
    """Return the counted projects that do not supply yet, and the lines not yet in service."""
    power, corridors = scenario.power, corridor_of(scenario)
    as_of = decimal_year(scenario.as_of)
    lines = [name for name, line in power.lines.items() if _awaited(line, as_of)]
    found = [Piece(_line(power, name, corridors), 0.0) for name in lines]
    for name, project in power.projects.items():
        if project.counted is True and project.line in corridors and not _supplies(project, as_of):
            one = _project(power, name, corridors, frozenset(lines))
            found.append(Piece(one, one.mw))
    return found


def without(scenario: Scenario, names: frozenset[str]) -> Scenario:
    """Return a scenario in which some of them never come."""
    power = scenario.power
    projects = {
        name: project.model_copy(update={"counted": False}) if name in names else project
        for name, project in power.projects.items()
    }
    lines = {
        name: line.model_copy(update={"begun": False}) if name in names else line
        for name, line in power.lines.items()
    }
    return _with(scenario, projects, lines)


def later(scenario: Scenario, name: str, years: float) -> Scenario:
    """Return a scenario in which one is so many years later, below nought earlier."""
    projects, lines = dict(scenario.power.projects), dict(scenario.power.lines)
    if name in lines:
        shift = lines[name].begun_later_years + years
        lines[name] = lines[name].model_copy(update={"begun_later_years": shift})
    else:
        shift = projects[name].later_years + years
        projects[name] = projects[name].model_copy(update={"later_years": shift})
    return _with(scenario, projects, lines)


def _with(scenario: Scenario, projects: dict[str, Project], lines: dict[str, Line]) -> Scenario:
    power = scenario.power.model_copy(update={"projects": projects, "lines": lines})
    return scenario.model_copy(update={"power": power})


def _awaited(line: Line, as_of: float) -> bool:
    """Return whether a line may still come after the day of what is known."""
    if line.energised is None or not line.begun:
        return False
    dates = line.energised.distribution
    return dates.never < 1.0 and dates.support[1] > as_of


def _supplies(project: Project, as_of: float) -> bool:
    """Return whether it is record that a project supplies."""
    known = project.offtake == "exporting" and project.cod is not None
    return known and project.cod is not None and project.cod.distribution.support[1] <= as_of


def _line(power: Power, name: str, corridors: dict[str, int]) -> Work:
    return Work(name, power.lines[name].name.label, corridors[name], (0,), None, True)


def _project(
    power: Power, name: str, corridors: dict[str, int], awaited: frozenset[str]
) -> Candidate:
    project = power.projects[name]
    assert project.line is not None
    ways = [project.line, *([project.alt_line] if project.alt_line else [])]
    return Candidate(
        name=name,
        label=project.name.label,
        mw=project.capacity_mw.distribution.central,
        corridor=corridors[project.line],
        option=None,
        rank=0,
        date=math.inf,
        ways=tuple(awaited.intersection(path_of(power, line)) for line in ways),
        is_kept=False,
    )


PIECES = Pieces(to_come=to_come, without=without, later=later)
