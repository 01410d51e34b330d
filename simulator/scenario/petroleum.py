"""The petroleum section: Lao demand, what of it is sought in Viet Nam, routes, storage, shocks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import (
    COST,
    LENGTH,
    OPENING,
    Date,
    Documented,
    Factor,
    Kilometres,
    MillionUsd,
    Months,
    Share,
    Slug,
    Year,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import ByYear, Ends, Needs, NoLoop, Refers, Reserved, Synonyms

LAOS = "laos"
AT_LAOS = Ends((LAOS,))

Megalitres = Annotated[Quantity, LeafField("ML", ge=0, plausible=(0, 1000))]
Demand = Annotated[Quantity, LeafField("ML/yr", gt=0, plausible=(100, 20000))]
Growth = Annotated[Quantity, LeafField("share", ge=-0.5, le=1, plausible=(-0.1, 0.2))]
YearlyMegalitres = Annotated[Quantity, LeafField("ML/yr", ge=0, plausible=(0, 8000))]
UsdPerLitre = Annotated[Quantity, LeafField("USD/litre", ge=0, plausible=(0.2, 2))]


class FuelDemand(Documented):
    """What Laos burns, all products together."""

    record_ml: Annotated[
        dict[str, Demand], ByYear(), Synonyms("record history consumption tieu_thu")
    ] = Field(
        min_length=1,
        description=(
            "by year; straight lines between, the first value before; a year's demand is spread "
            "evenly over its days"
        ),
    )
    growth: Annotated[Growth, Synonyms("growth_rate cagr")] = Field(
        description="a year, after the last year of the record"
    )


class Capital(Documented):
    """What something costs, in USD of which year."""

    musd: Annotated[MillionUsd, COST]
    price_year: Year


class SupplyRoute(Documented):
    """A link of the tree from Vietnamese depots to Laos: a depot, a road, a pipeline."""

    rules = (Needs("capital", "opens"),)

    name: Name
    kind: Literal["depot", "road", "pipeline"]
    to: Annotated[Slug, Refers("petroleum.routes", ends=AT_LAOS)] = Field(
        description=f"the link it feeds, or '{LAOS}'"
    )
    throughput_ml: (
        Annotated[YearlyMegalitres, Synonyms("throughput capacity capacity_ml limit max_flow")]
        | None
    ) = Field(
        None, description="most that passes in a year; none: no limit of its own (never at a start)"
    )
    opens: Annotated[Date, OPENING] | None = Field(
        None, description="date in service; none: always there"
    )
    share_sought: Annotated[Share, Synonyms("share market_share thi_phan")] | None = Field(
        None,
        description=(
            "share of Lao demand that importers seek from Viet Nam once it is open, where that is "
            "more than `petroleum.share_sought`"
        ),
    )
    length_km: Annotated[Kilometres, LENGTH] | None = None
    capital: Capital | None = None


class Store(Documented):
    """Tanks."""

    rules = (Needs("capital", "opens_with"),)

    name: Name
    capacity_ml: Annotated[Megalitres, Synonyms("capacity volume tank_capacity dung_tich")]
    counted: bool = Field(description="whether its stock is cover of Laos")
    opens_with: (
        Annotated[Slug, Refers("petroleum.routes"), Synonyms("opens after requires")] | None
    ) = Field(None, description="entry of petroleum.routes with which it opens; none: always there")
    capital: Capital | None = None


class Shock(Documented):
    """A time in which Laos gets less than it buys."""

    begins: Annotated[Date, Synonyms("start starts start_date from_date from")]
    months: Annotated[Months, Synonyms("duration duration_months length")]
    others_lost: Share = Field(description="share of what others than Viet Nam supply that is lost")
    vietnam_lost: Share = Field(description="share of what Viet Nam would send that is lost")
    turned_to_vietnam: Share = Field(
        description="share of what others fail to bring that importers seek from Viet Nam"
    )
    price_factor: Annotated[Factor, Synonyms("price price_rise price_multiplier")] = Field(
        description="price while it lasts, relative to the usual one"
    )


class Petroleum(Documented):
    """Petroleum from Viet Nam to Laos."""

    demand: FuelDemand
    share_sought: Annotated[dict[str, Share], ByYear(), Synonyms("share market_share thi_phan")] = (
        Field(
            min_length=1,
            description=(
                "most that importers buy from Viet Nam as a share of Lao demand, by year; straight "
                "lines between, the first value before and the last one after"
            ),
        )
    )
    routes: Annotated[dict[Slug, SupplyRoute], Reserved(AT_LAOS), NoLoop("to", AT_LAOS)] = Field(
        min_length=1,
        description="pipelines into Laos are filled first, all else shares pro rata",
    )
    storage: Annotated[dict[Slug, Store], Synonyms("tanks stores depots kho")] = Field(min_length=1)
    fill_share: Annotated[Share, Synonyms("fill stock_level")] = Field(
        description="stock in ordinary times as a share of the tanks"
    )
    refill_share: Share = Field(
        description="most that others bring after a shock beyond what is burnt, share of demand"
    )
    price_usd_per_litre: Annotated[UsdPerLitre, Synonyms("price fuel_price gia_xang_dau")] = Field(
        description="at the border, all years alike, nominal"
    )
    shocks: dict[Slug, Shock] = Field(default_factory=dict)
