"""A leaf as JSON Schema: number, text or mapping."""

from __future__ import annotations

from typing import Any

from simulator.scenario.quantity import Leaf
from simulator.scenario.units import TABLE

DATE_PATTERN = r"^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$"


def describe(leaf: Leaf) -> dict[str, Any]:
    """Return the JSON Schema of a leaf: number, text with its unit, or mapping."""
    number = _number(leaf)
    pair = {"type": "array", "items": number, "minItems": 2, "maxItems": 2}
    forms: dict[str, Any] = {
        "value": number,
        "uniform": {**pair, "description": "[low, high]"},
        "triangular": {
            "type": "array",
            "items": number,
            "minItems": 3,
            "maxItems": 3,
            "description": "[low, mode, high]",
        },
        "normal": _numbers_by_name(("mean", "sd"), ("low", "high"), leaf),
        "lognormal": _numbers_by_name(("median", "p90"), (), leaf),
        "choices": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
                "anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}]
            },
            "description": "value: probability",
        },
    }
    text = {"type": "string", "minLength": 1}
    rest: dict[str, Any] = {
        "unit": {"type": "string", "enum": _units(leaf)},
        "source": {**text, "description": "where the number comes from"},
        "derived": {**text, "description": "arithmetic on sourced figures"},
        "assumption": {**text, "description": "why this value and this range"},
        "range": {**pair, "description": "[low, high] of an assumption with one value"},
        "note": text,
        "set_by_user": {"type": "boolean", "description": "set on the command line"},
    }
    if leaf.is_date:
        rest["never"] = {
            "anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string"}],
            "description": "probability that it does not happen at all",
        }
    mapping = {
        "type": "object",
        "properties": {**forms, **rest},
        "additionalProperties": False,
        "oneOf": [{"required": [form]} for form in forms],
    }
    return {"anyOf": [*number["anyOf"], mapping]}


def _number(leaf: Leaf) -> dict[str, Any]:
    if leaf.is_date:
        return {"anyOf": [{"type": "string", "pattern": DATE_PATTERN}]}
    number: dict[str, Any] = {"type": "number"}
    bounds = (("minimum", leaf.ge), ("exclusiveMinimum", leaf.gt), ("maximum", leaf.le))
    number |= {name: bound for name, bound in bounds if bound is not None}
    with_unit = {
        "type": "string",
        "pattern": r"^\s*[+-]?[\d.]",
        "description": f"with its unit, for example `1 {leaf.unit}`",
    }
    return {"anyOf": [number, with_unit]}


def _numbers_by_name(
    needed: tuple[str, ...], optional: tuple[str, ...], leaf: Leaf
) -> dict[str, Any]:
    number = _number(Leaf(leaf.unit))
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
