"""Targets that speak of Laos and China together: the term for China, drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.scenario.schema import Scenario

PATH = "targets/china"


def china_terms(scenario: Scenario, draws: int) -> dict[str, NDArray[np.float64]]:
    """Return the imports from China that a target adds to those from Laos: by target, [draw].

    There is one China: targets that speak of it see the same draw.
    """
    chance = Chance.of_scenario(scenario, scenario.seed, 0, draws)
    return {
        name: chance.of(target.china.distribution, PATH)
        for name, target in scenario.targets.items()
        if target.china is not None
    }
