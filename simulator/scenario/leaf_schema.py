"""A leaf as JSON Schema: number, text or mapping."""

from __future__ import annotations

from typing import Any

from simulator.catalogue.language import Language
from simulator.catalogue.message import message
from simulator.scenario.problems import quoted
from simulator.scenario.quantity import Leaf
from simulator.scenario.units import TABLE

LOW_HIGH = "[low, high]"
DATE_PATTERN = r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$"


def describe(leaf: Leaf, of: Language) -> dict[str, Any]:
    """Return the JSON Schema of a leaf: number, text with its unit, or mapping."""

    def says(key: str, **places: str) -> dict[str, str]:
        return {"description": of.format(message(f"schema-{key}", **places))}

    number = _number(leaf, of)
    pair = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    forms: dict[str, Any] = {
        "value": number,
        "uniform": {**pair, "description": LOW_HIGH},
        "triangular": {
            "type": "array",
            "items": number,
            "minItems": 3,
            "maxItems": 3,
            "description": "[low, mode, high]",
        },
        "normal": _numbers_by_name(("mean", "sd"), ("low", "high"), leaf, of),
        "lognormal": _numbers_by_name(("median", "p90"), (), leaf, of),
        "choices": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
                "anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}]
            },
            **says("choices"),
        },
    }
    text = {"type": "string", "minLength": 1}
    rest: dict[str, Any] = {
        "unit": {"type": "string", "enum": _units(leaf)},
        "source": {**text, **says("source")},
        "derived": {**text, **says("derived")},
        "assumption": {**text, **says("assumption")},
        "range": {**pair, **says("range", shape=LOW_HIGH)},
        "note": text,
        "set_by_user": {"type": "boolean", **says("set-by-user")},
    }
    if leaf.is_date:
        rest["never"] = {
            "anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}],
            **says("never"),
        }
    mapping = {
        "type": "object",
        "properties": {**forms, **rest},
        "additionalProperties": False,
        "oneOf": [{"required": [form]} for form in forms],
    }
    return {"anyOf": [*number["anyOf"], mapping]}


def _number(leaf: Leaf, of: Language) -> dict[str, Any]:
    if leaf.is_date:
        return {"anyOf": [{"type": "string", "pattern": DATE_PATTERN}]}
    number: dict[str, Any] = {"type": "number"}
    bounds = (("minimum", leaf.ge), ("exclusiveMinimum", leaf.gt), ("maximum", leaf.le))
    number |= {name: bound for name, bound in bounds if bound is not None}
    with_unit = {
        "type": "string",
        "pattern": r"^\s*[+-]?[\d.]",
        "description": of.format(message("schema-with-unit", example=quoted(f"1 {leaf.unit}"))),
    }
    return {"anyOf": [number, with_unit]}


def _numbers_by_name(
    needed: tuple[str, ...], optional: tuple[str, ...], leaf: Leaf, of: Language
) -> dict[str, Any]:
    number = _number(Leaf(leaf.unit), of)
    return {
        "type": "object",
        "properties": dict.fromkeys((*needed, *optional), number),
        "required": list(needed),
        "additionalProperties": False,
    }


def _units(leaf: Leaf) -> list[str]:
    for units in TABLE.values():
        if leaf.unit in units:
            return list(units)
    return [leaf.unit]
