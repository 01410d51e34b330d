"""What moves the answer: inputs by their share, assumptions by what it would bring to know them."""

from simulator.studies.sensitivity.found import Sensitivity
from simulator.studies.sensitivity.study import sensitivity

__all__ = ["Sensitivity", "sensitivity"]
