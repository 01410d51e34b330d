"""Lao factors fitted to announced dates: found again where they are known, kept where not."""

import numpy as np
import pytest

from simulator.distribution import Distribution
from simulator.parts.power.past.fit import Announced, fit

SLIP = Distribution("triangular", (0, 1, 3))
PRIOR = Distribution("lognormal", (1, 2))


def plants(factor, count=40, seed=1):
    """Draw plants by the very law that is fitted."""
    rng = np.random.default_rng(seed)
    own = factor * 2 ** (rng.standard_normal(count) / 1.2816)
    return [
        Announced(f"p{i}", years, True, SLIP)
        for i, years in enumerate(rng.triangular(0, 1, 3, count) * own)
    ]


@pytest.mark.parametrize("factor", [0.4, 1.0, 2.5])
def test_the_factor_of_many_plants_is_found_again(factor):
    found = fit(plants(factor, 200), PRIOR)
    assert found.median == pytest.approx(factor, rel=0.15)
    assert found.low < found.median < found.high < found.p90


def test_in_four_of_five_records_the_truth_lies_within_the_range():
    inside = [
        found.low <= 1.3 <= found.high
        for seed in range(60)
        for found in [fit(plants(1.3, 6, seed), PRIOR)]
    ]
    assert 0.7 < np.mean(inside) <= 1


def test_without_a_record_the_prior_stays():
    found = fit([], PRIOR)
    assert found.median == pytest.approx(1, rel=0.01)
    assert found.high == pytest.approx(2, rel=0.03)
    assert (found.plants, found.dates) == (0, 0)


def test_being_awaited_long_speaks_for_a_higher_factor_and_a_date_ahead_for_nothing():
    waiting = fit([Announced("p", 6.0, False, SLIP)], PRIOR)
    ahead = fit([Announced("p", -2.0, False, SLIP)], PRIOR)
    assert waiting.median > 1.3
    assert ahead == fit([], PRIOR)


def test_dates_of_one_plant_count_as_one_plant():
    once = fit([Announced("p", 4.0, True, SLIP)], PRIOR)
    thrice = fit([Announced("p", 4.0, True, SLIP)] * 3, PRIOR)
    assert thrice.median == pytest.approx(once.median)
    assert thrice.dates == 3


def test_early_counts_as_in_time():
    early, punctual = (fit([Announced("p", y, True, SLIP)], PRIOR) for y in (-0.5, 0.0))
    assert early.median == pytest.approx(punctual.median)
    assert early.median < 1
