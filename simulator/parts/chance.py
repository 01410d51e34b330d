"""Scenario quantities as draws: one stream a path, the same whatever else is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from simulator.distribution import Distribution
from simulator.sampling.correlation import share_shock
from simulator.sampling.distributions import (
    never_given_not_yet,
    quantile,
    truncated,
    with_never,
)
from simulator.sampling.streams import uniforms
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Chance:
    """Draws `start` to `start + count` of a seed."""

    seed: int
    start: int
    count: int
    groups: Mapping[str, tuple[str, Quantity]] = field(default_factory=dict)  # by member

    @classmethod
    def of_scenario(cls, scenario: Scenario, seed: int, start: int, count: int) -> Chance:
        """Return draws with the correlated groups of a scenario."""
        groups = {
            member: (f"correlations.{name}/shock", group.correlation)
            for name, group in scenario.correlations.items()
            for member in group.members
        }
        return cls(seed, start, count, groups)

    def uniform(self, path: str) -> Array:
        """Return the uniforms of a path: [draw]; those of a group share its shock."""
        own = uniforms(self.seed, path, self.start, self.count)
        if path not in self.groups:
            return own
        shock, correlation = self.groups[path]
        return share_shock(own[:, None], self.uniform(shock), self.number(correlation))[:, 0]

    def uniforms(self, paths: list[str]) -> Array:
        """Return the uniforms of several paths: [draw, path]."""
        if not paths:
            return np.zeros((self.count, 0))
        return np.stack([self.uniform(path) for path in paths], axis=1)

    def number(self, quantity: Quantity) -> Array:
        """Return the draws of a quantity: [draw]."""
        return self.of(quantity.distribution, quantity.path)

    def numbers(self, quantities: list[Quantity]) -> Array:
        """Return the draws of several quantities: [draw, quantity]."""
        if not quantities:
            return np.zeros((self.count, 0))
        return np.stack([self.number(quantity) for quantity in quantities], axis=1)

    def of(self, distribution: Distribution, path: str) -> Array:
        """Return the draws of a distribution under a path of its own: [draw]."""
        if distribution.is_fixed:
            return np.full(self.count, distribution.support[0])
        return quantile(distribution, self.uniform(path))

    def date(
        self, quantity: Quantity, as_of: float, together: tuple[Array, Array] | None = None
    ) -> Array:
        """Return the draws of a date, given what is known at `as_of`: [draw].

        A date that is wholly past is a record, even where its day is not
        known exactly; any other, never among them, is drawn given that it
        has not come by `as_of`. Never is infinite. `together` is a shock that
        the date shares with others, and their correlation: a high one makes it
        late, or never.
        """
        distribution = quantity.distribution
        if distribution.is_fixed and distribution.never == 0.0:
            return np.full(self.count, distribution.support[0])
        distribution = replace(distribution, never=never_given_not_yet(distribution, as_of))
        own = self.uniform(quantity.path)
        if together is not None:
            own = share_shock(own[:, None], *together)[:, 0]
        u, happens = with_never(distribution, own)
        return np.where(happens, truncated(distribution, u, as_of), np.inf)
