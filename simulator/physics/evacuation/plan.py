"""A tree and its sources as the plan that the fast law walks along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

ROOT = -1


class Kind(IntEnum):
    """How a source behaves within the month."""

    FLEXIBLE = 0  # reservoir or coal: energy of the month, free up to nameplate
    RUN_OF_RIVER = 1  # flat, apart from what its pondage can shift
    VARYING = 2  # wind or sun: follows the states of its site


@dataclass(frozen=True)
class StateTable:
    """States of the month for the sites that meet in a tree.

    A site whose mean factor is m gives, in a state, the sum over knots of
    `slope` x max(0, m - knot): straight lines between knots, so that its mean
    over the states is m.
    """

    share: NDArray[np.float32]  # [state], of the month's hours
    knot: NDArray[np.float32]  # [knot], the first is 0
    slope: NDArray[np.float32]  # [knot, state, site], change of slope at the knot


def state_table(
    share: NDArray[np.float64], knot: NDArray[np.float64], level: NDArray[np.float64]
) -> StateTable:
    """Turn levels at knots into changes of slope.

    Parameters
    ----------
    share : [state]
    knot : [knot]
        Mean factors, ascending within (0, 1).
    level : [knot, state, site]
        What a site gives in a state when its mean factor is the knot.

    Notes
    -----
    The ends are added: a mean of 0 gives 0 in every state, a mean of 1 gives 1.
    """
    edges = (np.zeros((1, *level.shape[1:])), level, np.ones((1, *level.shape[1:])))
    knots = np.concatenate([[0.0], knot, [1.0]])
    slopes = np.diff(np.concatenate(edges), axis=0) / np.diff(knots)[:, None, None]
    changes = np.concatenate([slopes[:1], np.diff(slopes, axis=0)])
    return StateTable(
        share.astype(np.float32), knots[:-1].astype(np.float32), changes.astype(np.float32)
    )


@dataclass(frozen=True)
class Injection:
    """Sources that enter the tree at one branch; each kind is a slice of the sorted sources."""

    branch: int
    sources: slice
    kinds: tuple[Kind, ...]  # by source, ascending
    sites: tuple[int, ...]  # columns of the state table, by varying source
    path: tuple[int, ...]  # branches with a limit, first to last
    branches_before_border: int  # how many of them lie before the side of the importer

    def of(self, kind: Kind) -> slice:
        """Return where the sources of a kind are among those of the injection."""
        return self.slices[kind]

    @cached_property
    def slices(self) -> tuple[slice, ...]:
        """By kind, where its sources are among those of the injection."""
        first = [sum(k < kind for k in self.kinds) for kind in (*Kind, len(Kind))]
        return tuple(slice(*pair) for pair in pairwise(first))

    @property
    def has_headroom(self) -> bool:
        """Whether it has water or fuel, whose headroom others can use: not only wind and sun."""
        return any(kind is not Kind.VARYING for kind in self.kinds)

    @property
    def flexible(self) -> slice:
        """Where its flexible sources are among all sources."""
        part = self.slices[Kind.FLEXIBLE]
        return slice(self.sources.start + part.start, self.sources.start + part.stop)

    @property
    def varying(self) -> slice:
        """Where its varying sources are among all sources."""
        part = self.slices[Kind.VARYING]
        return slice(self.sources.start + part.start, self.sources.start + part.stop)

    def at_site(self, site: int) -> list[int]:
        """Return which of the varying sources stand at a site."""
        return [number for number, of_source in enumerate(self.sites) if of_source == site]


@dataclass(frozen=True)
class Node:
    """A branch with a limit, and what comes together at it."""

    branch: int
    injections: tuple[int, ...]  # that enter here, past branches without a limit
    nodes: tuple[int, ...]  # branches with a limit that feed it
    below: tuple[int, ...]  # every injection behind it
    varies: bool  # whether wind or sun is behind it
    has_headroom: bool  # whether anything else is


@dataclass(frozen=True)
class Tree:
    """Branches that share their path to the root, upstream first; no tree bears on another."""

    nodes: tuple[Node, ...]
    injections: tuple[int, ...]
    table: StateTable | None  # none: nothing in it varies

    def before_wind(self, injection: int) -> bool:
        """Whether an injection passes a branch behind which nothing varies."""
        return any(injection in node.below for node in self.nodes if not node.varies)


@dataclass(frozen=True)
class Plan:
    """All injections, and the trees of branches that can bind."""

    injections: tuple[Injection, ...]
    trees: tuple[Tree, ...]

    @property
    def limited(self) -> tuple[int, ...]:
        """Every branch that can bind."""
        return tuple(node.branch for tree in self.trees for node in tree.nodes)


def lay_out(
    parent: Sequence[int],
    limited: Sequence[bool],
    behind_border: Sequence[bool],
    branch_of: Sequence[int],
    kind: Sequence[Kind],
    site_of: Sequence[int],
    table_of_tree: Mapping[int, StateTable],
) -> Plan:
    """Lay a tree out for `evacuate`.

    Parameters
    ----------
    parent, limited, behind_border : [branch]
        What each branch feeds (-1: the root); whether it can bind or fail;
        whether it lies behind the border.
    branch_of, kind, site_of : [source], sorted by branch and then by kind
        Branch entered, behaviour, column of the state table (-1: does not vary).
    table_of_tree : by last branch with a limit
        State table of the tree that ends there, if anything in it varies.
    """
    injections = _injections(parent, limited, behind_border, branch_of, kind, site_of)
    below: dict[int, list[int]] = {}
    entering: dict[int, list[int]] = {}
    feeding: dict[int, list[int]] = {}
    for number, injection in enumerate(injections):
        previous = None
        for branch in injection.path:
            below.setdefault(branch, []).append(number)
            if previous is None:
                entering.setdefault(branch, []).append(number)
            elif previous not in feeding.setdefault(branch, []):
                feeding[branch].append(previous)
            previous = branch
    depth = {branch: len(path_to_root(parent, branch)) for branch in below}
    trees: dict[int, list[Node]] = {}
    for branch in sorted(below, key=lambda branch: (-depth[branch], branch)):
        node = Node(
            branch,
            tuple(entering.get(branch, ())),
            tuple(feeding.get(branch, ())),
            tuple(below[branch]),
            any(injections[i].sites for i in below[branch]),
            any(injections[i].has_headroom for i in below[branch]),
        )
        trees.setdefault(last_limited(parent, limited, branch), []).append(node)
    return Plan(
        injections,
        tuple(
            Tree(tuple(nodes), nodes[-1].below, table_of_tree.get(last))
            for last, nodes in sorted(trees.items())
        ),
    )


def path_to_root(parent: Sequence[int], branch: int) -> list[int]:
    """Return the branches from one to the root.

    >>> path_to_root([-1, 0, 1], 2)
    [2, 1, 0]
    """
    branches = []
    while branch != ROOT:
        branches.append(branch)
        branch = parent[branch]
    return branches


def last_limited(parent: Sequence[int], limited: Sequence[bool], branch: int) -> int:
    """Return the last branch with a limit on the path from `branch`, or -1.

    >>> last_limited([-1, 0, 1], [False, True, True], 2)
    1
    """
    with_limit = [a for a in path_to_root(parent, branch) if limited[a]]
    return with_limit[-1] if with_limit else ROOT


def _injections(
    parent: Sequence[int],
    limited: Sequence[bool],
    behind_border: Sequence[bool],
    branch_of: Sequence[int],
    kind: Sequence[Kind],
    site_of: Sequence[int],
) -> tuple[Injection, ...]:
    keys = [(branch, int(k)) for branch, k in zip(branch_of, kind, strict=True)]
    if keys != sorted(keys):
        raise ValueError("sources must be sorted by branch and kind")
    injections = []
    for branch in dict.fromkeys(branch_of):
        members = [i for i, a in enumerate(branch_of) if a == branch]
        sources = slice(members[0], members[-1] + 1)
        path = tuple(a for a in path_to_root(parent, branch) if limited[a])
        injections.append(
            Injection(
                branch=branch,
                sources=sources,
                kinds=tuple(kind[sources]),
                sites=tuple(site for site in site_of[sources] if site >= 0),
                path=path,
                branches_before_border=sum(not behind_border[a] for a in path),
            )
        )
    return tuple(injections)
