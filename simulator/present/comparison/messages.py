"""Scenarios, quantities, inputs and differences of a comparison as messages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from simulator.catalogue.language import known
from simulator.catalogue.message import Arg, Label, Message, Number, capital, listing, message
from simulator.catalogue.numbers import PERCENT, mean, with_unit
from simulator.catalogue.quantities import QUANTITIES
from simulator.parts.registry import condition_of
from simulator.scenario.input_label import field_label, input_label
from simulator.studies.compare.steps import entry

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.analysis.paired import Paired
    from simulator.scenario.differences import Difference
    from simulator.scenario.schema import Scenario
    from simulator.studies.compare.comparison import Comparison, Side
    from simulator.studies.compare.steps import Step

LONGEST_TITLE = 60  # letters; a scenario with a longer title is known by its name
POINTS = message("unit-points")


def title_of(scenario: Scenario) -> Label:
    """Return a scenario's title in the languages its author gave."""
    return scenario.title.label


def by_name(side: Side, comparison: Comparison) -> bool:
    """Return whether a scenario is known by its name: the reference, and where titles do not do."""
    title = title_of(side.scenario)
    alike = sum(title == title_of(other.scenario) for other in comparison.sides) > 1
    too_long = max(len(text) for _, text in title.texts) > LONGEST_TITLE
    return side is comparison.reference or alike or too_long


def name_of(side: Side, comparison: Comparison) -> Arg:
    """Name a scenario in a sentence."""
    if by_name(side, comparison):
        return side.label
    return message("compare-quoted", title=title_of(side.scenario))


def head(side: Side, comparison: Comparison) -> Arg:
    """Name a scenario above a column."""
    return side.label if by_name(side, comparison) else title_of(side.scenario)


def panel_head(quantity: str) -> Arg:
    """Head a panel: the quantity and its unit."""
    fmt = QUANTITIES[quantity]
    return capital(message("compare-panel", quantity=fmt.label, unit=fmt.display.message))


def signed(value: float, error: float) -> Arg:
    """Return a difference with its sign and its error, if it has one.

    >>> signed(-149.0, 8.2).id, signed(247.6, 7.6).id, signed(0.0, 0.0)
    ('compare-minus', 'compare-plus', Number(value=0.0, decimals=0, ...))
    """
    size = mean(abs(value), error)
    if not value:
        return size
    return message("compare-plus" if value > 0 else "compare-minus", size=size)


def with_sign(value: Number) -> Arg:
    """Return a number with its sign."""
    if not round(value.value, value.decimals):
        return Number(0)
    sign = "compare-plus" if value.value > 0 else "compare-minus"
    return message(sign, size=Number(abs(value.value), value.decimals))


def of_paired(found: Paired, scale: float = 1.0) -> Arg:
    """Return the mean of a difference with its sign and error."""
    return signed(scale * float(found.mean), scale * float(found.standard_error))


def level(found: Estimate, scale: float = 1.0) -> Arg:
    """Return a mean with its error, without one where it is exact."""
    return mean(scale * float(found.mean), scale * float(found.standard_error))


def label(quantity: str, scenarios: Sequence[Scenario]) -> Arg:
    """Name a quantity in a sentence, with the input on which alone it hangs, if there is one."""
    condition = condition_of(quantity, None, scenarios)
    name = QUANTITIES[quantity].label
    return (
        name
        if condition is None
        else message("compare-quantity-if", name=name, condition=condition)
    )


def targets_if(comparison: Comparison) -> Message | None:
    """Say on which inputs alone targets hang that are told; nothing where there are none."""
    scenarios = comparison.scenarios
    found = {
        condition: None
        for side in comparison.sides
        for row in side.rows.values()
        if row.tested and (condition := condition_of(row.quantity, row.year, scenarios)) is not None
    }
    return message("compare-targets-if", conditions=listing(found)) if found else None


def more_or_less(
    found: Paired, quantity: str, scenarios: Sequence[Scenario] = ()
) -> dict[str, Any]:
    """Return by how much a quantity is more or less, as what stands in a sentence of it."""
    fmt, by = QUANTITIES[quantity], float(found.mean)
    size = mean(abs(fmt.display.factor * by), fmt.display.factor * float(found.standard_error))
    return {
        "quantity": label(quantity, scenarios),
        "size": with_unit(size, fmt.unit_between),
        "direction": "more" if by > 0 else "less",
    }


