"""Contracts as who is curtailed last."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.clocks import SIGNED
from simulator.parts.power.structure import Structure


def curtailed_last(s: Structure) -> NDArray[np.bool_] | None:
    """Return which sources are curtailed after the others; none if all share: [source].

    A project that stands in another's place has the other's contract.
    """
    if s.scenario.power.curtailment == "pro_rata":
        return None
    last = [
        project.curtailed == "last"
        if project.curtailed is not None
        else project.offtake in SIGNED or stands_in is not None
        for project, stands_in in zip(s.projects, s.stands_in, strict=True)
    ]
    return np.array([last[source.project] for source in s.sources])
