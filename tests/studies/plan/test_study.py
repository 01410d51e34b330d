"""A plan of base in few draws: whole, consistent with itself, and played as anyone would."""

from itertools import combinations

import numpy as np
import pytest

from simulator.parts.contract import Decision
from simulator.run.simulate import simulate
from simulator.scenario.vary import vary
from simulator.studies.executors import Processes, here
from simulator.studies.plan import plan
from simulator.studies.plan.packages import system_of
from simulator.studies.plan.system import WORTH_HANDING_OUT
from simulator.studies.plan.tested import OTHER_SEED
from simulator.studies.refusal import StudyError
from tests.studies.plan.worlds import base_plan


@pytest.fixture(scope="module")
def found():
    worlds = {"same": {}, "no_wind": {"power.projects.savan_vayu_wind.counted": False}}
    return plan(base_plan(offer=[1, 1.1], worlds=worlds), certificate=60)


def test_the_plan_keeps_to_its_limits_and_nothing_of_it_is_idle(found):
    decision = found.best.decision
    assert found.system.may(decision, found.system.limits)
    assert decision.signed <= found.system.useful(decision.works)
    assert found.best.mw <= 3500
    assert found.best.searched.mean >= found.found.score - 1e-9


def test_no_plan_can_be_better_than_highs_proves_and_the_tree_is_the_plan(found):
    proof = found.certificate
    assert proof.ended
    assert proof.futures == 64
    assert proof.bound >= proof.reached >= found.best.searched.mean - 1e-9
    assert proof.left <= 1
    assert abs(proof.above_mw) < 1


def test_what_each_line_is_worth_is_told_of_the_year_of_the_aim(found):
    assert found.arcs_year == 2033
    worth = {arc.name: float(arc.lands.mean) for arc in found.arcs}
    assert worth == dict(sorted(worth.items(), key=lambda item: (-item[1], item[0])))
    assert max(worth.values()) > 0.1
    assert {arc.name for arc in found.arcs} <= set(found.loaded.scenario.power.lines)


def test_what_is_told_of_it_is_what_the_ordinary_simulator_gives_with_another_seed(found):
    scenario = vary(found.loaded, found.values).scenario
    seed = scenario.seed + OTHER_SEED
    outcomes = simulate(scenario, 256, seed, workers=1, quantities=["deliverable_mw"])
    landed = outcomes.arrays["deliverable_mw"][:, 2033 - outcomes.first_year]
    assert float(found.best.checked.mean) == (landed >= 4500).mean()
    assert found.check_seed == seed


def test_the_search_and_the_check_agree_within_their_errors(found):
    searched, checked = found.best.searched, found.best.checked
    error = np.hypot(searched.standard_error, checked.standard_error)
    assert abs(searched.mean - checked.mean) < 4 * error


def test_no_rule_does_better_than_the_plan_in_the_futures_of_the_search(found):
    assert {t.name for t in found.rules} == {"first_come", "saving_a_mw", "saving", "landed"}
    for tested in found.rules:
        assert tested.searched.mean <= found.best.searched.mean + 1 / 64
        assert found.system.may(tested.decision, found.system.limits)
        assert found.steps[tested.name][-1].decision == tested.decision


def test_what_is_lost_is_the_difference_of_what_is_told(found):
    for lost, tested in zip(found.lost, found.rules, strict=True):
        told = found.best.checked.mean - tested.checked.mean
        assert float(lost.aim.mean) == pytest.approx(float(told))
        saved = found.best.saves.mean - tested.saves.mean
        assert float(lost.saves.mean) == pytest.approx(float(saved))


def test_shares_sum_to_what_the_plan_adds(found):
    nothing = found.best.decision._replace(signed=frozenset(), works=frozenset())
    whole = found.system.score(found.best.decision) - found.system.score(nothing)
    assert sum(w.shared for w in found.worth) == pytest.approx(whole)


def test_the_frontier_rises_with_what_may_be_signed_and_with_what_is_offered(found):
    by_limit = sorted(found.frontiers["signed_mw"], key=lambda level: level.most)
    for level in by_limit:
        assert level.mw <= level.most
        assert set(level.told) == {"saving_musd", "firm_mw", "avoided_kt_co2"}
    chances = [level.searched.mean for level in by_limit]
    assert chances[0] <= chances[-1] == found.best.searched.mean
    tops = {level.offer: level.searched.mean for level in found.offers}
    assert tops[1.1] >= tops[1.0]
    cheapest = found.offers[0].decision
    for level in found.offers:
        same = found.system.score(cheapest._replace(offer=level.offer))
        assert level.searched.mean >= same - 1e-9


