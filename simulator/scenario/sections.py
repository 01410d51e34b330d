"""Sections of the scenario that parts bring with them, beside those that it declares itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from pydantic import create_model

from simulator.scenario import shape as shapes
from simulator.scenario.base import Section
from simulator.scenario.raw import Raw
from simulator.scenario.schema import Scenario
from simulator.scenario.shape import Shape

Check = Callable[[Raw], None]


class Added(NamedTuple):
    """A section and its rules."""

    model: type[Section]
    check: Check | None


_added: dict[str, Added] = {}
_models: list[type[Scenario]] = [Scenario]


def scenario_model() -> type[Scenario]:
    """Return the scenario with all sections there are."""
    return _models[-1]


def scenario_shape() -> Shape:
    """Return its shape."""
    return shapes.of_model(scenario_model())


def check(raw: Raw) -> None:
    """Report what the rules of added sections find."""
    for name, section in _added.items():
        if section.check is not None and raw.at(name) is not None:
            section.check(raw)


@contextmanager
def added(name: str, model: type[Section], check: Check | None) -> Iterator[None]:
    """Let scenarios have another section, which they may leave out.

    Raises
    ------
    ValueError
        If they have one of that name.
    """
    if name in scenario_model().model_fields:
        raise ValueError(f"a scenario has a section {name} already")
    _added[name] = Added(model, check)
    fields: dict[str, Any] = {name: (model | None, None)}
    _models.append(create_model("Scenario", __base__=scenario_model(), **fields))
    try:
        yield
    finally:
        _models.pop()
        del _added[name]
