"""A language plugs in by its folder of messages: `xx`, English with the letters of words reversed.

It is played end to end, and nothing of the package is changed for it.
"""

import html
import re

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.visitor import Transformer

from simulator.catalogue.language import FOLDERS, language, languages, with_messages
from simulator.catalogue.message import message
from simulator.catalogue.quantities import PARTS
from tests.catalogue.reading import places
from tests.cli.conftest import folder, simulate  # noqa: F401

ITSELF = "language-name = xx\nlanguage-locale = en_GB\nlanguage-day = d MMMM y\n"


def reversed_words(text: str) -> str:
    """Return a text with the letters of each word reversed.

    >>> reversed_words("two-way trade, 3 MW")
    'owt-yaw edart, 3 WM'
    """
    return re.sub(r"[^\W\d_]+", lambda word: word[0][::-1], text)


class _Reversed(Transformer):
    def visit_TextElement(self, node):  # noqa: N802
        node.value = reversed_words(node.value)
        return node


def reversed_file(text: str) -> str:
    resource = FluentParser().parse(text)
    return FluentSerializer().serialize(_Reversed().visit(resource))


@pytest.fixture
def xx(tmp_path):
    """The language `xx`, in a folder of its own."""
    (tmp_path / "languages" / "xx").mkdir(parents=True)
    for path in sorted((FOLDERS[0] / "en").glob("*.ftl")):
        text = ITSELF if path.stem == "language" else reversed_file(path.read_text("utf-8"))
        (tmp_path / "languages" / "xx" / path.name).write_text(text, encoding="utf-8")
    with with_messages(tmp_path / "languages"):
        yield language("xx")


def test_a_toy_language_is_complete_and_fills_the_same_places(xx):
    assert "xx" in languages()
    for path in sorted((FOLDERS[0] / "en").glob("*.ftl")):
        text = path.read_text("utf-8")
        if path.stem != "language":
            assert list(places(reversed_file(text))) == list(places(text))
    assert xx.format(message("exit-late", year="2030")) == "ton ni noitarepo yb eht dne fo 2030"


def test_a_run_is_told_in_a_toy_language(simulate, xx, tmp_path):  # noqa: F811
    said = simulate("small.yaml", "--draws", "20", "--no-figures", "--lang", "xx")
    assert said.code == 0
    page = html.unescape((tmp_path / "results" / "small" / "report.html").read_text("utf-8"))
    for quantity in PARTS["power"].values():
        assert xx.format(quantity.meaning) in page
