"""Turns coal into energy and energy into coal, and shares a mine's output between its uses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating]

MWH_PER_GCAL = 1.163  # international table calorie: 4.1868 J
KCAL_PER_KG_PER_GCAL_PER_T = 1000.0


def mwh_per_t(heat_kcal_per_kg: Plane, efficiency: Plane) -> Plane:
    """Return the electricity sent out for a tonne burnt.

    >>> mwh_per_t(np.array(6000.0), np.array(0.4)).round(4).item()
    2.7912
    """
    return heat_kcal_per_kg / KCAL_PER_KG_PER_GCAL_PER_T * MWH_PER_GCAL * efficiency


def served(available: Plane, wanted: Plane) -> Plane:
    """Return the share of what is wanted that is there; all of nothing.

    >>> served(np.array([30.0, 30.0, 30.0]), np.array([60.0, 20.0, 0.0])).tolist()
    [0.5, 1.0, 1.0]
    """
    short = wanted > available
    return np.divide(available, wanted, out=np.ones_like(wanted), where=short)


def within_reserve(output: Plane, left: Plane) -> Plane:
    """Cut a year's output to what is left in the ground, all months alike.

    Parameters
    ----------
    output : [month, draw]
        Tonnes the mine could dig in the months of one year.
    left : [draw]
        Tonnes left at its beginning.

    Examples
    --------
    >>> within_reserve(np.array([[6.0], [2.0]]), np.array([4.0])).tolist()
    [[3.0], [1.0]]
    """
    return output * served(left, output.sum(axis=0))
