"""The scorecard as the one target that titles speak of, and the year that pictures show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.catalogue.quantities import first

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow

STANDING_ORDER = {"commitment": 0, "plan": 1, "statement": 2}


def headline(rows: Sequence[TargetRow]) -> TargetRow | None:
    """Return the target that a title speaks of: the firmest promise of MW, the latest year."""
    found = [
        r
        for r in rows
        if r.tested
        and r.year is not None
        and r.quantity == first()[0]
        and r.comparator == "at_least"
    ]
    return min(found, key=lambda r: (STANDING_ORDER[r.standing], -(r.year or 0)), default=None)


def headline_year(rows: Sequence[TargetRow], last_year: int) -> int:
    """Return the year of the headline; without one, the last of the horizon."""
    chosen = headline(rows)
    return last_year if chosen is None or chosen.year is None else chosen.year
