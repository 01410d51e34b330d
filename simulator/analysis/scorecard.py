"""A run and its targets as rows: how likely, by how much missed, when first met, what is needed.

Computed once and used by the table, the picture and the page.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.estimates import estimate, percentiles, probability
from simulator.analysis.needed import Needed, needed
from simulator.catalogue.message import Message, message, year
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import beyond_the_horizon, condition_of, part_of
from simulator.physics.targets import (
    first_year,
    met,
    shortfall,
    year_distribution,
    year_percentile,
)

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario
    from simulator.scenario.targets import Target

UNKNOWN = math.nan


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One target against one run.

    Attributes
    ----------
    value : in `unit`; with `china`, what Laos and China are to reach together
    china : mean of the term added for China, in `unit`; none: Laos alone
    tested : false where the year lies outside the horizon, or the quantity is not known in it, is
        what the scenario assumes or of a part that it leaves out; `why_not` says so
    mean, standard_error, p10, p50, p90 : of the tested quantity in the target's year
    probability, probability_se : that the target is met in its year; without a year, that it is
        reached (for a cap: never passed) by the end of the horizon
    shortfall_p50 : half of the futures miss by no more than this; futures that do not miss count
        as nought
    first_year_p10, first_year_p50, first_year_p90 : percentiles over all draws of the first year at
        or above the value, for a cap the first year above it; infinite: not within the horizon
    first_year_shares : [year] share of the draws in which each year is that first year
    never_share : share of the draws without such a year
    last_year : last year looked at: that of the horizon, or the last in which the quantity is known
    needed : growth that leads from the base year to the target, as a message; see `needed`
    needed_growth_share, needed_each_year : the same as a share and in `unit` a year
    condition : the input on which alone the quantity hangs; nothing where it hangs on several

    What was not tested or has no meaning for the target is not a number.
    """

    id: str
    title: str
    quantity: str
    year: int | None
    comparator: Literal["at_least", "at_most"]
    value: float
    unit: str
    standing: str
    source: str
    china: float | None
    tested: bool
    why_not: Message | None
    mean: float
    standard_error: float
    p10: float
    p50: float
    p90: float
    probability: float
    probability_se: float
    shortfall_p50: float
    first_year_p10: float
    first_year_p50: float
    first_year_p90: float
    first_year_shares: tuple[float, ...]
    never_share: float
    last_year: int
    needed: Message | None
    needed_growth_share: float
    needed_each_year: float
    condition: Message | None


def scorecard(
    scenario: Scenario,
    outcomes: Outcomes,
    china: Mapping[str, float | NDArray[np.float64]] | None = None,
) -> list[TargetRow]:
    """Hold a run against every target of its scenario, in the scenario's order.

    Parameters
    ----------
    china : by target id, the term for China as one number or [draw]; where a
        target has such a term and none is given, its central value
    """
    given = china or {}
    return [
        _row(key, target, scenario, outcomes, given.get(key, _central_china(target)))
        for key, target in scenario.targets.items()
    ]


def judged_by(targets: Iterable[Target]) -> set[str]:
    """Return the quantities that a scorecard of targets looks at."""
    names = {target.quantity for target in targets}
    later = {name: (beyond,) for name, beyond in beyond_the_horizon().items()}
    of_days = [part_of(name).each_day_from for name in names]
    return names.union(*(found.get(name, ()) for found in (later, *of_days) for name in names))


class Futures(NamedTuple):
    """A tested target in every future: each [draw].

    Attributes
    ----------
    in_year : the quantity in the target's year, with China where the target counts it; none where
        the target names no year
    met : whether it is met
    first_year : first year at or above the value, for a cap the first above it; infinite: never
    """

    in_year: NDArray[np.float64] | None
    met: NDArray[np.bool_]
    first_year: NDArray[np.float64]


def futures(
    target: Target, outcomes: Outcomes, china: float | NDArray[np.float64] = 0.0
) -> Futures:
    """Hold every future against a target that the horizon holds.

    Parameters
    ----------
    china : the term added for China, one number or [draw]
    """
    term = np.asarray(china, np.float64)
    value, at_most = target.value.distribution.central, target.comparator == "at_most"
    path, years = _path(target, outcomes)
    crossing = first_year(path + term.reshape(-1, 1), value, years, at_most=at_most)
    if target.year is None:
        holds = np.isinf(crossing) if at_most else np.isfinite(crossing)
        return Futures(None, holds, crossing)
    in_year = outcomes.arrays[target.quantity][:, target.year - outcomes.first_year] + term
    return Futures(in_year, met(in_year, value, at_most=at_most), crossing)


