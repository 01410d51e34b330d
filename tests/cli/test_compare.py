"""`simulate compare` and `simulate A B`: what is left and said, also when one fails."""

import json

import pytest

FASTER = (
    "extends: small.yaml\ntitle: {en: Faster, vi: Nhanh hơn}\n"
    "power:\n"
    "  projects: {young_dam: {cod: {value: 2027-06, source: a test}}}\n"
    "  lines: {gate: {n1_mw: {value: 900, source: a test}}}\n"
)
FEW = ("--draws", "40", "--no-figures")
EXPLAIN = ("--target", "half_a_gigawatt")


@pytest.fixture(autouse=True)
def faster(folder):
    (folder / "faster.yaml").write_text(FASTER, encoding="utf-8")


def test_a_comparison_says_what_differs_and_where_the_results_are(simulate, folder):
    said = simulate("compare", "small.yaml", "faster.yaml", *FEW)
    assert (said.code, said.err) == (0, "")
    assert "“Faster”, energy at the border in 2030: " in said.out
    assert said.out.endswith("comparison: results in results/comparison\n")
    left = folder / "results" / "comparison"
    assert (left / "tables" / "differences.csv").exists()
    record = json.loads((left / "run.json").read_text())
    assert (record["compared"], record["draws"]) == (["small", "faster"], 40)
    assert not (folder / "results" / "small").exists()


def test_a_comparison_is_told_in_the_language_asked_for(simulate, folder):
    said = simulate("compare", "small.yaml", "faster.yaml", *FEW, "--lang", "vi")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("“Nhanh hơn”: ")
    assert " so với kịch bản small" in said.out
    page = (folder / "results" / "comparison" / "report.html").read_text(encoding="utf-8")
    assert '<html lang="vi">' in page
    refused = simulate("compare", "small.yaml", "small.yaml", "--target", "none", "--lang", "vi")
    assert "không có mục tiêu `none`" in refused.err


@pytest.mark.parametrize(
    ("first", "asked", "told"), [("vi", None, "vi"), ("en", None, "en"), ("vi", "en", "en")]
)
def test_a_comparison_is_told_in_the_language_of_its_first_scenario_unless_asked(
    simulate, folder, first, asked, told
):
    other = {"vi": "en", "en": "vi"}[first]
    for name, lang in (("first", first), ("second", other)):
        text = FASTER if name == "second" else "extends: small.yaml\n"
        (folder / f"{name}.yaml").write_text(f"{text}name: {name}\nlang: {lang}\n")
    words = ("--lang", asked) if asked else ()

    said = simulate("compare", "first.yaml", "second.yaml", *FEW, *words)

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith({"vi": "“Nhanh hơn”", "en": "“Faster”"}[told])
    page = (folder / "results" / "comparison" / "report.html").read_text(encoding="utf-8")
    assert f'<html lang="{told}">' in page


def test_a_scenario_compared_with_itself_differs_in_nothing(simulate):
    said = simulate("compare", "small.yaml", "small.yaml", *FEW)
    assert said.code == 0
    assert said.out.startswith(
        "small_2 differs from small in no future and no quantity: none of its inputs differs.\n"
    )


def test_options_reach_the_comparison(simulate, folder):
    said = simulate(
        "compare", "small.yaml", "faster.yaml", *FEW, "--seed", "7", "--out", "here", "--quiet",
        *EXPLAIN, "--waterfall-draws", "10", "--set", "power.renewed=0.9",
    )  # fmt: skip
    assert said == (0, "", "")
    record = json.loads((folder / "here" / "run.json").read_text())
    assert (folder / "here" / "tables" / "waterfall_half_a_gigawatt.csv").exists()
    assert (record["seed"], record["draws"], record["waterfall_draws"]) == (7, 40, 10)


def test_timings_say_where_the_time_went(simulate):
    said = simulate("compare", "small.yaml", "small.yaml", *FEW, "--quiet", "--timings")
    assert [line.split("  ")[0] for line in said.out.splitlines()][:3] == [
        "read and check",
        "play",
        "waterfall",
    ]


def test_files_with_other_draws_are_told(simulate, folder):
    (folder / "faster.yaml").write_text(FASTER + "draws: 30\nseed: 4\n", encoding="utf-8")
    said = simulate("compare", "small.yaml", "faster.yaml", "--no-figures")
    assert said.out.startswith(
        "faster asks for seed 4 and draws 30; it was played with seed 1 and draws 100, as small "
        "is, so that futures can be paired.\n"
    )


