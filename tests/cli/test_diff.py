"""`simulate diff`: the inputs that differ."""


def write(folder, text):
    head = "extends: small.yaml\nname: small\ntitle: {en: A small world, vi: Một thế giới nhỏ}\n"
    (folder / "a.yaml").write_text(head + text, encoding="utf-8")


def test_scenarios_that_mean_the_same_do_not_differ(simulate, folder):
    write(folder, "power: {projects: {young_dam: {capacity_mw: {value: 120, source: invented}}}}")
    assert simulate("diff", "small.yaml", "a.yaml") == (0, "no input differs\n", "")


def test_both_values_are_told_with_their_places(simulate, folder):
    write(
        folder,
        "draws: 50\n"
        "power:\n"
        "  projects: {wind_farm: null}\n"
        "  lines: {gate: {n1_mw: {value: 450, source: new}}}\n",
    )
    assert simulate("diff", "small.yaml", "a.yaml") == (
        0,
        "draws\n"
        "  small.yaml  100  [small.yaml:6:8]\n"
        "  a.yaml      50  [a.yaml:4:8]\n"
        "power.projects.wind_farm\n"
        "  small.yaml  {name: Wind Farm, technology: wind, capacity_mw: 300, profi…  "
        "[small.yaml:47:5]\n"
        "  a.yaml      absent\n"
        "power.lines.gate.n1_mw\n"
        "  small.yaml  triangular from 400 over 450 to 500 MW (published as at most 500)  "
        "[small.yaml:108:14]\n"
        "  a.yaml      450 MW (new)  [a.yaml:7:25]\n",
        "",
    )


def test_a_wrong_scenario_is_the_users_error(simulate, folder):
    write(folder, "draws: 0\n")
    said = simulate("diff", "b.yaml", "a.yaml")
    assert said == (
        2,
        "",
        "a.yaml:4:8: draws: must be at least 1, got 0\n"
        "b.yaml: no such file; did you mean `a.yaml`?\n",
    )
