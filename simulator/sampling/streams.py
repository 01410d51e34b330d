"""Seed and path as a stream of uniforms: chance by name.

A quantity's draws depend on the seed and on its own path, nothing else:
neither the order in which quantities are drawn, nor which others exist, nor
how draws are cut into batches can change them. What varies by year has the
year in its path.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import numpy as np
from numpy.typing import NDArray

HALF_STEP = 2.0**-54  # centres the 53-bit grid of the generator, so that 0 cannot occur
LAST = 1.0 - 2.0**-53  # where half a step more would be rounded to 1


Key = tuple[int, str, int, int]

_remembered: ContextVar[dict[Key, NDArray[np.float64]] | None] = ContextVar(
    "uniforms", default=None
)


@contextmanager
def remembering() -> Iterator[None]:
    """Let uniforms that are drawn be kept, for who plays nearly the same thing many times."""
    token = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(token)


def uniforms(seed: int, path: str, start: int, count: int) -> NDArray[np.float64]:
    """Return the uniforms in (0, 1) of draws `start` to `start + count` of one path: [draw].

    Examples
    --------
    The rows of a batch are the rows of the whole:

    >>> whole = uniforms(1, "power.lines.huong_hoa.energised", 0, 5)
    >>> bool((uniforms(1, "power.lines.huong_hoa.energised", 3, 2) == whole[3:]).all())
    True
    """
    kept, key = _remembered.get(), (seed, path, start, count)
    if kept is None:
        return _drawn(*key)
    if key not in kept:
        kept[key] = _drawn(*key)
        kept[key].flags.writeable = False
    return kept[key]


def _drawn(seed: int, path: str, start: int, count: int) -> NDArray[np.float64]:
    digest = hashlib.sha256(f"{seed}\n{path}".encode()).digest()
    bits = np.random.PCG64(np.random.SeedSequence(np.frombuffer(digest, "<u4")))
    bits.advance(start)  # one 64-bit step a double
    return np.minimum(np.random.Generator(bits).random(count) + HALF_STEP, LAST)
