"""Seed and path as a stream of uniforms: chance by name.

A quantity's draws depend on the seed and on its own path, nothing else:
neither the order in which quantities are drawn, nor which others exist, nor
how draws are cut into batches can change them. What varies by year has the
year in its path.

Whatever is drawn passes here. So who asks which inputs a run has notes what is
drawn, and who wants other futures than those of the seed prescribes them.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import numpy as np
from numpy.typing import NDArray

HALF_STEP = 2.0**-54  # centres the 53-bit grid of the generator, so that 0 cannot occur
LAST = 1.0 - 2.0**-53  # where half a step more would be rounded to 1


Key = tuple[int, str, int, int]
Prescription = Callable[[int, str, range, int], NDArray[np.float64]]

_remembered: ContextVar[dict[Key, NDArray[np.float64]] | None] = ContextVar(
    "uniforms", default=None
)
_noted: ContextVar[dict[str, int] | None] = ContextVar("paths", default=None)
_prescription: ContextVar[Prescription | None] = ContextVar("prescription", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Let uniforms that are drawn be kept, for who plays nearly the same thing many times."""
    token = _remembered.set({})
    try:
        yield
    finally:
        _remembered.reset(token)


@contextmanager
def noting() -> Iterator[dict[str, int]]:
    """Note what is drawn meanwhile in this process: by path, how many numbers a draw takes."""
    noted: dict[str, int] = {}
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)


@contextmanager
def prescribed(prescription: Prescription) -> Iterator[None]:
    """Let draws be as prescribed, whatever the seed.

    Parameters
    ----------
    prescription : of the seed, a path, draws and how many numbers each takes: [draw, number]; it
        is asked for draws beyond those wanted too, where they fill a block up
    """
    token = _prescription.set(prescription)
    try:
        yield
    finally:
        _prescription.reset(token)


def uniforms(seed: int, path: str, start: int, count: int, each: int = 1) -> NDArray[np.float64]:
    """Return the uniforms in (0, 1) of draws `start` to `start + count` of one path: [draw].

    Parameters
    ----------
    each : how many numbers a draw takes; with more than one, [draw x number]

    Examples
    --------
    The rows of a batch are the rows of the whole:

    >>> whole = uniforms(1, "power.lines.huong_hoa.energised", 0, 5)
    >>> bool((uniforms(1, "power.lines.huong_hoa.energised", 3, 2) == whole[3:]).all())
    True
    """
    noted, prescription = _noted.get(), _prescription.get()
    if noted is not None:
        noted[path] = each
    if prescription is not None:
        return prescription(seed, path, range(start, start + count), each).reshape(-1)
    return fixed_uniforms(seed, path, start * each, count * each)


def fixed_uniforms(seed: int, path: str, start: int, count: int) -> NDArray[np.float64]:
    """Return numbers of a path as the seed has them, prescribed or not.

    By themselves they are for what stands for all futures alike, such as the moments over which
    a mean is taken: they do not differ from future to future, and are no input.
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
