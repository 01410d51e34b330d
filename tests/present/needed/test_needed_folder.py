"""What `simulate needed` leaves: whole in both languages, for what is reached and what is not."""

from html import unescape

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.present.figures import STUDIES
from simulator.present.needed import texts
from simulator.present.needed.folder import needed_to_folder
from simulator.present.sheet import Texts
from simulator.present.style import look
from simulator.studies.needed import Needs, Reaches, TwoLevers, lever_of
from simulator.studies.plan.system import Reached
from tests.present.test_figures import clipped, drawn_texts, overlaps
from tests.worlds.build import SCENARIOS, varied

CHANCES = [(0.25, 0.0), (1.0, 0.1), (1.5, 0.5), (4.0, 1.0)]


def made(*reaches, name="trade.growth", target="trade_5bn_2028", chances=CHANCES):
    lever = lever_of(varied(SCENARIOS / "base.yaml"), name)
    played = tuple((at, Reached(chance, 0.01)) for at, chance in chances)
    return Needs(lever, target, 1000, Reached(0.1, 0.01), played, tuple(reaches))


REACHED, NOWHERE = Reaches(0.5, 1.5, 0.02), Reaches(0.8, float("nan"), float("nan"))


def test_the_folder_is_whole_and_its_page_speaks_the_language_asked_for(tmp_path):
    lever = lever_of(varied(SCENARIOS / "base.yaml"), "power.lines.huong_hoa.energised")
    report = needed_to_folder(
        lever, tmp_path / "out", "mou_2030", chances=[0.1], draws=64, lang="vi"
    )
    names = {str(p.relative_to(report.folder)) for p in report.folder.rglob("*") if p.is_file()}
    assert names == {
        *("report.html", "run.json", "scenario.yaml", "figures/needed.png"),
        *("tables/reached.csv", "tables/figure_needed.csv"),
    }
    page = unescape((report.folder / "report.html").read_text(encoding="utf-8"))
    page = page.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")
    for line in texts.sentences(report.found):
        assert (
            language("vi")
            .format(line)
            .replace("\N{NO-BREAK SPACE}", " ")
            .replace("\N{WORD JOINER}", "")
            in page
        )


def test_each_chance_has_its_sentence_reached_or_not():
    ids = [line.id for line in texts.sentences(made(REACHED, NOWHERE))]
    assert ids == ["needed-now", "needed-reached", "needed-nowhere"]
    many = made(REACHED, name="power.lines.*.energised", target="mou_2030")
    assert texts.sentences(many)[-1].id == "needed-together"
    still = made(NOWHERE, chances=[(0.25, 0.1), (1.0, 0.1), (4.0, 0.1)])
    assert [line.id for line in texts.sentences(still)] == ["needed-now", "needed-still"]
    titles = [texts.title(n).id for n in (made(REACHED), made(NOWHERE), still)]
    assert titles == ["needed-title", "needed-title-nowhere", "needed-title-still"]


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("name", STUDIES["needed"])
def test_no_text_lies_on_another_or_leaves_the_canvas(name, lang):
    found = made(REACHED, NOWHERE)
    other = lever_of(found.lever.loaded, "power.lines.*.energised")
    two = TwoLevers(found, other, 0.5, ((0.25, NOWHERE), (1.0, REACHED), (4.0, REACHED)))
    picture = STUDIES["needed"][name]
    data = picture.data(two if name == "two_levers" else found)
    around = Texts(picture.title(data), picture.subtitle(data), message("unit-mw"), language(lang))
    with look():
        figure = picture.draw(data, around)
        drawn = drawn_texts(figure)
        assert clipped(drawn, figure) == []
        assert overlaps(drawn) == []
