"""Laws that hold in every draw and year, in the base scenario and in small random worlds."""

import numpy as np
import pytest

from simulator.outcomes.store import Outcomes
from simulator.parts.power.network import limit_planes
from simulator.parts.power.structure import build
from simulator.scenario.arrivals import projects_of
from simulator.scenario.schema import Scenario
from tests.worlds.build import base, chance, drawn, fixed, of_line, plain, plant, play, small

DRAWS = 512
PROJECTS, LINES = "power.projects", "power.lines"
SINGLE = 2e-6  # relative to the largest value: rounding of single precision


def tight(scenario_of):
    """A world in which lines are full: all lines of a scenario at less than half."""
    scenario = scenario_of()
    narrow = {}
    for name, line in scenario.power.lines.items():
        for limit in ("n1_mw", "n0_mw"):
            if (quantity := getattr(line, limit)) is not None:
                narrow[f"{LINES}.{name}.{limit}"] = fixed(0.4 * quantity.distribution.central)
    return scenario_of(narrow)


SCENARIOS = {
    "base": base,
    "base, lines tight": lambda: tight(base),
    "base, lines tight, by contract": lambda: tight(
        lambda changes=None: base({**(changes or {}), "power.curtailment": "by_contract"})
    ),
    "small": small,
    "base from 2016, all circuits": lambda: base(
        {"horizon.first_year": 2016, "power.security": "n0"}
    ),
}


@pytest.fixture(scope="module", params=SCENARIOS)
def scenario(request) -> Scenario:
    return SCENARIOS[request.param]()


@pytest.fixture(scope="module")
def found(scenario: Scenario) -> Outcomes:
    return play(scenario, DRAWS)


def close(one, other, what=""):
    within = SINGLE * max(np.abs(one).max(), np.abs(other).max())
    np.testing.assert_allclose(one, other, rtol=0, atol=within, err_msg=what)


def test_what_is_offered_lands_is_lost_or_is_curtailed(found):
    a = found.arrays
    close(a["offered_gwh"], a["landed_gwh"] + a["losses_gwh"] + a["curtailed_gwh"])


SIGNED = (
    *("saving_musd", "avoided_kt_co2", "trade_balance_musd"),
    *("trade_growth_share", "trade_mean_growth_share", "trade_lowest_growth_share"),
    "trade_as_recorded_growth_share",
)


def test_nothing_is_negative(found):
    for name, values in found.arrays.items():
        if name not in SIGNED:
            assert np.nanmin(values) >= -SINGLE * np.nanmax(np.abs(values)), name


def test_no_more_lands_than_crosses_the_border_and_no_more_crosses_than_is_offered(found):
    a = found.arrays
    slack = SINGLE * a["offered_gwh"].max()
    assert (a["landed_gwh"] <= a["import_gwh"] + slack).all()
    assert (a["import_gwh"] <= a["offered_gwh"] - a["curtailed_gwh"] + slack).all()


def test_projects_add_up_to_the_imports_and_to_what_is_curtailed(found):
    a = found.arrays
    close(a["project_gwh"].sum(axis=2, dtype=float), a["import_gwh"])
    close(a["project_curtailed_gwh"].sum(axis=2, dtype=float), a["curtailed_gwh"])


def test_lines_add_up_to_what_is_curtailed(found):
    a = found.arrays
    close(a["line_curtailed_gwh"].sum(axis=2, dtype=float), a["curtailed_gwh"])


def test_months_add_up_to_years(found):
    a = found.arrays
    years = len(found.years)
    monthly = a["import_monthly_gwh"].reshape(DRAWS, years, 12).sum(axis=2, dtype=float)
    close(monthly, a["import_gwh"])
    np.testing.assert_array_equal(a["commissioned_monthly_mw"][:, 11::12], a["commissioned_mw"])


def test_what_reaches_the_root_is_the_flow_of_the_last_lines_less_their_losses(found, scenario):
    _, draws = drawn(scenario, DRAWS, scenario.seed)
    landed = found.arrays["landed_gwh"]
    lines, years = scenario.power.lines, found.years
    whole = np.ones_like(landed, bool)  # years in which no line is bypassed for a part

    def leaving(into):
        """What leaves the lines into a place: where one is bypassed, what leaves those before."""
        total = np.zeros_like(landed)
        for branch, (name, line) in enumerate(lines.items()):
            if line.to != into:
                continue
            sent = of_line(found, "line_flow_gwh", name)
            kept = sent * draws.network.efficiency[:, [branch]].astype(float)
            if line.before_energised == "bypassed":
                since = draws.dates.line[:, [branch]]
                early = years < np.floor(since)
                whole[:] &= early | (years >= since)
                assert not sent[early].any()
                kept = np.where(early, leaving(name), kept)
            total += kept
        return total

    arrived = leaving("vietnam")
    assert whole.any()
    close(arrived[whole], landed[whole])


