"""Tasks that write files, done by two processes where that is safe.

Drawing is Python that holds the interpreter's lock, so threads do not help;
a second process halves the time that pictures take on two processors.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence

Task = Callable[[], object]

FAILED, DONE = 1, 0


def share_out(tasks: Sequence[Task]) -> None:
    """Do every task, the second half in a copy of this process.

    A copy is made on Linux only, and only while no other thread runs that
    might hold a lock in it. What a task returns is lost, what it writes is
    not. If the copy fails in any way its tasks are done here, where they can
    say what is wrong.
    """
    mine, other = tasks, tasks[len(tasks) :]
    if sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1:
        half = (len(tasks) + 1) // 2
        mine, other = tasks[:half], tasks[half:]
    if not other:
        _do(mine)
        return
    copy = _copied(other)
    try:
        _do(mine)
    except BaseException:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
        raise
    _, status = os.waitpid(copy, 0)
    if status != DONE:
        _do(other)


def _copied(tasks: Sequence[Task]) -> int:
    """Start a copy of this process that does the tasks and ends without another word."""
    with warnings.catch_warnings():
        # Python warns of the idle threads of numerical libraries, which survive a copy
        warnings.simplefilter("ignore", DeprecationWarning)
        copy = os.fork()
    if copy:
        return copy
    status = FAILED
    try:
        _do(tasks)
        status = DONE
    finally:
        os._exit(status)


def _do(tasks: Sequence[Task]) -> None:
    for task in tasks:
        task()
