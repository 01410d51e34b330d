"""The search against every plan there is, and the laws that its result keeps."""

import numpy as np
import pytest

from simulator.parts.contract import Decision
from simulator.studies.plan.around import apart, near, thrifty
from simulator.studies.plan.search import Search, chance
from simulator.studies.plan.system import Limits
from tests.studies.plan.systems import every_plan, made_up

FUTURE = 1 / 256


def best_of_all(system):
    search = Search(system, system.limits)
    return max(search.score(decision) for decision in every_plan(system))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("most", [0.45, 0.7, 1.0])
def test_no_plan_is_better_by_more_than_one_future(seed, most):
    total = sum(c.mw for c in made_up(seed).candidates.values())
    system = made_up(seed, limits=Limits(mw=most * total, works=1 + seed % 2), share=0.4 * most)
    found = Search(system, system.limits).run(1.0)
    assert system.may(found.decision, system.limits)
    assert found.score >= best_of_all(system) - FUTURE - 1e-9


@pytest.mark.parametrize("seed", range(4))
def test_what_must_be_likely_besides_is_so_where_any_plan_makes_it(seed):
    system = made_up(seed, least=0.5, share=0.55)
    found = Search(system, system.limits).run(1.0)
    assert found.score >= best_of_all(system) - FUTURE - 1e-9


@pytest.mark.parametrize("seed", range(6))
def test_the_bound_of_a_set_of_works_is_one(seed):
    system = made_up(seed, limits=Limits(works=1))
    search = Search(system, system.limits)
    for decision in every_plan(system):
        everyone = Decision(system.useful(decision.works), decision.works, 1.0)
        assert system.score(decision) <= search.bound(everyone)


@pytest.mark.parametrize("seed", range(6))
def test_a_higher_limit_never_makes_it_less_likely(seed):
    chances, starts = [], []
    for mw in (600, 1200, 2000, 9000):
        system = made_up(seed, limits=Limits(mw=mw))
        found = Search(system, system.limits).run(1.0, starts)
        chances.append(found.score)
        starts = [found.decision]
    assert chances == sorted(chances)


def test_no_two_options_of_a_group_and_no_more_than_the_limits():
    for seed in range(8):
        system = made_up(seed, limits=Limits(mw=1500, works=1, musd=100))
        found = Search(system, system.limits).run(1.0).decision
        options = {system.candidates[n].option for n in found.signed if system.candidates[n].option}
        assert len(options) <= 1
        assert sum(system.candidates[n].mw for n in found.signed) <= 1500
        assert len(found.works) <= 1
        assert all(name == "w0" for name, _ in found.works)


def test_a_line_counts_once_in_what_is_begun_and_at_its_cost():
    system = made_up(1)
    both = frozenset({("w0", 2026), ("w1", 2028)})
    decision = Decision(frozenset(), both, 1.0)
    assert system.musd(both) == 300  # 100 and 200
    assert system.may(decision, Limits(musd=300, works=2))
    assert not system.may(decision, Limits(musd=299))
    assert not system.may(decision, Limits(works=1))


def test_what_is_kept_is_signed_whatever_it_is_worth_and_what_is_left_out_is_not():
    system = made_up(3)
    kept = {n: c._replace(is_kept=n == "p1") for n, c in system.candidates.items()}
    object.__setattr__(system, "candidates", kept)
    found = Search(system, Limits(mw=kept["p1"].mw), without=frozenset({"p2"})).run(1.0)
    assert found.decision.signed == {"p1"}


def test_less_is_signed_where_no_future_is_lost_by_it():
    system = made_up(5, share=0.2)
    everything = Decision(
        frozenset(n for n in system.candidates if n != "p0"),
        frozenset({("w0", 2026), ("w1", 2026)}),
        1.0,
    )
    less = thrifty(system, everything, system.limits)
    assert system.mw(less.signed) < system.mw(everything.signed)
    assert system.score(less) >= system.score(everything)


def test_a_line_that_may_wait_is_put_off():
    system = made_up(5, share=0.2)
    early = frozenset({("w0", 2026), ("w1", 2026)})
    everything = Decision(frozenset(n for n in system.candidates if n != "p0"), early, 1.0)
    less = thrifty(system, everything, system.limits)
    assert all(begun == 2028 for _, begun in less.works)  # here the year makes no difference


def test_plans_that_are_as_good_are_within_the_limits_and_near_the_best():
    system = made_up(2, limits=Limits(mw=1500))
    best = Search(system, system.limits).run(1.0).decision
    walked = near(system, best, system.limits, 0.05, 300, 1)
    assert len(walked) > 1
    for decision in walked:
        assert system.may(decision, system.limits)
        assert system.score(decision) >= system.score(best) - 0.05 - 1e-9
    others = apart(system, walked, best, 2)
    farthest = max(system.mw(d.signed ^ best.signed) for d in walked)
    assert system.mw(others[0].signed ^ best.signed) == farthest


def test_an_interrupted_search_keeps_the_best_so_far():
    system = made_up(1)

    def stop(found):
        raise KeyboardInterrupt

    found = Search(system, system.limits, better=stop).run(1.0)
    assert found.interrupted
    assert found.score == system.score(found.decision) > 0


def test_the_first_two_aims_are_smooth_where_the_chance_is_flat():
    from simulator.studies.plan.search import short_of, step
    from simulator.studies.plan.system import Goal

    goal = Goal("aim", 1000.0, False, None)
    low, high = np.full(8, 300.0), np.full(8, 400.0)
    assert chance(low, goal) == chance(high, goal) == 0
    assert short_of(low, goal) < short_of(high, goal) < 0
    assert step(low, goal) < step(high, goal)
