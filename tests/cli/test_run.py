"""`simulate SCENARIO…`: what is asked of the run, and what is said about it."""

import errno
import gc
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest


@pytest.fixture(autouse=True)
def runs(monkeypatch):
    """Stand in for the run: note what was asked, or fail as told."""
    asked = []

    def run_to_folder(loaded, out, *, figures, keep, progress, cached, lang):
        asked.append((loaded.scenario, out, figures, keep, progress))
        return SimpleNamespace(
            folder=out, timings={"play": 0.5}, headline=["500 MW ± 3"], outcomes=None
        )

    monkeypatch.setattr("simulator.present.run_folder.run_to_folder", run_to_folder)
    monkeypatch.setattr("simulator.studies.compare.side", lambda *_: None)
    cli_run = import_module("simulator.cli.run")  # the package has a command of this name
    monkeypatch.setattr(cli_run, "_compare", lambda *_, **__: None)
    return asked


def test_a_run_tells_its_headline_and_its_folder(simulate, runs):
    assert simulate("small.yaml") == (0, "500 MW ± 3\nsmall: results in results/small\n", "")
    ((scenario, out, figures, keep, progress),) = runs
    assert (scenario.name, out, figures, keep) == ("small", Path("results/small"), True, None)
    assert progress is None


def test_the_word_run_may_be_left_out(simulate, runs):
    simulate("run", "small.yaml", "--draws", "5")
    simulate("--draws", "5", "small.yaml")
    assert runs[0][0] == runs[1][0]


def test_options_reach_the_run(simulate, runs):
    options = [
        "--draws=5",
        "--seed=7",
        "--set",
        "power.renewed=0.9",
        "--no-figures",
        "--out=here",
        "--keep=3",
    ]
    simulate("small.yaml", *options)
    ((scenario, out, figures, keep, _),) = runs
    assert (scenario.draws, scenario.seed, figures, out) == (5, 7, False, Path("here"))
    assert keep == 3
    assert scenario.power.renewed.set_by_user


def test_quiet_says_nothing(simulate):
    assert simulate("small.yaml", "--quiet") == (0, "", "")


def test_a_distribution_that_is_not_drawn_is_told_once(simulate, folder, runs):
    text = (folder / "small.yaml").read_text(encoding="utf-8")
    whole = text.replace("value: 12, range: [11, 13]", "uniform: [11, 13]")
    (folder / "a.yaml").write_text(whole, encoding="utf-8")
    (folder / "b.yaml").write_text("extends: a.yaml\nname: b\ndraws: 5\n", encoding="utf-8")
    said = simulate("a.yaml", "b.yaml")
    assert (said.code, len(runs)) == (0, 2)
    assert said.err == (
        "warning: a.yaml:126:27: power.resource.solar_daylight_hours: is a distribution, of which "
        "the central value, 12, is used, not drawn; write `value: 12` and `range: [11, 13]`; for "
        "another value, `--set power.resource.solar_daylight_hours=…`\n"
    )
    assert simulate("a.yaml", "--quiet").err == ""


def test_garbage_is_collected_while_scenarios_are_run(simulate, monkeypatch):
    found = []

    def collected(loaded, out, **_):
        found.append(gc.isenabled())
        return SimpleNamespace(folder=out, timings={}, headline=[], outcomes=None)

    monkeypatch.setattr("simulator.present.run_folder.run_to_folder", collected)
    simulate("small.yaml")
    assert found == [True]


def test_timings_say_where_the_time_went(simulate):
    lines = simulate("small.yaml", "--timings", "--quiet").out.split("\n")
    assert lines[0].startswith("read and check  ")
    assert lines[1] == "play            0.500 s"


def test_several_scenarios_get_a_folder_each(simulate, folder, runs):
    (folder / "other.yaml").write_text("extends: small.yaml\ntitle: {en: a, vi: b}\n")
    simulate("small.yaml", "other.yaml", "--out", "both")
    assert [asked[1] for asked in runs] == [Path("both/small"), Path("both/other")]


def test_two_scenarios_of_one_name_are_refused(simulate, folder, runs):
    said = simulate("small.yaml", "small.yaml")
    assert (said.code, runs) == (2, [])
    assert said.err == "Error: two scenarios are named `small`; give each its own `name:`\n"


def test_nothing_runs_if_every_scenario_is_wrong(simulate, folder, runs):
    (folder / "other.yaml").write_text("extends: small.yaml\ndraws: 0\n")
    said = simulate("other.yaml", "nowhere.yaml")
    assert (said.code, runs) == (2, [])
    assert said.err == (
        "other.yaml: not run\nother.yaml:2:8: draws: must be at least 1, got 0\n"
        "nowhere.yaml: not run\nnowhere.yaml: no such file; did you mean `other.yaml`?\n"
    )


def test_all_are_run_on_the_chance_of_the_first(simulate, folder, runs):
    (folder / "other.yaml").write_text("extends: small.yaml\ndraws: 7\nseed: 9\n")
    simulate("small.yaml", "other.yaml")
    assert [(asked[0].draws, asked[0].seed) for asked in runs] == [(100, 1), (100, 1)]


def test_draws_and_seed_are_checked(simulate):
    said = simulate("small.yaml", "--draws", "0", "--seed", "-1")
    assert said == (
        2,
        "",
        "--draws 0: draws: must be at least 1, got 0\n"
        "--seed -1: seed: must be at least 0, got -1\n",
    )


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.ENOSPC, "No space left on device"), (errno.EROFS, "Read-only file system")],
)
def test_a_disk_that_takes_nothing_is_told(simulate, monkeypatch, number, why):
    def fails(*_, **__):
        raise OSError(number, why)

    monkeypatch.setattr("simulator.present.run_folder.run_to_folder", fails)
    assert simulate("small.yaml") == (2, "", f"Error: cannot write results/small: {why}\n")


def test_an_interrupt_is_told_in_one_word(simulate, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("simulator.present.run_folder.run_to_folder", interrupted)
    assert simulate("small.yaml") == (130, "", "\ninterrupted\n")


def test_our_own_fault_keeps_its_traceback(simulate, folder, monkeypatch):
    def broken(*_, **__):
        raise ValueError("ours")

    monkeypatch.setattr("simulator.present.run_folder.run_to_folder", broken)
    said = simulate("small.yaml")
    assert said.code == 1
    assert said.err.endswith('raise ValueError("ours")\nValueError: ours\n')


def test_progress_is_for_terminals_only(simulate, runs, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    simulate("small.yaml", "--quiet")
    simulate("small.yaml")
    assert runs[0][4] is None
    runs[1][4](0.5, "drawing")
