"""Which draws and months can lose anything at all, and what leaves bring in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.physics.evacuation.plan import Kind, Leaf, Plan, StateTable, Tree

Plane = NDArray[np.floating]  # single precision throughout
Mask = NDArray[np.bool_]


class Columns:
    """Chosen cells of planes of [draw, month]; arrays over them have the dim called column.

    Attributes
    ----------
    cell, draw, month : [column]
        Place in the flattened plane, ascending, and what it stands for.
    """

    def __init__(self, chosen: Mask) -> None:
        self.cell = np.flatnonzero(chosen)
        self.draw, self.month = np.divmod(self.cell, chosen.shape[1])
        self._groups: tuple[NDArray[np.intp], NDArray[np.intp]] | None = None

    def of(self, planes: NDArray) -> NDArray:
        """Return the chosen columns of planes: [..., draw, month] to [..., column].

        A plane of [draw, 1] holds for all months.
        """
        if planes.shape[-1] == 1:
            return planes[..., 0][..., self.draw]
        return planes.reshape(*planes.shape[:-2], -1)[..., self.cell]

    def groups(self, years: int, months: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Return the draw-years that have columns, and where the columns of each begin.

        A draw-year is counted as draw x `years` + year; a year has `months`.
        """
        if self._groups is None:
            cell = self.draw * years + self.month // months  # ascending
            first = np.flatnonzero(np.diff(cell, prepend=-1))
            self._groups = cell[first], first
        return self._groups

    def within(self, others: Columns) -> NDArray[np.intp]:
        """Return where these columns are among others that have them all."""
        return np.searchsorted(others.cell, self.cell)


class Binding(NamedTuple):
    """Where a tree can lose anything."""

    level: Columns  # arcs behind which nothing varies, and all that follows
    varying: Columns  # arcs behind which wind or sun is
    nodes: frozenset[int]  # arcs that can bind or fail somewhere


@dataclass
class Inflow:
    """What a leaf brings in its columns, at the busbar, and the shares kept of it so far."""

    leaf: Leaf
    columns: Columns
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
    basis: Plane | None = None  # [varying source, knot, column], mean power over knot x nameplate
    rows: Plane | None = None  # [site and knot, column], the basis added up by site
    weights: Plane | None = None  # [state, site and knot], what a row gives in each state
    sent: Plane | None = None  # [state, column], what a leaf with wind sends, at its worth
    kept: Plane | None = None  # [state, column of the tree's varying ones], since wind joined
    at: NDArray[np.intp] | slice = field(default_factory=lambda: slice(None))  # those, among own


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
    that energy.

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
    nodes = []
    for node in tree.nodes:
        parts = [most[i] for i in node.leaves] + [behind[a] for a in node.nodes]
        arriving, bound = plus(parts), limit[node.arc] * worth[node.arc]
        full = arriving > bound
        behind[node.arc] = np.minimum(arriving, bound)
        if node.arc in works:
            full |= works[node.arc] < 1.0
        if full.any():
            nodes.append(node.arc)
            known = found.get(node.varies)
            found[node.varies] = full if known is None else known | full
    if not found:
        return None
    shape = next(iter(found.values())).shape
    nowhere = np.zeros(shape, bool)
    varying = found.get(True, nowhere)
    level = found[False] | varying if False in found else varying
    narrow = Columns(varying)
    return Binding(narrow if level is varying else Columns(level), narrow, frozenset(nodes))


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
        Of the leaf, and of the arcs of its tree with wind behind them.
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
    if columns is not varying:
        flow.at = varying.within(columns)
    if leaf.sites:
        assert table is not None
        own = leaf.of(Kind.VARYING)
        flow.basis = mean[own][:, None, :] - table.knot[:, None] * unit[own][:, None, :]
        np.maximum(flow.basis, 0.0, out=flow.basis)
        sites = sorted(set(leaf.sites))
        flow.rows = np.concatenate([total(flow.basis[leaf.at_site(site)]) for site in sites])
        flow.weights = np.concatenate([table.slope[:, :, site].T for site in sites], axis=1)
        flow.sent = flow.weights @ flow.rows
        flow.sent += flow.flat
        flow.sent *= flow.worth
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
    room = np.where(pondage > 0, nameplate[river] - level, np.float32(0.0))
    pond = total(shifted)
    firm = total(np.minimum(power[stored] * gain, nameplate[stored]))
    headroom = total(nameplate[stored]) + total(room)
    return total(level), headroom, total(power[stored]) + pond, firm + pond


def total(planes: Plane) -> Plane:
    """Add planes up over their first axis; none are zero."""
    return np.add.reduce(planes, axis=0)


def plus(planes: Sequence[Plane]) -> Plane:
    """Add the planes of a list up; there is at least one."""
    first, *others = planes
    for other in others:
        first = first + other
    return first
