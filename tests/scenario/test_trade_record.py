"""The record of trade against figures typed here from the public texts, and what rests on it."""

import numpy as np
import pytest
import yaml

from simulator.catalogue.quantities import PARTS
from simulator.parts.trade.as_recorded import known_totals, scores
from simulator.parts.trade.bilateral import nowcast_scores, trade
from simulator.physics.bilateral import volatility
from simulator.physics.recorded_growth import chance_of, fitted
from simulator.scenario.trade import Trade
from tests.worlds.build import SCENARIOS, base, varied
from tests.worlds.market import path_of

REGISTERS = SCENARIOS / "registers"
ROUNDED = 5.0  # MUSD: texts give billions with two digits


@pytest.fixture(scope="module")
def bilateral() -> Trade:
    found = base().trade
    assert found is not None
    return found


def of(bilateral, year, months=None, side="total"):
    """Return a recorded amount in MUSD."""
    entry = bilateral.record[str(year)]
    if months is not None:
        entry = entry.months[str(months)]
    return getattr(entry, f"{side}_musd").distribution.central


def growth(bilateral, year, months=None):
    return of(bilateral, year, months) / of(bilateral, year - 1, months) - 1


def test_2024_was_2250_after_1630_and_its_growth_that_of_the_ministry_within_rounding(bilateral):
    # Ministry of Industry and Trade, 4 August 2025: 2.25 bn, +38.2 %; implies 1.628 bn in 2023.
    assert of(bilateral, 2024) == 2250
    assert of(bilateral, 2023) == pytest.approx(2250 / 1.382, abs=ROUNDED)
    low, high = (2250 - ROUNDED) / (1630 + ROUNDED) - 1, (2250 + ROUNDED) / (1630 - ROUNDED) - 1
    assert low < 0.382 < high
    assert low < growth(bilateral, 2024) < high
    assert not low < 0.328 < high  # the estimate of January 2025 is another figure


def test_the_first_half_of_2025_was_1780_and_grew_by_92_percent(bilateral):
    assert of(bilateral, 2025, 6) == 1780
    assert growth(bilateral, 2025, 6) == pytest.approx(0.922, abs=0.0005)


def test_nine_months_of_2025_were_2360_of_which_884_left_viet_nam(bilateral):
    assert (of(bilateral, 2025, 9), of(bilateral, 2025, 9, "exports")) == (2360, 884)
    assert of(bilateral, 2025, 9, "imports") == 1470
    assert abs(884 + 1470 - 2360) < 2 * ROUNDED
    assert growth(bilateral, 2025, 9) == pytest.approx(0.57, abs=0.0005)
    assert of(bilateral, 2024, 9, "exports") == 491
    assert abs(884 / 491 - 1 - 0.79) < 0.011  # stated as +79 %
    assert 1470 / of(bilateral, 2024, 9, "imports") - 1 == pytest.approx(0.45, abs=0.0005)


def test_2022_to_september_2025_add_up_to_7950(bilateral):
    total = sum(of(bilateral, year) for year in (2022, 2023, 2024)) + of(bilateral, 2025, 9)
    assert total == pytest.approx(7950, abs=4 * ROUNDED)


def test_2025_was_2980_and_grew_by_a_third(bilateral):
    assert (of(bilateral, 2025), bilateral.base_year) == (2980, 2025)
    assert growth(bilateral, 2025) == pytest.approx(0.327, abs=0.004)


def test_the_record_ranges_from_minus_27_to_plus_38_percent(bilateral):
    yearly = [growth(bilateral, year) for year in range(2012, 2026)]
    assert min(yearly) == pytest.approx(-0.27, abs=0.005)
    assert max(yearly) == pytest.approx(0.38, abs=0.005)
    assert sum(g < 0.10 for g in yearly[1:]) == 6  # of the thirteen since 2012


def test_volatility_is_that_of_the_record_since_2012(bilateral):
    sd, error = volatility([of(bilateral, year) for year in range(2012, 2026)])
    mean, spread, low, high = bilateral.volatility.distribution.parameters
    assert (mean, spread) == pytest.approx((sd, error), abs=0.0005)
    assert (low, high) == pytest.approx((sd - 2 * error, sd + 2 * error), abs=0.001)


