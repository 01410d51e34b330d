"""Growth as the record has it: Student's t, exact moments, and a score worked out by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from simulator.physics import recorded_growth as law

FIT = law.Fit(0.1, 0.18, 14)
DRAWS, STEPS = 20_000, 5


@pytest.fixture(scope="module")
def logs():
    """Logarithmic growth of many futures: [draw, step]."""
    u = np.random.default_rng(1).random((DRAWS, STEPS + 2))
    return np.log1p(law.drawn(FIT, u[:, 0], u[:, 1], u[:, 2:]))


@pytest.mark.parametrize("steps", [1, 2, 3, 5])
def test_a_total_some_years_on_is_students_t(logs, steps):
    n = FIT.number
    known = stats.t(n - 1, steps * FIT.mean, FIT.sd * np.sqrt(steps + steps**2 / n))
    found = np.sort(logs[:, :steps].sum(axis=1))

    p = np.array([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    np.testing.assert_allclose(law.quantiles(FIT, steps, p), known.ppf(p))
    share = np.searchsorted(found, known.ppf(p)) / DRAWS
    assert (abs(share - p) < 4 * np.sqrt(p * (1 - p) / DRAWS)).all()
    assert law.chance_of(FIT, steps, 5 / 3) == pytest.approx(known.sf(np.log(5 / 3)))


def test_years_of_a_future_share_a_mean_that_the_record_leaves_open(logs):
    # cov(year, year') = var(mu) = E[sigma^2] / n, var(year) = E[sigma^2] (1 + 1 / n)
    found = np.corrcoef(logs.T)[~np.eye(STEPS, dtype=bool)]
    assert abs(found - 1 / (FIT.number + 1)).max() < 4 / np.sqrt(DRAWS)


def test_the_long_run_mean_leaves_the_official_band(logs):
    known = stats.t(FIT.number - 1, FIT.mean, FIT.sd / np.sqrt(FIT.number))
    inside = known.cdf(np.log(1.15)) - known.cdf(np.log(1.10))
    assert 0.2 < inside < 0.5


def test_four_growths_worked_out_by_hand():
    # logarithms 0.1, 0.3, -0.1, 0.1: mean 0.1, deviations 0, 0.2, -0.2, 0: sd sqrt(0.08 / 3)
    fit = law.fitted(100 * np.exp(np.cumsum([0, 0.1, 0.3, -0.1, 0.1])))
    assert fit is not None
    assert fit == pytest.approx((0.1, 0.163299, 4), abs=1e-6)
    # t of 3 has its ninth decile at 1.637744; two years: sqrt(2 + 4 / 4) = 1.732051
    assert law.quantiles(fit, 2, 0.9) == pytest.approx(
        0.2 + 0.163299 * 1.732051 * 1.637744, abs=1e-5
    )


@pytest.mark.parametrize("totals", [[1.0], [1.0, 2.0], [1.0, 2.0, 3.0, 4.0]])
def test_a_short_record_tells_nothing(totals):
    assert law.fitted(totals) is None


@given(
    st.lists(st.floats(10, 1e4), min_size=5, max_size=30),
    st.floats(1e-12, 1 - 1e-12), st.floats(1e-12, 1 - 1e-12), st.floats(1e-12, 1 - 1e-12),
)  # fmt: skip
def test_growth_is_finite_within_its_bounds_and_rises_with_chance(totals, spread, mean, year):
    fit = law.fitted(totals)
    assert fit is not None
    one = np.array([1.0])
    found, more_mean, more = (
        law.drawn(fit, spread * one, m * one, y * one[:, None])[0, 0]
        for m, y in ((mean, year), (0.5 * (mean + 1), year), (mean, 0.5 * (year + 1)))
    )
    assert -0.5 - 1e-12 <= found <= 10 + 1e-12
    assert found <= more_mean
    assert found <= more


def test_a_record_of_constant_growth_goes_on():
    fit = law.fitted(100 * 1.1 ** np.arange(8))
    u = np.random.default_rng(2).random((50, 5))
    np.testing.assert_allclose(law.drawn(fit, u[:, 0], u[:, 1], u[:, 2:]), 0.1)


@pytest.mark.verifies(
    law="the score of growth foretold (CRPS), from its quantiles",
    tool="the closed form of a normal forecast (case E4)",
    of="a standard deviation",
    within=1e-3,
)
@pytest.mark.parametrize("actual", [-1.5, 0.0, 2.0])
def test_the_score_of_a_normal_forecast_is_its_closed_form(actual, differs):
    # Gneiting and Raftery 2007: z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)
    z = stats.norm
    p = (np.arange(20_000) + 0.5) / 20_000
    known = actual * (2 * z.cdf(actual) - 1) + 2 * z.pdf(actual) - 1 / np.sqrt(np.pi)
    differs(law.crps(z.ppf(p), actual) - known)


def test_a_forecast_that_is_right_scores_best_on_average():
    came = stats.norm.ppf((np.arange(400) + 0.5) / 400)
    p = (np.arange(400) + 0.5) / 400
    right, narrow, wide = (
        np.mean([law.crps(sd * stats.norm.ppf(p), x) for x in came]) for sd in (1.0, 0.4, 2.5)
    )
    assert right < narrow
    assert right < wide
