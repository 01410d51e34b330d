"""`simulate check`: all problems, all warnings, the counts."""

from simulator.scenario.problems import Problem

OK = "small.yaml: ok, 153 values: 114 sourced, 2 derived, 37 assumed; 0 warnings\n"


def test_a_sound_scenario_is_ok_with_its_counts(simulate):
    assert simulate("check", "small.yaml") == (0, OK, "")


def test_what_is_implausible_is_told_and_counted(simulate, folder):
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


MISTAKES = [
    ("seed: ", "sed: "),
    ("first_year: 2024, last_year: 2030", "first_year: 2030, last_year: 2024"),
    ("      profile: hydro_south\n", "      profile: hydro_north\n"),
    ("to: vietnam", "to: nowhere"),
    ("limit_mw: 100", "limit_mw: -100"),
    ("latitude: 16.5", "latitude: sixteen"),
    ("      name: Old Dam", "      name: {fr: Vieux barrage}"),
    ("side: vietnam", "side: nowhere"),
    ("capacity_mw: ", "capacity_gw: "),
    ("draws: ", "draws: -"),
]


def test_ten_mistakes_have_the_same_places_and_codes_in_every_language(
    simulate, folder, monkeypatch
):
    text = (folder / "small.yaml").read_text(encoding="utf-8")
    for old, new in MISTAKES:
        assert old in text, old
        text = text.replace(old, new, 1)
    (folder / "wrong.yaml").write_text(text, encoding="utf-8")
    codes: dict[str, list[str]] = {}
    said = {}
    as_message = Problem.as_message
    for lang in ("en", "vi"):
        told = codes[lang] = []

        def noted(problem: Problem, told=told):
            told.append(problem.code)
            return as_message(problem)

        monkeypatch.setattr(Problem, "as_message", noted)
        said[lang] = simulate("check", "wrong.yaml", "--lang", lang)
    english, vietnamese = (said[lang].err.splitlines()[:-1] for lang in ("en", "vi"))
    assert codes["en"] == codes["vi"]
    assert len(codes["en"]) >= len(MISTAKES)
    assert all(codes["en"])
    assert [line.split(" ")[:2] for line in english] == [line.split(" ")[:2] for line in vietnamese]
    assert english != vietnamese


def test_no_name_reaches_the_terminal_as_a_command(simulate, folder):
    (folder / "esc.yaml").write_text(
        'extends: small.yaml\nname: esc\ntitle: t\npower: {renewed: "\\e[31m1\\u202e\\r"}\n'
    )
    code, out, err = simulate("check", "esc.yaml")
    assert code == 2
    assert not set(out + err) & set("\x1b\x07\r\u202e\x00")
    assert r"\x1b[31m1\u202e\r" in err
