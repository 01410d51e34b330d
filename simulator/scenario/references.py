"""Names that must exist in the scenario, and loops of names that must not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from simulator.catalogue.quantities import QUANTITIES, TARGETABLE
from simulator.scenario.leaves import FORMS
from simulator.scenario.problems import Path, Problem, did_you_mean, shown
from simulator.scenario.raw import Raw, text
from simulator.scenario.sink_checks import sinks

PROJECTS = ("power", "projects")
LINES = ("power", "lines")
ONE_OF = ("power", "one_of")
PROFILES = ("power", "resource", "profiles")
SITES = ("power", "resource", "wind", "sites")
HYDROLOGY = ("power", "resource", "hydrology")
OUTLETS = ("power", "risk", "competing_outlets")
CEILINGS = ("economics", "ceilings")
ALTERNATIVES = ("economics", "alternatives")


def problems(raw: Raw) -> list[Problem]:
    """Return every name that names nothing, and every loop."""
    _projects(raw)
    _lines(raw)
    _profiles(raw)
    _economics(raw)
    _targets(raw)
    return raw.found


def must_be_in(raw: Raw, path: Path, name: str | None, names: Iterable[str], among: str) -> None:
    """Report a name that is not among those it may be."""
    names = list(names)
    if name is None or name in names:
        return
    raw.report(path, f"is not in `{among}`", shown(name), did_you_mean(name, names, f"`{among}`"))


def must_be_by_year(raw: Raw, path: tuple[str, ...]) -> None:
    """Report names that are no years, and a single number where one by year belongs."""
    names = raw.names(*path)
    if any(form in names for form in FORMS):
        what = "is one number, not numbers by year"
        raw.report(path, what, "", 'put it under a year: `"2030": …`', key=True)
        return
    for year in names:
        if not re.fullmatch(r"(19|20)\d\d", year):
            at = (*path, year)
            raw.report(at, "is not a year", shown(year), "write a year such as `2030`", key=True)


def _projects(raw: Raw) -> None:
    tables = {
        "line": LINES,
        "alt_line": LINES,
        "profile": PROFILES,
        "site": SITES,
        "follows": PROJECTS,
        "outlet": OUTLETS,
    }
    names = {table: raw.names(*table) for table in tables.values()}
    upstream: dict[str, str] = {}
    for project, entry in raw.entries(*PROJECTS):
        path = (*PROJECTS, project)
        for key, table in tables.items():
            if table != OUTLETS and not names[table]:
                continue  # the schema says that the whole table is missing
            must_be_in(raw, (*path, key), text(entry, key), names[table], ".".join(table))
        _displaced(raw, path, entry, names[PROJECTS])
        _one_of(raw, (*path, "one_of"), text(entry, "one_of"))
        if entry.get("line") is not None and entry.get("line") == entry.get("alt_line"):
            raw.report((*path, "alt_line"), "is the same as `line`", "", "remove it")
        if (above := text(entry, "follows")) in names[PROJECTS] and above is not None:
            upstream[project] = above
    for loop in loops(upstream):
        raw.report(
            (*PROJECTS, loop[0], "follows"),
            f"the plants follow each other in a loop ({' → '.join(loop)})",
            "",
            "remove one `follows`",
        )


def _displaced(raw: Raw, path: Path, entry: dict[str, Any], projects: list[str]) -> None:
    displaced = entry.get("displaces")
    if not isinstance(displaced, list):
        return
    for i, name in enumerate(displaced):
        if not isinstance(name, str):
            continue
        must_be_in(raw, (*path, "displaces", i), name, projects, ".".join(PROJECTS))
        if name == path[-1]:
            raw.report((*path, "displaces", i), "a plant cannot displace itself", "", "remove it")


def _one_of(raw: Raw, path: Path, written: str | None) -> None:
    group, dot, option = (written or "").partition(".")
    if not dot:
        return
    table = ".".join(ONE_OF)
    if group not in raw.names(*ONE_OF):
        nearest = did_you_mean(group, raw.names(*ONE_OF), f"`{table}`")
        raw.report(path, f"has no group in `{table}`", shown(written), nearest)
    elif option not in raw.names(*ONE_OF, group):
        nearest = did_you_mean(option, raw.names(*ONE_OF, group), f"`{table}.{group}`")
        raw.report(path, f"has no option in `{table}.{group}`", shown(written), nearest)


def _lines(raw: Raw) -> None:
    names, ends = raw.names(*LINES), sinks(raw)
    for end in ends:
        if end in names:
            what = f"`{end}` is where lines end, not a line"
            raw.report((*LINES, end), what, "", "give it another name", key=True)
    downstream: dict[str, str] = {}
    for line, entry in raw.entries(*LINES):
        path = (*LINES, line)
        to = text(entry, "to")
        must_be_in(raw, (*path, "to"), to, [*names, *ends], ".".join(LINES))
        if to in names and to is not None and to not in ends:
            downstream[line] = to
        stage = entry.get("stage")
        if isinstance(stage, dict):
            ends_with = text(stage, "ends_with")
            at = (*path, "stage", "ends_with")
            must_be_in(raw, at, ends_with, names, ".".join(LINES))
            if ends_with == line:
                raw.report(at, "a stage cannot end with its own line", "", "name another line")
    for loop in loops(downstream):
        raw.report(
            (*LINES, loop[0], "to"),
            f"the lines run in a loop ({' → '.join(loop)})",
            "",
            f"let one of them end in `{ends[0]}`",
        )


def loops(next_of: dict[str, str]) -> list[list[str]]:
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


def _profiles(raw: Raw) -> None:
    regions = raw.names(*HYDROLOGY, "regions")
    for profile, entry in raw.entries(*PROFILES):
        path = (*PROFILES, profile, "region")
        must_be_in(raw, path, text(entry, "region"), regions, ".".join((*HYDROLOGY, "regions")))


def _economics(raw: Raw) -> None:
    path = ("economics", "alternative")
    name = raw.at(*path)
    if isinstance(name, str):
        must_be_in(raw, path, name, raw.names(*ALTERNATIVES), ".".join(ALTERNATIVES))


def _targets(raw: Raw) -> None:
    for target, entry in raw.entries("targets"):
        path = ("targets", target)
        name = text(entry, "quantity")
        if name is None:
            continue
        if name not in TARGETABLE:
            what = "is not a quantity that is reported by year"
            nearest = did_you_mean(name, TARGETABLE) or f"one of {', '.join(TARGETABLE)}"
            raw.report((*path, "quantity"), what, shown(name), nearest)
            continue
        unit, needed = text(entry, "unit"), QUANTITIES[name].unit
        if unit is not None and unit != needed:
            what = f"is not the unit of `{name}`"
            raw.report((*path, "unit"), what, shown(unit), f"write the value in {needed}")
