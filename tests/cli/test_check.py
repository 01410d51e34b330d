"""`simulate check`: all problems, all warnings, the counts."""

OK = "small.yaml: ok, 153 values: 114 sourced, 2 derived, 37 assumed; 0 warnings\n"


def test_a_sound_scenario_is_ok_with_its_counts(simulate):
    assert simulate("check", "small.yaml") == (0, OK, "")


def test_what_is_strange_is_told_and_counted(simulate, folder):
    text = (folder / "small.yaml").read_text(encoding="utf-8")
    (folder / "a.yaml").write_text(
        text.replace("    year: 2030", "    year: 2045"), encoding="utf-8"
    )
    assert simulate("check", "a.yaml") == (
        0,
        "warning: a.yaml:262:11: targets.half_a_gigawatt.year: 2045 lies beyond the horizon "
        "(2030): not tested; set `horizon.last_year` to 2045\n"
        "a.yaml: ok, 153 values: 114 sourced, 2 derived, 37 assumed; 1 warning\n",
        "",
    )


def test_everything_wrong_is_told_on_stderr(simulate):
    assert simulate("check", "small.yaml", "--set", "draws=0", "--set", "seed=x") == (
        2,
        "",
        "--set draws=0: draws: must be at least 1, got 0\n"
        "--set seed=x: seed: must be a whole number, got `x`\n"
        "small.yaml: 2 problems\n",
    )


def test_one_wrong_scenario_does_not_hide_the_others(simulate):
    said = simulate("check", "nowhere.yaml", "small.yaml")
    assert said == (
        2,
        OK,
        "nowhere.yaml: no such file; `.` has `small.yaml`\nnowhere.yaml: 1 problem\n",
    )


def test_values_set_by_the_user_are_counted(simulate):
    said = simulate("check", "small.yaml", "--set", "power.renewed=0.9")
    assert said.out == (
        "small.yaml: ok, 153 values: 114 sourced, 2 derived, 36 assumed, 1 set by the user; "
        "0 warnings\n"
    )
