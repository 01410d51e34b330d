"""A scenario as the names along each dim of what is reported, and what codes stand for."""

from __future__ import annotations

from simulator.parts.registry import parts_of
from simulator.scenario.schema import Scenario


def parts(scenario: Scenario) -> list[str]:
    """Return the names of the parts that a scenario has."""
    return [part.name for part in parts_of(scenario)]


def labels(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Return the names along each dim that the parts of a scenario use."""
    return {dim: names for p in parts_of(scenario) for dim, names in p.labels(scenario).items()}


def codes(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Return what each code of the quantities in codes stands for."""
    return {name: codes for p in parts_of(scenario) for name, codes in p.codes(scenario).items()}
