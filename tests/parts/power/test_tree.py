"""What lands as a tree, against the simulator: no less by any plan, the same where all share."""

from dataclasses import replace

import numpy as np
import pytest

from simulator.parts.contract import Decision
from simulator.parts.power.decisions import DECISIONS
from simulator.parts.power.tree import tree
from simulator.run.simulate import simulate
from simulator.scenario.vary import vary
from simulator.studies.plan.program import carried, landed
from tests.studies.plan.worlds import base_plan

DRAWS, YEAR, OFFER = 200, 2033, 1.0


def plans(scenario, seed):
    """Return a plan at random, in any of its years, and the same with everyone signed."""
    random = np.random.default_rng(seed)
    works = frozenset(
        (work.name, int(random.choice(work.years)))
        for work in DECISIONS.works(scenario)
        if random.random() < 0.6
    )
    everyone = frozenset(c.name for c in DECISIONS.candidates(scenario))
    some = frozenset(name for name in sorted(everyone) if random.random() < 0.6)
    return Decision(some, works, OFFER), Decision(everyone, works, OFFER)


def played(scenario, decision, quantity):
    decided = DECISIONS.decided(scenario, decision)
    outcomes = simulate(decided, DRAWS, workers=1, quantities=[quantity])
    return outcomes.arrays[quantity][:, YEAR - outcomes.first_year]


@pytest.fixture(scope="module")
def scenario():
    return vary(base_plan(), {"economics.signs_at_ceiling": None}).scenario


@pytest.mark.parametrize("quantity", ["deliverable_mw", "commissioned_mw"])
def test_no_less_lands_in_the_tree_than_by_any_plan_and_the_same_where_all_share(
    scenario, quantity
):
    found = tree(scenario, OFFER, quantity, YEAR, DRAWS)
    above = 0.0
    for seed in range(4):
        some, everyone = plans(scenario, seed)
        whole = played(scenario, everyone, quantity)
        np.testing.assert_allclose(landed(found, everyone), whole, rtol=0, atol=0.01)
        more = landed(found, some) - played(scenario, some, quantity)
        assert more.min() > -0.01
        above += more.mean()
    assert above > 0.01  # who shares a line with fewer is too dear at times


def test_as_planned_it_is_what_the_simulator_lands_also_with_a_limit_raised(scenario):
    some, _ = plans(scenario, 1)
    planned = DECISIONS.decided(scenario, some).model_copy(update={"plan": None})
    found = tree(planned, None, "deliverable_mw", YEAR, DRAWS)
    places = {name: place for place, (name, _) in enumerate(found.arcs)}
    at = places["nam_mo_tuong_duong"]
    ordinary, _ = carried(found)
    raised, _ = carried(
        found._replace(limits=tuple(x._replace(mw=x.mw + 50 * (x.arc == at)) for x in found.limits))
    )
    line = planned.power.lines["nam_mo_tuong_duong"]
    more = line.n1_mw.distribution
    assert more.kind == "triangular"
    shifted = replace(more, parameters=tuple(x + 50 for x in more.parameters))
    wider = line.model_copy(update={"n1_mw": replace(line.n1_mw, distribution=shifted)})
    lines = {**planned.power.lines, "nam_mo_tuong_duong": wider}
    power = planned.power.model_copy(update={"lines": lines})
    for lands, of in ((ordinary, planned), (raised, planned.model_copy(update={"power": power}))):
        outcomes = simulate(of, DRAWS, workers=1, quantities=["deliverable_mw"])
        whole = outcomes.arrays["deliverable_mw"][:, YEAR - outcomes.first_year]
        np.testing.assert_allclose(lands, whole, rtol=0, atol=0.01)
    assert (raised - ordinary).mean() > 1


def test_no_tree_carries_what_is_no_flow(scenario):
    assert tree(scenario, OFFER, "firm_mw", YEAR, DRAWS) is None
