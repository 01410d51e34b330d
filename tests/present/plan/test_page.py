"""The page of a plan: what a minister reads first, then sections that have something to say."""

from html import unescape

import pytest

from simulator.catalogue.language import language
from simulator.present.plan.page import render, sections
from tests.present.plan.made import made

KINDS = {
    "full": {},
    "a mean": {"is_mean": True},
    "nothing": {"signed": 0, "works": 0, "rules": 0, "worlds": 0, "limits": (), "arcs": 0},
}


def page(p, lang="en"):
    return unescape(render(p, [], language(lang))).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_section_that_is_named_is_there(kind, lang):
    html = page(made(**KINDS[kind]), lang)
    links = [part.partition('"')[0] for part in html.split('<a href="#')[1:]]
    assert links[:2] == ["answer", "stands"]
    assert all(f'<section id="{name}"' in html for name in links)


def test_sections_without_anything_to_say_are_left_out():
    _, full = sections(made())
    assert [each.id for each in full] == [
        "parts", "against", "worlds", "arcs", "alternatives", "found",
    ]  # fmt: skip
    _, few = sections(made(**KINDS["nothing"]))
    assert [each.id for each in few] == ["alternatives", "found"]


def test_every_row_of_a_table_fills_its_columns():
    before, after = sections(made())
    for each in (*before, *after):
        assert all(len(row) == len(each.columns) for row in each.rows)


def test_only_what_some_future_fills_stands_among_what_holds_the_plan_back():
    p = made()
    (rows,) = (each.rows for each in sections(p)[1] if each.id == "arcs")
    assert [row[0] for row in rows] == ["Line 0", "Line 1"]  # of three
    assert len(p.arcs) == 3


def test_rules_and_worlds_stand_with_what_they_lack():
    p = made()
    rows = {each.id: each.rows for each in sections(p)[1]}
    assert len(rows["against"]) == len(p.rules)
    assert len(rows["worlds"]) == len(p.regret)
