import math

import pytest

from simulator.scenario import yaml_tree
from simulator.scenario.yaml_tree import parse, scalar


def plain(text):
    problems = []
    tree = parse(text, "a.yaml", problems)
    assert problems == []
    return tree.plain()


def complaint(text):
    problems = []
    parse(text, "a.yaml", problems)
    (problem,) = problems
    return str(problem)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3.5", -3.5),
        ("+3", 3),
        (".5", 0.5),
        ("1e3", 1000),
        ("1.5e-3", 0.0015),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("no", "no"),
        ("on", "on"),
        ("yes", "yes"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2028-06", "2028-06"),
        ("2028-06-30", "2028-06-30"),
        ("-", "-"),
        ("1.2 GW", "1.2 GW"),
        ("9" * 5000, math.inf),
    ],
)
def test_scalars_follow_json(text, value):
    read = scalar(text)
    assert read == value
    assert type(read) is type(value)


def test_quoted_scalars_are_texts_and_keys_are_texts():
    assert plain("{1976: '12', true: \"no\"}") == {"1976": "12", "true": "no"}


def test_an_alias_is_the_value_of_its_anchor():
    assert plain("a: &x {b: [1, 2]}\nc: *x\nd: *x") == {
        "a": {"b": [1, 2]},
        "c": {"b": [1, 2]},
        "d": {"b": [1, 2]},
    }


def test_nodes_know_where_they_stand():
    tree = parse("a:\n  b: [1,\n    2]\n", "a.yaml", [])
    node, depth = tree.at(("a", "b", 1))
    assert (depth, node.line, node.column) == (3, 3, 5)
    assert (tree.value["a"].key_line, tree.value["a"].key_column) == (1, 1)


def test_both_places_of_a_key_given_twice_are_named():
    assert complaint("a:\n  b: 1\n  b: 2") == (
        "a.yaml:3:3: a.b: is given twice, first at line 2, column 3; keep one of them"
    )


def test_a_tag_is_refused():
    assert complaint("a: !!python/object/apply:os.system [ls]") == (
        "a.yaml:1:4: a: the tag `tag:yaml.org,2002:python/object/apply:os.system` is not allowed; "
        "remove it"
    )


def test_a_merge_key_is_refused():
    assert complaint("a:\n  <<: {b: 1}") == (
        "a.yaml:2:3: a: merge keys (`<<`) are not allowed; use `extends` or `include`"
    )


def test_a_key_that_is_no_name_is_refused():
    assert complaint("? [a, b]\n: 1") == (
        "a.yaml:1:3: holds a key that is not a plain name; write a name"
    )


def test_an_alias_inside_its_anchor_is_refused():
    assert complaint("a: &x [*x]") == (
        "a.yaml:1:8: a[0]: the alias `*x` stands for nothing written before it; write the value out"
    )


def test_an_alias_bomb_is_refused_before_it_goes_off():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{new}: &{new} [{','.join([f'*{old}'] * 9)}]\n"
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    said = complaint(bomb)
    assert said.endswith(
        "the scenario expands to more than 200,000 values; remove aliases or includes"
    )


@pytest.mark.parametrize("start", ["a: ", "a: &x "])
def test_deep_nesting_is_refused(start):
    said = complaint(start + "[" * 60 + "]" * 60)
    assert said.endswith("a[0][0][0][0][0][0][0]: is nested more than 50 deep; write it flatter")


def test_a_hundred_thousand_brackets_do_no_harm():
    assert "is nested more than 50 deep" in complaint("a: " + "[" * 100_000)


def test_a_second_document_is_refused():
    assert complaint("a: 1\n---\nb: 2") == (
        "a.yaml:2:1: holds more than one document; keep one, without `---` between"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "a: [1, 2\nb: 3",
            "a.yaml:2:2: is not YAML: while parsing a flow sequence, did not find "
            "expected ',' or ']'",
        ),
        (
            "a:\n\tb: 3",
            "a.yaml:2:1: is not YAML: while scanning for the next token, found character that "
            "cannot start any token; indent with spaces, not tabs",
        ),
        ("a: 1\nb: c\x07d", "a.yaml:2:5: is not YAML: a control character; remove it"),
        ("", "a.yaml:1:1: the file is empty; write a mapping"),
        ("# only a remark\n", "a.yaml:1:1: the file is empty; write a mapping"),
    ],
)
def test_what_is_not_yaml_is_refused_at_its_place(text, said):
    assert complaint(text) == said


def test_the_slow_parser_reads_the_same(monkeypatch):
    text = "a: &x {b: [1, 'x', 2028-06]}\nc: *x\n"
    quick = plain(text)
    monkeypatch.setattr(yaml_tree, "Loader", yaml_tree.yaml.SafeLoader)
    assert plain(text) == quick
    assert complaint("a: 1\nb: c\x07d") == "a.yaml:2:5: is not YAML: a control character; remove it"
