"""The verbs of the command line for notebooks."""

from simulator.api.runs import backcast, compare, publish, simulate, sweep
from simulator.api.studies import plan, sensitivity, worth

__all__ = [
    "backcast",
    "compare",
    "plan",
    "publish",
    "sensitivity",
    "simulate",
    "sweep",
    "worth",
]
