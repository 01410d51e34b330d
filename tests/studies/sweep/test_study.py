"""The result folder of a sweep: whole or not there, resumed, not another study's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import xarray

from simulator.catalogue.language import language
from simulator.outcomes.folder import FolderError
from simulator.present.sweep.folder import sweep_to_folder
from simulator.studies.store import hidden_folder
from simulator.studies.sweep import play
from simulator.studies.sweep.ask import ask
from simulator.studies.sweep.study import study_of, sweep_dataset
from simulator.studies.sweep.unfinished import study_name
from tests.studies.sweep.build import DATE, DISCOUNT, DRAWS, SMALL, TARGET, asking
from tests.worlds.build import SCENARIOS

VARY = (f"{DATE}=2027-01:2029-01:4", f"{TARGET}=300,500")
REPOSITORY = Path(__file__).parents[3]


def opened(folder: Path) -> xarray.Dataset:
    with xarray.open_dataset(folder / "sweep.nc") as data:
        return data.load()


class Broken(BaseException):
    """Stands for whatever ends a sweep early."""


def break_after(points: int, monkeypatch: pytest.MonkeyPatch) -> None:
    simulate, played = play.simulate, []

    def breaking(*arguments, **options):
        if len(played) == points:
            raise Broken
        played.append(1)
        return simulate(*arguments, **options)

    monkeypatch.setattr(play, "simulate", breaking)


def test_a_sweep_leaves_everything_in_its_folder(tmp_path):
    report = sweep_to_folder(asking(*VARY), tmp_path / "out", workers=2)

    assert sorted(os.listdir(report.folder)) == [
        "figures", "report.html", "run.json", "study.yaml", "sweep.nc", "tables",
    ]  # fmt: skip
    assert os.listdir(report.folder / "figures") == ["commissioned_mw_2030.png"]
    assert sorted(os.listdir(report.folder / "tables")) == [
        "figure_commissioned_mw_2030.csv", "points.csv",
    ]  # fmt: skip
    assert os.listdir(tmp_path) == ["out"]
    page = (report.folder / "report.html").read_text()
    assert language("en").format(report.headline[0])[:20] in page
    assert "simulate sweep study.yaml" in page
    record = json.loads((report.folder / "run.json").read_text())
    assert (record["draws"], record["sweep"]["count"]) == (DRAWS, 8)
    lines = (report.folder / "tables" / "points.csv").read_text().split("\n")
    assert lines[0].startswith(f"point,{DATE},{TARGET},half_a_gigawatt_mean,")
    assert lines[1].startswith("1,2027-01,300,")
    assert len(lines) == 10
    assert len(report.headline) == 1


@pytest.mark.usefixtures("sketched")
def test_the_file_holds_what_the_notebook_gets(tmp_path):
    asked = asking(*VARY)
    report = sweep_to_folder(asked, tmp_path / "out", workers=1)

    xarray.testing.assert_equal(opened(report.folder), sweep_dataset(asked, 1))


@pytest.mark.usefixtures("sketched")
def test_the_saved_study_gives_the_same_numbers(tmp_path):
    first = sweep_to_folder(asking(*VARY), tmp_path / "first", workers=1)
    again = sweep_to_folder(ask(first.folder / "study.yaml"), tmp_path / "again", workers=1)

    xarray.testing.assert_identical(opened(first.folder), opened(again.folder))


def test_a_broken_sweep_resumed_equals_an_unbroken_one(tmp_path, monkeypatch):
    asked, out = asking(*VARY), tmp_path / "out"
    with monkeypatch.context() as patch:
        break_after(5, patch)
        with pytest.raises(Broken):
            sweep_to_folder(asked, out, workers=1)
    assert not out.exists()
    assert len(list(hidden_folder(out).glob("*.npz"))) == 5

    resumed = sweep_to_folder(asked, out, workers=1)
    whole = sweep_to_folder(asked, tmp_path / "whole", workers=1)

    assert (resumed.taken_over, whole.taken_over) == (5, 0)
    assert not hidden_folder(out).exists()
    xarray.testing.assert_identical(opened(resumed.folder), opened(whole.folder))
    for name in ("sweep.nc", "tables/points.csv", "figures/commissioned_mw_2030.png"):
        assert (out / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()


STOPS = """
import sys
from simulator.cli import main
from simulator.studies.sweep import play

simulate, played = play.simulate, []

