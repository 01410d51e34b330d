"""Which water falls in which month of which year."""

import numpy as np
import pytest
from scipy import stats

from simulator.parts.chance import Chance
from simulator.parts.power.water import factor_table, monthly, years_drawn
from tests.worlds.build import chance, fixed, small

HYDROLOGY = "power.resource.hydrology"
RECORD = [str(year) for year in range(1990, 2002)]  # twelve years
FIRST, YEARS, DRAWS = 2026, 6, 20_000


def hydrology(**changes):
    """A record in which every month of every year can be told: year number plus month / 100."""
    told = {y: [k * 0.5 + m / 100 for m in range(1, 13)] for k, y in enumerate(RECORD)}
    scenario = small(
        {
            f"{HYDROLOGY}.regions.south": None,
            f"{HYDROLOGY}.regions": {"told": {"years": told, "source": "a test"}},
            "power.resource.profiles.hydro_south.region": "told",
            "power.resource.profiles.hydro_south.spread": fixed(1),
            "power.resource.profiles.hydro_south.monthly_capacity_factor": [1.0] * 12,
            **{f"{HYDROLOGY}.{key}": value for key, value in changes.items()},
        }
    )
    return scenario.power.resource


def drawn(resource, draws=DRAWS, first=FIRST, years=YEARS, seed=1):
    return years_drawn(resource.hydrology, first, years, Chance(seed, 0, draws))


def planes(resource, years):
    table = factor_table(resource.hydrology, resource.profiles["hydro_south"], 1.0)
    return monthly(table, years)


MODES = {
    "bootstrap": {},
    "sequence": {"mode": "sequence"},
    "year": {"mode": "year", "year": "1993"},
}


@pytest.mark.parametrize("mode", MODES)
def test_every_month_has_the_water_of_its_hydrological_year(mode):
    resource = hydrology(**MODES[mode])
    years = drawn(resource, 50)
    found = planes(resource, years)
    for d in range(50):
        for month in range(YEARS * 12):
            year, of_year = divmod(month, 12)
            began = year if of_year < 5 else year + 1  # June begins the next one
            expected = years[d, began] * 0.5 + (of_year + 1) / 100
            assert found[d, month] == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("month", [1, 5, 6, 12])
def test_a_flood_planted_in_one_month_of_the_record_comes_in_that_calendar_month(month):
    resource = hydrology(mode="sequence")
    flat = {y: [1.0] * 12 for y in RECORD}
    flat["1995"][month - 1] = 5.0
    resource = hydrology(mode="sequence", regions={"told": {"years": flat, "source": "a test"}})
    years = drawn(resource, 200)
    found = planes(resource, years)
    for d in range(200):
        floods = np.flatnonzero(found[d] == 5.0).tolist()
        # from June 1995 or from the January that follows it, read from where the sequence began
        start = years[d, 0]  # of the hydrological year that began before the horizon
        wait = (RECORD.index("1995") - start) % len(RECORD)
        calendar_year = wait if month < 6 else wait - 1
        at = calendar_year * 12 + month - 1
        assert floods == ([at] if 0 <= at < YEARS * 12 else [])


def test_no_dry_season_is_cut_in_two():
    # From June to May the months come from one year of the record, in every mode.
    found = np.floor(planes(hydrology(), drawn(hydrology(), 500)) / 0.5)
    from_june = found[:, 5 : 5 + 12 * (YEARS - 1)].reshape(500, -1, 12)
    assert (from_june == from_june[..., :1]).all()


def test_a_year_named_holds_throughout():
    assert (drawn(hydrology(mode="year", year="1993")) == RECORD.index("1993")).all()


def test_a_sequence_is_the_record_in_order_from_any_start():
    years = drawn(hydrology(mode="sequence"))
    assert ((np.diff(years, axis=1) - 1) % len(RECORD) == 0).all()
    assert stats.chisquare(np.bincount(years[:, 0], minlength=len(RECORD))).pvalue > 1e-3


