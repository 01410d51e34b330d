"""The trade section: what customs recorded, where growth starts, how much of the rest is sold."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import Documented, MillionUsd, Section, Share, Slug, Year
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.names import Name
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import ByYear, KeysRefer, NotBefore, SumsToOne, Synonyms

Growth = Annotated[Quantity, LeafField("share", ge=-0.5, le=10, plausible=(-0.3, 0.4))]
Volatility = Annotated[Quantity, LeafField("share", ge=0, le=1, plausible=(0.02, 0.4))]
Busiest = Annotated[Quantity, LeafField("factor", gt=1, plausible=(1.2, 10), structural=True)]
Turnover = Annotated[Quantity, LeafField("MUSD", gt=0, plausible=(100, 20_000))]
Recorded = Annotated[Quantity, LeafField("MUSD", gt=0, plausible=(30, 20_000), structural=True)]


class PartYear(Documented):
    """Two-way trade of the first months of a year."""

    total_musd: Annotated[Recorded, Synonyms("total turnover kim_ngach")]
    exports_musd: Annotated[Recorded, Synonyms("exports export xuat_khau")] | None = Field(
        None, description="Viet Nam's exports to Laos"
    )
    imports_musd: Annotated[Recorded, Synonyms("imports import nhap_khau")] | None = Field(
        None, description="Viet Nam's imports from Laos"
    )


class RecordedYear(Documented):
    """Two-way goods trade of a past year as Vietnamese customs counts it."""

    total_musd: Annotated[Recorded, Synonyms("total turnover kim_ngach")]
    exports_musd: Annotated[Recorded, Synonyms("exports export xuat_khau")] | None = Field(
        None, description="Viet Nam's exports to Laos"
    )
    imports_musd: Annotated[Recorded, Synonyms("imports import nhap_khau")] | None = Field(
        None, description="Viet Nam's imports from Laos"
    )
    exports_share: Annotated[Share, Synonyms("export_share")] | None = Field(
        None, description="exports over the total, where the two sides were not published"
    )
    one_off_exports_musd: Annotated[dict[Slug, MillionUsd], KeysRefer("trade.groups.exports")] = (
        Field(
            default_factory=dict,
            description="by group of exports: what came once and is not carried forward",
        )
    )
    months: dict[str, PartYear] = Field(
        default_factory=dict, description='by number of months since January, such as "9"'
    )


class Group(Documented):
    """A group of commodities."""

    name: Name | None = None
    share: Annotated[Share, Synonyms("weight ty_trong")] = Field(
        description="of one side's trade other than energy; drawn shares are scaled to add up to 1"
    )


Side = Annotated[dict[Slug, Group], SumsToOne("share")]


class Groups(Section):
    """Commodities other than energy by the side that sells them."""

    exports: Side = Field(min_length=1, description="Viet Nam's exports to Laos")
    imports: Side = Field(min_length=1, description="Viet Nam's imports from Laos")


class Nowcast(Documented):
    """How the part of a year that is known becomes the whole year."""

    months: Annotated[int, Field(ge=1, le=11)] = Field(
        description="months of the base year that are known (launch: part_year)"
    )
    busiest: Busiest = Field(
        description=(
            "the months that are missing trade at most so many times what those known did, on "
            "average a month, and at least its inverse"
        )
    )


class Trade(Section):
    """Two-way goods trade of Viet Nam and Laos."""

    mode: Literal["top_down", "bottom_up"] = Field(
        description=(
            "top_down: the total grows and energy is part of it; bottom_up: what is not energy "
            "grows and energy is added"
        )
    )
    varies: Literal["constant", "varying", "series"] = Field(
        description=(
            "constant: `growth` every year; varying: around it with `volatility`; series: the "
            "years of `series`, after the last of them `growth`"
        )
    )
    launch: Literal["reported", "underlying", "part_year"] = Field(
        description="from where it grows: the base year as reported, without its one-off, nowcast"
    )
    base_year: Annotated[Year, Synonyms("reference_year launch_year")] = Field(
        description="last year of the record"
    )
    end_year: Annotated[
        Year, NotBefore("base_year", after=True), Synonyms("last_year until to")
    ] = Field(description="last year of the path of trade; a horizon that ends later prolongs it")
    growth: Annotated[Growth, Synonyms("growth_rate cagr")] = Field(
        description="a year, of the total or of what is not energy: see `mode`"
    )
    volatility: Annotated[Volatility, Synonyms("sd std sigma spread bien_dong")] = Field(
        description="standard deviation of yearly logarithmic growth"
    )
    series: Annotated[dict[str, Growth], ByYear(), Synonyms("path growth_path growth_by_year")] = (
        Field(
            default_factory=dict, description="growth by year, from the year after the base year on"
        )
    )
    underlying_musd: Turnover | None = Field(
        None, description="the base year without what came once"
    )
    nowcast: Nowcast
    electricity_in_customs: bool = Field(
        description="whether Vietnamese customs counts electricity from Laos as an import"
    )
    vn_export_share: Annotated[Share, Synonyms("export_share exports_share")] = Field(
        description="Viet Nam's exports over two-way trade in all goods but energy"
    )
    groups: Groups
    record: Annotated[dict[str, RecordedYear], ByYear(), Synonyms("history data")] = Field(
        min_length=1, description="by year"
    )
