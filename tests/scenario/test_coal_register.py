"""Coal and transport of the base scenario against facts typed here from the public record."""

import pytest

from simulator.dates import decimal_year
from simulator.scenario.coal import Coal
from simulator.scenario.schema import Scenario
from simulator.scenario.transport import Transport
from tests.worlds.build import base


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return base()


@pytest.fixture(scope="module")
def coal(scenario: Scenario) -> Coal:
    assert scenario.coal is not None
    return scenario.coal


@pytest.fixture(scope="module")
def transport(scenario: Scenario) -> Transport:
    assert scenario.transport is not None
    return scenario.transport


def test_la_lay_is_as_published(transport: Transport) -> None:
    gate = transport.gates["la_lay"]
    assert gate.road_t_per_day.distribution.central == 13_000
    assert gate.opening_hours.distribution.central == 12
    assert gate.payload_t.distribution.support == (26, 28)
    assert 720 / gate.clearance_minutes.distribution.central == 500  # vehicles in a day


def test_storms_of_2025_left_a_fifth_to_three_eighths_in_the_last_four_months(
    transport: Transport,
) -> None:
    (storm,) = transport.storms.values()
    assert storm.months == [9, 10, 11, 12]
    assert storm.recorded["2025"].distribution.support == (0.2, 0.375)
    assert sorted(storm.recorded) == ["2023", "2024", "2025"]


def test_the_border_belt_has_two_phases_of_15_mt_after_their_planned_dates(coal: Coal) -> None:
    phases = coal.arcs["la_lay_belt"].adds
    assert [p.mt_per_year.distribution.central for p in phases.values()] == [15, 15]
    assert phases["phase_2"].after == "phase_1"
    for phase, planned in zip(phases.values(), (2026.75, 2031.0), strict=True):
        assert phase.opens is not None
        assert phase.opens.distribution.support[0] > planned
        assert phase.opens.distribution.never > 0


def test_the_long_belt_is_listed_and_left_out(coal: Coal) -> None:
    assert not coal.routes["belt_160"].included
    assert coal.arcs["belt_160"].adds["whole"].mt_per_year.distribution.support == (15, 20)


def test_the_road_behind_the_gate_has_its_bridge(coal: Coal) -> None:
    bridge = coal.arcs["vietnam_road"].restrictions["dakrong_bridge"]
    assert bridge.from_date.distribution.support == (2025 + 11 / 12, 2025 + 11 / 12)
    assert not bridge.until.distribution.is_fixed


def test_reserves_are_800_or_670_mt_half_of_it_for_the_plant_and_150(coal: Coal) -> None:
    assert coal.mines["kaleum"].reserve_mt.distribution.support == (670, 800)
    assert coal.mines["kaleum"].reserve_for_plants.distribution.central == 0.5
    assert coal.mines["lamam"].reserve_mt.distribution.central == 150


def test_plants_at_the_mines_sell_elsewhere(scenario: Scenario, coal: Coal) -> None:
    projects = [scenario.power.projects[plant.project] for plant in coal.plants.values()]
    assert [p.capacity_mw.distribution.central for p in projects] == [1800, 700]
    assert not any(p.counted for p in projects)


def test_money_and_demand_are_those_of_customs_and_plan(coal: Coal) -> None:
    price = {y: q.distribution.central for y, q in coal.price_usd_per_t.items()}
    assert price["2023"] == pytest.approx(159.4 / 2.239, abs=0.05)
    assert price["2024"] == pytest.approx(75.8 / 1.171, abs=0.05)
    assert coal.export_tax.distribution.support == (0.1, 0.1)
    demand = {y: q.distribution.central for y, q in coal.demand_mt_per_year.items()}
    assert (demand["2023"], demand["2030"], demand["2035"]) == (51.16, 73, 85)
    assert coal.buyers["tkv"].takes_mt_per_year["2027"].distribution.central == 5


def test_every_project_to_come_lies_ahead_and_costs_what_was_said(
    scenario: Scenario, transport: Transport
) -> None:
    costs = {}
    for name, project in transport.projects.items():
        assert project.opens.distribution.support[0] > decimal_year(scenario.as_of), name
        assert project.opens.distribution.never > 0, name
        assert project.cost_musd is not None, name
        costs[name] = project.cost_musd.distribution.central
    assert costs["vung_ang_railway"] == 6600
    assert costs["cam_lo_lao_bao"] == pytest.approx(4_800_000 / 25_670, abs=1)
    assert costs["my_thuy_port"] == pytest.approx(5_000_000 / 25_670, abs=1)
    assert costs["tkv_hub"] == pytest.approx(800_000 / 25_670, abs=0.1)
    assert costs["a_deng_depot"] == pytest.approx(715_000 / 25_670, abs=0.1)
    assert costs["nh15d"] == 378
