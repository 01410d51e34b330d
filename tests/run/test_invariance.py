"""What must not change the numbers: batches, processes, order, other projects, a longer horizon."""

import sys
from dataclasses import replace

import numpy as np
import pytest

from simulator.distribution import Distribution
from simulator.outcomes.store import Outcomes, check
from simulator.run import simulate
from simulator.scenario.arrivals import projects_of
from simulator.scenario.base import Section
from simulator.scenario.load import load
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario
from tests.worlds.build import SCENARIOS, WORLDS, base, fixed, plain, plant, play, small

MODULE = sys.modules["simulator.run.simulate"]  # the package exports its function by this name
DRAWS = 600
PROJECTS, LINES = "power.projects", "power.lines"
SUM_ERROR = 1e-12  # relative, of adding up in another order
SINGLE = 1e-6  # of the largest value: rounding of single precision


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return base()


@pytest.fixture(scope="module")
def whole(scenario: Scenario) -> Outcomes:
    return play(scenario, DRAWS)


def assert_same(one: Outcomes, other: Outcomes, rows: slice = slice(None)) -> None:
    """Compare every number of two runs bit for bit."""
    assert one.arrays.keys() == other.arrays.keys()
    for name, values in one.arrays.items():
        np.testing.assert_array_equal(values, other.arrays[name][rows], err_msg=name)


def test_results_are_the_same_in_one_process_and_in_two(scenario, whole, monkeypatch):
    monkeypatch.setattr(MODULE, "BATCH", 2 * MODULE.BLOCK)
    found = simulate(scenario, draws=DRAWS, workers=2)
    assert_same(found, whole)
    for name, mean in whole.means.items():
        np.testing.assert_allclose(found.means[name], mean, rtol=SUM_ERROR, atol=1e-9)


def test_results_are_the_same_in_one_batch_and_in_four(scenario, whole, monkeypatch):
    monkeypatch.setattr(MODULE, "BATCH", 4 * MODULE.BLOCK)
    one = play(scenario, 512)
    monkeypatch.setattr(MODULE, "BATCH", MODULE.BLOCK)
    four = play(scenario, 512)
    assert_same(four, one)
    assert_same(one, whole, slice(0, 512))
    for name, mean in one.means.items():
        np.testing.assert_allclose(four.means[name], mean, rtol=SUM_ERROR, atol=1e-9)


def test_fewer_draws_are_the_first_of_more(scenario, whole):
    assert_same(play(scenario, 300), whole, slice(0, 300))


def test_means_are_those_of_the_draws_asked_for(scenario):
    found = play(scenario, 300)
    for name, mean in found.means.items():
        expected = found.arrays[name].mean(axis=0, dtype=np.float64)
        np.testing.assert_allclose(mean, expected, rtol=1e-9, atol=1e-9)


def test_draws_that_are_not_kept_still_count_in_the_means(scenario, whole):
    found = play(scenario, DRAWS, keep=100)
    for name, mean in found.means.items():
        assert len(found.arrays[name]) == 100
        np.testing.assert_array_equal(found.arrays[name], whole.arrays[name][:100])
        np.testing.assert_allclose(mean, whole.means[name], rtol=SUM_ERROR, atol=1e-9)


def test_another_seed_is_another_set_of_futures(scenario, whole):
    other = play(scenario, DRAWS, seed=scenario.seed + 1)
    for name in ("import_gwh", "commissioned_mw", "firm_mw"):
        last = other.arrays[name][:, -1]
        assert np.intersect1d(last, whole.arrays[name][:, -1]).size < 20
        assert abs(last.mean() - whole.arrays[name][:, -1].mean()) < 5 * np.sqrt(
            2 * last.var() / last.size
        )


def test_the_seed_may_be_nought(scenario):
    first, again = play(scenario, 128, seed=0), play(scenario, 128, seed=0)
    assert_same(first, again)
    assert not np.array_equal(first.arrays["import_gwh"], play(scenario, 128).arrays["import_gwh"])


