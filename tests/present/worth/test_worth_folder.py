"""What `simulate worth` leaves: whole in both languages, readable."""

import csv
from dataclasses import replace

import pytest
from click.testing import CliRunner

from simulator.cli import cli
from simulator.present.figures import STUDIES
from simulator.present.worth import texts
from simulator.present.worth.folder import worth_to_folder
from tests.present.read_page import read_page, unsaid
from tests.present.test_figures import unreadable
from tests.worlds.build import SCENARIOS, varied

PICTURES = STUDIES["worth"]


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("worth") / "out"
    return worth_to_folder(
        varied(SCENARIOS / "base.yaml"), folder, "mou_2030", draws=128, orders=4, lang="vi"
    )


def test_the_folder_holds_page_pictures_and_a_row_for_each(report):
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    assert names == {
        *("report.html", "run.json", "scenario.yaml", "tables/worth.csv"),
        *(f"figures/{name}.png" for name in PICTURES),
        *(f"tables/figure_{name}.csv" for name in PICTURES),
    }
    with (report.folder / "tables" / "worth.csv").open(encoding="utf-8") as file:
        rows = {row["piece"]: row for row in csv.DictReader(file)}
    assert len(rows) == len(report.found.pieces)
    station = next(p for p in report.found.pieces if p.name == "huong_hoa")
    points = float(rows["huong_hoa"]["later_points"])
    assert points == pytest.approx(100 * float(station.later.chance.mean))


def test_the_page_is_in_the_language_asked_for(report):
    assert '<html lang="vi">' in read_page(report.folder)
    assert unsaid(report.folder, texts.sentences(report.found), "vi") == []


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", PICTURES)
def test_no_text_lies_on_another_or_leaves_the_canvas(report, name, lang):
    picture = PICTURES[name]
    data = picture.data(report.found)
    assert unreadable(picture, data, lang) == ([], [])


def test_first_the_chance_then_a_delay_then_an_advance(report):
    ids = [line.id for line in texts.sentences(report.found)]
    assert ids[0] == "worth-now"
    assert ids[1] in ("worth-later", "worth-later-none")
    assert ids[2] in ("worth-earlier", "worth-earlier-none")


def test_a_target_that_is_not_there_is_told_so(tmp_path):
    asked = ["worth", str(SCENARIOS / "base.yaml"), "--target", "mou_2031", "--draws", "500"]
    found = CliRunner().invoke(cli, [*asked, "--out", str(tmp_path / "out")])
    assert found.exit_code != 0
    assert "mou_2031" in found.output
    assert not (tmp_path / "out").exists()


def test_on_few_draws_nothing_is_told(tmp_path):
    asked = ["worth", str(SCENARIOS / "base.yaml"), "--target", "mou_2030", "--draws", "499"]
    found = CliRunner().invoke(cli, [*asked, "--out", str(tmp_path / "out")])
    assert found.exit_code != 0
    assert not (tmp_path / "out").exists()


def test_of_a_cap_delays_are_told_to_help(report):
    def turned(shifted):
        return shifted._replace(chance=shifted.chance._replace(mean=-shifted.chance.mean))

    pieces = tuple(
        p._replace(
            later=turned(p.later),
            earlier=turned(p.earlier),
            shared=p.shared and p.shared._replace(shared=-p.shared.shared),
        )
        for p in report.found.pieces
    )
    cap = replace(report.found, pieces=pieces, whole=-report.found.whole)
    for found, later, whole in ((report.found, "falls", "rises"), (cap, "rises", "falls")):
        told = {line.id: line for line in texts.sentences(found)}
        assert texts.title(found)["way"] == told["worth-later"]["way"] == later
        assert told["worth-shared"]["way"] == whole
    assert texts.strongest(cap, "later") == cap.pieces[_index(report.found)]


def _index(found):
    return found.pieces.index(texts.strongest(found, "later"))
