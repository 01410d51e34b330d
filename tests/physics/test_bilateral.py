"""Growth as a path of trade, and the path as its parts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from simulator.physics import bilateral as law
from simulator.physics.targets import first_year, needed_growth_share

BASE, LAUNCH = 2025, 2980.0
YEARS = np.arange(BASE, 2046)

tables = arrays(np.float64, (3, 4), elements=st.floats(0.0, 1e4))


def grown(growth):
    return LAUNCH * law.relative(np.full((1, YEARS.size - 1), growth))


@pytest.mark.parametrize(
    ("growth", "goal", "first"),
    [(0.10, 5000.0, 2031), (0.10, 10000.0, 2038), (0.15, 5000.0, 2029), (0.15, 10000.0, 2034)],
)
def test_from_2980_trade_passes_its_goals_when_the_arithmetic_says(growth, goal, first):
    assert first_year(grown(growth), goal, YEARS, at_most=False).tolist() == [first]


@pytest.mark.parametrize(("year", "growth"), [(2027, 0.295), (2028, 0.188)])
def test_the_growth_needed_for_5_bn_in_two_or_three_years_is_that_of_the_sources(year, growth):
    needed = needed_growth_share(LAUNCH, BASE, 5000.0, year)
    assert needed == pytest.approx(growth, abs=0.0005)
    assert grown(needed)[0, year - BASE] == pytest.approx(5000.0)


def test_constant_growth_is_a_power():
    np.testing.assert_allclose(grown(0.12)[0], LAUNCH * 1.12 ** (YEARS - BASE))


@given(arrays(np.float64, (2, 5), elements=st.floats(-0.5, 0.5)), st.floats(0.001, 0.3))
def test_more_growth_is_more_trade_in_every_later_year(growth, more):
    low, high = law.relative(growth), law.relative(growth + more)
    assert (high[:, 1:] > low[:, 1:]).all()
    np.testing.assert_array_equal(low[:, 0], 1.0)


def test_varying_growth_has_the_mean_asked_for_and_the_volatility():
    scores = np.random.default_rng(1).standard_normal((200_000, 1))
    one = np.ones((200_000, 1))
    growth = law.varying_growth(0.12 * one, 0.19 * one, scores)
    error = growth.std() / np.sqrt(growth.size)
    assert abs(growth.mean() - 0.12) < 4 * error
    assert np.log1p(growth).std() == pytest.approx(0.19, rel=0.01)
    assert np.median(growth) == pytest.approx(1.12 * np.exp(-0.5 * 0.19**2) - 1, abs=4 * error)


def test_volatility_is_that_of_logarithms_and_blind_to_the_unit():
    sd, error = law.volatility([1.0, np.e, np.e])
    assert (sd, error) == pytest.approx((np.sqrt(0.5), 0.5))
    sd_of_four, error_of_four = law.volatility(np.exp([0.0, 1.0, 1.0, 2.0, 2.0]).tolist())
    assert error_of_four == pytest.approx(sd_of_four / np.sqrt(6))
    assert law.volatility([5.0, 5 * np.e, 5 * np.e]) == pytest.approx((sd, error))


@given(tables, tables)
def test_energy_and_the_rest_are_the_total_raised_by_the_excess(total, energy):
    remainder, excess = law.rest(total, energy)
    np.testing.assert_allclose(remainder + energy, total + excess)
    assert (np.minimum(remainder, excess) == 0).all()
    assert (remainder >= 0).all()
    assert (excess >= 0).all()


def test_what_is_added_grows_only_without_energy():
    launch, energy = np.array([[1000.0]]), np.array([[300.0, 500.0]])
    trade, excess = law.added(launch, np.array([[1.1, 1.21]]), energy, np.array([[200.0]]))
    np.testing.assert_allclose(trade, [[800 * 1.1 + 300, 800 * 1.21 + 500]])
    np.testing.assert_array_equal(excess, 0.0)


def test_a_launch_smaller_than_its_energy_leaves_nothing_to_grow_and_says_so():
    one = np.array([[1.0]])
    trade, excess = law.added(100 * one, 2 * one, 150 * one, 130 * one)
    assert (trade.item(), excess.item()) == (150.0, 30.0)


def test_a_side_that_sold_less_than_its_energy_has_no_other_goods():
    side, energy, remainder = (np.array([[x]]) for x in (10.0, 12.0, 50.0))
    assert law.share_left(side, energy, remainder).item() == 0.0
    assert law.share_left(side, 0 * energy, 0 * remainder).item() == 0.0


def test_a_side_has_no_more_than_the_rest_and_nothing_of_no_rest():
    side, energy = np.full((1, 3), 10.0), np.full((1, 3), 2.0)
    share = law.share_left(side, energy, np.array([[4.0, 0.0, 16.0]]))
    np.testing.assert_array_equal(share, [[1.0, 0.0, 0.5]])
    small = np.array([[0.5]])
    np.testing.assert_array_equal(law.share_left(0.25 * small, 0 * small, small), 0.25)


@given(st.floats(-0.3, 0.5), st.integers(1, 20))
def test_the_mean_of_constant_growth_is_that_growth(growth, years):
    total = np.array([[100.0 * (1 + growth) ** years]])
    mean = law.mean_growth(total, np.array([[100.0]]), np.array([years]))
    assert mean.item() == pytest.approx(growth, abs=1e-9)
