"""Cases of wind and water behind full lines: by the law in states, and hour by hour.

Both sides are given the same wind. Every month has 730 hours and a weather of
its own, ranked within the month, so that each month's mean is that of the
profile; the states are derived from all 8,760 hours together.
"""

from __future__ import annotations

import csv

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.physics.network import carry
from simulator.physics.pondage import movable_share, split
from simulator.physics.wind import (
    beta_factors,
    correlation,
    spell_hours,
    states,
    uniform_hours,
)
from tests.oracles.pypsa_network import Plant, dispatch

Array = NDArray[np.float64]

TABLE = Path(__file__).with_name("within_month.csv")
MONTHS, HOURS = 12, 730
MWH_PER_GWH = 1000.0

N_STATES = 12
KNOTS = np.linspace(0.0, 1.0, 21)
SPREAD = 0.25
DAILY_AUTOCORRELATION = 0.77
LENGTH_KM = 300.0
LOSS_SHARE = 0.02

# monthly capacity factors of the project's profiles, January to December
WIND_SEKONG = (0.3803, 0.4457, 0.3717, 0.2683, 0.142, 0.2631, 0.3506, 0.2059, 0.1982, 0.2479, 0.4913, 0.5248)
WIND_QUANG_TRI = (0.4237, 0.4966, 0.4141, 0.2989, 0.1582, 0.2931, 0.3907, 0.2295, 0.2208, 0.2763, 0.5474, 0.5847)
DAM_SOUTH = (0.0907, 0.1195, 0.1149, 0.2282, 0.5073, 0.7936, 0.9154, 0.9581, 0.9384, 0.7406, 0.368, 0.1461)
LAKE_SOUTH = (0.1979, 0.2161, 0.2205, 0.2978, 0.5234, 0.7504, 0.8113, 0.8327, 0.8229, 0.675, 0.3519, 0.2258)
DAM_NORTH = (0.3073, 0.2997, 0.2981, 0.3456, 0.5536, 0.6269, 0.6388, 0.7653, 0.7727, 0.5572, 0.3144, 0.2832)
RIVER_SOUTH = (0.071, 0.0522, 0.0808, 0.1902, 0.4237, 0.6721, 0.9383, 0.98, 0.98, 0.6216, 0.2201, 0.1197)
RIVER_NORTH = (0.182, 0.1962, 0.2897, 0.1769, 0.4498, 0.6571, 0.6785, 0.7493, 0.7796, 0.4992, 0.4302, 0.2731)

SEKONG = (15.35, 107.25)
SAVAN = (16.60, 106.35)
TRUONG_SON = (18.85, 104.75)


class Farm(NamedTuple):
    """A wind farm."""

    arc: int
    nameplate_mw: float
    place: tuple[float, float]
    factors: Sequence[float]


class Dam(NamedTuple):
    """A reservoir: free within the month."""

    arc: int
    nameplate_mw: float
    factors: Sequence[float]


class River(NamedTuple):
    """A run-of-river plant."""

    arc: int
    nameplate_mw: float
    factors: Sequence[float]
    pondage_hours: float


@dataclass(frozen=True)
class Case:
    """A tree of lines and what feeds it; `limit_mw` is [arc] or [month][arc]."""

    name: str
    parent: list[int]
    limit_mw: list
    farms: list[Farm]
    dams: list[Dam] = field(default_factory=list)
    rivers: list[River] = field(default_factory=list)
    seed: int = 0

    @property
    def monthly_limit_mw(self) -> Array:
        """Limits by month: [month, arc]."""
        return np.broadcast_to(np.asarray(self.limit_mw, float), (MONTHS, len(self.parent)))

    @property
    def loss_share(self) -> Array:
        """Losses of every arc: [arc]."""
        return np.full(len(self.parent), LOSS_SHARE)

    def probabilities(self) -> Array:
        """Return the weather of the year: [month, hour, farm]."""
        normals = np.random.default_rng(self.seed).standard_normal((MONTHS, HOURS, len(self.farms)))
        latitude, longitude = np.array([farm.place for farm in self.farms]).T
        alike = correlation(latitude, longitude, LENGTH_KM)
        return np.stack([uniform_hours(n, alike, DAILY_AUTOCORRELATION) for n in normals])


class Year(NamedTuple):
    """A year's energy by arc, at its sending end; what passes is what nothing farther on holds up."""

    offered_gwh: Array
    passed_gwh: Array
    curtailed_gwh: Array


