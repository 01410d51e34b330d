"""Which draws and months can be curtailed at all, branch by branch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from simulator.physics.evacuation.columns import Columns, Mask, Plane
from simulator.physics.evacuation.plan import Injection, Plan, Tree


class Brought(NamedTuple):
    """What injections bring, in MW at the busbar: [injection, draw, month]."""

    offered: Plane  # mean power of the month
    firm: Plane  # the same with water put first into the firm hours


def bring(plan: Plan, nameplate: Plane, power: Plane, gain: Plane) -> Brought:
    """Add up what the sources of each injection bring.

    Parameters
    ----------
    nameplate, power : [source, draw, month]
    gain : [month]
        How far flexible energy can be concentrated in the firm hours. What a
        pond can shift within the day is left out: it is small beside that.
    """
    offered = np.empty((len(plan.injections), *power.shape[1:]), np.float32)
    firm = np.empty_like(offered)
    for number, injection in enumerate(plan.injections):
        np.add.reduce(power[injection.sources], axis=0, out=offered[number])
        stored = injection.flexible
        gained = power[stored] * gain
        np.minimum(gained, nameplate[stored], out=gained)
        gained -= power[stored]
        np.add.reduce(gained, axis=0, out=firm[number])
    firm += offered
    return Brought(offered, firm)


def most_brought(injection: Injection, firm: Plane, nameplate: Plane, power: Plane) -> Plane:
    """Return the most an injection can bring at once, its wind at nameplate: [draw, month], MW."""
    if not injection.sites:
        return firm
    wind = injection.varying
    return firm + total(nameplate[wind]) - total(power[wind])


class Binding(NamedTuple):
    """Where a tree can curtail anything."""

    level: Columns  # branches behind which nothing varies, and all that follows
    varying: Columns  # branches behind which wind or sun is
    tight: dict[int, Columns]  # by branch that can be full or fail: where


def binding(
    tree: Tree,
    most: Mapping[int, Plane],
    worth: Sequence[Plane],
    limit: Mapping[int, Plane],
    availability: Mapping[int, Plane],
) -> Binding | None:
    """Return where the branches of a tree can be full or fail; none if nowhere.

    Where what cannot wait, wind at nameplate and the energy of the flexible
    fit through a branch together, or as much of them as the branches before it let
    through, nothing is curtailed: the headroom left in every state is then at least
    that energy. Nor is anything curtailed when a branch fails that has nothing to
    carry, unless water behind it shares its headroom with others.

    Parameters
    ----------
    most : by injection, [draw, month]
        MW at its worth at the root.
    worth : by branch
    limit : by branch, [draw, month]
        MW at the sending end.
    availability : by branch that can fail, [draw, month]
    """
    behind: dict[int, Plane] = {}
    found: dict[bool, Mask] = {}
    tight: dict[int, Columns] = {}
    for node in tree.nodes:
        parts = [most[i] for i in node.injections] + [behind[a] for a in node.nodes]
        arriving, bound = plus(parts), limit[node.branch] * worth[node.branch]
        full = arriving > bound
        behind[node.branch] = np.minimum(arriving, bound)
        if node.branch in availability:
            fails = availability[node.branch] < 1.0
            full |= fails if node.has_headroom else fails & (arriving > 0.0)
        columns = Columns.where(full)
        if columns.cell.size:
            tight[node.branch] = columns
            known = found.get(node.varies)
            found[node.varies] = full if known is None else known | full
    if not found:
        return None
    nowhere = np.zeros_like(next(iter(found.values())))
    varying = found.get(True, nowhere)
    narrow = Columns.where(varying)
    level = Columns.where(found[False] | varying) if False in found else narrow
    return Binding(level, narrow, tight)


def total(planes: Plane) -> Plane:
    """Add planes up over their first axis; none are zero."""
    return np.add.reduce(planes, axis=0)


def plus(planes: Sequence[Plane]) -> Plane:
    """Add the planes of a list up; there is at least one."""
    first, *others = planes
    for other in others:
        first = first + other
    return first
