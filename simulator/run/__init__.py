"""A scenario played: the one function that everything above calls."""

from simulator.run.cached import CachedRun, shared_key
from simulator.run.shared import Played
from simulator.run.simulate import KEEP, Timings, simulate

__all__ = ["KEEP", "CachedRun", "Played", "Timings", "shared_key", "simulate"]
