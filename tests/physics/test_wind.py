import functools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.physics.wind import (
    beta_factors,
    correlation,
    hourly_coefficient,
    solar_hours,
    spell_hours,
    states,
    sums_to_match,
    uniform_moments,
)
from tests.oracles.wind_hours import uniform_hours

HOURS = 8760
SPREAD = 0.25
KNOTS = np.linspace(0.0, 1.0, 21)
LATITUDE = np.array([16.6, 16.9, 16.45, 15.35, 18.85])
LONGITUDE = np.array([106.35, 106.6, 106.55, 107.25, 104.75])
CAPACITY_MW = np.array([300.0, 195.0, 200.0, 600.0, 250.0])
MEANS = (0.15, 0.3, 0.45, 0.6)
LIMITS = (0.35, 0.5, 0.65, 0.8)  # over capacity


@functools.cache
def hours_of(n_hours: int, daily_autocorrelation: float = 0.77, seed: int = 0) -> np.ndarray:
    """Return probabilities of the five sites."""
    normals = np.random.default_rng(seed).standard_normal((n_hours, LATITUDE.size))
    alike = correlation(LATITUDE, LONGITUDE, 300.0)
    return uniform_hours(normals, alike, daily_autocorrelation)


def test_correlation_falls_to_a_known_value_with_distance():
    """A quarter of a meridian is 10,007.5 km on a sphere of 6,371 km."""
    alike = correlation(np.array([0.0, 90.0]), np.array([0.0, 0.0]), 10_007.5)

    np.testing.assert_allclose(alike, [[1.0, np.exp(-1)], [np.exp(-1), 1.0]], rtol=1e-5)


def test_a_degree_east_is_shorter_in_the_north():
    """At 60 degrees north it is half of the 111.2 km at the equator."""
    equator = correlation(np.array([0.0, 0.0]), np.array([0.0, 1.0]), 111.195)[0, 1]
    north = correlation(np.array([60.0, 60.0]), np.array([0.0, 1.0]), 111.195)[0, 1]

    assert np.log(equator) == pytest.approx(-1.0, rel=1e-4)
    assert np.log(north) == pytest.approx(-0.5, rel=1e-4)


def test_every_site_has_every_probability_once():
    u = hours_of(1000)

    np.testing.assert_allclose(
        np.sort(u, axis=0), np.tile((np.arange(1000)[:, None] + 0.5) / 1000, 5)
    )


def test_sites_move_together_as_their_correlation_says():
    """Spearman's rank correlation of a Gaussian copula is 6 / pi asin(r / 2)."""
    alike = correlation(LATITUDE, LONGITUDE, 300.0)
    u = hours_of(100_000, daily_autocorrelation=0.0)

    np.testing.assert_allclose(np.corrcoef(u.T), 6 / np.pi * np.arcsin(alike / 2), atol=0.01)


def test_moments_have_every_probability_once_and_the_correlation_asked_for():
    alike = correlation(LATITUDE, LONGITUDE, 300.0)
    u = uniform_moments(np.random.default_rng(0).standard_normal((20_000, 5)), alike)

    expected = np.tile((np.arange(20_000)[:, None] + 0.5) / 20_000, 5)
    np.testing.assert_allclose(np.sort(u, axis=0), expected)
    np.testing.assert_allclose(np.corrcoef(u.T), 6 / np.pi * np.arcsin(alike / 2), atol=0.02)


def test_identical_sites_blow_alike():
    normals = np.random.default_rng(0).standard_normal((50, 2))

    u = uniform_hours(normals, np.ones((2, 2)), 0.77)
    np.testing.assert_array_equal(u[:, 0], u[:, 1])


