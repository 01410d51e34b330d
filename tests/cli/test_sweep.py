"""`simulate sweep`: arguments in, a folder out, exit codes and words."""

from __future__ import annotations

import pytest

from simulator.studies.sweep import play

VARY = ("--vary", "economics.discount=0:0.05:3")


def test_a_sweep_tells_its_finding_and_its_folder(simulate, folder):
    said = simulate("sweep", "small.yaml", *VARY, "--draws", "30")

    assert (said.code, said.err) == (0, "")
    finding, where = said.out.splitlines()
    assert finding.startswith("Commissioned capacity in 20")
    assert where == "small: 3 points; results in results/small-sweep"
    assert (folder / "results" / "small-sweep" / "sweep.nc").exists()


def test_a_block_needs_no_options(simulate, folder):
    (folder / "study.yaml").write_text(
        "extends: small.yaml\nsweep: {vary: {power.security: [n1, n0]}, draws: 20}\n"
    )
    said = simulate("sweep", "study.yaml", "--quiet", "--out", "here")
    assert said == (0, "", "")
    assert (folder / "here" / "tables" / "points.csv").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--vary", "economics.discout=0:1:3"), "did you mean `discount`?"),
        (("--vary", "economics=0:1:3"), "is a group, not a value"),
        (("--vary", "economics.discount=0.05:0:3"), "the range is reversed"),
        (("--vary", "economics.discount=0.05:0.05:3"), "the range is empty"),
        (("--vary", "economics.discount=0:0.05:0"), "the range has no points"),
        (
            ("--vary", "economics.discount=0,1:0,2:3"),
            "write `economics.discount=0.1:0.2:3`",
        ),
        (("--vary", "economics.discount=0,high"), "got `high`"),
        (("--vary", "economics.discount=0:5:3"), "got 2.5"),
        ((*VARY, *VARY), "is varied twice"),
        ((*VARY, "--points", "2"), "has 3 points, more than 2"),
        ((*VARY, "--points", "0"), "a sweep needs a point at least"),
        ((*VARY, "--design", "lattice"), "is no design"),
        ((*VARY, "--target", "half"), "is no target of this scenario"),
        ((*VARY, "--set", "economics.discount=0"), "is both set and varied"),
        ((*VARY, "--draws", "0"), "draws: must be at least 1"),
        ((), "nothing is varied"),
    ],
)
def test_what_is_wrong_is_told_with_exit_code_2(simulate, folder, options, said):
    found = simulate("sweep", "small.yaml", *options)

    assert (found.code, found.out) == (2, "")
    assert said in found.err
    assert not (folder / "results").exists()


@pytest.mark.usefixtures("sketched")
def test_a_folder_of_another_study_is_refused(simulate):
    simulate("sweep", "small.yaml", *VARY, "--draws", "20", "--quiet")

    said = simulate("sweep", "small.yaml", "--vary", "power.security=n1,n0", "--draws", "20")

    assert said.code == 2
    assert "which is another study; choose another folder with --out" in said.err
    again = simulate(
        "sweep", "small.yaml", "--vary", "power.security=n1,n0", "--draws", "20", "--fresh"
    )
    assert again.code == 0


def test_an_interrupt_says_how_many_points_are_played(simulate, monkeypatch):
    core, played = play.simulate, []

    def interrupted(*arguments, **options):
        if len(played) == 2:
            raise KeyboardInterrupt
        played.append(1)
        return core(*arguments, **options)

    arguments = ("sweep", "small.yaml", *VARY, "--draws", "20", "--workers", "1")
    with monkeypatch.context() as patch:
        patch.setattr(play, "simulate", interrupted)
        said = simulate(*arguments)

    assert said.code == 130
    assert "2 of 3 points are played; the same command goes on with the others" in said.err
    assert "3 points, 2 of them played before" in simulate(*arguments).out
