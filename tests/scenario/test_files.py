"""`extends` and `include`: one merge rule, every place remembered, loops refused."""

from pathlib import Path

import pytest

from simulator.scenario.load import load
from tests.scenario.conftest import SMALL, complaints

HEAD = "extends: small.yaml\ntitle: {en: Another, vi: Khác}\n"


@pytest.fixture
def write(folder):
    def write(name: str, text: str) -> str:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Path(folder / name).write_text(text, encoding="utf-8")
        return name

    return write


def test_mappings_merge_and_all_else_replaces(write):
    write("a.yaml", HEAD + "power: {firm: {months: [5]}, security: n0}\n")
    power = load("a.yaml").scenario.power
    assert (power.security, power.firm.months) == ("n0", [5])
    assert power.firm.hours == [13, 14, 15, 17, 18, 19, 20]


def test_a_quantity_replaces_whole_with_its_source(write):
    write("a.yaml", HEAD + "power: {lines: {gate: {n1_mw: {value: 450, source: new}}}}\n")
    limit = load("a.yaml").scenario.power.lines["gate"].n1_mw
    assert limit.distribution.kind == "value"
    assert (limit.source, limit.assumption) == ("new", None)


def test_a_target_is_no_quantity_though_it_has_a_value(write):
    write("a.yaml", HEAD + "targets: {half_a_gigawatt: {value: {value: 600, source: new}}}\n")
    target = load("a.yaml").scenario.targets["half_a_gigawatt"]
    assert target.value.distribution.central == 600
    assert target.title == "500 MW by 2030"


def test_null_removes_an_entry(write):
    write("a.yaml", HEAD + "power: {projects: {wind_farm: null}}\ntargets: {half_a_gigawatt: ~}\n")
    scenario = load("a.yaml").scenario
    assert list(scenario.power.projects) == ["old_dam", "young_dam"]
    assert scenario.targets == {}


def test_a_link_to_nothing_is_not_proposed_in_its_own_place(folder):
    (folder / "lost.yaml").symlink_to("nowhere.yaml")
    (fault,) = complaints("lost.yaml")
    assert "did you mean `lost.yaml`" not in fault


def test_null_removes_an_optional_value(write):
    write("a.yaml", HEAD + "power: {projects: {young_dam: {follows: null}}}\n")
    assert load("a.yaml").scenario.power.projects["young_dam"].follows is None


def test_a_removed_entry_may_be_written_anew(write):
    write("a.yaml", HEAD + "targets: {half_a_gigawatt: null}\n")
    write("b.yaml", HEAD.replace("small", "a") + "targets: {half_a_gigawatt: {title: x}}\n")
    assert complaints("b.yaml")[0] == (
        "b.yaml:3:11: targets.half_a_gigawatt.comparator: is missing; add `comparator:`"
    )


def test_null_that_removes_nothing_is_refused(write):
    write("a.yaml", HEAD + "power: {projects: {wind_frm: null}, note: null}\n")
    assert complaints("a.yaml") == [
        "a.yaml:3:20: power.projects.wind_frm: null removes nothing here; "
        "did you mean `wind_farm`?",
        "a.yaml:3:37: power.note: null removes nothing here; see the names in `power`",
    ]


def test_of_several_bases_the_later_holds_and_the_file_itself_last(write):
    write("one.yaml", "draws: 1\nseed: 1\nhorizon: {last_year: 2031}\n")
    write("two.yaml", "draws: 2\nseed: 2\n")
    write("a.yaml", "extends: [small.yaml, one.yaml, two.yaml]\ndraws: 3\ntitle: {en: a, vi: b}\n")
    scenario = load("a.yaml").scenario
    assert (scenario.draws, scenario.seed) == (3, 2)
    assert (scenario.horizon.first_year, scenario.horizon.last_year) == (2024, 2031)


def test_names_of_files_are_relative_to_the_file_that_says_them(write):
    write("deep/er/a.yaml", HEAD.replace("small", "../../small"))
    assert [read.file for read in load("deep/er/a.yaml").inputs] == ["deep/er/a.yaml", "small.yaml"]


def test_include_brings_a_file_in_under_the_keys_beside_it(write):
    start, end = SMALL.index("    old_dam:"), SMALL.index("    young_dam:")
    register = "\n".join(line[4:] for line in SMALL[start:end].split("\n"))
    write("registers/dams.yaml", register)
    own = "    include: registers/dams.yaml\n"
    own += "    old_dam: {price_uscent_per_kwh: {value: 6, source: new}}\n"
    write("a.yaml", SMALL[:start] + own + SMALL[end:])
    loaded = load("a.yaml")
    dam = loaded.scenario.power.projects["old_dam"]
    assert list(loaded.scenario.power.projects) == ["old_dam", "young_dam", "wind_farm"]
    assert dam.price_uscent_per_kwh.distribution.central == 6
    assert dam.capacity_mw.source == "invented"
    origins = loaded.provenance["power.projects.old_dam.price_uscent_per_kwh"]
    assert [(o.file, o.line, o.column, o.value) for o in origins] == [
        ("registers/dams.yaml", 13, 25, 6.5),
        ("a.yaml", 16, 37, {"value": 6, "source": "new"}),
    ]


