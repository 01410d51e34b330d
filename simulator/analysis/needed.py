"""A target and where we stand as what is needed: growth, steps a year, tonnes a day."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import PERCENT, percentage, rounded, with_unit
from simulator.catalogue.units import displayed
from simulator.parts.registry import part_of
from simulator.physics.targets import needed_each_year, needed_growth_share

if TYPE_CHECKING:
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario
    from simulator.scenario.targets import Target

SOON = {"first": 2, "second": 3}  # years from the base year for a target without one


class Needed(NamedTuple):
    """What is needed from the base year on; none and not a number: nothing to tell."""

    message: Message | None = None
    growth_share: float = math.nan
    each_year: float = math.nan


def needed(target: Target, goal: float, scenario: Scenario, outcomes: Outcomes) -> Needed:
    """Solve for what leads from the base year to a goal.

    Parameters
    ----------
    goal : in the target's unit, less what China is to give

    Notes
    -----
    Constant growth and equal steps are yardsticks, solved in closed form
    (`simulator.physics.targets`). A part may also give the tonnes of each open day.
    A target that is itself a rate of growth, or has no year, needs no path; of
    a level without a year the growth to be there in two and in three years is
    told, which is as near as any official text comes to a year.
    """
    part = part_of(target.quantity)
    start = part.start(target.quantity, scenario, outcomes.arrays, outcomes.first_year)
    if start is None or not goal > 0:
        return Needed()
    base_year, base = start
    at_least = target.comparator == "at_least"
    nothing = message("target-needs-nothing", year=year(base_year))
    daily = _each_day(target, goal, outcomes)
    if target.year is None:
        if not at_least:
            return Needed()
        return Needed(nothing if base >= goal else _soon(base, base_year, goal, daily))
    if target.year <= base_year:
        return Needed()
    growth = needed_growth_share(base, base_year, goal, target.year)
    step = needed_each_year(base, base_year, goal, target.year)
    if at_least and step <= 0:
        return Needed(nothing, 0.0, 0.0)
    given: dict[str, Arg] = {
        "comparator": target.comparator,
        "growth": percentage(Number(PERCENT * growth, 2)),
        "year": year(base_year),
    }
    if target.unit == "share":
        return Needed(message("target-needs-rate", **given), growth, step)
    given["step"] = with_unit(Number(step), displayed(target.unit).message)
    if daily:
        return Needed(message("target-needs-growth-and-tonnes", **given, **daily), growth, step)
    return Needed(message("target-needs-growth", **given), growth, step)


def _soon(base: float, base_year: int, goal: float, daily: dict[str, Arg]) -> Message:
    """Return what growth leads to a level in two and in three years."""
    given: dict[str, Arg] = {}
    for name, years in SOON.items():
        share = needed_growth_share(base, 0, goal, years)
        given[name] = percentage(rounded(PERCENT * share))
        given[f"{name}_year"] = year(base_year + years)
    if daily:
        return message("target-needs-soon-and-tonnes", **given, **daily)
    return message("target-needs-soon", **given)


def _each_day(target: Target, goal: float, outcomes: Outcomes) -> dict[str, Arg]:
    """Return how many tonnes must pass on each open day; nothing where no part counts in days."""
    part = part_of(target.quantity)
    if target.quantity not in part.each_day_from:
        return {}
    found = part.each_day(goal, outcomes.arrays, outcomes.means)
    if found is None:
        return {}
    tonnes, days = found
    return {
        "tonnes": rounded(tonnes),
        "days": round(days),
        "days_of": year(outcomes.first_year),
    }
