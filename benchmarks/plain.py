"""The same law in the ways one would write first: NumPy broadcasting, and a loop over everything.

Power is constant within the month, so that wind and reservoirs need not be
told apart; bills, firm and deliverable power are left out. Both do less than
the core that they are compared with.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.case import JUNE_TO_JANUARY, Case
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]

MWH_PER_GWH = 1000.0


class Energy(NamedTuple):
    """Energy of some draws in GWh."""

    offered: Array  # [draw, year]
    landed: Array  # [draw, year]
    kept: Array  # [draw, year, source], at the busbar
    curtailed: Array  # [draw, year, branch], at the busbar


def broadcast(c: Case) -> Energy:
    """Lay everything out as [draw, month, source] and multiply."""
    power = offered_mw(c)
    left, arriving = power.copy(), power.copy()  # at the busbar, at the branch
    landed = np.zeros(power.shape[:2])
    curtailed = np.zeros(c.limit_mw.shape)
    for branch in upstream_first(c.parent):
        behind = [i for i, own in enumerate(c.branch_of) if branch in path(c.parent, own)]
        if not behind:
            continue
        total = arriving[..., behind].sum(axis=-1)
        share = np.minimum(1.0, c.limit_mw[..., branch] / np.maximum(total, 1e-12))
        share *= c.availability[..., branch]
        before = left[..., behind]
        left[..., behind] = before * share[..., None]
        curtailed[..., branch] = (before - left[..., behind]).sum(axis=-1)
        arriving[..., behind] *= (share * c.efficiency[..., branch])[..., None]
        if c.parent[branch] == -1:
            landed += arriving[..., behind].sum(axis=-1)
    return Energy(
        *(of_years(c, plane) for plane in (power.sum(axis=-1), landed, left, curtailed)),
    )


def offered_mw(c: Case) -> Array:
    """Return what every source could send on average: [draw, month, source]."""
    return in_service_mw(c) * mean_factor(c)


def in_service_mw(c: Case) -> Array:
    """Return capacity in service on average over the month: [draw, month, source]."""
    month = np.arange(c.hours.size)[:, None]
    running = np.zeros((len(c.start), c.hours.size, c.branch_of.size))
    for unit in range(c.units.max()):
        start = (c.start + unit * c.gap)[:, None, :]
        running += (unit < c.units) * np.clip(month + 1 - start, 0.0, 1.0)
    power = running / c.units * c.capacity_mw[:, None, :]
    power *= np.clip(c.end[:, None, :] - month, 0.0, 1.0)
    power *= (month >= c.arrives[:, None, :]) & (month < c.leaves[:, None, :])
    for draw, source, start, end in c.outages:
        out = np.minimum(end, month + 1) - np.maximum(start, month)  # [month, event]
        power[draw, :, source] *= 1.0 - np.clip(out, 0.0, 1.0).T
    return power


def mean_factor(c: Case) -> Array:
    """Return the mean capacity factor of the month: [draw, month, source]."""
    month = np.arange(c.hours.size)[:, None]
    from_june = (month + JUNE_TO_JANUARY) % MONTHS_PER_YEAR
    factor = c.table[np.arange(c.branch_of.size), c.water_year[..., None], from_june]
    factor *= c.scale[:, None, :] * c.shape
    factor *= np.where(c.follows_water, c.climate[..., None], 1.0)
    factor *= np.where(c.follows_wind, c.wind[..., None], 1.0)
    return np.minimum(factor, c.highest[:, None, :])


def of_years(c: Case, power_mw: Array) -> Array:
    """Add months up to the GWh of years: [draw, month, ...] to [draw, year, ...]."""
    hours = c.hours.reshape(-1, *[1] * (power_mw.ndim - 2)) / MWH_PER_GWH
    by_year = (power_mw * hours).reshape(len(power_mw), -1, MONTHS_PER_YEAR, *power_mw.shape[2:])
    return by_year.sum(axis=2)


def loop(c: Case, draw: int) -> list[float]:
    """Return the energy landed in each year of one draw, one number at a time: [year], GWh."""
    sources, months = range(c.branch_of.size), range(c.hours.size)
    branch_of, units, hours = c.branch_of.tolist(), c.units.tolist(), c.hours.tolist()
    capacity, start, gap = (
        c.capacity_mw[draw].tolist(),
        c.start[draw].tolist(),
        c.gap[draw].tolist(),
    )
    end, arrives, leaves = c.end[draw].tolist(), c.arrives[draw].tolist(), c.leaves[draw].tolist()
    table, water_year, shape = c.table.tolist(), c.water_year[draw].tolist(), c.shape.tolist()
    scale, highest = c.scale[draw].tolist(), c.highest[draw].tolist()
    wind, follows_wind = c.wind[draw].tolist(), c.follows_wind.tolist()
    climate, follows_water = c.climate[draw].tolist(), c.follows_water.tolist()
    limit, efficiency, availability = (
        a[draw].tolist() for a in (c.limit_mw, c.efficiency, c.availability)
    )
    ways = [path(c.parent, branch) for branch in branch_of]
    order = upstream_first(c.parent)
    outages: dict[int, list[tuple[float, float]]] = {}
    for events in c.outages:
        for at in np.flatnonzero(events.draw == draw):
            when = (float(events.start[at]), float(events.end[at]))
            outages.setdefault(int(events.source[at]), []).append(when)
    landed = [0.0] * (len(hours) // MONTHS_PER_YEAR)
    for month in months:
        arriving = [0.0] * len(sources)
        for i in sources:
            if not arrives[i] <= month < leaves[i]:
                continue
            running = 0.0
            for unit in range(units[i]):
                running += min(1.0, max(0.0, month + 1 - start[i] - unit * gap[i]))
            power = running / units[i] * capacity[i] * min(1.0, max(0.0, end[i] - month))
            for first, last in outages.get(i, ()):
                power *= 1.0 - min(1.0, max(0.0, min(last, month + 1) - max(first, month)))
            from_june = (month + JUNE_TO_JANUARY) % MONTHS_PER_YEAR
            factor = table[i][water_year[month]][from_june] * scale[i] * shape[month][i]
            if follows_water[i]:
                factor *= climate[month]
            if follows_wind[i]:
                factor *= wind[month]
            arriving[i] = power * min(factor, highest[i])
        for branch in order:
            behind = [i for i in sources if branch in ways[i]]
            total = sum(arriving[i] for i in behind)
            if total <= 0.0:
                continue
            share = min(1.0, limit[month][branch] / total) * availability[month][branch]
            for i in behind:
                arriving[i] *= share * efficiency[month][branch]
        landed[month // MONTHS_PER_YEAR] += sum(arriving) * hours[month] / MWH_PER_GWH
    return landed


def path(parent: tuple[int, ...], branch: int) -> list[int]:
    """Return the branches from one to the root."""
    found = []
    while branch != -1:
        found.append(branch)
        branch = parent[branch]
    return found


def upstream_first(parent: tuple[int, ...]) -> list[int]:
    """Order the branches so that each comes before the one it feeds."""
    return sorted(range(len(parent)), key=lambda branch: -len(path(parent, branch)))
