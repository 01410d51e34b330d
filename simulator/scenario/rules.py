"""Rules that fields declare beside themselves, each reporting where it is broken.

A rule stands behind the type of its field (`Annotated[Slug, Refers("power.lines")]`)
or, for several fields of one entry, in its section (`rules`). It is walked over
the merged tree before that is known to be valid, and passes over what is
malformed: of that the schema speaks.
"""

from __future__ import annotations

import math
import re
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from simulator.catalogue.message import Arg, Message, message
from simulator.dates import date_text
from simulator.scenario.leaves import FORMS, SUM_TOLERANCE
from simulator.scenario.numerals import may_be_thousands, meanings
from simulator.scenario.problems import Path, Problem, as_yaml, did_you_mean, quoted, quoted_list
from simulator.scenario.quantity import Leaf, Quantity
from simulator.scenario.units import write_one_of

SHARE = Leaf("share")
SAME = "."  # the mapping in which the entry itself stands


class Raw(Protocol):
    """The merged tree as far as rules need it: see `simulator.scenario.raw`."""

    found: list[Problem]

    def at(self, *path: str) -> Any:
        """Return the value at a path, none if there is nothing."""

    def names(self, *path: str) -> list[str]:
        """Return the names of the entries at a path."""
        ...

    def removed_at(self, *path: str) -> str | None:
        """Return the file, line and column that takes out what would stand at a path."""
        ...

    def written(self, path: Path) -> Iterator[tuple[Path, str]]:
        """Yield path and text of each number with decimals at a path and below it."""
        ...

    def is_optional(self, path: Path) -> bool:
        """Return whether the schema lets the field at a path be left out."""
        ...

    def quantity(self, leaf: Leaf, *path: str) -> Quantity | None:
        """Read the quantity at a path, none if there is none or it is malformed."""
        ...

    def central(self, leaf: Leaf, *path: str) -> float | None:
        """Return its central value."""
        ...

    def report(
        self,
        path: Path,
        what: Message,
        got: Arg = "",
        way_out: Arg | None = None,
        *,
        key: bool = False,
    ) -> None:
        """Add a problem at the place of a path."""


class Synonyms:
    """Words by which planners know a field: a key so named is told the field's own name."""

    def __init__(self, *words: str) -> None:
        self.words = frozenset(letters(word) for some in words for word in some.split())


def letters(key: str) -> str:
    """Return what counts of a key that is compared with a word.

    >>> letters("Discount-Rate")
    'discountrate'
    """
    return re.sub(r"[\W_]", "", key).lower()


class Rule(ABC):
    """What must hold for the value of a field, beyond its own type."""

    @abstractmethod
    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report where the value at a path breaks the rule."""


@dataclass(frozen=True)
class Ends:
    """The names that stand for where all ways end: of a table, others unless it is given."""

    unless_given: tuple[str, ...]
    table: str = ""

    def names(self, raw: Raw) -> list[str]:
        """Return the names."""
        return raw.names(*self.table.split(".")) or list(self.unless_given)


@dataclass(frozen=True)
class Refers(Rule):
    """The text names an entry of one of some tables, or an end.

    Attributes
    ----------
    tables : dotted paths; `SAME`: the mapping in which the entry stands
    itself : whether an entry may name itself
    """

    tables: str | tuple[str, ...]
    ends: Ends | None = None
    itself: bool = True

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report a name that names nothing."""
        ends = self.ends.names(raw) if self.ends is not None else []
        if not isinstance(value, str) or value in ends:
            return
        written = self.tables if isinstance(self.tables, tuple) else (self.tables,)
        tables = [tuple(map(str, path[:-2])) if t == SAME else tuple(t.split(".")) for t in written]
        names = [name for table in tables for name in raw.names(*table)]
        if value in names:
            if not self.itself and any(path[: len(t) + 1] == (*t, value) for t in tables):
                raw.report(path, message("problem-names-itself"), as_yaml(value))
            return
        for table in tables:
            if raw.at(table[0]) is None:
                _report_absent(raw, path, table[0], value)
                return
            if raw.at(*table) is None and not raw.is_optional(table):
                return  # the schema says that the whole table is missing
        among = quoted_list([".".join(table) for table in tables], "or")
        near = taken_out(raw, [(*table, value) for table in tables]) or did_you_mean(
            value, [*names, *ends], among
        )
        raw.report(path, message("problem-not-among", among=among), as_yaml(value), near)