def difference(found: Paired, draws: int, scale: float = 1.0, unit: Arg | None = None) -> Arg:
    """Return how large a difference is, or that there is none, or none to be told from noise.

    Examples
    --------
    >>> from simulator.analysis.paired import paired
    >>> difference(paired([1.0, 2.0], [1.0, 2.0]), 2).id
    'compare-same'
    >>> difference(paired([1.0, 2.0, 3.0], [2.0, 1.0, 3.5]), 3).id
    'compare-in-noise-of'
    """
    if not math.isfinite(float(found.mean)):
        return message("compare-not-known")
    if bool(found.same):
        return message("compare-same")
    size = of_paired(found, scale)
    value = size if unit is None else with_unit(size, unit)
    if draws == 1:
        return message("compare-one-future", value=value)
    if bool(found.in_noise):
        return message("compare-in-noise-of", draws=draws, value=value)
    return value


def points(found: Paired, draws: int) -> Arg:
    """Return how a probability differs, in points of per cent."""
    return difference(found, draws, PERCENT, POINTS)


def short(found: Paired, scale: float = 1.0) -> Arg:
    """Return how large a difference is where there is little room.

    >>> from simulator.analysis.paired import paired
    >>> short(paired([1.0, 2.0], [1.0, 2.0])).id
    'compare-same.short'
    """
    if not math.isfinite(float(found.mean)):
        return message("compare-not-known")
    if bool(found.same):
        return message("compare-same.short")
    if bool(found.in_noise):
        return message("compare-in-noise")
    return of_paired(found, scale)


def source_line(comparison: Comparison) -> Message:
    """Say which runs a picture shows."""
    reference = comparison.reference
    return message(
        "compare-source",
        title=title_of(reference.scenario),
        label=reference.label,
        draws=comparison.draws,
        seed=str(reference.scenario.seed),
        day=reference.scenario.as_of,
    )


def step_name(step: Step, sides: Sequence[Side]) -> Arg:
    """Name a step by what a reader calls the entry that changes, or else the input.

    Several inputs of one section are counted.
    """
    merged = sides[-1].loaded.merged
    names: list[Arg] = list(
        dict.fromkeys(
            entry_name(entry(d.path), sides) or input_label(entry(d.path), merged)
            for d in step.inputs
        )
    )
    if len(names) > 1 and (len(step.keys) == 1 or len(names) > 2):
        sections = listing(dict.fromkeys(map(_section, step.keys)))
        return message("compare-inputs-of", count=len(step.inputs), sections=sections)
    return names[0] if len(names) == 1 else listing(names)


def _section(key: str) -> Arg:
    """Return what a reader calls the section of an input: `power.lines` the lines."""
    part, _, below = key.partition(".")
    return known(f"part-{part}.{below.partition('.')[0]}", known(f"part-{part}", key))


def entry_name(path: str, sides: Sequence[Side]) -> Label | None:
    """Return the name of an entry, as the last of some scenarios gives it."""
    for side in reversed(sides):
        at = at_path(side, path)
        if isinstance(at, dict):
            name = at.get("name") or at.get("title")
            if isinstance(name, str | dict):
                return Label.of(name)
    return None


def at_path(side: Side, path: str) -> Any:
    """Return what a scenario has at a path; nothing where it has nothing."""
    at: Any = side.loaded.merged
    for key in path.split("."):
        at = at.get(key) if isinstance(at, dict) else None
    return at


def step_detail(step: Step) -> Arg:
    """Say what a step changes: the value given, or the names of the inputs."""
    if len(step.inputs) == 1:
        (found,) = step.inputs
        return message("compare-field-set", field=_field(found), value=found.b.value)
    return listing(dict.fromkeys(_field(found) for found in step.inputs), "comma")


def _field(found: Difference) -> Arg:
    return field_label(found.path) or found.path.rpartition(".")[2].replace("_", " ")
