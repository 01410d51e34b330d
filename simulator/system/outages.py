"""Chance as long outages of plants and outages of lines, drawn as events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from simulator.distribution import Distribution
from simulator.sampling.distributions import quantile
from simulator.system.chance import Chance
from simulator.system.sources import upstream
from simulator.system.structure import Structure
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]
Index = NDArray[np.intp]

DAYS_PER_MONTH = 365.25 / MONTHS_PER_YEAR


@dataclass(frozen=True)
class Events:
    """Outages, one entry an event; times are months since the start of the horizon."""

    thing: Index  # position of the plant or line
    draw: Index
    start: Array
    end: Array

    def where(self, chosen: NDArray[np.bool_]) -> Events:
        """Return the chosen events."""
        return Events(self.thing[chosen], self.draw[chosen], self.start[chosen], self.end[chosen])

    def of(self, thing: int) -> Events:
        """Return the same events as those of another thing."""
        return replace(self, thing=np.full(self.draw.size, thing, np.intp))

    @classmethod
    def joined(cls, parts: Sequence[Events]) -> Events:
        """Return the events of several lists as one."""
        return cls(
            np.concatenate([e.thing for e in parts]),
            np.concatenate([e.draw for e in parts]),
            np.concatenate([e.start for e in parts]),
            np.concatenate([e.end for e in parts]),
        )


def plant_outages(s: Structure, chance: Chance, cod: Array) -> list[Events]:
    """Return the outages of plants in rounds, a plant at most once a draw in each.

    Parameters
    ----------
    cod : [draw, live]

    Notes
    -----
    Drawn events begin after `as_of` and after the plant's date; up to then
    the recorded ones hold. A plant that follows another is out with it.
    """
    outage = s.scenario.power.risk.long_outage
    rate = chance.number(outage.rate_per_year)
    paths = [f"power.projects.{p}/outage" for p in s.live_ids()]
    begin = np.maximum(cod, s.as_of)
    drawn = _rounds(s, chance, begin, paths, rate, outage.duration_months.distribution, 1.0)
    return [*_recorded(s, chance), *(_followed(s, events) for events in drawn)]


def line_works(s: Structure, chance: Chance, energised: Array) -> dict[int, NDArray[np.float32]]:
    """Return the share of each month in which a line without a second circuit works.

    Parameters
    ----------
    energised : [draw, arc]

    Returns
    -------
    by arc, [draw, month]
    """
    works: dict[int, NDArray[np.float32]] = {}
    for arc, line in enumerate(s.lines):
        if line.outage is None:
            continue
        rate = chance.number(line.outage.rate_per_year)
        path = f"power.lines.{s.line_ids[arc]}/outage"
        begin = np.maximum(energised[:, [arc]], max(s.as_of, s.first_year))
        days = line.outage.duration_days.distribution
        out = np.zeros((chance.count, s.months))
        for events in _rounds(s, chance, begin, [path], rate, days, 1.0 / DAYS_PER_MONTH):
            _add_overlap(out, events)
        works[arc] = np.maximum(0.0, 1.0 - out).astype(np.float32)
    return works


def _rounds(
    s: Structure,
    chance: Chance,
    begin: Array,
    paths: list[str],
    rate_per_year: Array,
    duration: Distribution,
    months_per_unit: float,
) -> list[Events]:
    """Draw one event after the other until all lie beyond the horizon.

    Parameters
    ----------
    begin : [draw, thing]
        Decimal year from which each thing can fail; infinite: never.
    paths : [thing]
        Where the streams of each thing begin; the number of the event follows.
    duration, months_per_unit
        How long an event lasts, and the months of its unit.

    Notes
    -----
    Waits are exponential, counted from the end of the event before.
    """
    clock = (begin - s.first_year) * MONTHS_PER_YEAR
    rounds: list[Events] = []
    alive = [i for i in range(begin.shape[1]) if (clock[:, i] < s.months).any()]
    while alive:
        number = len(rounds) + 1
        found = []
        for thing in alive:
            path = f"{paths[thing]}/{number}"
            with np.errstate(divide="ignore"):  # a rate of zero: never
                wait = -np.log(chance.uniform(f"{path}/wait")) / rate_per_year * MONTHS_PER_YEAR
            lasts = quantile(duration, chance.uniform(f"{path}/duration")) * months_per_unit
            start = clock[:, thing] + wait
            draw = np.flatnonzero(start < s.months)
            which = np.full(draw.size, thing, np.intp)
            found.append(Events(which, draw, start[draw], (start + lasts)[draw]))
            clock[:, thing] = start + lasts
        rounds.append(Events.joined(found))
        alive = [i for i in alive if (clock[:, i] < s.months).any()]
    return rounds


def _recorded(s: Structure, chance: Chance) -> list[Events]:
    found = []
    draws = np.arange(chance.count)
    for live, project in enumerate(s.projects):
        for outage in project.outages.values():
            start = chance.date(outage.first_day, s.as_of)
            end = chance.date(outage.last_day, s.as_of)
            months = [(t - s.first_year) * MONTHS_PER_YEAR for t in (start, end)]
            if (months[1] > 0).any():
                events = Events(np.full(draws.size, live), draws, *months)
                found += [events, *(events.of(i) for i, leader in _leaders(s) if leader == live)]
    return found


def _followed(s: Structure, events: Events) -> Events:
    """Add the outages of a plant to those that follow it, in place of their own."""
    leaders = _leaders(s)
    own = events.where(~np.isin(events.thing, [follower for follower, _ in leaders]))
    copies = [events.where(events.thing == leader).of(follower) for follower, leader in leaders]
    return Events.joined([own, *copies])


def _leaders(s: Structure) -> list[tuple[int, int]]:
    """Return each counted plant that follows counted ones, and the uppermost of these."""
    ids = s.live_ids()
    above = [
        [name for name in upstream(s.scenario.power.projects, own) if name in ids] for own in ids
    ]
    return [(i, ids.index(names[-1])) for i, names in enumerate(above) if names]


def _add_overlap(out: Array, events: Events) -> None:
    """Add the share of each month that events cover: out is [draw, month]."""
    months = out.shape[1]
    first = np.floor(np.maximum(events.start, 0.0)).astype(np.intp)
    longest = int(np.ceil((events.end - first).max(initial=0.0)))
    for step in range(longest):
        month = first + step
        covered = np.minimum(events.end, month + 1.0) - np.maximum(events.start, month)
        inside = (month < months) & (covered > 0.0)
        np.add.at(out, (events.draw[inside], month[inside]), covered[inside])
