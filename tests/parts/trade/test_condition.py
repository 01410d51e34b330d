"""What hangs on the growth that is put in says so; what is on record, or found, does not."""

import pytest

from simulator.analysis.scorecard import scorecard
from simulator.catalogue.message import message
from simulator.catalogue.numbers import percent_range
from simulator.parts.registry import condition_of
from tests.worlds.build import base, chance, fixed, play
from tests.worlds.market import world

SERIES = {"varies": "series", "series": {"2026": fixed(0.2)}}


def put_in(low, high, varies="constant"):
    return message("trade-condition", varies=varies, growth=percent_range(low, high))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, put_in(0.1, 0.1)),
        ({"growth": chance(uniform=[0.1, 0.15])}, put_in(0.1, 0.15)),
        ({"varies": "varying"}, put_in(0.1, 0.1, "varying")),
        (SERIES, put_in(0.1, 0.1, "series")),
        ({"mode": "bottom_up"}, put_in(0.1, 0.1)),
    ],
)
def test_trade_after_its_base_year_hangs_on_growth(changes, told):
    scenario = world(**changes)
    for year in (2026, 2029, None):
        assert condition_of("trade_musd", year, [scenario]) == told
    assert condition_of("trade_musd", 2025, [scenario]) is None


@pytest.mark.parametrize(
    ("quantity", "year"),
    [("trade_as_recorded_musd", 2030), ("trade_electricity_musd", 2030), ("commissioned_mw", 2030)],
)
def test_what_no_growth_decides_says_none(quantity, year):
    assert condition_of(quantity, year, [world()]) is None


def test_scenarios_that_differ_in_growth_share_no_number():
    slow, fast = world(), world(growth=fixed(0.2))
    assert condition_of("trade_musd", 2030, [slow, slow]) == put_in(0.1, 0.1)
    for other in (fast, world(varies="varying")):
        told = condition_of("trade_musd", 2030, [slow, other])
        assert told == message("trade-condition-each")


def test_targets_of_trade_to_come_say_their_growth_and_those_of_the_record_do_not():
    scenario = base()
    rows = {row.id: row for row in scorecard(scenario, play(scenario, 20))}
    for name in ("trade_5bn_2027", "trade_5bn_2028", "trade_5bn", "trade_10bn"):
        assert rows[name].condition == put_in(0.1, 0.15), name
    for name in ("growth_2025", "trade_2bn", "mou_2030"):
        assert rows[name].condition is None, name
