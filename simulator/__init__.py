"""The Lao–Viet energy import simulator.

`load(path)` gives a checked scenario, `vary(scenario, {path: value})` one with
some values set otherwise, `simulate(scenario)` its futures as a labelled data
set, `compare(a, b)` how scenarios differ, `backcast(scenario, history)` how it
would have foreseen the past, `plan(scenario)` which to sign and what to begin
together, `worth(scenario, target)` what each line and project still to come is
worth, `sensitivity(scenario, target)` what moves an answer, `publish(scenario,
folder)` the result folder that the command line leaves. What they need is
imported when they are used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.api import (
        StudyError,
        backcast,
        compare,
        plan,
        publish,
        sensitivity,
        simulate,
        sweep,
        worth,
    )
    from simulator.scenario.load import load
    from simulator.scenario.problems import ScenarioError
    from simulator.scenario.vary import vary

__version__ = "0.1.0"
__all__ = [
    "ScenarioError",
    "StudyError",
    "__version__",
    "backcast",
    "compare",
    "load",
    "plan",
    "publish",
    "sensitivity",
    "simulate",
    "sweep",
    "vary",
    "worth",
]

_HOMES = {
    "ScenarioError": "simulator.scenario.problems",
    "StudyError": "simulator.api",
    "backcast": "simulator.api",
    "compare": "simulator.api",
    "load": "simulator.scenario.load",
    "plan": "simulator.api",
    "publish": "simulator.api",
    "sensitivity": "simulator.api",
    "simulate": "simulator.api",
    "sweep": "simulator.api",
    "vary": "simulator.scenario.vary",
    "worth": "simulator.api",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
