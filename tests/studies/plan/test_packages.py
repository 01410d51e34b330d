"""A plan made of packages is the simulated plan, draw by draw."""

import numpy as np
import pytest

from simulator.parts.contract import Decision
from simulator.parts.power.decisions import DECISIONS, corridor_of
from simulator.run.simulate import simulate
from simulator.scenario.vary import vary
from simulator.studies.plan.packages import system_of
from simulator.studies.refusal import StudyError
from tests.studies.plan.worlds import base_plan

DRAWS = 300


def at_random(system, seed):
    random = np.random.default_rng(seed)
    works = frozenset(
        (name, int(random.choice(work.years)))
        for name, work in system.works.items()
        if random.random() < 0.6
    )
    signed = frozenset(n for n in system.candidates if random.random() < 0.6)
    return Decision(signed, works, [1.0, 1.1][seed % 2])


@pytest.mark.parametrize("seed", range(4))
def test_the_sum_of_packages_is_the_plan_played_whole_as_anyone_would_write_it(seed):
    loaded = base_plan(also={"mou_2030": 0.5})
    system = system_of(loaded.scenario, DRAWS)
    decision = at_random(system, seed)
    values = DECISIONS.values(loaded.scenario, decision, loaded.merged["plan"])
    whole = simulate(
        vary(loaded, values).scenario,
        DRAWS,
        workers=1,
        quantities=["deliverable_mw", "commissioned_mw"],
    )
    total = system.total(decision)
    landed = whole.arrays["deliverable_mw"][:, 2033 - whole.first_year]
    there = whole.arrays["commissioned_mw"][:, 2030 - whole.first_year]
    np.testing.assert_allclose(total[0], landed, rtol=0, atol=0.01)
    np.testing.assert_allclose(total[1], there, rtol=0, atol=0.01)


def test_a_package_is_played_once():
    system = system_of(base_plan().scenario, 16)
    decision = at_random(system, 1)
    system.total(decision)
    played = len(system.played)
    system.total(decision)
    assert len(system.played) == played == len(system.corridors)
    (name,) = [n for n in decision.signed if n == "xekong_5"] or [next(iter(decision.signed))]
    system.total(decision._replace(signed=decision.signed - {name}))
    assert len(system.played) == played + 1


def test_more_signed_never_lands_less_so_that_the_bound_is_one():
    system = system_of(base_plan().scenario, DRAWS)
    for seed in range(3):
        decision = at_random(system, seed)
        everyone = system.useful(decision.works) | decision.signed
        more = system.total(decision._replace(signed=everyone))
        assert (more[0] >= system.total(decision)[0] - 0.01).all()


def test_corridors_that_hang_together_are_one():
    scenario = base_plan().scenario
    of = corridor_of(scenario)
    assert of["xekaman1_bo_y"] == of["bo_y_pleiku2"]
    assert of["xekaman1_bo_y"] == of["unitemised_2025_arc"]  # Houay Kaouan stands in its place
    assert of["huong_hoa"] == of["savan1_lao_bao"] != of["nam_mo_tuong_duong"]


def test_a_project_waits_for_lines_that_are_not_there_yet_and_for_no_reinforcement():
    system = system_of(base_plan().scenario, 16)
    assert system.works["tuong_duong_do_luong"].is_new is False
    assert system.candidates["nam_mo_1_lao"].ways == (frozenset(),)
    assert system.candidates["nong_wind_ph1"].ways == (frozenset({"huong_hoa"}),)


def test_only_those_without_contract_or_approval_are_for_a_plan_to_sign():
    system = system_of(base_plan(projects={"leave": ["xekong_5"]}).scenario, 16)
    assert "xekaman_2b" in system.candidates
    assert not {"xekong_5", "xekaman_1", "nam_mo_2", "savan_1_wind_ph2"} & set(system.candidates)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"target": "pdp8_2030_high"}, "plan-no-aim"),  # at most
        ({"target": "trade_5bn_2028"}, "plan-no-aim"),
        ({"also": {"trade_5bn_2028": 0.5}}, "plan-no-sum"),
        ({"also": {"advised_cap_2030": 0.5}}, "plan-china"),
        ({"target": None, "maximise": "trade_musd"}, "plan-no-wish"),
        ({"target": None, "maximise": "firm_mw"}, "plan-wish-no-year"),
    ],
)
def test_a_target_that_no_plan_can_aim_at_is_refused_with_those_it_can(changes, code):
    with pytest.raises(StudyError) as caught:
        system_of(base_plan(**changes).scenario, 16)
    assert caught.value.what.id == code


def test_a_scenario_without_a_plan_is_told_so():
    with pytest.raises(StudyError) as caught:
        system_of(vary(base_plan(), {"plan": None}).scenario, 16)
    assert caught.value.what.id == "plan-none"
