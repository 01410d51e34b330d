"""A comparison as what differs in it: what differs most and when, and what is within the noise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.figure_data.headline import headline, headline_year
from simulator.catalogue.quantities import QUANTITIES, first, headlines

if TYPE_CHECKING:
    from simulator.analysis.paired import Paired
    from simulator.analysis.scorecard import TargetRow
    from simulator.scenario.differences import Difference
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.steps import Step
    from simulator.studies.compare.waterfall import Walk, Waterfall

TINY = 1e-9
HALF = 0.5  # of the largest difference, as shares of the reference, from which one is looked at
ALSO = 2  # quantities looked at beside those that a reader looks at first
INTERACTS = 0.05  # of a step, from which the other order is looked at


class Lead(NamedTuple):
    """The quantity that shows best how a scenario differs, and the year in which it does."""

    quantity: str
    year: int


class Largest(NamedTuple):
    """The largest difference of a quantity beyond the noise over scenarios and years.

    Attributes
    ----------
    constant : whether it is the same in every year in which there is one, of several
    first_year : of those years
    """

    side: Side
    year: int
    found: Paired
    constant: bool
    first_year: int


class Part(NamedTuple):
    """The step that makes most of a difference.

    Attributes
    ----------
    interaction : by how much more it adds in the reverse order
    interacts : whether that is worth speaking of
    """

    step: Step
    forward: Paired
    backward: Paired
    interaction: Paired
    interacts: bool


def year_looked_at(comparison: Comparison) -> int:
    """Return the year of the headline target, else the last."""
    year = headline_year(list(comparison.reference.rows.values()), comparison.years[-1])
    return year if year in comparison.years else comparison.years[-1]


def level(side: Side, quantity: str, year: int) -> Estimate:
    """Return the mean of a quantity in a year."""
    return estimate(side.by_year(quantity, (year,))[:, 0])


def changed_inputs(comparison: Comparison, other: Side) -> list[Difference]:
    """Return the inputs that differ in what they give, not only in why."""
    return [d for d in comparison.inputs[other.label] if not d.texts_only]


def same_everywhere(comparison: Comparison, other: Side) -> bool:
    """Return whether nothing that is compared differs in any future."""
    found = comparison.differences[other.label].values()
    goals = comparison.goals[other.label].values()
    return all(bool(p.same.all()) for p in found) and all(bool(g.chance.same) for g in goals)


def leading(comparison: Comparison, other: Side) -> Lead | None:
    """Return the quantity that shows the difference best.

    In the year looked at, the first of the headline quantities that differs, as
    a share of the reference, by half as much as any of them or more; if none
    does beyond the noise, the first quantity that does, where it differs most.
    """
    found = comparison.differences[other.label]
    year = year_looked_at(comparison)
    shares = shares_of_reference(comparison, other, year, first())
    for name, share in shares.items():
        if share >= HALF * max(shares.values()):
            return Lead(name, year)
    for name in dict.fromkeys((*headlines(), *found)):
        if name in found and found[name].is_significant.any():
            size = np.where(found[name].is_significant, np.abs(found[name].mean), 0.0)
            return Lead(name, comparison.years[int(size.argmax())])
    return None


def shares_of_reference(
    comparison: Comparison, other: Side, year: int, quantities: Iterable[str]
) -> dict[str, float]:
    """Return the differences beyond the noise in a year, as shares of the reference."""
    found, at = comparison.differences[other.label], comparison.years.index(year)

    def share(name: str) -> float:
        whole = level(comparison.reference, QUANTITIES[name].share_of or name, year)
        return abs(float(found[name].mean[at])) / max(abs(float(whole.mean)), TINY)

    return {
        name: share(name)
        for name in quantities
        if name in found and bool(found[name].is_significant[at])
    }


def worth_showing(comparison: Comparison, other: Side, year: int) -> dict[str, float]:
    """Return the shares of the reference by which quantities differ, echoes of others left out."""
    of = (name for name in headlines() if not QUANTITIES[name].repeats)
    return shares_of_reference(comparison, other, year, of)


def looked_at(comparison: Comparison, other: Side, lead: Lead) -> list[str]:
    """Return the quantities that differ and are looked at: the leading one first, some beside."""
    sizes = worth_showing(comparison, other, lead.year)
    leading = sorted((n for n in first() if n in sizes), key=lambda name: name != lead.quantity)
    most = max(sizes[name] for name in leading)
    also = [n for n, size in sizes.items() if n not in leading and size >= HALF * most]
    return [*leading, *also[:ALSO]]


def extremes(comparison: Comparison, leads: dict[str, Lead]) -> list[tuple[Side, Lead]]:
    """Return the scenarios that differ most either way in what most of them differ in first."""
    by_lead: dict[Lead, list[Side]] = {}
    for other in comparison.others:
        if other.label in leads:
            by_lead.setdefault(leads[other.label], []).append(other)
    lead, sides = max(by_lead.items(), key=lambda item: len(item[1]))
    at = comparison.years.index(lead.year)

    def size(side: Side) -> float:
        return float(comparison.differences[side.label][lead.quantity].mean[at])

    by_size = sorted(sides, key=size)
    return [(side, lead) for side in dict.fromkeys((by_size[-1], by_size[0]))]


def largest_chance(comparison: Comparison) -> tuple[Side, str] | None:
    """Return the scenario and the target whose chance differs most beyond the noise."""
    sizes = {
        (other, key): abs(float(goal.chance.mean))
        for other in comparison.others
        for key, goal in comparison.goals[other.label].items()
        if bool(goal.chance.is_significant) and float(goal.chance.mean)
    }
    return max(sizes, key=lambda found: sizes[found]) if sizes else None


def no_chance_differs(comparison: Comparison) -> bool:
    """Return whether every target fares the same in every future."""
    return all(bool(goal.chance.same) for of in comparison.goals.values() for goal in of.values())


def largest_in_any_year(comparison: Comparison, quantity: str) -> Largest | None:
    """Return the largest difference of a quantity; none where none is beyond the noise."""
    found: list[tuple[float, Side, int, Paired]] = []
    for other in comparison.others:
        pairs = comparison.differences[other.label].get(quantity)
        for at, year in enumerate(comparison.years):
            if pairs is not None and bool(pairs.is_significant[at]):
                here = pairs.at(at)
                found.append((_nearly(here), other, year, here))
    if not found:
        return None
    size, side, year, here = max(found, key=lambda f: f[0])
    of_side = [f for f in found if f[1] is side]
    constant = len(of_side) > 1 and {f[0] for f in of_side} == {size}
    return Largest(side, year, here, constant, of_side[0][2])


def _nearly(found: Paired) -> float:
    """Cut a size to six digits, so that what differs by rounding alone is a tie."""
    return float(f"{abs(float(found.mean)):.6g}")


def chances_that_differ(pair: Comparison, first: str) -> list[str]:
    """Return the targets met more or less often beyond the noise: one, then the largest."""
    found = pair.goals[pair.others[0].label]
    keys = [key for key in asked_once(pair) if bool(found[key].chance.is_significant)]
    return sorted(keys, key=lambda key: (key != first, -abs(float(found[key].chance.mean))))


def asked_once(pair: Comparison) -> list[str]:
    """Return the targets tested in both of two runs, one of those that ask the same."""
    found = pair.goals[pair.others[0].label]
    asked: dict[tuple[object, ...], str] = {}
    for key, row in pair.reference.rows.items():
        if key in found:
            asked.setdefault((row.quantity, row.year, row.comparator, row.value), key)
    return list(asked.values())


def headline_row(comparison: Comparison, other: Side | None = None) -> TargetRow | None:
    """Return the target that titles speak of: the reference's, tested in another run too."""
    rows = comparison.reference.rows
    goals = comparison.goals[other.label] if other else rows
    return headline([row for key, row in rows.items() if key in goals])


def walk_of(found: Waterfall) -> Walk:
    """Return the walk that is looked at: of the mean, else of the chance."""
    return found.chance if found.mean is None else found.mean


def largest_part(found: Waterfall) -> Part:
    """Return the step that makes most of a difference."""
    walk = walk_of(found)
    i = max(range(len(found.steps)), key=lambda i: abs(float(walk.forward[i].mean)))
    apart = walk.interaction[i]
    matters = abs(float(apart.mean)) > INTERACTS * abs(float(walk.forward[i].mean))
    return Part(
        found.steps[i],
        walk.forward[i],
        walk.backward[i],
        apart,
        bool(apart.is_significant) and matters,
    )
