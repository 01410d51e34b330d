"""Sweeps of the small world."""

from __future__ import annotations

from typing import Any

from simulator.scenario.problems import ScenarioError
from simulator.studies.sweep.ask import Asked, ask
from tests.worlds.build import WORLDS, varied

SMALL = WORLDS / "small.yaml"
DATE = "power.lines.ridge_line.energised"
DISCOUNT = "economics.discount"
TARGET = "targets.half_a_gigawatt.value"
DRAWS = 40


def asking(*vary: str, **options: Any) -> Asked:
    """Ask for a sweep of the small world."""
    return ask(options.pop("file", varied(SMALL)), vary, **{"draws": DRAWS, **options})


def complaints(*vary: str, **options: Any) -> list[str]:
    """Return everything that is wrong with a sweep that must not be played."""
    try:
        asking(*vary, **options)
    except ScenarioError as error:
        return str(error).split("\n")
    raise AssertionError("nothing was wrong")
