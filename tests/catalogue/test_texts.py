"""No text that a reader is shown stands in the code: it is a message of the catalogue."""

import pytest

from tests.catalogue.reading import PACKAGE, text_in_code, text_in_template

NOT_YET = (
    "run/simulate.py",
    "scenario/base.py",
    "scenario/coal.py",
    "scenario/json_schema.py",
    "scenario/leaf_schema.py",
    "scenario/leaves.py",
    "scenario/overrides.py",
    "scenario/sweep.py",
    "scenario/sweep_axes.py",
    "scenario/units.py",
)  # files and folders with texts that are not messages yet: may only shrink


def found_in(pattern, read):
    found = {}
    for path in sorted(PACKAGE.rglob(pattern)):
        if texts := read(path.read_text(encoding="utf-8")):
            found[path.relative_to(PACKAGE).as_posix()] = texts
    return found


def test_no_text_of_two_words_stands_in_the_code():
    found = found_in("*.py", text_in_code) | found_in("*.html", text_in_template)
    assert {name: texts for name, texts in found.items() if not name.startswith(NOT_YET)} == {}


@pytest.mark.parametrize(
    "source",
    [
        'title = "More is built"',
        'f"{n} plants are late"',
        'axes.set_title("More is built")',
        'raise UserError("More is built")',
        'names = {"a": "công suất"}',
        'print("done. Next: look")',
    ],
)
def test_a_planted_text_is_found(source):
    assert len(text_in_code(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        'def f():\n    """What it is."""',
        'raise ValueError(f"{x} is not one of {y}")',
        'assert x, "it must be there"',
        'y: int = Field(description="a number of something")',
        'notes = {"long_name": "mean over all draws"}',
        're.compile("ab cd")',
        'family = ("Be Vietnam Pro", "DejaVu Sans")',
        'message("a-one")',
        'axes.plot(ha="center", va="center_baseline")',
        'x: "list of int" = y',
    ],
)
def test_what_only_readers_of_the_code_see_is_left_alone(source):
    assert text_in_code(source) == []


def test_a_planted_text_in_a_template_is_found():
    assert text_in_template("<p>More is {{ built }}</p>") == ["More is"]
    assert text_in_template('<p class="a b">{{ w.more_words_here }}{# a note here #}</p>') == []
