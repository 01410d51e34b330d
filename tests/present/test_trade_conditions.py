"""Pictures of trade: on what growth a finding hangs, growth as on record, one share of energy."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.analysis.scorecard import scorecard
from simulator.catalogue.message import Capital, Message, capital, message
from simulator.catalogue.numbers import percent_range
from simulator.present.figures import PICTURES
from tests.present.test_trade_pictures import DRAWS, data_of, finding, played, title
from tests.worlds import build
from tests.worlds.market import world as small_market


def test_the_first_level_is_told_by_growth_as_put_in_and_as_on_record():
    scenario, outcomes = played()
    path, recorded = (
        outcomes.arrays[name] for name in ("trade_path_musd", "trade_as_recorded_path_musd")
    )

    found = data_of("trade", scenario, outcomes)

    assert [(c.year, c.standing) for c in found.chances] == [
        (2027, "statement"), (2028, "statement"), (2030, None),
    ]  # fmt: skip
    for c in found.chances:
        at = c.year - 2025
        assert c.as_recorded is not None
        assert c.put_in[0] == (path[:, at] >= 5000).mean()
        assert c.as_recorded[0] == (recorded[:, at] >= 5000).mean()
        assert min(c.put_in[1], c.as_recorded[1]) > 0
    table = PICTURES["trade"].table(found)
    rows = {row[0]: dict(zip(table.columns, row, strict=True)) for row in table.rows}
    assert rows[2028]["as_recorded_at_5_busd_share"] == found.chances[1].as_recorded[0]
    assert rows[2028]["as_recorded_p50_busd"] == pytest.approx(np.median(recorded[:, 3]) / 1000)


def test_a_finding_says_on_what_growth_it_hangs_and_one_on_record_does_not():
    growth = percent_range(0.1, 0.15)
    put_in = message("trade-condition", varies="constant", growth=growth)
    for name in ("trade_goods", "flows"):
        said = title(name, *played())
        assert (said.id, said["condition"]) == ("trade-if", capital(put_in))
    said = title("trade", *played())
    assert said.id == "trade-and-as-recorded"
    assert isinstance(said["finding"], Message)
    assert said["finding"]["condition"] == capital(put_in)
    for name in ("trade_goods", "flows"):
        assert isinstance(title(name, *played("all past")), Capital)


def test_a_short_record_leaves_the_picture_as_it_was():
    scenario = small_market()
    outcomes = build.play(scenario, DRAWS)
    found = PICTURES["trade"].data(scenario, outcomes, scorecard(scenario, outcomes))
    assert found.as_recorded_busd == {}
    assert getattr(PICTURES["trade"].title(found), "id", None) != "trade-and-as-recorded"


@pytest.mark.parametrize("world", ["base", "electricity in customs"])
def test_energy_has_one_share_of_trade_and_says_whether_electricity_is_in_it(world):
    scenario, outcomes = played(world)
    share = outcomes.arrays["trade_energy_share"]
    goods, flows = data_of("trade_goods", *played(world)), data_of("flows", *played(world))

    assert float(flows.energy_share.mean) == pytest.approx(share[:, flows.year - 2024].mean())
    assert goods.energy_share.mean[-1] == pytest.approx(share[:, -1].mean())
    counted = "apart" if world == "base" else "counted"
    for name in ("trade_goods", "flows"):
        assert finding(name, scenario, outcomes)["electricity"] == counted
