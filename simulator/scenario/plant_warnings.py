"""Plants that are legal but strange: their energy, their twins, their standing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from simulator.catalogue.message import Message, listing, message
from simulator.catalogue.numbers import percent
from simulator.dates import date_text, decimal_year
from simulator.scenario.nodes import Node
from simulator.scenario.power import Power, Project
from simulator.scenario.power_checks import HOURS_OF_YEAR
from simulator.scenario.problems import Path, quoted
from simulator.scenario.schema import Scenario

PROJECTS = ("power", "projects")
SIGNED = ("exporting", "ppa", "approved")
NAMED = 4  # plants that are named in a warning of more
USUAL_FACTORS = {
    "hydro_reservoir": (0.15, 0.9),
    "hydro_run_of_river": (0.15, 0.9),
    "wind": (0.15, 0.55),
    "solar": (0.1, 0.3),
    "coal": (0.2, 0.95),
}  # design factors that plants of the region have

Warnings = Iterator[tuple[Path, Message]]


def warnings(scenario: Scenario, tree: Node) -> tuple[Warnings, ...]:
    """Return everything that is implausible about plants."""
    power = scenario.power
    return (
        _factors(power),
        _twins(power),
        _selling_nothing(power),
        _not_exporting(scenario),
        before_its_line(power),
        _contracts(scenario),
        _ended(scenario),
        _approved(scenario),
        _lost_to_nobody(power, tree),
        _plan(scenario),
    )


def _factors(power: Power) -> Warnings:
    """Find plants whose stated energy is not what their technology gives."""
    for name, project in power.projects.items():
        stated = _stated_factor(project)
        if stated is None or project.counted is False:
            continue
        field, factor = stated
        low, high = USUAL_FACTORS[project.technology]
        if not low <= factor <= high:
            what = message(
                "warning-unusual-factor",
                factor=percent(factor),
                low=percent(low),
                high=percent(high),
                technology=quoted(project.technology),
            )
            yield (*PROJECTS, name, field), what


def _stated_factor(project: Project) -> tuple[str, float] | None:
    """Return the field that tells a plant's capacity factor, and the factor."""
    if project.capacity_factor is not None:
        return "capacity_factor", project.capacity_factor.distribution.central
    capacity_mw = project.capacity_mw.distribution.central
    if project.energy_gwh is None or capacity_mw == 0.0:
        return None
    full_gwh = capacity_mw * HOURS_OF_YEAR / 1e3
    return "energy_gwh", project.energy_gwh.distribution.central / full_gwh


def _twins(power: Power) -> Warnings:
    """Find counted plants of one name, accents aside, and one capacity."""
    first: dict[tuple[str, float], str] = {}
    for name, project in power.projects.items():
        if project.counted is not True:
            continue
        capacity_mw = project.capacity_mw.distribution.central
        for _, written in project.name.label.texts:
            twin = first.setdefault((_bare(written), capacity_mw), name)
            if twin != name:
                yield (*PROJECTS, name), message("warning-twin", other=quoted(twin))
                break


def _selling_nothing(power: Power) -> Warnings:
    """Find plants whose MW are counted although Viet Nam gets nothing of their energy."""
    for name, project in power.projects.items():
        if project.counted is not False and project.vn_share.distribution.support[1] == 0.0:
            yield (*PROJECTS, name, "vn_share"), message("warning-sells-nothing")


def _bare(text: str) -> str:
    """Return a name without case, accents, spaces and signs.

    >>> _bare("Nậm Mô 2"), _bare("Nam Mo-2"), _bare("Đắk")
    ('nammo2', 'nammo2', 'dak')
    """
    apart = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(c for c in apart if c.isalnum())


def _not_exporting(scenario: Scenario) -> Warnings:
    """Find plants that run past their date but do not supply yet, or supply before their date."""
    as_of = decimal_year(scenario.as_of)
    for name, project in scenario.power.projects.items():
        if project.counted is not True or project.cod is None:
            continue
        past = project.cod.distribution.support[1] <= as_of
        if past and project.physical_status == "operating" and project.offtake != "exporting":
            what = message("warning-runs-not-exporting", offtake=quoted(project.offtake))
            yield (*PROJECTS, name, "offtake"), what
        low = project.cod.distribution.support[0]
        if low > as_of and project.offtake == "exporting":
            what = message("warning-exports-before-cod", day=date_text(low))
            yield (*PROJECTS, name, "cod"), what


