"""Points played: the numbers of a run, whoever plays them, power once."""

from __future__ import annotations

import os

import numpy as np
import pytest

from simulator.analysis.china import china_terms
from simulator.analysis.estimates import estimate
from simulator.analysis.scorecard import scorecard
from simulator.run import simulate
from simulator.scenario.load import load
from simulator.scenario.problems import ScenarioError
from simulator.studies.sweep import play
from simulator.studies.sweep.ask import ask
from simulator.studies.sweep.points import check_points
from simulator.studies.sweep.study import sweep_dataset
from tests.studies.sweep.build import DATE, DISCOUNT, SMALL, TARGET, asking
from tests.worlds.build import SCENARIOS, varied


def test_a_sweep_of_one_point_equals_a_run_bit_for_bit():
    file, draws = SCENARIOS / "base.yaml", 60
    swept = sweep_dataset(asking("trade.growth=0.12", file=file, draws=draws), workers=2)
    scenario = varied(file, {"trade.growth": 0.12, "draws": draws}).scenario
    run = simulate(scenario)

    for name, quantity in run.declared.items():
        if quantity.dims == ("draw", "year"):
            expected = np.stack(estimate(run.arrays[name]), axis=-1)
            np.testing.assert_array_equal(swept[name].values[0], expected, err_msg=name)
    for row in scorecard(scenario, run, china_terms(scenario, draws)):
        of = swept.isel({"trade.growth": 0}).sel(target=row.id)
        for name in ("probability", "probability_se", "mean", "first_year_p50"):
            np.testing.assert_equal(float(of[f"target_{name}"]), getattr(row, name), name)


@pytest.mark.parametrize(
    "vary",
    [
        (f"{TARGET}=300:700:5",),  # all share power
        (f"{DATE}=2027-01:2029-01:3",),  # none do
        (f"{TARGET}=300,500", f"{DATE}=2027-01:2029-01:3", f"{DISCOUNT}=0,0.05"),
    ],
)
def test_one_worker_equals_two(vary):
    asked = asking(*vary)

    alone = sweep_dataset(asked, workers=1)
    assert alone.identical(sweep_dataset(asked, workers=2))
    assert alone.identical(sweep_dataset(asked, workers=3))


def test_points_that_share_power_play_it_once(monkeypatch):
    played = []

    def counting(scenario, **options):
        played.append(options["cached"] is None)
        return simulate(scenario, **options)

    monkeypatch.setattr(play, "simulate", counting)
    sweep_dataset(asking(f"{TARGET}=300:700:5", f"{DATE}=2027-01,2029-01"), workers=1)

    assert (len(played), sum(played)) == (10, 2)


def test_all_points_are_checked_before_any_plays(monkeypatch):
    monkeypatch.setattr(play, "simulate", lambda *_, **__: pytest.fail("played"))
    asked = asking("power.renewed=0.5,1.5,2.5", f"{DISCOUNT}=0.01,abc", "power.security=n1,n3")

    with pytest.raises(ScenarioError) as caught:
        sweep_dataset(asked, workers=2)

    assert str(caught.value).split("\n") == [
        f"--vary {DISCOUNT}=0.01,abc: {DISCOUNT}: is not a number, got `abc`; write a number",
        "--vary power.renewed=0.5,1.5,2.5: power.renewed: must be at most 1, got 1.5",
        "--vary power.renewed=0.5,1.5,2.5: power.renewed: must be at most 1, got 2.5; write "
        "`2.5 %` for a percentage",
        "--vary power.security=n1,n3: power.security: must be `n1` or `n0`, got `n3`",
    ]


def test_of_many_problems_the_first_are_told():
    asked = asking("power.renewed=2:50:49")

    with pytest.raises(ScenarioError) as caught:
        check_points(asked)

    lines = str(caught.value).split("\n")
    assert len(lines) == 21
    assert lines[-1] == "…: and 29 more problems like these"


def test_a_problem_of_values_together_names_the_point():
    young, windy = (f"power.one_of.west.{name}.probability" for name in ("young", "windy"))
    asked = asking(f"{young}=0.5,0.9", f"{windy}=0.1,0.4")

    with pytest.raises(ScenarioError) as caught:
        check_points(asked)

    assert f"(at {young} = 0.9, {windy} = 0.4)" in str(caught.value)


def test_a_worker_that_dies_leaves_its_points_to_the_others(monkeypatch):
    asked = asking(f"{DATE}=2027-01:2029-01:4")
    expected = sweep_dataset(asked, workers=1)
    here = os.getpid()

    def dying(scenario, **options):
        if os.getpid() != here:
            os._exit(9)
        return simulate(scenario, **options)

    monkeypatch.setattr(play, "simulate", dying)

    assert sweep_dataset(asked, workers=2).identical(expected)


def test_a_point_that_fails_is_named(monkeypatch):
    def failing(scenario, **options):
        raise ValueError("a fault of ours")

    monkeypatch.setattr(play, "simulate", failing)
    for workers in (1, 2):
        with pytest.raises(ValueError, match="a fault of ours") as caught:
            sweep_dataset(asking(f"{DATE}=2027-01,2029-01"), workers=workers)
        assert caught.value.__notes__ == [f"at point 1 of the sweep: {DATE} = 2027-01"]


def test_files_are_read_once(tmp_path):
    file = tmp_path / "passing.yaml"
    file.write_text(f"extends: {SMALL}\n")
    asked = asking(f"{DATE}=2027-01,2029-01", file=file)
    file.unlink()

    assert sweep_dataset(asked, workers=1).sizes[DATE] == 2


def test_a_scenario_in_memory_is_swept_as_its_file_is():
    vary = {DATE: "2027-01:2029-01:3"}
    here = ask(load(SMALL), vary, overrides={"power.security": "n0"}, draws=30, seed=5)
    there = ask(SMALL, vary, overrides={"power.security": "n0"}, draws=30, seed=5)

    assert sweep_dataset(here, 1).identical(sweep_dataset(there, 1))


def test_progress_counts_every_point():
    told = []
    sweep_dataset(
        asking(f"{TARGET}=300:700:5"),
        workers=2,
        progress=lambda share, said: told.append((share, said)),
    )

    first, *_, last = (said for _, said in told)
    assert (first.id, first["points"]) == ("study-checking", 5)
    assert (last.id, last["done"], last["points"]) == ("study-progress-left", 5, 5)
    played = [share for share, said in told if said.id != "study-checking"]
    assert played == sorted(played)
    assert played[-1] == 1.0
