"""What the pictures of trade draw, what they show and what they do not: the English around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.present import trade_words as words

if TYPE_CHECKING:
    from simulator.analysis.facts import trade as tr
    from simulator.analysis.facts import trade_goods as gd


def trade_draws(f: tr.Facts) -> str:
    """Say what the picture of trade draws."""
    launch = f"{words.amount(f.launch_busd)} in {f.base_year} ({words.LAUNCH[f.launch]})"
    return (
        "Two-way goods trade as Vietnamese customs counts it, bn USD a year, nominal: the record, "
        f"then the median, the middle half of the futures (dark) and P10–P90 (light) from {launch}"
        f", {words.MODE[f.mode]}. Diamonds: levels stated for a year"
    )


def trade_shows(f: tr.Facts) -> str:
    """Say what the picture of trade shows and what it does not."""
    low, high = (f"{100 * g:.0f}" for g in f.band)
    other = "bottom_up" if f.mode == "top_down" else "top_down"
    return (
        "Top down, the total grows as drawn and energy is part of it; bottom up, what is not "
        f"energy grows so and energy is added: the thin line is the median {words.MODE[other]}, "
        f"to the end of the horizon. The hatched wedge is the official {low}–{high} % a year from "
        "the same launch. The bars are the share of futures in which a calendar year is the first "
        "at or above the level; trade may fall back below it later. No official text ties a level "
        "to a calendar year but the Foreign Ministry’s two to three years. Money is nominal, and "
        "prices, exchange rates and what one good does to another are not represented."
    )


def goods_draws(f: gd.Facts) -> str:
    """Say what the picture of commodities draws."""
    if len(f.years) == 1:
        return f"Two-way trade by commodity in {f.years[0]}, MUSD, nominal: means over all futures"
    first, last = f.years
    return (
        f"Two-way trade by commodity, MUSD, nominal: means over all futures in {first} (narrow "
        f"bars) and {last} (wide, light bars), on one scale"
    )


def goods_shows(f: gd.Facts) -> str:
    """Say what the picture of commodities shows and what it does not."""
    electricity = (
        "Electricity is counted as an import: the scenario takes customs to do so."
        if f.electricity_counted
        else "Electricity (outlined) is not in the totals: the scenario takes customs not to count "
        "it, which nobody says."
    )
    return (
        "Energy comes from the other parts of the run; what is not energy is split between the "
        "sides and among commodities in shares that stay the same over the years, as far as any "
        "were published. The error of a mean would vanish with more futures, the spread would "
        f"not. {electricity}"
    )