SIX_PLACES = [(16.6, 106.3), (16.55, 106.45), (16.7, 106.2), (16.45, 106.55), (16.3, 106.7), (16.8, 106.5)]
SIX_MW = [300.0, 195.0, 300.0, 200.0, 400.0, 350.0]
DRY, WET = (0, 1, 2, 3, 10, 11), (4, 5, 6, 7, 8, 9)

CASES = [
    Case("one farm of 300 MW on 200 MW", [-1], [200], [Farm(0, 300, SAVAN, WIND_QUANG_TRI)]),
    Case(
        "two farms 45 km apart",
        [-1],
        [350],
        [Farm(0, 300, SAVAN, WIND_QUANG_TRI), Farm(0, 195, (16.9, 106.6), WIND_QUANG_TRI)],
    ),
    Case(
        "two farms 470 km apart",
        [-1],
        [550],
        [Farm(0, 600, SEKONG, WIND_SEKONG), Farm(0, 250, TRUONG_SON, WIND_QUANG_TRI)],
    ),
    Case(
        "six farms behind 1,500 MW",
        [-1],
        [1500],
        [Farm(0, mw, at, WIND_QUANG_TRI) for mw, at in zip(SIX_MW, SIX_PLACES, strict=True)],
    ),
    Case(
        "six farms on two lines into one",
        [2, 2, -1],
        [600, 750, 1150],
        [
            Farm(int(i > 2), mw, at, WIND_QUANG_TRI)
            for i, (mw, at) in enumerate(zip(SIX_MW, SIX_PLACES, strict=True))
        ],
    ),
    Case(
        "600 MW wind and 870 MW dams on 1,250 MW",
        [-1],
        [1250],
        [Farm(0, 600, SEKONG, WIND_SEKONG)],
        [Dam(0, 600, DAM_SOUTH), Dam(0, 270, LAKE_SOUTH)],
    ),
    Case(
        "600 MW wind and 870 MW dams on 900 MW",
        [-1],
        [900],
        [Farm(0, 600, SEKONG, WIND_SEKONG)],
        [Dam(0, 600, DAM_SOUTH), Dam(0, 270, LAKE_SOUTH)],
    ),
    Case(
        "1,600 MW wind and three unlike dams",
        [-1],
        [1250],
        [Farm(0, 600, SEKONG, WIND_SEKONG), Farm(0, 1000, (15.5, 107.0), WIND_SEKONG)],
        [Dam(0, 300, DAM_SOUTH), Dam(0, 300, LAKE_SOUTH), Dam(0, 270, DAM_NORTH)],
    ),
    Case(
        "wind and river without pond",
        [-1],
        [300],
        [Farm(0, 300, SAVAN, WIND_QUANG_TRI)],
        rivers=[River(0, 200, RIVER_SOUTH, 0.0)],
    ),
    Case(
        "wind and river with a pond of 4 hours",
        [-1],
        [300],
        [Farm(0, 300, SAVAN, WIND_QUANG_TRI)],
        rivers=[River(0, 300, RIVER_NORTH, 4.0)],
    ),
    Case(
        "wind, dam and river with a pond of 6 hours",
        [-1],
        [600],
        [Farm(0, 600, SEKONG, WIND_SEKONG)],
        [Dam(0, 150, DAM_NORTH)],
        [River(0, 250, RIVER_NORTH, 6.0)],
    ),
    Case(
        "a limit of 450 MW in the dry season and 300 MW else",
        [-1],
        [[450] if month in DRY else [300] for month in range(MONTHS)],
        [Farm(0, 300, SAVAN, WIND_QUANG_TRI), Farm(0, 250, (16.7, 106.5), WIND_QUANG_TRI)],
        [Dam(0, 150, DAM_SOUTH)],
    ),
    Case(
        "two farms with lines of their own into a full one",
        [2, 2, -1],
        [250, 160, 350],
        [Farm(0, 300, SAVAN, WIND_QUANG_TRI), Farm(1, 195, (16.9, 106.6), WIND_QUANG_TRI)],
        [Dam(2, 100, DAM_SOUTH)],
    ),
    Case(
        "wind from one side, water from the other",
        [2, 2, -1],
        [450, 450, 520],
        [Farm(0, 600, TRUONG_SON, WIND_QUANG_TRI)],
        [Dam(1, 114, DAM_NORTH), Dam(1, 250, DAM_NORTH)],
        [River(1, 100, RIVER_NORTH, 4.0)],
    ),
    Case(
        "a substation with three lines, two of them full",
        [2, 3, 3, -1],
        [220, 120, 1100, 1350],
        [Farm(2, 600, SEKONG, WIND_SEKONG), Farm(2, 1000, (15.5, 107.0), WIND_SEKONG)],
        [Dam(2, 600, DAM_SOUTH), Dam(2, 270, LAKE_SOUTH), Dam(0, 250, DAM_SOUTH)],
        [River(1, 129, RIVER_SOUTH, 4.0)],
    ),
]


