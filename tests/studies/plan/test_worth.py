"""What parts of a plan are worth: exact on paper, sums, errors."""

import math
from itertools import permutations

import numpy as np
import pytest

from simulator.parts.contract import Candidate, Decision, Work
from simulator.studies.plan.system import Goal, Limits, System
from simulator.studies.plan.worth import worth
from tests.studies.plan.systems import made_up

PLAN = Decision(frozenset({"near", "far"}), frozenset({("line", 2026)}), 1.0)


def two_projects(needed: float) -> System:
    """A project of 100 MW that needs a line, and one of 60 that needs none; both always come."""

    def play(package):
        _, decision = package
        mw = 60.0 * ("near" in decision.signed)
        mw += 100.0 * ("far" in decision.signed and bool(decision.works))
        return np.full((1, 50), mw)

    return System(
        candidates={
            "near": Candidate("near", "", 60.0, 0, None, 0, 2030.0, (frozenset(),), False),
            "far": Candidate("far", "", 100.0, 0, None, 0, 2030.0, (frozenset({"line"}),), False),
        },
        works={"line": Work("line", "", 0, (2026,), 50.0, True)},
        offers=(1.0,),
        goals=(Goal("aim", needed, False, None),),
        limits=Limits(),
        corridors=(0,),
        play=play,
    )


def test_a_project_and_its_line_share_what_neither_brings_alone():
    found = {w.name: w for w in worth(two_projects(90.0), PLAN, 400, 1)}
    assert found["line"].shared == pytest.approx(found["far"].shared) == pytest.approx(0.5)
    assert found["near"].shared == found["near"].alone == found["near"].taken_out == 0
    assert found["far"].alone == found["far"].taken_out == 1  # alone: with the line it needs
    assert (found["line"].alone, found["line"].taken_out) == (0, 1)


def test_each_of_three_that_are_all_needed_has_a_third():
    for w in worth(two_projects(150.0), PLAN, 2000, 1):
        assert w.shared == pytest.approx(1 / 3, abs=4 * w.order_error)
        assert 0 < w.order_error < 0.02


@pytest.mark.parametrize("seed", range(4))
def test_shares_sum_to_what_the_plan_adds_and_are_those_over_all_orders(seed):
    system = made_up(seed, candidates=4, works=1)
    signed = frozenset(n for n in system.candidates if n != "p0")
    plan = Decision(signed, frozenset({("w0", 2026)}), 1.0)
    found = worth(system, plan, 400, seed)
    whole = system.score(plan) - system.score(Decision(frozenset(), frozenset(), 1.0))
    assert sum(w.shared for w in found) == pytest.approx(whole)
    names = [*signed, "w0"]
    exact = dict.fromkeys(names, 0.0)
    for order in permutations(names):
        members: set[str] = set()
        before = system.score(Decision(frozenset(), frozenset(), 1.0))
        for name in order:
            members.add(name)
            works = plan.works if "w0" in members else frozenset()
            after = system.score(Decision(signed & members, works, 1.0))
            exact[name] += (after - before) / math.factorial(len(names))
            before = after
    for w in found:
        assert w.shared == pytest.approx(exact[w.name], abs=5 * w.order_error + 1e-9)


def test_a_line_that_nobody_uses_is_worth_nothing():
    unused = Decision(frozenset({"near"}), frozenset({("line", 2026)}), 1.0)
    found = {w.name: w for w in worth(two_projects(50.0), unused, 100, 1)}
    assert found["line"][2:7] == (0, 0, 0, 0, 0)
    assert found["near"].shared == 1
