"""Cases of wind and water behind full lines: by the law in states, and hour by hour.

Both sides are given the same wind. Every month has 730 hours and a weather of
its own, ranked within the month, so that each month's mean is that of the
profile; the states are derived from all 8,760 hours together.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.physics.pondage import movable_share, split
from simulator.physics.wind import beta_factors, spell_hours, states
from tests.oracles.cases import CASES, DAILY_AUTOCORRELATION, HOURS, LOSS_SHARE, MONTHS, Case, River
from tests.oracles.network import carry
from tests.oracles.pypsa_network import Plant, dispatch

Array = NDArray[np.float64]

MWH_PER_GWH = 1000.0
N_STATES = 12
KNOTS = np.array([0.0, 0.1, 0.17, 0.24, 0.32, 0.42, 0.52, 0.65, 1.0])
SPREAD = 0.25

TABLE = Path(__file__).with_name("within_month.csv")


class Year(NamedTuple):
    """A year's energy by branch, at its sending end; what passes may be held up farther on."""

    offered_gwh: Array
    passed_gwh: Array
    curtailed_gwh: Array


@cache
def by_law(case: Case, n_states: int = N_STATES, months: Sequence[int] = range(MONTHS)) -> Year:
    """Return the year by the law, in so many states."""
    at = list(months)
    parent = np.array(case.parent)
    plants = [*case.farms, *case.dams, *case.rivers]
    branch_of = np.array([plant.branch for plant in plants])
    capacity = np.array([farm.nameplate_mw for farm in case.farms])
    passes = arrives(case)  # [branch, plant]
    behind = passes[:, : capacity.size] > 0
    month = states(
        case.probabilities().reshape(MONTHS * HOURS, -1),
        behind[behind.any(axis=1)] * capacity,
        n_states,
        SPREAD,
        KNOTS,
    )
    wind_mw = np.empty((len(at), n_states, capacity.size))
    for i, farm in enumerate(case.farms):
        factor = np.array(farm.factors)[at]
        for s, level in enumerate(month.level[:, :, i].T):
            wind_mw[:, s, i] = np.interp(factor, KNOTS, level) * farm.nameplate_mw
    nothing = np.zeros((len(at), capacity.size))
    steady, headroom, water = [], [nothing], [nothing]
    for plant in [*case.dams, *case.rivers]:
        pond = plant.pondage_hours if isinstance(plant, River) else np.inf
        energy_gwh = np.array(plant.factors)[at] * plant.nameplate_mw * HOURS / MWH_PER_GWH
        movable = movable_share(np.array(pond), spell_hours(DAILY_AUTOCORRELATION))
        parts = split(energy_gwh, np.array(plant.nameplate_mw), movable, np.array(float(HOURS)))
        steady.append(np.repeat(parts.inflexible_mw[:, None, None], n_states, axis=1))
        headroom.append(parts.flexible_mw[:, None])
        water.append(parts.flexible_gwh[:, None])
    inflexible_mw = np.concatenate([wind_mw, *steady], axis=2)
    state_hours = month.share * HOURS
    flexible_gwh = np.concatenate(water, axis=1)
    carried = carry(
        parent,
        branch_of,
        inflexible_mw,
        np.concatenate(headroom, axis=1),
        flexible_gwh,
        case.monthly_limit_mw[at],
        case.loss_share,
        np.ones(parent.size),
        state_hours,
    )
    offered_gwh = state_hours @ inflexible_mw.sum(axis=0) / MWH_PER_GWH + flexible_gwh.sum(axis=0)
    curtailed_gwh = carried.curtailed_gwh.sum(axis=0)  # [plant, branch]
    left = offered_gwh[:, None] - np.stack(
        [
            curtailed_gwh[:, at_and_behind(case, branch)].sum(axis=1)
            for branch in range(parent.size)
        ],
        axis=1,
    )
    return Year(
        offered_gwh=passes @ offered_gwh,
        passed_gwh=(passes * left.T).sum(axis=1),
        curtailed_gwh=(passes * curtailed_gwh.T).sum(axis=1),
    )


