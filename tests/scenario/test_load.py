"""Everything wrong with a scenario is said at once, at its place, with the way out."""

from datetime import date

import pytest

from simulator.scenario.load import load
from simulator.scenario.rules import letters
from simulator.scenario.schema import Scenario
from simulator.scenario.sections import scenario_shape
from simulator.scenario.translate import every_section
from tests.scenario.conftest import SMALL, complaints


def test_a_section_that_is_emptied_is_missing_and_no_more(faults):
    said = faults(overrides=["power=null"])
    assert [fault for fault in said if "power: is left empty" in fault]
    assert not [fault for fault in said if "counted" in fault]


def test_the_small_world_loads(folder):
    loaded = load("small.yaml")
    assert isinstance(loaded.scenario, Scenario)
    assert loaded.warnings == []
    assert loaded.scenario.as_of == date(2026, 2, 28)
    assert loaded.scenario.power.projects["young_dam"].capacity_mw.distribution.central == 120


def test_every_quantity_knows_its_path(folder):
    scenario = load("small.yaml").scenario
    assert scenario.power.lines["gate"].n1_mw.path == "power.lines.gate.n1_mw"
    assert scenario.power.demand.peak_mw["2030"].path == "power.demand.peak_mw.2030"


def test_a_missing_file_is_said(folder):
    assert complaints("smal.yaml") == ["smal.yaml: no such file; did you mean `small.yaml`?"]


def test_a_file_in_a_missing_folder_is_said(folder):
    assert complaints("nowhere/a.yaml") == [
        "nowhere/a.yaml: no such file; there is no folder `nowhere`"
    ]


def test_a_directory_is_no_scenario(folder):
    assert complaints(".") == [".: is a directory; name a file in it, for example `small.yaml`"]


def test_a_device_is_no_scenario(folder):
    assert complaints("/dev/null") == ["/dev/null: is not a regular file; name a YAML file"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "a.yaml:1:1: the file is empty; write a mapping"),
        (
            "hello",
            "a.yaml:1:1: must be a mapping at the top, got `hello`; write `key: value` lines",
        ),
        (
            "- a\n- b",
            "a.yaml:1:1: must be a mapping at the top, got [a, b]; write `key: value` lines",
        ),
        (
            "a: é".encode("latin1"),
            "a.yaml:1:4: is not UTF-8 text, got byte 0xe9; save it as UTF-8",
        ),
        (
            "a: é".encode("utf-16"),
            "a.yaml:1:1: is not UTF-8 text, got byte 0xff; save it as UTF-8",
        ),
        (
            "a: b: c",
            "a.yaml:1:5: is not YAML: mapping values are not allowed in this context; "
            "put quotes round a text that has a colon in it",
        ),
    ],
)
def test_what_is_no_scenario_file_is_said_in_one_line(faults_of, content, said):
    assert faults_of(content) == [said]


def test_a_byte_order_mark_does_no_harm(folder):
    (folder / "a.yaml").write_text("﻿" + SMALL, encoding="utf-8")
    assert load("a.yaml").scenario.name == "small"


