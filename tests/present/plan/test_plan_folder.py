"""What `simulate plan` leaves: whole in both languages, readable, a scenario that runs."""

import csv
import json
from html import unescape

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.present.figures import STUDIES
from simulator.present.plan import texts
from simulator.present.plan.folder import plan_to_folder
from simulator.present.sheet import Texts
from simulator.present.style import look
from simulator.run.simulate import simulate
from simulator.scenario.load import load
from simulator.scenario.vary import vary
from tests.present.test_figures import clipped, drawn_texts, overlaps
from tests.studies.plan.worlds import base_plan

PICTURES = STUDIES["plan"]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plan") / "out"
    few = {"draws": 32, "check_draws": 128, "alternatives": 2, "orders": 10}
    return plan_to_folder(base_plan(offer=[1, 1.1], search=few), folder, lang="vi")


def rows(report, name):
    with (report.folder / "tables" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_folder_holds_the_plan_as_a_scenario_page_pictures_and_tables(report):
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    tables = ("plan", "values", "against", "frontier_signed_mw", "offers", "alternatives")
    assert names == {
        *("report.html", "run.json", "scenario.yaml", "plan.yaml"),
        *(f"figures/{name}.png" for name in PICTURES),
        *(f"tables/figure_{name}.csv" for name in PICTURES),
        *(f"tables/{name}.csv" for name in tables),
    }
    assert json.loads((report.folder / "run.json").read_text())["scenario"] == "base"


def test_the_plan_that_is_left_runs_as_it_is_and_is_the_plan(report):
    left = load(report.folder / "plan.yaml").scenario
    assert left.name == "base_planned"
    assert left.plan is None
    wanted = ["deliverable_mw"]
    mine = simulate(left, 64, workers=1, quantities=wanted).arrays["deliverable_mw"]
    same = vary(report.found.loaded, report.found.values).scenario
    theirs = simulate(same, 64, workers=1, quantities=wanted).arrays["deliverable_mw"]
    assert (mine == theirs).all()


def test_tables_hold_what_was_found(report):
    found, against = report.found, {row["plan"]: row for row in rows(report, "against")}
    assert float(against["plan"]["chance"]) == pytest.approx(found.best.checked.mean)
    assert {*against} == {"plan", "nothing", *(t.name for t in found.rules)}
    assert len(rows(report, "values")) == len(found.worth)
    assert {row["part"] for row in rows(report, "plan")} == {e.name for e in found.parts}
    assert len(rows(report, "frontier_signed_mw")) == len(found.frontiers["signed_mw"])


def test_the_page_is_in_the_language_asked_for(report):
    page = unescape((report.folder / "report.html").read_text(encoding="utf-8"))
    page = page.replace("\N{NO-BREAK SPACE}", " ")
    assert '<html lang="vi">' in page
    for line in texts.sentences(report.found):
        text = language("vi").format(line).replace("\N{NO-BREAK SPACE}", " ")
        assert text in page


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", PICTURES)
def test_no_text_lies_on_another_or_leaves_the_canvas(report, name, lang):
    picture = PICTURES[name]
    data = picture.data(report.found)
    around = Texts(picture.title(data), picture.subtitle(data), message("unit-mw"), language(lang))
    with look():
        figure = picture.draw(data, around)
        found = drawn_texts(figure)
        assert clipped(found, figure) == []
        assert overlaps(found) == []


def test_first_the_decision_then_how_sure_then_against_what(report):
    ids = [line.id for line in texts.sentences(report.found)]
    assert ids[0] == "plan-signed"
    assert ids[1] in ("plan-begun", "plan-begun-at", "plan-begun-none")
    assert ids[2] == "plan-chances"
    assert ids[3:7] == ["plan-against"] * 4
    assert "plan-offers" in ids
