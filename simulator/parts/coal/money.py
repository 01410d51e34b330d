"""Tonnes by year as money and electricity, and what transport costs to build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import Calendar
from simulator.parts.ceilings import ceiling_on
from simulator.parts.coal.layout import Layout
from simulator.parts.coal.mines import MineChance
from simulator.parts.coal.roads import stage_dates
from simulator.parts.coal.tonnes import Tonnes
from simulator.parts.coal.year import opening
from simulator.physics import coal as law

Array = NDArray[np.float64]

MUSD_PER_KT_USD_PER_T = 1e-3
TWH_PER_KT_MWH_PER_T = 1e-3
USD_PER_MWH_PER_CENT = 10.0
MIDYEAR = 0.5


def money(
    layout: Layout,
    calendar: Calendar,
    mines: Sequence[MineChance],
    tonnes: Tonnes,
) -> dict[str, Array]:
    """Return values, tax and electricity of a batch: by name, [draw, year].

    Notes
    -----
    The price is that of the year for every tonne; coal in transit pays the
    export tax on the same price. Coal of several mines goes to Vietnamese
    buyers and in transit in the same proportion.
    """
    coal = layout.coal
    price = calendar.by_year(coal.price_usd_per_t).astype(np.float32).astype(np.float64)
    tax = calendar.chance.number(coal.export_tax)[:, None]
    bought, transit = tonnes.coal_kt, tonnes.coal_transit_kt
    landed = bought + transit
    elsewhere = calendar.number(coal.efficiency)
    at_home = [law.mwh_per_t(mine.heat, elsewhere).astype(np.float64) for mine in mines]
    energy = (tonnes.mine_carried_kt * np.stack(at_home, axis=1)[:, None]).sum(axis=2)
    per_t = np.stack([mine.mwh_per_t(elsewhere) for mine in mines], axis=1).astype(np.float64)
    at_mine = _weighted(per_t[:, None], tonnes.mine_coal_kt.astype(np.float64))
    value = bought * price * MUSD_PER_KT_USD_PER_T
    return {
        "coal_musd": value,
        "coal_export_tax_musd": landed * price * tax * MUSD_PER_KT_USD_PER_T,
        "coal_twh_equivalent": _share(bought, landed) * energy * TWH_PER_KT_MWH_PER_T,
        "coal_mwh_per_t": at_mine,
        "coal_usd_per_t_burnt": at_mine * _ceiling(calendar),
        "coal_usd_per_t_carried": price,
    }


def capital(layout: Layout, calendar: Calendar) -> Array:
    """Return the capital of what enters service in each year: [draw, year]."""
    years = calendar.years
    spent = np.zeros((calendar.chance.count, years))
    for date, cost in _built(layout, calendar):
        year = np.floor(np.where(np.isfinite(date), date, -1.0)).astype(np.intp)
        year -= calendar.first_year
        inside = np.flatnonzero((year >= 0) & (year < years))
        spent[inside, year[inside]] += cost[inside]
    return spent


def _built(layout: Layout, calendar: Calendar) -> Iterable[tuple[Array, Array]]:
    """Yield date and cost of what is built, where both are known: [draw] each."""
    for project in layout.transport.projects.values():
        if project.cost_musd is not None:
            spent = calendar.real(project.cost_musd, project.price_year)
            yield calendar.chance.date(project.opens, calendar.as_of), spent
    coal = layout.coal
    for stages in (*(coal.arcs[name].adds for name in layout.used()), coal.transit.adds):
        dates = stage_dates(calendar, stages)
        for name, stage in stages.items():
            if stage.cost_musd is not None:
                yield dates[name], calendar.real(stage.cost_musd, stage.price_year)
    for gate in layout.transport.gates.values():
        for works in gate.adds.values():
            date = opening(calendar, works.opens, works.opens_with)
            if works.cost_musd is not None and date is not None:
                yield date, calendar.real(works.cost_musd, works.price_year)


def _ceiling(calendar: Calendar) -> Array:
    """Return the ceiling of coal power by year, USD/MWh, 0 without one: [draw, year]."""
    chance, economics = calendar.chance, calendar.scenario.economics
    dates = [np.full(chance.count, year + MIDYEAR) for year in calendar.calendar_years]
    columns = [ceiling_on(economics, chance, "coal", date) for date in dates]
    return np.nan_to_num(np.stack(columns, axis=1)) * USD_PER_MWH_PER_CENT


def _weighted(values: Array, weights: Array) -> Array:
    """Return the mean over the last axis, by weight; all alike where there is no weight."""
    total = weights.sum(axis=-1, keepdims=True)
    even = np.full_like(weights, 1.0 / weights.shape[-1])
    return (values * np.divide(weights, total, out=even, where=total > 0.0)).sum(axis=-1)


def _share(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(whole), where=whole > 0.0)
