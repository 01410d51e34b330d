"""Copies of the process share work; what one of them cannot do is done or said by the parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from simulator.forking import in_processes

ITEMS = range(5)
PATIENCE_S = 60  # before a test gives up on a process; no measure of speed
linux = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux only")

PROGRAM = r"""
import os, sys, time
from simulator.forking import in_processes

def work(item):
    os.write(1, f"{os.getpid()}\n".encode())  # whole lines
    time.sleep(0 if item else 60)  # one copy works, one waits for more

try:
    list(in_processes(work, range(2), 2))
except KeyboardInterrupt:
    sys.exit(130)
"""


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    """Let no thread that other tests left behind stand in the way."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def squared(item: int) -> int:
    return item * item


def who(item: int) -> int:
    time.sleep(0.02)
    return os.getpid()


@pytest.mark.parametrize("processes", [1, 2, 7])
def test_results_come_in_the_order_of_the_items(processes):
    assert list(in_processes(squared, ITEMS, processes)) == [0, 1, 4, 9, 16]


def test_no_item_is_no_work():
    assert list(in_processes(squared, [], 4)) == []


@linux
def test_copies_do_the_work_when_there_are_processors_for_them():
    found = set(in_processes(who, range(8), 2))

    assert len(found) == 2
    assert os.getpid() not in found


def test_one_processor_does_all_by_itself():
    assert set(in_processes(who, ITEMS, 1)) == {os.getpid()}


def test_a_single_item_needs_no_copy():
    assert list(in_processes(who, [0], 4)) == [os.getpid()]


def test_a_process_with_other_threads_is_not_copied(monkeypatch):
    monkeypatch.setattr(threading, "active_count", lambda: 2)

    assert set(in_processes(who, ITEMS, 2)) == {os.getpid()}


def test_other_systems_make_no_copies(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")

    assert set(in_processes(who, ITEMS, 2)) == {os.getpid()}


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("broken", ITEMS)
def test_an_error_of_the_work_is_raised_wherever_it_was_done(broken, processes):
    def failing(item: int) -> None:
        if item == broken:
            raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        list(in_processes(failing, ITEMS, processes))


@linux
def test_what_a_dead_copy_left_is_done_by_the_parent():
    parent = os.getpid()

    def deadly(item: int) -> int:
        if item == 2 and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    assert list(in_processes(deadly, ITEMS, 2)) == list(ITEMS)


@linux
def test_copies_leave_an_interrupt_to_the_parent():
    parent = os.getpid()

    def interrupted(item: int) -> int:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGINT)
        return item

    assert list(in_processes(interrupted, ITEMS, 2)) == list(ITEMS)


@linux
@pytest.mark.parametrize("end", ["error", "close"])
def test_no_copy_lives_on_when_the_work_is_left(end):
    def endless(item: int) -> int:
        if item:
            time.sleep(60)
        return os.getpid()

    running = in_processes(endless, range(3), 2)
    copy = next(running)
    if end == "close":
        running.close()
    else:
        with pytest.raises(ValueError, match="enough"):
            running.throw(ValueError("enough"))

    assert not Path(f"/proc/{copy}").exists()


@linux
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_run_leaves_no_process_and_says_nothing(sent):
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert program.stdout is not None
    copies = [int(program.stdout.readline()) for _ in range(2)]
    if sent == signal.SIGINT:
        os.killpg(program.pid, sent)  # as a terminal does
    else:
        program.send_signal(sent)

    _, said = program.communicate(timeout=PATIENCE_S)

    assert program.returncode == (130 if sent == signal.SIGINT else -sent)
    assert said == ""
    assert all(ends(copy) for copy in copies)


def ends(process: int) -> bool:
    """Whether a process ends soon: the system takes a moment over it."""
    deadline = time.monotonic() + PATIENCE_S
    while is_running(process):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.01)
    return True


def is_running(process: int) -> bool:
    """Whether a process is there and not only waits to be buried."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"
