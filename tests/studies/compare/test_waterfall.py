"""What explains a difference adds up, whatever the order and whatever is refused on the way."""

import numpy as np
import pytest

from simulator.scenario.differences import differences
from simulator.scenario.load import load
from simulator.studies.compare import waterfall, waterfalls
from simulator.studies.compare.steps import AT_MOST, entry, grouped, step_path
from simulator.studies.compare.waterfall import chosen
from tests.studies.compare.worlds import played, shipped, small
from tests.worlds.build import SCENARIOS, fixed

GOAL = "half_a_gigawatt"
CHANGES = {
    "power.projects.young_dam.cod": fixed("2027-06"),
    "power.projects.young_dam.capacity_mw": fixed(260),
    "power.projects.wind_farm.cod": fixed("2026-06"),
    "power.lines.gate.n1_mw": fixed(900),
}


def explained(a, b, *targets, **options):
    made = played(a, b)
    (other,) = made.comparison.others
    return made.comparison, waterfalls(
        made.comparison, other, targets, cached=made.cached, **options
    )


def sums(pairs):
    return sum(float(p.mean) for p in pairs)


@pytest.fixture(scope="module")
def lines():
    return explained(shipped("base", 100), shipped("lines_on_time", 100), "mou_2030", "mou_2030")


def test_steps_add_up_to_the_difference_in_both_orders(lines):
    comparison, found = lines
    goal = comparison.goals["lines_on_time"]["mou_2030"]
    for walk, total in ((found[0].mean, goal.mean), (found[0].chance, goal.chance)):
        assert float(walk.total.mean) == pytest.approx(float(total.mean), rel=1e-12)
        assert sums(walk.forward) == pytest.approx(float(walk.total.mean), rel=1e-9)
        assert sums(walk.backward) == pytest.approx(float(walk.total.mean), rel=1e-9)
        ends = float(walk.end.mean) - float(walk.start.mean)
        assert ends == pytest.approx(float(walk.total.mean), rel=1e-9)


def test_interaction_is_how_far_the_two_orders_differ(lines):
    _, (found, _) = lines
    assert found.mean is not None
    for forward, backward, apart in zip(*found.mean[3:], strict=True):
        between = float(backward.mean) - float(forward.mean)
        assert float(apart.mean) == pytest.approx(between, abs=1e-3)
    by_key = dict(zip((s.keys[0] for s in found.steps), found.mean.interaction, strict=True))
    assert bool(
        by_key["power.lines.nam_ou_dien_bien"].is_significant
    )  # two lines for the same plants
    assert bool(by_key["power.lines.nam_phan_coal_line"].same)
    assert sums(found.mean.interaction) == pytest.approx(0, abs=1e-3)


def test_a_scenario_and_itself_need_no_step():
    _, (found,) = explained(small(), small(), GOAL)
    assert found.steps == ()
    assert found.mean is not None
    assert float(found.mean.total.mean) == 0
    assert bool(found.chance.total.same)


def test_a_step_between_two_scenarios_is_the_scenario_with_that_input(monkeypatch):
    first = dict(list(CHANGES.items())[:2])
    comparison, (found,) = explained(small(), small(CHANGES), GOAL)
    _, (half,) = explained(small(), small(first), GOAL)
    assert [s.keys[0] for s in found.steps] == [
        "power.projects.young_dam",
        "power.projects.wind_farm",
        "power.lines.gate",
    ]
    assert float(found.mean.forward[0].mean) == pytest.approx(float(half.mean.total.mean), rel=1e-9)
    assert len(comparison.inputs["small_2"]) == 4


def test_a_target_that_itself_differs_is_the_last_step():
    goal = {"targets.half_a_gigawatt.value": fixed(100)}
    _, (found,) = explained(small(), small(CHANGES | goal), GOAL)
    assert found.steps[-1].keys == ("targets.half_a_gigawatt",)
    assert bool(found.mean.forward[-1].same)
    assert sums(found.chance.forward) == pytest.approx(float(found.chance.total.mean), abs=1e-12)
    assert sums(found.chance.backward) == pytest.approx(float(found.chance.total.mean), abs=1e-12)


def test_fewer_futures_for_the_steps_add_up_to_the_difference_of_those_futures():
    comparison, (found,) = explained(small(), small(CHANGES), GOAL, draws=20)
    assert found.draws == 20
    of_all = [s.by_year("commissioned_mw", (2030,))[:20, 0].mean() for s in comparison.sides]
    assert float(found.mean.total.mean) == pytest.approx(of_all[1] - of_all[0], rel=1e-9)
    assert sums(found.mean.forward) == pytest.approx(of_all[1] - of_all[0], rel=1e-9)


def test_what_cannot_stand_alone_is_changed_together():
    a, b = shipped("base", 1), shipped("drought", 1)
    laid = step_path(a, b, differences(a, b))
    assert [step.keys for step in laid.steps] == [
        ("power.resource.hydrology.mode", "power.resource.hydrology.year")
    ]
    assert laid.forward == laid.backward == ()


def test_plants_on_a_new_line_come_with_the_line_the_others_before(tmp_path):
    file = tmp_path / "hub.yaml"
    file.write_text(
        f"extends: {SCENARIOS / 'eight_thousand.yaml'}\nname: hub\npower:\n  lines:\n"
        "    hub: {source: here, name: Hub, kind: line, to: vietnam, side: vietnam,\n"
        "      loss_share: 0}\n"
        "  projects:\n    salavan_wind: {line: hub}\n",
        encoding="utf-8",
    )
    a, b = shipped("base", 1), load(file, draws=1)
    laid = step_path(a, b, differences(a, b))
    first, second = laid.steps
    assert first.keys == ("power.projects",)
    moved = {entry(d.path) for d in second.inputs}
    assert {"power.lines.hub", "power.projects.salavan_wind"} <= moved
    assert len(first.inputs) > 10
    assert (len(laid.forward), len(laid.backward)) == (1, 1)


def test_too_many_steps_are_gathered_by_section():
    a, b = shipped("base", 1), shipped("eight_thousand", 1)
    found = [d for d in differences(a, b) if not d.texts_only]
    assert len({entry(d.path) for d in found}) > AT_MOST
    steps = grouped(found)
    assert [step.keys[0] for step in steps] == ["power.projects", "power.lines"]
    assert sum(len(step.inputs) for step in steps) == len(found)


def test_targets_that_differ_most_are_chosen_one_of_each_kind():
    made = played(shipped("base", 100), shipped("coal_belt", 100))
    assert chosen(made.comparison, made.comparison.others[0]) == ["coal_5mt_buyer"]
    made = played(shipped("base", 100), shipped("lines_on_time", 100))
    assert chosen(made.comparison, made.comparison.others[0])[0] == "mou_2030"


def test_the_last_intermediate_and_the_first_bracket_every_step(lines):
    _, (found, _) = lines
    assert np.isfinite([float(p.standard_error) for p in found.mean.forward]).all()
    assert len(found.mean.forward) == len(found.mean.backward) == len(found.steps)


def test_what_no_target_needs_is_not_played_between_and_changes_no_number(monkeypatch):
    _, (found,) = explained(small(), small(CHANGES), GOAL)
    monkeypatch.setattr(waterfall, "needed_for", lambda *_: None)
    _, (whole,) = explained(small(), small(CHANGES), GOAL)
    np.testing.assert_array_equal(found.mean.forward, whole.mean.forward)
    np.testing.assert_array_equal(found.mean.backward, whole.mean.backward)
    np.testing.assert_array_equal(found.chance.forward, whole.chance.forward)
