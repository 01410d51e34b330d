"""What is legal but strange in a checked scenario, as warnings."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from simulator.catalogue.message import Arg, message
from simulator.catalogue.quantities import OPTIONAL_PARTS, PART_OF
from simulator.dates import date_text, decimal_year
from simulator.distribution import Distribution
from simulator.scenario import coal_checks, petroleum_checks, trade_checks
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.power import Line, Power, Project
from simulator.scenario.problems import Path, Problem
from simulator.scenario.provenance import walk
from simulator.scenario.schema import Scenario
from simulator.scenario.wording import number

FAR_ABOVE = 2.0
NOT_DRAWN = "warning-not-drawn"

Strange = Iterator[tuple[Path, Arg, Arg]]


def warnings(scenario: Scenario, tree: Node, file: str) -> list[Problem]:
    """Return everything that is strange, in the order of the file."""
    found = [
        place(tree, path, what, "", way_out)
        for strange in (
            _title(tree, file),
            _values(scenario),
            _not_drawn(scenario),
            _dates(scenario),
            _late_lines(scenario.power),
            _narrow_lines(scenario.power),
            _second_circuits(scenario.power),
            _unsourced_records(scenario.power),
            _gaps_of_the_record(scenario.power),
            coal_checks.warnings(scenario),
            trade_checks.warnings(scenario),
            petroleum_checks.warnings(scenario),
            _targets(scenario),
            _left_out(scenario),
            _ranks_unused(scenario.power),
        )
        for path, what, way_out in strange
    ]
    return sorted(found)


def _title(tree: Node, file: str) -> Strange:
    assert isinstance(tree.value, dict)
    title = tree.value["title"]
    if title.file.startswith("--") or title.file == file:
        return
    yield ("title",), "is inherited, though the scenario is another", f"add `title:` to {file}"


def _values(scenario: Scenario) -> Strange:
    """Find values outside the plausible band, and assumptions that admit no doubt."""
    for quantity, leaf, dotted_path, _ in walk(scenario):
        path = tuple(dotted_path.split("."))
        if leaf.plausible is not None:
            low, high = leaf.plausible
            for end in _ends(quantity.distribution):
                if not low <= end <= high:
                    unit = "" if leaf.is_date else f" {leaf.unit}"
                    band = f"{number(low, leaf.unit)} to {number(high, leaf.unit)}{unit}"
                    said = f"{number(end, leaf.unit)} is outside the usual {band}"
                    yield path, said, "check the value and its unit"
                    break
        if quantity.range is not None and quantity.range[0] == quantity.range[1]:
            yield path, "is an assumption whose range has no width", "widen the range"


def _not_drawn(scenario: Scenario) -> Strange:
    """Find structural numbers that are written as if they were drawn."""
    for quantity, leaf, path, _ in walk(scenario):
        of = quantity.distribution
        if not leaf.structural or (of.is_fixed and of.never == 0.0):
            continue
        central = number(of.central, leaf.unit)
        span = [number(end, leaf.unit) for end in of.support if math.isfinite(end)]
        beside = f" and `range: [{', '.join(span)}]`" if len(set(span)) == 2 else ""
        yield (
            tuple(path.split(".")),
            message(NOT_DRAWN, central=central),
            f"write `value: {central}`{beside}; for another value, `--set {path}=…`",
        )


def _ends(distribution: Distribution) -> list[float]:
    """Return the lowest and highest number to judge a distribution by."""
    if distribution.kind == "lognormal":
        return list(distribution.parameters)
    ends = [x for x in distribution.support if math.isfinite(x)]
    return ends or [distribution.central]


def _dates(scenario: Scenario) -> Strange:
    as_of = decimal_year(scenario.as_of)
    for name, project in scenario.power.projects.items():
        if project.cod is None or project.physical_status == "operating":
            continue
        latest = project.cod.distribution.support[1]
        if latest <= as_of:
            what = f"{date_text(latest)} has passed, but the plant is `{project.physical_status}`"
            yield ("power", "projects", name, "cod"), what, "give a new date or correct the status"


def _plants_behind(power: Power) -> dict[str, list[Project]]:
    """Return, for every line, the counted plants whose power passes it."""
    behind: dict[str, list[Project]] = defaultdict(list)
    for project in power.projects.values():
        line = project.line if project.counted is True else None
        while line is not None:
            behind[line].append(project)
            line = power.lines[line].to if power.lines[line].to in power.lines else None
    return behind


def _late_lines(power: Power) -> Strange:
    behind = _plants_behind(power)
    for name, line in power.lines.items():
        if line.energised is None or line.before_energised == "bypassed" or not behind[name]:
            continue
        earliest = line.energised.distribution.support[0]
        dates = [p.cod.distribution.support[1] if p.cod else math.inf for p in behind[name]]
        if earliest > max(dates):
            what = (
                f"{date_text(earliest)} at the earliest is later than all its plants "
                f"({date_text(max(dates))} at the latest)"
            )
            yield ("power", "lines", name, "energised"), what, "check the dates"


def _narrow_lines(power: Power) -> Strange:
    """Find lines whose own plants are far above what they can ever carry."""
    for name, line in power.lines.items():
        limit_mw = _highest_limit_mw(line, power.security)
        nameplate_mw = _nameplate_mw([p for p in power.projects.values() if p.line == name])
        if nameplate_mw > FAR_ABOVE * limit_mw:
            what = f"its plants have {nameplate_mw:,.0f} MW, the line at most {limit_mw:,.0f} MW"
            yield ("power", "lines", name), what, "check the limit and the plants"


def _highest_limit_mw(line: Line, security: str) -> float:
    limit = line.n1_mw if security == "n1" else line.n0_mw
    return math.inf if limit is None else limit.distribution.support[1]


def _nameplate_mw(projects: list[Project]) -> float:
    """Add up the counted plants; of overlapping plans the largest option."""
    by_option: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for i, project in enumerate(projects):
        if project.counted is True:
            group, _, option = (project.one_of or f"alone {i}.").partition(".")
            by_option[group][option] += project.capacity_mw.distribution.central
    return sum(max(options.values()) for options in by_option.values())


def _second_circuits(power: Power) -> Strange:
    for name, line in power.lines.items():
        if line.outage is not None and (line.circuits or 1) > 1:
            what = f"has outages although it has {line.circuits} circuits"
            yield ("power", "lines", name, "outage"), what, "remove it if N-1 covers them"


def _unsourced_records(power: Power) -> Strange:
    """Find records that are not quantities and have no source."""
    resource = power.resource
    hydrology = resource.hydrology
    tables = {
        ("profiles",): resource.profiles,
        ("wind", "sites"): resource.wind.sites,
        ("hydrology", "regions"): hydrology.regions,
    }
    for steps, entries in tables.items():
        outer = hydrology.source if steps[0] == "hydrology" else None
        for name, entry in entries.items():
            if entry.source is None and outer is None:
                yield ("power", "resource", *steps, name), "has no source", "add `source:`"


def _gaps_of_the_record(power: Power) -> Strange:
    """Find years that are missing inside the hydrological record."""
    for name, region in power.resource.hydrology.regions.items():
        years = sorted(map(int, region.years))
        gaps = [str(y) for y in range(years[0], years[-1]) if y not in years] if years else []
        if gaps:
            path = ("power", "resource", "hydrology", "regions", name, "years")
            yield path, f"lacks {', '.join(gaps)} inside the record", "runs jump over the gap"


def _ranks_unused(power: Power) -> Strange:
    if power.curtailment == "by_contract":
        return
    for name, project in power.projects.items():
        if project.curtailed is not None:
            what = "has no effect: at full lines all are curtailed alike (`power.curtailment`)"
            yield ("power", "projects", name, "curtailed"), what, "set it to `by_contract`"


def _left_out(scenario: Scenario) -> Strange:
    """Tell what still speaks of a part that the scenario leaves out, a line a part."""
    for part in OPTIONAL_PARTS:
        if getattr(scenario, part) is not None:
            continue
        targets = [n for n, t in scenario.targets.items() if PART_OF.get(t.quantity) == part]
        if targets:
            what = f"{', '.join(targets)}: of `{part}`, which this scenario leaves out: not tested"
            yield ("targets",), what, "nothing need be done"
        for name, group in scenario.correlations.items():
            if any(member.split(".")[0] == part for member in group.members):
                what = (
                    f"has members in `{part}`, which this scenario leaves out: they are not drawn"
                )
                yield ("correlations", name), what, "nothing need be done"


def _targets(scenario: Scenario) -> Strange:
    last = scenario.horizon.last_year
    known = min(map(int, scenario.power.demand.peak_mw), default=last + 1)
    for name, target in scenario.targets.items():
        of_peak = target.quantity == "import_share_of_peak"
        if of_peak and target.year is not None and target.year < known:
            what = f"peak demand is not known in {target.year}: not tested"
            way_out = f"add `{target.year}:` to `power.demand.peak_mw`"
            yield ("targets", name, "year"), what, way_out
        if target.year is not None and target.year > last:
            what = f"{target.year} lies beyond the horizon ({last}): not tested"
            yield ("targets", name, "year"), what, f"set `horizon.last_year` to {target.year}"
