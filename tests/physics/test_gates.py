"""What a gate lets pass: its narrower part in a day, and the mean of a month."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from simulator.physics.gates import ceiling_t_per_day, mean_of_month


def day(road, hours, minutes, payload) -> float:
    return float(ceiling_t_per_day(*(np.array(float(x)) for x in (road, hours, minutes, payload))))


def test_the_road_binds_where_clearance_is_quick_and_clearance_where_it_is_slow():
    assert day(13_000, 12, 1, 26) == 13_000
    assert day(13_000, 12, 2, 26) == 9_360


def test_longer_hours_help_only_until_the_road_is_full():
    assert day(13_000, 15, 2, 26) == 11_700
    assert day(13_000, 20, 2, 26) == 13_000


def test_la_lay_full_on_300_days_is_3_9_mt():
    assert day(13_000, 24, 0.5, 28) * 300 == 3.9e6


def test_the_spread_of_a_month_shrinks_with_its_independent_days():
    score = np.random.default_rng(1).standard_normal(200_000)
    for days in (1.0, 4.0, 16.0):
        flow = mean_of_month(np.array(6000.0), np.array(0.2), score, np.array(days), np.array(1e9))
        assert abs(flow.std() / (6000 * 0.2 / np.sqrt(days)) - 1) < 0.01
        assert abs(flow.mean() - 6000) < 4 * flow.std() / np.sqrt(score.size)


@given(st.floats(0, 2e4), st.floats(0, 2), st.floats(-6, 6), st.floats(1, 31), st.floats(0, 1.5e4))
def test_a_months_mean_is_never_above_the_ceiling_nor_below_nothing(mean, spread, z, days, top):
    flow = mean_of_month(*(np.array(x) for x in (mean, spread, z, days, top)))
    assert 0 <= flow <= top


def test_a_busy_month_is_above_its_mean_and_a_very_idle_one_passes_nothing():
    def flow(score):
        args = (6000.0, 0.25, score, 9.0, 13_000.0)
        return mean_of_month(*(np.array(x) for x in args)).item()

    assert [flow(score) for score in (-20.0, -1.0, 1.0)] == [0.0, 5500.0, 6500.0]
