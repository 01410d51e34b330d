"""A scenario as the fixed part of a run: candidates, which branch feeds which, who enters where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.dates import decimal_year
from simulator.parts.power.sources import KIND_OF, Source, sources_of
from simulator.parts.power.wind import state_tables
from simulator.physics.evacuation import Plan, lay_out
from simulator.physics.evacuation.plan import path_to_root
from simulator.scenario.arrivals import projects_of
from simulator.scenario.lines import IMPORTER, Line, Sink
from simulator.scenario.power import Power, Project
from simulator.scenario.schema import Scenario
from simulator.timeline import MONTHS_PER_YEAR, hours_of_months

NO_STATES = -1  # column of a source that does not vary

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Structure:
    """What does not depend on chance.

    `candidates` are positions in `project_ids`; arrays over `candidates` have the
    dim called candidate.
    """

    scenario: Scenario
    as_of: float
    first_year: int
    years: int
    hours: NDArray[np.float64]  # [month]
    entries: dict[str, Project]  # by id, those of the register and those on no list yet
    project_ids: tuple[str, ...]
    line_ids: tuple[str, ...]
    candidates: tuple[int, ...]
    projects: tuple[Project, ...]  # [candidate]
    stands_in: tuple[Project | None, ...]  # [candidate], entry in whose place a project stands
    parent: tuple[int, ...]  # [branch]
    lines: tuple[Line, ...]  # [branch]
    closed: Mask  # [branch], nothing passes before its date
    behind_border: Mask  # [branch]
    importing: Mask  # [branch], whether what passes it is an import of the importer
    on_path: Mask  # [candidate, branch]
    on_other_path: Mask  # [candidate, branch], empty rows where there is no other line
    sources: tuple[Source, ...]
    plan: Plan

    @property
    def months(self) -> int:
        """Months of the horizon."""
        return self.years * MONTHS_PER_YEAR

    @property
    def last_year(self) -> int:
        """Last calendar year of the horizon."""
        return self.first_year + self.years - 1

    @cached_property
    def injections_behind(self) -> dict[int, list[int]]:
        """Leaves of the plan whose power passes each branch: by branch."""
        behind: dict[int, list[int]] = {}
        for number, injection in enumerate(self.plan.injections):
            for branch in path_to_root(self.parent, injection.branch):
                behind.setdefault(branch, []).append(number)
        return behind

    def source_of(
        self, project: NDArray[np.intp]
    ) -> list[tuple[NDArray[np.intp], NDArray[np.intp]]]:
        """Return the sources of projects, in rounds: positions of sources, and of their projects.

        A project has one source, or two if it can move; the second round has
        the others.
        """
        first = np.full((2, len(self.projects)), -1, np.intp)
        for number, source in enumerate(self.sources):
            first[int(source.after_move), source.project] = number
        rounds = []
        for numbers in first:
            found = np.flatnonzero(numbers[project] >= 0)
            if found.size:
                rounds.append((numbers[project[found]], found))
        return rounds

    @cached_property
    def imports(self) -> Mask:
        """Whether the energy of each candidate project is imported: [candidate]."""
        branches = [self.line_ids.index(project.line or "") for project in self.projects]
        return self.importing[branches]

    def candidate_ids(self) -> list[str]:
        """Names of the candidate projects: [candidate]."""
        return [self.project_ids[i] for i in self.candidates]


def build(scenario: Scenario, *, energy: bool = True) -> Structure:
    """Lay a scenario out; without the states of the wind where no energy is asked for."""
    power, horizon = scenario.power, scenario.horizon
    entries = projects_of(power)
    project_ids, line_ids = tuple(entries), tuple(power.lines)
    candidates, stands_in = _candidates(entries)
    projects = tuple(entries[project_ids[i]] for i in candidates)
    lines = tuple(power.lines.values())
    parent = tuple(line_ids.index(line.to) if line.to in line_ids else -1 for line in lines)
    on_path = _paths([line_ids.index(p.line or "") for p in projects], parent)
    other = [line_ids.index(p.alt_line) if p.alt_line else -1 for p in projects]
    sources = sources_of(projects, line_ids)
    limited = [_is_limited(line) for line in lines]
    paths = [
        [branch for branch in path_to_root(parent, s.branch) if limited[branch]] for s in sources
    ]
    tables, columns = (
        state_tables(scenario.power.resource, scenario.seed, projects, sources, paths)
        if energy
        else ({}, [NO_STATES] * len(sources))
    )
    behind_border = np.array([line.side in power.sinks for line in lines])
    return Structure(
        scenario=scenario,
        as_of=decimal_year(scenario.as_of),
        first_year=horizon.first_year,
        years=horizon.last_year - horizon.first_year + 1,
        hours=hours_of_months(horizon.first_year, horizon.last_year),
        entries=entries,
        project_ids=project_ids,
        line_ids=line_ids,
        candidates=candidates,
        projects=projects,
        stands_in=stands_in,
        parent=parent,
        lines=lines,
        closed=np.array([_is_closed(line) for line in lines]),
        behind_border=behind_border,
        importing=np.array([_sink(power, line).country == IMPORTER for line in lines]),
        on_path=on_path,
        on_other_path=_paths(other, parent),
        sources=sources,
        plan=lay_out(
            parent,
            limited,
            behind_border.tolist(),
            [s.branch for s in sources],
            [KIND_OF[projects[s.project].technology] for s in sources],
            columns,
            tables,
        ),
    )


def _candidates(projects: dict[str, Project]) -> tuple[tuple[int, ...], tuple[Project | None, ...]]:
    """Return the projects that may count, and for each the entry in whose place it stands."""
    replaced: set[str] = set()
    in_place: dict[str, Project] = {}
    for project in projects.values():
        if project.counted == "displaced":
            in_place |= dict.fromkeys(project.displaces, project)
        elif project.counted:
            replaced |= set(project.displaces)
    chosen = [
        number
        for number, (name, project) in enumerate(projects.items())
        if (project.counted is True and name not in replaced) or name in in_place
    ]
    names = list(projects)
    return tuple(chosen), tuple(in_place.get(names[number]) for number in chosen)


def _sink(power: Power, line: Line) -> Sink:
    """Return where the path of a line ends."""
    while line.to in power.lines:
        line = power.lines[line.to]
    return power.sinks[line.to]


def _is_limited(line: Line) -> bool:
    given = (line.n1_mw, line.n0_mw, line.stage, line.outage)
    return bool(line.limit_mw) or any(x is not None for x in given)


def _is_closed(line: Line) -> bool:
    comes = line.energised is not None or not line.begun
    return comes and line.before_energised == "closed"


def _paths(branches: list[int], parent: tuple[int, ...]) -> Mask:
    """Return which branches are on the path from each start: [start, branch]."""
    mask = np.zeros((len(branches), len(parent)), bool)
    for row, branch in enumerate(branches):
        mask[row, path_to_root(parent, branch)] = True
    return mask
