"""Trade that contradicts itself or its horizon, and what of it is legal but strange."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from simulator.dates import decimal_year
from simulator.scenario.leaves import SUM_TOLERANCE
from simulator.scenario.problems import Path, Problem, did_you_mean, shown
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw
from simulator.scenario.references import must_be_by_year
from simulator.scenario.schema import Scenario

TRADE = ("trade",)
RECORD = ("trade", "record")
SERIES = ("trade", "series")
GROUPS = ("trade", "groups")
MUSD = Leaf("MUSD")
SHARE = Leaf("share")

ENERGY = {"exports": ("petroleum",), "imports": ("coal", "electricity")}
MOST_MONTHS = 11
FEWEST_YEARS = 2  # from which a nowcast can tell a spread
ROUNDED = 0.02  # sides that miss the total by more were not only rounded

Strange = Iterator[tuple[Path, str, str]]


def problems(raw: Raw) -> list[Problem]:
    """Return every contradiction."""
    if not isinstance(raw.at(*TRADE), dict):
        return []
    _years(raw)
    _ends(raw)
    _recorded(raw)
    _sides(raw)
    _growth(raw)
    _launch(raw)
    _parts(raw)
    _groups(raw)
    return raw.found


def warnings(scenario: Scenario) -> Strange:
    """Find a base year that was not over, years behind it, and sides that do not add up."""
    t = scenario.trade
    if t is None:
        return
    if t.launch != "part_year" and decimal_year(scenario.as_of) < t.base_year + 1:
        what = f"{t.base_year} was not over on {scenario.as_of}"
        yield (*TRADE, "base_year"), what, "set it to an earlier year, or `launch: part_year`"
    for year, entry in t.record.items():
        if int(year) > t.base_year:
            what = f"{year} lies after `base_year` ({t.base_year}): not played"
            yield (*RECORD, year), what, "set `base_year` later, or leave it"
        if entry.exports_musd is None or entry.imports_musd is None:
            continue
        sides = entry.exports_musd.distribution.central + entry.imports_musd.distribution.central
        total = entry.total_musd.distribution.central
        if abs(sides / total - 1) > ROUNDED:
            what = f"its two sides add up to {sides:,.0f} MUSD, the total is {total:,.0f} MUSD"
            yield (*RECORD, year), what, "check the source; the total is used, split as the sides"


def _years(raw: Raw) -> None:
    """Check that what goes by year or by month count is named so."""
    for path in (RECORD, SERIES):
        must_be_by_year(raw, path)
    for year, _ in raw.entries(*RECORD):
        for months in raw.names(*RECORD, year, "months"):
            if not _is_part(months):
                at = (*RECORD, year, "months", months)
                what = "is not a number of months short of a year"
                raw.report(at, what, shown(months), f"write 1 to {MOST_MONTHS}", key=True)


def _ends(raw: Raw) -> None:
    base, end = raw.at(*TRADE, "base_year"), raw.at(*TRADE, "end_year")
    if isinstance(base, int) and isinstance(end, int) and end <= base:
        what = f"does not lie after `base_year` ({base})"
        way_out = f"write `end_year: {base + 1}` or later"
        raw.report((*TRADE, "end_year"), what, str(end), way_out)


def _recorded(raw: Raw) -> None:
    """Check that the record holds the base year and every year that the horizon needs."""
    base, first = raw.at(*TRADE, "base_year"), raw.at("horizon", "first_year")
    record = raw.names(*RECORD)
    if not isinstance(base, int) or not record:
        return
    if str(base) not in record:
        way_out = f"`trade.record` has {_in_short(record)}"
        raw.report((*TRADE, "base_year"), "is not in `trade.record`", str(base), way_out)
        return
    if not isinstance(first, int):
        return
    lacking = [str(y) for y in range(first - 1, base) if str(y) not in record]
    if lacking:
        what = f"lacks {_in_short(lacking)}: a horizon from {first} tells growth over {first - 1}"
        way_out = "add what is missing, or begin the horizon later"
        raw.report(RECORD, what, "", way_out, key=True)


def _sides(raw: Raw) -> None:
    """Check that every recorded year of the horizon says who sold how much, in one way."""
    first, last = raw.at("horizon", "first_year"), raw.at("horizon", "last_year")
    base = raw.at(*TRADE, "base_year")
    for year, entry in raw.entries(*RECORD):
        both = "exports_musd" in entry and "imports_musd" in entry
        if both and "exports_share" in entry:
            what = "is given beside the two sides it would split"
            raw.report((*RECORD, year, "exports_share"), what, "", "remove it", key=True)
        if both or "exports_share" in entry:
            continue
        known = all(isinstance(x, int) for x in (first, last, base))
        if known and year.isdigit() and first <= int(year) <= min(last, base):
            what = "lies in the horizon, but does not say how much each side sold"
            way_out = "add `exports_musd:` and `imports_musd:`, or `exports_share:`"
            raw.report((*RECORD, year), what, "", way_out, key=True)


def _growth(raw: Raw) -> None:
    """Check that a series begins after the base year and leaves no year out."""
    base, end = raw.at(*TRADE, "base_year"), _end_year(raw)
    given = sorted(int(y) for y in raw.names(*SERIES) if re.fullmatch(r"(19|20)\d\d", y))
    if raw.at(*TRADE, "varies") == "series" and not given:
        what = "is `series`, but no series is given"
        raw.report((*TRADE, "varies"), what, "", "add `series: {2026: 0.12, …}`")
    if not given or not isinstance(base, int) or end is None:
        return
    for year in given:
        if not base < year <= end:
            what = f"is not one of the years that grow, {base + 1} to {end}"
            raw.report((*SERIES, str(year)), what, str(year), "remove it", key=True)
    lacking = [str(y) for y in range(base + 1, given[-1]) if y not in given]
    if lacking:
        raw.report(SERIES, f"lacks {_in_short(lacking)}", "", "give every year", key=True)


def _launch(raw: Raw) -> None:
    """Check that there is what the launch needs."""
    launch, base = raw.at(*TRADE, "launch"), raw.at(*TRADE, "base_year")
    path = (*TRADE, "launch")
    if launch == "underlying" and raw.at(*TRADE, "underlying_musd") is None:
        raw.report(path, "is `underlying`, but has no amount", "", "add `underlying_musd:`")
    months = raw.at(*TRADE, "nowcast", "months")
    if launch != "part_year" or not isinstance(base, int) or not isinstance(months, int):
        return
    held = [year for year, entry in raw.entries(*RECORD) if str(months) in _mapping(entry)]
    if str(base) not in held:
        what = f"is `part_year`, but {base} has no {months} months in `trade.record`"
        of_base = raw.names(*RECORD, str(base), "months")
        way_out = f"it has {', '.join(of_base)}: change `nowcast.months`" if of_base else "add them"
        raw.report(path, what, "", way_out)
        return
    earlier = [year for year in held if year < str(base)]
    if len(earlier) < FEWEST_YEARS:
        what = (
            f"is `part_year`, but only {len(earlier)} earlier years have {months} months in "
            f"`trade.record`, {FEWEST_YEARS} are needed"
        )
        raw.report(path, what, "", "add some, or change `nowcast.months`")


def _parts(raw: Raw) -> None:
    """Check that the amounts since January rise to that of the year."""
    for year, entry in raw.entries(*RECORD):
        at = (*RECORD, year, "months")
        counts = sorted(int(m) for m in _mapping(entry) if _is_part(m))
        steps: list[tuple[Path, str, float | None]] = [
            (
                (*at, str(m), "total_musd"),
                f"{m} months",
                raw.central(MUSD, *at, str(m), "total_musd"),
            )
            for m in counts
        ]
        whole = raw.central(MUSD, *RECORD, year, "total_musd")
        steps.append(((*RECORD, year, "total_musd"), "the year", whole))
        known = [(path, span, amount) for path, span, amount in steps if amount is not None]
        for (path, span, part), (_, longer, amount) in pairwise(known):
            if part > amount:
                what = f"{span} have more than {longer} ({amount:g} MUSD)"
                raw.report(path, what, f"{part:g}", "correct one of them")


def _groups(raw: Raw) -> None:
    """Check that a side's groups are its whole and no energy, and that a one-off has its group."""
    for side, energy in ENERGY.items():
        path = (*GROUPS, side)
        names = raw.names(*path)
        for name in names:
            if name in energy:
                what = "is energy, which the other parts of the scenario give"
                raw.report((*path, name), what, "", "remove it", key=True)
        shares = [raw.central(SHARE, *path, name, "share") for name in names]
        known = [share for share in shares if share is not None]
        total = math.fsum(known)
        if known and len(known) == len(shares) and abs(total - 1) > SUM_TOLERANCE:
            what = f"has shares that add up to {total:g}"
            raw.report(path, what, "", "make their central values add up to 1", key=True)
    exports = raw.names(*GROUPS, "exports")
    for year, _ in raw.entries(*RECORD):
        for name in raw.names(*RECORD, year, "one_off_exports_musd"):
            if exports and name not in exports:
                at = (*RECORD, year, "one_off_exports_musd", name)
                among = "`trade.groups.exports`"
                way_out = did_you_mean(name, exports, among)
                raw.report(at, f"is not in {among}", shown(name), way_out, key=True)


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
