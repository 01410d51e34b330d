"""What `simulate plan` leaves: whole in both languages, readable, a scenario that runs."""

import csv
import json

import pytest

from simulator.present.plan import sentences
from simulator.present.plan.folder import plan_to_folder
from simulator.run.simulate import simulate
from simulator.scenario.load import load
from simulator.scenario.vary import vary
from tests.present.read_page import read_page, unsaid
from tests.studies.plan.worlds import base_plan


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("plan") / "out"
    few = {"draws": 32, "check_draws": 128, "alternatives": 2, "orders": 10}
    return plan_to_folder(base_plan(offer=[1, 1.1], search=few), folder, lang="vi", certificate=30)


def rows(report, name):
    with (report.folder / "tables" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_folder_holds_the_plan_as_a_scenario_page_pictures_and_tables(report):
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    tables = ("plan", "values", "against", "frontier_signed_mw", "offers", "alternatives", "arcs")
    figures = ("staircase", "timeline", "worth", "frontier_signed_mw")
    assert names == {
        *("report.html", "run.json", "scenario.yaml", "plan.yaml"),
        *(f"figures/{name}.png" for name in figures),
        *(f"tables/figure_{name}.csv" for name in figures),
        *(f"tables/{name}.csv" for name in (*tables, "certificate")),
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
    assert float(against["plan"]["reached"]) == pytest.approx(found.best.checked.mean)
    assert {*against} == {"plan", "nothing", *(t.name for t in found.rules)}
    assert len(rows(report, "values")) == len(found.worth)
    assert {row["part"] for row in rows(report, "figure_timeline")} == {e.name for e in found.parts}
    assert len(rows(report, "frontier_signed_mw")) == len(found.frontiers["signed_mw"])


def test_what_is_proved_and_what_each_line_is_worth_stand_in_tables(report):
    (proved,) = rows(report, "certificate")
    assert float(proved["bound"]) == report.found.certificate.bound
    assert int(proved["futures"]) == 32
    arcs = rows(report, "arcs")
    assert [row["arc"] for row in arcs] == [arc.name for arc in report.found.arcs]
    assert float(arcs[0]["lands_mw"]) >= float(arcs[-1]["lands_mw"])


def test_every_candidate_and_line_has_its_role(report):
    found, told = report.found, {row["part"]: row for row in rows(report, "plan")}
    assert {*told} == {*found.system.candidates, *found.system.works}
    best = found.best.decision
    for name, row in told.items():
        assert (row["in_plan"] == "1") == (name in best.signed | dict(best.works).keys())
        share = float(row["in_plans_as_good"])
        assert row["role"] == ("must" if share >= 0.95 else "out" if share <= 0.05 else "either")
        assert (row["kind"] == "project") == (name in found.system.candidates)


def test_the_page_is_in_the_language_asked_for(report):
    assert '<html lang="vi">' in read_page(report.folder)
    assert unsaid(report.folder, sentences.answer(report.found), "vi") == []
