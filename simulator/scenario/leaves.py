"""Raw leaves of the scenario file as Quantities: forms, units, dates, bounds.

A leaf is a number, a text with its unit (`1.2 GW`, `2028-06`), or a mapping
with exactly one of the forms below and its provenance.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from simulator.catalogue.message import Message, listing, message
from simulator.catalogue.visible import visible
from simulator.dates import date_text
from simulator.distribution import Distribution, Kind
from simulator.scenario.leaf_numbers import Fault, Faults, LeafError, Numbers
from simulator.scenario.problems import as_yaml, did_you_mean, quoted
from simulator.scenario.quantity import Leaf, Quantity
from simulator.scenario.units import BARE_UNITS

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
    if faults := _out_of_bounds(distribution, leaf, raw, ()):
        raise LeafError(*faults)
    return Quantity(distribution, leaf.unit)


def _read_mapping(raw: dict[str, Any], leaf: Leaf) -> Quantity:
    if any(map(_is_year, raw)) and not any(form in raw for form in FORMS):
        way_out = None
        if leaf.by_year:
            way_out = message("problem-years-go-to", field=quoted(f"{leaf.by_year}:"))
        raise LeafError(Fault((), message("problem-years-not-taken"), "", way_out))
    faults = Faults()
    faults.found += _faults_of_keys(raw, leaf)
    numbers = _numbers(raw, leaf, faults)
    never = 0.0
    if "never" in raw:
        with faults:
            never = numbers.probability(raw["never"], "never")
    distribution = span = None
    forms: list[Kind] = [form for form in FORMS if form in raw]
    for form in forms:
        with faults:
            parameters = _READERS[form](raw[form], numbers, faults)
            distribution = Distribution(form, parameters, never)
            faults.found += _out_of_bounds(distribution, numbers.leaf, raw[form], (form,))
    if "range" in raw:
        with faults:
            only = distribution if len(forms) == 1 else None
            span = _range(raw["range"], only, numbers, faults)
    faults.tell()
    assert distribution is not None
    return Quantity(
        distribution,
        leaf.unit,
        **{key: visible(raw[key]) for key in (*PROVENANCE, "note") if key in raw},
        range=span,
        set_by_user=raw.get("set_by_user", False),
    )


def _is_year(key: Any) -> bool:
    return re.fullmatch(r"(19|20)\d\d", str(key)) is not None


def _numbers(raw: dict[str, Any], leaf: Leaf, faults: Faults) -> Numbers:
    """Return the reader of numbers; without bounds if nobody knows in which unit they are."""
    with faults:
        return Numbers(leaf, raw.get("unit"))
    return Numbers(Leaf(leaf.unit))


def _faults_of_keys(raw: dict[str, Any], leaf: Leaf) -> list[Fault]:
    faults = [
        Fault(
            (key,),
            message("problem-unknown-key-here", key=quoted(key)),
            "",
            did_you_mean(key, KEYS, message("problem-a-quantity")),
        )
        for key in raw
        if key not in KEYS
    ]
    forms = [form for form in FORMS if form in raw]
    if not forms:
        faults.append(Fault((), message("problem-no-form", forms=listing(FORMS, "comma"))))
    if len(forms) > 1:
        faults.append(Fault((), message("problem-has-both", keys=listing(forms))))
    for key in (*PROVENANCE, "note"):
        if key in raw and not (isinstance(raw[key], str) and raw[key].strip()):
            faults.append(Fault((key,), message("problem-not-a-text"), as_yaml(raw[key])))
    given = [key for key in PROVENANCE if key in raw]
    if len(given) > 1:
        faults.append(Fault((), message("problem-has-both", keys=listing(given))))
    if "never" in raw and not leaf.is_date:
        faults.append(Fault(("never",), message("problem-never-not-date")))
    if not isinstance(raw.get("set_by_user", False), bool):
        faults.append(
            Fault(
                ("set_by_user",), message("problem-not-true-or-false"), as_yaml(raw["set_by_user"])
            )
        )
    return faults


def _value(raw: Any, numbers: Numbers, faults: Faults) -> tuple[float, ...]:
    return (numbers.one(raw, "value"),)


def _uniform(raw: Any, numbers: Numbers, faults: Faults) -> tuple[float, ...]:
    return _low_high(raw, "uniform", numbers, faults)


def _low_high(raw: Any, key: str, numbers: Numbers, faults: Faults) -> tuple[float, float]:
    low, high = numbers.several(raw, 2, "[low, high]", key)
    if low > high:
        faults.add((key,), message("problem-reversed"), as_yaml(raw), _write(raw[::-1]))
    return min(low, high), max(low, high)


def _triangular(raw: Any, numbers: Numbers, faults: Faults) -> tuple[float, ...]:
    low, mode, high = numbers.several(raw, 3, "[low, mode, high]", "triangular")
    if not low <= mode <= high:
        in_order = [
            item for _, _, item in sorted(zip((low, mode, high), range(3), raw, strict=True))
        ]
        what = message("problem-order-low-mode-high")
        faults.add(("triangular",), what, as_yaml(raw), _write(in_order))
    return tuple(sorted((low, mode, high)))


def _normal(raw: Any, numbers: Numbers, faults: Faults) -> tuple[float, ...]:
    p = numbers.named(raw, ("mean", "sd"), ("mean", "sd", "low", "high"), "normal")
    low, high = p.get("low", -math.inf), p.get("high", math.inf)
    if p["sd"] <= 0:
        faults.add(("normal", "sd"), message("problem-sd-not-above-zero"), as_yaml(raw["sd"]))
    if not low <= p["mean"] <= high or low == high:
        faults.add(("normal",), message("problem-order-low-mean-high"), as_yaml(raw))
        low, _, high = sorted((low, p["mean"], high))
    return p["mean"], p["sd"], low, high


def _lognormal(raw: Any, numbers: Numbers, faults: Faults) -> tuple[float, ...]:
    p = numbers.named(raw, ("median", "p90"), ("median", "p90"), "lognormal")
    if p["median"] <= 0:
        faults.add(
            ("lognormal", "median"), message("problem-not-above-zero"), as_yaml(raw["median"])
        )
    if p["p90"] <= p["median"]:
        faults.add(("lognormal",), message("problem-p90-not-above-median"), as_yaml(raw))
    return p["median"], p["p90"]


def _choices(raw: Any, numbers: Numbers, faults: Faults) -> tuple[float, ...]:
    if not isinstance(raw, dict) or not raw:
        raise LeafError(Fault(("choices",), message("problem-choices-not-a-mapping"), as_yaml(raw)))
    xs, shares, unread = [], [], Faults()
    for key, share in raw.items():
        with unread:
            x = numbers.one(_key_as_number(key), "choices", key)
            if x in xs:
                faults.add(("choices", key), message("problem-choice-twice"), as_yaml(key))
            xs.append(x)
        with unread:
            shares.append(numbers.probability(share, "choices", key))
    total = math.fsum(shares)
    if len(shares) == len(raw) and abs(total - 1.0) > SUM_TOLERANCE:
        faults.add(("choices",), message("problem-probabilities-sum", total=f"{total:g}"))
    unread.tell()
    return tuple(number for pair in sorted(zip(xs, shares, strict=True)) for number in pair)


def _key_as_number(key: Any) -> Any:
    """Read the key of a choice, which a file always gives as text."""
    if not isinstance(key, str):
        return key
    try:
        return float(key)
    except ValueError:
        return key


# What they return is in order even where the author's numbers are not, so that the bounds of the
# field can be judged all the same.
_READERS: dict[Kind, Callable[[Any, Numbers, Faults], tuple[float, ...]]] = {
    "value": _value,
    "uniform": _uniform,
    "triangular": _triangular,
    "normal": _normal,
    "lognormal": _lognormal,
    "choices": _choices,
}


def _range(
    raw: Any, distribution: Distribution | None, numbers: Numbers, faults: Faults
) -> tuple[float, float]:
    low, high = _low_high(raw, "range", numbers, faults)
    if distribution is not None:
        ends = [x for x in distribution.support if math.isfinite(x)]
        if distribution.kind == "lognormal":
            ends = [distribution.central]
        if not all(low <= x <= high for x in (*ends, distribution.central)):
            faults.add(("range",), message("problem-range-without-value"), as_yaml(raw))
    return low, high


def _out_of_bounds(distribution: Distribution, leaf: Leaf, raw: Any, where: Where) -> list[Fault]:
    """Say which bounds of the field the distribution can pass."""
    low, high = distribution.support
    open_below = distribution.kind == "lognormal"
    passed: list[tuple[str, float, float]] = []
    if leaf.ge is not None and low < leaf.ge:
        passed.append(("at_least", leaf.ge, low))
    elif leaf.gt is not None and low <= leaf.gt and not (open_below and low == leaf.gt):
        passed.append(("above", leaf.gt, low))
    if leaf.le is not None and high > leaf.le:
        passed.append(("at_most", leaf.le, high))
    elif (largest := max(_finite(distribution))) > leaf.most:
        passed.append(("at_most", leaf.most, largest))
    elif leaf.ge is leaf.gt is None and (least := min(_finite(distribution))) < -leaf.most:
        passed.append(("at_least", -leaf.most, least))
    return [
        _passed(distribution, leaf, raw, where, kind, _amount(bound, leaf), end)
        for kind, bound, end in passed
    ]


def _finite(distribution: Distribution) -> list[float]:
    return [x for x in (*distribution.parameters, *distribution.support) if math.isfinite(x)]


def _passed(
    distribution: Distribution,
    leaf: Leaf,
    raw: Any,
    where: Where,
    kind: str,
    bound: str,
    end: float,
) -> Fault:
    """Say that one end of a distribution passes a bound."""
    if distribution.kind == "value":
        is_percent = leaf.unit == "share" and 2 <= end <= 100
        way_out = message("problem-write-percent", text=f"{end:g} %") if is_percent else None
        what = message("problem-out-of-bounds", kind=kind, bound=bound)
        return Fault(where, what, as_yaml(raw), way_out)
    if math.isinf(end):
        side = "low" if end < 0 else "high"
        way_out = message("problem-other-distribution")
        if distribution.kind == "normal":
            way_out = message("problem-add", key=quoted(side))
        what = message("problem-endless", side=side, kind=kind, bound=bound)
        return Fault(where, what, as_yaml(raw), way_out)
    what = message("problem-can-pass-bound", end=_amount(end, leaf), kind=kind, bound=bound)
    return Fault(where, what, as_yaml(raw))


def _write(value: Any) -> Message:
    return message("problem-write", text=as_yaml(value))


def _amount(number: float, leaf: Leaf) -> str:
    if leaf.is_date:
        return date_text(number)
    return f"{number:g}" if leaf.unit in BARE_UNITS else f"{number:g} {leaf.unit}"
