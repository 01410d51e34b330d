"""One draw of a scenario as PyPSA networks, one for each tree of lines, over all months at once.

PyPSA is given what was drawn: plants in service and their mean power, limits,
losses and outages, the states of wind. It decides what each plant sends in
each state, and so what each line carries and gives up in each month.
Of the package only what it drew and laid out is used, none of its laws.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.parts.power.draws import Draws, nameplate_planes
from simulator.parts.power.network import limit_planes, worth_planes
from simulator.parts.power.resource import power_planes
from simulator.parts.power.structure import Structure
from simulator.physics.evacuation.plan import Kind, Tree, path_to_root
from tests.oracles.pypsa_network import GIGAWATTS_MW, HALF, quiet, steps_to_root

Array = NDArray[np.float64]

MWH_PER_GWH = 1e3


@dataclass(frozen=True)
class Drawn:
    """One draw by month; power in MW."""

    s: Structure
    nameplate: Array  # [source, month]
    power: Array  # [source, month], mean that could be sent
    pondage: float
    limit: Array  # [branch, month]
    efficiency: Array  # [branch, month], what arrives of a unit that passes
    available: Array  # [branch, month], share of the month


def drawn_of(s: Structure, d: Draws, draw: int) -> Drawn:
    """Take one draw out of many."""
    block = slice(draw, draw + 1)
    nameplate, rows = nameplate_planes(s, d, block)
    power = power_planes(s, d.resources, block, nameplate, rows)
    shape = (len(s.parent), s.months)
    limit, available = np.full(shape, GIGAWATTS_MW), np.ones(shape)
    efficiency, worth = np.ones(shape), np.ones(shape)
    for branch, plane in enumerate(worth_planes(s, d.network, block)):
        worth[branch] = plane[0]
    for branch, fed in enumerate(s.parent):
        efficiency[branch] = worth[branch] / (1.0 if fed < 0 else worth[fed])
    for branch, plane in limit_planes(s, d.network, block, s.plan.limited).items():
        limit[branch] = np.minimum(plane[0], GIGAWATTS_MW)
        if branch in d.line_availability:
            available[branch] = d.line_availability[branch][draw]
    return Drawn(
        s,
        nameplate[:, 0].astype(float),
        power[:, 0].astype(float),
        float(d.resources.pondage_share[draw]),
        limit,
        efficiency,
        available,
    )


@dataclass(frozen=True)
class ByLine:
    """Energy of a tree by month, at the sending end of each line: [branch, month], GWh."""

    passed_gwh: Array
    given_up_gwh: Array  # for want of room, or while the line is out


def by_pypsa(drawn: Drawn, tree: Tree) -> ByLine:
    """Dispatch a tree."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of PyPSA about its own dependencies
        return _by_pypsa(drawn, tree)


def _by_pypsa(drawn: Drawn, tree: Tree) -> ByLine:
    import pandas as pd
    import pypsa
    import xarray as xr

    quiet("linopy", "pypsa", "highspy")
    s = drawn.s
    share = np.ones(1) if tree.table is None else tree.table.share.astype(float)
    share = share / share.sum()
    states = share.size
    hours = np.outer(s.hours, share).ravel()  # [month x state]
    sources = [i for n in tree.injections for i in _numbers(s, n)]
    branches = sorted({b for i in sources for b in path_to_root(s.parent, s.sources[i].branch)})
    network = pypsa.Network(snapshots=pd.RangeIndex(hours.size))
    for weighting in ("objective", "generators", "stores"):
        network.snapshot_weightings[weighting] = hours
    network.add("Bus", "root")
    for branch in branches:
        network.add("Bus", f"bus {branch}")
    for branch in branches:
        fed, limit = s.parent[branch], np.repeat(drawn.limit[branch], states)
        network.add(
            "Link",
            f"branch {branch}",
            bus0=f"bus {branch}",
            bus1="root" if fed < 0 else f"bus {fed}",
            p_nom=max(limit.max(), 1e-9),
            p_max_pu=limit / max(limit.max(), 1e-9),
            efficiency=np.repeat(drawn.efficiency[branch] * drawn.available[branch], states),
        )
        pay = -(HALF ** (1 + steps_to_root(s.parent, branch)))
        network.add("Generator", f"given up {branch}", bus=f"bus {branch}", **_sink(pay))
    network.add("Generator", "landed", bus="root", **_sink(-1.0))

    water: dict[str, Array] = {}
    for i in sources:
        bus, name = f"bus {s.sources[i].branch}", f"source {i}"
        steady, most, energy = _offer(drawn, tree, i, states)
        network.add("Generator", name, bus=bus, **_ceiling(steady))
        if energy.any():
            network.add("Generator", f"{name} water", bus=bus, **_ceiling(np.repeat(most, states)))
            water[f"{name} water"] = energy
    model = network.optimize.create_model()
    if water:
        month = xr.DataArray(
            np.repeat(np.arange(s.months), states), coords={"snapshot": network.snapshots}
        ).rename("month")
        length = xr.DataArray(hours, coords={"snapshot": network.snapshots})
        for name, energy in water.items():
            sent = model["Generator-p"].sel(name=name) * length
            most_mwh = xr.DataArray(energy, coords={"month": np.arange(s.months)})
            model.add_constraints(sent.groupby(month).sum() <= most_mwh, name=f"{name} of a month")
    status, condition = network.optimize.solve_model(
        solver_name="highs", io_api="direct", progress=False, log_to_console=False
    )
    if (status, condition) != ("ok", "optimal"):
        raise RuntimeError(f"HiGHS ended with {status}, {condition}")
    shape = (len(s.parent), s.months)
    passed, given_up = np.zeros(shape), np.zeros(shape)
    for branch in branches:
        for into, mw in (
            (passed, network.links_t.p0[f"branch {branch}"]),
            (given_up, network.generators_t.p[f"given up {branch}"]),
        ):
            into[branch] = (mw.to_numpy() * hours).reshape(s.months, states).sum(axis=1)
    out = passed * (1.0 - drawn.available)
    return ByLine((passed - out) / MWH_PER_GWH, (given_up + out) / MWH_PER_GWH)


