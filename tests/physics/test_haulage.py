"""The law of coal on its ways: worked cases, what can never happen, and how far from the best."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from simulator.physics.haulage import Way, arcs_in_order, haul, narrowest, over_sources
from tests.oracles.network import carry

KT = st.floats(0, 100).map(lambda x: round(x, 3))
ONE_KG = 1e-6  # kt
OPEN = np.array([True])


def kt(*numbers: float) -> list[np.ndarray]:
    return [np.array([float(x)]) for x in numbers]


def hauled(ways, offered, limit, is_open=None, **options):
    planes = [None if x is None else np.array([float(x)]) for x in limit]
    is_open = [OPEN] * len(limit) if is_open is None else [np.array([x]) for x in is_open]
    return haul(ways, kt(*offered), planes, is_open, **options)


def tonnes(planes) -> list[float]:
    return [float(plane[0]) for plane in planes]


@st.composite
def cases(draw):
    """A few mines, each with one to three ways over arcs of ascending number."""
    arcs = draw(st.integers(1, 5))
    way = st.sets(st.integers(0, arcs - 1), min_size=1).map(lambda s: tuple(sorted(s)))
    ways = draw(st.lists(st.lists(way, min_size=1, max_size=3), min_size=1, max_size=4))
    offered = draw(st.lists(KT, min_size=len(ways), max_size=len(ways)))
    limit = draw(st.lists(KT, min_size=arcs, max_size=arcs))
    is_open = draw(st.lists(st.booleans(), min_size=arcs, max_size=arcs))
    return ways, offered, [x if o else 0.0 for x, o in zip(limit, is_open, strict=True)], is_open


@st.composite
def trees(draw):
    """A tree of arcs with mines at any of them: parents, and the arc of each mine."""
    arcs = draw(st.integers(1, 6))
    parent = [-1, *(draw(st.integers(-1, arc - 1)) for arc in range(1, arcs))]
    arc_of = draw(st.lists(st.integers(0, arcs - 1), min_size=1, max_size=5))
    offered = draw(st.lists(KT, min_size=len(arc_of), max_size=len(arc_of)))
    limit = draw(st.lists(KT, min_size=arcs, max_size=arcs))
    return parent, arc_of, offered, limit


def way_from(arc: int, parent: list[int]) -> Way:
    way = []
    while arc != -1:
        way.append(arc)
        arc = parent[arc]
    return tuple(way)


def most(ways, offered, limit) -> float:
    """Return the most that can be carried, whatever the rule."""
    flows = [(s, way) for s, own in enumerate(ways) for way in own]
    rows = [[float(arc in way) for _, way in flows] for arc in range(len(limit))]
    rows += [[float(s == source) for s, _ in flows] for source in range(len(offered))]
    best = linprog(-np.ones(len(flows)), A_ub=rows, b_ub=[*limit, *offered])
    assert best.success
    return -best.fun


def test_a_full_road_is_shared_pro_rata_and_keeps_the_rest_back():
    found = hauled([[(0,)], [(0,)]], [60, 40], [50])
    assert tonnes(found.carried) == [30, 20]
    assert [float(h[0][0]) for h in found.held] == [30, 20]


def test_the_first_arc_that_binds_keeps_it_back():
    found = hauled([[(0, 1)]], [100], [60, 20])
    assert tonnes(found.carried) == [20]
    assert {arc: float(x[0]) for arc, x in found.held[0].items()} == {0: 40, 1: 40}


def test_a_full_way_sends_its_coal_on_to_the_next():
    found = hauled([[(0,), (1,), (2,)]], [100], [30, 50, 60])
    assert tonnes(found.carried) == [100]
    assert [float(found.flow[0][arc][0]) for arc in (0, 1, 2)] == [30, 50, 20]


def test_a_second_way_finds_what_the_first_has_left_of_a_road_they_share():
    found = hauled([[(0, 1), (0, 2)]], [100], [70, 40, 90])
    assert tonnes(found.carried) == [70]
    assert [float(found.flow[0][arc][0]) for arc in (0, 1, 2)] == [70, 40, 30]


def test_others_who_come_a_turn_later_share_what_is_left():
    first_come = hauled([[(0,)], [None, (0,)]], [40, 40], [50])
    assert tonnes(first_come.carried) == [40, 10]
    together = hauled([[(1,), (0,)], [None, (0,)]], [40, 40], [50, 0])
    assert tonnes(together.carried) == [25, 25]


def test_more_of_one_delays_the_other():
    before = hauled([[(0,)], [(0,)]], [60, 40], [50])
    after = hauled([[(0,)], [(0,)]], [60, 90], [50])
    assert after.carried[0] < before.carried[0]


def test_a_way_that_is_not_built_keeps_nothing_back():
    found = hauled([[(0,), (1,)]], [100], [0, 60], [False, True])
    assert float(found.held[0][1][0]) == 40
    assert 0 not in found.held[0]


def test_a_way_that_is_shut_keeps_back_what_no_other_takes():
    found = hauled([[(0,), (1,)]], [100], [0, 60], [True, True])
    assert float(found.held[0][0][0]) == 40
    assert 1 not in found.held[0]


def test_without_any_way_all_stays_at_the_first():
    found = hauled([[(1, 0)]], [100], [5, 0], [True, False])
    assert tonnes(found.carried) == [0]
    assert float(found.held[0][1][0]) == 100


def test_a_belt_that_opens_in_some_draws_changes_those_only():
    offered, limit = [np.array([100.0, 100.0])], [np.array([0.0, 80.0]), np.array([60.0, 60.0])]
    is_open = [np.array([False, True]), np.array([True, True])]
    found = haul([[(0,), (1,)]], offered, limit, is_open)
    np.testing.assert_allclose(found.carried[0], [60, 100])
    np.testing.assert_allclose(found.held[0][1], [40, 0])


def test_an_arc_without_a_limit_never_binds():
    found = hauled([[(0, 1)]], [100], [None, 70])
    assert tonnes(found.carried) == [70]
    assert float(found.flow[0][0][0]) == 70


def test_the_bottleneck_is_the_last_arc_that_cuts():
    found = hauled([[(0, 1, 2)]], [100], [60, 20, 30])
    order = arcs_in_order([[(0, 1, 2)]])
    assert narrowest(found.held[0], order, ONE_KG).tolist() == [1]
    free = hauled([[(0, 1, 2)]], [10], [60, 20, 30])
    assert narrowest(free.held[0], order, ONE_KG).tolist() == [-1]


def test_ways_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="contradict"):
        arcs_in_order([[(0, 1)], [(1, 0)]])


@given(trees())
def test_on_a_tree_it_is_the_law_of_the_network_with_one_state_and_no_loss(tree):
    parent, arc_of, offered, limit = tree
    power = carry(
        np.array(parent),
        np.array(arc_of),
        np.array([offered]),
        np.zeros(len(offered)),
        np.zeros(len(offered)),
        np.array(limit),
        np.zeros(len(limit)),
        np.ones(len(limit)),
        np.array([1000.0]),
    )
    ways = [[way_from(arc, parent)] for arc in arc_of]
    coal = hauled(ways, offered, limit)
    np.testing.assert_allclose(tonnes(coal.carried), power.landed_gwh, atol=ONE_KG)
    held = np.zeros_like(power.curtailed_gwh)
    for source, by_arc in enumerate(coal.held):
        for arc, plane in by_arc.items():
            held[source, arc] = plane[0]
    np.testing.assert_allclose(held, power.curtailed_gwh, atol=ONE_KG)


@given(trees())
def test_one_way_each_through_a_tree_carries_the_most_there_is(tree):
    parent, arc_of, offered, limit = tree
    ways = [[way_from(arc, parent)] for arc in arc_of]
    carried = sum(tonnes(hauled(ways, offered, limit).carried))
    assert carried == pytest.approx(most(ways, offered, limit), abs=1e-5)


@given(cases())
def test_it_never_carries_more_than_the_best_plan(case):
    ways, offered, limit, is_open = case
    carried = sum(tonnes(hauled(ways, offered, limit, is_open).carried))
    assert carried <= most(ways, offered, limit) + 1e-5


@given(cases())
def test_tonnes_are_conserved_and_no_limit_is_passed(case):
    ways, offered, limit, is_open = case
    found = hauled(ways, offered, limit, is_open)
    for carried, held, offer in zip(found.carried, found.held, offered, strict=True):
        assert float(carried[0]) >= 0
        assert all(float(x[0]) >= -ONE_KG for x in held.values())
        assert float(carried[0]) + sum(tonnes(held.values())) == pytest.approx(offer, abs=ONE_KG)
    for arc, flow in over_sources(found.flow, range(len(ways))).items():
        assert float(flow[0]) <= limit[arc] + ONE_KG


@given(cases(), st.floats(1, 3))
def test_a_wider_single_road_never_carries_less(case, times):
    _, offered, limit, _ = case
    ways = [[(0,)] for _ in offered]
    narrow = hauled(ways, offered, limit[:1])
    wide = hauled(ways, offered, [limit[0] * times])
    assert all(w >= n - ONE_KG for w, n in zip(wide.carried, narrow.carried, strict=True))


@given(cases(), st.floats(0, 50))
def test_an_alternative_never_takes_from_a_mine_that_is_alone(case, room):
    ways, offered, limit, is_open = case
    alone = hauled(ways[:1], offered[:1], limit, is_open)
    with_way = hauled([[*ways[0], (len(limit),)]], offered[:1], [*limit, room], [*is_open, True])
    assert with_way.carried[0] >= alone.carried[0] - ONE_KG


@given(cases())
def test_each_draw_stands_alone(case):
    ways, offered, limit, is_open = case
    other = [x * 0.5 + 1 for x in offered]
    both = haul(
        ways,
        [np.array(pair) for pair in zip(offered, other, strict=True)],
        [np.array([x, x]) for x in limit],
        [np.array([x, x]) for x in is_open],
    )
    alone = hauled(ways, offered, limit, is_open)
    for together, single in zip(both.carried, alone.carried, strict=True):
        assert together[0] == pytest.approx(single[0], abs=ONE_KG)


@given(cases())
def test_tonnes_kept_back_are_told_of_those_asked_for_only(case):
    ways, offered, limit, is_open = case
    all_told = hauled(ways, offered, limit, is_open)
    first_only = hauled(ways, offered, limit, is_open, told_of=[0])
    assert tonnes(first_only.carried) == tonnes(all_told.carried)
    assert first_only.held[0].keys() == all_told.held[0].keys()
    assert all(held == {} for held in first_only.held[1:])
