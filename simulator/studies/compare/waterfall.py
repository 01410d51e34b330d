"""Two scenarios and a target as what explains the difference: step by step, in both orders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.china import china_terms
from simulator.analysis.estimates import Estimate, estimate, probability
from simulator.analysis.figure_data.headline import headline
from simulator.analysis.paired import Paired, paired
from simulator.analysis.scorecard import Futures, futures, judged_by
from simulator.catalogue.message import message
from simulator.run import CachedRun, needed_for, shared_key, sharing, simulate
from simulator.studies.compare.steps import Step, StepPath, step_path
from simulator.studies.executors import side_by_side
from simulator.studies.store import Memory
from simulator.studies.study import Evaluated, Study

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.outcomes.store import Outcomes
    from simulator.run import Progress
    from simulator.scenario.schema import Scenario
    from simulator.scenario.targets import Target
    from simulator.studies.compare.comparison import Comparison, GoalDifference, Side

MOST_TARGETS = 3  # waterfalls of a scenario unless others are asked for
WORTH_TELLING = 0.05  # of a target, by which a mean differs
KEPT = 1  # future by project and line: none is looked at

Array = NDArray[np.float64]


class Walk(NamedTuple):
    """A number on its way from one scenario to the other.

    Attributes
    ----------
    start, end : in the two scenarios
    total : their difference
    forward : what each step adds when steps are made in the order of the files
    backward : what each step adds when they are made in reverse, in the order of the files
    interaction : backward less forward: what a step adds only beside the later ones, which are
        made before it in the one order and after it in the other
    """

    start: Estimate
    end: Estimate
    total: Paired
    forward: tuple[Paired, ...]
    backward: tuple[Paired, ...]
    interaction: tuple[Paired, ...]


class Waterfall(NamedTuple):
    """What explains how a target differs between the reference and another scenario.

    Attributes
    ----------
    mean : walk of the quantity in the target's year; none where it names none
    chance : walk of the probability that it is met
    draws : futures played at every step; those of the comparison unless fewer were asked for
    """

    target: str
    label: str
    steps: tuple[Step, ...]
    mean: Walk | None
    chance: Walk
    draws: int


class _Goal(NamedTuple):
    """A target as one of the two scenarios has it, with its term for China: [draw] or a number."""

    target: Target
    china: Array | float

    def of(self, outcomes: Outcomes) -> Futures:
        return futures(self.target, outcomes, self.china)


def chosen(comparison: Comparison, other: Side) -> list[str]:
    """Return the targets whose difference is explained unless others are asked for.

    Those that differ beyond the noise: the headline target first, then those
    whose probability differs most, or whose mean does by a share of the target
    worth speaking of; one of those that speak of the same quantity and year.
    """
    goals, rows = comparison.goals[other.label], comparison.reference.rows
    sizes: dict[str, float] = {}
    for key, goal in goals.items():
        by_chance = abs(float(goal.chance.mean)) if goal.chance.is_significant else 0.0
        by_mean = 0.0
        if goal.mean is not None and goal.mean.is_significant:
            by_mean = abs(float(goal.mean.mean) / rows[key].value)
        sizes[key] = max(by_chance, by_mean if by_mean >= WORTH_TELLING else 0.0)
    first = headline([row for key, row in rows.items() if key in goals])
    taken = []
    if first is not None and (
        goals[first.id].chance.is_significant or _mean_is_significant(goals[first.id])
    ):
        taken.append(first.id)
    for key in sorted((key for key in sizes if sizes[key]), key=lambda key: -sizes[key]):
        if not any(_asks_the_same(comparison.reference, key, before) for before in taken):
            taken.append(key)
    return taken[:MOST_TARGETS]


def _mean_is_significant(goal: GoalDifference) -> bool:
    return goal.mean is not None and bool(goal.mean.is_significant)


def _asks_the_same(side: Side, one: str, other: str) -> bool:
    """Return whether two targets speak of the same quantity and year."""
    a, b = side.rows[one], side.rows[other]
    return (a.quantity, a.year) == (b.quantity, b.year)


def waterfalls(
    comparison: Comparison,
    other: Side,
    targets: Sequence[str],
    *,
    draws: int | None = None,
    cached: CachedRun | None = None,
    progress: Progress | None = None,
) -> list[Waterfall]:
    """Explain the difference of some targets by the inputs that differ.

    Parameters
    ----------
    targets : tested in both scenarios
    draws : fewer futures than the comparison's, to save time
    cached : a run of which all is taken over whose inputs do not differ

    Notes
    -----
    The inputs are changed one after another, in the order of the files and in
    reverse. What a step adds depends on what was changed before it; where the
    two orders agree nothing interacts. Both add up to the whole difference.
    """
    reference = comparison.reference
    draws = min(draws or comparison.draws, comparison.draws)
    laid = step_path(reference.loaded, other.loaded, comparison.inputs[other.label])
    here, there = (_goals(side, targets, draws) for side in (reference, other))
    ends = [_cut(side.outcomes, draws) for side in (reference, other)]
    first = {key: goal.of(ends[0]) for key, goal in here.items()}
    last = {key: goal.of(ends[1]) for key, goal in here.items()}
    first_as_there = {key: goal.of(ends[0]) for key, goal in there.items()}
    last_as_there = {key: goal.of(ends[1]) for key, goal in there.items()}
    forward, backward = _between(laid, here, there, draws, cached, progress)
    found = []
    for key in targets:
        steps = laid.steps
        up = [first[key], *(between[key] for between in forward), last[key]]
        down = [first_as_there[key], *(between[key] for between in backward), last_as_there[key]]
        if not steps:
            up, down = up[:1], down[:1]
        moved = [d for d in comparison.inputs[other.label] if d.path.startswith(f"targets.{key}.")]
        if any(not d.texts_only for d in moved):  # the target itself: the last step
            steps = (*steps, Step((f"targets.{key}",), tuple(moved)))
            up, down = [*up, last_as_there[key]], [first[key], *down]
        up_by_year, down_by_year = (_in_year(path) for path in (up, down))
        found.append(
            Waterfall(
                key,
                other.label,
                steps,
                None
                if up_by_year is None or down_by_year is None
                else _walk(up_by_year, down_by_year, estimate),
                _walk(_as_numbers(up), _as_numbers(down), _chance),
                draws,
            )
        )
    return found


def _goals(side: Side, targets: Sequence[str], draws: int) -> dict[str, _Goal]:
    terms = china_terms(side.scenario, draws)
    return {key: _Goal(side.scenario.targets[key], terms.get(key, 0.0)) for key in targets}


def _between(
    laid: StepPath,
    here: Mapping[str, _Goal],
    there: Mapping[str, _Goal],
    draws: int,
    cached: CachedRun | None,
    progress: Progress | None,
) -> tuple[list[dict[str, Futures]], list[dict[str, Futures]]]:
    """Play the scenarios between the two; going forward the target is that of the first."""
    items = [(scenario, here) for scenario in laid.forward]
    items += [(scenario, there) for scenario in laid.backward]

    def evaluate(
        item: tuple[Scenario, Mapping[str, _Goal]], before: CachedRun | None, workers: int
    ) -> Evaluated[dict[str, Futures]]:
        scenario, goals = item
        asked = needed_for(scenario, judged_by(goal.target for goal in goals.values()))
        use = sharing((before, cached), scenario, draws)
        outcomes = simulate(
            scenario, draws, keep=KEPT, workers=workers, quantities=asked, cached=use
        )
        found = {key: goal.of(outcomes) for key, goal in goals.items()}
        return Evaluated(found, CachedRun(scenario, outcomes))

    groups = [shared_key(scenario) for scenario, _ in items]
    found = Study(items, evaluate, groups, groups).results(
        Memory(),
        side_by_side(),
        progress and (lambda share, _: progress(share, message("compare-explaining"))),
    )
    return found[: len(laid.forward)], found[len(laid.forward) :]


def _cut(outcomes: Outcomes, draws: int) -> Outcomes:
    return replace(outcomes, arrays={n: array[:draws] for n, array in outcomes.arrays.items()})


def _in_year(path: Sequence[Futures]) -> list[Array] | None:
    values = [found.in_year for found in path if found.in_year is not None]
    return values if len(values) == len(path) else None


def _as_numbers(path: Sequence[Futures]) -> list[Array]:
    return [found.met.astype(np.float64) for found in path]


def _walk(up: Sequence[Array], down: Sequence[Array], level: Callable[[Array], Estimate]) -> Walk:
    """Turn the levels of each order into what every step adds.

    Parameters
    ----------
    up : [draw] each: the first scenario, after the first step, after the first two ..., the second
    down : the same after the last step, the last two ...
    """
    pairs = list(_pairs(up)), list(_pairs(down))[::-1]
    return Walk(
        level(up[0]),
        level(up[-1]),
        paired(up[0], up[-1]),
        tuple(paired(a, b) for a, b in pairs[0]),
        tuple(paired(a, b) for a, b in pairs[1]),
        tuple(paired(b - a, d - c, size=b) for (a, b), (c, d) in zip(*pairs, strict=True)),
    )


def _pairs(levels: Sequence[Array]) -> Iterator[tuple[Array, Array]]:
    return pairwise(levels)


def _chance(met: Array) -> Estimate:
    share, error = probability(met > 0)
    unknown = np.asarray(np.nan)
    return Estimate(share, error, unknown, unknown, unknown)
