"""A structure and chance as everything drawn for a batch, and as planes for a block of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.power import clocks, network, outages, prices, resource
from simulator.parts.power.rows import Rows, place_for, put, rows_of
from simulator.parts.power.sources import Source
from simulator.parts.power.structure import Structure
from simulator.physics.commissioning import Exit, first_exit
from simulator.physics.economics import straight_lines
from simulator.timeline import HOURS_PER_DAY, MONTHS_PER_YEAR

Array = NDArray[np.float64]
Plane = NDArray[np.floating]  # single precision throughout

ZERO, ONE = np.float32(0.0), np.float32(1.0)


@dataclass(frozen=True)
class Draws:
    """A batch of draws."""

    dates: clocks.Dates
    exit: NDArray[np.int8]  # [draw, candidate], codes of `Exit`
    cod: Array  # [draw, candidate], infinite: never
    end: Array  # [draw, candidate]
    capacity: Array  # [draw, candidate], MW
    unit_gap: Array  # [draw, candidate], years between units
    prices: prices.Prices
    resources: resource.Resources
    network: network.Network
    plant_outages: list[outages.Events]
    line_availability: dict[int, NDArray[np.float32]]
    peak_mw: NDArray[np.floating]  # [draw, year], of Viet Nam


def draw(s: Structure, chance: Chance, *, energy: bool = True) -> Draws:
    """Draw a batch; without what only energy needs where none is asked for."""
    power = s.scenario.power
    when = clocks.dates(s, chance)
    capacity = chance.numbers([p.capacity_mw for p in s.projects])
    drawn = resource.resources(s, chance, capacity, energy=energy)
    stays = ~np.logical_or.reduce(list(when.left.values()))
    money = prices.prices(s, chance, when.cod, drawn.annual_factor, capacity, stays)
    code = first_exit(when.left | {Exit.NO_CONTRACT_FOR_PRICE: money.too_dear}, when.cod.shape)
    cod = np.where(code == Exit.SUPPLIES, when.cod, np.inf)
    gaps = [
        np.zeros(chance.count)
        if p.unit_interval_months is None
        else chance.number(p.unit_interval_months) / MONTHS_PER_YEAR
        for p in s.projects
    ]
    years = np.arange(s.first_year, s.last_year + 1, dtype=float)
    known = sorted(power.demand.peak_mw)
    return Draws(
        dates=when,
        exit=code,
        cod=cod,
        end=when.end,
        capacity=capacity,
        unit_gap=np.stack(gaps, axis=1),
        prices=money,
        resources=drawn,
        network=network.network(s, chance, when.line),
        plant_outages=outages.plant_outages(s, chance, cod) if energy else [],
        line_availability=outages.line_availability(s, chance, when.line) if energy else {},
        peak_mw=straight_lines(
            years,
            np.array([float(y) for y in known]),
            chance.numbers([power.demand.peak_mw[y] for y in known]),
        ),
    )


def nameplate_planes(
    s: Structure, d: Draws, block: slice, only: Sequence[int] | None = None
) -> tuple[Plane, list[Rows]]:
    """Return capacity in service on average over each month, and where there is any.

    Parameters
    ----------
    only : positions of sources, ascending; all unless told

    Returns
    -------
    nameplate : [source, draw, month]
        MW.
    rows : by source
        Draws of the block in which it ever comes within the horizon.

    Notes
    -----
    A month in which a unit enters counts by the share of it that is left. A
    plant in a long outage is not in service. A project that moves to its
    other line leaves the first one with the first whole month.
    """
    month = np.arange(s.months, dtype=np.float32)
    month_end = month + ONE
    moved, start, end = (_months(s, date[block].T) for date in (d.dates.move, d.cod, d.end))
    gap = (d.unit_gap[block].T * MONTHS_PER_YEAR).astype(np.float32)
    units = np.array([project.units for project in s.projects], np.float32)
    unit_mw = (d.capacity[block] / units).T.astype(np.float32)
    begins, ends = start < s.months, np.any(end < s.months, axis=1)
    chosen = range(len(s.sources)) if only is None else only
    planes = np.empty((len(chosen), block.stop - block.start, s.months), np.float32)
    rows: list[Rows] = []
    for number, source in enumerate(s.sources[i] for i in chosen):
        candidate, project = source.project, s.projects[source.project]
        row = rows_of(begins[candidate])
        first = start[candidate, row, None]
        plane = place_for(planes[number], row)
        _clip(np.subtract(month_end, first, out=plane))
        for unit in range(1, project.units):
            plane += _clip(month_end - (first + unit * gap[candidate, row, None]))
        if ends[candidate]:
            plane *= _clip(end[candidate, row, None] - month)
        if project.alt_line is not None:
            plane *= (month >= moved[candidate, row, None]) == source.after_move
        plane *= unit_mw[candidate, row, None]
        put(planes[number], row, plane)
        rows.append(row)
    for events in d.plant_outages:
        _take_out(s, planes, events, block, month, chosen)
    return planes, rows


def _clip(plane: Plane) -> Plane:
    """Cut a plane to between 0 and 1, in place."""
    return plane.clip(ZERO, ONE, out=plane)


def _take_out(
    s: Structure,
    planes: Plane,
    events: outages.Events,
    block: slice,
    month: Plane,
    chosen: Sequence[int],
) -> None:
    """Take plants out of service for the share of each month that an event covers."""
    here = events.where((events.draw >= block.start) & (events.draw < block.stop))
    if here.draw.size == 0:
        return
    start, end = here.start[:, None].astype(np.float32), here.end[:, None].astype(np.float32)
    left = ONE - _clip(np.minimum(end, month + ONE) - np.maximum(start, month))
    place = np.full(len(s.sources), -1, np.intp)
    place[list(chosen)] = np.arange(len(chosen))
    for number, row in s.source_of(here.asset):
        at = place[number]
        row = row[at >= 0]
        planes[at[at >= 0], here.draw[row] - block.start] *= left[row]


@dataclass(frozen=True)
class Commissioned:
    """Nameplate in operation with a line, outages aside, of a block of draws.

    A plant in a long outage is still counted, as its buyer counts it.
    """

    s: Structure
    d: Draws
    block: slice

    @cached_property
    def _share(self) -> Array:
        """What each unit sends: [draw, candidate], MW."""
        units = np.array([project.units for project in self.s.projects])
        return self.d.capacity[self.block] / units * self.s.imports

    @cached_property
    def _end(self) -> Plane:
        return _months(self.s, self.d.end[self.block])

    @cached_property
    def _entries(self) -> list[tuple[NDArray[np.intp], NDArray[np.float32]]]:
        """By unit, who has it and when it enters: [draw, of those]."""
        units = np.array([project.units for project in self.s.projects])
        found = []
        for unit in range(int(units.max())):
            has = np.flatnonzero(units > unit)
            gap = self.d.unit_gap[self.block][:, has]
            found.append((has, _months(self.s, self.d.cod[self.block][:, has] + unit * gap)))
        return found

    def monthly(self) -> Plane:
        """Return what stands at the end of each month: [draw, month], MW."""
        s, count, end = self.s, self.block.stop - self.block.start, self._end
        row = np.arange(count)[:, None] * (s.months + 1)
        cells, amounts = [], []
        for has, start in self._entries:
            for when, sign in ((start, 1.0), (np.maximum(end[:, has], start), -1.0)):
                month = np.clip(when, 0.0, s.months).astype(np.intp)
                cells.append((row + month).ravel())
                amounts.append((sign * self._share[:, has]).ravel())
        change = np.bincount(
            np.concatenate(cells), np.concatenate(amounts), count * (s.months + 1)
        ).reshape(count, -1)
        return np.cumsum(change[:, :-1], axis=1).astype(np.float32)

    def at_year_end(self) -> dict[int, Plane]:
        """Return what could enter at each branch on 31 December: by branch, [draw, year], MW."""
        entering: dict[int, Plane] = {}
        for source, plane in self.by_source():
            known = entering.get(source.branch)
            entering[source.branch] = plane if known is None else known + plane
        return entering

    def by_source(self) -> Iterator[tuple[Source, Plane]]:
        """Yield each source with what could enter of it on 31 December: [draw, year], MW."""
        s, share = self.s, self._share
        year_end = np.arange(1, s.years + 1, dtype=np.float32) * MONTHS_PER_YEAR
        moved = _months(s, self.d.dates.move[self.block])
        running = np.zeros((len(s.projects), len(share), s.years), np.float32)
        for has, start in self._entries:
            running[has] += start.T[..., None] < year_end
        running *= share.T[..., None].astype(np.float32)
        running *= self._end.T[..., None] >= year_end
        for source in s.sources:
            candidate = source.project
            plane = running[candidate]
            if s.projects[candidate].alt_line is not None:
                plane = plane * ((moved[:, candidate, None] < year_end) == source.after_move)
            yield source, plane


def firm_gain(s: Structure) -> NDArray[np.float32]:
    """Return how far flexible energy can be concentrated in the firm hours: [month]."""
    firm = s.scenario.power.firm
    gain = np.ones(s.months, np.float32)
    if firm.reservoirs == "peak_first":
        of_year = np.arange(s.months) % MONTHS_PER_YEAR + 1
        gain[np.isin(of_year, firm.months)] = HOURS_PER_DAY / len(set(firm.hours))
    return gain


def _months(s: Structure, date: Array) -> NDArray[np.float32]:
    return ((date - s.first_year) * MONTHS_PER_YEAR).astype(np.float32)
