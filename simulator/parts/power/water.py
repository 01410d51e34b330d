"""Chance as water: which hydrological year of the record each year of each draw repeats."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.scenario.resource import Hydrology, Profile
from simulator.timeline import MONTHS_PER_YEAR

Index = NDArray[np.intp]

PATH = "power.resource.hydrology"
FIRST_MONTH = 5  # June begins the hydrological year, so that no dry season is cut in two


def years_drawn(hydrology: Hydrology, first_year: int, years: int, chance: Chance) -> Index:
    """Draw the year of the record for every hydrological year of the horizon.

    Returns
    -------
    [draw, hydrological year]
        Positions in the record; the first is the year that begins in the June
        before the horizon.

    Notes
    -----
    Bootstrap: the stationary bootstrap of Politis and Romano (1994): with
    probability 1 / L jump to any year of the record, else go on to the next,
    past the end to the first. El Niño and La Niña: every year is a jump, to
    years whose prior winter passes the threshold. Sequence: the record in
    order from a random start. Year: one year throughout.
    """
    record = sorted(next(iter(hydrology.regions.values())).years)
    labels = [first_year - 1 + k for k in range(years + 1)]
    if hydrology.mode == "year":
        return np.full((chance.count, len(labels)), record.index(hydrology.year or ""), np.intp)
    pool = np.array(_pool(hydrology, record))
    probability = {
        "bootstrap": 1.0 / np.maximum(chance.number(hydrology.mean_block_years), 1.0),
        "el_nino": np.ones(chance.count),
        "la_nina": np.ones(chance.count),
        "sequence": np.zeros(chance.count),
    }[hydrology.mode]
    drawn = np.empty((chance.count, len(labels)), np.intp)
    for k, label in enumerate(labels):
        pick = (chance.uniform(f"{PATH}/year/{label}") * pool.size).astype(np.intp)
        anywhere = pool[pick]
        if k == 0:
            drawn[:, 0] = anywhere
            continue
        jump = chance.uniform(f"{PATH}/jump/{label}") < probability
        drawn[:, k] = np.where(jump, anywhere, (drawn[:, k - 1] + 1) % len(record))
    return drawn


def _pool(hydrology: Hydrology, record: list[str]) -> list[int]:
    """Return the years a jump may land on."""
    if hydrology.mode in ("bootstrap", "sequence"):
        return list(range(len(record)))
    threshold = hydrology.oni_threshold_c.distribution.central
    sign = 1.0 if hydrology.mode == "el_nino" else -1.0
    oni = hydrology.oni_prior_winter_c
    return [k for k, year in enumerate(record) if sign * oni.get(year, 0.0) >= threshold]


def factor_table(hydrology: Hydrology, profile: Profile, spread: float) -> NDArray[np.float32]:
    """Return the capacity factors of a profile in every year of the record, June first.

    Returns
    -------
    [year of the record, month from June]

    Notes
    -----
    mean factor of the month x max(0, 1 + spread x (factor of the year - 1)).
    """
    mean = np.array(profile.monthly_capacity_factor)
    region = hydrology.regions[profile.region or ""]
    relative = np.array([region.years[year] for year in sorted(region.years)])
    table = mean * np.maximum(0.0, 1.0 + spread * (relative - 1.0))
    return np.roll(table, -FIRST_MONTH, axis=1).astype(np.float32)


def monthly(table: NDArray[np.float32], drawn: Index) -> NDArray[np.float32]:
    """Read a table by the years drawn: [draw, month] from the January of the horizon."""
    chained = table[drawn].reshape(drawn.shape[0], -1)  # from June before the horizon
    start = MONTHS_PER_YEAR - FIRST_MONTH
    months = (drawn.shape[1] - 1) * MONTHS_PER_YEAR
    return chained[:, start : start + months]
