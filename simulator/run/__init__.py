"""A scenario played: the one function that everything above calls."""

from simulator.run.shared import Played
from simulator.run.simulate import KEEP, Timings, simulate

__all__ = ["KEEP", "Played", "Timings", "simulate"]
