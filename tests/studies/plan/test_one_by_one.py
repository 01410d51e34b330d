"""Rules that decide one by one: their order, their limits, their lines at full cost."""

import pytest

from simulator.studies.plan.one_by_one import cheapest, one_by_one
from simulator.studies.plan.system import Limits
from tests.studies.plan.systems import made_up


def made(rule, seed=4, saves=lambda c, works: 1e6 - c.mw, **limits):
    system = made_up(seed, limits=Limits(**limits))
    return system, one_by_one(system, rule, 1.0, saves)[-1]


@pytest.mark.parametrize("rule", ["first_come", "saving", "saving_a_mw", "landed"])
def test_what_is_signed_keeps_to_the_limits_with_all_the_works_it_needs(rule):
    for seed in range(5):
        system, decision = made(rule, seed, mw=1200, works=1)
        assert decision.signed
        assert system.may(decision, system.limits)
        assert decision.signed <= system.useful(decision.works)


def test_the_first_to_come_are_those_nearest_to_a_contract():
    system, decision = made("first_come", mw=700)
    best = min(system.candidates.values(), key=lambda c: (c.rank, c.date, c.name))
    assert best.name in decision.signed


def test_a_project_that_does_not_pay_for_its_line_is_not_signed():
    system = made_up(4)
    needing = {n for n, c in system.candidates.items() if c.ways != (frozenset(),)}
    assert needing
    decision = one_by_one(system, "saving", 1.0, lambda c, works: 50.0)[
        -1
    ]  # the cheapest costs 100
    assert not decision.signed & needing
    assert decision.signed


def test_by_saving_the_one_that_saves_most_comes_first_and_by_mw_the_densest():
    system = made_up(4, limits=Limits(mw=max(c.mw for c in made_up(4).candidates.values())))
    by_saving = one_by_one(system, "saving", 1.0, lambda c, works: 1e4 + c.mw + system.musd(works))[
        -1
    ]
    largest = max(system.candidates.values(), key=lambda c: c.mw)
    assert by_saving.signed == {largest.name}
    by_mw = one_by_one(system, "saving_a_mw", 1.0, lambda c, works: 1e4 + system.musd(works))[-1]
    smallest = min(system.candidates.values(), key=lambda c: c.mw)
    assert smallest.name in by_mw.signed


def test_of_several_ways_the_cheapest_is_taken_and_what_is_begun_costs_nothing_more():
    system = made_up(4)
    c = next(iter(system.candidates.values()))._replace(ways=(frozenset({"w1"}), frozenset({"w0"})))
    assert cheapest(system, c, frozenset()) == {("w0", 2026)}
    assert cheapest(system, c, frozenset({("w1", 2026)})) == frozenset()
