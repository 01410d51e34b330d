"""Capital that the plan needs as amounts since the beginning, against what is registered."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.scenario.schema import Scenario
from simulator.timeline import between_years

Array = NDArray[np.float64]


def investment(
    scenario: Scenario, chance: Chance, capital_musd: Iterable[Array]
) -> dict[str, Array]:
    """Return the quantities of investment.

    Parameters
    ----------
    capital_musd : each [draw, year]
        Capital of what enters service in the year: power, transport, petroleum.

    Notes
    -----
    A comparison of sizes: what is registered is Vietnamese, of all sectors and
    nominal, what is needed is real and may be anybody's. No share of it is
    assumed to come from Viet Nam: none is known.
    """
    i = scenario.investment
    assert i is not None
    first, last = scenario.horizon.first_year, scenario.horizon.last_year
    years = np.arange(first, last + 1, dtype=float)
    needed = np.zeros((chance.count, years.size))
    for part in capital_musd:
        needed += part
    cumulative = needed.cumsum(axis=1)
    registered = chance.number(i.registered[i.measure].capital_musd)[:, None]
    pace = chance.number(i.new_musd_a_year)[:, None]
    record = sorted(i.registered.values(), key=lambda entry: entry.day.distribution.central)
    days = np.array([entry.day.distribution.central for entry in record])
    by_year = between_years(
        years + 1.0, days, chance.numbers([entry.capital_musd for entry in record])
    )
    return {
        "capital_all_musd": needed,
        "capital_cumulative_musd": cumulative,
        "registered_musd": by_year + pace * np.maximum(years + 1.0 - days[-1], 0.0),
        "capital_over_registered": cumulative / registered,
        "capital_over_implemented": cumulative / chance.number(i.implemented_musd)[:, None],
    }
