"""Chance as scenario files that were right once: values, keys, references, bytes gone wrong.

Everything is chosen by the generator that is handed in: a seeded one makes the
same file again, Hypothesis' own one makes the failing file small.
"""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import yaml

from tests.worlds.build import SCENARIOS, WORLDS, varied
from tests.worlds.market import market

Tree = dict[str, Any]

KINDS = ("value", "uniform", "triangular", "normal", "lognormal", "choices")
YEAR = re.compile(r"(19|20)\d\d(-\d\d(-\d\d)?)?$")

NUMBERS = (
    *(0, 0, 0, -1, -1, 1, 1, 2, 100, 1e-12, 1e-3, 0.999999, 1.000001, 1e6, 1e15, 1e308, -1e308),
    *(2**63, float("nan"), float("inf"), float("-inf")),
)
FACTORS = (-1, 0.01, 0.5, 0.99, 1.01, 2, 10, 1e3, 1e6)
TEXTS = (
    "", " ", "~", "null", "yes", "NaN", "-", "1e", "1_000", "0x10", "010", "6,95", "1.200,5",
    "8.000", "12,5 %", "100 %", "-3 %", "5 MW", "5 GW", "5 MWh", "5 furlongs", "5 US¢/kWh",
    "70 triệu tấn",
    "2030-13", "2030-02-30", "2030-06", "0000-01", "9999-12", "1066", "2026-02-28T10:00:00Z",
    "Nậm Sum", "Na\u0323\u0302m", "\u202egnp", "\x1b[31mred", "\x00", "a\rb", "🏭" * 30, "x" * 3000,
    "vietnam", "main", "{a: b}", "[1, 2]", "*a", "&a", "!!python/name:os.system",
    "../../etc/passwd",
)  # fmt: skip
SHAPES: tuple[Any, ...] = (
    None, True, False, [], {}, [None], [[]], {"value": None}, {"value": {}}, {"": 1}, {1: 2},
    {"value": 1, "unit": "MW"}, {"value": "1 GWh", "source": "x"}, {"value": 1, "source": ""},
    {"uniform": [0, 1], "source": "x"}, {"uniform": [1, 0], "source": "x"},
    {"uniform": [1, 1], "source": "x"}, {"uniform": [0], "source": "x"},
    {"triangular": [0, 0.5, 1], "source": "x"}, {"triangular": [1, 0, 2], "source": "x"},
    {"normal": [0.5, 0.1, 0, 1], "source": "x"}, {"normal": [0, 1e9, 0, 1], "source": "x"},
    {"lognormal": {"median": 1, "p90": 2}, "source": "x"}, {"lognormal": [1, 2], "source": "x"},
    {"choices": {"1": 0.5, "2": 0.5}, "source": "x"}, {"value": 1, "never": 1, "source": "x"},
    {"value": 1, "assumption": "x", "range": [2, 3]}, {"include": "nowhere.yaml"},
)  # fmt: skip
LINES = (
    "\t", "  ", "- ", "? ", ": ", "---\n", "...\n", "%YAML 1.2\n", "# ", "!!binary ", "<<: *a\n",
    "\x00", "\x07", "\x1b[2J", "\x85", "\u2028", "\u202e", "\ufeff", "'", '"', "|", ">", "{", "}",
    "[", "]", "&a ",
)  # fmt: skip


@functools.cache
def worlds() -> tuple[Tree, ...]:
    """Return small worlds as plain trees: one that is uncertain, one that has every part."""
    small, whole = (copy.deepcopy(varied(WORLDS / f"{n}.yaml").merged) for n in ("small", "coal"))
    petroleum = varied(WORLDS / "petroleum.yaml").merged
    whole |= {part: copy.deepcopy(petroleum[part]) for part in ("petroleum", "investment")}
    return small, {**whole, "trade": market()}


@functools.cache
def base() -> Tree:
    """Return the base scenario as a plain tree."""
    return varied(SCENARIOS / "base.yaml").merged


