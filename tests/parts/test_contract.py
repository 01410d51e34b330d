"""Every shipped part keeps the contract: it reads what it says it reads, and gives what it says."""

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from simulator.parts.chance import Chance
from simulator.parts.contract import Batch, from_base_year
from simulator.parts.registry import followed_until, parts, parts_of
from simulator.run.cached import COMMON
from simulator.run.schedule import schedule
from simulator.scenario.schema import Scenario
from tests.run.test_cached import FED
from tests.worlds.build import base

ALWAYS = (*COMMON, "name", "draws")
SECTIONS = tuple(name for name in Scenario.model_fields if name not in ALWAYS)


def only(scenario: Scenario, reads: tuple[str, ...]) -> Any:
    """Return a scenario in which nothing can be found but what a step says it reads."""
    found: dict[str, Any] = {name: getattr(scenario, name) for name in ALWAYS}
    for path in reads:
        section, *rest = path.split(".")
        if not rest:
            found[section] = getattr(scenario, section)
        else:
            whole, (field,) = getattr(scenario, section), rest
            inner = found.setdefault(section, SimpleNamespace())
            setattr(inner, field, getattr(whole, field))
    return SimpleNamespace(**found)


@pytest.mark.parametrize("changes", [{}, FED])
def test_a_step_reads_nothing_but_what_it_declares_and_gives_what_it_declares(changes):
    scenario = base(changes)
    chance = Chance.of_scenario(scenario, 1, 0, 256)
    given: dict[str, Any] = {}
    steps = schedule(parts_of(scenario), scenario)
    asked = frozenset(name for s in steps for name in s.step.gives)
    for s in steps:
        bare = only(scenario, s.step.reads)
        batch = Batch(bare, s.part.lay_out(bare, asked), chance, slice(0, 256), asked)
        made = s.step.play(batch, {name: given[name] for name in s.takes})
        assert set(made) == set(s.step.gives), s.step.name
        given |= made
        for name in set(made) & set(s.part.quantities):
            assert made[name].shape[0] == 256, name


def test_labels_and_codes_are_those_of_the_dims_and_quantities_declared():
    scenario = base()
    for part in parts():
        dims = {dim for quantity in part.quantities.values() for dim in quantity.dims}
        assert set(part.labels(scenario)) == dims - {"draw", "year", "month"}
        for name, codes in part.codes(scenario).items():
            assert name in part.quantities
            assert len(codes) < np.iinfo(np.int8).max


@pytest.mark.parametrize(
    ("first_year", "by_year", "start"),
    [
        (2025, [[0.5, 9.0], [0.0, 9.0]], (2025, 0.25)),
        (2025, [[0.0], [0.0]], None),  # nothing grows from nothing
        (2024, [[1.0], [1.0]], None),  # the run ends before its base year
        (2026, [[1.0], [1.0]], None),
    ],
)
def test_growth_starts_from_the_mean_of_the_base_year_where_there_is_one(
    first_year, by_year, start
):
    top_down = SimpleNamespace(base_year=2025)
    scenario: Any = SimpleNamespace(power=SimpleNamespace(top_down=top_down))
    arrays = {"some_mw": np.array(by_year)}
    assert from_base_year("some_mw", scenario, arrays, first_year) == start


def test_a_quantity_is_followed_to_the_horizon_unless_another_tells_of_it_beyond():
    scenario = base()
    assert followed_until("commissioned_mw", scenario) == scenario.horizon.last_year == 2035
    assert followed_until("trade_musd", scenario) == 2045
    assert followed_until("trade_musd", base({"trade": None})) == 2035
