"""The largest power a tree can land, against an independent maximum flow."""

import numpy as np
import pytest
from scipy.optimize import linprog

from simulator.physics.evacuation import largest_flow


def by_linear_program(parent, entering, limit, keeps):
    """Maximise what lands: one flow an arc, at its sending end."""
    arcs = len(parent)
    value = [-keeps[arc] if parent[arc] < 0 else 0.0 for arc in range(arcs)]
    inflow = np.eye(arcs)
    for arc, above in enumerate(parent):
        if above >= 0:
            inflow[above, arc] = -keeps[arc]
    found = linprog(
        value,
        A_ub=inflow,
        b_ub=[entering.get(arc, 0.0) for arc in range(arcs)],
        bounds=[(0, limit.get(arc)) for arc in range(arcs)],
    )
    return -found.fun


@pytest.mark.parametrize("seed", range(20))
def test_the_flow_is_the_largest_there_is(seed):
    rng = np.random.default_rng(seed)
    arcs = int(rng.integers(2, 8))
    parent = [-1] + [int(rng.integers(-1, arc)) for arc in range(1, arcs)]
    entering = {arc: rng.uniform(0, 300) for arc in range(arcs) if rng.random() < 0.6}
    entering[int(rng.integers(arcs))] = 100.0
    limit = {arc: rng.uniform(20, 400) for arc in range(arcs) if rng.random() < 0.7}
    keeps = rng.uniform(0.9, 1.0, arcs)
    found = largest_flow(
        parent,
        {arc: np.array([mw], np.float32) for arc, mw in entering.items()},
        {arc: np.array([mw], np.float32) for arc, mw in limit.items()},
        [np.array([share], np.float32) for share in keeps],
    )
    assert found.item() == pytest.approx(
        by_linear_program(parent, entering, limit, keeps), rel=1e-5
    )
