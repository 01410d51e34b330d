"""Two-way trade as texts: when levels are reached, on what growth that hangs, how likely it is."""

from __future__ import annotations

import numpy as np

from simulator.analysis.figure_data.spread import ends
from simulator.analysis.figure_data.trade import Chance, FigureData, Goal
from simulator.catalogue.message import Arg, Message, Number, capital, listing, message, year
from simulator.catalogue.numbers import (
    PERCENT,
    chance,
    chance_tight,
    mean,
    median_and_spread,
    percentage,
    plus_minus,
    rounded,
    with_unit,
)

BN_USD = message("unit-bn-usd")


def title(f: FigureData) -> Arg:
    """Return when trade first reaches what is asked, and whether it does by the years stated."""
    if not f.goals:
        amount = median_and_spread(*ends(f.path_busd, f.years.index(f.last_plotted)), BN_USD)
        found = message("trade-amount", amount=amount, year=year(f.last_plotted))
        return if_grown(found, None if f.last_plotted == f.base_year else f.condition)
    levels: dict[Message, list[Message]] = {}
    for goal in f.goals:
        levels.setdefault(first_years(f, goal), []).append(level(goal.busd))
    when = listing(
        [message("trade-levels-when", levels=listing(same), when=y) for y, same in levels.items()]
    )
    stated = [(goal, row) for goal in f.goals for row in goal.stated]
    if not stated:
        return if_grown(message("trade-reaches", when=when), f.condition)
    goal, row = max(stated, key=lambda pair: pair[1].year or 0)
    found = message(
        "trade-reaches-and-stated",
        when=when,
        level=level(goal.busd),
        standing=row.standing,
        year=year(row.year or 0),
        chance=chance(row.probability, row.probability_se, f.draws),
    )
    beside = next((c.as_recorded for c in f.chances if c.year == row.year), None)
    if beside is None or goal is not f.goals[0]:
        return if_grown(found, f.condition)
    finding = if_grown(found, f.condition)
    return message("trade-and-as-recorded", finding=finding, chance=_percent(beside))


def if_grown(found: Message, condition: Message | None) -> Arg:
    """Say with a finding on what growth it hangs, if it does."""
    if condition is None:
        return capital(found)
    return message("trade-if", condition=capital(condition), finding=found)


def share_told(share: float, error: float) -> Message:
    """Return the mean of a share with its error, as every picture of trade tells it."""
    return with_unit(mean(PERCENT * share, PERCENT * error), message("unit-percent"))


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    return message(
        "trade-subtitle",
        amount=with_unit(rounded(f.launch_busd), BN_USD),
        year=year(f.base_year),
        launch=f.launch,
        mode=f.mode,
        recorded="yes" if f.as_recorded_busd else "no",
    )


def caption(f: FigureData) -> Message:
    """Return what is shown and what is not."""
    low, high = (Number(100 * growth) for growth in f.band)
    shown = message("trade-caption", other=other(f), low=low, high=high)
    told = [
        message(
            "trade-chances-in",
            year=year(c.year),
            put_in=chance(*c.put_in, f.draws),
            recorded=_percent(c.as_recorded),
        )
        for c in f.chances
        if c.as_recorded is not None
    ]
    if not told:
        return shown
    return message(
        "trade-caption-and-chances",
        caption=shown,
        level=level(f.goals[0].busd),
        chances=listing(told, "semicolon"),
    )


def asked(f: FigureData, goal: Goal) -> list[Message]:
    """Return who asks for a level, and in how many futures it comes in the years stated."""
    asked = message("trade-level-asked", level=level(goal.busd), standing=goal.standing)
    if goal is f.goals[0]:
        return [asked, *(_likely(f, c) for c in f.chances)]
    stated = [
        message(
            "trade-level-stated",
            standing=row.standing,
            year=year(row.year or 0),
            chance=chance(row.probability, row.probability_se, f.draws),
        )
        for row in goal.stated
    ]
    return [asked, *stated]


def _likely(f: FigureData, c: Chance) -> Message:
    """Return in how many futures the first level comes in a year, put in and as on record."""
    stated = message(
        "trade-level-stated",
        standing=c.standing or "none",
        year=year(c.year),
        chance=chance_tight(*c.put_in, f.draws),
    )
    if c.as_recorded is None:
        return stated
    recorded = _percent(c.as_recorded)
    return message("trade-level-and-recorded", stated=stated, chance=recorded)


def level(busd: float) -> Message:
    """Return a level of trade, with no more decimals than it needs."""
    decimals = next(d for d in (0, 1, 2) if d == 2 or round(busd, d) == round(busd, 2))
    return with_unit(Number(busd, decimals), BN_USD)


def first_years(f: FigureData, goal: Goal) -> Message:
    """Return when a level is first reached, with its spread; after the last year: not followed."""

    def end(of: float) -> Arg:
        if not np.isfinite(of):
            return message("trade-when-after", year=year(f.years[-1]))
        return year(int(of))

    within = np.isfinite(goal.p50)
    when = message(
        "trade-when" if within else "trade-when-after",
        year=year(int(goal.p50) if within else f.years[-1]),
    )
    low, high = end(goal.p10), end(goal.p90)
    return when if low == high else message("trade-when-spread", when=when, low=low, high=high)


def _percent(share_and_error: tuple[float, float]) -> Message:
    """Return a chance with its error in per cent, even if it is none or all."""
    share, error = share_and_error
    return percentage(plus_minus(PERCENT * share, PERCENT * error))


def other(f: FigureData) -> str:
    """Return the mode that was not chosen."""
    return "bottom_up" if f.mode == "top_down" else "top_down"
