"""What was dug, burnt, carried and undelivered in each year, put down as quantities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import Calendar
from simulator.parts.coal import roads
from simulator.parts.coal.layout import Layout
from simulator.parts.coal.year import Plane, months_of
from simulator.physics.haulage import Hauled, narrowest, over_sources

LEAST_KT = 1e-2  # a month's tonnes below which nothing is undelivered but rounding

Yearly = NDArray[np.float64]  # [draw, year]
ByPlace = NDArray[np.float32]  # [draw, year, place]


@dataclass(frozen=True)
class YearOfCoal:
    """What became of one year's coal: [month, draw], kt."""

    burnt: list[Plane]  # by mine
    offered: list[Plane]  # by mine
    hauled: Hauled  # of mines, then of the trucks of other trade at gates
    gates: list[roads.OfGate]
    others: list[Plane]  # by gate, trucks of other trade
    for_vietnam: Plane  # most that Vietnamese buyers take


@dataclass(frozen=True)
class Tonnes:
    """Quantities of coal in tonnes, filled year by year; each field but the last is one."""

    coal_kt: Yearly
    coal_transit_kt: Yearly
    coal_with_transit_kt: Yearly
    coal_mined_kt: Yearly
    coal_burnt_kt: Yearly
    coal_undelivered_kt: Yearly
    coal_t_per_day: Yearly
    mine_coal_kt: ByPlace
    route_coal_kt: ByPlace
    route_undelivered_kt: ByPlace
    gate_coal_kt: ByPlace
    gate_undelivered_kt: ByPlace
    gate_other_delayed_share: ByPlace
    coal_monthly_kt: NDArray[np.float32]  # [draw, month]
    coal_binds: NDArray[np.int8]  # [draw, month]
    mine_carried_kt: ByPlace

    @classmethod
    def none(cls, layout: Layout, calendar: Calendar) -> Tonnes:
        """Return what there is before the first year."""
        shape = (calendar.chance.count, calendar.years)
        months = (calendar.chance.count, calendar.months)

        def by_year() -> Yearly:
            return np.zeros(shape)

        def by(places: Sequence[str]) -> ByPlace:
            return np.zeros((*shape, len(places)), np.float32)

        return cls(
            coal_kt=by_year(),
            coal_transit_kt=by_year(),
            coal_with_transit_kt=by_year(),
            coal_mined_kt=by_year(),
            coal_burnt_kt=by_year(),
            coal_undelivered_kt=by_year(),
            coal_t_per_day=by_year(),
            mine_coal_kt=by(layout.mines),
            route_coal_kt=by(layout.links),
            route_undelivered_kt=by(layout.links),
            gate_coal_kt=by(layout.gates),
            gate_undelivered_kt=by(layout.gates),
            gate_other_delayed_share=by(layout.gates),
            coal_monthly_kt=np.zeros(months, np.float32),
            coal_binds=np.zeros(months, np.int8),
            mine_carried_kt=by(layout.mines),
        )

    def quantities(self) -> dict[str, NDArray]:
        """Return the fields that are quantities, by name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.name != "mine_carried_kt"}

    def put(self, year: int, played: YearOfCoal, layout: Layout, order: Sequence[int]) -> None:
        """Put down a year: tonnes by whom and for whom, where they passed, and what binds.

        Parameters
        ----------
        order : links in the order of travel
        """
        self._put_tonnes(year, played)
        self._put_places(year, played, layout)
        for number in range(len(layout.gates)):
            self._put_gate(year, played, number)
        binds = _binds(played.offered, played.hauled.carried, played.hauled.undelivered, order)
        self.coal_binds[:, months_of(year)] = binds.T

    def _put_tonnes(self, year: int, played: YearOfCoal) -> None:
        carried = played.hauled.carried[: len(played.offered)]
        landed = sum(carried[1:], carried[0])
        bought = np.minimum(landed, played.for_vietnam)
        for number, (b, c) in enumerate(zip(played.burnt, carried, strict=True)):
            by_plants, by_sale = b.sum(axis=0), c.sum(axis=0)
            self.coal_burnt_kt[:, year] += by_plants
            self.mine_carried_kt[:, year, number] = by_sale
            self.mine_coal_kt[:, year, number] = by_plants + by_sale
        self.coal_kt[:, year] = bought.sum(axis=0)
        self.coal_transit_kt[:, year] = (landed - bought).sum(axis=0)
        self.coal_with_transit_kt[:, year] = landed.sum(axis=0)
        self.coal_mined_kt[:, year] = self.mine_coal_kt[:, year].sum(axis=1)
        offer = sum(played.offered[1:], played.offered[0])
        self.coal_undelivered_kt[:, year] = np.maximum(offer - landed, 0.0).sum(axis=0)
        self.coal_monthly_kt[:, months_of(year)] = bought.T

    def _put_places(self, year: int, played: YearOfCoal, layout: Layout) -> None:
        links, mines = len(layout.links), range(len(played.offered))
        for by_link, of_route, of_gate in (
            (played.hauled.flow, self.route_coal_kt, self.gate_coal_kt),
            (played.hauled.undelivered, self.route_undelivered_kt, self.gate_undelivered_kt),
        ):
            for link, plane in over_sources(by_link, mines).items():
                if link < links:
                    of_route[:, year, link] = plane.sum(axis=0)
                elif link < layout.buyers:
                    of_gate[:, year, link - links] = plane.sum(axis=0)

    def _put_gate(self, year: int, played: YearOfCoal, number: int) -> None:
        """Put down a gate's coal a day, and the share of other trade that finds no headroom."""
        days = played.gates[number].open_days.sum(axis=0)
        came = played.others[number].sum(axis=0)
        passed = played.hauled.carried[len(played.offered) + number].sum(axis=0)
        t = self.gate_coal_kt[:, year, number] * roads.T_PER_KT
        self.coal_t_per_day[:, year] += np.divide(t, days, out=np.zeros_like(t), where=days > 0.0)
        missing = np.maximum(came - passed, 0.0)
        self.gate_other_delayed_share[:, year, number] = np.divide(
            missing, came, out=np.zeros_like(came), where=came > 0.0
        )


def _binds(
    offered: list[Plane],
    carried: list[Plane],
    undelivered: list[dict[int, Plane]],
    order: Sequence[int],
) -> NDArray[np.int8]:
    """Return the code of the bottleneck of the mine with most undelivered.

    Where all that is offered is carried, it is the mine with the largest offer.
    """
    most = offered[0]
    code = np.zeros(most.shape, np.int8)
    for mine, plane in enumerate(offered[1:], 1):
        np.copyto(code, np.int8(mine), where=plane > most)
        most = np.maximum(most, plane)
    worst = np.full_like(most, LEAST_KT)
    for mine, plane in enumerate(offered):
        lacking = plane - carried[mine]
        at = narrowest(undelivered[mine], order, LEAST_KT)
        np.copyto(code, at + np.int8(len(offered)), where=(lacking > worst) & (at >= 0))
        worst = np.maximum(worst, lacking)
    return code
