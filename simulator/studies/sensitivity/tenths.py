"""Quantities as what the answer is in their lowest and highest tenth, all else as it is.

Each is put there in the same futures, so that what is left of the difference is
its own; one that changes nothing in some futures is not played in the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.sampling.streams import fixed_uniforms

Array = NDArray[np.float64]

TENTH = 0.1
MOST, LEAST = 120_000, 256  # futures in all, and of each end of a quantity


class Tenths(NamedTuple):
    """Futures in which one quantity after the other lies in its lowest, then its highest tenth.

    Attributes
    ----------
    names : of the quantities
    base : futures in which each is put there
    of : of a path that is drawn, the quantity that it is drawn for
    """

    names: Sequence[str]
    base: int
    of: Callable[[str], str]

    @property
    def rows(self) -> int:
        """How many futures it has."""
        return 2 * self.base * len(self.names)

    def __call__(self, seed: int, path: str, draws: range, each: int = 1) -> Array:
        """Return what is drawn under a path: [draw, number]; rows beyond the last are as it."""
        rows = np.minimum(np.arange(draws.start, draws.stop), self.rows - 1)
        drawn = fixed_uniforms(seed, path, 0, self.base * each).reshape(self.base, each)
        values = drawn[rows % self.base]
        name = self.of(path)
        if name in self.names:
            block, number = rows // self.base, 2 * self.names.index(name)
            low, high = block == number, block == number + 1
            values[low | high] *= TENTH
            values[high] += 1 - TENTH
        return values

    def ends(self, y: Array) -> Array:
        """Return the answers of these futures by quantity and end: [quantity, end, draw]."""
        return y.reshape(len(self.names), 2, self.base)


def in_tenths(
    play: Callable[[Tenths], Array],
    names: Sequence[str],
    of: Callable[[str], str],
    few: int,
    many: int,
) -> dict[str, Array]:
    """Return the answer at both ends of each quantity that changes it: [end, draw].

    Parameters
    ----------
    few : futures in which it is seen whether a quantity changes anything
    many : futures in which it is seen how much, fewer where many quantities change something
    """
    if not names:
        return {}
    first = Tenths(names, few, of)
    ends = first.ends(play(first))
    moving = [
        n for n, (low, high) in zip(names, ends, strict=True) if not np.array_equal(low, high)
    ]
    if not moving:
        return {}
    second = Tenths(moving, max(min(many, MOST // (2 * len(moving))), min(many, LEAST)), of)
    return dict(zip(moving, second.ends(play(second)), strict=True))
