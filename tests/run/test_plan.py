import numpy as np
import pytest

from simulator.run import simulate
from simulator.run.plan import needed_for, plan
from tests.worlds.build import base, plain

DRAWS = 200


def steps(*quantities: str) -> list[str]:
    return [s.step.name for s in plan(base(), DRAWS, DRAWS, quantities, None).steps]


def test_only_what_is_needed_for_what_is_asked_is_played():
    assert steps("commissioned_mw") == ["power.dates", "power.entering"]
    assert steps("petroleum_ml") == ["petroleum.supply"]
    assert steps("coal_kt") == ["trade.path", "coal.haulage"]
    assert "power.dispatch" not in steps("capital_cumulative_musd")
    assert "power.dispatch" in steps("trade_musd")
    assert steps() == []


@pytest.mark.parametrize(
    "asked", [{"commissioned_mw"}, {"trade_musd", "line_flow_gwh"}, {"firm_mw"}, {"project_gwh"}]
)
def test_what_is_asked_for_is_what_a_whole_run_gives(asked):
    scenario = base()
    whole, found = simulate(scenario, DRAWS), simulate(scenario, DRAWS, quantities=asked)
    assert set(found.arrays) == asked
    assert set(found.means) == asked & set(whole.means)
    for name in asked:
        np.testing.assert_array_equal(found.arrays[name], whole.arrays[name], err_msg=name)


def test_asking_for_what_a_scenario_does_not_report_is_refused():
    with pytest.raises(ValueError, match="trade_musd"):
        simulate(plain(), DRAWS, quantities={"trade_musd"})


def test_what_a_quantity_is_made_of_is_needed_for_it_and_nothing_else():
    found = needed_for(base(), {"trade_musd"})
    assert found >= {"trade_musd", "coal_musd", "petroleum_musd", "import_cost_musd"}
    assert not found & {"avoided_kt_co2", "capital_musd", "line_flow_gwh"}
