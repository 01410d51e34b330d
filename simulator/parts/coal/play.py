"""Mines, roads, gates and buyers of a scenario as tonnes and money by year and month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import Calendar
from simulator.parts.chance import Chance
from simulator.parts.coal import roads
from simulator.parts.coal.layout import Layout, lay_out
from simulator.parts.coal.mines import MineChance
from simulator.parts.coal.money import capital, money
from simulator.parts.coal.tonnes import Tonnes, YearOfCoal
from simulator.parts.coal.year import Plane, months_of, share_of_year, years_first
from simulator.physics import coal as law
from simulator.physics.haulage import Hauled, haul, links_in_order
from simulator.scenario.schema import Scenario
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Coal:
    """What became of the coal of a batch of draws."""

    quantities: dict[str, NDArray]  # by name, dims as declared
    fuel_share: dict[str, Array]  # by power project, [draw, month], of the burn it wanted


def coal(
    scenario: Scenario,
    chance: Chance,
    other_trade: Array | None,
    burn: Mapping[str, NDArray[np.floating]],
) -> Coal:
    """Play the coal of a batch of draws.

    Parameters
    ----------
    other_trade : [draw, year]
        Trade over that of its base year, by which the trucks of other trade
        grow; none: they do not.
    burn : by power project, [draw, month]
        Net MWh that a candidate for Viet Nam would make with all the coal it
        wants.

    Notes
    -----
    Reserves are looked at year by year: a year's output is cut to what was
    left at its beginning. Tonnes are conserved: dug = burnt + carried, and
    what is offered and not carried stays in the ground.

    Not represented: stocks from month to month, prices that react, an effect
    of crowded gates on the value of other trade.
    """
    layout, calendar = lay_out(scenario), Calendar(scenario, chance)
    network = _Network(layout, calendar, other_trade)
    mines = _mines(layout, calendar, burn)
    buyers = _Buyers(layout, calendar)
    tonnes = Tonnes.none(layout, calendar)
    fuel = _Fuel(layout, calendar, burn)
    order = links_in_order(layout.paths)
    for year in range(calendar.years):
        dug = [mine.of_year(year) for mine in mines]
        played = _play(year, layout, network, mines, buyers, dug)
        for mine, (_, plants), burnt, carried in zip(
            mines, dug, played.burnt, played.hauled.carried[: len(mines)], strict=True
        ):
            mine.dig(burnt, carried)
            fuel.put(year, plants, burnt)
        tonnes.put(year, played, layout, order)
    values = money(layout, calendar, mines, tonnes)
    spent = {"capital_transport_musd": capital(layout, calendar)}
    return Coal(tonnes.quantities() | values | spent, fuel.share)


def _mines(
    layout: Layout, calendar: Calendar, burn: Mapping[str, NDArray[np.floating]]
) -> list[MineChance]:
    plants = layout.coal.plants
    return [
        MineChance(calendar, mine, {k: p for k, p in plants.items() if p.mine == name}, burn)
        for name, mine in layout.coal.mines.items()
    ]


def _play(
    year: int,
    layout: Layout,
    network: _Network,
    mines: Sequence[MineChance],
    buyers: _Buyers,
    dug: Sequence[tuple[Plane, dict[str, Plane]]],
) -> YearOfCoal:
    """Play one year: what is dug is burnt and carried, in the order that the scenario says.

    Parameters
    ----------
    dug : by mine, what it can dig and each of its plants wants, [month, draw]
    """
    roads_of_year = network.of_year(year)
    for_vietnam, for_transit = buyers.of_year(year)
    shape = (MONTHS_PER_YEAR, network.calendar.chance.count)
    wanted = [sum(plants.values(), np.zeros(shape, np.float32)) for _, plants in dug]
    supply = [np.broadcast_to(output, shape) for output, _ in dug]

    def hauled(offered: list[Plane]) -> Hauled:
        return roads_of_year.haul(layout, offered, for_vietnam + for_transit)

    match layout.coal.first:
        case "burn":
            burnt = _burnt(mines, wanted, supply)
            offered = _offered(mines, [o - b for o, b in zip(supply, burnt, strict=True)])
            carried = hauled(offered)
        case "export":
            offered = _offered(mines, supply)
            carried = hauled(offered)
            left = [o - c for o, c in zip(supply, carried.carried, strict=False)]
            rest = [np.maximum(x, np.float32(0.0)) for x in left]  # no rounding below nothing
            burnt = _burnt(mines, wanted, rest)
    gates, others = roads_of_year.gates, roads_of_year.others
    return YearOfCoal(burnt, offered, carried, gates, others, for_vietnam)


def _burnt(
    mines: Sequence[MineChance], wanted: Sequence[Plane], output: Sequence[Plane]
) -> list[Plane]:
    """Return what the plants of each mine burn of its output."""
    return [
        np.minimum(law.within_reserve(kt, mine.left_for_plants), most)
        for mine, kt, most in zip(mines, wanted, output, strict=True)
    ]


def _offered(mines: Sequence[MineChance], output: Sequence[Plane]) -> list[Plane]:
    """Return what each mine has to sell of its output."""
    return [
        law.within_reserve(kt, mine.left_for_sale) for mine, kt in zip(mines, output, strict=True)
    ]


@dataclass(frozen=True)
class _RoadsOfYear:
    """What links and gates let pass in the months of a year: [month, draw], kt."""

    links: list[tuple[Plane, NDArray[np.bool_]]]  # and whether the link exists
    gates: list[roads.OfGate]
    others: list[Plane]  # by gate, trucks of other trade

    def haul(self, layout: Layout, offered: list[Plane], buyers: Plane) -> Hauled:
        """Send coal and the trucks of other trade on their paths."""
        limit = [kt for kt, _ in self.links] + [gate.kt for gate in self.gates] + [buyers]
        always = np.ones((1, 1), bool)
        is_open = [exists for _, exists in self.links] + [always] * (len(self.gates) + 1)
        return haul(layout.paths, [*offered, *self.others], limit, is_open, range(len(offered)))


class _Network:
    """Links, gates and storms, drawn."""

    def __init__(self, layout: Layout, calendar: Calendar, other_trade: Array | None) -> None:
        self.calendar, self.other_trade = calendar, other_trade
        transport = layout.transport
        self.storms = roads.Storms(calendar, transport.storms)
        self.gates = [roads.GateChance(calendar, n, g) for n, g in transport.gates.items()]
        self.links = [roads.LinkChance(calendar, link) for link in layout.coal.arcs.values()]

    def of_year(self, year: int) -> _RoadsOfYear:
        """Return what may pass in the months of a year."""
        storms = self.storms.of_year(year)
        gates = [gate.of_year(year, storms) for gate in self.gates]
        return _RoadsOfYear(
            [link.of_year(year, storms) for link in self.links],
            gates,
            [self._others(gate, year) for gate in gates],
        )

    def _others(self, gate: roads.OfGate, year: int) -> Plane:
        """Return the trucks of other trade at a gate in the months of a year, in kt."""
        kt = gate.open_days * gate.trucks_kt
        if self.other_trade is None:
            return kt
        return kt * self.other_trade[:, year].astype(np.float32)


class _Buyers:
    """Who takes coal that has left Laos, drawn."""

    def __init__(self, layout: Layout, calendar: Calendar) -> None:
        coal, self.calendar = layout.coal, calendar
        self.buyers = [roads.BuyerChance(calendar, buyer) for buyer in coal.buyers.values()]
        self.demand = years_first(calendar.by_year(coal.demand_mt_per_year))
        self.transit = years_first(calendar.by_year(coal.transit.demand_mt_per_year))
        self.port = calendar.number(coal.transit.port_mt_per_year)
        self.port_added = roads.staged(calendar, coal.transit.adds)

    def of_year(self, year: int) -> tuple[Plane, Plane]:
        """Return what Vietnamese buyers and ships for elsewhere take at most, in kt."""
        month = share_of_year(self.calendar, year) * roads.KT_PER_MT
        takes = [buyer.of_year(year) for buyer in self.buyers]
        bought = np.minimum(sum(takes[1:], takes[0]), self.demand[year])
        added = self.port_added.of_year(year)
        port = self.port if added is None else self.port + added
        return bought * month, np.minimum(port, self.transit[year]) * month


class _Fuel:
    """The share of its wanted coal that each candidate for Viet Nam gets."""

    def __init__(
        self, layout: Layout, calendar: Calendar, burn: Mapping[str, NDArray[np.floating]]
    ) -> None:
        self.plants, self.burn = layout.coal.plants, burn
        self.shape = (calendar.chance.count, calendar.months)
        self.share: dict[str, Array] = {}

    def put(self, year: int, plants: Mapping[str, Plane], burnt: Plane) -> None:
        """Put down a year of one mine.

        Parameters
        ----------
        plants : what each of its plants wants, [month, draw]
        burnt : what all of them burn
        """
        whole = sum(plants.values(), np.zeros(burnt.shape, np.float32))
        for name in plants:
            project = self.plants[name].project
            if project in self.burn:
                share = self.share.setdefault(project, np.ones(self.shape))
                share[:, months_of(year)] = law.served(burnt, whole).T
