"""Small worlds worked out by hand, from plants to the bill."""

import numpy as np
import pytest

from tests.worlds.build import chance, fixed, of, of_line, plain, plant, play, running

PROJECTS, LINES = "power.projects", "power.lines"
YEAR = 8.76  # thousand hours of 2026
ALONE = {f"{PROJECTS}.river.counted": False, f"{PROJECTS}.farm.counted": False}
CLOSE = {"rtol": 1e-5, "atol": 1e-3}


def first_year(changes):
    """Return every quantity by year in the first year of the first draw."""
    arrays = play(plain(changes)).arrays
    return {name: float(a[0, 0]) for name, a in arrays.items() if a.ndim == 2 and a.shape[1] == 4}


def test_energy_is_metered_at_the_border_and_lands_behind_it():
    found = first_year(ALONE)
    offered = 50 * YEAR
    assert found["offered_gwh"] == pytest.approx(offered, rel=1e-5)
    assert found["import_gwh"] == pytest.approx(offered * 0.98, rel=1e-5)  # half of 4 % in Laos
    assert found["landed_gwh"] == pytest.approx(offered * 0.96 * 0.99, rel=1e-5)
    assert found["losses_gwh"] == pytest.approx(offered * (1 - 0.96 * 0.99), rel=1e-4)
    assert found["curtailed_gwh"] == 0


def test_the_bill_is_energy_at_the_border_times_the_contract():
    found = first_year(ALONE)
    offered = 50 * YEAR
    cost = offered * 0.98 * 6 / 100  # GWh x US cents = 10,000 USD
    assert found["import_cost_musd"] == pytest.approx(cost, rel=1e-5)
    assert found["import_price_uscent_per_kwh"] == pytest.approx(6.0, rel=1e-5)
    assert found["import_cost_real_musd"] == pytest.approx(cost / 1.02, rel=1e-5)  # USD of 2025
    assert found["paid_curtailment_musd"] == pytest.approx(0, abs=1e-4)
    landed = offered * 0.96 * 0.99
    assert found["saving_musd"] == pytest.approx(landed * 10 * 1.02 / 100 - cost, rel=1e-5)
    assert found["avoided_kt_co2"] == pytest.approx(landed * 0.6, rel=1e-5)
    # peak demand: 49,000 MW in 2024, 90,000 in 2030
    assert found["import_share_of_peak"] == pytest.approx(100 / (49_000 + 2 * 41_000 / 6), rel=1e-5)


def test_emissions_avoided_are_those_of_the_alternative_that_the_saving_is_told_against():
    named = {"economics.alternatives.gas.emissions_tco2_per_mwh": fixed(0.36)}
    found = first_year({**ALONE, **named})
    landed = 50 * YEAR * 0.96 * 0.99
    assert found["avoided_kt_co2"] == pytest.approx(landed * 0.36, rel=1e-5)


def test_an_alternative_without_emissions_of_its_own_has_those_of_the_grid_of_the_year():
    grid = {"economics.grid_emissions_tco2_per_mwh": {"2026": fixed(0.6), "2028": fixed(0.4)}}
    avoided = play(plain({**ALONE, **grid})).arrays["avoided_kt_co2"][0]
    landed = 50 * YEAR * 0.96 * 0.99
    np.testing.assert_allclose(avoided[[0, 1]], [landed * 0.6, landed * 0.5], **CLOSE)
    assert avoided[3] == pytest.approx(landed * 0.4, rel=1e-5)  # beyond it as in 2028


def bottleneck(line, mw, **changes):
    """Let a reservoir of 50 MW on average meet a limit."""
    return {**ALONE, f"{LINES}.{line}.n1_mw": mw, **changes}


