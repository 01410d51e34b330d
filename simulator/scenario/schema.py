"""The scenario: all sections together."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from simulator.scenario.base import Section, Slug, Text
from simulator.scenario.economics import Economics
from simulator.scenario.power import Power
from simulator.scenario.targets import Target


class Title(Section):
    """The scenario's title in the two languages of the report."""

    en: Text
    vi: Text


class Horizon(Section):
    """Whole calendar years."""

    first_year: Annotated[int, Field(ge=2000, le=2100)]
    last_year: Annotated[int, Field(ge=2000, le=2100)]


class Scenario(Section):
    """A scenario as merged and checked."""

    name: Slug
    title: Title
    description: Text | None = None
    as_of: date = Field(description="what was known on this day is record; all else is drawn")
    seed: Annotated[int, Field(ge=0, lt=2**63)]
    draws: Annotated[int, Field(ge=1, le=10_000_000)]
    horizon: Horizon
    power: Power
    economics: Economics
    targets: dict[Slug, Target]
