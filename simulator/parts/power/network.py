"""Chance as network: limits of branches month by month, and what energy is worth on its path."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.power.structure import Structure
from simulator.physics.evacuation.plan import path_to_root
from simulator.scenario.lines import Line, Season
from simulator.scenario.quantity import Quantity
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]
Plane = NDArray[np.floating]  # single precision throughout

NO_LIMIT = np.float32(1e9)  # MW


@dataclass(frozen=True)
class Network:
    """Lines of a scenario, drawn."""

    final: dict[int, NDArray[np.float32]]  # by limited branch, [draw, 12] or [draw, month]
    stage: dict[int, NDArray[np.float32]]  # by branch with a stage, [draw, 12]
    stage_ends: dict[
        int, NDArray[np.float32]
    ]  # by branch, months since the horizon's start, [draw]
    bypassed: dict[int, NDArray[np.float32]]  # by branch, months until it is in series, [draw]
    added: dict[
        int, tuple[NDArray[np.float32], NDArray[np.float32]]
    ]  # by reinforced branch, MW and months until it has them, [draw]
    efficiency: NDArray[np.float32]  # [draw, branch], 1 - loss
    efficiency_to_border: NDArray[
        np.float32
    ]  # [draw, branch], of its loss, what falls before the border


def network(s: Structure, chance: Chance, energised: Array) -> Network:
    """Draw the lines of a scenario.

    Parameters
    ----------
    energised : [draw, branch]
        Decimal years.

    Notes
    -----
    A border line loses in Laos the share of its loss that its length there
    is of the whole.
    """
    loss = chance.numbers([line.loss_share for line in s.lines])
    before = np.zeros_like(loss)
    for branch, line in enumerate(s.lines):
        if line.side == "laos":
            before[:, branch] = 1.0
        elif line.side == "border":
            assert line.border_at is not None
            before[:, branch] = chance.number(line.border_at)
    final: dict[int, Plane] = {}
    stage: dict[int, Plane] = {}
    ends: dict[int, NDArray[np.float32]] = {}
    bypassed: dict[int, NDArray[np.float32]] = {}
    added: dict[int, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}
    for branch, line in enumerate(s.lines):
        final[branch] = _final(s, line, chance)
        if line.before_energised == "bypassed":
            bypassed[branch] = _months(s, energised[:, branch])
        if line.reinforced is not None:
            more = line.reinforced
            built = more.begun.distribution.central + chance.number(more.build_years)
            added[branch] = chance.number(more.adds_mw).astype(np.float32), _months(s, built)
        if line.stage is None:
            continue
        stage[branch] = _by_month(line.stage.seasons, chance, "limit_mw", np.inf)
        if line.stage.ends_with is not None:
            end = energised[:, s.line_ids.index(line.stage.ends_with)]
        else:
            assert line.stage.ends is not None
            end = chance.date(line.stage.ends, s.as_of)
        ends[branch] = _months(s, end)
    return Network(
        final=final,
        stage=stage,
        stage_ends=ends,
        bypassed=bypassed,
        added=added,
        efficiency=(1.0 - loss).astype(np.float32),
        efficiency_to_border=(1.0 - loss * before).astype(np.float32),
    )


def limit_planes(
    s: Structure, n: Network, block: slice, branches: tuple[int, ...]
) -> dict[int, Plane]:
    """Return the most power of each limited branch, MW: by branch, [draw, month].

    A limit changes with the first whole month after its date.
    """
    month = np.arange(s.months, dtype=np.float32)
    planes = {}
    for branch in branches:
        plane = _all_months(s, n.final[branch][block])
        if branch in n.added:
            mw, built = (each[block, None] for each in n.added[branch])
            plane += mw * (month >= built)
        if branch in n.stage:
            early = month < n.stage_ends[branch][block, None]
            np.copyto(plane, np.tile(n.stage[branch][block], (1, s.years)), where=early)
        if branch in n.bypassed:
            np.copyto(plane, NO_LIMIT, where=month < n.bypassed[branch][block, None])
        planes[branch] = plane
    return planes


def december(
    s: Structure, n: Network, block: slice, branches: tuple[int, ...]
) -> tuple[dict[int, Plane], list[Plane]]:
    """Return limits by limited branch and efficiency of each branch on 31 December: [draw, year].

    What comes into service in December is there on its last day.
    """
    year_end = np.arange(1, s.years + 1, dtype=np.float32) * MONTHS_PER_YEAR
    efficiency: list[Plane] = []
    for branch in range(len(s.lines)):
        own: Plane = n.efficiency[block, branch, None]
        if branch in n.bypassed:
            own = np.where(year_end <= n.bypassed[branch][block, None], np.float32(1.0), own)
        efficiency.append(own)
    limits = {}
    for branch in branches:
        plane = _all_months(s, n.final[branch][block])[:, MONTHS_PER_YEAR - 1 :: MONTHS_PER_YEAR]
        if branch in n.added:
            mw, built = (each[block, None] for each in n.added[branch])
            plane = plane + mw * (year_end > built)
        if branch in n.stage:
            early = year_end <= n.stage_ends[branch][block, None]
            np.copyto(plane, n.stage[branch][block, -1:], where=early)
        if branch in n.bypassed:
            np.copyto(plane, NO_LIMIT, where=year_end <= n.bypassed[branch][block, None])
        limits[branch] = plane
    return limits, efficiency


def worth_planes(s: Structure, n: Network, block: slice) -> list[Plane]:
    """Return what lands at the root of a unit sent into each branch: [draw, 1] or [draw, month]."""
    month = np.arange(s.months, dtype=np.float32)
    own: list[Plane] = []
    for branch in range(len(s.lines)):
        efficiency = n.efficiency[block, branch, None]
        if branch in n.bypassed:
            efficiency = np.where(
                month < n.bypassed[branch][block, None], np.float32(1.0), efficiency
            )
        own.append(efficiency)
    worth: dict[int, Plane] = {}
    for branch in range(len(s.lines)):
        for step in reversed(path_to_root(s.parent, branch)):
            if step not in worth:
                above = s.parent[step]
                worth[step] = own[step] if above < 0 else own[step] * worth[above]
    return [worth[branch] for branch in range(len(s.lines))]


def delivered_to_border(s: Structure, n: Network, block: slice) -> NDArray[np.float32]:
    """Return what reaches the border of a unit sent into each branch: [branch, draw]."""
    return np.stack(
        [
            np.prod(n.efficiency_to_border[block][:, path_to_root(s.parent, branch)], axis=1)
            for branch in range(len(s.lines))
        ]
    )


def in_stage(s: Structure, n: Network, block: slice, branch: int) -> NDArray[np.bool_] | None:
    """Return where a branch behind the border is in its stage, from `branch` on: [draw, month]."""
    month = np.arange(s.months, dtype=np.float32)
    found = None
    for step in path_to_root(s.parent, branch):
        if step in n.stage_ends and s.behind_border[step]:
            early = month < n.stage_ends[step][block, None]
            found = early if found is None else found | early
    return found


def _final(s: Structure, line: Line, chance: Chance) -> Plane:
    first, second = (
        (line.n1_mw, line.n0_mw) if s.scenario.power.security == "n1" else (line.n0_mw, line.n1_mw)
    )
    quantity = first if first is not None else second
    own = None if quantity is None else chance.number(quantity)
    base = np.full(chance.count, NO_LIMIT) if own is None else own
    factor = _by_month(line.seasons, chance, "factor", 1.0)
    if line.limit_mw:
        by_year = _by_year(s, line.limit_mw, chance, own)
        return (np.repeat(by_year, MONTHS_PER_YEAR, axis=1) * np.tile(factor, s.years)).astype(
            np.float32
        )
    return (base[:, None] * factor).astype(np.float32)


def _by_year(
    s: Structure, limit_mw: dict[str, Quantity], chance: Chance, before: Array | None
) -> Array:
    """Return limits that hold from the year named on: [draw, year]; `before` the first, if any."""
    names = sorted(limit_mw)
    drawn = {name: chance.number(limit_mw[name]) for name in names}
    columns = []
    for year in range(s.first_year, s.first_year + s.years):
        begun = [name for name in names if int(name) <= year]
        first = drawn[names[0]] if before is None else before
        columns.append(drawn[begun[-1]] if begun else first)
    return np.stack(columns, axis=1)


def _all_months(s: Structure, limit_mw: Plane) -> Plane:
    """Return a limit of the months of the year, or of all months, as one of all: [draw, month]."""
    return np.tile(limit_mw, (1, s.months // limit_mw.shape[1]))


def _by_month(seasons: dict[str, Season], chance: Chance, field: str, other: float) -> Plane:
    """Return a season's number in the months of the season, else `other`: [draw, 12]."""
    values = np.full((chance.count, MONTHS_PER_YEAR), other)
    for season in seasons.values():
        quantity = getattr(season, field)
        if quantity is not None:
            values[:, np.array(season.months) - 1] = chance.number(quantity)[:, None]
    return values.astype(np.float32)


def _months(s: Structure, date: Array) -> NDArray[np.float32]:
    return ((date - s.first_year) * MONTHS_PER_YEAR).astype(np.float32)
