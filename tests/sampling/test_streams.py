"""Streams of chance: by name, the same for ever, each its own."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from simulator.sampling import streams
from simulator.sampling.streams import uniforms

PATH = "power.lines.huong_hoa.energised"
MANY = 20_000
PATHS = st.text(st.characters(codec="utf-8", exclude_characters="\n"), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("seed", "path", "start", "expected"),
    [
        (1, PATH, 0, [0.341274107767173, 0.2920282897351337, 0.47172715820616246]),
        (0, PATH, 0, [0.4813065124065879, 0.3768276301949703, 0.1048123798921114]),
        (
            20260228,
            "power.resource.hydrology/year/2030",
            9_999,
            [0.7406843972788208, 0.6183523032969496],
        ),
    ],
)
def test_the_definition_of_a_stream_never_changes(seed, path, start, expected):
    # Written down from the first release: a change would silently redraw every published result.
    assert uniforms(seed, path, start, len(expected)).tolist() == expected


@given(st.integers(0, 2**63 - 1), PATHS, st.integers(0, 500), st.integers(0, 500))
@settings(max_examples=50)
def test_a_batch_is_rows_of_the_whole(seed, path, start, count):
    whole = uniforms(seed, path, 0, start + count)
    np.testing.assert_array_equal(uniforms(seed, path, start, count), whole[start:])


def test_a_stream_does_not_depend_on_which_were_drawn_before():
    alone = uniforms(3, PATH, 0, 100)
    for path in ("a", "b", PATH, "c"):
        uniforms(3, path, 0, 57)
    np.testing.assert_array_equal(uniforms(3, PATH, 0, 100), alone)


NEIGHBOURS = [  # streams that a careless hash would confuse
    ((0, PATH), (1, PATH)),
    ((1, PATH), (2, PATH)),
    ((2**62, PATH), (2**62 + 1, PATH)),
    ((1, "a/1"), (1, "a/2")),
    ((1, "a/1"), (1, "a/11")),
    ((1, "1/a"), (11, "/a")),
    ((1, "power.projects.nam_mo_2/delay"), (1, "power.projects.nam_mo_2/attrition")),
    ((1, "power.resource.hydrology/year/2030"), (1, "power.resource.hydrology/year/2031")),
]


@pytest.mark.parametrize(("one", "other"), NEIGHBOURS)
def test_neighbouring_seeds_and_paths_share_no_draw_and_are_uncorrelated(one, other):
    # Case P8 of the public reference cases: two base seeds are disjoint.
    a, b = uniforms(*one, 0, MANY), uniforms(*other, 0, MANY)
    assert np.intersect1d(a, b).size == 0
    assert abs(np.corrcoef(a, b)[0, 1]) < 4 / np.sqrt(MANY)


def test_seeds_lie_apart_however_far_one_looks():
    # A stream is one of 2^128 starts; a million draws of 40 seeds meet nowhere.
    drawn = np.concatenate([uniforms(seed, PATH, 0, 25_000) for seed in range(40)])
    assert np.unique(drawn).size == drawn.size


@pytest.mark.parametrize("seed", [0, 1, 20260228, 2**63 - 1])
def test_draws_are_uniform_and_independent(seed):
    u = uniforms(seed, PATH, 0, MANY)
    assert stats.kstest(u, "uniform").pvalue > 1e-3
    assert abs(np.corrcoef(u[1:], u[:-1])[0, 1]) < 4 / np.sqrt(MANY)


@pytest.mark.parametrize("drawn", [0.0, 0.5, 1.0 - 2.0**-53])
def test_neither_0_nor_1_can_occur(monkeypatch, drawn):
    class Extreme:
        def __init__(self, bits):
            pass

        def random(self, count):
            return np.full(count, drawn)

    monkeypatch.setattr(streams.np.random, "Generator", Extreme)
    u = uniforms(1, PATH, 0, 3)
    assert (u > 0.0).all()
    assert (u < 1.0).all()


def test_what_is_drawn_is_noted_with_the_numbers_a_draw_takes():
    with streams.noting() as noted:
        uniforms(1, "a", 0, 4)
        uniforms(1, "b", 2, 3, each=12)
        streams.fixed_uniforms(1, "moments", 0, 9)
    uniforms(1, "c", 0, 4)
    assert noted == {"a": 1, "b": 12}


def test_several_numbers_a_draw_are_those_of_the_stream():
    whole = uniforms(1, "a", 0, 60)
    np.testing.assert_array_equal(uniforms(1, "a", 2, 3, each=12), whole[24:60])


def test_draws_are_as_prescribed_and_what_is_fixed_stays():
    asked = []

    def prescription(seed, path, draws, each):
        asked.append((seed, path, draws, each))
        return np.full((len(draws), each), 0.25)

    with streams.prescribed(prescription):
        assert uniforms(5, "a", 3, 2, each=2).tolist() == [0.25] * 4
        fixed = streams.fixed_uniforms(5, "a", 0, 3)
    assert asked == [(5, "a", range(3, 5), 2)]
    np.testing.assert_array_equal(fixed, uniforms(5, "a", 0, 3))
