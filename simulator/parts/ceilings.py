"""Chance as the price ceilings of the ministry: by technology, on dates."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.scenario.economics import Ceiling, CostTechnology, Economics

Array = NDArray[np.float64]


def ceiling_on(
    economics: Economics, chance: Chance, technology: CostTechnology, date: Array
) -> Array:
    """Return the ceiling of a technology on dates, UScent/kWh; NaN if it has none.

    The first window's price holds before it, too; windows follow each other without a gap.

    Parameters
    ----------
    date : [draw] or [draw, thing]
    """

    def on_dates(drawn: Array) -> Array:
        return np.broadcast_to(drawn.reshape(-1, *[1] * (date.ndim - 1)), date.shape)

    ceiling = np.full(date.shape, np.nan)
    windows = [c for c in economics.ceilings.values() if technology in c.technologies]
    if not windows:
        return ceiling
    for window in windows:
        start, stop = _bounds(window)
        inside = (date >= start) & (date < stop)
        ceiling[inside] = on_dates(chance.number(window.price_uscent_per_kwh))[inside]
    first = min(windows, key=lambda c: _bounds(c)[0])
    earlier = date < _bounds(first)[0]
    ceiling[earlier] = on_dates(chance.number(first.price_uscent_per_kwh))[earlier]
    last = max(windows, key=lambda c: _bounds(c)[1])
    later = date >= _bounds(last)[1]
    after = chance.number(economics.after_last_window)
    ceiling[later] = on_dates(chance.number(last.price_uscent_per_kwh) * after)[later]
    return ceiling


def _bounds(window: Ceiling) -> tuple[float, float]:
    start = window.from_date.distribution.central if window.from_date else -np.inf
    stop = window.to_date.distribution.central if window.to_date else np.inf
    return start, stop
