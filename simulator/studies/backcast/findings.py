"""Forecasts of the past as what is told of them: how good, against what, and where they missed."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.scores import Score, Summary, together
from simulator.scenario.backcast import TrackRecord
from simulator.studies.backcast.study import Backcasts, Forecast

AHEAD = 2  # years ahead of the second panel


class Findings(NamedTuple):
    """How the forecasts did together.

    Attributes
    ----------
    fitted : delays fitted without the year that is forecast; as `model` where none are fitted
    """

    model: Summary
    fitted: Summary
    announced: Summary
    slipped: Summary
    record: TrackRecord

    @property
    def by_kind(self) -> dict[str, Summary]:
        """Every kind of forecast, the model's first."""
        return {
            "left_out": self.fitted,
            "model": self.model,
            "slipped": self.slipped,
            "announced": self.announced,
        }


def findings(found: Backcasts) -> Findings:
    """Gather the forecasts."""
    forecasts = found.forecasts
    last_year = max(f.year for f in forecasts)
    last = [best(f) for f in forecasts if f.year == last_year]
    model, fitted, announced, slipped = (
        together([score(f) for f in forecasts])
        for score in (lambda f: f.model, best, lambda f: f.announced, lambda f: f.slipped)
    )
    record = TrackRecord(
        first_origin=min(f.origin for f in forecasts),
        last_origin=max(f.origin for f in forecasts),
        last_year=last_year,
        forecasts=fitted.forecasts,
        crps_mw=round(fitted.crps, 1),
        announced_mw=round(announced.crps, 1),
        slipped_mw=round(slipped.crps, 1),
        within=round(fitted.coverage, 3),
        bias_mw=round(fitted.bias, 1),
        came_mw=last[0].observed,
        unlisted_mw=round(found.unlisted_mw, 1),
        of_last_year=len(last),
        above=sum(s.is_above for s in last),
        below=sum(s.is_below for s in last),
    )
    return Findings(model, fitted, announced, slipped, record)


def best(forecast: Forecast) -> Score:
    """Return the score without what came in the year itself, where delays are fitted."""
    return forecast.left_out or forecast.model


def places(found: Backcasts, parts: int) -> NDArray[np.int_]:
    """Count the outcomes by where they lie among the draws, from the lowest up: [part]."""
    return np.histogram([best(f).place for f in found.forecasts], parts, (0.0, 1.0))[0]
