"""What is legal but implausible in a checked scenario, as warnings."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from simulator.catalogue.message import Message, Number, listing, message, year
from simulator.catalogue.quantities import PART_OF, PARTS
from simulator.dates import date_text, decimal_year
from simulator.distribution import Distribution
from simulator.scenario import (
    coal_checks,
    history_warnings,
    petroleum_checks,
    plant_warnings,
    trade_checks,
)
from simulator.scenario.lines import Line
from simulator.scenario.nodes import Node
from simulator.scenario.places import place
from simulator.scenario.power import Power, Project
from simulator.scenario.problems import Path, Problem, quoted
from simulator.scenario.provenance import walk
from simulator.scenario.schema import Scenario
from simulator.scenario.wording import as_written, number, with_unit

FAR_ABOVE = 2.0
NOT_DRAWN = "warning-not-drawn"

Warnings = Iterator[tuple[Path, Message]]


def warnings(scenario: Scenario, tree: Node, file: str) -> list[Problem]:
    """Return every warning, in the order of the file."""
    found = [
        place(tree, path, what)
        for each in (
            _title(tree, file),
            _values(scenario),
            _not_drawn(scenario),
            _dates(scenario),
            _late_lines(scenario.power),
            _narrow_lines(scenario.power),
            _limits_reversed(scenario.power),
            *plant_warnings.warnings(scenario, tree),
            *history_warnings.warnings(scenario, tree),
            _second_circuits(scenario.power),
            _unsourced_records(scenario.power),
            _gaps_of_the_record(scenario.power),
            coal_checks.warnings(scenario),
            trade_checks.warnings(scenario),
            petroleum_checks.warnings(scenario),
            _targets(scenario),
            _left_out(scenario),
            _ranks_unused(scenario.power),
            _without_effect(scenario),
        )
        for path, what in each
    ]
    return sorted(found)


def _title(tree: Node, file: str) -> Warnings:
    assert isinstance(tree.value, dict)
    title = tree.value["title"]
    if title.file.startswith("--") or title.file == file:
        return
    yield ("title",), message("warning-title-inherited", file=file)


def _values(scenario: Scenario) -> Warnings:
    """Find values outside the plausible band, and assumptions that admit no doubt."""
    for quantity, leaf, dotted_path, _ in walk(scenario):
        path = tuple(dotted_path.split("."))
        if leaf.plausible is not None:
            low, high = leaf.plausible
            for end in _ends(quantity.distribution):
                if not low <= end <= high:
                    # 1.12 may as well be the factor of a growth of 12 %
                    percent = leaf.unit == "share" and 1.5 < end <= 100
                    yield (
                        path,
                        message(
                            "warning-perhaps-percent" if percent else "warning-outside-usual",
                            value=number(end, leaf.unit),
                            low=number(low, leaf.unit),
                            high=with_unit(number(high, leaf.unit), leaf.unit),
                        ),
                    )
                    break
        if quantity.range is not None and quantity.range[0] == quantity.range[1]:
            yield path, message("warning-range-no-width")


def _not_drawn(scenario: Scenario) -> Warnings:
    """Find structural numbers that are written as if they were drawn."""
    for quantity, leaf, path, _ in walk(scenario):
        of = quantity.distribution
        if not leaf.structural or (of.is_fixed and of.never == 0.0):
            continue
        central = as_written(of.central, leaf.unit)
        span = [as_written(end, leaf.unit) for end in of.support if math.isfinite(end)]
        has_range = "yes" if len(set(span)) == 2 else "no"
        yield (
            tuple(path.split(".")),
            message(
                NOT_DRAWN,
                central=central,
                with_range=has_range,
                value=quoted(f"value: {central}"),
                range=quoted(f"range: [{', '.join(span)}]"),
                set=quoted(f"--set {path}=…"),
            ),
        )


def _ends(distribution: Distribution) -> list[float]:
    """Return the lowest and highest number to judge a distribution by."""
    if distribution.kind == "lognormal":
        return list(distribution.parameters)
    ends = [x for x in distribution.support if math.isfinite(x)]
    return ends or [distribution.central]


def _dates(scenario: Scenario) -> Warnings:
    as_of = decimal_year(scenario.as_of)
    for name, project in scenario.power.projects.items():
        if project.cod is None or project.physical_status == "operating":
            continue
        latest = project.cod.distribution.support[1]
        if latest <= as_of:
            status = quoted(project.physical_status)
            what = message("warning-cod-has-passed", day=date_text(latest), status=status)
            yield ("power", "projects", name, "cod"), what


def _plants_behind(power: Power) -> dict[str, list[Project]]:
    """Return, for every line, the counted plants whose power passes it."""
    behind: dict[str, list[Project]] = defaultdict(list)
    for project in power.projects.values():
        line = project.line if project.counted is True else None
        while line is not None:
            behind[line].append(project)
            line = power.lines[line].to if power.lines[line].to in power.lines else None
    return behind


def _late_lines(power: Power) -> Warnings:
    behind = _plants_behind(power)
    for name, line in power.lines.items():
        if line.energised is None or line.before_energised == "bypassed" or not behind[name]:
            continue
        earliest = line.energised.distribution.support[0]
        dates = [p.cod.distribution.support[1] if p.cod else math.inf for p in behind[name]]
        if earliest > max(dates):
            what = message(
                "warning-line-after-its-plants",
                earliest=date_text(earliest),
                latest=date_text(max(dates)),
            )
            yield ("power", "lines", name, "energised"), what


def _narrow_lines(power: Power) -> Warnings:
    """Find lines whose own plants are far above what they can ever carry."""
    for name, line in power.lines.items():
        limit_mw = _highest_limit_mw(line, power.security)
        nameplate_mw = _nameplate_mw([p for p in power.projects.values() if p.line == name])
        if nameplate_mw > FAR_ABOVE * limit_mw:
            what = message(
                "warning-line-narrow", plants=Number(nameplate_mw), limit=Number(limit_mw)
            )
            yield ("power", "lines", name), what


def _limits_reversed(power: Power) -> Warnings:
    """Find lines that carry less with all circuits than with one lost."""
    for name, line in power.lines.items():
        if line.n1_mw is None or line.n0_mw is None:
            continue
        one_lost, all_in = line.n1_mw.distribution.central, line.n0_mw.distribution.central
        if all_in < one_lost:
            what = message("warning-n0-below-n1", all=Number(all_in), lost=Number(one_lost))
            yield ("power", "lines", name, "n0_mw"), what


def _highest_limit_mw(line: Line, security: str) -> float:
    limit = line.n1_mw if security == "n1" else line.n0_mw
    limits = [*line.limit_mw.values(), *(() if limit is None else (limit,))]
    return max((limit.distribution.support[1] for limit in limits), default=math.inf)


def _nameplate_mw(projects: list[Project]) -> float:
    """Add up the counted plants; of overlapping plans the largest option."""
    by_option: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for i, project in enumerate(projects):
        if project.counted is True:
            group, _, option = (project.one_of or f"alone_{i}.").partition(".")
            by_option[group][option] += project.capacity_mw.distribution.central
    return sum(max(options.values()) for options in by_option.values())


def _second_circuits(power: Power) -> Warnings:
    for name, line in power.lines.items():
        if line.outage is not None and (line.circuits or 1) > 1:
            what = message("warning-outages-of-circuits", circuits=line.circuits or 1)
            yield ("power", "lines", name, "outage"), what


def _unsourced_records(power: Power) -> Warnings:
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
                yield ("power", "resource", *steps, name), message("warning-record-no-source")


def _gaps_of_the_record(power: Power) -> Warnings:
    """Find years that are missing inside the hydrological record."""
    for name, region in power.resource.hydrology.regions.items():
        years = sorted(map(int, region.years))
        gaps = [str(y) for y in range(years[0], years[-1]) if y not in years] if years else []
        if gaps:
            path = ("power", "resource", "hydrology", "regions", name, "years")
            yield path, message("warning-record-gaps", years=listing(gaps, "comma"))


def _ranks_unused(power: Power) -> Warnings:
    if power.curtailment == "by_contract":
        return
    for name, project in power.projects.items():
        if project.curtailed is not None:
            yield ("power", "projects", name, "curtailed"), message("warning-rank-unused")


def _without_effect(scenario: Scenario) -> Warnings:
    """Find what is given for a mode that was not chosen."""
    hydrology, trade = scenario.power.resource.hydrology, scenario.trade
    above = ("power", "resource", "hydrology")
    if hydrology.year is not None and hydrology.mode != "year":
        yield (*above, "year"), _idle(".".join((*above, "mode")), hydrology.mode, "year")
    if trade is not None and trade.series and trade.varies != "series":
        yield ("trade", "series"), _idle("trade.varies", trade.varies, "series")


def _idle(field: str, chosen: str, wanted: str) -> Message:
    return message(
        "warning-idle", field=quoted(field), chosen=quoted(chosen), wanted=quoted(wanted)
    )


def _left_out(scenario: Scenario) -> Warnings:
    """Tell what still speaks of a part that the scenario leaves out, a line a part."""
    for part in PARTS:
        if getattr(scenario, part, None) is not None:
            continue
        targets = [n for n, t in scenario.targets.items() if PART_OF.get(t.quantity) == part]
        if targets:
            what = message(
                "warning-targets-left-out", targets=listing(targets, "comma"), part=quoted(part)
            )
            yield ("targets",), what
        for name, group in scenario.correlations.items():
            if any(member.split(".")[0] == part for member in group.members):
                what = message("warning-members-left-out", part=quoted(part))
                yield ("correlations", name), what


def _targets(scenario: Scenario) -> Warnings:
    last = scenario.horizon.last_year
    known = min(map(int, scenario.power.demand.peak_mw), default=last + 1)
    for name, target in scenario.targets.items():
        of_peak = target.quantity == "import_share_of_peak"
        if of_peak and target.year is not None and target.year < known:
            what = message("warning-peak-not-known", year=year(target.year))
            yield ("targets", name, "year"), what
        if target.year is not None and target.year > last:
            what = message("warning-target-beyond-horizon", year=year(target.year), last=year(last))
            yield ("targets", name, "year"), what
