"""Parts of a scenario as their steps in an order in which each finds what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.parts.contract import Part, Step
from simulator.scenario.schema import Scenario


class ScheduleError(ValueError):
    """Steps that wait for each other or for what none gives, give the same, or less than said."""


@dataclass(frozen=True)
class Scheduled:
    """A step and the part it is of.

    Attributes
    ----------
    takes : needs, and wants that some step gives
    """

    part: Part
    step: Step
    takes: tuple[str, ...]


def schedule(parts: Sequence[Part], scenario: Scenario) -> list[Scheduled]:
    """Order the steps of some parts by what they need and give; where that is open, as they came.

    Raises
    ------
    ScheduleError
        If there is no such order.
    """
    steps = [(part, step) for part in parts for step in part.steps(scenario)]
    given: list[str] = [name for _, step in steps for name in step.gives]
    twice = {name for name in given if given.count(name) > 1}
    if twice:
        raise ScheduleError(f"given by several steps: {', '.join(sorted(twice))}")
    known = set(given)
    waiting: list[Scheduled] = []
    for part, step in steps:
        missing = [name for name in step.needs if name not in known]
        if missing:
            raise ScheduleError(f"{step.name} needs what no step gives: {', '.join(missing)}")
        takes = (*step.needs, *(name for name in step.wants if name in known))
        waiting.append(Scheduled(part, step, takes))
    ordered: list[Scheduled] = []
    there: set[str] = set()
    while waiting:
        ready = next((s for s in waiting if there.issuperset(s.takes)), None)
        if ready is None:
            names = ", ".join(s.step.name for s in waiting)
            raise ScheduleError(f"wait for each other: {names}")
        waiting.remove(ready)
        ordered.append(ready)
        there |= set(ready.step.gives)
    return ordered
