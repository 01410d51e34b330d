"""Inputs as a planner thinks of them, and groups that are refused."""

import pytest

from simulator.run import simulate
from simulator.sampling.streams import noting
from simulator.scenario.vary import vary
from simulator.studies.refusal import StudyError
from simulator.studies.sensitivity.inputs import Grouping, Inputs, checked
from tests.worlds.build import SCENARIOS, varied

CORRELATED = {
    "correlations": {
        "pair": {
            "members": ["power.lines.a.energised", "power.lines.b.energised"],
            "correlation": {"value": 0.5, "source": "a test"},
        }
    }
}
DRAWN = {
    "power.projects.x/delay": 1,
    "power.projects.y/delay": 1,
    "power.projects.x.cod": 1,
    "trade.growth/2027": 1,
    "trade.growth": 1,
    "transport.gates.g/flow/2027": 12,
}


def grouped(**groups):
    """Return base with these groups only."""
    declared = {name: {"title": name, "paths": paths} for name, paths in groups.items()}
    none = varied(SCENARIOS / "base.yaml", {"sensitivity": None})
    return vary(none, {"sensitivity": {"groups": declared}})


def names(loaded):
    return Inputs(loaded, Grouping(loaded.scenario), DRAWN)


def test_what_is_not_declared_is_an_input_with_all_that_is_drawn_for_it():
    found = names(grouped())
    assert found.names == (
        *("power.projects.x", "power.projects.y", "power.projects.x.cod"),
        *("trade.growth", "transport.gates.g"),
    )
    assert found.group.tolist() == [0, 1, 2, 3, 3, *[4] * 12]


def test_what_is_declared_is_one_input_and_a_path_told_whole_goes_first():
    found = names(
        grouped(late=["power.projects.*/delay"], mine=["power.projects.y/delay", "trade.growth*"])
    )
    assert found.paths("late") == ["power.projects.x/delay"]
    assert found.paths("mine") == ["power.projects.y/delay", "trade.growth/2027", "trade.growth"]


def test_what_the_scenario_correlates_is_one_input():
    grouping = Grouping(grouped().scenario)
    members = ("power.lines.huong_hoa.energised", "power.lines.xebanghieng_lao_bao.energised")
    shock = "correlations.huong_hoa_works/shock"
    assert {grouping.of(path) for path in (*members, shock)} == {"correlations.huong_hoa_works"}


def refused(loaded, drawn=DRAWN):
    with pytest.raises(StudyError) as caught:
        checked(loaded.scenario, Grouping(loaded.scenario), drawn, lambda: drawn)
    return [(p.id, p) for p in caught.value.problems]


def test_all_that_is_wrong_with_groups_is_told_at_once():
    drawn = {**DRAWN, "power.lines.huong_hoa.energised": 1, "correlations.huong_hoa_works/shock": 1}
    found = refused(
        grouped(
            late=["power.projects.*/delay"],
            again=["power.projects.x*"],
            line=["power.lines.huong_hoa.energised"],
            typo=["power.lines.huong_hao.energised"],
            nothing=["power.zzz.*"],
        ),
        drawn,
    )
    by_id = dict(found)
    assert {id for id, _ in found} == {
        *("sensitivity-path-twice", "sensitivity-correlation-split"),
        *("sensitivity-path-of-nothing", "sensitivity-path-of-nothing-near"),
    }
    assert by_id["sensitivity-path-twice"]["path"] == "`power.projects.x/delay`"
    assert by_id["sensitivity-path-of-nothing"]["path"] == "`power.zzz.*`"
    near = by_id["sensitivity-path-of-nothing-near"]["near"]
    assert near["name"] == "`power.lines.huong_hoa.energised`"


def test_a_group_of_a_part_that_the_scenario_leaves_out_is_no_mistake():
    loaded = varied(SCENARIOS / "base.yaml", {"trade": None})
    grouping = Grouping(loaded.scenario)
    with noting() as drawn:
        simulate(loaded.scenario, 64, workers=1)
    checked(loaded.scenario, grouping, drawn, lambda: drawn)