def test_curtailment_by_the_buyer_is_paid_up_to_the_share_owed():
    # The town takes 38.4 MW, 40 MW at the busbar: 10 of 50 MW curtailed, half of it is owed
    # (90 % of 50 are 45).
    found = first_year(bottleneck("town", 38.4))
    assert found["curtailed_gwh"] == pytest.approx(10 * YEAR, rel=1e-4)
    assert found["import_gwh"] == pytest.approx(40 * YEAR * 0.98, rel=1e-4)
    paid = 5 * YEAR * 0.98 * 6 / 100
    assert found["paid_curtailment_musd"] == pytest.approx(paid, rel=1e-3)
    assert found["import_cost_musd"] == pytest.approx(45 * YEAR * 0.98 * 6 / 100, rel=1e-4)
    price = found["import_cost_musd"] / found["import_gwh"] * 100
    assert found["import_price_uscent_per_kwh"] == pytest.approx(price, rel=1e-6)


def test_curtailment_on_the_sellers_own_line_is_not_paid():
    found = first_year(bottleneck("main", 40))
    assert found["curtailed_gwh"] == pytest.approx(10 * YEAR, rel=1e-4)
    assert found["paid_curtailment_musd"] == pytest.approx(0, abs=1e-3)


def test_the_buyers_curtailment_is_paid_behind_any_number_of_the_sellers_lines():
    near = bottleneck("town", 38.4)
    valley = {"name": "Valley", "kind": "line", "to": "main", "side": "laos", "voltage_kv": 220}
    valley |= {"n1_mw": 1000, "loss_share": 0, "energised": "2019-01", "source": "a test"}
    far = {LINES: {"valley": valley}, **near, f"{PROJECTS}.dam.line": "valley"}
    paid = first_year(near)["paid_curtailment_musd"]
    assert paid > 0
    assert first_year(far)["paid_curtailment_musd"] == pytest.approx(paid, rel=1e-5)


def test_only_what_the_buyer_adds_is_paid_where_both_are_full():
    # 45 MW pass the line, 40 the town: of 10 MW curtailed 5 are the buyer's, none are owed beyond
    # 45; with all of it owed the buyer pays for his 5 and not for the line's.
    changes = bottleneck("main", 45, **{f"{LINES}.town.n1_mw": 38.4})
    assert first_year(changes)["paid_curtailment_musd"] == pytest.approx(
        5 * YEAR * 0.98 * 6 / 100, rel=1e-3
    )
    all_owed = {**changes, "economics.paid_curtailment": fixed(1)}
    assert first_year(all_owed)["paid_curtailment_musd"] == pytest.approx(
        5 * YEAR * 0.98 * 6 / 100, rel=1e-3
    )
    less_owed = {**changes, "economics.paid_curtailment": fixed(0.85)}
    assert first_year(less_owed)["paid_curtailment_musd"] == pytest.approx(
        2.5 * YEAR * 0.98 * 6 / 100, rel=2e-3
    )


def test_a_year_in_which_the_buyer_takes_nothing_is_paid_all_the_same():
    found = first_year(bottleneck("town", 0))
    assert found["import_gwh"] == pytest.approx(0, abs=1e-3)
    assert found["paid_curtailment_musd"] == pytest.approx(45 * YEAR * 0.98 * 6 / 100, rel=1e-4)


def test_nothing_is_paid_before_the_date_of_the_reinforcement():
    months = list(range(1, 13))
    stage = {
        "ends": fixed("2027-07"),
        "seasons": {"all": {"months": months, "limit_mw": 38.4}},
        "source": "a test",
    }
    changes = bottleneck("town", 38.4, **{f"{LINES}.town.stage": stage})
    arrays = play(plain(changes)).arrays
    year = 50 * 0.9 * 0.98 * 6 / 100 - 40 * 0.98 * 6 / 100  # MUSD per thousand hours
    paid = arrays["paid_curtailment_musd"][0]
    assert paid[0] == pytest.approx(0, abs=1e-3)
    # of 2027 the second half is curtailed at the buyer's cost: 184 of 365 days at 10 MW, of which
    # the year's contract owes up to 5 MW in all hours
    assert paid[1] == pytest.approx(min(5 * YEAR, 10 * 4.416) * 0.98 * 6 / 100, rel=1e-3)
    assert paid[3] == pytest.approx(year * YEAR, rel=1e-3)


