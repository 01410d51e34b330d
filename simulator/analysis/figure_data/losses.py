"""A run as the way from the megawatts on the list to those that are firm, loss by loss."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.figure_data.entering import above_ceiling
from simulator.analysis.figure_data.headline import headline_year
from simulator.catalogue.message import Arg
from simulator.parts.power.decisions import let_through
from simulator.physics.commissioning import Exit
from simulator.scenario.arrivals import Unlisted, projects_of

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

LATE = "late"
OFTEN = 0.5  # share of futures
REASONS = {code.name.lower(): code for code in Exit if code > Exit.NOT_COUNTED}
ENDS = (*REASONS, LATE)  # why what is on the list is not in operation


class Step(NamedTuple):
    """What is there (`level`) or what is lost on the way to the next level (`loss`), MW.

    A project that ends is lost to the reason for which it ends, by its name in `Exit`.
    """

    id: str
    kind: Literal["level", "loss"]
    mw: Estimate


class FigureData(NamedTuple):
    """The way from the list to firm power at the end of one year.

    Attributes
    ----------
    dear : projects that an approval lets through although they need more than their ceiling, by
        name, each with the share of futures in which it does, the most often first
    """

    year: int
    steps: tuple[Step, ...]
    of_the_list: Estimate  # in operation of what is on the list
    dear: tuple[tuple[Arg, float], ...]


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows; the steps add up in every future."""
    year = headline_year(rows, outcomes.last_year)
    exits = outcomes.arrays["project_exit"]
    projects = projects_of(scenario.power)
    listed_only = [not isinstance(projects[key], Unlisted) for key in outcomes.projects]
    counted = (exits != Exit.NOT_COUNTED).any(axis=0)
    mw = np.array([projects[key].capacity_mw.distribution.central for key in outcomes.projects])
    mw = np.where(counted & listed_only, mw, 0.0)
    levels = {
        name: outcomes.arrays[f"{name}_mw"][:, year - outcomes.first_year]
        for name in ("commissioned", "deliverable", "firm")
    }  # [draw]
    ended = {name: (exits == code) @ mw for name, code in REASONS.items()}
    listed = np.full(outcomes.draws, mw.sum()) - (exits == Exit.NOT_COUNTED) @ mw
    unlisted = outcomes.arrays["unlisted_mw"][:, year - outcomes.first_year]
    late = listed - sum(ended.values()) - (levels["commissioned"] - unlisted)
    steps = [
        Step("listed", "level", estimate(listed)),
        *(Step(name, "loss", estimate(lost)) for name, lost in ended.items() if lost.any()),
        Step(LATE, "loss", estimate(late)),
        *([Step("unlisted", "loss", estimate(-unlisted))] if unlisted.any() else []),
        Step("commissioned", "level", estimate(levels["commissioned"])),
        Step("lines", "loss", estimate(levels["commissioned"] - levels["deliverable"])),
        Step("deliverable", "level", estimate(levels["deliverable"])),
        Step("resource", "loss", estimate(levels["deliverable"] - levels["firm"])),
        Step("firm", "level", estimate(levels["firm"])),
    ]
    of_the_list = estimate(levels["commissioned"] - unlisted)
    return FigureData(year, tuple(steps), of_the_list, _dear(scenario, outcomes))


def _dear(scenario: Scenario, outcomes: Outcomes) -> tuple[tuple[Arg, float], ...]:
    """Return what approvals let through in at least half of the futures."""
    labels = let_through(scenario)
    shares = zip(outcomes.projects, above_ceiling(outcomes).tolist(), strict=True)
    found = [(labels[name], share) for name, share in shares if name in labels and share >= OFTEN]
    return tuple(sorted(found, key=lambda each: -each[1]))
