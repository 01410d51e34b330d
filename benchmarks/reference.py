"""Some draws of a run through the law in double precision that the fast core is held against."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.case import Case
from benchmarks.plain import in_service_mw, mean_factor, of_years
from simulator.parts.power.sources import KIND_OF, Kind
from simulator.parts.power.structure import Structure
from simulator.physics.evacuation import StateTable
from simulator.physics.pondage import split
from tests.oracles.network import carry

Array = NDArray[np.float64]

MWH_PER_GWH = 1000.0


def landed_gwh(s: Structure, c: Case, movable: Array) -> Array:
    """Return the energy landed, states of the month and all: [draw, year].

    Parameters
    ----------
    movable : [draw]
        Share of a run-of-river plant's energy that its pond can move.
    """
    nameplate, factor = in_service_mw(c), mean_factor(c)
    passing = [injection for tree in s.plan.trees for injection in tree.injections]
    free = [injection for injection in range(len(s.plan.injections)) if injection not in passing]
    landed = np.zeros(nameplate.shape[:2])
    for injections, table in [*((t.injections, t.table) for t in s.plan.trees), (free, None)]:
        if not injections:
            continue
        sources, site = [], []
        for injection in (s.plan.injections[number] for number in injections):
            numbers = range(injection.sources.start, injection.sources.stop)
            sources += numbers
            sites = iter(injection.sites)
            site += [next(sites) if _kind(s, i) is Kind.VARYING else -1 for i in numbers]
        own = replace(c, branch_of=c.branch_of[sources])
        kinds = np.array([_kind(s, i) for i in sources])
        landed += _tree(
            own, kinds, site, table, nameplate[..., sources], factor[..., sources], movable
        )
    return of_years(c, landed)


def _kind(s: Structure, source: int) -> Kind:
    return KIND_OF[s.projects[s.sources[source].project].technology]


def _tree(
    c: Case,
    kind: NDArray[np.int64],
    site: list[int],
    table: StateTable | None,
    nameplate: Array,
    factor: Array,
    movable: Array,
) -> Array:
    """Return the mean power landed of the sources of one tree: [draw, month], MW."""
    share = np.ones(1) if table is None else table.share.astype(float)
    energy = nameplate * factor * c.hours[:, None] / MWH_PER_GWH
    can_move = np.select(
        [kind == Kind.FLEXIBLE, kind == Kind.RUN_OF_RIVER], [1.0, movable[:, None, None]], 0.0
    )
    flat = split(energy, nameplate, can_move, c.hours[:, None])
    power = np.repeat(flat.inflexible_mw[..., None, :], share.size, axis=-2)
    for number in np.flatnonzero(kind == Kind.VARYING):
        assert table is not None
        above = np.maximum(factor[..., number, None] - table.knot, 0.0)  # [draw, month, knot]
        level = above @ table.slope[:, :, site[number]].astype(float)
        power[..., number] = nameplate[..., number, None] * level
    carried = carry(
        np.array(c.parent),
        c.branch_of,
        power,
        flat.flexible_mw,
        flat.flexible_gwh,
        c.limit_mw,
        1.0 - c.efficiency,
        c.availability,
        c.hours[:, None] * share,
    )
    return carried.landed_gwh.sum(axis=-1) * MWH_PER_GWH / c.hours
