"""What deciding means: a project signed, a line begun or not, a limit raised, a price offered."""

import numpy as np
import pytest

from simulator.parts.contract import Decision
from simulator.parts.power.decisions import decided, let_through
from simulator.parts.power.network import december, limit_planes
from simulator.physics.commissioning import Exit
from tests.parts.power.plants import LINES, PROJECTS, cod_of, with_plant
from tests.worlds.build import SCENARIOS, chance, drawn, fixed, plain, plant, varied

CLOCK = "power.risk.contract_clock"
OUTLET = {
    "power.risk.competing_outlets": {"elsewhere": {"probability": 1, "source": "a test"}},
}
MOU = {"offtake": "mou", "physical_status": "operating", "price_uscent_per_kwh": None}
TO_COME = {f"{LINES}.crest.energised": "2028-01", f"{PROJECTS}.farm.counted": False}


def left(scenario, draws=256):
    structure, found = drawn(scenario, draws)
    return found.exit[:, structure.candidate_ids().index("new")]


def test_the_contract_of_one_that_is_signed_waits_from_the_day_of_the_decision():
    changes = {f"{CLOCK}.decided": chance(uniform=[0.5, 1.5]), f"{CLOCK}.mou": fixed(9)}
    cod = cod_of(with_plant(changes, decided="2026-07", **MOU))
    assert 2027.0 <= cod.min() < 2027.01
    assert 2027.99 < cod.max() <= 2028.0
    assert cod_of(with_plant(changes, **MOU)) == pytest.approx(2035.0)


def test_without_a_wait_of_its_own_it_waits_as_those_approved():
    changes = {f"{CLOCK}.approved": fixed(2)}
    assert cod_of(with_plant(changes, decided="2026-07", **MOU)) == pytest.approx(2028.5)


def test_no_other_buyer_takes_one_that_is_signed():
    assert (left(with_plant(OUTLET, outlet="elsewhere", **MOU)) == Exit.OTHER_BUYER).all()
    signed = with_plant(OUTLET, outlet="elsewhere", decided="2026-01", **MOU)
    assert not (left(signed) == Exit.OTHER_BUYER).any()


def test_one_that_is_signed_still_has_to_live_with_what_it_is_offered():
    dear = {"economics.costs.hydro.capital_usd_per_kw": 4000}
    about = {**MOU, "physical_status": "announced", "decided": "2026-01"}
    assert (left(with_plant(dear, **about)) == Exit.NO_CONTRACT_FOR_PRICE).all()
    paid = with_plant({**dear, "economics.offer": 4}, **about)
    assert not (left(paid) == Exit.NO_CONTRACT_FOR_PRICE).any()


def test_an_offer_is_paid_to_those_signed_and_to_no_one_else():
    about = {"price_uscent_per_kwh": None, "physical_status": "operating"}
    both = {
        PROJECTS: {"new": plant(**about, offtake="mou", decided="2026-01"), "other": plant(**about)}
    }
    prices = []
    for changes in (both, {**both, "economics.offer": 1.1}):
        structure, found = drawn(plain(changes), 16)
        ids = structure.candidate_ids()
        prices.append([found.prices.price[0, ids.index(name)] for name in ("new", "other")])
    assert prices[1] == pytest.approx([1.1 * prices[0][0], prices[0][1]])


@pytest.mark.parametrize(("settles", "leaves"), [(True, False), (None, False), (False, True)])
def test_whether_an_approval_settles_the_price_is_the_scenarios_to_say(settles, leaves):
    dear = {"economics.costs.hydro.capital_usd_per_kw": 4000}
    chosen = {} if settles is None else {"economics.approval_settles_price": settles}
    about = {"offtake": "approved", "physical_status": "announced", "price_uscent_per_kwh": None}
    found = left(with_plant({**dear, **chosen}, **about))
    assert (found == Exit.NO_CONTRACT_FOR_PRICE).all() == leaves


def test_who_needs_more_than_the_ceiling_is_told_whatever_settles_the_price():
    about = {"offtake": "approved", "physical_status": "announced", "price_uscent_per_kwh": None}
    for dollars, above in ((4000, True), (400, False)):
        for settles in (True, False):
            changes = {
                "economics.costs.hydro.capital_usd_per_kw": dollars,
                "economics.approval_settles_price": settles,
            }
            scenario = with_plant(changes, **about)
            structure, found = drawn(scenario, 8)
            new = structure.candidate_ids().index("new")
            assert (found.prices.above_ceiling[:, new] == above).all()
            assert [*let_through(scenario)] == (["new"] if settles else [])


def test_a_contract_settles_it_whatever_an_approval_does():
    changes = {
        "economics.costs.hydro.capital_usd_per_kw": 4000,
        "economics.approval_settles_price": False,
    }
    about = {"physical_status": "announced", "price_uscent_per_kwh": None}
    assert not (left(with_plant(changes, **about)) == Exit.NO_CONTRACT_FOR_PRICE).any()


def test_what_hangs_on_a_line_that_nobody_begins_never_comes():
    changes = {**TO_COME, f"{LINES}.crest.begun": False}
    assert (left(with_plant(changes, line="crest")) == Exit.NO_LINE).all()


def test_a_line_begun_later_comes_as_much_later():
    changes = {**TO_COME, f"{LINES}.crest.begun_later_years": 1.25}
    built = {"line": "crest", "physical_status": "operating"}
    assert cod_of(with_plant(TO_COME, **built)) == pytest.approx(2028.0)
    assert cod_of(with_plant(changes, **built)) == pytest.approx(2029.25)


def test_a_reinforcement_adds_to_the_limit_from_its_first_whole_month_on():
    more = {"adds_mw": 50, "begun": "2026-07", "build_years": 1, "source": "a test"}
    s, found = drawn(plain({f"{LINES}.main.reinforced": more}), 1)
    main = s.line_ids.index("main")
    limit = limit_planes(s, found.network, slice(0, 1), (main,))[main][0]
    np.testing.assert_allclose(limit[:18], 1000)
    np.testing.assert_allclose(limit[18:], 1050)
    at_year_end, _ = december(s, found.network, slice(0, 1), (main,))
    np.testing.assert_allclose(at_year_end[main][0], [1000, 1050, 1050, 1050])


@pytest.mark.parametrize(("other", "settles"), [("proposed", True), ("ppa", False)])
def test_signing_one_of_two_options_settles_which_is_real_unless_chance_may_sign_the_other(
    other, settles
):
    changes = {f"{PROJECTS}.savan_vayu_wind.offtake": other}
    scenario = varied(SCENARIOS / "master_plan.yaml", changes).scenario
    ami = "ami_savannakhet_wind_1"
    signed = decided(scenario, Decision(frozenset({ami}), (), 1.0)).power.projects[ami]
    assert (signed.one_of is None) is settles
