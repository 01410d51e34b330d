"""What every section of the scenario file shares: strictness, names, leaf types with units."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from simulator.catalogue.visible import visible
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import Rule, Synonyms

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000), AfterValidator(visible)]
Month = Annotated[int, Field(ge=1, le=12)]
Year = Annotated[int, Field(ge=1900, le=2100)]

OPENING = Synonyms(
    "opening",
    "opening_date",
    "cod",
    "in_service",
    "commissioning",
    "start_date",
    "completion",
    "ngay_van_hanh",
)
COST = Synonyms("cost", "capex", "investment", "investment_cost", "capital", "von_dau_tu")
LENGTH = Synonyms("length", "distance", "km", "chieu_dai")


class Section(BaseModel):
    """A mapping of the scenario file: frozen, unknown keys refused.

    `rules` hold for several of its fields together.
    """

    rules: ClassVar[tuple[Rule, ...]] = ()

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        strict=True,
        arbitrary_types_allowed=True,
        defer_build=True,
    )


class Documented(Section):
    """A mapping whose numbers may share one source.

    A quantity without a `source`, `derived` or `assumption` of its own takes
    that of the nearest mapping around it that has one.
    """

    source: Text | None = Field(None, description="where the numbers of this entry come from")
    note: Text | None = Field(None, description="anything a reader should know")


class Costed(Documented):
    """A mapping with a cost, in the money of a year."""

    price_year: Year | None = Field(
        None,
        description=(
            "USD of which year `cost_musd` is in; unless given, that of economics.line_cost"
        ),
    )


Megawatts = Annotated[Quantity, LeafField("MW", ge=0, most=1e6, plausible=(0, 12000))]
GigawattHours = Annotated[Quantity, LeafField("GWh", ge=0, most=1e7, plausible=(0, 60000))]
Share = Annotated[Quantity, LeafField("share", ge=0, le=1)]
Factor = Annotated[Quantity, LeafField("factor", ge=0, plausible=(0, 10))]
AboveZero = Annotated[Quantity, LeafField("factor", gt=0, most=100, plausible=(0, 10))]
SignedShare = Annotated[Quantity, LeafField("share", ge=-1, le=10, plausible=(-0.5, 0.5))]
Inflation = Annotated[Quantity, LeafField("share", ge=-0.5, most=1, plausible=(-0.05, 0.15))]
Loss = Annotated[Quantity, LeafField("share", ge=0, le=0.99, plausible=(0, 0.1))]
Years = Annotated[Quantity, LeafField("years", ge=0, most=1000, plausible=(0, 60))]
Term = Annotated[Quantity, LeafField("years", gt=0, most=1000, plausible=(1, 60))]
Months = Annotated[Quantity, LeafField("months", ge=0, most=12000, plausible=(0, 240))]
Days = Annotated[Quantity, LeafField("days", ge=0, most=36600, plausible=(0, 366))]
Hours = Annotated[Quantity, LeafField("hours", ge=0, le=24)]
Kilometres = Annotated[Quantity, LeafField("km", ge=0, plausible=(0, 1500))]
PerYear = Annotated[Quantity, LeafField("per year", ge=0, most=100, plausible=(0, 12))]
Date = Annotated[Quantity, LeafField("date", ge=1950, le=2150, plausible=(1990, 2060))]
CentsPerKwh = Annotated[Quantity, LeafField("UScent/kWh", ge=0, plausible=(1, 25))]
UsdPerKw = Annotated[Quantity, LeafField("USD/kW", ge=0, plausible=(200, 8000))]
UsdPerKwYear = Annotated[Quantity, LeafField("USD/kW/yr", ge=0, plausible=(1, 300))]
MillionUsd = Annotated[Quantity, LeafField("MUSD", ge=0)]
MillionUsdPerKm = Annotated[Quantity, LeafField("MUSD/km", ge=0, plausible=(0.05, 10))]
VndPerUsd = Annotated[Quantity, LeafField("VND/USD", gt=0, plausible=(15000, 60000))]
TonnesCo2PerMwh = Annotated[Quantity, LeafField("tCO2/MWh", ge=0, le=3)]
Number = Annotated[Quantity, LeafField("number")]
StructuralShare = Annotated[Quantity, LeafField("share", ge=0, le=1, structural=True)]
StructuralSignedShare = Annotated[Quantity, LeafField("share", ge=-1, le=10, structural=True)]
StructuralFactor = Annotated[
    Quantity, LeafField("factor", ge=0, plausible=(0, 10), structural=True)
]
StructuralDate = Annotated[
    Quantity, LeafField("date", ge=1950, le=2150, plausible=(1990, 2060), structural=True)
]
StructuralMegawatts = Annotated[
    Quantity, LeafField("MW", ge=0, plausible=(0, 12000), structural=True)
]
StructuralNumber = Annotated[Quantity, LeafField("number", structural=True)]
MonthlyShares = Annotated[
    list[Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]],
    Field(min_length=12, max_length=12, description="twelve shares, January to December"),
]
MonthlyFactors = Annotated[
    list[Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]],
    Field(min_length=12, max_length=12),
]
