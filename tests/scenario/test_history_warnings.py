"""Facts of what a scenario extends that it overrides: told, not overridden in silence."""

import pytest

from simulator.scenario.load import load
from tests.worlds.build import SCENARIOS

BASE = SCENARIOS / "base.yaml"
TOLD = ("warning-stood", "warning-waits-anew", "warning-line-after-exports")


def told(folder, text):
    file = folder / "child.yaml"
    file.write_text(f"extends: {BASE}\nname: child\ntitle: Child\n{text}")
    return [w for w in load(file).warnings if w.code in TOLD]


def test_a_moved_day_of_knowledge_tells_who_waits_anew(tmp_path):
    (warning,) = told(tmp_path, "as_of: 2026-09-30\n")
    assert (warning.code, warning.path) == ("warning-waits-anew", "as_of")
    assert warning.what["before"] == "2026-02-28"
    projects = load(BASE).scenario.power.projects.values()
    counted = [p for p in projects if p.counted is True]
    undated = [p for p in counted if p.cod is None and p.physical_status != "operating"]
    assert warning.what["plants"] == len(undated) > 0


@pytest.mark.parametrize("day", ["", "as_of: 2026-02-28\n"])
def test_the_same_day_is_not_told(tmp_path, day):
    assert told(tmp_path, day) == []


def test_a_contract_with_a_date_waits_no_more(tmp_path):
    dated = (
        "power: {projects: {nam_phan_coal: {contract: {value: 2026-12, source: EVN}}}}\n"
        "as_of: 2026-09-30\n"
    )
    (warning,), (without,) = told(tmp_path, dated), told(tmp_path, "as_of: 2026-09-30\n")
    assert warning.what["contracts"] == without.what["contracts"] - 1


def test_a_line_that_stands_and_is_dated_later_is_told_once(tmp_path):
    later = "{energised: {value: 2031-06, source: a plan}}"
    (unused,) = told(tmp_path, f"power: {{lines: {{tuong_duong: {later}}}}}\n")
    assert unused.code == "warning-line-after-exports"
    standing = "spare: {name: S, kind: line, to: bo_y, side: laos, loss_share: 1 %, source: a plan"
    (tmp_path / "with_spare.yaml").write_text(
        f"extends: {BASE}\ntitle: t\npower: {{lines: {{{standing}}}}}}}\n"
    )
    (tmp_path / "later.yaml").write_text(
        f"extends: with_spare.yaml\ntitle: t\npower: {{lines: {{spare: {later}}}}}\n"
    )
    found = [w for w in load(tmp_path / "later.yaml").warnings if w.code in TOLD]
    assert [(w.code, w.path) for w in found] == [("warning-stood", "power.lines.spare.energised")]


def test_what_the_extended_scenario_warns_of_is_its_own(tmp_path):
    file = tmp_path / "child.yaml"
    file.write_text(f"extends: {BASE}\nname: child\ntitle: Child\nas_of: 2026-09-30\n")
    base, child = load(BASE), load(file)
    assert base.inherited_warnings == frozenset()
    own = set(child.warnings) - child.inherited_warnings
    assert {w.code for w in own} >= {"warning-waits-anew"}
    assert child.inherited_warnings <= set(base.warnings)
    assert len(child.inherited_warnings) >= 4
    varied = load(file, {"power.renewed": 0.5})  # the command line is a layer of its own
    assert varied.inherited_warnings == child.inherited_warnings
