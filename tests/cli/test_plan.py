"""`simulate plan`: what it prints, leaves, and refuses."""

import json

import pytest
from click.testing import CliRunner

from simulator.cli import cli
from simulator.cli.plan import so_far
from simulator.parts.contract import Decision
from simulator.scenario.load import load
from simulator.studies.plan.search import Found
from tests.studies.plan.worlds import UNCOUNTED
from tests.worlds.build import SCENARIOS

SET = {
    **UNCOUNTED,
    **{f"plan.worlds.{name}": None for name in ("ceiling_cut", "huong_hoa_late", "dear_money")},
    "plan.offer": [1],
    **{"plan.search.check_draws": 64, "plan.search.orders": 4},
}
FEW = (
    *("--draws", 32),
    *(word for at, to in SET.items() for word in ("--set", f"{at}={json.dumps(to)}")),
)


def run(*arguments):
    return CliRunner().invoke(cli, ["plan", *map(str, arguments)])


def test_the_master_plan_is_found_and_left_with_the_target_and_limits_that_are_asked_for(tmp_path):
    out = tmp_path / "out"
    limits = ("--limit", "lines=1", "--limit", "signed_mw=3000", "--target", "landed_2030")
    limits += ("--frontier", "lines")
    done = run(SCENARIOS / "master_plan.yaml", *FEW, *limits, "--out", out, "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "5,000 MW landed by 2030" in done.output
    assert (out / "plan.yaml").is_file()
    assert [path.name for path in out.glob("tables/frontier_*")] == ["frontier_lines.csv"]
    assert "signed_mw: 3000" in (out / "scenario.yaml").read_text()


@pytest.mark.parametrize(("lang", "word"), [("en", "section `plan`"), ("vi", "phần `plan`")])
def test_a_scenario_without_a_plan_is_told_where_to_find_one(lang, word):
    done = run(SCENARIOS / "base.yaml", "--lang", lang)
    assert done.exit_code != 0
    assert word in done.output
    assert "master_plan.yaml" in done.output


def test_a_frontier_of_no_limit_is_refused_with_the_nearest():
    done = run(SCENARIOS / "master_plan.yaml", "--frontier", "signed", "--lang", "en")
    (problem,) = done.exception.problems
    assert problem.path.startswith("plan.search.frontier")
    assert problem.way_out["name"] == "`signed_mw`"


@pytest.mark.parametrize(
    ("aim", "told"), [(None, "number-percent"), ("firm_mw", "number-with-unit")]
)
def test_the_best_so_far_is_told_as_the_aim_is(aim, told):
    scenario = load(SCENARIOS / "master_plan.yaml").scenario
    section = scenario.plan.model_copy(update={"maximise": aim})
    found = Found(Decision(frozenset(("a", "b")), frozenset((("w", 2026),)), 1.0), 0.5)
    line = so_far(scenario.model_copy(update={"plan": section}), found)
    assert (line["reached"].id, line["signed"], line["works"]) == (told, 2, 1)
