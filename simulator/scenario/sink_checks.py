"""Rules of the grids abroad in which lines end."""

from __future__ import annotations

from simulator.catalogue.message import message
from simulator.scenario.lines import IMPORTER
from simulator.scenario.lines import SINKS as ENDS
from simulator.scenario.problems import as_yaml, did_you_mean, quoted
from simulator.scenario.raw import Raw, text

SINKS = ("power", "sinks")
LINES = ("power", "lines")
PROJECTS = ("power", "projects")
IN_LAOS = ("laos", "border")


def check(raw: Raw) -> None:
    """Report every line whose side is not that of its sink, and every project with two sinks."""
    ends = ENDS.names(raw)
    countries = [text(entry, "country") for _, entry in raw.entries(*SINKS)]
    if countries and IMPORTER not in countries:
        country = quoted(f"country: {IMPORTER}")
        what = message("problem-no-sink-imports", country=IMPORTER, text=country)
        raw.report(SINKS, what, key=True)
    for name, line in raw.entries(*LINES):
        side, sink = text(line, "side"), _sink(raw, name)
        if side is None or side in IN_LAOS:
            continue
        if side not in ends:
            among = message("problem-sides-of-a-line")
            way_out = did_you_mean(side, [*IN_LAOS, *ends], among)
            raw.report((*LINES, name, "side"), message("problem-no-side"), as_yaml(side), way_out)
        elif sink is not None and side != sink:
            what = message("problem-side-of-other-sink", sink=quoted(sink))
            raw.report((*LINES, name, "side"), what, as_yaml(side))
    for name, project in raw.entries(*PROJECTS):
        first, other = (_sink(raw, text(project, key) or "") for key in ("line", "alt_line"))
        if first is not None and other is not None and first != other:
            what = message("problem-two-sinks", other=quoted(other), first=quoted(first))
            raw.report((*PROJECTS, name, "alt_line"), what)


def _sink(raw: Raw, line: str) -> str | None:
    """Return where the way of a line ends, none if it ends nowhere."""
    lines, seen = raw.names(*LINES), set[str]()
    while line in lines and line not in seen:
        seen.add(line)
        line = raw.at(*LINES, line, "to") or ""
    return line if line in ENDS.names(raw) else None
