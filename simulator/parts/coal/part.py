"""Coal as a part."""

from __future__ import annotations

from simulator.catalogue.quantities import PARTS
from simulator.parts.coal import coal, labels
from simulator.parts.contract import Batch, Given, Labels, Part, Step
from simulator.scenario.schema import Scenario

QUANTITIES = PARTS["coal"]
T_PER_KT = 1e3


def _play(batch: Batch, given: Given) -> Given:
    found = coal(
        batch.scenario, batch.chance, given.get("trade.relative"), given.get("power.burn", {})
    )
    return {**found.quantities, "coal.fuel_share": found.fuel_share}


def _each_day(year_kt: float, arrays: Given, means: Given) -> tuple[float, float] | None:
    """Return the tonnes of each open day and the open days, as the gates had them."""
    t_per_day = float(arrays["coal_t_per_day"][:, 0].mean())
    if not t_per_day > 0:
        return None
    days = means["gate_coal_kt"][0].sum() * T_PER_KT / t_per_day
    return year_kt * T_PER_KT / days, days


def _labels(scenario: Scenario) -> Labels:
    assert scenario.coal is not None
    return {
        "mine": tuple(scenario.coal.mines),
        "route": tuple(scenario.coal.arcs),
        "gate": () if scenario.transport is None else tuple(scenario.transport.gates),
    }


PART = Part(
    name="coal",
    quantities=QUANTITIES,
    steps=lambda _: (
        Step(
            "coal.haulage",
            _play,
            reads=("coal", "transport", "power.projects", "economics"),
            wants=("trade.relative", "power.burn"),
            gives=(*QUANTITIES, "coal.fuel_share"),
        ),
    ),
    labels=_labels,
    codes=lambda scenario: {"coal_binds": labels(scenario)},
    not_represented=("stocks", "prices", "crowding"),
    pictures={
        "coal": "simulator.present.figures.coal:PICTURE",
        "coal_or_power": "simulator.present.figures.coal_or_power:PICTURE",
    },
    by_label={"gate": "gates", "mine": "mines", "route": "routes"},
    tables={"coal_binds": "simulator.present.part_tables.coal:binds_table"},
    finding="coal",
    each_day=_each_day,
    each_day_from=dict.fromkeys(
        ("coal_kt", "coal_with_transit_kt"), ("coal_t_per_day", "gate_coal_kt")
    ),
)
