"""Functions of uniforms whose Sobol' indices are known exactly: [row, input] -> [row]."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np


class Known(NamedTuple):
    """A function with its first-order and total indices."""

    name: str
    of: Callable
    first: np.ndarray
    total: np.ndarray

    def __str__(self) -> str:
        """Return its name."""
        return self.name


def ishigami(a=7.0, b=0.1) -> Known:
    """Return sin x1 + a sin² x2 + b x3⁴ sin x1 on [-π, π] (Ishigami and Homma 1990)."""

    def of(u):
        x = np.pi * (2 * u - 1)
        return np.sin(x[:, 0]) * (1 + b * x[:, 2] ** 4) + a * np.sin(x[:, 1]) ** 2

    v1 = 0.5 * (1 + b * np.pi**4 / 5) ** 2
    v2, v13 = a**2 / 8, 8 * b**2 * np.pi**8 / 225
    whole = v1 + v2 + v13
    first = np.array([v1, v2, 0.0]) / whole
    return Known("Ishigami", of, first, first + np.array([v13, 0.0, v13]) / whole)


def product(name, of, means, variances) -> Known:
    """Return the indices of a product of independent factors, given their means and variances."""
    m2, v = np.asarray(means) ** 2, np.asarray(variances)
    squares = m2 + v
    whole = squares.prod() - m2.prod()
    return Known(name, of, v * m2.prod() / m2 / whole, v * squares.prod() / squares / whole)


def sobol_g(a=(0, 1, 4.5, 9, 99, 99)) -> Known:
    """Return the product of (|4 u - 2| + a) / (1 + a) (Saltelli and Sobol' 1995)."""
    a = np.asarray(a, float)
    variances = 1 / (3 * (1 + a) ** 2)

    def of(u):
        return ((np.abs(4 * u - 2) + a) / (1 + a)).prod(axis=1)

    return product("Sobol' G", of, np.ones(len(a)), variances)


def sobol_levitan(b=(1.5, 0.9, 0.9, 0.4, 0.1)) -> Known:
    """Return exp(b u) less its mean (Sobol' and Levitan 1999)."""
    b = np.asarray(b, float)
    means = np.expm1(b) / b
    variances = np.expm1(2 * b) / (2 * b) - means**2

    def of(u):
        return np.exp(u @ b) - means.prod()

    return product("Sobol' and Levitan", of, means, variances)


def linear(slopes=(3.0, 2.0, 1.0, 0.5)) -> Known:
    """Return a weighted sum."""
    slopes = np.asarray(slopes)
    shares = slopes**2 / (slopes**2).sum()
    return Known("linear", lambda u: u @ slopes, shares, shares)
