"""Coal that contradicts itself: names, limits, the order of routes, dates of plants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from simulator.catalogue.message import Message, message
from simulator.scenario.problems import Path, as_yaml, quoted
from simulator.scenario.raw import Raw, text
from simulator.scenario.schema import Scenario

LINKS = ("coal", "arcs")
GATES = ("transport", "gates")
ROUTES = ("coal", "routes")
MINES = ("coal", "mines")
PLANTS = ("coal", "plants")
POWER = ("power", "projects")


def check(raw: Raw) -> None:
    """Report every contradiction."""
    for link, entry in raw.entries(*LINKS):
        if link in raw.names(*GATES):
            raw.report((*LINKS, link), message("problem-link-named-as-gate"), key=True)
        if "mt_per_year" not in entry and not entry.get("adds"):
            raw.report((*LINKS, link), message("problem-link-never-open"), key=True)
    _routes(raw)
    for mine, entry in raw.entries(*MINES):
        own = entry.get("routes")
        routes = own if isinstance(own, list) else []
        included = [r for r in routes if raw.at(*ROUTES, str(r), "included") is not False]
        if routes and not included:
            raw.report((*MINES, mine, "routes"), message("problem-no-route-included"), key=True)
    _plants(raw)


def _routes(raw: Raw) -> None:
    """Check that routes that share places pass them in the same order."""
    order: dict[str, dict[str, str]] = {}  # by place, the places before it and on which route
    names = {*raw.names(*LINKS), *raw.names(*GATES)}
    for route, entry in raw.entries(*ROUTES):
        path, way = (*ROUTES, route, "way"), entry.get("way")
        steps = [s for s in way if isinstance(s, str)] if isinstance(way, list) else []
        known = list(dict.fromkeys(step for step in steps if step in names))
        for i, step in enumerate(known):
            for earlier in known[:i]:
                if step in order.get(earlier, {}):
                    what = message(
                        "problem-routes-disagree",
                        first=quoted(earlier),
                        then=quoted(step),
                        route=quoted(order[earlier][step]),
                    )
                    raw.report(path, what, key=True)
                order.setdefault(step, {}).setdefault(earlier, route)


def _plants(raw: Raw) -> None:
    of_project: dict[str, str] = {}
    for plant, entry in raw.entries(*PLANTS):
        path, project = (*PLANTS, plant), text(entry, "project")
        if project is None or project not in raw.names(*POWER):
            continue
        if project in of_project:
            what = message("problem-project-has-plant", plant=quoted(of_project[project]))
            raw.report((*path, "project"), what, as_yaml(project))
        of_project.setdefault(project, plant)
        if raw.at(*POWER, project, "technology") not in ("coal", None):
            raw.report((*path, "project"), message("problem-not-a-coal-plant"), as_yaml(project))
        _timing(raw, path, entry, raw.at(*POWER, project, "counted"))


def _timing(raw: Raw, path: Path, entry: dict[str, Any], counted: Any) -> None:
    """Check that a plant runs by its own date or by that of the power section, not by both."""
    for key in ("cod", "capacity_factor"):
        if counted is True and key in entry:
            raw.report((*path, key), message("problem-plant-counted"), key=True)
        elif counted is False and key not in entry:
            raw.report(path, message("problem-plant-elsewhere", key=quoted(f"{key}:")), key=True)


def warnings(scenario: Scenario) -> Iterator[tuple[Path, Message]]:
    """Find links and gates that no coal passes, and reserves set aside for plants not there."""
    coal, transport = scenario.coal, scenario.transport
    if coal is None:
        return
    passed = {step for route in coal.routes.values() for step in route.way}
    for link in coal.arcs:
        if link not in passed:
            yield (*LINKS, link), message("warning-link-on-no-route")
    for gate in transport.gates if transport is not None else ():
        if gate not in passed:
            yield (*GATES, gate), message("warning-gate-on-no-route")
    supplied = {plant.mine for plant in coal.plants.values()}
    for mine, entry in coal.mines.items():
        if mine not in supplied and entry.reserve_for_plants.distribution.support[1] > 0:
            path = (*MINES, mine, "reserve_for_plants")
            yield path, message("warning-reserve-without-plant")
