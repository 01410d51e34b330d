"""The resource section: water by hydrological year, wind within the month, coal availability."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import (
    Documented,
    Factor,
    Hours,
    MonthlyFactors,
    MonthlyShares,
    Section,
    Share,
    SignedShare,
    Slug,
    StructuralFactor,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import Refers

BlockYears = Annotated[Quantity, LeafField("years", ge=1, plausible=(1, 10))]
Threshold = Annotated[Quantity, LeafField("°C", ge=0, plausible=(0.3, 1.5), structural=True)]
ShareBelowOne = Annotated[Quantity, LeafField("share", ge=0, le=0.99, structural=True)]
CorrelationLength = Annotated[
    Quantity, LeafField("km", gt=0, plausible=(10, 3000), structural=True)
]
Daylight = Annotated[Quantity, LeafField("hours", ge=1, le=24, plausible=(8, 16), structural=True)]
WaterYear = Annotated[str, Field(pattern=r"^(19|20)\d\d$")]


class Profile(Documented):
    """Mean monthly capacity factors of a technology in a region."""

    name: Name | None = None
    monthly_capacity_factor: MonthlyShares
    region: Annotated[Slug, Refers("power.resource.hydrology.regions")] | None = Field(
        None, description="entry of hydrology.regions (hydropower only)"
    )
    spread: StructuralFactor | None = Field(
        None,
        description="multiplies the departure of a year's water from the mean (run-of-river > 1)",
    )


class Region(Documented):
    """Water of a region, month by month, relative to the mean of that calendar month."""

    years: dict[WaterYear, MonthlyFactors] = Field(
        description=(
            "hydrological year (named by the year in which it begins) to twelve factors, "
            "January to December; January to May belong to the following calendar year"
        )
    )


class Hydrology(Documented):
    """How the hydrological year of each draw and year is chosen; one year for all basins."""

    mode: Literal["bootstrap", "el_nino", "la_nina", "sequence", "year"] = Field(
        description=(
            "bootstrap: every year alike; el_nino or la_nina: years weighted by the prior "
            "winter's ONI; sequence: the record in order from a random start; year: the one "
            "named by `year` throughout"
        )
    )
    mean_block_years: BlockYears = Field(
        description="mean length of a run of the record (stationary bootstrap)"
    )
    year: WaterYear | None = Field(None, description="the hydrological year of mode 'year'")
    oni_threshold_c: Threshold = Field(
        description="ONI beyond which a winter counts as El Niño or La Niña"
    )
    oni_prior_winter_c: dict[WaterYear, Annotated[float, Field(ge=-5, le=5)]] = Field(
        description=(
            "mean ONI of the December to February before the hydrological year; years left out "
            "are neutral by assumption"
        )
    )
    regions: dict[Slug, Region] = Field(min_length=1)


class Site(Documented):
    """Where a wind farm stands."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]


class Wind(Documented):
    """Wind: from year to year, and from hour to hour within the month."""

    year_sd: Share = Field(
        description="standard deviation of what all months of a year have in common, relative"
    )
    month_sd: Share | None = Field(
        None,
        description=(
            "standard deviation of a month's own wind, relative; none: months of a year are alike"
        ),
    )
    within_month_spread: ShareBelowOne = Field(
        description=(
            "variance of the hourly capacity factor as a share of mean x (1 - mean): beta marginals"
        )
    )
    daily_autocorrelation: ShareBelowOne = Field(description="lag-one correlation of daily means")
    correlation_length_km: CorrelationLength = Field(
        description="distance at which the correlation of two sites falls to 1/e"
    )
    states: Annotated[int, Field(ge=1, le=400)] = Field(
        description="states of the month in which branches are solved"
    )
    sites: dict[Slug, Site]


class Resource(Section):
    """What water, wind and coal let the plants produce."""

    realisation: Factor = Field(
        description=(
            "energy actually had over design energy: one national draw; plants whose output was "
            "observed use 1"
        )
    )
    climate: SignedShare = Field(
        description="change of hydropower energy from `as_of` on, against the years of the record"
    )
    pondage_hours: Hours = Field(
        description="hours of mean inflow a run-of-river plant can shift within the day"
    )
    coal_availability: Share
    solar_daylight_hours: Daylight = Field(
        description="length of the day in the half-sine solar shape"
    )
    hydrology: Hydrology
    wind: Wind
    profiles: dict[Slug, Profile]
