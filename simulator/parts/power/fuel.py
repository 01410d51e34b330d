"""Plants that burn a mine's coal: what they would make with all of it, and what they get of it."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.draws import Draws, nameplate_planes
from simulator.parts.power.structure import Structure
from simulator.scenario.schema import Scenario

Plane = NDArray[np.floating]  # single precision throughout


def burns_for_vietnam(scenario: Scenario) -> bool:
    """Return whether a mine feeds a candidate, so that energy depends on coal."""
    plants = () if scenario.coal is None else scenario.coal.plants.values()
    return any(scenario.power.projects[plant.project].counted for plant in plants)


def wanted(s: Structure, d: Draws) -> dict[str, Plane]:
    """Return the net MWh that candidate plants of the coal section would make: [draw, month].

    Notes
    -----
    A plant burns for all its buyers: the share sold to Viet Nam plays no part.
    What lines curtail is burnt all the same: lines bind some hours of a
    month, and a coal plant does not stop for them.
    """
    plants = [] if s.scenario.coal is None else s.scenario.coal.plants.values()
    burners = {plant.project for plant in plants}
    numbers = [i for i, source in enumerate(s.sources) if _name(s, source.project) in burners]
    if not numbers:
        return {}
    everyone = slice(0, d.cod.shape[0])
    planes, _ = nameplate_planes(s, d, everyone, numbers)
    mwh: dict[str, Plane] = {}
    for plane, number in zip(planes, numbers, strict=True):
        candidate = s.sources[number].project
        plane *= s.hours * d.resources.annual_factor[:, candidate, None]
        mwh[_name(s, candidate)] = mwh.get(_name(s, candidate), 0.0) + plane
    return mwh


def of_sources(s: Structure, fuel_share: Mapping[str, Plane], block: slice) -> dict[int, Plane]:
    """Return the share of the wanted coal that there is, where it can fall short: by source."""
    shares = {}
    for number, source in enumerate(s.sources):
        share = fuel_share.get(_name(s, source.project))
        if share is not None and (share[block] < 1.0).any():
            shares[number] = share[block].astype(np.float32)
    return shares


def _name(s: Structure, candidate: int) -> str:
    return s.project_ids[s.candidates[candidate]]
