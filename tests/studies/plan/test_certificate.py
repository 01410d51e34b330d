"""What HiGHS proves of a plan: against every plan there is, and within the time there is."""

import builtins
from itertools import islice

import numpy as np
import pytest

from simulator.parts.contract import Decision
from simulator.studies.plan import certificate
from simulator.studies.plan.certificate import certify
from simulator.studies.plan.program import landed
from simulator.studies.plan.system import Limits
from simulator.studies.refusal import StudyError
from tests.studies.plan.trees import every_plan_of, made_up_tree

LIMITS = {
    "mw": Limits(mw=900),
    "works": Limits(works=1, mw=1500),
    "musd": Limits(musd=250),
    "none": Limits(),
}


def nothing(system):
    return Decision(system.kept, frozenset(), 1.0)


def best_of_all(system):
    return max(system.score(decision) for decision in every_plan_of(system))


@pytest.mark.parametrize("seed", range(6))
def test_what_a_tree_lands_is_what_its_law_lands_whatever_is_decided(seed):
    system, tree = made_up_tree(seed)
    for decision in islice(every_plan_of(system), 0, None, 7):
        np.testing.assert_allclose(landed(tree, decision), system.total(decision)[0], atol=1e-6)


@pytest.mark.parametrize("limits", LIMITS)
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("most_sets", [0, 100])  # one program, or one for each set of works
def test_the_bound_is_the_best_of_all_plans(seed, limits, most_sets, monkeypatch):
    monkeypatch.setattr(certificate, "MOST_SETS", most_sets)
    system, tree = made_up_tree(seed, limits=LIMITS[limits])
    found = certify(system, tree, nothing(system), 60)
    assert found.ended
    assert found.bound == pytest.approx(best_of_all(system))
    assert found.reached == system.score(nothing(system))


@pytest.mark.parametrize("most_sets", [0, 100])
@pytest.mark.parametrize("seed", range(4))
def test_the_bound_is_the_best_also_where_a_later_year_is_better(seed, most_sets, monkeypatch):
    monkeypatch.setattr(certificate, "MOST_SETS", most_sets)
    system, tree = made_up_tree(seed, limits=Limits(mw=1500), dear=0.5)
    found = certify(system, tree, nothing(system), 60)
    assert found.bound == pytest.approx(best_of_all(system))


@pytest.mark.parametrize("seed", range(4))
def test_what_every_plan_has_is_in_the_bound(seed):
    system, tree = made_up_tree(seed, limits=Limits(mw=1500), kept=frozenset({"p3"}))
    found = certify(system, tree, nothing(system), 60)
    assert found.bound == pytest.approx(best_of_all(system))


def test_a_better_plan_that_highs_meets_is_told_with_its_chance():
    system, tree = made_up_tree(1, limits=Limits(mw=1500))
    found = certify(system, tree, nothing(system), 60)
    decision, reached = found.better
    assert system.may(decision, system.limits)
    assert reached == system.score(decision) == found.bound > found.reached
    best = certify(system, tree, decision, 60)
    assert best.better is None
    assert best.left == 0


def test_a_tree_that_lands_more_than_comes_is_told():
    system, tree = made_up_tree(2)
    everyone = Decision(frozenset(system.candidates), frozenset(), 1.0)
    lossless = tree._replace(efficiency=np.ones_like(tree.efficiency))
    found = certify(system, lossless, everyone, 60)
    more = landed(lossless, everyone) - system.total(everyone)[0]
    assert found.above_mw == pytest.approx(more.mean())
    assert found.above_most_mw == pytest.approx(more.max())
    assert found.bound >= best_of_all(system)


@pytest.mark.parametrize("most_sets", [0, 1000])
def test_without_time_the_bound_is_one_all_the_same(most_sets, monkeypatch):
    monkeypatch.setattr(certificate, "MOST_SETS", most_sets)
    system, tree = made_up_tree(3, candidates=6, limits=Limits(mw=1300), draws=150)
    found = certify(system, tree, nothing(system), 0.0)
    assert not found.ended
    assert found.bound >= best_of_all(system)


@pytest.mark.parametrize("most_sets", [0, 1000])
def test_an_interrupted_proof_is_a_bound_all_the_same(most_sets, monkeypatch):
    import highspy

    calls = []

    def interrupted(self, timeout):
        calls.append(timeout)
        if len(calls) == 1:
            raise KeyboardInterrupt
        return ordinary(self, timeout)

    ordinary = highspy.Highs.wait
    monkeypatch.setattr(highspy.Highs, "wait", interrupted)
    monkeypatch.setattr(certificate, "MOST_SETS", most_sets)
    system, tree = made_up_tree(3, candidates=6, limits=Limits(mw=1300), draws=150)
    found = certify(system, tree, nothing(system), 60)
    assert len(calls) >= 2
    assert found.bound >= best_of_all(system)


def test_without_the_library_one_is_told_how_to_get_it(monkeypatch):
    real = builtins.__import__

    def missing(name, *args, **kwargs):
        if name == "highspy":
            raise ImportError
        return real(name, *args, **kwargs)

    system, tree = made_up_tree(0)
    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(StudyError) as caught:
        certify(system, tree, nothing(system), 1)
    assert caught.value.what.id == "plan-certificate-no-highs"
