"""The JSON Schema says what the loader accepts, as far as a schema can."""

import copy
import functools

import pytest
from jsonschema import Draft202012Validator

from simulator.catalogue.language import language
from simulator.scenario import json_schema
from simulator.scenario.load import load
from simulator.scenario.yaml_tree import parse
from tests.scenario.conftest import SMALL
from tests.worlds.build import SCENARIOS, varied


@functools.cache
def of_files() -> Draft202012Validator:
    return Draft202012Validator(json_schema.of_files())


@functools.cache
def of_merged() -> Draft202012Validator:
    return Draft202012Validator(json_schema.of_merged())


@pytest.fixture
def tree():
    node = parse(SMALL, "small.yaml", [])
    assert node is not None
    return node.plain()


@pytest.mark.parametrize("validator", [of_files, of_merged])
def test_the_schema_is_a_schema(validator):
    schema = validator().schema
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("validator", [of_files, of_merged])
def test_the_small_world_is_valid(validator, tree):
    assert list(validator().iter_errors(tree)) == []


def test_a_merged_scenario_with_overrides_is_valid(folder):
    merged = load("small.yaml", ["power.lines.gate.n1_mw=0.4 GW", "draws=5"]).merged
    assert list(of_merged().iter_errors(merged)) == []


def test_a_file_that_extends_may_be_short_and_remove(tree):
    short = {"extends": "base.yaml", "power": {"projects": {"x": None, "y": {"cod": "2028-06"}}}}
    assert of_files().is_valid(short)
    assert of_files().is_valid({"extends": ["a.yaml"], "power": {"lines": {"include": "l.yaml"}}})
    assert not of_files().is_valid({"power": {}})
    assert not of_merged().is_valid(short)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("draws", 0),
        ("draws", "many"),
        ("sed", 1),
        ("power.security", "n2"),
        ("power.curtailment", "by_rank"),
        ("power.projects.old_dam.curtailed", 1),
        ("power.contract_years", -1),
        ("power.contract_years", {"value": 1, "uniform": [1, 2]}),
        ("power.contract_years", {"source": "x"}),
        ("power.contract_years", {"value": 1, "sorce": "x"}),
        ("power.contract_years", {"value": 1, "unit": "MW"}),
        ("power.contract_years", {"triangular": [1, 2]}),
        ("power.projects.old_dam.cod", 2028),
        ("power.projects.old_dam.cod", "2028-13"),
        ("power.projects.old_dam.vn_share", 1.2),
        ("power.projects.old_dam.colour", "red"),
        ("targets", None),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(tree, path, value):
    wrong = copy.deepcopy(tree)
    *above, last = path.split(".")
    inside = wrong
    for step in above:
        inside = inside[step]
    inside[last] = value
    assert not of_merged().is_valid(wrong)
    assert of_files().is_valid(wrong) == (value is None)


def test_descriptions_are_kept():
    project = of_files().schema["$defs"]["Project"]
    assert project["description"].startswith("One plant in Laos")
    assert (
        project["properties"]["vn_share"]["description"] == "share of its energy sold to Viet Nam"
    )


def test_the_schema_says_which_numbers_are_not_drawn():
    not_drawn = "used at its central value, not drawn"
    defined = of_files().schema["$defs"]
    assert defined["Option"]["properties"]["probability"]["description"] == not_drawn
    for name, field, says in (
        ("Ceiling", "from_date", "first COD of the window; none: no lower end"),
        ("Wind", "correlation_length_km", "distance at which the correlation"),
    ):
        description = defined[name]["properties"][field]["description"]
        assert description.startswith(says)
        assert description.endswith(not_drawn)
    assert not_drawn not in str(defined["Project"])
    assert "x-" not in str(of_files().schema)


def test_a_quantity_is_a_number_a_text_or_a_mapping():
    megawatts = of_files().schema["$defs"]["Quantity_MW_from_0"]["anyOf"]
    assert [form["type"] for form in megawatts] == ["number", "string", "object"]


SHIPPED = sorted(SCENARIOS.glob("*.yaml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_the_shipped_scenarios_are_valid_as_written_and_as_merged(file):
    written = parse(file.read_text(encoding="utf-8"), str(file), [])
    assert written is not None
    assert list(of_files().iter_errors(written.plain())) == []
    assert list(of_merged().iter_errors(varied(file).merged)) == []


def descriptions(node, path=()):
    if isinstance(node, dict):
        if isinstance(node.get("description"), str):
            yield path, node["description"]
        for key, inner in node.items():
            yield from descriptions(inner, (*path, key))
    elif isinstance(node, list):
        for i, inner in enumerate(node):
            yield from descriptions(inner, (*path, i))


@pytest.mark.parametrize("made", [json_schema.of_files, json_schema.of_merged])
def test_fields_are_described_in_the_language_asked_for(made):
    english, vietnamese = dict(descriptions(made())), dict(descriptions(made(language("vi"))))
    same = {text for path, text in vietnamese.items() if text == english[path]}
    assert same == {"[low, high]", "[low, mode, high]"}  # written so in a file
    sections = [path for path in english if path not in vietnamese]
    assert all(path[0] == "$defs" and len(path) == 2 for path in sections if path)


def test_the_language_changes_nothing_but_descriptions():
    def bare(node):
        if isinstance(node, dict):
            return {
                k: bare(v)
                for k, v in node.items()
                if not (k == "description" and isinstance(v, str))
            }
        return [bare(inner) for inner in node] if isinstance(node, list) else node

    assert bare(json_schema.of_files(language("vi"))) == bare(json_schema.of_files())
