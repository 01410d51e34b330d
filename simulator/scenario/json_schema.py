"""The schema models as JSON Schema (draft 2020-12), for editors and other programs."""

from __future__ import annotations

import re
from typing import Any

from simulator.scenario.files import EXTENDS, INCLUDE
from simulator.scenario.leaf_field import JSON_MARK, JSON_STRUCTURAL
from simulator.scenario.leaf_schema import describe
from simulator.scenario.quantity import Leaf
from simulator.scenario.sections import scenario_model

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}, "minItems": 1},
    ]
}
INCLUDED = {**FILES, "description": "file or files whose entries come here, under those beside it"}
QUANTITY = "Quantity_"
NOT_DRAWN = "used at its central value, not drawn"
FROM_THE_FILE_NAME = "name"


def of_merged() -> dict[str, Any]:
    """Return the schema of a merged scenario: nothing may be missing."""
    model = scenario_model()
    schema = model.model_json_schema()
    shared: dict[str, Any] = {}
    schema = _share_quantities(schema, shared)
    schema["$defs"] |= dict(sorted(shared.items()))
    return {"$schema": DIALECT, **schema}


def of_files() -> dict[str, Any]:
    """Return the schema of a file as written: it may extend, include, and remove by null."""
    schema = _loosened(of_merged())
    schema["$defs"] = {
        name: inner if name.startswith(QUANTITY) else _loosened(inner)
        for name, inner in schema["$defs"].items()
    }
    needed = [name for name, field in scenario_model().model_fields.items() if field.is_required()]
    needed.remove(FROM_THE_FILE_NAME)
    schema["properties"][EXTENDS] = {**FILES, "description": "file or files this one builds on"}
    schema["anyOf"] = [{"required": [EXTENDS]}, {"required": [INCLUDE]}, {"required": needed}]
    return schema


def _share_quantities(node: Any, shared: dict[str, Any]) -> Any:
    """Replace every mark of a quantity by a reference to one shared description."""
    if isinstance(node, list):
        return [_share_quantities(item, shared) for item in node]
    if not isinstance(node, dict):
        return node
    if JSON_MARK in node:
        leaf = Leaf(*node[JSON_MARK])
        name = _name_of(leaf)
        shared[name] = describe(leaf)
        rest = {
            key: inner for key, inner in node.items() if key not in (JSON_MARK, JSON_STRUCTURAL)
        }
        return {"$ref": f"#/$defs/{name}", **rest, **_not_drawn(node)}
    shared_below = {
        key: _share_quantities(inner, shared)
        for key, inner in node.items()
        if not (key == "title" and isinstance(inner, str))
    }
    if "patternProperties" in shared_below:
        shared_below["additionalProperties"] = False
    return shared_below | _not_drawn(node)


def _not_drawn(node: dict[str, Any]) -> dict[str, str]:
    """Return the description of a structural quantity, which may be one of two alternatives."""
    forms = (node, *node.get("anyOf", ()))
    if not any(isinstance(form, dict) and form.get(JSON_STRUCTURAL) for form in forms):
        return {}
    return {"description": "; ".join(filter(None, (node.get("description"), NOT_DRAWN)))}


def _name_of(leaf: Leaf) -> str:
    """Name the description of a leaf by its unit and bounds."""
    bounds = (("from", leaf.ge), ("above", leaf.gt), ("to", leaf.le))
    suffix = "".join(f"_{word}_{bound:g}" for word, bound in bounds if bound is not None)
    return QUANTITY + re.sub(r"\W+", "_", leaf.unit + suffix)


def _loosened(node: dict[str, Any]) -> dict[str, Any]:
    """Let mappings be incomplete, include files, and hold nulls."""
    if "anyOf" in node:
        return {**node, "anyOf": [_loosened(option) for option in node["anyOf"]]}
    if node.get("type") != "object":
        return node
    loose = {key: inner for key, inner in node.items() if key not in ("required", "minProperties")}
    if "properties" in loose:
        loose["properties"] = {key: _or_null(inner) for key, inner in loose["properties"].items()}
    if "patternProperties" in loose:
        loose["patternProperties"] = {
            pattern.replace("^", f"^(?!{INCLUDE}$)", 1): _or_null(inner)
            for pattern, inner in loose["patternProperties"].items()
        }
    if isinstance(loose.get("additionalProperties"), dict):
        loose["additionalProperties"] = _or_null(loose["additionalProperties"])
    loose["properties"] = {**loose.get("properties", {}), INCLUDE: INCLUDED}
    return loose


def _or_null(node: dict[str, Any]) -> dict[str, Any]:
    """Let an entry be null, which removes it."""
    loose = _loosened(node)
    if {"type": "null"} in loose.get("anyOf", ()):
        return loose
    documented = {
        key: loose.pop(key) for key in ("description", "title", "default") if key in loose
    }
    return {"anyOf": [loose, {"type": "null"}], **documented}