def _sink(pay: float) -> dict:
    return {"sign": -1, "p_nom": GIGAWATTS_MW, "marginal_cost": pay}


def _ceiling(mw: Array) -> dict:
    """Write an hourly ceiling as PyPSA does, relative to the highest."""
    peak = max(float(mw.max()), 1e-9)
    return {"p_nom": peak, "p_max_pu": mw / peak}


def _offer(drawn: Drawn, tree: Tree, i: int, states: int) -> tuple[Array, Array, Array]:
    """Return what comes when it comes [month x state], and MW and MWh that wait: [month]."""
    s, power, nameplate = drawn.s, drawn.power[i], drawn.nameplate[i]
    kind = next(inj.kinds[i - inj.sources.start] for inj in s.plan.injections if _in(inj, i))
    nothing = np.zeros(s.months)
    match kind:
        case Kind.FLEXIBLE:
            return np.repeat(nothing, states), nameplate, power * s.hours
        case Kind.RUN_OF_RIVER:
            flat = power * (1.0 - drawn.pondage)
            return np.repeat(flat, states), nameplate - flat, (power - flat) * s.hours
        case Kind.VARYING:
            assert tree.table is not None
            injection = next(inj for inj in s.plan.injections if _in(inj, i))
            site = injection.sites[i - injection.varying.start]
            above = np.maximum(power - tree.table.knot[:, None] * nameplate, 0.0)  # [knot, month]
            return (above.T @ tree.table.slope[:, :, site]).ravel(), nothing, nothing


def _in(injection, source: int) -> bool:
    return injection.sources.start <= source < injection.sources.stop


def _numbers(s: Structure, injection: int) -> range:
    part = s.plan.injections[injection].sources
    return range(part.start, part.stop)


def by_law(drawn: Drawn, tree: Tree, curtailed_mw: Array) -> ByLine:
    """Add up what the law lets pass each line: what enters less what was curtailed so far.

    Parameters
    ----------
    curtailed_mw : [branch, month]
        At the busbar. Where it is curtailed it has lost as much on the way as
        all else that arrives there.
    """
    s = drawn.s
    shape = (len(s.parent), s.months)
    arriving, at_busbar = np.zeros(shape), np.zeros(shape)
    passed, given_up = np.zeros(shape), np.zeros(shape)
    for n in tree.injections:
        numbers = list(_numbers(s, n))
        entering = drawn.power[numbers].sum(axis=0)
        arriving[s.plan.injections[n].branch] += entering
        at_busbar[s.plan.injections[n].branch] += entering
    order = sorted(range(len(s.parent)), key=lambda b: -steps_to_root(s.parent, b))
    for branch in order:
        left = np.divide(
            arriving[branch],
            at_busbar[branch],
            out=np.ones(s.months),
            where=at_busbar[branch] > 0,
        )
        given_up[branch] = curtailed_mw[branch] * left
        passed[branch] = arriving[branch] - given_up[branch]
        if s.parent[branch] >= 0:
            arriving[s.parent[branch]] += passed[branch] * drawn.efficiency[branch]
            at_busbar[s.parent[branch]] += at_busbar[branch] - curtailed_mw[branch]
    return ByLine(passed * s.hours / MWH_PER_GWH, given_up * s.hours / MWH_PER_GWH)
