"""The backcast section: what was known of projects and lines when, and what came of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from simulator.scenario.base import (
    AboveZero,
    Date,
    Documented,
    GigawattHours,
    Megawatts,
    Section,
    Slug,
    Years,
)
from simulator.scenario.power import Offtake, PhysicalStatus
from simulator.scenario.rules import ByYear, KeysRefer, NotBefore, Refers

Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
State = Literal[
    "hydro.construction",
    "hydro.pre_construction",
    "hydro.announced",
    "wind.construction",
    "wind.pre_construction",
    "wind.announced",
    "solar.construction",
    "solar.pre_construction",
    "solar.announced",
    "coal.construction",
    "coal.pre_construction",
    "coal.announced",
]
Origin = Annotated[int, Field(ge=1990, le=2100)]


class ProjectKnown(Documented):
    """What was known of a project from some month on; what it leaves out was not known."""

    physical_status: PhysicalStatus
    offtake: Offtake
    cod: Date | None = None
    dropped: bool = Field(False, description="no longer on any list")


class LineKnown(Documented):
    """When a line was to open, as planned from some month on."""

    energised: Date


class Sold(Documented):
    """Energy that was sold to Viet Nam between two days."""

    first_day: Date
    last_day: Annotated[Date, NotBefore("first_day")]
    energy_gwh: GigawattHours


class Fit(Documented):
    """Plants whose delays are taken to be alike: one Lao factor is fitted to all of them."""

    of: list[State] = Field(
        min_length=1, description="technology.physical_status, as in power.risk.plants"
    )
    prior: AboveZero = Field(
        description="Lao factor before any of the record is looked at: the world's evidence is 1"
    )


class TrackRecord(Section):
    """How forecasts of the past did, as `simulate backcast` found it, MW."""

    first_origin: Origin
    last_origin: Origin
    last_year: Origin = Field(description="last year of the record")
    forecasts: Annotated[int, Field(ge=1)]
    crps_mw: float = Field(description="of the model, delays fitted without the year forecast")
    announced_mw: float = Field(description="CRPS of announced dates as they stand")
    slipped_mw: float = Field(description="CRPS of announced dates, all moved alike")
    within: Annotated[float, Field(ge=0, le=1)] = Field(
        description="share of what came within P10-P90"
    )
    bias_mw: float = Field(description="mean error; negative: too low")
    came_mw: float = Field(description="what supplied at the end of the last year")
    unlisted_mw: float = Field(description="of it, on no list at the end of the first origin")
    of_last_year: Annotated[int, Field(ge=1)] = Field(description="forecasts of the last year")
    above: Annotated[int, Field(ge=0)] = Field(description="of these, with P90 below what came")
    below: Annotated[int, Field(ge=0)] = Field(description="of these, with P10 above what came")


class Backcast(Section):
    """The past as it was foreseen: registers of past years, and the record."""

    first_origin: Origin = Field(description="first year at whose end a forecast is made")
    last_origin: Annotated[Origin, NotBefore("first_origin")]
    since: Date = Field(
        description="since when new entries of the registers are known with their month"
    )
    constant_slip_years: Years = Field(
        description="of the simple forecast that moves every announced date by as much"
    )
    record_mw: Annotated[dict[str, Megawatts], ByYear()] = Field(
        description="capacity that supplied Viet Nam on 31 December, by year"
    )
    record_gwh: dict[Slug, Sold] = Field(
        default_factory=dict, description="energy sold, forecast at the last origin before it"
    )
    projects: Annotated[dict[Slug, dict[Month, ProjectKnown]], KeysRefer("power.projects")] = Field(
        description="by entry of power.projects and month; without one it was on no list"
    )
    lines: Annotated[dict[Slug, dict[Month, LineKnown]], KeysRefer("power.lines")] = Field(
        default_factory=dict, description="by entry of power.lines and month; none: as today"
    )
    appeared: dict[Slug, list[Annotated[Slug, Refers("backcast.projects")]]] = Field(
        default_factory=dict,
        description="by entry of power.arrivals: projects that were such when they appeared",
    )
    fits: dict[Slug, Fit] = Field(default_factory=dict, description="Lao factors to be fitted")
