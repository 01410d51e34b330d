"""A scenario played: the one function that everything above calls."""

from simulator.run.cached import CachedRun, shared_key, sharing
from simulator.run.plan import needed_for
from simulator.run.simulate import KEEP, Progress, Timings, simulate

__all__ = [
    "KEEP",
    "CachedRun",
    "Progress",
    "Timings",
    "needed_for",
    "shared_key",
    "sharing",
    "simulate",
]
