"""Names that must exist, and loops that must not."""

import pytest

WRONG = [
    (
        ("line: valley", "line: vallley"),
        "a.yaml:25:13: power.projects.old_dam.line: is not in `power.lines`, got `vallley`; "
        "did you mean `valley`?",
    ),
    (
        ("alt_line: valley", "alt_line: ridge"),
        "a.yaml:58:17: power.projects.wind_farm.alt_line: is not in `power.lines`, got `ridge`; "
        "did you mean `ridge_line`?",
    ),
    (
        ("alt_line: valley", "alt_line: ridge_line"),
        "a.yaml:58:17: power.projects.wind_farm.alt_line: is the same as `line`; remove it",
    ),
    (
        ("profile: hydro_south", "profile: hydro_north"),
        "a.yaml:20:16: power.projects.old_dam.profile: is not in `power.resource.profiles`, "
        "got `hydro_north`; did you mean `hydro_south`?",
    ),
    (
        ("site: ridge", "site: hill"),
        "a.yaml:53:13: power.projects.wind_farm.site: is not in `power.resource.wind.sites`, "
        "got `hill`; `power.resource.wind.sites` has `ridge`",
    ),
    (
        ("outlet: neighbour", "outlet: neighbor"),
        "a.yaml:60:15: power.projects.wind_farm.outlet: is not in `power.risk.competing_outlets`, "
        "got `neighbor`; did you mean `neighbour`?",
    ),
    (
        ("follows: old_dam", "follows: odd_dam"),
        "a.yaml:43:16: power.projects.young_dam.follows: is not in `power.projects`, "
        "got `odd_dam`; did you mean `old_dam`?",
    ),
    (
        ("follows: old_dam", "follows: young_dam"),
        "a.yaml:43:16: power.projects.young_dam.follows: they follow each other in a "
        "loop (young_dam → young_dam); let one of them follow another, or none",
    ),
    (
        ("one_of: west.young", "one_of: west.old"),
        "a.yaml:44:15: power.projects.young_dam.one_of: has no option in `power.one_of.west`, "
        "got `west.old`; `power.one_of.west` has `young`, `windy`",
    ),
    (
        ("one_of: west.young", "one_of: wset.young"),
        "a.yaml:44:15: power.projects.young_dam.one_of: has no group in `power.one_of`, "
        "got `wset.young`; did you mean `west`?",
    ),
    (
        ("units: 2", "displaces: [old_damn, wind_farm]\n      units: 2"),
        "a.yaml:40:19: power.projects.young_dam.displaces[0]: is not in `power.projects`, "
        "got `old_damn`; did you mean `old_dam`?",
    ),
    (
        ("units: 2", "displaces: [young_dam]\n      units: 2"),
        "a.yaml:40:19: power.projects.young_dam.displaces[0]: names the entry that it "
        "stands in, got `young_dam`; name another one",
    ),
    (
        ("to: gate", "to: gat"),
        "a.yaml:68:11: power.lines.valley.to: is not in `power.lines`, got `gat`; "
        "did you mean `gate`?",
    ),
    (
        ("to: vietnam", "to: viet_nam"),
        "a.yaml:106:11: power.lines.gate.to: is not in `power.lines`, got `viet_nam`; "
        "did you mean `vietnam`?",
    ),
    (
        ("ends_with: gate", "ends_with: gates"),
        "a.yaml:93:20: power.lines.ridge_line.stage.ends_with: is not in `power.lines`, "
        "got `gates`; did you mean `gate`?",
    ),
    (
        ("ends_with: gate", "ends_with: ridge_line"),
        "a.yaml:93:20: power.lines.ridge_line.stage.ends_with: names the entry that it "
        "stands in, got `ridge_line`; name another one",
    ),
    (
        ("region: south", "region: suoth"),
        "a.yaml:150:17: power.resource.profiles.hydro_south.region: is not in "
        "`power.resource.hydrology.regions`, got `suoth`; did you mean `south`?",
    ),
    (
        ("alternative: gas", "alternative: gass"),
        "a.yaml:252:16: economics.alternative: is not in `economics.alternatives`, got `gass`; "
        "did you mean `gas`?",
    ),
    (
        ("quantity: commissioned_mw", "quantity: comissioned_mw"),
        "a.yaml:261:15: targets.half_a_gigawatt.quantity: is not a quantity that is reported by "
        "year, got `comissioned_mw`; did you mean `commissioned_mw`?",
    ),
    (
        ("quantity: commissioned_mw", "quantity: project_gwh"),
        "a.yaml:261:15: targets.half_a_gigawatt.quantity: is not a quantity that is reported by "
        "year, got `project_gwh`; did you mean `import_gwh`?",
    ),
    (
        ("unit: MW", "unit: GW"),
        "a.yaml:265:11: targets.half_a_gigawatt.unit: is not the unit of `commissioned_mw`, "
        "got `GW`; write the value in MW",
    ),
]


@pytest.mark.parametrize(("change", "said"), WRONG)
def test_a_name_that_names_nothing_is_said(faults, change, said):
    assert faults(change) == [said]


def test_a_loop_in_the_network_is_said_once(faults):
    said = faults(("to: vietnam", "to: valley"), ("side: vietnam", "side: laos"))
    assert (
        "a.yaml:68:11: power.lines.valley.to: they follow each other in a loop (valley "
        "→ gate → valley); let one of them follow another, or none"
    ) in said
    assert sum("loop" in line for line in said) == 1


def test_two_loops_are_said_apart(faults):
    said = faults(
        ("      line: valley", "      follows: young_dam\n      line: valley"),
        ("      line: ridge_line", "      follows: wind_farm\n      line: ridge_line"),
    )
    assert said == [
        "a.yaml:25:16: power.projects.old_dam.follows: they follow each other in a "
        "loop (old_dam → young_dam → old_dam); let one of them follow another, or none",
        "a.yaml:58:16: power.projects.wind_farm.follows: is of no use to a `wind` plant, which "
        "runs on no river, got `wind_farm`; remove it",
        "a.yaml:58:16: power.projects.wind_farm.follows: they follow each other in a "
        "loop (wind_farm → wind_farm); let one of them follow another, or none",
    ]


def test_a_line_cannot_be_named_vietnam(faults):
    said = faults(("    gate:\n", "    vietnam:\n"))
    assert said[-1] == (
        "a.yaml:103:5: power.lines.vietnam: `vietnam` is where all of them end, not one of them; "
        "give it another name"
    )


def test_names_are_checked_although_the_schema_is_not_obeyed(faults):
    said = faults(("capacity_mw: 200", "capacity_mw: much"), ("line: valley", "line: vallley"))
    assert len(said) == 2


def test_a_table_that_is_missing_is_said_once(faults):
    said = faults(("  lines:\n", "  liens:\n"))
    assert said == [
        "a.yaml:9:1: power.lines: is missing; add `lines:`",
        "a.yaml:64:3: power.liens: the key is unknown; did you mean `lines`?",
    ]


def test_of_what_the_scenario_takes_out_no_other_entry_is_proposed(folder, faults_of):
    told = faults_of("extends: small.yaml\npower: {resource: {profiles: {hydro_south: null}}}\n")
    assert told
    assert all(
        fault.endswith("`a.yaml:2:31` takes it out; keep it there, or name another here")
        for fault in told
    )


def test_what_is_needed_and_left_empty_is_said_to_be(faults_of):
    assert faults_of("extends: small.yaml\npower:\n") == [
        "a.yaml:2:1: power: is left empty, which takes out what is needed; "
        "fill it in, or leave it out"
    ]
