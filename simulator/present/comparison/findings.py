"""A comparison as sentences: what differs, by how much, how sure that is, what explains it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.analysis.robust import least
from simulator.catalogue.message import Arg, Message, listing, message, year
from simulator.catalogue.numbers import PERCENT, chance, chance_short, nameplate, rounded, with_unit
from simulator.catalogue.quantities import QUANTITIES, first
from simulator.parts.registry import condition_of
from simulator.present.comparison import messages
from simulator.studies.compare import differing

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.differing import Largest, Lead
    from simulator.studies.compare.waterfall import Waterfall

TITLED = 3  # scenarios that a title has room for
SEVERAL = 3  # scenarios of which one is named that is never far behind


def by_scenario(comparison: Comparison) -> list[Message]:
    """Say of each scenario how it differs from the reference, one sentence a quantity."""
    return [text for other in comparison.others for text in of_scenario(comparison, other)]


def of_scenario(comparison: Comparison, other: Side) -> list[Message]:
    """Say how a scenario differs from the reference."""
    name, reference = messages.name_of(other, comparison), comparison.reference.label
    if differing.same_everywhere(comparison, other):
        changed = len(differing.changed_inputs(comparison, other))
        return [message("compare-identical", name=name, reference=reference, changed=changed)]
    found = comparison.differences[other.label]
    at_year = differing.year_looked_at(comparison)
    at = comparison.years.index(at_year)
    sentences: list[Message] = []
    quiet: list[Message] = []
    for quantity in first():
        if quantity not in found:
            continue
        here, fmt = found[quantity].at(at), QUANTITIES[quantity]
        if bool(here.is_significant):
            level = messages.level(differing.level(other, quantity, at_year), fmt.display.factor)
            sentences.append(
                message(
                    "compare-level",
                    name=name,
                    year=year(at_year),
                    level=with_unit(level, fmt.display.message),
                    reference=reference,
                    **messages.more_or_less(here, quantity, comparison.scenarios),
                )
            )
        elif bool(here.in_noise):
            size = with_unit(messages.of_paired(here, fmt.display.factor), fmt.unit_between)
            name_of_it = messages.label(quantity, comparison.scenarios)
            quiet.append(message("compare-quantity-by", quantity=name_of_it, size=size))
    lead = differing.leading(comparison, other)
    if not sentences and lead is not None:
        leads = _lead(comparison, other, lead)
        sentences.append(message("compare-lead", name=name, reference=reference, **leads))
    if quiet:
        sentences.append(
            message(
                "compare-quiet",
                name=name,
                reference=reference,
                year=year(at_year),
                draws=comparison.draws,
                quantities=listing(quiet, "semicolon"),
            )
        )
    return sentences + _goal(comparison, other)


def _goal(comparison: Comparison, other: Side) -> list[Message]:
    """Say how the chance of the headline target differs, if it does."""
    row = differing.headline_row(comparison, other)
    goals = comparison.goals[other.label]
    if row is None or row.year is None or bool(goals[row.id].chance.same):
        return []
    theirs, fmt = other.rows[row.id], QUANTITIES[row.quantity]
    return [
        message(
            "compare-goal",
            name=messages.name_of(other, comparison),
            value=with_unit(nameplate(fmt.display.factor * row.value), fmt.display.message),
            standing=message(f"standing-{row.standing}"),
            year=year(row.year),
            chance=chance(theirs.probability, theirs.probability_se, comparison.draws),
            points=messages.points(goals[row.id].chance, comparison.draws),
            reference=comparison.reference.label,
        )
    ]


def _lead(comparison: Comparison, other: Side, lead: Lead) -> dict[str, Arg]:
    found = comparison.differences[other.label][lead.quantity]
    here = found.at(comparison.years.index(lead.year))
    return {
        "year": year(lead.year),
        **messages.more_or_less(here, lead.quantity, comparison.scenarios),
    }


def side_by_side(comparison: Comparison) -> Message:
    """Title the small multiples: the largest difference of each scenario."""
    leads: dict[str, Lead] = {}
    same: list[Arg] = []
    noise: list[Arg] = []
    for other in comparison.others:
        lead = differing.leading(comparison, other)
        if lead is not None:
            leads[other.label] = lead
        else:
            alike = differing.same_everywhere(comparison, other)
            (same if alike else noise).append(messages.name_of(other, comparison))
    titled = [(side, leads[side.label]) for side in comparison.others if side.label in leads]
    if len(titled) > TITLED:
        titled = differing.extremes(comparison, leads)
    clauses = [
        message(
            "compare-clause-lead",
            name=messages.name_of(side, comparison),
            **_lead(comparison, side, lead),
        )
        for side, lead in titled
    ]
    if noise:
        clauses.append(
            message("compare-clause-noise", names=listing(noise), draws=comparison.draws)
        )
    if same:
        clauses.append(message("compare-clause-same", names=listing(same)))
    return message(
        "compare-against", reference=comparison.reference.label, each=listing(clauses, "semicolon")
    )


def chances(comparison: Comparison) -> Message:
    """Title the picture of targets: the chance that differs most."""
    reference, draws = comparison.reference.label, comparison.draws
    largest = differing.largest_chance(comparison)
    if largest is None:
        if differing.no_chance_differs(comparison):
            return message("compare-chances-same", reference=reference)
        return message("compare-chances-noise", reference=reference, draws=draws)
    other, key = largest
    theirs = other.rows[key]
    found = message(
        "compare-chance-most",
        name=messages.name_of(other, comparison),
        target=comparison.reference.rows[key].title,
        chance=chance(theirs.probability, theirs.probability_se, draws),
        points=messages.points(comparison.goals[other.label][key].chance, draws),
        reference=reference,
    )
    return _if(found, theirs, comparison)


def _if(found: Message, row: TargetRow, comparison: Comparison) -> Message:
    """Say with a finding of a target on which input alone it hangs, if it does."""
    condition = condition_of(row.quantity, row.year, comparison.scenarios)
    if condition is None:
        return found
    return message("compare-if", finding=found, condition=condition)


def over_time(comparison: Comparison, quantity: str | None, largest: Largest | None) -> Message:
    """Title the picture of differences by year: the largest of the quantity that leads."""
    reference = comparison.reference.label
    if quantity is None or largest is None:
        return message("compare-over-time-none", reference=reference)
    name, size = (
        messages.name_of(largest.side, comparison),
        messages.more_or_less(largest.found, quantity, comparison.scenarios),
    )
    if largest.constant:
        first = year(largest.first_year)
        return message(
            "compare-over-time-constant", reference=reference, name=name, year=first, **size
        )
    return message(
        "compare-over-time-most", reference=reference, name=name, year=year(largest.year), **size
    )


def explained(comparison: Comparison, found: Waterfall) -> Message:
    """Title a waterfall: the difference, and the step that makes most of it."""
    other = next(side for side in comparison.others if side.label == found.label)
    row = comparison.reference.rows[found.target]
    walk = differing.walk_of(found)
    about: dict[str, Arg] = {
        "name": messages.name_of(other, comparison),
        "reference": comparison.reference.label,
    }
    if bool(walk.total.same):
        return message("compare-explained-same", target=row.title, **about)
    fmt = QUANTITIES[row.quantity]
    by_mean = found.mean is not None and row.year is not None
    scale, unit = (fmt.display.factor, fmt.unit_between) if by_mean else (PERCENT, messages.POINTS)
    if not bool(walk.total.is_significant):
        size = messages.difference(walk.total, found.draws, scale, unit)
        if by_mean:
            at = year(row.year or 0)
            named = messages.label(row.quantity, comparison.scenarios)
            return message("compare-explained-noise", size=size, quantity=named, year=at, **about)
        noise = message("compare-explained-chance-noise", size=size, target=row.title, **about)
        return _if(noise, row, comparison)
    part = differing.largest_part(found)
    about |= {
        "steps": len(found.steps),
        "step": messages.step_name(part.step, comparison.sides),
        "part": messages.of_paired(part.forward, scale),
        "reverse": messages.of_paired(part.backward, scale),
        "interacts": "yes" if part.interacts else "no",
    }
    if by_mean:
        more = messages.more_or_less(walk.total, row.quantity, comparison.scenarios)
        return message("compare-explained", year=year(row.year or 0), **more, **about)
    size = messages.difference(walk.total, found.draws, scale, unit)
    of_chance = message("compare-explained-chance", size=size, target=row.title, **about)
    return _if(of_chance, row, comparison)


def answer(comparison: Comparison, explanations: Sequence[Waterfall]) -> list[Message]:
    """Return the findings, one sentence each."""
    sentences = by_scenario(comparison)
    for other in comparison.others:
        mine = [found for found in explanations if found.label == other.label]
        if mine:
            title = explained(comparison, mine[0])
            sentences.append(message("compare-sentence", title=title))
    return [*sentences, *least_regretted(comparison)]


def least_regretted(comparison: Comparison) -> list[Message]:
    """Name the scenario that is never far behind the best, by the headline target, of several."""
    row = differing.headline_row(comparison)
    if row is None or len(comparison.sides) < SEVERAL or row.id not in comparison.regrets:
        return []
    by_label = comparison.regrets[row.id]
    labels, found = list(by_label), list(by_label.values())
    if all(one.regret_most == 0 for one in found):
        return []
    at = least(found)
    side, fmt = comparison.sides[at], QUANTITIES[row.quantity]

    def amount(value: float) -> Message:
        return with_unit(rounded(fmt.display.factor * value), fmt.display.message)

    best = max(range(len(found)), key=lambda i: found[i].best)
    return [
        message(
            "compare-regret",
            name=messages.name_of(side, comparison),
            count=len(labels),
            quantity=messages.label(row.quantity, comparison.scenarios),
            year=year(row.year or 0),
            regret=amount(found[at].regret_p90),
            best=chance_short(found[at].best),
            other=messages.name_of(comparison.sides[best], comparison),
            others=chance_short(found[best].best),
            same="same" if best == at else "other",
        )
    ]
