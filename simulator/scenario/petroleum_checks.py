"""Petroleum that contradicts itself, and what of it and of investment is legal but implausible."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.catalogue.message import Message, message
from simulator.dates import date_text, decimal_year
from simulator.scenario.petroleum import LAOS
from simulator.scenario.problems import Path, as_yaml
from simulator.scenario.raw import Raw, text
from simulator.scenario.rules import chain, loops
from simulator.scenario.schema import Scenario

RECORD = ("petroleum", "demand", "record_ml")
ROUTES = ("petroleum", "routes")
STORAGE = ("petroleum", "storage")
REGISTERED = ("investment", "registered")


def check(raw: Raw) -> None:
    """Report every contradiction."""
    _starts(raw)
    routes = raw.names(*ROUTES)
    for store, entry in raw.entries(*STORAGE):
        with_route = text(entry, "opens_with")
        if with_route in routes and raw.at(*ROUTES, with_route or "", "opens") is None:
            at = (*STORAGE, store, "opens_with")
            raw.report(at, message("problem-route-always-there"), as_yaml(with_route))


def warnings(scenario: Scenario) -> Iterator[tuple[Path, Message]]:
    """Find shocks that nobody sees, and records of what was not known yet."""
    p = scenario.petroleum
    known = decimal_year(scenario.as_of)
    for year in p.demand.record_ml if p is not None else ():
        if int(year) > known:
            what = message("warning-not-yet", day=year, as_of=str(scenario.as_of))
            yield (*RECORD, year), what
    i = scenario.investment
    for name, entry in i.registered.items() if i is not None else ():
        day = entry.day.distribution.central
        if day > known:
            what = message("warning-not-yet", day=date_text(day), as_of=str(scenario.as_of))
            yield (*REGISTERED, name, "day"), what
    for name, shock in p.shocks.items() if p is not None else ():
        begins, lasts = shock.begins.distribution.support, shock.months.distribution.support
        path = ("petroleum", "shocks", name, "begins")
        if begins[0] >= scenario.horizon.last_year + 1:
            yield path, message("warning-shock-beyond-horizon", day=date_text(begins[0]))
        elif begins[1] + lasts[1] / 12 <= scenario.horizon.first_year:
            yield path, message("warning-shock-before-horizon", day=date_text(begins[1]))


def _starts(raw: Raw) -> None:
    """Check that every route that none feeds says how much it can bring."""
    routes = dict(raw.entries(*ROUTES))
    feeds = chain(routes, "to", (LAOS,))
    lost = [entry for entry in routes.values() if text(entry, "to") not in (*routes, LAOS)]
    if lost or loops(feeds):
        return  # a declared rule tells of it, and no one knows yet what begins where
    for route, entry in routes.items():
        if route not in feeds.values() and "throughput_ml" not in entry:
            raw.report((*ROUTES, route), message("problem-start-without-limit"), key=True)
