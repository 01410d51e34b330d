"""The targets section: what the two governments have stated, and in which meaning."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from simulator.scenario.base import Documented, Number, Slug, StructuralNumber, Text, Year
from simulator.scenario.names import Name


class Target(Documented):
    """One stated target."""

    title: Name
    quantity: Slug = Field(description="a reported annual quantity, for example commissioned_mw")
    year: Year | None = Field(
        None, description="none: no official year; a distribution of years is given"
    )
    comparator: Literal["at_least", "at_most"]
    value: StructuralNumber
    unit: Text
    standing: Literal["commitment", "plan", "statement"]
    china: Number | None = Field(
        None, description="labelled term added where the target speaks of Laos and China together"
    )
