"""Projects as sources: where each enters the tree, and how it behaves within the month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.physics.evacuation import Kind
from simulator.scenario.power import Project

KIND_OF = {
    "hydro_reservoir": Kind.FLEXIBLE,
    "coal": Kind.FLEXIBLE,
    "hydro_run_of_river": Kind.RUN_OF_RIVER,
    "wind": Kind.VARYING,
    "solar": Kind.VARYING,
}


@dataclass(frozen=True)
class Source:
    """A project at a branch: before or after it moves to its other line."""

    project: int  # position among the candidate projects
    branch: int
    after_move: bool


def sources_of(projects: tuple[Project, ...], line_ids: tuple[str, ...]) -> tuple[Source, ...]:
    """Return a source for each project and each of its lines, sorted by branch and kind."""
    found = [
        Source(number, line_ids.index(line), after)
        for number, project in enumerate(projects)
        for line, after in ((project.line, False), (project.alt_line, True))
        if line is not None
    ]
    return tuple(
        sorted(found, key=lambda s: (s.branch, KIND_OF[projects[s.project].technology], s.project))
    )


def upstream(projects: Mapping[str, Project], name: str) -> list[str]:
    """Return the plants whose water a plant passes on, nearest first."""
    above = []
    while (leader := projects[name].follows) is not None:
        above.append(leader)
        name = leader
    return above
