"""What a sweep varies, as written in a file or on the command line, as checked axes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from simulator.catalogue.quantities import PART_OF, TARGETABLE
from simulator.dates import MONTHS_PER_YEAR, date_text
from simulator.scenario import overrides
from simulator.scenario.leaf_numbers import LeafError, Numbers
from simulator.scenario.nodes import Node
from simulator.scenario.problems import Problem, did_you_mean, shown
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw
from simulator.scenario.shape import Shape
from simulator.scenario.yaml_tree import parse, scalar

OWN = "own"
RANGE_KEYS = ("from", "to", "points")
MOST_LEVELS = 10_000
EXACT = 1e-6  # of a year: what a month's end may lose to rounding
DIGITS = 12  # significant ones of a level between the ends of a range
NOT_SWEPT = {
    "seed": "all points see the same chance; give one --seed",
    "draws": "all points have as many draws; give one --draws",
    "horizon": "the years are an axis of the result; set the horizon of the whole sweep",
    "sweep": "name an input of the scenario",
    "name": "name an input of the scenario",
    "title": "name an input of the scenario",
    "description": "name an input of the scenario",
}
_RANGE = re.compile(r"([^:\[\]{}\"',]+):([^:\[\]{}\"',]+)(?::([^:\[\]{}\"',]+))?")

Report = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Axis:
    """One path that a sweep varies.

    Attributes
    ----------
    written : as a `sweep:` block would have it
    leaf : of a quantity; none: a switch or another plain value
    levels : values as a scenario file would have them; none of a range without a number of points
        and of a quantity's own distribution
    ends : of a range, in the unit of the field
    """

    path: str
    written: Any
    leaf: Leaf | None
    levels: tuple[Any, ...] = ()
    ends: tuple[float, float] | None = None

    @property
    def own(self) -> bool:
        """Whether values come from the quantity's own distribution."""
        return not self.levels and self.ends is None


def from_text(text: str) -> Any:
    """Read what stands behind `PATH=` as a `sweep:` block would have it.

    >>> from_text("0.10:0.15:11"), from_text("pro_rata, by_contract")
    ({'from': 0.1, 'to': 0.15, 'points': 11}, ['pro_rata', 'by_contract'])
    """
    if text.strip() == OWN:
        return OWN
    if found := _RANGE.fullmatch(text):
        parts = [scalar(part.strip()) for part in found.groups() if part is not None]
        return dict(zip(RANGE_KEYS, parts, strict=False))
    unread: list[Problem] = []
    node = parse(f"[{text}]", "", unread)
    return node.plain() if node is not None and not unread else text


def read_axis(
    path: str, written: Any, label: str, shape: Shape, tree: Node, problems: list[Problem]
) -> Axis | None:
    """Read one axis; add to `problems` whatever is wrong with it.

    Parameters
    ----------
    written : text as on the command line, {from, to, points}, a list, one value, or none for the
        quantity's own distribution
    label : stands in place of a file
    """

    def report(what: str, got: str = "", way_out: str = "") -> None:
        problems.append(Problem(label, 0, 0, path, what, got, way_out))

    steps = tuple(path.split("."))
    if steps[0] in NOT_SWEPT:
        report("cannot be swept", "", NOT_SWEPT[steps[0]])
        return None
    below = overrides.known(steps, label, shape, tree, problems)
    if below is None:
        return None
    if below.kind in ("section", "entries"):
        names = _names(below, tree, steps)
        report("is a group, not a value", "", f"name one value in it: {names}")
        return None
    if written is None or written == OWN:
        return _own(path, below, report)
    if isinstance(written, str):
        written = from_text(written)
    if isinstance(written, Mapping):
        return _range(path, dict(written), below, report)
    values = list(written) if isinstance(written, list | tuple) else [written]
    return _list(path, values, below, report)


def problems(raw: Raw, shape: Shape) -> list[Problem]:
    """Return what is wrong with the `sweep:` block of a scenario, at the places of its lines."""
    vary = raw.at("sweep", "vary")
    for path, written in vary.items() if isinstance(vary, dict) else ():
        found: list[Problem] = []
        read_axis(path, written, "", shape, raw.tree, found)
        for problem in found:
            raw.report(("sweep", "vary", path), problem.what, problem.got, problem.way_out)
    name = raw.at("sweep", "quantity")
    if isinstance(name, str):
        among = [q for q in TARGETABLE if raw.at(PART_OF[q]) is not None]
        if name not in among:
            near = did_you_mean(name, among, "the result")
            raw.report(("sweep", "quantity"), "is not reported by year", shown(name), near)
    name = raw.at("sweep", "target")
    if isinstance(name, str) and name not in raw.names("targets"):
        near = did_you_mean(name, raw.names("targets"), "`targets`")
        raw.report(("sweep", "target"), "is no target of this scenario", shown(name), near)
    return raw.found


def plain_number(x: float, leaf: Leaf | None) -> Any:
    """Write a number of an axis as a scenario file would have it."""
    if leaf is not None and leaf.is_date:
        return date_text(x)
    clean = float(f"{x:.{DIGITS}g}")
    return int(clean) if leaf is None and clean.is_integer() else clean


