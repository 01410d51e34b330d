import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from simulator.analysis.estimates import (
    estimate,
    percentiles,
    probability,
    standard_error,
)

NUMBERS = st.floats(-1e6, 1e6, allow_subnormal=False)
DRAWS = arrays(
    float, array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=7), elements=NUMBERS
)


@given(DRAWS)
def test_percentiles_are_those_of_numpy(draws):
    found = percentiles(draws)
    np.testing.assert_allclose(found, np.quantile(draws, [0.1, 0.5, 0.9], axis=0), atol=1e-9)


@given(DRAWS)
def test_means_and_errors_are_those_of_numpy(draws):
    found = estimate(draws)
    np.testing.assert_allclose(found.mean, draws.mean(axis=0), atol=1e-9)
    if len(draws) > 1:
        error = draws.std(axis=0, ddof=1) / math.sqrt(len(draws))
        np.testing.assert_allclose(found.standard_error, error, atol=1e-9)


@given(DRAWS, st.randoms())
def test_the_order_of_the_draws_does_not_matter(draws, random):
    order = list(range(len(draws)))
    random.shuffle(order)
    for one, other in zip(estimate(draws), estimate(draws[order]), strict=True):
        np.testing.assert_allclose(one, other, rtol=1e-9, atol=1e-6)


def test_percentiles_are_of_non_exceedance():
    found = estimate(np.arange(101.0))
    assert (found.p10, found.p50, found.p90) == (10.0, 50.0, 90.0)


def test_dates_that_never_come_are_left_out_of_the_percentiles():
    cod = np.array([[2027.0, 2030.0], [np.nan, 2031.0], [2029.0, 2032.0], [np.nan, np.nan]])
    p10, p50, p90 = percentiles(cod)
    np.testing.assert_allclose([p10, p50, p90], np.nanquantile(cod, [0.1, 0.5, 0.9], axis=0))


def test_a_date_that_never_comes_in_any_draw_has_no_percentiles():
    assert np.isnan(percentiles(np.full((4, 2), np.nan))).all()


def test_the_draws_are_not_sorted_in_place():
    draws = np.array([3.0, 1.0, 2.0])
    estimate(draws)
    assert draws.tolist() == [3.0, 1.0, 2.0]


def test_single_precision_draws_are_summed_in_double():
    draws = np.full(1_000_000, 0.1, dtype=np.float32)
    assert estimate(draws).mean == pytest.approx(float(np.float32(0.1)), rel=1e-12)


def test_one_draw_has_no_error():
    found = estimate(np.array([510.0]))
    assert np.isnan(found.standard_error)


def test_the_error_of_a_mean_over_all_draws_is_taken_from_the_kept_ones():
    kept = np.array([1.0, 2.0, 3.0, 4.0])
    assert standard_error(kept, 400) == pytest.approx(standard_error(kept) / 10)


def test_the_error_of_what_has_three_dims_is_that_of_each_cell():
    draws = np.random.default_rng(2).exponential(3.0, (50, 3, 4)).astype(np.float32)
    each = [[standard_error(draws[:, i, j]) for j in range(4)] for i in range(3)]
    np.testing.assert_allclose(standard_error(draws), each, rtol=1e-12)


def test_means_lie_within_four_standard_errors_of_the_truth():
    draws = np.random.default_rng(1).exponential(3.0, (10_000, 50))
    found = estimate(draws)
    assert (np.abs(found.mean - 3.0) < 4 * found.standard_error).all()
    assert found.standard_error == pytest.approx(np.full(50, 3.0 / 100), rel=0.1)


@pytest.mark.parametrize("holds", [True, False])
def test_certainty_is_never_claimed(holds):
    share, error = probability(np.full(10_000, holds))
    assert share == float(holds)
    assert 2 * error == pytest.approx(3 / 10_000, rel=0.1)  # rule of three


def test_the_error_of_a_probability_is_the_usual_one_away_from_the_ends():
    holds = np.arange(10_000)[:, None] < np.array([1_000, 5_000, 9_000])  # [draw, 3]
    share, error = probability(holds)
    np.testing.assert_allclose(share, [0.1, 0.5, 0.9])
    np.testing.assert_allclose(error, np.sqrt(share * (1 - share) / 10_000), rtol=2e-3)


@pytest.mark.parametrize("truth", [0.0005, 0.01, 0.3])
def test_two_errors_hold_the_truth_as_often_as_promised(truth):
    rng = np.random.default_rng(2)
    share, error = probability(rng.random((1_000, 2_000)) < truth)
    assert np.mean(np.abs(share - truth) <= 2 * error) > 0.94
