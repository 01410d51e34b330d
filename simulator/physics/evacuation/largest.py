"""Nameplate at the leaves as the largest power the tree can land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from simulator.physics.evacuation.plan import ROOT, way

Plane = NDArray[np.floating]


def largest_flow(
    parent: Sequence[int],
    entering: Mapping[int, Plane],
    limit: Mapping[int, Plane],
    keeps: Sequence[Plane],
) -> Plane:
    """Return the largest power at the root when every leaf sends all it can.

    Parameters
    ----------
    parent : [arc]
        What each arc feeds; -1: the root.
    entering : by arc
        Power that enters the tree there.
    limit : by arc with a limit
        Most power at the sending end.
    keeps : by arc
        1 - loss.

    Notes
    -----
    On a tree the largest flow is found from the leaves down: an arc sends on
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
    for arc in sorted(range(len(parent)), key=lambda a: -len(way(parent, a))):
        if arc not in arriving:
            continue
        power = arriving.pop(arc)
        sent = (np.minimum(power, limit[arc]) if arc in limit else power) * keeps[arc]
        if parent[arc] == ROOT:
            landed = landed + sent
        else:
            arriving[parent[arc]] = arriving.get(parent[arc], np.float32(0.0)) + sent
    return landed
