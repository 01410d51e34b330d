"""A scenario as what its roads and gates take at most, in the first draws of its run."""

from __future__ import annotations

from collections.abc import Mapping

from simulator.parts.chance import Chance
from simulator.parts.coal.limits import Limit, limits
from simulator.scenario.schema import Scenario

DRAWS_AT_MOST = 1000  # percentiles of a limit need no more


def coal_limits(scenario: Scenario, draws: int) -> Mapping[str, Limit]:
    """Return limits by dotted path, for at most so many draws."""
    count = min(draws, DRAWS_AT_MOST)
    return limits(scenario, Chance.of_scenario(scenario, scenario.seed, 0, count))
