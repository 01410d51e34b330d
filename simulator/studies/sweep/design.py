"""Axes as the points of a study: a grid, one at a time, a Latin hypercube, Sobol' points.

Random numbers occur here only to choose values; the futures of every point
see the chance of the scenario's seed.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.message import Arg, message
from simulator.dates import decimal_year
from simulator.distribution import Distribution
from simulator.sampling.distributions import (
    never_given_not_yet,
    quantile,
    truncated,
    with_never,
)
from simulator.scenario.problems import Problem
from simulator.scenario.provenance import walk
from simulator.scenario.quantity import Leaf, Quantity
from simulator.scenario.schema import Scenario
from simulator.scenario.sweep import Design
from simulator.scenario.sweep_axes import Axis, plain_number
from simulator.scenario.wording import value_of

MOST_POINTS = 10_000
EDGE = 2.0**-54  # designs may hold 0 and 1, which no quantile function is asked for
PLANNED = ".cod"  # a planned date, to which slip is added: it may lie before `as_of`


@dataclass(frozen=True)
class Point:
    """One point: the values that it sets, by path; all else is as in the scenario."""

    values: Mapping[str, Any]


def points_of(
    design: Design,
    axes: Sequence[Axis],
    labels: Mapping[str, str],
    points: int | None,
    scenario: Scenario,
    problems: list[Problem],
) -> list[Point]:
    """Put the values of the axes together; add to `problems` whatever stands in the way.

    Parameters
    ----------
    points : how many of a sampled design; the most that another may have
    """
    if points is not None and points < 1:
        what = message("problem-sweep-no-points")
        problems.append(Problem(f"--points {points}", 0, 0, "", what))
        return []
    if design in ("grid", "one_at_a_time"):
        return _levelled(design, axes, labels, points, problems)
    return _sampled(design, axes, labels, points, scenario, problems)


def _levelled(
    design: Design,
    axes: Sequence[Axis],
    labels: Mapping[str, str],
    points: int | None,
    problems: list[Problem],
) -> list[Point]:
    for axis in axes:
        of = {"design": design, "path": axis.path}
        if axis.own:
            what = message("problem-sweep-needs-values", **of)
            problems.append(Problem(labels[axis.path], 0, 0, axis.path, what))
        elif not axis.levels:
            what = message("problem-sweep-needs-points", **of)
            problems.append(Problem(labels[axis.path], 0, 0, axis.path, what))
    if problems:
        return []
    sizes = [len(axis.levels) for axis in axes]
    count = math.prod(sizes) if design == "grid" else 1 + sum(sizes)
    most = MOST_POINTS if points is None else min(points, MOST_POINTS)
    if count > most:
        count_text: Arg = count
        if design == "grid" and len(sizes) > 1:
            factors = " x ".join(map(str, sizes))
            count_text = message("problem-sweep-product", factors=factors, count=count)
        what = message("problem-sweep-too-many", design=design, points=count_text, most=most)
        way_out = message("problem-sweep-fewer-or-sampled")
        if points is not None and count <= MOST_POINTS:
            way_out = message("problem-sweep-fewer-or-points", points=str(count))
        problems.append(Problem("--points", 0, 0, "", what, way_out=way_out))
        return []
    paths = [axis.path for axis in axes]
    if design == "grid":
        together = itertools.product(*(axis.levels for axis in axes))
        return [Point(dict(zip(paths, values, strict=True))) for values in together]
    return [Point({}), *(Point({axis.path: value}) for axis in axes for value in axis.levels)]


def _sampled(
    design: Design,
    axes: Sequence[Axis],
    labels: Mapping[str, str],
    points: int | None,
    scenario: Scenario,
    problems: list[Problem],
) -> list[Point]:
    quantities = {found.path: found.quantity for found in walk(scenario)}
    for axis in axes:
        what = None
        if axis.ends is not None and axis.levels:
            low, high = (axis.written[end] for end in ("from", "to"))
            text = f"{axis.path}={low}:{high}"
            what = message("problem-sweep-range-has-points", design=design, text=text)
        elif axis.own and axis.path not in quantities:
            what = message("problem-sweep-not-set", path=axis.path)
        elif axis.own and quantities[axis.path].distribution.is_fixed:
            value = value_of(quantities[axis.path])
            what = message("problem-sweep-one-value", path=axis.path, value=value)
        if what is not None:
            problems.append(Problem(labels[axis.path], 0, 0, axis.path, what))
    if points is None:
        what = message("problem-sweep-how-many", design=design)
        problems.append(Problem(f"--design {design}", 0, 0, "", what))
    elif points > MOST_POINTS:
        what = message("problem-sweep-more-than", most=MOST_POINTS)
        problems.append(Problem(f"--points {points}", 0, 0, "", what))
    elif design == "sobol" and points & (points - 1):
        below = 1 << (points.bit_length() - 1)
        ends = {"below": str(below), "above": str(2 * below)}
        what = message("problem-sweep-powers-of-two", **ends)
        problems.append(Problem(f"--points {points}", 0, 0, "", what))
    if problems or points is None:
        return []
    u = _uniforms(design, len(axes), points, scenario.seed)
    columns = [
        _values(axis, u[:, i], quantities.get(axis.path), scenario) for i, axis in enumerate(axes)
    ]
    paths = [axis.path for axis in axes]
    return [Point(dict(zip(paths, values, strict=True))) for values in zip(*columns, strict=True)]


def _uniforms(design: Design, axes: int, points: int, seed: int) -> NDArray[np.float64]:
    """Return the design over the unit cube: [point, axis]."""
    from scipy.stats import qmc

    sampler = (qmc.Sobol if design == "sobol" else qmc.LatinHypercube)(
        axes, rng=np.random.default_rng([seed, axes])
    )
    return sampler.random(points).clip(EDGE, 1.0 - 2 * EDGE)


def _values(
    axis: Axis, u: NDArray[np.float64], quantity: Quantity | None, scenario: Scenario
) -> list[Any]:
    """Return the values of one axis as a scenario file would have them: by point."""
    if axis.ends is not None:
        low, high = axis.ends
        if axis.leaf is None:  # whole numbers, each as likely
            return [int(x) for x in np.floor(low + u * (high - low + 1))]
        return [plain_number(x, axis.leaf) for x in (low + u * (high - low)).tolist()]
    if axis.levels:
        chosen = np.floor(u * len(axis.levels)).astype(int)
        return [axis.levels[i] for i in chosen]
    assert quantity is not None
    assert axis.leaf is not None
    return _own_values(axis.path, quantity.distribution, axis.leaf, u, decimal_year(scenario.as_of))


def _own_values(
    path: str, distribution: Distribution, leaf: Leaf, u: NDArray[np.float64], as_of: float
) -> list[Any]:
    """Return quantiles of a distribution; a date that never comes is written as never."""
    if leaf.is_date and not path.endswith(PLANNED):  # drawn given that it has not come
        distribution = replace(distribution, never=never_given_not_yet(distribution, as_of))
        given, happens = with_never(distribution, u)
        values = truncated(distribution, given, as_of)
    else:
        given, happens = with_never(distribution, u)
        values = quantile(distribution, given)
    latest = plain_number(distribution.central, leaf)
    return [
        plain_number(x, leaf) if comes else {"value": latest, "never": 1}
        for x, comes in zip(values.tolist(), happens, strict=True)
    ]
