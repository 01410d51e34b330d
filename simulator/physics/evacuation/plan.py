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
class Leaf:
    """Sources that enter the tree at one arc; each kind is a slice of the sorted sources."""

    arc: int
    sources: slice
    kinds: tuple[Kind, ...]  # by source, ascending
    sites: tuple[int, ...]  # columns of the state table, by varying source
    path: tuple[int, ...]  # arcs with a limit, first to last
    arcs_before_border: int  # how many of them lie before the side of the importer

    def of(self, kind: Kind) -> slice:
        """Return where the sources of a kind are among those of the leaf."""
        return self.slices[kind]

    @cached_property
    def slices(self) -> tuple[slice, ...]:
        """By kind, where its sources are among those of the leaf."""
        first = [sum(k < kind for k in self.kinds) for kind in (*Kind, len(Kind))]
        return tuple(slice(*pair) for pair in pairwise(first))

    @property
    def lends(self) -> bool:
        """Whether it has water or fuel, whose room others can use: anything but wind and sun."""
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
    """An arc with a limit, and what comes together at it."""

    arc: int
    leaves: tuple[int, ...]  # that enter here, past arcs without a limit
    nodes: tuple[int, ...]  # arcs with a limit that feed it
    below: tuple[int, ...]  # every leaf behind it
    varies: bool  # whether wind or sun is behind it
    lends: bool  # whether anything else is


@dataclass(frozen=True)
class Tree:
    """Arcs that share their way to the root, leaves first; trees do not bear on one another."""

    nodes: tuple[Node, ...]
    leaves: tuple[int, ...]
    table: StateTable | None  # none: nothing in it varies

    def before_wind(self, leaf: int) -> bool:
        """Whether a leaf passes an arc behind which nothing varies."""
        return any(leaf in node.below for node in self.nodes if not node.varies)


@dataclass(frozen=True)
class Plan:
    """All leaves, and the trees of arcs that can bind."""

    leaves: tuple[Leaf, ...]
    trees: tuple[Tree, ...]

    @property
    def limited(self) -> tuple[int, ...]:
        """Every arc that can bind."""
        return tuple(node.arc for tree in self.trees for node in tree.nodes)


def lay_out(
    parent: Sequence[int],
    limited: Sequence[bool],
    behind_border: Sequence[bool],
    arc_of: Sequence[int],
    kind: Sequence[Kind],
    site_of: Sequence[int],
    table_of_tree: Mapping[int, StateTable],
) -> Plan:
    """Lay a tree out for `evacuate`.

    Parameters
    ----------
    parent, limited, behind_border : [arc]
        What each arc feeds (-1: the root); whether it can bind or fail;
        whether it lies behind the border.
    arc_of, kind, site_of : [source], sorted by arc and then by kind
        Arc entered, behaviour, column of the state table (-1: does not vary).
    table_of_tree : by last arc with a limit
        State table of the tree that ends there, if anything in it varies.
    """
    leaves = _leaves(parent, limited, behind_border, arc_of, kind, site_of)
    below: dict[int, list[int]] = {}
    entering: dict[int, list[int]] = {}
    feeding: dict[int, list[int]] = {}
    for number, leaf in enumerate(leaves):
        previous = None
        for arc in leaf.path:
            below.setdefault(arc, []).append(number)
            if previous is None:
                entering.setdefault(arc, []).append(number)
            elif previous not in feeding.setdefault(arc, []):
                feeding[arc].append(previous)
            previous = arc
    depth = {arc: len(way(parent, arc)) for arc in below}
    trees: dict[int, list[Node]] = {}
    for arc in sorted(below, key=lambda arc: (-depth[arc], arc)):
        node = Node(
            arc,
            tuple(entering.get(arc, ())),
            tuple(feeding.get(arc, ())),
            tuple(below[arc]),
            any(leaves[i].sites for i in below[arc]),
            any(leaves[i].lends for i in below[arc]),
        )
        trees.setdefault(last_limited(parent, limited, arc), []).append(node)
    return Plan(
        leaves,
        tuple(
            Tree(tuple(nodes), nodes[-1].below, table_of_tree.get(last))
            for last, nodes in sorted(trees.items())
        ),
    )


def way(parent: Sequence[int], arc: int) -> list[int]:
    """Return the arcs from one to the root.

    >>> way([-1, 0, 1], 2)
    [2, 1, 0]
    """
    arcs = []
    while arc != ROOT:
        arcs.append(arc)
        arc = parent[arc]
    return arcs


def last_limited(parent: Sequence[int], limited: Sequence[bool], arc: int) -> int:
    """Return the last arc with a limit on the way from `arc`, or -1.

    >>> last_limited([-1, 0, 1], [False, True, True], 2)
    1
    """
    with_limit = [a for a in way(parent, arc) if limited[a]]
    return with_limit[-1] if with_limit else ROOT


def _leaves(
    parent: Sequence[int],
    limited: Sequence[bool],
    behind_border: Sequence[bool],
    arc_of: Sequence[int],
    kind: Sequence[Kind],
    site_of: Sequence[int],
) -> tuple[Leaf, ...]:
    keys = [(arc, int(k)) for arc, k in zip(arc_of, kind, strict=True)]
    if keys != sorted(keys):
        raise ValueError("sources must be sorted by arc and kind")
    leaves = []
    for arc in dict.fromkeys(arc_of):
        members = [i for i, a in enumerate(arc_of) if a == arc]
        sources = slice(members[0], members[-1] + 1)
        path = tuple(a for a in way(parent, arc) if limited[a])
        leaves.append(
            Leaf(
                arc=arc,
                sources=sources,
                kinds=tuple(kind[sources]),
                sites=tuple(site for site in site_of[sources] if site >= 0),
                path=path,
                arcs_before_border=sum(not behind_border[a] for a in path),
            )
        )
    return tuple(leaves)
