"""Turns what plants could send, state by state of a month, into energy landed, lost and curtailed.

The law of the capacitated tree in double precision, written to be read: it is
the oracle of the fast one. Every source feeds a branch, every branch feeds one
other or lands at the root. From the leaves down each branch passes on three
things: the power that cannot wait, in each state of the month; the headroom that
reservoirs have, in each state; and their energy of the whole month.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]

MWH_PER_GWH = 1000.0
ROOT = -1


@dataclass(frozen=True)
class Carried:
    """What a month's energy came to; everything but `landed_gwh` is counted at the busbar.

    offered = landed + losses + curtailed, exactly, for every source.
    """

    landed_gwh: Array  # [..., source], at the root
    losses_gwh: Array  # [..., source]
    curtailed_gwh: Array  # [..., source, branch], at the first branch that kept it from being sent
    flow_gwh: Array  # [..., branch], sent into the branch, of what lands


def carry(
    parent: Index,
    branch_of: Index,
    inflexible_mw: Array,
    flexible_mw: Array,
    flexible_gwh: Array,
    limit_mw: Array,
    loss_share: Array,
    available_share: Array,
    state_hours: Array,
) -> Carried:
    """Let the inflexible power pass first and the reservoirs put their month's water around it.

    Parameters
    ----------
    parent : [branch]
        The branch that each branch feeds; -1 lands at the root.
    branch_of : [source]
        The branch that each source feeds.
    inflexible_mw : [..., state, source]
        Power that is sent when it comes or not at all.
    flexible_mw : [..., source]
        Nameplate left to the flexible part of a source (0: it has none).
    flexible_gwh : [..., source]
        Its energy of the month, at most `flexible_mw` in all hours.
    limit_mw : [..., branch]
        Most power a branch takes at its sending end (infinite: it never binds).
    loss_share : [..., branch]
        Losses over the energy sent into the branch.
    available_share : [..., branch]
        Share of the month in which the branch works.
    state_hours : [..., state]
        Hours of each state; their sum is the month.

    Returns
    -------
    Carried
        Energy of the month by source and branch.

    Notes
    -----
    At a branch: inflexible' = min(limit, inflexible); headroom' = min(headroom,
    limit - inflexible'); energy' = min(energy, sum of hours x headroom'); each
    x available x (1 - loss); siblings add. At a full branch the inflexible flows
    are cut in one proportion within each state, the flexible energies in one
    proportion over the month. The minima are cuts through the tree (Ford and
    Fulkerson 1956): what lands is never less than the largest flow. It is the
    largest flow where no two reservoirs meet, where the month is one state,
    and where the reservoirs that meet have water for the same share of their
    nameplate and are not held up one by one before. Otherwise pooled headroom
    can flatter: a reservoir that is nearly empty is counted with the turbines
    of one that is nearly full.

    Not represented: power-flow physics, ramping, the order of hours within the
    month, water carried from month to month (monthly factors are already
    regulated), reservoirs that work around an outage: a branch that is out takes
    its share of everything that would have passed.

    Examples
    --------
    A wind farm of 100 MW in half of the hours and a reservoir of 100 MW with
    30 GWh share 100 MW: the reservoir waits for the calm half.

    >>> carried = carry(
    ...     parent=np.array([-1]), branch_of=np.array([0, 0]),
    ...     inflexible_mw=np.array([[100.0, 0.0], [0.0, 0.0]]),
    ...     flexible_mw=np.array([0.0, 100.0]), flexible_gwh=np.array([0.0, 30.0]),
    ...     limit_mw=np.array([100.0]), loss_share=np.array([0.0]),
    ...     available_share=np.array([1.0]), state_hours=np.array([360.0, 360.0]),
    ... )
    >>> carried.landed_gwh
    array([36., 30.])
    """
    behind = sources_behind(parent, branch_of)
    to_root = share_sent_to_root(parent, loss_share)
    thousand_hours = state_hours / MWH_PER_GWH
    dims = np.broadcast_shapes(
        inflexible_mw.shape[:-2],
        state_hours.shape[:-1],
        *(a.shape[:-1] for a in (flexible_mw, flexible_gwh, limit_mw, to_root, available_share)),
    )
    # what is left of every source's offer, at the busbar: [..., state, source] and [..., source]
    inflexible_gwh = inflexible_mw * thousand_hours[..., None] + np.zeros((*dims, 1, 1))
    flexible_gwh = flexible_gwh + np.zeros((*dims, 1))
    curtailed_gwh = np.zeros((*dims, branch_of.size, parent.size))

    arriving: list[list[tuple[Array, Array, Array]]] = [[] for _ in parent]
    for source, branch in enumerate(branch_of):
        arriving[branch].append(
            (
                inflexible_mw[..., source],  # [..., state]
                flexible_mw[..., source, None],  # [..., 1]
                flexible_gwh[..., source],  # [...]
            )
        )
    for branch in upstream_first(parent):
        if not arriving[branch]:
            continue
        inflexible, headroom, energy = (
            reduce(np.add, parts) for parts in zip(*arriving[branch], strict=True)
        )
        limit, available = limit_mw[..., branch, None], available_share[..., branch]

        passed = np.minimum(limit, inflexible)
        passed_headroom = np.minimum(headroom, limit - passed)
        passed_energy = np.minimum(energy, (thousand_hours * passed_headroom).sum(axis=-1))
        efficiency = available * (1.0 - loss_share[..., branch])
        if parent[branch] != ROOT:
            arriving[parent[branch]].append(
                (
                    passed * efficiency[..., None],
                    passed_headroom * efficiency[..., None],
                    passed_energy * efficiency,
                )
            )

        cut = share(passed, inflexible) * available[..., None]  # [..., state]
        cut_energy = share(passed_energy, energy) * available  # [...]
        here = behind[branch]
        left = np.where(here, inflexible_gwh * cut[..., None], inflexible_gwh)
        left_energy = np.where(here, flexible_gwh * cut_energy[..., None], flexible_gwh)
        curtailed_gwh[..., branch] = (
            (inflexible_gwh - left).sum(axis=-2) + flexible_gwh - left_energy
        )
        inflexible_gwh, flexible_gwh = left, left_energy

    generated_gwh = inflexible_gwh.sum(axis=-2) + flexible_gwh
    landed_gwh = generated_gwh * to_root[..., branch_of]
    return Carried(
        landed_gwh=landed_gwh,
        losses_gwh=generated_gwh - landed_gwh,
        curtailed_gwh=curtailed_gwh,
        flow_gwh=(landed_gwh @ behind.T.astype(float)) / to_root,
    )


def share(part: Array, whole: Array) -> Array:
    """Return part / whole, and 1 where there is nothing to divide."""
    return np.divide(
        part, whole, out=np.ones(np.broadcast_shapes(part.shape, whole.shape)), where=whole > 0
    )


def upstream_first(parent: Index) -> list[int]:
    """Order the branches so that each comes before the one it feeds.

    >>> upstream_first(np.array([-1, 0, 1, 0]))
    [2, 1, 3, 0]
    """
    depth = [0] * parent.size
    for branch in range(parent.size):
        above = parent[branch]
        while above != ROOT:
            depth[branch] += 1
            above = parent[above]
    return sorted(range(parent.size), key=lambda branch: -depth[branch])


def sources_behind(parent: Index, branch_of: Index) -> NDArray[np.bool_]:
    """Return which sources send through which branch: [branch, source].

    >>> sources_behind(np.array([-1, 0]), np.array([1, 0])).astype(int)
    array([[1, 1],
           [1, 0]])
    """
    behind = np.zeros((parent.size, branch_of.size), dtype=bool)
    for source, branch in enumerate(branch_of):
        while branch != ROOT:
            behind[branch, source] = True
            branch = parent[branch]
    return behind


def share_sent_to_root(parent: Index, loss_share: Array) -> Array:
    """Return what is left at the root of a unit sent into each branch: [..., branch]."""
    left = 1.0 - loss_share  # of the branch alone; the loop adds those after it
    for branch in reversed(upstream_first(parent)):
        if parent[branch] != ROOT:
            left[..., branch] *= left[..., parent[branch]]
    return left
