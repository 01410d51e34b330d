"""Trade as the record has it: beside what is put in, from its launch, by its own chance."""

import numpy as np
import pytest

from simulator.parts.trade.as_recorded import known_totals, scores
from simulator.physics.recorded_growth import chance_of, fitted
from tests.worlds.build import chance, fixed
from tests.worlds.market import market, path_of, recorded, traded, world

TOTALS = {2019: 500, 2020: 550, 2021: 700, 2022: 650}
LONG = {**{str(y): {"total_musd": fixed(x)} for y, x in TOTALS.items()}, **market()["record"]}
DRAWS = 4000


def long(**changes):
    return world(record=LONG, **changes)


def test_the_record_and_then_growth_from_its_last_year():
    found = traded(long(), draws=DRAWS)
    fit = fitted([*TOTALS.values(), 800, 900, 1000])

    np.testing.assert_array_equal(found["trade_as_recorded_musd"][:, :2], [[900, 1000]] * DRAWS)
    np.testing.assert_array_equal(
        found["trade_as_recorded_path_musd"][:, :5], found["trade_as_recorded_musd"][:, 1:]
    )
    growth = found["trade_as_recorded_growth_share"]
    np.testing.assert_allclose(growth[:, :2], [[900 / 800 - 1, 1000 / 900 - 1]] * DRAWS)
    for steps in (1, 2, 4):
        known = chance_of(fit, steps, 1.3)
        share = (found["trade_as_recorded_path_musd"][:, steps] >= 1300).mean()
        assert abs(share - known) < 4 * np.sqrt(known * (1 - known) / DRAWS)


def test_it_does_not_depend_on_the_growth_that_is_put_in():
    one, other = (
        traded(long(**changes), 300.0, draws=50)
        for changes in ({}, {"growth": fixed(0.3), "varies": "varying", "mode": "bottom_up"})
    )
    for name in ("trade_as_recorded_musd", "trade_as_recorded_growth_share"):
        np.testing.assert_array_equal(one[name], other[name])


def test_it_grows_from_the_launch():
    found = traded(long(launch="underlying", underlying_musd=fixed(500)), draws=50)
    whole = traded(long(), draws=50)
    path = found["trade_as_recorded_path_musd"]
    assert (path[:, 0] == 1000).all()
    np.testing.assert_allclose(path[:, 1:], whole["trade_as_recorded_path_musd"][:, 1:] / 2)


def test_a_year_foretold_from_its_first_months_is_no_record():
    nine = {"9": {"total_musd": fixed(500)}}
    record = {**LONG, "2023": recorded(800, 240, 560, months=nine)}
    assert list(known_totals(world(record=record).trade)) == list(range(2019, 2026))
    assert list(known_totals(world(record=record, launch="part_year").trade))[-1] == 2024


def test_only_years_that_lead_to_the_base_year_are_used():
    gap = {year: entry for year, entry in LONG.items() if year != "2021"}
    assert list(known_totals(world(record=gap).trade)) == [2022, 2023, 2024, 2025]


def test_a_short_record_leaves_it_unknown_and_the_rest_as_it_was():
    found = traded(world())
    assert np.isnan(found["trade_as_recorded_path_musd"][:, 1:]).all()
    assert np.isnan(found["trade_as_recorded_musd"][:, 2:]).all()
    assert (found["trade_as_recorded_path_musd"][:, 0] == 1000).all()
    assert np.isfinite(found["trade_path_musd"]).all()


def test_a_year_has_its_own_chance_however_long_the_path():
    short, longer = long(), long(end_year=2045)
    np.testing.assert_array_equal(
        path_of(short).as_recorded_musd, path_of(longer).as_recorded_musd[:, :11]
    )


def test_a_batch_holds_the_rows_of_the_whole():
    whole, part = traded(long(), draws=32), traded(long(), draws=7, start=11)
    name = "trade_as_recorded_path_musd"
    np.testing.assert_array_equal(part[name], whole[name][11:18])


def test_years_are_scored_by_what_was_known_before_them():
    found = list(scores(long(growth=chance(uniform=[0.1, 0.15])).trade))
    assert {(s.year, s.steps, s.record_to) for s in found} == {
        (2024, 1, 2023), (2025, 2, 2023), (2025, 1, 2024),
    }  # fmt: skip
    assert {s.record_from for s in found} == {2019}
    put_in, as_recorded = (s for s in found if (s.year, s.steps) == (2025, 2))
    assert put_in.p50_musd == pytest.approx(800 * 1.125**2)
    assert put_in.p10_musd == pytest.approx(800 * 1.105**2, rel=1e-4)
    assert put_in.inside  # 1.25 = 1.118^2
    fit = fitted([500, 550, 700, 650, 800])
    assert as_recorded.p50_musd == pytest.approx(800 * np.exp(2 * fit.mean), rel=1e-3)
    assert as_recorded.percentile == pytest.approx(1 - chance_of(fit, 2, 1.25), abs=1e-3)


def test_a_later_year_does_not_change_what_an_earlier_one_was_foretold():
    longer = {**LONG, "2026": recorded(400, 100, 300)}
    before, after = (
        [s for s in scores(t) if s.year <= 2025]
        for t in (long().trade, world(record=longer, base_year=2026).trade)
    )
    assert before == after