def taken_out(raw: Raw, paths: Iterable[tuple[str, ...]]) -> Message | None:
    """Return the way out of naming what the scenario takes out: no other entry is meant."""
    gone = next(filter(None, (raw.removed_at(*path) for path in paths)), None)
    return message("problem-taken-out", place=quoted(gone)) if gone else None


def _report_absent(raw: Raw, path: Path, section: str, name: str) -> None:
    """Report once that a whole section is not there."""
    what = message("problem-needs-section", section=quoted(section))
    if raw.is_optional((section,)) and all(problem.what != what for problem in raw.found):
        way_out = message("problem-add-section", text=quoted(f"{path[0]}: null"))
        raw.report(path, what, as_yaml(name), way_out)


@dataclass(frozen=True)
class KeysRefer(Rule):
    """The keys of a mapping name entries of a table, if there is that table."""

    table: str

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report keys that name nothing."""
        table = tuple(self.table.split("."))
        names, among = raw.names(*table), quoted(self.table)
        for key in value if isinstance(value, dict) and names else ():
            if key not in names:
                near = taken_out(raw, [(*table, key)]) or did_you_mean(key, names, among)
                what = message("problem-not-among", among=among)
                raw.report((*path, key), what, as_yaml(key), near, key=True)


@dataclass(frozen=True)
class Reserved(Rule):
    """No entry of a mapping has the name of an end."""

    ends: Ends

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report an entry of such a name."""
        for end in self.ends.names(raw):
            if isinstance(value, dict) and end in value:
                raw.report(
                    (*path, end), message("problem-name-reserved", name=quoted(end)), key=True
                )


@dataclass(frozen=True)
class NoLoop(Rule):
    """Entries that name the next one by a field, up to an end, do not lead back to themselves."""

    field: str
    ends: Ends | None = None

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report every loop once."""
        ends = self.ends.names(raw) if self.ends is not None else []
        for loop in loops(chain(value, self.field, ends)):
            what = message("problem-loop", loop=" → ".join(loop))
            raw.report((*path, loop[0], self.field), what)


def chain(entries: Any, field: str, ends: Collection[str] = ()) -> dict[str, str]:
    """Return by entry the next one that it names, as far as there is one."""
    table = entries if isinstance(entries, dict) else {}
    named = {k: entry.get(field) for k, entry in table.items() if isinstance(entry, dict)}
    return {
        k: name
        for k, name in named.items()
        if isinstance(name, str) and name in table and name not in ends
    }


def loops(next_of: Mapping[str, str]) -> list[list[str]]:
    """Return every loop once, beginning and ending with its first name in the file.

    >>> loops({"a": "b", "b": "c", "c": "b"})
    [['b', 'c', 'b']]
    """
    loops: list[list[str]] = []
    seen: set[str] = set()
    order = {name: i for i, name in enumerate(next_of)}
    for start in next_of:
        trail: dict[str, None] = {}
        name: str | None = start
        while name is not None and name not in seen and name not in trail:
            trail[name] = None
            name = next_of.get(name)
        if name in trail and name is not None:
            walked = list(trail)
            loop = walked[walked.index(name) :]
            first = loop.index(min(loop, key=order.__getitem__))
            loops.append([*loop[first:], *loop[:first], loop[first]])
        seen.update(trail)
    return loops


@dataclass(frozen=True)
class ByYear(Rule):
    """The keys of a mapping are calendar years."""

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report keys that are no years, and a single number where one by year belongs."""
        if not isinstance(value, dict):
            return
        if any(form in value for form in FORMS):
            raw.report(path, message("problem-not-by-year"), key=True)
            return
        for key in value:
            if not is_year(key):
                raw.report((*path, key), message("problem-not-a-year"), as_yaml(key), key=True)


