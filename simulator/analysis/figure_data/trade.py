"""A run as a path of two-way trade, and the year in which it first reaches each level."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from simulator.analysis.estimates import percentiles, probability
from simulator.analysis.figure_data.spread import by_share
from simulator.parts.registry import condition_of
from simulator.physics.targets import first_year, grown, year_distribution, year_percentile

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from simulator.analysis.scorecard import TargetRow
    from simulator.arrays import Array
    from simulator.catalogue.message import Message
    from simulator.outcomes.store import Outcomes
    from simulator.scenario.schema import Scenario
    from simulator.scenario.trade import Trade

MUSD_PER_BUSD = 1000.0
GOALS_AT_MOST = 3
PROMISED = 2030  # the year for which most is promised
SEEN = 0.95  # of the futures have reached the highest level when the picture ends

Launch = Literal["reported", "underlying", "part_year"]
Mode = Literal["top_down", "bottom_up"]


class Goal(NamedTuple):
    """A level of trade that is asked for: [trade year], or percentiles of the first year.

    `stated` are the targets that ask for it by a year.
    """

    busd: float
    standing: str
    shares: Array
    p10: float
    p50: float
    p90: float
    never: float
    stated: tuple[TargetRow, ...]


class Chance(NamedTuple):
    """In how many futures trade is at a level in a year: a share and its standard error.

    Growing as put in, and as on record; nothing of the record where it is short.
    """

    year: int
    standing: str | None
    put_in: tuple[float, float]
    as_recorded: tuple[float, float] | None


class FigureData(NamedTuple):
    """Two-way trade, bn USD a year: each [trade year] unless said; percentiles by their share.

    The record leaves out a base year that is foretold from its first months.
    `as_recorded_busd` is growth as on record, empty where the record is short; `chances` are of the
    first goal; `condition` says what growth is put in. `other_p50_busd` is the median in the other
    mode, over `other_years`.
    """

    base_year: int
    record_years: tuple[int, ...]
    record_busd: Array
    years: tuple[int, ...]
    last_plotted: int
    path_busd: dict[float, Array]
    launch: Launch
    launch_busd: float
    band: tuple[float, float]
    envelope_low_busd: Array
    envelope_high_busd: Array
    mode: Mode
    other_years: tuple[int, ...]
    other_p50_busd: Array
    goals: tuple[Goal, ...]
    as_recorded_busd: dict[float, Array]
    chances: tuple[Chance, ...]
    condition: Message | None
    as_of: date
    draws: int


def figure_data(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> FigureData:
    """Take from the run what the picture shows."""
    t = scenario.trade
    assert t is not None
    path = outcomes.arrays["trade_path_musd"] / MUSD_PER_BUSD  # [draw, trade year]
    years = outcomes.years_along("trade_year")
    record = {
        int(year): entry.total_musd.distribution.central / MUSD_PER_BUSD
        for year, entry in sorted(t.record.items())
        if int(year) <= t.base_year
    }
    recorded = _without_gaps(list(record), t.base_year)[: -1 if t.launch == "part_year" else None]
    launch = _launch_busd(t, path)
    band = scenario.power.top_down
    low, high = band.growth_low.distribution.central, band.growth_high.distribution.central
    recorded_path = outcomes.arrays["trade_as_recorded_path_musd"] / MUSD_PER_BUSD
    as_recorded = recorded_path if np.isfinite(recorded_path).all() else None
    goals = _goals(rows, path, years, record[t.base_year])
    other = "trade_bottom_up_musd" if t.mode == "top_down" else "trade_top_down_musd"
    inside = outcomes.years >= t.base_year
    return FigureData(
        base_year=t.base_year,
        record_years=tuple(recorded),
        record_busd=np.array([record[year] for year in recorded]),
        years=tuple(years.tolist()),
        last_plotted=_last_plotted(goals, years, outcomes.last_year),
        path_busd=by_share(path),
        launch=t.launch,
        launch_busd=launch,
        band=(low, high),
        envelope_low_busd=grown(launch, low, years - t.base_year),
        envelope_high_busd=grown(launch, high, years - t.base_year),
        mode=t.mode,
        other_years=tuple(outcomes.years[inside].tolist()),
        other_p50_busd=percentiles(outcomes.arrays[other][:, inside], (0.5,))[0] / MUSD_PER_BUSD,
        goals=goals,
        as_recorded_busd={} if as_recorded is None else by_share(as_recorded),
        chances=_chances(goals, path, as_recorded, years.tolist()),
        condition=condition_of("trade_path_musd", None, [scenario]),
        as_of=scenario.as_of,
        draws=outcomes.draws,
    )


def _launch_busd(t: Trade, path: Array) -> float:
    """Return from where trade grows: the path tells the base year as it is, not without a hump."""
    if t.launch == "underlying":
        assert t.underlying_musd is not None
        return t.underlying_musd.distribution.central / MUSD_PER_BUSD
    return float(percentiles(path[:, 0], (0.5,))[0])


def _without_gaps(years: list[int], base_year: int) -> list[int]:
    """Return the years of the record that lead to the base year without one missing."""
    first = base_year
    while first - 1 in years:
        first -= 1
    return list(range(first, base_year + 1))


def _goals(
    rows: Sequence[TargetRow], path: Array, years: NDArray[np.int64], now_busd: float
) -> tuple[Goal, ...]:
    """Gather by level what is asked of trade and not reached in the base year."""
    asked: dict[float, list[TargetRow]] = {}
    for row in rows:
        busd = row.value / MUSD_PER_BUSD
        if row.quantity == "trade_musd" and row.comparator == "at_least" and busd > now_busd:
            asked.setdefault(busd, []).append(row)
    open_ended = [busd for busd, same in asked.items() if any(r.year is None for r in same)]
    found = []
    for busd in sorted(open_ended or asked)[:GOALS_AT_MOST]:
        same = asked[busd]
        crossing = first_year(path, busd, years, at_most=False)
        shares, never = year_distribution(crossing, years)
        p10, p50, p90 = (year_percentile(crossing, share) for share in (0.1, 0.5, 0.9))
        stated = tuple(r for r in same if r.year is not None and r.tested)
        standing = next((r.standing for r in same if r.year is None), same[0].standing)
        found.append(Goal(busd, standing, shares, p10, p50, p90, never, stated))
    return tuple(found)


def _chances(
    goals: Sequence[Goal], path: Array, as_recorded: Array | None, years: list[int]
) -> tuple[Chance, ...]:
    """Return how likely the first goal is in the years for which it is stated, and in 2030."""
    if not goals:
        return ()
    standings = {row.year or 0: row.standing for row in goals[0].stated}
    of = sorted({*standings, PROMISED} & set(years[1:]))

    def share(futures: Array, year: int) -> tuple[float, float]:
        found = probability(futures[:, years.index(year)] >= goals[0].busd)
        return float(found.probability), float(found.standard_error)

    return tuple(
        Chance(
            year,
            standings.get(year),
            share(path, year),
            None if as_recorded is None else share(as_recorded, year),
        )
        for year in of
    )


def _last_plotted(goals: Sequence[Goal], years: NDArray[np.int64], last_year: int) -> int:
    """Return where the picture ends: when nearly all futures have reached the goals."""
    if not goals:
        return max(last_year, int(years[0]))
    reached = np.flatnonzero(goals[-1].shares.cumsum() >= SEEN)
    end = int(years[reached[0]]) + 1 if reached.size else int(years[-1])
    return min(end, int(years[-1]))
