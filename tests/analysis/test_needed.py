import math

import pytest

from simulator.analysis.needed import needed
from simulator.analysis.scorecard import scorecard
from simulator.catalogue.language import language
from simulator.catalogue.message import message, year
from simulator.catalogue.numbers import percent_range, rounded
from simulator.run import simulate
from tests.worlds.build import base, fixed


@pytest.fixture(scope="module")
def run():
    scenario = base()
    return scenario, simulate(scenario, 64)


def way(run, key):
    scenario, outcomes = run
    target = scenario.targets[key]
    return needed(target, target.value.distribution.central, scenario, outcomes)


def test_the_growth_to_5_bn_in_three_years_is_solved(run):
    found = way(run, "trade_5bn_2028")
    assert found.growth_share == pytest.approx((5000 / 2980) ** (1 / 3) - 1)
    assert found.message is not None
    told = language("en").format(found.message)
    assert told == "18.83 % or 673 million USD a year from 2025"


def test_a_level_without_a_year_tells_the_growth_to_be_there_in_two_and_three_years(run):
    found = way(run, "trade_5bn").message
    assert found is not None
    assert found.id == "target-needs-soon"
    assert (found["first_year"], found["second_year"]) == (year(2027), year(2028))
    assert language("en").format(found) == "a year 29.5 % for 2027, 18.8 % for 2028"
    assert math.isnan(way(run, "trade_5bn").growth_share)


def test_from_the_underlying_launch_more_growth_is_needed():
    scenario = base({"trade.launch": "underlying", "trade.underlying_musd": fixed(2450)})
    found = way((scenario, simulate(scenario, 8)), "trade_5bn_2028")
    assert found.growth_share == pytest.approx((5000 / 2450) ** (1 / 3) - 1)


def test_coal_is_told_in_tonnes_a_day_as_well(run):
    _, outcomes = run
    days = (
        1000
        * outcomes.means["gate_coal_kt"][0].sum()
        / outcomes.arrays["coal_t_per_day"][:, 0].mean()
    )
    assert 300 < days < 366
    found = way(run, "coal_20mt_mou").message
    assert found is not None
    assert found.id == "target-needs-soon-and-tonnes"
    assert found["tonnes"] == rounded(20e6 / days)  # no more digits than a day deserves
    assert found["days"] == round(days)


def test_a_rate_of_growth_needs_no_path(run):
    assert way(run, "growth_12").message is None


def test_growth_that_the_scenario_assumes_is_not_tested(run):
    rows = {row.id: row for row in scorecard(*run)}
    assert rows["growth_2026"].why_not == message(
        "target-growth-assumed", growth=percent_range(0.1, 0.15)
    )
    assert rows["growth_2025"].tested  # on record


def test_growth_that_varies_by_year_is_tested():
    scenario = base({"trade.varies": "varying"})
    rows = {row.id: row for row in scorecard(scenario, simulate(scenario, 256))}
    assert 0.2 < rows["growth_2026"].probability < 0.8
    assert rows["growth_each_year"].probability < rows["growth_on_average"].probability


def test_trade_is_followed_beyond_the_horizon(run):
    rows = {row.id: row for row in scorecard(*run)}
    assert rows["trade_10bn"].last_year == 2045
    assert 2035 < rows["trade_10bn"].first_year_p90 <= 2038
    assert rows["coal_20mt_mou"].last_year == 2035
