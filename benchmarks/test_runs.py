"""Runs of the base scenario: draws a second, memory, where the time goes, how cost grows."""

from __future__ import annotations

import json
import subprocess
import sys
import time
import timeit
from pathlib import Path
from statistics import median

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.conftest import Say
from simulator.analysis.estimates import estimate
from simulator.run import Timings, simulate
from simulator.scenario.load import load
from simulator.scenario.schema import Scenario

DRAWS = 10_000
NOT_CORE = ("read and check", "plan", "outcomes", "tables", "figures", "page", "publish")
MOST_FOR_TWICE = 3.0  # times the time; caches and neighbours take their share
KIB_PER_MIB = 1024

RUN = """
import sys
from simulator.run import simulate
from simulator.scenario.load import load
simulate(load("scenarios/base.yaml").scenario, int(sys.argv[1]))
"""


def test_ten_thousand_futures(benchmark: BenchmarkFixture, scenario: Scenario, say: Say):
    laps: list[dict[str, float]] = []

    def run() -> None:
        timings = Timings()
        simulate(scenario, DRAWS, timings=timings)
        laps.append(timings.seconds)

    benchmark.pedantic(run, rounds=5, warmup_rounds=1)
    best = min(laps, key=lambda seconds: sum(seconds.values()))
    total, core = sum(best.values()), core_of(best)
    say(f"{DRAWS:,} draws in memory: {total:.2f} s, {DRAWS / total:,.0f} draws a second")
    parts = ", ".join(f"{lap} {spent:.3f} s" for lap, spent in best.items())
    say(f"  {parts}; outside the array core {1 - core / total:.0%}")


def test_one_future(benchmark: BenchmarkFixture, scenario: Scenario, say: Say):
    benchmark.pedantic(simulate, (scenario, 1), rounds=5, warmup_rounds=1)
    say(f"one future, scenario loaded: {benchmark.stats['median'] * 1e3:.0f} ms")


@pytest.mark.parametrize("figures", [False, True], ids=["outcomes_only", "with_figures"])
def test_a_whole_process(tmp_path: Path, figures: bool, say: Say):
    options = [] if figures else ["--no-figures"]
    command = [sys.executable, "-m", "simulator", "scenarios/base.yaml", *options, "--quiet"]
    spent = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run([*command, "--out", str(tmp_path / "run")], check=True)
        spent.append(time.perf_counter() - began)
    seconds = json.loads((tmp_path / "run" / "run.json").read_text())["seconds"]
    what = "with every figure" if figures else "without figures"
    say(f"whole process {what}: {min(spent):.2f} s; core {core_of(seconds):.2f} s of the last")


@pytest.mark.parametrize("words", ["--help", "check scenarios/base.yaml"])
def test_start_up(words: str, say: Say):
    command = [sys.executable, "-m", "simulator", *words.split()]
    spent = []
    for _ in range(7):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        spent.append(time.perf_counter() - began)
    say(f"simulate {words}: {median(spent):.2f} s")


def test_memory_at_its_peak(say: Say):
    peak = {draws: peak_mib(draws) for draws in (1, DRAWS, 3 * DRAWS)}
    by_draws = ", ".join(f"{mib:,.0f} MiB at {draws:,}" for draws, mib in peak.items())
    say(f"peak memory by draws, all processes together: {by_draws}")


def peak_mib(draws: int) -> float:
    """Return the most memory that a run and its workers held at once; pages shared count once."""
    peak = 0.0
    with subprocess.Popen([sys.executable, "-c", RUN, str(draws)]) as run:
        while run.poll() is None:
            peak = max(peak, held_mib(run.pid))
            time.sleep(0.01)
    assert run.returncode == 0
    return peak


def held_mib(process: int) -> float:
    """Return what a process and those it started hold now, as Linux tells it; 0 if it is gone."""
    folder = Path(f"/proc/{process}")
    try:
        lines = (folder / "smaps_rollup").read_text().splitlines()
        children = (folder / "task" / str(process) / "children").read_text().split()
    except OSError:
        return 0.0
    own = next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
    return own / KIB_PER_MIB + sum(held_mib(int(child)) for child in children)


def test_cost_grows_linearly(scenario: Scenario, say: Say):
    longer = load("scenarios/base.yaml", ["horizon.last_year=2047"]).scenario
    cases = {
        "draws": ((scenario, 2048), (scenario, 4096)),
        "months": ((scenario, 2048), (longer, 2048)),
        "projects and lines": ((scenario, 2048), (twice(scenario), 2048)),
    }
    for what, (once, doubled) in cases.items():
        ratio = median(core_seconds(*doubled) / core_seconds(*once) for _ in range(5))
        say(f"twice the {what}: {ratio:.2f} times the core's time")
        assert ratio < MOST_FOR_TWICE, what


def core_seconds(scenario: Scenario, draws: int) -> float:
    """Return the time of the core alone."""
    timings = Timings()
    simulate(scenario, draws, workers=1, timings=timings)
    return core_of(timings.seconds)


def core_of(laps: dict[str, float]) -> float:
    """Return the time of drawing and playing."""
    return sum(spent for lap, spent in laps.items() if lap not in NOT_CORE)


def twice(scenario: Scenario) -> Scenario:
    """Put the same plants and lines beside themselves, under other names."""
    power = scenario.power
    names = {*power.projects, *power.lines}

    def other(name: str | None) -> str | None:
        return f"{name}_2" if name in names else name

    projects = {
        f"{name}_2": project.model_copy(
            update={
                "line": other(project.line),
                "alt_line": other(project.alt_line),
                "follows": other(project.follows),
                "displaces": [other(displaced) for displaced in project.displaces],
            }
        )
        for name, project in power.projects.items()
    }
    lines = {
        f"{name}_2": line.model_copy(update={"to": other(line.to)})
        for name, line in power.lines.items()
    }
    update = {"projects": power.projects | projects, "lines": power.lines | lines}
    return scenario.model_copy(update={"power": power.model_copy(update=update)})


def test_estimates_of_twelve_years_of_months(say: Say):
    draws = np.random.default_rng(3).random((10_000, 144))
    sorting = min(timeit.repeat(lambda: np.sort(draws.T, axis=-1), number=1, repeat=5))
    telling = min(timeit.repeat(lambda: estimate(draws), number=1, repeat=5))
    say(f"estimates of 10,000 draws by 144 months: {telling / sorting:.1f} times a bare sort")
