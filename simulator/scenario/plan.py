"""The plan section: what may be decided, aimed at and limited; a run takes no notice of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

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
from simulator.scenario.rules import KeysRefer, Needs, NoRepeats, NoThousands, OneOf, Refers
from simulator.scenario.units import UnitError, parse


def _of_percent(raw: Any) -> Any:
    """Read `90 %` as the share that it is; leave what is none to the message that says so."""
    try:
        return parse(raw, "share") if isinstance(raw, str) and "%" in raw else raw
    except UnitError:
        return raw


def _as_text(raw: Any) -> Any:
    """Let a year, which YAML reads as a number, be told as no month."""
    return str(raw) if isinstance(raw, int) else raw


Percent = BeforeValidator(_of_percent)
Chance = Annotated[float, Percent, Field(gt=0, lt=1)]
Factor = Annotated[float, Percent, Field(ge=0.5, le=3)]
Month = Annotated[
    str, BeforeValidator(_as_text), StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")
]
Rule = Literal["first_come", "saving_a_mw", "saving", "landed"]
Limited = Literal["signed_mw", "lines", "line_musd"]


class Limits(Section):
    """What a plan may have at most."""

    signed_mw: Annotated[float, Field(ge=0), NoThousands()] | None = Field(
        None, description="nameplate of the projects that it signs"
    )
    lines: Annotated[int, Field(ge=0)] | None = Field(
        None, description="lines begun and lines reinforced"
    )
    line_musd: Annotated[float, Field(ge=0), NoThousands()] | None = Field(
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
    frontier: Annotated[list[Limited], NoRepeats()] = Field(
        default_factory=lambda: ["signed_mw"],
        description="limits that are lowered step by step to see what each is worth",
    )


class Then(Section):
    """What is wanted once the target is as likely as it can be."""

    maximise: Slug = Field(description="a reported annual quantity, for example saving_musd")
    year: Year | None = Field(None, description="none: over the horizon and `end_years`")
    giving_up: Annotated[float, Percent, Field(ge=0, lt=1)] = Field(
        description="chance of the target, 0 to 1, that may be given up for it"
    )


def _unlimited() -> Limits:
    return Limits(signed_mw=None, lines=None, line_musd=None)


def _usual() -> Search:
    return Search(
        draws=1024, check_draws=10_000, alternatives=5, orders=400, frontier=["signed_mw"]
    )


class MasterPlan(Section):
    """Which projects to sign and which lines to begin, together; `simulate plan` answers."""

    rules = (OneOf(("target", "maximise")), Needs("year", "maximise"), Needs("then", "target"))

    decided: Month = Field(description="month on whose first day the plan is decided")
    target: Annotated[Slug, Refers("targets")] | None = Field(
        None, description="target whose chance is to be as high as can be"
    )
    maximise: Slug | None = Field(
        None,
        description=(
            "in place of a target, an annual quantity whose mean is to be as high as can be, for "
            "example saving_musd, of which the cost of lines is taken off"
        ),
    )
    year: Year | None = Field(
        None, description="of what is maximised; none: over the horizon and `end_years`"
    )
    then: Then | None = Field(None, description="wanted next, among plans nearly as good")
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
    worlds: dict[Slug, dict[str, Any]] = Field(
        default_factory=dict,
        description=(
            "by name, what is otherwise in a world, as a scenario file says it; a path may be one "
            "key, `include: FILE` takes what a file says by itself"
        ),
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
