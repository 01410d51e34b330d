"""Targets that speak of Laos and China together: the term for China, drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.scenario.schema import Scenario
from simulator.system.chance import Chance


def china_terms(scenario: Scenario, draws: int) -> dict[str, NDArray[np.float64]]:
    """Return the imports from China that a target adds to those from Laos: by target, [draw]."""
    chance = Chance(scenario.seed, 0, draws)
    return {
        name: chance.number(target.china)
        for name, target in scenario.targets.items()
        if target.china is not None
    }
