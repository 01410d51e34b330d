"""Petroleum and investment that cannot be, or are implausible."""

import pytest

from simulator.scenario.load import load
from tests.scenario.conftest import complaints

WORLD = """\
extends: small.yaml
name: a
title: {en: A, vi: A}
petroleum:
  source: invented
  demand:
    record_ml: {"2025": 1000}
    growth: 0.1
  share_sought: {"2025": 0.1}
  routes:
    depot: {name: Depot, kind: depot, to: road, throughput_ml: 400}
    road: {name: Road, kind: road, to: laos}
    pipeline:
      name: Pipeline
      kind: pipeline
      to: laos
      opens: 2028-07
      throughput_ml: 700
      capital: {musd: 100, price_year: 2025}
  storage:
    tanks: {name: Tanks, capacity_ml: 60, counted: true}
    new: {name: New, capacity_ml: 100, counted: true, opens_with: pipeline}
  fill_share: 0.5
  refill_share: 0.1
  price_usd_per_litre: 0.5
  shocks:
    one:
      begins: 2027-03
      months: 2
      others_lost: 0.4
      vietnam_lost: 0
      turned_to_vietnam: 0.5
      price_factor: 2
investment:
  source: invented
  registered:
    now: {day: 2026-01, capital_musd: 2000, projects: 20}
  measure: now
  implemented_musd: 500
  new_musd_a_year: 100
"""


@pytest.fixture
def world(folder):
    def write(old="", new=""):
        assert old in WORLD
        text = WORLD.replace(old, new, 1) if old else WORLD
        (folder / "a.yaml").write_text(text, encoding="utf-8")
        return "a.yaml"

    return write


WRONG = [
    (
        ("to: road", "to: raod"),
        "a.yaml:11:43: petroleum.routes.depot.to: is not in `petroleum.routes`, got `raod`; "
        "did you mean `road`?",
    ),
    (
        ("kind: road, to: laos", "kind: road, to: depot"),
        "a.yaml:11:43: petroleum.routes.depot.to: they follow each other in a loop "
        "(depot → road → depot); let one of them follow another, or none",
    ),
    (
        ("    road: {", "    laos: {"),
        "a.yaml:12:5: petroleum.routes.laos: `laos` is where all of them end, not one "
        "of them; give it another name",
    ),
    (
        (", throughput_ml: 400", ""),
        "a.yaml:11:5: petroleum.routes.depot: begins a route but does not say how much it can "
        "bring; add `throughput_ml:`",
    ),
    (
        ("      opens: 2028-07\n", ""),
        "a.yaml:18:7: petroleum.routes.pipeline.capital: means nothing without `opens:`; "
        "add `opens:`, or remove it",
    ),
    (
        ("opens_with: pipeline", "opens_with: pipline"),
        "a.yaml:22:67: petroleum.storage.new.opens_with: is not in `petroleum.routes`, "
        "got `pipline`; did you mean `pipeline`?",
    ),
    (
        ("opens_with: pipeline", "opens_with: road"),
        "a.yaml:22:67: petroleum.storage.new.opens_with: names a route that is always there, "
        "got `road`; remove it, or add `opens:` to the route",
    ),
    (
        ("counted: true}", "counted: true, capital: {musd: 1, price_year: 2025}}"),
        "a.yaml:21:58: petroleum.storage.tanks.capital: means nothing without `opens_with:`; "
        "add `opens_with:`, or remove it",
    ),
    (
        ('share_sought: {"2025"', 'share_sought: {"soon"'),
        "a.yaml:9:18: petroleum.share_sought.soon: is not a year, got `soon`; "
        "write a year such as `2030`",
    ),
    (
        ('record_ml: {"2025"', 'record_ml: {"25"'),
        "a.yaml:7:17: petroleum.demand.record_ml.25: is not a year, got `25`; "
        "write a year such as `2030`",
    ),
    (
        ("measure: now", "measure: nov"),
        "a.yaml:38:12: investment.measure: is not in `investment.registered`, got `nov`; "
        "did you mean `now`?",
    ),
    (
        ("share_sought: {", "share_saught: {"),
        "a.yaml:9:3: petroleum.share_saught: the key is unknown; did you mean `share_sought`?",
    ),
    (
        ("fill_share: 0.5", "fill_share: 1.5"),
        "a.yaml:23:15: petroleum.fill_share: must be at most 1, got 1.5",
    ),
    (
        ("throughput_ml: 400", "throughput_ml: 400 GWh"),
        "a.yaml:11:64: petroleum.routes.depot.throughput_ml: has a unit of energy, not of volume "
        "a year, got `400 GWh`; write it in ML/yr, m3/yr or ML/month",
    ),
    (
        ("kind: depot", "kind: harbour"),
        "a.yaml:11:32: petroleum.routes.depot.kind: must be `depot`, `road` or `pipeline`, "
        "got `harbour`",
    ),
    (
        ("implemented_musd: 500", "implemented_musd: 0"),
        "a.yaml:39:21: investment.implemented_musd: must be above 0 MUSD, got 0",
    ),
    (
        ("growth: 0.1", "growth: -100 %"),
        "a.yaml:8:13: petroleum.demand.growth: must be at least -0.5, got `-100 %`",
    ),
    (
        ("begins: 2027-03", "begins: 2027"),
        "a.yaml:28:15: petroleum.shocks.one.begins: is a year, not a date, got 2027; "
        "write `2027-01` for its beginning or `2027-12` for its end",
    ),
    (
        ("  source: invented\n  registered", "  registered"),
        "a.yaml:38:3: investment.implemented_musd: has no source; add `source:`, or `assumption:` "
        "with a range",
    ),
]


def test_the_world_is_right(world):
    assert load(world()).scenario.petroleum is not None


@pytest.mark.parametrize(("change", "said"), WRONG)
def test_a_contradiction_is_told_with_its_place_and_a_way_out(world, change, said):
    found = complaints(world(*change))
    assert said in found, found


def test_everything_wrong_is_told_at_once(world, folder):
    text = WORLD.replace("to: road", "to: raod").replace("measure: now", "measure: nov")
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    assert len(complaints("a.yaml")) == 2


STRANGE = [
    (
        ("begins: 2027-03", "begins: 2031-03"),
        "a.yaml:28:15: petroleum.shocks.one.begins: 2031-03 lies beyond the horizon: not played; "
        "set `horizon.last_year` later",
    ),
    (
        ("begins: 2027-03", "begins: 2020-03"),
        "a.yaml:28:15: petroleum.shocks.one.begins: 2020-03 lies before the horizon: not played; "
        "set `horizon.first_year` earlier",
    ),
    (
        ("price_usd_per_litre: 0.5", "price_usd_per_litre: 500 USD/l"),
        "a.yaml:25:24: petroleum.price_usd_per_litre: 500 is outside the usual 0.2 to 2 "
        "USD/litre; check the value and its unit",
    ),
]


@pytest.mark.parametrize(("change", "said"), STRANGE)
def test_what_is_implausible_is_a_warning(world, change, said):
    usual = {str(w) for w in load(world()).warnings}
    assert {str(w) for w in load(world(*change)).warnings} - usual == {said}


def test_a_scenario_without_petroleum_and_investment_is_whole(folder):
    scenario = load("small.yaml").scenario
    assert scenario.petroleum is None
    assert scenario.investment is None


def test_both_sections_can_be_taken_out_again(world, folder):
    world()
    (folder / "b.yaml").write_text(
        "extends: a.yaml\ntitle: {en: B, vi: B}\npetroleum: null\ninvestment: null\n",
        encoding="utf-8",
    )
    assert load("b.yaml").scenario.petroleum is None
