"""Sobol' indices through our own designs, on functions whose indices are known exactly."""

import numpy as np
import pytest

from simulator.studies.sensitivity.design import column_of, exchanged
from simulator.studies.sensitivity.exchange import screen, sobol
from tests.oracles.functions import ishigami, linear, sobol_g, sobol_levitan

BASE = 4096


def play(function, names):
    """Return what plays a design on a function of uniforms: [row, input] -> [row]."""

    def played(design):
        columns = [design(7, name, range(design.rows))[:, 0] for name in names]
        return function.of(np.stack(columns, axis=1))

    return played


def names_of(function):
    return [f"x.{i}" for i in range(len(function.first))]


@pytest.mark.verifies(
    law="futures put together of draws: first-order and total indices, each within its interval",
    tool="the closed forms of Ishigami, Sobol' G, Sobol' and Levitan, and a sum (cases S1-S3, S6)",
    of="half an interval, of 36 at 95 %",
    within=2,
)
@pytest.mark.parametrize("function", [ishigami(), sobol_g(), sobol_levitan(), linear()], ids=str)
def test_indices_are_the_exact_ones_within_their_intervals(function, differs):
    names = names_of(function)
    column = column_of(names[:-1], lambda path: path)
    found = sobol(play(function, names), len(names), column, BASE, seed=1)
    for exact, index, half in (
        (function.first, found.first, found.first_half),
        (function.total, found.total, found.total_half),
    ):
        differs(float((np.abs(index - exact) / (half + 0.001)).max()))  # of tiny ones half is rough
        assert (half < 0.12).all()


def test_inputs_taken_together_have_the_index_of_the_whole():
    function = linear()
    names = names_of(function)
    column = column_of(["pair"], lambda path: "pair" if path in names[:2] else path)
    found = sobol(play(function, names), 2, column, BASE, seed=1)
    exact = function.first[:2].sum()
    assert found.first[0] == pytest.approx(exact, abs=2 * found.first_half[0])
    assert found.total[1] == pytest.approx(1 - exact, abs=2 * found.total_half[1])


def test_what_cannot_matter_has_nought_exactly():
    function = linear()
    names = [*names_of(function), "idle"]
    column = column_of(names[:-1], lambda path: path)
    found = sobol(play(function, names[:-1]), len(names), column, 256, seed=1)
    assert found.first[-1] == found.total[-1] == found.total_half[-1] == 0


def test_screening_puts_inputs_in_order_and_sees_the_idle_one():
    function = linear()
    names = [*names_of(function), "idle"]
    column = column_of(names[:-1], lambda path: path)
    found = screen(play(function, names[:-1]), len(names), column, 256)
    slopes = np.sqrt(function.first / function.first.sum())
    ratio = found.moved[:-1] / slopes
    assert ratio == pytest.approx(np.full(len(ratio), ratio.mean()), rel=0.2)
    assert found.moved[-1] == found.changes[-1] == 0
    assert (found.changes[:-1] == 1).all()


def test_a_design_takes_each_input_from_the_draw_it_names():
    design = exchanged(3, 2, column_of(["a"], lambda path: path))
    a = design(1, "a", range(design.rows))[:, 0].reshape(3, 4)
    b = design(1, "b", range(design.rows))[:, 0].reshape(3, 4)
    assert (a[:, 0] == a[:, 2]).all()
    assert (a[:, 1] == a[:, 3]).all()
    assert (a[:, 0] != a[:, 1]).all()
    assert (b[:, 0] == b[:, 1]).all()
    assert (b[:, 2] == b[:, 3]).all()
