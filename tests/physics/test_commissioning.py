"""Slip, what is left of it, who leaves first and when a path is open."""

import functools
import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from simulator.physics.commissioning import (
    Exit,
    first_exit,
    path_date,
    probability_left,
    product_table,
    slip_given_not_over,
    stated_given_not_over,
)

MIDPOINTS = (np.arange(20_000) + 0.5) / 20_000
ONE = np.array([1.0])
TABLE_ERROR = 0.004  # of probability: 400 points, 200 nodes

TRIANGLE = stats.triang(1 / 3, 0, 3)  # 0, 1, 3 years, as of hydropower being built
FACTOR = stats.lognorm(np.log(2.0) / stats.norm.ppf(0.9), scale=1.5)  # median 1.5, p90 3


def nodes_of(factor, count=200):
    return factor.ppf((np.arange(count) + 0.5) / count)


@functools.cache
def lao_table():
    return product_table(TRIANGLE.cdf, 3.0, nodes_of(FACTOR))


def test_a_factor_without_spread_only_stretches_the_slip():
    table = product_table(TRIANGLE.cdf, 3.0, np.array([2.0]))
    years = np.linspace(0, 6, 200)
    found = np.interp(years, table.years, table.probability)
    np.testing.assert_allclose(found, TRIANGLE.cdf(years / 2.0), atol=TABLE_ERROR / 10)


def test_two_factors_are_half_of_either():
    table = product_table(stats.uniform(0, 2).cdf, 2.0, np.array([1.0, 3.0]))
    years = np.array([0.5, 1.0, 2.0, 3.0, 6.0])
    exact = [(0.25 + 0.5 / 6) / 2, (0.5 + 1 / 6) / 2, (1 + 1 / 3) / 2, (1 + 0.5) / 2, 1.0]
    found = np.interp(years, table.years, table.probability)
    np.testing.assert_allclose(found, exact, atol=TABLE_ERROR / 2)


@pytest.mark.verifies(
    law="slip times an uncertain factor, as a table",
    tool="SciPy's distributions, integrated 500 times as finely",
    of="probability",
    within=0.004,
)
def test_slip_times_an_uncertain_factor_is_their_product(differs):
    # P(S F <= x) by integration over the factor on a grid 500 times as fine.
    factors = nodes_of(FACTOR, 100_000)
    table = lao_table()
    for x in (0.1, 0.5, 1.0, 2.0, 4.0, 8.0):
        exact = TRIANGLE.cdf(x / factors).mean()
        differs(np.interp(x, table.years, table.probability) - exact)


def test_the_tabulated_slip_has_the_mean_of_the_product():
    # E[S F] = E[S] E[F]; the factor's nodes leave out a four-hundredth at the top.
    slip = slip_given_not_over(lao_table(), MIDPOINTS, 0.0)
    exact = TRIANGLE.mean() * nodes_of(FACTOR).mean()
    assert slip.mean() == pytest.approx(exact, rel=0.01)
    assert slip.mean() == pytest.approx(TRIANGLE.mean() * FACTOR.mean(), rel=0.02)


@pytest.mark.parametrize(("least", "most"), [(0.0, 1.0), (1.0, 3.0)])
def test_a_slip_of_up_to_a_year_or_of_a_year_at_least_is_not_certain(least, most):
    slip = stats.uniform(least, most - least)
    table = product_table(slip.cdf, most, ONE)
    found = slip_given_not_over(table, np.array([0.1, 0.5, 0.9]), -1.0)
    np.testing.assert_allclose(found, slip.ppf([0.1, 0.5, 0.9]), atol=0.01)


def test_before_its_date_a_plant_may_still_be_on_time():
    half = product_table(lambda x: 0.5 + 0.5 * (x >= 2.0), 2.0, ONE)
    found = slip_given_not_over(half, np.array([0.25, 0.75]), -1.0)
    np.testing.assert_allclose(found, [0.0, 2.0], atol=0.01)
    assert probability_left(half, -1.0) == 1.0
    assert probability_left(half, 1.0) == 0.5


@pytest.mark.parametrize("years", [0.0, 1.0, 2.5])
def test_a_slip_that_is_certain_has_no_spread(years):
    table = product_table(lambda x: (x >= years).astype(float), years, ONE)
    np.testing.assert_array_equal(slip_given_not_over(table, MIDPOINTS[::99], -1.0), years)
    assert probability_left(table, years + 0.01) == 0.0
    assert probability_left(table, -0.01) == 1.0


