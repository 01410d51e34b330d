"""Quantities as draws, by their own paths."""

import numpy as np

from simulator.parts.chance import Chance
from simulator.sampling.distributions import quantile
from simulator.sampling.streams import uniforms
from simulator.scenario.leaves import read
from simulator.scenario.quantity import Leaf

AS_OF = 2026.0
CHANCE = Chance(seed=1, start=0, count=20_000)


def quantity(raw, path="some.where", leaf=None):
    found = read(raw, leaf or Leaf("number"))
    found.bind(path, "a test")
    return found


def date(**raw):
    return quantity({**raw, "source": "a test"}, "some.date", Leaf("date"))


def test_a_number_is_the_quantile_of_the_stream_of_its_path():
    number = quantity({"triangular": [0, 1, 4], "source": "a test"})
    expected = quantile(number.distribution, uniforms(1, "some.where", 0, 20_000))
    np.testing.assert_array_equal(CHANCE.number(number), expected)


def test_a_batch_holds_the_rows_of_the_whole():
    number = quantity({"lognormal": {"median": 1, "p90": 2}, "source": "a test"})
    part = Chance(1, 500, 40).number(number)
    np.testing.assert_array_equal(part, CHANCE.number(number)[500:540])


def test_numbers_of_nothing_are_no_columns():
    assert CHANCE.numbers([]).shape == (20_000, 0)
    assert CHANCE.uniforms([]).shape == (20_000, 0)


def test_a_recorded_day_is_kept_whatever_is_known_when():
    assert set(CHANCE.date(date(value="2024-07"), AS_OF)) == {2024.5}


def test_a_recorded_date_that_is_not_known_exactly_keeps_its_spread():
    found = CHANCE.date(date(uniform=["2022-12", "2023-09"]), AS_OF)
    assert found.min() < 2023.0
    assert found.max() < 2023.7


def test_a_date_ahead_is_drawn_given_that_it_has_not_come():
    found = CHANCE.date(date(uniform=["2025-01", "2029-01"]), AS_OF)
    assert found.min() > AS_OF
    assert abs(found.mean() - 2027.5) < 4 * (3 / np.sqrt(12)) / np.sqrt(found.size)


def test_never_is_infinite_and_has_its_probability():
    found = CHANCE.date(date(uniform=["2027-01", "2029-01"], never=0.2), AS_OF)
    assert abs(np.isinf(found).mean() - 0.2) < 4 * np.sqrt(0.16 / found.size)
    assert found[np.isfinite(found)].max() < 2029.0


def test_never_is_likelier_when_half_of_the_time_is_over_and_nothing_happened():
    found = CHANCE.date(date(uniform=["2024-01", "2028-01"], never=0.2), AS_OF)
    assert abs(np.isinf(found).mean() - 1 / 3) < 4 * np.sqrt(2 / 9 / found.size)


def test_a_day_beside_never_is_that_day_or_never():
    found = CHANCE.date(date(value="2030-01", never=0.5), AS_OF)
    assert set(found) == {2030.0, np.inf}
