"""What a comparison leaves behind."""

import csv
import json
import re

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.outcomes.folder import FolderError
from simulator.outcomes.provenance import is_result_folder
from simulator.present.comparison.folder import publish_comparison
from simulator.scenario.load import load
from simulator.studies.compare import play
from tests.present.read_page import captions, read_page
from tests.studies.compare.worlds import compared, played, small
from tests.worlds.build import fixed

CHANGES = {
    "power.projects.young_dam.cod": fixed("2027-06"),
    "power.lines.gate.n1_mw": fixed(900),
    "title": {"en": "<b>Faster</b> & =1+1", "vi": "Nhanh hơn"},
    "name": "faster",
}
GOAL = "half_a_gigawatt"


@pytest.fixture(scope="module")
def left(tmp_path_factory):
    folder = tmp_path_factory.mktemp("left") / "comparison"
    made = played(small(), small(CHANGES))
    report = publish_comparison(made.comparison, folder, cached=made.cached, targets=[GOAL])
    return made.comparison, folder, report


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_folder_holds_tables_pictures_the_page_and_the_scenarios(left):
    _, folder, report = left
    assert is_result_folder(folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "figures",
        "report.html",
        "run.json",
        "scenarios",
        "tables",
    ]
    assert sorted(path.name for path in (folder / "tables").iterdir()) == [
        "differences.csv",
        "figure_chances.csv",
        "figure_over_time.csv",
        "figure_side_by_side.csv",
        f"figure_waterfall_{GOAL}.csv",
        "inputs.csv",
        "regret.csv",
        "targets.csv",
        f"waterfall_{GOAL}.csv",
    ]
    assert sorted(path.name for path in (folder / "figures").iterdir()) == [
        "chances.png",
        "over_time.png",
        "side_by_side.png",
        f"waterfall_{GOAL}.png",
    ]
    assert report.findings


def test_differences_are_told_for_every_quantity_and_year(left):
    comparison, folder, _ = left
    found = rows(folder / "tables" / "differences.csv")
    assert len(found) == len(comparison.quantities) * len(comparison.years)
    row = next(r for r in found if r["quantity"] == "commissioned_mw" and r["year"] == "2029")
    pairs = comparison.differences["faster"]["commissioned_mw"].at(comparison.years.index(2029))
    between = float(row["mean"]) - float(row["reference_mean"])
    assert float(row["difference"]) == pytest.approx(between, rel=1e-4)
    assert float(row["difference_se"]) == pytest.approx(float(pairs.standard_error), rel=1e-6)
    assert float(row["unpaired_se"]) > float(row["difference_se"])
    assert row["verdict"] == "differs"


def test_targets_are_told_for_every_scenario(left):
    comparison, folder, _ = left
    reference, other = rows(folder / "tables" / "targets.csv")
    assert (reference["scenario"], other["scenario"]) == ("small", "faster")
    assert reference["verdict"] == "reference"
    gained = float(other["probability"]) - float(reference["probability"])
    assert float(other["probability_difference"]) == pytest.approx(gained, abs=1e-6)
    assert float(other["sooner_share"]) == comparison.goals["faster"][GOAL].sooner


def test_the_waterfall_in_the_table_adds_up(left):
    _, folder, _ = left
    found = [r for r in rows(folder / "tables" / f"waterfall_{GOAL}.csv") if r["of"] == "mean"]
    start, *steps, end = found
    for order in ("adds", "adds_in_reverse"):
        total = sum(float(step[order]) for step in steps)
        assert total == pytest.approx(float(end[order]), rel=1e-5)
        assert float(end["level"]) - float(start["level"]) == pytest.approx(total, rel=1e-4)
    assert [step["name"] for step in steps] == ["Young Dam", "Gate station"]


def test_the_inputs_that_differ_are_told_with_their_reasons(left):
    _, folder, _ = left
    found = {row["path"]: row for row in rows(folder / "tables" / "inputs.csv")}
    assert found["power.lines.gate.n1_mw"]["value"] == "900 MW"
    assert found["power.lines.gate.n1_mw"]["reason"] == "a test"
    assert found["title.en"]["changes_numbers"] == "no"


def test_the_scenarios_in_the_folder_compare_to_the_same_numbers(left):
    comparison, folder, _ = left
    again = play([load(folder / "scenarios" / f"{n}.yaml") for n in ("small", "faster")])
    mine, theirs = comparison.differences["faster"], again.comparison.differences["faster"]
    assert all((mine[n].mean == theirs[n].mean).all() for n in ("commissioned_mw", "import_gwh"))


def test_the_page_needs_nothing_beside_it_and_escapes_what_is_written(left):
    _, folder, _ = left
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<b>Faster</b>" not in page
    assert "&lt;b&gt;Faster&lt;/b&gt;" in page
    assert "http-equiv" in page
    assert 'src="data:image/png' in page
    assert 'src="http' not in page
    assert "@font-face" in page


def test_the_inputs_that_differ_are_written_on_the_page_as_a_reader_writes_them(left):
    _, folder, _ = left
    page = read_page(folder)
    assert "Message(" not in page
    assert re.search(
        r"<code>power.lines.gate.n1_mw</code></td><td>[^<]+ MW</td><td>900 MW</td>", page
    )


def test_what_stands_below_a_picture_ends_as_a_sentence(left):
    _, folder, _ = left
    found = captions(read_page(folder), language("en").format(message("page-numbers")))
    assert len(found) == len(list((folder / "figures").iterdir()))
    assert all(text.endswith(".") for text in found), found


def test_run_json_says_how_to_make_it_again(left):
    _, folder, _ = left
    record = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    assert record["compared"] == ["small", "faster"]
    assert (record["draws"], record["waterfall_draws"]) == (60, 60)
    assert record["failed"] == []
    assert any(file.endswith("small.yaml") for file in record["inputs_sha256"])


def test_a_target_that_cannot_be_explained_is_told(tmp_path):
    comparison = compared(small(), small({f"targets.{GOAL}": None}))
    report = publish_comparison(comparison, tmp_path / "out", targets=[GOAL], figures=False)
    assert report.notes[-1] == (
        f"The difference of small_2 in {GOAL} is not explained: it is not a target of both."
    )
    assert not (tmp_path / "out" / "figures").exists()
    assert "asked for no pictures" in (tmp_path / "out" / "report.html").read_text()


def test_a_folder_that_no_run_wrote_is_not_replaced(tmp_path):
    (tmp_path / "mine.txt").write_text("precious")
    with pytest.raises(FolderError, match="will not be replaced"):
        publish_comparison(compared(small(), small()), tmp_path, figures=False)
    assert (tmp_path / "mine.txt").read_text() == "precious"
