"""The coal field by hand: who burns, how long reserves last, what a tonne is worth."""

import numpy as np
import pytest

from simulator.timeline import hours_of_months
from tests.worlds.build import fixed
from tests.worlds.mining import DAYS, YEAR, a_day, dug, link, plant

MINE, GATE = "coal.mines.hill", "transport.gates.pass"
BELT_NOW = {"coal.arcs.belt.adds.phase_1.opens": "2020-01"}
MWH_PER_T = 5 * 1.163 * 0.4


def burns(mw: float, draws: int = 4) -> dict[str, np.ndarray]:
    """Return what the plant for Viet Nam wants at a steady power."""
    return {"own_plant": np.tile(mw * hours_of_months(2026, 2029), (draws, 1))}


def test_a_plant_at_the_pit_burns_before_coal_is_sold_and_never_counts_as_import():
    pit = plant("pit_plant", cod="2020-01", capacity_factor=0.8)
    found = dug({"coal.plants.pit": pit, f"{MINE}.reserve_for_plants": 0.5, **BELT_NOW})
    burnt = 100 * 0.8 * 24 / MWH_PER_T / 1e3
    assert a_day(found, "coal_burnt_kt") == pytest.approx(burnt)
    assert a_day(found, "coal_kt") == pytest.approx(10 - burnt)
    assert found.fuel_share == {}


def test_a_pit_that_grows_with_its_plant_leaves_exports_as_they_were():
    pit = plant("pit_plant", cod="2020-01", capacity_factor=0.8, added_output=1)
    found = dug({"coal.plants.pit": pit, f"{MINE}.reserve_for_plants": 0.5, **BELT_NOW})
    assert a_day(found, "coal_kt") == pytest.approx(10)
    assert a_day(found, "coal_mined_kt") == pytest.approx(10 + 100 * 0.8 * 24 / MWH_PER_T / 1e3)


def test_units_of_a_plant_come_one_after_the_other():
    changes = {
        "power.projects.pit_plant.units": 2,
        "power.projects.pit_plant.unit_interval_months": fixed(12),
        f"{MINE}.reserve_for_plants": 0.5,
        "coal.plants.pit": plant("pit_plant", cod="2027-01", capacity_factor=0.8),
    }
    burnt = dug(changes).quantities["coal_burnt_kt"][0]
    np.testing.assert_allclose(burnt[[0, 1, 3]] / burnt[3], [0, 0.5, 1], rtol=1e-6)


@pytest.mark.parametrize(("first", "exported"), [("burn", 2), ("export", 7)])
def test_burn_first_or_export_first_is_a_switch(first, exported):
    mw = 8 * 1e3 * MWH_PER_T / 24  # wants 8 of the 10 kt a day
    changes = {
        "coal.first": first,
        f"{MINE}.reserve_for_plants": 0.5,
        "coal.plants.own": plant("own_plant"),
    }
    found = dug(changes, burn=burns(mw))
    assert a_day(found, "coal_kt") == pytest.approx(exported)
    assert a_day(found, "coal_burnt_kt") == pytest.approx(min(8, 10 - exported))
    share = found.fuel_share["own_plant"]
    assert share.shape == (4, 48)
    assert share[0, 15] == pytest.approx(min(8, 10 - exported) / 8)


def test_a_plant_that_wants_nothing_lacks_nothing():
    changes = {f"{MINE}.reserve_for_plants": 0.5, "coal.plants.own": plant("own_plant")}
    assert (dug(changes, burn=burns(0)).fuel_share["own_plant"] == 1).all()


def test_plants_of_one_mine_go_short_alike():
    changes = {
        f"{MINE}.reserve_for_plants": 0.5,
        f"{MINE}.output_mt_per_year.2026": DAYS / 1e3,
        "coal.plants.own": plant("own_plant"),
        "coal.plants.pit": plant("pit_plant", cod="2020-01", capacity_factor=1),
    }
    found = dug(changes, burn=burns(100))
    wanted = 2 * 100 * 24 / MWH_PER_T / 1e3
    np.testing.assert_allclose(found.fuel_share["own_plant"][0, 12:24], 1 / wanted, rtol=1e-5)


