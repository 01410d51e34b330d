"""Raw leaves of the scenario file as Quantities: forms, units, dates, bounds.

A leaf is a number, a text with its unit (`1.2 GW`, `2028-06`), or a mapping
with exactly one of the forms below and its provenance.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.dates import date_text
from simulator.distribution import Distribution, Kind
from simulator.scenario.leaf_numbers import BARE_UNITS, Fault, LeafError, Numbers
from simulator.scenario.problems import did_you_mean, shown
from simulator.scenario.quantity import Leaf, Quantity

if TYPE_CHECKING:
    Where = tuple[str | int, ...]

FORMS: tuple[Kind, ...] = ("value", "uniform", "triangular", "normal", "lognormal", "choices")
PROVENANCE = ("source", "derived", "assumption")
KEYS = (*FORMS, "unit", *PROVENANCE, "range", "note", "never", "set_by_user")

SUM_TOLERANCE = 1e-9


def read(raw: Any, leaf: Leaf) -> Quantity:
    """Turn a raw leaf into a quantity in the unit of its field.

    >>> read("1.2 GW", Leaf("MW")).distribution.parameters
    (1200.0,)
    """
    if isinstance(raw, dict):
        return _read_mapping(raw, leaf)
    distribution = Distribution("value", (Numbers(leaf).one(raw),))
    if fault := _out_of_bounds(distribution, leaf, raw, ()):
        raise LeafError(fault)
    return Quantity(distribution, leaf.unit)


def _read_mapping(raw: dict[str, Any], leaf: Leaf) -> Quantity:
    faults = list(_faults_of_keys(raw, leaf))
    forms: list[Kind] = [form for form in FORMS if form in raw]
    distribution = span = None
    try:
        numbers = Numbers(leaf, raw.get("unit"))
        if len(forms) == 1:
            distribution = _distribution(forms[0], raw, numbers)
        if "range" in raw:
            span = _range(raw["range"], distribution, numbers)
    except LeafError as error:
        faults += error.faults
    if faults or distribution is None:
        raise LeafError(*faults)
    return Quantity(
        distribution,
        leaf.unit,
        source=raw.get("source"),
        derived=raw.get("derived"),
        assumption=raw.get("assumption"),
        range=span,
        note=raw.get("note"),
        set_by_user=raw.get("set_by_user", False),
    )


def _faults_of_keys(raw: dict[str, Any], leaf: Leaf) -> list[Fault]:
    faults = [
        Fault((key,), f"the key `{key}` is unknown here", "", did_you_mean(key, KEYS, "a quantity"))
        for key in raw
        if key not in KEYS
    ]
    forms = [form for form in FORMS if form in raw]
    if not forms:
        way_out = f"add one of {', '.join(FORMS)}"
        faults.append(Fault((), "has neither a value nor a distribution", "", way_out))
    if len(forms) > 1:
        faults.append(Fault((), f"has both {' and '.join(forms)}", "", "keep one of them"))
    for key in (*PROVENANCE, "note"):
        if key in raw and not (isinstance(raw[key], str) and raw[key].strip()):
            faults.append(Fault((key,), "is not a text", shown(raw[key]), "write a sentence"))
    given = [key for key in PROVENANCE if key in raw]
    if len(given) > 1:
        faults.append(Fault((), f"has both {' and '.join(given)}", "", "keep one of them"))
    if "never" in raw and not leaf.is_date:
        faults.append(Fault(("never",), "only a date can be `never`", "", "remove it"))
    if not isinstance(raw.get("set_by_user", False), bool):
        faults.append(Fault(("set_by_user",), "is not true or false", shown(raw["set_by_user"])))
    return faults


def _distribution(form: Kind, raw: dict[str, Any], numbers: Numbers) -> Distribution:
    never = numbers.probability(raw["never"], "never") if "never" in raw else 0.0
    distribution = Distribution(form, _READERS[form](raw[form], numbers), never)
    if fault := _out_of_bounds(distribution, numbers.leaf, raw[form], (form,)):
        raise LeafError(fault)
    return distribution


def _value(raw: Any, numbers: Numbers) -> tuple[float, ...]:
    return (numbers.one(raw, "value"),)


def _uniform(raw: Any, numbers: Numbers) -> tuple[float, ...]:
    low, high = numbers.several(raw, 2, "[low, high]", "uniform")
    if low > high:
        raise LeafError(Fault(("uniform",), "is reversed", shown(raw), f"write {shown(raw[::-1])}"))
    return low, high


def _triangular(raw: Any, numbers: Numbers) -> tuple[float, ...]:
    low, mode, high = numbers.several(raw, 3, "[low, mode, high]", "triangular")
    if not low <= mode <= high:
        in_order = [
            item for _, _, item in sorted(zip((low, mode, high), range(3), raw, strict=True))
        ]
        what = "is not in the order low, mode, high"
        raise LeafError(Fault(("triangular",), what, shown(raw), f"write {shown(in_order)}"))
    return low, mode, high


def _normal(raw: Any, numbers: Numbers) -> tuple[float, ...]:
    p = numbers.named(raw, ("mean", "sd"), ("mean", "sd", "low", "high"), "normal")
    low, high = p.get("low", -math.inf), p.get("high", math.inf)
    if p["sd"] <= 0:
        fault = Fault(
            ("normal", "sd"),
            "is not above 0",
            shown(raw["sd"]),
            "a number without spread is written with `value`",
        )
        raise LeafError(fault)
    if not low <= p["mean"] <= high or low == high:
        what = "is not in the order low, mean, high"
        raise LeafError(Fault(("normal",), what, shown(raw), "reorder it"))
    return p["mean"], p["sd"], low, high


def _lognormal(raw: Any, numbers: Numbers) -> tuple[float, ...]:
    p = numbers.named(raw, ("median", "p90"), ("median", "p90"), "lognormal")
    if p["median"] <= 0:
        fault = Fault(("lognormal", "median"), "is not above 0", shown(raw["median"]))
        raise LeafError(fault)
    if p["p90"] <= p["median"]:
        way_out = "the 90th percentile lies above the median"
        raise LeafError(
            Fault(("lognormal",), "has a p90 that is not above its median", shown(raw), way_out)
        )
    return p["median"], p["p90"]


def _choices(raw: Any, numbers: Numbers) -> tuple[float, ...]:
    if not isinstance(raw, dict) or not raw:
        like = "write {value: probability, …}"
        raise LeafError(Fault(("choices",), "is not a mapping", shown(raw), like))
    pairs: dict[float, float] = {}
    for key, share in raw.items():
        x = numbers.one(_key_as_number(key), "choices", key)
        if x in pairs:
            fault = Fault(("choices", key), "is given twice", shown(key), "add the two up")
            raise LeafError(fault)
        pairs[x] = numbers.probability(share, "choices", key)
    total = math.fsum(pairs.values())
    if abs(total - 1.0) > SUM_TOLERANCE:
        way_out = "make them add up to 1"
        raise LeafError(
            Fault(("choices",), f"has probabilities that add up to {total:g}", "", way_out)
        )
    return tuple(number for pair in sorted(pairs.items()) for number in pair)


def _key_as_number(key: Any) -> Any:
    """Read the key of a choice, which a file always gives as text."""
    if not isinstance(key, str):
        return key
    try:
        return float(key)
    except ValueError:
        return key


_READERS: dict[Kind, Callable[[Any, Numbers], tuple[float, ...]]] = {
    "value": _value,
    "uniform": _uniform,
    "triangular": _triangular,
    "normal": _normal,
    "lognormal": _lognormal,
    "choices": _choices,
}


def _range(raw: Any, distribution: Distribution | None, numbers: Numbers) -> tuple[float, float]:
    low, high = numbers.several(raw, 2, "[low, high]", "range")
    if low > high:
        raise LeafError(Fault(("range",), "is reversed", shown(raw), f"write {shown(raw[::-1])}"))
    if distribution is not None:
        ends = [x for x in distribution.support if math.isfinite(x)]
        if distribution.kind == "lognormal":
            ends = [distribution.central]
        if not all(low <= x <= high for x in (*ends, distribution.central)):
            raise LeafError(
                Fault(("range",), "does not contain the value", shown(raw), "widen the range")
            )
    return low, high


def _out_of_bounds(distribution: Distribution, leaf: Leaf, raw: Any, where: Where) -> Fault | None:
    """Say which bound of the field the distribution can pass, if any."""
    low, high = distribution.support
    open_below = distribution.kind == "lognormal"
    if leaf.ge is not None and low < leaf.ge:
        bound, end = f"at least {_amount(leaf.ge, leaf)}", low
    elif leaf.gt is not None and low <= leaf.gt and not (open_below and low == leaf.gt):
        bound, end = f"above {_amount(leaf.gt, leaf)}", low
    elif leaf.le is not None and high > leaf.le:
        bound, end = f"at most {_amount(leaf.le, leaf)}", high
    else:
        return None
    if distribution.kind == "value":
        is_percent = leaf.unit == "share" and leaf.le == 1 and 2 <= end <= 100
        way_out = f"write `{end:g} %` for a percentage" if is_percent else ""
        return Fault(where, f"must be {bound}", shown(raw), way_out)
    if math.isinf(end):
        side = "low" if end < 0 else "high"
        way_out = f"add `{side}`" if distribution.kind == "normal" else "use another distribution"
        return Fault(where, f"has no {side} end, must be {bound}", shown(raw), way_out)
    reached = _amount(end, leaf)
    return Fault(where, f"can be {reached}, must be {bound}", shown(raw))


def _amount(number: float, leaf: Leaf) -> str:
    if leaf.is_date:
        return date_text(number)
    return f"{number:g}" if leaf.unit in BARE_UNITS else f"{number:g} {leaf.unit}"
