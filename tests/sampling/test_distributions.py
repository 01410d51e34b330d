"""Quantile functions against closed forms, SciPy, and themselves turned round."""

import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats

from simulator.distribution import Distribution, fixed
from simulator.sampling.distributions import (
    cumulative,
    never_given_not_yet,
    quantile,
    truncated,
    with_never,
)

NOTING = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

MIDPOINTS = (np.arange(200_000) + 0.5) / 200_000
INSIDE = st.floats(1e-6, 1 - 1e-6)
NUMBER = st.floats(-50, 50)
WIDTH = st.floats(0.01, 20)


@st.composite
def continuous(draw):
    """Make a distribution without steps, triangles with an upright side among them."""
    low, width = draw(NUMBER), draw(WIDTH)
    match draw(st.sampled_from(["uniform", "triangular", "normal", "lognormal"])):
        case "uniform":
            return Distribution("uniform", (low, low + width))
        case "triangular":
            mode = low + width * draw(st.sampled_from([0.0, 1.0]) | st.floats(0, 1))
            return Distribution("triangular", (low, min(mode, low + width), low + width))
        case "normal":
            sd = draw(st.floats(0.2, 3)) * width
            mean = low + width * draw(st.floats(0, 1))
            return Distribution("normal", (mean, sd, low, low + width))
        case _:
            median = draw(st.floats(0.1, 20))
            return Distribution("lognormal", (median, median * draw(st.floats(1.05, 4))))


@st.composite
def choices(draw):
    values = sorted(draw(st.sets(st.integers(-9, 9), min_size=1, max_size=5)))
    weights = np.array([draw(st.floats(0.05, 1)) for _ in values])
    pairs = zip(map(float, values), (weights / weights.sum()).tolist(), strict=True)
    return Distribution("choices", tuple(number for pair in pairs for number in pair))


def scipy_of(distribution):
    """Return SciPy's view of a continuous distribution."""
    p = distribution.parameters
    match distribution.kind:
        case "uniform":
            return stats.uniform(p[0], p[1] - p[0])
        case "triangular":
            return stats.triang((p[1] - p[0]) / (p[2] - p[0]), p[0], p[2] - p[0])
        case "normal":
            return stats.truncnorm((p[2] - p[0]) / p[1], (p[3] - p[0]) / p[1], p[0], p[1])
        case _:
            return stats.lognorm(math.log(p[1] / p[0]) / stats.norm.ppf(0.9), scale=p[0])


@given(continuous(), INSIDE)
def test_cumulative_undoes_quantile(distribution, u):
    x = quantile(distribution, np.array([u]))
    assert cumulative(distribution, x)[0] == pytest.approx(u, abs=1e-7)


@pytest.mark.verifies(
    law="uniform, triangular, cut normal and lognormal: cumulative probability",
    tool="SciPy's distributions",
    of="probability",
    within=1e-6,
)
@NOTING
@given(continuous(), INSIDE)
def test_quantile_and_cumulative_are_those_of_an_independent_library(differs, distribution, u):
    other = scipy_of(distribution)
    expected = other.ppf(u)
    assert quantile(distribution, np.array([u]))[0] == pytest.approx(expected, rel=1e-6, abs=1e-6)
    differs(cumulative(distribution, np.array([expected]))[0] - u)


@given(choices(), INSIDE)
def test_a_choice_is_the_first_whose_cumulative_probability_reaches_u(distribution, u):
    x = float(quantile(distribution, np.array([u]))[0])
    values = distribution.parameters[0::2]
    assert x in values
    assert cumulative(distribution, np.array([x]))[0] >= u - 1e-12
    assert cumulative(distribution, np.array([x - 0.5]))[0] <= u + 1e-12


@given(continuous() | choices(), st.lists(INSIDE, min_size=2, max_size=30))
def test_a_higher_u_never_gives_a_lower_value_and_none_leaves_the_support(distribution, us):
    x = quantile(distribution, np.sort(us))
    low, high = distribution.support
    assert (np.diff(x) >= 0).all()
    assert low <= x.min() <= x.max() <= high


@given(continuous() | choices())
def test_nothing_lies_below_the_support_and_everything_up_to_its_end(distribution):
    low, high = distribution.support
    found = cumulative(distribution, np.array([low - 1.0, min(high, 1e9)]))
    np.testing.assert_allclose(found, [0.0, 1.0], atol=1e-9)