VALUES = [
    (
        ("      name: Old Dam", "      name: Old Dam\n      colour: red"),
        ["a.yaml:17:7: power.projects.old_dam.colour: the key is unknown; remove it"],
    ),
    (
        ("capacity_mw: 200", "capcity_mw: 200"),
        [
            "a.yaml:15:5: power.projects.old_dam.capacity_mw: is missing; add `capacity_mw:`",
            "a.yaml:18:7: power.projects.old_dam.capcity_mw: the key is unknown; "
            "did you mean `capacity_mw`?",
        ],
    ),
    (
        ("capacity_mw: 200", "capacity_mw: 200\n      capacity_mw: 210"),
        [
            "a.yaml:19:7: power.projects.old_dam.capacity_mw: is given twice, "
            "first at line 18, column 7; keep one of them"
        ],
    ),
    (
        ("  firm:\n", "  firn:\n"),
        [
            "a.yaml:9:1: power.firm: is missing; add `firm:`",
            "a.yaml:196:3: power.firn: the key is unknown; did you mean `firm`?",
        ],
    ),
    (
        ("      vn_share: 0.9\n", ""),
        [
            "a.yaml:15:5: power.projects.old_dam.vn_share: is missing; "
            "add `vn_share:` (share of its energy sold to Viet Nam)"
        ],
    ),
    (
        ("power:\n", "power:\n  vn_share: 1\n"),
        [
            "a.yaml:10:3: power.vn_share: the key is unknown; "
            "it belongs in `power.projects.…` or `power.arrivals.…`"
        ],
    ),
    (
        ("capacity_mw: 200", "capacity_mw: .nan"),
        [
            "a.yaml:18:20: power.projects.old_dam.capacity_mw: is not a number, got NaN; "
            "write a number in MW"
        ],
    ),
    (
        ("capacity_mw: 200", "capacity_mw: .inf"),
        [
            "a.yaml:18:20: power.projects.old_dam.capacity_mw: is not finite, got infinity; "
            "write a number in MW"
        ],
    ),
    (
        ("capacity_mw: 200", "capacity_mw: 1e999"),
        [
            "a.yaml:18:20: power.projects.old_dam.capacity_mw: is not finite, got infinity; "
            "write a number in MW"
        ],
    ),
    (
        ("capacity_mw: 200", "capacity_mw: -200"),
        ["a.yaml:18:20: power.projects.old_dam.capacity_mw: must be at least 0 MW, got -200"],
    ),
    (
        ("capacity_mw: 200", "capacity_mw: {value: -200, source: x}"),
        ["a.yaml:18:28: power.projects.old_dam.capacity_mw: must be at least 0 MW, got -200"],
    ),
    (
        ("vn_share: 0.9", "vn_share: 1.2"),
        ["a.yaml:26:17: power.projects.old_dam.vn_share: must be at most 1, got 1.2"],
    ),
    (
        ("{triangular: [400, 450, 500]", "{triangular: [500, 450, 400]"),
        [
            "a.yaml:108:27: power.lines.gate.n1_mw.triangular: is not in the order low, mode, "
            "high, got [500, 450, 400]; write [400, 450, 500]"
        ],
    ),
    (
        ("cod: 2016-05", "cod: 2016-13"),
        [
            "a.yaml:24:12: power.projects.old_dam.cod: is a date that does not exist, "
            "got `2016-13`; write a date as `2028-06` or `2028-06-30`"
        ],
    ),
    (
        ("as_of: 2026-02-28", "as_of: 2026-02-30"),
        ["a.yaml:4:8: as_of: must be a day, got `2026-02-30`; write it as `2026-02-28`"],
    ),
    (
        ("as_of: 2026-02-28", "as_of: 0"),
        ["a.yaml:4:8: as_of: must be a day, got 0; write it as `2026-02-28`"],
    ),
    (("draws: 100", "draws: 0"), ["a.yaml:6:8: draws: must be at least 1, got 0"]),
    (
        ("draws: 100", "draws: 10.000"),
        [
            "a.yaml:6:8: draws: must be a whole number, got 10.000; "
            "write 10000 if thousands are meant, 10 if decimals"
        ],
    ),
    (("draws: 100", "draws: 1.5"), ["a.yaml:6:8: draws: must be a whole number, got 1.5"]),
    (
        ("draws: 100", "draws: 100 million"),
        ["a.yaml:6:8: draws: must be a whole number, got `100 million`"],
    ),
    (("seed: 1", "seed: -1"), ["a.yaml:5:7: seed: must be at least 0, got -1"]),
    (("seed: 1", "seed: true"), ["a.yaml:5:7: seed: must be a whole number, got true"]),
    (
        ("counted: true", "counted: yes"),
        [
            "a.yaml:23:16: power.projects.old_dam.counted: must be `true`, `false` or `displaced`, "
            "got `yes`; write true"
        ],
    ),
    (
        ("solar_may_contract: false", "solar_may_contract: no"),
        [
            "a.yaml:231:23: economics.solar_may_contract: must be `true` or `false`, got `no`; "
            "write false"
        ],
    ),
    (
        ("technology: wind", "technology: wnd"),
        [
            "a.yaml:49:19: power.projects.wind_farm.technology: must be `hydro_reservoir`, "
            "`hydro_run_of_river`, `wind`, `solar` or `coal`, got `wnd`; did you mean `wind`?"
        ],
    ),
    (
        ("    old_dam:", "    Old-Dam:"),
        [
            "a.yaml:15:5: power.projects.Old-Dam: the name is not allowed, got `Old-Dam`; "
            "use lower-case letters, digits and _, a letter first",
            "a.yaml:43:16: power.projects.young_dam.follows: is not in `power.projects`, "
            "got `old_dam`; did you mean `young_dam`?",
        ],
    ),
    (
        ("one_of: west.young", "one_of: young"),
        [
            "a.yaml:44:15: power.projects.young_dam.one_of: must be `group.option`, in lower-case "
            "letters, digits and _, got `young`"
        ],
    ),
    (
        ("title: {en: A small world, vi: Một thế giới nhỏ}", "title: {en: 5, fr: Un monde}"),
        [
            "a.yaml:3:13: title.en: must be a text, got 5; put it in quotes",
            "a.yaml:3:20: title.fr: there is no language `fr`; one of `en`, `lo`, `vi`",
        ],
    ),
    (
        ("[0.3, 0.3, 0.3, 0.3, 0.4, 0.5, 0.7, 0.8, 0.8, 0.6, 0.5, 0.4]", "[0.3, 0.4]"),
        [
            "a.yaml:149:34: power.resource.profiles.hydro_south.monthly_capacity_factor: "
            "must have at least 12 entries (it has 2), got [0.3, 0.4]"
        ],
    ),
    (
        ("latitude: 16.5", "latitude: .nan"),
        [
            "a.yaml:146:27: power.resource.wind.sites.ridge.latitude: is not a finite number, "
            "got NaN; write a number"
        ],
    ),
    (
        ("states: 8", "states: 1000"),
        ["a.yaml:144:15: power.resource.wind.states: must be at most 400, got 1000"],
    ),
    (
        ("months: [4, 5, 6]", "months: April"),
        ["a.yaml:198:13: power.firm.months: must be a list, got `April`; write [a, b]"],
    ),
    (
        ("name: Old Dam", "name: 5"),
        ["a.yaml:16:13: power.projects.old_dam.name: must be a text, got 5; put it in quotes"],
    ),
    (
        ("name: Old Dam", 'name: ""'),
        ["a.yaml:16:13: power.projects.old_dam.name: must not be empty, got ``"],
    ),
]


