"""What places of the field take in a year at most, by hand."""

import numpy as np
import pytest

from simulator.parts.chance import Chance
from simulator.parts.coal.limits import limits
from tests.worlds.mining import DAYS, field

GATE = "transport.gates.pass"
LANE = {"t_per_day": 1000, "opens": "2027-07", "source": "a test"}


def found(changes=None):
    return limits(field(changes), Chance(1, 0, 2))


def test_a_gate_takes_its_ceiling_on_open_days_and_its_flow_is_left_of_it():
    gate = found()[GATE]
    assert gate.open_days is not None
    np.testing.assert_allclose(gate.open_days[:, 1], DAYS, rtol=1e-6)
    np.testing.assert_allclose(gate.ceiling_kt[:, 1], 12 * DAYS, rtol=1e-6)
    np.testing.assert_allclose(gate.left_kt[:, 1], 6 * DAYS, rtol=1e-6)


def test_what_widens_a_gate_counts_from_the_month_in_which_it_opens():
    gate = found({f"{GATE}.adds.lane": LANE})[GATE]
    second_half = 184
    np.testing.assert_allclose(gate.ceiling_kt[:, 1], 12 * DAYS + second_half, rtol=1e-6)
    np.testing.assert_allclose(gate.left_kt[:, 1] / gate.ceiling_kt[:, 1], 0.5, rtol=1e-6)
    np.testing.assert_allclose(gate.ceiling_kt[:, 0], 12 * DAYS, rtol=1e-6)


def test_a_storm_takes_from_what_is_left_and_not_from_the_ceiling():
    storm = {"months": [10], "extreme_probability": 1, "extreme": 0, "mild": 1, "source": "a test"}
    gate = found({"transport.storms.typhoon": storm, f"{GATE}.storm": "typhoon"})[GATE]
    np.testing.assert_allclose(gate.ceiling_kt[:, 1], 12 * DAYS, rtol=1e-6)
    np.testing.assert_allclose(gate.left_kt[:, 1], 6 * (DAYS - 31), rtol=1e-6)


def test_a_belt_takes_nothing_before_it_opens_and_all_afterwards():
    belt = found()["coal.arcs.belt"]
    assert belt.open_days is None
    assert belt.ceiling_kt[:, 1].tolist() == belt.left_kt[:, 1].tolist() == [0, 0]
    assert belt.ceiling_kt[:, 2] == pytest.approx(7300, rel=1e-6)
