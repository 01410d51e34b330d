"""Part of a year as a distribution of the whole year."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t as student

from simulator.physics import nowcast

EARLIER = [0.663, 0.719, 0.668]  # shares of the first nine months
ALIKE = [0.5, 0.505, 0.51, 0.502]  # far from all bounds
U = np.linspace(0.001, 0.999, 999)


def known(earlier=EARLIER, months=9, busiest=3.0):
    return nowcast.shares(earlier, months, busiest)


def test_the_median_year_is_the_part_over_the_geometric_mean_of_the_shares():
    wide = known(ALIKE, busiest=1e9)
    expected = 2360.0 / np.exp(np.mean(np.log(ALIKE)))
    assert nowcast.full_year(2360.0, wide, 0.5) == pytest.approx(expected, rel=1e-6)


@pytest.mark.verifies(
    law="a year foretold from its first months",
    tool="Student's t by SciPy",
    of="the year",
    within=1e-6,
)
def test_without_bounds_the_quantiles_are_those_of_students_t(differs):
    logs = np.log(ALIKE)
    scale = logs.std(ddof=1) * np.sqrt(1 + 1 / 4)
    large = np.exp(student.ppf(0.9, 3, logs.mean(), scale))  # a large share is a small year
    found = nowcast.full_year(1000.0, known(ALIKE, busiest=1e9), 0.1)
    differs(found * large / 1000.0 - 1)


def test_the_missing_months_stay_within_what_is_thought_possible():
    years = nowcast.full_year(900.0, known(busiest=2.0), np.array([1e-12, 1 - 1e-12]))
    # 100 a month so far; the three missing bring 50 to 200 each
    np.testing.assert_allclose(years, [900 + 3 * 50, 900 + 3 * 200], rtol=1e-6)


def test_the_whole_year_has_a_mean_even_from_two_years():
    years = nowcast.full_year(900.0, known([0.6, 0.8]), U)
    assert 900.0 < years.mean() < 2 * 900.0


@given(st.lists(st.floats(0.4, 0.9), min_size=2, max_size=8), st.floats(1.1, 5.0))
def test_quantiles_rise_and_never_fall_below_the_part(earlier, busiest):
    years = nowcast.full_year(100.0, known(earlier, 8, busiest), U)
    assert (np.diff(years) >= 0).all()
    assert (years > 100.0).all()


@given(st.floats(0.01, 0.99))
def test_the_percentile_is_the_inverse_of_the_quantile(u):
    year = float(nowcast.full_year(2360.0, known(), u))
    assert nowcast.percentile(2360.0, known(), year) == pytest.approx(u, abs=1e-6)


def test_years_that_were_all_alike_foretell_their_share():
    assert nowcast.full_year(50.0, known([0.5, 0.5], 6), 0.9) == pytest.approx(100.0)


def test_more_years_of_the_same_spread_foretell_more_surely():
    few, many = known([0.6, 0.61]), known([0.6, 0.61] * 6)
    spans = [np.ptp(nowcast.full_year(1.0, k, np.array([0.1, 0.9]))) for k in (few, many)]
    assert spans[1] < spans[0] / 2


def test_what_is_foretold_is_as_sure_as_it_says():
    # Shares of eight years whose logarithm is normal; the ninth falls inside eight times of ten.
    random, inside, trials = np.random.default_rng(3), 0, 3000
    for _ in range(trials):
        *earlier, last = np.exp(random.normal(-0.4, 0.05, 9))
        low, high = nowcast.full_year(last, known(earlier, 8, 50.0), [0.1, 0.9])
        inside += low <= 1.0 <= high
    assert abs(inside / trials - 0.8) < 4 * np.sqrt(0.16 / trials)


PARTS = {2013: 723.6, 2022: 1220.0, 2024: 1503.2, 2025: 2360.0}
WHOLES = {2013: 1091.0, 2014: 1287.0, 2022: 1696.4, 2024: 2250.0, 2025: 2980.0}


def test_a_year_is_scored_from_earlier_years_where_there_are_two():
    found = {s.year: s for s in nowcast.scores(PARTS, WHOLES, 9, 3.0)}
    assert {y: s.earlier_only for y, s in found.items()} == {
        2013: False, 2022: False, 2024: True, 2025: True,
    }  # fmt: skip
    assert found[2024].from_years == (2013, 2022)
    assert found[2025].from_years == (2013, 2022, 2024)
    assert found[2013].from_years == (2022, 2024, 2025)


def test_a_score_is_what_the_nowcast_of_that_year_would_have_said():
    score = nowcast.scores(PARTS, WHOLES, 9, 3.0)[-1]
    share = [PARTS[y] / WHOLES[y] for y in (2013, 2022, 2024)]
    expected = nowcast.full_year(2360.0, known(share), [0.1, 0.5, 0.9])
    np.testing.assert_allclose([score.p10_musd, score.p50_musd, score.p90_musd], expected)
    assert score.error_share == pytest.approx(expected[1] / 2980.0 - 1)
    assert score.inside == (expected[0] <= 2980.0 <= expected[2])
    assert score.percentile < 0.1


def test_a_score_names_the_months_the_part_and_what_came():
    for score in nowcast.scores(PARTS, WHOLES, 9, 3.0):
        assert score.months == 9
        assert (score.part_musd, score.actual_musd) == (PARTS[score.year], WHOLES[score.year])


def test_a_year_beyond_what_is_thought_possible_has_a_percentile_all_the_same():
    assert nowcast.percentile(900.0, known(busiest=2.0), 900.0 + 3 * 49) == 0.0
    assert nowcast.percentile(900.0, known(busiest=2.0), 900.0 + 3 * 210) == 1.0


def test_years_without_an_end_or_without_company_are_not_scored():
    assert nowcast.scores({2024: 1.0, 2026: 1.0}, {2024: 2.0}, 6, 3.0) == []
    assert nowcast.scores({2024: 1.0, 2025: 1.1}, {2024: 2.0, 2025: 2.0}, 6, 3.0) == []
