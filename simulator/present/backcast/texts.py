"""Findings of a back-cast as sentences."""

from __future__ import annotations

from simulator.analysis.scores import Summary
from simulator.catalogue.language import known
from simulator.catalogue.message import Message, Number, message, year
from simulator.catalogue.numbers import percent, rounded, spread, with_unit
from simulator.parts.contract import Fitted
from simulator.scenario.schema import Scenario
from simulator.studies.backcast.findings import Findings
from simulator.studies.backcast.study import Energy

MW, GWH = message("unit-mw"), message("unit-gwh")
MOST = 0.5  # share of forecasts of the last year that makes a miss of it


def title(f: Findings) -> Message:
    """Return whether the model did better than announced dates, and whether it saw the end."""
    r = f.record
    saved = 1.0 - r.crps_mw / r.announced_mw if r.announced_mw else 0.0
    gain = percent(abs(saved))
    if saved <= 0:
        return message("backcast-title-worse", gain=gain)
    if r.above > MOST * r.of_last_year:
        return message("backcast-title-better-too-low", gain=gain, year=year(r.last_year))
    if r.below > MOST * r.of_last_year:
        return message("backcast-title-better-too-high", gain=gain, year=year(r.last_year))
    return message("backcast-title-better", gain=gain)


def energy(e: Energy) -> Message:
    """Return what was said of an energy, and what came."""
    s = e.model
    return message(
        "backcast-energy",
        first=e.first_day,
        last=e.last_day,
        origin=year(e.origin),
        said=with_unit(spread(s.low, s.high), GWH),
        came=with_unit(rounded(s.observed), GWH),
        within="yes" if s.is_within else "no",
    )


def fit(name: str, f: Fitted) -> Message:
    """Return a factor on delays as the record has it."""
    return message(
        "backcast-fit",
        group=known(f"backcast-group-{name}", name),
        median=rounded(f.median, 2),
        spread=spread(f.low, f.high),
        plants=f.plants,
        dates=f.dates,
    )


def source(scenario: Scenario) -> Message:
    """Return which scenario was set back."""
    return message(
        "backcast-source",
        title=scenario.title.label,
        name=scenario.name,
        draws=message("number-futures", draws=scenario.draws),
        seed=Number(scenario.seed, grouping=False),
    )


def summaries(f: Findings) -> list[tuple[Message, Summary]]:
    """Return every kind of forecast with its summary, the model's first."""
    return [(message(f"backcast-kind-{name}"), summary) for name, summary in f.by_kind.items()]