@pytest.mark.parametrize(
    ("mode", "pool"), [("el_nino", {"1991", "1995"}), ("la_nina", {"1993", "1999"})]
)
def test_el_nino_and_la_nina_draw_only_from_their_years(mode, pool):
    oni = {"1991": 1.2, "1993": -0.5, "1995": 0.5, "1996": 0.4, "1998": 0, "1999": -1.6}
    resource = hydrology(mode=mode, oni_prior_winter_c=oni, oni_threshold_c=fixed(0.5))
    years = drawn(resource)
    assert {RECORD[k] for k in np.unique(years)} == pool
    counts = np.bincount(years.ravel(), minlength=len(RECORD))
    assert stats.chisquare(counts[counts > 0]).pvalue > 1e-3


@pytest.mark.parametrize("length", [1, 2, 5])
def test_runs_of_the_record_have_the_stated_mean_length(length):
    # Stationary bootstrap: on to the next year with 1 - 1/L, and by a jump that happens to hit it.
    years = drawn(hydrology(mean_block_years=fixed(length)))
    on = ((np.diff(years, axis=1) - 1) % len(RECORD) == 0).mean()
    exact = 1 - 1 / length + 1 / length / len(RECORD)
    assert abs(on - exact) < 4 * np.sqrt(exact * (1 - exact) / (DRAWS * YEARS)) + 1e-12


def test_lengths_of_runs_are_geometric():
    # With jumps seen as breaks: P(a run begun in the first year is longer than k) = (1 - p)^k,
    # p the probability that a year is not the next of the record.
    length = 3
    years = drawn(hydrology(mean_block_years=fixed(length)))
    breaks = (np.diff(years, axis=1) - 1) % len(RECORD) != 0
    p = (1 - 1 / len(RECORD)) / length
    for k in range(1, YEARS + 1):
        unbroken = (~breaks[:, :k]).all(axis=1).mean()
        exact = (1 - p) ** k
        assert abs(unbroken - exact) < 4 * np.sqrt(exact * (1 - exact) / DRAWS)


def test_every_year_of_the_record_is_as_likely_in_every_year_of_the_horizon():
    years = drawn(hydrology())
    for label in years.T:
        assert stats.chisquare(np.bincount(label, minlength=len(RECORD))).pvalue > 1e-4


def test_the_mean_of_resampled_water_is_the_mean_of_the_record():
    resource = hydrology()
    yearly = planes(resource, drawn(resource)).reshape(DRAWS, YEARS, 12).mean(axis=2)
    record = np.array([k * 0.5 + 0.065 for k in range(len(RECORD))])
    error = yearly.mean(axis=1).std() / np.sqrt(DRAWS)
    assert abs(yearly.mean() - record.mean()) < 4 * error


def test_a_longer_horizon_leaves_the_water_of_earlier_years_as_it_was():
    resource = hydrology()
    np.testing.assert_array_equal(
        drawn(resource, 100, years=3), drawn(resource, 100, years=9)[:, :4]
    )


def test_an_earlier_start_leaves_years_that_are_jumped_to_as_they_were():
    resource = hydrology(mean_block_years=fixed(1))
    later, earlier = drawn(resource, 100, 2026, 4), drawn(resource, 100, 2020, 10)
    np.testing.assert_array_equal(later, earlier[:, 6:])


def test_the_mean_length_may_be_uncertain():
    years = drawn(hydrology(mean_block_years=chance(uniform=[1, 4])))
    on = ((np.diff(years, axis=1) - 1) % len(RECORD) == 0).mean()
    mean_jump = np.log(4) / 3  # E[1 / L]
    exact = 1 - mean_jump * (1 - 1 / len(RECORD))
    # years of one draw share their L, so the error is that of draws
    assert abs(on - exact) < 4 * 0.3 / np.sqrt(DRAWS)


@pytest.mark.parametrize(("spread", "expected"), [(0.0, 0.4), (1.0, 0.32), (1.5, 0.28), (6.0, 0.0)])
def test_a_spread_multiplies_the_departure_from_the_mean_and_water_is_never_negative(
    spread, expected
):
    dry = {y: [0.8] * 12 for y in RECORD}
    resource = hydrology(regions={"told": {"years": dry, "source": "a test"}})
    profile = resource.profiles["hydro_south"].model_copy(
        update={"monthly_capacity_factor": [0.4] * 12}
    )
    table = factor_table(resource.hydrology, profile, spread)
    np.testing.assert_allclose(table, expected, atol=1e-6)
