"""Work on numbers as results in order, by forked processes where the system can fork."""

from __future__ import annotations

import gc
import multiprocessing
import signal
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

_work: list[Callable[[int], Any]] = []  # what a forked process is to do; it cannot be sent to it


def in_workers(work: Callable[[int], Any], numbers: Sequence[int], workers: int) -> Iterator[Any]:
    """Yield `work(number)` for each number, in order.

    Arrays that the work fills must be shared, see `simulator.run.collect`.
    Where processes cannot be forked, or one is enough, the work is done here.
    """
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(work, numbers)
        return
    _work.append(work)
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("fork"), _settle)
    try:
        with warnings.catch_warnings():
            # Threads of the linear algebra library idle while we fork.
            warnings.simplefilter("ignore", DeprecationWarning)
            futures = [pool.submit(_do, number) for number in numbers]
        for future in futures:
            yield future.result()
        pool.shutdown()
    except BaseException:
        for process in list((pool._processes or {}).values()):
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    finally:
        _work.pop()


def _settle() -> None:
    """Leave Ctrl-C to the parent, and what was there before the fork to no collector."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()


def _do(number: int) -> Any:
    return _work[-1](number)