def _own(path: str, shape: Shape, report: Report) -> Axis | None:
    if shape.kind != "quantity":
        report("has no distribution of its own", "", f"give its values: {path}={_options(shape)}")
        return None
    if shape.leaf is not None and shape.leaf.structural:
        what = "is used at its central value and has no distribution to draw points from"
        report(what, "", f"give a range: {path}=LO:HI:N")
        return None
    return Axis(path, OWN, shape.leaf)


def _range(path: str, written: dict[str, Any], shape: Shape, report: Report) -> Axis | None:
    """Read a range: its ends, and as many levels between them as are wanted."""
    unknown = [key for key in written if key not in RANGE_KEYS]
    missing = [key for key in RANGE_KEYS[:2] if key not in written]
    for key in unknown:
        report(f"the key `{key}` is unknown here", "", did_you_mean(key, RANGE_KEYS, "a range"))
    for key in missing:
        report(f"the key `{key}` is missing", "", "write {from: LO, to: HI, points: N}")
    if unknown or missing:
        return None
    given = ":".join(shown(written[key]).strip("`") for key in RANGE_KEYS if key in written)
    if shape.kind == "list" or shape.allowed:
        what = "takes no range" if shape.kind == "list" else "is a switch and takes no range"
        report(what, given, f"give its values: {path}={_options(shape)}")
        return None
    ends: list[float] = []
    for key in RANGE_KEYS[:2]:
        try:
            ends.append(_number(written[key], shape))
        except LeafError as error:
            for fault in error.faults:
                report(f"an end of the range {fault.what}", fault.got, fault.way_out)
    count = written.get("points")
    if "points" in written and (not isinstance(count, int) or isinstance(count, bool)):
        report("the number of points is not a whole number", given, "write LO:HI:N")
        return None
    if len(ends) < 2:
        return None
    low, high = ends
    if low == high:
        report("the range is empty", given, f"for one value write {path}={_end(written, 'from')}")
    if low > high:
        there = ":".join(_end(written, key) for key in ("to", "from"))
        report("the range is reversed", given, f"write {there}" + (f":{count}" if count else ""))
    if count is not None and count < 2:
        few = "has no points" if count < 1 else "has one point, which would be its beginning only"
        report(f"the range {few}", given, f"write LO:HI:N with N from 2, or {path}=VALUE")
    elif count is not None and count > MOST_LEVELS:
        report(f"the range has more than {MOST_LEVELS:,} points", given, "ask for fewer")
        return None
    if low >= high or (count is not None and count < 2):
        return None
    levels = () if count is None else _between(low, high, count, shape.leaf)
    return Axis(path, written, shape.leaf, levels, (low, high))


def _between(low: float, high: float, count: int, leaf: Leaf | None) -> tuple[Any, ...]:
    """Return values evenly from one end to the other; between whole months, whole months.

    >>> _between(2027.0, 2028.0, 6, Leaf("date"))
    ('2027-01', '2027-03', '2027-06', '2027-08', '2027-11', '2028-01')
    """
    numbers = [low + (high - low) * i / (count - 1) for i in range(count)]
    if leaf is not None and leaf.is_date:
        months = [round(MONTHS_PER_YEAR * x) / MONTHS_PER_YEAR for x in numbers]
        ends_stand = all(abs(a - b) < EXACT for a, b in ((months[0], low), (months[-1], high)))
        if ends_stand and len(set(months)) == count:
            numbers = months
    return tuple(plain_number(x, leaf) for x in numbers)


def _list(path: str, values: list[Any], shape: Shape, report: Report) -> Axis | None:
    """Read a list of values; whether each of them fits is asked of the scenario with it."""
    if not values:
        report("the list of values is empty", "", f"write {path}={_options(shape)}")
        return None
    texts = [json.dumps(value, sort_keys=True, default=str) for value in values]
    for i, text in enumerate(texts):
        if text in texts[:i]:
            report("is given twice in the list", shown(values[i]), "keep one of them")
    if any(value is None for value in values):
        report("the list has an empty value", "", "remove it")
    return Axis(path, values, shape.leaf, tuple(values))


def _number(value: Any, shape: Shape) -> float:
    """Read an end of a range in the unit of its field."""
    return Numbers(shape.leaf or Leaf("number")).one(value)


def _end(written: Mapping[str, Any], key: str) -> str:
    return shown(written[key]).strip("`")


def _options(shape: Shape) -> str:
    """Say which values a plain field takes."""
    if shape.allowed:
        return ",".join(shown(option).strip("`") for option in shape.allowed)
    return "[…],[…]" if shape.kind == "list" else "A,B"


def _names(shape: Shape, tree: Node, steps: tuple[str, ...]) -> str:
    """Name what lies in a group."""
    present = tree.at(steps)[0].value
    names = list(shape.fields) or (list(present) if isinstance(present, dict) else [])
    listed = ", ".join(f"`{'.'.join((*steps, name))}`" for name in names[:4])
    return f"{listed}, …" if len(names) > 4 else listed