def _contracts(scenario: Scenario) -> Warnings:
    """Find contracts in force by a day on which, by their offtake, there is none yet; and late."""
    as_of = decimal_year(scenario.as_of)
    for name, project in scenario.power.projects.items():
        if project.counted is not True or project.contract is None:
            continue
        low, high = project.contract.distribution.support
        offtake = quoted(project.offtake)
        if project.offtake == "exporting" and low > as_of:
            what = message("warning-exports-before-contract", day=date_text(low))
            yield (*PROJECTS, name, "contract"), what
        elif project.offtake not in SIGNED and high <= as_of:
            what = message("warning-contract-unsigned", day=date_text(high), offtake=offtake)
            yield (*PROJECTS, name, "offtake"), what


def _ended(scenario: Scenario) -> Warnings:
    """Find plants that export, though they retired or their contract ended before that day."""
    as_of = decimal_year(scenario.as_of)
    for name, project in scenario.power.projects.items():
        if project.counted is not True or project.offtake != "exporting":
            continue
        for field, ends in (("retires", project.retires), ("contract_ends", project.contract_ends)):
            if ends is not None and (last := ends.distribution.support[1]) <= as_of:
                what = message("warning-exports-after-its-end", day=date_text(last))
                yield (*PROJECTS, name, field), what


def _approved(scenario: Scenario) -> Warnings:
    """Find approvals that settle the price though nobody chose so."""
    free = [
        quoted(name)
        for name, p in scenario.power.projects.items()
        if p.counted is True and p.is_only_approved
    ]
    if free and scenario.economics.approval_settles_price is None:
        what = message("warning-approved-at-any-price", plants=listing(free, "and"))
        yield ("economics",), what


def _lost_to_nobody(power: Power, tree: Node) -> Warnings:
    """Find signed plants that name a buyer who may take them away, which nobody does.

    Where another file says that they are signed, it changes what the first one said.
    """
    signed = []
    for name, p in power.projects.items():
        fields = ("outlet", "offtake")
        files = {tree.at((*PROJECTS, name, field))[0].file for field in fields}
        if p.counted is True and p.outlet and p.offtake in SIGNED and len(files) == 1:
            signed.append(name)
    if signed:
        named = [quoted(name) for name in signed[:NAMED]]
        plants = listing([*named, "…"] if len(signed) > NAMED else named, "comma")
        path = (*PROJECTS, signed[0], "outlet")
        yield path, message("warning-outlet-of-signed", plants=plants)


def _plan(scenario: Scenario) -> Warnings:
    """Find a plan that aims at nameplate, which lines may not carry, or is decided in the past."""
    plan = scenario.plan
    if plan is None:
        return
    if plan.target is not None and scenario.targets[plan.target].quantity == "commissioned_mw":
        yield ("plan", "target"), message("warning-plan-nameplate")
    if plan.decided < scenario.as_of.isoformat()[: len(plan.decided)]:
        what = message("warning-plan-decided-before", day=scenario.as_of.isoformat())
        yield ("plan", "decided"), what


def before_its_line(power: Power) -> Warnings:
    """Find lines that come into service after plants that export through them already."""
    behind: dict[str, list[tuple[str, float]]] = {}
    for name, project in power.projects.items():
        exports = project.counted is True and project.offtake == "exporting"
        line = project.line if exports and project.alt_line is None else None
        while line in power.lines and project.cod is not None:
            behind.setdefault(line, []).append((name, project.cod.distribution.support[1]))
            line = power.lines[line].to
    for name, line in power.lines.items():
        if line.energised is None or line.before_energised == "bypassed":
            continue
        earliest = line.energised.distribution.support[0]
        early = [quoted(plant) for plant, cod in behind.get(name, ()) if cod < earliest]
        if early:
            what = message(
                "warning-line-after-exports", day=date_text(earliest), plants=listing(early, "and")
            )
            yield ("power", "lines", name, "energised"), what
