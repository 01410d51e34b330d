"""Checked points as the study that plays them: on the same chance, what they share once."""

from __future__ import annotations

import os
from collections.abc import Sequence

from simulator.catalogue.language import chosen
from simulator.catalogue.message import message
from simulator.run import CachedRun, needed_for, simulate
from simulator.run.memory import retain_freed_memory
from simulator.studies.study import Evaluated, Study
from simulator.studies.sweep.points import Checked, label_of
from simulator.studies.sweep.summary import PointResult, summarise, summarised

SHARED_COST = 3.0  # time of playing what points share, in that of all the rest of a point
KEEP = 1  # draws kept by project and line, of which a sweep tells nothing


def playing(points: Sequence[Checked]) -> Study[Checked, PointResult]:
    """Return the study of points; those of a group share the steps that take most of the time."""
    here = os.getpid()

    def evaluate(point: Checked, cached: CachedRun | None, workers: int) -> Evaluated[PointResult]:
        if os.getpid() != here:
            retain_freed_memory()
        try:
            asked = needed_for(point.scenario, summarised(point.scenario))
            outcomes = simulate(
                point.scenario, keep=KEEP, workers=workers, cached=cached, quantities=asked
            )
        except Exception as error:
            where = message("sweep-at-point", number=point.number + 1, point=label_of(point.point))
            error.add_note(chosen().format(where))
            raise
        return Evaluated(
            summarise(point.scenario, outcomes), cached or CachedRun(point.scenario, outcomes)
        )

    return Study(points, evaluate, [p.key for p in points], [p.shares for p in points], SHARED_COST)
