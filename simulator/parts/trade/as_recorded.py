"""The record of trade as growth to come, and what it would have foretold of its own years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.parts.chance import Chance
from simulator.physics import recorded_growth as law
from simulator.sampling.distributions import quantile
from simulator.scenario.trade import Trade

Array = NDArray[np.float64]

PATH = "trade.as_recorded"
STEPS = (1, 2, 3, 5)  # years ahead that are scored
SHARES = (np.arange(1000) + 0.5) / 1000  # quantiles at which a forecast is scored
P10, P50, P90 = 0.1, 0.5, 0.9


class Score(NamedTuple):
    """A recorded year against what was foretold of it; `crps` in the logarithm of trade."""

    year: int
    steps: int
    law: Literal["as_put_in", "as_recorded"]
    record_from: int
    record_to: int
    p10_musd: float
    p50_musd: float
    p90_musd: float
    actual_musd: float
    inside: bool  # between p10 and p90
    percentile: float  # of what came, in what was foretold
    crps: float


def known_totals(t: Trade) -> dict[int, float]:
    """Return the recorded totals that lead to the base year without a gap, by year.

    A base year that is foretold from its first months is not among them.
    """
    last = t.base_year - 1 if t.launch == "part_year" else t.base_year
    first = last
    while str(first - 1) in t.record:
        first -= 1
    return {
        year: t.record[str(year)].total_musd.distribution.central
        for year in range(first, last + 1)
        if str(year) in t.record
    }


def growth(t: Trade, chance: Chance, years: Iterable[int]) -> Array:
    """Return growth as the record has it, unknown where that is too short: [draw, year]."""
    names = [f"{PATH}/{year}" for year in years]
    fit = law.fitted(list(known_totals(t).values()))
    if fit is None:
        return np.full((chance.count, len(names)), np.nan)
    spread, mean = chance.uniform(f"{PATH}/spread"), chance.uniform(f"{PATH}/mean")
    return law.drawn(fit, spread, mean, chance.uniforms(names))


def scores(t: Trade) -> Iterator[Score]:
    """Score recorded years by what the years before them foretold, and by constant growth.

    Both start at the last year then known; constant growth is that of the
    scenario, which nobody had stated then for all of these years.
    """
    totals = known_totals(t)
    put_in = np.log1p(quantile(t.growth.distribution, SHARES))
    years = list(totals)
    for to in years[law.FEWEST :]:
        fit = law.fitted([totals[year] for year in years if year <= to])
        for steps in STEPS:
            if fit is None or to + steps not in totals:
                continue
            yield _score(totals, to, steps, "as_put_in", steps * put_in)
            yield _score(totals, to, steps, "as_recorded", law.quantiles(fit, steps, SHARES))


def _score(
    totals: dict[int, float],
    to: int,
    steps: int,
    how: Literal["as_put_in", "as_recorded"],
    logs: Array,
) -> Score:
    actual = totals[to + steps]
    came = float(np.log(actual / totals[to]))
    p10, p50, p90 = (totals[to] * np.exp(np.interp([P10, P50, P90], SHARES, logs))).tolist()
    return Score(
        year=to + steps,
        steps=steps,
        law=how,
        record_from=next(iter(totals)),
        record_to=to,
        p10_musd=p10,
        p50_musd=p50,
        p90_musd=p90,
        actual_musd=actual,
        inside=p10 <= actual <= p90,
        percentile=float(np.mean(logs <= came)),
        crps=law.crps(logs, came),
    )
