"""The sensitivity section: what a planner thinks of as one input; a run takes no notice of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from simulator.scenario.base import Section, Slug
from simulator.scenario.names import Name
from simulator.scenario.rules import NoRepeats

PathPattern = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_./*]*$", max_length=200)]


class InputGroup(Section):
    """What is drawn under several paths and thought of as one input."""

    title: Name
    paths: Annotated[list[PathPattern], NoRepeats()] = Field(
        min_length=1,
        description=(
            "of quantities and of what is drawn for them, as a study lists them; `*` stands for "
            "any letters; a path told whole goes before one with `*`"
        ),
    )


class SensitivitySection(Section):
    """What `simulate sensitivity` takes together; what is not named is an input by itself."""

    groups: dict[Slug, InputGroup] = Field(default_factory=dict, description="by name")
