"""The plan section: what may be decided, aimed at and limited; a run takes no notice of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from simulator.dates import MONTHS_PER_YEAR
from simulator.scenario.base import (
    Documented,
    Megawatts,
    MillionUsd,
    Section,
    Slug,
    Year,
    Years,
)
from simulator.scenario.rules import KeysRefer, Needs, NoRepeats, Refers

Chance = Annotated[float, Field(gt=0, lt=1)]
Factor = Annotated[float, Field(ge=0.5, le=3)]
Rule = Literal["first_come", "saving_a_mw", "saving", "landed"]


class Limits(Section):
    """What a plan may have at most."""

    signed_mw: Annotated[float, Field(ge=0)] | None = Field(
        None, description="nameplate of the projects that it signs"
    )
    lines: Annotated[int, Field(ge=0)] | None = Field(
        None, description="lines begun and lines reinforced"
    )
    line_musd: Annotated[float, Field(ge=0)] | None = Field(
        None, description="cost of these lines, central values"
    )


class Signing(Section):
    """What it means for a project to be signed."""

    contract_years: Years = Field(description="from `decided` until the contract is in force")
    becomes: Literal["pre_construction", "as_it_is"] = Field(
        description="state of an announced project once it is signed"
    )


class PlanProjects(Section):
    """Projects whose fate is settled before the search."""

    keep: Annotated[list[Annotated[Slug, Refers("power.projects")]], NoRepeats()] = Field(
        default_factory=list, description="signed in every plan"
    )
    leave: Annotated[list[Annotated[Slug, Refers("power.projects")]], NoRepeats()] = Field(
        default_factory=list, description="signed in none"
    )


class PlanLine(Documented):
    """A line that is begun or reinforced only if the plan says so."""

    rules = (Needs("adds_mw", "build_years"), Needs("build_years", "adds_mw"))

    begin: Annotated[list[Year], NoRepeats()] = Field(
        min_length=1,
        description=(
            "years in which it may be begun: in that of `decided` on that day, with `energised` as "
            "it stands; in others on 1 January, and as much later"
        ),
    )
    cost_musd: MillionUsd | None = Field(
        None, description="none: `cost_musd` of the line itself, if it has one"
    )
    adds_mw: Megawatts | None = Field(
        None, description="the line is there: what its reinforcement adds to its limit"
    )
    build_years: Years | None = Field(None, description="how long the reinforcement takes")


class Search(Section):
    """How long the search goes on."""

    draws: Annotated[int, Field(ge=16, le=100_000)] = Field(
        1024, description="futures on which plans are compared"
    )
    check_draws: Annotated[int, Field(ge=16, le=10_000_000)] = Field(
        10_000, description="futures of another seed in which the best plan is played"
    )
    alternatives: Annotated[int, Field(ge=0, le=50)] = 5
    orders: Annotated[int, Field(ge=2, le=100_000)] = Field(
        400, description="random orders from which what each is worth is found"
    )


def _unlimited() -> Limits:
    return Limits(signed_mw=None, lines=None, line_musd=None)


def _usual() -> Search:
    return Search(draws=1024, check_draws=10_000, alternatives=5, orders=400)


class MasterPlan(Section):
    """Which projects to sign and which lines to begin, together; `simulate plan` answers."""

    decided: Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")] = Field(
        description="month on whose first day the plan is decided"
    )
    target: Annotated[Slug, Refers("targets")] = Field(
        description="target whose chance is to be as high as can be"
    )
    limits: Limits = Field(default_factory=_unlimited, description="what is left out has no limit")
    also: Annotated[dict[Slug, Chance], KeysRefer("targets")] = Field(
        default_factory=dict, description="other targets and the least chance of each"
    )
    signing: Signing
    offer: Annotated[list[Factor], NoRepeats()] = Field(
        default_factory=lambda: [1.0],
        min_length=1,
        description="prices that may be offered to all that are signed, relative to the ceiling",
    )
    projects: PlanProjects = Field(
        default_factory=PlanProjects,
        description="all others that are counted and not yet approved may be signed",
    )
    lines: Annotated[dict[Slug, PlanLine], KeysRefer("power.lines")] = Field(
        default_factory=dict, description="by entry of power.lines; others come as they are dated"
    )
    end_years: Annotated[int, Field(ge=0, le=100)] = Field(
        15, description="years after the horizon in which its last year is repeated in savings"
    )
    against: Annotated[list[Rule], NoRepeats()] = Field(
        default_factory=lambda: ["first_come", "saving_a_mw", "saving", "landed"],
        description="rules that decide one by one, with which the plan is compared",
    )
    search: Search = Field(default_factory=_usual)

    @property
    def decided_on(self) -> float:
        """The day of the decision as a decimal year."""
        return month_begins(self.decided)


def month_begins(month: str) -> float:
    """Return the first day of a month as a decimal year.

    >>> month_begins("2026-07")
    2026.5
    """
    year, _, of_year = month.partition("-")
    return int(year) + (int(of_year) - 1) / MONTHS_PER_YEAR
