"""Wind farms and solar plants as the states of the month of each tree they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri

from simulator.parts.power.sources import Source
from simulator.physics import wind as law
from simulator.physics.evacuation import StateTable, state_table
from simulator.sampling.streams import fixed_uniforms
from simulator.scenario.power import Project
from simulator.scenario.resource import Resource

KNOTS = np.array([0.1, 0.17, 0.24, 0.32, 0.42, 0.52, 0.65])  # mean factors, straight between
MOMENTS = 6000  # of joint wind from which states are cut
PATH = "power.resource.wind"


def state_tables(
    resource: Resource,
    seed: int,
    projects: Sequence[Project],
    sources: Sequence[Source],
    paths: Sequence[Sequence[int]],
) -> tuple[dict[int, StateTable], list[int]]:
    """Cut states for every tree that has wind or sun in it.

    Parameters
    ----------
    paths : [source]
        Branches with a limit on the path of each source; those with the same last
        one share a table.

    Returns
    -------
    tables : by last branch with a limit
    columns : [source], column in the table; -1 for sources that do not vary

    Notes
    -----
    Spread, correlation length and persistence are one number each here, the
    central one: their ranges are explored by setting them, not drawn.
    """
    columns = [-1] * len(sources)
    tables: dict[int, StateTable] = {}
    for tree in sorted({path[-1] for path in paths if path}):
        members = [
            i
            for i, source in enumerate(sources)
            if paths[i]
            and paths[i][-1] == tree
            and projects[source.project].technology in ("wind", "solar")
        ]
        if not members:
            continue
        names = [_site(projects[sources[i].project]) for i in members]
        sites = sorted(set(names))
        for i, name in zip(members, names, strict=True):
            columns[i] = sites.index(name)
        behind = _behind(projects, [sources[i] for i in members], [paths[i] for i in members])
        weights = np.zeros((len(behind), len(sites)))
        for row, capacity_of in enumerate(behind):
            for project, mw in capacity_of.items():
                weights[row, sites.index(_site(projects[project]))] += mw
        tables[tree] = _table(resource, seed, sites, weights)
    return tables, columns


def _behind(
    projects: Sequence[Project], sources: Sequence[Source], paths: Sequence[Sequence[int]]
) -> list[dict[int, float]]:
    """Return the projects that may stand behind each branch of a tree, and their MW."""
    behind: dict[int, dict[int, float]] = {}
    for source, path in zip(sources, paths, strict=True):
        for branch in path:
            mw = projects[source.project].capacity_mw.distribution.central
            behind.setdefault(branch, {})[source.project] = mw
    return [behind[branch] for branch in sorted(behind)]


SUN = "~sun"  # sorts after every site


def _site(project: Project) -> str:
    return SUN if project.technology == "solar" else str(project.site)


def _table(
    resource: Resource, seed: int, sites: list[str], weights: NDArray[np.float64]
) -> StateTable:
    windy = [site for site in sites if site != SUN]
    share, level = np.ones(1), np.zeros((KNOTS.size, 1, 0))
    if windy:
        states = wind_states(resource, seed, windy, _nonzero(weights[:, : len(windy)]))
        share, level = states.share, states.level
    if SUN in sites:
        sun_share, sun_level = _sun(resource)
        level = np.repeat(level, sun_share.size, axis=1)
        sun_level = np.tile(sun_level, (1, share.size))[..., None]
        share = np.outer(share, sun_share).ravel()
        level = np.concatenate([level, sun_level], axis=2)
    return state_table(share, KNOTS, level)


def _nonzero(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Leave out branches behind which only the sun shines; farms of 0 MW weigh alike."""
    behind = weights[weights.sum(axis=1) > 0.0]
    return behind if len(behind) else np.ones((1, weights.shape[1]))


def wind_states(
    resource: Resource, seed: int, sites: list[str], weights: NDArray[np.float64]
) -> law.States:
    """Cut the states of some sites from a long sample of their joint wind.

    Parameters
    ----------
    weights : [branch, site]
        MW behind each branch.
    """
    wind = resource.wind
    return _cut(
        seed,
        tuple((name, wind.sites[name].latitude, wind.sites[name].longitude) for name in sites),
        wind.correlation_length_km.distribution.central,
        wind.within_month_spread.distribution.central,
        wind.states,
        tuple(map(tuple, weights.tolist())),
    )


@lru_cache(maxsize=64)  # the same wind serves every run that does not change it
def _cut(
    seed: int,
    sites: tuple[tuple[str, float, float], ...],
    length_km: float,
    spread: float,
    n_states: int,
    weights: tuple[tuple[float, ...], ...],
) -> law.States:
    names, latitude, longitude = zip(*sites, strict=True)
    moments = [fixed_uniforms(seed, f"{PATH}.sites.{name}/moments", 0, MOMENTS) for name in names]
    matrix = law.correlation(np.array(latitude), np.array(longitude), length_km)
    u = law.uniform_moments(ndtri(np.stack(moments, axis=1)), matrix)
    return law.states(u, np.array(weights), n_states, spread, KNOTS)


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
