"""The allocator made to retain what is freed: planes are of one size and come again at once."""

from __future__ import annotations

import ctypes
import sys

import numpy as np

M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD = -1, -2, -3  # of glibc's mallopt
RETAINED_BYTES = 1 << 30
LARGE_BYTES = 192 << 20  # more than a player of this size of scenario uses at once


def retain_freed_memory() -> None:
    """Let this process retain freed memory for its next planes, where its allocator allows it.

    Without it glibc gives blocks of this size back to the system, which hands
    out zeroed pages again: a third of the time of a run. One array as large as
    all that will be needed is made and freed first: NumPy asks for pages of
    2 MiB for large arrays, and what is carved out of its place later keeps
    them. Untouched, it takes no memory. Meant for processes that end with
    their work; elsewhere than on glibc nothing happens.
    """
    if sys.platform != "linux":
        return
    tell = getattr(ctypes.CDLL(None), "mallopt", None)
    if tell is not None:
        for option in (M_TRIM_THRESHOLD, M_MMAP_THRESHOLD):
            tell(option, RETAINED_BYTES)
        tell(M_TOP_PAD, RETAINED_BYTES >> 4)
        np.empty(LARGE_BYTES, np.uint8)