def test_no_line_carries_more_than_its_limit_in_all_hours(found, scenario):
    structure, draws = drawn(scenario, DRAWS, scenario.seed)
    limits = limit_planes(structure, draws.network, slice(0, DRAWS), structure.plan.limited)
    for branch, mw in limits.items():
        most = (mw * structure.hours / 1e3).reshape(DRAWS, structure.years, 12).sum(axis=2)
        flow = found.arrays["line_flow_gwh"][..., branch]
        assert (flow <= most * (1 + 1e-5) + 1e-3).all(), structure.line_ids[branch]


def test_lines_are_full_where_they_are_meant_to_be():
    a = play(tight(base), 128).arrays  # else these laws would test little
    assert a["curtailed_gwh"].sum() > 0.1 * a["offered_gwh"].sum()


def test_no_more_is_deliverable_than_is_commissioned(found):
    a = found.arrays
    assert (a["deliverable_mw"] <= a["commissioned_mw"] * (1 + 1e-5) + 1e-2).all()


def test_who_supplies_has_a_date_and_no_reason_and_who_does_not_has_none_and_one(found):
    a = found.arrays
    built = a["project_built"] == 1
    np.testing.assert_array_equal(built, np.isfinite(a["project_cod"]))
    np.testing.assert_array_equal(built, a["project_exit"] == 0)
    assert a["project_gwh"].max(axis=1)[~built].max(initial=0) == 0


def test_the_bill_is_the_price_times_the_imports(found):
    a = found.arrays
    close(a["import_cost_musd"], a["import_price_uscent_per_kwh"] * a["import_gwh"] / 100)
    assert (a["paid_curtailment_musd"] <= a["import_cost_musd"] + 1e-6).all()


def landed(changes, scenario_of, draws=DRAWS):
    wanted = ["landed_gwh"]
    return play(scenario_of(changes), draws, quantities=wanted).arrays["landed_gwh"]


@pytest.mark.parametrize("seed", range(6))
def test_more_capacity_on_a_line_never_delivers_less_in_total(seed):
    rng = np.random.default_rng(seed)
    lines = [name for name, line in base().power.lines.items() if line.n1_mw is not None]
    line = lines[int(rng.integers(len(lines)))]
    central = base().power.lines[line].n1_mw.distribution.central
    low, high = np.sort(rng.uniform(0.2, 1.5, 2)) * central
    less, more = (
        landed({f"{LINES}.{line}.n1_mw": fixed(float(mw))}, base, 256) for mw in (low, high)
    )
    assert (more >= less - SINGLE * less.max()).all()
    assert more.mean() >= less.mean()


@pytest.mark.parametrize("seed", range(8))
def test_more_capacity_in_a_random_world_never_delivers_less_in_total(seed):
    rng = np.random.default_rng(100 + seed)
    kinds = ["hydro_reservoir", "hydro_run_of_river", "wind"]
    plants = {}
    for number in range(5):
        kind = kinds[int(rng.integers(3))]
        plants[f"p{number}"] = plant(
            technology=kind,
            capacity_mw=float(rng.uniform(40, 200)),
            capacity_factor=float(rng.uniform(0.2, 0.6)),
            profile="even_wind" if kind == "wind" else "even_water",
            **({"site": "ridge"} if kind == "wind" else {}),
            line=["main", "crest"][int(rng.integers(2))],
            cod=chance(uniform=["2026-02", "2028-01"]),
        )
    limits = {f"{LINES}.{name}.n1_mw": float(rng.uniform(60, 300)) for name in ("main", "crest")}
    limits[f"{LINES}.town.n1_mw"] = float(rng.uniform(80, 400))
    pond = {"power.resource.pondage_hours": chance(uniform=[0, 6])}
    widened = list(limits)[int(rng.integers(3))]
    changes = {PROJECTS: plants, **limits, **pond}
    less = landed(changes, plain, 128)
    more = landed({**changes, widened: limits[widened] * 1.5}, plain, 128)
    assert (more >= less - SINGLE * less.max()).all()
    assert less.max() > 0


def test_a_line_that_comes_later_never_delivers_more_before_it_does():
    paid = {"economics.after_last_window": fixed(1), "economics.inflation": fixed(0)}
    station = f"{LINES}.huong_hoa.energised"
    soon, late = ({**paid, station: fixed(day)} for day in ("2028-01", "2031-01"))
    early, later = (play(base(changes), 256).arrays["commissioned_mw"] for changes in (soon, late))
    assert (early[:, : 2031 - 2024] >= later[:, : 2031 - 2024]).all()
    assert early.mean() > later.mean()


def test_build_keeps_every_project_and_line(scenario):
    structure = build(scenario)
    assert structure.project_ids == tuple(projects_of(scenario.power))
    assert structure.line_ids == tuple(scenario.power.lines)


def test_the_worst_firm_month_is_never_above_the_mean_of_the_firm_months(found):
    mean, worst = found.arrays["firm_mw"], found.arrays["firm_worst_month_mw"]
    assert (worst <= mean + SINGLE * mean.max()).all()
    assert (worst < 0.95 * mean).any()
