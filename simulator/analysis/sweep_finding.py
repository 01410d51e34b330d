"""What the figure of a sweep finds: whether and how a quantity follows what is varied."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.sweep_data import EXACT, NOISE, FigureData, SweptAxis, moves

Array = NDArray[np.float64]
Place = tuple[int, ...]


def extremes(values: Array) -> tuple[Place, Place]:
    """Return where the lowest and the highest value stand."""
    low = np.where(np.isnan(values), np.inf, values)
    high = np.where(np.isnan(values), -np.inf, values)
    return _place(np.argmin(low), values.shape), _place(np.argmax(high), values.shape)


def is_steady(middle: Array, error: Array) -> bool:
    """Return whether values in a row go one way within the noise."""
    steps = np.diff(middle)
    noise = NOISE * np.nan_to_num(np.hypot(error[1:], error[:-1]))
    return bool((steps >= -noise).all() or (steps <= noise).all())


def idle_axes(figure: FigureData) -> list[bool]:
    """Return, for the axes of a grid, whether they move the quantity at no value of the others."""
    found = []
    for i in range(len(figure.axes)):
        rows = np.moveaxis(figure.middle, i, -1).reshape(-1, figure.middle.shape[i])
        errors = np.moveaxis(figure.error, i, -1).reshape(rows.shape)
        found.append(not any(map(moves, rows, errors)))
    return found


def main_effects(figure: FigureData) -> list[float]:
    """Return, for the axes of a grid, by how much each moves the mean over the others."""
    drawn = finite(figure, figure.middle)
    every = range(drawn.ndim)
    return [float(np.ptp(drawn.mean(axis=tuple(j for j in every if j != i)))) for i in every]


def strength(figure: FigureData, axis: SweptAxis) -> float:
    """Return how strongly a quantity follows a path: rank correlation; alone: by how much."""
    middle = finite(figure, figure.middle)
    if figure.design == "one_at_a_time":
        of = middle[[i for i, path in enumerate(figure.varied) if path == axis.path]]
        return float(np.ptp(of)) if of.size else 0.0
    values, middle = along_points(figure, axis), middle.ravel()
    known = np.isfinite(values) & np.isfinite(middle)
    if known.sum() < 3 or np.ptp(values[known]) == 0 or np.ptp(middle[known]) == 0:
        return 0.0
    return float(np.corrcoef(ranks(values[known]), ranks(middle[known]))[0, 1])


def strongest(figure: FigureData) -> list[SweptAxis]:
    """Return the axes, that which the quantity follows most first."""
    return sorted(figure.axes, key=lambda axis: -abs(strength(figure, axis)))


def along_points(figure: FigureData, axis: SweptAxis) -> Array:
    """Return the value of a path at every point, in the order of the flattened values."""
    if figure.design != "grid":
        return axis.values
    at = next(i for i, other in enumerate(figure.axes) if other is axis)
    shape = [1] * len(figure.axes)
    shape[at] = -1
    return np.broadcast_to(axis.values.reshape(shape), figure.middle.shape).ravel()


def finite(figure: FigureData, values: Array) -> Array:
    """Return values that can be drawn: a year beyond the last one looked at as the next."""
    return np.where(np.isposinf(values), figure.last_year + 1.0, values)


def largest_error(figure: FigureData) -> float:
    """Return the largest standard error; nought where it is rounding."""
    error = float(np.nan_to_num(figure.error).max())
    return error if error > EXACT * float(np.abs(figure.middle).max()) else 0.0


def ranks(values: Sequence[float] | Array) -> Array:
    """Return the ranks of values, ties shared."""
    from scipy.stats import rankdata

    return rankdata(values)


def _place(flat: np.intp, shape: Place) -> Place:
    return tuple(int(i) for i in np.unravel_index(int(flat), shape))
