"""Plants, references and values at the edge: refused where no run could play them, or told."""

import pytest

SPARE = """    spare:
      name: Spare
      technology: hydro_reservoir
      capacity_mw: 100
      profile: hydro_south
      physical_status: operating
      offtake: exporting
      counted: false
      cod: 2020-01
      vn_share: 1
      source: invented
    wind_farm:
"""
OLD = "      name: Old Dam\n"
REFUSED = [
    ([(OLD, OLD + "      follows: wind_farm\n")], "a `wind` plant, which has no water to follow"),
    (
        [
            ("    wind_farm:\n", SPARE.replace("      profile: hydro_south\n", "")),
            (OLD, OLD + "      follows: spare\n"),
        ],
        "follows: has no profile, so that its water is not known",
    ),
    (
        [
            ("    wind_farm:\n", SPARE),
            ("      counted: true", "      counted: displaced\n      displaces: [spare]"),
        ],
        "power.projects.spare: stands in for another plant but has no line",
    ),
    ([("      counted: true", "      counted: false")] * 3, "holds no plant that is counted"),
    (
        [("    wind_farm:\n      name:", "    wind_farm:\n      follows: old_dam\n      name:")],
        "follows: is of no use to a `wind` plant, which runs on no river, got `old_dam`; remove it",
    ),
    ([("loss_share: 3 %", "loss_share: 1")], "must be at most 0.99"),
    ([("energy_gwh: 800", "energy_gwh: 46 TWh")], "at full capacity all year (1752 GWh)"),
]


@pytest.mark.parametrize(("changes", "told"), REFUSED)
def test_what_no_run_could_play_is_refused(changes, told, faults):
    found = faults(*changes)
    assert any(told in fault for fault in found), found


@pytest.mark.parametrize(
    "override",
    [
        "power.risk.lao_factor=0",
        "economics.inflation=-100 %",
        "power.lines.valley.loss_share=100 %",
    ],
)
def test_values_at_which_a_law_divides_by_nothing_are_refused(override, faults):
    (fault,) = faults(overrides=[override])
    assert "must be" in fault


TWIN = SPARE.replace("counted: false", "counted: true").replace(
    "source:", "line: valley\n      source:"
)
SIGN = "power.projects.old_dam.offtake=exporting"
STRANGE = [
    ([("energy_gwh: 800", "energy_gwh: 1700")], "warning-unusual-factor"),
    ([("energy_gwh: 800", "energy_gwh: 80")], "warning-unusual-factor"),
    ([("offtake: exporting", "offtake: ppa")], "warning-runs-not-exporting"),
    ([("cod: 2016-05", "cod: 2028-06")], "warning-exports-before-cod"),
    ([("cod: 2016-05", "cod: 2016-05\n      retires: 2020-01")], "warning-exports-after-its-end"),
    (
        [("cod: 2016-05", "cod: 2016-05\n      contract_ends: 2020-01")],
        "warning-exports-after-its-end",
    ),
    ([("      n1_mw: 250\n", "      n1_mw: 250\n      n0_mw: 200\n")], "warning-n0-below-n1"),
    ([("loss_share: 3 %", "loss_share: 30 %")], "warning-outside-usual"),
    (
        [("      loss_share: 3 %\n", "      loss_share: 3 %\n      energised: 2029-06\n")],
        "warning-line-after-exports",
    ),
]


@pytest.mark.parametrize(("changes", "code"), STRANGE)
def test_what_is_strange_of_a_plant_or_line_is_told(changes, code, loaded):
    assert code in [warning.code for warning in loaded(*changes).warnings]


def test_a_percentage_that_is_taken_for_a_share_is_told_or_refused(loaded, faults):
    found = loaded(overrides=["power.resource.climate=5"]).warnings
    assert "warning-perhaps-percent" in [w.code for w in found]
    found = loaded(overrides=["power.resource.climate=1.12"]).warnings  # or a factor
    assert "warning-outside-usual" in [w.code for w in found]
    (fault,) = faults(overrides=["economics.inflation=2.2"])
    assert fault.endswith("must be at most 1, got 2.2; write `2.2 %` for a percentage")


@pytest.mark.parametrize(("offtake", "told"), [("exporting", True), ("mou", False)])
def test_a_buyer_who_may_take_a_plant_under_contract_is_told(offtake, told, loaded):
    outlet = (OLD, OLD + "      outlet: neighbour\n")
    found = loaded(outlet, ("offtake: exporting", f"offtake: {offtake}"))
    assert ("warning-outlet-of-signed" in [w.code for w in found.warnings]) == told
    other = loaded(outlet, ("offtake: exporting", "offtake: mou"), overrides=[SIGN])
    assert "warning-outlet-of-signed" not in [w.code for w in other.warnings]  # as one looks at it


@pytest.mark.parametrize("name", ["Nậm Mô", "Na\u0323\u0302m Mo\u0302", "NAM MO", "Nam-Mo"])
def test_plants_of_one_name_and_capacity_are_told(name, loaded):
    twin = TWIN.replace("Spare", name).replace("capacity_mw: 100", "capacity_mw: 200")
    found = loaded(("    wind_farm:\n", twin), ("name: Old Dam", "name: Nam Mo"))
    assert "warning-twin" in [warning.code for warning in found.warnings]
    other = loaded(("    wind_farm:\n", twin), ("name: Old Dam", "name: Nam Mo 1"))
    assert "warning-twin" not in [warning.code for warning in other.warnings]


@pytest.mark.parametrize(
    ("offtake", "contract", "code"),
    [
        ("mou", "2020-01", "warning-contract-unsigned"),
        ("ppa", "2020-01", None),
        ("mou", "2040-01", None),
        ("exporting", "2040-01", "warning-exports-before-contract"),
    ],
)
def test_a_contract_that_contradicts_its_offtake_is_told(offtake, contract, code, loaded):
    found = loaded(
        (OLD, OLD + f"      contract: {contract}\n"),
        ("offtake: exporting", f"offtake: {offtake}"),
    )
    told = {w.code for w in found.warnings} & {
        "warning-contract-unsigned",
        "warning-exports-before-contract",
    }
    assert told == ({code} if code else set())


def test_a_counted_plant_of_which_nothing_is_sold_is_told(loaded):
    told = {w.path: w.code for w in loaded(("vn_share: 0.9", "vn_share: 0")).warnings}
    assert "warning-sells-nothing" in told.values()
    apart = loaded(("vn_share: 1", "vn_share: {uniform: [0, 0.1], source: x}"))
    assert "warning-sells-nothing" not in {w.code for w in apart.warnings}
