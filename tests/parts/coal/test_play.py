"""The coal field by hand: who carries, what binds, who buys."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.catalogue.quantities import PARTS
from simulator.parts.chance import Chance
from simulator.parts.coal import coal, labels
from simulator.timeline import hours_of_months
from tests.worlds.build import base, chance, fixed
from tests.worlds.mining import DAYS, YEAR, a_day, bound, dug, field, link, plant

MINE, GATE = "coal.mines.hill", "transport.gates.pass"
BELT_NOW = {"coal.arcs.belt.adds.phase_1.opens": "2020-01"}
ONE_KG = 1e-6  # kt
PER_DRAW = ("coal_kt", "coal_transit_kt", "coal_burnt_kt", "coal_mined_kt", "coal_undelivered_kt")


def burns(mw: float, draws: int = 4) -> dict[str, np.ndarray]:
    """Return what the plant for Viet Nam wants at a steady power."""
    return {"own_plant": np.tile(mw * hours_of_months(2026, 2029), (draws, 1))}


def test_every_declared_quantity_comes_with_its_dims_and_no_other():
    found = dug(draws=4).quantities
    sizes = {"draw": 4, "year": 4, "month": 48, "mine": 1, "route": 4, "gate": 1}
    assert found.keys() == PARTS["coal"].keys()
    for name, quantity in PARTS["coal"].items():
        assert found[name].shape == tuple(sizes[dim] for dim in quantity.dims), name
        assert not np.isnan(found[name].astype(float)).any(), name


def test_the_gate_lets_6_kt_a_day_pass_and_the_side_road_takes_1_of_the_rest():
    found = dug()
    assert a_day(found, "coal_kt") == pytest.approx(7)
    assert a_day(found, "gate_coal_kt", 0) == pytest.approx(6)
    assert a_day(found, "route_coal_kt", link("side_road")) == pytest.approx(1)
    assert a_day(found, "coal_undelivered_kt") == pytest.approx(3)
    assert a_day(found, "gate_undelivered_kt", 0) == pytest.approx(3)
    assert found.quantities["coal_t_per_day"][0, YEAR] == pytest.approx(6000)
    assert bound(found) == ["pass"] * 12


def test_what_binds_is_told_of_the_mine_that_leaves_most_not_of_the_largest():
    small = {
        "name": "Dale",
        "reserve_mt": 1000,
        "reserve_for_plants": 0,
        "output_mt_per_year": {2026: 5 * DAYS / 1e3},
        "heat_kcal_per_kg": 5000,
        "routes": ["by_side"],
        "source": "a test",
    }
    roads = {f"{MINE}.routes": ["by_pass"]}  # hill leaves 4 of 10 kt a day, dale 4.5 of 5
    side_road = {"coal.arcs.side_road.mt_per_year": 0.5 * DAYS / 1e3}
    changes = {**roads, **side_road, "coal.mines.dale": small}
    assert bound(dug(changes), changes) == ["side_road"] * 12


def test_months_are_as_long_as_the_calendar_says():
    monthly = dug().quantities["coal_monthly_kt"][0, 12:24]
    np.testing.assert_allclose(monthly[:3], [7 * 31, 7 * 28, 7 * 31], rtol=1e-6)


def test_the_belt_takes_the_gates_place_when_it_opens():
    found = dug()
    assert a_day(found, "route_coal_kt", link("belt"), YEAR + 2) == pytest.approx(10)
    assert a_day(found, "gate_coal_kt", 0, YEAR + 2) == 0
    assert bound(found, year=YEAR + 2) == ["hill"] * 12


def test_the_belt_removes_the_gate_and_not_the_road():
    road = {**BELT_NOW, "coal.arcs.mine_road.mt_per_year": 8 * DAYS / 1e3}
    found = dug(road)
    assert a_day(found, "route_coal_kt", link("belt")) == pytest.approx(8)
    assert a_day(found, "coal_kt") == pytest.approx(9)
    assert bound(found) == ["mine_road"] * 12


def test_a_belt_that_opens_in_mid_year_carries_from_then_on():
    found = dug({"coal.arcs.belt.adds.phase_1.opens": "2027-07"})
    flow = found.quantities["coal_monthly_kt"][0, 12:24]
    days = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    np.testing.assert_allclose(flow / days, [7] * 6 + [10] * 6, rtol=1e-6)


def test_a_second_phase_waits_for_the_first():
    second = {"mt_per_year": 7.3, "opens": "2020-01", "after": "phase_1", "cost_musd": 50}
    found = dug(
        {
            f"{MINE}.output_mt_per_year.2026": 30,
            "coal.arcs.belt.adds.phase_2": {**second, "source": "a test"},
        }
    )
    belt = found.quantities["route_coal_kt"][0, :, link("belt")] / 365
    np.testing.assert_allclose(belt, [0, 0, 40, 40], rtol=1e-6)
    assert found.quantities["capital_transport_musd"][0].tolist() == [0, 0, 30 + 50 + 500, 0]


def test_a_closed_gate_sends_coal_over_the_side_road_and_loses_the_rest():
    shut = {"from_date": "2027-03", "until": "2027-04", "left": 0, "source": "a test"}
    changes = {f"{GATE}.restrictions.slide": shut, "coal.arcs.side_road.mt_per_year": 3.65}
    found = dug(changes)
    monthly = found.quantities["coal_monthly_kt"][0, 12:24]
    assert monthly[2] == pytest.approx(10 * 31)  # all of it over the wider side road
    lost = dug({f"{GATE}.restrictions.slide": shut})
    assert lost.quantities["coal_monthly_kt"][0, 14] == pytest.approx(31)
    assert lost.quantities["coal_monthly_kt"][0, 15] == pytest.approx(7 * 30)
    assert bound(lost)[2] == "pass"


def test_a_storm_month_moves_coal_from_the_gate_to_the_belt_that_it_spares():
    storm = {"months": [10], "extreme_probability": 1, "extreme": 0.25, "mild": 1}
    changes = {
        "transport.storms.typhoon": {**storm, "source": "a test"},
        f"{GATE}.storm": "typhoon",
    }
    found = dug(changes)
    monthly = found.quantities["coal_monthly_kt"][0, 12:24]
    assert monthly[9] == pytest.approx((6 * 0.25 + 1) * 31)
    assert monthly[8] == pytest.approx(7 * 30)
    with_belt = dug({**changes, **BELT_NOW, "coal.arcs.belt.adds.phase_1.mt_per_year": 1.46})
    assert with_belt.quantities["coal_monthly_kt"][0, 21] == pytest.approx((4 + 1.5 + 1) * 31)


def test_a_recorded_storm_is_as_recorded():
    storm = {
        "months": [10],
        "extreme_probability": 1,
        "extreme": 0,
        "mild": 0,
        "recorded": {"2027": 0.5},
        "source": "a test",
    }
    found = dug({"transport.storms.typhoon": storm, f"{GATE}.storm": "typhoon"})
    october = found.quantities["coal_monthly_kt"][0, [9, 21]]
    np.testing.assert_allclose(october, [31, (3 + 1) * 31], rtol=1e-6)


def test_all_that_name_a_storm_have_it_in_the_same_years():
    storm = {
        "months": [10],
        "extreme_probability": fixed(0.5),
        "extreme": fixed(0),
        "mild": fixed(1),
        "source": "a test",
    }
    changes = {
        "transport.storms.typhoon": storm,
        f"{GATE}.storm": "typhoon",
        "coal.arcs.side_road.storm": "typhoon",
    }
    october = dug(changes, draws=2000).quantities["coal_monthly_kt"][:, 9::12]
    assert set(np.round(october[:, 0]).tolist()) == {0.0, 217.0}
    share = (october[:, 1] < 1).mean()
    assert abs(share - 0.5) < 4 * np.sqrt(0.25 / 2000)
    assert abs(np.corrcoef(october[:, 0], october[:, 1])[0, 1]) < 4 / np.sqrt(2000)


def test_two_storms_and_two_years_have_a_strength_each():
    storm = {
        "months": [10],
        "extreme_probability": fixed(1),
        "extreme": {"uniform": [0, 1], "source": "a test"},
        "mild": fixed(1),
        "source": "a test",
    }
    at_the_road = {
        "transport.storms.squall": storm,
        "coal.arcs.side_road.storm": "squall",
        f"{MINE}.routes": ["by_side"],
    }
    at_the_gate = {
        "transport.storms.typhoon": storm,
        f"{GATE}.storm": "typhoon",
        f"{MINE}.routes": ["by_pass"],
    }
    octobers = [
        dug(changes, draws=500).quantities["coal_monthly_kt"][:, [9, 21]]
        for changes in (at_the_road, at_the_gate)
    ]
    alike = np.corrcoef(np.concatenate(octobers, axis=1).T)
    assert np.abs(alike - np.eye(4)).max() < 4 / np.sqrt(500)


def test_a_full_coast_road_is_full_for_belt_and_gate_alike():
    found = dug({**BELT_NOW, "coal.arcs.coast_road.mt_per_year": 5 * DAYS / 1e3})
    assert a_day(found, "coal_kt") == pytest.approx(5 + 1)
    assert bound(found) == ["coast_road"] * 12


def test_trucks_of_other_trade_share_the_gates_day_pro_rata():
    found = dug({f"{GATE}.other_trucks_per_day": 200})  # 5 kt a day beside the 10 of coal
    assert a_day(found, "gate_coal_kt", 0) == pytest.approx(6 * 10 / 15)
    assert found.quantities["gate_other_delayed_share"][0, YEAR, 0] == pytest.approx(1 - 6 / 15)


def test_more_trade_delays_coal_and_less_coal_lets_trade_pass():
    changes = {f"{GATE}.other_trucks_per_day": 200}
    growth = np.array([[1.0, 2.0, 2.0, 2.0]] * 4)
    busy = dug(changes, other_trade=growth)
    assert a_day(busy, "gate_coal_kt", 0) == pytest.approx(6 * 10 / 20)
    relieved = dug({**changes, **BELT_NOW})
    assert relieved.quantities["gate_other_delayed_share"][0, YEAR, 0] == 0


def test_buyers_take_no_more_than_they_want_and_the_rest_is_kept_back_there():
    found = dug({**BELT_NOW, "coal.buyers.everybody.takes_mt_per_year.2026": 4 * DAYS / 1e3})
    assert a_day(found, "coal_kt") == pytest.approx(4)
    assert a_day(found, "coal_undelivered_kt") == pytest.approx(6)
    assert bound(found) == ["buyers"] * 12
    for name in ("route_undelivered_kt", "gate_undelivered_kt"):
        assert found.quantities[name][0].sum() == 0


def test_demand_limits_what_buyers_take_together():
    found = dug({**BELT_NOW, "coal.demand_mt_per_year.2026": fixed(3 * DAYS / 1e3)})
    assert a_day(found, "coal_kt") == pytest.approx(3)


def test_a_buyer_with_a_date_buys_from_then_on():
    takes = 1 * DAYS / 1e3
    buyer = {
        "name": "Hub",
        "takes_mt_per_year": {2026: takes},
        "opens_with": "railway",
        "source": "a test",
    }
    found = dug(
        {
            **BELT_NOW,
            "coal.buyers.hub": buyer,
            "coal.buyers.everybody.takes_mt_per_year.2026": 4 * DAYS / 1e3,
        }
    )
    monthly = found.quantities["coal_monthly_kt"][0]
    assert monthly[29] / 30 == pytest.approx(4 * DAYS / 366)
    assert monthly[30] / 31 == pytest.approx(5 * DAYS / 366)


def test_transit_is_what_vietnamese_buyers_leave_as_far_as_ships_and_ports_go():
    changes = {**BELT_NOW, "coal.buyers.everybody.takes_mt_per_year.2026": 4 * DAYS / 1e3}
    third = {
        "coal.transit.demand_mt_per_year.2026": 5 * DAYS / 1e3,
        "coal.transit.port_mt_per_year": 2 * DAYS / 1e3,
    }
    found = dug({**changes, **third})
    assert a_day(found, "coal_kt") == pytest.approx(4)
    assert a_day(found, "coal_transit_kt") == pytest.approx(2)
    port = {"mt_per_year": DAYS / 1e3, "opens": "2020-01", "source": "a test"}
    wider = dug({**changes, **third, "coal.transit.adds.quay": port})
    assert a_day(wider, "coal_transit_kt") == pytest.approx(3)


def test_closures_shut_the_gate_for_their_share_of_the_days():
    rate, days = 2.0, 6.0
    closures = {"rate_per_year": fixed(rate), "duration_days": fixed(days), "source": "a test"}
    found = dug({f"{GATE}.closures": closures}, draws=4000)
    passed = found.quantities["gate_coal_kt"][:, YEAR, 0]
    cycle = DAYS / rate + days  # mean wait and closure in days
    shut = days / cycle
    error = passed.std() / np.sqrt(passed.size)
    assert abs(passed.mean() - 6 * DAYS * (1 - shut)) < 4 * error + 1e-3 * 6 * DAYS


def test_nothing_is_closed_by_chance_in_the_time_that_is_recorded():
    closures = {"rate_per_year": fixed(12), "duration_days": fixed(30), "source": "a test"}
    found = dug({f"{GATE}.closures": closures, "as_of": "2027-01-01"}, draws=50)
    passed = found.quantities["gate_coal_kt"][:, :, 0]
    np.testing.assert_allclose(passed[:, 0], 6 * DAYS, rtol=1e-6)
    assert (passed[:, 1] < 6 * DAYS).all()


def test_the_daily_spread_moves_months_and_leaves_the_mean():
    found = dug({f"{GATE}.daily_spread": fixed(0.4), f"{MINE}.routes": ["by_pass"]}, draws=3000)
    monthly = found.quantities["coal_monthly_kt"][:, 12]
    sd = 0.4 / np.sqrt(31 / 7)
    assert abs(monthly.std() / (6 * 31) - sd) < 0.02
    assert abs(monthly.mean() / (6 * 31) - 1) < 4 * sd / np.sqrt(3000) + 0.01
    months = found.quantities["coal_monthly_kt"][:, :24]
    assert np.abs(np.corrcoef(months.T) - np.eye(24)).max() < 0.1


def test_the_gate_never_passes_its_ceiling_on_its_open_days():
    wild = {f"{GATE}.daily_spread": fixed(2), f"{MINE}.output_mt_per_year.2026": 30}
    found = dug({**wild, f"{MINE}.routes": ["by_pass"]}, draws=500)
    assert found.quantities["gate_coal_kt"].max() <= 12 * 366 * (1 + 1e-6)


def test_a_draw_is_the_same_alone_and_in_any_batch():
    scenario = base()
    whole = coal(scenario, Chance.of_scenario(scenario, 7, 0, 24), None, {}).quantities
    part = coal(scenario, Chance.of_scenario(scenario, 7, 8, 8), None, {}).quantities
    for name, values in whole.items():
        np.testing.assert_array_equal(values[8:16], part[name], err_msg=name)


def test_in_base_tonnes_are_conserved_and_something_is_named_every_month():
    scenario = base()
    found = coal(scenario, Chance.of_scenario(scenario, 7, 0, 200), None, {}).quantities
    carried = found["coal_kt"] + found["coal_transit_kt"]
    np.testing.assert_allclose(
        found["coal_mined_kt"], found["coal_burnt_kt"] + carried, rtol=1e-5, atol=0.1
    )
    np.testing.assert_allclose(found["mine_coal_kt"].sum(2), found["coal_mined_kt"], rtol=1e-5)
    yearly = found["coal_monthly_kt"].reshape(200, -1, 12).sum(2)
    np.testing.assert_allclose(yearly, found["coal_kt"], rtol=1e-5)
    undelivered = found["route_undelivered_kt"].sum(2) + found["gate_undelivered_kt"].sum(2)
    assert (undelivered <= found["coal_undelivered_kt"] * (1 + 1e-4) + 0.1).all()
    codes = found["coal_binds"]
    assert codes.min() >= 0
    assert codes.max() < len(labels(scenario))
    assert all(not (values < 0).any() for values in found.values())


@settings(max_examples=15)
@given(st.floats(0.05, 1), st.floats(1, 2), st.integers(0, 2**31))
def test_a_better_gate_never_carries_less(share, times, seed):
    lower = dug({f"{GATE}.flow_share.2026": share / 2}, seed=seed)
    upper = dug({f"{GATE}.flow_share.2026": share / 2 * times}, seed=seed)
    for name in ("coal_kt", "gate_coal_kt"):
        assert (upper.quantities[name] >= lower.quantities[name] * (1 - 1e-6)).all()


@settings(max_examples=15)
@given(
    st.floats(0, 40),
    st.sampled_from(["burn", "export"]),
    st.floats(0, 2000),
    st.floats(0.1, 50),
)
def test_whatever_is_dug_is_burnt_or_carried(output, first, mw, reserve):
    changes = {
        "coal.first": first,
        f"{MINE}.output_mt_per_year.2026": output,
        f"{MINE}.reserve_mt": reserve,
        f"{MINE}.reserve_for_plants": 0.4,
        "coal.plants.own": plant("own_plant"),
    }
    found = dug(changes, draws=1, burn=burns(mw, 1)).quantities
    by = {name: found[name][0] for name in PER_DRAW}
    np.testing.assert_allclose(
        by["coal_mined_kt"],
        by["coal_burnt_kt"] + by["coal_kt"] + by["coal_transit_kt"],
        rtol=1e-5,
        atol=1e-2,
    )
    assert by["coal_mined_kt"].sum() <= reserve * 1e3 * (1 + 1e-5)
    assert by["coal_burnt_kt"].sum() <= 0.4 * reserve * 1e3 * (1 + 1e-5)
    offered = by["coal_kt"] + by["coal_transit_kt"] + by["coal_undelivered_kt"]
    assert (offered <= output * 1e3 * (1 + 1e-5) + ONE_KG).all()


def test_dates_that_may_never_come_leave_the_belt_closed():
    opens = chance(uniform=["2027-01", "2028-01"], never=0.4)
    found = dug({"coal.arcs.belt.adds.phase_1.opens": opens}, draws=4000)
    carried = found.quantities["route_coal_kt"][:, 3, link("belt")] > 0
    assert abs(carried.mean() - 0.6) < 4 * np.sqrt(0.24 / 4000)


def test_the_field_is_a_valid_scenario():
    assert field().coal is not None
