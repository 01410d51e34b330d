"""Futures put together from those of the run: this input as in one draw, all others as in another.

A future is named by the draw that each input is taken from. So a design is whole
numbers, [row, input], and one ordinary run of as many draws as it has rows plays
it. What is drawn of an input comes along whole, however many numbers that is,
and correlations within it stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.sampling.streams import fixed_uniforms


@dataclass(frozen=True)
class Design:
    """Which draw each input is taken from in each future; it prescribes what is drawn.

    Attributes
    ----------
    taken : [row, input]
    column : of a path, the number of its input
    """

    taken: NDArray[np.intp]
    column: Callable[[str], int]

    @property
    def rows(self) -> int:
        """How many futures it has."""
        return len(self.taken)

    def __call__(self, seed: int, path: str, draws: range, each: int = 1) -> NDArray[np.float64]:
        """Return what is drawn under a path: [draw, number]; rows beyond the last are as it."""
        rows = np.minimum(np.arange(draws.start, draws.stop), self.rows - 1)
        most = int(self.taken.max()) + 1
        of_seed = fixed_uniforms(seed, path, 0, most * each).reshape(most, each)
        return of_seed[self.taken[rows, self.column(path)]]


def column_of(names: Sequence[str], of: Callable[[str], str]) -> Callable[[str], int]:
    """Return what tells the number of a path's input; inputs that are not named share the last."""
    number = {name: i for i, name in enumerate(names)}
    return lambda path: number.get(of(path), len(names))


def exchanged(
    base: int, inputs: int, column: Callable[[str], int], *, other: bool = True
) -> Design:
    """Return each of the first draws, then with one input exchanged at a time, then wholly another.

    Rows stand as SALib's analysers want them: A, AB of each input, B, and the next. A are the
    first `base` draws of the seed, B the next.

    Parameters
    ----------
    other : whether the wholly other ones are played too, which first-order indices need
    """
    a = np.arange(base)
    block = np.repeat(a[:, None, None], inputs + 1 + other, axis=1)  # [draw, row of it, 1]
    block = np.repeat(block, inputs, axis=2)
    each = np.arange(inputs)
    block[:, each + 1, each] += base
    if other:
        block[:, -1, :] += base
    return Design(block.reshape(-1, inputs), column)
