"""The largest power a tree can land, against an independent maximum flow."""

import numpy as np
import pytest
from scipy.optimize import linprog

from simulator.physics.evacuation import largest_flow


def by_linear_program(parent, entering, limit, efficiency):
    """Maximise what lands: one flow a branch, at its sending end."""
    branches = len(parent)
    value = [-efficiency[branch] if parent[branch] < 0 else 0.0 for branch in range(branches)]
    inflow = np.eye(branches)
    for branch, above in enumerate(parent):
        if above >= 0:
            inflow[above, branch] = -efficiency[branch]
    found = linprog(
        value,
        A_ub=inflow,
        b_ub=[entering.get(branch, 0.0) for branch in range(branches)],
        bounds=[(0, limit.get(branch)) for branch in range(branches)],
    )
    return -found.fun


@pytest.mark.verifies(
    law="deliverable power: the most a tree with losses can land at one moment",
    tool="a linear program, HiGHS by SciPy",
    of="what lands",
    within=1e-5,
)
@pytest.mark.parametrize("seed", range(20))
def test_the_flow_is_the_largest_there_is(seed, differs):
    rng = np.random.default_rng(seed)
    branches = int(rng.integers(2, 8))
    parent = [-1] + [int(rng.integers(-1, branch)) for branch in range(1, branches)]
    entering = {branch: rng.uniform(0, 300) for branch in range(branches) if rng.random() < 0.6}
    entering[int(rng.integers(branches))] = 100.0
    limit = {branch: rng.uniform(20, 400) for branch in range(branches) if rng.random() < 0.7}
    efficiency = rng.uniform(0.9, 1.0, branches)
    found = largest_flow(
        parent,
        {branch: np.array([mw], np.float32) for branch, mw in entering.items()},
        {branch: np.array([mw], np.float32) for branch, mw in limit.items()},
        [np.array([share], np.float32) for share in efficiency],
    )
    most = by_linear_program(parent, entering, limit, efficiency)
    differs((found.item() - most) / most)
