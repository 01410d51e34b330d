"""A comparison as sentences: what differs, by how much, how sure that is, what explains it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import estimate
from simulator.analysis.facts.headline import headline, year_shown
from simulator.present.comparison import words
from simulator.present.numbers import chance
from simulator.present.words import STANDING_NOUN

INTERACTS = 0.05  # of a step, from which a title tells the other order
TINY = 1e-9
TITLED = 3  # scenarios that a title has room for

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.waterfall import Walk, Waterfall


def year_told(comparison: Comparison) -> int:
    """Return the year that sentences speak of: that of the headline target, else the last."""
    year = year_shown(list(comparison.reference.rows.values()), comparison.years[-1])
    return year if year in comparison.years else comparison.years[-1]


def same_everywhere(comparison: Comparison, other: Side) -> bool:
    """Return whether nothing that is compared differs in any future."""
    found = comparison.differences[other.label].values()
    goals = comparison.goals[other.label].values()
    return all(bool(p.same.all()) for p in found) and all(bool(g.chance.same) for g in goals)


def led_by(comparison: Comparison, other: Side) -> tuple[str, int] | None:
    """Return the quantity that tells the difference best, and the year it is told for.

    In the year told, the first of the headline quantities that differs, as a
    share of the reference, by half as much as any of them or more; if none
    does beyond the noise, the first quantity that does, where it differs most.
    """
    found = comparison.differences[other.label]
    at = comparison.years.index(year_told(comparison))
    shares: dict[str, float] = {}
    for name in words.HEADS:
        if name in found and bool(found[name].tells[at]):
            level = comparison.reference.by_year(name, comparison.years)[:, at].mean()
            shares[name] = abs(float(found[name].mean[at])) / max(abs(float(level)), TINY)
    for name, share in shares.items():
        if share >= max(shares.values()) / 2:
            return name, comparison.years[at]
    for name in dict.fromkeys((*words.HEADS, *words.OTHERS, *found)):
        if name in found and found[name].tells.any():
            size = np.where(found[name].tells, np.abs(found[name].mean), 0.0)
            return name, comparison.years[int(size.argmax())]
    return None


def by_scenario(comparison: Comparison) -> list[str]:
    """Say of each scenario how it differs from the reference, one sentence a quantity."""
    return [text for other in comparison.others for text in of_scenario(comparison, other)]


def of_scenario(comparison: Comparison, other: Side) -> list[str]:
    """Say how a scenario differs from the reference."""
    name = words.called(other, comparison)
    reference = comparison.reference.label
    draws = comparison.draws
    changed = [d for d in comparison.inputs[other.label] if not d.in_words_only]
    if same_everywhere(comparison, other):
        inputs = f"{len(changed)} of its inputs differ" if changed else "none of its inputs differs"
        return [f"{name} differs from {reference} in no future and no quantity: {inputs}."]
    found = comparison.differences[other.label]
    at = comparison.years.index(year_told(comparison))
    year = comparison.years[at]
    sentences: list[str] = []
    quiet: list[str] = []
    for quantity in words.HEADS:
        if quantity not in found:
            continue
        here, told = found[quantity].at(at), words.told(quantity)
        if bool(here.tells):
            mean = estimate(other.by_year(quantity, (year,))[:, 0])
            level = words.level(mean, told)
            sentences.append(
                f"{name}, {told.said} in {year}: "
                f"{level} {told.unit}, {words.more_or_less(here, told.scale, told.unit_between)} "
                f"than in {reference}."
            )
        elif bool(here.in_noise):
            mean, error = float(here.mean), float(here.standard_error)
            size = words.signed(told.scale * mean, told.scale * error)
            quiet.append(f"{told.said} ({size} {told.unit_between})")
    lead = led_by(comparison, other)
    if not sentences and lead is not None:
        sentences.append(f"{name}: {_lead(comparison, other, lead)} than in {reference}.")
    if quiet:
        sentences.append(
            f"{name} differs from {reference} in {year} {_no_more_than(draws)} in "
            f"{', '.join(quiet)}."
        )
    sentences += _goal(comparison, other)
    return sentences


def _no_more_than(draws: int) -> str:
    if draws == 1:
        return "in the one future played, which tells no error,"
    return f"within the noise of {draws:,} futures"


def _goal(comparison: Comparison, other: Side) -> list[str]:
    """Say how the chance of the headline target differs, if it does."""
    goals = comparison.goals[other.label]
    row = headline([r for key, r in comparison.reference.rows.items() if key in goals])
    if row is None or bool(goals[row.id].chance.same):
        return []
    theirs = other.rows[row.id]
    met = chance(theirs.probability, theirs.probability_se, comparison.draws)
    return [
        f"{words.called(other, comparison)} meets the {row.value:,.0f} {row.unit} "
        f"{STANDING_NOUN[row.standing]} for {row.year} in {met}: "
        f"{words.points(goals[row.id].chance, comparison.draws)} against "
        f"{comparison.reference.label}."
    ]


def _lead(comparison: Comparison, other: Side, lead: tuple[str, int]) -> str:
    quantity, year = lead
    told = words.told(quantity)
    found = comparison.differences[other.label][quantity].at(comparison.years.index(year))
    return f"{_more(found, told)} in {year}"


def _more(found: Paired, told: words.Told) -> str:
    """Say how much more or less of what; megawatts speak for themselves."""
    size = words.more_or_less(found, told.scale, told.unit_between)
    return size if told.unit == "MW" else f"{size} {told.said}"


def side_by_side(comparison: Comparison) -> str:
    """Title the small multiples: the largest difference of each scenario."""
    leads: dict[tuple[str, int], list[Side]] = {}
    same: list[str] = []
    noise: list[str] = []
    for other in comparison.others:
        lead = led_by(comparison, other)
        if lead is not None:
            leads.setdefault(lead, []).append(other)
        elif same_everywhere(comparison, other):
            same.append(words.called(other, comparison))
        else:
            noise.append(words.called(other, comparison))
    reference = comparison.reference.label
    said = []
    if leads:
        told = [(lead, other) for lead, of in leads.items() for other in of]
        if len(told) > TITLED:
            told = _extremes(comparison, *max(leads.items(), key=lambda item: len(item[1])))
        each = "; ".join(
            f"{words.called(other, comparison)}: {_lead(comparison, other, lead)}"
            for lead, other in told
        )
        said.append(f"Against {reference}, {each}")
    if noise:
        said.append(
            f"{' and '.join(noise)}: not to be told from {reference} with {comparison.draws:,} "
            f"future{'s' * (comparison.draws > 1)}"
        )
    if same:
        said.append(f"{' and '.join(same)} differs from {reference} in no future")
    return "; ".join(said)


def _extremes(
    comparison: Comparison, lead: tuple[str, int], sides: Sequence[Side]
) -> list[tuple[tuple[str, int], Side]]:
    """Return the scenarios that differ most either way in what most of them differ in first."""
    quantity, year = lead
    at = comparison.years.index(year)
    by_size = sorted(sides, key=lambda s: float(comparison.differences[s.label][quantity].mean[at]))
    return [(lead, side) for side in dict.fromkeys((by_size[-1], by_size[0]))]


def chances(comparison: Comparison) -> str:
    """Title the picture of targets: the chance that differs most."""
    largest: tuple[float, Side, str] | None = None
    for other in comparison.others:
        for key, goal in comparison.goals[other.label].items():
            size = abs(float(goal.chance.mean)) if goal.chance.tells else 0.0
            if size and (largest is None or size > largest[0]):
                largest = size, other, key
    reference = comparison.reference.label
    if largest is None:
        goals = [goal for of in comparison.goals.values() for goal in of.values()]
        if all(bool(goal.chance.same) for goal in goals):
            return f"No target is met in more or fewer futures than in {reference}"
        return (
            f"No chance of a target can be told from that in {reference} with "
            f"{comparison.draws:,} future{'s' * (comparison.draws > 1)}"
        )
    _, other, key = largest
    mine, theirs = comparison.reference.rows[key], other.rows[key]
    points = words.points(comparison.goals[other.label][key].chance, comparison.draws)
    met = chance(theirs.probability, theirs.probability_se, comparison.draws)
    return (
        f"{words.called(other, comparison)} meets “{mine.title}” in {met}, {points} "
        f"against {reference}: the chance that differs most"
    )


def _nearly(size: float) -> float:
    """Cut a size to six digits, so that what differs by rounding alone is a tie."""
    return float(f"{size:.6g}")


def over_time(comparison: Comparison, quantities: Sequence[str]) -> str:
    """Title the picture of differences by year: the largest of the quantity that leads."""
    reference = comparison.reference.label
    if not quantities:
        return f"Nothing differs from {reference} beyond the noise in any year"
    leads = [lead[0] for lead in map(partial(led_by, comparison), comparison.others) if lead]
    quantity = next((name for name in leads if name in quantities), quantities[0])
    told = words.told(quantity)
    found: list[tuple[float, Side, int, Paired]] = []
    for other in comparison.others:
        pairs = comparison.differences[other.label].get(quantity)
        for at, year in enumerate(comparison.years):
            if pairs is not None and bool(pairs.tells[at]):
                here = pairs.at(at)
                found.append((abs(float(here.mean)), other, year, here))
    size, other, year, here = max(found, key=lambda f: _nearly(f[0]))
    of_other = [f for f in found if f[1] is other]
    if len(of_other) > 1 and {_nearly(f[0]) for f in of_other} == {_nearly(size)}:
        return (
            f"{told.name}: {words.called(other, comparison)} differs from {reference} by the same "
            f"in every year from {year}, {words.more_or_less(here, told.scale, told.unit_between)}"
        )
    return (
        f"{told.name}: {words.called(other, comparison)} differs most from {reference} in {year}, "
        f"{words.more_or_less(here, told.scale, told.unit_between)}"
    )


def explained(comparison: Comparison, found: Waterfall) -> str:
    """Title a waterfall: the difference, and the step that makes most of it."""
    other = next(side for side in comparison.others if side.label == found.label)
    row = comparison.reference.rows[found.target]
    name, reference = words.called(other, comparison), comparison.reference.label
    walk, told = walk_of(found, row.quantity)
    if bool(walk.total.same):
        return f"{name} and {reference} do not differ in “{row.title}” in any future"
    if found.mean is None:
        size = words.difference(walk.total, found.draws, told.scale, told.unit_between)
        start = f"{name} against {reference}: the chance of “{row.title}” differs by {size}"
    elif bool(walk.total.tells):
        start = f"{name}: {_more(walk.total, told)} than in {reference} in {row.year}"
    else:
        size = words.difference(walk.total, found.draws, told.scale, told.unit_between)
        start = f"{name} against {reference} in {row.year}: {size} {told.said}"
    if not bool(walk.total.tells):
        return start
    largest = max(range(len(found.steps)), key=lambda i: abs(float(walk.forward[i].mean)))
    step = words.step_name(found.steps[largest], comparison.sides)
    if len(found.steps) == 1:
        return f"{start}, all of it through {step}"
    forward, backward = (
        words.signed(told.scale * float(size.mean), told.scale * float(size.standard_error))
        for size in (walk.forward[largest], walk.backward[largest])
    )
    apart = walk.interaction[largest]
    matters = abs(float(apart.mean)) > INTERACTS * abs(float(walk.forward[largest].mean))
    reverse = f" ({backward} in reverse order)" if bool(apart.tells) and matters else ""
    return f"{start}; {forward}{reverse} of it through {step}"


def walk_of(found: Waterfall, quantity: str) -> tuple[Walk, words.Told]:
    """Return the walk that a title speaks of: of the mean, else of the chance."""
    if found.mean is not None:
        return found.mean, words.told(quantity)
    return found.chance, words.Told("Chance that it is met", "points", words.PERCENT)


def answer(comparison: Comparison, explanations: Sequence[Waterfall]) -> list[str]:
    """Return the findings, one sentence each."""
    sentences = by_scenario(comparison)
    for other in comparison.others:
        mine = [found for found in explanations if found.label == other.label]
        if mine:
            sentences.append(f"{explained(comparison, mine[0])}.")
    return sentences