def test_a_full_line_is_shared_pro_rata_by_what_cannot_wait():
    # Two rivers of 30 and 15 MW on a line of 36: each lets pass 0.8.
    changes = {
        f"{PROJECTS}.dam.counted": False,
        f"{PROJECTS}.farm.counted": False,
        PROJECTS: {"brook": running(technology="hydro_run_of_river", capacity_mw=30)},
        f"{LINES}.main.n1_mw": 36,
    }
    found = play(plain(changes))
    for project, mw in (("river", 30), ("brook", 15)):
        np.testing.assert_allclose(
            of(found, "project_gwh", project)[:, 0], 0.8 * mw * 0.98 * YEAR, **CLOSE
        )
        np.testing.assert_allclose(
            of(found, "project_curtailed_gwh", project)[:, 0], 0.2 * mw * YEAR, **CLOSE
        )
    np.testing.assert_allclose(
        of_line(found, "line_curtailed_gwh", "main")[:, 0], 9 * YEAR, **CLOSE
    )


def test_a_reservoir_takes_what_the_river_leaves():
    # The river's 30 MW pass first; of 60 MW the dam has room for 30 of its 50.
    changes = {f"{PROJECTS}.farm.counted": False, f"{LINES}.main.n1_mw": 60}
    found = play(plain(changes))
    for project, mw in (("river", 30), ("dam", 30)):
        np.testing.assert_allclose(
            of(found, "project_gwh", project)[:, 0], mw * 0.98 * YEAR, **CLOSE
        )


def test_a_share_for_viet_nam_counts_whole_in_megawatts():
    changes = {**ALONE, f"{PROJECTS}.dam.vn_share": 0.8}
    found = first_year(changes)
    assert found["commissioned_mw"] == 100
    assert found["offered_gwh"] == pytest.approx(40 * YEAR, rel=1e-5)


def test_deliverable_is_nameplate_through_the_tree_after_losses():
    assert first_year({})["deliverable_mw"] == pytest.approx(
        (160 * 0.96 + 80 * 0.98) * 0.99, rel=1e-5
    )
    narrow = {f"{LINES}.main.n1_mw": 120, f"{LINES}.crest.n1_mw": 50}
    assert first_year(narrow)["deliverable_mw"] == pytest.approx(
        (120 * 0.96 + 50 * 0.98) * 0.99, rel=1e-5
    )
    assert first_year({**narrow, f"{LINES}.town.n1_mw": 140})["deliverable_mw"] == pytest.approx(
        140 * 0.99, rel=1e-5
    )


def test_firm_power_is_the_mean_landed_in_the_peak_hours_of_the_firm_months():
    efficiency = 0.96 * 0.99
    # 50 MW on average could be 100 in a fifth of the hours and more; 7 of 24 hours are firm
    assert first_year(ALONE)["firm_mw"] == pytest.approx(100 * efficiency, rel=1e-5)
    dry = {**ALONE, f"{PROJECTS}.dam.capacity_factor": fixed(0.2)}
    assert first_year(dry)["firm_mw"] == pytest.approx(20 * 24 / 7 * efficiency, rel=1e-5)
    even = {**ALONE, "power.firm.reservoirs": "even"}
    assert first_year(even)["firm_mw"] == pytest.approx(50 * efficiency, rel=1e-5)
    assert first_year({})["firm_mw"] == pytest.approx(
        130 * efficiency + 24 * 0.98 * 0.99, rel=1e-4
    )  # rivers and wind as they come
    narrow = bottleneck("main", 70)
    assert first_year(narrow)["firm_mw"] == pytest.approx(70 * efficiency, rel=1e-4)


