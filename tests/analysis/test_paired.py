import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from simulator.analysis.paired import paired, paired_chance

DRAWS = arrays(float, (7, 3), elements=st.floats(-1e6, 1e6, allow_subnormal=False))
HOLDS = arrays(bool, 40)


@given(DRAWS, DRAWS)
def test_the_order_of_the_two_only_flips_signs(a, b):
    there, back = paired(a, b), paired(b, a)
    np.testing.assert_array_equal(there.mean, -back.mean)
    np.testing.assert_array_equal(there.standard_error, back.standard_error)
    np.testing.assert_allclose(there.p10, -back.p90, rtol=1e-9, atol=1e-9)
    np.testing.assert_array_equal(there.same, back.same)


@given(DRAWS)
def test_a_quantity_does_not_differ_from_itself(a):
    found = paired(a, a.copy())
    assert found.same.all()
    assert (found.mean == 0).all()
    assert (found.standard_error == 0).all()
    assert not found.in_noise.any()
    assert not found.is_significant.any()


def test_what_single_precision_leaves_is_no_difference():
    found = paired([660.0, 1200.0], np.float32([660.0001, 1200.0]))
    assert bool(found.same)
    assert float(found.mean) == 0


def test_the_error_is_that_of_the_pairs():
    rng = np.random.default_rng(1)
    a = rng.normal(100, 30, 40_000)
    b = a + rng.normal(2, 5, 40_000)
    found = paired(a, b)
    assert float(found.standard_error) == pytest.approx(5 / 200, rel=0.02)
    assert float(found.unpaired_error) == pytest.approx(
        np.hypot(30, np.hypot(30, 5)) / 200, rel=0.02
    )
    assert abs(float(found.mean) - 2) < 4 * float(found.standard_error)


def test_a_difference_of_less_than_two_errors_is_within_the_noise():
    assert bool(paired([0.0, 0.0, 0.0, 0.0], [1.0, -1.0, 1.0, 0.0]).in_noise)
    assert not bool(paired([0.0, 0.0, 0.0, 0.0], [1.0, 1.1, 0.9, 1.0]).in_noise)


def test_one_future_tells_no_error_and_no_difference():
    found = paired([1.0], [2.0])
    assert np.isnan(found.standard_error)
    assert bool(found.in_noise)
    assert not bool(found.is_significant)


def test_a_difference_that_is_the_same_in_all_futures_has_no_error():
    a = np.linspace(2000, 3000, 50)
    found = paired(a, np.float32(a - 51.5).astype(float))
    assert float(found.mean) == pytest.approx(-51.5, abs=1e-3)
    assert float(found.standard_error) == 0
    assert bool(found.is_significant)


@given(HOLDS, HOLDS)
def test_a_chance_is_known_with_an_error_unless_nothing_could_differ(a, b):
    there, back = paired_chance(a, b), paired_chance(b, a)
    assert float(there.mean) == -float(back.mean) == (sum(b) - sum(a)) / 40
    assert float(there.standard_error) == float(back.standard_error) > 0
    assert float(paired_chance(a, a, identical=True).standard_error) == 0


def test_the_error_of_many_pairs_is_the_plain_one():
    rng = np.random.default_rng(2)
    a, b = rng.random((2, 20_000)) < 0.3
    plain = (b * 1.0 - a).std(ddof=1) / np.sqrt(a.size)
    assert float(paired_chance(a, b).standard_error) == pytest.approx(plain, rel=1e-3)
