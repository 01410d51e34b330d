"""A run and its targets as rows: how likely, by how much missed, when first met, what is needed.

Computed once and used by the table, the picture and the page.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.outcomes.store import Outcomes
from simulator.outcomes.summary import estimate, percentiles, probability
from simulator.physics.targets import (
    first_year,
    met,
    needed_each_year,
    needed_growth_share,
    shortfall,
    year_distribution,
    year_percentile,
)
from simulator.quantities import QUANTITIES

if TYPE_CHECKING:
    from simulator.scenario.power import TopDown
    from simulator.scenario.schema import Scenario
    from simulator.scenario.targets import Target

NOTHING_LEFT = "nothing: at the target since"
UNKNOWN = math.nan


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One target against one run.

    Attributes
    ----------
    value : in `unit`; with `china`, what Laos and China are to reach together
    china : mean of the term added for China, in `unit`; none: Laos alone
    tested : false where the year lies outside the horizon; `why_not` says so
    mean, standard_error, p10, p50, p90 : of the tested quantity in the target's year
    probability, probability_se : that the target is met in its year; without a year, that it is
        reached (for a cap: never passed) by the end of the horizon
    shortfall_p50 : half of the futures miss by no more than this; futures that do not miss count
        as nought
    first_year_p10, first_year_p50, first_year_p90 : percentiles over all draws of the first year at
        or above the value, for a cap the first year above it; infinite: not within the horizon
    first_year_shares : [year] share of the draws in which each year is that first year
    never_share : share of the draws without such a year in the horizon
    needed : growth that leads from the base year to the target, in words
    needed_growth_share, needed_each_year : the same as a share and in `unit` a year

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
    why_not: str
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
    needed: str
    needed_growth_share: float
    needed_each_year: float


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
    top_down = scenario.power.top_down
    return [
        _row(key, target, outcomes, top_down, given.get(key, _central_china(target)))
        for key, target in scenario.targets.items()
    ]


def _central_china(target: Target) -> float | None:
    return None if target.china is None else target.china.distribution.central


def _row(
    key: str,
    target: Target,
    outcomes: Outcomes,
    top_down: TopDown,
    china: float | NDArray[np.float64] | None,
) -> TargetRow:
    term = np.asarray(0.0 if china is None else china)
    mean_term = float(term.mean())
    value = target.value.distribution.central
    at_most = target.comparator == "at_most"
    tested = target.year is None or outcomes.first_year <= target.year <= outcomes.last_year
    words, growth, step = _needed(target, value - mean_term, outcomes, top_down)
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
        why_not="" if tested else _why_not(target.year, outcomes),
        **scored,
        needed=words,
        needed_growth_share=growth,
        needed_each_year=step,
    )


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
    by_year = outcomes.arrays[target.quantity] + term.reshape(-1, 1)  # [draw, year]
    crossing = first_year(by_year, value, outcomes.years, at_most=at_most)
    shares, never = year_distribution(crossing, outcomes.years)
    scored = _UNTESTED | {
        "first_year_p10": year_percentile(crossing, 0.1),
        "first_year_p50": year_percentile(crossing, 0.5),
        "first_year_p90": year_percentile(crossing, 0.9),
        "first_year_shares": tuple(shares.tolist()),
        "never_share": never,
    }
    if target.year is None:
        holds = np.isinf(crossing) if at_most else np.isfinite(crossing)
    else:
        in_year = by_year[:, target.year - outcomes.first_year]
        holds = met(in_year, value, at_most=at_most)
        found = estimate(in_year)
        scored |= {name: float(number) for name, number in found._asdict().items()}
        (median,) = percentiles(shortfall(in_year, value, at_most=at_most), (0.5,))
        scored["shortfall_p50"] = float(median)
    share, error = probability(holds)
    return scored | {"probability": float(share), "probability_se": float(error)}


def _why_not(year: int | None, outcomes: Outcomes) -> str:
    if year is not None and year < outcomes.first_year:
        return f"{year} is before the horizon, which begins in {outcomes.first_year}"
    return f"{year} is after the horizon, which ends in {outcomes.last_year}"


def _needed(
    target: Target, goal: float, outcomes: Outcomes, top_down: TopDown
) -> tuple[str, float, float]:
    """Return the growth needed from the base year: in words, as a share, in the unit a year."""
    base_year = top_down.base_year
    base = _base(target.quantity, outcomes, top_down)
    if target.year is None or target.year <= base_year or not base > 0 or not goal > 0:
        return "", UNKNOWN, UNKNOWN
    growth = needed_growth_share(base, base_year, goal, target.year)
    step = needed_each_year(base, base_year, goal, target.year)
    if target.comparator == "at_least" and step <= 0:
        return f"{NOTHING_LEFT} {base_year}", 0.0, 0.0
    at_most = "at most " if target.comparator == "at_most" else ""
    unit = "" if QUANTITIES[target.quantity].unit == "share" else f" or {step:,.0f} {target.unit}"
    return f"{at_most}{100 * growth:.2f} %{unit} a year from {base_year}", growth, step


def _base(quantity: str, outcomes: Outcomes, top_down: TopDown) -> float:
    """Return the base year's value: the official one for commissioned MW, else the run's mean."""
    if quantity == "commissioned_mw":
        return top_down.base_mw.distribution.central
    if outcomes.first_year <= top_down.base_year <= outcomes.last_year:
        return float(outcomes.arrays[quantity][:, top_down.base_year - outcomes.first_year].mean())
    return UNKNOWN