def test_the_merged_scenario_gives_the_same_numbers_bit_for_bit(tmp_path):
    for source in (SCENARIOS / "base.yaml", WORLDS / "small.yaml"):
        loaded = load(source, ["power.renewed=0.7"])
        saved = tmp_path / source.name
        saved.write_text(loaded.to_yaml(), encoding="utf-8")
        assert_same(play(load(saved).scenario), play(loaded.scenario))


ADDED = {"aaa_first": plant(profile="south_reservoir", line="xekaman1_bo_y", cod="2028-01")}


def columns(outcomes, names):
    return [outcomes.projects.index(name) for name in names]


def behind(scenario, line):
    """Return the projects that can feed the tree in which a line stands."""
    lines = scenario.power.lines

    def last(name):
        while lines[name].to != "vietnam":
            name = lines[name].to
        return name

    return {
        name
        for name, p in projects_of(scenario.power).items()
        if last(line) in {last(start) for start in (p.line, p.alt_line) if start}
    }


def test_a_project_added_changes_nobodys_random_draws_and_no_energy_elsewhere(scenario, whole):
    # Case P8 of the public reference cases.
    with_it = play(base({PROJECTS: ADDED}), DRAWS)
    names = list(whole.projects)
    for quantity in ("project_cod", "project_built", "project_exit"):
        found = with_it.arrays[quantity][:, columns(with_it, names)]
        np.testing.assert_array_equal(found, whole.arrays[quantity], err_msg=quantity)
    np.testing.assert_array_equal(with_it.arrays["line_energised"], whole.arrays["line_energised"])
    near = behind(scenario, "xekaman1_bo_y")
    far = [name for name in names if name not in near]
    assert len(far) > 30
    assert near & set(names)
    for quantity in ("project_gwh", "project_curtailed_gwh"):
        np.testing.assert_array_equal(
            with_it.arrays[quantity][..., columns(with_it, far)],
            whole.arrays[quantity][..., columns(whole, far)],
            err_msg=quantity,
        )
    changed = columns(whole, near & set(names))
    assert not np.array_equal(
        with_it.arrays["project_gwh"][..., columns(with_it, near & set(names))],
        whole.arrays["project_gwh"][..., changed],
    )


def reversed_entries(scenario: Scenario) -> Scenario:
    """Write projects and lines in the opposite order."""
    power = scenario.power.model_copy(
        update={
            name: dict(reversed(getattr(scenario.power, name).items()))
            for name in ("projects", "lines")
        }
    )
    return scenario.model_copy(update={"power": power})


def test_the_order_of_projects_and_lines_does_not_matter(scenario, whole):
    turned = play(reversed_entries(scenario), DRAWS)
    order = {"project": columns(turned, whole.projects)}
    order["line"] = [turned.lines.index(name) for name in whole.lines]
    for name, values in whole.arrays.items():
        last = name.split("_")[0]
        found = turned.arrays[name]
        found = found[..., order[last]] if last in order else found
        if name in ("project_cod", "project_exit", "project_built", "line_energised"):
            np.testing.assert_array_equal(found, values, err_msg=name)
        else:
            scale = np.abs(values).max()
            np.testing.assert_allclose(found, values, rtol=1e-4, atol=2e-5 * scale, err_msg=name)


FROM_THE_RECORD = "trade_as_recorded"  # drawn from past growth, which no scenario can fix
EXACT = {  # the rest is added up in single precision, in another order
    *("commissioned_mw", "deliverable_mw", "import_share_of_peak", "commissioned_monthly_mw"),
    *("capital_musd", "project_cod", "project_built", "project_exit", "line_energised"),
}


def test_a_longer_horizon_leaves_the_earlier_years_as_they_were(whole):
    longer = play(base({"horizon.last_year": 2040}), 256)
    for name, values in whole.arrays.items():
        expected = values[:256]
        found = longer.arrays[name]
        if found.shape != expected.shape:
            found = found[:, : expected.shape[1]]
        if name in EXACT:
            np.testing.assert_array_equal(found, expected, err_msg=name)
        else:
            scale = whole.arrays["offered_gwh"] if name.endswith("gwh") else expected
            within = SINGLE * np.abs(scale).max()
            np.testing.assert_allclose(found, expected, rtol=1e-5, atol=within, err_msg=name)


