"""Draws and what came of them as what each input alone explains: no extra run is needed.

The uniforms of a run are independent. So the mean of the answer given one of
them, m(u) = E[y | u], tells what that one does alone, and var m(u) / var y is
its first-order share of the variance (Sobol' 1993). m is found as means over
bins of u, of which the noise is taken off as in an analysis of variance. Of an
input of several uniforms the shares are added: what its members do only
together is not in it (a Sobol' design has that).

Bins are narrow at both ends, where what is rare is decided: a project is given
up in the draws of lowest u.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FEWEST = 500  # draws below which no interval would be honest
COARSE = np.array([0.05, *np.arange(0.1, 0.95, 0.1), 0.95])
ENDS = np.array([0.02, 0.04, 0.06, 0.08])
FINE = np.concatenate([ENDS, np.arange(0.1, 0.925, 0.05), 1 - ENDS[::-1]])
FOR_FINE = 4_000  # draws from which the narrow bins hold enough
CHUNK = 64  # columns looked at together: they fit the cache
TENTH = 0.1
FALSE = 0.05  # share of effects named that may be none


class Conditioned(NamedTuple):
    """The answer given each column of chance.

    Attributes
    ----------
    bins : [column, draw] number of the bin of each uniform
    counts, sums, squares : [column, bin] of the answer in a bin, less its mean
    values : [draw] the answer less its mean
    variance : of the answer
    rank : [column] rank correlation (Spearman) with the answer; ranks of uniforms are the uniforms
    """

    bins: NDArray[np.uint8]
    counts: Array
    sums: Array
    squares: Array
    values: Array
    variance: float
    rank: Array

    @property
    def draws(self) -> int:
        """How many draws there are."""
        return len(self.values)

    @property
    def between(self) -> Array:
        """Sum of squares between bins: [column]."""
        return (self.sums**2 / np.maximum(self.counts, 1)).sum(axis=1)

    def only(self, columns: NDArray[np.intp]) -> Conditioned:
        """Return some of the columns."""
        of_column = ("bins", "counts", "sums", "squares", "rank")
        return self._replace(**{name: getattr(self, name)[columns] for name in of_column})


class Share(NamedTuple):
    """First-order shares of the variance and their standard errors: each [input]."""

    share: Array
    error: Array


class Ends(NamedTuple):
    """Means of the answer where something is in its lowest and highest tenth, and their errors."""

    low: Array
    high: Array
    low_error: Array
    high_error: Array

    @property
    def effect(self) -> Array:
        """How much higher the answer is at the high end."""
        return self.high - self.low

    @property
    def error(self) -> Array:
        """Standard error of the effect."""
        return np.hypot(self.low_error, self.high_error)


def edges(draws: int) -> Array:
    """Return the inner edges of the bins for so many draws."""
    return FINE if draws >= FOR_FINE else COARSE


def condition(blocks: Iterable[Array], y: Array) -> Conditioned:
    """Sort the answers of all draws by each column of chance.

    Parameters
    ----------
    blocks : [column, draw] uniforms, some columns at a time, so that they need not be held at once
    y : [draw] the answer
    """
    inner = edges(len(y))
    number, values = len(inner) + 1, y - y.mean()
    of_percent = np.searchsorted(inner, (np.arange(100) + 0.5) / 100).astype(np.uint8)
    ranks = _ranks(y) - (len(y) + 1) / 2
    bins, found, rank = [], [], []
    for u in blocks:
        bins.append(of_percent[(u * 100).astype(np.intp)])
        found.append(_by_bin(bins[-1], values, number))
        centred = u - 0.5
        size = np.sqrt(np.einsum("ij,ij->i", centred, centred) * (ranks @ ranks))
        rank.append(centred @ ranks / size)
    counts, sums, squares = (np.concatenate(each) for each in zip(*found, strict=True))
    variance = float(values @ values) / (len(y) - 1)
    all_ranks = np.concatenate(rank)
    return Conditioned(np.concatenate(bins), counts, sums, squares, values, variance, all_ranks)


def _by_bin(bins: NDArray[np.uint8], values: Array, number: int) -> tuple[Array, Array, Array]:
    """Return counts, sums and sums of squares by bin: each [column, bin]."""
    columns = len(bins)
    flat = (bins + number * np.arange(columns)[:, None]).ravel()
    repeated = np.tile(values, columns)

    def added(weights: Array | None) -> Array:
        found = np.bincount(flat, weights, columns * number)
        return found.reshape(columns, number).astype(np.float64)

    return added(None), added(repeated), added(repeated**2)


def first_order(c: Conditioned, group: NDArray[np.intp], groups: int) -> Share:
    """Return the share of the variance that each input explains by itself.

    Parameters
    ----------
    group : [column] number of the input to which each column belongs

    Notes
    -----
    Of one column, S = (SSB - (K - 1) MSW) / SST with K bins (epsilon squared, Kelley 1935). The
    error is that of its influence function, 2 y m - m^2 - S y^2 over the variance (as for a
    functional of a density, Da Veiga and Gamboa 2013), from which what the noise of m itself adds
    is taken off; it is never below that noise, sqrt(2 (K - 1)) / n for a column that does nothing.
    """
    n, number = c.draws, c.counts.shape[1]
    total = (n - 1) * c.variance
    within = (total - c.between) / (n - number)
    share = _added((c.between - (number - 1) * within) / total, group, groups)
    first, second = np.zeros((groups, n)), np.zeros((groups, n))
    others = np.maximum(c.counts - 1, 1)
    for column, of in enumerate(group):
        bins = c.bins[column]
        m = (c.sums[column][bins] - c.values) / others[column][bins]  # of the other draws
        first[of] += m
        second[of] += m * m
    influence = (2 * c.values * first - second - share[:, None] * c.values**2) / c.variance
    noise = 2 * (number - 1) * np.bincount(group, minlength=groups) / n
    variance = np.maximum(influence.var(axis=1) - noise, noise) / n
    return Share(share, np.sqrt(variance))


def ends_of_columns(c: Conditioned, mean: float) -> Ends:
    """Return the answer where each column is in its lowest and in its highest tenth: [column]."""
    inner = edges(c.draws)
    lowest = int(np.searchsorted(inner, TENTH + 1e-9))
    ends = slice(None, lowest), slice(-lowest, None)
    return Ends(*_means(c.counts, c.sums, c.squares, ends, mean))


def _means(
    counts: Array, sums: Array, squares: Array, ends: tuple[slice, slice], mean: float
) -> list[Array]:
    n = [np.maximum(counts[:, end].sum(axis=1), 2) for end in ends]
    found = [sums[:, end].sum(axis=1) / n[i] for i, end in enumerate(ends)]
    spread = [squares[:, end].sum(axis=1) / n[i] - found[i] ** 2 for i, end in enumerate(ends)]
    errors = [np.sqrt(np.maximum(s, 0) / (n[i] - 1)) for i, s in enumerate(spread)]
    return [*(f + mean for f in found), *errors]


def scores(c: Conditioned, group: NDArray[np.intp], groups: int) -> Array:
    """Return how good each draw is for the answer as far as an input alone decides: [input, draw].

    The score is the sum of m(u) over the members, found on every other draw and used on those
    between, so that no draw judges itself; members that do nothing are shrunk to nought.
    """
    number = c.counts.shape[1]
    found = np.zeros((groups, c.draws))
    for half in range(2):
        own, other = slice(half, None, 2), slice(1 - half, None, 2)
        for first in range(0, len(group), CHUNK):
            rows = slice(first, first + CHUNK)
            n, sums, squares = _by_bin(c.bins[rows, other], c.values[other], number)
            between = (sums**2 / np.maximum(n, 1)).sum(axis=1)
            within = (squares.sum(axis=1) - between) / (n.sum(axis=1) - number)
            signal = 1 - (number - 1) * within / np.maximum(between, 1e-300)
            means = np.maximum(signal, 0)[:, None] * sums / np.maximum(n, 1)
            for i, of in enumerate(group[rows]):
                found[of, own] += means[i][c.bins[first + i, own]]
    return found


def ends_of_scores(score: Array, y: Array, seed: int) -> Ends:
    """Return the answer in the tenth of draws in which each input turns out worst, and best.

    Parameters
    ----------
    score : [input, draw]
    """
    ties = np.random.default_rng(seed).random(score.shape)
    low, high = [], []
    for half in range(2):
        mine = score[:, half::2]
        order = np.lexsort((ties[:, half::2], mine), axis=1)
        tenth = max(int(TENTH * mine.shape[1]), 1)
        values = y[half::2][order]
        low.append(values[:, :tenth])
        high.append(values[:, -tenth:])
    both = [np.concatenate(end, axis=1) for end in (low, high)]
    means = [end.mean(axis=1) for end in both]
    errors = [end.std(axis=1, ddof=1) / np.sqrt(end.shape[1]) for end in both]
    return Ends(means[0], means[1], errors[0], errors[1])


def told_apart(effect: Array, error: Array) -> NDArray[np.bool_]:
    """Return which of many effects are more than chance: of those named, one in twenty may not be.

    Looked at one by one, five of a hundred that do nothing would seem to do something (Benjamini
    and Hochberg 1995; not by SciPy's statistics, which take longer to load than all of this).
    """
    from scipy.special import ndtr

    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(effect == 0, 0.0, np.abs(effect) / error)
    p = 2 * ndtr(-z)
    order = np.argsort(p)
    passed = np.flatnonzero(p[order] <= FALSE * np.arange(1, len(p) + 1) / len(p))
    named = np.zeros(len(p), bool)
    named[order[: passed[-1] + 1 if len(passed) else 0]] = True
    return named


def pawn(score: Array, y: Array, seed: int) -> Array:
    """Return how far the distribution of the answer lies from itself given each input: [input + 1].

    The median Kolmogorov-Smirnov distance over ten slices of the score (PAWN, Pianosi and Wagener
    2018, by SALib); the last is that of an input that does nothing: what chance alone makes.
    """
    from SALib.analyze import pawn as salib

    generator = np.random.default_rng(seed)
    given = np.vstack([score, np.zeros(len(y))])
    ties = generator.random(given.shape)
    places = np.lexsort((ties, given), axis=1).argsort(axis=1) / len(y)
    names = [str(i) for i in range(len(given))]
    problem = {"num_vars": len(given), "names": names, "bounds": [[0.0, 1.0]] * len(given)}
    return np.asarray(salib.analyze(problem, places.T, y)["median"])


def _added(values: Array, group: NDArray[np.intp], groups: int) -> Array:
    return np.bincount(group, values, groups).astype(np.float64)


def _ranks(y: Array) -> Array:
    """Return the rank of each value, from 1; equal ones share theirs."""
    _, place, counts = np.unique(y, return_inverse=True, return_counts=True)
    return (np.cumsum(counts) - (counts - 1) / 2)[place]
