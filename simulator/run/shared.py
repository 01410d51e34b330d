"""Two scenarios as whether one can take over the power that the other has played."""

from __future__ import annotations

from typing import NamedTuple

from simulator.outcomes.store import Outcomes
from simulator.scenario.schema import Scenario

BEHIND_POWER = ("as_of", "seed", "horizon", "correlations", "power", "economics")
BEHIND_FUEL = ("coal", "transport", "trade")  # trade brings the trucks that share a gate with coal


class Played(NamedTuple):
    """A scenario with the seed it was played with, and what came of it."""

    scenario: Scenario
    outcomes: Outcomes


def shares_power(known: Played, scenario: Scenario, draws: int, kept: int) -> bool:
    """Return whether power comes out the same: nothing it depends on differs.

    Where a mine feeds a plant that is counted for Viet Nam, power depends on
    coal as well, and coal on trade.
    """
    outcomes = known.outcomes
    if (outcomes.draws, outcomes.kept) != (draws, kept):
        return False
    behind = {*behind_power(known.scenario), *behind_power(scenario)}
    return all(getattr(known.scenario, name) == getattr(scenario, name) for name in behind)


def behind_power(scenario: Scenario) -> tuple[str, ...]:
    """Return the sections that power depends on: where they are the same, so is power."""
    return BEHIND_POWER + BEHIND_FUEL if _burns_for_vietnam(scenario) else BEHIND_POWER


def _burns_for_vietnam(scenario: Scenario) -> bool:
    """Return whether a mine feeds a plant that may count for Viet Nam."""
    plants = () if scenario.coal is None else scenario.coal.plants.values()
    return any(scenario.power.projects[plant.project].counted for plant in plants)
