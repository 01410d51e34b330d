"""`--set PATH=VALUE`: the last layer, on paths that exist."""

import pytest

from simulator.scenario.load import load
from tests.scenario.conftest import complaints
from tests.worlds.build import WORLDS


def test_a_quantity_is_replaced_whole_and_marked(folder):
    limit = load("small.yaml", ["power.lines.gate.n1_mw=450"]).scenario.power.lines["gate"].n1_mw
    assert limit.distribution.parameters == (450,)
    assert (limit.provenance, limit.assumption) == ("user", None)


def test_a_distribution_and_a_unit_may_be_set(folder):
    overrides = [
        "power.lines.gate.n1_mw={uniform: [0.4 GW, 500]}",
        "power.projects.old_dam.vn_share=80 %",
        "power.projects.young_dam.cod=2029-07",
    ]
    power = load("small.yaml", overrides).scenario.power
    assert power.lines["gate"].n1_mw.distribution.parameters == (400, 500)
    assert power.projects["old_dam"].vn_share.distribution.parameters == (0.8,)
    assert power.projects["young_dam"].cod.distribution.parameters == (2029.5,)


def test_plain_values_lists_and_mappings_may_be_set(folder):
    overrides = ["draws=1e3", "power.firm.hours=[18]", "horizon={last_year: 2029}"]
    scenario = load("small.yaml", overrides).scenario
    assert (scenario.draws, scenario.power.firm.hours) == (1000, [18])
    assert (scenario.horizon.first_year, scenario.horizon.last_year) == (2024, 2029)


def test_quantities_in_a_mapping_that_is_set_are_marked_too(folder):
    value = "economics.alternatives.gas={price_uscent_per_kwh: 11}"
    gas = load("small.yaml", [value]).scenario.economics.alternatives["gas"]
    assert gas.price_uscent_per_kwh.provenance == "user"


def test_an_optional_field_that_is_not_there_may_be_set(folder):
    power = load("small.yaml", ["power.projects.wind_farm.cod=2030-01"]).scenario.power
    assert power.projects["wind_farm"].cod.set_by_user


def test_null_removes(folder):
    scenario = load("small.yaml", ["power.projects.wind_farm=null"]).scenario
    assert "wind_farm" not in scenario.power.projects


def test_the_last_of_two_holds(folder):
    assert load("small.yaml", ["draws=5", "draws=6"]).scenario.draws == 6


def test_python_values_may_be_given_by_path(folder):
    overrides = {"draws": 5, "power.lines.gate.n1_mw": {"uniform": [400, 500]}}
    scenario = load("small.yaml", overrides).scenario
    assert scenario.draws == 5
    assert scenario.power.lines["gate"].n1_mw.distribution.kind == "uniform"


@pytest.mark.parametrize(
    ("override", "said"),
    [
        ("horizn=3", "horizn: there is no `horizn` in the scenario; did you mean `horizon`?"),
        (
            "power.projects.old_damm.capacity_mw=3",
            "power.projects.old_damm.capacity_mw: there is no `old_damm` in `power.projects`; "
            "did you mean `old_dam`?",
        ),
        (
            "power.projects.old_dam.capcity_mw=3",
            "power.projects.old_dam.capcity_mw: there is no `capcity_mw` in "
            "`power.projects.old_dam`; did you mean `capacity_mw`?",
        ),
        (
            "power.projects.new_dam={name: x}",
            "power.projects.new_dam: there is no `new_dam` in `power.projects`; "
            "did you mean `young_dam`?",
        ),
        (
            "power.lines.gate.n1_mw.uniform=[1, 2]",
            "power.lines.gate.n1_mw.uniform: `power.lines.gate.n1_mw` is set whole; "
            "write `--set power.lines.gate.n1_mw={uniform: [low, high]}`",
        ),
        (
            "power.firm.hours[0]=3",
            "power.firm.hours.0: `power.firm.hours` is set whole; "
            "write `--set power.firm.hours=[…]`",
        ),
        ("seed=", "seed: the value cannot be read: it is empty; write YAML"),
        (
            "seed=[1",
            "seed: the value cannot be read: is not YAML: while parsing a flow sequence, "
            "did not find expected ',' or ']'; write YAML",
        ),
        ("seed={a: 1, a: 2}", "seed: the key `a` is given twice; keep one of them"),
        ("draws=many", "draws: must be a whole number, got `many`"),
        ("draws=0", "draws: must be at least 1, got 0"),
        (
            "power.lines.gate.n1_mw=-3",
            "power.lines.gate.n1_mw: must be at least 0 MW, got -3",
        ),
        (
            "power.lines.gate.n1_mw=.nan",
            "power.lines.gate.n1_mw: is not a number, got NaN; write a number in MW",
        ),
        (
            "power.lines.gate.n1_mw={uniform: [3, 2]}",
            "power.lines.gate.n1_mw.uniform: is reversed, got [3, 2]; write [2, 3]",
        ),
        (
            "power.lines.gate.n1_mw=lots",
            "power.lines.gate.n1_mw: is not a number, got `lots`; write a number in MW",
        ),
        (
            "power.projects.old_dam.line=vally",
            "power.projects.old_dam.line: is not in `power.lines`, got `vally`; "
            "did you mean `valley`?",
        ),
    ],
)
def test_what_cannot_be_set_is_said_with_the_way_out(folder, override, said):
    assert complaints("small.yaml", [override]) == [f"--set {override}: {said}"]


@pytest.mark.parametrize("override", ["draws", "=3", " = 3"])
def test_what_is_not_a_path_and_a_value_is_refused(folder, override):
    assert complaints("small.yaml", [override]) == [
        f"--set {override}: is not PATH=VALUE; write `--set power.renewed=0.9`"
    ]


def test_what_a_scenario_removed_is_no_way_out():
    (problem,) = complaints(WORLDS / "plain.yaml", ["power.lines.valley.n1_mw=1"])
    assert "valley`?" not in problem
    assert problem.endswith("`power.lines` has `main`, `crest`, `town`")


def test_all_that_cannot_be_set_is_said_together(folder):
    assert len(complaints("small.yaml", ["drws=1", "sed=2", "draws=0"])) == 3


@pytest.mark.parametrize(("option", "said"), [("seed", "at least 0"), ("draws", "at least 1")])
def test_seed_and_draws_are_checked_like_all_else(folder, option, said):
    from simulator.scenario.problems import ScenarioError

    with pytest.raises(ScenarioError) as caught:
        load("small.yaml", **{option: -1})
    assert str(caught.value) == f"--{option} -1: {option}: must be {said}, got -1"
