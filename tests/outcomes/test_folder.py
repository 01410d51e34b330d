import errno
import os
import resource
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from simulator.outcomes.folder import FolderError, publishing
from simulator.outcomes.store import write_netcdf
from tests.outcomes.folders import RECORD, beside, content, publish
from tests.worlds.fake_outcomes import fake_outcomes

PATIENCE_S = 20
HOLDING = """
import sys, time
from pathlib import Path
from simulator.outcomes.folder import publishing
with publishing(Path(sys.argv[1])) as staging:
    (staging / "half").write_text("half")
    print("in", flush=True)
    for _ in range(600):
        time.sleep(0.1)  # a signal just before a sleep would be heeded after it
"""


def fail(folder: Path, fault: BaseException) -> None:
    with publishing(folder) as staging:
        (staging / "half").write_text("half")
        raise fault


def message(folder: Path) -> str:
    with pytest.raises(FolderError) as refusal, publishing(folder):
        pytest.fail("the body ran")
    return str(refusal.value)


@pytest.fixture
def holder(base):
    """Return a process that is writing into the folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(base)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"in\n"
    yield process
    process.kill()
    process.communicate()


def test_a_folder_appears_with_all_that_leads_to_it(tmp_path):
    folder = tmp_path / "new" / "results" / "base"
    with publishing(folder) as staging:
        assert not folder.exists()
        assert list(staging.iterdir()) == []
    assert folder.is_dir()
    assert beside(folder) == ["base"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "base").mkdir()
    publish(tmp_path / "base")
    assert content(tmp_path / "base") == "new"


def test_a_second_run_replaces_the_folder_whole(base):
    (base / "tables" / "leftover.csv").write_text("of the old run")
    publish(base)
    assert content(base) == "new"
    assert sorted(path.name for path in (base / "tables").iterdir()) == ["a.csv"]
    assert beside(base) == ["base"]


def test_the_old_results_stand_until_the_new_ones_are_whole(base):
    with publishing(base) as staging:
        (staging / "run.json").write_text(RECORD)
        assert content(base) == "old"


def test_others_may_read_the_folder(tmp_path):
    before = os.umask(0o022)
    try:
        publish(tmp_path / "base")
    finally:
        os.umask(before)
    assert (tmp_path / "base").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("fault", [ValueError("ours"), KeyboardInterrupt(), SystemExit(1)])
def test_whatever_ends_the_body_leaves_the_old_results(base, fault):
    with pytest.raises(type(fault)):
        fail(base, fault)
    assert content(base) == "old"
    assert beside(base) == ["base"]


def test_a_run_that_fails_leaves_no_folder_where_there_was_none(tmp_path):
    with pytest.raises(KeyboardInterrupt), publishing(tmp_path / "a" / "b"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("moment", [1, 2])
@pytest.mark.parametrize("fault", [OSError(errno.EACCES, "Permission denied"), KeyboardInterrupt()])
def test_the_old_results_survive_a_fault_in_the_exchange(base, monkeypatch, moment, fault):
    rename, calls = Path.rename, []
    monkeypatch.setattr("simulator.outcomes.folder.exchange", lambda one, other: False)

    def failing(path, new):
        calls.append(path)
        if len(calls) == moment:
            if isinstance(fault, OSError):
                raise OSError(fault.errno, fault.strerror, str(path))
            raise fault
        return rename(path, new)

    monkeypatch.setattr(Path, "rename", failing)
    expected = FolderError if isinstance(fault, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        publish(base)
    assert content(base) == "old"
    assert beside(base) == ["base"]


def test_ctrl_c_leaves_the_old_results(base, holder):
    holder.send_signal(signal.SIGINT)
    _, err = holder.communicate(timeout=PATIENCE_S)
    assert b"KeyboardInterrupt" in err
    assert content(base) == "old"
    assert beside(base) == ["base"]


def test_a_second_run_into_one_folder_is_told_who_is_writing_there(base, holder):
    assert message(base) == (
        f"{base}: another run (process {holder.pid}) is writing there; "
        "wait for it to end or choose another folder with --out"
    )
    assert content(base) == "old"
    assert (base.parent / ".base.simulate-partial" / "half").read_text() == "half"


def test_a_run_into_the_folder_beside_is_not_held_up(base, holder):
    publish(base.parent / "other")
    assert content(base.parent / "other") == "new"


def test_what_a_killed_run_left_behind_is_cleared_by_the_next(base, holder):
    holder.kill()
    holder.communicate(timeout=PATIENCE_S)
    assert beside(base) == [".base.simulate-lock", ".base.simulate-partial", "base"]
    publish(base)
    assert content(base) == "new"
    assert beside(base) == ["base"]


def test_results_that_a_killed_run_had_moved_aside_come_back(base):
    base.rename(base.parent / ".base.simulate-old")
    with pytest.raises(KeyboardInterrupt), publishing(base):
        raise KeyboardInterrupt
    assert content(base) == "old"
    assert beside(base) == ["base"]


def test_of_many_runs_at_once_each_is_whole_or_refused(tmp_path):
    folder, start = tmp_path / "base", threading.Barrier(6)
    outcomes: list[str] = []

    def run(number: int) -> None:
        start.wait()
        for _ in range(20):
            try:
                publish(folder, str(number))
                outcomes.append("whole")
            except FolderError as refusal:
                outcomes.append("another run" if "another run" in str(refusal) else str(refusal))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(outcomes) == {"whole", "another run"}
    assert len(outcomes) == 120
    assert content(folder) in "012345"
    assert beside(folder) == ["base"]


def test_the_end_of_one_run_between_opening_and_locking_starts_no_two(tmp_path, monkeypatch):
    lock, opened = tmp_path / ".base.simulate-lock", []
    os_open = os.open

    def removed_once(path, *rest):
        handle = os_open(path, *rest)
        opened.append(handle)
        if len(opened) == 1:
            lock.unlink()
        return handle

    monkeypatch.setattr(os, "open", removed_once)
    with publishing(tmp_path / "base"):
        monkeypatch.undo()
        assert "another run" in message(tmp_path / "base")
    assert len(opened) == 2


def test_a_folder_of_other_files_is_never_replaced(tmp_path):
    (tmp_path / "thesis.docx").write_text("years of work")
    assert message(tmp_path) == (
        f"{tmp_path}: holds files that no run wrote, for example 'thesis.docx', and will not be "
        "replaced; choose a new or empty folder with --out"
    )
    assert (tmp_path / "thesis.docx").read_text() == "years of work"


def test_a_run_file_of_another_program_does_not_open_the_door(tmp_path):
    (tmp_path / "run.json").write_text('{"program": "another"}')
    assert "no run wrote" in message(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_kept(tmp_path):
    (tmp_path / "base").write_text("a file")
    assert message(tmp_path / "base") == (
        f"{tmp_path}/base: is a file, not a folder; remove it or choose another folder with --out"
    )
    assert (tmp_path / "base").read_text() == "a file"


def test_a_file_on_the_way_to_the_folder_is_named(tmp_path):
    (tmp_path / "results").write_text("a file")
    assert message(tmp_path / "results" / "deep" / "base") == (
        f"{tmp_path}/results/deep/base: {tmp_path}/results is a file, not a folder; "
        "choose another folder with --out"
    )


def test_the_folder_one_stands_in_is_not_pulled_away(base, monkeypatch):
    monkeypatch.chdir(base / "tables")
    assert message(base) == (
        f"{base}: is the folder you stand in; leave it or choose another folder with --out"
    )
    assert message(Path("..")).startswith("..: is the folder you stand in")


def test_a_drive_is_not_replaced():
    assert "is a drive or volume of its own" in message(Path("/"))


def test_a_symbolic_link_keeps_pointing_at_the_results(base):
    link = base.parent / "latest"
    link.symlink_to("base")
    publish(link)
    assert link.is_symlink()
    assert content(base) == "new"


def test_a_symbolic_link_to_nothing_makes_what_it_points_at(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "there")
    publish(tmp_path / "link")
    assert content(tmp_path / "there") == "new"


def test_a_symbolic_link_to_itself_is_refused(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "link")
    assert "is a symbolic link that leads to itself" in message(tmp_path / "link")


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.EROFS, "Read-only file system"), (errno.EACCES, "Permission denied")],
)
@pytest.mark.parametrize("call", ["mkdir", "open"])
def test_a_place_that_cannot_be_written_is_told(tmp_path, monkeypatch, call, number, reason):
    def refusing(path, *rest, **more):
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(os, call, refusing)
    text = message(tmp_path / "base")
    monkeypatch.undo()
    assert text == (
        f"{tmp_path}/base: cannot be written ({reason}); choose another folder with --out"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_file_system_without_locks_is_told(tmp_path, monkeypatch):
    def refusing(handle, how):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refusing)
    assert "cannot be written (No locks available)" in message(tmp_path / "base")


def test_a_disk_that_fills_while_writing_leaves_the_old_results(base):
    no_path = OSError(errno.ENOSPC, "No space left on device")  # as a write tells it
    with pytest.raises(FolderError) as refusal:
        fail(base, no_path)
    assert str(refusal.value) == (
        f"{base}: the disk is full; free some space or choose another folder with --out"
    )
    assert content(base) == "old"
    assert beside(base) == ["base"]


def test_outcomes_that_do_not_fit_the_disk_leave_the_old_results(base):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, hard))
    try:
        with (
            pytest.raises(FolderError, match=r"cannot be written|the disk is full"),
            publishing(base) as staging,
        ):
            write_netcdf(fake_outcomes(draws=2000), staging / "outcomes.nc", {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert content(base) == "old"
    assert beside(base) == ["base"]


def test_trouble_with_reading_something_else_is_not_blamed_on_the_folder(base):
    with pytest.raises(FileNotFoundError), publishing(base):
        (base.parent / "no such input.yaml").read_text()
    assert content(base) == "old"


def test_a_run_holds_its_lock_only_while_it_writes(base):
    publish(base)
    publish(base)  # refused if the first still held it
    assert beside(base) == ["base"]
