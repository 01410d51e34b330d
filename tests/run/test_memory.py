"""Peak memory of a run, all its processes together."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from simulator.run import simulate
from tests.worlds.build import base

ROOT = Path(__file__).parents[2]
LINUX = pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="needs /proc")
EVERY = 0.02  # seconds between looks

PLAY = """
import sys
from simulator.run import simulate
from simulator.scenario.load import load
simulate(load("scenarios/base.yaml").scenario, draws=int(sys.argv[1]), keep=int(sys.argv[2]))
"""


def family(process: int) -> list[int]:
    """Return a process and all that came from it."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it is over
        children = []
    return [process, *(one for child in children for one in family(int(child)))]


def resident_mb(process: int) -> float:
    """Return the memory of a process, what it shares counted by its part."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def peak_mb(draws: int, keep: int = 10_000) -> float:
    run = subprocess.Popen([sys.executable, "-c", PLAY, str(draws), str(keep)], cwd=ROOT)
    peak = 0.0
    while run.poll() is None:
        peak = max(peak, sum(map(resident_mb, family(run.pid))))
        time.sleep(EVERY)
    assert run.returncode == 0
    return peak


@pytest.mark.slow
@LINUX
def test_ten_thousand_draws_stay_below_500_mb():
    assert 100 < peak_mb(10_000) < 500


@pytest.mark.slow
@LINUX
def test_beyond_only_what_is_kept_grows():
    of_eight = simulate(base(), 8).arrays.values()
    a_draw_mb = sum(array.nbytes for array in of_eight if array.ndim <= 2) / 8 / 2**20
    grown_mb = peak_mb(40_000, keep=1000) - peak_mb(10_000, keep=1000)
    assert 0.9 < grown_mb / (30_000 * a_draw_mb) < 1.3
