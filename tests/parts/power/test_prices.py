"""What projects need, what the ceilings allow, what contracts pay."""

import numpy as np
import pytest

from simulator.physics.commissioning import Exit
from simulator.physics.economics import required_price
from tests.worlds.build import base, chance, drawn, fixed, plain, plant, play

PROJECTS, LINES, ECONOMICS = "power.projects", "power.lines", "economics"
CEILINGS = f"{ECONOMICS}.ceilings"


def ceilings(**windows):
    """Replace the ceilings: name to (technologies, from, to, cents)."""
    made = {name: None for name in ("hydro_first", "hydro_later", "wind_first", "coal_first")}
    for name, (technologies, start, stop, cents) in windows.items():
        made[name] = {
            "technologies": technologies,
            **({"from_date": start} if start else {}),
            **({"to_date": stop} if stop else {}),
            "price_uscent_per_kwh": cents,
            "source": "a test",
        }
    return {CEILINGS: made}


TWO_WINDOWS = ceilings(
    early=(["hydro"], None, "2027-07", 7.0), late=(["hydro"], "2027-07", "2029-01", 6.5)
)


def priced(changes=None, draws=16, **about):
    """Return price and refusal of the plant called new."""
    about = {"price_uscent_per_kwh": None, **about}
    structure, found = drawn(plain({PROJECTS: {"new": plant(**about)}, **(changes or {})}), draws)
    new = structure.candidate_ids().index("new")
    return found.prices.price[:, new], found.prices.too_dear[:, new]


@pytest.mark.parametrize(
    ("cod", "cents"),
    [
        ("2026-06", 7.0),
        ("2027-06-30", 7.0),
        ("2027-07-01", 6.5),
        ("2028-12-31", 6.5),
        ("2029-01-01", 6.5 * 0.9),  # after the last window
    ],
)
def test_the_ceiling_is_that_of_the_window_of_the_drawn_date(cod, cents):
    changes = {**TWO_WINDOWS, f"{ECONOMICS}.after_last_window": fixed(0.9)}
    price, too_dear = priced(changes, cod=cod)
    np.testing.assert_allclose(price, cents)
    assert not too_dear.any()  # signed


def test_a_date_that_falls_in_either_window_draws_either_price():
    price, _ = priced(TWO_WINDOWS, 512, cod=chance(uniform=["2027-01", "2028-01"]))
    assert set(price) == {6.5, 7.0}
    assert abs((price == 7.0).mean() - 0.5) < 4 * 0.5 / np.sqrt(512)


@pytest.mark.parametrize(
    ("technology", "cents"), [("hydro_reservoir", 6.95), ("wind", 6.95), ("coal", 7.02)]
)
def test_ceilings_of_the_base_scenario_after_2025_are_the_published_ones(technology, cents):
    # Case L5: 6.95 US cents/kWh for hydropower and wind, 7.02 for coal, for dates after
    # 2025-12-31; https://dtinews.dantri.com.vn/print/20250421202555295.htm
    about = {
        "hydro_reservoir": {"profile": "south_reservoir"},
        "wind": {"profile": "wind_quang_tri", "site": "lao_bao"},
        "coal": {"profile": None, "capacity_factor": None},
    }[technology]
    scenario = base()
    if technology == "wind":
        about["site"] = next(iter(scenario.power.resource.wind.sites))
    entry = plant(
        technology=technology, cod="2028-01", line="monsoon_thanh_my",
        price_uscent_per_kwh=None, physical_status="operating", **about,
    )  # fmt: skip
    changes = {PROJECTS: {"new": entry}, f"{ECONOMICS}.discount": fixed(0)}
    structure, found = drawn(base(changes), 64)
    new = structure.candidate_ids().index("new")
    inside = found.cod[:, new] < 2030.9
    assert inside.all()
    np.testing.assert_allclose(found.prices.price[:, new], cents)


def test_contracts_are_signed_below_the_ceiling_and_pay_their_own_price_where_it_is_known():
    changes = {**TWO_WINDOWS, f"{ECONOMICS}.discount": fixed(0.04)}
    np.testing.assert_allclose(priced(changes, cod="2026-06")[0], 7.0 * 0.96)
    np.testing.assert_allclose(priced(changes, cod="2026-06", price_uscent_per_kwh=5.27)[0], 5.27)


UNSIGNED = {"offtake": "mou", "physical_status": "announced", "cod": "2027-01"}


def needs(capital=1000.0, capacity_factor=0.5):
    """What the plain world's plant needs on 1 January 2027: written out."""
    return required_price(
        *(np.array([[x]]) for x in (capital, 30.0, 0.1, capacity_factor, 0.08, 0.02, 25.0, 2.0))
    ).item()


@pytest.mark.parametrize(("above", "refused"), [(0.001, False), (-0.001, True)])
def test_who_needs_more_than_the_ceiling_signs_nothing(above, refused):
    changes = ceilings(one=(["hydro"], None, None, needs() + above))
    assert (priced(changes, **UNSIGNED)[1] == refused).all()
    structure, found = drawn(
        plain({PROJECTS: {"new": plant(price_uscent_per_kwh=None, **UNSIGNED)}, **changes}), 4
    )
    code = found.exit[:, structure.candidate_ids().index("new")]
    assert set(code) == {Exit.NO_CONTRACT_FOR_PRICE if refused else Exit.SUPPLIES}


