"""The schema models as JSON Schema (draft 2020-12), for editors and other programs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from simulator.catalogue.language import DEFAULT, Language, language
from simulator.catalogue.message import listing, message
from simulator.scenario.files import EXTENDS, INCLUDE
from simulator.scenario.leaf_field import JSON_MARK, JSON_STRUCTURAL
from simulator.scenario.leaf_schema import describe
from simulator.scenario.quantity import Leaf
from simulator.scenario.sections import scenario_model, scenario_shape
from simulator.scenario.shape import Shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}, "minItems": 1},
    ]
}
QUANTITY = "Quantity_"
FROM_THE_FILE_NAME = "name"


def of_merged(of: Language | None = None) -> dict[str, Any]:
    """Return the schema of a merged scenario, described in a language: nothing may be missing."""
    of = of or language(DEFAULT)
    schema = scenario_model().model_json_schema()
    if of.code != DEFAULT:
        _describe_fields(schema, scenario_shape(), of)
    shared: dict[str, Any] = {}
    schema = _share_quantities(schema, shared, of)
    schema["$defs"] |= dict(sorted(shared.items()))
    return {"$schema": DIALECT, **schema}


def of_files(of: Language | None = None) -> dict[str, Any]:
    """Return the schema of a file as written: it may extend, include, and remove by null."""
    of = of or language(DEFAULT)
    included = {**FILES, "description": of.format(message("schema-includes"))}
    schema = _loosened(of_merged(of), included)
    schema["$defs"] = {
        name: inner if name.startswith(QUANTITY) else _loosened(inner, included)
        for name, inner in schema["$defs"].items()
    }
    needed = [name for name, field in scenario_model().model_fields.items() if field.is_required()]
    needed.remove(FROM_THE_FILE_NAME)
    extends = {**FILES, "description": of.format(message("schema-extends"))}
    schema["properties"][EXTENDS] = extends
    schema["anyOf"] = [{"required": [EXTENDS]}, {"required": [INCLUDE]}, {"required": needed}]
    return schema


def _describe_fields(schema: dict[str, Any], shape: Shape, of: Language) -> None:
    """Say in a language what fields mean; what a whole section is, the schema says in English only.

    Parameters
    ----------
    schema : of the model of `shape`, in which all others are defined; changed in place
    """
    for model, found in {section.model: section for section in _sections(shape)}.items():
        assert model is not None
        full = f"{model.__module__}.{model.__qualname__}".replace(".", "__")  # of two of one name
        defined = schema["$defs"]
        node = defined.get(full) or defined.get(model.__name__) or schema
        node.pop("description", None)
        for name, field in found.fields.items():
            if field.says:
                node["properties"][name]["description"] = of.format(field.description)


def _sections(shape: Shape) -> Iterator[Shape]:
    """Yield a section and all in it."""
    if shape.model is not None:
        yield shape
    for below in (*shape.fields.values(), *([shape.item] if shape.item else [])):
        yield from _sections(below)


def _share_quantities(node: Any, shared: dict[str, Any], of: Language) -> Any:
    """Replace every mark of a quantity by a reference to one shared description."""
    if isinstance(node, list):
        return [_share_quantities(item, shared, of) for item in node]
    if not isinstance(node, dict):
        return node
    if JSON_MARK in node:
        leaf = Leaf(*node[JSON_MARK])
        name = _name_of(leaf)
        shared[name] = describe(leaf, of)
        rest = {
            key: inner for key, inner in node.items() if key not in (JSON_MARK, JSON_STRUCTURAL)
        }
        return {"$ref": f"#/$defs/{name}", **rest, **_not_drawn(node, of)}
    shared_below = {
        key: _share_quantities(inner, shared, of)
        for key, inner in node.items()
        if not (key == "title" and isinstance(inner, str))
    }
    if "patternProperties" in shared_below:
        shared_below["additionalProperties"] = False
    return shared_below | _not_drawn(node, of)


def _not_drawn(node: dict[str, Any], of: Language) -> dict[str, str]:
    """Return the description of a structural quantity, which may be one of two alternatives."""
    forms = (node, *node.get("anyOf", ()))
    if not any(isinstance(form, dict) and form.get(JSON_STRUCTURAL) for form in forms):
        return {}
    texts = [text for text in (node.get("description"),) if text]
    return {"description": of.format(listing([*texts, message("schema-not-drawn")], "semicolon"))}


def _name_of(leaf: Leaf) -> str:
    """Name the description of a leaf by its unit and bounds."""
    bounds = (("from", leaf.ge), ("above", leaf.gt), ("to", leaf.le))
    suffix = "".join(f"_{word}_{bound:g}" for word, bound in bounds if bound is not None)
    return QUANTITY + re.sub(r"\W+", "_", leaf.unit + suffix)


def _loosened(node: dict[str, Any], included: dict[str, Any]) -> dict[str, Any]:
    """Let mappings be incomplete, include files, and hold nulls."""
    if "anyOf" in node:
        return {**node, "anyOf": [_loosened(option, included) for option in node["anyOf"]]}
    if node.get("type") != "object":
        return node
    loose = {key: inner for key, inner in node.items() if key not in ("required", "minProperties")}
    if "properties" in loose:
        loose["properties"] = {
            key: _or_null(inner, included) for key, inner in loose["properties"].items()
        }
    if "patternProperties" in loose:
        loose["patternProperties"] = {
            pattern.replace("^", f"^(?!{INCLUDE}$)", 1): _or_null(inner, included)
            for pattern, inner in loose["patternProperties"].items()
        }
    if isinstance(loose.get("additionalProperties"), dict):
        loose["additionalProperties"] = _or_null(loose["additionalProperties"], included)
    loose["properties"] = {**loose.get("properties", {}), INCLUDE: included}
    return loose


def _or_null(node: dict[str, Any], included: dict[str, Any]) -> dict[str, Any]:
    """Let an entry be null, which removes it."""
    loose = _loosened(node, included)
    if {"type": "null"} in loose.get("anyOf", ()):
        return loose
    documented = {
        key: loose.pop(key) for key in ("description", "title", "default") if key in loose
    }
    return {"anyOf": [loose, {"type": "null"}], **documented}
