"""Wind farms and solar plants as the states of the month of each tree they stand in."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from simulator.physics import wind as law
from simulator.physics.evacuation import StateTable, state_table
from simulator.sampling.streams import uniforms
from simulator.scenario.power import Project
from simulator.scenario.resource import Resource
from simulator.system.sources import Source

KNOTS = np.array(
    [0.06, 0.15, 0.28, 0.45, 0.65, 0.85]
)  # mean factors between which levels are straight
MOMENTS = 6000  # of joint wind from which states are cut
PATH = "power.resource.wind"


def state_tables(
    resource: Resource,
    seed: int,
    projects: Sequence[Project],
    sources: Sequence[Source],
    tree_of: Sequence[int],
) -> tuple[dict[int, StateTable], list[int]]:
    """Cut states for every tree that has wind or sun in it.

    Parameters
    ----------
    tree_of : [source]
        The last arc with a limit behind each source: sources that meet
        before it share a table.

    Returns
    -------
    tables : by last arc with a limit
    columns : [source], column in the table; -1 for sources that do not vary

    Notes
    -----
    Spread, correlation length and persistence are one number each here, the
    central one: their ranges are explored by setting them, not drawn.
    """
    columns = [-1] * len(sources)
    tables: dict[int, StateTable] = {}
    for tree in sorted(set(tree_of)):
        members = [
            i
            for i, source in enumerate(sources)
            if tree_of[i] == tree and projects[source.project].technology in ("wind", "solar")
        ]
        if not members:
            continue
        names = [_site(projects[sources[i].project]) for i in members]
        sites = sorted(set(names))
        for i, name in zip(members, names, strict=True):
            columns[i] = sites.index(name)
        capacity = {site: 0.0 for site in sites}
        for i, name in zip(members, names, strict=True):
            if not sources[i].after_move:
                capacity[name] += projects[sources[i].project].capacity_mw.distribution.central
        tables[tree] = _table(resource, seed, sites, np.array([capacity[s] for s in sites]))
    return tables, columns


SUN = "~sun"  # sorts after every site


def _site(project: Project) -> str:
    return SUN if project.technology == "solar" else str(project.site)


def _table(
    resource: Resource, seed: int, sites: list[str], capacity_mw: NDArray[np.float64]
) -> StateTable:
    windy = [site for site in sites if site != SUN]
    share, level = np.ones(1), np.zeros((KNOTS.size, 1, 0))
    if windy:
        states = wind_states(resource, seed, windy, capacity_mw[: len(windy)])
        share, level = states.share, states.level
    if SUN in sites:
        sun_share, sun_level = _sun(resource)
        level = np.repeat(level, sun_share.size, axis=1)
        sun_level = np.tile(sun_level, (1, share.size))[..., None]
        share = np.outer(share, sun_share).ravel()
        level = np.concatenate([level, sun_level], axis=2)
    return state_table(share, KNOTS, level)


def wind_states(
    resource: Resource, seed: int, sites: list[str], capacity_mw: NDArray[np.float64]
) -> law.States:
    """Cut the states of some sites from a long sample of their joint wind."""
    wind = resource.wind
    normals = ndtri(
        np.stack([uniforms(seed, f"{PATH}.sites.{s}/moments", 0, MOMENTS) for s in sites], 1)
    )
    matrix = law.correlation(
        np.array([wind.sites[s].latitude for s in sites]),
        np.array([wind.sites[s].longitude for s in sites]),
        wind.correlation_length_km.distribution.central,
    )
    u = law.uniform_moments(normals, matrix)
    spread = wind.within_month_spread.distribution.central
    return law.states(u, capacity_mw, wind.states, spread, KNOTS)


def _sun(resource: Resource) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return hour shares and levels [knot, state] of the sun, independent of the wind.

    Hours of equal height are one state; where the shape would pass 1 it is
    flattened and the mean kept.
    """
    shape = law.solar_hours(resource.solar_daylight_hours.distribution.central)
    heights, counts = np.unique(shape.round(9), return_counts=True)
    share = counts / counts.sum()
    heights = heights / (heights @ share)
    level = np.empty((KNOTS.size, share.size))
    for k, mean in enumerate(KNOTS):
        low, high = 0.0, 1.0 / max(heights[heights > 0].min(), 1e-9)
        for _ in range(60):
            scale = 0.5 * (low + high)
            reached = np.minimum(heights * scale, 1.0) @ share
            low, high = (scale, high) if reached < mean else (low, scale)
        level[k] = np.minimum(heights * high, 1.0)
        short = mean - level[k] @ share  # more sun than the day has hours: nights are lit
        level[k] += short
    return share, np.clip(level, 0.0, 1.0)
