"""An injection as what it brings where its tree can curtail, and what remains of it.

Symbols, in a column (a draw and month) and, where written, a state s of it:

======  =============================  =========================================================
W       ``worth``                      what lands at the root of a unit sent
F       ``flat``                       power that cannot wait: run-of-river less its pondage
E       ``energy``                     mean power of reservoirs, fuel, pondage: free in the month
H       ``headroom``                   most power that E can take: nameplate less F of rivers
P       ``firm``                       E if put first into the firm hours
V(s)    ``wind.sent``                  (F + wind and sun in the state) x W
k       ``remaining.flat``             share of F that remains before wind joins
k(s)    ``remaining.by_state``         share of F and wind that remains since wind has joined
e, p    ``remaining.flexible, .firm``  shares of E and P that remain so far
======  =============================  =========================================================

What is left of an injection after a branch is F x k x mean(k(s)) + wind x k(s) + E x e.
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
from simulator.physics.evacuation.plan import Injection, Kind, StateTable


@dataclass(frozen=True)
class Wind:
    """Wind and sun of an injection in the states of the month."""

    basis: Plane  # [source, knot, column], mean power over knot x nameplate
    weights: Plane  # [state, site and knot], what a unit of a row gives in each state
    sent: Plane  # [state, column], what the injection sends, flat power included, at its worth


@dataclass
class Remaining:
    """Shares of an injection that remain after the branches passed so far."""

    flat: Plane  # [column], before wind joins
    flexible: Plane  # [column]
    firm: Plane  # [column]
    left: Plane  # [column], MW of all sources at the busbar, after the branches so far
    by_state: Plane | None = None  # [state, column of `varying`], since wind joined
    branches: int = 0  # passed so far
    cut: bool = False  # whether one of them curtailed anything


@dataclass(frozen=True)
class Inflow:
    """What an injection brings in its columns, at the busbar, and what remains of it."""

    injection: Injection
    columns: Columns
    varying: Columns  # those of them that pass branches behind which wind or sun is
    at: Places  # where these are among its columns
    worth: Plane  # [column]
    power: Plane  # [source, column]
    pondage: Plane  # [column], share of a run-of-river plant's energy that it can shift
    flat: Plane  # [column]
    headroom: Plane  # [column]
    energy: Plane  # [column]
    firm: Plane  # [column]
    remaining: Remaining
    wind: Wind | None = None


def inflow(
    injection: Injection,
    columns: Columns,
    varying: Columns,
    nameplate: Plane,
    power: Plane,
    pondage: Plane,
    worth: Plane,
    gain: Plane,
    table: StateTable | None,
) -> Inflow:
    """Take what an injection brings out of the planes of all sources.

    Parameters
    ----------
    columns, varying : Columns
        Of the injection, and those of them that pass branches with wind behind them.
    nameplate, power : [source, draw, month]
    pondage, worth : [draw, 1] or [draw, month]
    gain : [month]
        How far flexible energy can be concentrated in the firm hours.
    """
    unit, mean = columns.of(nameplate[injection.sources]), columns.of(power[injection.sources])
    pond, at_root = columns.of(pondage), columns.of(worth)
    flat, headroom, energy, firm = split(injection, unit, mean, pond, gain[columns.month])
    ones = np.ones(columns.cell.size, np.float32)
    wind = None
    if injection.sites:
        assert table is not None
        wind = _wind(injection, table, unit, mean, flat, at_root)
    return Inflow(
        injection=injection,
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
        remaining=Remaining(flat=ones, flexible=ones.copy(), firm=ones.copy(), left=total(mean)),
        wind=wind,
    )


def _wind(
    injection: Injection,
    table: StateTable,
    nameplate: Plane,
    mean: Plane,
    flat: Plane,
    worth: Plane,
) -> Wind:
    """Return states of an injection's wind: V(s) = (sum over knots of slope x basis + F) x W."""
    own = injection.of(Kind.VARYING)
    basis = table.knot[:, None] * nameplate[own][:, None, :]
    np.subtract(mean[own][:, None, :], basis, out=basis)
    not_negative(basis)
    sites = sorted(set(injection.sites))
    rows = np.concatenate([total(basis[injection.at_site(site)]) for site in sites])
    weights = np.concatenate([table.slope[:, :, site].T for site in sites], axis=1)
    sent = weights @ (rows * worth)
    if injection.has_headroom:
        sent += flat * worth
    return Wind(basis, weights, sent)


def split(
    injection: Injection, nameplate: Plane, power: Plane, pondage: Plane, gain: Plane
) -> tuple[Plane, Plane, Plane, Plane]:
    """Return F, H, E and P of an injection's sources but wind.

    Parameters
    ----------
    nameplate, power : [source of the injection, ...]

    Notes
    -----
    F = river x (1 - pondage); E = stored + river x pondage; H = nameplate of
    the stored + nameplate of the river less F, where it has pondage;
    P = min(stored x gain, nameplate) + river x pondage.
    """
    stored, river = injection.of(Kind.FLEXIBLE), injection.of(Kind.RUN_OF_RIVER)
    shifted = power[river] * pondage
    level = power[river] - shifted
    river_headroom = np.where(pondage > 0, nameplate[river] - level, ZERO)
    pond = total(shifted)
    firm = total(np.minimum(power[stored] * gain, nameplate[stored]))
    headroom = total(nameplate[stored]) + total(river_headroom)
    return total(level), headroom, total(power[stored]) + pond, firm + pond


def left(flow: Inflow, share: Plane) -> Plane:
    """Return what is left of each source of an injection: [source, column].

    Parameters
    ----------
    share : [state], of the month's hours
    """
    found, remaining, injection = flow.power.copy(), flow.remaining, flow.injection
    if injection.has_headroom:
        level = level_remaining(flow, share)
        found[injection.of(Kind.FLEXIBLE)] *= remaining.flexible
        found[injection.of(Kind.RUN_OF_RIVER)] *= level + flow.pondage * (
            remaining.flexible - level
        )
    if flow.wind is not None and remaining.by_state is not None:
        basis, weights = flow.wind.basis, flow.wind.weights
        of_row = (
            share[:, None] * weights
        ).T @ remaining.by_state  # that remains on average of a unit
        sites = sorted(set(injection.sites))
        by_site = of_row.reshape(len(sites), basis.shape[1], -1)
        first = injection.of(Kind.VARYING).start
        for number, (source, site) in enumerate(zip(basis, injection.sites, strict=True)):
            np.add.reduce(source * by_site[sites.index(site)], axis=0, out=found[first + number])
    return found


def level_remaining(flow: Inflow, share: Plane) -> Plane:
    """Return the share that remains of an injection's flat power, k x mean(k(s)): [column]."""
    if flow.remaining.by_state is None:
        return flow.remaining.flat
    remaining = flow.remaining.flat.copy()
    remaining[flow.at] *= mean(flow.remaining.by_state, share)
    return remaining


def mean(planes: Plane, share: Plane) -> Plane:
    """Return the mean over the states: [column]; planes of one state are their own mean."""
    return planes[0] if planes.shape[0] == 1 else share @ planes
