"""Petroleum of the plain world, worked out by hand, and laws of the base scenario's."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.catalogue.quantities import PARTS
from simulator.parts.chance import Chance
from simulator.parts.petroleum.play import petroleum
from tests.worlds.build import SCENARIOS, WORLDS, chance, fixed, varied

ROUTES = "petroleum.routes"
close = partial(np.testing.assert_allclose, rtol=3e-6)  # planes of months: single precision


def played(changes=None, draws=4, seed=1, start=0, file=WORLDS / "petroleum.yaml"):
    scenario = varied(file, changes).scenario
    return petroleum(scenario, Chance.of_scenario(scenario, seed, start, draws))


def shock(**changes):
    """Write a shock of March and April 2026 that takes two fifths of what others bring."""
    entry = {
        "begins": "2026-03",
        "months": 2,
        "others_lost": 0.4,
        "vietnam_lost": 0,
        "turned_to_vietnam": 0.5,
        "price_factor": 2,
        "source": "a test",
        **changes,
    }
    return {"petroleum.shocks": {"test": entry}}


DAYS = {2026: 365, 2027: 365, 2028: 366, 2029: 365}
DEMAND = {2026: 1100.0, 2027: 1210.0, 2028: 1331.0, 2029: 1464.1}
DAILY = {year: DEMAND[year] / DAYS[year] for year in DEMAND}


def test_every_declared_quantity_is_returned_with_its_dims_and_no_other():
    found = played()
    assert set(found) == set(PARTS["petroleum"])
    size = {"draw": 4, "year": 4, "month": 48}
    for name, quantity in PARTS["petroleum"].items():
        assert found[name].shape == tuple(size[dim] for dim in quantity.dims), name
        monthly = "month" in quantity.dims
        assert found[name].dtype == (np.float32 if monthly else np.float64), name
        assert np.isfinite(found[name]).all(), name


def test_before_the_pipeline_laos_buys_the_share_it_seeks_by_road():
    found = played()
    np.testing.assert_allclose(found["lao_fuel_demand_ml"], [list(DEMAND.values())] * 4)
    close(found["petroleum_ml"][:, :2], [[110.0, 121.0]] * 4)
    close(found["petroleum_musd"][:, :2], [[55.0, 60.5]] * 4)
    close(found["petroleum_share"][:, :2], 0.1)
    assert not found["pipeline_ml"][:, :2].any()
    assert not found["petroleum_unserved_ml"].any()


def test_a_full_road_caps_what_is_sought():
    found = played({"petroleum.share_sought": {"2025": fixed(0.4)}})
    close(found["petroleum_ml"][:, 0], 365.0)  # 1 ML a day, not 440


def test_a_depot_caps_the_road_behind_it():
    changes = {
        "petroleum.share_sought": {"2025": fixed(0.4)},
        f"{ROUTES}.depot.throughput_ml": fixed(182.625),
    }
    close(played(changes)["petroleum_ml"][:, 0], 182.5)


def test_from_its_opening_the_pipeline_carries_first_what_is_then_sought():
    found = played()
    second_half = 184 * 0.5 * DAILY[2028]  # less than the 2 ML a day that it can carry
    first_half = 182 * 0.1 * DAILY[2028]
    close(found["pipeline_ml"][:, 2], second_half)
    close(found["petroleum_ml"][:, 2], first_half + second_half)
    sought = 365 * 0.5 * DAILY[2029]
    close(found["petroleum_ml"][:, 3], sought)
    close(found["pipeline_ml"][:, 3], 730.0)  # the road: 2.05 ML


def test_a_pipeline_that_opens_within_a_month_serves_the_rest_of_it():
    found = played({f"{ROUTES}.pipeline.opens": fixed("2028-07-16")})
    july = 31 * DAILY[2028] * (0.1 * 15 / 31 + 0.5 * 16 / 31)
    close(found["petroleum_monthly_ml"][:, 30], july)


def test_a_pipeline_that_never_comes_brings_nothing_costs_nothing_and_changes_nothing():
    never = {"triangular": ["2027-01", "2028-01", "2029-01"], "never": 1, "source": "a test"}
    without = {
        "petroleum.routes.pipeline": None,
        "petroleum.storage.new_tanks": None,
    }
    found, other = played({f"{ROUTES}.pipeline.opens": never}), played(without)
    assert not found["pipeline_ml"].any()
    assert not found["capital_petroleum_musd"].any()
    for name in PARTS["petroleum"]:
        np.testing.assert_array_equal(found[name], other[name], err_msg=name)


def test_capital_is_spent_in_the_year_of_opening_in_money_of_the_price_year():
    found = played({f"{ROUTES}.pipeline.capital.price_year": 2024})
    factor = 1 + varied(WORLDS / "petroleum.yaml").scenario.economics.inflation.distribution.central
    expected = [[0.0, 0.0, 100 * factor + 20, 0.0]]
    np.testing.assert_allclose(found["capital_petroleum_musd"], expected * 4)


def test_cover_is_the_stock_of_counted_tanks_over_demand_a_day():
    found = played()
    close(found["petroleum_cover_days"][:, 0], 30.0 / DAILY[2026])
    close(found["petroleum_cover_days"][:, 2], 80.0 / DAILY[2028])
    lowest = found["petroleum_lowest_cover_days"]
    close(lowest[:, 2], 30.0 / DAILY[2028])


def test_foreign_tanks_are_cover_where_the_scenario_counts_them():
    found = played({"petroleum.storage.foreign.counted": True})
    close(found["petroleum_cover_days"][:, 0], 280.0 / DAILY[2026])


def test_a_shock_draws_stock_down_leaves_demand_unserved_and_is_made_good():
    found = played(shock())
    lost = 0.4 * 0.9 * DAILY[2026]
    sent = 0.1 * DAILY[2026] + 0.5 * lost
    missing = 0.5 * lost * 61 - 30.0
    close(found["petroleum_monthly_ml"][:, 2], 31 * sent)
    np.testing.assert_allclose(found["petroleum_unserved_ml"][:, 0], missing, rtol=1e-4)
    assert not found["petroleum_lowest_cover_days"][:, 0].any()
    close(found["petroleum_cover_days"][:, 0], 30.0 / DAILY[2026])
    ordinary = 0.1 * DAILY[2026] * (365 - 61) * 0.5
    paid = ordinary + 61 * sent * 0.5 * 2
    close(found["petroleum_musd"][:, 0], paid)
    for name in PARTS["petroleum"]:
        if name != "petroleum_monthly_ml":
            np.testing.assert_allclose(found[name][:, 1:], played()[name][:, 1:], err_msg=name)


def test_a_month_after_the_shock_the_tanks_have_what_others_can_spare():
    found = played(shock(months=9.0, turned_to_vietnam=0.5))  # to the end of November
    spare = 0.1 * DAILY[2026] * 31
    np.testing.assert_allclose(found["petroleum_cover_days"][:, 0], spare / DAILY[2026], rtol=1e-5)


def test_half_a_month_of_shock_loses_half_as_much():
    half, whole = (
        played(shock(others_lost=0.2, months=months, turned_to_vietnam=0)) for months in (0.5, 1.0)
    )
    short, spare = 0.2 * 0.9 * 31 * DAILY[2026], 0.1 * 31 * DAILY[2026]
    for found, stock in ((whole, 30.0 - short), (half, 30.0 - short / 2 + spare / 2)):
        lowest = found["petroleum_lowest_cover_days"][:, 0]
        np.testing.assert_allclose(lowest, stock / DAILY[2026], rtol=1e-4)


def test_viet_nam_sends_less_where_it_is_cut_off_itself():
    found = played(shock(others_lost=0, vietnam_lost=0.25))
    expected = 0.1 * DAILY[2026] * 0.75 * 31
    close(found["petroleum_monthly_ml"][:, 2], expected)


def test_a_shock_that_is_too_late_or_too_early_changes_nothing():
    usual = played()
    for begins in ("2031-03", "2025-03"):
        found = played(shock(begins=begins))
        for name in PARTS["petroleum"]:
            np.testing.assert_allclose(found[name], usual[name], rtol=1e-6, err_msg=name)


@given(lost=st.floats(0, 1), worse=st.floats(0, 1), months=st.floats(0, 12))
@settings(max_examples=30)
def test_a_bigger_shock_never_leaves_more_cover(lost, worse, months):
    small = played(shock(others_lost=lost * worse, months=months), draws=1)
    big = played(shock(others_lost=lost, months=months), draws=1)
    for name in ("petroleum_cover_days", "petroleum_lowest_cover_days"):
        assert (big[name] <= small[name] + 1e-4).all()
    for name in ("petroleum_unserved_ml", "petroleum_ml"):
        assert (big[name] >= small[name] - 1e-3).all()


@given(more=st.floats(0, 500), link=st.sampled_from(["depot", "road", "pipeline"]))
@settings(max_examples=30)
def test_more_throughput_is_never_less_petroleum(more, link):
    sought = {"petroleum.share_sought": {"2025": fixed(0.5)}}
    usual = {"depot": 400, "road": 365.25, "pipeline": 730.5}[link]
    wider = {**sought, f"{ROUTES}.{link}.throughput_ml": fixed(usual + more)}
    before, after = played(sought, draws=1), played(wider, draws=1)
    assert (after["petroleum_ml"] >= before["petroleum_ml"] - 1e-3).all()


@pytest.mark.parametrize("name", ["base", "fuel_shock"])
def test_batches_are_rows_of_the_whole(name):
    file = SCENARIOS / f"{name}.yaml"
    whole, rest = played(draws=64, file=file), played(draws=40, start=24, file=file)
    for quantity in PARTS["petroleum"]:
        np.testing.assert_array_equal(whole[quantity][24:], rest[quantity], err_msg=quantity)


def test_each_route_has_random_draws_of_its_own():
    changes = {
        f"{ROUTES}.depot.throughput_ml": chance(uniform=[100, 200]),
        "petroleum.share_sought": {"2025": fixed(0.9)},
        "petroleum.demand.growth": chance(uniform=[0, 0.1]),
    }
    before = played(changes, draws=32)["petroleum_ml"][:, 0]
    track = {
        "name": "Track",
        "kind": "road",
        "to": "laos",
        "throughput_ml": chance(uniform=[10, 20]),
    }
    after = played({**changes, ROUTES: {"track": track}}, draws=32)["petroleum_ml"][:, 0]
    added = after - before
    assert (added > 9.9).all()
    assert (added < 20.1).all()
    assert np.ptp(before) > 50


def test_what_the_pipeline_carries_is_part_of_what_viet_nam_sends():
    found = played(draws=2000, file=SCENARIOS / "base.yaml")
    assert (found["pipeline_ml"] <= found["petroleum_ml"] * (1 + 1e-6)).all()
    assert (found["petroleum_share"] <= 1).all()
    assert (found["petroleum_lowest_cover_days"] <= found["petroleum_cover_days"] + 1e-6).all()
    np.testing.assert_allclose(
        found["petroleum_monthly_ml"].reshape(2000, -1, 12).sum(axis=2),
        found["petroleum_ml"],
        rtol=1e-5,
    )
