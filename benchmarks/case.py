"""What a run draws as plain arrays in double precision, for the programs of `benchmarks.plain`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.draws import Draws
from simulator.parts.power.network import limit_planes
from simulator.parts.power.sources import upstream
from simulator.parts.power.structure import Structure
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]
Index = NDArray[np.intp]

JUNE_TO_JANUARY = 7  # months; the hydrological year begins in June


class Outages(NamedTuple):
    """Plants out of service, one entry an event."""

    draw: Index
    source: Index
    start: Array
    end: Array


@dataclass(frozen=True)
class Case:
    """Some draws; dates are months since the start of the horizon, infinite: never.

    A source is a project at one of its lines. Nothing here has the three dims
    draw, month and source: to lay that out is part of what is timed.
    """

    parent: tuple[int, ...]  # [branch], -1: lands at the root
    branch_of: Index  # [source]
    hours: Array  # [month]
    capacity_mw: Array  # [draw, source]
    units: Index  # [source]
    start: Array  # [draw, source], of the first unit
    gap: Array  # [draw, source], between units
    end: Array  # [draw, source], of the contract
    arrives: Array  # [draw, source], when the project moves to this line
    leaves: Array  # [draw, source], when it moves away
    outages: tuple[Outages, ...]  # a source at most once a draw in each
    table: Array  # [source, year of the record, month from June], 1 for what is not water
    water_year: Index  # [draw, month], position in the record
    scale: Array  # [draw, source]
    shape: Array  # [month, source], 1 for what is not wind or sun
    follows_wind: NDArray[np.bool_]  # [source]
    wind: Array  # [draw, month]
    follows_water: NDArray[np.bool_]  # [source]
    climate: Array  # [draw, month]
    highest: Array  # [draw, source], of the mean factor of a month
    limit_mw: Array  # [draw, month, branch], infinite: it never binds
    efficiency: Array  # [draw, month, branch], 1 - loss
    availability: Array  # [draw, month, branch], share of the month in which the branch works


def case_of(s: Structure, d: Draws, block: slice) -> Case:
    """Take the draws of a block out of a batch."""
    candidate = np.array([source.project for source in s.sources])
    after = np.array([source.after_move for source in s.sources])
    moves = np.array([s.projects[i].alt_line is not None for i in candidate])
    move = _months(s, d.dates.move)[block][:, candidate]
    technology = np.array([s.projects[i].technology for i in candidate])
    water = np.char.startswith(technology, "hydro")
    month = np.arange(s.months)
    record = next(iter(d.resources.tables.values())).shape
    table, shape = np.ones((candidate.size, *record)), np.ones((s.months, candidate.size))
    for number, i in enumerate(candidate):
        if water[number]:
            own = s.candidate_ids()[i]
            leader = [own, *upstream(s.entries, own)][-1]
            table[number] = d.resources.tables[str(s.entries[leader].profile)]
        elif technology[number] != "coal":
            shape[:, number] = np.tile(d.resources.shape[i], s.years)
    count = block.stop - block.start
    whole = (count, s.months, len(s.lines))
    limit, availability = np.full(whole, np.inf), np.ones(whole)
    efficiency = np.ones(whole) * d.network.efficiency[block, None, :]
    for branch, plane in limit_planes(s, d.network, block, s.plan.limited).items():
        limit[..., branch] = plane
        if branch in d.line_availability:
            availability[..., branch] = d.line_availability[branch][block]
    for branch, until in d.network.bypassed.items():
        efficiency[..., branch] = np.where(month < until[block, None], 1.0, efficiency[..., branch])
    since = s.first_year + month / MONTHS_PER_YEAR >= s.as_of
    return Case(
        parent=s.parent,
        branch_of=np.array([source.branch for source in s.sources]),
        hours=s.hours,
        capacity_mw=d.capacity[block][:, candidate],
        units=np.array([s.projects[i].units for i in candidate]),
        start=_months(s, d.cod)[block][:, candidate],
        gap=d.unit_gap[block][:, candidate] * MONTHS_PER_YEAR,
        end=_months(s, d.end)[block][:, candidate],
        arrives=np.where(moves & after, move, -np.inf),
        leaves=np.where(moves & ~after, move, np.inf),
        outages=tuple(_outages(s, d, block)),
        table=table,
        water_year=d.resources.water_year[block][:, (month + JUNE_TO_JANUARY) // MONTHS_PER_YEAR],
        scale=d.resources.scale[block][:, candidate].astype(float),
        shape=shape,
        follows_wind=technology == "wind",
        wind=d.resources.wind[block].astype(float),
        follows_water=water,
        climate=np.where(since, d.resources.climate[block, None], 1.0),
        highest=d.resources.most[block][:, candidate].astype(float),
        limit_mw=limit,
        efficiency=efficiency,
        availability=availability,
    )


def _outages(s: Structure, d: Draws, block: slice) -> list[Outages]:
    found = []
    for events in d.plant_outages:
        here = events.where((events.draw >= block.start) & (events.draw < block.stop))
        for source, entry in s.source_of(here.asset):
            draw = here.draw[entry] - block.start
            found.append(Outages(draw, source, here.start[entry], here.end[entry]))
    return found


def _months(s: Structure, date: Array) -> Array:
    return (date - s.first_year) * MONTHS_PER_YEAR
