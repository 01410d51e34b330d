"""What lines curtail, line by line, and its share of what reached them."""

import pytest

from simulator.analysis.figure_data.curtailment import figure_data, lost_share
from tests.worlds.build import plain, play

ALONE = {f"power.projects.{name}.counted": False for name in ("river", "farm")}


def test_the_share_a_line_curtails_is_of_what_reached_it():
    scenario = plain({**ALONE, "power.lines.main.n1_mw": 40})  # of the 50 MW of the dam
    data = figure_data(scenario, play(scenario), [])
    assert data.lines == ("Main line",)
    assert data.line_share == pytest.approx([0.2], rel=1e-5)
    assert lost_share(data) == pytest.approx([0.2] * 4, rel=1e-5)


def test_what_a_later_line_curtails_had_reached_the_earlier_one():
    # 10 of the 50 MW are curtailed at the main line, most of what is left after it
    scenario = plain({**ALONE, "power.lines.main.n1_mw": 40, "power.lines.town.n1_mw": 20})
    data = figure_data(scenario, play(scenario), [])
    share = dict(zip(data.lines, data.line_share, strict=True))
    assert share["Main line"] == pytest.approx(0.2, rel=0.01)
    assert share["Town"] > 0.4
