"""The numbers of shipped scenarios, bit for bit as they were before the house was rebuilt."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from simulator.outcomes.store import Outcomes
from simulator.run import simulate
from tests.worlds.build import SCENARIOS, varied

GOLDEN = Path(__file__).with_name("golden.json")
DRAWS = 512
NAMES = (
    "base", "coal_belt", "drought", "eight_thousand", "fuel_shock", "underlying_base",
)  # fmt: skip


def hashes(outcomes: Outcomes) -> dict[str, str]:
    arrays = {**outcomes.arrays, **{f"{n}_mean": mean for n, mean in outcomes.means.items()}}
    return {name: _hash(np.ascontiguousarray(array)) for name, array in arrays.items()}


def _hash(array: np.ndarray) -> str:
    kind = str((array.dtype.str, array.shape)).encode()
    return hashlib.sha256(kind + array.tobytes()).hexdigest()[:16]


@pytest.mark.parametrize("name", NAMES)
def test_every_number_is_what_it_was(name):
    outcomes = simulate(varied(SCENARIOS / f"{name}.yaml").scenario, DRAWS)

    found, before = hashes(outcomes), json.loads(GOLDEN.read_text())[name]
    assert {name: found.get(name) for name in before} == before  # a new quantity moves no number
