"""A comparison as the data of its pictures; the pictures only draw them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.figure_data.spread import by_share
from simulator.catalogue.quantities import QUANTITIES, first, headlines
from simulator.studies.compare.differing import (
    Largest,
    largest_in_any_year,
    leading,
    year_looked_at,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.analysis.scorecard import TargetRow
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.waterfall import Waterfall

    Band = dict[float, NDArray[np.float64]]

MOST_SIDES = 6  # scenarios in a picture, the reference first
PANELS_AT_MOST = 6


class SideBySide(NamedTuple):
    """Bands by year of each quantity: by its name, then one a scenario, none where it lacks it."""

    comparison: Comparison
    quantities: dict[str, tuple[Band | None, ...]]
    year: int


class OverTime(NamedTuple):
    """The quantities that differ beyond the noise in some year, and those that do in none.

    Attributes
    ----------
    leading : the quantity that a title speaks of
    largest : its largest difference
    """

    comparison: Comparison
    quantities: tuple[str, ...]
    quiet: tuple[str, ...]
    leading: str | None
    largest: Largest | None


class Chances(NamedTuple):
    """Targets by how they fare: open in some scenario, or certain or untested in all."""

    comparison: Comparison
    rows: tuple[TargetRow, ...]
    missed: tuple[TargetRow, ...]
    met: tuple[TargetRow, ...]
    untested: tuple[TargetRow, ...]


class Explained(NamedTuple):
    """What explains a difference: steps that move it, and steps that change nothing."""

    comparison: Comparison
    found: Waterfall
    moving: tuple[int, ...]
    idle: tuple[int, ...]


def drawn_sides(comparison: Comparison) -> tuple[Side, ...]:
    """Return the scenarios that a picture has room for."""
    return comparison.sides[:MOST_SIDES]


def side_by_side(comparison: Comparison) -> SideBySide:
    """Return the spread by year of what a reader looks at first, where any scenario has it."""
    sides = drawn_sides(comparison)

    def differs(name: str) -> bool:
        found = [comparison.differences[other.label].get(name) for other in comparison.others]
        return any(pairs is not None and pairs.is_significant.any() for pairs in found)

    had = [name for name in first() if any(name in side.outcomes.arrays for side in sides)]
    wanted = [name for name in had if differs(name) or QUANTITIES[name].headline == "first"]
    return SideBySide(
        comparison,
        {name: tuple(_band(side, name, comparison) for side in sides) for name in wanted},
        year_looked_at(comparison),
    )


def _band(side: Side, name: str, comparison: Comparison) -> Band | None:
    if name not in side.outcomes.arrays:
        return None
    return by_share(QUANTITIES[name].display.factor * side.by_year(name, comparison.years))


def over_time(comparison: Comparison) -> OverTime:
    """Return the quantities that differ beyond the noise in some year, the best known first."""
    others = drawn_sides(comparison)[1:]
    differ = [
        name
        for name in headlines()
        if any(
            name in comparison.differences[other.label]
            and comparison.differences[other.label][name].is_significant.any()
            for other in others
        )
    ][:PANELS_AT_MOST]
    quiet = [name for name in first() if name in comparison.quantities and name not in differ]
    leads = [lead.quantity for other in comparison.others if (lead := leading(comparison, other))]
    lead = next((name for name in leads if name in differ), differ[0] if differ else None)
    largest = None if lead is None else largest_in_any_year(comparison, lead)
    return OverTime(comparison, tuple(differ), tuple(quiet), lead, largest)


def chances(comparison: Comparison) -> Chances:
    """Sort the targets into those that are open in some scenario, and the certain and untested."""
    open_, missed, met, untested = [], [], [], []
    for key in comparison.targets:
        of = [side.rows[key] for side in drawn_sides(comparison) if key in side.rows]
        tested = [row for row in of if row.tested]
        probabilities = {row.probability for row in tested}
        if not of:
            continue
        if not tested:
            untested.append(of[0])
        elif probabilities == {1.0}:
            met.append(of[0])
        elif probabilities == {0.0}:
            missed.append(of[0])
        else:
            open_.append(tested[0])
    return Chances(comparison, tuple(open_), tuple(missed), tuple(met), tuple(untested))


def explained(comparison: Comparison, found: Waterfall) -> Explained:
    """Tell the steps that move a difference from those that change nothing."""
    walks = [walk for walk in (found.mean, found.chance) if walk is not None]

    def is_idle(i: int) -> bool:
        return all(bool(w.forward[i].same) and bool(w.backward[i].same) for w in walks)

    steps = range(len(found.steps))
    idle = tuple(i for i in steps if is_idle(i))
    return Explained(comparison, found, tuple(i for i in steps if i not in idle), idle)
