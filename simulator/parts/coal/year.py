"""Coal's kernel plays a year at a time, on planes of [month, draw]: what it needs of a year.

Tonnes are added up over the months of many draws: with the draw last that is
one pass through memory. `coal.play` turns what leaves it to [draw, ...].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import ONE, Array, Calendar
from simulator.scenario.quantity import Quantity
from simulator.scenario.transport import Restriction
from simulator.timeline import MONTHS_PER_YEAR

Plane = NDArray[np.floating]  # single precision throughout


def months_of(year: int) -> slice:
    """Return where the months of a year are among those of the horizon."""
    return slice(year * MONTHS_PER_YEAR, (year + 1) * MONTHS_PER_YEAR)


def hours(calendar: Calendar, year: int) -> Plane:
    """Return the hours of the months of one year: [month, 1]."""
    return calendar.hours[months_of(year), None]


def share_of_year(calendar: Calendar, year: int) -> Plane:
    """Return the months of one year as shares of it: [month, 1]."""
    own = hours(calendar, year)
    return own / own.sum()


def years_first(by_year: Array) -> Plane:
    """Return [draw, year] as [year, draw], laid out so."""
    return np.ascontiguousarray(by_year.T, np.float32)


def opening(calendar: Calendar, opens: Quantity | None, opens_with: str | None) -> Array | None:
    """Return when something opens, by its own date or a transport project's; none: always."""
    if opens_with is not None:
        transport = calendar.scenario.transport
        assert transport is not None
        opens = transport.projects[opens_with].opens
    return calendar.date(opens)


def month(year: int) -> Plane:
    """Return the months of one year, counted from the beginning of the horizon: [month, 1]."""
    first = year * MONTHS_PER_YEAR
    return np.arange(first, first + MONTHS_PER_YEAR, dtype=np.float32)[:, None]


def open_share(months_until: Plane | None, year: int) -> Plane | None:
    """Return the share of each month from a date on, [month, draw]; none: closed all year."""
    if months_until is None:
        return np.ones((1, 1), np.float32)
    if not (months_until < (year + 1) * MONTHS_PER_YEAR).any():
        return None
    return np.clip(month(year) + ONE - months_until, 0.0, 1.0)


@dataclass(frozen=True)
class Limits:
    """Recorded restrictions of a road, drawn."""

    start: list[Plane]  # months until, [draw]
    end: list[Plane]
    left: list[Plane]

    @classmethod
    def of(cls, calendar: Calendar, restrictions: Mapping[str, Restriction]) -> Limits:
        """Draw the restrictions of a gate or link."""
        dates = [
            (calendar.date(r.from_date), calendar.date(r.until)) for r in restrictions.values()
        ]
        return cls(
            [calendar.months_until(start) for start, _ in dates if start is not None],
            [calendar.months_until(end) for _, end in dates if end is not None],
            [calendar.number(r.left) for r in restrictions.values()],
        )

    def cut(self, plane: Plane, year: int) -> Plane:
        """Return a plane of one year with the restrictions that hold in it."""
        at = month(year)
        for start, end, left in zip(self.start, self.end, self.left, strict=True):
            if (start < at[-1] + ONE).any() and (end > at[0]).any():
                shut = np.clip(np.minimum(end, at + ONE) - np.maximum(start, at), 0.0, 1.0)
                plane = plane * (ONE - shut * (ONE - left))
        return plane
