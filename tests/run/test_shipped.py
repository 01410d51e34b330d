"""Every shipped scenario plays, and plays something else than the base."""

import numpy as np
import pytest

from simulator.outcomes.store import Outcomes, check
from tests.worlds.build import SCENARIOS, base, play, varied

DRAWS = 64
FILES = sorted(file for file in SCENARIOS.glob("*.yaml") if file.stem != "base")


@pytest.fixture(scope="module")
def usual() -> Outcomes:
    return play(base(), DRAWS)


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_a_shipped_scenario_plays_all_parts_and_differs_from_the_base(file, usual):
    outcomes = play(varied(file).scenario, DRAWS)
    check(outcomes)
    assert list(outcomes.arrays) == list(usual.arrays)
    differs = [
        name
        for name, values in outcomes.arrays.items()
        if values.shape != usual.arrays[name].shape
        or not np.array_equal(values, usual.arrays[name], equal_nan=True)
    ]
    assert differs
