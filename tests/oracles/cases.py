"""The cases within the month: trees of lines, and the wind and water that feed them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.physics.wind import correlation
from tests.oracles.wind_hours import uniform_hours

Array = NDArray[np.float64]

MONTHS, HOURS = 12, 730
DAILY_AUTOCORRELATION = 0.77
LENGTH_KM = 300.0
LOSS_SHARE = 0.02


def months(factors: str) -> tuple[float, ...]:
    """Read twelve monthly factors, January to December."""
    return tuple(float(factor) for factor in factors.split())


# profiles of the base scenario
WIND_SEKONG = months(".3803 .4457 .3717 .2683 .142 .2631 .3506 .2059 .1982 .2479 .4913 .5248")
WIND_QUANG_TRI = months(".4237 .4966 .4141 .2989 .1582 .2931 .3907 .2295 .2208 .2763 .5474 .5847")
DAM_SOUTH = months(".0907 .1195 .1149 .2282 .5073 .7936 .9154 .9581 .9384 .7406 .368 .1461")
LAKE_SOUTH = months(".1979 .2161 .2205 .2978 .5234 .7504 .8113 .8327 .8229 .675 .3519 .2258")
DAM_NORTH = months(".3073 .2997 .2981 .3456 .5536 .6269 .6388 .7653 .7727 .5572 .3144 .2832")
RIVER_SOUTH = months(".071 .0522 .0808 .1902 .4237 .6721 .9383 .98 .98 .6216 .2201 .1197")
RIVER_NORTH = months(".182 .1962 .2897 .1769 .4498 .6571 .6785 .7493 .7796 .4992 .4302 .2731")

SEKONG = (15.35, 107.25)
SAVAN = (16.60, 106.35)
TRUONG_SON = (18.85, 104.75)


class Farm(NamedTuple):
    """A wind farm."""

    branch: int
    nameplate_mw: float
    place: tuple[float, float]
    factors: Sequence[float]


class Dam(NamedTuple):
    """A reservoir: free within the month."""

    branch: int
    nameplate_mw: float
    factors: Sequence[float]


class River(NamedTuple):
    """A run-of-river plant."""

    branch: int
    nameplate_mw: float
    factors: Sequence[float]
    pondage_hours: float


@dataclass(frozen=True, eq=False)
class Case:
    """A tree of lines and what feeds it; `limit_mw` is [branch] or [month][branch]."""

    name: str
    parent: list[int]
    limit_mw: list
    farms: list[Farm]
    dams: list[Dam] = field(default_factory=list)
    rivers: list[River] = field(default_factory=list)
    seed: int = 0

    @property
    def monthly_limit_mw(self) -> Array:
        """Limits by month: [month, branch]."""
        return np.broadcast_to(np.asarray(self.limit_mw, float), (MONTHS, len(self.parent)))

    @property
    def loss_share(self) -> Array:
        """Losses of every branch: [branch]."""
        return np.full(len(self.parent), LOSS_SHARE)

    def probabilities(self) -> Array:
        """Return the weather of the year: [month, hour, farm]."""
        normals = np.random.default_rng(self.seed).standard_normal((MONTHS, HOURS, len(self.farms)))
        latitude, longitude = np.array([farm.place for farm in self.farms]).T
        alike = correlation(latitude, longitude, LENGTH_KM)
        return np.stack([uniform_hours(n, alike, DAILY_AUTOCORRELATION) for n in normals])


SIX = [
    (300.0, (16.6, 106.3)),
    (195.0, (16.55, 106.45)),
    (300.0, (16.7, 106.2)),
    (200.0, (16.45, 106.55)),
    (400.0, (16.3, 106.7)),
    (350.0, (16.8, 106.5)),
]
DRY = (0, 1, 2, 3, 10, 11)

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
        [Farm(0, mw, at, WIND_QUANG_TRI) for mw, at in SIX],
    ),
    Case(
        "six farms on two lines into one",
        [2, 2, -1],
        [600, 750, 1150],
        [Farm(int(i > 2), mw, at, WIND_QUANG_TRI) for i, (mw, at) in enumerate(SIX)],
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
