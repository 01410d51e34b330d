"""A distribution as plain data: its kind and parameters, without any drawing.

The scenario floor reads these from YAML, the sampling floor turns uniforms
into draws with them; neither needs to know the other. No NumPy here, so that
checking a scenario stays quick.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Kind = Literal["value", "uniform", "triangular", "normal", "lognormal", "choices"]

Z90 = 1.2815515655446004  # standard normal quantile at 0.9


@dataclass(frozen=True, slots=True)
class Distribution:
    """One number or a distribution of one number, in the unit of its field.

    `parameters` by kind: value (x,); uniform (low, high); triangular (low,
    mode, high); normal (mean, sd, low, high) truncated to [low, high], which
    may be infinite; lognormal (median, p90); choices (x1, p1, x2, p2, ...)
    with the x ascending. `never` is the probability that the event does not
    happen at all (dates only).
    """

    kind: Kind
    parameters: tuple[float, ...]
    never: float = 0.0

    @property
    def is_fixed(self) -> bool:
        """Whether every draw is the same number."""
        low, high = self.support
        return low == high and self.never in (0.0, 1.0)

    @property
    def support(self) -> tuple[float, float]:
        """Smallest and largest value that can be drawn (may be infinite)."""
        p = self.parameters
        match self.kind:
            case "value":
                return p[0], p[0]
            case "uniform":
                return p[0], p[1]
            case "triangular":
                return p[0], p[2]
            case "normal":
                return p[2], p[3]
            case "lognormal":
                return 0.0, math.inf
            case "choices":
                xs = p[0::2]
                return min(xs), max(xs)

    @property
    def central(self) -> float:
        """What a reader would quote: value, midpoint, mode, mean, median or likeliest choice."""
        p = self.parameters
        match self.kind:
            case "value" | "normal" | "lognormal":
                return p[0]
            case "uniform":
                return 0.5 * (p[0] + p[1])
            case "triangular":
                return p[1]
            case "choices":
                return max(zip(p[1::2], p[0::2], strict=True))[1]

    def lognormal_sigma(self) -> float:
        """Return the standard deviation of the logarithm, from median and 90th percentile."""
        median, p90 = self.parameters
        return math.log(p90 / median) / Z90


def fixed(value: float) -> Distribution:
    """Return the distribution that is always `value`."""
    return Distribution("value", (float(value),))
