"""A part plugs in without a line changed elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from simulator.analysis.scorecard import scorecard
from simulator.analysis.sweep_figure import chosen
from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import check, read_netcdf
from simulator.parts.registry import registered
from simulator.present.comparison.tables import differences_table
from simulator.present.run_folder import run_to_folder
from simulator.present.sweep.pictures import asks
from simulator.run import CachedRun, simulate
from simulator.scenario.load import Loaded, load
from simulator.scenario.problems import ScenarioError
from simulator.studies.compare import play
from simulator.studies.compare.figure_data import side_by_side
from simulator.studies.sweep.ask import ask
from simulator.studies.sweep.study import sweep_dataset
from tests.parts.toy import DURIAN
from tests.worlds.build import SCENARIOS, WORLDS

DRAWS = 64
SECTION = """
extends: {base}
name: with_durian
draws: {draws}
durian:
  orchards_kt: {{uniform: [40, 60], source: a test}}
  musd_per_kt: {price}
targets:
  durian_2030:
    title: Durian for everybody
    quantity: durian_kt
    year: {year}
    comparator: at_least
    value: {{value: 45, source: a test}}
    unit: kt
    standing: statement
"""


@pytest.fixture(autouse=True)
def _durian():
    with registered(DURIAN):
        yield
    assert "durian_kt" not in QUANTITIES


def scenario(folder: Path, price: str = "{value: 3, source: a test}", base=None) -> Loaded:
    base, year = (base, 2030) if base else (WORLDS / "plain.yaml", 2028)
    file = folder / "with_durian.yaml"
    file.write_text(SECTION.format(base=base, draws=DRAWS, price=price, year=year))
    return load(file)


def test_its_section_is_read_and_its_quantities_are_played_and_judged(tmp_path):
    loaded = scenario(tmp_path)
    outcomes = simulate(loaded.scenario, workers=1)
    check(outcomes)
    kt = outcomes.arrays["durian_kt"]
    np.testing.assert_array_equal(outcomes.arrays["durian_musd"], 3.0 * kt)
    (row,) = [r for r in scorecard(loaded.scenario, outcomes) if r.id == "durian_2030"]
    assert row.probability == (kt[:, 2] >= 45).mean()


def test_it_takes_what_another_part_gives(tmp_path):
    alone = simulate(scenario(tmp_path).scenario, workers=1)
    loaded = scenario(tmp_path, base=SCENARIOS / "base.yaml")
    with_trade = simulate(loaded.scenario, workers=1, quantities={"durian_kt"})
    assert np.ptp(alone.arrays["durian_kt"], axis=1).max() == 0
    assert np.ptp(with_trade.arrays["durian_kt"], axis=1).min() > 0


def test_it_is_taken_over_from_a_cached_run_where_nothing_it_needs_changed(tmp_path):
    loaded = scenario(tmp_path, base=SCENARIOS / "base.yaml")
    before = CachedRun(loaded.scenario, simulate(loaded.scenario, workers=1))
    dearer = scenario(tmp_path, "{value: 4, source: a test}", SCENARIOS / "base.yaml")
    found = simulate(dearer.scenario, workers=1, cached=before)
    for name, values in simulate(dearer.scenario, workers=1).arrays.items():
        np.testing.assert_array_equal(found.arrays[name], values, err_msg=name)


def test_its_rule_is_checked_with_all_others(tmp_path):
    with pytest.raises(ScenarioError) as caught:
        scenario(tmp_path, price="null")
    assert "durian.musd_per_kt" in {problem.path for problem in caught.value.problems}


@pytest.mark.usefixtures("sketched")
def test_its_result_folder_carries_it(tmp_path):
    loaded = scenario(tmp_path)
    report = run_to_folder(loaded, tmp_path / "out", lang="en")
    read = read_netcdf(report.folder / "outcomes.nc")
    np.testing.assert_array_equal(read.arrays["durian_kt"], report.outcomes.arrays["durian_kt"])
    tables = "".join(f.read_text() for f in (report.folder / "tables").glob("*.csv"))
    assert "durian_kt" in tables
    assert (report.folder / "figures" / "durian.png").is_file()
    trees = (report.folder / "tables" / "trees.csv").read_text().split("\n")
    assert trees[0] == "year,trees"
    page = (report.folder / "report.html").read_text()
    for told in ("durian that crosses the border", "Its smell", "Nothing but the mean is shown."):
        assert told in page
    assert any("of durian cross the border" in line for line in report.headline)


def test_a_comparison_tells_how_it_differs(tmp_path):
    for folder in "ab":
        (tmp_path / folder).mkdir()
    cheap, dear = scenario(tmp_path / "a"), scenario(tmp_path / "b", "{value: 4, source: a test}")
    made = play([cheap, replace(dear, scenario=dear.scenario.model_copy(update={"name": "dear"}))])
    table = differences_table(made.comparison, ["durian_musd"])
    means = [dict(zip(table.columns, row, strict=True))["mean"] for row in table.rows]
    assert len(means) == len(made.comparison.years)
    assert all(isinstance(mean, float) and mean > 0 for mean in means)


def test_a_comparison_shows_it_first_and_tells_who_lacks_it(tmp_path):
    with_it = scenario(tmp_path)
    made = play([with_it, load(WORLDS / "plain.yaml")])
    assert "durian_kt" in side_by_side(made.comparison).quantities
    (note,) = (note for note in made.comparison.notes if note.id == "compare-part-missing")
    assert note["part"] == "durian"


def test_a_sweep_follows_it_where_it_moves(tmp_path):
    asked = ask(scenario(tmp_path), ["durian.orchards_kt=20,40,60"])
    data = sweep_dataset(asked, 1)
    assert data.durian_kt.sel(statistic="mean").values[:, 0].tolist() == [20, 40, 60]
    (figure,) = chosen(asks(asked), data)
    assert (figure.quantity, figure.moves) == ("durian_kt", True)


def test_two_parts_of_one_name_are_refused():
    with pytest.raises(ValueError, match="durian"), registered(DURIAN):
        pass