def test_what_is_missing_of_a_year_was_never_busier_than_thought_possible(bilateral):
    ratios = [
        (of(bilateral, y) - of(bilateral, y, m)) / (12 - int(m)) / of(bilateral, y, m) * int(m)
        for y, entry in bilateral.record.items()
        for m in entry.months
    ]
    assert min(ratios) == pytest.approx(0.67, abs=0.01)
    assert max(ratios) == pytest.approx(1.8, abs=0.05)
    assert max(ratios) < bilateral.nowcast.busiest.range[0]


def test_the_nowcast_saw_2024_and_missed_2025_after_six_and_after_nine_months():
    found = {(s.year, s.months): s for s in nowcast_scores(base())}
    assert found[2024, 9].inside
    for months in (6, 9):
        score = found[2025, months]
        assert score.earlier_only
        assert score.actual_musd < score.p10_musd  # the hump of the first half did not last
    assert abs(found[2025, 9].error_share) < abs(found[2025, 6].error_share)


def test_of_all_years_before_2025_the_nowcast_held_most():
    scores = [s for s in nowcast_scores(base()) if s.year < 2025]
    assert len(scores) >= 14
    assert sum(s.inside for s in scores) >= 0.8 * len(scores)


def test_the_documents_tell_how_either_growth_would_have_done_on_the_past(bilateral):
    text = (SCENARIOS.parent / "docs" / "data_sources.md").read_text(encoding="utf-8")
    rows = [line.strip("|\n ").split(" | ") for line in text.splitlines() if "as it grew" in line]
    laws = {"as put in": "as_put_in", "as it grew": "as_recorded"}
    rows += [line.strip("|\n ").split(" | ") for line in text.splitlines() if "as put in |" in line]
    assert len(rows) == 8
    for steps, law, count, crps, inside in rows:
        of_law = [s for s in scores(bilateral) if (s.law, s.steps) == (laws[law], int(steps))]
        assert (len(of_law), sum(s.inside for s in of_law)) == (int(count), int(inside))
        assert float(np.mean([s.crps for s in of_law])) == pytest.approx(float(crps), abs=0.0006)


def test_five_billion_is_as_likely_as_the_documents_say_if_trade_grows_as_it_did(bilateral):
    fit = fitted(list(known_totals(bilateral).values()))
    assert fit.number == 14
    known = [chance_of(fit, year - 2025, 5000 / 2980) for year in (2027, 2028, 2030)]
    assert known == pytest.approx([0.13, 0.27, 0.49], abs=0.005)


@pytest.mark.parametrize(("growth", "five"), [(0.10, 2031), (0.15, 2029)])
def test_the_base_passes_5_bn_in_the_year_of_its_growth(growth, five):
    scenario = base({"trade.growth": growth})
    path = trade(scenario, path_of(scenario), None, None, None)["trade_path_musd"][0]
    assert path[five - 1 - 2025] < 5000 <= path[five - 2025]


def test_a_horizon_from_2016_finds_its_record():
    scenario = base({"horizon.first_year": 2016})
    found = trade(scenario, path_of(scenario), None, None, None)
    assert found["trade_musd"][0, :3].tolist() == [823, 892.9, 1009]
    assert found["trade_growth_share"][0, 0] == pytest.approx(823 / 1121 - 1)


def test_base_has_nothing_implausible_in_trade():
    loaded = varied(SCENARIOS / "base.yaml")
    assert not [w for w in loaded.warnings if w.path.startswith("trade")]


TARGETS = yaml.safe_load((REGISTERS / "targets_trade.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_of_trade_speaks_of_a_quantity_in_its_unit(name):
    target = TARGETS[name]
    assert target["unit"] == PARTS["trade"][target["quantity"]].unit
    assert PARTS["trade"][target["quantity"]].dims == ("draw", "year")


def test_no_level_is_tied_to_a_year_that_nobody_named():
    years = {name: t.get("year") for name, t in TARGETS.items() if t["value"] in (5000, 10000)}
    assert years == {
        "trade_5bn_2027": 2027, "trade_5bn_2028": 2028, "trade_5bn": None, "trade_10bn": None,
    }  # fmt: skip