def test_a_bad_file_does_not_stop_the_others(simulate, folder):
    (folder / "bad.yaml").write_text("extends: small.yaml\ndraws: 0\n")
    said = simulate("compare", "small.yaml", "bad.yaml", "faster.yaml", "--no-figures")
    assert said.code == 2
    assert said.err == "bad.yaml: not run\nbad.yaml:2:8: draws: must be at least 1, got 0\n"
    left = folder / "results" / "comparison"
    record = json.loads((left / "run.json").read_text())
    assert record["compared"] == ["small", "faster"]
    assert record["failed"] == [
        "bad.yaml failed and is not in this comparison: bad.yaml:2:8: draws: must be at least 1, "
        "got 0"
    ]
    assert "bad.yaml failed" in (left / "report.html").read_text()


def test_a_fault_of_the_program_is_told_at_the_end_with_its_traceback(
    simulate, folder, monkeypatch
):
    from simulator.studies.compare import runs

    sound = runs.simulate

    def breaks(scenario, **options):
        if scenario.name == "faster":
            raise ZeroDivisionError("ours")
        return sound(scenario, **options)

    monkeypatch.setattr(runs, "simulate", breaks)
    said = simulate("compare", "small.yaml", "faster.yaml", "small.yaml", *FEW)
    assert said.code == 1
    assert "ZeroDivisionError: ours" in said.err
    assert said.err.endswith("faster: failed, a fault of the program\n")
    assert (folder / "results" / "comparison" / "run.json").exists()


def test_with_only_one_sound_scenario_there_is_nothing_to_compare(simulate, folder):
    (folder / "bad.yaml").write_text("extends: small.yaml\ndraws: 0\n")
    said = simulate("compare", "small.yaml", "bad.yaml", "--no-figures")
    assert said.code == 2
    assert said.err.endswith(
        "Error: nothing to compare: 1 scenario could be played; give two or more\n"
    )
    assert not (folder / "results").exists()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["small.yaml"], "a comparison needs two scenarios or more"),
        (
            ["small.yaml", "faster.yaml", "--target", "half_gigawatt"],
            "there is no target `half_gigawatt`; did you mean `half_a_gigawatt`?",
        ),
        (
            ["small.yaml", "far.yaml", "--draws", "2"],
            "the horizons share no year (small 2024–2030; far 2031–2033)",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused(simulate, folder, arguments, why):
    (folder / "far.yaml").write_text(
        "extends: small.yaml\nhorizon: {first_year: 2031, last_year: 2033}\n"
    )
    said = simulate("compare", *arguments)
    assert said.code == 2
    assert why in said.err


def test_a_folder_that_is_not_ours_is_not_replaced(simulate, folder):
    said = simulate("compare", "small.yaml", "small.yaml", *FEW, "--out", ".")
    assert said.code == 2
    assert "holds files that no run wrote" in said.err


def test_several_scenarios_are_run_and_compared(simulate, folder):
    said = simulate("small.yaml", "faster.yaml", *FEW, "--out", "both")
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("comparison: results in both/comparison\n")
    for name in ("small", "faster"):
        assert (folder / "both" / name / "outcomes.nc").exists()
    record = json.loads((folder / "both" / "comparison" / "run.json").read_text())
    assert record["compared"] == ["small", "faster"]


def test_one_that_fails_does_not_stop_the_other_runs(simulate, folder):
    (folder / "bad.yaml").write_text("extends: small.yaml\ndraws: 0\n")
    said = simulate("small.yaml", "bad.yaml", "faster.yaml", "--no-figures")
    assert said.code == 2
    assert said.err == "bad.yaml: not run\nbad.yaml:2:8: draws: must be at least 1, got 0\n"
    left = sorted(path.name for path in (folder / "results").iterdir())
    assert left == ["comparison", "faster", "small"]


def test_a_comparison_of_runs_gives_the_numbers_of_a_comparison_alone(simulate, folder):
    simulate("small.yaml", "faster.yaml", *FEW, "--out", "both", "--quiet")
    simulate("compare", "small.yaml", "faster.yaml", *FEW, "--out", "alone", "--quiet")
    for name in ("differences.csv", "targets.csv", "inputs.csv"):
        both = (folder / "both" / "comparison" / "tables" / name).read_text()
        assert both == (folder / "alone" / "tables" / name).read_text()


def test_a_scenario_may_not_take_the_folder_of_the_comparison(simulate, folder):
    (folder / "faster.yaml").write_text(FASTER + "name: comparison\n", encoding="utf-8")
    said = simulate("small.yaml", "faster.yaml", *FEW)
    assert said.code == 2
    assert "a scenario named `comparison` would share its folder" in said.err
