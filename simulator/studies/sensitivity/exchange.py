"""Answers of exchanged futures as Sobol' indices, and as a screening of many inputs.

A function of a design to answers is all that is asked of the model.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.studies.sensitivity.design import Design, exchanged

Array = NDArray[np.float64]
Play = Callable[[Design], Array]

LEVEL = 0.95  # of every interval
Z = 1.959963984540054  # half of an interval at that level, in standard errors
RESAMPLES = 400


class Indices(NamedTuple):
    """First-order and total shares of the variance and half their intervals: each [input]."""

    first: Array
    first_half: Array
    total: Array
    total_half: Array


class Screened(NamedTuple):
    """Mean change of the answer when one input alone is drawn anew, half its interval: [input].

    Attributes
    ----------
    changes : share of the draws in which it changes at all
    """

    moved: Array
    half: Array
    changes: Array


def sobol(play: Play, inputs: int, column: Callable[[str], int], base: int, seed: int) -> Indices:
    """Return Sobol' indices of inputs: what each explains alone, and with all others.

    Notes
    -----
    First order by Saltelli and others (2010), total by Jansen (1999), intervals by bootstrap, as
    SALib computes them; N (inputs + 2) futures.
    """
    from SALib.analyze import sobol as salib

    problem = {
        "num_vars": inputs,
        "names": [str(i) for i in range(inputs)],
        "bounds": [[0.0, 1.0]] * inputs,
    }
    y = play(exchanged(base, inputs, column))
    found = salib.analyze(
        problem, y, calc_second_order=False, num_resamples=RESAMPLES, conf_level=LEVEL, seed=seed
    )
    return Indices(*(np.asarray(found[name]) for name in ("S1", "S1_conf", "ST", "ST_conf")))


def screen(play: Play, inputs: int, column: Callable[[str], int], base: int) -> Screened:
    """Return how far the answer moves when one input alone is drawn anew: N (inputs + 1) futures.

    Notes
    -----
    The elementary effects of Morris (1991) on a radial design (Campolongo and others 2011): its
    mean of absolute effects, not divided by a step, since an input may be hundreds of numbers.
    """
    y = play(exchanged(base, inputs, column, other=False)).reshape(base, inputs + 1)
    moved = np.abs(y[:, 1:] - y[:, :1])
    return Screened(
        moved.mean(axis=0),
        Z * moved.std(axis=0, ddof=1) / np.sqrt(base),
        (moved > 0).mean(axis=0),
    )
