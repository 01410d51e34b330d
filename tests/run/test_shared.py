import numpy as np
import pytest

from simulator.run import Played, simulate
from simulator.run.shared import shares_power
from tests.worlds.build import base, fixed

DRAWS = 300


@pytest.fixture(scope="module")
def known() -> Played:
    scenario = base()
    return Played(scenario, simulate(scenario, DRAWS, workers=1))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("trade.growth", fixed(0.11)),
        ("coal.first", "export"),
        ("petroleum.demand.growth", fixed(0.02)),
        ("targets.mou_2030.value", fixed(4000)),
    ],
)
def test_power_that_nothing_touched_is_taken_over_and_the_numbers_are_the_same(known, path, value):
    scenario = base({path: value})
    assert shares_power(known, scenario, DRAWS, DRAWS)
    alone, taken = simulate(scenario, DRAWS), simulate(scenario, DRAWS, known=known)
    for name, values in alone.arrays.items():
        np.testing.assert_array_equal(taken.arrays[name], values, err_msg=name)
    for name, mean in alone.means.items():
        np.testing.assert_allclose(taken.means[name], mean, rtol=1e-14, err_msg=name)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("power.lines.huong_hoa.energised", fixed("2030-06")),
        ("economics.discount", fixed(0.03)),
        ("seed", 5),
        ("as_of", "2026-01-31"),
        ("horizon.last_year", 2034),
    ],
)
def test_power_is_played_again_where_something_it_depends_on_differs(known, path, value):
    assert not shares_power(known, base({path: value}), DRAWS, DRAWS)


def test_power_of_another_number_of_draws_is_not_taken_over(known):
    assert not shares_power(known, known.scenario, DRAWS + 1, DRAWS + 1)


def test_where_a_mine_feeds_a_counted_plant_power_depends_on_coal(known):
    fed = {"coal.plants.kaleum.project": "nam_phan_coal", "coal.plants.kaleum.cod": None,
           "coal.plants.kaleum.capacity_factor": None}  # fmt: skip
    with_plant = Played(base(fed), known.outcomes)
    assert shares_power(
        with_plant, base({**fed, "petroleum.demand.growth": fixed(0.02)}), DRAWS, DRAWS
    )
    assert not shares_power(with_plant, base({**fed, "coal.first": "export"}), DRAWS, DRAWS)
