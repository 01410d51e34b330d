"""What a plan found as the names, amounts and scales that its sentences and pictures share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

import numpy as np

from simulator.analysis.estimates import Reached
from simulator.analysis.paired import Paired
from simulator.catalogue.message import Arg, Message, Number, listing, message, year
from simulator.catalogue.numbers import (
    chance,
    nameplate,
    percentage,
    plus_minus,
    with_unit,
)
from simulator.catalogue.quantities import QUANTITIES
from simulator.parts.contract import Decision
from simulator.scenario.plan import Limited, MasterPlan
from simulator.studies.plan.aims import Row, decisions_of, goals_of, told_in
from simulator.studies.plan.study import Plans

MW, MUSD, POINTS = message("unit-mw"), message("unit-musd"), message("unit-points")
PERCENT = 100.0
MUST, NEVER = 0.95, 0.05  # share of plans as good above which all have it, below which none
MOST_LISTED = 12

Role = Literal["must", "either", "out"]


def section(p: Plans) -> MasterPlan:
    """Return the section `plan` of the scenario."""
    assert p.loaded.scenario.plan is not None
    return p.loaded.scenario.plan


def kind(p: Plans) -> str:
    """Return whether the aim is a chance or a mean, for sentences that say so."""
    return "mean" if p.system.goals[0].value is None else "chance"


def aim(p: Plans) -> Arg:
    """Return what the aim is called: a target, or a quantity over its years."""
    goal = p.system.goals[0]
    if goal.value is None:
        scenario = p.loaded.scenario
        row = goals_of(scenario, decisions_of(scenario))[0][1]
        return over(row, less="lines" if p.system.costs_count else "nothing")
    return p.loaded.scenario.targets[goal.name].title.label


def over(row: Row, less: str = "nothing") -> Message:
    """Return what a row of a quantity is called: with its year, or with all years."""
    first, *more = row.weights
    return quantity(row.quantity, None if more else first[0], less)


def quantity(name: str, of_year: int | None, less: str = "nothing") -> Message:
    """Return what a quantity is called in one year, or over all.

    Parameters
    ----------
    less : lines or nothing, the cost of which is taken off
    """
    label = QUANTITIES[name].label
    if of_year is None:
        return message("plan-over-years", quantity=label, less=less)
    return message("plan-in-year", quantity=label, year=year(of_year), less=less)


def told(p: Plans) -> dict[str, Arg]:
    """Return what is told of plans beside the aim, by quantity: what it is called."""
    scenario = p.loaded.scenario
    return {row.quantity: over(row) for row in told_in(scenario, decisions_of(scenario))}


class Scale(NamedTuple):
    """How the aim is told: values times a factor in a unit, differences in another."""

    factor: float
    unit: Arg
    between: Arg


def scale(p: Plans) -> Scale:
    """Return how the aim is told: a chance in per cent, a mean in the unit of its quantity."""
    goal = p.system.goals[0]
    if goal.value is not None:
        return Scale(PERCENT, message("unit-percent"), POINTS)
    of = QUANTITIES[goal.name]
    return Scale(of.display.factor, of.display.message, of.unit_between)


def reached(p: Plans, found: Reached) -> Message:
    """Return how far the aim is reached, with its error."""
    factor, unit, _ = scale(p)
    return with_unit(plus_minus(factor * found.mean, factor * found.standard_error), unit)


def checked(p: Plans, found: Reached) -> Message:
    """Return how far the aim is reached in the futures of the check: of a chance in how many."""
    if kind(p) == "mean":
        return reached(p, found)
    return chance(found.mean, found.standard_error, section(p).search.check_draws)


def lacks(p: Plans, difference: Paired) -> Message:
    """Return how far apart two plans are in the aim, with its error."""
    factor, _, between = scale(p)
    return apart(difference, factor, between)


def apart(difference: Paired, factor: float = 1.0, unit: Arg = MUSD) -> Message:
    """Return the size of a difference with its error and unit."""
    size = difference._replace(mean=np.abs(difference.mean))
    return with_unit(signed(size, factor), unit)


def signed(difference: Paired, factor: float = 1.0) -> Arg:
    """Return a difference with its sign and its error; none where all futures are the same."""
    if bool(difference.same):
        return Number(0)
    return plus_minus(factor * float(difference.mean), factor * float(difference.standard_error))


def side(difference: Paired) -> str:
    """Return whether the second has more than the first, less, or no difference can be told."""
    if not bool(difference.is_significant):
        return "same"
    return "more" if difference.mean > 0 else "less"


def mw(value: float) -> Message:
    """Return a capacity with its unit."""
    return with_unit(nameplate(value), MW)


def musd(value: float) -> Message:
    """Return an amount of money with its unit."""
    return with_unit(Number(round(value)), MUSD)


def used(p: Plans, limited: Limited, decision: Decision) -> float:
    """Return what a plan takes of a limit."""
    match limited:
        case "signed_mw":
            return p.system.mw(decision.signed)
        case "lines":
            return float(len(decision.works))
        case "line_musd":
            return p.system.musd(decision.works)


def amount(limited: Limited, value: float) -> Message:
    """Return what is taken of a limit, in words."""
    match limited:
        case "signed_mw":
            return message("plan-amount-signed_mw", mw=mw(value))
        case "lines":
            return message("plan-amount-lines", count=round(value))
        case "line_musd":
            return message("plan-amount-line_musd", musd=musd(value))


def rule(name: str) -> Message:
    """Return what a rule is called within a sentence."""
    return message(f"plan-rule-{name}")


def label(p: Plans, name: str) -> Arg:
    """Return what a part of the plan is called."""
    candidate = p.system.candidates.get(name)
    return p.system.works[name].label if candidate is None else candidate.label


def names(p: Plans, names: Iterable[str]) -> Arg:
    """Return what several parts are called; commas stand in names."""
    return listing([label(p, name) for name in names], "semicolon")


def some(p: Plans, every: list[str], most: int = MOST_LISTED) -> dict[str, Arg]:
    """Return the first of several parts by name, and how many more there are."""
    return {"names": names(p, every[:most]), "more": max(len(every) - most, 0)}


def role(share: float) -> Role:
    """Return whether all plans as good have it, none, or some."""
    return "must" if share >= MUST else "out" if share <= NEVER else "either"


def by_role(p: Plans, which: Role) -> list[str]:
    """Return the projects of a role: those in most plans first, of as many the largest."""
    found = [n for n in p.system.candidates if role(p.roles[n]) == which]
    return sorted(found, key=lambda n: (-p.roles[n], -p.system.candidates[n].mw))


def near(share: float, p: Plans) -> Message:
    """Return within what of the best a plan is as good."""
    value = Number(round(PERCENT * share))
    return with_unit(value, POINTS) if kind(p) == "chance" else percentage(value)


def share(value: float) -> Message:
    """Return a share in whole per cent."""
    return percentage(Number(round(PERCENT * value)))


def work(p: Plans, name: str, begun: int) -> Message:
    """Return a line and the year in which it is begun or reinforced."""
    is_new = p.system.works[name].is_new
    of = "new" if is_new else "more"
    return message("plan-work", kind=of, name=label(p, name), year=year(begun))


def works(p: Plans, decision: Decision) -> Arg:
    """Return the lines of a plan with their years, the first begun first."""
    ordered = sorted(decision.works, key=lambda work: (work[1], work[0]))
    return listing([work(p, name, begun) for name, begun in ordered], "semicolon")


def source(p: Plans) -> Message:
    """Return what was searched."""
    scenario, asked = p.loaded.scenario, section(p).search
    return message(
        "plan-source",
        title=scenario.title.label,
        name=scenario.name,
        draws=message("number-futures", draws=asked.draws),
        seed=Number(scenario.seed, grouping=False),
        check=message("number-futures", draws=asked.check_draws),
        other=Number(p.check_seed, grouping=False),
    )
