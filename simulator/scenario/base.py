"""What every section of the scenario file shares: strictness, names, leaf types with units."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from simulator.scenario.quantity import Leaf, Quantity

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Month = Annotated[int, Field(ge=1, le=12)]
Year = Annotated[int, Field(ge=1900, le=2100)]


class Section(BaseModel):
    """A mapping of the scenario file: frozen, unknown keys refused."""

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


Megawatts = Annotated[Quantity, Leaf("MW", ge=0, plausible=(0, 12000))]
GigawattHours = Annotated[Quantity, Leaf("GWh", ge=0, plausible=(0, 60000))]
Share = Annotated[Quantity, Leaf("share", ge=0, le=1)]
Factor = Annotated[Quantity, Leaf("factor", ge=0, plausible=(0, 10))]
SignedShare = Annotated[Quantity, Leaf("share", ge=-1, le=10)]
Years = Annotated[Quantity, Leaf("years", ge=0, plausible=(0, 60))]
Term = Annotated[Quantity, Leaf("years", gt=0, plausible=(1, 60))]
Months = Annotated[Quantity, Leaf("months", ge=0, plausible=(0, 240))]
Days = Annotated[Quantity, Leaf("days", ge=0, plausible=(0, 366))]
Hours = Annotated[Quantity, Leaf("hours", ge=0, le=24)]
Kilometres = Annotated[Quantity, Leaf("km", ge=0, plausible=(0, 1500))]
PerYear = Annotated[Quantity, Leaf("per year", ge=0, plausible=(0, 12))]
Date = Annotated[Quantity, Leaf("date", ge=1950, le=2150, plausible=(1990, 2060))]
CentsPerKwh = Annotated[Quantity, Leaf("UScent/kWh", ge=0, plausible=(1, 25))]
UsdPerKw = Annotated[Quantity, Leaf("USD/kW", ge=0, plausible=(200, 8000))]
UsdPerKwYear = Annotated[Quantity, Leaf("USD/kW/yr", ge=0, plausible=(1, 300))]
MillionUsd = Annotated[Quantity, Leaf("MUSD", ge=0)]
MillionUsdPerKm = Annotated[Quantity, Leaf("MUSD/km", ge=0, plausible=(0.05, 10))]
VndPerUsd = Annotated[Quantity, Leaf("VND/USD", gt=0, plausible=(15000, 60000))]
TonnesCo2PerMwh = Annotated[Quantity, Leaf("tCO2/MWh", ge=0, le=3)]
Number = Annotated[Quantity, Leaf("number")]
MonthlyShares = Annotated[
    list[Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]],
    Field(min_length=12, max_length=12, description="twelve shares, January to December"),
]
MonthlyFactors = Annotated[
    list[Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)]],
    Field(min_length=12, max_length=12, description="twelve numbers, January to December"),
]