def test_a_reserve_that_runs_out_ends_the_mine():
    changes = {**BELT_NOW, f"{MINE}.reserve_mt": 3.65 * 2.5}
    found = dug(changes).quantities["coal_mined_kt"][0]
    np.testing.assert_allclose(found, [3650, 3650, 1825, 0], atol=1e-2)


def test_what_is_kept_for_plants_is_not_sold():
    changes = {**BELT_NOW, f"{MINE}.reserve_mt": 7.3, f"{MINE}.reserve_for_plants": 0.5}
    found = dug({**changes, "coal.plants.own": plant("own_plant")})
    np.testing.assert_allclose(found.quantities["coal_kt"][0], [3650, 0, 0, 0], atol=1e-3)


def test_what_is_not_carried_stays_in_the_ground_for_later_years():
    changes = {f"{MINE}.reserve_mt": 7 * DAYS * 2 / 1e3, f"{MINE}.routes": ["by_pass", "by_side"]}
    found = dug(changes).quantities["coal_kt"][0]
    np.testing.assert_allclose(found[:2], 7 * DAYS, rtol=1e-6)


def test_money_and_energy_of_a_tonne():
    found = dug(BELT_NOW).quantities
    kt = 3650
    assert found["coal_musd"][0, YEAR] == pytest.approx(kt * 70 / 1e3)
    assert found["coal_export_tax_musd"][0, YEAR] == pytest.approx(kt * 7 / 1e3)
    assert found["coal_twh_equivalent"][0, YEAR] == pytest.approx(kt * MWH_PER_T / 1e3)
    assert found["coal_mwh_per_t"][0, YEAR] == pytest.approx(MWH_PER_T)
    assert found["coal_usd_per_t_burnt"][0, YEAR] == pytest.approx(MWH_PER_T * 70)  # 7 US¢/kWh
    assert found["coal_usd_per_t_carried"][0, YEAR] == 70


def test_coal_in_transit_pays_the_tax_and_is_no_import():
    changes = {
        **BELT_NOW,
        "coal.buyers.everybody.takes_mt_per_year.2026": 0,
        "coal.transit.demand_mt_per_year.2026": 10,
        "coal.transit.port_mt_per_year": 10,
    }
    found = dug(changes).quantities
    assert found["coal_musd"][0, YEAR] == 0
    assert found["coal_twh_equivalent"][0, YEAR] == 0
    assert found["coal_export_tax_musd"][0, YEAR] == pytest.approx(3650 * 7 / 1e3)


def test_two_mines_share_the_mine_road_and_each_is_told_apart():
    brook = {
        "name": "Brook",
        "reserve_mt": 100,
        "reserve_for_plants": 0,
        "output_mt_per_year": {2026: 10 * DAYS / 1e3},
        "heat_kcal_per_kg": 6000,
        "routes": ["by_pass"],
        "source": "a test",
    }
    changes = {"coal.mines.brook": brook, f"{MINE}.routes": ["by_pass"]}
    found = dug(changes)
    np.testing.assert_allclose(found.quantities["mine_coal_kt"][0, YEAR] / DAYS, [3, 3], rtol=1e-6)
    mean = 5.5 * 1.163 * 0.4
    assert found.quantities["coal_mwh_per_t"][0, YEAR] == pytest.approx(mean)


def test_a_route_that_is_not_included_is_not_taken_nor_paid():
    found = dug({**BELT_NOW, "coal.routes.by_belt.included": False})
    assert a_day(found, "route_coal_kt", link("belt")) == 0
    now = {"coal.arcs.belt.adds.phase_1.opens": "2028-01"}
    spent = dug({**now, "coal.routes.by_belt.included": False}).quantities["capital_transport_musd"]
    assert spent[0].tolist() == [0, 0, 500, 0]


def test_what_widens_a_gate_is_paid_in_the_year_in_which_it_opens():
    lane = {"t_per_day": 1000, "opens": "2027-03", "cost_musd": 40, "source": "a test"}
    spent = dug({f"{GATE}.adds.lane": lane}).quantities["capital_transport_musd"]
    assert spent[0].tolist() == [0, 40, 530, 0]


def test_a_tonne_has_the_energy_of_the_mines_even_where_none_is_dug():
    idle = dug({f"{MINE}.output_mt_per_year": {2026: 0}}).quantities["coal_mwh_per_t"]
    np.testing.assert_allclose(idle, 5 * 1.163 * 0.4, rtol=1e-6)