def test_every_part_has_its_place_in_time(found):
    names = {e.name for e in found.parts}
    new = {n for n, _ in found.best.decision.works if found.system.works[n].is_new}
    assert names == found.best.decision.signed | new
    for e in found.parts:
        assert (np.diff(e.in_service) >= 0).all()
        assert np.isnan(e.p50) or e.p10 <= e.p50 <= e.p90


def test_another_target_that_no_plan_makes_likely_is_told_with_the_best_chance_there_is():
    few = {"draws": 16, "check_draws": 64, "alternatives": 0, "orders": 4}
    with pytest.raises(StudyError) as caught:
        plan(base_plan(also={"mou_2030": 0.99}, limits={"lines": 1}, search=few))
    assert caught.value.what.id == "plan-also-not-met"
    assert 0 <= float(caught.value.what["best"]) < 0.99


def test_in_the_world_it_was_made_for_nothing_is_lost_and_in_no_world_is_more_lost_than_nothing(
    found,
):
    same, other = found.regret
    assert (same.world, other.world) == ("same", "no_wind")
    assert bool(same.lost.same)
    assert same.ours.checked == found.best.checked
    assert other.best.searched.mean >= other.ours.searched.mean
    assert "savan_vayu_wind" not in other.ours.decision.signed | other.best.decision.signed


def test_everyone_has_a_role_and_who_is_in_every_plan_is_in_the_best(found):
    assert set(found.roles) == {*found.system.candidates, *found.system.works}
    assert all(0 <= role <= 1 for role in found.roles.values())
    best = found.best.decision
    assert {n for n, role in found.roles.items() if role == 1} <= best.signed | dict(
        best.works
    ).keys()
    assert 0 <= min(found.dear.values(), default=0) <= max(found.dear.values(), default=1) <= 1


def test_what_is_lost_without_a_part_is_less_once_the_rest_is_planned_again(found):
    for w in found.worth:
        assert w.planned_again <= w.taken_out + 1e-9


def test_money_is_aimed_at_less_what_lines_cost_and_the_plan_wanted_next_saves_more():
    few = {"draws": 32, "check_draws": 64, "alternatives": 0, "orders": 2, "frontier": []}
    asked = {"search": few, "against": [], "limits": {"signed_mw": 1500, "lines": 1}}
    asked["projects"] = {"leave": ["nam_mo_1_lao"]}
    lines = {"nam_phan_coal_line": {"begin": [2026], "cost_musd": 60}}
    money = plan(
        base_plan(target=None, maximise="saving_musd", lines=lines, **asked),
        executor=here(1),
        certificate=5,
    )
    assert money.system.costs_count
    assert "nam_mo_1_lao" not in money.system.candidates
    assert (money.certificate, money.proving) == (None, 5)  # HiGHS knows nothing of money
    cost = money.best.musd or 0.0
    assert money.best.checked.mean >= money.nothing.checked.mean
    assert money.best.checked.mean + cost == pytest.approx(float(money.best.saves.mean), rel=0.2)
    then = {"maximise": "saving_musd", "giving_up": 0.2}
    plain, thrifty = (
        plan(base_plan(lines=lines, **asked, **more), executor=here(1))
        for more in ({}, {"then": then})
    )
    assert thrifty.best.searched.mean >= plain.best.searched.mean - 0.2
    assert thrifty.best.saves.mean >= plain.best.saves.mean


def test_who_plays_the_packages_does_not_matter():
    scenario = base_plan().scenario
    system, alone = (system_of(scenario, 16, executor) for executor in (Processes(2), here(1)))
    nothing = Decision(frozenset(), frozenset((n, w.years[0]) for n, w in system.works.items()), 1)
    many = [nothing._replace(signed=frozenset(s)) for s in combinations(system.candidates, 2)]
    system.play_ahead(many)
    assert len(system.played) >= WORTH_HANDING_OUT
    for key, made in system.played.items():
        assert (alone.package(*key) == made).all()