def by_law(case: Case, n_states: int = N_STATES, months: Sequence[int] = range(MONTHS)) -> Year:
    """Return the year by the law, in so many states."""
    at = list(months)
    parent = np.array(case.parent)
    plants = [*case.farms, *case.dams, *case.rivers]
    arc_of = np.array([plant.arc for plant in plants])
    capacity = np.array([farm.nameplate_mw for farm in case.farms])
    passes = arrives(case)  # [arc, plant]
    behind = passes[:, : capacity.size] > 0
    month = states(
        case.probabilities().reshape(MONTHS * HOURS, -1),
        behind[behind.any(axis=1)] * capacity,
        n_states,
        SPREAD,
        KNOTS,
    )
    level = np.stack(
        [
            [np.interp(np.array(farm.factors)[at], KNOTS, month.level[:, s, i]) for s in range(n_states)]
            for i, farm in enumerate(case.farms)
        ]
    )  # [farm, state, month]
    wind_mw = np.moveaxis(level, 2, 0).swapaxes(1, 2) * capacity  # [month, state, farm]
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
        arc_of,
        inflexible_mw,
        np.concatenate(headroom, axis=1),
        flexible_gwh,
        case.monthly_limit_mw[at],
        case.loss_share,
        np.ones(parent.size),
        state_hours,
    )
    offered_gwh = state_hours @ inflexible_mw.sum(axis=0) / MWH_PER_GWH + flexible_gwh.sum(axis=0)
    curtailed_gwh = carried.curtailed_gwh.sum(axis=0)  # [plant, arc]
    left = offered_gwh[:, None] - np.stack(
        [curtailed_gwh[:, ways_to(case, arc)].sum(axis=1) for arc in range(parent.size)], axis=1
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
            Plant(farm.arc, beta_factors(u, farm.factors[month], SPREAD) * farm.nameplate_mw)
            for farm, u in zip(case.farms, probabilities[month].T, strict=True)
        ]
        energy_mwh = [plant.available_mw.sum() for plant in plants]
        for dam in case.dams:
            energy_mwh.append(dam.factors[month] * dam.nameplate_mw * HOURS)
            ceiling = np.full(HOURS, dam.nameplate_mw)
            plants.append(Plant(dam.arc, ceiling, energy_mwh=energy_mwh[-1]))
        for river in case.rivers:
            inflow_mw = river.factors[month] * river.nameplate_mw
            energy_mwh.append(inflow_mw * HOURS)
            plants.append(
                Plant(
                    river.arc,
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
    """Return what reaches each arc of a unit sent by each plant if nothing is full: [arc, plant]."""
    plants = [*case.farms, *case.dams, *case.rivers]
    found = np.zeros((len(case.parent), len(plants)))
    for number, plant in enumerate(plants):
        arc, left = plant.arc, 1.0
        while arc != -1:
            found[arc, number] = left
            left *= 1.0 - LOSS_SHARE
            arc = case.parent[arc]
    return found


def ways_to(case: Case, arc: int) -> list[int]:
    """Return the arcs at and behind one."""
    found = [arc]
    for other in range(len(case.parent)):
        above = case.parent[other]
        while above not in (-1, arc):
            above = case.parent[above]
        if above == arc:
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


def recorded() -> dict[str, Year]:
    """Read the dispatched years of the committed table, by case."""
    with TABLE.open(newline="", encoding="utf-8") as file:
        lines = list(csv.DictReader(file))
    columns = ("offered_gwh", "dispatched_passed_gwh", "dispatched_curtailed_gwh")
    return {
        case.name: Year(
            *(
                np.array([float(line[column]) for line in lines if line["case"] == case.name])
                for column in columns
            )
        )
        for case in CASES
    }
