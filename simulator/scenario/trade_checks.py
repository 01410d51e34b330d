"""Trade that contradicts itself or its horizon, and what of it is legal but implausible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from simulator.catalogue.message import Message, Number, listing, message, year
from simulator.dates import decimal_year
from simulator.scenario.problems import Path, as_yaml, quoted
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw
from simulator.scenario.schema import Scenario

TRADE = ("trade",)
RECORD = ("trade", "record")
SERIES = ("trade", "series")
GROUPS = ("trade", "groups")
MUSD = Leaf("MUSD")

ENERGY = {"exports": ("petroleum",), "imports": ("coal", "electricity")}
MOST_MONTHS = 11
FEWEST_YEARS = 2  # from which a nowcast can tell a spread
ROUNDED = 0.02  # sides that miss the total by more were not only rounded

Warnings = Iterator[tuple[Path, Message]]


def check(raw: Raw) -> None:
    """Report every contradiction."""
    if not isinstance(raw.at(*TRADE), dict):
        return
    _years(raw)
    _recorded(raw)
    _sides(raw)
    _growth(raw)
    _launch(raw)
    _parts(raw)
    _groups(raw)


def warnings(scenario: Scenario) -> Warnings:
    """Find a base year that was not over, years behind it, and sides that do not add up."""
    t = scenario.trade
    if t is None:
        return
    if t.launch != "part_year" and decimal_year(scenario.as_of) < t.base_year + 1:
        what = message(
            "warning-base-year-not-over", year=year(t.base_year), as_of=str(scenario.as_of)
        )
        yield (*TRADE, "base_year"), what
    for of, entry in t.record.items():
        if int(of) > t.base_year:
            what = message("warning-after-base-year", year=of, base=year(t.base_year))
            yield (*RECORD, of), what
        if entry.exports_musd is None or entry.imports_musd is None:
            continue
        sides = entry.exports_musd.distribution.central + entry.imports_musd.distribution.central
        total = entry.total_musd.distribution.central
        if abs(sides / total - 1) > ROUNDED:
            what = message("warning-sides-and-total", sides=Number(sides), total=Number(total))
            yield (*RECORD, of), what


def _years(raw: Raw) -> None:
    """Check that what goes by month count is named so."""
    for of, _ in raw.entries(*RECORD):
        for months in raw.names(*RECORD, of, "months"):
            if not _is_part(months):
                at = (*RECORD, of, "months", months)
                what = message("problem-not-months", most=MOST_MONTHS)
                raw.report(at, what, as_yaml(months), key=True)


def _recorded(raw: Raw) -> None:
    """Check that the record holds the base year and every year that the horizon needs."""
    base, first = raw.at(*TRADE, "base_year"), raw.at("horizon", "first_year")
    record = raw.names(*RECORD)
    if not isinstance(base, int) or not record:
        return
    if str(base) not in record:
        among = quoted(".".join(RECORD))
        way_out = message("problem-names-among", among=among, names=_in_short(record))
        what = message("problem-not-among", among=among)
        raw.report((*TRADE, "base_year"), what, str(base), way_out)
        return
    if not isinstance(first, int):
        return
    lacking = [str(y) for y in range(first - 1, base) if str(y) not in record]
    if lacking:
        what = message(
            "problem-record-lacks",
            years=_in_short(lacking),
            first=year(first),
            before=year(first - 1),
        )
        raw.report(RECORD, what, key=True)


def _sides(raw: Raw) -> None:
    """Check that every recorded year of the horizon says who sold how much, in one way."""
    first, last = raw.at("horizon", "first_year"), raw.at("horizon", "last_year")
    base = raw.at(*TRADE, "base_year")
    for of, entry in raw.entries(*RECORD):
        both = "exports_musd" in entry and "imports_musd" in entry
        if both and "exports_share" in entry:
            raw.report(
                (*RECORD, of, "exports_share"), message("problem-share-beside-sides"), key=True
            )
        if both or "exports_share" in entry:
            continue
        known = all(isinstance(x, int) for x in (first, last, base))
        if known and of.isdigit() and first <= int(of) <= min(last, base):
            raw.report((*RECORD, of), message("problem-sides-unknown"), key=True)


def _growth(raw: Raw) -> None:
    """Check that a series begins after the base year and leaves no year out."""
    base, end = raw.at(*TRADE, "base_year"), _end_year(raw)
    given = sorted(int(y) for y in raw.names(*SERIES) if re.fullmatch(r"(19|20)\d\d", y))
    if raw.at(*TRADE, "varies") == "series" and not given:
        raw.report(
            (*TRADE, "varies"), message("problem-no-series", text="`series: {2026: 0.12, …}`")
        )
    if not given or not isinstance(base, int) or end is None:
        return
    for grows in given:
        if not base < grows <= end:
            what = message("problem-not-a-year-of-growth", first=year(base + 1), last=year(end))
            raw.report((*SERIES, str(grows)), what, str(grows), key=True)
    lacking = [str(y) for y in range(base + 1, given[-1]) if y not in given]
    if lacking:
        raw.report(SERIES, message("problem-series-lacks", years=_in_short(lacking)), key=True)


def _launch(raw: Raw) -> None:
    """Check that there is what the launch needs."""
    launch, base = raw.at(*TRADE, "launch"), raw.at(*TRADE, "base_year")
    path = (*TRADE, "launch")
    if launch == "underlying" and raw.at(*TRADE, "underlying_musd") is None:
        raw.report(path, message("problem-no-underlying"))
    months = raw.at(*TRADE, "nowcast", "months")
    if launch != "part_year" or not isinstance(base, int) or not isinstance(months, int):
        return
    held = [of for of, entry in raw.entries(*RECORD) if str(months) in _mapping(entry)]
    if str(base) not in held:
        what = message("problem-no-part-year", year=year(base), months=months)
        of_base = raw.names(*RECORD, str(base), "months")
        way_out = message("problem-add-them")
        if of_base:
            way_out = message("problem-other-months", months=listing(of_base, "comma"))
        raw.report(path, what, "", way_out)
        return
    earlier = [of for of in held if of < str(base)]
    if len(earlier) < FEWEST_YEARS:
        what = message(
            "problem-few-part-years", years=len(earlier), months=months, needed=FEWEST_YEARS
        )
        raw.report(path, what)


def _parts(raw: Raw) -> None:
    """Check that the amounts since January rise to that of the year."""
    for of, entry in raw.entries(*RECORD):
        at = (*RECORD, of, "months")
        counts = sorted(int(m) for m in _mapping(entry) if _is_part(m))
        paths: list[tuple[tuple[str, ...], int]] = [
            ((*at, str(m), "total_musd"), m) for m in counts
        ]
        paths.append(((*RECORD, of, "total_musd"), MOST_MONTHS + 1))
        read = [(path, months, raw.central(MUSD, *path)) for path, months in paths]
        known = [(path, months, amount) for path, months, amount in read if amount is not None]
        for (path, months, part), (_, longer, amount) in pairwise(known):
            if part > amount:
                what = message(
                    "problem-part-above-whole", months=months, longer=longer, amount=f"{amount:g}"
                )
                raw.report(path, what, f"{part:g}")


def _groups(raw: Raw) -> None:
    """Check that the groups of commodities are no energy."""
    for side, energy in ENERGY.items():
        for name in raw.names(*GROUPS, side):
            if name in energy:
                raw.report((*GROUPS, side, name), message("problem-group-is-energy"), key=True)


def _is_part(months: str) -> bool:
    return re.fullmatch(r"[1-9]\d?", months) is not None and int(months) <= MOST_MONTHS


def _end_year(raw: Raw) -> int | None:
    """Return the last year of the path of trade, none if it is malformed."""
    end, last = raw.at(*TRADE, "end_year"), raw.at("horizon", "last_year")
    return max(end, last) if isinstance(end, int) and isinstance(last, int) else None


def _mapping(entry: dict[str, Any]) -> dict[str, Any]:
    """Return the part-years of a recorded year, none if they are malformed."""
    months = entry.get("months")
    return months if isinstance(months, dict) else {}


def _in_short(years: Iterable[str]) -> str:
    """Write years, the middle of a long run left out.

    >>> _in_short(["2011", "2012", "2013", "2014"])
    '2011 … 2014'
    """
    years = sorted(years)
    return ", ".join(years) if len(years) <= 3 else f"{years[0]} … {years[-1]}"
