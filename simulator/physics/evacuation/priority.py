"""One block of draws in which some sources are curtailed last: what the tree curtails of whom.

The fast form of `tests/oracles/priority.py`. What has been curtailed once an
branch is passed is found by playing the part of the tree that ends there. Only
trees in which preferred sources meet others are played more than once, and
only where something is lost is it shared out anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from simulator.physics.evacuation.binding import Brought, bring, plus, total
from simulator.physics.evacuation.block import evacuate
from simulator.physics.evacuation.columns import ONE, TINY, ZERO, Columns, Mask, Plane
from simulator.physics.evacuation.plan import Node, Plan, Tree
from simulator.physics.evacuation.walk import Curtailed, Curtailment


def evacuate_by_priority(
    plan: Plan,
    preferred: Mask,
    nameplate_mw: Plane,
    power_mw: Plane,
    brought: Brought,
    pondage_share: Plane,
    worth: Sequence[Plane],
    limit_mw: Mapping[int, Plane],
    availability: Mapping[int, Plane],
    firm_gain: Plane,
) -> Curtailment:
    """Let the preferred lose what they would lose alone, and the others the rest.

    Parameters
    ----------
    preferred : [source]
        Who is curtailed last; all else is as in `evacuate`.

    Returns
    -------
    Losses
        At their worth at the root, branches curtail what they do in `evacuate`,
        and the firm hours lose the same.
    """
    rest = (pondage_share, worth, limit_mw, availability, firm_gain)
    curtailment = evacuate(plan, nameplate_mw, power_mw, brought, *rest)
    mixed = tuple(tree for tree in plan.trees if _meet(plan, tree, preferred, curtailment))
    if not mixed:
        return curtailment
    everybody = (nameplate_mw, power_mw, brought)
    own = preferred[:, None, None]
    nameplate, power = nameplate_mw * own, power_mw * own
    alone = (nameplate, power, bring(plan, nameplate, power, firm_gain))
    cumulative = Cumulative()
    for number, ends in enumerate(_rounds(plan, mixed, curtailment)):
        parts = replace(plan, trees=tuple(_up_to(tree, end) for tree, end in ends))
        cumulative.all_send |= _noted(
            ends, evacuate(parts, *everybody, *rest) if number else curtailment
        )
        cumulative.alone |= _noted(ends, evacuate(parts, *alone, *rest))
    found = replace(
        curtailment,
        of_injection=dict(curtailment.of_injection),
        deemed=dict(curtailment.deemed),
        at_branch=dict(curtailment.at_branch),
    )
    for tree in mixed:
        _share_out(plan, tree, preferred, power_mw, worth, cumulative, found)
    return found


@dataclass
class Cumulative:
    """What has been curtailed once a branch is passed: by branch and injection; none: left out."""

    all_send: dict[tuple[int, int], Curtailed] = field(default_factory=dict)
    alone: dict[tuple[int, int], Curtailed] = field(default_factory=dict)  # the preferred


def _meet(plan: Plan, tree: Tree, preferred: Mask, curtailment: Curtailment) -> bool:
    """Whether preferred sources and others feed a tree that curtails something."""
    members = np.concatenate([preferred[plan.injections[i].sources] for i in tree.injections])
    return len(np.unique(members)) > 1 and any(
        node.branch in curtailment.at_branch for node in tree.nodes
    )


def _rounds(
    plan: Plan, trees: Sequence[Tree], curtailment: Curtailment
) -> list[list[tuple[Tree, Node]]]:
    """Return the branches that curtail something, by how many such branches follow on the path."""
    rounds: dict[int, list[tuple[Tree, Node]]] = {}
    for tree in trees:
        for node in tree.nodes:
            path = [
                branch
                for branch in plan.injections[node.below[0]].path
                if branch in curtailment.at_branch
            ]
            if node.branch in path:
                following = len(path) - 1 - path.index(node.branch)
                rounds.setdefault(following, []).append((tree, node))
    return [rounds[following] for following in sorted(rounds)]


def _up_to(tree: Tree, end: Node) -> Tree:
    """Return the part of a tree whose last branch is the one given."""
    behind = set(end.below)
    nodes = tree.nodes[: tree.nodes.index(end) + 1]
    return replace(
        tree,
        nodes=tuple(node for node in nodes if behind.issuperset(node.below)),
        injections=end.below,
    )


def _noted(
    ends: Sequence[tuple[Tree, Node]], curtailment: Curtailment
) -> dict[tuple[int, int], Curtailed]:
    """Return what is curtailed of the injections behind the last branches of parts of trees."""
    return {
        (end.branch, i): curtailment.of_injection[i]
        for _, end in ends
        for i in end.below
        if i in curtailment.of_injection
    }


def _share_out(
    plan: Plan,
    tree: Tree,
    preferred: Mask,
    power: Plane,
    worth: Sequence[Plane],
    cumulative: Cumulative,
    curtailment: Curtailment,
) -> None:
    """Write down who bears what the branches of a tree curtail."""
    nodes = [node for node in tree.nodes if node.branch in curtailment.at_branch]
    columns = _where_any([curtailment.at_branch[node.branch].columns for node in nodes])
    injections = {i: plan.injections[i] for node in nodes for i in node.below}
    value = {i: columns.of(worth[injection.branch]) for i, injection in injections.items()}
    offered = {
        i: columns.of(power[injection.sources]) * value[i] for i, injection in injections.items()
    }
    first, others = (
        {
            i: _Class(np.flatnonzero(who[injection.sources]), offered[i])
            for i, injection in injections.items()
        }
        for who in (preferred, ~preferred)
    )
    passing = {i: total(plane) for i, plane in offered.items()}  # when all send
    lost = {i: np.zeros_like(plane) for i, plane in offered.items()}
    deemed = {i: np.zeros_like(plane) for i, plane in offered.items()}
    for node in nodes:
        whole = theirs = np.zeros(columns.cell.size, np.float32)
        for i in node.below:
            when_all_send, when_alone = (
                _less(offered[i], run.get((node.branch, i)), value[i], columns)
                for run in (cumulative.all_send, cumulative.alone)
            )
            before, passing[i] = passing[i], total(when_all_send)
            whole = whole + (before - passing[i])
            theirs = theirs + first[i].arrive(when_alone)
            others[i].arrive(when_all_send)
        most = plus([total(others[i].arriving) for i in node.below])
        theirs = np.minimum(np.maximum(theirs, np.maximum(whole - most, ZERO)), whole)
        curtailed = np.zeros_like(whole)
        for members, loss in ((first, theirs), (others, whole - theirs)):
            wanted = plus([total(members[i].would_lose) for i in node.below])
            rest = plus([total(members[i].arriving) for i in node.below]) - wanted
            less, more = _share(loss, wanted), _share(loss - wanted, rest)
            for i in node.below:
                taken = members[i].lose(less, more) / value[i]
                lost[i][members[i].rows] += taken
                if node.branch in injections[i].path[injections[i].branches_before_border :]:
                    deemed[i][members[i].rows] += taken
                curtailed += total(taken)
        curtailment.at_branch[node.branch] = Curtailed(columns, curtailed)
    for i, injection in injections.items():
        curtailment.of_injection[i] = Curtailed(columns, lost[i])
        if len(injection.path) > injection.branches_before_border:
            curtailment.deemed[i] = Curtailed(columns, deemed[i])


class _Class:
    """Sources of an injection that are curtailed alike, at their worth at the root."""

    def __init__(self, rows: NDArray[np.intp], offered: Plane) -> None:
        self.rows = rows  # among the sources of the injection
        self.arriving = offered[rows]  # [source, column]
        self.would_arrive = self.arriving  # in the run of the class
        self.would_lose = self.arriving  # of what arrives, at the branch reached

    def arrive(self, passing: Plane) -> Plane:
        """Note what a branch would take, by what passes it in the run; return that: [column]."""
        would_pass = passing[self.rows]
        step = self.would_arrive - would_pass
        self.would_lose = self.arriving * _share(step, self.would_arrive)
        self.would_arrive = would_pass
        return total(step)

    def lose(self, less: Plane, more: Plane) -> Plane:
        """Lose a share of what the branch would take, and one of the rest; return the loss."""
        lost = self.would_lose * less
        lost += (self.arriving - self.would_lose) * more
        self.arriving = self.arriving - lost
        return lost


def _share(part: Plane, whole: Plane) -> Plane:
    """Return part / whole between 0 and 1; 0 of nothing."""
    share = np.maximum(whole, TINY)
    np.divide(part, share, out=share)
    return np.clip(share, ZERO, ONE, out=share)


def _where_any(parts: Sequence[Columns]) -> Columns:
    """Return the columns of all."""
    chosen = np.zeros(parts[0].shape, bool)
    for part in parts:
        chosen.reshape(-1)[part.cell] = True
    return Columns.where(chosen)


def _less(offered: Plane, curtailed: Curtailed | None, value: Plane, columns: Columns) -> Plane:
    """Return what an injection offered less what was curtailed of it: [source, column]."""
    if curtailed is None:
        return offered
    mine, here = curtailed.columns.meet(columns)
    left = offered.copy()
    left[:, here] -= curtailed.mw[:, mine] * value[here]
    return left
