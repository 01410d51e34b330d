"""The targets section: what the two governments have stated, and in which meaning."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulator.scenario.base import Documented, Number, Slug, StructuralNumber, Text, Year
from simulator.scenario.names import Name
from simulator.scenario.rules import Synonyms


class Target(Documented):
    """One stated target."""

    title: Name
    quantity: Annotated[Slug, Synonyms("variable metric indicator chi_tieu")] = Field(
        description="a reported annual quantity, for example commissioned_mw"
    )
    year: Annotated[Year, Synonyms("by by_year deadline nam")] | None = Field(
        None, description="none: no official year; a distribution of years is given"
    )
    comparator: Annotated[Literal["at_least", "at_most"], Synonyms("operator sense direction")]
    value: Annotated[StructuralNumber, Synonyms("target level amount muc_tieu")]
    unit: Text
    standing: Literal["commitment", "plan", "statement"]
    china: Number | None = Field(
        None, description="labelled term added where the target speaks of Laos and China together"
    )
