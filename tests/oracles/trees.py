"""Random trees with fixed numbers, by the kind of what feeds them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Index = NDArray[np.intp]

MWH_PER_GWH = 1000.0
HOURS_PER_MONTH = 730.0


@dataclass(frozen=True)
class Tree:
    """One month of one draw: what `carry` takes, in its order."""

    parent: Index  # [branch]
    branch_of: Index  # [source]
    inflexible_mw: Array  # [state, source]
    flexible_mw: Array  # [source]
    flexible_gwh: Array  # [source]
    limit_mw: Array  # [branch]
    loss_share: Array  # [branch]
    available_share: Array  # [branch]
    state_hours: Array  # [state]

    @property
    def arguments(self) -> tuple[Any, ...]:
        """The arguments of `carry`."""
        return tuple(self.__dict__.values())

    @property
    def offered_gwh(self) -> Array:
        """Energy each source could send, at its busbar: [source]."""
        return self.state_hours @ self.inflexible_mw / MWH_PER_GWH + self.flexible_gwh

    def only(self, chosen: NDArray[np.bool_]) -> Tree:
        """Return the tree in which the sources not chosen have nothing to send."""
        return replace(
            self,
            inflexible_mw=self.inflexible_mw * chosen,
            flexible_mw=self.flexible_mw * chosen,
            flexible_gwh=self.flexible_gwh * chosen,
        )

    def with_limits(self, limit_mw: Array) -> Tree:
        """Return the tree with other limits."""
        return replace(self, limit_mw=limit_mw)


def path(parent: Index, branch: int) -> list[int]:
    """Return the branches from one to the root."""
    found = []
    while branch != -1:
        found.append(branch)
        branch = int(parent[branch])
    return found


def random_tree(
    seed: int, n_states: int, n_windy: int, n_reservoirs: int, n_branches: int | None = None
) -> Tree:
    """Hang wind farms and reservoirs at branches of a random tree whose limits often bind."""
    rng = np.random.default_rng(seed)
    n_branches = int(rng.integers(1, 6)) if n_branches is None else n_branches
    parent = np.array([-1, *(int(rng.integers(0, branch)) for branch in range(1, n_branches))])
    branch_of = rng.integers(0, n_branches, n_windy + n_reservoirs)
    nameplate = rng.uniform(50.0, 500.0, branch_of.size)
    common = rng.beta(0.9, 1.6, (n_states, 1))
    wind = 0.5 * common + 0.5 * rng.beta(0.9, 1.6, (n_states, n_windy))
    inflexible_mw = np.zeros((n_states, branch_of.size))
    inflexible_mw[:, :n_windy] = wind * nameplate[:n_windy]
    flexible_mw = np.where(np.arange(branch_of.size) < n_windy, 0.0, nameplate)
    state_hours = rng.uniform(0.5, 1.5, n_states)
    state_hours *= HOURS_PER_MONTH / state_hours.sum()
    flexible_gwh = (
        flexible_mw * HOURS_PER_MONTH / MWH_PER_GWH * rng.uniform(0.05, 1, branch_of.size)
    )
    tree = Tree(
        parent=parent,
        branch_of=branch_of,
        inflexible_mw=inflexible_mw,
        flexible_mw=flexible_mw,
        flexible_gwh=flexible_gwh,
        limit_mw=np.full(n_branches, np.inf),
        loss_share=rng.uniform(0.0, 0.06, n_branches),
        available_share=np.ones(n_branches),
        state_hours=state_hours,
    )
    mean_mw = tree.offered_gwh * MWH_PER_GWH / HOURS_PER_MONTH
    behind = np.array(
        [
            sum(mean_mw[s] for s, own in enumerate(branch_of) if a in path(parent, own))
            for a in range(n_branches)
        ]
    )
    limit_mw = behind * rng.uniform(0.4, 1.6, n_branches)
    limit_mw[rng.random(n_branches) < 0.15] = np.inf
    return tree.with_limits(limit_mw)


def even_reservoirs_at_a_neck(seed: int, n_states: int) -> Tree:
    """Let reservoirs that are filled alike meet at one branch before anything holds them up."""
    tree = random_tree(seed, n_states, n_windy=3, n_reservoirs=3)
    rng = np.random.default_rng([seed, 1])
    neck = int(rng.integers(0, tree.parent.size))
    behind_neck = [a for a in range(tree.parent.size) if neck in path(tree.parent, a)]
    branch_of = tree.branch_of.copy()
    reservoirs = tree.flexible_mw > 0
    branch_of[reservoirs] = rng.choice(behind_neck, reservoirs.sum())
    held = {a for own in branch_of[reservoirs] for a in path(tree.parent, int(own))}
    limit_mw = tree.limit_mw.copy()
    for branch in held.intersection(behind_neck) - {neck}:
        limit_mw[branch] = np.inf
    full = tree.flexible_mw * HOURS_PER_MONTH / MWH_PER_GWH
    return replace(
        tree,
        branch_of=branch_of,
        limit_mw=limit_mw,
        flexible_gwh=full * rng.uniform(0.05, 1.0),
    )


def rivers_with_ponds(seed: int, n_states: int) -> Tree:
    """Make half of the reservoirs of a random tree rivers that a small pond shifts a part of."""
    tree = random_tree(seed, n_states, n_windy=3, n_reservoirs=4)
    rng = np.random.default_rng([seed, 2])
    rivers = np.flatnonzero(tree.flexible_mw > 0)[:2]
    inflexible_mw, flexible_mw, flexible_gwh = (
        x.copy() for x in (tree.inflexible_mw, tree.flexible_mw, tree.flexible_gwh)
    )
    mean_mw = flexible_gwh[rivers] * MWH_PER_GWH / HOURS_PER_MONTH
    flat_mw = mean_mw * (1.0 - rng.uniform(0.0, 0.3, rivers.size))
    inflexible_mw[:, rivers] = flat_mw
    flexible_mw[rivers] -= flat_mw
    flexible_gwh[rivers] = (mean_mw - flat_mw) * HOURS_PER_MONTH / MWH_PER_GWH
    return replace(
        tree, inflexible_mw=inflexible_mw, flexible_mw=flexible_mw, flexible_gwh=flexible_gwh
    )
