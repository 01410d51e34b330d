"""The law along one tree, in the columns in which it can lose anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from simulator.physics.evacuation.columns import Binding, Columns, Inflow, Plane, plus, total
from simulator.physics.evacuation.plan import Kind, Node, Tree

TINY = np.float32(1e-20)  # MW; keeps 0 / 0 away where a minimum with 1 follows
ONE_STATE = np.ones(1, np.float32)


class Held(NamedTuple):
    """Power kept back in some columns, MW."""

    columns: Columns
    mw: Plane  # [..., column]


@dataclass
class Losses:
    """What arcs kept back; at the busbar but for `firm`, which is at the root.

    Leaves, arcs and columns that are left out lost nothing.
    """

    of_leaf: dict[int, Held] = field(default_factory=dict)  # [source of the leaf, column]
    payable: dict[int, Held] = field(default_factory=dict)  # the part of Vietnamese arcs
    at_arc: dict[int, Held] = field(default_factory=dict)  # [column]
    firm: list[Held] = field(default_factory=list)  # [column]


class Passing(NamedTuple):
    """What arrives at or leaves an arc, at its worth at the root."""

    inflexible: Plane  # [state or 1, column]
    room: Plane  # [state or 1, column]
    energy: Plane  # [column]
    firm: Plane  # [column]


def walk(
    tree: Tree,
    where: Binding,
    inflows: Mapping[int, Inflow],
    limit: Mapping[int, Plane],
    works: Mapping[int, Plane],
    losses: Losses,
) -> None:
    """Send what arrives through every arc of a tree, leaves first; note the losses.

    Parameters
    ----------
    inflows : by leaf
    limit : by arc, [column]
        MW at its worth at the root.
    works : by arc that can fail, [column]
    """
    share = ONE_STATE if tree.table is None else tree.table.share
    leaving: dict[int, Passing] = {}
    sendable: dict[int, Plane] = {}
    narrow = where.varying.within(where.level)
    level_arcs = {node.arc for node in tree.nodes if not node.varies}
    for node in tree.nodes:
        columns = where.varying if node.varies else where.level
        if columns.cell.size == 0:
            continue
        arriving = [_of_leaf(inflows[i]) for i in node.leaves]
        for arc in node.nodes:
            joins = node.varies and arc in level_arcs
            arriving.append(_at(leaving[arc], narrow) if joins else leaving[arc])
        joined = Passing(*(plus(planes) for planes in zip(*arriving, strict=True)))
        for i in node.below:
            if inflows[i].arcs == inflows[i].leaf.lao_arcs:
                sendable[i] = left(inflows[i], share)
            inflows[i].arcs += 1
        if node.arc not in where.nodes:
            leaving[node.arc] = _whole(joined, limit[node.arc])
            continue
        leaving[node.arc], cut, of_energy, of_firm = _pass(
            joined, limit[node.arc], works.get(node.arc), share if node.varies else ONE_STATE
        )
        held = [_cut(inflows[i], node, cut, of_energy, of_firm, share) for i in node.below]
        losses.at_arc[node.arc] = Held(columns, plus(held))
    for i, flow in inflows.items():
        kept = left(flow, share)
        lost = flow.power - kept
        losses.of_leaf[i] = Held(flow.columns, lost)
        if i in sendable:
            losses.payable[i] = Held(flow.columns, sendable[i] - kept)
        wind = total(lost[flow.leaf.of(Kind.VARYING)])
        level = flow.flat * (1.0 - _level_kept(flow, share))
        firm = (wind + level + flow.firm * (1.0 - flow.kept_firm)) * flow.worth
        losses.firm.append(Held(flow.columns, firm))


def left(flow: Inflow, share: Plane) -> Plane:
    """Return what is left of each source of a leaf: [source, column]."""
    kept = flow.power.copy()
    level = _level_kept(flow, share)
    kept[flow.leaf.of(Kind.FLEXIBLE)] *= flow.kept_flexible
    kept[flow.leaf.of(Kind.RUN_OF_RIVER)] *= level + flow.pondage * (flow.kept_flexible - level)
    if flow.basis is not None and flow.kept is not None:
        sites = sorted(set(flow.leaf.sites))
        by_site = _rows(flow, share).reshape(len(sites), flow.basis.shape[1], -1)
        first = flow.leaf.of(Kind.VARYING).start
        for number, (source, site) in enumerate(zip(flow.basis, flow.leaf.sites, strict=True)):
            np.einsum("kc,kc->c", source, by_site[sites.index(site)], out=kept[first + number])
    return kept


def _of_leaf(flow: Inflow) -> Passing:
    """Return what a leaf sends into its first arc."""
    inflexible = (flow.flat * flow.worth)[None] if flow.sent is None else flow.sent
    room = (flow.headroom * flow.worth)[None]
    return Passing(inflexible, room, flow.energy * flow.worth, flow.firm * flow.worth)


def _at(flow: Passing, where: np.ndarray) -> Passing:
    """Return a flow in some of its columns."""
    return Passing(*(plane[..., where] for plane in flow))


def _whole(arriving: Passing, limit: Plane) -> Passing:
    """Let everything pass an arc that is nowhere full."""
    return arriving._replace(room=np.minimum(arriving.room, limit - arriving.inflexible))


def _pass(
    arriving: Passing, limit: Plane, works: Plane | None, share: Plane
) -> tuple[Passing, Plane, Plane, Plane]:
    """Cut to the limit in each state; let the flexible fill the room that is left.

    Returns
    -------
    What leaves the arc, the share kept of what cannot wait [state, column],
    and those of the flexible energy and of that energy put first into the
    firm hours [column].
    """
    cut = least_share(limit, arriving.inflexible)
    inflexible = arriving.inflexible * cut
    if works is None and not arriving.energy.any():
        none = np.ones_like(limit)
        return Passing(inflexible, np.zeros_like(cut[:1]), *arriving[2:]), cut, none, none
    room = limit - inflexible
    np.maximum(room, np.float32(0.0), out=room)
    room = np.minimum(room, arriving.room)
    within = _mean(room, share)
    energy, firm = np.minimum(arriving.energy, within), np.minimum(arriving.firm, within)
    of_energy, of_firm = least_share(within, arriving.energy), least_share(within, arriving.firm)
    if works is not None:
        for plane in (inflexible, room, energy, firm, cut, of_energy, of_firm):
            plane *= works
    return Passing(inflexible, room, energy, firm), cut, of_energy, of_firm


def _cut(
    flow: Inflow, node: Node, cut: Plane, of_energy: Plane, of_firm: Plane, share: Plane
) -> Plane:
    """Note the shares an arc keeps of a leaf; return what it holds back: [column of the arc]."""
    before = flow.left
    if node.varies:
        flow.kept = cut if flow.kept is None else flow.kept * cut
        flow.kept_flexible[flow.at] *= of_energy
        flow.kept_firm[flow.at] *= of_firm
    else:
        flow.kept_flat = flow.kept_flat * cut[0]
        flow.kept_flexible *= of_energy
        flow.kept_firm *= of_firm
    if flow.sent is None:
        flow.left = flow.flat * _level_kept(flow, share) + flow.energy * flow.kept_flexible
    else:
        assert flow.kept is not None
        flow.left = share @ (flow.sent * flow.kept) / flow.worth
        flow.left += flow.energy * flow.kept_flexible
    held = before - flow.left
    return held[flow.at] if node.varies else held


def least_share(bound: Plane, whole: Plane) -> Plane:
    """Return the share of the whole that a bound leaves, at most 1."""
    share = bound / np.maximum(whole, TINY)
    return np.minimum(share, np.float32(1.0), out=share)


def _level_kept(flow: Inflow, share: Plane) -> Plane:
    """Return the share kept of a leaf's flat flow: [column]."""
    if flow.kept is None:
        return flow.kept_flat
    kept = flow.kept_flat.copy()
    kept[flow.at] *= _mean(flow.kept, share)
    return kept


def _rows(flow: Inflow, share: Plane) -> Plane:
    """Return what is kept on average of a unit of each row: [site and knot, column]."""
    assert flow.kept is not None
    assert flow.weights is not None
    return (share[:, None] * flow.weights).T @ flow.kept


def _mean(planes: Plane, share: Plane) -> Plane:
    """Return the mean over the states: [column]; planes of one state are their own mean."""
    return planes[0] if planes.shape[0] == 1 else share @ planes
