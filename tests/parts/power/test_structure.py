"""Who counts, and in whose place."""

import pytest

from simulator.parts.power.structure import build
from tests.worlds.build import base, plain, plant

THREE = {"nam_kong_1", "houay_la_nge", "houay_kaouan"}  # 160 + 60 + 22.5 MW


def counted(scenario):
    return set(build(scenario).candidate_ids())


def switched(value):
    return counted(base({"power.projects.unitemised_2025.counted": value}))


def test_an_entry_that_counts_stands_for_those_it_displaces():
    assert "unitemised_2025" in switched(True)
    assert not THREE & switched(True)


def test_switched_off_it_leaves_each_of_them_to_what_it_says_itself():
    assert "unitemised_2025" not in switched(False)
    # two are not known to export, the third is proposed
    assert THREE & switched(False) == {"houay_kaouan"}


def test_displaced_it_puts_them_in_its_place():
    assert "unitemised_2025" not in switched("displaced")
    assert switched("displaced") >= THREE
    structure = build(base({"power.projects.unitemised_2025.counted": "displaced"}))
    place = structure.scenario.power.projects["unitemised_2025"]
    for name, entry in zip(structure.candidate_ids(), structure.stands_in, strict=True):
        assert (entry is place) == (name in THREE)


@pytest.mark.parametrize("about", [{"counted": False}, {"counted": False, "offtake": "elsewhere"}])
def test_who_does_not_count_is_listed_all_the_same(about):
    structure = build(plain({"power.projects": {"other": plant(**about)}}))
    assert "other" in structure.project_ids
    assert "other" not in structure.candidate_ids()


def test_a_project_is_behind_every_branch_to_the_root():
    structure = build(plain())
    names = structure.line_ids
    for project, path in zip(structure.candidate_ids(), structure.on_path, strict=True):
        line = "crest" if project == "farm" else "main"
        assert {names[i] for i in range(len(names)) if path[i]} == {line, "town"}