@pytest.mark.parametrize("about", [{"offtake": "ppa"}, {"offtake": "approved"},
                                   {"physical_status": "construction"},
                                   {"physical_status": "operating"}])  # fmt: skip
def test_who_has_signed_or_has_sunk_the_capital_takes_any_ceiling(about):
    changes = ceilings(one=(["hydro"], None, None, 0.5))
    assert not priced(changes, **{**UNSIGNED, **about})[1].any()


def test_the_term_is_the_shorter_of_contract_and_life():
    short = {**ceilings(one=(["hydro"], None, None, needs())), "power.contract_years": fixed(20)}
    assert priced(short, **UNSIGNED)[1].all()
    longer = {
        **short,
        "power.contract_years": fixed(40),
        f"{ECONOMICS}.costs.hydro.life_years": fixed(30),
    }
    assert not priced(longer, **UNSIGNED)[1].any()


def test_costs_are_brought_to_the_price_year():
    # costs of 2015 are 1.02^10 higher in 2025
    tight = ceilings(one=(["hydro"], None, None, needs() * 1.02**10 + 0.001))
    older = {f"{ECONOMICS}.costs.hydro.price_year": 2015}
    assert not priced({**tight, **older}, **UNSIGNED)[1].any()
    tighter = ceilings(one=(["hydro"], None, None, needs() * 1.02**10 - 0.001))
    assert priced({**tighter, **older}, **UNSIGNED)[1].all()


SUN = {"technology": "solar", "profile": "even_wind", "capacity_factor": 0.2}


def test_the_sun_has_no_ceiling_and_signs_nothing_unless_a_switch_says_so():
    changes = ceilings(one=(["hydro"], None, None, 50.0))
    for status in ("announced", "construction"):
        about = {**UNSIGNED, **SUN, "physical_status": status}
        assert priced(changes, **about)[1].all()
        switched = {**changes, f"{ECONOMICS}.solar_may_contract": True}
        price, too_dear = priced(switched, **about)
        assert not too_dear.any()
        np.testing.assert_allclose(price, 50.0)


def test_a_developer_pays_for_his_line_by_his_share_of_what_is_behind_it():
    # 26 MUSD over the 100 + 100 + 60 MW behind the line are 100 USD/kW.
    line = {f"{LINES}.main.built_by_developer": True, f"{LINES}.main.cost_musd": fixed(26)}
    for above, refused in ((0.001, False), (-0.001, True)):
        changes = {**line, **ceilings(one=(["hydro"], None, None, needs(1100) + above))}
        assert (priced(changes, **UNSIGNED)[1] == refused).all()


def test_who_never_comes_shares_no_line():
    # 36 MUSD are 100 USD/kW over 360 MW, and 138 over the 260 that are left without the other.
    line = {f"{LINES}.main.built_by_developer": True, f"{LINES}.main.cost_musd": fixed(36)}
    plants = {
        "new": plant(price_uscent_per_kwh=None, **UNSIGNED),
        "other": plant(cod="2027-01", physical_status="construction"),
    }
    between = ceilings(one=(["hydro"], None, None, (needs(1100) + needs(1138)) / 2))
    fails = {"power.risk.plants.hydro.construction.cancelled_dated": fixed(0.5)}
    structure, found = drawn(plain({PROJECTS: plants, **line, **between, **fails}), 512)
    new, other = map(structure.candidate_ids().index, ("new", "other"))
    gone = found.dates.left[Exit.NEVER_BUILT][:, other]
    assert 0.4 < gone.mean() < 0.6
    np.testing.assert_array_equal(found.prices.too_dear[:, new], gone)


def test_a_line_of_known_length_costs_its_kilometres():
    changes = {
        f"{LINES}.main.length_km": fixed(50),
        f"{ECONOMICS}.line_cost.kv220_musd_per_km": fixed(0.4),
        f"{ECONOMICS}.line_cost.price_year": 2023,
    }
    structure, found = drawn(plain(changes), 4)
    main = structure.line_ids.index("main")
    np.testing.assert_allclose(found.prices.line_capital[:, main], 20 * 1.02**2)
    assert (np.delete(found.prices.line_capital, main, axis=1) == 0).all()


def test_the_cost_of_one_project_spreads_around_that_of_its_technology():
    changes = {
        PROJECTS: {"new": plant(cod="2027-01")},
        f"{ECONOMICS}.costs.hydro.project_spread": chance(lognormal={"median": 1, "p90": 1.3}),
    }
    structure, found = drawn(plain(changes), 4000)
    capital = found.prices.capital / found.capacity
    ids = structure.candidate_ids()
    one, other = capital[:, ids.index("new")], capital[:, ids.index("dam")]
    assert np.median(one) == pytest.approx(1.0, rel=0.02)
    assert np.quantile(one, 0.9) == pytest.approx(1.3, rel=0.03)
    assert abs(np.corrcoef(one, other)[0, 1]) < 4 / np.sqrt(4000)


def test_every_future_is_deflated_by_its_own_inflation():
    scenario = plain({f"{ECONOMICS}.inflation": chance(uniform=[0.0, 0.2])})
    found = play(scenario, 256).arrays
    inflation = drawn(scenario, 256, scenario.seed)[1].prices.inflation
    years = np.arange(2026, 2030) - scenario.economics.price_year
    assert inflation.std() > 0.05
    np.testing.assert_allclose(
        found["import_cost_real_musd"],
        found["import_cost_musd"] / (1 + inflation[:, None]) ** years,
        rtol=1e-12,
    )
