"""What is reached where a limit is lower: within it, never more than where it is higher."""

from itertools import pairwise

import pytest

from simulator.studies.plan.frontier import frontier, within
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import Limits
from tests.studies.plan.systems import made_up

MEASURES = {
    "signed_mw": lambda system, d: system.mw(d.signed),
    "lines": lambda _, d: len(d.works),
    "line_musd": lambda system, d: system.musd(d.works),
}


@pytest.mark.parametrize("limited", MEASURES)
def test_less_of_one_limit_is_kept_to_and_never_reaches_more(limited):
    system = made_up(4, 7, 3, Limits(mw=2500))
    best = Search(system, system.limits).run(1.0).decision
    levels = frontier(system, best, limited, 1)
    assert levels[0].decision == best
    for higher, lower in pairwise(levels):
        assert lower.most < higher.most
        assert MEASURES[limited](system, lower.decision) <= lower.most + 1e-6
        assert system.may(lower.decision, system.limits)
        assert lower.searched.mean <= higher.searched.mean + 1 / 256
    assert levels[-1].most == 0


def test_a_plan_is_cut_until_it_fits_and_who_lacks_a_line_goes_with_it():
    system = made_up(4, 7, 3)
    best = Search(system, system.limits).run(1.0).decision
    for limits in (Limits(works=1), Limits(musd=150), Limits(mw=700), Limits(mw=300, works=0)):
        cut = within(system, best, limits)
        assert system.may(cut, limits)
        assert cut.signed <= best.signed & system.useful(cut.works)
