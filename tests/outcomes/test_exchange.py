"""How a new result folder takes the place of an earlier one, and what a kill leaves."""

import errno
import signal
import subprocess
import sys

import pytest

from simulator.outcomes.exchange import exchange
from simulator.outcomes.folder import FolderError
from tests.outcomes.folders import beside, content, publish

# A run that is killed before its n-th change of what the disk holds, leaving it no time for more.
KILLED = """
import os, signal, sys
from pathlib import Path
from simulator.outcomes import folder
at, way, step = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
steps = iter(range(1, 1000))
def counted(real):
    def doing(*args, **more):
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args, **more)
    return doing
folder.exchange = counted(folder.exchange if way == "exchanged" else lambda one, other: False)
for name in ("rename", "unlink", "rmdir", "mkdir"):
    setattr(os, name, counted(getattr(os, name)))
with folder.publishing(at) as staging:
    (staging / "tables").mkdir()
    (staging / "tables" / "a.csv").write_text("new")
    (staging / "run.json").write_text((at / "run.json").read_text())
"""


@pytest.fixture(params=["exchanged", "renamed"])
def way(request, monkeypatch):
    """Return how folders change places: in one step, or where that cannot be, by two renames."""
    if request.param == "renamed":
        monkeypatch.setattr("simulator.outcomes.folder.exchange", lambda one, other: False)
    return request.param


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux alone exchanges folders")
def test_two_folders_change_places(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert exchange(tmp_path / "one", tmp_path / "other")
    assert (tmp_path / "one" / "other").exists()
    assert (tmp_path / "other" / "one").exists()
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "one", tmp_path / "none")


def test_a_second_run_replaces_the_folder_either_way(base, way):
    publish(base)
    assert content(base) == "new"
    assert beside(base) == ["base"]


def test_an_exchange_that_is_not_allowed_leaves_the_old_results(base, monkeypatch):
    def refused(one, other):
        raise OSError(errno.EACCES, "Permission denied", str(one))

    monkeypatch.setattr("simulator.outcomes.folder.exchange", refused)
    with pytest.raises(FolderError, match=r"cannot be written \(Permission denied\)"):
        publish(base)
    assert content(base) == "old"


@pytest.mark.parametrize("step", range(1, 9))
def test_a_run_killed_at_any_step_leaves_a_whole_result_and_the_next_tidies(base, way, step):
    killed = subprocess.run([sys.executable, "-c", KILLED, str(base), way, str(step)])
    assert killed.returncode == -signal.SIGKILL

    whole = base if base.exists() else base.parent / ".base.simulate-old"
    assert way == "renamed" or whole == base
    assert content(whole) in ("old", "new")
    publish(base.parent / "other")
    assert set(beside(base)) - {".base.simulate-lock"} == {"base", "other"}
    assert content(base) in ("old", "new")
