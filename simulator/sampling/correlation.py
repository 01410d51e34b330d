"""Independent uniforms as uniforms that share a shock: a one-factor Gaussian copula."""

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

Array = NDArray[np.float64]


def share_shock(u: Array, shock: Array, correlation: Array) -> Array:
    """Return uniforms that are correlated through one shock.

    Parameters
    ----------
    u : [draw, thing]
        Independent uniforms.
    shock : [draw]
        Uniform of the shock, common to all things.
    correlation : [draw]
        Correlation of any two things' normal scores, in [0, 1].

    Returns
    -------
    [draw, thing]
        Uniforms; each column is uniform by itself.

    Notes
    -----
    z = sqrt(rho) Z + sqrt(1 - rho) e with standard normal Z and e.
    """
    common = np.sqrt(correlation) * ndtri(shock)
    own = np.sqrt(1.0 - correlation)
    return ndtr(common[:, None] + own[:, None] * ndtri(u))
