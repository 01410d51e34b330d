"""Catalogues of messages: complete, with the same places, each message used and each use a message.

Ids stand in the code as literals, or as f-strings that are fixed beyond the first dash.
"""

import re
from functools import cache

import pytest

from simulator.catalogue.language import FOLDERS, languages
from simulator.scenario.problems import WAY_OUT
from tests.catalogue.reading import ID, PACKAGE, catalogue, made_of, places, uses

IN_THE_SCHEMA = "field-"  # of which the schema's descriptions are the English


def modules():
    return sorted(PACKAGE.rglob("*.py"))


@cache
def all_uses():
    return [
        (use, f"{path.relative_to(PACKAGE)}:{use.line}")
        for path in modules()
        for use in uses(path.read_text(encoding="utf-8"))
    ]


def in_templates():
    return {
        found[0]
        for path in PACKAGE.rglob("*.html")
        for found in re.finditer(ID, path.read_text(encoding="utf-8"))
    }


def test_vietnamese_has_every_message_and_none_of_its_own():
    own = {id for id in catalogue("vi") if not id.startswith(IN_THE_SCHEMA)}
    assert own == catalogue("en").keys()


@pytest.mark.parametrize("code", [code for code in languages() if code != "en"])
def test_every_language_fills_the_same_places(code):
    differing = {
        id: (names, catalogue("en").get(id))
        for id, names in catalogue(code).items()
        if names != catalogue("en").get(id, set())
    }
    assert differing == {}


def test_every_message_that_the_code_asks_for_is_there():
    missing = [
        f"{where}: {use.pattern}"
        for use, where in all_uses()
        if use.asked and not any(re.fullmatch(use.pattern, id) for id in catalogue("en"))
    ]
    assert missing == []


def test_an_id_is_fixed_beyond_its_first_dash():
    loose = [
        f"{where}: {use.pattern}"
        for use, where in all_uses()
        if use.asked and not re.match(r"[a-z]+\\?-", use.pattern)
    ]
    assert loose == []


def test_every_message_is_used():
    patterns = re.compile("|".join({f"(?:{use.pattern})" for use, _ in all_uses()}))
    used = made_of("en") | in_templates()
    said = {
        id: id.removesuffix(WAY_OUT) for id in catalogue("en")
    }  # a way out goes with its problem
    unused = [id for id in catalogue("en") if id not in used and not patterns.fullmatch(said[id])]
    assert unused == []


def test_a_use_is_found_in_a_literal_a_choice_and_a_pattern():
    source = (
        'message("a-one", x=1); message("a-two" if x else "a-three")\n'
        'message(f"b-{key}.name"); ids = {"k": "c-four"}; message(f"{topic}-x")'
    )
    assert sorted((use.pattern.replace("\\", ""), use.asked) for use in uses(source)) == [
        ("[w-]+-x", True),
        ("a-one", True),
        ("a-three", True),
        ("a-two", True),
        ("b-[w-]+.name", True),
        ("c-four", False),
    ]


def test_places_are_those_of_values_selectors_and_attributes():
    text = "a-b =\n { $n ->\n [one] { $x }\n *[other] { c-d }\n }\n .name = { $y }\n"
    assert list(places(text)) == [("a-b", {"n", "x"}, {"c-d"}), ("a-b.name", {"y"}, set())]


def test_a_file_that_is_no_fluent_is_refused():
    with pytest.raises(ValueError, match="is no Fluent"):
        list(places("a-b = { $n"))


ONE_WORD = {
    "hình vẽ": "biểu đồ",
    "quét": "khảo sát",
    "hạt giống": "số khởi tạo",
    "thời kỳ": "kỳ tính toán",
    "kỳ mô phỏng": "kỳ tính toán",
    "lượt rút": "bộ số ngẫu nhiên",
}  # by the word that was not chosen, the one that was


def test_vietnamese_has_one_word_for_one_thing():
    texts = {
        path.name: path.read_text(encoding="utf-8").casefold()
        for path in (FOLDERS[0] / "vi").glob("*.ftl")
    }
    assert [(name, word) for name, text in texts.items() for word in ONE_WORD if word in text] == []
    everything = "\n".join(texts.values())
    assert all(word in everything for word in ONE_WORD.values())


@pytest.mark.parametrize(("code", "wrong"), [("en", r"\d%"), ("vi", r"\d %")])
def test_the_sign_of_per_cent_stands_as_the_language_sets_it(code, wrong):
    files = sorted((FOLDERS[0] / code).glob("*.ftl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    assert [line for line in lines if re.search(wrong, line)] == []
