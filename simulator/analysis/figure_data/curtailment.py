"""A run as the energy that full or broken lines curtail: by year, and line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Estimate, estimate, percentiles, standard_error
from simulator.analysis.figure_data.of_run import OfRun, of_run

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario

LINES_AT_MOST = 10
LEAST_GWH = 0.5  # what is lost below it would print as nought


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Energy lost at the busbar, GWh: total [year], lines [line, year] from the worst on."""

    total_gwh: Estimate
    offered_gwh: Array
    lines: tuple[str, ...]
    line_gwh: Array
    line_se_gwh: Array
    line_p90_gwh: Array
    line_share: Array
    line_sum_gwh: Array
    line_sum_se_gwh: Array
    others: int
    by_contract: bool


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows; a line's share is of what reached it."""
    lost_gwh = outcomes.means["line_curtailed_gwh"].T  # [line, year]
    reached_gwh = _reached(scenario, outcomes)
    sums = lost_gwh.sum(axis=1)
    worst = np.argsort(-sums, kind="stable")[: np.count_nonzero(sums >= LEAST_GWH)]
    listed = worst[:LINES_AT_MOST]
    draws_gwh = outcomes.arrays["line_curtailed_gwh"][:, :, listed]  # [draw, year, line]
    reached = reached_gwh[listed].sum(axis=1)
    return FigureData(
        **of_run(scenario, outcomes, rows),
        total_gwh=estimate(outcomes.arrays["curtailed_gwh"]),
        offered_gwh=outcomes.arrays["offered_gwh"].mean(axis=0, dtype=np.float64),
        lines=tuple(scenario.power.lines[outcomes.lines[i]].name for i in listed),
        line_gwh=lost_gwh[listed],
        line_se_gwh=standard_error(draws_gwh, outcomes.draws).T,
        line_p90_gwh=percentiles(draws_gwh, (0.9,))[0].T,
        line_share=sums[listed] / reached,
        line_sum_gwh=sums[listed],
        line_sum_se_gwh=standard_error(draws_gwh.sum(axis=1), outcomes.draws),
        others=len(worst) - len(listed),
        by_contract=scenario.power.curtailment == "by_contract",
    )


def _reached(scenario: Scenario, outcomes: Outcomes) -> Array:
    """Return what came to each line: sent, curtailed there, curtailed after it, [line, year], GWh.

    Of what a later line curtails, a line has the share that it has of the
    flow there: exact where all are curtailed alike, in means over draws and
    months an approximation.
    """
    lost, flow = (outcomes.means[f"line_{name}_gwh"].T for name in ("curtailed", "flow"))
    lines, at = scenario.power.lines, {name: i for i, name in enumerate(outcomes.lines)}
    reached = lost + flow
    for i, name in enumerate(outcomes.lines):
        later = lines[name].to
        while later in at:
            j = at[later]
            part = np.divide(flow[i], flow[j], out=np.zeros_like(flow[i]), where=flow[j] > 0)
            reached[i] += lost[j] * np.minimum(part, 1.0)
            later = lines[later].to
    return reached


def lost_share(data: FigureData) -> Array:
    """Return the share of what was offered that is lost: [year]."""
    return np.divide(
        data.total_gwh.mean,
        data.offered_gwh,
        out=np.zeros_like(data.offered_gwh),
        where=data.offered_gwh > 0,
    )
