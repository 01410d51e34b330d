"""What a plan found as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from simulator.analysis.paired import Paired
from simulator.catalogue.message import Arg, Message, Number, listing, message, year
from simulator.catalogue.numbers import (
    chance,
    nameplate,
    percent,
    percentage,
    plus_minus,
    with_unit,
)
from simulator.catalogue.quantities import QUANTITIES
from simulator.scenario.schema import Scenario
from simulator.studies.plan.study import NEAR, Plans
from simulator.studies.plan.system import Reached
from simulator.studies.plan.tested import Tested

MW, MUSD, POINTS = message("unit-mw"), message("unit-musd"), message("unit-points")
PERCENT = 100.0
MUST, NEVER = 0.95, 0.05  # share of plans as good above which all have it, below which none
MOST_LISTED = 12


def title(p: Plans) -> Message:
    """Return the finding: what makes the target how likely, and what the first rule gives."""
    return message(
        "plan-title",
        works=len(p.best.decision.works),
        mw=mw(p.best.mw),
        target=aim(p),
        chance=reached(p, p.best.checked),
    )


def sentences(p: Plans) -> list[Arg]:
    """Return what to sign and begin, how sure the target then is, and against what."""
    found: list[Arg] = [_signed(p), _begun(p), _chances(p)]
    found += [
        message(
            "plan-also",
            target=p.loaded.scenario.targets[name].title.label,
            chance=chance_of(chance),
        )
        for name, chance in p.best.also.items()
    ]
    found += [_against(p, tested) for tested in p.rules]
    found += [_worth(p), _roles(p)]
    found += _offers(p)
    if not _is_bound(p):
        found.append(message("plan-no-limit-binds"))
    if p.found.interrupted:
        found.append(message("plan-interrupted"))
    return found


def aim(p: Plans) -> Arg:
    """Return what the aim is called: a target, or a quantity."""
    goal = p.system.goals[0]
    if goal.value is None:
        return QUANTITIES[goal.name].label
    return p.loaded.scenario.targets[goal.name].title.label


def mw(value: float) -> Message:
    """Return a capacity with its unit."""
    return with_unit(nameplate(value), MW)


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
    quantity = QUANTITIES[goal.name]
    return Scale(quantity.display.factor, quantity.display.message, quantity.unit_between)


def kind(p: Plans) -> str:
    """Return whether the aim is a chance or a mean, for sentences that say so."""
    return "mean" if p.system.goals[0].value is None else "chance"


def reached(p: Plans, found: Reached) -> Message:
    """Return how far the aim is reached, with its error."""
    factor, unit, _ = scale(p)
    return with_unit(plus_minus(factor * found.mean, factor * found.standard_error), unit)


def chance_of(found: Reached) -> Message:
    """Return the chance of another target, with its error."""
    return percentage(plus_minus(PERCENT * found.mean, PERCENT * found.standard_error))


def rule(name: str) -> Message:
    """Return what a rule is called within a sentence."""
    return message(f"plan-rule-{name}")


def label(p: Plans, name: str) -> Arg:
    """Return what a part of the plan is called."""
    candidate = p.system.candidates.get(name)
    return p.system.works[name].label if candidate is None else candidate.label


def source(p: Plans) -> Message:
    """Return what was searched."""
    scenario = p.loaded.scenario
    return message(
        "plan-source",
        title=scenario.title.label,
        name=scenario.name,
        draws=_futures(_search_draws(scenario)),
        seed=Number(scenario.seed, grouping=False),
        check=_futures(_check_draws(scenario)),
        other=Number(p.check_seed, grouping=False),
    )


def _signed(p: Plans) -> Message:
    by_size = sorted(p.best.decision.signed, key=lambda n: -p.system.candidates[n].mw)
    return message(
        "plan-signed", count=len(by_size), mw=mw(p.best.mw), names=names(p, by_size[:MOST_LISTED]),
        more=max(len(by_size) - MOST_LISTED, 0),
    )  # fmt: skip


def _begun(p: Plans) -> Message:
    works = sorted(p.best.decision.works, key=lambda work: (work[1], work[0]))
    if not works:
        return message("plan-begun-none")
    names = [
        message(
            "plan-work",
            kind="new" if p.system.works[name].is_new else "more",
            name=label(p, name),
            year=year(begun),
        )
        for name, begun in works
    ]
    if p.best.musd is None:
        return message("plan-begun", count=len(works), names=listing(names, "and"))
    cost = with_unit(Number(round(p.best.musd)), MUSD)
    return message("plan-begun-at", count=len(works), names=listing(names, "and"), cost=cost)


def _chances(p: Plans) -> Message:
    return message(
        "plan-chances",
        target=aim(p),
        checked=_checked(p),
        searched=reached(p, p.best.searched),
        draws=_search_draws(p.loaded.scenario),
        nothing=reached(p, p.nothing.checked),
    )


def _against(p: Plans, tested: Tested) -> Message:
    lost = next(lost for lost in p.lost if lost.rule == tested.name)
    return message(
        "plan-against",
        side=_side(lost.aim),
        rule=rule(tested.name),
        mw=mw(tested.mw),
        chance=reached(p, tested.checked),
        points=_difference(lost.aim, scale(p).factor, scale(p).between),
        money=_side(lost.saves),
        saves=_difference(lost.saves, 1.0, MUSD),
    )


def _side(difference: Paired) -> str:
    if not bool(difference.is_significant):
        return "same"
    return "more" if difference.mean > 0 else "less"


def _difference(difference: Paired, factor: float, unit: Arg) -> Message:
    value = plus_minus(
        factor * abs(float(difference.mean)), factor * float(difference.standard_error)
    )
    return with_unit(value, unit)


def _worth(p: Plans) -> Message:
    most, (factor, _, between) = p.worth[0], scale(p)
    error = factor * max(most.draw_error, most.order_error)
    return message(
        "plan-worth-most",
        kind="work" if most.is_work else "project",
        name=label(p, most.name),
        shared=with_unit(plus_minus(factor * most.shared, error), between),
        out=with_unit(Number(factor * most.taken_out, 1), between),
    )


def _roles(p: Plans) -> Message:
    must = [e.name for e in p.parts if not e.is_work and e.role >= MUST]
    return message(
        "plan-roles",
        near=p.near,
        points=_near(p),
        must=len(must),
        names=names(p, must[:MOST_LISTED]),
    )


def _offers(p: Plans) -> list[Arg]:
    """Return the best at each price offered, where several may be."""
    if len(p.offers) < 2:
        return []
    told = [
        message(
            "plan-at-offer",
            offer=percent(level.offer),
            chance=reached(p, level.searched),
            mw=mw(level.mw),
        )
        for level in p.offers
    ]
    return [message("plan-offers", offers=listing(told, "and"))]


def _is_bound(p: Plans) -> bool:
    """Return whether more could be signed or begun that a limit forbids."""
    return p.best.mw < sum(c.mw for c in p.system.candidates.values()) or len(
        p.best.decision.works
    ) < len(p.system.works)


def names(p: Plans, names: Iterable[str]) -> Arg:
    """Return what several parts are called."""
    return listing([label(p, name) for name in names], "and")


def _near(p: Plans) -> Message:
    """Return within what of the best a plan is as good."""
    percentage_points = Number(round(PERCENT * NEAR))
    return with_unit(percentage_points, POINTS) if kind(p) == "chance" else percent(NEAR)


def _checked(p: Plans) -> Message:
    found = p.best.checked
    if kind(p) == "mean":
        return reached(p, found)
    return chance(found.mean, found.standard_error, _check_draws(p.loaded.scenario))


def _futures(draws: int) -> Message:
    return message("number-futures", draws=draws)


def _search_draws(scenario: Scenario) -> int:
    assert scenario.plan is not None
    return scenario.plan.search.draws


def _check_draws(scenario: Scenario) -> int:
    assert scenario.plan is not None
    return scenario.plan.search.check_draws
