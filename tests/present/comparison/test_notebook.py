"""`simulator.compare`: what a notebook gets."""

import pytest

import simulator
from simulator.present.comparison.notebook import Compared
from tests.worlds.build import WORLDS

GOAL = "half_a_gigawatt"


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    file = tmp_path_factory.mktemp("scenarios") / "faster.yaml"
    file.write_text(
        f"extends: {WORLDS / 'small.yaml'}\n"
        "power: {projects: {young_dam: {cod: {value: 2027-06, source: a test}}}}\n",
        encoding="utf-8",
    )
    return simulator.compare(WORLDS / "small.yaml", simulator.load(file), draws=40)


def test_differences_are_labelled(found):
    data = found.differences
    assert dict(data.sizes) == {"scenario": 1, "year": 7, "statistic": 6}
    assert data.commissioned_mw.attrs["units"] == "MW"
    assert data.attrs == {"reference": "small", "draws": 40}
    picked = data.commissioned_mw.sel(scenario="faster", year=2028, statistic="mean")
    pairs = found.comparison.differences["faster"]["commissioned_mw"]
    assert float(picked) == float(pairs.at(found.comparison.years.index(2028)).mean)


def test_targets_and_inputs_are_tables(found):
    assert list(found.targets.index) == [(GOAL, "small"), (GOAL, "faster")]
    assert ("faster", "power.projects.young_dam.cod") in found.inputs.index


def test_it_prints_what_differs(found):
    text = repr(found)
    assert text.startswith("faster against small, 40 futures of each\n")
    assert found.findings[0] in text
    assert found._repr_html_().count("<li>") == len(found.findings)


def test_it_prints_in_the_language_asked_for(found):
    told = Compared(found.comparison, found._cached, "vi")
    assert repr(told).startswith("faster so với kịch bản small, mỗi kịch bản 40 phương án")
    assert told.explain(GOAL, draws=20).equals(found.explain(GOAL, draws=20))


def test_a_target_is_explained_when_asked(found):
    frame = found.explain(GOAL, draws=20)
    assert set(frame.loc["mean"].index) == {"small", "Young Dam", "faster"}
    with pytest.raises(KeyError, match="tested are half_a_gigawatt"):
        found.explain("nonsense")
    with pytest.raises(KeyError, match="there are faster"):
        found.explain(GOAL, "nonsense")


def test_it_leaves_a_folder_when_asked(found, tmp_path):
    assert (found.publish(tmp_path / "out", figures=False) / "report.html").exists()


def test_a_wrong_file_and_a_single_one_are_refused(tmp_path):
    (tmp_path / "bad.yaml").write_text("draws: 0\n")
    with pytest.raises(simulator.ScenarioError):
        simulator.compare(WORLDS / "small.yaml", tmp_path / "bad.yaml")
    with pytest.raises(ValueError, match="nothing to compare"):
        simulator.compare(WORLDS / "small.yaml", draws=2)