def without_chance(value):
    """Fix every quantity of a scenario at what a reader would quote, its provenance kept."""
    if isinstance(value, Quantity):
        return replace(value, distribution=Distribution("value", (value.distribution.central,)))
    if isinstance(value, Section):
        update = {name: without_chance(getattr(value, name)) for name in type(value).model_fields}
        return value.model_copy(update=update)
    if isinstance(value, dict):
        return {key: without_chance(inner) for key, inner in value.items()}
    return value


# What stays a draw when every number is certain: the water year, the wind of a year, outages, and
# who of those with a probability leaves. Each is switched off by its own number.
NO_EVENTS = {
    "power.resource.hydrology.mode": "year",
    "power.resource.hydrology.year": "1990",
    "power.resource.wind.year_sd": fixed(0),
    "power.resource.wind.month_sd": fixed(0),
    "power.risk.long_outage.rate_per_year": fixed(0),
    "power.risk.shared_shock": fixed(1),
    "power.renewed": fixed(1),
    f"{LINES}.nam_emoun_dak_ooc.outage": None,
    f"{LINES}.ami1_lao_bao.outage": None,
    "power.one_of.sepon.ami.probability": fixed(1),
    "power.one_of.sepon.vayu.probability": fixed(0),
    "transport.storms.central.extreme_probability": fixed(0),
    "transport.gates.la_lay.closures": None,
    "transport.gates.la_lay.daily_spread": fixed(0),
    "transport.gates.lao_bao.daily_spread": fixed(0),
}


def test_without_chance_every_future_is_the_same():
    certain = base(NO_EVENTS)
    sure: dict = {"power.arrivals": None, "economics.signs_at_ceiling": fixed(0)}
    for technology in ("hydro", "wind", "solar", "coal"):
        for status in ("construction", "pre_construction", "announced"):
            for when in ("dated", "undated"):
                path = f"power.risk.plants.{technology}.{status}.cancelled_{when}"
                sure[path] = fixed(0)
    for outlet in certain.power.risk.competing_outlets:
        sure[f"power.risk.competing_outlets.{outlet}.probability"] = fixed(0)
    found = play(without_chance(base({**NO_EVENTS, **sure})), 256)
    for name, values in found.arrays.items():
        if name.startswith(FROM_THE_RECORD):
            continue
        scale = found.arrays["offered_gwh"] if name.endswith("gwh") else values
        if name == "paid_curtailment_musd":
            scale = found.arrays["import_cost_musd"]  # of energy curtailed, to single precision
        within = SINGLE * np.nanmax(np.abs(scale), initial=1.0)
        np.testing.assert_allclose(
            values, np.broadcast_to(values[:1], values.shape), rtol=0, atol=within, err_msg=name
        )
        if name in EXACT:
            same = np.array_equal(values, np.broadcast_to(values[:1], values.shape), equal_nan=True)
            assert same, name
    for name, mean in found.means.items():
        if name.startswith(FROM_THE_RECORD):
            continue
        within = SINGLE * np.abs(mean).max()
        np.testing.assert_allclose(mean, found.arrays[name][0], rtol=0, atol=within, err_msg=name)
    assert found.arrays["import_gwh"].min() > 0


def test_a_plain_world_is_the_same_in_every_draw():
    found = play(plain(), 200)
    for name, values in found.arrays.items():
        np.testing.assert_array_equal(
            values, np.broadcast_to(values[:1], values.shape), err_msg=name
        )


def test_progress_ends_at_the_whole(scenario):
    told = []
    simulate(scenario, draws=300, workers=1, progress=lambda share, what: told.append(share))
    assert told[-1] == 1.0
    assert told == sorted(told)


@pytest.mark.parametrize("make", [small, base])
def test_every_outcome_is_declared_and_a_number(make):
    check(play(make(), 200))  # warnings are errors here
