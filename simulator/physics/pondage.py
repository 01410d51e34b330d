"""Splits a run-of-river plant's month into what flows through and what its pond can move."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

MWH_PER_GWH = 1000.0
HOURS_PER_DAY = 24.0


class Parts(NamedTuple):
    """The two parts of a plant: one is sent when it comes, one when there is headroom."""

    inflexible_mw: Array
    flexible_mw: Array  # nameplate left beside the first
    flexible_gwh: Array


def movable_share(pondage_hours: Array, spell_hours: float) -> Array:
    """Let the pond be filled and emptied once per spell of wind, at most once a day.

    Parameters
    ----------
    pondage_hours : [...]
        Hours of the month's mean inflow that the pond holds.
    spell_hours : float
        How long the wind remembers, see `simulator.physics.wind.spell_hours`.

    Notes
    -----
    share = pondage / max(24, spell). A line is full while the wind blows: of
    the water that comes in a spell the pond saves what it holds, once. Pondage
    over 24 hours would hold where lines fill and empty every day; against an
    hourly dispatch it saved up to twice what a pond can. Not represented: the
    level of the pond, a day's price shape.

    Examples
    --------
    >>> float(movable_share(np.array(4.0), 59.0))
    0.06779661016949153
    """
    return np.minimum(pondage_hours / max(HOURS_PER_DAY, spell_hours), 1.0)


def split(energy_gwh: Array, nameplate_mw: Array, movable: Array, hours: Array) -> Parts:
    """Move a share of the month's energy freely, up to nameplate; let the rest flow.

    Parameters
    ----------
    energy_gwh : [...]
        Energy of the month, at most nameplate in all hours.
    nameplate_mw : [...]
        Capacity of the machines.
    movable : [...]
        See `movable_share`.
    hours : [...]
        Hours of the month.

    Notes
    -----
    Behind a full branch this headroom is pooled with that of reservoirs, so that a
    river with a pond lends turbines for which it has no water. Against linear
    programs that adds up to 5 % of the energy offered by a random tree, 0.04 % on
    average; all that ponds do to a year's energy of base is below a millionth
    (`docs/verification.md`, decision 5).

    Examples
    --------
    >>> split(np.array([36.0]), np.array([100.0]), np.array([0.25]), np.array([720.0]))
    Parts(inflexible_mw=array([37.5]), flexible_mw=array([62.5]), flexible_gwh=array([9.]))

    Nothing to move, no headroom to share:

    >>> split(np.array([36.0]), np.array([100.0]), np.array([0.0]), np.array([720.0]))
    Parts(inflexible_mw=array([50.]), flexible_mw=array([0.]), flexible_gwh=array([0.]))
    """
    inflexible_mw = (1.0 - movable) * energy_gwh * MWH_PER_GWH / hours
    headroom_mw = np.where(movable > 0.0, nameplate_mw - inflexible_mw, 0.0)
    return Parts(inflexible_mw, headroom_mw, movable * energy_gwh)
