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

    parent: tuple[int, ...]  # [arc], -1: lands at the root
    arc_of: Index  # [source]
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
    limit_mw: Array  # [draw, month, arc], infinite: it never binds
    keeps: Array  # [draw, month, arc], 1 - loss
    works: Array  # [draw, month, arc], share of the month in which the arc works


def case_of(s: Structure, d: Draws, block: slice) -> Case:
    """Take the draws of a block out of a batch."""
    live = np.array([source.project for source in s.sources])
    after = np.array([source.after_move for source in s.sources])
    moves = np.array([s.projects[i].alt_line is not None for i in live])
    move = _months(s, d.dates.move)[block][:, live]
    technology = np.array([s.projects[i].technology for i in live])
    water = np.char.startswith(technology, "hydro")
    month = np.arange(s.months)
    record = next(iter(d.resources.tables.values())).shape
    table, shape = np.ones((live.size, *record)), np.ones((s.months, live.size))
    for number, i in enumerate(live):
        if water[number]:
            own = s.live_ids()[i]
            leader = [own, *upstream(s.scenario.power.projects, own)][-1]
            table[number] = d.resources.tables[str(s.scenario.power.projects[leader].profile)]
        elif technology[number] != "coal":
            shape[:, number] = np.tile(d.resources.shape[i], s.years)
    count = block.stop - block.start
    whole = (count, s.months, len(s.lines))
    limit, works = np.full(whole, np.inf), np.ones(whole)
    keeps = np.ones(whole) * d.network.keeps[block, None, :]
    for arc, plane in limit_planes(s, d.network, block, s.plan.limited).items():
        limit[..., arc] = plane
        if arc in d.line_works:
            works[..., arc] = d.line_works[arc][block]
    for arc, until in d.network.bypassed.items():
        keeps[..., arc] = np.where(month < until[block, None], 1.0, keeps[..., arc])
    since = s.first_year + month / MONTHS_PER_YEAR >= s.as_of
    return Case(
        parent=s.parent,
        arc_of=np.array([source.arc for source in s.sources]),
        hours=s.hours,
        capacity_mw=d.capacity[block][:, live],
        units=np.array([s.projects[i].units for i in live]),
        start=_months(s, d.cod)[block][:, live],
        gap=d.unit_gap[block][:, live] * MONTHS_PER_YEAR,
        end=_months(s, d.end)[block][:, live],
        arrives=np.where(moves & after, move, -np.inf),
        leaves=np.where(moves & ~after, move, np.inf),
        outages=tuple(_outages(s, d, block)),
        table=table,
        water_year=d.resources.water_year[block][:, (month + JUNE_TO_JANUARY) // MONTHS_PER_YEAR],
        scale=d.resources.scale[block][:, live].astype(float),
        shape=shape,
        follows_wind=technology == "wind",
        wind=np.repeat(d.resources.wind_year[block], MONTHS_PER_YEAR, axis=1).astype(float),
        follows_water=water,
        climate=np.where(since, d.resources.climate[block, None], 1.0),
        highest=d.resources.most[block][:, live].astype(float),
        limit_mw=limit,
        keeps=keeps,
        works=works,
    )


def _outages(s: Structure, d: Draws, block: slice) -> list[Outages]:
    found = []
    for events in d.plant_outages:
        here = events.where((events.draw >= block.start) & (events.draw < block.stop))
        for source, entry in s.source_of(here.thing):
            draw = here.draw[entry] - block.start
            found.append(Outages(draw, source, here.start[entry], here.end[entry]))
    return found


def _months(s: Structure, date: Array) -> Array:
    return (date - s.first_year) * MONTHS_PER_YEAR
