"""Comparisons of small worlds and of shipped scenarios."""

from collections.abc import Mapping
from typing import Any

from simulator.scenario.load import Loaded
from simulator.studies.compare import Comparison, Made, play
from tests.worlds.build import SCENARIOS, WORLDS, varied

Changes = Mapping[str, Any]


def small(changes: Changes | None = None, draws: int = 60) -> Loaded:
    """Load the world in which nearly everything is uncertain, changed."""
    return varied(WORLDS / "small.yaml", {**(changes or {}), "draws": draws})


def shipped(name: str, draws: int, changes: Changes | None = None) -> Loaded:
    """Load a shipped scenario, changed."""
    return varied(SCENARIOS / f"{name}.yaml", {**(changes or {}), "draws": draws})


def compared(*scenarios: Loaded) -> Comparison:
    """Play scenarios beside each other; none may fail."""
    return played(*scenarios).comparison


def played(*scenarios: Loaded) -> Made:
    """Play scenarios beside each other with the reference at hand; none may fail."""
    made = play(scenarios)
    assert made.failures == ()
    return made