def stopping(*arguments, **options):
    if len(played) == 3:
        print("stopped", flush=True)
        sys.stdin.read()
    played.append(1)
    return simulate(*arguments, **options)

play.simulate = stopping
main()
"""  # the command line, which after three points waits to be killed


@pytest.mark.usefixtures("sketched")
def test_a_killed_sweep_goes_on_where_it_was(tmp_path):
    vary = [f"{DATE}=2027-01:2029-01:5"]
    words = [
        sys.executable, "-c", STOPS, "sweep", str(SMALL), "--vary", *vary,
        "--draws", str(DRAWS), "--out", str(tmp_path / "out"), "--workers", "1",
    ]  # fmt: skip
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(words, cwd=REPOSITORY, text=True, **pipes) as process:
        assert "stopped\n" in process.stdout
        process.kill()
    assert not (tmp_path / "out").exists()
    kept = len(list(hidden_folder(tmp_path / "out").glob("*.npz")))

    resumed = sweep_to_folder(asking(*vary), tmp_path / "out", workers=1)
    whole = sweep_to_folder(asking(*vary), tmp_path / "whole", workers=1)

    assert resumed.taken_over == kept == 3
    assert sorted(os.listdir(tmp_path)) == ["out", "whole"]
    xarray.testing.assert_identical(opened(resumed.folder), opened(whole.folder))


@pytest.mark.usefixtures("sketched")
def test_points_of_an_earlier_state_of_the_scenario_are_played_again(tmp_path, monkeypatch):
    file, out = tmp_path / "mine.yaml", tmp_path / "out"
    file.write_text(f"extends: {SMALL}\n")
    with monkeypatch.context() as patch:
        break_after(2, patch)
        with pytest.raises(Broken):
            sweep_to_folder(asking(*VARY, file=file), out, workers=1)
    file.write_text(f"extends: {SMALL}\npower: {{security: n0}}\n")

    report = sweep_to_folder(asking(*VARY, file=file), out, workers=1)

    assert report.taken_over == 0
    xarray.testing.assert_equal(opened(out), sweep_dataset(asking(*VARY, file=file), 1))


@pytest.mark.usefixtures("sketched")
def test_a_sweep_goes_on_in_another_language(tmp_path, monkeypatch):
    file, out = tmp_path / "mine.yaml", tmp_path / "out"
    file.write_text(f"extends: {SMALL}\n")
    with monkeypatch.context() as patch:
        break_after(2, patch)
        with pytest.raises(Broken):
            sweep_to_folder(asking(*VARY, file=file), out, workers=1, lang="en")
    file.write_text(f"extends: {SMALL}\nlang: vi\n")

    assert sweep_to_folder(asking(*VARY, file=file), out, workers=1, lang="lo").taken_over == 2


@pytest.mark.parametrize("overrides", [["lang=vi"], {"lang": "vi"}])
def test_a_language_set_is_no_other_study(overrides):
    assert study_of(asking(*VARY, overrides=overrides))["set"] in ([], {})


@pytest.mark.usefixtures("sketched")
def test_a_damaged_point_is_played_again(tmp_path, monkeypatch):
    asked, out = asking(*VARY), tmp_path / "out"
    with monkeypatch.context() as patch:
        break_after(3, patch)
        with pytest.raises(Broken):
            sweep_to_folder(asked, out, workers=1)
    next(hidden_folder(out).glob("*.npz")).write_bytes(b"PK not a point")

    assert sweep_to_folder(asked, out, workers=1).taken_over == 2


@pytest.mark.usefixtures("sketched")
def test_a_finished_sweep_may_be_run_again(tmp_path):
    for _ in range(2):
        report = sweep_to_folder(asking(*VARY), tmp_path / "out", workers=1)
    assert report.taken_over == 0


@pytest.mark.usefixtures("sketched")
def test_a_folder_of_another_sweep_is_refused_with_the_way_out(tmp_path):
    out = tmp_path / "out"
    sweep_to_folder(asking(*VARY), out, workers=1)
    before = (out / "sweep.nc").read_bytes()
    other = asking(f"{DISCOUNT}=0,0.05")

    with pytest.raises(FolderError) as caught:
        sweep_to_folder(other, out, workers=1)

    assert str(caught.value) == (
        f"{out}: holds a sweep of `small` over `{DATE}` and `{TARGET}` (8 points, 40 draws), "
        "which is another study; choose another folder with --out, or start anew with --fresh"
    )
    assert (out / "sweep.nc").read_bytes() == before
    sweep_to_folder(other, out, workers=1, fresh=True)
    assert next(iter(opened(out).sizes)) == DISCOUNT


def test_a_folder_of_a_run_is_refused(tmp_path):
    (tmp_path / "run.json").write_text(
        '{"program": "lao-viet-energy-simulator", "scenario": "base"}'
    )
    with pytest.raises(FolderError, match="holds other results of `base`, which is another study"):
        sweep_to_folder(asking(*VARY), tmp_path, workers=1)


@pytest.mark.usefixtures("sketched")
def test_points_kept_of_another_sweep_are_refused_until_told_otherwise(tmp_path, monkeypatch):
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        break_after(2, patch)
        with pytest.raises(Broken):
            sweep_to_folder(asking(*VARY), out, workers=1)
    other = asking(f"{DISCOUNT}=0,0.05")

    with pytest.raises(FolderError, match=r"an unfinished sweep of `small` over .* with 2 points"):
        sweep_to_folder(other, out, workers=1)

    assert sweep_to_folder(other, out, workers=1, fresh=True).points == 2


def test_a_folder_with_other_things_is_refused_and_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(FolderError, match="holds files that no run wrote"):
        sweep_to_folder(asking(*VARY), tmp_path, workers=1)
    assert os.listdir(tmp_path) == ["letter.txt"]


def test_the_data_set_says_what_it_is():
    data = sweep_dataset(asking(f"{DATE}=2027-01:2029-01:3", "power.security=n1,n0"), 1)

    assert dict(data.sizes) == {
        DATE: 3, "power.security": 2, "year": 7, "statistic": 5, "target": 1,
    }  # fmt: skip
    assert data[DATE].values.astype("datetime64[D]").astype(str).tolist() == [
        "2027-01-01", "2028-01-01", "2029-01-01",
    ]  # fmt: skip
    assert data["power.security"].values.tolist() == ["n1", "n0"]
    assert data.import_gwh.attrs["units"] == "GW h"
    assert (data.attrs["design"], data.attrs["draws"], data.attrs["seed"]) == ("grid", DRAWS, 1)
    assert len(repr(data).split("\n")) < 50


def test_values_stand_at_their_coordinates():
    cod, size = (f"power.projects.young_dam.{name}" for name in ("cod", "capacity_mw"))
    data = sweep_dataset(asking(f"{cod}=2027-01,2030-11", f"{size}=50,100,200"), 2)

    mean = data.commissioned_mw.sel(year=2029, statistic="mean")
    sooner, later = mean.sel({cod: "2027-01-01"}), mean.sel({cod: "2030-11-01"})

    assert (np.diff(sooner) > 0).all()
    assert (later == 200).all()
    assert (sooner > later).all()


def test_other_designs_lie_along_points():
    data = sweep_dataset(
        asking(f"{DISCOUNT}=0,0.05", "power.security=n0", design="one_at_a_time"), 1
    )

    assert data.sizes["point"] == 4
    assert data.varied.values.tolist() == [
        "as_in_the_scenario", DISCOUNT, DISCOUNT, "power.security",
    ]  # fmt: skip
    np.testing.assert_array_equal(data[DISCOUNT].values, [np.nan, 0.0, 0.05, np.nan])


def test_distributions_may_be_values_of_an_axis():
    data = sweep_dataset(asking(f"{DISCOUNT}={{uniform: [0, 0.02]}}, 0.01"), 1)

    assert data[DISCOUNT].values.tolist() == ["uniform from 0 to 0.02", "0.01"]


@pytest.mark.slow
def test_eleven_by_eleven_points_are_played():
    vary = ("trade.growth=0.05:0.20:11", "power.lines.huong_hoa.energised=2027-12:2031-12:11")
    data = sweep_dataset(asking(*vary, file=SCENARIOS / "base.yaml", draws=2000))

    assert data.trade_musd.sizes["trade.growth"] == 11


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ({"a": 1}, "`small` theo `a` (1 điểm, 40 lượt mô phỏng)"),
        ({"a": 1, "b": 2, "c": 3}, "`small` theo `a` và 2 đầu vào khác (1 điểm, 40 lượt mô phỏng)"),
    ],
)
def test_a_study_is_named_in_vietnamese(paths, said):
    named = study_name({"scenario": "small", "vary": paths, "count": 1, "draws": 40})
    assert language("vi").format(named) == said
