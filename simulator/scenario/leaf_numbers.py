"""Single numbers of a leaf: plain, with a unit, or dates; and what can be wrong with them."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.catalogue.message import Arg, Message, message
from simulator.dates import decimal_year
from simulator.scenario.problems import as_yaml, did_you_mean, quoted
from simulator.scenario.quantity import Leaf
from simulator.scenario.units import UnitError, convert, parse, write_a_number
from simulator.scenario.written_dates import dates_meant

if TYPE_CHECKING:
    Where = tuple[str | int, ...]


_MONTH = re.compile(r"(\d{4})-(\d{2})")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PROBABILITY = Leaf("share", ge=0, le=1)


class Fault(NamedTuple):
    """One thing wrong with a leaf; `where` is counted from the leaf."""

    where: Where
    what: Message
    got: Arg = ""
    way_out: Arg | None = None


class LeafError(ValueError):
    """Everything that is wrong with a leaf."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


class Faults:
    """Gathers what is wrong in several readings, so that all of it is told together."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def __enter__(self) -> None:
        """Begin a reading that may fail without ending the others."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        """Keep the faults of a reading that failed, and go on."""
        if not isinstance(error, LeafError):
            return False
        self.found += error.faults
        return True

    def add(self, where: Where, what: Message, got: Arg = "", way_out: Arg | None = None) -> None:
        """Add a fault that leaves the numbers known."""
        self.found.append(Fault(where, what, got, way_out))

    def tell(self) -> None:
        """Raise everything that was found, if anything."""
        if self.found:
            raise LeafError(*self.found)


class Numbers:
    """Reads the numbers of one leaf, each with its own unit or that of the leaf."""

    def __init__(self, leaf: Leaf, unit: Any = None) -> None:
        self.leaf = leaf
        self.unit = leaf.unit if unit is None else unit
        if self.unit != leaf.unit:
            try:
                convert(1.0, str(unit), leaf.unit)
            except UnitError as error:
                raise LeafError(
                    Fault(("unit",), error.what, as_yaml(unit), error.way_out)
                ) from None

    def one(self, raw: Any, *where: str | int) -> float:
        """Read one number."""
        if self.leaf.is_date:
            return _date(raw, where)
        if isinstance(raw, str):
            try:
                number = parse(raw, self.leaf.unit)
            except UnitError as error:
                raise LeafError(Fault(where, error.what, as_yaml(raw), error.way_out)) from None
        elif isinstance(raw, int | float) and not isinstance(raw, bool):
            number = convert(float(raw), self.unit, self.leaf.unit)
        else:
            raise LeafError(
                Fault(
                    where,
                    message("problem-not-a-number"),
                    as_yaml(raw),
                    write_a_number(self.leaf.unit),
                )
            )
        if not math.isfinite(number):
            nan = math.isnan(number)
            what = message("problem-not-a-number") if nan else message("problem-not-finite")
            got = "NaN" if nan else message("problem-infinity")
            raise LeafError(Fault(where, what, got, write_a_number(self.leaf.unit)))
        return number

    def several(self, raw: Any, count: int, like: str, *where: str | int) -> tuple[float, ...]:
        """Read a list of numbers."""
        if not isinstance(raw, list) or len(raw) != count:
            what = message("problem-not-list-of-numbers", count=count)
            raise LeafError(Fault(where, what, as_yaml(raw), message("problem-write", text=like)))
        numbers, faults = [], Faults()
        for i, item in enumerate(raw):
            with faults:
                numbers.append(self.one(item, *where, i))
        faults.tell()
        return tuple(numbers)

    def named(
        self, raw: Any, needed: tuple[str, ...], allowed: tuple[str, ...], *where: str | int
    ) -> dict[str, float]:
        """Read a mapping of names to numbers."""
        like = "{" + ", ".join(f"{name}: …" for name in needed) + "}"
        write = message("problem-write", text=like)
        if not isinstance(raw, dict):
            raise LeafError(Fault(where, message("problem-not-a-mapping"), as_yaml(raw), write))
        numbers, faults = {}, Faults()
        for key, item in raw.items():
            if key not in allowed:
                what = message("problem-unknown-key-here", key=quoted(str(key)))
                faults.add((*where, key), what, "", did_you_mean(key, allowed))
                continue
            with faults:
                numbers[key] = self.one(item, *where, key)
        for key in needed:
            if key not in raw:
                faults.add(where, message("problem-key-missing", key=quoted(key)), "", write)
        faults.tell()
        return numbers

    def probability(self, raw: Any, *where: str | int) -> float:
        """Read a probability."""
        number = Numbers(_PROBABILITY).one(raw, *where)
        if not 0 <= number <= 1:
            raise LeafError(Fault(where, message("problem-not-a-probability"), as_yaml(raw)))
        return number


def _date(raw: Any, where: Where) -> float:
    """Read a date as a decimal year."""
    if isinstance(raw, date):
        return decimal_year(raw)
    if isinstance(raw, str):
        try:
            if match := _DAY.fullmatch(raw):
                return decimal_year(date(*map(int, match.groups())))
            if match := _MONTH.fullmatch(raw):
                return decimal_year(date(int(match[1]), int(match[2]), 1))
        except ValueError:
            fault = Fault(where, message("problem-no-such-date"), as_yaml(raw))
            raise LeafError(fault) from None
    year = str(raw)
    if re.fullmatch(r"\d{4}", year):
        raise LeafError(Fault(where, message("problem-year-not-date", year=year), year))
    way_out = _write_dates(dates_meant(year))
    raise LeafError(Fault(where, message("problem-not-a-date"), as_yaml(raw), way_out))


def _write_dates(meant: tuple[str, ...]) -> Message | None:
    """Return the way out that writes a date as it may be meant."""
    if len(meant) == 2:
        return message("problem-write-day-meant", day=quoted(meant[0]), month=quoted(meant[1]))
    return message("problem-write", text=quoted(meant[0])) if meant else None
