"""What each line and large project that is still to come is worth for a target."""

from simulator.studies.worth.study import Worths, worths

__all__ = ["Worths", "worths"]
