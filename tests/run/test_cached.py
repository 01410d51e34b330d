import random

import numpy as np
import pytest

from simulator.outcomes.store import Outcomes
from simulator.parts.registry import parts_of
from simulator.run import CachedRun, simulate
from simulator.run.cached import digest, keys, shared_key
from simulator.run.plan import plan
from simulator.run.schedule import schedule
from simulator.run.simulate import SHARE
from simulator.scenario.schema import Scenario
from tests.worlds import build
from tests.worlds.build import Changes, chance, fixed

DRAWS = 100
FED = {
    "coal.plants.kaleum.project": "nam_phan_coal",
    "coal.plants.kaleum.cod": None,
    "coal.plants.kaleum.capacity_factor": None,
}  # a mine feeds a plant that is a candidate for Viet Nam


def base(changes: Changes | None = None) -> Scenario:
    """Return base to 2030, changed."""
    return build.base({"horizon.last_year": 2030, **(changes or {})})


@pytest.fixture(scope="module")
def cached() -> CachedRun:
    scenario = base()
    return CachedRun(scenario, simulate(scenario, DRAWS, workers=1))


@pytest.fixture(scope="module")
def fed() -> CachedRun:
    scenario = base(FED)
    return CachedRun(scenario, simulate(scenario, DRAWS, workers=1))


def played(scenario: Scenario, cached: CachedRun, draws: int = DRAWS) -> list[str]:
    """Return the steps that are played again."""
    return [s.step.name for s in plan(scenario, draws, draws, None, cached).steps]


def assert_same(found: Outcomes, alone: Outcomes) -> None:
    assert found.arrays.keys() == alone.arrays.keys()
    for name, values in alone.arrays.items():
        np.testing.assert_array_equal(found.arrays[name], values, err_msg=name)
    assert found.means.keys() == alone.means.keys()
    for name, mean in alone.means.items():
        np.testing.assert_array_equal(found.means[name], mean, err_msg=name)


CHANGES = {
    "trade.growth": lambda r: fixed(round(r.uniform(0.05, 0.2), 3)),
    "trade.mode": lambda r: r.choice(["top_down", "bottom_up"]),
    "coal.first": lambda r: r.choice(["burn", "export"]),
    "coal.export_tax": lambda r: fixed(round(r.uniform(0.0, 0.3), 3)),
    "transport.gates.la_lay.opening_hours": lambda r: fixed(r.choice([12, 24])),
    "petroleum.demand.growth": lambda r: fixed(round(r.uniform(0.0, 0.1), 3)),
    "investment.new_musd_a_year": lambda r: fixed(r.randrange(100, 900)),
    "economics.inflation": lambda r: fixed(round(r.uniform(0.0, 0.05), 3)),
    "economics.discount": lambda r: chance(uniform=[0.0, 0.05]),
    "power.lines.huong_hoa.energised": lambda r: fixed(f"{r.randrange(2027, 2032)}-06"),
    "power.renewed": lambda r: fixed(0.5),
    "targets.mou_2030.value": lambda r: fixed(4000),
    "as_of": lambda r: "2026-01-31",
    "seed": lambda r: r.randrange(100),
}


@pytest.mark.parametrize("with_plant", [False, True])
@pytest.mark.parametrize("path", CHANGES)
def test_a_run_that_takes_over_what_did_not_change_is_that_run_bit_for_bit(
    path, with_plant, request
):
    before: CachedRun = request.getfixturevalue("fed" if with_plant else "cached")
    changes = {**(FED if with_plant else {}), path: CHANGES[path](random.Random(path))}
    scenario = base(changes)
    assert_same(
        simulate(scenario, DRAWS, workers=1, cached=before), simulate(scenario, DRAWS, workers=1)
    )


@pytest.mark.parametrize(
    ("path", "value", "again"),
    [
        ("targets.mou_2030.value", fixed(4000), []),
        ("investment.new_musd_a_year", fixed(500), ["investment.totals"]),
        ("petroleum.demand.growth", fixed(0.02),
         ["trade.path", "petroleum.supply", "trade.totals", "investment.totals"]),
        ("coal.first", "export",
         ["trade.path", "coal.haulage", "trade.totals", "investment.totals"]),
        ("trade.growth", fixed(0.11),
         ["trade.path", "coal.haulage", "trade.totals", "investment.totals"]),
    ],
)  # fmt: skip
def test_only_what_a_change_touches_is_played_again(cached, path, value, again):
    assert sorted(played(base({path: value}), cached)) == sorted(again)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("power.lines.huong_hoa.energised", fixed("2030-06")),
        ("economics.discount", fixed(0.03)),
        ("seed", 5),
        ("as_of", "2026-01-31"),
        ("horizon.last_year", 2029),
    ],
)
def test_energy_is_played_again_where_something_it_depends_on_differs(cached, path, value):
    assert "power.dispatch" in played(base({path: value}), cached)
    assert shared_key(base({path: value})) != shared_key(cached.scenario)


def test_another_number_of_draws_is_played_anew(cached):
    assert "power.dispatch" in played(cached.scenario, cached, DRAWS + 1)
    assert played(cached.scenario, cached) == []


def test_where_a_mine_feeds_a_candidate_energy_depends_on_coal(fed):
    assert "power.dispatch" in played(base({**FED, "coal.first": "export"}), fed)
    assert "power.dispatch" in played(base({**FED, "trade.growth": fixed(0.11)}), fed)
    assert "power.dispatch" not in played(
        base({**FED, "petroleum.demand.growth": fixed(0.02)}), fed
    )


def test_where_a_number_came_from_is_no_part_of_its_hash():
    told = base({"trade.growth": {"value": 0.1, "source": "one"}})
    told_otherwise = base({"trade.growth": {"value": 0.1, "assumption": "two", "range": [0, 1]}})
    assert told.trade is not None
    assert told_otherwise.trade is not None
    assert digest(told.trade) == digest(told_otherwise.trade)
    other = base({"trade.growth": {"value": 0.11, "source": "one"}}).trade
    assert digest(other) != digest(told.trade)


def test_for_another_language_nothing_is_played_again(cached):
    vietnamese = base({"lang": "vi"})
    assert vietnamese.lang == "vi"
    assert played(vietnamese, cached) == []
    assert shared_key(vietnamese) == shared_key(cached.scenario)


def test_every_step_has_a_hash_of_its_own():
    scenario = base(FED)
    steps = schedule(parts_of(scenario), scenario)
    found = keys(steps, scenario)
    assert list(found) == [s.step.name for s in steps]
    assert len(set(found.values())) == len(found)


def test_a_run_in_two_processes_takes_over_the_same(cached):
    scenario = base({"trade.growth": fixed(0.11)})
    big = CachedRun(cached.scenario, simulate(cached.scenario, 2 * SHARE, workers=1, keep=50))
    found = simulate(scenario, 2 * SHARE, workers=2, keep=50, cached=big)
    assert_same(found, simulate(scenario, 2 * SHARE, workers=1, keep=50))
