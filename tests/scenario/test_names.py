"""Names in one text or in several languages: what stands for them, and what survives."""

import pickle

from simulator.catalogue.language import language
from simulator.scenario.load import load
from simulator.scenario.names import Name

DAM = "      name: Old Dam"
BOTH = "      name: {en: Old Dam, vi: Đập Cũ}"


def in_vietnamese(name: Name) -> str:
    return language("vi").format(name)


def test_a_plain_text_serves_all_languages(loaded):
    name = loaded().scenario.power.projects["old_dam"].name
    assert (name, in_vietnamese(name)) == ("Old Dam", "Old Dam")


def test_a_name_is_text_in_english_and_has_the_others_beside(loaded):
    name = loaded((DAM, BOTH)).scenario.power.projects["old_dam"].name
    assert (name, in_vietnamese(name)) == ("Old Dam", "Đập Cũ")
    assert in_vietnamese(pickle.loads(pickle.dumps(name))) == "Đập Cũ"


def test_a_name_in_one_language_serves_the_others(loaded):
    name = loaded((DAM, "      name: {vi: Đập Cũ}")).scenario.power.projects["old_dam"].name
    assert name == in_vietnamese(name) == "Đập Cũ"


def test_a_saved_scenario_keeps_all_languages(loaded, folder):
    (folder / "b.yaml").write_text(loaded((DAM, BOTH)).to_yaml(), encoding="utf-8")
    assert in_vietnamese(load("b.yaml").scenario.power.projects["old_dam"].name) == "Đập Cũ"


def test_a_name_that_overrides_another_does_not_borrow_its_languages(loaded):
    found = loaded((DAM, BOTH), overrides={"power.projects.old_dam.name.en": "The dam"})
    assert in_vietnamese(found.scenario.power.projects["old_dam"].name) == "The dam"
