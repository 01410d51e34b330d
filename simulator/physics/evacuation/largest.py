"""Nameplate at the injections as the largest power the tree can land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.physics.evacuation.plan import ROOT, path_to_root

Plane = NDArray[np.floating]


def largest_flow(
    parent: Sequence[int],
    entering: Mapping[int, Plane],
    limit: Mapping[int, Plane],
    efficiency: Sequence[Plane],
) -> Plane:
    """Return the largest power at the root when every injection sends all it can.

    Parameters
    ----------
    parent : [branch]
        What each branch feeds; -1: the root.
    entering : by branch
        Power that enters the tree there.
    limit : by branch with a limit
        Most power at the sending end.
    efficiency : by branch
        1 - loss.

    Notes
    -----
    On a tree the largest flow is found from the injections down: a branch sends on
    the smaller of its limit and what arrives.

    Examples
    --------
    120 MW meet a line of 100 MW that loses 2 %:

    >>> entering = {0: np.array([120.0], np.float32)}
    >>> limit = {0: np.array([100.0], np.float32)}
    >>> largest_flow([-1], entering, limit, [np.array([0.98], np.float32)]).tolist()
    [98.0]
    """
    arriving = dict(entering)
    landed: Plane = np.zeros_like(next(iter(entering.values())))
    for branch in sorted(range(len(parent)), key=lambda a: -len(path_to_root(parent, a))):
        if branch not in arriving:
            continue
        power = arriving.pop(branch)
        sent = (np.minimum(power, limit[branch]) if branch in limit else power) * efficiency[branch]
        if parent[branch] == ROOT:
            landed = landed + sent
        else:
            arriving[parent[branch]] = arriving.get(parent[branch], np.float32(0.0)) + sent
    return landed