@pytest.mark.parametrize("daily_autocorrelation", [0.3, 0.77])
def test_daily_means_have_the_lag_one_correlation_asked_for(daily_autocorrelation: float):
    from scipy.special import ndtri

    normals = np.random.default_rng(1).standard_normal((24 * 5_000, 1))
    u = uniform_hours(normals, np.ones((1, 1)), daily_autocorrelation)
    daily = ndtri(u).reshape(-1, 24).mean(axis=1)

    found = np.corrcoef(daily[:-1], daily[1:])[0, 1]
    assert found == pytest.approx(daily_autocorrelation, abs=4 / np.sqrt(daily.size))


@settings(max_examples=30)
@given(st.floats(0.0, 0.99))
def test_the_hourly_coefficient_is_that_of_the_stationary_process(daily_autocorrelation: float):
    keep = hourly_coefficient(daily_autocorrelation)
    lag = np.abs(np.subtract.outer(np.arange(48), np.arange(48)))
    covariance = float(keep) ** lag

    one_day, next_day = covariance[:24, :24].sum(), covariance[:24, 24:].sum()
    assert next_day / one_day == pytest.approx(daily_autocorrelation, abs=1e-9)


def test_a_spell_lasts_until_the_correlation_has_fallen_to_one_over_e():
    assert hourly_coefficient(0.77) ** spell_hours(0.77) == pytest.approx(np.exp(-1))
    assert spell_hours(0.0) == 0.0  # each hour for itself


@pytest.mark.verifies(
    law="wind within the month: variance of the hourly factor",
    tool="the beta distribution: spread x mean x (1 - mean)",
    of="the variance",
    within=0.01,
)
@pytest.mark.parametrize("mean", [0.02, 0.35, 0.9])
@pytest.mark.parametrize("spread", [0.05, 0.25, 0.6])
def test_factors_have_the_mean_and_variance_asked_for(mean: float, spread: float, differs):
    u = (np.arange(100_000) + 0.5) / 100_000
    factors = beta_factors(u, mean, spread)

    assert factors.mean() == pytest.approx(mean, rel=2e-3)
    differs(factors.var() / (spread * mean * (1 - mean)) - 1)


def test_no_wind_full_wind_and_constant_wind_are_allowed():
    u = np.array([[0.1, 0.5], [0.9, 0.5]])

    np.testing.assert_array_equal(beta_factors(u, np.array([0.0, 1.0]), 0.25), [[0, 1], [0, 1]])
    np.testing.assert_array_equal(beta_factors(u, 0.3, 0.0), np.full((2, 2), 0.3))


@settings(max_examples=40)
@given(
    n_states=st.integers(1, 30),
    spread=st.just(0.0) | st.floats(0.01, 0.6),
    knots=st.lists(
        st.sampled_from([0.0, 1.0]) | st.floats(0.02, 0.98), min_size=1, max_size=5, unique=True
    ).filter(lambda knots: any(0.0 < k < 1.0 for k in knots)),
)
def test_the_mean_over_the_states_is_the_monthly_mean(n_states, spread, knots):
    month = states(hours_of(200), CAPACITY_MW, n_states, spread, np.sort(knots))

    assert month.share.sum() == pytest.approx(1.0, abs=1e-12)
    assert (month.share > 0).all()
    assert ((month.level >= 0) & (month.level <= 1)).all()
    np.testing.assert_allclose(
        np.einsum("s,ksi->ki", month.share, month.level),
        np.repeat(np.sort(knots)[:, None], CAPACITY_MW.size, axis=1),
        rtol=0,
        atol=1e-12,
    )


def test_a_site_alone_keeps_its_distribution():
    """Energy above a limit, in 12 states against the distribution itself."""
    month = states(hours_of(HOURS), CAPACITY_MW, 12, SPREAD, KNOTS)
    u = ((np.arange(100_000) + 0.5) / 100_000)[:, None]
    for mean in (0.15, 0.3, 0.45, 0.6):
        factors = beta_factors(u, mean, SPREAD)
        level = month.level[int(np.flatnonzero(np.isclose(KNOTS, mean))[0])]
        for limit in np.arange(0.1, 1.0, 0.05):
            exact = np.maximum(factors - limit, 0).mean()
            found = month.share @ np.maximum(level - limit, 0)
            np.testing.assert_allclose(found, exact, rtol=0, atol=0.006)


