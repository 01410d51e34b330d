"""A merged scenario, written and read again, is the same scenario."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.scenario.dump import dump
from simulator.scenario.load import load
from simulator.scenario.provenance import quantities
from simulator.scenario.yaml_tree import parse

WORDS = st.text(st.sampled_from(string.printable[:95] + "\n\té–ệ€\x85\u2028\ufeff😀"), max_size=12)
TREES = st.recursive(
    st.one_of(
        WORDS, st.integers(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)),
    max_leaves=12,
)


@given(st.dictionaries(WORDS, TREES, min_size=1, max_size=4))
def test_any_tree_reads_back_as_it_was_written(tree):
    problems = []
    node = parse(dump(tree), "a.yaml", problems)
    assert problems == []
    assert node is not None
    assert node.plain() == tree


def test_the_merged_scenario_loads_to_the_identical_scenario(folder):
    (folder / "a.yaml").write_text(
        "extends: small.yaml\ntitle: {en: a, vi: b}\n"
        "power: {lines: {gate: {loss_share: 2 %, source: new}}, projects: {wind_farm: null}}\n"
    )
    once = load("a.yaml", ["power.lines.gate.n1_mw=470", "draws=5"], seed=9)
    (folder / "b.yaml").write_text(once.to_yaml(), encoding="utf-8")
    again = load("b.yaml")
    assert again.scenario == once.scenario
    assert again.merged == once.merged
    assert again.to_yaml() == once.to_yaml()
    assert list(quantities(again.scenario)) == list(quantities(once.scenario))


def test_what_the_user_set_stays_marked(folder):
    (folder / "b.yaml").write_text(load("small.yaml", ["power.renewed=0.9"]).to_yaml())
    assert load("b.yaml").scenario.power.renewed.provenance == "user"


@pytest.mark.parametrize(
    "text",
    ["no", "010", "1e3", "2028-06", "null", "a: b", "- a", "#", "", " a ", "12 MW", "{", "=1"],
)
def test_texts_stay_texts(text):
    problems = []
    node = parse(dump({"a": text}), "a.yaml", problems)
    assert node is not None
    assert node.plain() == {"a": text}
