"""Scores of forecasts against closed forms and a second implementation written to be read."""

import sys

import numpy as np
import pytest
from scipy import stats

from simulator.analysis.scores import score, together


@pytest.mark.verifies(
    law="the score of a forecast (CRPS) of many draws",
    tool="the closed form of a normal forecast (case E4)",
    of="the score",
    within=1e-3,
)
def test_the_crps_of_many_draws_is_that_of_the_normal(differs):
    x = stats.norm(2, 3).ppf((np.arange(20_000) + 0.5) / 20_000)
    for y in (-4.0, 2.0, 3.5):
        z = (y - 2) / 3
        exact = 3 * (z * (2 * stats.norm.cdf(z) - 1) + 2 * stats.norm.pdf(z) - 1 / np.sqrt(np.pi))
        differs(score(x, y).crps / exact - 1)


@pytest.mark.verifies(
    law="the score of a forecast (CRPS) of some draws",
    tool="scoringrules, its ensemble score (case E4)",
    of="the score",
    within=1e-9,
)
def test_the_crps_of_draws_is_that_of_an_independent_library(differs, monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)  # or it compiles all its scores for seconds
    rules = pytest.importorskip("scoringrules")
    rng = np.random.default_rng(4)
    for size in (2, 5, 50, 500):
        x, came = rng.gamma(2.0, 300.0, size), float(rng.gamma(2.0, 300.0))
        differs(score(x, came).crps / float(rules.crps_ensemble(came, x, backend="numpy")) - 1)


def test_the_crps_of_a_few_draws_is_what_its_definition_says():
    x = np.array([3.0, -1.0, 7.0, 2.5])
    slow = np.abs(x - 4).mean() - np.abs(x[:, None] - x[None, :]).mean() / 2
    assert score(x, 4.0).crps == pytest.approx(slow)


def test_the_crps_of_one_number_is_its_distance():
    assert score(np.array([5.0]), 8.0).crps == 3


def test_the_place_counts_what_is_equal_by_half_and_rounding_as_equal():
    x = np.array([1.0, 2.0, 2.2, 4.0])
    assert score(x, 2.0).place == pytest.approx(0.25 + 0.125)
    assert score(x, 2.0, rounding=0.3).place == pytest.approx(0.25 + 0.25)


def test_what_came_at_the_edge_is_within():
    x = np.full(100, 572.0)
    assert score(x, 572.0).is_within
    assert score(x, 572.3, rounding=0.5).is_within
    assert not score(x, 573.0, rounding=0.5).is_within


def test_the_record_s_rounding_decides_what_is_within_but_widens_nothing():
    x = np.linspace(0.0, 100.0, 101)
    sharp, rounded = score(x, 92.0), score(x, 92.0, rounding=3.0)
    assert (rounded.low, rounded.high) == (sharp.low, sharp.high) == (10.0, 90.0)
    assert sharp.is_above
    assert rounded.is_within
    assert score(x, 5.0, rounding=3.0).is_below


def test_the_summary_means_over_forecasts():
    found = together([score(np.array([0.0, 2.0]), 1.0), score(np.array([5.0]), 8.0)])
    assert found == (2, 1.75, 0.5, -1.5)
    with pytest.raises(ValueError, match="no forecast"):
        together([])
