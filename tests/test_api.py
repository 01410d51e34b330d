"""The verbs for notebooks."""

import numpy as np
import pytest

import simulator
from tests.worlds.build import SCENARIOS

SMALL = "tests/worlds/small.yaml"


def test_simulate_labels_what_it_returns():
    futures = simulator.simulate(SMALL, draws=20)

    assert futures.sizes["draw"] == 20
    assert futures.import_gwh.attrs["units"] == "GW h"
    total = futures.project_gwh.sum("project")
    np.testing.assert_allclose(total, futures.import_gwh, rtol=1e-5)


def test_a_loaded_scenario_gives_the_same_as_its_file():
    loaded = simulator.load(SMALL)

    one, other = simulator.simulate(loaded, 10, seed=3), simulator.simulate(SMALL, 10, seed=3)

    assert one.identical(other)
    assert not one.identical(simulator.simulate(SMALL, 10, seed=4))


def test_publish_leaves_the_folder(tmp_path):
    report = simulator.publish(simulator.load(SMALL, draws=20), tmp_path / "out", figures=False)

    assert (report.folder / "outcomes.nc").exists()
    assert (report.folder / "report.html").exists()
    assert report.headline


def test_a_wrong_file_raises_with_everything_that_is_wrong(tmp_path):
    (tmp_path / "bad.yaml").write_text("extends: nowhere.yaml\n")
    with pytest.raises(simulator.ScenarioError, match="extends: no such file"):
        simulator.load(tmp_path / "bad.yaml")


def test_an_unknown_verb_is_refused():
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = simulator.nonsense


def test_sweep_gives_the_swept_paths_as_coordinates(tmp_path):
    vary = {"economics.discount": [0.0, 0.05], "power.security": ["n1", "n0"]}

    swept = simulator.sweep(SMALL, vary, draws=20)
    kept = simulator.sweep(SMALL, vary, draws=20, out=tmp_path / "out", workers=1)

    assert swept.import_gwh.dims == ("economics.discount", "power.security", "year", "statistic")
    assert kept.identical(swept)
    assert (tmp_path / "out" / "sweep.nc").exists()


@pytest.mark.parametrize(
    "work",
    [
        lambda folder: simulator.compare(SMALL, SMALL, lang="fr"),
        lambda folder: simulator.publish(SMALL, folder, lang="fr"),
        lambda folder: simulator.sweep(SMALL, {"power.renewed": "0:1:2"}, out=folder, lang="fr"),
    ],
)
def test_a_language_that_is_not_there_is_refused_before_anything_is_played(
    tmp_path, monkeypatch, work
):
    monkeypatch.setattr("simulator.run.simulate", lambda *_, **__: pytest.fail("played"))
    with pytest.raises(ValueError, match=r"there is no language `fr`; those there are: en \(Eng"):
        work(tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_backcast_returns_a_row_for_each_forecast(tmp_path):
    text = (SCENARIOS / "registers" / "history.yaml").read_text(encoding="utf-8")
    history = tmp_path / "history.yaml"
    late = text.replace("first_origin: 2016", "first_origin: 2023")
    history.write_text(late, encoding="utf-8")
    past = simulator.backcast(SCENARIOS / "base.yaml", history, 50)
    assert past.said_at_end_of.tolist() == [2023, 2023, 2024]
    assert past.came_mw.tolist() == [1000, 2379, 2379]
    assert {"of_year", "crps_mw", "place"} <= set(past.columns)


def test_a_plan_lowers_the_limits_that_are_asked_for(monkeypatch):
    asked = []
    monkeypatch.setattr("simulator.studies.plan.plan", lambda loaded, **_: asked.append(loaded))
    loaded = simulator.load(SCENARIOS / "master_plan.yaml")
    simulator.plan(loaded)
    simulator.plan(loaded, frontier=["lines", "line_musd"])
    found = [each.scenario.plan.search.frontier for each in asked]
    assert found == [["signed_mw"], ["lines", "line_musd"]]
