"""Chance as what mines can dig and their plants want to burn in the months of a year."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import Calendar
from simulator.parts.coal.roads import KT_PER_MT
from simulator.parts.coal.year import Plane, hours, open_share, share_of_year, years_first
from simulator.physics import coal as law
from simulator.scenario.coal import Mine, Plant
from simulator.scenario.power import Project
from simulator.timeline import MONTHS_PER_YEAR

T_PER_KT = 1e3


class PlantChance:
    """A plant at the mine mouth, drawn."""

    def __init__(
        self,
        calendar: Calendar,
        plant: Plant,
        project: Project,
        heat_kcal_per_kg: Plane,
        burn_mwh: NDArray[np.floating] | None,
    ) -> None:
        self.calendar = calendar
        self.mwh_per_t = law.mwh_per_t(heat_kcal_per_kg, calendar.number(plant.efficiency))
        self.added_output = calendar.number(plant.added_output)
        self.units = project.units
        self.burn_mwh = burn_mwh  # [draw, month], of a plant that is counted for Viet Nam
        self.capacity_mw = calendar.number(project.capacity_mw)
        self.factor = None
        if plant.capacity_factor is not None and plant.cod is not None:
            self.factor = calendar.number(plant.capacity_factor)
            self.cod = calendar.months_until(calendar.chance.date(plant.cod, calendar.as_of))
            gap = project.unit_interval_months
            self.gap = np.float32(0.0) if gap is None else calendar.number(gap)

    def wanted_kt(self, year: int) -> Plane | None:
        """Return the coal it wants in the months of a year, [month, draw]; none: nothing."""
        if self.burn_mwh is not None:
            first = year * MONTHS_PER_YEAR
            mwh = np.ascontiguousarray(self.burn_mwh[:, first : first + MONTHS_PER_YEAR].T)
            return mwh.astype(np.float32) / (self.mwh_per_t * np.float32(T_PER_KT))
        if self.factor is None:
            return None
        running: Plane | None = None
        for unit in range(self.units):
            share = open_share(self.cod + unit * self.gap, year)
            if share is not None:
                running = share if running is None else running + share
        if running is None:
            return None
        mw = self.capacity_mw * self.factor / (self.units * self.mwh_per_t * np.float32(T_PER_KT))
        return running * (mw * hours(self.calendar, year))


class MineChance:
    """A mine, drawn, with what is left of its reserve."""

    def __init__(
        self,
        calendar: Calendar,
        mine: Mine,
        plants: Mapping[str, Plant],
        burn: Mapping[str, NDArray[np.floating]],
    ) -> None:
        self.calendar = calendar
        self.output = years_first(calendar.by_year(mine.output_mt_per_year)) * KT_PER_MT
        self.heat = calendar.number(mine.heat_kcal_per_kg)
        projects = calendar.scenario.power.projects
        self.plants = {
            name: PlantChance(
                calendar, plant, projects[plant.project], self.heat, burn.get(plant.project)
            )
            for name, plant in plants.items()
        }
        reserve = calendar.number(mine.reserve_mt) * KT_PER_MT
        share = calendar.number(mine.reserve_for_plants)
        self.left_for_plants = reserve * share
        self.left_for_sale = reserve - self.left_for_plants

    def of_year(self, year: int) -> tuple[Plane, dict[str, Plane]]:
        """Return what the mine can dig and each plant wants, in kt: [month, draw]."""
        output = self.output[year] * share_of_year(self.calendar, year)
        wanted: dict[str, Plane] = {}
        for name, plant in self.plants.items():
            kt = plant.wanted_kt(year)
            if kt is not None:
                wanted[name] = kt
                output = output + plant.added_output * kt
        return output, wanted

    def dig(self, burnt: Plane | None, carried: Plane) -> None:
        """Take a year's coal out of the reserve."""
        if burnt is not None:
            self.left_for_plants = np.maximum(self.left_for_plants - burnt.sum(axis=0), 0.0)
        self.left_for_sale = np.maximum(self.left_for_sale - carried.sum(axis=0), 0.0)

    def mwh_per_t(self, elsewhere: Plane) -> Plane:
        """Return what a tonne gives at its plants, or at that efficiency if it has none: [draw]."""
        if not self.plants:
            return law.mwh_per_t(self.heat, elsewhere)
        own = [plant.mwh_per_t for plant in self.plants.values()]
        return sum(own[1:], own[0]) / np.float32(len(own))
