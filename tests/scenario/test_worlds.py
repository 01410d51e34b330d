"""Worlds of a plan: whole scenarios, read from the section or from files, checked as any."""

import pytest

from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError
from simulator.scenario.vary import vary
from simulator.scenario.worlds import world, worlds
from tests.worlds.build import SCENARIOS

PLAN = SCENARIOS / "master_plan.yaml"


@pytest.fixture(scope="module")
def plan_in(tmp_path_factory):
    folder = tmp_path_factory.mktemp("worlds")

    def written(text: str):
        file = folder / "mine.yaml"
        file.write_text(
            f"extends: {PLAN}\nname: mine\ntitle: Mine\nplan:\n  worlds:\n{text}", encoding="utf-8"
        )
        return load(file)

    return written


def test_a_world_is_the_scenario_varied_by_what_it_says(plan_in):
    loaded = plan_in("    coal: {economics.alternative: coal, power: {firm: {months: [4]}}}\n")
    found = world(loaded, "coal").scenario
    same = vary(loaded, {"economics.alternative": "coal", "power.firm.months": [4]}).scenario
    assert found.economics.alternative == "coal"
    assert found.model_copy(update={"title": same.title}) == same
    assert str(found.title) == "coal"


def test_a_file_gives_what_it_says_itself_under_its_own_title():
    loaded = load(PLAN)
    late = world(loaded, "huong_hoa_late")
    line = late.scenario.power.lines["huong_hoa"].energised
    assert (
        line == load(SCENARIOS / "huong_hoa_late.yaml").scenario.power.lines["huong_hoa"].energised
    )
    assert (late.scenario.name, late.scenario.plan) == ("master_plan", loaded.scenario.plan)
    assert late.scenario.title == load(SCENARIOS / "huong_hoa_late.yaml").scenario.title


def test_all_that_is_wrong_with_worlds_is_told_at_once_where_it_was_written(plan_in):
    loaded = plan_in(
        "    one: {economics.alternativ: coal}\n"
        "    two: {power: {lines: {huong_hoa: {energised: 2030-13}}}}\n"
    )
    with pytest.raises(ScenarioError) as caught:
        worlds(loaded)
    places = {(problem.line, problem.path) for problem in caught.value.problems}
    assert places >= {
        (6, "plan.worlds.one.economics.alternativ"),
        (7, "plan.worlds.two.power.lines.huong_hoa.energised"),
    }


def test_what_a_world_makes_wrong_elsewhere_names_the_world(plan_in):
    loaded = plan_in("    short: {horizon.last_year: 2030}\n")
    with pytest.raises(ScenarioError) as caught:
        worlds(loaded)
    assert ("plan.worlds.short.plan.target", "problem-plan-target-beyond") in {
        (problem.path, problem.code) for problem in caught.value.problems
    }


def test_nothing_is_taken_away_in_a_world(plan_in):
    with pytest.raises(ScenarioError) as caught:
        worlds(plan_in("    gone: {power: {lines: {huong_hoa: null}}}\n"))
    problem = caught.value.problems[0]
    assert (problem.line, problem.what.id) == (6, "problem-world-removes")


def test_a_plan_without_worlds_and_a_scenario_without_a_plan_have_none():
    assert worlds(load(SCENARIOS / "base.yaml")) == {}
    assert list(worlds(load(PLAN))) == ["huong_hoa_late", "ceiling_cut", "no_coal", "dear_money"]


def test_what_is_left_of_a_scenario_reads_back_with_its_worlds(tmp_path):
    loaded = load(PLAN)
    file = tmp_path / "again.yaml"
    file.write_text(loaded.to_yaml(), encoding="utf-8")
    again = load(file)
    assert worlds(again)["huong_hoa_late"].scenario == worlds(loaded)["huong_hoa_late"].scenario
