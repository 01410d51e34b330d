"""The page and the result folder: whole, self-contained, escaped, the same again."""

from __future__ import annotations

import base64
import csv
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from simulator.catalogue.language import language
from simulator.catalogue.message import message
from simulator.catalogue.quantities import QUANTITIES
from simulator.parts.registry import parts
from simulator.present import leave
from simulator.present.figures import pictures_of
from simulator.present.publish import publish
from simulator.run import Timings
from simulator.scenario.load import Loaded
from simulator.scenario.names import Name
from simulator.scenario.provenance import counts
from tests.present.read_page import read_page
from tests.present.test_figures import pixels
from tests.worlds.build import play, varied
from tests.worlds.fake_outcomes import fake_outcomes

BASE = Path(__file__).parents[2] / "scenarios" / "base.yaml"
ATTACK = '<script>alert("x")</script><img src=http://evil.example/x onerror=alert(1)>'
VOID = {"meta", "img", "br", "link", "input", "wbr"}


@pytest.fixture(scope="module")
def base() -> Loaded:
    return varied(BASE)


def outcomes_of(loaded: Loaded, draws: int = 40):
    power = loaded.scenario.power
    return fake_outcomes(
        draws=draws,
        projects_mw={k: p.capacity_mw.distribution.central for k, p in power.projects.items()},
        lines=tuple(power.lines),
    )


def written(
    loaded: Loaded, folder: Path, *, figures: bool = True, draws: int = 40, lang: str = "en"
) -> Path:
    folder.mkdir()
    publish(loaded, outcomes_of(loaded, draws), folder, figures, Timings(), language(lang))
    return folder


