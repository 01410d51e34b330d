"""The Lao–Viet energy import simulator.

`load(path)` gives a checked scenario; what it needs is imported when it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.scenario.load import load

__version__ = "0.1.0"
__all__ = ["__version__", "load"]

_HOMES = {"load": "simulator.scenario.load"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
