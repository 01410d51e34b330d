"""One draw as a PyPSA network that HiGHS dispatches, all months of the horizon in one solve."""

from __future__ import annotations

import logging
import warnings

import numpy as np
from numpy.typing import NDArray

from benchmarks.case import Case

Array = NDArray[np.float64]

GIGAWATTS_MW = 1e5  # more than any case sends
MWH_PER_GWH = 1000.0


def solve(c: Case, draw: int, power_mw: Array) -> float:
    """Return the energy landed in the whole horizon, in GWh.

    Parameters
    ----------
    power_mw : [month, source]
        What each source could send, see `benchmarks.plain.offered_mw`.
    """
    for name in ("linopy", "pypsa", "highspy"):
        logging.getLogger(name).setLevel(logging.ERROR)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of PyPSA about its own dependencies
        return _solve(c, draw, power_mw)


def _solve(c: Case, draw: int, power_mw: Array) -> float:
    import pandas as pd
    import pypsa

    branches, sources = range(len(c.parent)), range(c.branch_of.size)
    network = pypsa.Network(snapshots=pd.RangeIndex(c.hours.size))
    for weighting in ("objective", "generators", "stores"):
        network.snapshot_weightings[weighting] = c.hours
    network.add("Carrier", "power")
    network.add("Bus", ["root", *(f"bus {branch}" for branch in branches)], carrier="power")
    sink = {"sign": -1, "p_nom": GIGAWATTS_MW, "marginal_cost": -1.0}
    network.add("Generator", "landed", bus="root", carrier="power", **sink)
    limit = np.minimum(c.limit_mw[draw], GIGAWATTS_MW)
    efficiency = c.efficiency[draw] * c.availability[draw]
    for branch in branches:
        network.add(
            "Link",
            f"branch {branch}",
            carrier="power",
            bus0=f"bus {branch}",
            bus1="root" if c.parent[branch] == -1 else f"bus {c.parent[branch]}",
            p_nom=GIGAWATTS_MW,
            p_max_pu=limit[:, branch] / GIGAWATTS_MW,
            efficiency=efficiency[:, branch],
        )
    for source in sources:
        peak = max(power_mw[:, source].max(), 1e-9)
        network.add(
            "Generator",
            f"source {source}",
            carrier="power",
            bus=f"bus {c.branch_of[source]}",
            p_nom=peak,
            p_max_pu=power_mw[:, source] / peak,
        )
    status, condition = network.optimize(
        solver_name="highs", io_api="direct", progress=False, log_to_console=False
    )
    if (status, condition) != ("ok", "optimal"):
        raise RuntimeError(f"HiGHS ended with {status}, {condition}")
    return float(c.hours @ network.generators_t.p["landed"].to_numpy()) / MWH_PER_GWH
