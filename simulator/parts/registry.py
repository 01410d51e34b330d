"""The parts there are, in the order in which a reader meets them; others can be added."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import Any

from simulator.catalogue.language import with_messages
from simulator.catalogue.message import Arg, Message
from simulator.catalogue.quantities import PART_OF, PARTS, declared
from simulator.parts.contract import Part
from simulator.scenario.schema import Scenario
from simulator.scenario.sections import added


def parts() -> tuple[Part, ...]:
    """Return all parts."""
    return tuple(_PARTS)


def parts_of(scenario: Scenario) -> tuple[Part, ...]:
    """Return the parts that a scenario has."""
    return tuple(part for part in _PARTS if part.is_in(scenario))


def part_of(quantity: str) -> Part:
    """Return the part that reports a quantity."""
    return next(part for part in _PARTS if part.name == PART_OF[quantity])


def condition_of(quantity: str, year: int | None, scenarios: Sequence[Scenario]) -> Message | None:
    """Return the input on which alone a quantity of a year hangs, to be said with it."""
    return part_of(quantity).condition(quantity, year, scenarios)


def label_of(name: str) -> Arg:
    """Return what a part is called within a sentence."""
    return next(part.label for part in _PARTS if part.name == name)


def defined_at(place: str) -> Any:
    """Return what a part declares as `module:ATTRIBUTE`, loaded when it is first asked for."""
    module, attribute = place.split(":")
    return getattr(import_module(module), attribute)


_PARTS: list[Part] = [defined_at(f"simulator.parts.{name}.part:PART") for name in PARTS]


def followed_until(quantity: str, scenario: Scenario) -> int:
    """Return the last year in which a quantity is known: the horizon's, unless one tells beyond."""
    part, last = part_of(quantity), scenario.horizon.last_year
    later = part.beyond.get(quantity)
    if later is None or not part.is_in(scenario):
        return last
    return max(last, int(part.labels(scenario)[part.quantities[later].dims[1]][-1]))


def parts_played(quantities: Collection[str]) -> tuple[Part, ...]:
    """Return the parts of which any of these quantities are."""
    played = {PART_OF[name] for name in quantities}
    return tuple(part for part in _PARTS if part.name in played)


def beyond_the_horizon() -> dict[str, str]:
    """Return, by quantity, the one that tells of it in years beyond the horizon."""
    return {name: later for part in _PARTS for name, later in part.beyond.items()}


@contextmanager
def registered(part: Part) -> Iterator[None]:
    """Let there be another part: its section may stand in scenarios, its quantities are reported.

    Raises
    ------
    ValueError
        If there is a part, section or quantity of its name.
    """
    if part.name in {known.name for known in _PARTS}:
        raise ValueError(f"there is a part {part.name} already")
    with ExitStack() as undo:
        undo.enter_context(declared(part.name, part.quantities))
        if part.section is not None:
            undo.enter_context(added(part.name, part.section, part.check))
        if part.messages is not None:
            undo.enter_context(with_messages(part.messages))
        _PARTS.append(part)
        undo.callback(_PARTS.remove, part)
        yield
