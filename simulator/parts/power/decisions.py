"""What a plan decides of power: who may be signed, which lines begun, and a scenario so decided.

A corridor is all that lands at one point. Corridors share chance, not wires:
what lands of several is what lands of each. Those coupled otherwise – a plant
that may move to another line or whose water another follows, entries in one
another's place, a mine, a line whose service ends another's stage – are one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from simulator.catalogue.message import Arg
from simulator.dates import date_text
from simulator.distribution import Distribution
from simulator.parts.contract import Candidate, Decision, Decisions, Work
from simulator.parts.power.clocks import SIGNED
from simulator.scenario.arrivals import projects_of
from simulator.scenario.lines import IMPORTER, Line, Reinforcement
from simulator.scenario.plan import MasterPlan
from simulator.scenario.power import Power, Project
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario

OF_CORRIDORS = frozenset(
    (
        *("commissioned_mw", "deliverable_mw", "import_share_of_peak", "unlisted_mw", "firm_mw"),
        *("offered_gwh", "import_gwh", "landed_gwh", "losses_gwh", "curtailed_gwh"),
        *("import_cost_musd", "import_cost_real_musd", "paid_curtailment_musd", "saving_musd"),
        "avoided_kt_co2",
    )
)  # sums over corridors
RISING = frozenset(("commissioned_mw", "deliverable_mw", "import_share_of_peak"))
NEAREST = ("approved", "planned", "mou", "proposed", "candidate")  # to a contract, first to last


def candidates(scenario: Scenario) -> list[Candidate]:
    """Return the projects that a plan may sign: counted, without a contract or an approval."""
    power, corridors = scenario.power, corridor_of(scenario)
    plan = planned(scenario)
    awaited = {name for name, entry in plan.lines.items() if entry.adds_mw is None}
    found = []
    for name, project in power.projects.items():
        if not _is_free(power, name, project) or name in plan.projects.leave:
            continue
        assert project.line is not None
        lines = [project.line, *([project.alt_line] if project.alt_line else [])]
        found.append(
            Candidate(
                name=name,
                label=project.name.label,
                mw=project.capacity_mw.distribution.central,
                corridor=corridors[project.line],
                option=project.one_of,
                rank=NEAREST.index(project.offtake),
                date=project.cod.distribution.central if project.cod else math.inf,
                ways=tuple(
                    frozenset(branch for branch in path_of(power, line) if branch in awaited)
                    for line in lines
                ),
                is_kept=name in plan.projects.keep,
            )
        )
    return found


def works(scenario: Scenario) -> list[Work]:
    """Return the lines that a plan may begin or reinforce."""
    plan, corridors = planned(scenario), corridor_of(scenario)
    found = []
    for name, entry in plan.lines.items():
        line = scenario.power.lines[name]
        cost = entry.cost_musd or (line.cost_musd if entry.adds_mw is None else None)
        found.append(
            Work(
                name=name,
                label=line.name.label,
                corridor=corridors[name],
                years=tuple(sorted(entry.begin)),
                musd=None if cost is None else cost.distribution.central,
                is_new=entry.adds_mw is None,
            )
        )
    return found


def corridor_of(scenario: Scenario) -> dict[str, int]:
    """Return the number of the corridor of each line."""
    power = scenario.power
    root = {name: path_of(power, name)[-1] for name in power.lines}
    joined = {name: name for name in root.values()}

    def top(name: str) -> str:
        while joined[name] != name:
            name = joined[name]
        return name

    for one, other in _couplings(scenario):
        if one in root and other in root:
            joined[top(root[one])] = top(root[other])
    numbers = {name: i for i, name in enumerate(dict.fromkeys(top(r) for r in root.values()))}
    return {name: numbers[top(of)] for name, of in root.items()}


def alone(scenario: Scenario, corridors: frozenset[int]) -> Scenario:
    """Return a scenario in which nothing comes but what lands in some corridors."""
    power, of = scenario.power, corridor_of(scenario)
    here = {name for name, number in of.items() if number in corridors}
    projects = {
        name: p if p.line in here else _with(p, counted=False, displaces=[])
        for name, p in power.projects.items()
    }
    return _with(
        scenario,
        power=_with(
            power,
            projects=projects,
            lines={name: line for name, line in power.lines.items() if name in here},
            arrivals={name: a for name, a in power.arrivals.items() if a.line in here},
        ),
    )


def decided(scenario: Scenario, decision: Decision) -> Scenario:
    """Return a scenario as a plan decides; what is not in it, none of its corridors, is let be.

    The same as the scenario varied by `values`, without being checked again.
    """
    power, plan = scenario.power, planned(scenario)
    settled = _contested(power)
    projects: dict[str, Project] = {}
    for name, project in power.projects.items():
        if not _is_free(power, name, project):
            projects[name] = project
        elif name in decision.signed:
            day = _fixed(plan.decided_on, "date", name, "decided")
            own: dict[str, Any] = {"decided": day}
            if _becomes(plan, project):
                own["physical_status"] = plan.signing.becomes
            if _settles(project, settled):
                own["one_of"] = None
            projects[name] = _with(project, **own)
        else:
            projects[name] = _with(project, counted=False)
    begun = dict(decision.works)
    lines: dict[str, Line] = {}
    for name, line in power.lines.items():
        entry = plan.lines.get(name)
        if entry is None:
            lines[name] = line
        elif entry.adds_mw is not None and entry.build_years is not None:
            lines[name] = line
            if name in begun:
                path = f"power.lines.{name}.reinforced"
                more = Reinforcement(
                    adds_mw=replace(entry.adds_mw, path=f"{path}.adds_mw"),
                    begun=_fixed(_begins(plan, begun[name]), "date", name, "begun"),
                    build_years=replace(entry.build_years, path=f"{path}.build_years"),
                    source=None,
                    note=None,
                )
                lines[name] = _with(line, reinforced=more)
        elif name in begun:
            lines[name] = _with(line, begun_later_years=_later(plan, begun[name]))
        else:
            lines[name] = _with(line, begun=False)
    clock = _with(power.risk.contract_clock, decided=plan.signing.contract_years)
    risk = _with(power.risk, contract_clock=clock)
    offer = Quantity(Distribution("value", (decision.offer,)), "factor", "economics.offer")
    return _with(
        scenario,
        power=_with(power, projects=projects, lines=lines, risk=risk),
        economics=_with(scenario.economics, offer=offer),
    )


def values(scenario: Scenario, decision: Decision, written: dict[str, Any]) -> dict[str, Any]:
    """Return what to set by path for a scenario to be as decided.

    Parameters
    ----------
    written : its section `plan`, as files have it
    """
    power, plan = scenario.power, planned(scenario)
    settled = _contested(power)
    found: dict[str, Any] = {
        "economics.offer": decision.offer,
        "power.risk.contract_clock.decided": written["signing"]["contract_years"],
    }
    for name, project in power.projects.items():
        if not _is_free(power, name, project):
            continue
        path = f"power.projects.{name}"
        if name not in decision.signed:
            found[f"{path}.counted"] = False
            continue
        found[f"{path}.decided"] = plan.decided
        if _becomes(plan, project):
            found[f"{path}.physical_status"] = plan.signing.becomes
        if _settles(project, settled):
            found[f"{path}.one_of"] = None
    begun = dict(decision.works)
    for name, entry in plan.lines.items():
        path = f"power.lines.{name}"
        if entry.adds_mw is None:
            if name not in begun:
                found[f"{path}.begun"] = False
            elif later := _later(plan, begun[name]):
                found[f"{path}.begun_later_years"] = later
        elif name in begun:
            given = written["lines"][name]
            found[f"{path}.reinforced"] = {
                "adds_mw": given["adds_mw"],
                "begun": date_text(_begins(plan, begun[name])),
                "build_years": given["build_years"],
            }
    return found


def let_through(scenario: Scenario) -> dict[str, Arg]:
    """Return the projects that an approval lets come whatever price they need, if it does."""
    if scenario.economics.approval_settles_price is False:
        return {}
    counted = ((name, p) for name, p in scenario.power.projects.items() if p.counted)
    return {name: p.name for name, p in counted if p.is_only_approved}


def planned(scenario: Scenario) -> MasterPlan:
    """Return the section of a scenario that has one."""
    assert scenario.plan is not None
    return scenario.plan


def _is_free(power: Power, name: str, project: Project) -> bool:
    """Return whether it is for a plan to sign a project."""
    if project.counted is not True or project.offtake in SIGNED or project.line not in power.lines:
        return False
    sink = power.lines[path_of(power, project.line)[-1]].to
    in_place = any(name in other.displaces for other in power.projects.values() if other.counted)
    return power.sinks[sink].country == IMPORTER and not in_place


def path_of(power: Power, line: str) -> list[str]:
    """Return the lines from one to where they land."""
    path = [line]
    while (after := power.lines[path[-1]].to) in power.lines:
        path.append(after)
    return path


def _couplings(scenario: Scenario) -> Iterator[tuple[str | None, str | None]]:
    """Yield pairs of lines whose corridors hang together."""
    power = scenario.power
    line_of = {name: project.line for name, project in power.projects.items()}
    for project in power.projects.values():
        if project.counted is False:
            continue
        yield project.line, project.alt_line
        others = [*project.displaces, *([project.follows] if project.follows else [])]
        yield from ((project.line, line_of[other]) for other in others)
    for name, line in power.lines.items():
        if line.stage is not None:
            yield name, line.stage.ends_with
    mines: dict[str, str | None] = {}
    for plant in scenario.coal.plants.values() if scenario.coal else ():
        yield line_of[plant.project], mines.setdefault(plant.mine, line_of[plant.project])


def _contested(power: Power) -> set[str]:
    """Return the groups of plans of which one is no plan's to sign: chance decides in them."""
    return {
        project.one_of.partition(".")[0]
        for name, project in power.projects.items()
        if project.one_of and project.counted and not _is_free(power, name, project)
    }


