"""Chance as events that come one after the other: outages, closures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.distribution import Distribution
from simulator.parts.chance import Chance
from simulator.sampling.distributions import quantile
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]
Index = NDArray[np.intp]

DAYS_PER_MONTH = 365.25 / MONTHS_PER_YEAR


@dataclass(frozen=True)
class Events:
    """Events, one entry each; times are months since the start of the horizon."""

    asset: Index  # position of what fails
    draw: Index
    start: Array
    end: Array

    def where(self, chosen: NDArray[np.bool_]) -> Events:
        """Return the chosen events."""
        return Events(self.asset[chosen], self.draw[chosen], self.start[chosen], self.end[chosen])

    def of(self, asset: int) -> Events:
        """Return the same events as those of another thing."""
        return replace(self, asset=np.full(self.draw.size, asset, np.intp))

    @classmethod
    def joined(cls, parts: Sequence[Events]) -> Events:
        """Return the events of several lists as one."""
        return cls(
            np.concatenate([e.asset for e in parts]),
            np.concatenate([e.draw for e in parts]),
            np.concatenate([e.start for e in parts]),
            np.concatenate([e.end for e in parts]),
        )


def rounds(
    chance: Chance,
    clock: Array,
    months: int,
    paths: list[str],
    rate_per_year: Array,
    duration: Distribution,
    months_per_unit: float,
) -> list[Events]:
    """Draw one event after the other until all lie beyond the horizon.

    Parameters
    ----------
    clock : [draw, thing]
        Month of the horizon from which each thing can fail; infinite: never.
    months
        Months of the horizon.
    paths : [thing]
        Where the streams of each thing begin; the number of the event follows.
    duration, months_per_unit
        How long an event lasts, and the months of its unit.

    Notes
    -----
    Waits are exponential, counted from the end of the event before.
    """
    clock = clock.copy()
    drawn: list[Events] = []
    alive = [i for i in range(clock.shape[1]) if (clock[:, i] < months).any()]
    while alive:
        number = len(drawn) + 1
        found = []
        for asset in alive:
            path = f"{paths[asset]}/{number}"
            draw = np.flatnonzero(clock[:, asset] < months)  # fewer with every round
            with np.errstate(divide="ignore"):  # a rate of zero: never
                wait = -np.log(chance.uniform(f"{path}/wait")[draw]) / rate_per_year[draw]
            lasts = quantile(duration, chance.uniform(f"{path}/duration")[draw]) * months_per_unit
            start = clock[draw, asset] + wait * MONTHS_PER_YEAR
            end = clock[draw, asset] = start + lasts
            which = np.full(draw.size, asset, np.intp)
            found.append(Events(which, draw, start, end).where(start < months))
        drawn.append(Events.joined(found))
        alive = [i for i in alive if (clock[:, i] < months).any()]
    return drawn


def add_overlap(out: Array, events: Events) -> None:
    """Add the share of each month that events cover: out is [draw, month]."""
    months = out.shape[1]
    first = np.floor(np.maximum(events.start, 0.0)).astype(np.intp)
    longest = int(np.ceil((np.minimum(events.end, months) - first).max(initial=0.0)))
    for step in range(longest):
        month = first + step
        covered = np.minimum(events.end, month + 1.0) - np.maximum(events.start, month)
        inside = (month < months) & (covered > 0.0)
        cell = events.draw[inside] * months + month[inside]  # NumPy adds at one index faster
        np.add.at(out.reshape(-1), cell, covered[inside])
