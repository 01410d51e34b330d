"""Lines, stations and areas of the tree that power passes, and the grids in which it ends."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from simulator.scenario.base import (
    Costed,
    Date,
    Days,
    Documented,
    Factor,
    Kilometres,
    Loss,
    Megawatts,
    MillionUsd,
    Month,
    PerYear,
    Share,
    Slug,
    StructuralDate,
    Text,
    Years,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import ByYear, Ends, OneOf, Refers, Synonyms

SINKS = Ends(("vietnam",), "power.sinks")  # where lines end
LimitMw = Annotated[
    Quantity, LeafField("MW", ge=0, most=1e6, plausible=(0, 12000), by_year="limit_mw")
]


class Season(Documented):
    """Months of the year and what holds in them."""

    months: list[Month] = Field(min_length=1, max_length=12)
    limit_mw: Megawatts | None = None
    factor: Factor | None = Field(None, description="multiplies the branch's own limit")


class Reinforcement(Documented):
    """What is added to the limit of a line once it is built."""

    adds_mw: Megawatts
    begun: StructuralDate = Field(description="day on which it is begun")
    build_years: Years = Field(description="from then until it is in service")


class Stage(Documented):
    """A limit that holds until a reinforcement is in service, in place of the final one."""

    rules = (OneOf(("ends", "ends_with")),)

    ends: Date | None = Field(None, description="date at which the stage ends")
    ends_with: Annotated[Slug, Refers("power.lines", itself=False)] | None = Field(
        None, description="or: the line whose energisation ends it"
    )
    seasons: dict[Slug, Season] = Field(
        description="limits by season; every month belongs to exactly one season"
    )


class LineOutage(Documented):
    """Outages of a line without a second circuit."""

    rate_per_year: PerYear
    duration_days: Days


IMPORTER = "VN"  # whose imports are reported


class Sink(Documented):
    """A grid abroad, where the tree of lines ends."""

    country: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = Field(
        description="two letters, as in ISO 3166; imports are reported of VN"
    )


def vietnam() -> dict[str, Sink]:
    """Return the sinks of a scenario that names none."""
    return {"vietnam": Sink(country=IMPORTER, source=None, note=None)}


class Line(Costed):
    """A branch of the tree: a line, station or area that power passes on its way out of Laos."""

    name: Name
    kind: Literal["line", "station", "area"]
    to: Annotated[Slug, Refers("power.lines", ends=SINKS)] = Field(
        description="the branch it feeds, or one of `sinks`"
    )
    side: Slug = Field(
        description=(
            "where its losses fall: laos, before the border; border, across it; behind it, the "
            "name of the sink"
        )
    )
    border_at: Share | None = Field(
        None, description="share of the line's length that lies in Laos (side: border only)"
    )
    voltage_kv: Annotated[int, Field(ge=22, le=1100)] | None = None
    circuits: Annotated[int, Field(ge=1, le=8)] | None = None
    n1_mw: (
        Annotated[
            LimitMw,
            Synonyms("capacity_mw transfer_capacity ttc ntc rating thermal_limit firm_capacity"),
        ]
        | None
    ) = Field(None, description="limit with one circuit lost; none: never binds")
    n0_mw: Annotated[LimitMw, Synonyms("maximum_mw total_capacity")] | None = Field(
        None, description="limit with all circuits in service"
    )
    limit_mw: Annotated[dict[str, Megawatts], ByYear()] = Field(
        default_factory=dict,
        description=(
            "limit by year, each from 1 January until the next, in place of n1_mw and n0_mw; "
            "before the first year those, or if there are none the first"
        ),
    )
    loss_share: Annotated[Loss, Synonyms("loss losses loss_factor loss_rate ton_that")] = Field(
        description="losses as a share of the energy sent"
    )
    energised: (
        Annotated[Date, Synonyms("cod in_service commissioning commissioning_date start_date")]
        | None
    ) = Field(None, description="date in service; none: always there")
    before_energised: Literal["closed", "bypassed"] = Field(
        "closed",
        description=(
            "closed: nothing passes before the date; bypassed: power passes as if it were not there"
        ),
    )
    begun: bool = Field(True, description="false: nobody begins it, and it never comes")
    begun_later_years: Annotated[float, Field(ge=-100, le=100)] = Field(
        0.0,
        description=(
            "years by which it is begun later than `energised` takes for granted; below nought "
            "earlier, though never in service before `as_of`"
        ),
    )
    reinforced: Reinforcement | None = Field(
        None, description="what is added to its limit, seasons aside"
    )
    stage: Stage | None = None
    seasons: dict[Slug, Season] = Field(
        default_factory=dict,
        description="months in which the final limit is multiplied by a factor",
    )
    outage: LineOutage | None = Field(None, description="only for lines without a second circuit")
    built_by_developer: bool = Field(
        False, description="its cost is part of the price the plants behind it need"
    )
    length_km: Kilometres | None = None
    cost_musd: MillionUsd | None = None
    register_id: Text | None = None
