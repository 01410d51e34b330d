"""Energy that sources could give: design, observation, water, wind, coal."""

import numpy as np
import pytest

from simulator.parts.power.resource import yearly_mean
from simulator.timeline import hours_of_months
from tests.worlds.build import base, chance, drawn, fixed, monthly_mw, plain, running

PROJECTS, RESOURCE = "power.projects", "power.resource"
SEASONAL = [0.3, 0.3, 0.3, 0.3, 0.4, 0.5, 0.7, 0.8, 0.8, 0.6, 0.5, 0.4]
NEVER_MIND = {"source": "a test"}


MW = {"dam": 100.0, "river": 60.0, "farm": 80.0}
HOURS = hours_of_months(2026, 2026)


def factors(changes=None, project="dam", draws=128):
    """Return the mean factors of a plant month by month: [draw, month]."""
    return monthly_mw(project, changes, draws) / MW.get(project, 100.0)


def yearly_gwh(changes=None, project="dam", draws=128):
    """Return the energy of the first year: [draw]."""
    return monthly_mw(project, changes, draws)[:, :12] @ HOURS / 1e3


def dam(**about):
    """Change the dam; its observed factor goes."""
    return {f"{PROJECTS}.dam.capacity_factor": None} | {
        f"{PROJECTS}.dam.{key}": value for key, value in about.items()
    }


REALISED = {f"{RESOURCE}.realisation": chance(uniform=[0.7, 1])}


@pytest.mark.parametrize("shape", [[0.5] * 12, SEASONAL])
def test_a_design_energy_comes_in_a_mean_year_times_its_realisation(shape):
    changes = {
        **dam(energy_gwh=fixed(400)),
        f"{RESOURCE}.realisation": fixed(0.86),
        f"{RESOURCE}.profiles.even_water.monthly_capacity_factor": shape,
    }
    np.testing.assert_allclose(yearly_gwh(changes), 400 * 0.86, rtol=1e-5)


def test_realisation_is_one_draw_for_the_whole_country():
    changes = {**REALISED, **dam(energy_gwh=fixed(400))}
    changes |= {
        f"{PROJECTS}.river.capacity_factor": None,
        f"{PROJECTS}.river.energy_gwh": fixed(200),
    }
    one = yearly_gwh(changes, "dam", draws=500) / 400
    other = yearly_gwh(changes, "river", draws=500) / 200
    np.testing.assert_allclose(one, other, rtol=1e-5)
    assert one.min() < 0.72
    assert one.max() > 0.98


@pytest.mark.parametrize(
    ("changes", "project", "gwh"),
    [
        ({}, "dam", 438.0),  # an observed factor
        (dam(), "dam", 438.0),  # the profile as it stands
        ({f"{PROJECTS}.farm.capacity_factor": None, f"{PROJECTS}.farm.energy_gwh": fixed(250)},
         "farm", 250.0),  # wind
    ],
)  # fmt: skip
def test_realisation_is_for_designs_of_hydropower_only(changes, project, gwh):
    found = yearly_gwh({**REALISED, **changes}, project)
    np.testing.assert_allclose(found, gwh, rtol=1e-5)


def test_a_seasonal_shape_is_kept():
    changes = {
        f"{RESOURCE}.profiles.even_water.monthly_capacity_factor": SEASONAL,
        f"{RESOURCE}.profiles.even_wind.monthly_capacity_factor": SEASONAL,
    }
    for project, mean in (("dam", 0.5), ("farm", 0.3)):
        found = factors(changes, project)[0, :12]
        np.testing.assert_allclose(
            found, np.array(SEASONAL) * mean / yearly_mean(np.array(SEASONAL)), rtol=1e-5
        )


def test_the_mean_of_a_year_counts_hours():
    assert yearly_mean(np.array([1.0] + [0.0] * 11)) == pytest.approx(31 / 365)


def test_only_the_share_sold_to_viet_nam_is_offered():
    changes = {f"{PROJECTS}.dam.vn_share": chance(uniform=[0.8, 0.9])}
    share = factors(changes, draws=500) / factors(draws=500)
    assert np.ptp(share, axis=1).max() < 1e-6
    assert 0.8 < share.min() < 0.81
    assert 0.89 < share.max() < 0.9


def wet_and_dry(**regions):
    """Two regions with water of their own; a second profile in the second one."""
    ages = {name: {"years": {str(1998 + k): [x] * 12 for k, x in enumerate(values)}, **NEVER_MIND}
            for name, values in regions.items()}  # fmt: skip
    return {
        f"{RESOURCE}.hydrology.regions": ages,
        f"{RESOURCE}.profiles": {
            "other_water": {
                "monthly_capacity_factor": SEASONAL, "region": "other", **NEVER_MIND
            }
        },
    }  # fmt: skip


def test_one_hydrological_year_holds_for_all_basins():
    regions = wet_and_dry(even=[0.8, 1.0, 1.2], other=[0.5, 1.0, 1.1])
    changes = {**regions, f"{PROJECTS}.river.profile": "other_water"}
    one, other = factors(changes, "dam", 200), factors(changes, "river", 200)
    own = np.array(SEASONAL) * 0.5 / yearly_mean(np.array(SEASONAL))
    pairs = {
        (round(float(a), 3), round(float(b), 3))
        for a, b in zip((one / 0.5).ravel(), (other / np.tile(own, 4)).ravel(), strict=True)
    }
    assert pairs == {(0.8, 0.5), (1.0, 1.0), (1.2, 1.1)}


