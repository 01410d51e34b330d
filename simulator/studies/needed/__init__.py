"""What would have to be true: the smallest change of a lever that makes a target likely enough."""

from simulator.studies.needed.lever import Lever, lever_of
from simulator.studies.needed.study import Needs, Reaches, TwoLevers, needed, needed_along

__all__ = [
    "Lever",
    "Needs",
    "Reaches",
    "TwoLevers",
    "lever_of",
    "needed",
    "needed_along",
]
