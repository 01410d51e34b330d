"""A leaf as what it brings in the columns in which its tree can lose anything, and what is kept."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.physics.evacuation.binding import total
from simulator.physics.evacuation.columns import (
    ZERO,
    Columns,
    Places,
    Plane,
    not_negative,
)
from simulator.physics.evacuation.plan import Kind, Leaf, StateTable


@dataclass
class Inflow:
    """What a leaf brings in its columns, at the busbar, and the shares kept of it so far."""

    leaf: Leaf
    columns: Columns
    varying: Columns  # those of them that pass arcs behind which wind or sun is
    at: Places  # where these are among its columns
    worth: Plane  # [column], what lands at the root of a unit sent
    power: Plane  # [source, column]
    pondage: Plane  # [column]
    flat: Plane  # [column], cannot wait, the same in all states
    headroom: Plane  # [column], most that the flexible can give
    energy: Plane  # [column], what they have
    firm: Plane  # [column], what they have if put first into the firm hours
    kept_flat: Plane  # [column], before wind joins
    kept_flexible: Plane  # [column]
    kept_firm: Plane  # [column]
    left: Plane  # [column], of all sources, after the arcs so far
    arcs: int = 0  # passed so far
    cut: bool = False  # whether one of them kept anything back
    basis: Plane | None = None  # [varying source, knot, column], mean power over knot x nameplate
    weights: Plane | None = None  # [state, site and knot], what a unit of a row gives in each state
    sent: Plane | None = None  # [state, column], what a leaf with wind sends, at its worth
    kept: Plane | None = None  # [state, column of `varying`], since wind joined


def inflow(
    leaf: Leaf,
    columns: Columns,
    varying: Columns,
    nameplate: Plane,
    power: Plane,
    pondage: Plane,
    worth: Plane,
    gain: Plane,
    table: StateTable | None,
) -> Inflow:
    """Take what a leaf brings out of the planes of all sources.

    Parameters
    ----------
    columns, varying : Columns
        Of the leaf, and those of them that pass arcs with wind behind them.
    nameplate, power : [source, draw, month]
    pondage, worth : [draw, 1] or [draw, month]
    gain : [month]
        How far flexible energy can be concentrated in the firm hours.
    """
    unit, mean = columns.of(nameplate[leaf.sources]), columns.of(power[leaf.sources])
    pond = columns.of(pondage)
    flat, headroom, energy, firm = split(leaf, unit, mean, pond, gain[columns.month])
    ones = np.ones(columns.cell.size, np.float32)
    flow = Inflow(
        leaf=leaf,
        columns=columns,
        varying=varying,
        at=columns.meet(varying)[0],
        worth=columns.of(worth),
        power=mean,
        pondage=pond,
        flat=flat,
        headroom=headroom,
        energy=energy,
        firm=firm,
        kept_flat=ones,
        kept_flexible=ones.copy(),
        kept_firm=ones.copy(),
        left=total(mean),
    )
    if leaf.sites:
        assert table is not None
        own = leaf.of(Kind.VARYING)
        flow.basis = table.knot[:, None] * unit[own][:, None, :]
        np.subtract(mean[own][:, None, :], flow.basis, out=flow.basis)
        not_negative(flow.basis)
        sites = sorted(set(leaf.sites))
        rows = np.concatenate([total(flow.basis[leaf.at_site(site)]) for site in sites])
        flow.weights = np.concatenate([table.slope[:, :, site].T for site in sites], axis=1)
        flow.sent = flow.weights @ (rows * flow.worth)
        if leaf.lends:
            flow.sent += flow.flat * flow.worth
    return flow


def split(
    leaf: Leaf, nameplate: Plane, power: Plane, pondage: Plane, gain: Plane
) -> tuple[Plane, Plane, Plane, Plane]:
    """Return what cannot wait, headroom, energy and firm energy of a leaf's sources but wind.

    Parameters
    ----------
    nameplate, power : [source of the leaf, ...]
    """
    stored, river = leaf.of(Kind.FLEXIBLE), leaf.of(Kind.RUN_OF_RIVER)
    shifted = power[river] * pondage
    level = power[river] - shifted
    room = np.where(pondage > 0, nameplate[river] - level, ZERO)
    pond = total(shifted)
    firm = total(np.minimum(power[stored] * gain, nameplate[stored]))
    headroom = total(nameplate[stored]) + total(room)
    return total(level), headroom, total(power[stored]) + pond, firm + pond


def left(flow: Inflow, share: Plane) -> Plane:
    """Return what is left of each source of a leaf: [source, column]."""
    kept = flow.power.copy()
    if flow.leaf.lends:
        level = level_kept(flow, share)
        kept[flow.leaf.of(Kind.FLEXIBLE)] *= flow.kept_flexible
        kept[flow.leaf.of(Kind.RUN_OF_RIVER)] *= level + flow.pondage * (flow.kept_flexible - level)
    if flow.basis is not None and flow.kept is not None:
        assert flow.weights is not None
        of_row = (share[:, None] * flow.weights).T @ flow.kept  # kept on average of a unit
        sites = sorted(set(flow.leaf.sites))
        by_site = of_row.reshape(len(sites), flow.basis.shape[1], -1)
        first = flow.leaf.of(Kind.VARYING).start
        for number, (source, site) in enumerate(zip(flow.basis, flow.leaf.sites, strict=True)):
            np.add.reduce(source * by_site[sites.index(site)], axis=0, out=kept[first + number])
    return kept


def level_kept(flow: Inflow, share: Plane) -> Plane:
    """Return the share kept of a leaf's flat flow: [column]."""
    if flow.kept is None:
        return flow.kept_flat
    kept = flow.kept_flat.copy()
    kept[flow.at] *= mean(flow.kept, share)
    return kept


def mean(planes: Plane, share: Plane) -> Plane:
    """Return the mean over the states: [column]; planes of one state are their own mean."""
    return planes[0] if planes.shape[0] == 1 else share @ planes