def is_year(key: str) -> bool:
    """Return whether a key is a calendar year."""
    return re.fullmatch(r"(19|20)\d\d", key) is not None


@dataclass(frozen=True)
class NoRepeats(Rule):
    """No item of a list is given twice."""

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report every repetition."""
        items = value if isinstance(value, list) else []
        for i, item in enumerate(items):
            if isinstance(item, str | int) and not isinstance(item, bool) and item in items[:i]:
                raw.report((*path, i), message("problem-item-twice"), as_yaml(item))


@dataclass(frozen=True)
class NoThousands(Rule):
    """The number is not written so that it may be thousands."""

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Ask about one such as `4.000`."""
        for at, written in raw.written(path):
            if may_be_thousands(written, "number" if leaf is None else leaf.unit):
                way_out = write_one_of(meanings(written))
                raw.report(at, message("problem-thousands"), written, way_out)


@dataclass(frozen=True)
class SumsToOne(Rule):
    """The central values of one field add up to 1 over the entries of a mapping."""

    field: str

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report another sum."""
        names = value if isinstance(value, dict) else {}
        shares = [raw.central(SHARE, *map(str, path), name, self.field) for name in names]
        known = [share for share in shares if share is not None]
        if known and len(known) == len(shares) and abs(math.fsum(known) - 1) > SUM_TOLERANCE:
            total = f"{math.fsum(known):g}"
            what = message("problem-sum-not-one", field=quoted(self.field), total=total)
            raw.report(path, what, key=True)


@dataclass(frozen=True)
class NotBefore(Rule):
    """A day or year that does not lie before another of its entry.

    Attributes
    ----------
    other : field of the same entry
    after : it lies later, not on it
    surely : none of the days that it can be lies before any that the other can be
    """

    other: str
    after: bool = False
    surely: bool = False

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report the wrong order."""
        low = self._point(raw, leaf, (*path[:-1], self.other), 1)
        high = self._point(raw, leaf, path, 0)
        if low is None or high is None or high > low or (high == low and not self.after):
            return
        kind = "after" if self.after else "surely" if self.surely else "before"
        text = date_text if leaf is not None else "{:g}".format
        what = message("problem-order", kind=kind, other=quoted(self.other), value=text(low))
        raw.report(path, what, text(high))

    def _point(self, raw: Raw, leaf: Leaf | None, path: Path, end: int) -> float | None:
        steps = [str(step) for step in path]
        if leaf is None:
            plain = raw.at(*steps)
            return plain if isinstance(plain, int) and not isinstance(plain, bool) else None
        found = raw.quantity(leaf, *steps)
        if found is None:
            return None
        return found.distribution.support[end] if self.surely else found.distribution.central


@dataclass(frozen=True)
class OneOf(Rule):
    """Of some fields of a section one is given, or at most one."""

    fields: tuple[str, ...]
    needed: bool = True

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report several, and none where one is needed."""
        if not isinstance(value, dict):
            return
        given = [field for field in self.fields if field in value]
        if len(given) > 1:
            raw.report(path, message("problem-has-both", keys=quoted_list(given, "and")), key=True)
        elif self.needed and not given:
            keys = quoted_list([f"{field}:" for field in self.fields], "or")
            raw.report(path, message("problem-has-none-of", keys=keys), key=True)


@dataclass(frozen=True)
class Needs(Rule):
    """One field of a section means something only beside another."""

    field: str
    other: str

    def check(self, raw: Raw, leaf: Leaf | None, path: Path, value: Any) -> None:
        """Report the one without the other."""
        if isinstance(value, dict) and self.field in value and self.other not in value:
            what = message("problem-needs-beside", other=quoted(f"{self.other}:"))
            raw.report((*path, self.field), what, key=True)