def test_firm_months_weigh_by_their_hours():
    # Water in April and June only: 60 of the 91 days.
    shape = [0.5] * 12
    shape[4] = 0.0
    changes = {
        **ALONE,
        "power.resource.profiles.even_water.monthly_capacity_factor": shape,
        f"{PROJECTS}.dam.capacity_factor": None,
    }
    efficiency = 0.96 * 0.99
    assert first_year(changes)["firm_mw"] == pytest.approx(100 * efficiency * 60 / 91, rel=1e-4)


def test_wind_is_not_concentrated_in_the_firm_hours():
    changes = {f"{PROJECTS}.dam.counted": False, f"{PROJECTS}.river.counted": False}
    assert first_year(changes)["firm_mw"] == pytest.approx(24 * 0.98 * 0.99, rel=1e-4)


def test_capital_is_spent_in_the_year_of_service():
    changes = {
        PROJECTS: {"new": plant(cod="2027-05"), "lost": plant(cod="2027-05", one_of="site.b")},
        "power.one_of": {"site": {"a": {"probability": fixed(1)}, "b": {"probability": fixed(0)}}},
        f"{LINES}.crest.energised": fixed("2028-12-31"),
        f"{LINES}.crest.cost_musd": fixed(33),
    }
    spent = play(plain(changes)).arrays["capital_musd"][0]
    np.testing.assert_allclose(spent, [0, 100.0, 33.0, 0], rtol=1e-6)


def test_coal_burnt_in_laos_is_taken_off_what_is_avoided():
    changes = {
        **{f"{PROJECTS}.{name}.counted": False for name in ("dam", "river", "farm")},
        PROJECTS: {"new": running(technology="coal", profile=None, capacity_factor=None)},
        "economics.costs.coal.emissions_tco2_per_mwh": 0.9,
    }
    found = first_year(changes)
    generated = 80 * YEAR
    expected = generated * 0.96 * 0.99 * 0.6 - generated * 0.9
    assert found["avoided_kt_co2"] == pytest.approx(expected, rel=1e-4)


def test_an_alternative_is_brought_to_money_of_the_year():
    changes = {**ALONE, "economics.alternatives.gas.price_year": 2020}
    found = first_year(changes)
    landed = 50 * YEAR * 0.96 * 0.99
    gas = 10 * 1.02**6 / 100
    assert found["saving_musd"] == pytest.approx(landed * gas - found["import_cost_musd"], rel=1e-5)


def test_a_year_without_imports_has_no_price_and_no_bill():
    changes = {f"{PROJECTS}.{name}.cod": "2028-01" for name in ("dam", "river", "farm")}
    arrays = play(plain(changes)).arrays
    for name in (
        "import_gwh",
        "import_cost_musd",
        "import_price_uscent_per_kwh",
        "commissioned_mw",
    ):
        assert (arrays[name][:, :2] == 0).all()
        assert (arrays[name][:, 2:] > 0).all()


def test_who_is_not_counted_is_told_so_and_has_no_date():
    found = play(plain({PROJECTS: {"other": plant(counted=False)}}))
    assert np.isnan(of(found, "project_cod", "other")).all()
    assert (of(found, "project_exit", "other") == 1).all()
    assert (of(found, "project_gwh", "other") == 0).all()
    assert (of(found, "project_built", "other") == 0).all()


def test_spread_in_one_price_moves_the_bill_and_nothing_else():
    changes = {f"{PROJECTS}.dam.price_uscent_per_kwh": chance(uniform=[5, 7])}
    known, uncertain = play(plain()).arrays, play(plain(changes)).arrays
    money = {
        *("import_cost_musd", "import_cost_real_musd", "import_price_uscent_per_kwh"),
        *("saving_musd",),
    }
    for name in known:
        same = np.array_equal(known[name], uncertain[name], equal_nan=True)
        assert same == (name not in money), name
