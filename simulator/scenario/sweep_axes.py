"""What a sweep varies, as written in a file or on the command line, as checked axes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.catalogue.message import Arg, Listing, Message, listing, message
from simulator.catalogue.quantities import PART_OF, TARGETABLE
from simulator.dates import MONTHS_PER_YEAR, date_text
from simulator.scenario import overrides
from simulator.scenario.leaf_numbers import LeafError, Numbers
from simulator.scenario.nodes import Node
from simulator.scenario.numerals import may_be_thousands, meanings
from simulator.scenario.problems import Problem, as_yaml, did_you_mean, quoted, way_out_of
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw
from simulator.scenario.rules import NoThousands
from simulator.scenario.shape import Shape
from simulator.scenario.units import write_one_of
from simulator.scenario.yaml_tree import parse, scalar

OWN = "own"
RANGE_KEYS = ("from", "to", "points")
MOST_LEVELS = 10_000
EXACT = 1e-6  # of a year: what a month's end may lose to rounding
DIGITS = 12  # significant ones of a level between the ends of a range
NOT_SWEPT = {
    "seed": message("problem-one-seed"),
    "draws": message("problem-draws-alike"),
    "horizon": message("problem-years-are-an-axis"),
} | dict.fromkeys(
    ("sweep", "name", "title", "description", "lang"), message("problem-name-an-input")
)
_RANGE = re.compile(r"([^:\[\]{}\"',]+):([^:\[\]{}\"',]+)(?::([^:\[\]{}\"',]+))?")
_BETWEEN = re.compile(r"[\s:,\[\]{}]+")
_DECIMALS = re.compile(r"\d+\s*(?:%|[^\W\d_]).*")  # with a unit behind them

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

    def report(what: Message, got: Arg = "", way_out: Message | None = None) -> None:
        problems.append(Problem(label, 0, 0, path, what, got, way_out))

    steps = tuple(path.split("."))
    if steps[0] in NOT_SWEPT:
        report(message("problem-not-swept"), "", NOT_SWEPT[steps[0]])
        return None
    below = overrides.known(steps, label, shape, tree, problems)
    if below is None:
        return None
    if below.kind in ("section", "entries"):
        names = _names(below, tree, steps)
        what = message("problem-group-not-value")
        report(what, "", message("problem-name-one-value", names=names))
        return None
    if written is None or written == OWN:
        return _own(path, below, report)
    if isinstance(written, str):
        if meant := _with_points(written):
            options = [quoted(f"{path}={text}") for text in meant]
            report(message("problem-ends-with-commas"), quoted(written), write_one_of(options))
            return None
        unit = below.leaf.unit if below.leaf is not None else "number"
        asked = [text for text in _BETWEEN.split(written) if may_be_thousands(text, unit)]
        for text in asked:
            report(message("problem-thousands"), text, write_one_of(meanings(text)))
        if asked:
            return None
        written = from_text(written)
    if isinstance(written, Mapping):
        return _range(path, dict(written), below, report)
    values = list(written) if isinstance(written, list | tuple) else [written]
    if meant := _list_with_commas(values):
        way_out = message("problem-write", text=quoted(f"{path}={meant}"))
        report(message("problem-ends-with-commas"), as_yaml(values), way_out)
        return None
    return _list(path, values, below, report)


def check(raw: Raw) -> None:
    """Report what is wrong with the `sweep:` block of a scenario, at the places of its lines."""
    vary = raw.at("sweep", "vary")
    for path, written in vary.items() if isinstance(vary, dict) else ():
        found: list[Problem] = []
        axis = read_axis(path, written, "", raw.shape, raw.tree, found)
        if axis is not None:
            NoThousands().check(raw, axis.leaf, ("sweep", "vary", path), written)
        for problem in found:
            raw.report(("sweep", "vary", path), problem.what, problem.got, problem.way_out)
    name = raw.at("sweep", "quantity")
    if isinstance(name, str):
        among = [q for q in TARGETABLE if raw.at(PART_OF[q]) is not None]
        if name not in among:
            near = did_you_mean(name, among, message("problem-the-result"))
            what = message("problem-not-reported-by-year")
            raw.report(("sweep", "quantity"), what, as_yaml(name), near)
    name = raw.at("sweep", "target")
    if isinstance(name, str) and name not in raw.names("targets"):
        near = did_you_mean(name, raw.names("targets"), quoted("targets"))
        raw.report(("sweep", "target"), message("problem-no-target"), as_yaml(name), near)


def plain_number(x: float, leaf: Leaf | None) -> Any:
    """Write a number of an axis as a scenario file would have it."""
    if leaf is not None and leaf.is_date:
        return date_text(x)
    clean = float(f"{x:.{DIGITS}g}")
    return int(clean) if leaf is None and clean.is_integer() else clean


def _own(path: str, shape: Shape, report: Report) -> Axis | None:
    if shape.kind != "quantity":
        report(message("problem-no-distribution"), "", _give_values(path, shape))
        return None
    if shape.leaf is not None and shape.leaf.structural:
        report(message("problem-structural-axis", text=f"{path}=LO:HI:N"))
        return None
    return Axis(path, OWN, shape.leaf)


def _with_points(text: str) -> tuple[str, ...]:
    """Return the one or two ranges that one with decimal commas may mean.

    >>> _with_points("0,1:0,2:3"), _with_points("0.1:0.2:3"), _with_points("1,500:2,000")
    (('0.1:0.2:3',), (), ('1500:2000', '1.5:2'))
    """
    parts = [meanings(part.strip()) for part in text.split(":")]
    if "," not in text or not 2 <= len(parts) <= 3 or not all(parts):
        return ()
    return tuple(dict.fromkeys(":".join(part[i] for part in parts) for i in (0, -1)))


def _list_with_commas(values: Sequence[Any]) -> str:
    """Return the list that one with decimal commas may mean, of which half have no unit.

    >>> _list_with_commas([9, "5 %", 12, "25 %"]), _list_with_commas(["9 %", "12 %"])
    ('9.5 %,12.25 %', '')
    """
    halves = list(zip(map(str, values[::2]), map(str, values[1::2]), strict=False))
    if len(values) % 2 or not all(a.isdigit() and _DECIMALS.fullmatch(b) for a, b in halves):
        return ""
    return ",".join(f"{whole}.{decimals}" for whole, decimals in halves)


def _range(path: str, written: dict[str, Any], shape: Shape, report: Report) -> Axis | None:
    """Read a range: its ends, and as many levels between them as are wanted."""
    unknown = [key for key in written if key not in RANGE_KEYS]
    missing = [key for key in RANGE_KEYS[:2] if key not in written]
    for key in unknown:
        what = message("problem-unknown-key-here", key=quoted(key))
        report(what, "", did_you_mean(key, RANGE_KEYS, message("problem-a-range")))
    for key in missing:
        what = message("problem-key-missing", key=quoted(key))
        report(what, "", message("problem-write", text="{from: LO, to: HI, points: N}"))
    if unknown or missing:
        return None
    given = ":".join(as_yaml(written[key]).strip("`") for key in RANGE_KEYS if key in written)
    if shape.kind == "list" or shape.allowed:
        is_list = shape.kind == "list"
        what = message("problem-takes-no-range") if is_list else message("problem-switch-no-range")
        report(what, given, _give_values(path, shape))
        return None
    ends: list[float] = []
    for key in RANGE_KEYS[:2]:
        try:
            ends.append(_number(written[key], shape))
        except LeafError as error:
            for fault in error.faults:
                what = message("problem-end-of-range", what=fault.what)
                report(what, fault.got, fault.way_out or way_out_of(fault.what))
    count = written.get("points")
    if "points" in written and (not isinstance(count, int) or isinstance(count, bool)):
        report(message("problem-points-not-whole"), given)
        return None
    if len(ends) < 2:
        return None
    low, high = ends
    if low == high:
        text = f"{path}={_end(written, 'from')}"
        report(message("problem-range-empty", text=text), given)
    if low > high:
        there = ":".join(_end(written, key) for key in ("to", "from"))
        there += f":{count}" if count else ""
        report(message("problem-range-reversed", text=there), given)
    if count is not None and count < 2:
        text = f"{path}=VALUE"
        if count < 1:
            report(message("problem-range-no-points", text=text), given)
        else:
            report(message("problem-range-one-point", text=text), given)
    elif count is not None and count > MOST_LEVELS:
        report(message("problem-range-too-many-points", most=MOST_LEVELS), given)
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
        report(message("problem-values-empty", text=f"{path}={_options(shape)}"))
        return None
    texts = [json.dumps(value, sort_keys=True, default=str) for value in values]
    for i, text in enumerate(texts):
        if text in texts[:i]:
            report(message("problem-twice-in-list"), as_yaml(values[i]))
    if any(value is None for value in values):
        report(message("problem-empty-value"))
    return Axis(path, values, shape.leaf, tuple(values))


def _number(value: Any, shape: Shape) -> float:
    """Read an end of a range in the unit of its field."""
    return Numbers(shape.leaf or Leaf("number")).one(value)


def _end(written: Mapping[str, Any], key: str) -> str:
    return as_yaml(written[key]).strip("`")


def _give_values(path: str, shape: Shape) -> Message:
    return message("problem-give-values", text=f"{path}={_options(shape)}")


def _options(shape: Shape) -> str:
    """Say which values a plain field takes."""
    if shape.allowed:
        return ",".join(as_yaml(option).strip("`") for option in shape.allowed)
    return "[…],[…]" if shape.kind == "list" else "A,B"


def _names(shape: Shape, tree: Node, steps: tuple[str, ...]) -> Listing:
    """Name what lies in a group."""
    present = tree.at(steps)[0].value
    names = list(shape.fields) or (list(present) if isinstance(present, dict) else [])
    listed = [quoted(".".join((*steps, name))) for name in names[:4]]
    return listing([*listed, "…"] if len(names) > 4 else listed, "comma")
