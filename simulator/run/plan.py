"""What is asked of a scenario as what must be played for it, and what a cached run has already."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from simulator.catalogue.quantities import QUANTITIES
from simulator.parts.registry import parts_of
from simulator.run.cached import CachedRun, keys
from simulator.run.schedule import Scheduled, schedule
from simulator.scenario.schema import Scenario


@dataclass(frozen=True)
class Plan:
    """What to play.

    Attributes
    ----------
    steps : to play, in order
    asked : names that somebody asks for: quantities to be reported, couplings of steps to be played
    quantities : to be reported, in the order of the catalogue
    cached : those taken from a cached run
    """

    steps: tuple[Scheduled, ...]
    asked: frozenset[str]
    quantities: tuple[str, ...]
    cached: frozenset[str]

    @property
    def parts(self) -> list[str]:
        """Names of the parts of which something is played."""
        return list(dict.fromkeys(s.part.name for s in self.steps))


def plan(
    scenario: Scenario,
    draws: int,
    kept: int,
    quantities: Collection[str] | None,
    cached: CachedRun | None,
) -> Plan:
    """Go back from what is asked to all that must be played for it.

    A step whose numbers come out as in the cached run is taken over, if that
    holds all that is asked of it, for all draws.

    Raises
    ------
    ValueError
        If a quantity is asked for that the scenario does not report.
    """
    parts = parts_of(scenario)
    steps = schedule(parts, scenario)
    reported = {name for part in parts for name in part.quantities}
    unknown = sorted(set(quantities or ()) - reported)
    if unknown:
        raise ValueError(f"the scenario does not report {', '.join(unknown)}")
    wanted = reported if quantities is None else set(quantities)
    same = _same(steps, scenario, cached)
    asked, taken, played = set(wanted), set(), []
    for scheduled in reversed(steps):
        of_step = asked.intersection(scheduled.step.gives)
        if not of_step:
            continue
        if cached is not None and scheduled.step.name in same:
            passed_on = {name for s in played for name in s.takes}
            if all(
                cached.has(name, kept if _by_kept(name) and name not in passed_on else draws)
                for name in of_step
            ):
                taken |= of_step
                continue
        played.append(scheduled)
        asked |= set(scheduled.takes)
    return Plan(
        tuple(reversed(played)),
        frozenset(asked),
        tuple(name for name in QUANTITIES if name in wanted),
        frozenset(taken),
    )


def needed_for(scenario: Scenario, quantities: Collection[str]) -> frozenset[str]:
    """Return these quantities and those that they are made of, which a later run can take over."""
    asked = plan(scenario, 1, 1, quantities, None).asked
    return frozenset(name for part in parts_of(scenario) for name in part.quantities) & asked


def _by_kept(name: str) -> bool:
    """Return whether a quantity is stored for the kept draws only."""
    return name in QUANTITIES and len(QUANTITIES[name].dims) == 3


def _same(steps: list[Scheduled], scenario: Scenario, cached: CachedRun | None) -> frozenset[str]:
    if cached is None:
        return frozenset()
    before = cached.keys
    return frozenset(n for n, key in keys(steps, scenario).items() if before.get(n) == key)
