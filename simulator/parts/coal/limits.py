"""Roads, belts, railways and gates of a scenario as the most they take in each year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.calendar import Calendar
from simulator.parts.chance import Chance
from simulator.parts.coal.layout import lay_out
from simulator.parts.coal.roads import KT_PER_MT, T_PER_KT, GateChance, LinkChance, Storms
from simulator.parts.coal.year import share_of_year
from simulator.scenario.schema import Scenario

Array = NDArray[np.float32]


@dataclass(frozen=True)
class Limit:
    """What one place takes in a year at most: [draw, year], kt."""

    ceiling_kt: Array  # what is open of it, on every open day a full one
    left_kt: Array  # what storms, load limits and slow days leave of that
    open_days: Array | None = None  # of a gate


def limits(scenario: Scenario, chance: Chance) -> Mapping[str, Limit]:
    """Return the limits on which the run with the same chance was played, by dotted path.

    Notes
    -----
    A gate's ceiling counts the days on which it is open in that future; days
    on which it is closed are in neither number. Trucks of other trade share
    what is left.
    """
    layout = lay_out(scenario)
    calendar = Calendar(scenario, chance)
    storms = Storms(calendar, layout.transport.storms)
    links = {
        f"coal.arcs.{name}": LinkChance(calendar, layout.coal.arcs[name]) for name in layout.links
    }
    gates = {
        f"transport.gates.{name}": GateChance(calendar, name, layout.transport.gates[name])
        for name in layout.gates
    }
    found = {
        path: Limit(*np.zeros((2 + (path in gates), chance.count, calendar.years), np.float32))
        for path in (*links, *gates)
    }
    for year in range(calendar.years):
        of_year = storms.of_year(year)
        for path, link in links.items():
            added = link.added.of_year(year)
            mt = np.float32(0.0) if link.base is None else link.base
            mt = mt if added is None else mt + added
            kt = mt * (share_of_year(calendar, year) * KT_PER_MT)
            found[path].ceiling_kt[:, year] = kt.sum(axis=0)
            found[path].left_kt[:, year] = link.of_year(year, of_year)[0].sum(axis=0)
        for path, gate in gates.items():
            passes = gate.of_year(year, of_year)
            added = gate.added.of_year(year)
            t_per_day = gate.ceiling if added is None else gate.ceiling + added
            found[path].ceiling_kt[:, year] = (passes.open_days * t_per_day).sum(axis=0) / T_PER_KT
            found[path].left_kt[:, year] = passes.kt.sum(axis=0)
            days = found[path].open_days
            assert days is not None
            days[:, year] = passes.open_days.sum(axis=0)
    return found
