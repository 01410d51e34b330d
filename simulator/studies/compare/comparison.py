"""Runs on one chance as a Comparison: the first is the reference, the others differ from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.china import china_terms
from simulator.analysis.estimates import Estimate, estimate
from simulator.analysis.paired import Paired, paired, paired_chance
from simulator.analysis.robust import Robust, robust
from simulator.analysis.scorecard import Futures, TargetRow, futures, scorecard
from simulator.catalogue.message import Listing, Message, listing, message
from simulator.catalogue.quantities import DRAW_YEAR, PART_OF
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import beyond_the_horizon
from simulator.scenario.differences import Difference, differences

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.scenario.load import Loaded
    from simulator.scenario.schema import Scenario


@dataclass(frozen=True, eq=False)
class Side:
    """One of the scenarios: what was played, and every target in every future.

    Attributes
    ----------
    label : the scenario's name, numbered where two share it
    outcomes : quantities by year only
    """

    label: str
    loaded: Loaded
    outcomes: Outcomes
    rows: Mapping[str, TargetRow]
    futures: Mapping[str, Futures]

    @property
    def scenario(self) -> Scenario:
        """The scenario that was played."""
        return self.loaded.scenario

    def by_year(self, quantity: str, years: Sequence[int]) -> NDArray[np.float64]:
        """Return a quantity in some years: [draw, year]."""
        first = years[0] - self.outcomes.first_year
        return self.outcomes.arrays[quantity][:, first : first + len(years)]

    def estimated(self, quantity: str, years: Sequence[int]) -> Estimate:
        """Return the estimate of a quantity in some years: of arrays [year]."""
        return estimate(self.by_year(quantity, years))


class GoalDifference(NamedTuple):
    """How a target fares in another scenario than the reference.

    Attributes
    ----------
    mean : difference of the quantity in the target's year; none without a year
    chance : difference of the probability that it is met
    sooner, later : shares of the draws in which its first year comes sooner or later; a year that
        never comes is later than all
    """

    mean: Paired | None
    chance: Paired
    sooner: float
    later: float


@dataclass(frozen=True, eq=False)
class Comparison:
    """Runs on one chance beside each other.

    Attributes
    ----------
    notes : what a reader must know of how they were made comparable
    """

    reference: Side
    others: tuple[Side, ...]
    notes: tuple[Message, ...] = ()

    @property
    def scenarios(self) -> tuple[Scenario, ...]:
        """What was played, the reference first."""
        return tuple(side.scenario for side in self.sides)

    @property
    def sides(self) -> tuple[Side, ...]:
        """All of them, the reference first."""
        return (self.reference, *self.others)

    @property
    def draws(self) -> int:
        """Futures played of each."""
        return self.reference.outcomes.draws

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Calendar years that all horizons share."""
        first = max(side.outcomes.first_year for side in self.sides)
        last = min(side.outcomes.last_year for side in self.sides)
        return tuple(range(first, last + 1))

    @cached_property
    def quantities(self) -> tuple[str, ...]:
        """Quantities by year that all of them have."""
        return tuple(
            name
            for name in annual(self.reference.outcomes)
            if all(name in side.outcomes.arrays for side in self.others)
        )

    @cached_property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """Parts that only some scenarios have: by part, the labels of those without it."""
        parts = {side.label: _parts(side.outcomes) for side in self.sides}
        known = dict.fromkeys(part for played in parts.values() for part in played)
        lacking = {p: tuple(label for label, has in parts.items() if p not in has) for p in known}
        return {part: labels for part, labels in lacking.items() if labels}

    @cached_property
    def differences(self) -> dict[str, dict[str, Paired]]:
        """Differences from the reference: by label and quantity, [year] over the common years."""
        return {
            other.label: {
                name: paired(
                    self.reference.by_year(name, self.years), other.by_year(name, self.years)
                )
                for name in annual(self.reference.outcomes)
                if name in other.outcomes.arrays
            }
            for other in self.others
        }

    @cached_property
    def goals(self) -> dict[str, dict[str, GoalDifference]]:
        """By label and target, for those that are tested in the scenario and in the reference."""
        return {
            other.label: {
                key: _goal(mine, other.futures[key])
                for key, mine in self.reference.futures.items()
                if key in other.futures
            }
            for other in self.others
        }

    @cached_property
    def regrets(self) -> dict[str, dict[str, Robust]]:
        """By target and label, how each scenario fares beside the best of them in each future.

        Of targets with a year that all of them hold in the same meaning.
        """
        found: dict[str, dict[str, Robust]] = {}
        for key, row in self.reference.rows.items():
            rows = [side.rows.get(key) for side in self.sides]
            asked = {(r.value, r.year, r.quantity, r.comparator) for r in rows if r is not None}
            futures = [side.futures.get(key) for side in self.sides]
            in_year = [f.in_year for f in futures if f is not None and f.in_year is not None]
            if len(in_year) == len(self.sides) and len(asked) == 1 and None not in rows:
                held = robust(np.array(in_year), row.value, at_most=row.comparator == "at_most")
                found[key] = dict(zip((side.label for side in self.sides), held, strict=True))
        return found

    @cached_property
    def inputs(self) -> dict[str, list[Difference]]:
        """Inputs in which each scenario differs from the reference, by label."""
        return {
            other.label: [
                found
                for found in differences(self.reference.loaded, other.loaded)
                if found.path not in ("seed", "draws")
            ]
            for other in self.others
        }

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """Every target that any of them names, in the order of the files."""
        return tuple(dict.fromkeys(key for side in self.sides for key in side.rows))


