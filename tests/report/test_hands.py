"""Two processes share tasks; what one of them cannot do is said by the other."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from simulator.report.hands import share_out


def writing(path: Path):
    return lambda: path.write_text(str(os.getpid()))


def test_every_task_is_done_and_not_all_by_one_process(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    files = [tmp_path / str(i) for i in range(5)]

    share_out([writing(file) for file in files])

    assert len({file.read_text() for file in files}) == 2


def test_one_processor_does_all_by_itself(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    files = [tmp_path / str(i) for i in range(3)]

    share_out([writing(file) for file in files])

    assert {file.read_text() for file in files} == {str(os.getpid())}


def test_a_process_with_other_threads_is_not_copied(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    files = [tmp_path / str(i) for i in range(3)]

    share_out([writing(file) for file in files])

    assert {file.read_text() for file in files} == {str(os.getpid())}


@pytest.mark.parametrize("broken", range(4))
def test_a_task_that_fails_is_heard_wherever_it_was(broken: int, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(threading, "active_count", lambda: 1)

    def failing() -> None:
        raise OSError("no space left")

    tasks = [writing(tmp_path / str(i)) for i in range(4)]
    tasks[broken] = failing

    with pytest.raises(OSError, match="no space left"):
        share_out(tasks)


def test_no_task_is_no_work():
    share_out([])
