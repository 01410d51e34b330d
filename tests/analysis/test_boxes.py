"""Boxes of circumstances: a planted one is found, noise holds none, ends are told as values."""

import numpy as np
import pytest

from simulator.analysis.boxes import BY_CHANCE, boxes, within

DRAWS = 2000


def uniforms(seed, columns=8):
    return np.random.default_rng(seed).random((DRAWS, columns))


def test_a_planted_box_is_found_and_nothing_beside_it():
    values = uniforms(1)
    inside = (values[:, 2] > 0.6) & (values[:, 5] < 0.5)
    happens = np.random.default_rng(2).random(DRAWS) < np.where(inside, 0.9, 0.1)
    first = boxes(values, happens, 1, 19)[0]
    sides = {side.column: side for side in first.sides}
    assert set(sides) == {2, 5}
    assert sides[2].low == pytest.approx(0.6, abs=0.06)
    assert sides[2].high == np.inf
    assert sides[5].high == pytest.approx(0.5, abs=0.06)
    assert first.density == pytest.approx(0.9, abs=0.06)
    assert first.coverage == pytest.approx(0.18 / (0.18 + 0.08), abs=0.06)
    assert first.p_value <= BY_CHANCE


def test_two_boxes_apart_are_both_found():
    values = uniforms(3)
    happens = (values[:, 0] > 0.8) | (values[:, 1] < 0.15)
    found = boxes(values, happens, 1, 19)
    assert {side.column for box in found for side in box.sides} == {0, 1}
    assert sum(box.share * box.density for box in found) / happens.mean() > 0.8


def test_noise_holds_no_box_more_often_than_chance_allows():
    found = 0
    for seed in range(12):
        happens = np.random.default_rng(100 + seed).random(600) < 0.3
        found += bool(boxes(uniforms(seed, 4)[:600], happens, seed, 19))
    assert found <= 3  # about one in twenty


@pytest.mark.parametrize("happens", [np.zeros(DRAWS, bool), np.ones(DRAWS, bool)])
def test_what_always_or_never_happens_has_none(happens):
    assert boxes(uniforms(1), happens, 1, 19) == []


def test_what_is_told_is_counted_in_futures_that_were_not_used():
    values = uniforms(4, 3)
    happens = values[:, 0] > 0.5
    rarer = happens.copy()
    rarer[1::4] = False  # in half of the futures that are not used it never happens
    (box, *_) = boxes(values, rarer, 1, 19)
    assert box.density == pytest.approx(0.5, abs=0.05)
    never = happens.copy()
    never[1::2] = False
    assert boxes(values, never, 1, 19) == []


def test_never_is_later_than_any_date_and_equal_values_stay_together():
    random = np.random.default_rng(5)
    dates = np.where(random.random(DRAWS) < 0.3, np.inf, 2028 + random.integers(0, 4, DRAWS))
    values = np.column_stack([dates, random.random(DRAWS)])
    happens = dates > 2030
    (box, *_) = boxes(values, happens, 1, 19)
    (side,) = box.sides
    assert side.column == 0
    assert side.low in (2030, 2031)
    assert side.high == np.inf
    assert np.array_equal(within(values, box.sides), dates >= side.low)
