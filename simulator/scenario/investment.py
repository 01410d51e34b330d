"""The investment section: Vietnamese capital registered in Laos."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from simulator.scenario.base import Documented, MillionUsd, Slug, StructuralDate
from simulator.scenario.leaf_field import LeafField
from simulator.scenario.quantity import Quantity
from simulator.scenario.rules import Refers

PositiveMillionUsd = Annotated[Quantity, LeafField("MUSD", gt=0)]


class Registration(Documented):
    """What was registered on a day, over all years until then."""

    day: StructuralDate
    capital_musd: PositiveMillionUsd
    projects: Annotated[int, Field(ge=1)]


class Investment(Documented):
    """Vietnamese investment in Laos, all sectors."""

    registered: dict[Slug, Registration] = Field(min_length=1)
    measure: Annotated[Slug, Refers("investment.registered")] = Field(
        description="which entry of `registered` the plan stands against"
    )
    implemented_musd: PositiveMillionUsd = Field(description="spent so far, over all years")
    new_musd_a_year: MillionUsd = Field(
        description="registered in a year after the last day of `registered`"
    )
