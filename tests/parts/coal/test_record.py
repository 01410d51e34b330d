"""Coal of the base scenario against what customs counted and what one gate can do at most."""

import numpy as np
import pytest

from simulator.parts.chance import Chance
from simulator.parts.coal import coal
from simulator.parts.trade.bilateral import draw_trade
from tests.worlds.build import base

DRAWS = 2000
LA_LAY = "transport.gates.la_lay"


def played(draws=DRAWS, **changes):
    scenario = base(
        {"horizon.first_year": 2023, **{k.replace("__", "."): v for k, v in changes.items()}}
    )
    chance, horizon = Chance.of_scenario(scenario, 1, 0, draws), scenario.horizon
    trucks = draw_trade(scenario, chance).relative_to_base(horizon.first_year, horizon.last_year)
    return scenario, coal(scenario, chance, trucks, {}).quantities


@pytest.fixture(scope="module")
def record():
    return played()[1]


@pytest.mark.verifies(
    law="base: coal over the border in 2023",
    tool="the public record: 2.239 Mt counted by customs",
    of="a standard error and 5 kt",
    within=4.0,
)
def test_2023_brings_the_2_239_mt_that_customs_counted(record, differs):
    kt = record["coal_kt"][:, 0]
    differs((kt.mean() - 2239) / (kt.std() / np.sqrt(DRAWS) + 1.25))
    assert record["coal_musd"][:, 0].mean() == pytest.approx(159.4, rel=0.01)


def test_more_than_2_mt_of_2023_came_through_la_lay(record):
    assert 2000 < record["gate_coal_kt"][:, 0, 0].mean() < 2239


@pytest.mark.parametrize(
    ("months", "low", "high"),
    [
        (slice(12, 18), 1171, 1171),  # January-June 2024
        (slice(24, 31), 1690, 1850),  # January-July 2025, from its value
    ],
)
def test_what_was_counted_later_lies_within_the_band(record, months, low, high):
    p10, p90 = np.percentile(record["coal_monthly_kt"][:, months].sum(axis=1), [10, 90])
    assert p10 < low
    assert high < p90


def test_the_storms_of_late_2025_take_two_thirds_or_more_of_a_dry_months_flow(record):
    monthly = record["coal_monthly_kt"].mean(axis=0)
    assert monthly[32:36].mean() < 0.375 * monthly[24:31].mean() * 1.1


def test_the_gate_binds_in_nearly_all_months_of_the_record(record):
    scenario, _ = played(draws=1)
    assert scenario.coal is not None
    gate = len(scenario.coal.mines) + len(scenario.coal.arcs)
    assert (record["coal_binds"][:, :36] == gate).mean() > 0.9


def test_la_lay_full_on_300_days_cannot_pass_3_9_mt():
    changes = {f"{LA_LAY}.flow_share.{year}": 1.0 for year in ("2023", "2024", "2025", "2030")} | {
        f"{LA_LAY}.open_days_per_year": 300
    }
    scenario = base(changes)
    found = coal(scenario, Chance.of_scenario(scenario, 1, 0, 500), None, {}).quantities
    assert found["gate_coal_kt"][..., 0].max() <= 3900 * (1 + 1e-6)


def test_plants_that_sell_elsewhere_burn_coal_and_bring_no_import(record):
    _, without = played(coal__plants=None)
    assert record["coal_burnt_kt"][:, -1].mean() > 1000
    assert without["coal_burnt_kt"].max() == 0
