"""What the draws of a run tell by themselves: as the study, and nothing where they cannot."""

import pytest

from simulator.catalogue.language import language
from simulator.present.run_folder import run_to_folder
from simulator.run import simulate
from simulator.scenario.vary import vary
from simulator.studies.executors import here
from simulator.studies.sensitivity import sensitivity
from simulator.studies.sensitivity.given import of_run
from tests.present.read_page import read_page
from tests.worlds.build import WORLDS, varied

TARGET = "half_a_gigawatt"
DRAWS = 600


@pytest.fixture(scope="module")
def small():
    asked = {"draws": DRAWS, f"targets.{TARGET}.value": 300}
    return vary(varied(WORLDS / "small.yaml"), asked)


def test_a_run_tells_what_the_study_does(small):
    outcomes = simulate(small.scenario, workers=1)
    found = of_run(small, outcomes, TARGET)
    asked = sensitivity(small, TARGET, executor=here(1))
    assert found.mean == asked.mean
    assert [e.share for e in found.effects] == [e.share for e in asked.effects]


def test_few_draws_and_a_target_that_is_always_met_tell_nothing(small):
    assert of_run(small, simulate(small.scenario, 100, workers=1), TARGET) is None
    met = vary(small, {f"targets.{TARGET}.value": 1})
    assert of_run(met, simulate(met.scenario, workers=1), TARGET) is None


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_the_page_of_a_run_says_what_moves_its_headline(small, lang, tmp_path):
    report = run_to_folder(small, tmp_path / "run", figures=False, lang=lang)
    found = of_run(small, report.outcomes, TARGET)
    page = read_page(report.folder)
    said = language(lang).format(found.leading[0].label)
    assert said in page
    assert f"simulate sensitivity scenario.yaml --target {TARGET}" in page
