"""A scenario played: the one function that everything above calls."""

from simulator.run.cached import CachedRun, shared_key, sharing
from simulator.run.simulate import KEEP, Timings, simulate

__all__ = ["KEEP", "CachedRun", "Timings", "shared_key", "sharing", "simulate"]
