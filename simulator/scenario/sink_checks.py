"""Rules of the grids abroad in which lines end."""

from __future__ import annotations

from simulator.scenario.power import IMPORTER
from simulator.scenario.problems import Problem, did_you_mean, shown
from simulator.scenario.raw import Raw, text

SINKS = ("power", "sinks")
LINES = ("power", "lines")
PROJECTS = ("power", "projects")
UNLESS_GIVEN = "vietnam"
IN_LAOS = ("laos", "border")


def sinks(raw: Raw) -> list[str]:
    """Return the names of the sinks."""
    return raw.names(*SINKS) or [UNLESS_GIVEN]


def problems(raw: Raw) -> list[Problem]:
    """Return every line whose side is not that of its sink, and every project with two sinks."""
    ends = sinks(raw)
    countries = [text(entry, "country") for _, entry in raw.entries(*SINKS)]
    if countries and IMPORTER not in countries:
        what = f"none of them is in {IMPORTER}, whose imports are reported"
        raw.report(SINKS, what, "", f"give one of them `country: {IMPORTER}`", key=True)
    for name, line in raw.entries(*LINES):
        side, sink = text(line, "side"), _sink(raw, name)
        if side is None or side in IN_LAOS:
            continue
        if side not in ends:
            way_out = did_you_mean(side, [*IN_LAOS, *ends], "the sides of a line")
            raw.report((*LINES, name, "side"), "is no side of a line", shown(side), way_out)
        elif sink is not None and side != sink:
            what = f"lies behind the border to `{sink}`"
            raw.report((*LINES, name, "side"), what, shown(side), f"write `{sink}`")
    for name, project in raw.entries(*PROJECTS):
        first, other = (_sink(raw, text(project, key) or "") for key in ("line", "alt_line"))
        if first is not None and other is not None and first != other:
            what = f"leads to `{other}`, and the first line to `{first}`"
            way_out = "let both lead to one sink"
            raw.report((*PROJECTS, name, "alt_line"), what, "", way_out)
    return raw.found


def _sink(raw: Raw, line: str) -> str | None:
    """Return where the way of a line ends, none if it ends nowhere."""
    lines, seen = raw.names(*LINES), set[str]()
    while line in lines and line not in seen:
        seen.add(line)
        line = raw.at(*LINES, line, "to") or ""
    return line if line in sinks(raw) else None
