"""Planes of [draw, month] as columns: the draws and months that are looked at more closely."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.floating]  # single precision throughout
Mask = NDArray[np.bool_]
Places = NDArray[np.intp] | slice  # positions among columns

ZERO, ONE = np.float32(0.0), np.float32(1.0)
TINY, HUGE = np.float32(1e-20), np.float32(1e20)  # MW; beyond what occurs
ALL = slice(None)
MOST = 0.7  # share of columns from which on all are taken: picking costs more than it saves


class Columns:
    """Chosen cells of planes of [draw, month]; arrays over them have the dim called column.

    Attributes
    ----------
    cell : [column]
        Place in the flattened plane, ascending.
    shape : (draws, months)
    """

    def __init__(self, cell: NDArray[np.intp], shape: tuple[int, ...]) -> None:
        self.cell = cell
        self.shape = shape
        self._groups: tuple[NDArray[np.intp], NDArray[np.intp]] | None = None

    @classmethod
    def where(cls, chosen: Mask) -> Columns:
        """Return the columns of the chosen cells: [draw, month]."""
        return cls(np.flatnonzero(chosen), chosen.shape)

    @cached_property
    def draw(self) -> NDArray[np.intp]:
        """Draw of each column."""
        return self.cell // self.shape[1]

    @cached_property
    def month(self) -> NDArray[np.intp]:
        """Month of each column."""
        return self.cell - self.draw * self.shape[1]

    @cached_property
    def _place(self) -> NDArray[np.intp]:
        """By cell, its position among the columns; -1: it is none of them."""
        place = np.full(self.shape[0] * self.shape[1], -1, np.intp)
        place[self.cell] = np.arange(self.cell.size)
        return place

    def of(self, planes: NDArray) -> NDArray:
        """Return the chosen columns of planes: [..., draw, month] to [..., column].

        A plane of [draw, 1] holds for all months.
        """
        if planes.shape[-1] == 1:
            return planes[..., 0].take(self.draw, axis=-1)
        return planes.reshape(*planes.shape[:-2], -1).take(self.cell, axis=-1)

    def groups(self, months: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the years, of so many months, that have columns, and where those of each begin.

        Years are counted through all draws, one draw after another.
        """
        if self._groups is None:
            cell = self.cell // months  # ascending, and months fill years
            first = np.flatnonzero(np.diff(cell, prepend=-1))
            self._groups = cell[first], first
        return self._groups

    def among(self, chosen: Mask) -> Columns:
        """Return those of the columns that are chosen [draw, month]; all if that is most."""
        found = self.cell[self.of(chosen)]
        return self if found.size > MOST * self.cell.size else Columns(found, self.shape)

    def meet(self, others: Columns) -> tuple[Places, Places]:
        """Return where the columns that both have are among these, and among the others."""
        if self is others:
            return ALL, ALL
        place = others._place[self.cell]
        found = np.flatnonzero(place >= 0)
        return found, place[found]


def pick(plane: NDArray, places: Places) -> NDArray:
    """Return some of a plane's columns: [..., column]; `take` is several times an index's speed."""
    return plane[..., places] if isinstance(places, slice) else plane.take(places, axis=-1)


def not_negative(plane: Plane) -> Plane:
    """Raise what is negative to zero, in place.

    NumPy cuts between two numbers several times as fast as it compares with one.
    """
    return np.clip(plane, ZERO, HUGE, out=plane)
