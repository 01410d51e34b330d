"""Chance as long outages of plants and outages of lines, drawn as events."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.events import DAYS_PER_MONTH, Events, add_overlap, rounds
from simulator.parts.power.sources import upstream
from simulator.parts.power.structure import Structure
from simulator.timeline import MONTHS_PER_YEAR, day_after

Array = NDArray[np.float64]


def plant_outages(s: Structure, chance: Chance, cod: Array) -> list[Events]:
    """Return the outages of plants in rounds, a plant at most once a draw in each.

    Parameters
    ----------
    cod : [draw, candidate]

    Notes
    -----
    Drawn events begin after `as_of` and after the plant's date; up to then
    the recorded ones hold. A plant that follows another is out with it.
    """
    outage = s.scenario.power.risk.long_outage
    rate = chance.number(outage.rate_per_year)
    paths = [f"power.projects.{p}/outage" for p in s.candidate_ids()]
    clock = (np.maximum(cod, s.as_of) - s.first_year) * MONTHS_PER_YEAR
    drawn = rounds(chance, clock, s.months, paths, rate, outage.duration_months.distribution, 1.0)
    return [*_recorded(s, chance), *(_followed(s, events) for events in drawn)]


def line_availability(
    s: Structure, chance: Chance, energised: Array
) -> dict[int, NDArray[np.float32]]:
    """Return the share of each month in which a line without a second circuit is available.

    Parameters
    ----------
    energised : [draw, branch]

    Returns
    -------
    by branch, [draw, month]
    """
    availability: dict[int, NDArray[np.float32]] = {}
    for branch, line in enumerate(s.lines):
        if line.outage is None:
            continue
        rate = chance.number(line.outage.rate_per_year)
        path = f"power.lines.{s.line_ids[branch]}/outage"
        begin = np.maximum(energised[:, [branch]], max(s.as_of, s.first_year))
        clock = (begin - s.first_year) * MONTHS_PER_YEAR
        days = line.outage.duration_days.distribution
        out = np.zeros((chance.count, s.months))
        for events in rounds(chance, clock, s.months, [path], rate, days, 1.0 / DAYS_PER_MONTH):
            add_overlap(out, events)
        np.subtract(1.0, out, out=out)
        availability[branch] = np.clip(out, 0.0, 1.0, out=out).astype(np.float32)
    return availability


def _recorded(s: Structure, chance: Chance) -> list[Events]:
    """Return the outages on record, up to the day after the last one out."""
    found = []
    draws = np.arange(chance.count)
    for candidate, project in enumerate(s.projects):
        for outage in project.outages.values():
            start = chance.date(outage.first_day, s.as_of)
            end = day_after(chance.date(outage.last_day, s.as_of))
            months = [(t - s.first_year) * MONTHS_PER_YEAR for t in (start, end)]
            if (months[1] > 0).any():
                events = Events(np.full(draws.size, candidate), draws, *months)
                found += [
                    events,
                    *(events.of(i) for i, leader in _leaders(s) if leader == candidate),
                ]
    return found


def _followed(s: Structure, events: Events) -> Events:
    """Add the outages of a plant to those that follow it, in place of their own."""
    leaders = _leaders(s)
    follows = np.zeros(len(s.projects), bool)
    follows[[follower for follower, _ in leaders]] = True
    own = events.where(~follows[events.asset])
    copies = [events.where(events.asset == leader).of(follower) for follower, leader in leaders]
    return Events.joined([own, *copies])


def _leaders(s: Structure) -> list[tuple[int, int]]:
    """Return each candidate plant that follows candidates, and the uppermost of these."""
    ids = s.candidate_ids()
    above = [[name for name in upstream(s.entries, own) if name in ids] for own in ids]
    return [(i, ids.index(names[-1])) for i, names in enumerate(above) if names]
