"""Mines, roads, gates and buyers of a scenario as tonnes and money by year and month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.parts.coal import roads
from simulator.parts.coal.calendar import Calendar, Plane
from simulator.parts.coal.layout import lay_out
from simulator.parts.coal.mines import MineChance
from simulator.parts.coal.money import capital, money
from simulator.physics import coal as law
from simulator.physics.haulage import Hauled, arcs_in_order, haul, narrowest, over_sources
from simulator.scenario.schema import Scenario
from simulator.timeline import MONTHS_PER_YEAR

Array = NDArray[np.float64]

LEAST_KT = 1e-2  # a month's tonnes below which nothing is held back but rounding


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
        Net MWh that a plant counted for Viet Nam would make with all the coal
        it wants.

    Notes
    -----
    Reserves are looked at year by year: a year's output is cut to what was
    left at its beginning. Tonnes are conserved: dug = burnt + carried, and
    what is offered and not carried stays in the ground.

    Not represented: stocks from month to month, prices that react, an effect
    of crowded gates on the value of other trade.
    """
    return _Play(scenario, chance, other_trade, burn).played()


class _Play:
    """One batch on its way through the years."""

    def __init__(
        self,
        scenario: Scenario,
        chance: Chance,
        other_trade: Array | None,
        burn: Mapping[str, NDArray[np.floating]],
    ) -> None:
        self.layout = lay_out(scenario)
        self.order = arcs_in_order(self.layout.ways)
        self.calendar = Calendar(scenario, chance)
        self.other_trade, self.burn = other_trade, burn
        layout, calendar = self.layout, self.calendar
        coal, transport = layout.coal, layout.transport
        self.storms = roads.Storms(calendar, transport.storms)
        self.gates = [roads.GateChance(calendar, n, g) for n, g in transport.gates.items()]
        self.arcs = [roads.ArcChance(calendar, arc) for arc in coal.arcs.values()]
        self.mines = [
            MineChance(
                calendar, mine, {k: p for k, p in coal.plants.items() if p.mine == name}, burn
            )
            for name, mine in coal.mines.items()
        ]
        self.buyers = [roads.BuyerChance(calendar, buyer) for buyer in coal.buyers.values()]
        self.demand = calendar.by_year(coal.demand_mt_per_year)
        self.transit = calendar.by_year(coal.transit.demand_mt_per_year)
        self.port = calendar.number(coal.transit.port_mt_per_year)
        self.port_added = roads.staged(calendar, coal.transit.adds)
        self.out = self._room()
        self.fuel_share: dict[str, Array] = {}

    def _room(self) -> dict[str, NDArray]:
        """Return arrays for the tonnes: by name."""
        count, years = self.calendar.chance.count, self.calendar.years
        layout = self.layout
        by_year = (
            *("coal_kt", "coal_transit_kt", "coal_with_transit_kt"),
            *("coal_mined_kt", "coal_burnt_kt"),
        )
        out: dict[str, NDArray] = {
            name: np.zeros((count, years))
            for name in (*by_year, "coal_held_back_kt", "coal_t_per_day")
        }
        for name, things in (
            ("mine_coal_kt", layout.mines),
            ("route_coal_kt", layout.arcs),
            ("route_held_kt", layout.arcs),
            ("gate_coal_kt", layout.gates),
            ("gate_held_kt", layout.gates),
            ("gate_other_delayed_share", layout.gates),
        ):
            out[name] = np.zeros((count, years, len(things)), np.float32)
        out["coal_monthly_kt"] = np.zeros((count, years * MONTHS_PER_YEAR), np.float32)
        out["coal_binds"] = np.zeros((count, years * MONTHS_PER_YEAR), np.int8)
        out["mine_carried_kt"] = np.zeros((count, years, len(layout.mines)), np.float32)
        return out

    def played(self) -> Coal:
        """Play every year, then count the money."""
        for year in range(self.calendar.years):
            self._year(year)
        carried = self.out.pop("mine_carried_kt")
        self.out |= money(self.layout, self.calendar, self.mines, self.out, carried)
        self.out["capital_transport_musd"] = capital(self.layout, self.calendar)
        return Coal(self.out, self.fuel_share)

    def _year(self, year: int) -> None:
        """Play one year."""
        storms = self.storms.of_year(year)
        of_gates = [gate.of_year(year, storms) for gate in self.gates]
        of_arcs = [arc.of_year(year, storms) for arc in self.arcs]
        for_vietnam, for_transit = self._taken(year)
        always = np.ones((1, 1), bool)
        limit = [kt for kt, _ in of_arcs] + [gate.kt for gate in of_gates]
        limit.append(for_vietnam + for_transit)
        is_open = [exists for _, exists in of_arcs] + [always] * (len(of_gates) + 1)
        others = [self._others(gate, year) for gate in of_gates]

        shape = (MONTHS_PER_YEAR, self.calendar.chance.count)
        dug = [mine.of_year(year) for mine in self.mines]
        wanted = [sum(plants.values(), np.zeros(shape, np.float32)) for _, plants in dug]
        supply = [np.broadcast_to(output, shape) for output, _ in dug]
        match self.layout.coal.first:
            case "burn":
                burnt = self._burnt(wanted, supply)
                supply = [output - b for output, b in zip(supply, burnt, strict=True)]
                offered = self._offered(supply)
                hauled = self._haul(offered, others, limit, is_open)
            case "export":
                offered = self._offered(supply)
                hauled = self._haul(offered, others, limit, is_open)
                rest = [output - c for output, c in zip(supply, hauled.carried, strict=False)]
                burnt = self._burnt(wanted, rest)
        carried = hauled.carried[: len(self.mines)]
        for number, mine in enumerate(self.mines):
            mine.dig(burnt[number], carried[number])
            self._fuel(year, dug[number][1], wanted[number], burnt[number])
        self._tonnes(year, burnt, offered, carried, for_vietnam)
        self._places(year, offered, others, hauled, of_gates)

    def _haul(
        self,
        offered: list[Plane],
        others: list[Plane],
        limit: list[Plane],
        is_open: list[NDArray[np.bool_]],
    ) -> Hauled:
        """Send coal and the trucks of other trade on their ways."""
        mines = range(len(offered))
        return haul(self.layout.ways, [*offered, *others], limit, is_open, mines)

    def _burnt(self, wanted: list[Plane], output: Sequence[Plane]) -> list[Plane]:
        """Return what the plants of each mine burn of its output."""
        return [
            np.minimum(law.within_reserve(kt, mine.left_for_plants), most)
            for mine, kt, most in zip(self.mines, wanted, output, strict=True)
        ]

    def _offered(self, output: Sequence[Plane]) -> list[Plane]:
        """Return what each mine has to sell of its output."""
        return [
            law.within_reserve(kt, mine.left_for_sale)
            for mine, kt in zip(self.mines, output, strict=True)
        ]

    def _taken(self, year: int) -> tuple[Plane, Plane]:
        """Return what Vietnamese buyers and ships for elsewhere take at most, in kt."""
        month = self.calendar.share_of_year(year) * roads.KT_PER_MT
        takes = [buyer.of_year(year) for buyer in self.buyers]
        bought = np.minimum(sum(takes[1:], takes[0]), self.demand[year])
        added = self.port_added.of_year(year)
        port = self.port if added is None else self.port + added
        return bought * month, np.minimum(port, self.transit[year]) * month

    def _others(self, gate: roads.OfGate, year: int) -> Plane:
        """Return the trucks of other trade at a gate in the months of a year, in kt."""
        kt = gate.open_days * gate.trucks_kt
        if self.other_trade is None:
            return kt
        return kt * self.other_trade[:, year].astype(np.float32)

    def _fuel(self, year: int, plants: dict[str, Plane], wanted: Plane, burnt: Plane) -> None:
        """Keep the share of its wanted coal that each plant counted for Viet Nam gets."""
        months = slice(year * MONTHS_PER_YEAR, (year + 1) * MONTHS_PER_YEAR)
        for name in plants:
            project = self.layout.coal.plants[name].project
            if project in self.burn:
                count = self.calendar.chance.count
                room = np.ones((count, self.calendar.years * MONTHS_PER_YEAR))
                share = self.fuel_share.setdefault(project, room)
                share[:, months] = law.served(burnt, wanted).T

    def _tonnes(
        self,
        year: int,
        burnt: list[Plane],
        offered: list[Plane],
        carried: list[Plane],
        for_vietnam: Plane,
    ) -> None:
        """Put down a year's tonnes: dug, burnt, carried, for whom."""
        out = self.out
        landed = sum(carried[1:], carried[0])
        bought = np.minimum(landed, for_vietnam)
        for number, (b, c) in enumerate(zip(burnt, carried, strict=True)):
            by_plants, by_sale = b.sum(axis=0), c.sum(axis=0)
            out["coal_burnt_kt"][:, year] += by_plants
            out["mine_carried_kt"][:, year, number] = by_sale
            out["mine_coal_kt"][:, year, number] = by_plants + by_sale
        out["coal_kt"][:, year] = bought.sum(axis=0)
        out["coal_transit_kt"][:, year] = (landed - bought).sum(axis=0)
        out["coal_with_transit_kt"][:, year] = landed.sum(axis=0)
        out["coal_mined_kt"][:, year] = out["mine_coal_kt"][:, year].sum(axis=1)
        offer = sum(offered[1:], offered[0])
        out["coal_held_back_kt"][:, year] = np.maximum(offer - landed, 0.0).sum(axis=0)
        months = slice(year * MONTHS_PER_YEAR, (year + 1) * MONTHS_PER_YEAR)
        out["coal_monthly_kt"][:, months] = bought.T

    def _places(
        self,
        year: int,
        offered: list[Plane],
        others: list[Plane],
        hauled: Hauled,
        of_gates: list[roads.OfGate],
    ) -> None:
        """Put down where a year's tonnes passed, where they were held back, and what binds."""
        out, arcs = self.out, len(self.arcs)
        mines = range(len(offered))
        for name, by_arc in (("coal", hauled.flow), ("held", hauled.held)):
            for arc, plane in over_sources(by_arc, mines).items():
                if arc < arcs:
                    out[f"route_{name}_kt"][:, year, arc] = plane.sum(axis=0)
                elif arc < self.layout.buyers:
                    out[f"gate_{name}_kt"][:, year, arc - arcs] = plane.sum(axis=0)
        for number, (gate, other) in enumerate(zip(of_gates, others, strict=True)):
            days, came = gate.open_days.sum(axis=0), other.sum(axis=0)
            passed = hauled.carried[len(offered) + number].sum(axis=0)
            t = out["gate_coal_kt"][:, year, number] * roads.T_PER_KT
            out["coal_t_per_day"][:, year] += np.divide(
                t, days, out=np.zeros_like(t), where=days > 0.0
            )
            missing = np.maximum(came - passed, 0.0)
            out["gate_other_delayed_share"][:, year, number] = np.divide(
                missing, came, out=np.zeros_like(came), where=came > 0.0
            )
        months = slice(year * MONTHS_PER_YEAR, (year + 1) * MONTHS_PER_YEAR)
        out["coal_binds"][:, months] = _binds(offered, hauled.carried, hauled.held, self.order).T


def _binds(
    offered: list[Plane], carried: list[Plane], held: list[dict[int, Plane]], order: list[int]
) -> NDArray[np.int8]:
    """Return the code of the bottleneck of the mine that most is kept back from.

    Where all that is offered is carried, it is the mine with the largest offer.
    """
    most = offered[0]
    code = np.zeros(most.shape, np.int8)
    for mine, plane in enumerate(offered[1:], 1):
        np.copyto(code, np.int8(mine), where=plane > most)
        most = np.maximum(most, plane)
    worst = np.full_like(most, LEAST_KT)
    for mine, plane in enumerate(offered):
        kept = plane - carried[mine]
        at = narrowest(held[mine], order, LEAST_KT)
        np.copyto(code, at + np.int8(len(offered)), where=(kept > worst) & (at >= 0))
        worst = np.maximum(worst, kept)
    return code