def excess_errors(month, u: np.ndarray) -> np.ndarray:
    """Return errors of the energy above limits, relative to all, for sums of several sites."""
    errors = []
    groups = [
        np.arange(5),
        np.array([0, 1]),
        np.array([0, 1, 2]),
        np.array([2, 3]),
        np.array([3, 4]),
    ]
    for mean in MEANS:
        power = beta_factors(u, mean, SPREAD) * CAPACITY_MW
        level = month.level[int(np.flatnonzero(np.isclose(KNOTS, mean))[0])] * CAPACITY_MW
        for group in groups:
            for limit in LIMITS:
                line_mw = limit * CAPACITY_MW[group].sum()
                exact = np.maximum(power[:, group].sum(axis=1) - line_mw, 0).mean()
                found = month.share @ np.maximum(level[:, group].sum(axis=1) - line_mw, 0)
                errors.append((found - exact) / power[:, group].sum(axis=1).mean())
    return np.array(errors)


@pytest.mark.parametrize("seed", range(3))
def test_sums_of_sites_spread_in_the_states_as_hour_by_hour(seed: int):
    u = hours_of(HOURS, seed=seed)
    errors = excess_errors(states(u, CAPACITY_MW, 12, SPREAD, KNOTS), u)

    assert np.abs(errors).mean() < 0.006
    assert abs(errors.mean()) < 0.002
    assert np.abs(errors).max() < 0.04


def test_the_sites_of_an_arc_are_matched_better_when_the_arc_is_named():
    u = hours_of(HOURS)
    branch = np.array([0.0, 0.0, 0.0, 1.0, 1.0]) * CAPACITY_MW

    def error(weights: np.ndarray) -> float:
        month = states(u, weights, 12, SPREAD, np.array([0.35]))
        power = beta_factors(u, 0.35, SPREAD) @ branch
        line_mw = np.arange(0.2, 0.9, 0.1) * branch.sum()
        exact = np.maximum(power[:, None] - line_mw, 0).mean(axis=0)
        found = month.share @ np.maximum((month.level[0] @ branch)[:, None] - line_mw, 0)
        return float(np.abs(found - exact).mean())

    assert error(np.stack([CAPACITY_MW, branch])) < error(CAPACITY_MW)


def test_a_branch_behind_which_no_wind_stands_asks_for_nothing():
    sums, _ = sums_to_match(np.stack([CAPACITY_MW, np.zeros_like(CAPACITY_MW)]))

    np.testing.assert_array_equal(sums, sums_to_match(CAPACITY_MW[None])[0])


def test_the_order_of_the_hours_does_not_matter():
    u = hours_of(500)
    shuffled = u[np.random.default_rng(3).permutation(500)]

    np.testing.assert_array_equal(
        states(u, CAPACITY_MW, 12, SPREAD, KNOTS).level,
        states(shuffled, CAPACITY_MW, 12, SPREAD, KNOTS).level,
    )


def test_windier_months_are_windier_in_every_state():
    month = states(hours_of(500), CAPACITY_MW, 12, SPREAD, KNOTS)

    assert (np.diff(month.level, axis=0) >= 0).all()


def test_one_state_is_the_mean():
    month = states(hours_of(100), CAPACITY_MW, 1, SPREAD, KNOTS)

    np.testing.assert_allclose(month.level[:, 0, :], np.repeat(KNOTS[:, None], 5, axis=1))


def test_the_sun_shines_by_day_most_at_noon_and_by_its_mean():
    shape = solar_hours(12.0)

    assert shape.mean() == pytest.approx(1.0)
    assert (shape[:6] == 0).all()
    np.testing.assert_allclose(shape, shape[::-1], atol=1e-12)
    assert shape.argmax() in (11, 12)
    assert shape[12] == pytest.approx(np.pi * 24 / (2 * 12), rel=0.02)  # peak of a half-sine
