"""Investment as a part."""

from __future__ import annotations

from simulator.catalogue.quantities import PARTS
from simulator.parts.contract import Batch, Given, Part, Step
from simulator.parts.investment.play import investment

QUANTITIES = PARTS["investment"]

CAPITAL = ("capital_musd", "capital_transport_musd", "capital_petroleum_musd")


def _play(batch: Batch, given: Given) -> Given:
    capital = [given[name] for name in CAPITAL if name in given]
    return investment(batch.scenario, batch.chance, capital)


PART = Part(
    name="investment",
    quantities=QUANTITIES,
    steps=lambda _: (
        Step(
            "investment.totals",
            _play,
            reads=("investment",),
            wants=CAPITAL,
            gives=tuple(QUANTITIES),
        ),
    ),
    not_represented=("payers",),
    pictures={
        "investment": "simulator.present.figures.investment:PICTURE",
    },
)
