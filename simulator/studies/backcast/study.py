"""A scenario with a history as forecasts of past years, each scored on what came."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.scores import Score, score
from simulator.catalogue.message import message
from simulator.catalogue.message import year as year_of
from simulator.dates import calendar_day
from simulator.outcomes.store import Outcomes
from simulator.parts.contract import Fitted, Past
from simulator.parts.registry import defined_at, parts_of
from simulator.run.simulate import simulate
from simulator.scenario.backcast import Backcast, Sold
from simulator.scenario.load import Loaded
from simulator.scenario.schema import Scenario
from simulator.scenario.vary import vary
from simulator.studies.executors import Executor, Processes
from simulator.studies.refusal import StudyError
from simulator.studies.store import Memory
from simulator.studies.study import Evaluated, Progress, Study
from simulator.timeline import MONTHS_PER_YEAR

DAYS_PER_YEAR = 365.0
ROUNDING = 0.5  # half of the step of the record


class Forecast(NamedTuple):
    """What was said at the end of one year of the end of a later one, in the record's unit.

    Attributes
    ----------
    model : with the laws of the scenario
    left_out : with delays fitted without what came in that later year; none if none are fitted
    announced, slipped : simple forecasts: every date as announced, or later by as much
    """

    origin: int
    year: int
    model: Score
    left_out: Score | None
    announced: Score
    slipped: Score


class Energy(NamedTuple):
    """What was said of the energy sold between two days, GWh."""

    name: str
    origin: int
    first_day: date
    last_day: date
    model: Score


@dataclass(frozen=True)
class Backcasts:
    """The past as it was foreseen."""

    loaded: Loaded
    draws: int
    forecasts: tuple[Forecast, ...]
    energy: tuple[Energy, ...]
    fitted: dict[str, Fitted]
    record_mw: dict[int, float]
    unlisted_mw: float  # of what supplies at the end of the record, on no list at the first origin


class Item(NamedTuple):
    """A year at whose end a forecast is made, and the year that its fits leave out, if any."""

    origin: int
    left_out: int | None


def backcast(
    loaded: Loaded, executor: Executor | None = None, progress: Progress | None = None
) -> Backcasts:
    """Forecast from the end of every past year of the history, and score.

    Raises
    ------
    StudyError
        If the scenario has none, or its record ends before the first forecast.
    """
    history = loaded.scenario.backcast
    if history is None:
        raise StudyError(message("backcast-no-history"))
    record = _record(history)
    past = _past(loaded.scenario)
    items = _items(history, record)
    if not items:
        what = message("backcast-no-later-record", year=year_of(history.first_origin))
        raise StudyError(what)
    study = Study(
        items=items,
        evaluate=lambda item, _, workers: Evaluated(_forecast(loaded, past, item, workers)),
        keys=[f"{item.origin}-{item.left_out}" for item in items],
    )
    made = dict(
        zip(
            items,
            study.results(Memory(), executor or Processes(os.cpu_count() or 1), progress),
            strict=True,
        )
    )
    return Backcasts(
        loaded=loaded,
        draws=loaded.scenario.draws,
        forecasts=tuple(
            Forecast(
                item.origin,
                year,
                model=made[item].scores[year],
                left_out=made[Item(item.origin, year)].scores.get(year),
                announced=made[item].announced[year],
                slipped=made[item].slipped[year],
            )
            for item in items
            if item.left_out is None
            for year in _later(record, item.origin)
        ),
        energy=tuple(energy for item in items for energy in made[item].energy),
        fitted=past.fits(loaded.scenario, history, None),
        record_mw=record,
        unlisted_mw=past.unlisted(loaded.scenario, history, history.first_origin),
    )


class _Made(NamedTuple):
    """Scores by year, and of energy."""

    scores: dict[int, Score]
    announced: dict[int, Score]
    slipped: dict[int, Score]
    energy: tuple[Energy, ...]


def _past(scenario: Scenario) -> Past:
    """Return how the part of which the record tells is set back."""
    return next(defined_at(part.past) for part in parts_of(scenario) if part.past is not None)


def _record(history: Backcast) -> dict[int, float]:
    return {int(year): q.distribution.central for year, q in sorted(history.record_mw.items())}


def _later(record: dict[int, float], origin: int) -> list[int]:
    return [year for year in record if year > origin]


def _items(history: Backcast, record: dict[int, float]) -> list[Item]:
    return [
        Item(origin, left_out)
        for origin in range(history.first_origin, history.last_origin + 1)
        if (years := _later(record, origin))
        for left_out in (None, *years)
    ]


def _forecast(loaded: Loaded, past: Past, item: Item, workers: int) -> _Made:
    """Play what was known at the end of a year; score it on the years after."""
    history = loaded.scenario.backcast
    assert history is not None
    record = _record(history)
    others = [part.name for part in parts_of(loaded.scenario) if part.past is None]
    values = past.as_known(loaded, history, item.origin, max(record), others)
    years = _later(record, item.origin)
    if item.left_out is not None:
        scenario = loaded.scenario
        refitted = past.fitted_values(
            scenario, history, past.fits(scenario, history, item.left_out)
        )
        if not refitted:
            return _Made({}, {}, {}, ())
        values, years = values | refitted, [item.left_out]
    scenario = vary(loaded, values).scenario
    sold = {} if item.left_out else _sold_after(history, item.origin)
    wanted = (past.quantity, past.energy) if sold else (past.quantity,)
    outcomes = simulate(scenario, workers=workers, quantities=wanted)
    mw = outcomes.arrays[past.quantity]
    at = {year: mw[:, outcomes.years.tolist().index(year)] for year in years}
    slip = history.constant_slip_years.distribution.central
    return _Made(
        {year: score(at[year], record[year], ROUNDING) for year in years},
        {year: _simple(past, scenario, year, 0.0, record) for year in years},
        {year: _simple(past, scenario, year, slip, record) for year in years},
        tuple(_energy(outcomes, past, item.origin, name, one) for name, one in sold.items()),
    )


def _simple(
    past: Past, scenario: Scenario, year: int, slip_years: float, record: dict[int, float]
) -> Score:
    return score(np.array([past.simple(scenario, year, slip_years)]), record[year], ROUNDING)


def _sold_after(history: Backcast, origin: int) -> dict[str, Sold]:
    """Return the records of energy that begin with the year after the origin."""
    return {
        name: sold
        for name, sold in history.record_gwh.items()
        if int(sold.first_day.distribution.central) == origin + 1
    }


def _energy(outcomes: Outcomes, past: Past, origin: int, name: str, sold: Sold) -> Energy:
    first, last = (d.distribution.central for d in (sold.first_day, sold.last_day))
    share = months_between(outcomes.first_year, len(outcomes.months), first, last)
    gwh = outcomes.arrays[past.energy] @ share
    observed = sold.energy_gwh.distribution
    rounding = (observed.support[1] - observed.support[0]) / 2.0
    return Energy(
        name,
        origin,
        calendar_day(first),
        calendar_day(last),
        score(gwh, observed.central, rounding),
    )


def months_between(
    first_year: int, months: int, first_day: float, last_day: float
) -> NDArray[np.float64]:
    """Return the share of each month that lies between two days, both included: [month]."""
    begins = first_year + np.arange(months) / MONTHS_PER_YEAR
    end = last_day + 1.0 / DAYS_PER_YEAR
    covered = np.minimum(begins + 1.0 / MONTHS_PER_YEAR, end) - np.maximum(begins, first_day)
    return np.clip(covered * MONTHS_PER_YEAR, 0.0, 1.0)
