"""The coal field with something changed, and what became of its coal."""

import copy
import functools
from collections.abc import Mapping
from typing import Any

import numpy as np

from simulator.parts.chance import Chance
from simulator.parts.coal import Coal, coal, labels
from simulator.scenario import provenance
from simulator.scenario.schema import Scenario
from tests.worlds.build import WORLDS, Changes, varied

YEAR = 1  # 2027
DAYS = 365


def field(changes: Changes | None = None) -> Scenario:
    """Return the coal field, changed; entries may be added, unlike by `--set`."""
    merged = copy.deepcopy(_merged())
    for path, value in (changes or {}).items():
        *steps, last = path.split(".")
        at = merged
        for step in steps:
            at = at.setdefault(step, {})
        at[last] = _with_text_keys(value)
    scenario = Scenario.model_validate(merged)
    provenance.bind(scenario)
    return scenario


@functools.cache
def _merged() -> dict[str, Any]:
    return varied(WORLDS / "coal.yaml").merged


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _with_text_keys(inner) for key, inner in value.items()}
    return value


def dug(
    changes: Changes | None = None,
    draws: int = 4,
    other_trade: np.ndarray | None = None,
    burn: Mapping[str, np.ndarray] | None = None,
    seed: int = 1,
) -> Coal:
    """Return what became of the coal of the changed field."""
    return coal(field(changes), Chance(seed, 0, draws), other_trade, burn or {})


def a_day(found: Coal, name: str, thing: int | None = None, year: int = YEAR) -> float:
    """Return a quantity of the first draw in kt a day of a year of 365 days."""
    values = found.quantities[name][0, year]
    return float(values if thing is None else values[thing]) / DAYS


def link(name: str, changes: Changes | None = None) -> int:
    """Return the position of a link of the field."""
    coal = field(changes).coal
    assert coal is not None
    return list(coal.arcs).index(name)


def bound(found: Coal, changes: Changes | None = None, year: int = YEAR) -> list[str]:
    """Return what binds in the months of a year in the first draw."""
    names = labels(field(changes))
    months = slice(12 * year, 12 * year + 12)
    return [names[code].split(".")[-1] for code in found.quantities["coal_binds"][0, months]]


def plant(project: str, **changes: Any) -> dict[str, Any]:
    """Write a plant that burns 2,500 kcal/kg-worth of a tonne for a MWh, or close to it."""
    return {
        "project": project,
        "mine": "hill",
        "efficiency": 0.4,
        "added_output": 0,
        "source": "a test",
        **changes,
    }
