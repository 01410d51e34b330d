"""The core beside plain ways to the same energy: what a draw costs, in turns in one process."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from benchmarks.case import Case, case_of
from benchmarks.conftest import Say
from benchmarks.plain import broadcast, loop, offered_mw
from benchmarks.reference import landed_gwh
from benchmarks.solver import solve
from simulator.catalogue.quantities import QUANTITIES
from simulator.parts.chance import Chance
from simulator.parts.power.account import energy
from simulator.parts.power.block import play
from simulator.parts.power.draws import Draws, draw
from simulator.parts.power.structure import Structure, build
from simulator.run.simulate import BLOCK
from simulator.scenario.schema import Scenario

ROUNDS = 7
BLOCKS = 4
CHUNK = 16  # draws at a time, at which broadcasting is quickest
LOOPED = (0, 1)  # draws
AT_LEAST = {  # times the core's cost of a draw, at about 60 % of what was measured
    "broadcasting [draw, month, source]": 1.0,
    "the reference, states and all": 13.0,
    "a loop over everything": 50.0,
    "a PyPSA solve": 5000.0,
}
FAST_TOLERANCE = 5e-6  # of single precision, against the law in double

Drawn = tuple[Structure, Draws]


@pytest.fixture(scope="module")
def drawn(scenario: Scenario) -> Drawn:
    structure = build(scenario)
    return structure, draw(structure, Chance(scenario.seed, 0, BLOCKS * BLOCK))


@pytest.fixture(scope="module")
def chunks(drawn: Drawn) -> list[Case]:
    return [case_of(*drawn, slice(at, at + CHUNK)) for at in range(0, BLOCK, CHUNK)]


def test_all_ways_land_the_same_energy(drawn: Drawn, chunks: list[Case], say: Say):
    core = play(*drawn, slice(0, BLOCK))
    plain = [broadcast(chunk) for chunk in chunks]
    offered, landed = (
        np.concatenate([getattr(energy, name) for energy in plain])
        for name in ("offered", "landed")
    )

    np.testing.assert_allclose(core.offered.sum(axis=0), offered, rtol=FAST_TOLERANCE)
    pond = drawn[1].resources.pondage_share.astype(float)
    reference = landed_gwh(drawn[0], chunks[0], pond[:CHUNK])
    np.testing.assert_allclose(core.landed[:CHUNK], reference, rtol=FAST_TOLERANCE)
    for one in LOOPED:
        np.testing.assert_allclose(loop(chunks[0], one), landed[one], rtol=1e-12)
    solved = solve(chunks[0], 0, offered_mw(chunks[0])[0])
    assert solved == pytest.approx(landed[0].sum(), rel=1e-6)
    more = landed.sum() / core.landed.sum(dtype=float) - 1.0
    assert 0.0 <= more < 0.03  # more wind than once shares lines that are full
    say(f"energy landed if power were constant within the month: {more:+.2%}")


def test_what_a_draw_costs_in_each_way(drawn: Drawn, chunks: list[Case], say: Say):
    structure, batch = drawn
    power = offered_mw(chunks[0])[0]
    pond = batch.resources.pondage_share.astype(float)
    ways: dict[str, tuple[int, Callable[[], object]]] = {
        "core, bills and all": (BLOCKS * BLOCK, lambda: _core(structure, batch)),
        "broadcasting [draw, month, source]": (BLOCK, lambda: [broadcast(c) for c in chunks]),
        "the reference, states and all": (
            CHUNK,
            lambda: landed_gwh(structure, chunks[0], pond[:CHUNK]),
        ),
        "a loop over everything": (len(LOOPED), lambda: [loop(chunks[0], i) for i in LOOPED]),
        "a PyPSA solve": (1, lambda: solve(chunks[0], 0, power)),
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    with threadpool_limits(1):
        for _, way in ways.values():
            way()
        for _ in range(ROUNDS):
            for name, (draws, way) in ways.items():
                began = time.perf_counter()
                way()
                seconds[name].append((time.perf_counter() - began) / draws)

    core = seconds["core, bills and all"]
    say("one thread, without sampling:   ms a draw    draws a second    times the core")
    ratios = {
        name: median(other / own for other, own in zip(spent, core, strict=True))
        for name, spent in seconds.items()
    }
    for name, spent in seconds.items():
        a_draw = median(spent)
        say(f"  {name:<35} {a_draw * 1e3:>9.3f} {1 / a_draw:>13,.1f} {ratios[name]:>14,.1f}")
    for name, least in AT_LEAST.items():
        assert ratios[name] >= least, name


def _core(structure: Structure, batch: Draws) -> None:
    for at in range(0, BLOCKS * BLOCK, BLOCK):
        block = slice(at, at + BLOCK)
        energy(structure, batch, block, play(structure, batch, block), QUANTITIES)
