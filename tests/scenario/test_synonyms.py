"""Words of planners for fields of every section."""

import pytest

from simulator.scenario.sections import scenario_shape
from simulator.scenario.shape import resolve


@pytest.mark.parametrize(
    ("section", "word", "field"),
    [
        ("coal.mines.x", "Reserves", "reserve_mt"),
        ("coal.mines.x", "production", "output_mt_per_year"),
        ("coal.mines.x", "calorific_value", "heat_kcal_per_kg"),
        ("coal.arcs.x", "mtpa", "mt_per_year"),
        ("coal.arcs.x.adds.y", "capex", "cost_musd"),
        ("coal.plants.x", "in_service", "cod"),
        ("coal.buyers.x", "demand", "takes_mt_per_year"),
        ("coal", "coal_price", "price_usd_per_t"),
        ("transport.gates.x", "road_capacity", "road_t_per_day"),
        ("transport.gates.x", "truck-load", "payload_t"),
        ("transport.projects.x", "completion", "opens"),
        ("transport.projects.x", "investment_cost", "cost_musd"),
        ("petroleum.routes.x", "capacity", "throughput_ml"),
        ("petroleum.storage.x", "volume", "capacity_ml"),
        ("petroleum.shocks.x", "start_date", "begins"),
        ("petroleum", "market_share", "share_sought"),
        ("trade", "sigma", "volatility"),
        ("trade.record.2024", "exports", "exports_musd"),
        ("trade.record.2024", "kim_ngach", "total_musd"),
        ("investment", "disbursed", "implemented_musd"),
        ("targets.x", "deadline", "year"),
        ("power.projects.x", "decommissioning", "retires"),
        ("power.projects.x", "ppa_expiry", "contract_ends"),
        ("power.projects.x", "signed_on", "contract"),
    ],
)
def test_a_field_is_known_by_the_word_of_a_planner(section, word, field):
    shape = resolve(scenario_shape(), tuple(section.split(".")))
    assert shape is not None
    assert shape.meant_by(word) == field


def test_one_number_where_one_by_year_belongs_is_told_so(faults):
    (fault,) = faults(("      n1_mw: 250\n", "      limit_mw: 250\n"))
    assert fault.endswith(
        'is one number, not numbers by year, got 250; put it under a year: `"2030": …`'
    )


def test_numbers_by_year_where_one_belongs_are_told_where_they_go(faults):
    (fault,) = faults(("      n1_mw: 250\n", "      n1_mw: {2028: 250, 2031: 400}\n"))
    assert fault.endswith("takes one number or distribution; put them under `limit_mw:`")
    (fault,) = faults(overrides=["power.renewed={2028: 0.5}"])
    assert fault.endswith("one number or distribution; write the one that holds in all years")
