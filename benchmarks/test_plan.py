"""The shipped plan: search, shares and lower limits beside a proof by HiGHS of the same system."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from typing import Any

from benchmarks.conftest import Say
from simulator.parts.contract import Decision
from simulator.sampling.streams import remembering
from simulator.scenario.load import load
from simulator.studies.executors import here
from simulator.studies.plan.certificate import certificate_of
from simulator.studies.plan.frontier import frontier
from simulator.studies.plan.packages import system_of
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import System
from simulator.studies.plan.worth import worth

FUTURES, ORDERS, SECONDS = 1024, 400, 60.0
MOST_MIB = 1024


def test_what_a_plan_costs(say: Say):
    scenario = load("scenarios/master_plan.yaml").scenario
    system = system_of(scenario, FUTURES, here(1))
    spent: dict[str, float] = {}

    def timed(what: str, work: Callable[[], Any]) -> Any:
        began = time.process_time()
        made = work()
        spent[what] = time.process_time() - began
        return made

    with remembering():
        best = timed(
            "packages and search at three prices", lambda: _searched(system, scenario.seed)
        )
        again = {"again": False}
        timed(f"shares over {ORDERS} orders", lambda: worth(system, best, ORDERS, 1, **again))
        timed("eight lower limits", lambda: frontier(system, best, "signed_mw", 1))
        proof = timed("HiGHS", lambda: certificate_of(scenario, system, best, SECONDS))
    assert proof is not None
    unit = spent["HiGHS"]
    for what, seconds in spent.items():
        say(f"plan, {what}: {seconds:.1f} s of one processor, {seconds / unit:.2f} of a proof")
    say(f"plan, left open by the proof: {proof.left} of {FUTURES} futures")
    say(f"plan, packages played: {len(system.played)}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"plan, peak memory: {peak:.0f} MiB")
    assert peak < MOST_MIB


def _searched(system: System, seed: int) -> Decision:
    """Search as the study does: each price from the plan before, the last thoroughly."""
    found: list[Decision] = []
    for offer in system.offers:
        search = Search(system, system.limits, seed, thorough=False)
        found.append(search.run(offer, found).decision)
    return Search(system, system.limits, seed).run(system.offers[-1], found[-1:]).decision
