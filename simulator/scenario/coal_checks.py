"""Coal and transport that contradict themselves: names, ways, years, dates, kinds of plants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from simulator.dates import date_text
from simulator.scenario.problems import Path, Problem, did_you_mean, shown
from simulator.scenario.quantity import Leaf
from simulator.scenario.raw import Raw, integers, text
from simulator.scenario.references import must_be_by_year
from simulator.scenario.schema import Scenario

COAL, TRANSPORT = "coal", "transport"
ARCS = (COAL, "arcs")
GATES = (TRANSPORT, "gates")
STORMS = (TRANSPORT, "storms")
PROJECTS = (TRANSPORT, "projects")
ROUTES = (COAL, "routes")
MINES = (COAL, "mines")
PLANTS = (COAL, "plants")
POWER = ("power", "projects")
DATE = Leaf("date")

NO_TRANSPORT = "needs `transport`, which this scenario does not have"


def problems(raw: Raw) -> list[Problem]:
    """Return everything that is wrong with coal and transport."""
    _storms(raw)
    _gates(raw)
    if isinstance(raw.at(COAL), dict):
        _arcs(raw)
        _routes(raw)
        _mines(raw)
        _plants(raw)
        _buyers(raw)
        for table in ("demand_mt_per_year", "price_usd_per_t"):
            must_be_by_year(raw, (COAL, table))
        must_be_by_year(raw, (COAL, "transit", "demand_mt_per_year"))
        _stages(raw, (COAL, "transit", "adds"))
    absent = [problem for problem in raw.found if problem.what == NO_TRANSPORT]
    return [problem for problem in raw.found if problem not in absent[1:]]


def _known(raw: Raw, path: Path, name: Any, names: Iterable[str], among: str) -> bool:
    """Report a name that is not among those it may be; return whether it is."""
    names = list(names)
    if not isinstance(name, str) or name in names:
        return isinstance(name, str)
    if TRANSPORT in among and raw.at(TRANSPORT) is None:
        way_out = "add the section, or write `coal: null`"
        raw.report(path, NO_TRANSPORT, shown(name), way_out)
        return False
    near = did_you_mean(name, names, f"`{among}`") if names else f"add it to `{among}`"
    raw.report(path, f"is not in `{among}`", shown(name), near)
    return False


def _storms(raw: Raw) -> None:
    for storm, entry in raw.entries(*STORMS):
        path = (*STORMS, storm)
        months = integers(entry.get("months"))
        for i, month in enumerate(months):
            if month in months[:i]:
                raw.report((*path, "months", i), f"{month} is given twice", "", "remove one")
        must_be_by_year(raw, (*path, "recorded"))


def _gates(raw: Raw) -> None:
    for gate, entry in raw.entries(*GATES):
        path = (*GATES, gate)
        _storm(raw, path, entry)
        must_be_by_year(raw, (*path, "flow_share"))
        _restrictions(raw, path)
        for works, built in raw.entries(*path, "adds"):
            _opening(raw, (*path, "adds", works), built, must=True)


def _storm(raw: Raw, path: Path, entry: dict[str, Any]) -> None:
    if "storm" in entry:
        _known(raw, (*path, "storm"), entry["storm"], raw.names(*STORMS), ".".join(STORMS))


def _restrictions(raw: Raw, path: tuple[str, ...]) -> None:
    for name, _ in raw.entries(*path, "restrictions"):
        at = (*path, "restrictions", name)
        start, end = raw.quantity(DATE, *at, "from_date"), raw.quantity(DATE, *at, "until")
        if start is not None and end is not None:
            first, last = start.distribution.support[1], end.distribution.support[0]
            if last < first:
                what = f"can lie before `from_date` ({date_text(first)})"
                raw.report((*at, "until"), what, date_text(last), "let it end after it begins")


def _opening(raw: Raw, path: Path, entry: dict[str, Any], *, must: bool) -> None:
    """Check that something says once when it opens."""
    if "opens" in entry and "opens_with" in entry:
        raw.report(path, "has both `opens` and `opens_with`", "", "keep one of them", key=True)
    elif must and "opens" not in entry and "opens_with" not in entry:
        raw.report(
            path, "does not say when it opens", "", "add `opens:` or `opens_with:`", key=True
        )
    if "opens_with" in entry:
        at, known = (*path, "opens_with"), raw.names(*PROJECTS)
        _known(raw, at, entry["opens_with"], known, ".".join(PROJECTS))


def _stages(raw: Raw, path: tuple[str, ...]) -> None:
    names = raw.names(*path)
    before: dict[str, str] = {}
    for stage, entry in raw.entries(*path):
        at = (*path, stage)
        _opening(raw, at, entry, must=True)
        after = text(entry, "after")
        if after is not None and _known(raw, (*at, "after"), after, names, ".".join(path)):
            before[stage] = after
    for stage in before:
        trail, name = [stage], before[stage]
        while name in before and name not in trail:
            trail.append(name)
            name = before[name]
        if name == stage:
            what = f"the stages wait for each other ({' → '.join([*trail, stage])})"
            raw.report((*path, stage, "after"), what, "", "remove one `after`")
            return


def _arcs(raw: Raw) -> None:
    for arc, entry in raw.entries(*ARCS):
        path = (*ARCS, arc)
        if arc in raw.names(*GATES):
            what = "is the name of a gate, too"
            raw.report(path, what, "", "give one of them another name", key=True)
        if "mt_per_year" not in entry and not entry.get("adds"):
            what = "has neither a limit nor a stage that opens"
            raw.report(path, what, "", "add `mt_per_year:` or `adds:`", key=True)
        _storm(raw, path, entry)
        _restrictions(raw, path)
        _stages(raw, (*path, "adds"))


def _routes(raw: Raw) -> None:
    names = [*raw.names(*ARCS), *raw.names(*GATES)]
    among = f"{'.'.join(ARCS)}` or `{'.'.join(GATES)}"
    order: dict[str, dict[str, str]] = {}  # by place, the places before it and on which route
    for route, entry in raw.entries(*ROUTES):
        path = (*ROUTES, route, "way")
        way = entry.get("way")
        known: list[str] = []
        for i, step in enumerate(way if isinstance(way, list) else []):
            if not _known(raw, (*path, i), step, names, among):
                continue
            if step in known:
                raw.report((*path, i), "is passed twice", shown(step), "remove one")
                continue
            known.append(step)
        for i, step in enumerate(known):
            for earlier in known[:i]:
                if step in order.get(earlier, {}):
                    other = order[earlier][step]
                    what = f"passes `{earlier}` before `{step}`, route `{other}` after it"
                    raw.report(path, what, "", "let the two routes agree", key=True)
                order.setdefault(step, {}).setdefault(earlier, route)


def _mines(raw: Raw) -> None:
    routes = raw.names(*ROUTES)
    for mine, entry in raw.entries(*MINES):
        path = (*MINES, mine)
        must_be_by_year(raw, (*path, "output_mt_per_year"))
        own = entry.get("routes")
        if not isinstance(own, list):
            continue
        for i, route in enumerate(own):
            at = (*path, "routes", i)
            if _known(raw, at, route, routes, ".".join(ROUTES)) and route in own[:i]:
                raw.report(at, "is given twice", shown(route), "remove one")
        included = [r for r in own if raw.at(*ROUTES, str(r), "included") is not False]
        if own and not included:
            what = "has no route that is included"
            raw.report((*path, "routes"), what, "", "include one of them", key=True)


def _plants(raw: Raw) -> None:
    of_project: dict[str, str] = {}
    for plant, entry in raw.entries(*PLANTS):
        path = (*PLANTS, plant)
        _known(raw, (*path, "mine"), entry.get("mine"), raw.names(*MINES), ".".join(MINES))
        project = text(entry, "project")
        if not _known(raw, (*path, "project"), project, raw.names(*POWER), ".".join(POWER)):
            continue
        assert project is not None
        if project in of_project:
            what = f"is the plant of `{of_project[project]}` already"
            raw.report((*path, "project"), what, shown(project), "remove one of them")
        of_project.setdefault(project, plant)
        if raw.at(*POWER, project, "technology") not in ("coal", None):
            what = "is not a coal plant"
            raw.report((*path, "project"), what, shown(project), "name another project")
        _timing(raw, path, entry, raw.at(*POWER, project, "counted"))


def _timing(raw: Raw, path: Path, entry: dict[str, Any], counted: Any) -> None:
    """Check that a plant runs by its own date or by that of the power section, not by both."""
    for key in ("cod", "capacity_factor"):
        if counted is True and key in entry:
            what = "is counted for Viet Nam: what it burns follows from the power section"
            raw.report((*path, key), what, "", "remove it", key=True)
        elif counted is False and key not in entry:
            what = f"sells elsewhere, but has no `{key}`"
            raw.report(path, what, "", f"add `{key}:`", key=True)


def _buyers(raw: Raw) -> None:
    for buyer, entry in raw.entries(COAL, "buyers"):
        path = (COAL, "buyers", buyer)
        must_be_by_year(raw, (*path, "takes_mt_per_year"))
        _opening(raw, path, entry, must=False)


def warnings(scenario: Scenario) -> Iterator[tuple[Path, str, str]]:
    """Find arcs and gates that no coal passes, and reserves kept for plants that are not there."""
    coal, transport = scenario.coal, scenario.transport
    if coal is None:
        return
    passed = {step for route in coal.routes.values() for step in route.way}
    for arc in coal.arcs:
        if arc not in passed:
            yield (*ARCS, arc), "lies on no route", "name it in a `way`, or remove it"
    for gate in transport.gates if transport is not None else ():
        if gate not in passed:
            yield (*GATES, gate), "lies on no route of coal", "name it in a `way`, or leave it"
    supplied = {plant.mine for plant in coal.plants.values()}
    for mine, entry in coal.mines.items():
        if mine not in supplied and entry.reserve_for_plants.distribution.support[1] > 0:
            path = (*MINES, mine, "reserve_for_plants")
            yield path, "is kept for plants, but no plant names this mine", "write 0"
