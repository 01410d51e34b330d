"""A run as petroleum for Laos: how much comes, how long stocks last, when a pipeline opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Estimate, Probability, estimate, probability
from simulator.analysis.figure_data.of_run import OfRun, of_run
from simulator.analysis.figure_data.spread import by_share

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

LEAST_ML = 1e-3  # below which demand that is not served is rounding


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Petroleum from Viet Nam to Laos: percentiles [year] unless said."""

    sent_ml: dict[float, Array]
    share: dict[float, Array]
    cover_days: dict[float, Array]
    lowest_cover_days: dict[float, Array]
    unserved_ml: Estimate
    short: Probability  # [year], that some demand goes unserved
    worst: int | None  # year in which that is likeliest, the one with most unserved among equals
    missing_ml: dict[float, Array] | None  # what goes unserved in it where some does: percentiles
    pipeline: bool  # whether the scenario has one
    opens: Probability  # [year], that the pipeline's first fuel comes in it
    open_by_end: Probability
    piped_ml: Estimate


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    section = scenario.petroleum
    assert section is not None
    arrays = outcomes.arrays
    unserved, piped = arrays["petroleum_unserved_ml"], arrays["pipeline_ml"]
    is_short = unserved > LEAST_ML
    flows = piped > 0.0
    first = flows & (np.cumsum(flows, axis=1) == 1)  # [draw, year]
    amount = estimate(unserved)
    short = probability(is_short)
    likeliest = np.lexsort((amount.mean, short.probability))[-1]
    missing = None
    if is_short.any():
        missing = by_share(unserved[is_short[:, likeliest]][:, [likeliest]])
    return FigureData(
        **of_run(scenario, outcomes, rows),
        sent_ml=by_share(arrays["petroleum_ml"]),
        share=by_share(arrays["petroleum_share"]),
        cover_days=by_share(arrays["petroleum_cover_days"]),
        lowest_cover_days=by_share(arrays["petroleum_lowest_cover_days"]),
        unserved_ml=amount,
        short=short,
        worst=None if missing is None else int(outcomes.years[likeliest]),
        missing_ml=missing,
        pipeline=any(route.kind == "pipeline" for route in section.routes.values()),
        opens=probability(first),
        open_by_end=probability(flows.any(axis=1)),
        piped_ml=estimate(piped),
    )
