"""Petroleum as a part."""

from __future__ import annotations

from simulator.catalogue.quantities import PARTS
from simulator.parts.contract import Batch, Given, Part, Step
from simulator.parts.petroleum.play import petroleum

QUANTITIES = PARTS["petroleum"]


def _play(batch: Batch, _: Given) -> Given:
    return petroleum(batch.scenario, batch.chance)


PART = Part(
    name="petroleum",
    quantities=QUANTITIES,
    steps=lambda _: (
        Step(
            "petroleum.supply",
            _play,
            reads=("petroleum", "economics.inflation", "economics.price_year"),
            gives=tuple(QUANTITIES),
        ),
    ),
    not_represented=("products", "thrift"),
    pictures={
        "petroleum": "simulator.present.figures.petroleum:PICTURE",
    },
    finding="petroleum",
)
