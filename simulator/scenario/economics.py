"""The economics section: ceilings, what projects need, what the bill is compared with."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import (
    CentsPerKwh,
    Documented,
    Factor,
    Inflation,
    MillionUsdPerKm,
    Section,
    Share,
    Slug,
    StructuralDate,
    StructuralFactor,
    Term,
    TonnesCo2PerMwh,
    UsdPerKw,
    UsdPerKwYear,
    VndPerUsd,
    Year,
)
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import ByYear, NotBefore, Refers, Synonyms

VariableCost = Annotated[Quantity, LeafField("UScent/kWh", ge=0, plausible=(0, 15))]
CostTechnology = Literal["hydro", "wind", "solar", "coal"]


class Ceiling(Documented):
    """Highest price Viet Nam pays, by technology and window of the commercial operation date."""

    technologies: list[CostTechnology] = Field(min_length=1)
    from_date: StructuralDate | None = Field(
        None, description="first COD of the window; none: no lower end"
    )
    to_date: Annotated[StructuralDate, NotBefore("from_date", after=True)] | None = Field(
        None, description="COD before which the window ends; none: open"
    )
    price_uscent_per_kwh: CentsPerKwh


class Cost(Documented):
    """Cost of a plant of one technology."""

    capital_usd_per_kw: Annotated[
        UsdPerKw, Synonyms("capex investment_cost overnight_cost capital_cost suat_dau_tu")
    ]
    project_spread: Factor = Field(
        description="ratio of one project's capital cost to its technology's: one draw a project"
    )
    fixed_usd_per_kw_year: Annotated[UsdPerKwYear, Synonyms("fom fixed_om fixed_cost opex")]
    variable_uscent_per_kwh: Annotated[
        VariableCost, Synonyms("vom variable_om fuel_cost variable_cost marginal_cost")
    ] = Field(description="operation and, for coal, fuel")
    life_years: Annotated[Term, Synonyms("lifetime economic_life technical_life operational_life")]
    price_year: Year
    emissions_tco2_per_mwh: TonnesCo2PerMwh = Field(description="direct emissions of generation")


class LineCost(Documented):
    """Cost of lines by voltage, where a line's own is not known."""

    kv220_musd_per_km: MillionUsdPerKm
    kv500_musd_per_km: MillionUsdPerKm
    price_year: Year


class Alternative(Documented):
    """A domestic source that the import is compared with."""

    price_uscent_per_kwh: CentsPerKwh
    price_year: Year
    emissions_tco2_per_mwh: TonnesCo2PerMwh | None = Field(
        None, description="what it would emit, in every year; none: the emission factor of the grid"
    )


class Economics(Section):
    """Prices, costs, and money."""

    ceilings: dict[Slug, Ceiling] = Field(
        description=(
            "the windows of a technology follow each other without a gap; the first holds before "
            "it as well"
        )
    )
    solar_may_contract: bool = Field(
        description="solar has no ceiling; true lets it contract at the hydropower one"
    )
    after_last_window: Factor = Field(
        description="ceiling after the last window, relative to the last one"
    )
    discount: Annotated[Share, Synonyms("rebate price_cut below_ceiling margin")] = Field(
        description="how far below the ceiling contracts are signed"
    )
    required_return: Annotated[
        Share,
        Synonyms("discount_rate wacc irr hurdle_rate interest_rate rate_of_return suat_chiet_khau"),
    ] = Field(description="nominal return on total capital that a developer asks")
    signs_at_ceiling: Share | None = Field(
        None,
        description=(
            "probability that a developer who offers power to Viet Nam can live with the ceiling, "
            "whatever the costs here say: offering is evidence of its own; none: costs alone decide"
        ),
    )
    approval_settles_price: bool | None = Field(
        None,
        description=(
            "true: a project whose offtake is `approved` signs whatever it needs; false: only if "
            "it needs no more than the ceiling, as others do; none: true, with a warning"
        ),
    )
    offer: StructuralFactor | None = Field(
        None,
        description=(
            "price offered to projects that a plan decides to sign, relative to the ceiling; "
            "none: the ceiling"
        ),
    )
    costs: dict[CostTechnology, Cost]
    line_cost: LineCost
    paid_curtailment: Share = Field(
        description="share of energy curtailed by the Vietnamese side that is paid for"
    )
    alternatives: dict[Slug, Alternative]
    alternative: Annotated[Slug, Refers("economics.alternatives")] = Field(
        description="which of the alternatives saving and avoided emissions are measured against"
    )
    inflation: Annotated[Inflation, Synonyms("cpi deflator price_growth escalation lam_phat")] = (
        Field(description="USD inflation a year")
    )
    price_year: Year = Field(description="USD of which year real figures are in")
    vnd_per_usd: Annotated[VndPerUsd, Synonyms("exchange_rate fx fx_rate vnd ty_gia")]
    grid_emissions_tco2_per_mwh: Annotated[
        dict[str, TonnesCo2PerMwh],
        ByYear(),
        Synonyms("emission_factor grid_factor grid_emission_factor"),
    ] = Field(
        min_length=1,
        description=(
            "emission factor of the grid by year, for alternatives that name no emissions of their "
            "own; straight lines between, outside them the nearest year"
        ),
    )
