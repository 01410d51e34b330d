"""The transport section: border gates, storms, and the projects that open or widen routes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import (
    COST,
    LENGTH,
    OPENING,
    Costed,
    Date,
    Days,
    Documented,
    Factor,
    Hours,
    Kilometres,
    MillionUsd,
    Month,
    PerYear,
    Section,
    Share,
    Slug,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import ByYear, NoRepeats, NotBefore, OneOf, Refers, Synonyms

TonnesPerDay = Annotated[Quantity, LeafField("t/day", ge=0, plausible=(0, 100_000))]
TonnesPerTruck = Annotated[Quantity, LeafField("t/truck", gt=0, plausible=(5, 60))]
TrucksPerDay = Annotated[Quantity, LeafField("trucks/day", ge=0, plausible=(0, 5000))]
Minutes = Annotated[Quantity, LeafField("minutes", gt=0, plausible=(0.1, 120))]
OpenDays = Annotated[Quantity, LeafField("days", ge=0, le=366)]
Persistence = Annotated[Quantity, LeafField("days", ge=1, plausible=(1, 60))]


Opener = Annotated[Slug, Refers("transport.projects")]
StormName = Annotated[Slug, Refers("transport.storms")]


class Storm(Documented):
    """A season of storms: what it leaves of a road, one draw a year for all that names it."""

    months: Annotated[list[Month], NoRepeats()] = Field(min_length=1, max_length=12)
    extreme_probability: Share = Field(description="of an extreme year among those not recorded")
    extreme: Share = Field(description="share of the capacity left in the season of such a year")
    mild: Share = Field(description="share left in that of any other year")
    recorded: Annotated[dict[str, Share], ByYear()] = Field(
        default_factory=dict, description="share left in the season of a year on record, by year"
    )


class Closures(Documented):
    """Days on which nothing passes: landslides, floods, decisions of either side."""

    rate_per_year: Annotated[PerYear, Synonyms("rate frequency per_year")]
    duration_days: Annotated[Days, Synonyms("duration days")]


class Restriction(Documented):
    """A load limit or the like on record, with an end that may be uncertain."""

    from_date: Date
    until: Annotated[Date, NotBefore("from_date", surely=True)]
    left: Share = Field(description="share of the capacity left while it holds")


class Works(Costed):
    """Something built: with a date of its own or that of a transport project."""

    rules = (OneOf(("opens", "opens_with")),)

    opens: Annotated[Date, OPENING] | None = Field(None, description="date in service")
    opens_with: Opener | None = Field(None, description="or: entry of transport.projects")
    cost_musd: Annotated[MillionUsd, COST] | None = Field(
        None, description="capital; leave it out where it is that of the transport project"
    )


class GateWorks(Works):
    """What raises a gate's ceiling: a second lane, a wider road."""

    t_per_day: Annotated[TonnesPerDay, Synonyms("capacity throughput")] = Field(
        description="added to what road and clearance allow"
    )


class Gate(Documented):
    """A border gate for trucks, and the road to it."""

    name: Name
    road_t_per_day: Annotated[
        TonnesPerDay,
        Synonyms("road_capacity capacity daily_capacity capacity_t_per_day throughput"),
    ] = Field(description="most that the road carries in a day")
    opening_hours: Annotated[Hours, Synonyms("hours open_hours gio_mo_cua")]
    clearance_minutes: Annotated[
        Minutes, Synonyms("clearance clearance_time customs_minutes processing_time thong_quan")
    ] = Field(description="between one truck cleared and the next")
    payload_t: Annotated[
        TonnesPerTruck, Synonyms("payload truck_load load tonnes_per_truck tai_trong")
    ]
    adds: Annotated[dict[Slug, GateWorks], Synonyms("stages phases expansions upgrades")] = Field(
        default_factory=dict
    )
    flow_share: Annotated[dict[str, Share], ByYear()] = Field(
        min_length=1,
        description="mean daily flow over the ceiling on open days outside storms, by year; "
        "straight line between, the nearest year's beyond",
    )
    daily_spread: Factor = Field(description="standard deviation of daily flow over its mean")
    persistence_days: Persistence = Field(
        description="days that go together: a month of n days has n / this independent ones"
    )
    open_days_per_year: Annotated[OpenDays, Synonyms("open_days working_days days_open")]
    other_trucks_per_day: TrucksPerDay = Field(
        description="trucks of other trade on open days of the base year of trade"
    )
    storm: StormName | None = Field(None, description="entry of transport.storms")
    closures: Closures | None = None
    restrictions: dict[Slug, Restriction] = Field(default_factory=dict)


class TransportProject(Costed):
    """A railway, road or port that opens on an uncertain date."""

    name: Name
    kind: Literal["railway", "expressway", "road", "port", "depot"]
    opens: Annotated[Date, OPENING] = Field(description="date in service, slip included")
    cost_musd: Annotated[MillionUsd, COST] | None = None
    length_km: Annotated[Kilometres, LENGTH] | None = None


class Transport(Section):
    """Gates, storms and projects on the way between the two countries."""

    storms: dict[Slug, Storm] = Field(default_factory=dict)
    gates: dict[Slug, Gate] = Field(default_factory=dict)
    projects: dict[Slug, TransportProject] = Field(default_factory=dict)
