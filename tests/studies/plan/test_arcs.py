"""What one more MW of a limit lands: by hand, and as the duals of a linear program."""

import numpy as np
import pytest
from scipy.optimize import linprog

from simulator.parts.contract import Decision, Entering, Limit, Tree
from simulator.studies.plan.arcs import arcs
from simulator.studies.plan.program import carried, settled
from tests.studies.plan.trees import made_up_tree

NOTHING = frozenset()


def two_arcs(entering, limits, efficiency):
    """A line that feeds one that lands: [arc, draw] of each."""
    return Tree(
        (("lands", "lands"), ("feeds", "feeds")),
        (-1, 0),
        efficiency,
        (Entering(None, NOTHING, NOTHING, dict(enumerate(entering))),),
        tuple(Limit(a, NOTHING, NOTHING, mw) for a, mw in enumerate(limits)),
    )


def test_on_paper_the_narrow_one_lands_what_it_does_not_lose():
    # 200 MW meet a line of 100 that keeps 90 %; 30 enter below, where 150 may pass, 95 % land
    found = arcs(
        two_arcs(
            np.array([[30.0], [200.0]]), np.array([[150.0], [100.0]]), np.array([[0.95], [0.9]])
        )
    )
    assert [arc.name for arc in found] == ["feeds", "lands"]
    assert float(found[0].lands.mean) == pytest.approx(0.9 * 0.95)
    assert (float(found[1].lands.mean), found[1].full) == (0.0, 0.0)
    assert found[1].arrives_mw == pytest.approx(120.0)


def test_what_each_arc_is_worth_is_its_dual():
    random = np.random.default_rng(5)
    entering, limits = random.uniform(0, 900, (2, 300)), random.uniform(100, 900, (2, 300))
    efficiency = random.uniform(0.85, 1.0, (2, 300))
    tree = two_arcs(entering, limits, efficiency)
    duals = np.zeros((2, 300))
    clear = np.ones(300, bool)  # futures in which no MW more or less changes what binds
    for w in range(300):
        solved = linprog(
            [-efficiency[0, w], 0.0],
            A_ub=[[1, 0], [0, 1], [1, -efficiency[1, w]], [0, 1]],
            b_ub=[*limits[:, w], entering[0, w], entering[1, w]],
        )
        assert -solved.fun == pytest.approx(carried(tree)[0][w])
        duals[:, w] = -solved.ineqlin.marginals[:2]
        clear[w] = (np.abs(solved.slack) > 1.5).sum() >= 2
    assert clear.sum() > 290
    only = two_arcs(entering[:, clear], limits[:, clear], efficiency[:, clear])
    found = {arc.name: arc for arc in arcs(only)}
    for a, name in enumerate(("lands", "feeds")):
        of = duals[a, clear]
        assert float(found[name].lands.mean) == pytest.approx(of.mean(), abs=1e-9)
        error = of.std(ddof=1) / np.sqrt(of.size)
        assert float(found[name].lands.standard_error) == pytest.approx(error)
        assert 0 < of.mean() < 1


def test_only_what_carries_something_is_told_and_no_more_lands_than_was_added():
    _, tree = made_up_tree(4)
    plan = Decision(frozenset({"p0", "p2"}), frozenset({("w0", 2026)}), 1.0)
    signed = settled(tree, plan.works)
    left = tuple(e for e in signed.entering if e.name is None or e.name in plan.signed)
    found = arcs(signed._replace(entering=tuple(e._replace(name=None) for e in left)))
    assert 0 < len(found) < len(tree.parent)
    assert all(0 <= arc.lands.mean <= arc.full <= 1 for arc in found)
    worth = [float(arc.lands.mean) for arc in found]
    assert worth == sorted(worth, reverse=True)
