"""What is asked of a sweep: block and command line together, everything wrong at once."""

from __future__ import annotations

import numpy as np
import pytest

from simulator.catalogue.language import language
from simulator.scenario.problems import ScenarioError
from simulator.studies.sweep.ask import ask
from tests.studies.sweep.build import DATE, DISCOUNT, SMALL, asking, complaints


@pytest.fixture
def study(tmp_path):
    path = tmp_path / "study.yaml"
    path.write_text(
        f"extends: {SMALL}\nsweep:\n  vary: {{{DISCOUNT}: 0:0.04:3}}\n  draws: 17\n"
        "  quantity: firm_mw\n  year: 2029\n"
    )
    return path


def test_a_block_says_what_the_command_line_does_not(study):
    asked = ask(study)

    assert [point.values for point in asked.points] == [
        {DISCOUNT: 0.0},
        {DISCOUNT: 0.02},
        {DISCOUNT: 0.04},
    ]
    assert asked.loaded.scenario.draws == 17
    assert (asked.quantity, asked.year) == ("firm_mw", 2029)


def test_the_command_line_goes_before_the_block(study):
    asked = ask(study, ["power.security=n1,n0"], draws=5, target="half_a_gigawatt")

    assert asked.paths == ("power.security",)
    assert asked.loaded.scenario.draws == 5
    assert (asked.quantity, asked.target) == (None, "half_a_gigawatt")


def test_a_notebook_gives_ranges_lists_and_arrays():
    vary = {
        DISCOUNT: np.array([0.01, 0.02]),
        "power.security": ("n1", "n0"),
        DATE: "2027-01:2029-01:3",
    }

    asked = ask(SMALL, vary)

    assert len(asked.points) == 12
    assert asked.points[-1].values == {DISCOUNT: 0.02, "power.security": "n0", DATE: "2029-01"}


def test_everything_wrong_with_what_was_asked_is_told_together():
    assert complaints(
        "economics.discout=0:0.05:3",
        f"{DATE}=2029-01:2027-01:3",
        "power.security=n1",
        "power.security=n0",
        "=3",
        overrides=["power.security=n1"],
        design="grids",
        quantity="firm",
        target="half",
        year=2050,
    ) == [
        "--design grids: is no design; did you mean `grid`?",
        "--quantity firm: is not a quantity that is reported by year; did you mean `firm_mw`?",
        "--target half: is no target of this scenario; `targets` has `half_a_gigawatt`",
        "--vary =3: names no values; write --vary PATH=LO:HI:N, PATH=A,B,C, or PATH alone",
        "--vary economics.discout=0:0.05:3: economics.discout: there is no `discout` in "
        "`economics`; did you mean `discount`?",
        f"--vary {DATE}=2029-01:2027-01:3: {DATE}: the range is reversed, got 2029-01:2027-01:3; "
        "write 2027-01:2029-01:3",
        "--vary power.security=n0: power.security: is varied twice; write all its values in one "
        "--vary",
        "--vary power.security=n1: power.security: is both set and varied; keep one of them",
        "--year 2050: lies outside the horizon, got 2050; choose one from 2024 to 2030",
    ]


def test_a_sweep_of_nothing_says_how_to_vary_something():
    assert complaints() == [
        f"{SMALL}: sweep: nothing is varied; write --vary PATH=LO:HI:N, or a `sweep:` block in "
        "the scenario"
    ]


def test_a_wrong_scenario_is_told_first(tmp_path):
    (tmp_path / "bad.yaml").write_text("extends: nowhere.yaml\n")
    with pytest.raises(ScenarioError, match="no such file"):
        ask(tmp_path / "bad.yaml", [f"{DISCOUNT}=0:1:3"])


def test_values_of_a_point_are_marked_as_set():
    asked = asking(f"{DISCOUNT}=0.03")

    found = asked.at(asked.points[0]).scenario.economics.discount

    assert found.set_by_user
    assert found.provenance == "user"


def test_what_is_wrong_with_a_sweep_is_told_in_vietnamese_at_the_same_places():
    with pytest.raises(ScenarioError) as caught:
        asking("power.security=n0", "power.security=n1", year=2050)

    vietnamese = [language("vi").format(p.as_message()) for p in caught.value.problems]
    assert [p.code for p in caught.value.problems] == [
        "problem-sweep-twice", "problem-sweep-year-outside",
    ]  # fmt: skip
    assert vietnamese == [
        "--vary power.security=n1: power.security: được nêu hai lần; viết mọi giá trị trong một "
        "--vary",
        "--year 2050: nằm ngoài kỳ tính toán, đang ghi 2050; chọn một năm từ 2024 đến 2030",
    ]
