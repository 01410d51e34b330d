"""What a run drew as circumstances: numbers, dates and chances of each future, as columns.

A date of a line is the one on which it opens, all that delays it included; one after the year
of the target is as good as never, for it could only stand for what delays others. A quantity is
told by its value. What has no value of its own – how late a plant is, whether it is given up – is
told by its place among all futures, from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from simulator.catalogue.message import Arg, message
from simulator.catalogue.quantities import QUANTITIES
from simulator.outcomes.store import Outcomes
from simulator.parts.chance import Chance
from simulator.parts.registry import parts_of
from simulator.scenario.input_label import input_label, thing_label
from simulator.scenario.load import Loaded
from simulator.scenario.provenance import quantities
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario

Array = NDArray[np.float64]

LEADING = 12  # circumstances looked at together: those that go most with what happens


class Circumstance(NamedTuple):
    """One column.

    Attributes
    ----------
    kind : a date, a number in `unit`, or a place among all futures
    """

    path: str
    label: Arg
    kind: Literal["date", "number", "place"]
    unit: str
    values: Array


def circumstances(
    loaded: Loaded,
    drawn: Mapping[str, int],
    outcomes: Outcomes,
    label_of: Callable[[str], Arg],
    until: float = math.inf,
) -> list[Circumstance]:
    """Return every circumstance that differs from future to future.

    Parameters
    ----------
    drawn : paths that were drawn, with how many numbers a draw takes
    label_of : what a planner calls the input to which a path belongs
    until : decimal year from which on a day makes no difference: it counts as never
    """
    scenario, draws = loaded.scenario, outcomes.draws
    chance = Chance.of_scenario(scenario, scenario.seed, 0, draws)
    by_path = {quantity.path: quantity for quantity in quantities(scenario)}
    found = list(_days(loaded, outcomes, until))
    known = {each.path for each in found}
    for path, numbers in drawn.items():
        quantity = by_path.get(path)
        if numbers != 1 or path in known or (quantity is not None and quantity.unit == "date"):
            continue
        found.append(_of(loaded, path, quantity, chance, label_of))
    return [each for each in found if each.values.min() != each.values.max()]


def days_of(scenario: Scenario) -> dict[str, str]:
    """Return the quantities that are days of things, with the path of the day of each thing."""
    return {
        name: path
        for part in parts_of(scenario)
        for name, path in part.days.items()
        if part.labels(scenario)[QUANTITIES[name].dims[-1]]
    }


def _days(loaded: Loaded, outcomes: Outcomes, until: float) -> Iterator[Circumstance]:
    for name, path in days_of(loaded.scenario).items():
        days = outcomes.arrays.get(name)
        if days is None or len(days) < outcomes.draws:  # not kept of all draws
            continue
        for i, thing in enumerate(outcomes.labels[QUANTITIES[name].dims[-1]]):
            of = path.format(thing)
            label = thing_label(of, loaded.merged) or thing
            day = days[:, i].astype(np.float64)
            values = np.where(day < until, day, np.inf)  # not a number: never
            yield Circumstance(of, label, "date", "", values)


def _of(
    loaded: Loaded,
    path: str,
    quantity: Quantity | None,
    chance: Chance,
    label_of: Callable[[str], Arg],
) -> Circumstance:
    if quantity is not None and not quantity.distribution.never:
        label = input_label(path, loaded.merged)
        return Circumstance(path, label, "number", quantity.unit, chance.number(quantity))
    values = chance.uniform(path)
    of_part = path.split(".")[0] in {part.name for part in parts_of(loaded.scenario)}
    of_thing = of_part and "/" in path
    thing = thing_label(path.replace("/", "."), loaded.merged) if of_thing else None
    label = label_of(path)
    if thing is not None:
        label = message("discover-of", label=label, thing=thing)
    return Circumstance(path, label, "place", "", values)


def leading(found: list[Circumstance], holds: NDArray[np.bool_]) -> list[Circumstance]:
    """Return those that go most with what happens, by rank correlation in every other future.

    Those in which boxes are counted are left out of it.
    """
    used = slice(0, None, 2)
    y = holds[used].astype(float)
    if np.ptp(y) == 0:
        return []
    y -= y.mean()
    sizes = [abs(_rank_correlation(each, used, y)) for each in found]
    order = np.argsort(-np.nan_to_num(sizes), kind="stable")[:LEADING]
    return [found[i] for i in order]


def _rank_correlation(of: Circumstance, used: slice, y: Array) -> float:
    """Return the rank correlation with what happens, less its mean; places are ranks already."""
    x = of.values[used] if of.kind == "place" else rankdata(of.values[used])
    x = x - x.mean()
    size = np.sqrt((x @ x) * (y @ y))
    return float(x @ y / size) if size > 0 else 0.0
