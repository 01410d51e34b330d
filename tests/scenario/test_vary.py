"""`vary`: the same scenario, or the same problems, as reading the files anew with `--set`."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.scenario.load import Loaded, load
from simulator.scenario.problems import ScenarioError
from simulator.scenario.provenance import walk
from simulator.scenario.vary import exchanged, vary
from tests.worlds.build import SCENARIOS, varied

BASE = varied(SCENARIOS / "base.yaml")
SMALL_FILE = Path(__file__).parent.parent / "worlds" / "small.yaml"
SMALL = load(SMALL_FILE)
GROWTH = "trade.growth"
PATHS = [*SMALL.provenance]
QUANTITIES = [found.path for found in walk(SMALL.scenario)]
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3000),
    st.floats(0, 1),
    st.sampled_from(["2031-05", "80 %", "1.2 GW", "n0", "text", "old_dam", "gate"]),
    st.sampled_from(
        [
            {"uniform": [0.2, 0.4]},
            {"value": 3, "source": "elsewhere"},
            {"value": 3, "assumption": "a guess"},
            {"source": "another source"},
            {"new_entry": {"to": "vietnam"}},
            {"note": None},
            [1, 2],
        ]
    ),
)
CHANGES = st.dictionaries(
    st.sampled_from(PATHS) | st.sampled_from(QUANTITIES) | st.just("power.lines.nowhere.n1_mw"),
    VALUES,
    min_size=1,
    max_size=3,
)


def judged(loaded: Loaded):
    """Return all that is known of a checked scenario."""
    provenance = {path: loaded.provenance[path] for path in loaded.provenance}
    bound = [(q.path, q.source, q.provenance) for q, _, _, _ in walk(loaded.scenario)]
    return (
        loaded.scenario, loaded.merged, loaded.to_yaml(), provenance, bound, loaded.warnings,
        loaded.inputs,
    )  # fmt: skip


def either(work):
    """Return what a scenario is judged to be, or everything that is wrong with it."""
    try:
        return judged(work())
    except ScenarioError as error:
        return error.problems


@given(CHANGES)
@settings(max_examples=80, deadline=None)
def test_varied_in_memory_is_as_loaded_from_files(changes):
    assert either(lambda: vary(SMALL, changes)) == either(lambda: load(SMALL_FILE, changes))


@given(CHANGES, CHANGES)
@settings(max_examples=30, deadline=None)
def test_what_is_varied_may_be_varied_again(first, then):
    def twice():
        return vary(vary(SMALL, first), then)

    both = [f"{path}={json.dumps(value)}" for step in (first, then) for path, value in step.items()]
    found, anew = either(twice), either(lambda: load(SMALL_FILE, both))
    if isinstance(found, tuple):  # what is wrong half-way may be right in the end
        assert isinstance(anew, tuple)
        assert found[:2] == anew[:2]


@pytest.mark.parametrize(
    "changes",
    [
        {"trade.growth": 0.12},
        {"power.security": "n0"},
        {"coal.first": "burn", "draws": 7},
        {"power.lines.ha_tinh": {"source": "another", "note": "as before"}},
        {"coal.arcs.la_lay_lao_road.source": None},
        {"horizon.last_year": 2035},
        {"petroleum": None},
        {"trade.growth": -9, "coal.frist": 1, "power.lines.huong_hoa": None},
    ],
)
def test_base_varied_is_as_loaded_from_files(changes):
    anew = either(lambda: load(SCENARIOS / "base.yaml", changes))
    assert either(lambda: vary(BASE, changes)) == anew


def test_the_first_scenario_is_left_as_it_was():
    before = judged(BASE)
    vary(BASE, {"power.lines.ha_tinh": {"source": "another"}, "trade.growth": 0.3})
    assert judged(BASE) == before == judged(load(SCENARIOS / "base.yaml"))


def test_what_did_not_change_is_the_same_object():
    varied = vary(BASE, {"trade.growth": 0.12})
    assert varied.scenario.power is BASE.scenario.power
    assert varied.merged["coal"] is BASE.merged["coal"]
    assert varied.scenario.trade is not BASE.scenario.trade


def test_no_file_is_read(monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail(f"{self} was read"))
    assert vary(BASE, ["trade.growth=12 %"]).scenario.trade is not None


def test_it_knows_what_it_touched():
    varied = vary(vary(BASE, {"trade.growth": 0.12}), {"power.security": "n0", "trade.growth": 0.1})
    assert (BASE.touched, varied.touched) == ((), ("trade.growth", "power.security"))


def test_values_of_another_scenario_are_taken_over_as_they_stand_there():
    other = load(SMALL_FILE, {"power.lines.gate.n1_mw": 900})
    gate = other.merged["power"]["lines"]["gate"]

    found = exchanged(SMALL, {"power.lines.gate": gate, "targets": {}})

    assert found is not None
    assert found.scenario.power.lines["gate"].n1_mw.distribution.central == 900
    assert (found.scenario.targets, SMALL.scenario.targets == {}) == ({}, False)
    assert found.scenario.power.projects["old_dam"] is SMALL.scenario.power.projects["old_dam"]


def test_a_number_taken_over_needs_no_source_of_its_own():
    loss = SMALL.merged["power"]["lines"]["gate"]["loss_share"]
    assert loss == "1 %"  # vouched for by the source of its line

    assert exchanged(SMALL, {"power.lines.gate.loss_share": loss}) is not None
    assert exchanged(SMALL, {"power.lines.gate.loss_share": "300 %"}) is None


def test_there_is_no_scenario_in_which_values_of_two_contradict_each_other():
    assert exchanged(SMALL, {"power.lines.gate": None}) is None


@pytest.mark.parametrize(
    ("numpys", "pythons"),
    [
        ({"draws": np.int64(7)}, {"draws": 7}),
        ({"power.renewed": np.float64(0.5)}, {"power.renewed": 0.5}),
        (
            {"trade.growth": {"uniform": np.array([0.1, 0.2])}},
            {"trade.growth": {"uniform": [0.1, 0.2]}},
        ),
    ],
)
def test_numbers_of_numpy_are_numbers(numpys, pythons):
    assert judged(vary(BASE, numpys)) == judged(vary(BASE, pythons))


def test_a_path_that_is_no_text_is_refused_with_everything_else():
    with pytest.raises(ScenarioError) as refused:
        vary(SMALL, {1: 2, "draws": 0})
    assert {problem.code for problem in refused.value.problems} == {
        "problem-path-not-a-text",
        "problem-beyond-limit",
    }
