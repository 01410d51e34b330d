"""`simulate show` and `--explain`."""

import pytest

from simulator.scenario.load import load

LATE = """\
extends: small.yaml
title: {en: Late, vi: Muộn}
power:
  lines:
    gate:
      n1_mw: {value: 450, range: [400, 480], assumption: a guess, note: not seen}
"""


@pytest.fixture(autouse=True)
def late(folder):
    (folder / "late.yaml").write_text(LATE, encoding="utf-8")


def test_the_merged_scenario_is_yaml_that_loads(simulate, folder):
    said = simulate("show", "late.yaml", "--set", "draws=5")
    assert (said.code, said.err) == (0, "")
    (folder / "again.yaml").write_text(said.out, encoding="utf-8")
    assert load("again.yaml").scenario == load("late.yaml", ["draws=5"]).scenario


def explain(simulate, path, *options):
    said = simulate("show", "late.yaml", "--explain", path, *options)
    assert (said.code, said.err) == (0, "")
    return said.out


def test_a_quantity_is_explained_with_all_it_overrode(simulate):
    assert explain(simulate, "power.lines.gate.n1_mw") == (
        "power.lines.gate.n1_mw\n"
        "  value     450 MW\n"
        "  meaning   limit with one circuit lost; none: never binds\n"
        "  kind      an assumption: a guess\n"
        "  range     400 to 480\n"
        "  note      not seen\n"
        "  from      late.yaml:6:14\n"
        "  overrode  triangular from 400 over 450 to 500 MW: published as at most 500 "
        "(small.yaml:108:14)\n"
    )


def test_a_number_that_is_not_drawn_says_so(simulate):
    assert explain(simulate, "power.resource.wind.daily_autocorrelation") == (
        "power.resource.wind.daily_autocorrelation\n"
        "  value     0.77\n"
        "  used      at its central value, not drawn\n"
        "  meaning   lag-one correlation of daily means\n"
        "  kind      an assumption: weather lasts a few days\n"
        "  range     0.6 to 0.9\n"
        "  from      small.yaml:142:30\n"
    )


def test_a_path_inside_a_quantity_explains_the_quantity(simulate):
    inside = explain(simulate, "power.lines.gate.n1_mw.value")
    assert inside == explain(simulate, "power.lines.gate.n1_mw")


def test_a_source_from_around_is_told(simulate):
    assert explain(simulate, "power.projects.old_dam.cod") == (
        "power.projects.old_dam.cod\n"
        "  value     2016-05\n"
        "  meaning   commercial operation date of supply to Viet Nam: recorded if past, planned if "
        "not; none if nobody named one\n"
        "  kind      sourced: invented\n"
        "  from      small.yaml:24:12\n"
    )


def test_what_was_set_is_told(simulate):
    said = explain(simulate, "power.renewed", "--set", "power.renewed=0.9")
    assert "  kind      set by the user\n  from      --set power.renewed=0.9\n" in said


def test_a_plain_value_is_explained(simulate):
    assert explain(simulate, "power.projects.old_dam.line") == (
        "power.projects.old_dam.line\n"
        "  value     valley\n"
        "  meaning   entry of power.lines it feeds\n"
        "  from      small.yaml:25:13\n"
    )


def test_a_mapping_lists_what_is_in_it(simulate):
    assert explain(simulate, "power.projects.old_dam.outages") == (
        "power.projects.old_dam.outages (small.yaml:29:7)\n"
        "  flood.first_day: 2019-07-20 [sourced] (small.yaml:30:28)\n"
        "  flood.last_day: 2020-01-31 [sourced] (small.yaml:30:50)\n"
    )


def test_a_path_that_is_not_there_is_refused(simulate):
    assert simulate("show", "late.yaml", "--explain", "power.lines.gat.n1_mw") == (
        2,
        "",
        "Error: there is no `gat` in `power.lines`; did you mean `gate`?\n",
    )


def test_a_switch_that_is_set_is_explained(simulate):
    said = explain(simulate, "power.curtailment", "--set", "power.curtailment=by_contract")
    assert "  value     by_contract\n" in said
    assert "--set" in said


def test_the_story_of_a_value_is_told_in_vietnamese(simulate):
    said = explain(simulate, "power.lines.gate.n1_mw", "--lang", "vi")
    rows = [line[2:11].rstrip() for line in said.splitlines()[1:]]
    assert rows == ["giá trị", "ý nghĩa", "căn cứ", "khoảng", "ghi chú", "lấy từ", "thay cho"]
    assert "  khoảng     400 đến 480\n" in said