def test_a_plant_that_follows_has_the_water_of_the_uppermost_and_its_own_mean():
    regions = wet_and_dry(even=[0.8, 1.0, 1.2], other=[1.0, 1.0, 1.0])
    changes = {
        **regions,
        f"{PROJECTS}.dam.profile": "other_water",
        f"{PROJECTS}.river.follows": "dam",
        f"{PROJECTS}.river.capacity_factor": fixed(0.4),
    }
    np.testing.assert_allclose(
        factors(changes, "river"), factors(changes, "dam") * 0.4 / 0.5, rtol=1e-5
    )
    below = {**changes, PROJECTS: {"mill": running(follows="river", capacity_factor=0.3)}}
    below[f"{PROJECTS}.river.profile"] = "even_water"
    np.testing.assert_allclose(
        factors(below, "mill"), factors(changes, "dam") * 0.3 / 0.5, rtol=1e-5
    )


def test_water_beyond_nameplate_is_spilt():
    wet = wet_and_dry(even=[3.0, 3.0, 3.0], other=[1.0, 1.0, 1.0])
    np.testing.assert_allclose(factors(wet), 1.0, rtol=1e-5)


def test_climate_changes_water_after_what_is_known_and_nothing_else():
    changes = {
        "as_of": "2027-06-01",
        f"{RESOURCE}.climate": fixed(-0.1),
        f"{PROJECTS}.dam.cod": fixed("2020-01"),
    }
    np.testing.assert_allclose(factors(changes), [[0.5] * 17 + [0.45] * 31] * 128, rtol=1e-5)
    np.testing.assert_allclose(factors(changes, "farm"), 0.3, rtol=1e-5)


def test_coal_gives_its_availability_in_every_month():
    about = {"technology": "coal", "profile": None, "capacity_factor": None}
    changes = {PROJECTS: {"new": running(**about)}}
    changes |= {f"{RESOURCE}.coal_availability": chance(uniform=[0.7, 0.9])}
    found = factors(changes, "new", 500)
    assert np.ptp(found, axis=1).max() < 1e-6
    assert 0.7 <= found.min() < 0.71 < 0.89 < found.max() <= 0.9


WINDY = {f"{RESOURCE}.wind.year_sd": fixed(0.06)}


def test_a_windy_year_is_windy_at_every_site_all_year():
    changes = {
        **WINDY,
        f"{RESOURCE}.wind.sites": {"shore": {"latitude": 17, "longitude": 106, **NEVER_MIND}},
        PROJECTS: {"other": running(technology="wind", profile="even_wind", site="shore",
                                    capacity_factor=0.2)},
    }  # fmt: skip
    one, other = factors(WINDY, "farm", 100), factors(changes, "other", 100)
    np.testing.assert_allclose(one / 0.3, other / 0.2, rtol=1e-5)
    by_year = (one / 0.3).reshape(100, 4, 12)
    assert np.ptp(by_year, axis=2).max() < 1e-6
    assert np.ptp(by_year, axis=1).min() > 0.0


def test_years_of_wind_have_the_stated_mean_and_spread_and_are_independent():
    draws = 4096
    year = (factors(WINDY, "farm", draws) / 0.3)[:, ::12]  # [draw, year]
    assert abs(year.mean() - 1) < 4 * 0.06 / np.sqrt(4 * draws)
    assert year.std() == pytest.approx(0.06, rel=4 / np.sqrt(8 * draws))
    correlation = np.corrcoef(year.T)[np.triu_indices(4, 1)]
    assert np.abs(correlation).max() < 4 / np.sqrt(draws)


def test_a_year_of_wind_stays_as_it_was_in_a_longer_horizon():
    longer = {**WINDY, "horizon.last_year": 2034}
    np.testing.assert_array_equal(factors(longer, "farm")[:, :48], factors(WINDY, "farm"))


def test_months_of_wind_differ_and_make_up_quarters_and_years():
    changes = {"power.resource.wind.year_sd": fixed(0), "power.resource.wind.month_sd": fixed(0.1)}
    _, found = drawn(plain(changes), 20_000)
    wind = found.resources.wind.astype(float)[:, :12]
    assert abs(np.corrcoef(wind[:, 0], wind[:, 1])[0, 1]) < 0.03
    np.testing.assert_allclose(wind.std(axis=0), 0.1, rtol=0.03)
    np.testing.assert_allclose(wind[:, :3].mean(axis=1).std(), 0.1 / np.sqrt(3), rtol=0.03)
    np.testing.assert_allclose(wind.mean(axis=1).std(), 0.1 / np.sqrt(12), rtol=0.03)


def test_without_a_spread_of_months_all_months_of_a_year_are_alike():
    _, found = drawn(plain({"power.resource.wind.year_sd": fixed(0.05)}), 64)
    wind = found.resources.wind
    assert (wind[:, :12] == wind[:, :1]).all()
    assert (wind[:, 12] != wind[:, 0]).all()


def test_quarters_of_base_vary_as_the_record_says():
    _, found = drawn(base(), 4000)
    quarters = found.resources.wind.astype(float).reshape(4000, -1, 3).mean(axis=2)
    assert 0.05 < quarters.std() < 0.075  # 6 % in Quảng Trị
