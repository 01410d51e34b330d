"""Designs: how the values of axes become points."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.sampling.distributions import quantile
from tests.studies.sweep.build import DATE, DISCOUNT, asking, complaints


def values(asked, path):
    return [point.values.get(path) for point in asked.points]


def test_a_grid_is_every_combination_the_last_path_fastest():
    asked = asking(f"{DISCOUNT}=0.01,0.02", "power.security=n1,n0")

    assert values(asked, DISCOUNT) == [0.01, 0.01, 0.02, 0.02]
    assert values(asked, "power.security") == ["n1", "n0", "n1", "n0"]


def test_one_at_a_time_begins_with_the_scenario_as_it_is():
    asked = asking(f"{DISCOUNT}=0.01,0.02", "power.security=n0", design="one_at_a_time")

    assert [point.values for point in asked.points] == [
        {},
        {DISCOUNT: 0.01},
        {DISCOUNT: 0.02},
        {"power.security": "n0"},
    ]


@given(low=st.integers(0, 40), span=st.integers(1, 50), count=st.integers(2, 12))
def test_a_range_runs_evenly_from_its_beginning_to_its_end(low, span, count):
    ends = low / 1000, (low + span) / 1000
    levels = values(asking(f"{DISCOUNT}={ends[0]}:{ends[1]}:{count}"), DISCOUNT)

    np.testing.assert_allclose(levels, np.linspace(*ends, count), atol=1e-12)
    assert (levels[0], levels[-1]) == ends


def test_a_range_of_months_keeps_to_months_as_long_as_there_are_enough():
    assert values(asking(f"{DATE}=2027-12:2028-04:5"), DATE) == [
        "2027-12", "2028-01", "2028-02", "2028-03", "2028-04",
    ]  # fmt: skip
    assert values(asking(f"{DATE}=2027-12:2028-01:3"), DATE) == ["2027-12", "2027-12-17", "2028-01"]


@pytest.mark.parametrize("design", ["latin_hypercube", "sobol"])
def test_a_sampled_design_has_a_point_in_every_layer(design):
    points = 16
    asked = asking(f"{DISCOUNT}=0:0.16", "power.renewed=0.2:1", design=design, points=points)

    for path, low, high in ((DISCOUNT, 0.0, 0.16), ("power.renewed", 0.2, 1.0)):
        layer = np.floor((np.array(values(asked, path)) - low) / (high - low) * points)
        assert sorted(layer) == list(range(points))


@pytest.mark.parametrize("design", ["latin_hypercube", "sobol"])
def test_a_sampled_design_depends_on_the_seed_alone(design):
    asked = {"design": design, "points": 8}
    one, two = (values(asking(f"{DISCOUNT}", **asked), DISCOUNT) for _ in range(2))

    assert one == two
    assert one != values(asking(f"{DISCOUNT}", seed=2, **asked), DISCOUNT)


def test_a_path_alone_follows_its_own_distribution():
    path, points = "risk_of_rain", 64
    path = "power.resource.realisation"
    asked = asking(path, design="latin_hypercube", points=points)

    distribution = asked.loaded.scenario.power.resource.realisation.distribution
    edges = quantile(distribution, np.arange(1, points) / points)

    assert sorted(np.searchsorted(edges, values(asked, path))) == list(range(points))


def test_a_date_that_may_never_come_never_comes_as_often():
    asked = asking(DATE, design="latin_hypercube", points=100)

    found = values(asked, DATE)
    never = [value for value in found if isinstance(value, dict)]

    assert len(never) == 5
    assert all(value["never"] == 1 for value in never)
    asked.at(next(p for p in asked.points if isinstance(p.values[DATE], dict)))


def test_values_in_a_list_are_drawn_alike():
    asked = asking("power.security=n1,n0", design="sobol", points=8)

    assert sorted(values(asked, "power.security")) == ["n0"] * 4 + ["n1"] * 4


@pytest.mark.parametrize(
    ("vary", "options", "said"),
    [
        (
            [f"{DISCOUNT}=0:0.05:11", "power.security=n1,n0"],
            {"points": 20},
            "--points: a grid over these values has 11 x 2 = 22 points, more than 20; give fewer "
            "values, or --points 22",
        ),
        (
            [f"{DISCOUNT}=0:0.05:11"],
            {"points": 11, "design": "one_at_a_time"},
            "--points: one at a time over these values has 12 points, more than 11; give fewer "
            "values, or --points 12",
        ),
        (
            [f"{DISCOUNT}=0:0.05:1000", "power.renewed=0:1:1000"],
            {},
            "--points: a grid over these values has 1000 x 1000 = 1,000,000 points, more than "
            "10,000; give fewer values, or a sampled design (--design sobol)",
        ),
        (
            [f"{DISCOUNT}=0:0.05:3"],
            {"points": 0},
            "--points 0: a sweep needs a point at least; ask for more",
        ),
        (
            [f"{DISCOUNT}=0:0.05"],
            {},
            f"--vary {DISCOUNT}=0:0.05: {DISCOUNT}: a grid needs a number of points in the range; "
            f"write {DISCOUNT}=LO:HI:N",
        ),
        (
            [DISCOUNT],
            {},
            f"--vary {DISCOUNT}: {DISCOUNT}: a grid needs values; write {DISCOUNT}=LO:HI:N, or "
            "--design latin_hypercube --points 64",
        ),
        (
            [DISCOUNT],
            {"design": "sobol", "points": 100},
            "--points 100: Sobol’ points keep their balance in powers of two only; write --points "
            "64 or 128, or --design latin_hypercube",
        ),
        (
            [DISCOUNT],
            {"design": "latin_hypercube"},
            "--design latin_hypercube: how many points a Latin hypercube should have is not said; "
            "write --points 64",
        ),
        (
            [f"{DISCOUNT}=0:0.05:11"],
            {"design": "latin_hypercube", "points": 8},
            f"--vary {DISCOUNT}=0:0.05:11: {DISCOUNT}: the range has points of its own, but a "
            f"Latin hypercube chooses them; write {DISCOUNT}=0:0.05 and --points N",
        ),
        (
            ["economics.vnd_per_usd"],
            {"design": "sobol", "points": 8},
            "--vary economics.vnd_per_usd: economics.vnd_per_usd: has one value, 26000 VND/USD, "
            "and no distribution; write economics.vnd_per_usd=LO:HI",
        ),
    ],
)
def test_a_design_that_cannot_be_made_says_why(vary, options, said):
    assert complaints(*vary, **options) == [said]
