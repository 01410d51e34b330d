"""The sweep section: which inputs a study varies, over which values, in which design."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, WithJsonSchema

from simulator.scenario.base import Section, Slug, Text, Year

Design = Literal["grid", "one_at_a_time", "latin_hypercube", "sobol"]
DESIGNS: tuple[Design, ...] = get_args(Design)

_END = {"type": ["number", "string"]}
Varied = Annotated[
    Any,
    WithJsonSchema(
        {
            "anyOf": [
                {
                    "type": "object",
                    "properties": {"from": _END, "to": _END, "points": {"type": "integer"}},
                    "additionalProperties": False,
                },
                {"type": "array", "minItems": 1},
                {"type": ["string", "number", "boolean"]},
            ],
        }
    ),
]


class Sweep(Section):
    """A study that turns knobs; `simulate sweep` plays it, a run takes no notice of it."""

    design: Design = Field("grid", description="how the values are put together to points")
    vary: dict[Text, Varied] = Field(
        default_factory=dict,
        description="by path: {from, to, points}, a list of values, or own",
    )
    points: Annotated[int, Field(ge=1)] | None = Field(
        None, description="points of a sampled design; the most that another may have"
    )
    draws: Annotated[int, Field(ge=1, le=10_000_000)] | None = Field(
        None, description="draws of every point, in place of the scenario's"
    )
    quantity: Slug | None = Field(None, description="quantity that the picture shows")
    target: Slug | None = Field(None, description="target that the picture shows")
    year: Year | None = Field(None, description="year that the picture shows")
