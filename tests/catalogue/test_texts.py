"""No text that a reader is shown stands in the code: it is a message of the catalogue."""

import functools

import pytest

from tests.catalogue.reading import PACKAGE, text_in_code, text_in_template

# What an author types, and units and shapes of values as a scenario writes them: no language's.
TYPED = {
    "scenario/base.py": {"per year"},
    "scenario/leaf_schema.py": {"[low, high]", "[low, mode, high]"},
    "scenario/leaves.py": {"[low, high]", "[low, mode, high]"},
    "scenario/overrides.py": {"{uniform: [low, high]}"},
    "scenario/plausibility.py": {"value: {}"},
    "scenario/sink_checks.py": {"country: {}"},
    "scenario/sweep_axes.py": {"{from: LO, to: HI, points: N}"},
    "scenario/units.py": {
        "billion USD", "billion litres", "bn USD", "million USD", "million USD/km",
        "million litres", "mn USD", "per month", "per year",
    },
}  # fmt: skip
# Descriptions of fields under a name of their own; other languages have them as messages.
DESCRIBED = {
    "scenario/coal.py": {"by year; straight line between, the nearest year's beyond"},
}
ALLOWED = {name: TYPED.get(name, set()) | DESCRIBED.get(name, set()) for name in TYPED | DESCRIBED}


@functools.cache
def found_in(pattern, read):
    found = {}
    for path in sorted(PACKAGE.rglob(pattern)):
        if texts := read(path.read_text(encoding="utf-8")):
            found[path.relative_to(PACKAGE).as_posix()] = texts
    return found


def test_no_text_of_two_words_stands_in_the_code():
    found = found_in("*.py", text_in_code) | found_in("*.html", text_in_template)
    assert not_allowed(found) == {}


def not_allowed(found):
    left = {
        name: [
            text
            for text in texts
            if not isinstance(text, tuple) or text[1] not in ALLOWED.get(name, ())
        ]
        for name, texts in found.items()
    }
    return {name: texts for name, texts in left.items() if texts}


def test_every_text_that_is_allowed_stands_there():
    found = found_in("*.py", text_in_code)
    there = {name: {text for _, text in found.get(name, ())} for name in ALLOWED}
    assert {
        name: texts - there[name] for name, texts in ALLOWED.items() if texts - there[name]
    } == {}


def test_a_text_planted_in_a_file_with_an_allowed_one_is_found():
    planted = text_in_code('like = "[low, high]"\nhead = "More is built"')
    assert not_allowed({"scenario/leaves.py": planted}) == {
        "scenario/leaves.py": [(2, "More is built")]
    }


@pytest.mark.parametrize(
    "source",
    [
        'title = "More is built"',
        'f"{n} plants are late"',
        'f"{n} plants"',
        'f"after {year}"',
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
        'f"--draws {n}"',
        'f"{path} binds_share"',
        'f"simulate {name}"',
        'axes.plot(ha="center", va="center_baseline")',
        'x: "list of int" = y',
    ],
)
def test_what_only_readers_of_the_code_see_is_left_alone(source):
    assert text_in_code(source) == []


def test_a_planted_text_in_a_template_is_found():
    assert text_in_template("<p>More is {{ built }}</p>") == ["More is"]
    assert text_in_template('<p class="a b">{{ w.more_words_here }}{# a note here #}</p>') == []
