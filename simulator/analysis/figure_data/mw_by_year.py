"""A run as megawatts by year: from the projects, from steady growth, and as targets ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.estimates import percentiles
from simulator.analysis.figure_data.growth import growth
from simulator.analysis.figure_data.headline import headline
from simulator.analysis.figure_data.of_run import OfRun, of_run
from simulator.analysis.figure_data.spread import by_share

if TYPE_CHECKING:
    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.power import Firm
    from simulator.scenario.quantity import Quantity
    from simulator.scenario.schema import Scenario

MEANINGS = ("commissioned_mw", "deliverable_mw", "firm_mw")


class Mark(NamedTuple):
    """Targets that ask the same of Laos for the same year."""

    year: int
    value_mw: float
    quantity: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, kw_only=True)
class FigureData(OfRun):
    """Capacity on 31 December, MW: each [year] unless said.

    `listed_p50_mw` is that of the projects on today's list; none where there are no others.
    """

    commissioned_mw: dict[float, Array]
    listed_p50_mw: Array | None
    deliverable_p50_mw: Array
    firm_p10_mw: Array
    firm_worst_p10_mw: Array  # in the worst of the firm months
    firm: Firm  # what firm means
    signs: Quantity | None  # share of those who offer that sign whatever their costs look like
    base_year: int
    base_mw: float
    envelope_low_mw: Array
    envelope_high_mw: Array
    growth: tuple[float, float]
    marks: tuple[Mark, ...]
    headline: TargetRow | None


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    top_down = growth(scenario, outcomes, rows)
    commissioned, unlisted = (outcomes.arrays[n] for n in ("commissioned_mw", "unlisted_mw"))
    return FigureData(
        **of_run(scenario, outcomes, rows),
        commissioned_mw=by_share(commissioned),
        listed_p50_mw=percentiles(commissioned - unlisted, (0.5,))[0] if unlisted.any() else None,
        deliverable_p50_mw=percentiles(outcomes.arrays["deliverable_mw"], (0.5,))[0],
        firm_p10_mw=percentiles(outcomes.arrays["firm_mw"], (0.1,))[0],
        firm_worst_p10_mw=percentiles(outcomes.arrays["firm_worst_month_mw"], (0.1,))[0],
        firm=scenario.power.firm,
        signs=scenario.economics.signs_at_ceiling,
        base_year=top_down.base_year,
        base_mw=top_down.base_mw,
        envelope_low_mw=top_down.low_mw,
        envelope_high_mw=top_down.high_mw,
        growth=(top_down.low_share, top_down.high_share),
        marks=_marks(rows),
        headline=headline(rows),
    )


def _marks(rows: Sequence[TargetRow]) -> tuple[Mark, ...]:
    """Gather tested capacity targets that ask the same of Laos for the same year."""
    groups: dict[tuple[int, float, str], list[TargetRow]] = {}
    for row in rows:
        floor = row.tested and row.comparator == "at_least" and row.quantity in MEANINGS
        if floor and row.year is not None:
            asks = (row.year, row.value - (row.china or 0.0), row.quantity)
            groups.setdefault(asks, []).append(row)
    return tuple(Mark(*asks, tuple(same)) for asks, same in groups.items())
