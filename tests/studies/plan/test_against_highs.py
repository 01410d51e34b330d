"""The search against HiGHS and against every plan there is, on the same draws."""

import pytest

from simulator.studies.plan.certificate import certify
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import Limits
from tests.studies.plan.trees import every_plan_of, made_up_tree

FUTURE = 1 / 1000


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(20))
def test_highs_finds_no_plan_that_is_better_by_more_than_one_future(seed):
    total = sum(c.mw for c in made_up_tree(seed, 12, 4)[0].candidates.values())
    limits = Limits(mw=0.7 * total, works=2)
    system, tree = made_up_tree(seed, 12, 4, limits, share=0.35, draws=1000)
    found = Search(system, limits).run(1.0)
    proved = certify(system, tree, found.decision, 60)
    assert proved.better is None or proved.better[1] <= found.score + FUTURE + 1e-9
    assert proved.ended
    assert proved.bound <= found.score + FUTURE + 1e-9
    best = max(system.score(decision) for decision in every_plan_of(system))
    assert found.score >= best - FUTURE - 1e-9
    assert proved.bound >= best - 1e-9