def mutated(r: Random) -> bytes:
    """Return a scenario file with one to three things wrong in it, or strange."""
    if r.random() < 0.4:
        return _written(r.choice((_on_base, _new_in_base))(r))
    tree = copy.deepcopy(r.choice(worlds()))
    for _ in range(r.choice((1, 1, 1, 2, 3))):
        r.choice(OF_A_TREE)(tree, r)
    data = _written(tree)
    return r.choice(OF_BYTES)(data, r) if r.random() < 0.15 else data


def _written(tree: Tree) -> bytes:
    return yaml.dump(tree, Dumper=_Dumper, allow_unicode=True, sort_keys=False).encode()


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        """Write what occurs twice twice."""
        return True


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every container with each of its keys."""
    keys = tree if isinstance(tree, dict) else range(len(tree))
    for key in list(keys):
        yield tree, key
        if isinstance(tree[key], dict | list):
            yield from _places(tree[key])


def _place(tree: Tree, r: Random, kind: type | tuple[type, ...] = object) -> tuple[Any, Any]:
    """Return a place of some kind: first a key, so that rare ones come as often as others."""
    by_key: dict[str, list[tuple[Any, Any]]] = {}
    for at, key in _places(tree):
        if isinstance(at[key], kind):
            by_key.setdefault(str(key), []).append((at, key))
    return r.choice(r.choice(list(by_key.values()))) if by_key else r.choice(list(_places(tree)))


def strange(value: Any, r: Random) -> Any:
    """Return a value in place of another: near it, of another type, beyond every bound."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if number and r.random() < 0.85:
        return value * r.choice(FACTORS) if r.random() < 0.7 else r.choice(NUMBERS)
    if isinstance(value, list) and value and r.random() < 0.6:
        return r.choice((value[1:], value[::-1], value + value[:1], [strange(value[0], r), *value]))
    return r.choice((r.choice(NUMBERS), r.choice(TEXTS), copy.deepcopy(r.choice(SHAPES))))


def _value(tree: Tree, r: Random) -> None:
    at, key = _place(tree, r)
    at[key] = strange(at[key], r)


def _number(tree: Tree, r: Random) -> None:
    at, key = _place(tree, r, (int, float))
    at[key] = strange(at[key], r)


def _reference(tree: Tree, r: Random) -> None:
    """Put one text of the tree, or one name of an entry, in place of another text."""
    at, key = _place(tree, r, str)
    other, name = _place(tree, r)
    at[key] = other[name] if isinstance(other[name], str) else str(name)


def _alike(tree: Tree, r: Random) -> None:
    """Put what stands under the same key somewhere else in its place."""
    at, key = _place(tree, r)
    at[key] = copy.deepcopy(r.choice([o[k] for o, k in _places(tree) if k == key]))


def _date(tree: Tree, r: Random) -> None:
    """Move a date by some years, or an entry under a year to another."""
    dated = [(at, k) for at, k in _places(tree) if YEAR.match(str(at[k]))]
    if dated:
        at, key = r.choice(dated)
        text = str(at[key])
        at[key] = str(int(text[:4]) + r.choice((-30, -5, -1, 1, 5, 30))) + text[4:]


def _left_out(tree: Tree, r: Random) -> None:
    at, key = _place(tree, r)
    del at[key]


def _renamed(tree: Tree, r: Random) -> None:
    at, key = _place(tree, r)
    if isinstance(at, dict):
        text = str(key)
        at[r.choice((text[1:], text + "s", text.upper(), text.replace("_", " "), "x", 5))] = at.pop(
            key
        )


def _twice(tree: Tree, r: Random) -> None:
    at, key = _place(tree, r, dict)
    if isinstance(at, dict):
        at[f"{key}_2"] = copy.deepcopy(at[key])


def _moved(tree: Tree, r: Random) -> None:
    at, key = _place(tree, r)
    value = at[key]
    del at[key]
    other, name = _place(tree, r) if tree else (tree, key)
    other[name] = value


OF_A_TREE: tuple[Callable[[Tree, Random], None], ...] = (
    *(_value, _number, _number, _number, _reference, _alike, _alike, _alike, _date, _date),
    *(_left_out, _left_out, _renamed, _twice, _moved),
)  # fmt: skip


