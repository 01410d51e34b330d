"""Futures and whether something happens in each as boxes of circumstances in which it mostly does.

The patient rule induction method (Friedman and Fisher 1999, Statistics and Computing 9, 123-143,
doi:10.1023/A:1008894516817): from all futures a thin slice at one end of one circumstance is
peeled off, that which leaves what happens most common, again and again. Of the boxes on the way
the one is taken that stands out most for how many futures it has; a side of it that chance alone
might have drawn is taken back. What is told of it is counted in futures that were
not used to find it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binom, rankdata

Array = NDArray[np.float64]
Holds = NDArray[np.bool_]

SLICE = 0.05  # of the futures left, peeled off at a time
LEAST = 0.05  # of all futures, that a box has
MOST_BOXES = 3
BY_CHANCE = 0.05  # probability above which a side, or a box, may be chance
SHUFFLES = 39  # of what happens, in which boxes are sought as in what did


class Side(NamedTuple):
    """Between which values of a circumstance; infinite where there is no end."""

    column: int
    low: float
    high: float


class Box(NamedTuple):
    """Circumstances and what happens in them, in futures that were not used to find it.

    Attributes
    ----------
    sides : by how much they narrow it, the narrowest first
    share : of all futures that are in it
    density : share of them in which it happens
    coverage : of the futures in which it happens that are in it
    everywhere : share of all futures in which it happens
    density_error : standard error of the density
    p_value : share of shufflings in which a box stands out as much, the search repeated in each
    """

    sides: tuple[Side, ...]
    share: float
    density: float
    coverage: float
    everywhere: float
    density_error: float
    p_value: float


def boxes(values: Array, holds: Holds, seed: int, shuffles: int = SHUFFLES) -> list[Box]:
    """Find boxes of circumstances in which something happens far more often than elsewhere.

    Parameters
    ----------
    values : [draw, circumstance], infinite where something never comes
    holds : [draw], whether it happens
    shuffles : by which it is judged whether a box is more than chance

    Returns
    -------
    The first box, then such of the futures outside those before; none where chance alone finds
    as much, nor one in which it happens no more often than in all futures.
    """
    used = np.arange(len(holds)) % 2 == 0
    ranks = np.column_stack([rankdata(column) for column in values.T]) if values.size else values
    random = np.random.default_rng(seed)
    outside, found = np.ones(len(holds), bool), list[Box]()
    for _ in range(MOST_BOXES):
        here = used & outside
        if not 0 < np.count_nonzero(holds[here]) < np.count_nonzero(here):
            break
        low, high, stands_out = _best(ranks[here], holds[here])
        if stands_out <= 0.0:
            break
        chance = [_best(ranks[here], random.permutation(holds[here]))[2] for _ in range(shuffles)]
        p_value = (1 + sum(one >= stands_out for one in chance)) / (shuffles + 1)
        if p_value > BY_CHANCE:
            break
        low, high = _without_chance(ranks[here], holds[here], low, high)
        sides = _sides(values, ranks, low, high)
        if not sides:
            break
        inside = within(values, sides)
        told = ~used & outside
        box = _told(sides, inside[told], holds[told], p_value)
        if not box.density > holds[~used].mean():
            break
        found.append(box)
        outside &= ~inside
    return found


def shares_below(values: Array, side: Side) -> tuple[float, float]:
    """Return the share of futures below a side, and that of those not above it."""
    return float(np.mean(values < side.low)), float(np.mean(values <= side.high))


def within(values: Array, sides: tuple[Side, ...]) -> Holds:
    """Return which futures lie between all sides: [draw]."""
    inside = np.ones(len(values), bool)
    for side in sides:
        column = values[:, side.column]
        inside &= (column >= side.low) & (column <= side.high)
    return inside


def _best(ranks: Array, holds: Holds) -> tuple[Array, Array, float]:
    """Peel, and return the box that stands out most: its ends by circumstance, and how much.

    That is sqrt(share) x (density - everywhere), which in futures of a given number rises as the
    surprise that so many of them are in it.
    """
    count, everywhere = len(holds), holds.mean()
    low, high = np.full(ranks.shape[1], -np.inf), np.full(ranks.shape[1], np.inf)
    best, inside = (low.copy(), high.copy(), 0.0), np.arange(count)
    while len(inside) * (1.0 - SLICE) >= LEAST * count:
        x, y = ranks[inside], holds[inside]
        ends = np.quantile(x, (SLICE, 1.0 - SLICE), axis=0)  # [end, circumstance]
        kept = np.stack((x > ends[0], x < ends[1]))  # [end, draw, circumstance]
        left = kept.sum(axis=1)
        hits = np.einsum("d,edc->ec", y.astype(float), kept)
        usable = (left < len(inside)) & (left >= LEAST * count)
        if not usable.any():
            break
        density = np.where(usable, hits / np.maximum(left, 1), -1.0)
        end, column = np.unravel_index(np.argmax(density), density.shape)
        if end == 0:
            low[column] = ends[0, column]
        else:
            high[column] = ends[1, column]
        inside = inside[kept[end, :, column]]
        stands_out = np.sqrt(len(inside) / count) * (holds[inside].mean() - everywhere)
        if stands_out > best[2]:
            best = (low.copy(), high.copy(), float(stands_out))
    return best


def _without_chance(ranks: Array, holds: Holds, low: Array, high: Array) -> tuple[Array, Array]:
    """Take back sides without which as many hits in the box would be no surprise.

    A side is kept where, at the density that the box has without it, fewer than one box in twenty
    would hold as many futures in which it happens.
    """
    for column in np.flatnonzero(np.isfinite(low) | np.isfinite(high)):
        wider_low, wider_high = low.copy(), high.copy()
        wider_low[column], wider_high[column] = -np.inf, np.inf
        wider = _inside(ranks, wider_low, wider_high)
        box = _inside(ranks, low, high)
        surprise = binom.sf(holds[box].sum() - 1, box.sum(), holds[wider].mean())
        if surprise > BY_CHANCE:
            low, high = wider_low, wider_high
    return low, high


def _inside(ranks: Array, low: Array, high: Array) -> Holds:
    return np.asarray(((ranks > low) & (ranks < high)).all(axis=1))


def _sides(values: Array, ranks: Array, low: Array, high: Array) -> tuple[Side, ...]:
    """Return ends in ranks as ends in values; the narrowest side first."""
    found: list[tuple[float, Side]] = []
    for column in np.flatnonzero(np.isfinite(low) | np.isfinite(high)):
        inside = (ranks[:, column] > low[column]) & (ranks[:, column] < high[column])
        of = values[inside, column]
        least = -np.inf if np.isinf(low[column]) else float(of.min())
        most = np.inf if np.isinf(high[column]) else float(of.max())
        found.append((float(inside.mean()), Side(int(column), least, most)))
    return tuple(side for _, side in sorted(found))


def _told(sides: tuple[Side, ...], inside: Holds, holds: Holds, p_value: float) -> Box:
    count = int(inside.sum())
    density = float(holds[inside].mean()) if count else np.nan
    return Box(
        sides=sides,
        share=float(inside.mean()),
        density=density,
        coverage=float((inside & holds).sum() / max(holds.sum(), 1)),
        everywhere=float(holds.mean()),
        density_error=float(np.sqrt(density * (1 - density) / count)) if count else np.nan,
        p_value=p_value,
    )
