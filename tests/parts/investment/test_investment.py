"""Capital that the plan needs against what is registered."""

import numpy as np

from simulator.catalogue.quantities import PARTS
from simulator.parts.chance import Chance
from simulator.parts.investment.part import CAPITAL
from simulator.parts.investment.play import investment
from tests.worlds.build import WORLDS, play, varied

POWER = np.array([[100.0, 0.0, 300.0, 0.0], [0.0, 0.0, 0.0, 50.0]])
PETROLEUM = np.array([[0.0, 200.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0]])


def found(*parts, changes=None):
    scenario = varied(WORLDS / "petroleum.yaml", changes).scenario
    return investment(scenario, Chance.of_scenario(scenario, 1, 0, 2), parts)


def test_every_declared_quantity_is_returned_and_no_other():
    assert set(found(POWER)) == set(PARTS["investment"])
    assert all(plane.shape == (2, 4) for plane in found(POWER).values())


def test_parts_are_added_up_and_accumulate():
    both = found(POWER, PETROLEUM)
    np.testing.assert_array_equal(both["capital_all_musd"], POWER + PETROLEUM)
    np.testing.assert_array_equal(
        both["capital_cumulative_musd"], [[100.0, 300.0, 600.0, 600.0], [0.0, 0.0, 0.0, 50.0]]
    )


def test_capital_stands_against_the_chosen_register_and_what_was_implemented():
    np.testing.assert_allclose(
        found(POWER, PETROLEUM)["capital_over_registered"][0], [0.05, 0.15, 0.3, 0.3]
    )
    np.testing.assert_allclose(
        found(POWER, changes={"investment.measure": "old"})["capital_over_registered"][0],
        [0.1, 0.1, 0.4, 0.4],
    )
    np.testing.assert_allclose(found(POWER)["capital_over_implemented"][0], [0.2, 0.2, 0.8, 0.8])


def test_the_register_follows_the_record_and_then_its_pace():
    # 1,000 at the start of 2024, 2,000 at that of 2026, 100 a year afterwards
    np.testing.assert_allclose(found()["registered_musd"], [[2100.0, 2200.0, 2300.0, 2400.0]] * 2)
    early = found(
        changes={"horizon.first_year": 2023, "as_of": "2023-01-01", "horizon.last_year": 2026}
    )
    np.testing.assert_allclose(early["registered_musd"], [[1000.0, 1500.0, 2000.0, 2100.0]] * 2)


def test_the_pace_begins_with_the_last_day_on_record():
    newest = {"day": "2028-01", "projects": 9, "capital_musd": 3000, "source": "a test"}
    later = found(changes={"investment.registered": {"newest": newest}})
    np.testing.assert_allclose(later["registered_musd"], [[2500.0, 3000.0, 3100.0, 3200.0]] * 2)


def test_a_run_adds_up_the_capital_of_every_part_that_it_plays():
    arrays = play(varied(WORLDS / "petroleum.yaml").scenario, 16).arrays
    parts = [arrays[name] for name in CAPITAL if name in arrays]
    assert arrays["capital_all_musd"].any()
    np.testing.assert_allclose(arrays["capital_all_musd"], sum(parts), rtol=1e-6)


def test_without_parts_nothing_is_needed():
    assert not found()["capital_cumulative_musd"].any()
