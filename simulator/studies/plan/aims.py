"""The aims of a plan as rows: quantities over years as one number of each future, and goals."""

from __future__ import annotations

from typing import NamedTuple

from simulator.catalogue.message import message
from simulator.catalogue.quantities import QUANTITIES
from simulator.parts.contract import Decisions
from simulator.parts.registry import defined_at, parts_of
from simulator.scenario.plan import MasterPlan
from simulator.scenario.problems import quoted
from simulator.scenario.schema import Scenario
from simulator.studies.plan.system import Goal
from simulator.studies.refusal import StudyError


class Wish(NamedTuple):
    """A quantity whose mean is to be as high as can be, in one year or over all."""

    maximise: str
    year: int | None


class Row(NamedTuple):
    """A quantity over some years as one number of each future: their weighted sum."""

    quantity: str
    weights: tuple[tuple[int, float], ...]  # by year


def in_year(quantity: str, year: int) -> Row:
    """Return a quantity in one year."""
    return Row(quantity, ((year, 1.0),))


def over_years(scenario: Scenario, quantity: str) -> Row:
    """Return a quantity over the horizon, its last year repeated for as long as the plan says."""
    horizon, more = scenario.horizon, section(scenario).end_years
    years = range(horizon.first_year, horizon.last_year + 1)
    return Row(quantity, tuple((y, 1.0 + more * (y == horizon.last_year)) for y in years))


def decisions_of(scenario: Scenario) -> Decisions:
    """Return what a plan may decide of the part of which anything may be decided.

    Raises
    ------
    StudyError
        If there is no such part.
    """
    for part in parts_of(scenario):
        if part.decisions is not None:
            return defined_at(part.decisions)
    raise StudyError(message("plan-nothing-to-decide"))


def goals_of(scenario: Scenario, decisions: Decisions) -> list[tuple[Goal, Row]]:
    """Return what a plan aims at, then the targets asked for besides, each with its row."""
    plan, found = section(scenario), []
    if plan.maximise is not None:
        found.append(goal_of_wish(scenario, decisions, Wish(plan.maximise, plan.year)))
    for name, least in ((plan.target, None), *plan.also.items()):
        if name is None:
            continue
        target = scenario.targets[name]
        at_most = target.comparator == "at_most"
        rises = target.quantity in decisions.rising and not at_most
        if least is None and not rises:
            known = message("plan-aims-among", names=", ".join(sorted(decisions.rising)))
            raise StudyError(message("plan-no-aim", target=quoted(name), known=known))
        if target.china is not None:
            raise StudyError(message("plan-china", target=quoted(name)))
        if target.quantity not in decisions.sums:
            raise StudyError(message("plan-no-sum", target=quoted(name)))
        goal = Goal(name, target.value.distribution.central, at_most, least, rises)
        found.append((goal, in_year(target.quantity, year_of(scenario, name))))
    return found


def goal_of_wish(scenario: Scenario, decisions: Decisions, wish: Wish) -> tuple[Goal, Row]:
    """Return a quantity whose mean is to be as high as can be."""
    name, year = wish
    if name not in decisions.sums:
        known = message("plan-aims-among", names=", ".join(sorted(decisions.sums)))
        raise StudyError(message("plan-no-wish", quantity=quoted(name), known=known))
    if year is not None:
        row = in_year(name, year)
    elif QUANTITIES[name].over_time == "sum":
        row = over_years(scenario, name)
    else:
        raise StudyError(message("plan-wish-no-year", quantity=quoted(name)))
    return Goal(name, None, rises=name in decisions.rising), row


def section(scenario: Scenario) -> MasterPlan:
    """Return the section `plan` of a scenario.

    Raises
    ------
    StudyError
        If it has none.
    """
    if scenario.plan is None:
        raise StudyError(message("plan-none"))
    return scenario.plan


def year_of(scenario: Scenario, target: str) -> int:
    """Return the year of a target of a plan, which has one."""
    year = scenario.targets[target].year
    assert year is not None
    return year


def aim_year(scenario: Scenario) -> int:
    """Return the year of the aim of a plan, the last if it is over all."""
    plan = section(scenario)
    year = year_of(scenario, plan.target) if plan.target else plan.year
    return scenario.horizon.last_year if year is None else year


def told_in(scenario: Scenario, decisions: Decisions) -> list[Row]:
    """Return what is told of every plan: money over the years, the rest in the year of the aim."""
    (money, *others), year = decisions.told, aim_year(scenario)
    return [over_years(scenario, money), *(in_year(name, year) for name in others)]
