"""A leaf as what it brings in the columns in which its tree can lose anything, and what is kept.

Symbols, in a column (a draw and month) and, where written, a state s of it:

======  ========================  ==================================================================
W       ``worth``                 what lands at the root of a unit sent from the leaf
F       ``flat``                  power that cannot wait: of run-of-river plants, less their pondage
E       ``energy``                mean power of reservoirs, fuel and pondage: free within the month
H       ``headroom``              most power that E can take: nameplate, less the river's flat power
P       ``firm``                  E if put first into the firm hours
V(s)    ``wind.sent``             (F + wind and sun in the state) x W
k       ``kept.flat``             share of F kept by the arcs before wind joins
k(s)    ``kept.by_state``         share of F and wind kept since wind has joined
e, p    ``kept.flexible, .firm``  shares of E and P kept so far
======  ========================  ==================================================================

What is left of a leaf after an arc is F x k x mean(k(s)) + wind x k(s) + E x e.
"""

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


@dataclass(frozen=True)
class Wind:
    """Wind and sun of a leaf in the states of the month."""

    basis: Plane  # [source, knot, column], mean power over knot x nameplate
    weights: Plane  # [state, site and knot], what a unit of a row gives in each state
    sent: Plane  # [state, column], what the leaf sends, flat power included, at its worth


@dataclass
class Kept:
    """Shares that the arcs passed so far have kept of a leaf."""

    flat: Plane  # [column], before wind joins
    flexible: Plane  # [column]
    firm: Plane  # [column]
    left: Plane  # [column], MW of all sources at the busbar, after the arcs so far
    by_state: Plane | None = None  # [state, column of `varying`], since wind joined
    arcs: int = 0  # passed so far
    cut: bool = False  # whether one of them kept anything back


@dataclass(frozen=True)
class Inflow:
    """What a leaf brings in its columns, at the busbar, and what is kept of it."""

    leaf: Leaf
    columns: Columns
    varying: Columns  # those of them that pass arcs behind which wind or sun is
    at: Places  # where these are among its columns
    worth: Plane  # [column]
    power: Plane  # [source, column]
    pondage: Plane  # [column], share of a run-of-river plant's energy that it can shift
    flat: Plane  # [column]
    headroom: Plane  # [column]
    energy: Plane  # [column]
    firm: Plane  # [column]
    kept: Kept
    wind: Wind | None = None


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
    pond, at_root = columns.of(pondage), columns.of(worth)
    flat, headroom, energy, firm = split(leaf, unit, mean, pond, gain[columns.month])
    ones = np.ones(columns.cell.size, np.float32)
    wind = None
    if leaf.sites:
        assert table is not None
        wind = _wind(leaf, table, unit, mean, flat, at_root)
    return Inflow(
        leaf=leaf,
        columns=columns,
        varying=varying,
        at=columns.meet(varying)[0],
        worth=at_root,
        power=mean,
        pondage=pond,
        flat=flat,
        headroom=headroom,
        energy=energy,
        firm=firm,
        kept=Kept(flat=ones, flexible=ones.copy(), firm=ones.copy(), left=total(mean)),
        wind=wind,
    )


def _wind(
    leaf: Leaf, table: StateTable, nameplate: Plane, mean: Plane, flat: Plane, worth: Plane
) -> Wind:
    """Return the states of a leaf's wind: V(s) = (sum over knots of slope x basis + F) x W."""
    own = leaf.of(Kind.VARYING)
    basis = table.knot[:, None] * nameplate[own][:, None, :]
    np.subtract(mean[own][:, None, :], basis, out=basis)
    not_negative(basis)
    sites = sorted(set(leaf.sites))
    rows = np.concatenate([total(basis[leaf.at_site(site)]) for site in sites])
    weights = np.concatenate([table.slope[:, :, site].T for site in sites], axis=1)
    sent = weights @ (rows * worth)
    if leaf.lends:
        sent += flat * worth
    return Wind(basis, weights, sent)


def split(
    leaf: Leaf, nameplate: Plane, power: Plane, pondage: Plane, gain: Plane
) -> tuple[Plane, Plane, Plane, Plane]:
    """Return F, H, E and P of a leaf's sources but wind.

    Parameters
    ----------
    nameplate, power : [source of the leaf, ...]

    Notes
    -----
    F = river x (1 - pondage); E = stored + river x pondage; H = nameplate of
    the stored + nameplate of the river less F, where it has pondage;
    P = min(stored x gain, nameplate) + river x pondage.
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
    """Return what is left of each source of a leaf: [source, column].

    Parameters
    ----------
    share : [state], of the month's hours
    """
    found, kept, leaf = flow.power.copy(), flow.kept, flow.leaf
    if leaf.lends:
        level = level_kept(flow, share)
        found[leaf.of(Kind.FLEXIBLE)] *= kept.flexible
        found[leaf.of(Kind.RUN_OF_RIVER)] *= level + flow.pondage * (kept.flexible - level)
    if flow.wind is not None and kept.by_state is not None:
        basis, weights = flow.wind.basis, flow.wind.weights
        of_row = (share[:, None] * weights).T @ kept.by_state  # kept on average of a unit
        sites = sorted(set(leaf.sites))
        by_site = of_row.reshape(len(sites), basis.shape[1], -1)
        first = leaf.of(Kind.VARYING).start
        for number, (source, site) in enumerate(zip(basis, leaf.sites, strict=True)):
            np.add.reduce(source * by_site[sites.index(site)], axis=0, out=found[first + number])
    return found


def level_kept(flow: Inflow, share: Plane) -> Plane:
    """Return the share kept of a leaf's flat power, k x mean(k(s)): [column]."""
    if flow.kept.by_state is None:
        return flow.kept.flat
    kept = flow.kept.flat.copy()
    kept[flow.at] *= mean(flow.kept.by_state, share)
    return kept


def mean(planes: Plane, share: Plane) -> Plane:
    """Return the mean over the states: [column]; planes of one state are their own mean."""
    return planes[0] if planes.shape[0] == 1 else share @ planes
