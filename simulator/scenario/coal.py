"""The coal section: mines, routes, buyers, plants at the mine mouth, prices."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import (
    LENGTH,
    OPENING,
    Date,
    Documented,
    Kilometres,
    Section,
    Share,
    Slug,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import SAME, ByYear, NoLoop, NoRepeats, OneOf, Refers, Synonyms
from simulator.scenario.transport import Opener, Restriction, StormName, Works

Megatonnes = Annotated[Quantity, LeafField("Mt", ge=0, plausible=(0, 5000))]
MtPerYear = Annotated[Quantity, LeafField("Mt/yr", ge=0, plausible=(0, 150))]
UsdPerTonne = Annotated[Quantity, LeafField("USD/t", ge=0, plausible=(10, 400))]
HeatValue = Annotated[Quantity, LeafField("kcal/kg", gt=0, plausible=(1500, 8000))]
Efficiency = Annotated[Quantity, LeafField("share", gt=0, le=1, plausible=(0.2, 0.5))]

BY_YEAR = "by year; straight line between, the nearest year's beyond"


class Stage(Works):
    """A stage of a link or port: what it adds once it is open."""

    mt_per_year: Annotated[
        MtPerYear, Synonyms("capacity capacity_mt mtpa capacity_mtpa throughput limit cong_suat")
    ]
    after: Annotated[Slug, Refers(SAME), Synonyms("requires needs previous")] | None = Field(
        None, description="stage of the same list that must stand before it"
    )


Stages = Annotated[dict[Slug, Stage], NoLoop("after")]


class Link(Documented):
    """A road, belt or railway that coal passes: what was there, and what stages add."""

    name: Name
    kind: Literal["road", "belt", "railway", "port"]
    mt_per_year: (
        Annotated[
            MtPerYear,
            Synonyms("capacity capacity_mt mtpa capacity_mtpa throughput limit cong_suat"),
        ]
        | None
    ) = Field(None, description="limit from the start; none: closed before its first stage")
    adds: Annotated[Stages, Synonyms("stages phases expansions")] = Field(default_factory=dict)
    storm: StormName | None = Field(None, description="entry of transport.storms")
    restrictions: dict[Slug, Restriction] = Field(default_factory=dict)
    length_km: Annotated[Kilometres, LENGTH] | None = None


class Route(Documented):
    """A way from the mines into Viet Nam: links and gates in the order of travel."""

    name: Name
    way: Annotated[
        list[Annotated[Slug, Refers(("coal.arcs", "transport.gates"))]],
        NoRepeats(),
        Synonyms("path legs via passes"),
    ] = Field(
        min_length=1, description="entries of coal.arcs and transport.gates, from the mine on"
    )
    included: Annotated[bool, Synonyms("active enabled counted")] = Field(
        True, description="false: listed, and left out of the run"
    )


class Mine(Documented):
    """A mine or seam in Laos."""

    name: Name
    reserve_mt: Annotated[Megatonnes, Synonyms("reserve reserves resource tru_luong")] = Field(
        description="left at the beginning of the horizon"
    )
    reserve_for_plants: Share = Field(description="share of the reserve set aside for its plants")
    output_mt_per_year: Annotated[
        dict[str, MtPerYear], ByYear(), Synonyms("output production capacity mtpa san_luong")
    ] = Field(min_length=1, description=f"most it can dig, {BY_YEAR}")
    heat_kcal_per_kg: Annotated[
        HeatValue, Synonyms("calorific_value heat_value heating_value cv gcv ncv nhiet_tri")
    ]
    routes: Annotated[list[Annotated[Slug, Refers("coal.routes")]], NoRepeats()] = Field(
        min_length=1,
        description="entries of coal.routes: what one cannot take is offered to the next",
    )


class Plant(Documented):
    """A plant that burns a mine's coal."""

    project: Annotated[Slug, Refers("power.projects")] = Field(
        description="entry of power.projects, which has its capacity"
    )
    mine: Annotated[Slug, Refers("coal.mines"), Synonyms("source_mine coal_mine fuel_from")]
    efficiency: Efficiency = Field(description="net: energy sent out over heat burnt")
    cod: Annotated[Date, Synonyms("opens in_service commissioning start_date")] | None = Field(
        None, description="date of the first unit; only for a plant that sells elsewhere"
    )
    capacity_factor: (
        Annotated[Share, Synonyms("cf load_factor plant_factor utilisation utilization")] | None
    ) = Field(None, description="mean over the year; only for a plant that sells elsewhere")
    added_output: Share = Field(
        description="share of its coal that the mine digs beyond its other output"
    )


class Buyer(Documented):
    """A Vietnamese buyer, and how much it takes at most."""

    rules = (OneOf(("opens", "opens_with"), needed=False),)

    name: Name
    takes_mt_per_year: Annotated[
        dict[str, MtPerYear], ByYear(), Synonyms("demand offtake purchases takes mtpa nhu_cau")
    ] = Field(
        min_length=1, description=f"at most, {BY_YEAR}; counts from the date on if there is one"
    )
    opens: Annotated[Date, OPENING] | None = None
    opens_with: Opener | None = Field(None, description="or: entry of transport.projects")


class Transit(Documented):
    """Coal for third countries through Vietnamese ports."""

    demand_mt_per_year: Annotated[dict[str, MtPerYear], ByYear()] = Field(
        min_length=1, description=BY_YEAR
    )
    port_mt_per_year: MtPerYear = Field(description="what the ports have to spare for it")
    adds: Stages = Field(default_factory=dict)


class Coal(Section):
    """Everything about coal from Laos."""

    first: Literal["burn", "export"] = Field(
        description="whether plants at the mine or the border are served first"
    )
    mines: dict[Slug, Mine] = Field(min_length=1)
    arcs: dict[Slug, Link] = Field(default_factory=dict)
    routes: dict[Slug, Route] = Field(min_length=1)
    plants: dict[Slug, Plant] = Field(default_factory=dict)
    buyers: dict[Slug, Buyer] = Field(min_length=1)
    demand_mt_per_year: Annotated[
        dict[str, MtPerYear], ByYear(), Synonyms("demand imports import_demand nhu_cau")
    ] = Field(
        min_length=1, description=f"coal imports that Viet Nam needs, from everywhere, {BY_YEAR}"
    )
    transit: Transit
    price_usd_per_t: Annotated[
        dict[str, UsdPerTonne], ByYear(), Synonyms("price prices coal_price gia_than")
    ] = Field(min_length=1, description=f"at the Vietnamese border, nominal, {BY_YEAR}")
    export_tax: Annotated[Share, Synonyms("tax duty export_duty thue_xuat_khau")] = Field(
        description="Lao export tax over the value at the border"
    )
    efficiency: Efficiency = Field(description="net, of the Vietnamese plants that burn it")
