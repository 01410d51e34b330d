"""The petroleum and investment of the base scenario against facts typed here from the record."""

import numpy as np
import pytest

from simulator.parts.chance import Chance
from simulator.parts.petroleum.play import petroleum
from simulator.scenario.petroleum import Petroleum
from simulator.scenario.schema import Scenario
from tests.worlds.build import SCENARIOS, base, varied


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return base()


@pytest.fixture(scope="module")
def section(scenario: Scenario) -> Petroleum:
    assert scenario.petroleum is not None
    return scenario.petroleum


@pytest.fixture(scope="module")
def past() -> dict[str, np.ndarray]:
    """Petroleum played from 2017 on, at what was known in 2026."""
    long = base({"horizon.first_year": 2017})
    return petroleum(long, Chance.of_scenario(long, 1, 0, 4000))


def year(past: dict[str, np.ndarray], name: str, *years: int) -> np.ndarray:
    return past[name][:, [y - 2017 for y in years]].sum(axis=1)


def test_laos_imported_six_billion_litres_in_2021_to_2024(past):
    # KPL, report to the National Assembly, November 2025: products add up to 6.091 bn litres
    np.testing.assert_allclose(
        year(past, "lao_fuel_demand_ml", 2021, 2022, 2023, 2024), 6091, rtol=1e-3
    )


def test_laos_burnt_100_to_120_million_litres_a_month_in_2022(past):
    monthly = year(past, "lao_fuel_demand_ml", 2022) / 12
    np.testing.assert_allclose(monthly, 120, rtol=0.005)


def test_viet_nam_had_4_15_percent_of_2021_to_2024(past):
    years = (2021, 2022, 2023, 2024)
    share = year(past, "petroleum_ml", *years) / year(past, "lao_fuel_demand_ml", *years)
    assert np.median(share) == pytest.approx(0.0415, abs=0.004)


def test_viet_nam_sent_143_300_tonnes_in_eleven_months_of_2017(past):
    tonnes = year(past, "petroleum_ml", 2017) * 0.83e3 * 11 / 12
    np.testing.assert_allclose(tonnes, 143_300, rtol=0.01)


def test_viet_nam_had_at_most_what_thailand_left_in_ten_months_of_2025(past):
    months = past["petroleum_monthly_ml"][:, 96:106].sum(axis=1)  # January to October
    burnt = year(past, "lao_fuel_demand_ml", 2025) * 304 / 365
    assert (months / burnt <= 0.0246 * (1 + 1e-5)).all()


def test_36_million_litres_of_2024_are_the_least(past):
    assert year(past, "petroleum_ml", 2024).min() == pytest.approx(36, rel=0.01)


def test_the_roads_of_december_2022_could_carry_what_they_did(section):
    # 60.1 MUSD at 0.95 USD a litre are 63 ML
    low = sum(
        route.throughput_ml.distribution.support[0]
        for route in section.routes.values()
        if route.kind == "road" and route.opens is None and route.throughput_ml is not None
    )
    assert low / 12 >= 60.1 / 0.95


def test_prices_of_the_record_lie_within_the_range(section):
    low, high = section.price_usd_per_litre.distribution.support
    record = (550 / 800, 671 / 911, 614 / 960, 550.7 * 0.83e-3, 952 / (0.767 * 1609))
    assert low - 0.005 < min(record)
    assert max(record) < high


def test_60_million_litres_are_eleven_days_of_2025(section, scenario):
    tanks = section.storage["terminals"].capacity_ml.distribution.central
    assert tanks / (1956 / 365) == pytest.approx(11, abs=0.25)


def test_the_pipeline_has_probably_not_come_by_2035(past):
    came = year(past, "pipeline_ml", 2035) > 0
    assert 0.05 < came.mean() < 0.25
    assert not year(past, "pipeline_ml", *range(2017, 2030)).any()


def test_nathong_opened_in_october_2025_on_the_record(section):
    for name in ("nghi_son", "nathong_road"):
        opens = section.routes[name].opens
        assert opens is not None
        assert opens.distribution.parameters == (2025.75,)


def test_the_register_of_april_2025_is_the_measure(scenario):
    assert scenario.investment is not None
    measure = scenario.investment.registered[scenario.investment.measure]
    assert measure.capital_musd.distribution.central == 5630
    assert measure.projects == 267


def test_the_shock_of_march_2026_is_the_base_with_a_shock(scenario):
    shocked = varied(SCENARIOS / "fuel_shock.yaml").scenario
    assert shocked.as_of == scenario.as_of
    assert shocked.petroleum is not None
    found = petroleum(shocked, Chance.of_scenario(shocked, 1, 0, 2000))
    usual = petroleum(scenario, Chance.of_scenario(scenario, 1, 0, 2000))
    for name, plane in usual.items():
        if "monthly" not in name:
            np.testing.assert_array_equal(found[name][:, :2], plane[:, :2], err_msg=name)
    cover = "petroleum_lowest_cover_days"
    assert found[cover][:, 2].mean() < usual[cover][:, 2].mean()
    assert found["petroleum_unserved_ml"][:, 2].mean() > 0