@pytest.mark.parametrize(("change", "said"), VALUES)
def test_a_wrong_value_is_said_at_its_place_with_the_way_out(faults, change, said):
    assert faults(change) == said


def test_a_missing_section_is_said(faults):
    targets = SMALL[SMALL.index("targets:") :]
    assert faults((targets, "")) == ["a.yaml:2:1: targets: is missing; add `targets:`"]


def test_everything_is_said_at_once(faults):
    said = faults(
        ("draws: 100", "draws: 0\ndraws: 1"),
        ("capacity_mw: 200", "capacity_mw: 200 GWh"),
        ("line: valley", "line: vallley"),
        ("      price_uscent_per_kwh: 6.5\n      source: invented", "      source: invented"),
        ("renewed: {value: 1, range: [0.5, 1], assumption: contracts are renewed}", "renewed: 1"),
        ("first_year: 2024, last_year: 2030", "first_year: 2030, last_year: 2024"),
    )
    assert said == [
        "a.yaml:6:8: draws: must be at least 1, got 0",
        "a.yaml:7:1: draws: is given twice, first at line 6, column 1; keep one of them",
        "a.yaml:8:40: horizon.last_year: lies before `first_year` (2030), got 2024; "
        "correct one of the two",
        "a.yaml:13:3: power.renewed: has no source; add `source:`, or `assumption:` with a range",
        "a.yaml:19:20: power.projects.old_dam.capacity_mw: has a unit of energy, not of power, "
        "got `200 GWh`; write it in MW, kW or GW",
        "a.yaml:26:13: power.projects.old_dam.line: is not in `power.lines`, got `vallley`; "
        "did you mean `valley`?",
    ]


def test_everything_wrong_with_one_quantity_is_said_at_once(faults):
    inflation = "{value: 2.2 %, range: [1.5 %, 3 %], assumption: long-run mean}"
    assert faults((inflation, "{uniform: [30 %, -200 %], sorce: x}")) == [
        "a.yaml:253:3: economics.inflation: has no source; add `source:`, or `assumption:` with a "
        "range",
        "a.yaml:253:24: economics.inflation.uniform: can be -2, must be at least -0.5, got "
        "[30 %, -200 %]",
        "a.yaml:253:24: economics.inflation.uniform: is reversed, got [30 %, -200 %]; write "
        "[-200 %, 30 %]",
        "a.yaml:253:47: economics.inflation.sorce: the key `sorce` is unknown here; did you mean "
        "`source`?",
    ]


def test_names_with_html_or_formulas_stay_plain_text(loaded):
    name = "=HYPERLINK(1) <script>alert(1)</script>"
    scenario = loaded(("name: Old Dam", f"name: {name!r}")).scenario
    assert scenario.power.projects["old_dam"].name == name


def test_the_files_are_listed_with_their_hashes(folder):
    (read,) = load("small.yaml").inputs
    assert read.file == "small.yaml"
    assert len(read.sha256) == 64


def test_the_name_is_that_of_the_file_unless_it_says_otherwise(folder):
    (folder / "Dry years-2.yaml").write_text("extends: small.yaml\ntitle: {en: a, vi: b}\n")
    assert load("Dry years-2.yaml").scenario.name == "dry_years_2"


def test_seed_and_draws_are_the_last_word(folder):
    scenario = load("small.yaml", ["draws=7"], seed=5, draws=9).scenario
    assert (scenario.seed, scenario.draws) == (5, 9)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("  required_return: ", "  discount_rate: 7 %\n  required_return: "), "`required_return`"),
        (("  required_return: ", "  WACC: 7 %\n  required_return: "), "`required_return`"),
        (("seed: 1", "seed: 1\nwacc: 7 %"), "`economics.required_return`"),
        (("      n1_mw: 250\n", "      n1_mw: 250\n      ttc: 250\n"), "`n1_mw`"),
    ],
)
def test_a_key_of_another_word_is_told_the_field_that_means_it(change, told, faults):
    (fault,) = faults(change)
    assert fault.endswith(f"the key is unknown; did you mean {told}?")


def test_a_path_of_another_word_is_told_the_field_that_means_it(faults):
    (fault,) = faults(overrides=["economics.discount_rate=7 %"])
    assert fault.endswith("did you mean `required_return`?")


def test_no_word_means_two_fields_of_a_section():
    for _, section in every_section(scenario_shape()):
        words = [word for below in section.fields.values() for word in below.also]
        assert len(words) == len(set(words))
        assert not set(words) & {letters(name) for name in section.fields}
