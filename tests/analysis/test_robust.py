"""Regret, by hand: behind the best in each future, ties shared, caps turned round."""

import numpy as np
import pytest

from simulator.analysis.robust import least, robust

VALUES = np.array([[10.0, 4.0, 7.0, 7.0], [8.0, 8.0, 7.0, 6.0], [1.0, 1.0, 1.0, 9.0]])


def test_each_is_held_against_the_best_of_each_future():
    first, second, third = robust(VALUES, 7.0)
    assert first.regret_mean == pytest.approx((0 + 4 + 0 + 2) / 4)
    assert second.regret_mean == pytest.approx((2 + 0 + 0 + 3) / 4)
    assert (first.regret_most, second.regret_most, third.regret_most) == (4, 3, 9)
    assert [r.satisfies for r in (first, second, third)] == [0.75, 0.75, 0.25]
    assert (first.worst, first.best_value) == (4, 10)


def test_where_several_are_best_each_has_a_part():
    shares = [r.best for r in robust(VALUES, 7.0)]
    assert shares == pytest.approx([1.5 / 4, 1.5 / 4, 1 / 4])
    assert sum(shares) == pytest.approx(1)


def test_under_a_cap_less_is_better():
    found = robust(VALUES, 5.0, at_most=True)
    assert found[2].satisfies == 0.75
    assert (found[2].worst, found[2].best_value) == (9, 1)
    assert found[2].regret_most == 3  # 9 where 6 was possible


def test_the_one_of_least_regret_need_be_best_nowhere():
    found = robust(np.array([[10.0, 0.0], [0.0, 10.0], [8.0, 8.0]]), 5.0)
    assert least(found) == 2
    assert found[2].best == 0


def test_choices_that_are_the_same_are_regretted_by_nobody():
    found = robust(np.array([[1.0, 2.0], [1.0, 2.0]]), 0.0)
    assert [r.regret_most for r in found] == [0, 0]
    assert [r.best for r in found] == [0.5, 0.5]
