"""Levers: what they move and how far, where a chance is reached, and what is no lever."""

import math

import numpy as np
import pytest

from simulator.studies.needed import lever_of, needed, needed_along
from simulator.studies.needed.study import chance_at
from simulator.studies.refusal import StudyError
from tests.worlds.build import SCENARIOS, varied

DRAWS = 200
GROWTH, CEILINGS = "trade.growth", "economics.ceilings.*.price_uscent_per_kwh"
TARGET = "mou_2030"


@pytest.fixture(scope="module")
def base():
    return varied(SCENARIOS / "base.yaml")


@pytest.fixture(scope="module")
def found(base):
    return needed(lever_of(base, CEILINGS), TARGET, [0.3], DRAWS)


def test_a_number_is_multiplied_spread_and_all_within_the_bounds_of_its_field(base):
    lever = lever_of(base, GROWTH)
    assert lever.kind == "factor"
    distribution = lever.at(1.2).scenario.trade.growth.distribution
    assert distribution.parameters == pytest.approx((0.12, 0.18))
    share = lever_of(base, "power.renewed")
    assert share.ends[1] * share.found[0].quantity.distribution.support[1] <= 1 + 1e-9
    for end in (*share.ends, *lever.ends):
        share.at(min(max(end, share.ends[0]), share.ends[1]))


def test_dates_are_shifted_together_beside_what_is_written_of_them(base):
    lever = lever_of(base, "power.lines.*.energised")
    moved = lever.at(-1.5).scenario.power.lines
    assert lever.kind == "years"
    assert len(lever.found) > 10
    for of in lever.found:
        line = moved[of.path.split(".")[2]]
        assert line.begun_later_years == -1.5
        assert line.energised == of.quantity


def test_where_the_lever_is_nothing_is_changed(base, found):
    assert lever_of(base, CEILINGS).at(1.0) is base
    assert found.now == chance_at(base, TARGET, DRAWS)


def test_what_is_found_agrees_with_a_fine_sweep(base, found):
    lever = lever_of(base, CEILINGS)
    fine = np.arange(1.0, 1.4, 0.02)
    chances = [chance_at(lever.at(float(factor)), TARGET, DRAWS).mean for factor in fine]
    first = fine[np.argmax(np.array(chances) >= 0.3)]
    (reaches,) = found.reaches
    assert first - 0.02 - 1e-9 <= reaches.position <= first + 1e-9
    assert 0 < reaches.error < 0.3
    assert chance_at(lever.at(reaches.position), TARGET, DRAWS).mean >= 0.3


def test_a_chance_that_is_nowhere_is_told_so(base):
    found = needed(lever_of(base, "power.lines.huong_hoa.energised"), "mou_2030", [0.9], DRAWS)
    assert math.isnan(found.reaches[0].position)
    assert found.moves


def test_a_lever_that_moves_nothing_is_told_so(base):
    found = needed(lever_of(base, GROWTH), TARGET, [0.5], 32)
    assert not found.moves


def test_along_a_second_lever_the_chance_stays_as_asked(base):
    first = lever_of(base, "power.lines.*.energised")
    needs = needed(first, "mou_2030", [], 60)
    ceilings = lever_of(base, CEILINGS)
    line = needed_along(needs, ceilings, 0.36, positions=3).line
    assert [at for at, _ in line] == [-8, 0, 8]
    early, now, late = (reaches for _, reaches in line)
    assert early.position <= now.position  # lines that come early need no higher ceilings
    assert math.isnan(late.position)
    moved = lever_of(first.at(-8.0), ceilings.name).at(early.position)
    assert chance_at(moved, "mou_2030", 60).mean == pytest.approx(0.36, abs=0.04)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("trade.grwth", "needed-no-lever"),
        ("power.projects.xekong_5.*", "needed-dates-and-numbers"),
        ("power.projects.*.contract_ends", "needed-no-lever"),
    ],
)
def test_what_is_no_lever_is_refused_with_what_is_near(base, name, code):
    with pytest.raises(StudyError) as caught:
        lever_of(base, name)
    assert caught.value.what.id == code


@pytest.mark.parametrize("name", ["nope.*", "["])
def test_what_is_near_no_input_is_told_where_inputs_are_shown(base, name):
    with pytest.raises(StudyError) as caught:
        lever_of(base, name)
    assert caught.value.what["near"].id == "needed-see-paths"


@pytest.mark.parametrize(
    ("target", "code"),
    [("mou_2031", "sensitivity-no-target"), ("pdp8_2050", "sensitivity-not-tested")],
)
def test_a_target_that_no_lever_can_be_held_against_is_refused(base, target, code):
    with pytest.raises(StudyError) as caught:
        needed(lever_of(base, GROWTH), target, [0.5], 16)
    assert [problem.id for problem in caught.value.problems] == [code]


def test_a_target_of_a_part_that_is_left_out_is_refused():
    without = varied(SCENARIOS / "base.yaml", {"coal": None})
    with pytest.raises(StudyError) as caught:
        needed(lever_of(without, GROWTH), "coal_5mt_buyer", [0.5], 16)
    assert caught.value.problems[0].id == "sensitivity-not-tested"


def test_where_the_scenario_would_contradict_itself_the_lever_is_not_looked_at(base):
    lever = lever_of(base, "power.projects.*.capacity_mw")  # some state an energy as well
    found = needed(lever, TARGET, [0.5], 32)
    assert lever.ends[0] < found.played[0][0] < lever.as_it_is
    assert found.played[-1][0] == lever.ends[1]


def test_a_lever_that_contradicts_the_scenario_everywhere_is_refused(base):
    with pytest.raises(StudyError) as caught:  # shares that add up to one
        needed(lever_of(base, "trade.groups.*.share"), "trade_5bn_2028", [0.5], 32)
    assert caught.value.what.id == "needed-contradicts"
