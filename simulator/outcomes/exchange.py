"""Two paths as each other's, in one step where the system has one."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

HERE = -100  # AT_FDCWD: paths are as they are written
EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)  # no such call, or not on this file system


def exchange(one: Path, other: Path) -> bool:
    """Let two folders change places at once; return whether the system can (Linux, most disks).

    Raises
    ------
    OSError
        If it can, but may not.
    """
    if not sys.platform.startswith("linux"):
        return False
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(one))