def _settles(project: Project, contested: set[str]) -> bool:
    """Return whether signing a project makes its option the real one."""
    return project.one_of is not None and project.one_of.partition(".")[0] not in contested


def _becomes(plan: MasterPlan, project: Project) -> bool:
    return plan.signing.becomes != "as_it_is" and project.physical_status == "announced"


def _begins(plan: MasterPlan, year: int) -> float:
    """Return when something is begun: on the day of the plan, or with a later year."""
    return max(plan.decided_on, float(year))


def _later(plan: MasterPlan, year: int) -> float:
    return round(_begins(plan, year) - plan.decided_on, 9)


def _fixed(value: float, unit: str, *path: str) -> Quantity:
    return Quantity(Distribution("value", (value,)), unit, ".".join(path))


def _with(model: Any, **changes: Any) -> Any:
    return model.model_copy(update=changes)


DECISIONS = Decisions(
    sums=OF_CORRIDORS,
    rising=RISING,
    told=("saving_musd", "firm_mw", "avoided_kt_co2"),
    signed_in="project_cod",
    begun_in="line_energised",
    dear_in="project_above_ceiling",
    candidates=candidates,
    works=works,
    corridors=lambda scenario: frozenset(corridor_of(scenario).values()),
    alone=alone,
    comes=lambda scenario: any(p.counted for p in projects_of(scenario.power).values()),
    let_through=let_through,
    decided=decided,
    values=values,
    tree="simulator.parts.power.tree:tree",
    carried="deliverable_mw",
)
