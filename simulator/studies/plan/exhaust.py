"""A system and a tree with works settled as the most futures that any plan reaches, all tried.

A plan is a package for each part of the tree that lands by itself. Packages that land no more than
a smaller one in any future are left out; plans that cannot pass the best one, whatever is signed of
the parts that are still open, are not followed.
"""

from __future__ import annotations

import time
from collections import defaultdict
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.parts.contract import Tree
from simulator.studies.plan.program import aim_of, from_leaves
from simulator.studies.plan.system import System

Array = NDArray[np.float64]

MOST_PROJECTS = 11  # in a part, beyond which its packages are too many
SLACK_MW = 1e-6


class Part(NamedTuple):
    """Packages of a part, the smallest first: nameplate, and what lands [package, draw]."""

    signed: list[frozenset[str]]
    mw: Array
    lands: Array
    highest: Array  # of the packages up to each, [package, draw]


def most_reached(
    system: System, tree: Tree, least: int, until: float
) -> tuple[int, frozenset[str] | None] | None:
    """Return in how many futures the best plan reaches the aim, and who is signed by it.

    The number is at least `least`; nobody is told where no plan reaches more. None where there are
    too many packages, or too little time.

    Parameters
    ----------
    tree : with its works settled
    until : on the clock of `time.monotonic`
    """
    parts = _parts(system, tree)
    if parts is None:
        return None
    parts.sort(key=lambda part: -len(part.mw))
    goal, best, signed = aim_of(system), least, None

    def highest(level: int, budget: float) -> Array | float:
        """Return what the parts from one on could land at most, each by itself."""
        total: Array | float = 0.0
        for part in parts[level:]:
            total = total + part.highest[np.searchsorted(part.mw, budget, side="right") - 1]
        return total

    def follow(level: int, landed: Array | float, budget: float, by: frozenset[str]) -> bool:
        """Try all packages of a part and of those after it; whether there was time for it."""
        nonlocal best, signed
        part = parts[level]
        fits = int(np.searchsorted(part.mw, budget, side="right"))
        lands = landed + part.lands[:fits]
        last = level + 1 == len(parts)
        more = 0.0 if last else highest(level + 1, budget)
        bounds = (lands + more >= goal).sum(axis=1)
        for p in np.argsort(-bounds, kind="stable"):
            if bounds[p] <= best:
                return True
            if last:
                best, signed = int(bounds[p]), by | part.signed[p]
                return True
            if time.monotonic() > until:
                return False
            left = budget - float(part.mw[p])
            if int((lands[p] + highest(level + 1, left) >= goal).sum()) <= best:
                continue
            if not follow(level + 1, lands[p], left, by | part.signed[p]):
                return False
        return True

    ended = follow(0, 0.0, system.limits.mw + SLACK_MW - system.mw(system.kept), system.kept)
    return (best, signed) if ended else None


def _parts(system: System, tree: Tree) -> list[Part] | None:
    """Return the parts of a tree: roots with a project or a group in common are one."""
    root = [_root(tree.parent, arc) for arc in range(len(tree.parent))]
    joined = {arc: arc for arc in set(root)}

    def top(arc: int) -> int:
        return arc if joined[arc] == arc else top(joined[arc])

    together: dict[str, list[int]] = defaultdict(list)
    for entry in tree.entering:
        if entry.name is not None:
            group = (system.candidates[entry.name].option or "").partition(".")[0]
            arcs = [arc for arc, mw in entry.mw.items() if mw.any()]
            together[f"{group}." if group else entry.name] += arcs
    for first, *others in filter(None, together.values()):
        for arc in others:
            joined[top(root[arc])] = top(root[first])
    arcs_of: dict[int, list[int]] = {}
    for arc in from_leaves(tree.parent):
        arcs_of.setdefault(top(root[arc]), []).append(arc)
    found = []
    for arcs in arcs_of.values():
        part = _part(system, tree, arcs)
        if part is None:
            return None
        found.append(part)
    return found


def _root(parent: tuple[int, ...], arc: int) -> int:
    while parent[arc] >= 0:
        arc = parent[arc]
    return arc


def _part(system: System, tree: Tree, arcs: list[int]) -> Part | None:
    """Return the packages of some arcs, leaves first, that land on their own."""
    draws, here = tree.efficiency.shape[1], set(arcs)
    base = {arc: np.zeros(draws) for arc in arcs}
    entering: dict[str, dict[int, Array]] = {}
    for entry in tree.entering:
        for arc, mw in entry.mw.items():
            if arc not in here or not mw.any():
                continue
            if entry.name is None or system.candidates[entry.name].is_kept:
                base[arc] = base[arc] + mw
            else:
                entering.setdefault(entry.name, {})[arc] = mw
    names = sorted(entering)
    if len(names) > MOST_PROJECTS:
        return None
    bits = np.arange(2 ** len(names))[:, None] >> np.arange(len(names)) & 1
    allowed = [system.agree(n for n, bit in zip(names, row, strict=True) if bit) for row in bits]
    chosen = bits[np.array(allowed)].astype(float)
    mw = chosen @ np.array([system.candidates[n].mw for n in names])
    order = np.argsort(mw, kind="stable")
    chosen, mw = chosen[order], mw[order]
    limits, nothing = {limit.arc: limit.mw for limit in tree.limits}, np.zeros(draws)
    arriving = {
        arc: base[arc]
        + chosen @ np.array([entering[n].get(arc, nothing) for n in names]).reshape(-1, draws)
        for arc in arcs
    }
    lands = np.zeros((len(chosen), draws))
    for arc in arcs:
        sent = tree.efficiency[arc] * np.minimum(arriving[arc], limits.get(arc, np.inf))
        if tree.parent[arc] < 0:
            lands += sent
        else:
            arriving[tree.parent[arc]] = arriving[tree.parent[arc]] + sent
    kept: list[int] = []
    for p in range(len(chosen)):
        if not (lands[kept] >= lands[p] - SLACK_MW).all(axis=1).any():
            kept.append(p)
    signed = [frozenset(n for n, bit in zip(names, chosen[p], strict=True) if bit) for p in kept]
    return Part(signed, mw[kept], lands[kept], np.maximum.accumulate(lands[kept], axis=0))
