"""Chance as petroleum from Viet Nam to Laos: what is bought, through what, and days of cover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import ONE, ZERO, Array, Calendar, Plane, lowest
from simulator.parts.chance import Chance
from simulator.physics import petroleum as law
from simulator.scenario.petroleum import LAOS, Petroleum, Shock, SupplyRoute
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario

DAYS_PER_YEAR = 365.25


@dataclass(frozen=True)
class Supply:
    """What Laos burns and what the routes can bring, in ML a day."""

    demand: Plane  # [draw, month]
    sought: Plane  # [draw, month], of Viet Nam, in ordinary times
    brings: NDArray[np.floating]  # [draw, month or 1]
    by_pipeline: NDArray[np.floating]  # [draw, month or 1]


@dataclass(frozen=True)
class Strain:
    """What shocks do to each month: [draw, month]."""

    others_left: Plane
    vietnam_left: Plane
    turned: Plane
    price: Plane
    calm: Plane  # share of the month without any shock


def petroleum(scenario: Scenario, chance: Chance) -> dict[str, NDArray[np.floating]]:
    """Return the quantities of petroleum.

    Notes
    -----
    In a scenario without shocks demand is always served and tanks hold their
    usual stock. A shock that began before the horizon finds them full.
    """
    p = scenario.petroleum
    assert p is not None
    time = Calendar(scenario, chance)
    opens = {name: time.date(route.opens) for name, route in p.routes.items()}
    yearly_demand = _demand(p, time)
    supply = _supply(p, time, opens, yearly_demand)
    strain = _strain(p, time)
    usual = _usual_stock(p, time, opens)
    if strain is None:
        daily = np.minimum(supply.sought, supply.brings)
        piped = np.minimum(daily, supply.by_pipeline)
        stock, unserved = usual, None
    else:
        daily, piped, stock, unserved = _strained(p, time, supply, strain, usual)
    monthly = daily * time.days
    total = time.sum_by_year(monthly)
    price = chance.number(p.price_usd_per_litre)[:, None]
    paid = total if strain is None else time.sum_by_year(monthly * strain.price)
    cover = time.split_by_year(stock / supply.demand)
    return {
        "petroleum_ml": total,
        "petroleum_musd": paid * price,
        "lao_fuel_demand_ml": yearly_demand,
        "petroleum_share": total / yearly_demand,
        "petroleum_cover_days": cover[..., -1].astype(np.float64),
        "petroleum_lowest_cover_days": lowest(cover).astype(np.float64),
        "petroleum_unserved_ml": np.zeros_like(total)
        if unserved is None
        else time.sum_by_year(unserved),
        "pipeline_ml": time.sum_by_year(piped * time.days),
        "capital_petroleum_musd": _capital(p, time, opens),
        "petroleum_monthly_ml": monthly,
    }


def _demand(p: Petroleum, time: Calendar) -> Array:
    """Return what Laos wants to burn: [draw, year], ML."""
    known_years, known = time.known(p.demand.record_ml)
    growth = time.chance.number(p.demand.growth)
    return law.growing(time.calendar_years, known_years, known, growth)


def _supply(
    p: Petroleum,
    time: Calendar,
    opens: dict[str, Array | None],
    yearly_demand: Array,
) -> Supply:
    """Return demand, what is sought of Viet Nam and what its routes bring, in ML a day."""
    chance = time.chance
    days_of_year = time.split_by_year(time.days).sum(axis=-1)
    demand = time.every_month(yearly_demand / days_of_year)
    share = time.every_month(time.by_year(p.share_sought))
    is_open = {
        name: time.share_after(time.months_until(date))
        for name, date in opens.items()
        if date is not None and (time.months_until(date) > 0).any()
    }
    ordinary = share
    for name, route in p.routes.items():
        if route.share_sought is not None:
            own = time.number(route.share_sought)[:, None]
            more = np.maximum(own - ordinary, ZERO) * is_open.get(name, ONE)
            share = np.maximum(share, ordinary + more)
    order = in_order(p.routes)
    limits: list[NDArray[np.floating] | None] = []
    for name in order:
        throughput = p.routes[name].throughput_ml
        if throughput is None:
            limits.append(None)
            continue
        daily = (chance.number(throughput) / DAYS_PER_YEAR).astype(np.float32)[:, None]
        limits.append(daily * is_open[name] if name in is_open else daily)
    feeds = [order.index(to) if (to := p.routes[name].to) != LAOS else None for name in order]
    most = law.able(limits, feeds)
    nothing = np.zeros((chance.count, 1), np.float32)
    arrives: dict[str, NDArray[np.floating]] = {"pipeline": nothing, "other": nothing}
    for name, feed, plane in zip(order, feeds, most, strict=True):
        if feed is None:
            by = "pipeline" if p.routes[name].kind == "pipeline" else "other"
            arrives[by] = arrives[by] + plane
    return Supply(
        demand, share * demand, arrives["pipeline"] + arrives["other"], arrives["pipeline"]
    )


def in_order(routes: dict[str, SupplyRoute]) -> list[str]:
    """Return the links of a tree so that each stands before the one it feeds."""

    def steps(name: str) -> int:
        return 0 if name == LAOS else 1 + steps(routes[name].to)

    return sorted(routes, key=steps, reverse=True)


def _usual_stock(p: Petroleum, time: Calendar, opens: dict[str, Array | None]) -> Plane:
    """Return the stock of the counted tanks in ordinary times at the end of months, ML."""
    chance = time.chance
    stock: Plane = np.zeros((chance.count, time.months), np.float32)
    fill = chance.number(p.fill_share)
    for store in p.storage.values():
        if not store.counted:
            continue
        stored = (chance.number(store.capacity_ml) * fill).astype(np.float32)[:, None]
        date = None if store.opens_with is None else opens[store.opens_with]
        if date is not None:
            is_there = time.months_until(date)[:, None] < time.month + ONE
            stored = np.where(is_there, stored, ZERO)
        stock += stored
    return stock


def _strain(p: Petroleum, time: Calendar) -> Strain | None:
    """Return what all shocks together do, none if there is none."""
    if not p.shocks:
        return None
    shape = (time.chance.count, time.months)
    others, vietnam, price, calm = (np.ones(shape, np.float32) for _ in range(4))
    turned = np.zeros(shape, np.float32)
    for shock in p.shocks.values():
        covered = _covered(shock, time)
        others *= ONE - _column(shock.others_lost, time) * covered
        vietnam *= ONE - _column(shock.vietnam_lost, time) * covered
        price *= ONE + (_column(shock.price_factor, time) - ONE) * covered
        calm *= ONE - covered
        own = _column(shock.turned_to_vietnam, time)
        turned = np.maximum(turned, np.where(covered > ZERO, own, ZERO))
    return Strain(others, vietnam, turned, price, calm)


def _covered(shock: Shock, time: Calendar) -> Plane:
    """Return the share of each month that a shock lasts: [draw, month]."""
    start = time.months_until(time.chance.date(shock.begins, time.as_of))
    end = start + time.number(shock.months)
    return time.share_after(start) - time.share_after(end)


def _column(quantity: Quantity, time: Calendar) -> Plane:
    return time.number(quantity)[:, None]


def _strained(
    p: Petroleum, time: Calendar, supply: Supply, strain: Strain, usual: Plane
) -> tuple[Plane, Plane, Plane, Plane]:
    """Return what Viet Nam sends and pipes a day, stock and unserved demand in ML."""
    got = law.bought(
        supply.demand,
        supply.sought,
        supply.brings,
        strain.others_left,
        strain.vietnam_left,
        strain.turned,
    )
    refill = _column(p.refill_share, time) * supply.demand * strain.calm
    tanks = law.drawn_down(got.short * time.days, usual, refill * time.days)
    piped = np.minimum(got.vietnam, supply.by_pipeline)
    return (
        got.vietnam.astype(np.float32),
        piped.astype(np.float32),
        tanks.stock.astype(np.float32),
        tanks.unserved.astype(np.float32),
    )


def _capital(p: Petroleum, time: Calendar, opens: dict[str, Array | None]) -> Array:
    """Return the capital of what enters service in each year: [draw, year], MUSD."""
    spent = np.zeros((time.chance.count, time.years))
    entering = [(route.capital, opens[name]) for name, route in p.routes.items()]
    entering += [
        (store.capital, opens[store.opens_with])
        for store in p.storage.values()
        if store.opens_with is not None
    ]
    for capital, date in entering:
        if capital is not None and date is not None:
            in_year = np.floor(date)[:, None] == time.calendar_years
            spent += in_year * time.real(capital.musd, capital.price_year)[:, None]
    return spent