@pytest.mark.verifies(
    law="a slip that runs already: what remains of it",
    tool="SciPy's distribution, given that it is not over",
    of="probability",
    within=0.004,
)
@pytest.mark.parametrize("elapsed", [0.2, 1.0, 1.7, 2.5])
def test_what_remains_of_a_slip_is_the_conditional_distribution(elapsed, differs):
    table = product_table(TRIANGLE.cdf, 3.0, ONE)
    slip = slip_given_not_over(table, MIDPOINTS, elapsed)
    assert slip.min() >= elapsed - 1e-9

    def given_not_over(x):
        return (TRIANGLE.cdf(x) - TRIANGLE.cdf(elapsed)) / TRIANGLE.sf(elapsed)

    differs(given_not_over(slip) - MIDPOINTS)  # as Kolmogorov and Smirnov do


@given(st.floats(-5, 0), st.floats(1e-9, 1 - 1e-9))
def test_before_the_stated_date_nothing_is_given(elapsed, u):
    table = lao_table()
    us = np.array([u])
    np.testing.assert_array_equal(
        slip_given_not_over(table, us, elapsed), slip_given_not_over(table, us, 0.0)
    )


@given(st.floats(0, 8), st.floats(0, 8), st.floats(1e-6, 1 - 1e-6))
def test_a_plant_that_is_longer_overdue_is_never_expected_earlier(one, other, u):
    table, us = lao_table(), np.array([u, u])
    early, late = slip_given_not_over(table, us, np.sort([one, other]))
    assert early <= late + 1e-9


def test_the_share_left_is_that_of_the_slips_still_ahead():
    table = lao_table()
    slip = slip_given_not_over(table, MIDPOINTS, 0.0)
    for elapsed in (0.0, 0.5, 2.0, 5.0):
        assert probability_left(table, elapsed) == pytest.approx(
            (slip > elapsed).mean(), abs=TABLE_ERROR
        )


def test_an_uncertain_stated_date_is_weighed_by_the_slip_it_would_need():
    # Stated in [0, 1] evenly, slip in [0, 2] evenly, nothing by 1.5: the weight of a date x is
    # (x + 0.5) / 2, its distribution (x + x^2) / 2.
    table = product_table(stats.uniform(0, 2).cdf, 2.0, ONE)
    at = stated_given_not_over(table, np.linspace(0, 1, 201), 1.5, MIDPOINTS)
    np.testing.assert_allclose((at + at**2) / 2, MIDPOINTS, atol=TABLE_ERROR)


def test_date_and_slip_together_are_what_is_left_of_their_sum():
    # The same, by throwing away what has happened: the sum given that it lies beyond 1.5.
    rng = np.random.default_rng(1)
    stated, slip = rng.uniform(0, 1, 400_000), 2 * rng.uniform(0, 1, 400_000)
    left = (stated + slip)[stated + slip > 1.5]
    table = product_table(stats.uniform(0, 2).cdf, 2.0, ONE)
    at = stated_given_not_over(table, np.linspace(0, 1, 201), 1.5, rng.uniform(1e-9, 1, 400_000))
    found = at + slip_given_not_over(table, rng.uniform(1e-9, 1, 400_000), 1.5 - at)
    assert stats.ks_2samp(found, left).statistic < 0.005


def test_a_stated_date_ahead_keeps_its_own_distribution():
    at = stated_given_not_over(lao_table(), np.linspace(2027, 2028, 201), 2026.0, MIDPOINTS)
    np.testing.assert_allclose(at, MIDPOINTS, atol=1e-12)


def test_a_project_leaves_for_the_first_reason_of_the_fixed_order_only():
    reasons = list(Exit)[1:]
    table = np.array(list(itertools.product([False, True], repeat=len(reasons))))
    given_reasons = {reason: table[:, [i]] for i, reason in enumerate(reasons)}
    expected = [
        min((r for r, holds in zip(reasons, row, strict=True) if holds), default=0) for row in table
    ]
    for order in (given_reasons, dict(reversed(given_reasons.items()))):
        assert first_exit(order, (len(table), 1))[:, 0].tolist() == expected


def test_evidence_comes_before_the_buyer_and_the_buyer_before_the_price():
    assert Exit.NEVER_BUILT < Exit.OTHER_BUYER < Exit.NO_CONTRACT_FOR_PRICE


def test_a_path_is_open_when_its_last_arc_is():
    rng = np.random.default_rng(2)
    dates = rng.choice([-np.inf, 2026.0, 2028.5, 2031.0, np.inf], (50, 5))
    on_path = rng.random((7, 5)) < 0.5
    expected = [[max(row[path], default=-np.inf) for path in on_path] for row in dates]
    np.testing.assert_array_equal(path_date(dates, on_path), expected)
