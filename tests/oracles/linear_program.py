"""States the law's answer as linear programs for SciPy; nothing of the physics is imported.

Variables are power at the busbar, one for each source in each state: first
what comes when it comes, then what a reservoir sends.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import linprog

from tests.oracles.trees import MWH_PER_GWH, Tree, path

Array = NDArray[np.float64]


def gain(tree: Tree) -> Array:
    """Return what arrives at each branch of a unit sent by a source, else 0: [branch, source]."""
    found = np.zeros((tree.parent.size, tree.branch_of.size))
    for source, own in enumerate(tree.branch_of):
        left = 1.0
        for branch in path(tree.parent, int(own)):
            found[branch, source] = left
            left *= tree.available_share[branch] * (1.0 - tree.loss_share[branch])
    return found


def landed_of_a_unit(tree: Tree) -> Array:
    """Return what lands of a unit sent by each source: [source]."""
    efficiency = tree.available_share * (1.0 - tree.loss_share)
    return np.array([np.prod(efficiency[path(tree.parent, int(own))]) for own in tree.branch_of])


def most_landed(tree: Tree) -> float:
    """Return the most energy that all sources together can land, in GWh."""
    everybody = np.ones(tree.branch_of.size, dtype=bool)
    return most_landed_by_priority(tree, everybody)[0]


def most_landed_by_priority(tree: Tree, preferred: NDArray[np.bool_]) -> tuple[float, float]:
    """Return the most that the preferred can land, and all where the preferred land that: GWh."""
    n_states, n_sources = tree.inflexible_mw.shape
    hours = tree.state_hours / MWH_PER_GWH
    within_limits = sparse.kron(sparse.eye(n_states), gain(tree))
    within_water = sparse.kron(hours[None, :], sparse.eye(n_sources))
    limited = np.isfinite(np.tile(tree.limit_mw, n_states))
    rows = sparse.vstack(
        [
            sparse.hstack([within_limits, within_limits]).tocsr()[limited],
            sparse.hstack([sparse.csr_matrix(within_water.shape), within_water]),
        ]
    )
    most = np.concatenate([np.tile(tree.limit_mw, n_states)[limited], tree.flexible_gwh])
    bounds = np.column_stack(
        [
            np.zeros(2 * n_states * n_sources),
            np.concatenate([tree.inflexible_mw.ravel(), np.tile(tree.flexible_mw, n_states)]),
        ]
    )
    landed = np.outer(hours, landed_of_a_unit(tree))
    of_all = np.tile(landed.ravel(), 2)
    of_preferred = np.tile((landed * preferred).ravel(), 2)
    first = linprog(-of_preferred, A_ub=rows, b_ub=most, bounds=bounds, method="highs")
    assert first.status == 0, first.message
    if preferred.all():
        return -first.fun, -first.fun
    then = linprog(
        -of_all,
        A_ub=sparse.vstack([rows, -of_preferred[None, :]]),
        b_ub=np.append(most, first.fun),
        bounds=bounds,
        method="highs",
    )
    assert then.status == 0, then.message
    return -first.fun, -then.fun


@dataclass(frozen=True)
class Shared:
    """Energy under the sharing rule, in GWh at the busbar but for what lands."""

    landed_gwh: Array  # [source]
    curtailed_gwh: Array  # [source, branch]
    sent_gwh: Array  # [branch], at its sending end, of what lands


def shared(tree: Tree) -> Shared:
    """Send as much as the sharing rule lets pass, branch after branch from the leaves.

    At each branch one program for what comes when it comes: the largest share of
    every flow that the branch can take, one share for all in each state. Then one
    for the reservoirs: the largest share of what is left of their energies,
    one share for all, over every schedule that keeps within nameplate and
    within what the branches up to here have left in each state.
    """
    hours = tree.state_hours / MWH_PER_GWH
    arrives = gain(tree)
    steady = tree.inflexible_mw.copy()  # [state, source], still on its way
    water = tree.flexible_gwh.copy()  # [source]
    room: dict[int, Array] = {}
    curtailed = np.zeros((tree.branch_of.size, tree.parent.size))
    for branch in sorted(range(tree.parent.size), key=lambda a: -len(path(tree.parent, a))):
        behind = arrives[branch] > 0
        if not behind.any():
            continue
        before = hours @ steady + water
        steady[:, behind] *= _largest_shares(steady @ arrives[branch], tree.limit_mw[branch])[
            :, None
        ]
        room[branch] = tree.limit_mw[branch] - steady @ arrives[branch]
        water[behind] *= _largest_share_of_water(tree, arrives, water, behind, room)
        curtailed[:, branch] = before - hours @ steady - water
    generated = hours @ steady + water
    return Shared(
        landed_gwh=generated * landed_of_a_unit(tree),
        curtailed_gwh=curtailed,
        sent_gwh=arrives @ generated,
    )


def _largest_shares(flow_mw: Array, limit_mw: float) -> Array:
    """Return the largest share of a flow that fits through a limit in each state."""
    if not np.isfinite(limit_mw):
        return np.ones(flow_mw.size)
    solved = linprog(
        -np.ones(flow_mw.size),
        A_ub=sparse.diags_array(flow_mw),
        b_ub=np.full(flow_mw.size, limit_mw),
        bounds=(0.0, 1.0),
        method="highs",
    )
    assert solved.status == 0, solved.message
    return solved.x


def _largest_share_of_water(
    tree: Tree, arrives: Array, water: Array, behind: NDArray[np.bool_], room: dict[int, Array]
) -> float:
    """Return the largest share of the energies behind a branch that some schedule can send."""
    sources = np.flatnonzero(behind & (water > 0))
    if sources.size == 0:
        return 1.0
    n_states = tree.state_hours.size
    inside = [a for a in room if arrives[a, sources].any() and np.isfinite(tree.limit_mw[a])]
    schedule = sparse.kron(tree.state_hours[None, :] / MWH_PER_GWH, sparse.eye(sources.size))
    solved = linprog(
        np.concatenate([[-1.0], np.zeros(n_states * sources.size)]),
        A_eq=sparse.hstack([-water[sources, None], schedule]),
        b_eq=np.zeros(sources.size),
        A_ub=sparse.hstack(
            [
                sparse.csr_matrix((n_states * len(inside), 1)),
                sparse.kron(sparse.eye(n_states), arrives[np.ix_(inside, sources)]),
            ]
        )
        if inside
        else None,
        b_ub=np.stack([room[a] for a in inside], axis=1).ravel() if inside else None,
        bounds=[(0.0, 1.0)]
        + [(0.0, float(m)) for m in np.tile(tree.flexible_mw[sources], n_states)],
        method="highs",
    )
    assert solved.status == 0, solved.message
    return float(solved.x[0])