@pytest.fixture(scope="module")
def folder(base: Loaded, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(leave, "png", lambda figure, _: pixels(figure))
        return written(base, tmp_path_factory.mktemp("results") / "base")


@pytest.fixture(scope="module")
def page(folder: Path) -> str:
    return read_page(folder)


class Reader(HTMLParser):
    """Collects tags with their attributes and complains of a tag closed out of turn."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_folder_holds_all_that_is_promised(base: Loaded, folder: Path):
    assert {p.name for p in folder.iterdir()} == {
        "figures",
        "outcomes.nc",
        "tables",
        "report.html",
        "run.json",
        "scenario.yaml",
    }
    pictures = pictures_of(outcomes_of(base))
    assert {p.stem for p in (folder / "figures").iterdir()} == set(pictures)
    assert {f"figure_{name}.csv" for name in pictures} <= {
        p.name for p in (folder / "tables").iterdir()
    }


def test_the_page_is_well_formed_and_asks_nothing_of_the_network(page: str):
    tags = Reader(page).tags

    for tag, attributes in tags:
        assert tag not in ("script", "link", "iframe", "object", "embed")
        source = attributes.get("src")
        assert source is None or source.startswith("data:")
    assert "url(http" not in page
    assert "@import" not in page


def test_a_number_stays_on_a_line_with_its_error_its_unit_and_the_other_end_of_a_range(
    folder: Path,
):
    page = (folder / "report.html").read_text("utf-8")
    page = page.partition("</style>")[2].partition('id="origin"')[0]  # then texts of scenarios

    assert "\u00a0±\u00a0" in page
    assert " ± " not in page
    assert "P10–\u2060P90" in page
    assert not re.search(r"\w–\w", page)
    assert re.search(r"\d\u00a0MW\b", page)
    assert not re.search(r"\d MW\b", page)


def test_a_name_of_a_quantity_may_break_between_its_words(folder: Path):
    page = (folder / "report.html").read_text("utf-8")

    assert "<code>commissioned_<wbr>mw</code>" in page


def test_the_page_shows_the_pictures_of_the_folder(page: str, folder: Path):
    shown = re.findall(r"data:image/png;base64,([A-Za-z0-9+/=]+)", page)

    assert {base64.b64decode(image) for image in shown} == {
        p.read_bytes() for p in (folder / "figures").iterdir()
    }


def test_every_link_within_the_page_leads_somewhere(page: str):
    tags = Reader(page).tags
    ids = {attributes.get("id") for _, attributes in tags}

    links = [a["href"] for tag, a in tags if tag == "a" and (a.get("href") or "").startswith("#")]

    assert links
    assert {link[1:] for link in links if link} <= ids


def test_the_page_counts_sourced_derived_and_assumed_numbers(page: str, base: Loaded):
    text = " ".join("".join(Reader(page).text).split())

    tally = counts(base.scenario)

    assert (
        f"{tally['sourced']} sourced, {tally['derived']} derived, {tally['assumed']} assumed"
        in text
    )


def test_every_assumption_stands_on_the_page_with_its_reason(page: str, base: Loaded):
    text = " ".join("".join(Reader(page).text).split())

    assert "power.renewed" in text
    assert " ".join((base.scenario.power.renewed.assumption or "").split()) in text


@pytest.fixture(scope="module")
def page_of_all_parts(base: Loaded, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("results") / "all"
    folder.mkdir()
    publish(base, play(base.scenario, 40), folder, False, Timings(), language("en"))
    return read_page(folder)


def glossary(page: str) -> str:
    """Return the part of a page between its glossary and what follows."""
    return page[page.index('<section id="glossary"') : page.index('<section id="again"')]


def test_the_glossary_is_the_table_of_quantities(page_of_all_parts: str):
    text = "".join(Reader(page_of_all_parts).text)

    for name in QUANTITIES:
        assert name in text
        assert language("en").format(message(f"quantity-{name}")) in text


def test_a_run_of_power_alone_explains_power_alone(page: str):
    for part in parts():
        for name in part.quantities:
            assert (f"<code>{name}</code>" in glossary(page)) == (part.name == "power"), name


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_what_each_part_does_not_represent_can_be_said(lang):
    for part in parts():
        assert part.not_represented
        for gap in part.not_represented:
            for what in ("title", "text"):
                assert language(lang).has(f"gap-{part.name}-{gap}.{what}")


def test_what_is_not_represented_is_said_of_the_parts_that_were_played(
    page: str, page_of_all_parts: str
):
    for part in parts():
        for gap in part.not_represented:
            title = language("en").format(message(f"gap-{part.name}-{gap}.title"))
            assert title in page_of_all_parts
            assert (title in page) == (part.name == "power")


def test_a_page_is_in_one_language(base: Loaded, tmp_path: Path):
    folder = written(base, tmp_path / "vi", figures=False, lang="vi")

    html = read_page(folder)
    text = " ".join(Reader(html).text)
    assert '<html lang="vi">' in html
    assert language("vi").format(base.scenario.title.label) in text
    for said in ("scorecard", "limits", "origin_note", "again_note", "files"):
        assert language("vi").format(message(f"page-{said}")) in text
        assert language("en").format(message(f"page-{said}")) not in text
    assert "28/2/2026" in text


@pytest.mark.usefixtures("sketched")
def test_names_cannot_bring_markup_into_the_page(base: Loaded, tmp_path: Path):
    scenario = base.scenario
    power = scenario.power
    key = next(iter(scenario.targets))
    hostile = scenario.model_copy(
        update={
            "title": Name({"en": ATTACK, "vi": ATTACK}),
            "description": ATTACK,
            "targets": {key: scenario.targets[key].model_copy(update={"title": ATTACK})},
            "power": power.model_copy(
                update={
                    "projects": {
                        k: p.model_copy(update={"name": ATTACK}) for k, p in power.projects.items()
                    },
                    "lines": {
                        k: line.model_copy(update={"name": ATTACK})
                        for k, line in power.lines.items()
                    },
                }
            ),
        }
    )

    folder = written(replace(base, scenario=hostile), tmp_path / "hostile")

    html = (folder / "report.html").read_text(encoding="utf-8")
    tags = Reader(html).tags
    assert all(tag != "script" for tag, _ in tags)
    assert all("onerror" not in attributes for _, attributes in tags)
    assert all((a.get("src") or "data:").startswith("data:") for _, a in tags)


def test_without_figures_the_page_says_so(base: Loaded, tmp_path: Path):
    folder = written(base, tmp_path / "plain", figures=False)

    html = (folder / "report.html").read_text(encoding="utf-8")
    assert not (folder / "figures").exists()
    assert "<img" not in html
    assert language("en").format(message("page-no_figures")) in html
    assert (folder / "tables" / "figure_mw_by_year.csv").exists()


@pytest.mark.usefixtures("sketched")
def test_the_same_run_writes_the_same_page(base: Loaded, page: str, tmp_path: Path):
    again = written(base, tmp_path / "again")

    def without_pixels(page: str) -> str:
        return re.sub(r"base64,[^\"]+", "", page)

    assert without_pixels(read_page(again)) == without_pixels(page)


@pytest.mark.usefixtures("sketched")
def test_one_future_is_told_without_an_error(base: Loaded, tmp_path: Path):
    folder = written(base, tmp_path / "one", draws=1)

    html = (folder / "report.html").read_text(encoding="utf-8")
    assert not {"nan", "NaN", "inf"} & set(" ".join(Reader(html).text).split())


def test_the_record_of_the_run_names_seed_and_inputs(folder: Path, base: Loaded):
    record = json.loads((folder / "run.json").read_text(encoding="utf-8"))

    assert record["seed"] == base.scenario.seed
    assert len(record["inputs_sha256"]) == len(base.inputs)


def test_the_numbers_of_a_picture_are_those_of_the_run(folder: Path, base: Loaded):
    with (folder / "tables" / "figure_mw_by_year.csv").open(encoding="utf-8") as file:
        rows = {int(row["year"]): row for row in csv.DictReader(file)}

    commissioned = outcomes_of(base).arrays["commissioned_mw"]

    assert float(rows[2030]["commissioned_p50_mw"]) == pytest.approx(
        float(sorted(commissioned[:, 6])[19] + sorted(commissioned[:, 6])[20]) / 2, rel=1e-5
    )
