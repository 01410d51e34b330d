"""A `sweep:` block is checked with the scenario, every problem at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from simulator.scenario import json_schema
from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError
from simulator.scenario.sweep_axes import from_text
from simulator.scenario.yaml_tree import parse

DATES = "power.lines.gate.energised"


def block(folder: Path, sweep: str) -> str:
    """Write a study over the small world."""
    (folder / "study.yaml").write_text(f"extends: small.yaml\nsweep:\n{sweep}", encoding="utf-8")
    return "study.yaml"


def faults(folder: Path, sweep: str) -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        load(block(folder, sweep))
    return str(caught.value).split("\n")


def test_a_study_is_a_file(folder):
    study = load(block(folder, f"  vary: {{economics.discount: 0:0.05:3, {DATES}: own}}\n"))

    assert study.scenario.sweep is not None
    assert study.scenario.sweep.design == "grid"
    assert list(study.scenario.sweep.vary) == ["economics.discount", DATES]


def test_a_study_survives_being_saved(folder):
    study = load(block(folder, "  vary:\n    power.security: [n1, n0]\n  points: 3\n"))
    (folder / "saved.yaml").write_text(study.to_yaml(), encoding="utf-8")

    assert load("saved.yaml").scenario.sweep == study.scenario.sweep
    assert yaml.safe_load(study.to_yaml())["sweep"]["vary"] == {"power.security": ["n1", "n0"]}


def test_every_path_of_a_study_has_its_origin(folder):
    study = load(block(folder, "  vary: {economics.discount: {from: 0, to: 0.05, points: 3}}\n"))

    assert dict(study.provenance)["sweep.vary.economics.discount.to"][-1].value == 0.05


def test_the_json_schema_knows_studies(folder):
    node = parse(
        "extends: small.yaml\nsweep:\n  design: sobol\n  points: 8\n"
        "  vary: {economics.discount: own, a.b: 0:1, c: [1, x], d: {from: 0, to: 1 MW}}\n",
        "study.yaml",
        [],
    )
    assert node is not None
    files = Draft202012Validator(json_schema.of_files())
    assert list(files.iter_errors(node.plain())) == []
    assert not files.is_valid({"extends": "a.yaml", "sweep": {"design": "lattice"}})
    assert not files.is_valid({"extends": "a.yaml", "sweep": {"vary": {"a.b": {"low": 0}}}})


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            'power.lines.gate.n1_mw: "1.000:250:3"',
            "power.lines.gate.n1_mw: can be read as thousands or as a number with three decimals, "
            "got 1.000; write 1000 if thousands are meant, 1 if decimals",
        ),
        (
            'economics.discount: "9,5 %, 12,25 %"',
            "economics.discount: has numbers with decimal commas, at which a list is cut, got "
            "[9, 5 %, 12, 25 %]; write `economics.discount=9.5 %,12.25 %`",
        ),
        (
            "economics.discount: [9,5 %, 8,7 %]",
            "economics.discount: has numbers with decimal commas, at which a list is cut, got "
            "[9, 5 %, 8, 7 %]; write `economics.discount=9.5 %,8.7 %`",
        ),
        (
            "economics.discout: 0:0.05:3",
            "economics.discout: there is no `discout` in `economics`; did you mean `discount`?",
        ),
        (
            "power.lines: 1:2:3",
            "power.lines: is a group, not a value; name one value in it: `power.lines.valley`, "
            "`power.lines.ridge_line`, `power.lines.gate`",
        ),
        (
            "economics.discount: 0.05:0.01:3",
            "economics.discount: the range is reversed, got 0.05:0.01:3; write 0.01:0.05:3",
        ),
        (
            "economics.discount: 0.05:0.05:3",
            "economics.discount: the range is empty, got 0.05:0.05:3; for one value write "
            "economics.discount=0.05",
        ),
        (
            "economics.discount: 0:0.05:0",
            "economics.discount: the range has no points, got 0:0.05:0; write LO:HI:N with N from "
            "2, or economics.discount=VALUE",
        ),
        (
            "economics.discount: {from: 0, to: 0.05, pints: 3}",
            "economics.discount: the key `pints` is unknown here; did you mean `points`?",
        ),
        (
            "economics.discount: 0:high:3",
            "economics.discount: an end of the range is not a number, got `high`; write a number",
        ),
        (
            f"{DATES}: 2027:2030-01:3",
            f"{DATES}: an end of the range is a year, not a date, got 2027; write `2027-01` for "
            "its beginning or `2027-12` for its end",
        ),
        (
            "power.security: 1:2:3",
            "power.security: is a switch and takes no range, got 1:2:3; give its values: "
            "power.security=n1,n0",
        ),
        (
            "power.security: own",
            "power.security: has no distribution of its own; give its values: power.security=n1,n0",
        ),
        (
            "power.security: [n1, n1]",
            "power.security: is given twice in the list, got `n1`; keep one of them",
        ),
        ("power.security: []", "power.security: the list of values is empty; write "),
        ("seed: [1, 2]", "seed: cannot be swept; all points see the same chance; give one --seed"),
        (
            "horizon.last_year: [2030, 2035]",
            "horizon.last_year: cannot be swept; the years are an axis of the result; set the "
            "horizon of the whole sweep",
        ),
    ],
)
def test_a_wrong_axis_is_told_at_its_line(folder, written, said):
    (found,) = faults(folder, f"  vary:\n    {written}\n")

    assert found.startswith("study.yaml:4:")
    assert said in found


def test_everything_wrong_with_a_block_is_told_together(folder):
    found = faults(
        folder,
        "  design: grd\n  points: 0\n  quantity: comissioned_mw\n  target: half\n"
        "  vary: {economics.discount: 3:1:2, draws: [1]}\n",
    )

    assert [line.split(": ")[1] for line in found] == [
        "sweep.design",
        "sweep.points",
        "sweep.quantity",
        "sweep.target",
        "sweep.vary.economics.discount",
        "sweep.vary.draws",
    ]
    assert "did you mean `grid`?" in found[0]
    assert "did you mean `commissioned_mw`?" in found[2]


def test_a_list_may_hold_whole_distributions():
    assert from_text("{uniform: [0.1, 0.2]}, 0.15, 12 %") == [
        {"uniform": [0.1, 0.2]},
        0.15,
        "12 %",
    ]
