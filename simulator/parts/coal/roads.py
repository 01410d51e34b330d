"""Chance as what gates, roads, belts, ports and buyers let pass in the months of a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from simulator.parts.calendar import ONE, Calendar
from simulator.parts.coal.year import (
    Limits,
    Plane,
    open_share,
    opening,
    share_of_year,
    years_first,
)
from simulator.parts.events import DAYS_PER_MONTH, add_overlap, rounds
from simulator.physics import gates as law
from simulator.sampling.streams import uniforms
from simulator.scenario.coal import Buyer, Link, Stage
from simulator.scenario.transport import Gate, Storm
from simulator.timeline import MONTHS_PER_YEAR

Mask = NDArray[np.bool_]

KT_PER_MT = np.float32(1e3)
T_PER_KT = np.float32(1e3)


@dataclass(frozen=True)
class Added:
    """What opens on a date and adds to a limit."""

    amount: list[Plane]  # [draw]
    until: list[Plane | None]  # months until it opens, [draw]; none: always open

    def of_year(self, year: int) -> Plane | None:
        """Return what has been added in the months of a year, [month, draw]; none: nothing."""
        total: Plane | None = None
        for amount, until in zip(self.amount, self.until, strict=True):
            share = open_share(until, year)
            if share is not None:
                total = amount * share if total is None else total + amount * share
        return total


class Storms:
    """What storms leave of the roads that name them."""

    def __init__(self, calendar: Calendar, storms: Mapping[str, Storm]) -> None:
        self.calendar = calendar
        self.storms = storms
        self.probability = {
            name: calendar.chance.number(storm.extreme_probability)
            for name, storm in storms.items()
        }

    def of_year(self, year: int) -> dict[str, Plane]:
        """Return the share of capacity left in the months of a year: by storm, [month, draw]."""
        chance, of_year = self.calendar.chance, self.calendar.first_year + year
        left: dict[str, Plane] = {}
        for name, storm in self.storms.items():
            path = f"transport.storms.{name}"
            if str(of_year) in storm.recorded:
                season = chance.number(storm.recorded[str(of_year)])
            else:
                is_extreme = chance.uniform(f"{path}/{of_year}") < self.probability[name]
                season = np.where(
                    is_extreme,
                    chance.of(storm.extreme.distribution, f"{path}.extreme/{of_year}"),
                    chance.of(storm.mild.distribution, f"{path}.mild/{of_year}"),
                )
            plane = np.ones((MONTHS_PER_YEAR, chance.count), np.float32)
            plane[[month - 1 for month in storm.months]] = season
            left[name] = plane
        return left


@dataclass(frozen=True)
class OfGate:
    """What a gate lets pass in the months of a year."""

    kt: Plane  # [month, draw]
    open_days: Plane  # [month, draw]
    trucks_kt: Plane  # [draw], an open day's trucks of other trade at a coal truck's load


class GateChance:
    """A gate, drawn."""

    def __init__(self, calendar: Calendar, name: str, gate: Gate) -> None:
        self.calendar, self.name, self.gate = calendar, name, gate
        payload = calendar.number(gate.payload_t)
        self.ceiling = law.ceiling_t_per_day(
            calendar.number(gate.road_t_per_day),
            calendar.number(gate.opening_hours),
            calendar.number(gate.clearance_minutes),
            payload,
        )
        dates = [opening(calendar, works.opens, works.opens_with) for works in gate.adds.values()]
        self.added = Added(
            [calendar.number(works.t_per_day) for works in gate.adds.values()],
            [None if date is None else calendar.months_until(date) for date in dates],
        )
        self.flow_share = years_first(calendar.by_year(gate.flow_share))
        self.spread = calendar.number(gate.daily_spread)
        self.persistence = calendar.number(gate.persistence_days)
        self.open_days = calendar.number(gate.open_days_per_year)
        self.trucks_kt = calendar.number(gate.other_trucks_per_day) * payload / T_PER_KT
        self.limits = Limits.of(calendar, gate.restrictions)
        self.closed = self._closed()

    def _closed(self) -> Plane | None:
        """Return the share of each month in which closures drawn after `as_of` shut the gate."""
        closures, calendar = self.gate.closures, self.calendar
        if closures is None:
            return None
        months = calendar.months
        begin = (max(calendar.as_of, calendar.first_year) - calendar.first_year) * MONTHS_PER_YEAR
        shut = np.zeros((calendar.chance.count, months))
        for events in rounds(
            calendar.chance,
            np.full((calendar.chance.count, 1), begin),
            months,
            [f"transport.gates.{self.name}/closure"],
            calendar.chance.number(closures.rate_per_year),
            closures.duration_days.distribution,
            1.0 / DAYS_PER_MONTH,
        ):
            add_overlap(shut, events)
        return np.ascontiguousarray(np.minimum(shut, 1.0).T, np.float32)

    def of_year(self, year: int, storms: Mapping[str, Plane]) -> OfGate:
        """Return what the gate lets pass in the months of a year."""
        days = self.open_days * share_of_year(self.calendar, year)
        if self.closed is not None:
            first = year * MONTHS_PER_YEAR
            days = days * (ONE - self.closed[first : first + MONTHS_PER_YEAR])
        added = self.added.of_year(year)
        ceiling = self.ceiling if added is None else self.ceiling + added
        independent = np.maximum(days / self.persistence, ONE)
        flow = law.mean_of_month(
            self.flow_share[year] * ceiling, self.spread, self._score(year), independent, ceiling
        )
        kt = days * flow / T_PER_KT
        if self.gate.storm is not None:
            kt = kt * storms[self.gate.storm]
        return OfGate(self.limits.cut(kt, year), days, self.trucks_kt)

    def _score(self, year: int) -> Plane:
        """Return the normal scores of the months of a year: [month, draw]."""
        chance = self.calendar.chance
        path = f"transport.gates.{self.name}/flow/{self.calendar.first_year + year}"
        u = uniforms(chance.seed, path, chance.start, chance.count, MONTHS_PER_YEAR)
        by_draw = ndtri(u.astype(np.float32)).reshape(chance.count, MONTHS_PER_YEAR)
        return np.ascontiguousarray(by_draw.T)


class LinkChance:
    """A road, belt, railway or port, drawn."""

    def __init__(self, calendar: Calendar, link: Link) -> None:
        self.calendar, self.link = calendar, link
        self.base = None if link.mt_per_year is None else calendar.number(link.mt_per_year)
        self.added = staged(calendar, link.adds)
        self.limits = Limits.of(calendar, link.restrictions)

    def of_year(self, year: int, storms: Mapping[str, Plane]) -> tuple[Plane, Mask]:
        """Return what the link takes in the months of a year, kt, and whether it exists."""
        mt, exists = self.base, np.ones((1, 1), bool)
        added = self.added.of_year(year)
        if mt is None:
            mt = np.zeros((1, 1), np.float32)
            exists = np.zeros((1, 1), bool) if added is None else added > 0.0
        if added is not None:
            mt = mt + added
        kt = mt * (share_of_year(self.calendar, year) * KT_PER_MT)
        if self.link.storm is not None:
            kt = kt * storms[self.link.storm]
        return self.limits.cut(kt, year), exists


def stage_dates(calendar: Calendar, stages: Mapping[str, Stage]) -> dict[str, NDArray[np.float64]]:
    """Return when each stage of a link or port opens, none before the one it follows: [draw]."""
    own: dict[str, NDArray[np.float64]] = {}
    for name, stage in stages.items():
        date = opening(calendar, stage.opens, stage.opens_with)
        own[name] = np.full(calendar.chance.count, -np.inf) if date is None else date
    dates: dict[str, NDArray[np.float64]] = {}
    for name in stages:
        date, before = own[name], stages[name].after
        while before is not None:
            date, before = np.maximum(date, own[before]), stages[before].after
        dates[name] = date
    return dates


def staged(calendar: Calendar, stages: Mapping[str, Stage]) -> Added:
    """Draw the stages of a link or port, Mt a year."""
    return Added(
        [calendar.number(stage.mt_per_year) for stage in stages.values()],
        [calendar.months_until(date) for date in stage_dates(calendar, stages).values()],
    )


class BuyerChance:
    """A buyer, drawn."""

    def __init__(self, calendar: Calendar, buyer: Buyer) -> None:
        self.takes = years_first(calendar.by_year(buyer.takes_mt_per_year))
        date = opening(calendar, buyer.opens, buyer.opens_with)
        self.until = None if date is None else calendar.months_until(date)

    def of_year(self, year: int) -> Plane:
        """Return what it takes in the months of a year at most, Mt a year."""
        share = open_share(self.until, year)
        return np.zeros((1, 1), np.float32) if share is None else self.takes[year] * share