def _central_china(target: Target) -> float | None:
    return None if target.china is None else target.china.distribution.central


def _row(
    key: str,
    target: Target,
    scenario: Scenario,
    outcomes: Outcomes,
    china: float | NDArray[np.float64] | None,
) -> TargetRow:
    term = np.asarray(0.0 if china is None else china)
    mean_term = float(term.mean())
    value = target.value.distribution.central
    at_most = target.comparator == "at_most"
    why_not = _why_not(target, outcomes) or part_of(target.quantity).assumed(target, scenario)
    tested = why_not is None
    played = target.quantity in outcomes.arrays
    way = needed(target, value - mean_term, scenario, outcomes) if played else Needed()
    scored = _scored(target, value, term, outcomes, at_most=at_most) if tested else _UNTESTED
    return TargetRow(
        id=key,
        title=target.title,
        quantity=target.quantity,
        year=target.year,
        comparator=target.comparator,
        value=value,
        unit=target.unit,
        standing=target.standing,
        source=target.value.source or target.source or "",
        china=None if china is None else mean_term,
        tested=tested,
        why_not=why_not,
        **scored,
        last_year=int(_path(target, outcomes)[1][-1]) if played else outcomes.last_year,
        needed=way.message,
        needed_growth_share=way.growth_share,
        needed_each_year=way.each_year,
        condition=condition_of(target.quantity, _told_of(target, scored), [scenario]),
    )


def _told_of(target: Target, scored: Mapping[str, Any]) -> int | None:
    """Return the last year that is told: the target's, or by which nine in ten reach it."""
    late = scored["first_year_p90"]
    return target.year or (int(late) if math.isfinite(late) else None)


_UNTESTED: dict[str, Any] = {
    **dict.fromkeys(("mean", "standard_error", "p10", "p50", "p90"), UNKNOWN),
    **dict.fromkeys(("probability", "probability_se", "shortfall_p50"), UNKNOWN),
    **dict.fromkeys(("first_year_p10", "first_year_p50", "first_year_p90"), UNKNOWN),
    "first_year_shares": (),
    "never_share": UNKNOWN,
}


def _scored(
    target: Target, value: float, term: NDArray, outcomes: Outcomes, *, at_most: bool
) -> dict[str, Any]:
    """Score a target that the horizon holds."""
    found = futures(target, outcomes, term)
    crossing = found.first_year
    shares, never = year_distribution(crossing, _path(target, outcomes)[1])
    scored = _UNTESTED | {
        "first_year_p10": year_percentile(crossing, 0.1),
        "first_year_p50": year_percentile(crossing, 0.5),
        "first_year_p90": year_percentile(crossing, 0.9),
        "first_year_shares": tuple(shares.tolist()),
        "never_share": never,
    }
    if found.in_year is not None:
        numbers = estimate(found.in_year)._asdict()
        scored |= {name: float(number) for name, number in numbers.items()}
        (median,) = percentiles(shortfall(found.in_year, value, at_most=at_most), (0.5,))
        scored["shortfall_p50"] = float(median)
    share, error = probability(found.met)
    return scored | {"probability": float(share), "probability_se": float(error)}


def _why_not(target: Target, outcomes: Outcomes) -> Message | None:
    """Return why a target cannot be tested; nothing if it can."""
    if target.quantity not in outcomes.arrays:
        return message("target-part-left-out", part=part_of(target.quantity).label)
    first, last, asked = outcomes.first_year, outcomes.last_year, target.year
    if asked is not None and asked < first:
        return message("target-before-horizon", year=year(asked), first=year(first))
    if asked is not None and asked > last:
        return message("target-after-horizon", year=year(asked), last=year(last))
    is_known = np.isfinite(outcomes.arrays[target.quantity][0])  # [year], the same in every draw
    name = message(f"quantity-{target.quantity}.name")
    if not is_known.any():
        return message("target-never-known", quantity=name)
    if asked is not None and not is_known[asked - first]:
        known = year(int(outcomes.years[is_known][0]))
        return message("target-known-from", quantity=name, first=known)
    return None


def _path(target: Target, outcomes: Outcomes) -> tuple[NDArray, NDArray[np.int64]]:
    """Return the quantity over all years that are known of it, and these: [draw, year], [year]."""
    inside, years = outcomes.arrays[target.quantity], outcomes.years
    later = beyond_the_horizon().get(target.quantity)
    if later is None:
        return inside, years
    beyond, along = outcomes.arrays[later], outcomes.years_along(outcomes.declared[later].dims[1])
    return (
        np.concatenate([inside, beyond[:, along > years[-1]]], axis=1),
        np.concatenate([years, along[along > years[-1]]]),
    )
