"""Trade as a part: its path first, then the path with the energy of other parts in it."""

from __future__ import annotations

from simulator.catalogue.quantities import PARTS
from simulator.parts.contract import Batch, Given, Labels, Part, Step
from simulator.parts.trade import bilateral, targets
from simulator.scenario.schema import Scenario

QUANTITIES = PARTS["trade"]

ENERGY = ("coal_musd", "petroleum_musd", "import_cost_musd")


def _path(batch: Batch, _: Given) -> Given:
    horizon = batch.scenario.horizon
    path = bilateral.draw_trade(batch.scenario, batch.chance)
    relative = path.relative_to_base(horizon.first_year, horizon.last_year)
    return {"trade.path": path, "trade.relative": relative}


def _totals(batch: Batch, given: Given) -> Given:
    energy = (given.get(name) for name in ENERGY)
    return bilateral.trade(batch.scenario, given["trade.path"], *energy)


def _labels(scenario: Scenario) -> Labels:
    assert scenario.trade is not None
    return {
        "group": tuple(bilateral.labels(scenario.trade)),
        "trade_year": tuple(str(year) for year in bilateral.trade_years(scenario)),
    }


PART = Part(
    name="trade",
    quantities=QUANTITIES,
    steps=lambda _: (
        Step("trade.path", _path, reads=("trade",), gives=("trade.path", "trade.relative")),
        Step(
            "trade.totals",
            _totals,
            reads=("trade",),
            needs=("trade.path",),
            wants=ENERGY,
            gives=tuple(QUANTITIES),
        ),
    ),
    labels=_labels,
    by_label={"group": "trade_groups"},
    tables={
        "trade_path": "simulator.present.part_tables.trade:path_table",
        "nowcast": "simulator.present.part_tables.trade:nowcast_table",
        "trade_scores": "simulator.present.part_tables.trade:scores_table",
    },
    beyond={
        "trade_musd": "trade_path_musd",
        "trade_as_recorded_musd": "trade_as_recorded_path_musd",
    },
    start=targets.start,
    assumed=targets.assumed,
    condition=targets.condition,
    condition_reads=("trade.growth", "trade.varies", "trade.series"),
    not_represented=("causes", "beyond"),
    pictures={
        "trade": "simulator.present.figures.trade:PICTURE",
        "trade_goods": "simulator.present.figures.trade_goods:PICTURE",
        "flows": "simulator.present.figures.flows:PICTURE",
    },
    finding="trade",
)
