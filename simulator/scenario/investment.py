"""The investment section: Vietnamese capital registered in Laos."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from simulator.scenario.base import Documented, MillionUsd, Slug, StructuralDate
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import Refers, Synonyms

PositiveMillionUsd = Annotated[Quantity, LeafField("MUSD", gt=0)]


class Registration(Documented):
    """What was registered on a day, over all years until then."""

    day: Annotated[StructuralDate, Synonyms("date as_of")]
    capital_musd: Annotated[PositiveMillionUsd, Synonyms("capital registered_capital von_dang_ky")]
    projects: Annotated[int, Field(ge=1)]


class Investment(Documented):
    """Vietnamese investment in Laos, all sectors."""

    registered: dict[Slug, Registration] = Field(min_length=1)
    measure: Annotated[Slug, Refers("investment.registered")] = Field(
        description="which entry of `registered` the plan stands against"
    )
    implemented_musd: Annotated[
        PositiveMillionUsd, Synonyms("implemented disbursed spent von_thuc_hien")
    ] = Field(description="spent so far, over all years")
    new_musd_a_year: Annotated[MillionUsd, Synonyms("new_capital new annual_registration")] = Field(
        description="registered in a year after the last day of `registered`"
    )
