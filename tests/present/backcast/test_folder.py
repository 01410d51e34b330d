"""What `simulate backcast` leaves: whole in both languages, readable, its numbers those found."""

import csv
import json

import pytest

from simulator.catalogue.language import language
from simulator.present.backcast import texts
from simulator.present.backcast.folder import backcast_to_folder
from simulator.present.figures import STUDIES
from simulator.present.track_record import sentences
from simulator.scenario.load import load
from simulator.studies.backcast.findings import findings
from tests.present.read_page import read_page, unsaid
from tests.present.test_figures import unreadable
from tests.worlds.build import SCENARIOS

PICTURES = STUDIES["backcast"]
HISTORY = SCENARIOS / "registers" / "history.yaml"


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    late = {"backcast.first_origin": 2022}  # three registers are enough to be drawn
    loaded = load(SCENARIOS / "base.yaml", late, draws=100, history=HISTORY)
    return backcast_to_folder(loaded, tmp_path_factory.mktemp("past") / "out", workers=1, lang="vi")


def rows(report, name):
    with (report.folder / "tables" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_folder_holds_page_pictures_tables_and_the_record(report):
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    assert names == {
        *("report.html", "run.json", "scenario.yaml", "track_record.yaml"),
        *(f"figures/{name}.png" for name in PICTURES),
        *(f"tables/figure_{name}.csv" for name in PICTURES),
        *(f"tables/{name}.csv" for name in ("scores", "fits", "energy")),
    }
    assert json.loads((report.folder / "run.json").read_text())["scenario"] == "base"


def test_tables_hold_what_was_found(report):
    told = findings(report.found)
    assert float(rows(report, "scores")[0]["crps_mw"]) == pytest.approx(told.fitted.crps)
    assert len(rows(report, "figure_foreseen")) == 6
    assert sum(int(row["forecasts"]) for row in rows(report, "figure_places")) == 6
    assert [row["group"] for row in rows(report, "fits")] == list(report.found.fitted)


def test_the_page_is_in_the_language_asked_for(report):
    assert '<html lang="vi">' in read_page(report.folder)
    assert unsaid(report.folder, sentences(findings(report.found).record), "vi") == []


@pytest.mark.parametrize("name", PICTURES)
def test_no_text_lies_on_another_or_leaves_the_canvas(report, name):
    picture = PICTURES[name]
    data = picture.data(report.found)
    assert unreadable(picture, data, "vi") == ([], [])


def record(**changes):
    loaded = load(SCENARIOS / "base.yaml")
    return loaded.scenario.track_record.model_copy(update=changes)


@pytest.mark.parametrize(
    ("above", "below", "en", "vi"),
    [
        (0, 0, "within P10–P90 of every forecast", "nằm trong khoảng P10–P90 của mọi dự báo"),
        (8, 0, "above P90 in 8 of 9 forecasts", "cao hơn P90 trong 8 trên 9 dự báo"),
        (0, 3, "below P10 in 3 of 9 forecasts", "thấp hơn P10 trong 3 trên 9 dự báo"),
    ],
)
def test_the_last_year_is_told_as_it_went(above, below, en, vi):
    line = sentences(record(above=above, below=below))[2]
    assert en in language("en").format(line)
    assert vi in language("vi").format(line)


@pytest.mark.parametrize(
    ("crps", "above", "below", "ends"),
    [
        (100.0, 0, 0, "better"),
        (100.0, 8, 0, "better-too-low"),
        (100.0, 0, 8, "better-too-high"),
        (1500.0, 8, 0, "worse"),
    ],
)
def test_the_title_says_whether_the_model_did_better(report, crps, above, below, ends):
    told = findings(report.found)._replace(record=record(crps_mw=crps, above=above, below=below))
    assert texts.title(told).id == f"backcast-title-{ends}"


def test_a_group_of_somebody_s_own_is_called_by_its_name(report):
    fitted = report.found.fitted["wind_late"]
    en = language("en").format
    assert "ready" in en(texts.fit("wind_late", fitted))
    assert en(texts.fit("my_own", fitted)).startswith("my_own: ")
