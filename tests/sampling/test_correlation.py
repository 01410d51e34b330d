"""A shared shock correlates delays and leaves each what it is."""

import numpy as np
import pytest
from scipy import stats
from scipy.special import ndtri

from simulator.sampling.correlation import share_shock
from simulator.sampling.streams import uniforms

DRAWS = 40_000
OWN = np.stack([uniforms(7, f"thing/{i}", 0, DRAWS) for i in range(3)], axis=1)
SHOCK = uniforms(7, "shock", 0, DRAWS)


def shared(rho):
    return share_shock(OWN, SHOCK, np.full(DRAWS, rho))


@pytest.mark.parametrize("rho", [0.0, 0.2, 0.6, 1.0])
def test_margins_stay_uniform(rho):
    for column in shared(rho).T:
        assert stats.kstest(column, "uniform").pvalue > 1e-3


@pytest.mark.parametrize("rho", [0.0, 0.2, 0.4, 0.6, 0.9])
def test_normal_scores_have_the_stated_correlation(rho):
    found = np.corrcoef(ndtri(shared(rho)).T)[np.triu_indices(3, 1)]
    error = (1 - rho**2) / np.sqrt(DRAWS)
    np.testing.assert_allclose(found, rho, atol=4 * error)


def test_an_uncertain_correlation_gives_its_mean():
    rho = 0.2 + 0.4 * uniforms(7, "rho", 0, DRAWS)
    found = np.corrcoef(ndtri(share_shock(OWN, SHOCK, rho)).T)[np.triu_indices(3, 1)]
    np.testing.assert_allclose(found, 0.4, atol=4 / np.sqrt(DRAWS))


def test_without_correlation_each_keeps_its_own_draws():
    np.testing.assert_allclose(shared(0.0), OWN, atol=1e-12)


def test_full_correlation_is_the_shock_alone():
    np.testing.assert_allclose(shared(1.0), np.repeat(SHOCK[:, None], 3, axis=1), atol=1e-12)


def test_each_draw_stands_alone():
    rho = np.full(DRAWS, 0.5)
    part = share_shock(OWN[5:9], SHOCK[5:9], rho[5:9])
    np.testing.assert_array_equal(part, share_shock(OWN, SHOCK, rho)[5:9])
