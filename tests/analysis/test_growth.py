import numpy as np

from simulator.analysis.figure_data.growth import growth
from simulator.analysis.scorecard import scorecard
from tests.present.worlds import target, world

TARGETS = {
    "five": target("Five thousand", 5000, 2030),
    "far": target("Beyond the horizon", 11_000, 2050),
    "cap": target("Cap", 8000, 2030, comparator="at_most"),
    "firm": target("Firm", 5000, 2030, "firm_mw"),
    "reached": target("Reached", 2000, 2030),
    "some_day": target("Some day", 5000, None),
}
SCENARIO, OUTCOMES = world(targets=TARGETS)
PATHS = growth(SCENARIO, OUTCOMES, scorecard(SCENARIO, OUTCOMES))


def test_the_official_band_starts_at_the_base_and_is_that_of_the_published_numbers():
    year = PATHS.years.tolist().index
    assert PATHS.low_mw[year(2025)] == PATHS.high_mw[year(2025)] == 2379
    np.testing.assert_allclose(PATHS.low_mw[year(2030)], 3831, atol=0.5)  # case L6
    np.testing.assert_allclose(PATHS.high_mw[year(2030)], 4785, atol=0.5)  # case L6
    assert np.isnan(PATHS.low_mw[year(2024)])
    assert np.isfinite(PATHS.low_mw[year(2025) :]).all()


def test_a_needed_path_leads_from_the_base_to_the_target():
    path = PATHS.needed_mw["five"]
    np.testing.assert_allclose(path[[1, 6]], [2379, 5000])
    assert np.isnan(path[[0, *range(7, 12)]]).all()


def test_a_target_beyond_the_horizon_has_the_part_of_its_path_within():
    path = PATHS.needed_mw["far"]
    assert np.isfinite(path[1:]).all()
    np.testing.assert_allclose(path[-1], 2379 * (11_000 / 2379) ** (10 / 25))


def test_only_floors_of_commissioned_mw_that_need_growth_have_a_path():
    assert list(PATHS.needed_mw) == ["five", "far"]


def test_the_pipeline_is_what_the_projects_give():
    np.testing.assert_allclose(
        PATHS.pipeline_mw.mean, OUTCOMES.arrays["commissioned_mw"].mean(axis=0)
    )
