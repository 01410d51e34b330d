"""The verbs of the command line for notebooks, and what they raise where there is no answer."""

from simulator.api.runs import backcast, compare, publish, simulate, sweep
from simulator.api.studies import plan, sensitivity, worth
from simulator.studies.refusal import StudyError

__all__ = [
    "StudyError",
    "backcast",
    "compare",
    "plan",
    "publish",
    "sensitivity",
    "simulate",
    "sweep",
    "worth",
]
