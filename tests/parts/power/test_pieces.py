"""What is still to come, taken away or shifted: the same as a scenario that says so."""

import numpy as np
import pytest

from simulator.parts.power.pieces import PIECES
from simulator.run.simulate import simulate
from tests.worlds.build import base

WANTED = ["commissioned_mw", "line_energised", "project_cod"]
LINE, PROJECT = "huong_hoa", "xekong_5"


def played(scenario):
    return simulate(scenario, 64, workers=1, quantities=WANTED)


def column(outcomes, quantity, name):
    dim = {"project_cod": "project", "line_energised": "line"}[quantity]
    return outcomes.arrays[quantity][:, outcomes.labels[dim].index(name)]


def test_record_is_not_to_come_and_what_is_hangs_on_lines_to_come():
    found = {piece.thing.name: piece for piece in PIECES.to_come(base())}
    assert {"huong_hoa", "xekong_5", "salavan_wind"} <= found.keys()
    assert not {"xekaman_1", "xekaman1_bo_y", "monsoon_wind"} & found.keys()
    assert found["huong_hoa"].size == 0
    assert found["salavan_wind"].size == 756
    assert "huong_hoa" in found["salavan_wind"].thing.ways[0]


@pytest.mark.parametrize("years", [1.0, -1.0])
def test_a_line_and_what_waits_for_it_alone_comes_as_much_later_but_nothing_before_today(years):
    now, then = played(base()), played(PIECES.later(base(), LINE, years))
    before, after = (column(x, "line_energised", LINE) for x in (now, then))
    today = 2026 + 2 / 12
    expected = np.maximum(before + years, today)
    np.testing.assert_allclose(after, expected, atol=0.01)
    assert (then.arrays["commissioned_mw"] <= now.arrays["commissioned_mw"] + 1e-3).all() == (
        years > 0
    )


def test_a_project_is_later_by_its_own_clocks_not_by_its_lines():
    now, then = played(base()), played(PIECES.later(base(), PROJECT, 2.0))
    before, after = (column(x, "project_cod", PROJECT) for x in (now, then))
    both = np.isfinite(before) & np.isfinite(after)
    assert both.any()
    assert (after[both] >= before[both]).all()
    assert (after[both] <= before[both] + 2 + 1e-6).all()
    others = [column(x, "project_cod", "salavan_wind") for x in (now, then)]
    np.testing.assert_array_equal(*others)


def test_what_is_taken_away_never_comes():
    then = played(PIECES.without(base(), frozenset({LINE, PROJECT})))
    assert np.isnan(column(then, "line_energised", LINE)).all()
    assert np.isnan(column(then, "project_cod", PROJECT)).all()
    assert np.isnan(column(then, "project_cod", "salavan_wind")).all()
