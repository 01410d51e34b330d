"""Aims beside a chance, works begun later, what is wanted next: against every plan there is."""

import pytest

from simulator.parts.contract import Decision
from simulator.studies.plan.preferred import preferred
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import Limits
from tests.studies.plan.systems import capped, made_up, paying, with_years


@pytest.mark.parametrize("seed", range(8))
def test_what_pays_most_is_found_and_not_all_is_signed(seed):
    system = paying(made_up(seed, limits=Limits(works=1 + seed % 2)))
    found = Search(system, system.limits).run(1.0)
    best = max(system.score(d) for d in with_years(system))
    assert found.score == pytest.approx(best, rel=1e-3)
    assert found.decision.signed < frozenset(system.candidates)


def test_the_cost_of_works_is_taken_off_once():
    system = paying(made_up(1))
    nothing = Decision(frozenset(), frozenset(), 1.0)
    both = nothing._replace(works=frozenset({("w0", 2026), ("w1", 2028)}))
    assert system.score(nothing) == 0
    assert system.score(both) == -300  # 100 and 200


def test_where_less_may_come_early_works_are_begun_later():
    years = set()
    for seed in range(3):
        system = capped(made_up(seed, 6, share=0.35, draws=128), 0.3, 0.9)
        search = Search(system, system.limits)
        found = search.run(1.0)
        best = max(search.score(d) for d in with_years(system))
        assert found.score >= best - 1 / 128 - 1e-9
        years |= {year for _, year in found.decision.works}
    assert 2028 in years


@pytest.mark.parametrize("seed", range(4))
def test_what_is_wanted_next_costs_no_more_of_the_aim_than_is_given_up(seed):
    system = made_up(seed, share=0.3)
    wished = paying(system)
    best = Search(system, system.limits).run(1.0).decision
    same, less = (preferred(system, wished, best, giving_up) for giving_up in (0.0, 0.1))
    assert system.score(same) >= system.score(best)
    assert system.score(less) >= system.score(best) - 0.1 - 1e-9
    assert wished.score(less) >= wished.score(same) >= wished.score(best)
