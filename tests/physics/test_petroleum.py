"""Demand, routes, purchases and tanks."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from simulator.physics.petroleum import able, bought, drawn_down, growing
from simulator.timeline import between_years

NOTING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

TINY = 1e-9  # ML

shares = st.floats(0.0, 1.0)
volumes = st.floats(0.0, 1000.0)


def planes(elements, shape=(3, 6)):
    return arrays(np.float64, shape, elements=elements)


def test_values_lie_on_straight_lines_between_known_years_and_stay_level_outside():
    years = np.array([2010.0, 2012.0, 2013.0, 2016.0, 2020.0])
    known = np.array([[100.0, 200.0, 50.0], [1.0, 1.0, 1.0]])
    found = between_years(years, np.array([2012.0, 2014.0, 2018.0]), known)
    np.testing.assert_allclose(found, [[100.0, 100.0, 150.0, 125.0, 50.0], [1.0] * 5])


def test_demand_grows_after_the_last_known_year_only():
    found = growing(
        np.array([2024.0, 2025.0, 2026.0, 2027.0]),
        np.array([2020.0, 2024.0, 2025.0]),
        np.array([[50.0, 90.0, 100.0]]),
        np.array([0.1]),
    )
    np.testing.assert_allclose(found, [[90.0, 100.0, 110.0, 121.0]])
    alone = growing(
        np.array([2024.0, 2026.0]), np.array([2025.0]), np.array([[100.0]]), np.array([0.1])
    )
    np.testing.assert_allclose(alone, [[100.0, 110.0]])


def test_a_road_without_a_limit_passes_all_that_its_depots_bring():
    found = able([np.array(30.0), np.array(50.0), None], [2, 2, None])
    assert [float(x) for x in found] == [30.0, 50.0, 80.0]


@st.composite
def trees(draw):
    count = draw(st.integers(1, 7))
    feeds = [draw(st.none() | st.integers(i + 1, count - 1)) for i in range(count - 1)]
    return [*feeds, None], [draw(st.integers(0, 50)) for _ in range(count)]


@pytest.mark.verifies(
    law="petroleum: the most that roads, gates and depots bring",
    tool="SciPy's maximum flow",
    of="one unit",
    within=0.0,
)
@NOTING
@given(trees())
def test_a_tree_brings_the_largest_flow_there_is(differs, tree):
    feeds, limits = tree
    most = able([np.array(float(x)) for x in limits], feeds)
    brought = sum(m for m, to in zip(most, feeds, strict=True) if to is None)
    count = len(feeds)  # link i runs from node i to that of the link it feeds; `count` is Laos
    capacity = np.zeros((count + 2, count + 2), dtype=np.int32)
    for link, to in enumerate(feeds):
        capacity[link, count if to is None else to] = limits[link]
        if link not in feeds:
            capacity[count + 1, link] = limits[link]
    differs(brought - maximum_flow(csr_array(capacity), count + 1, count).flow_value)


@given(trees(), st.data())
def test_more_throughput_anywhere_never_brings_less(tree, data):
    feeds, limits = tree
    more = [x + data.draw(st.integers(0, 20)) for x in limits]
    before, after = (able([np.array(float(x)) for x in xs], feeds) for xs in (limits, more))
    assert all(a >= b for a, b in zip(after, before, strict=True))


def test_in_ordinary_times_others_bring_what_viet_nam_does_not():
    one, none = np.ones((1, 3)), np.zeros((1, 3))
    demand, sought, brings = np.array([[100.0, 100.0, 100.0]]), [[10.0, 60.0, 0.0]], [[50.0] * 3]
    got = bought(demand, np.array(sought), np.array(brings), one, one, none)
    np.testing.assert_allclose(got.vietnam, [[10.0, 50.0, 0.0]])
    np.testing.assert_allclose(got.short, 0.0)


@pytest.mark.parametrize(
    ("others_left", "vietnam_left", "turned", "vietnam", "short"),
    [
        (0.6, 1.0, 0.0, 10.0, 36.0),
        (0.6, 1.0, 0.5, 28.0, 18.0),
        (0.6, 1.0, 1.0, 40.0, 6.0),  # the routes are full
        (0.6, 0.5, 1.0, 20.0, 26.0),
        (1.0, 0.0, 1.0, 0.0, 10.0),  # nobody steps in for Viet Nam
    ],
)
def test_what_others_lose_is_sought_from_viet_nam_up_to_what_routes_bring(
    others_left, vietnam_left, turned, vietnam, short
):
    numbers = (100.0, 10.0, 40.0, others_left, vietnam_left, turned)
    got = bought(*(np.array([[x]]) for x in numbers))
    assert got.vietnam.item() == pytest.approx(vietnam)
    assert got.short.item() == pytest.approx(short)


@given(
    planes(volumes), planes(shares), planes(volumes), planes(shares), planes(shares), planes(shares)
)
def test_purchases_and_what_is_short_add_up_to_demand(
    demand, share, brings, others_left, vietnam_left, turned
):
    got = bought(demand, share * demand, brings, others_left, vietnam_left, turned)
    usual_others = demand - np.minimum(share * demand, brings)
    np.testing.assert_allclose(
        usual_others * others_left + got.vietnam + got.short, demand, atol=TINY
    )
    assert (got.short >= 0.0).all()
    assert (got.vietnam <= brings + TINY).all()


@given(
    planes(volumes), planes(shares), planes(volumes), planes(shares), planes(shares),
    planes(shares), planes(volumes),
)  # fmt: skip
def test_more_throughput_never_means_less_petroleum_from_viet_nam(
    demand, share, brings, others_left, vietnam_left, turned, more
):
    before, after = (
        bought(demand, share * demand, most, others_left, vietnam_left, turned)
        for most in (brings, brings + more)
    )
    assert (after.vietnam >= before.vietnam - TINY).all()


@given(
    planes(volumes), planes(shares), planes(volumes), planes(shares), planes(shares),
    planes(shares), planes(shares),
)  # fmt: skip
def test_a_bigger_loss_never_leaves_less_short(
    demand, share, brings, others_left, vietnam_left, turned, worse
):
    before, after = (
        bought(demand, share * demand, brings, left, vietnam_left, turned)
        for left in (others_left, others_left * worse)
    )
    assert (after.short >= before.short - TINY).all()


def by_hand(short, usual, refill):
    """Return stock and unserved demand of one draw, month by month, told from the stock."""
    stock, unserved, tanks = [], [], usual[0]
    for month, full in enumerate(usual):
        tanks += full - usual[max(month - 1, 0)]  # new tanks come filled
        change = refill[month] - short[month]
        served = max(tanks + change, 0.0)
        unserved.append(served - tanks - change)
        tanks = min(served, full)
        stock.append(tanks)
    return stock, unserved


@given(planes(volumes), planes(volumes), planes(volumes))
def test_tanks_are_what_a_ledger_of_their_stock_says(short, added, refill):
    usual = added.cumsum(axis=1)
    tanks = drawn_down(short, usual, refill)
    for draw in range(short.shape[0]):
        stock, unserved = by_hand(short[draw], usual[draw], refill[draw])
        np.testing.assert_allclose(tanks.stock[draw], stock, atol=1e-8)
        np.testing.assert_allclose(tanks.unserved[draw], unserved, atol=1e-8)


@given(planes(volumes), planes(volumes), planes(volumes))
def test_tanks_serve_no_more_than_they_hold(short, added, refill):
    usual = added.cumsum(axis=1)
    tanks = drawn_down(short, usual, refill)
    assert (tanks.stock >= 0.0).all()
    assert (tanks.stock <= usual).all()
    assert (tanks.unserved >= 0.0).all()
    assert (tanks.unserved <= short + 1e-8).all()


@given(planes(volumes), planes(volumes), planes(volumes), planes(volumes))
def test_more_short_never_leaves_more_stock_or_serves_more(short, added, refill, worse):
    usual = added.cumsum(axis=1)
    before, after = (drawn_down(x, usual, refill) for x in (short, short + worse))
    assert (after.stock <= before.stock + 1e-8).all()
    assert (after.unserved.cumsum(axis=1) >= before.unserved.cumsum(axis=1) - 1e-8).all()


def test_tanks_that_lack_nothing_stay_at_their_usual_stock():
    usual = np.array([[30.0, 30.0, 80.0]])
    tanks = drawn_down(np.zeros((1, 3)), usual, np.full((1, 3), 5.0))
    np.testing.assert_array_equal(tanks.stock, usual)
    np.testing.assert_array_equal(tanks.unserved, 0.0)
