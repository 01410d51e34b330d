"""Which draws and months can lose anything at all, arc by arc."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from simulator.physics.evacuation.columns import Columns, Mask, Plane
from simulator.physics.evacuation.plan import Leaf, Plan, Tree


class Brought(NamedTuple):
    """What leaves bring, in MW at the busbar: [leaf, draw, month]."""

    offered: Plane  # mean power of the month
    firm: Plane  # the same with water put first into the firm hours


def bring(plan: Plan, nameplate: Plane, power: Plane, gain: Plane) -> Brought:
    """Add up what the sources of each leaf bring.

    Parameters
    ----------
    nameplate, power : [source, draw, month]
    gain : [month]
        How far flexible energy can be concentrated in the firm hours. What a
        pond can shift within the day is left out: it is small beside that.
    """
    offered = np.empty((len(plan.leaves), *power.shape[1:]), np.float32)
    firm = np.empty_like(offered)
    for number, leaf in enumerate(plan.leaves):
        np.add.reduce(power[leaf.sources], axis=0, out=offered[number])
        stored = leaf.flexible
        gained = power[stored] * gain
        np.minimum(gained, nameplate[stored], out=gained)
        gained -= power[stored]
        np.add.reduce(gained, axis=0, out=firm[number])
    firm += offered
    return Brought(offered, firm)


def most_brought(leaf: Leaf, firm: Plane, nameplate: Plane, power: Plane) -> Plane:
    """Return the most a leaf can bring at once, its wind at nameplate: [draw, month], MW."""
    if not leaf.sites:
        return firm
    wind = leaf.varying
    return firm + total(nameplate[wind]) - total(power[wind])


class Binding(NamedTuple):
    """Where a tree can lose anything."""

    level: Columns  # arcs behind which nothing varies, and all that follows
    varying: Columns  # arcs behind which wind or sun is
    tight: dict[int, Columns]  # by arc that can be full or fail: where


def binding(
    tree: Tree,
    most: Mapping[int, Plane],
    worth: Sequence[Plane],
    limit: Mapping[int, Plane],
    works: Mapping[int, Plane],
) -> Binding | None:
    """Return where the arcs of a tree can be full or fail; none if nowhere.

    Where what cannot wait, wind at nameplate and the energy of the flexible
    fit through an arc together, or as much of them as the arcs before it let
    through, nothing is lost: the room left in every state is then at least
    that energy. Nor is anything lost when an arc fails that has nothing to
    carry, unless water behind it lends its room to others.

    Parameters
    ----------
    most : by leaf, [draw, month]
        MW at its worth at the root.
    worth : by arc
    limit : by arc, [draw, month]
        MW at the sending end.
    works : by arc that can fail, [draw, month]
    """
    behind: dict[int, Plane] = {}
    found: dict[bool, Mask] = {}
    tight: dict[int, Columns] = {}
    for node in tree.nodes:
        parts = [most[i] for i in node.leaves] + [behind[a] for a in node.nodes]
        arriving, bound = plus(parts), limit[node.arc] * worth[node.arc]
        full = arriving > bound
        behind[node.arc] = np.minimum(arriving, bound)
        if node.arc in works:
            fails = works[node.arc] < 1.0
            full |= fails if node.lends else fails & (arriving > 0.0)
        columns = Columns.where(full)
        if columns.cell.size:
            tight[node.arc] = columns
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
