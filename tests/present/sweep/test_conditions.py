"""A sweep says on what input alone its quantity hangs, unless it is that which it sweeps."""

import pytest

from simulator.analysis.sweep_figure import Asks, chosen
from simulator.catalogue.message import message
from simulator.catalogue.numbers import percent_range
from simulator.present.sweep.texts import noun
from simulator.studies.sweep.study import sweep_dataset
from tests.studies.sweep.build import asking
from tests.worlds.build import SCENARIOS, varied

PUT_IN = message("trade-condition", varies="constant", growth=percent_range(0.1, 0.15))


@pytest.mark.parametrize(
    ("vary", "quantity", "condition"),
    [
        ("trade.launch=reported,underlying", "trade_musd", PUT_IN),
        ("trade.growth=0.05,0.2", "trade_musd", None),
        ("trade.launch=reported,underlying", "commissioned_mw", None),
    ],
)
def test_trade_hangs_on_growth_unless_growth_is_swept(vary, quantity, condition):
    loaded = varied(SCENARIOS / "base.yaml")
    data = sweep_dataset(asking(vary, file=loaded, draws=8), 1)
    asked = Asks(loaded.scenario, loaded.merged, "grid", (vary.split("=")[0],), quantity, year=2030)

    (figure,) = chosen(asked, data)

    assert figure.condition == condition
    said = noun(figure)
    assert said.id == ("sweep-in-year" if condition is None else "sweep-what-if")
