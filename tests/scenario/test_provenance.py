"""Every quantity is sourced in its own file, derived, assumed with a range, or set by the user."""

import pytest

from simulator.scenario.load import load
from simulator.scenario.provenance import counts, quantities
from tests.scenario.conftest import complaints

HEAD = "extends: small.yaml\ntitle: {en: Another, vi: Khác}\n"


@pytest.fixture
def another(folder):
    def write(text: str):
        (folder / "a.yaml").write_text(HEAD + text, encoding="utf-8")
        return "a.yaml"

    return write


def test_a_quantity_without_a_source_takes_that_of_the_mapping_around_it(folder):
    dam = load("small.yaml").scenario.power.projects["old_dam"]
    assert dam.capacity_mw.source == "invented"
    assert dam.outages["flood"].first_day.source == "invented"


def test_its_own_provenance_comes_first(folder):
    projects = load("small.yaml").scenario.power.projects
    assert projects["young_dam"].cod.provenance == "assumed"
    assert projects["young_dam"].cod.source is None
    assert projects["wind_farm"].capacity_factor.provenance == "derived"


def test_the_nearest_source_holds(loaded):
    change = ("first_day: 2019-07-20", "source: a report, first_day: 2019-07-20")
    dam = loaded(change).scenario.power.projects["old_dam"]
    assert dam.outages["flood"].last_day.source == "a report"


def test_a_quantity_without_any_source_is_refused(faults):
    assert faults(("value: 25, source: invented", "value: 25")) == [
        "a.yaml:11:3: power.contract_years: has no source; "
        "add `source:`, or `assumption:` with a range"
    ]


def test_an_assumption_with_one_value_needs_a_range(faults):
    assert faults(("{value: 1, range: [0.5, 1], assumption", "{value: 1, assumption")) == [
        "a.yaml:12:3: power.renewed: is an assumption without a range; "
        "add `range: [low, high]` or write a distribution"
    ]


def test_an_override_does_not_borrow_the_source_of_what_it_replaces(another):
    file = another("power: {lines: {gate: {loss_share: 2 %}}}\n")
    assert complaints(file) == [
        "a.yaml:3:24: power.lines.gate.loss_share: has no source (that in small.yaml is not its "
        "own); add `source:`, or `assumption:` with a range"
    ]


def test_a_new_source_around_a_value_speaks_for_its_own_file_only(another):
    file = another("power: {lines: {gate: {loss_share: 2 %, source: a new report}}}\n")
    loaded = load(file)
    gate = loaded.scenario.power.lines["gate"]
    assert gate.loss_share.source == "a new report"
    assert gate.energised.source == "invented"
    assert loaded.merged["power"]["lines"]["gate"]["energised"] == {
        "value": "2026-12",
        "source": "invented",
    }


def test_the_source_beside_an_include_speaks_for_the_file(folder):
    (folder / "firm.yaml").write_text(
        "base_year: 2025\nbase_mw: 200\ngrowth_low: 0.1\ngrowth_high: 0.2\n"
    )
    small = (folder / "small.yaml").read_text(encoding="utf-8")
    start, end = (
        small.index("    base_year: 2025"),
        small.index("    source: invented\n\neconomics"),
    )
    text = small[:start] + "    include: firm.yaml\n" + small[end:]
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    assert load("a.yaml").scenario.power.top_down.base_mw.source == "invented"


def test_values_set_by_the_user_need_no_source(folder):
    loaded = load("small.yaml", ["power.contract_years=20"])
    assert loaded.scenario.power.contract_years.provenance == "user"
    assert counts(loaded.scenario)["user"] == 1


def test_the_counts_add_up_to_all_quantities(folder):
    scenario = load("small.yaml").scenario
    assert sum(counts(scenario).values()) == len(list(quantities(scenario)))
    assert all(quantity.path for quantity in quantities(scenario))


def test_the_paths_of_quantities_are_all_different(folder):
    paths = [quantity.path for quantity in quantities(load("small.yaml").scenario)]
    assert len(set(paths)) == len(paths)


def test_every_value_that_a_path_was_given_is_remembered(another, folder):
    file = another("power: {lines: {gate: {n1_mw: {value: 450, source: new}}}}\n")
    origins = load(file, ["power.lines.gate.n1_mw=470"]).provenance["power.lines.gate.n1_mw"]
    assert [(o.file, o.line, o.column) for o in origins] == [
        ("small.yaml", 108, 14),
        ("a.yaml", 3, 31),
        ("--set power.lines.gate.n1_mw=470", 0, 0),
    ]
    assert [o.value for o in origins] == [
        {"triangular": [400, 450, 500], "assumption": "published as at most 500"},
        {"value": 450, "source": "new"},
        {"value": 470, "set_by_user": True},
    ]


def test_paths_that_are_not_there_have_no_origin(folder):
    origins = load("small.yaml").provenance
    assert "power.lines.gate.n1_mw" in origins
    assert "power.lines.gate.n2_mw" not in origins
    assert set(origins) > {"power", "power.lines", "power.lines.gate.n1_mw"}
    assert len(origins) == len(list(origins))
