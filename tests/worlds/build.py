"""Small worlds with something changed."""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from simulator.outcomes.store import Outcomes
from simulator.parts.chance import Chance
from simulator.parts.power.clocks import Dates, dates
from simulator.parts.power.draws import Draws, draw
from simulator.parts.power.structure import Structure, build
from simulator.run import simulate
from simulator.scenario.load import Loaded, load
from simulator.scenario.schema import Scenario
from simulator.scenario.vary import vary
from simulator.timeline import hours_of_months

WORLDS = Path(__file__).parent
SCENARIOS = WORLDS.parents[1] / "scenarios"

Changes = Mapping[str, Any]


def fixed(value: float | str) -> dict[str, Any]:
    """Write a quantity without chance."""
    return {"value": value, "source": "a test"}


def chance(**distribution: Any) -> dict[str, Any]:
    """Write a quantity with chance, such as `chance(uniform=[0, 1])`."""
    return {**distribution, "source": "a test"}


def plain(changes: Changes | None = None) -> Scenario:
    """Return the world in which nothing is uncertain, changed."""
    return varied(WORLDS / "plain.yaml", changes).scenario


def small(changes: Changes | None = None) -> Scenario:
    """Return the world in which nearly everything is uncertain, changed."""
    return varied(WORLDS / "small.yaml", changes).scenario


def base(changes: Changes | None = None) -> Scenario:
    """Return the base scenario, changed."""
    return varied(SCENARIOS / "base.yaml", changes).scenario


def varied(file: Path, changes: Changes | None = None) -> Loaded:
    """Return the scenario of a file, changed; the file is read once for all tests."""
    return vary(_read(file), changes) if changes else _read(file)


@functools.cache
def _read(file: Path) -> Loaded:
    return load(file)


def plant(**changes: Any) -> dict[str, Any]:
    """Write a hydropower plant of 100 MW that is planned for Viet Nam on the main line."""
    return {
        "name": "Plant",
        "technology": "hydro_reservoir",
        "capacity_mw": 100,
        "capacity_factor": 0.5,
        "profile": "even_water",
        "physical_status": "construction",
        "offtake": "ppa",
        "counted": True,
        "line": "main",
        "vn_share": 1,
        "price_uscent_per_kwh": 6,
        "source": "a test",
        **changes,
    }


def running(**changes: Any) -> dict[str, Any]:
    """Write such a plant that has supplied Viet Nam since 2020."""
    return plant(physical_status="operating", offtake="exporting", cod="2020-01", **changes)


def play(scenario: Scenario, draws: int = 128, **options: Any) -> Outcomes:
    """Play a scenario in one process."""
    return simulate(scenario, draws=draws, **{"workers": 1, **options})


def of(outcomes: Outcomes, name: str, project: str) -> np.ndarray:
    """Return a quantity of one project."""
    return outcomes.arrays[name][..., outcomes.projects.index(project)]


def of_line(outcomes: Outcomes, name: str, line: str) -> np.ndarray:
    """Return a quantity of one line."""
    return outcomes.arrays[name][..., outcomes.lines.index(line)]


def dates_of(scenario: Scenario, draws: int = 20_000, seed: int = 1) -> tuple[list[str], Dates]:
    """Return the candidate projects of a scenario and their dates, without playing them."""
    structure = build(scenario)
    return structure.candidate_ids(), dates(structure, Chance(seed, 0, draws))


def drawn(scenario: Scenario, draws: int = 2048, seed: int = 1) -> tuple[Structure, Draws]:
    """Return what is drawn for a scenario, without playing it."""
    structure = build(scenario)
    return structure, draw(structure, Chance.of_scenario(scenario, seed, 0, draws))


def monthly_mw(project: str, changes: Changes | None = None, draws: int = 128) -> np.ndarray:
    """Return the mean power of a plant that is alone on lines without losses: [draw, month]."""
    alone = {f"power.projects.{name}.counted": name == project for name in ("dam", "river", "farm")}
    lossless = {f"power.lines.{line}.loss_share": 0 for line in ("main", "crest", "town")}
    scenario = plain({**alone, **lossless, **(changes or {})})
    horizon = scenario.horizon
    hours = hours_of_months(horizon.first_year, horizon.last_year)
    return play(scenario, draws).arrays["import_monthly_gwh"] * 1e3 / hours
