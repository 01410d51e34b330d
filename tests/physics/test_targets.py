import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from simulator.physics.targets import (
    first_year,
    grown,
    met,
    needed_each_year,
    needed_growth_share,
    shortfall,
    year_distribution,
    year_percentile,
)

YEARS = np.arange(2024, 2036)
MW = arrays(float, (5, len(YEARS)), elements=st.floats(0, 12_000, allow_subnormal=False))
GOALS = st.floats(1, 12_000)
DIRECTIONS = st.booleans()


@pytest.mark.verifies(
    law="growth needed for a target",
    tool="arithmetic made independently (case L6)",
    of="one percent a year",
    within=0.005,
)
@pytest.mark.parametrize(
    ("base_mw", "goal_mw", "percent_a_year"),
    [(2379, 8000, 27.45), (2379, 5000, 16.02), (1600, 8000, 37.97), (1600, 5000, 25.59)],
)
def test_needed_growth_is_that_of_the_published_numbers(base_mw, goal_mw, percent_a_year, differs):
    # 2,379 MW at the end of 2025: Electricity of Vietnam in Nhan Dan, December 2025;
    # about 1,600 MW: Viet Nam News, December 2025. Arithmetic made independently (case L6).
    growth = needed_growth_share(base_mw, 2025, goal_mw, 2030)
    differs(100 * growth - percent_a_year)


@pytest.mark.verifies(
    law="where the official growth of 10-15 % leads",
    tool="arithmetic made independently (case L6)",
    of="one MW",
    within=0.5,
)
@pytest.mark.parametrize(
    ("base_mw", "growth_share", "mw_in_2030"),
    [(2379, 0.10, 3831), (2379, 0.15, 4785), (1600, 0.10, 2577), (1600, 0.15, 3218)],
)
def test_the_official_growth_band_leads_to_the_published_numbers(
    base_mw, growth_share, mw_in_2030, differs
):
    differs(grown(base_mw, growth_share, 5) - mw_in_2030)  # case L6


def test_growth_of_ten_to_fifteen_percent_reaches_48_to_60_percent_of_8000_mw():
    reached = grown(2379, [0.10, 0.15], 5) / 8000
    np.testing.assert_allclose(reached, [0.48, 0.60], atol=0.005)  # case L6


@given(st.floats(1, 1e4), st.floats(1, 1e4), st.integers(1, 30))
def test_the_needed_growth_leads_to_the_goal(base, goal, years):
    growth = needed_growth_share(base, 2025, goal, 2025 + years)
    assert grown(base, growth, years) == pytest.approx(goal, rel=1e-9)
    step = needed_each_year(base, 2025, goal, 2025 + years)
    assert base + years * step == pytest.approx(goal, rel=1e-9)


def test_a_goal_reached_exactly_is_met_in_both_directions():
    assert met(5000.0, 5000.0, at_most=False)
    assert met(5000.0, 5000.0, at_most=True)
    assert met(0.0, 0.0, at_most=False)
    assert met(0.0, 0.0, at_most=True)


def test_a_sum_of_nameplates_does_not_fail_for_its_rounding():
    assert met(5000.0 - 1e-3, 5000.0, at_most=False)
    assert not met(5000.0 - 1e-1, 5000.0, at_most=False)


def test_a_goal_below_nought_has_its_tolerance_on_the_right_side():
    assert met(-5.0, -5.0, at_most=False)
    assert met(-5.0, -5.0, at_most=True)


@given(MW, GOALS, DIRECTIONS)
def test_there_is_a_shortfall_exactly_where_the_target_is_not_met(mw, goal, at_most):
    missing = shortfall(mw, goal, at_most=at_most)
    np.testing.assert_array_equal(missing > 0, ~met(mw, goal, at_most=at_most))
    np.testing.assert_allclose(missing[missing > 0], np.abs(mw - goal)[missing > 0])


def test_what_rounding_misses_is_no_shortfall():
    assert shortfall(5000.0 - 1e-3, 5000.0, at_most=False) == 0.0
    assert shortfall(5000.0 + 1e-3, 5000.0, at_most=True) == 0.0


def test_the_first_year_of_a_floor_is_the_first_at_or_above_it():
    mw = [[2379, 3100, 5000, 5200], [2379, 2400, 2500, 2600], [6000, 4000, 4000, 6000]]
    found = first_year(mw, 5000.0, [2025, 2026, 2027, 2028], at_most=False)
    assert found.tolist() == [2027, np.inf, 2025]


def test_the_first_year_of_one_future_is_one_year():
    assert first_year([2379, 3100, 5000], 5000.0, [2025, 2026, 2027], at_most=False) == 2027
    assert first_year([2379, 3100, 4000], 5000.0, [2025, 2026, 2027], at_most=False) == np.inf


def test_the_first_year_of_a_cap_is_the_first_above_it():
    mw = [[2379, 3100, 5000, 5200], [2379, 2400, 2500, 2600], [6000, 4000, 4000, 6000]]
    found = first_year(mw, 5000.0, [2025, 2026, 2027, 2028], at_most=True)
    assert found.tolist() == [2028, np.inf, 2025]


@given(MW, GOALS, DIRECTIONS)
def test_before_its_first_year_nothing_is_crossed_and_in_it_something_is(mw, goal, at_most):
    crossing = first_year(mw, goal, YEARS, at_most=at_most)
    for draw, year in zip(mw, crossing, strict=True):
        crossed = met(draw, goal, at_most=False) if not at_most else ~met(draw, goal, at_most=True)
        assert not crossed[year > YEARS].any()
        if np.isfinite(year):
            assert crossed[year == YEARS].all()


@given(MW, GOALS, GOALS)
def test_a_higher_floor_is_never_reached_earlier(mw, one, other):
    low, high = sorted((one, other))
    earlier = first_year(mw, low, YEARS, at_most=False)
    assert (earlier <= first_year(mw, high, YEARS, at_most=False)).all()


@given(MW, GOALS, DIRECTIONS)
def test_each_draw_stands_alone(mw, goal, at_most):
    together = first_year(mw, goal, YEARS, at_most=at_most)
    alone = [first_year(row[None], goal, YEARS, at_most=at_most)[0] for row in mw]
    np.testing.assert_array_equal(together, alone)


@given(MW, GOALS, DIRECTIONS)
def test_the_distribution_of_years_and_never_add_up_to_all_draws(mw, goal, at_most):
    crossing = first_year(mw, goal, YEARS, at_most=at_most)
    shares, never = year_distribution(crossing, YEARS)
    assert shares.sum() + never == pytest.approx(1.0)
    assert never == np.isinf(crossing).mean()


def test_a_goal_may_differ_between_draws():
    mw = [[1000.0, 2000.0], [1000.0, 2000.0]]
    assert first_year(mw, [[1000.0], [1500.0]], [2025, 2026], at_most=False).tolist() == [
        2025,
        2026,
    ]


def test_never_is_later_than_every_year():
    years = [2028.0, 2030.0, 2031.0, np.inf, np.inf]
    assert year_percentile(years, 0.1) == 2028
    assert year_percentile(years, 0.5) == 2031
    assert year_percentile(years, 0.6) == 2031
    assert year_percentile(years, 0.61) == np.inf


@given(arrays(float, 20, elements=st.sampled_from([*YEARS.tolist(), np.inf])), st.floats(0.01, 1))
def test_a_year_percentile_is_the_first_year_by_which_the_share_has_crossed(years, share):
    found = year_percentile(years, share)
    assert (years <= found).mean() >= share - 1e-6
    assert (years < found).mean() < share
