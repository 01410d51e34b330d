"""What `simulate sensitivity` leaves: whole in both languages, readable, what was found."""

import csv
import json
from html import unescape

import pytest
from click.testing import CliRunner

from simulator.cli import cli
from simulator.present.figures import STUDIES
from simulator.present.sensitivity import texts
from simulator.present.sensitivity.folder import command_of, sensitivity_to_folder
from simulator.present.sensitivity.pictures import TORNADO
from tests.present.read_page import read_page, unsaid
from tests.present.test_figures import unreadable
from tests.worlds.build import SCENARIOS, WORLDS, varied

PICTURES = STUDIES["sensitivity"]
BASE = SCENARIOS / "base.yaml"


WORLDS_SHOWN = [
    pytest.param((WORLDS / "small.yaml", 2029), id="small"),
    pytest.param((BASE, 2030), id="base", marks=pytest.mark.slow),
]


@pytest.fixture(scope="module", params=WORLDS_SHOWN)
def report(request, tmp_path_factory):
    folder, (file, year) = tmp_path_factory.mktemp("sensitivity") / "out", request.param
    return sensitivity_to_folder(
        varied(file), folder, quantity="commissioned_mw", year=year, draws=1000, screen_base=8,
        lang="vi",
    )  # fmt: skip


def rows(report, name):
    with (report.folder / "tables" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_folder_holds_page_pictures_and_tables(report):
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    assert names == {
        *("report.html", "run.json", "scenario.yaml"),
        *(f"figures/{name}.png" for name in PICTURES),
        *(f"tables/figure_{name}.csv" for name in PICTURES),
        *(f"tables/{name}.csv" for name in ("inputs", "quantities", "drawn", "screening")),
    }
    assert json.loads((report.folder / "run.json").read_text())["draws"] == 1000


def test_tables_hold_what_was_found(report):
    found = report.found
    assert [row["name"] for row in rows(report, "inputs")] == [e.name for e in found.effects]
    assert [row["path"] for row in rows(report, "quantities")] == [k.path for k in found.known]
    assert {row["input"] for row in rows(report, "drawn")} == {e.name for e in found.effects}
    assert len(rows(report, "screening")) == len(found.effects)


def test_the_page_is_in_the_language_asked_for_and_names_its_command(report):
    page = unescape(read_page(report.folder))
    assert '<html lang="vi">' in page
    assert command_of(report.found) in page
    assert unsaid(report.folder, texts.sentences(report.found), "vi") == []


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", PICTURES)
def test_no_text_lies_on_another_or_leaves_the_canvas(report, name, lang):
    assert unreadable(PICTURES[name], report.found, lang) == ([], [])


def test_the_finding_is_of_the_first_input(report):
    said = TORNADO.title(report.found)
    assert said.id == "sensitivity-title"
    assert said["input"] == report.found.leading[0].label


@pytest.mark.parametrize(("lang", "word"), [("en", "missed in all"), ("vi", "không đạt")])
def test_a_target_that_is_never_met_is_told_in_the_language_asked_for(lang, word, tmp_path):
    asked = ("--set", "targets.half_a_gigawatt.value=9000", "--target", "half_a_gigawatt")
    done = CliRunner().invoke(
        cli,
        ["sensitivity", str(WORLDS / "small.yaml"), *asked, "--out", str(tmp_path / "o"),
         "--lang", lang, "--draws", "500"],
    )  # fmt: skip
    assert done.exit_code != 0
    assert "half_a_gigawatt" in done.output
    assert word in done.output
    assert not (tmp_path / "o").exists()


def test_what_was_found_is_printed(tmp_path):
    asked = ("--quantity", "commissioned_mw", "--year", "2029", "--draws", "500", "--sobol", "16")
    out = tmp_path / "o"
    done = CliRunner().invoke(
        cli, ["sensitivity", str(WORLDS / "small.yaml"), *asked, "--out", str(out), "--lang", "en"]
    )
    assert done.exit_code == 0, done.output
    assert "What moves" in done.output
    assert (out / "tables" / "sobol.csv").is_file()
