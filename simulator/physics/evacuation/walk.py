"""The law along one tree, in the columns in which it can lose anything.

At an arc, in a column and a state s of its month, all at their worth at the root:

==========  ==========================  ==========================================================
L           ``limit``                   limit x worth of the arc
A           ``works``                   share of the month in which the arc is available
I(s)        ``Passing.inflexible``      what cannot wait: flat power, wind and sun
H(s)        ``Passing.headroom``        most that flexible energy can add
E, P        ``Passing.energy, .firm``   flexible energy; the same if put first into the firm hours
==========  ==========================  ==========================================================

What cannot wait passes first, the flexible fills the headroom that is left:

- k(s) = min(1, L / I(s)), and I(s) becomes I(s) x k(s) x A;
- H(s) becomes min(L - I(s), H(s)), never below nought, and M = mean over s of H(s);
- e = min(1, M / E), E becomes min(E, M) x A; p and P likewise.

A leaf's own symbols stand in `inflow`: an arc multiplies its k(s), e and p by A and these.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from simulator.physics.evacuation.binding import Binding, total
from simulator.physics.evacuation.columns import (
    HUGE,
    MOST,
    ONE,
    TINY,
    ZERO,
    Columns,
    Plane,
    not_negative,
    pick,
)
from simulator.physics.evacuation.inflow import Inflow, left, level_kept, mean
from simulator.physics.evacuation.plan import Kind, Node, Tree

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
    payable: dict[int, Held] = field(default_factory=dict)  # the part of arcs behind the border
    at_arc: dict[int, Held] = field(default_factory=dict)  # [column]
    firm: dict[int, Held] = field(default_factory=dict)  # by leaf, [column]


class Passing(NamedTuple):
    """What arrives at or leaves an arc, at its worth at the root."""

    columns: Columns
    inflexible: Plane  # [state or 1, column]
    headroom: Plane  # [state or 1, column]
    energy: Plane  # [column]
    firm: Plane  # [column]


class Cut(NamedTuple):
    """Shares that an arc keeps."""

    columns: Columns
    inflexible: Plane  # [state or 1, column]
    energy: Plane  # [column]
    firm: Plane  # [column], of the energy if put first into the firm hours


def walk(
    tree: Tree,
    where: Binding,
    inflows: Mapping[int, Inflow],
    limit: Mapping[int, Plane],
    works: Mapping[int, Plane],
    worth: Sequence[Plane],
    losses: Losses,
) -> None:
    """Send what arrives through every arc of a tree, leaves first; note the losses.

    Parameters
    ----------
    inflows : by leaf
    limit : by arc, [draw, month]
        MW at the sending end.
    works : by arc that can fail, [draw, month]
    worth : by arc, [draw, 1] or [draw, month]
    """
    share = ONE_STATE if tree.table is None else tree.table.share
    leaving: dict[int, Passing] = {}
    sendable: dict[int, Plane] = {}
    for node in tree.nodes:
        columns = where.varying if node.varies else where.level
        if columns.cell.size == 0:
            continue
        flows = [_of_leaf(inflows[i]) for i in node.leaves]
        arriving = _joined(flows + [leaving[arc] for arc in node.nodes], columns)
        for i in node.below:
            flow = inflows[i]
            if flow.kept.arcs == flow.leaf.arcs_before_border:
                sendable[i] = left(flow, share) if flow.kept.cut else flow.power
            flow.kept.arcs += 1
        if node.arc not in where.tight:
            leaving[node.arc] = _whole(arriving, node, limit[node.arc], worth[node.arc])
            continue
        tight = where.tight[node.arc]
        if not node.varies or tight.cell.size > MOST * arriving.columns.cell.size:
            tight = arriving.columns  # one state costs less than picking columns
        passed, cut = _pass(
            _at(arriving, tight),
            tight.of(limit[node.arc]) * tight.of(worth[node.arc]),
            tight.of(works[node.arc]) if node.arc in works else None,
            share if node.varies else ONE_STATE,
            lends=node.lends,
        )
        if node is not tree.nodes[-1]:
            whole = _whole(arriving, node, limit[node.arc], worth[node.arc])
            leaving[node.arc] = _patched(whole, passed)
        held = np.zeros_like(cut.energy)
        for i in node.below:
            _cut(inflows[i], node, cut, share, held)
        if held.any():
            losses.at_arc[node.arc] = Held(tight, held)
    for i, flow in inflows.items():
        _note(i, flow, sendable.get(i), share, losses)


def _note(number: int, flow: Inflow, sendable: Plane | None, share: Plane, losses: Losses) -> None:
    """Note what a leaf lost on its whole way, and what of it was lost behind the border."""
    firm = flow.firm * (ONE - flow.kept.firm)
    if flow.kept.cut:
        kept = left(flow, share)
        lost = Held(flow.columns, flow.power - kept)
        losses.of_leaf[number] = lost
        if sendable is flow.power:
            losses.payable[number] = lost
        elif sendable is not None:
            losses.payable[number] = Held(flow.columns, sendable - kept)
        firm += total(lost.mw[flow.leaf.of(Kind.VARYING)])
        firm += flow.flat * (ONE - level_kept(flow, share))
    losses.firm[number] = Held(flow.columns, firm * flow.worth)


def _of_leaf(flow: Inflow) -> Passing:
    """Return what a leaf sends into its first arc."""
    inflexible = (flow.flat * flow.worth)[None] if flow.wind is None else flow.wind.sent
    headroom = (flow.headroom * flow.worth)[None]
    return Passing(
        flow.columns, inflexible, headroom, flow.energy * flow.worth, flow.firm * flow.worth
    )


def _joined(flows: Sequence[Passing], columns: Columns) -> Passing:
    """Add up what meets at an arc, in the columns of its tree; one flow alone keeps its own."""
    if len(flows) == 1:
        return flows[0]
    count = columns.cell.size
    states = (max(len(f.inflexible) for f in flows), max(len(f.headroom) for f in flows))
    inflexible, headroom = (np.zeros((rows, count), np.float32) for rows in states)
    joined = Passing(columns, inflexible, headroom, *np.zeros((2, count), np.float32))
    for flow in flows:
        mine, here = flow.columns.meet(columns)
        for whole, part in zip(joined[1:], flow[1:], strict=True):
            whole[..., here] += pick(part, mine)
    return joined


def _at(flow: Passing, columns: Columns) -> Passing:
    """Return a flow in some of its columns."""
    if columns is flow.columns:
        return flow
    mine, _ = flow.columns.meet(columns)
    return Passing(columns, *(pick(plane, mine) for plane in flow[1:]))


def _patched(flow: Passing, part: Passing) -> Passing:
    """Return a flow with what became of it in some of its columns."""
    if part.columns is flow.columns:
        return part
    mine, _ = flow.columns.meet(part.columns)
    planes = [plane.copy() for plane in flow[1:]]
    for whole, changed in zip(planes, part[1:], strict=True):
        whole[..., mine] = changed
    return Passing(flow.columns, *planes)


def _whole(arriving: Passing, node: Node, limit: Plane, worth: Plane) -> Passing:
    """Let everything pass an arc that is nowhere full."""
    if not node.lends:
        return arriving
    columns = arriving.columns
    bound = columns.of(limit) * columns.of(worth)
    headroom = np.minimum(arriving.headroom, bound - arriving.inflexible)
    return arriving._replace(headroom=headroom)


def _pass(
    arriving: Passing, limit: Plane, works: Plane | None, share: Plane, *, lends: bool
) -> tuple[Passing, Cut]:
    """Cut to the limit in each state; let the flexible fill the headroom that is left.

    Parameters
    ----------
    limit : [column]
        At its worth at the root.
    works : [column]
        Share of the month in which the arc works; none: it always does.
    lends : bool
        Whether anything but wind and sun is behind the arc.
    """
    columns, _, headroom, energy, firm = arriving
    kept = least_share(limit, arriving.inflexible)
    inflexible = arriving.inflexible * kept
    of_energy, of_firm = np.ones((2, limit.size), np.float32)
    if lends:
        headroom = np.minimum(not_negative(limit - inflexible), headroom)
        within = mean(headroom, share)
        of_energy, of_firm = least_share(within, energy), least_share(within, firm)
        energy, firm = np.minimum(energy, within), np.minimum(firm, within)
    if works is not None:
        inflexible, kept, headroom = inflexible * works, kept * works, headroom * works
        energy, of_energy = energy * works, of_energy * works
        firm, of_firm = firm * works, of_firm * works
    return (
        Passing(columns, inflexible, headroom, energy, firm),
        Cut(columns, kept, of_energy, of_firm),
    )


def _cut(flow: Inflow, node: Node, cut: Cut, share: Plane, held: Plane) -> None:
    """Note the shares an arc keeps of a leaf; add what it holds back to `held`: [column]."""
    if node.varies:
        mine, here = flow.varying.meet(cut.columns)
        own = mine if isinstance(flow.at, slice) else flow.at[mine]
    else:
        mine, here = flow.columns.meet(cut.columns)
        own = mine
    kept = flow.kept
    kept.firm[own] *= cut.firm[here]
    inflexible, energy = pick(cut.inflexible, here), cut.energy[here]
    if not ((inflexible < ONE).any() or (energy < ONE).any()):
        return
    kept.cut = True
    kept.flexible[own] *= energy
    if node.varies:
        if kept.by_state is None:
            kept.by_state = np.ones((share.size, flow.varying.cell.size), np.float32)
        kept.by_state[:, mine] *= inflexible
        by_state = pick(kept.by_state, mine)
    else:
        kept.flat[own] *= inflexible[0]
        by_state = None
    left_now = flow.energy[own] * kept.flexible[own]
    if flow.wind is None:
        level = kept.flat[own] if by_state is None else kept.flat[own] * mean(by_state, share)
        left_now += flow.flat[own] * level
    else:
        assert by_state is not None  # arcs behind which there is wind come last
        left_now += share @ (pick(flow.wind.sent, own) * by_state) / flow.worth[own]
    held[here] += kept.left[own] - left_now
    kept.left[own] = left_now


def least_share(bound: Plane, whole: Plane) -> Plane:
    """Return the share of the whole that a bound leaves, at most 1; 1 of nothing."""
    share = np.clip(whole, TINY, HUGE)
    np.divide(bound, share, out=share)
    return np.clip(share, ZERO, ONE, out=share)
