"""A scenario and a question as what moves the answer: each input, and each assumption.

Everything is found in futures of the ordinary simulator: those of the run
itself, those of a run in which assumptions vary that otherwise do not, and, if
asked for, futures put together of these (`design`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.analysis import conditioning
from simulator.analysis.estimates import standard_error
from simulator.catalogue.message import message
from simulator.run import Progress, simulate
from simulator.run.cached import CachedRun
from simulator.sampling.streams import noting, prescribed
from simulator.scenario.input_label import input_label
from simulator.scenario.load import Loaded
from simulator.scenario.quantity import Quantity
from simulator.scenario.schema import Scenario
from simulator.studies.answer import (
    Answer,
    answer_of,
    refuse_few,
    refuse_what_cannot_move,
)
from simulator.studies.executors import Executor, side_by_side
from simulator.studies.sensitivity.design import Design, column_of
from simulator.studies.sensitivity.exchange import Z, screen, sobol
from simulator.studies.sensitivity.found import (
    OURS,
    Effect,
    Exchanged,
    Known,
    Sensitivity,
    more_draws,
)
from simulator.studies.sensitivity.given import NOTED, drawn_for, given
from simulator.studies.sensitivity.inputs import (
    CORRELATIONS,
    Grouping,
    Inputs,
    checked,
)
from simulator.studies.sensitivity.ranged import at_ends, widened, with_range
from simulator.studies.sensitivity.tenths import Tenths, in_tenths

Array = NDArray[np.float64]

FEW = 64  # draws in which is seen whether a number changes anything
AT_ENDS = 1_000  # draws played with a number at its ends
APART = 19  # inputs told apart in a Sobol' design, all others one more


def sensitivity(
    loaded: Loaded,
    target: str | None = None,
    quantity: str | None = None,
    year: int | None = None,
    draws: int | None = None,
    *,
    sobol_base: int = 0,
    screen_base: int = 0,
    progress: Progress | None = None,
    executor: Executor | None = None,
) -> Sensitivity:
    """Find what moves the answer.

    Parameters
    ----------
    sobol_base : draws of which futures are put together for Sobol' indices; none unless told
    screen_base : the same for a screening of all inputs

    Raises
    ------
    StudyError
        If there is no answer, it is the same in every future, or the groups of inputs are wrong.
    """
    study = _Study(loaded, answer_of(loaded.scenario, target, quantity, year), draws)
    return study.run(sobol_base, screen_base, progress or (lambda *_: None), executor)


class _Study:
    def __init__(self, loaded: Loaded, answer: Answer, draws: int | None) -> None:
        self.loaded, self.scenario, self.answer = loaded, loaded.scenario, answer
        self.draws = self.scenario.draws if draws is None else draws
        refuse_few(self.draws)
        self.asked = answer.asked(self.scenario)

    def run(
        self, sobol_base: int, screen_base: int, progress: Progress, executor: Executor | None
    ) -> Sensitivity:
        progress(0.0, message("study-playing"))
        inputs = self._inputs()
        y = self._played(self.scenario)
        progress(0.2, message("sensitivity-looking"))
        told = given(inputs, self.answer, y)
        progress(0.3, message("sensitivity-widening"))
        found = self._known(inputs, y, executor or side_by_side())
        progress(0.5, message("sensitivity-exchanging"))
        wanted = max(screen_base, FEW if sobol_base else 0)
        screened = self._screened(inputs, wanted) if wanted else None
        exchanged = self._sobol(inputs, screened, sobol_base) if screened and sobol_base else None
        lead = told.effects[0]
        return Sensitivity(
            **vars(told)
            | {"effects": with_totals(told.effects, exchanged), "exchanged": exchanged}
            | found,
            more_draws=more_draws(lead.share, Z * lead.share_error, self.draws),
            screened=screened,
        )

    def _inputs(self) -> Inputs:
        """Return what is drawn for the answer, by input."""
        each = drawn_for(self.answer, self.scenario)
        inputs = Inputs(self.loaded, Grouping(self.scenario), each)

        def all_drawn() -> Mapping[str, int]:
            with noting() as noted:
                simulate(self.scenario, NOTED, workers=1)
            return noted

        checked(self.scenario, inputs.grouping, each, all_drawn)
        return inputs

    def _played(self, scenario: Scenario) -> Array:
        """Return the answer in the draws of a scenario, which must differ."""
        outcomes = simulate(scenario, self.draws, quantities=self.asked)
        y = self.answer.values(scenario, outcomes)
        refuse_what_cannot_move(self.answer, outcomes, y)
        return y

    def _known(self, inputs: Inputs, y: Array, executor: Executor) -> dict[str, Any]:
        """Return what the quantities do, and how many there are, as fields of what was found."""
        ranged = with_range(self.loaded)
        drawn = self._quantities_in(inputs, inputs.each)
        found = self._in_tenths(inputs, self.scenario, drawn, "drawn")
        wide = widened(self.loaded, ranged).scenario
        wider = self._quantities_in(inputs, drawn_for(self.answer, wide)) - drawn
        mean = float(y.mean())
        if wider:
            mean = float(self._played(wide).mean())
            found += self._in_tenths(inputs, wide, wider, "widened")
        rest = {path: r for path, r in ranged.items() if path not in drawn | wider}
        some = min(self.draws, AT_ENDS)
        before = CachedRun(self.scenario, simulate(self.scenario, some, quantities=self.asked))

        def values(loaded: Loaded) -> Array:
            outcomes = simulate(
                loaded.scenario, some, quantities=self.asked, workers=1, cached=before
            )
            return self.answer.values(loaded.scenario, outcomes)

        moved = at_ends(self.loaded, rest, values, y[:some], executor)
        for path, low, high, refused in moved:
            row = self._row(inputs, path, "refused" if refused else "ends", low, high)
            found.append(replace(row, problems=refused))
        apart = conditioning.told_apart(
            np.array([k.effect for k in found]), np.array([k.error for k in found])
        )
        found = [replace(k, apart=bool(a)) for k, a in zip(found, apart, strict=True)]
        found.sort(key=lambda k: (-abs(k.effect), k.path))
        looked_at = drawn | wider | rest.keys()
        return {
            "known": tuple(found),
            "looked_at": len(looked_at),
            "assumptions": sum(known_as(inputs, path).provenance in OURS for path in looked_at),
            "widened": len(wider),
            "widened_mean": mean,
        }

    def _quantities_in(self, inputs: Inputs, each: Mapping[str, int]) -> set[str]:
        """Return the quantities that are drawn; of correlated ones what they have in common."""
        correlations = self.scenario.correlations
        common = {
            f"{CORRELATIONS}{name}"
            for name in correlations
            if f"{CORRELATIONS}{name}/shock" in each
        }
        correlated = {member for group in correlations.values() for member in group.members}
        names = {inputs.quantity_of(path) for path in each}
        return names.intersection(inputs.quantities) - correlated | common

    def _in_tenths(
        self, inputs: Inputs, scenario: Scenario, names: set[str], how: str
    ) -> list[Known]:
        """Return what quantities do between their lowest and highest tenth."""

        def play(design: Tenths) -> Array:
            return self._prescribed(scenario, design)

        many = min(self.draws, AT_ENDS)
        ends = in_tenths(play, sorted(names), inputs.quantity_of, FEW, many)
        return [self._row(inputs, path, how, low, high) for path, (low, high) in ends.items()]

    def _row(self, inputs: Inputs, path: str, how: str, low: Array, high: Array) -> Known:
        quantity, error = known_as(inputs, path), float(standard_error(high - low))
        of = inputs.grouping.of(f"{path}/shock")
        label = (
            input_label(path, self.loaded.merged) if path in inputs.quantities else inputs.label(of)
        )
        ends = float(low.mean()), float(high.mean()), error
        return Known(path, label, quantity.provenance, quantity.reason, how, *ends)

    def _exchanging(self, design: Design) -> Array:
        return self._prescribed(self.scenario, design)

    def _prescribed(self, scenario: Scenario, design: Design | Tenths) -> Array:
        """Play futures that are put together of those of the run."""
        with prescribed(design):
            outcomes = simulate(scenario, design.rows, keep=1, quantities=self.asked)
            return self.answer.values(scenario, outcomes)

    def _sobol(self, inputs: Inputs, screened: Exchanged, base: int) -> Exchanged:
        """Return Sobol' indices of what moves most, all others together being one more."""
        assert screened.screened is not None
        moved = screened.screened.moved
        order = [i for i in np.argsort(-moved, kind="stable").tolist() if moved[i] > 0]
        names = tuple(screened.names[i] for i in order[:APART])
        count = len(names) + (len(names) < len(inputs.names))
        column = column_of(names[: count - 1] if count == len(names) else names, inputs.grouping.of)
        indices = sobol(self._exchanging, count, column, base, self.scenario.seed)
        return Exchanged(names, base, base * (count + 2), indices=indices)

    def _screened(self, inputs: Inputs, base: int) -> Exchanged:
        """Screen all inputs."""
        names, count = inputs.names, len(inputs.names)
        column = column_of(names[:-1], inputs.grouping.of)
        screened = screen(self._exchanging, count, column, base)
        return Exchanged(names, base, base * (count + 1), screened=screened)


def with_totals(effects: tuple[Effect, ...], exchanged: Exchanged | None) -> tuple[Effect, ...]:
    """Return effects with their total shares and in their order, where these are known."""
    if exchanged is None or exchanged.indices is None:
        return effects
    total, half = exchanged.indices.total, exchanged.indices.total_half
    known = dict(
        zip(exchanged.names, zip(total.tolist(), half.tolist(), strict=True), strict=False)
    )
    told = [
        replace(e, total=known[e.name][0], total_half=known[e.name][1]) if e.name in known else e
        for e in effects
    ]
    return tuple(sorted(told, key=lambda e: -1.0 if math.isnan(e.total) else e.total, reverse=True))


def known_as(inputs: Inputs, path: str) -> Quantity:
    """Return a quantity; of correlated ones the one that is known least."""
    group = inputs.loaded.scenario.correlations.get(path.removeprefix(CORRELATIONS))
    paths = [path] if group is None or path in inputs.quantities else group.members
    return min((inputs.quantities[p] for p in paths), key=lambda q: q.provenance not in OURS)