def _on_base(r: Random) -> Tree:
    """Return a scenario that changes one to three values of base, most of them quantities."""
    found: Tree = {"extends": str(SCENARIOS / "base.yaml"), "name": "fuzzed"}
    for _ in range(r.choice((1, 1, 2, 3))):
        path, value = [], base()
        while not path or (isinstance(value, dict) and value and r.random() > 0.03):
            if _is_quantity(value):
                break
            path.append(r.choice(list(value)))
            value = value[path[-1]]
        at = found
        for key in path[:-1]:
            if not isinstance(at.get(key), dict):
                at[key] = {}
            at = at[key]
        number = _number_of(value)
        new = strange(value if number is None else number, r)
        plain = number is None or r.random() < 0.1
        at[path[-1]] = new if plain else {"value": new, "source": "a test"}
    return found


def _new_in_base(r: Random) -> Tree:
    """Return a scenario that adds an entry to base, like another but for one thing or two."""
    registers = [[*path, key] for path, at, key in _paths(base(), []) if _is_register(at[key])]
    path = r.choice(registers)
    entries = functools.reduce(lambda at, key: at[key], path, base())
    entry = copy.deepcopy(r.choice(list(entries.values())))
    for _ in range(r.choice((1, 2))):
        if any(True for _ in _places(entry)):
            r.choice(OF_A_TREE)(entry, r)
    name = r.choice(("new_one", r.choice(list(entries))))
    inner: Any = {name: entry}
    for key in reversed(path):
        inner = {key: inner}
    return {"extends": str(SCENARIOS / "base.yaml"), "name": "fuzzed", **inner}


def _paths(tree: Tree, path: list[str]) -> Iterator[tuple[list[str], Tree, str]]:
    """Yield every mapping of mappings with each of its keys, and where it is."""
    for key, value in tree.items():
        yield path, tree, key
        if isinstance(value, dict) and not _is_quantity(value):
            yield from _paths(value, [*path, key])


def _is_register(value: Any) -> bool:
    """Return whether a value is a mapping of like entries, each with several fields."""
    return (
        isinstance(value, dict)
        and len(value) > 1
        and all(isinstance(v, dict) and len(v) > 2 and not _is_quantity(v) for v in value.values())
    )


def _is_quantity(value: Any) -> bool:
    return isinstance(value, dict) and any(kind in value for kind in KINDS)


def _number_of(value: Any) -> Any:
    """Return a number that a quantity of base has, or none if it is something else."""
    if _is_quantity(value):
        value = next(value[kind] for kind in KINDS if kind in value)
    if isinstance(value, list) and value:
        value = value[len(value) // 2]
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _cut(data: bytes, r: Random) -> bytes:
    return data[: r.randrange(len(data) + 1)]


def _put_in(data: bytes, r: Random) -> bytes:
    place = r.randrange(len(data) + 1)
    return data[:place] + r.choice(LINES).encode() + data[place:]


def _flipped(data: bytes, r: Random) -> bytes:
    place = r.randrange(len(data))
    return data[:place] + bytes([r.randrange(256)]) + data[place + 1 :]


def _encoded(data: bytes, r: Random) -> bytes:
    code = r.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "cp1258"))
    return data.decode().encode(code, "replace")


def _lines_mixed(data: bytes, r: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    one, other = r.randrange(len(lines)), r.randrange(len(lines))
    match r.randrange(4):
        case 0:
            lines[one], lines[other] = lines[other], lines[one]
        case 1:
            lines.insert(one, lines[other])
        case 2:
            lines[one] = b" " * r.randrange(5) + lines[one].lstrip()
        case _:
            lines[one] = lines[one].replace(b"\n", b"\r")
    return b"".join(lines)


def _nested(data: bytes, r: Random) -> bytes:
    depth = r.choice((10, 100, 1000, 20_000))
    opened = r.choice((b"[", b"{a: ", b"- ", b"? "))
    return data + b"\ndeep: " + opened * depth


def _aliases(data: bytes, r: Random) -> bytes:
    if r.random() < 0.3:
        return data + b"\nself: &a [*a]\n"
    levels = "".join(
        f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, r.choice((3, 9)))
    )
    return data + b"\nl0: &l0 [x]\n" + levels.encode()


OF_BYTES: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_cut, _put_in, _put_in, _flipped, _encoded, _lines_mixed, _nested, _aliases),
)
