"""What `simulate needed` leaves: whole in both languages, for what is reached and what is not."""

from html import unescape

import pytest
from click.testing import CliRunner

from simulator.analysis.estimates import Reached
from simulator.cli import cli
from simulator.cli.click_messages import Percent
from simulator.present.figures import STUDIES
from simulator.present.needed import texts
from simulator.present.needed.folder import needed_to_folder
from simulator.studies.needed import Needs, Reaches, TwoLevers, lever_of
from tests.present.read_page import unsaid
from tests.present.test_figures import unreadable
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
    assert unsaid(report.folder, texts.sentences(report.found.needs), "vi") == []


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
    assert unreadable(picture, data, lang) == ([], [])


@pytest.mark.parametrize(
    ("chances", "asked", "kind", "way"),
    [
        ([(-8.0, 0.9), (0.0, 0.6), (8.0, 0.1)], Reaches(0.8, -2.0, 0.1), "earlier", "rises"),
        ([(-8.0, 0.9), (0.0, 0.6), (8.0, 0.1)], Reaches(0.3, 2.0, 0.1), "later", "falls"),
        ([(-8.0, 0.1), (0.0, 0.6), (8.0, 0.9)], Reaches(0.8, 2.0, 0.1), "later", "rises"),  # a cap
        ([(-8.0, 0.1), (0.0, 0.6), (8.0, 0.9)], Reaches(0.3, -2.0, 0.1), "earlier", "falls"),
    ],
)
def test_a_cap_is_likelier_the_later_lines_come(chances, asked, kind, way):
    n = made(asked, name="power.lines.*.energised", target="mou_2030", chances=chances)
    n = n._replace(now=Reached(0.6, 0.01))
    for told in (texts.title(n), texts.sentences(n)[1]):
        assert (told["kind"], told["way"]) == (kind, way)


def test_a_chance_that_is_passed_everywhere_is_not_told_as_out_of_reach():
    n = made(NOWHERE, chances=[(0.25, 0.9), (1.0, 0.95), (4.0, 1.0)])
    assert texts.title(n)["side"] == "above"
    assert texts.sentences(n)[1]["side"] == "above"
    assert texts.sentences(n)[1]["low"]["factor"].decimals == 2  # 0.25, not 0


def test_the_command_on_the_page_makes_the_same_page_again(tmp_path):
    lever = lever_of(varied(SCENARIOS / "base.yaml"), "trade.growth")
    plants = lever_of(lever.loaded, "power.renewed")
    report = needed_to_folder(
        lever, tmp_path / "out", "mou_2030", other=plants, chances=[0.125], draws=16
    )
    page = unescape((report.folder / "report.html").read_text(encoding="utf-8"))
    asked = "--target mou_2030 --lever 'trade.growth' --lever 'power.renewed' --chance 12.5"
    assert asked in page


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--draws", "499"], "500"),
        (["--chance", "50,5"], "`50,5`"),
        (["--chance", "nan"], "`nan`"),
        (["--chance", "100%"], "`100%`"),
        (["--chance", "0"], "`0`"),
    ],
)
def test_what_would_give_no_honest_answer_is_refused(tmp_path, options, word):
    asked = ["needed", str(SCENARIOS / "base.yaml"), "--target", "mou_2030"]
    out = ["--lever", "trade.growth", "--out", str(tmp_path / "out")]
    found = CliRunner().invoke(cli, [*asked, *out, *options])
    assert found.exit_code != 0
    assert word in found.output
    assert not (tmp_path / "out").exists()


def test_a_chance_may_have_its_sign():
    assert Percent().convert("12.5%", None, None) == 12.5
