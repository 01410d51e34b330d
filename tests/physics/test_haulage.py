"""The law of coal on its paths: worked cases, what can never happen, and how far from the best."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from simulator.physics.haulage import Path, haul, links_in_order, narrowest, over_sources
from tests.oracles.network import carry

NOTING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

KT = st.floats(0, 100).map(lambda x: round(x, 3))
ONE_KG = 1e-6  # kt
OPEN = np.array([True])


def kt(*numbers: float) -> list[np.ndarray]:
    return [np.array([float(x)]) for x in numbers]


def hauled(paths, offered, limit, is_open=None, **options):
    planes = [None if x is None else np.array([float(x)]) for x in limit]
    is_open = [OPEN] * len(limit) if is_open is None else [np.array([x]) for x in is_open]
    return haul(paths, kt(*offered), planes, is_open, **options)


def tonnes(planes) -> list[float]:
    return [float(plane[0]) for plane in planes]


@st.composite
def cases(draw):
    """A few mines, each with one to three paths over links of ascending number."""
    links = draw(st.integers(1, 5))
    path = st.sets(st.integers(0, links - 1), min_size=1).map(lambda s: tuple(sorted(s)))
    paths = draw(st.lists(st.lists(path, min_size=1, max_size=3), min_size=1, max_size=4))
    offered = draw(st.lists(KT, min_size=len(paths), max_size=len(paths)))
    limit = draw(st.lists(KT, min_size=links, max_size=links))
    is_open = draw(st.lists(st.booleans(), min_size=links, max_size=links))
    return paths, offered, [x if o else 0.0 for x, o in zip(limit, is_open, strict=True)], is_open


@st.composite
def trees(draw):
    """A tree of links with mines at any of them: parents, and the link of each mine."""
    links = draw(st.integers(1, 6))
    parent = [-1, *(draw(st.integers(-1, link - 1)) for link in range(1, links))]
    link_of = draw(st.lists(st.integers(0, links - 1), min_size=1, max_size=5))
    offered = draw(st.lists(KT, min_size=len(link_of), max_size=len(link_of)))
    limit = draw(st.lists(KT, min_size=links, max_size=links))
    return parent, link_of, offered, limit


def path_from(link: int, parent: list[int]) -> Path:
    path = []
    while link != -1:
        path.append(link)
        link = parent[link]
    return tuple(path)


def most(paths, offered, limit) -> float:
    """Return the most that can be carried, whatever the rule."""
    flows = [(s, path) for s, own in enumerate(paths) for path in own]
    rows = [[float(link in path) for _, path in flows] for link in range(len(limit))]
    rows += [[float(s == source) for s, _ in flows] for source in range(len(offered))]
    best = linprog(-np.ones(len(flows)), A_ub=rows, b_ub=[*limit, *offered])
    assert best.success
    return -best.fun


def test_a_full_road_is_shared_pro_rata_and_keeps_the_rest_back():
    found = hauled([[(0,)], [(0,)]], [60, 40], [50])
    assert tonnes(found.carried) == [30, 20]
    assert [float(h[0][0]) for h in found.undelivered] == [30, 20]


def test_the_first_arc_that_binds_keeps_it_back():
    found = hauled([[(0, 1)]], [100], [60, 20])
    assert tonnes(found.carried) == [20]
    assert {link: float(x[0]) for link, x in found.undelivered[0].items()} == {0: 40, 1: 40}


def test_a_full_way_sends_its_coal_on_to_the_next():
    found = hauled([[(0,), (1,), (2,)]], [100], [30, 50, 60])
    assert tonnes(found.carried) == [100]
    assert [float(found.flow[0][link][0]) for link in (0, 1, 2)] == [30, 50, 20]


def test_a_second_way_finds_what_the_first_has_left_of_a_road_they_share():
    found = hauled([[(0, 1), (0, 2)]], [100], [70, 40, 90])
    assert tonnes(found.carried) == [70]
    assert [float(found.flow[0][link][0]) for link in (0, 1, 2)] == [70, 40, 30]


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
    assert float(found.undelivered[0][1][0]) == 40
    assert 0 not in found.undelivered[0]


def test_a_way_that_is_shut_keeps_back_what_no_other_takes():
    found = hauled([[(0,), (1,)]], [100], [0, 60], [True, True])
    assert float(found.undelivered[0][0][0]) == 40
    assert 1 not in found.undelivered[0]


def test_without_any_way_all_stays_at_the_first():
    found = hauled([[(1, 0)]], [100], [5, 0], [True, False])
    assert tonnes(found.carried) == [0]
    assert float(found.undelivered[0][1][0]) == 100


def test_a_belt_that_opens_in_some_draws_changes_those_only():
    offered, limit = [np.array([100.0, 100.0])], [np.array([0.0, 80.0]), np.array([60.0, 60.0])]
    is_open = [np.array([False, True]), np.array([True, True])]
    found = haul([[(0,), (1,)]], offered, limit, is_open)
    np.testing.assert_allclose(found.carried[0], [60, 100])
    np.testing.assert_allclose(found.undelivered[0][1], [40, 0])


def test_an_arc_without_a_limit_never_binds():
    found = hauled([[(0, 1)]], [100], [None, 70])
    assert tonnes(found.carried) == [70]
    assert float(found.flow[0][0][0]) == 70


def test_the_bottleneck_is_the_last_arc_that_cuts():
    found = hauled([[(0, 1, 2)]], [100], [60, 20, 30])
    order = links_in_order([[(0, 1, 2)]])
    assert narrowest(found.undelivered[0], order, ONE_KG).tolist() == [1]
    free = hauled([[(0, 1, 2)]], [10], [60, 20, 30])
    assert narrowest(free.undelivered[0], order, ONE_KG).tolist() == [-1]


def test_the_bottleneck_refuses_more_than_the_least():
    planes = {1: np.array([ONE_KG, 1.0]), 0: np.array([5.0, 0.0])}
    assert narrowest(planes, [2, 0, 1], ONE_KG).tolist() == [0, 1]
    assert narrowest({}, [0, 1], ONE_KG).tolist() == -1


def test_what_sources_have_in_a_link_adds_up():
    found = hauled([[(0,)], [(0, 1)], [(0,)]], [60, 40, 20], [60, 10])
    total = over_sources(found.undelivered, [0, 1])
    assert {link: float(x[0]) for link, x in total.items()} == {0: 30 + 20, 1: 10}


def test_every_draw_keeps_its_own_refusals_where_two_paths_meet():
    offered, both = [np.array([100.0, 100.0])], np.array([60.0, 60.0])
    limit = [np.array([100.0, 0.0]), both, np.array([100.0, 100.0])]
    is_open = [np.array([True, False]), np.array([True, True]), np.array([True, True])]
    found = haul([[(0, 1), (2, 1)]], offered, limit, is_open)
    np.testing.assert_allclose(found.carried[0], both)
    np.testing.assert_allclose(found.undelivered[0][1], [40, 40])


def test_where_no_path_was_built_all_stays_at_the_first_link_in_those_draws_alone():
    offered, limit = [np.array([100.0, 100.0])], [np.array([60.0, 0.0])]
    found = haul([[(0,)]], offered, limit, [np.array([True, False])])
    np.testing.assert_allclose(found.undelivered[0][0], [40, 100])
    meets = haul(
        [[(0, 1)]], offered, [None, *limit], [np.array([True, True]), np.array([True, False])]
    )
    np.testing.assert_allclose(meets.undelivered[0][0], [0, 100])
    np.testing.assert_allclose(meets.undelivered[0][1], [40, 0])


def test_ways_that_contradict_each_other_are_refused():
    with pytest.raises(ValueError, match="contradict"):
        links_in_order([[(0, 1)], [(1, 0)]])


@given(trees())
def test_on_a_tree_it_is_the_law_of_the_network_with_one_state_and_no_loss(tree):
    parent, link_of, offered, limit = tree
    power = carry(
        np.array(parent),
        np.array(link_of),
        np.array([offered]),
        np.zeros(len(offered)),
        np.zeros(len(offered)),
        np.array(limit),
        np.zeros(len(limit)),
        np.ones(len(limit)),
        np.array([1000.0]),
    )
    paths = [[path_from(link, parent)] for link in link_of]
    coal = hauled(paths, offered, limit)
    np.testing.assert_allclose(tonnes(coal.carried), power.landed_gwh, atol=ONE_KG)
    undelivered = np.zeros_like(power.curtailed_gwh)
    for source, by_link in enumerate(coal.undelivered):
        for link, plane in by_link.items():
            undelivered[source, link] = plane[0]
    np.testing.assert_allclose(undelivered, power.curtailed_gwh, atol=ONE_KG)


@pytest.mark.verifies(
    law="coal: mines with one path each carry the most that roads and gates take",
    tool="a linear program, HiGHS by SciPy",
    of="one kilotonne",
    within=1e-5,
)
@NOTING
@given(trees())
def test_one_way_each_through_a_tree_carries_the_most_there_is(differs, tree):
    parent, link_of, offered, limit = tree
    paths = [[path_from(link, parent)] for link in link_of]
    carried = sum(tonnes(hauled(paths, offered, limit).carried))
    differs(carried - most(paths, offered, limit))


@given(cases())
def test_it_never_carries_more_than_the_best_plan(case):
    paths, offered, limit, is_open = case
    carried = sum(tonnes(hauled(paths, offered, limit, is_open).carried))
    assert carried <= most(paths, offered, limit) + 1e-5


@given(cases())
def test_tonnes_are_conserved_and_no_limit_is_passed(case):
    paths, offered, limit, is_open = case
    found = hauled(paths, offered, limit, is_open)
    for carried, undelivered, offer in zip(found.carried, found.undelivered, offered, strict=True):
        assert float(carried[0]) >= 0
        assert all(float(x[0]) >= -ONE_KG for x in undelivered.values())
        assert float(carried[0]) + sum(tonnes(undelivered.values())) == pytest.approx(
            offer, abs=ONE_KG
        )
    for link, flow in over_sources(found.flow, range(len(paths))).items():
        assert float(flow[0]) <= limit[link] + ONE_KG


@given(cases(), st.floats(1, 3))
def test_a_wider_single_road_never_carries_less(case, times):
    _, offered, limit, _ = case
    paths = [[(0,)] for _ in offered]
    narrow = hauled(paths, offered, limit[:1])
    wide = hauled(paths, offered, [limit[0] * times])
    assert all(w >= n - ONE_KG for w, n in zip(wide.carried, narrow.carried, strict=True))


@given(cases(), st.floats(0, 50))
def test_an_alternative_never_takes_from_a_mine_that_is_alone(case, headroom):
    paths, offered, limit, is_open = case
    alone = hauled(paths[:1], offered[:1], limit, is_open)
    with_path = hauled(
        [[*paths[0], (len(limit),)]], offered[:1], [*limit, headroom], [*is_open, True]
    )
    assert with_path.carried[0] >= alone.carried[0] - ONE_KG


@given(cases())
def test_each_draw_stands_alone(case):
    paths, offered, limit, is_open = case
    other = [x * 0.5 + 1 for x in offered]
    both = haul(
        paths,
        [np.array(pair) for pair in zip(offered, other, strict=True)],
        [np.array([x, x]) for x in limit],
        [np.array([x, x]) for x in is_open],
    )
    alone = hauled(paths, offered, limit, is_open)
    for together, single in zip(both.carried, alone.carried, strict=True):
        assert together[0] == pytest.approx(single[0], abs=ONE_KG)


@given(cases())
def test_tonnes_kept_back_are_told_of_those_asked_for_only(case):
    paths, offered, limit, is_open = case
    all_traced = hauled(paths, offered, limit, is_open)
    first_only = hauled(paths, offered, limit, is_open, traced=[0])
    assert tonnes(first_only.carried) == tonnes(all_traced.carried)
    assert first_only.undelivered[0].keys() == all_traced.undelivered[0].keys()
    assert all(undelivered == {} for undelivered in first_only.undelivered[1:])
