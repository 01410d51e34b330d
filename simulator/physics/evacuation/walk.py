"""The law along one tree, in the columns in which it can curtail anything.

At a branch, in a column and a state s of its month, all at their worth at the root:

======  =========================  ==========================================================
L       ``limit``                  limit x worth of the branch
A       ``availability``           share of the month in which the branch is available
I(s)    ``Passing.inflexible``     what cannot wait: flat power, wind and sun
H(s)    ``Passing.headroom``       most that flexible energy can add
E, P    ``Passing.energy, .firm``  flexible energy; the same if put first into the firm hours
======  =========================  ==========================================================

What cannot wait passes first, the flexible fills the headroom that is left:

- k(s) = min(1, L / I(s)), and I(s) becomes I(s) x k(s) x A;
- H(s) becomes min(L - I(s), H(s)), never below nought, and M = mean over s of H(s);
- e = min(1, M / E), E becomes min(E, M) x A; p and P likewise.

An injection's own symbols stand in `inflow`: a branch multiplies its k(s), e and p by A and these.
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
from simulator.physics.evacuation.inflow import Inflow, left, level_remaining, mean
from simulator.physics.evacuation.plan import Kind, Node, Tree

ONE_STATE = np.ones(1, np.float32)


class Curtailed(NamedTuple):
    """Power curtailed in some columns, MW."""

    columns: Columns
    mw: Plane  # [..., column]


@dataclass
class Curtailment:
    """What branches curtailed; at the busbar but for `firm`, which is at the root.

    Injections, branches and columns that are left out were not curtailed.
    """

    of_injection: dict[int, Curtailed] = field(
        default_factory=dict
    )  # [source of the injection, column]
    deemed: dict[int, Curtailed] = field(
        default_factory=dict
    )  # the part of branches behind the border
    at_branch: dict[int, Curtailed] = field(default_factory=dict)  # [column]
    firm: dict[int, Curtailed] = field(default_factory=dict)  # by injection, [column]


class Passing(NamedTuple):
    """What arrives at or leaves a branch, at its worth at the root."""

    columns: Columns
    inflexible: Plane  # [state or 1, column]
    headroom: Plane  # [state or 1, column]
    energy: Plane  # [column]
    firm: Plane  # [column]


class Cut(NamedTuple):
    """Shares that a branch lets pass."""

    columns: Columns
    inflexible: Plane  # [state or 1, column]
    energy: Plane  # [column]
    firm: Plane  # [column], of the energy if put first into the firm hours


def walk(
    tree: Tree,
    where: Binding,
    inflows: Mapping[int, Inflow],
    limit: Mapping[int, Plane],
    availability: Mapping[int, Plane],
    worth: Sequence[Plane],
    curtailment: Curtailment,
) -> None:
    """Send what arrives through every branch of a tree, injections first; note what is curtailed.

    Parameters
    ----------
    inflows : by injection
    limit : by branch, [draw, month]
        MW at the sending end.
    availability : by branch that can fail, [draw, month]
    worth : by branch, [draw, 1] or [draw, month]
    """
    share = ONE_STATE if tree.table is None else tree.table.share
    leaving: dict[int, Passing] = {}
    sendable: dict[int, Plane] = {}
    for node in tree.nodes:
        columns = where.varying if node.varies else where.level
        if columns.cell.size == 0:
            continue
        flows = [_of_injection(inflows[i]) for i in node.injections]
        arriving = _joined(flows + [leaving[branch] for branch in node.nodes], columns)
        for i in node.below:
            flow = inflows[i]
            if flow.remaining.branches == flow.injection.branches_before_border:
                sendable[i] = left(flow, share) if flow.remaining.cut else flow.power
            flow.remaining.branches += 1
        if node.branch not in where.tight:
            leaving[node.branch] = _whole(arriving, node, limit[node.branch], worth[node.branch])
            continue
        tight = where.tight[node.branch]
        if not node.varies or tight.cell.size > MOST * arriving.columns.cell.size:
            tight = arriving.columns  # one state costs less than picking columns
        passed, cut = _pass(
            _at(arriving, tight),
            tight.of(limit[node.branch]) * tight.of(worth[node.branch]),
            tight.of(availability[node.branch]) if node.branch in availability else None,
            share if node.varies else ONE_STATE,
            has_headroom=node.has_headroom,
        )
        if node is not tree.nodes[-1]:
            whole = _whole(arriving, node, limit[node.branch], worth[node.branch])
            leaving[node.branch] = _patched(whole, passed)
        curtailed = np.zeros_like(cut.energy)
        for i in node.below:
            _cut(inflows[i], node, cut, share, curtailed)
        if curtailed.any():
            curtailment.at_branch[node.branch] = Curtailed(tight, curtailed)
    for i, flow in inflows.items():
        _note(i, flow, sendable.get(i), share, curtailment)


def _note(
    number: int, flow: Inflow, sendable: Plane | None, share: Plane, curtailment: Curtailment
) -> None:
    """Note what was curtailed of an injection on its path, and what of it behind the border."""
    firm = flow.firm * (ONE - flow.remaining.firm)
    if flow.remaining.cut:
        remaining = left(flow, share)
        lost = Curtailed(flow.columns, flow.power - remaining)
        curtailment.of_injection[number] = lost
        if sendable is flow.power:
            curtailment.deemed[number] = lost
        elif sendable is not None:
            curtailment.deemed[number] = Curtailed(flow.columns, sendable - remaining)
        firm += total(lost.mw[flow.injection.of(Kind.VARYING)])
        firm += flow.flat * (ONE - level_remaining(flow, share))
    curtailment.firm[number] = Curtailed(flow.columns, firm * flow.worth)


def _of_injection(flow: Inflow) -> Passing:
    """Return what an injection sends into its first branch."""
    inflexible = (flow.flat * flow.worth)[None] if flow.wind is None else flow.wind.sent
    headroom = (flow.headroom * flow.worth)[None]
    return Passing(
        flow.columns, inflexible, headroom, flow.energy * flow.worth, flow.firm * flow.worth
    )


def _joined(flows: Sequence[Passing], columns: Columns) -> Passing:
    """Add up what meets at a branch, in the columns of its tree; one flow alone keeps its own."""
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
    """Let everything pass a branch that is nowhere full."""
    if not node.has_headroom:
        return arriving
    columns = arriving.columns
    bound = columns.of(limit) * columns.of(worth)
    headroom = np.minimum(arriving.headroom, bound - arriving.inflexible)
    return arriving._replace(headroom=headroom)


def _pass(
    arriving: Passing, limit: Plane, availability: Plane | None, share: Plane, *, has_headroom: bool
) -> tuple[Passing, Cut]:
    """Cut to the limit in each state; let the flexible fill the headroom that is left.

    Parameters
    ----------
    limit : [column]
        At its worth at the root.
    availability : [column]
        Share of the month in which the branch is available; none: all of it.
    has_headroom : bool
        Whether anything but wind and sun is behind the branch.
    """
    columns, _, headroom, energy, firm = arriving
    remaining = least_share(limit, arriving.inflexible)
    inflexible = arriving.inflexible * remaining
    of_energy, of_firm = np.ones((2, limit.size), np.float32)
    if has_headroom:
        headroom = np.minimum(not_negative(limit - inflexible), headroom)
        within = mean(headroom, share)
        of_energy, of_firm = least_share(within, energy), least_share(within, firm)
        energy, firm = np.minimum(energy, within), np.minimum(firm, within)
    if availability is not None:
        inflexible, remaining, headroom = (
            inflexible * availability,
            remaining * availability,
            headroom * availability,
        )
        energy, of_energy = energy * availability, of_energy * availability
        firm, of_firm = firm * availability, of_firm * availability
    return (
        Passing(columns, inflexible, headroom, energy, firm),
        Cut(columns, remaining, of_energy, of_firm),
    )


def _cut(flow: Inflow, node: Node, cut: Cut, share: Plane, curtailed: Plane) -> None:
    """Note what a branch lets pass of an injection; add the rest to `curtailed`: [column]."""
    if node.varies:
        mine, here = flow.varying.meet(cut.columns)
        own = mine if isinstance(flow.at, slice) else flow.at[mine]
    else:
        mine, here = flow.columns.meet(cut.columns)
        own = mine
    remaining = flow.remaining
    remaining.firm[own] *= cut.firm[here]
    inflexible, energy = pick(cut.inflexible, here), cut.energy[here]
    if not ((inflexible < ONE).any() or (energy < ONE).any()):
        return
    remaining.cut = True
    remaining.flexible[own] *= energy
    if node.varies:
        if remaining.by_state is None:
            remaining.by_state = np.ones((share.size, flow.varying.cell.size), np.float32)
        remaining.by_state[:, mine] *= inflexible
        by_state = pick(remaining.by_state, mine)
    else:
        remaining.flat[own] *= inflexible[0]
        by_state = None
    left_now = flow.energy[own] * remaining.flexible[own]
    if flow.wind is None:
        level = (
            remaining.flat[own] if by_state is None else remaining.flat[own] * mean(by_state, share)
        )
        left_now += flow.flat[own] * level
    else:
        assert by_state is not None  # branches behind which there is wind come last
        left_now += share @ (pick(flow.wind.sent, own) * by_state) / flow.worth[own]
    curtailed[here] += remaining.left[own] - left_now
    remaining.left[own] = left_now


def least_share(bound: Plane, whole: Plane) -> Plane:
    """Return the share of the whole that a bound leaves, at most 1; 1 of nothing."""
    share = np.clip(whole, TINY, HUGE)
    np.divide(bound, share, out=share)
    return np.clip(share, ZERO, ONE, out=share)
