"""All plans tried, without trying all: against every plan there is."""

import time

import pytest

from simulator.studies.plan import exhaust
from simulator.studies.plan.exhaust import most_reached
from simulator.studies.plan.program import settled
from simulator.studies.plan.system import Limits
from tests.studies.plan.trees import every_plan_of, made_up_tree

DRAWS = 120


def by_works(system):
    """Return the best of all plans with each set of works: futures reached."""
    found = {}
    for decision in every_plan_of(system):
        reached = round(DRAWS * system.score(decision))
        found[decision.works] = max(found.get(decision.works, 0), reached)
    return found


@pytest.mark.parametrize("kept", [frozenset(), frozenset({"p4"})])
@pytest.mark.parametrize("mw", [500, 900, 1500, 9000])
@pytest.mark.parametrize("seed", range(3))
def test_with_each_set_of_works_the_best_is_the_best_of_all(seed, mw, kept):
    system, tree = made_up_tree(seed, 6, limits=Limits(mw=mw), draws=DRAWS, kept=kept)
    best = by_works(system)
    for works, reached in best.items():
        of = settled(tree, works)
        found, signed = most_reached(system, of, -1, time.monotonic() + 60)
        assert found == reached
        assert system.mw(signed) <= mw
        assert kept <= signed
        assert most_reached(system, of, found, time.monotonic() + 60) == (found, None)


def test_without_time_or_with_too_many_projects_nothing_is_said(monkeypatch):
    system, tree = made_up_tree(1, 6, limits=Limits(mw=1500), draws=DRAWS)
    of = settled(tree, frozenset())
    assert most_reached(system, of, -1, time.monotonic() - 1) is None
    monkeypatch.setattr(exhaust, "MOST_PROJECTS", 0)
    assert most_reached(system, of, -1, time.monotonic() + 60) is None
