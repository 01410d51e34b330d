"""How forecasts of the past did, as three sentences: on the page of a run and of a back-cast."""

from __future__ import annotations

from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import percent, rounded, with_unit
from simulator.scenario.backcast import TrackRecord

MW = message("unit-mw")
RIGHT = 0.8  # share within P10-P90 of forecasts that are right


def sentences(r: TrackRecord) -> list[Arg]:
    """Return how wrong the forecasts were, how honest about it, and how the last year went."""
    return [_skill(r), _spread(r), _last(r)]


def _skill(r: TrackRecord) -> Message:
    return message(
        "backcast-skill",
        count=r.forecasts,
        first=year(r.first_origin),
        last=year(r.last_origin),
        until=year(r.last_year),
        crps=_mw(r.crps_mw),
        announced=_mw(r.announced_mw),
        slipped=_mw(r.slipped_mw),
    )


def _spread(r: TrackRecord) -> Message:
    return message(
        "backcast-coverage",
        coverage=percent(r.within),
        right=percent(RIGHT),
        side="low" if r.bias_mw < 0 else "high",
        bias=_mw(abs(r.bias_mw)),
    )


def _last(r: TrackRecord) -> Message:
    side, outside = ("above", r.above) if r.above > r.below else ("below", r.below)
    return message(
        "backcast-last",
        year=year(r.last_year),
        came=with_unit(Number(round(r.came_mw)), MW),
        unlisted=with_unit(Number(round(r.unlisted_mw)), MW),
        origin=year(r.first_origin),
        outside=outside,
        forecasts=r.of_last_year,
        side=side if outside else "none",
    )


def _mw(value: float) -> Message:
    return with_unit(rounded(value, 2), MW)
