"""Work on items as results in order, done by copies of this process where that is safe."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

TICK_SECONDS = 0.2

_work: list[Callable[[Any], Any]] = []  # what a copy is to do; it inherits it, unsent


def in_processes(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    processes: int,
    waiting: Callable[[], None] | None = None,
) -> Iterator[Result]:
    """Yield `work(item)` for each item, in order; raise here what the work raises.

    A copy is made on Linux only, and only while no other thread of Python
    runs, which might hold a lock that the copy would wait for. Else, or where
    one process is enough, the work is done here. If a copy dies, what is left
    is done here too: work must give the same when it is done again.

    Items and results are sent; anything else that the work fills must lie in
    shared memory. While copies work, `waiting` is called a few times a second.
    """
    processes = min(processes, len(items))
    if processes < 2 or sys.platform != "linux" or threading.active_count() > 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(processes, get_context("fork"), _settle, (work,))
    try:
        with _copying():
            futures = [pool.submit(_do, item) for item in items]
        for item, future in zip(items, futures, strict=True):
            if waiting is not None:
                while wait([future], TICK_SECONDS).not_done:
                    waiting()
            try:
                result = future.result()
            except BrokenProcessPool:
                pool.shutdown()
                result = work(item)
            yield result
    except BaseException:
        for process in list((pool._processes or {}).values()):
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _copying() -> Iterator[None]:
    """Let copies be made that leave Ctrl-C to this process: they inherit that it is blocked."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with warnings.catch_warnings():
            # Python warns of the idle threads of numerical libraries, which survive a copy
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _settle(work: Callable[[Any], Any]) -> None:
    """Keep the work at hand, leave what was there to no collector, and do not outlive the rest."""
    _work.append(work)
    gc.freeze()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def _do(item: Any) -> Any:
    return _work[-1](item)