def by_hours(case: Case, months: Sequence[int] = range(MONTHS)) -> Year:
    """Return the year dispatched hour by hour, month after month."""
    probabilities = case.probabilities()
    hours = np.ones(HOURS)
    offered, passed, curtailed = np.zeros((3, len(case.parent)))
    passes = arrives(case)
    for month in months:
        plants = [
            Plant(farm.branch, beta_factors(u, farm.factors[month], SPREAD) * farm.nameplate_mw)
            for farm, u in zip(case.farms, probabilities[month].T, strict=True)
        ]
        energy_mwh = [plant.available_mw.sum() for plant in plants]
        for dam in case.dams:
            energy_mwh.append(dam.factors[month] * dam.nameplate_mw * HOURS)
            ceiling = np.full(HOURS, dam.nameplate_mw)
            plants.append(Plant(dam.branch, ceiling, energy_mwh=energy_mwh[-1]))
        for river in case.rivers:
            inflow_mw = river.factors[month] * river.nameplate_mw
            energy_mwh.append(inflow_mw * HOURS)
            plants.append(
                Plant(
                    river.branch,
                    np.full(HOURS, inflow_mw),
                    store_mwh=river.pondage_hours * inflow_mw if river.pondage_hours else None,
                    nameplate_mw=river.nameplate_mw,
                )
            )
        limit_mw = case.monthly_limit_mw[month]
        found = dispatch(case.parent, plants, limit_mw, case.loss_share, hours)
        offered += passes @ np.array(energy_mwh) / MWH_PER_GWH
        passed += found.sent_mwh / MWH_PER_GWH
        curtailed += found.given_up_mwh / MWH_PER_GWH
    return Year(offered, passed, curtailed)


def arrives(case: Case) -> Array:
    """Return what reaches each branch of a unit sent by each plant: [branch, plant]."""
    plants = [*case.farms, *case.dams, *case.rivers]
    found = np.zeros((len(case.parent), len(plants)))
    for number, plant in enumerate(plants):
        branch, left = plant.branch, 1.0
        while branch != -1:
            found[branch, number] = left
            left *= 1.0 - LOSS_SHARE
            branch = case.parent[branch]
    return found


def at_and_behind(case: Case, branch: int) -> list[int]:
    """Return the branches at and behind one."""
    found = [branch]
    for other in range(len(case.parent)):
        above = case.parent[other]
        while above not in (-1, branch):
            above = case.parent[above]
        if above == branch:
            found.append(other)
    return found


class Row(NamedTuple):
    """A line of a case in the committed table."""

    case: str
    line: int
    offered_gwh: float
    dispatched_passed_gwh: float
    dispatched_curtailed_gwh: float
    law_passed_gwh: float
    law_curtailed_gwh: float
    landed_error_percent_of_offered: float
    curtailed_error_percent_of_offered: float
    curtailed_error_allowed_percent: float
    one_state_curtailed_error_percent: float


def rows(case: Case, hourly: Year) -> list[Row]:
    """Set the law beside a dispatched year, line by line."""
    law, one_state = by_law(case), by_law(case, n_states=1)
    percent = 100.0 / law.offered_gwh
    return [
        Row(case.name, line, *(round(float(value), 6) for value in values))
        for line, values in enumerate(
            zip(
                law.offered_gwh,
                hourly.passed_gwh,
                hourly.curtailed_gwh,
                law.passed_gwh,
                law.curtailed_gwh,
                (law.passed_gwh - hourly.passed_gwh) * percent,
                (law.curtailed_gwh - hourly.curtailed_gwh) * percent,
                allowed_gwh(law, hourly) * percent,
                (one_state.curtailed_gwh - hourly.curtailed_gwh) * percent,
                strict=True,
            )
        )
    ]


def allowed_gwh(law: Year, hourly: Year) -> Array:
    """Return the error of curtailed energy that is accepted: a tenth, or 0.3 % of the offer."""
    return np.maximum(0.1 * hourly.curtailed_gwh, 0.003 * law.offered_gwh)


def write(table: list[Row]) -> None:
    """Write the committed table."""
    with TABLE.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(table)


def read() -> list[Row]:
    """Read the committed table."""
    with TABLE.open(newline="", encoding="utf-8") as file:
        lines = list(csv.reader(file))[1:]
    return [Row(line[0], int(line[1]), *map(float, line[2:])) for line in lines]


def recorded() -> dict[str, Year]:
    """Return the dispatched years of the committed table, by case."""
    table = read()
    years = {}
    for case in CASES:
        own = [row for row in table if row.case == case.name]
        years[case.name] = Year(
            np.array([row.offered_gwh for row in own]),
            np.array([row.dispatched_passed_gwh for row in own]),
            np.array([row.dispatched_curtailed_gwh for row in own]),
        )
    return years
