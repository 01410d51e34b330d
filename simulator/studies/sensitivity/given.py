"""The draws of a run as what each input does to an answer: none of them is played again."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from simulator.analysis import conditioning
from simulator.analysis.conditioning import FEWEST
from simulator.analysis.estimates import standard_error
from simulator.outcomes.store import Outcomes
from simulator.run import simulate
from simulator.sampling.streams import noting, uniforms
from simulator.scenario.load import Loaded
from simulator.scenario.schema import Scenario
from simulator.studies.answer import (
    Answer,
    answer_of,
    refuse_untested,
    refuse_what_cannot_move,
)
from simulator.studies.refusal import StudyError
from simulator.studies.sensitivity.found import Effect, Given
from simulator.studies.sensitivity.inputs import Grouping, Inputs

Array = NDArray[np.float64]

NOTED = 256  # draws in which is seen what is drawn
LEADING = 10  # inputs of which the change of the whole distribution is told too


def drawn_for(answer: Answer, scenario: Scenario) -> Mapping[str, int]:
    """Return what is drawn for an answer: by path, how many numbers a draw takes.

    Raises
    ------
    StudyError
        If the target is not tested in this scenario.
    """
    with noting() as noted:
        outcomes = simulate(scenario, NOTED, workers=1, quantities=answer.asked(scenario))
        refuse_untested(answer, scenario, outcomes)
        answer.values(scenario, outcomes)
    return noted


def of_run(loaded: Loaded, outcomes: Outcomes, target: str) -> Given | None:
    """Return what the draws of a run tell of a target; none where they tell nothing."""
    if outcomes.draws < FEWEST:
        return None
    try:
        answer = answer_of(loaded.scenario, target, None, None)
        y = answer.values(loaded.scenario, outcomes)
        refuse_what_cannot_move(answer, outcomes, y)
        each = drawn_for(answer, loaded.scenario)
    except StudyError:
        return None
    return given(Inputs(loaded, Grouping(loaded.scenario), each), answer, y, pawn=False)


def given(inputs: Inputs, answer: Answer, y: Array, *, pawn: bool = True) -> Given:
    """Return what each input does to the answer, as far as the draws tell.

    Parameters
    ----------
    y : [draw] the answer
    pawn : whether the change of the whole distribution is looked at too
    """
    seed, draws = inputs.loaded.scenario.seed, len(y)

    def drawn(path: str) -> Array:
        each = inputs.each[path]
        return uniforms(seed, path, 0, draws, each).reshape(-1, each).T

    c = conditioning.condition(map(drawn, inputs.each), y)
    group, count = inputs.group, len(inputs.names)
    share = conditioning.first_order(c, group, count)
    score = conditioning.scores(c, group, count)
    ends = conditioning.ends_of_scores(score, y, seed)
    columns = conditioning.ends_of_columns(c, float(y.mean()))
    order = np.argsort(-share.share)
    distance = conditioning.pawn(score[order[:LEADING]], y, seed).tolist() if pawn else [math.nan]
    numbers = np.bincount(group, minlength=count)
    apart = conditioning.told_apart(np.maximum(share.share, 0), share.error)
    effects = []
    for place, i in enumerate(order.tolist()):
        single, at = numbers[i] == 1, int(np.flatnonzero(group == i)[0])
        of, j = (columns, at) if single else (ends, i)
        effects.append(
            Effect(
                name=inputs.names[i],
                label=inputs.label(inputs.names[i]),
                numbers=int(numbers[i]),
                share=float(share.share[i]),
                share_error=float(share.error[i]),
                low=float(of.low[j]),
                high=float(of.high[j]),
                error=float(of.error[j]),
                rank=float(c.rank[at]) if single else math.nan,
                pawn=distance[place] if place < len(distance) - 1 else math.nan,
                apart=bool(apart[i]),
            )
        )
    return Given(
        loaded=inputs.loaded,
        inputs=inputs,
        answer=answer,
        draws=draws,
        mean=float(y.mean()),
        error=float(standard_error(y)),
        effects=tuple(effects),
        pawn_of_nothing=distance[-1],
    )
