"""A scenario and a target as when it is missed, or met: boxes of circumstances, and a tree."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.boxes import SHUFFLES, Box, Side, boxes, within
from simulator.catalogue.message import message
from simulator.outcomes.store import Outcomes
from simulator.run.simulate import simulate
from simulator.sampling.streams import noting
from simulator.scenario.load import Loaded
from simulator.studies.answer import (
    answer_of,
    refuse_few,
    refuse_untested,
    refuse_what_cannot_move,
)
from simulator.studies.discover.circumstances import Circumstance, circumstances, days_of, leading
from simulator.studies.sensitivity.given import Given
from simulator.studies.sensitivity.inputs import Grouping, Inputs
from simulator.studies.study import Progress

NOTED = 256  # draws in which is seen what is drawn
FEW_SHUFFLES = 19  # of a run's own page: the fewest by which one box in twenty is judged
LEAVES = 6
LEAST = 0.05  # of the futures, in a leaf

Event = Literal["missed", "met"]


class Leaf(NamedTuple):
    """A leaf of the tree: circumstances, and what happens in them in futures not grown on."""

    sides: tuple[Side, ...]
    share: float
    density: float


@dataclass(frozen=True)
class Discovery:
    """What was found.

    Attributes
    ----------
    event : what is looked for: that the target is missed or met, the rarer unless asked for
    everywhere : share of all futures in which it happens
    looked_at : how many circumstances differ from future to future
    circumstances : those looked at together, to whose columns sides refer
    leaves : of a tree over them; none if it was not asked for
    """

    loaded: Loaded
    target: str
    event: Event
    draws: int
    everywhere: float
    looked_at: int
    circumstances: tuple[Circumstance, ...]
    boxes: tuple[Box, ...]
    leaves: tuple[Leaf, ...]


def discover(
    loaded: Loaded,
    target: str,
    event: Event | None = None,
    draws: int | None = None,
    *,
    tree: bool = False,
    shuffles: int = SHUFFLES,
    progress: Progress | None = None,
) -> Discovery:
    """Find circumstances in which a target is missed, or met, far more often than elsewhere.

    Parameters
    ----------
    event : none: whichever is rarer
    tree : whether to grow a tree as well, which needs scikit-learn

    Raises
    ------
    StudyError
        If there is no such target, it is met in nearly no or nearly every future, or draws are few.
    """
    report = progress or (lambda *_: None)
    scenario = loaded.scenario
    answer = answer_of(scenario, target, None, None)
    asked = answer.asked(scenario)
    draws = scenario.draws if draws is None else draws
    refuse_few(draws)
    report(0.0, message("study-playing"))
    with noting() as drawn:
        few = simulate(scenario, NOTED, workers=1, quantities=asked)
        refuse_untested(answer, scenario, few)
        answer.values(scenario, few)
    outcomes = simulate(scenario, draws, quantities={*asked, *days_of(scenario)})
    met = answer.values(scenario, outcomes)
    refuse_what_cannot_move(answer, outcomes, met)
    report(0.5, message("discover-looking"))
    return _found(loaded, target, event, outcomes, met > 0, drawn, shuffles, tree=tree)


def discovered(given: Given, outcomes: Outcomes) -> Discovery:
    """Find in the futures of a run when its target is missed, or met, whichever is rarer.

    Parameters
    ----------
    given : what the draws of the run tell of the target
    """
    assert given.answer.target is not None
    loaded = given.inputs.loaded
    met = given.answer.values(loaded.scenario, outcomes) > 0
    drawn = given.inputs.each
    return _found(loaded, given.answer.target, None, outcomes, met, drawn, FEW_SHUFFLES)


def _found(
    loaded: Loaded,
    target: str,
    event: Event | None,
    outcomes: Outcomes,
    met: NDArray[np.bool_],
    drawn: Mapping[str, int],
    shuffles: int,
    *,
    tree: bool = False,
) -> Discovery:
    event = event or ("met" if met.mean() <= 0.5 else "missed")
    holds = met == (event == "met")
    grouping = Grouping(loaded.scenario)
    inputs = Inputs(loaded, grouping, drawn)
    year = loaded.scenario.targets[target].year
    every = circumstances(
        loaded,
        drawn,
        outcomes,
        lambda path: inputs.label(grouping.of(path)),
        math.inf if year is None else year + 1.0,
    )
    chosen = leading(every, holds)
    values = np.array([each.values for each in chosen]).reshape(len(chosen), len(holds)).T
    seed = loaded.scenario.seed
    return Discovery(
        loaded=loaded,
        target=target,
        event=event,
        draws=outcomes.draws,
        everywhere=float(holds.mean()),
        looked_at=len(every),
        circumstances=tuple(chosen),
        boxes=tuple(boxes(values, holds, seed, shuffles)),
        leaves=tuple(_grown(values, holds, seed)) if tree and chosen else (),
    )


def _grown(values: NDArray[np.float64], holds: NDArray[np.bool_], seed: int) -> list[Leaf]:
    """Grow a tree on every other future (CART), and count its leaves in the others."""
    from sklearn.tree import DecisionTreeClassifier

    used = np.arange(len(holds)) % 2 == 0
    most = np.where(np.isfinite(values), values, -np.inf).max(axis=0)
    finite = np.where(np.isfinite(values), values, most + 1.0)  # never: later than any other
    grown = DecisionTreeClassifier(
        max_leaf_nodes=LEAVES,
        min_samples_leaf=math.ceil(LEAST * used.sum()),
        random_state=seed % 2**32,
    ).fit(finite[used], holds[used])
    tree = grown.tree_
    leaves: list[Leaf] = []

    def walk(node: int, ends: dict[int, tuple[float, float]]) -> None:
        if tree.children_left[node] == tree.children_right[node]:
            sides = tuple(Side(column, *between) for column, between in ends.items())
            inside = within(finite, sides)[~used]
            density = float(holds[~used][inside].mean()) if inside.any() else np.nan
            leaves.append(Leaf(sides, float(inside.mean()), density))
            return
        column, at = int(tree.feature[node]), float(tree.threshold[node])
        low, high = ends.get(column, (-np.inf, np.inf))
        walk(tree.children_left[node], {**ends, column: (low, min(high, at))})
        walk(
            tree.children_right[node], {**ends, column: (max(low, np.nextafter(at, np.inf)), high)}
        )

    walk(0, {})
    return sorted(leaves, key=lambda leaf: -leaf.density)