@pytest.mark.parametrize(
    ("distribution", "mean", "variance"),
    [
        (Distribution("uniform", (2.0, 5.0)), 3.5, 9 / 12),
        (Distribution("triangular", (0.0, 1.0, 5.0)), 2.0, (0 + 1 + 25 - 0 - 0 - 5) / 18),
        (Distribution("triangular", (0.0, 0.0, 3.0)), 1.0, 9 / 18),
        (Distribution("triangular", (0.0, 3.0, 3.0)), 2.0, 9 / 18),
        (Distribution("choices", (1.0, 0.2, 2.0, 0.5, 6.0, 0.3)), 3.0, 0.2 + 2.0 + 10.8 - 9.0),
        (fixed(4.0), 4.0, 0.0),
    ],
)
def test_mean_and_variance_are_exact(distribution, mean, variance):
    x = quantile(distribution, MIDPOINTS)
    assert x.mean() == pytest.approx(mean, rel=1e-6)
    assert x.var() == pytest.approx(variance, rel=1e-5, abs=1e-12)


def test_a_lognormal_has_the_stated_median_ninetieth_percentile_and_mean():
    distribution = Distribution("lognormal", (1.5, 3.0))
    np.testing.assert_allclose(quantile(distribution, np.array([0.5, 0.9])), [1.5, 3.0], rtol=1e-9)
    sigma = math.log(2.0) / stats.norm.ppf(0.9)
    mean = quantile(distribution, MIDPOINTS).mean()
    assert mean == pytest.approx(1.5 * math.exp(sigma**2 / 2), rel=1e-4)


@given(continuous(), st.floats(0.01, 0.95), INSIDE)
def test_what_is_left_of_a_distribution_is_the_conditional_one(distribution, passed, u):
    other = scipy_of(distribution)
    after = float(other.ppf(passed))
    x = float(truncated(distribution, np.array([u]), after)[0])
    assert x >= after - 1e-9
    conditional = (other.cdf(x) - other.cdf(after)) / other.sf(after)
    assert conditional == pytest.approx(u, abs=1e-5)


@given(continuous(), INSIDE)
def test_a_date_wholly_ahead_is_drawn_as_it_stands(distribution, u):
    us, before = np.array([u]), max(distribution.support[0], -1e3) - 1.0
    np.testing.assert_array_equal(truncated(distribution, us, before), quantile(distribution, us))


def test_a_date_wholly_past_is_a_record_and_is_drawn_as_it_stands():
    distribution = Distribution("triangular", (2022.9, 2023.2, 2023.7))
    u = MIDPOINTS[::1000]
    np.testing.assert_array_equal(truncated(distribution, u, 2026.0), quantile(distribution, u))


def test_of_choices_only_those_ahead_are_left_in_their_proportion():
    distribution = Distribution("choices", (2025.0, 0.5, 2027.0, 0.3, 2029.0, 0.2))
    x = truncated(distribution, MIDPOINTS, 2026.0)
    assert set(x) == {2027.0, 2029.0}
    assert (x == 2027.0).mean() == pytest.approx(0.6, abs=1e-4)


def test_never_takes_its_share_of_the_uniforms_and_leaves_the_others_uniform():
    u, happens = with_never(Distribution("uniform", (0.0, 1.0), never=0.3), MIDPOINTS)
    assert happens.mean() == pytest.approx(0.7, abs=1e-5)
    np.testing.assert_allclose(u[happens], MIDPOINTS[happens] / 0.7, atol=1e-12)
    assert (happens[:-1] >= happens[1:]).all()  # a higher one never makes it happen
    assert 0.0 < u.min() <= u.max() < 1.0


@pytest.mark.parametrize(("never", "happening"), [(0.0, True), (1.0, False)])
def test_never_may_be_certain_or_impossible(never, happening):
    u, happens = with_never(Distribution("uniform", (0.0, 1.0), never=never), MIDPOINTS)
    assert (happens == happening).all()
    assert 0.0 < u.min() <= u.max() < 1.0


def test_without_never_the_uniforms_stay_as_they_are():
    assert with_never(fixed(1.0), MIDPOINTS)[0] is MIDPOINTS


@given(continuous(), st.floats(0.01, 0.95), st.floats(0.01, 0.99))
def test_never_grows_likelier_while_nothing_happens(distribution, passed, never):
    of = Distribution(distribution.kind, distribution.parameters, never)
    after = float(scipy_of(distribution).ppf(passed))
    expected = never / (never + (1 - never) * (1 - passed))
    assert never_given_not_yet(of, after) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("after", [2020.0, 2035.0])
def test_never_stays_as_stated_before_the_first_date_and_where_all_is_past(after):
    of = Distribution("triangular", (2027.0, 2028.0, 2030.0), never=0.15)
    assert never_given_not_yet(of, after) == 0.15
