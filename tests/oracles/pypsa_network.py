"""Builds the tree of lines as a PyPSA network and lets HiGHS dispatch it hour by hour.

Independent of the package's physics: nothing of it is imported here. A branch is
a link from its own bus to that of the branch it feeds, with its losses as the
link's efficiency. At the end of the tree stands a sink that pays for what it
takes; at every other bus a sink that pays less, the farther from the root the
less, takes what cannot go on. Since such payments are maximised by sending
everything as far as it goes, the flow on every branch is the most that its part
of the tree can send, and what a bus gives up is what its branch could not take.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

HALF = 0.5  # pay of a bus relative to that of the next one; losses are far below one half
GIGAWATTS_MW = 1e5  # more than any case sends
ROOT = "root"


@dataclass(frozen=True)
class Plant:
    """A plant as the dispatch sees it in one month.

    `available_mw [hour]` is a ceiling in each hour. Without `energy_mwh` and
    `store_mwh` what is not sent is lost; with `energy_mwh` the month's sum is
    the limit; with `store_mwh` the hourly ceiling is inflow into a pond of that
    size and `nameplate_mw` the machine behind it.
    """

    branch: int
    available_mw: Array
    energy_mwh: float | None = None
    store_mwh: float | None = None
    nameplate_mw: float = 0.0


@dataclass(frozen=True)
class Dispatched:
    """Energy of one month."""

    landed_mwh: float
    sent_mwh: Array  # [branch], into the branch
    given_up_mwh: Array  # [branch], at its sending end, for want of room in it


def dispatch(
    parent: Sequence[int],
    plants: Sequence[Plant],
    limit_mw: Array,
    loss_share: Array,
    hours: Array,
) -> Dispatched:
    """Dispatch one month of snapshots that last `hours` each."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of PyPSA about its own dependencies
        return _dispatch(parent, plants, limit_mw, loss_share, hours)


def _dispatch(
    parent: Sequence[int],
    plants: Sequence[Plant],
    limit_mw: Array,
    loss_share: Array,
    hours: Array,
) -> Dispatched:
    import pandas as pd
    import pypsa

    steps = pd.RangeIndex(len(hours))
    network = pypsa.Network(snapshots=steps)
    for weighting in ("objective", "generators", "stores"):
        network.snapshot_weightings[weighting] = hours
    network.add("Carrier", "power")
    network.add("Bus", ROOT, carrier="power")
    network.add(
        "Generator",
        "landed",
        bus=ROOT,
        carrier="power",
        sign=-1,
        p_nom=GIGAWATTS_MW,
        marginal_cost=-1.0,
    )
    for branch in range(len(parent)):
        network.add("Bus", f"bus {branch}", carrier="power")
    for branch, fed in enumerate(parent):
        network.add(
            "Link",
            f"branch {branch}",
            carrier="power",
            bus0=f"bus {branch}",
            bus1=ROOT if fed == -1 else f"bus {fed}",
            p_nom=min(limit_mw[branch], GIGAWATTS_MW),
            efficiency=1.0 - loss_share[branch],
        )
        network.add(
            "Generator",
            f"given up {branch}",
            bus=f"bus {branch}",
            carrier="power",
            sign=-1,
            p_nom=GIGAWATTS_MW,
            marginal_cost=-(HALF ** (1 + steps_to_root(parent, branch))),
        )
    for number, plant in enumerate(plants):
        add_plant(network, f"plant {number}", plant)
    quiet("linopy", "pypsa", "highspy")
    status, condition = network.optimize(
        solver_name="highs", io_api="direct", progress=False, log_to_console=False
    )
    if (status, condition) != ("ok", "optimal"):
        raise RuntimeError(f"HiGHS ended with {status}, {condition}")
    sent = network.links_t.p0[[f"branch {a}" for a in range(len(parent))]].to_numpy()
    given_up = network.generators_t.p[[f"given up {a}" for a in range(len(parent))]].to_numpy()
    landed = network.generators_t.p["landed"].to_numpy()
    return Dispatched(float(hours @ landed), hours @ sent, hours @ given_up)


def add_plant(network, name: str, plant: Plant) -> None:
    """Add a plant, with a pond of its own if it has one."""
    bus = f"bus {plant.branch}"
    peak = float(max(plant.available_mw.max(), 1e-9))
    available = {"p_nom": peak, "p_max_pu": plant.available_mw / peak}
    if plant.store_mwh is None:
        budget = {} if plant.energy_mwh is None else {"e_sum_max": plant.energy_mwh}
        network.add("Generator", name, bus=bus, carrier="power", **available, **budget)
        return
    network.add("Bus", f"{name} pond", carrier="power")
    network.add("Generator", f"{name} inflow", bus=f"{name} pond", carrier="power", **available)
    network.add(
        "Store",
        f"{name} pond",
        bus=f"{name} pond",
        carrier="power",
        e_nom=plant.store_mwh,
        e_cyclic=True,
    )
    network.add(
        "Link",
        f"{name} machine",
        bus0=f"{name} pond",
        bus1=bus,
        carrier="power",
        p_nom=plant.nameplate_mw,
    )


def steps_to_root(parent: Sequence[int], branch: int) -> int:
    """Count the branches between a branch and the root."""
    steps = 0
    while parent[branch] != -1:
        branch = parent[branch]
        steps += 1
    return steps


def quiet(*names: str) -> None:
    """Keep libraries from logging below errors."""
    for name in names:
        logging.getLogger(name).setLevel(logging.ERROR)