def on_one_chance(
    scenarios: Sequence[Loaded], seed: int | None = None, draws: int | None = None
) -> tuple[list[Loaded], list[Message]]:
    """Give every scenario the seed and the draws of the first, or those asked for.

    Returns
    -------
    The scenarios, and a note for each file that asks for others.
    """
    first = scenarios[0].scenario
    wanted = {
        "seed": first.seed if seed is None else seed,
        "draws": first.draws if draws is None else draws,
    }
    alike, notes = [], []
    for loaded in scenarios:
        others = {n: v for n, v in wanted.items() if getattr(loaded.scenario, n) != v}
        if not others:
            alike.append(loaded)
            continue
        scenario = loaded.scenario.model_copy(update=others)
        alike.append(replace(loaded, scenario=scenario, merged={**loaded.merged, **others}))
        if seed is None and draws is None:
            notes.append(
                message(
                    "compare-other-chance",
                    scenario=loaded.scenario.name,
                    asked=_chance(loaded.scenario, others),
                    given=_chance(scenario, others),
                    reference=first.name,
                )
            )
    return alike, notes


def _chance(scenario: Scenario, of: Iterable[str]) -> Listing:
    """Name the seed and the draws of a scenario, or one of them."""
    names = {
        "seed": message("compare-seed", seed=str(scenario.seed)),
        "draws": message("compare-draws", draws=scenario.draws),
    }
    return listing(names[name] for name in of)


def labels_of(scenarios: Sequence[Loaded]) -> list[str]:
    """Return the names of the scenarios, numbered where several share one."""
    taken: list[str] = []
    for loaded in scenarios:
        name = label = loaded.scenario.name
        number = 1
        while label in taken:
            number += 1
            label = f"{name}_{number}"
        taken.append(label)
    return taken


def side(loaded: Loaded, outcomes: Outcomes, label: str) -> Side:
    """Take of a run what a comparison needs."""
    scenario = loaded.scenario
    china = china_terms(scenario, outcomes.draws)
    rows = {row.id: row for row in scorecard(scenario, outcomes, china)}
    tested = {
        key: futures(scenario.targets[key], outcomes, china.get(key, 0.0))
        for key, row in rows.items()
        if row.tested
    }
    wanted = (*annual(outcomes), *beyond_the_horizon().values())  # for first years beyond it
    arrays = {n: outcomes.arrays[n] for n in wanted if n in outcomes.arrays}
    return Side(label, loaded, replace(outcomes, arrays=arrays, means={}), rows, tested)


def annual(outcomes: Outcomes) -> list[str]:
    """Return the quantities by draw and year that were played."""
    return [
        name
        for name, quantity in outcomes.declared.items()
        if quantity.dims == DRAW_YEAR and name not in outcomes.codes and name in outcomes.arrays
    ]


def _parts(outcomes: Outcomes) -> list[str]:
    return list(dict.fromkeys(PART_OF[name] for name in outcomes.arrays))


def _goal(mine: Futures, theirs: Futures) -> GoalDifference:
    mean = None
    if mine.in_year is not None and theirs.in_year is not None:
        mean = paired(mine.in_year, theirs.in_year)
    alike = (mine.met == theirs.met) & (mine.first_year == theirs.first_year)
    identical = bool(alike.all() and (mean is None or mean.same))
    return GoalDifference(
        mean,
        paired_chance(mine.met, theirs.met, identical=identical),
        float((theirs.first_year < mine.first_year).mean()),
        float((theirs.first_year > mine.first_year).mean()),
    )
