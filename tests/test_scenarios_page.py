"""The page on the shipped scenarios: every one in it, its words and pictures of today."""

import re

import pytest

from docs import scenarios
from simulator.catalogue.language import language
from tests.worlds.build import varied

ANCHOR = re.compile(r"\]\(#([^)]+)\)")
PICTURE = re.compile(r"^!\[.+\]\(images/scenarios/(.+)\.png\)$", re.MULTILINE)
SHIPPED = [file for file in scenarios.files() if file.stem != "base"]


@pytest.fixture(scope="module")
def page():
    return scenarios.PAGE.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_page_says_what_the_runs_give(page):
    assert scenarios.page(scenarios.played()) == page, "run `python docs/scenarios.py`"


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_scenario_stands_in_the_page_in_both_languages(page, file):
    title = varied(file).scenario.title
    vietnamese = language("vi").format(title.label)
    assert page.count(f"\n## {title}\n\n*{vietnamese}* · [scenarios/{file.name}](") == 1
    assert f"\n| [{file.stem}](#" in page


def test_every_shipped_scenario_has_one_picture_and_none_is_left_over(page):
    shipped = [file.stem for file in SHIPPED]
    assert PICTURE.findall(page) == shipped
    assert sorted(path.stem for path in scenarios.IMAGES.iterdir()) == sorted(shipped)


def test_the_table_leads_to_the_sections(page):
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    made = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert ANCHOR.findall(page) == made
    assert len(set(made)) == len(SHIPPED)


def test_every_list_of_inputs_names_its_section(page):
    assert "``" not in page


def test_a_scenario_with_a_plan_says_that_nothing_is_decided(page):
    for file in SHIPPED:
        section = page.partition(f"scenarios/{file.name})")[2].partition("\n## ")[0]
        decided = varied(file).scenario.plan is None
        assert ("**Nothing is decided here.**" in section) != decided, file.stem