def test_a_list_of_files_is_included_in_order(write):
    write("one.yaml", "first_year: 2025\nlast_year: 2026\n")
    write("two.yaml", "last_year: 2028\n")
    horizon = "horizon: {first_year: 2024, last_year: 2030}"
    write("a.yaml", SMALL.replace(horizon, "horizon: {include: [one.yaml, two.yaml]}"))
    scenario = load("a.yaml").scenario
    assert (scenario.horizon.first_year, scenario.horizon.last_year) == (2025, 2028)


def test_a_problem_in_an_included_file_is_said_there_by_its_full_path(write):
    write("years.yaml", "first_year: 2024\nlast_yaer: 2030\nlast_yaer: 2031\n")
    horizon = "horizon: {first_year: 2024, last_year: 2030}"
    write("a.yaml", SMALL.replace(horizon, "horizon: {include: years.yaml}"))
    assert complaints("a.yaml") == [
        "a.yaml:7:1: horizon.last_year: is missing; add `last_year:`",
        "years.yaml:2:1: horizon.last_yaer: the key is unknown; did you mean `last_year`?",
        "years.yaml:3:1: horizon.last_yaer: is given twice, first at line 2, column 1; "
        "keep one of them",
    ]


def test_a_loop_of_extends_is_refused_with_its_chain(write):
    write("a.yaml", "extends: b.yaml")
    write("b.yaml", "extends: [small.yaml, c.yaml]")
    write("c.yaml", "extends: ./a.yaml")
    assert complaints("a.yaml") == [
        "c.yaml:1:10: extends: files name each other in a loop "
        "(a.yaml → b.yaml → c.yaml → a.yaml), got `a.yaml`; remove one of the names"
    ]


def test_a_loop_of_includes_is_refused(write):
    write("a.yaml", "power: {include: b.yaml}")
    write("b.yaml", "firm: {include: b.yaml}")
    assert complaints("a.yaml") == [
        "b.yaml:1:17: power.firm.include: files name each other in a loop (b.yaml → b.yaml), "
        "got `b.yaml`; remove one of the names"
    ]


def test_missing_and_broken_files_are_said_together(write):
    write("broken.yaml", "a: [")
    write("a.yaml", "extends: [smal.yaml, broken.yaml]\npower: {include: nowhere/b.yaml}\n")
    assert complaints("a.yaml") == [
        "a.yaml:1:11: extends: no such file, got `smal.yaml`; did you mean `small.yaml`?",
        "a.yaml:2:18: power.include: no such file, got `nowhere/b.yaml`; "
        "there is no folder `nowhere`",
        "broken.yaml:2:1: is not YAML: while parsing a flow node, did not find expected node "
        "content",
    ]


def test_extends_that_names_no_file_is_refused(write):
    write("a.yaml", "extends: {file: small.yaml}")
    assert complaints("a.yaml") == [
        "a.yaml:1:10: extends: must name a file or a list of files, got {file: small.yaml}; "
        "write `extends: file.yaml` or a list of files"
    ]


def test_an_included_file_cannot_extend(write):
    write("b.yaml", "extends: small.yaml\nfirst_year: 2024\nlast_year: 2030\n")
    horizon = "horizon: {first_year: 2024, last_year: 2030}"
    write("a.yaml", SMALL.replace(horizon, "horizon: {include: b.yaml}"))
    assert complaints("a.yaml") == [
        "b.yaml:1:10: horizon.extends: stands in an included file; move it to the scenario"
    ]


def test_a_chain_of_files_has_an_end(write):
    for i in range(40):
        write(f"n{i}.yaml", "a: {" * 8 + f"include: n{i + 1}.yaml" + "}" * 8)
    write("a.yaml", "extends: small.yaml\npower: {include: n0.yaml}")
    (said,) = complaints("a.yaml")
    assert "files name each other more than 20 deep" in said


def test_files_that_include_each_other_without_end_are_refused(write):
    for i in range(12):
        names = f"n{i + 1}.yaml"
        write(f"n{i}.yaml", f"a: {{include: {names}}}\nb: {{include: {names}}}\n")
    write("n12.yaml", "a: 1")
    write("a.yaml", "power: {include: n0.yaml}")
    assert len(complaints("a.yaml")) == 1
    assert "the scenario reads more than 200 files" in complaints("a.yaml")[0]
