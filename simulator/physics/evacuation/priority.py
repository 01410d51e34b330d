"""One block of draws in which some sources are curtailed last: what the tree keeps back of whom.

The fast form of `simulator.physics.priority`. What has been kept back once an
arc is passed is found by playing the part of the tree that ends there. Only
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
from simulator.physics.evacuation.walk import Held, Losses


def evacuate_by_priority(
    plan: Plan,
    preferred: Mask,
    nameplate_mw: Plane,
    power_mw: Plane,
    brought: Brought,
    pondage_share: Plane,
    worth: Sequence[Plane],
    limit_mw: Mapping[int, Plane],
    works: Mapping[int, Plane],
    firm_gain: Plane,
) -> Losses:
    """Let the preferred lose what they would lose alone, and the others the rest.

    Parameters
    ----------
    preferred : [source]
        Who is curtailed last; all else is as in `evacuate`.

    Returns
    -------
    Losses
        At their worth at the root, arcs keep back what they do in `evacuate`,
        and the firm hours lose the same.
    """
    rest = (pondage_share, worth, limit_mw, works, firm_gain)
    losses = evacuate(plan, nameplate_mw, power_mw, brought, *rest)
    mixed = tuple(tree for tree in plan.trees if _meet(plan, tree, preferred, losses))
    if not mixed:
        return losses
    everybody = (nameplate_mw, power_mw, brought)
    own = preferred[:, None, None]
    nameplate, power = nameplate_mw * own, power_mw * own
    alone = (nameplate, power, bring(plan, nameplate, power, firm_gain))
    after = After()
    for number, ends in enumerate(_rounds(plan, mixed, losses)):
        parts = replace(plan, trees=tuple(_up_to(tree, end) for tree, end in ends))
        after.all_send |= _noted(ends, evacuate(parts, *everybody, *rest) if number else losses)
        after.alone |= _noted(ends, evacuate(parts, *alone, *rest))
    found = replace(
        losses,
        of_leaf=dict(losses.of_leaf),
        payable=dict(losses.payable),
        at_arc=dict(losses.at_arc),
    )
    for tree in mixed:
        _share_out(plan, tree, preferred, power_mw, worth, after, found)
    return found


@dataclass
class After:
    """What a leaf has lost once an arc is passed: by arc and leaf, left out where nothing."""

    all_send: dict[tuple[int, int], Held] = field(default_factory=dict)
    alone: dict[tuple[int, int], Held] = field(default_factory=dict)  # the preferred


def _meet(plan: Plan, tree: Tree, preferred: Mask, losses: Losses) -> bool:
    """Whether preferred sources and others feed a tree that keeps something back."""
    members = np.concatenate([preferred[plan.leaves[i].sources] for i in tree.leaves])
    return len(np.unique(members)) > 1 and any(node.arc in losses.at_arc for node in tree.nodes)


def _rounds(plan: Plan, trees: Sequence[Tree], losses: Losses) -> list[list[tuple[Tree, Node]]]:
    """Return the arcs that keep something back, by how many such arcs follow on the way."""
    rounds: dict[int, list[tuple[Tree, Node]]] = {}
    for tree in trees:
        for node in tree.nodes:
            way = [arc for arc in plan.leaves[node.below[0]].path if arc in losses.at_arc]
            if node.arc in way:
                following = len(way) - 1 - way.index(node.arc)
                rounds.setdefault(following, []).append((tree, node))
    return [rounds[following] for following in sorted(rounds)]


def _up_to(tree: Tree, end: Node) -> Tree:
    """Return the part of a tree whose last arc is the one given."""
    behind = set(end.below)
    nodes = tree.nodes[: tree.nodes.index(end) + 1]
    return replace(
        tree,
        nodes=tuple(node for node in nodes if behind.issuperset(node.below)),
        leaves=end.below,
    )


def _noted(ends: Sequence[tuple[Tree, Node]], losses: Losses) -> dict[tuple[int, int], Held]:
    """Return what the leaves behind the last arcs of parts of trees have lost."""
    return {
        (end.arc, i): losses.of_leaf[i] for _, end in ends for i in end.below if i in losses.of_leaf
    }


def _share_out(
    plan: Plan,
    tree: Tree,
    preferred: Mask,
    power: Plane,
    worth: Sequence[Plane],
    after: After,
    losses: Losses,
) -> None:
    """Write into the losses who bears what the arcs of a tree keep back."""
    nodes = [node for node in tree.nodes if node.arc in losses.at_arc]
    columns = _where_any([losses.at_arc[node.arc].columns for node in nodes])
    leaves = {i: plan.leaves[i] for node in nodes for i in node.below}
    value = {i: columns.of(worth[leaf.arc]) for i, leaf in leaves.items()}
    offered = {i: columns.of(power[leaf.sources]) * value[i] for i, leaf in leaves.items()}
    first, others = (
        {i: _Class(np.flatnonzero(who[leaf.sources]), offered[i]) for i, leaf in leaves.items()}
        for who in (preferred, ~preferred)
    )
    passing = {i: total(plane) for i, plane in offered.items()}  # when all send
    lost = {i: np.zeros_like(plane) for i, plane in offered.items()}
    payable = {i: np.zeros_like(plane) for i, plane in offered.items()}
    for node in nodes:
        whole = theirs = np.zeros(columns.cell.size, np.float32)
        for i in node.below:
            when_all_send, when_alone = (
                _less(offered[i], run.get((node.arc, i)), value[i], columns)
                for run in (after.all_send, after.alone)
            )
            before, passing[i] = passing[i], total(when_all_send)
            whole = whole + (before - passing[i])
            theirs = theirs + first[i].arrive(when_alone)
            others[i].arrive(when_all_send)
        most = plus([total(others[i].arriving) for i in node.below])
        theirs = np.minimum(np.maximum(theirs, np.maximum(whole - most, ZERO)), whole)
        held = np.zeros_like(whole)
        for members, loss in ((first, theirs), (others, whole - theirs)):
            wanted = plus([total(members[i].would_lose) for i in node.below])
            rest = plus([total(members[i].arriving) for i in node.below]) - wanted
            less, more = _share(loss, wanted), _share(loss - wanted, rest)
            for i in node.below:
                taken = members[i].lose(less, more) / value[i]
                lost[i][members[i].rows] += taken
                if node.arc in leaves[i].path[leaves[i].arcs_before_border :]:
                    payable[i][members[i].rows] += taken
                held += total(taken)
        losses.at_arc[node.arc] = Held(columns, held)
    for i, leaf in leaves.items():
        losses.of_leaf[i] = Held(columns, lost[i])
        if len(leaf.path) > leaf.arcs_before_border:
            losses.payable[i] = Held(columns, payable[i])


class _Class:
    """Sources of a leaf that are curtailed alike, at their worth at the root."""

    def __init__(self, rows: NDArray[np.intp], offered: Plane) -> None:
        self.rows = rows  # among the sources of the leaf
        self.arriving = offered[rows]  # [source, column]
        self.would_arrive = self.arriving  # in the run of the class
        self.would_lose = self.arriving  # of what arrives, at the arc reached

    def arrive(self, passing: Plane) -> Plane:
        """Note what an arc would take, by what passes it in the run; return that: [column]."""
        would_pass = passing[self.rows]
        step = self.would_arrive - would_pass
        self.would_lose = self.arriving * _share(step, self.would_arrive)
        self.would_arrive = would_pass
        return total(step)

    def lose(self, less: Plane, more: Plane) -> Plane:
        """Lose a share of what the arc would take, and one of the rest; return the loss."""
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


def _less(offered: Plane, held: Held | None, value: Plane, columns: Columns) -> Plane:
    """Return what a leaf offered less what was kept back of it: [source, column]."""
    if held is None:
        return offered
    mine, here = held.columns.meet(columns)
    left = offered.copy()
    left[:, here] -= held.mw[:, mine] * value[here]
    return left
