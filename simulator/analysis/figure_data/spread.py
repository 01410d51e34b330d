"""Draws as the percentiles that a picture shows as a line with two bands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.estimates import percentiles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import ArrayLike

    from simulator.arrays import Array

SHARES = (0.1, 0.25, 0.5, 0.75, 0.9)


def by_share(values: ArrayLike) -> dict[float, Array]:
    """Return percentiles of non-exceedance by share: [draw, ...] to [...] each."""
    return dict(zip(SHARES, percentiles(values, SHARES), strict=True))


def ends(values: Mapping[float, Array], at: int) -> tuple[float, float, float]:
    """Return P10, median and P90 of one year, as a text tells them."""
    return float(values[0.1][at]), float(values[0.5][at]), float(values[0.9][at])
