"""Petroleum and investment that contradict themselves, and what of them is legal but strange."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.dates import date_text, decimal_year
from simulator.scenario.petroleum import LAOS
from simulator.scenario.problems import Path, Problem, shown
from simulator.scenario.raw import Raw, text
from simulator.scenario.references import loops, must_be_by_year, must_be_in
from simulator.scenario.schema import Scenario

RECORD = ("petroleum", "demand", "record_ml")
SOUGHT = ("petroleum", "share_sought")
ROUTES = ("petroleum", "routes")
STORAGE = ("petroleum", "storage")
REGISTERED = ("investment", "registered")

NOT_YET = "lies after `as_of`"
OF_RECORD = "it is taken as record all the same"

Strange = Iterator[tuple[Path, str, str]]


def problems(raw: Raw) -> list[Problem]:
    """Return every name that names nothing, every loop, and every contradiction."""
    for path in (RECORD, SOUGHT):
        must_be_by_year(raw, path)
    _routes(raw)
    _storage(raw)
    measure, registered = raw.at("investment", "measure"), raw.names(*REGISTERED)
    if isinstance(measure, str) and registered:
        must_be_in(raw, ("investment", "measure"), measure, registered, ".".join(REGISTERED))
    return raw.found


def warnings(scenario: Scenario) -> Strange:
    """Find shocks that nobody sees, and records of what was not known yet."""
    p = scenario.petroleum
    known = decimal_year(scenario.as_of)
    for year in p.demand.record_ml if p is not None else ():
        if int(year) > known:
            yield (*RECORD, year), f"{year} {NOT_YET} ({scenario.as_of})", OF_RECORD
    i = scenario.investment
    for name, entry in i.registered.items() if i is not None else ():
        day = entry.day.distribution.central
        if day > known:
            what = f"{date_text(day)} {NOT_YET} ({scenario.as_of})"
            yield (*REGISTERED, name, "day"), what, OF_RECORD
    for name, shock in p.shocks.items() if p is not None else ():
        begins, lasts = shock.begins.distribution.support, shock.months.distribution.support
        path = ("petroleum", "shocks", name, "begins")
        if begins[0] >= scenario.horizon.last_year + 1:
            what = f"{date_text(begins[0])} lies beyond the horizon: not played"
            yield path, what, "set `horizon.last_year` later"
        elif begins[1] + lasts[1] / 12 <= scenario.horizon.first_year:
            what = f"{date_text(begins[1])} lies before the horizon: not played"
            yield path, what, "set `horizon.first_year` earlier"


def _routes(raw: Raw) -> None:
    names = raw.names(*ROUTES)
    if LAOS in names:
        what = f"`{LAOS}` is where all routes end, not a route"
        raw.report((*ROUTES, LAOS), what, "", "give it another name", key=True)
    feeds: dict[str, str] = {}
    known = len(raw.found)
    for route, entry in raw.entries(*ROUTES):
        to = text(entry, "to")
        must_be_in(raw, (*ROUTES, route, "to"), to, [*names, LAOS], ".".join(ROUTES))
        if to in names and to is not None and to != LAOS:
            feeds[route] = to
    for loop in loops(feeds):
        what = f"the routes run in a loop ({' → '.join(loop)})"
        way_out = f"let one of them end in `{LAOS}`"
        raw.report((*ROUTES, loop[0], "to"), what, "", way_out)
    is_tree = len(raw.found) == known
    for route, entry in raw.entries(*ROUTES):
        if "capital" in entry and "opens" not in entry:
            what = "has a cost, but is always there"
            raw.report(
                (*ROUTES, route, "capital"), what, "", "add `opens:`, or remove it", key=True
            )
        if is_tree and route not in feeds.values() and "throughput_ml" not in entry:
            what = "begins a route but does not say how much it can bring"
            raw.report((*ROUTES, route), what, "", "add `throughput_ml:`", key=True)


def _storage(raw: Raw) -> None:
    routes = raw.names(*ROUTES)
    for store, entry in raw.entries(*STORAGE):
        opens_with = text(entry, "opens_with")
        at = (*STORAGE, store, "opens_with")
        if routes:
            must_be_in(raw, at, opens_with, routes, ".".join(ROUTES))
        if opens_with in routes and raw.at(*ROUTES, opens_with or "", "opens") is None:
            what = "names a route that is always there"
            raw.report(at, what, shown(opens_with), "remove it, or add `opens:` to the route")
        if "capital" in entry and opens_with is None:
            what = "has a cost, but is always there"
            way_out = "add `opens_with:`, or remove it"
            raw.report((*STORAGE, store, "capital"), what, "", way_out, key=True)
