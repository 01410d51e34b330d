"""Whether the steps that take most of the time come out the same in two scenarios."""

from __future__ import annotations

from simulator.parts.registry import parts_of
from simulator.run.cached import COMMON, CachedRun, shared_key
from simulator.run.schedule import schedule
from simulator.scenario.schema import Scenario

Played = CachedRun


def shares_power(known: CachedRun, scenario: Scenario, draws: int, kept: int) -> bool:
    """Return whether the steps played by block come out the same."""
    outcomes = known.outcomes
    if (outcomes.draws, outcomes.kept) != (draws, kept):
        return False
    return shared_key(known.scenario) == shared_key(scenario)


def behind_power(scenario: Scenario) -> tuple[str, ...]:
    """Return the sections on which the steps played by block depend."""
    sections = dict.fromkeys(COMMON)
    asked: set[str] = set()
    for scheduled in reversed(schedule(parts_of(scenario), scenario)):
        if scheduled.step.by_block or asked.intersection(scheduled.step.gives):
            asked |= set(scheduled.takes)
            sections |= dict.fromkeys(path.split(".")[0] for path in scheduled.step.reads)
    return tuple(sections)
