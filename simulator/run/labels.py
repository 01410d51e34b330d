"""A scenario as the parts that are played, the names along each dim, and what codes stand for."""

from __future__ import annotations

from simulator.catalogue.quantities import OPTIONAL_PARTS
from simulator.physics.commissioning import Exit
from simulator.scenario.schema import Scenario
from simulator.system import bilateral, coal


def parts(scenario: Scenario) -> list[str]:
    """Return the parts that a scenario has: power always, the others if their section is there."""
    return ["power", *(name for name in OPTIONAL_PARTS if getattr(scenario, name) is not None)]


def labels(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Return the names along each dim that the parts of a scenario use."""
    names = {
        "project": tuple(scenario.power.projects),
        "line": tuple(scenario.power.lines),
    }
    if scenario.coal is not None:
        gates = () if scenario.transport is None else tuple(scenario.transport.gates)
        names |= {
            "mine": tuple(scenario.coal.mines),
            "route": tuple(scenario.coal.arcs),
            "gate": gates,
        }
    if scenario.trade is not None:
        names |= {
            "group": tuple(bilateral.labels(scenario.trade)),
            "trade_year": tuple(str(year) for year in bilateral.trade_years(scenario)),
        }
    return names


def codes(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Return what each code of the quantities in codes stands for."""
    found = {"project_exit": tuple(reason.name.lower() for reason in Exit)}
    if scenario.coal is not None:
        found["coal_binds"] = coal.labels(scenario)
    return found
