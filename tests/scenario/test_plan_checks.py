"""A plan that contradicts itself or the registers is told so, all of it at once."""

import pytest

from simulator.scenario.differences import differences
from simulator.scenario.load import Loaded
from simulator.scenario.problems import ScenarioError
from simulator.scenario.vary import vary
from tests.worlds.build import SCENARIOS, varied

PLAN = {
    "decided": "2026-12",
    "target": "mou_2030",
    "signing": {"contract_years": {"value": 1, "source": "a test"}, "becomes": "as_it_is"},
}
RAISED = {"build_years": {"value": 2, "source": "a test"}, "adds_mw": 100, "source": "a test"}


def planned(**changes) -> Loaded:
    return vary(varied(SCENARIOS / "base.yaml"), {"plan": {**PLAN, **changes}})


def found(**changes) -> set[tuple[str, str]]:
    with pytest.raises(ScenarioError) as caught:
        planned(**changes)
    return {(problem.path, problem.code) for problem in caught.value.problems}


def test_a_plan_in_order_is_no_trouble_and_warned_of_where_it_aims_at_nameplate():
    loaded = planned(projects={"keep": ["xekong_5"]}, lines={"huong_hoa": {"begin": [2026, 2028]}})
    assert loaded.scenario.plan.projects.keep == ["xekong_5"]
    assert loaded.scenario.plan.search.draws == 1024
    assert "warning-plan-nameplate" in {w.code for w in loaded.warnings}


def test_a_decision_in_the_past_is_warned_of():
    as_of = planned().scenario.as_of.isoformat()
    told = {
        decided: "warning-plan-decided-before"
        in {w.code for w in planned(decided=decided).warnings}
        for decided in ("2025-01", as_of[:7], "2026-12")
    }
    assert list(told.values()) == [True, False, False]


def test_everything_that_is_wrong_is_told_at_once():
    assert found(
        projects={
            "keep": [
                "xekaman_1",
                "savan_vayu_wind",
                "ami_savannakhet_wind_1",
                "upc_savannakhet_wind",
            ],
            "leave": ["savan_vayu_wind"],
        },
        limits={"signed_mw": 500, "line_musd": 100},
        lines={
            "huong_hoa": {"begin": [2025, 2040]},
            "xekaman1_bo_y": {"begin": [2027]},
            "ami1_lao_bao": {"begin": [2027], **RAISED},
            "bo_y": {"begin": [2027], "cost_musd": 5, **RAISED},
        },
        also={"mou_2020": 0.5, "trade_10bn": 0.5, "pdp8_2050": 0.5},
    ) >= {
        ("plan.projects.keep[0]", "problem-plan-settled"),
        ("plan.projects.keep[2]", "problem-plan-two-options"),
        ("plan.projects.keep[3]", "problem-plan-no-line"),
        ("plan.projects.leave[0]", "problem-plan-kept-and-left"),
        ("plan.limits.signed_mw", "problem-plan-keeps-too-much"),
        ("plan.lines.huong_hoa", "problem-plan-without-cost"),
        ("plan.lines.huong_hoa.begin[0]", "problem-plan-begun-before"),
        ("plan.lines.huong_hoa.begin[1]", "problem-plan-begun-beyond"),
        ("plan.lines.xekaman1_bo_y", "problem-plan-line-stands"),
        ("plan.lines.ami1_lao_bao.adds_mw", "problem-plan-line-to-come"),
        ("plan.lines.bo_y.adds_mw", "problem-plan-no-limit"),
        ("plan.also.pdp8_2050", "problem-plan-target-beyond"),
        ("plan.also.mou_2020", "problem-plan-target-beyond"),
    }


def test_a_plan_has_one_aim_and_money_as_one_needs_the_cost_of_lines():
    assert found(maximise="saving_musd") == {("plan", "problem-has-both")}
    assert found(target=None, then={"maximise": "firm_mw", "giving_up": 0.1}) == {
        ("plan", "problem-has-none-of"),
        ("plan.then", "problem-needs-beside"),
    }
    assert found(year=2030) == {("plan.year", "problem-needs-beside")}
    lines = {"huong_hoa": {"begin": [2027]}}
    costly = {("plan.lines.huong_hoa", "problem-plan-without-cost")}
    assert found(target=None, maximise="saving_musd", lines=lines) == costly
    assert found(then={"maximise": "saving_musd", "giving_up": 0.1}, lines=lines) == costly


def test_what_is_wanted_is_reported_by_year_within_the_horizon():
    then = {"maximise": "firm", "giving_up": "3 %", "year": 2050}
    assert found(then=then) == {
        ("plan.then.maximise", "problem-not-reported-by-year"),
        ("plan.then.year", "problem-plan-wish-beyond"),
    }
    beyond = {("plan.year", "problem-plan-wish-beyond")}
    assert found(target=None, maximise="firm_mw", year=2020) == beyond
    assert found(target=None, maximise="firm_mw", year=2036) == beyond
    assert planned(target=None, maximise="firm_mw", year=2035).scenario.plan.year == 2035


def test_the_day_of_the_decision_is_told_as_a_month():
    for written in (2026, "2026-13", "2026-12-01"):
        with pytest.raises(ScenarioError) as caught:
            planned(decided=written)
        (problem,) = caught.value.problems
        assert problem.what["what"].id == "problem-pattern-month"


def test_numbers_are_read_in_percent_where_they_are_shares():
    plan = planned(also={"pdp8_2030_low": "90 %"}, offer=[1, "106 %"]).scenario.plan
    assert (plan.also, plan.offer) == ({"pdp8_2030_low": 0.9}, [1.0, 1.06])
    with pytest.raises(ScenarioError) as caught:
        planned(limits={"signed_mw": "80 %", "line_musd": "300,5"}, also={"pdp8_2030_low": "0,9"})
    ways_out = {p.path: p.way_out and p.way_out["text"] for p in caught.value.problems}
    assert ways_out == {
        "plan.limits.signed_mw": None,
        "plan.limits.line_musd": "300.5",
        "plan.also.pdp8_2030_low": "0.9",
    }


def test_a_limit_below_nought_says_nothing_of_what_is_kept():
    assert found(limits={"signed_mw": -1}) == {("plan.limits.signed_mw", "problem-beyond-limit")}


def test_a_target_without_a_year_has_no_chance_to_be_told():
    no_year = next(
        n for n, t in varied(SCENARIOS / "base.yaml").scenario.targets.items() if t.year is None
    )
    assert found(target=no_year) == {("plan.target", "problem-plan-target-no-year")}


def test_what_no_plan_knows_is_named():
    assert found(target="mou_2031", projects={"keep": ["nowhere"]}) == {
        ("plan.target", "problem-not-among"),
        ("plan.projects.keep[0]", "problem-not-among"),
    }


def test_a_plan_changes_no_number_of_a_run():
    without = varied(SCENARIOS / "base.yaml")
    found = differences(without, planned(lines={"huong_hoa": {"begin": [2026]}}))
    assert found
    assert all(difference.texts_only for difference in found)
