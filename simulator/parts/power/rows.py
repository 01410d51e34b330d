"""Draws in which a source ever supplies as rows of its plane, so that the others cost nothing."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating]  # single precision throughout
Rows = NDArray[np.intp] | slice  # draws of a block

MOST_ROWS = 0.8  # share of draws above which all are computed


def rows_of(chosen: NDArray[np.bool_]) -> Rows:
    """Return the chosen rows, as a slice if that is most of them."""
    found = np.flatnonzero(chosen)
    return slice(0, chosen.size) if found.size > MOST_ROWS * chosen.size else found


def place_for(plane: Plane, rows: Rows) -> Plane:
    """Return where to work out some rows of a plane: in it if they are all, else beside it."""
    if isinstance(rows, slice):
        return plane
    return np.empty((rows.size, plane.shape[1]), plane.dtype)


def put(plane: Plane, rows: Rows, worked_out: Plane) -> None:
    """Fill a plane with what was worked out in `place_for`; its other rows are zero."""
    if not isinstance(rows, slice):
        plane[...] = 0.0
        plane[rows] = worked_out
