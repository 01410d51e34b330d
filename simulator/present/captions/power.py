"""What every picture of power draws, what it shows and what it does not: the English around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.present.numbers import nameplate, rounded

if TYPE_CHECKING:
    from simulator.analysis.facts import cost as co
    from simulator.analysis.facts import curtailment as cu
    from simulator.analysis.facts import losses as lo
    from simulator.analysis.facts import monthly as mo
    from simulator.analysis.facts import mw_by_year as mw
    from simulator.analysis.facts import targets as card
    from simulator.analysis.facts import timeline as tl
    from simulator.analysis.facts import twh_by_year as twh


def mw_draws(f: mw.Facts) -> str:
    """Say what the picture of MW draws."""
    return (
        "Power from Laos for Viet Nam on 31 December, MW. Commissioned nameplate: median, the "
        "middle half of the futures (dark) and P10–P90 (light). Diamonds are targets, filled "
        "where they are commitments"
    )


def mw_shows(f: mw.Facts) -> str:
    """Say what the picture of MW shows and what it does not."""
    low, high = (f"{100 * g:.0f}" for g in f.growth)
    return (
        "Commissioned, deliverable and firm megawatts are three different things and are never "
        "added. The bands are spreads between futures, not errors of the model. The hatched wedge "
        f"is arithmetic: the official growth of {low}–{high} % a year applied to "
        f"{nameplate(f.base_mw)} MW at the end of {f.base_year}; it knows nothing of projects or "
        "lines. Every target stands at the meaning and the year in which it was stated; those "
        "beyond the horizon, and caps, are in the scorecard only."
    )


def twh_draws(f: twh.Facts) -> str:
    """Say what the picture of TWh draws."""
    return (
        "Energy metered at the border, TWh a year. Bars and the numbers above them are means "
        f"({_at_most(f.total_twh.standard_error, 'TWh')}); whiskers are P10–P90 of the total"
    )


def twh_shows(f: twh.Facts) -> str:
    """Say what the picture of TWh shows and what it does not."""
    return (
        "After losses in Laos and after every curtailment, as tariffs and customs count it. The "
        "error of the means would vanish with more futures; the whiskers, which show how far one "
        "future may lie from another, would not. A project is put where its own line leads at "
        "first, also after it has moved to another one. Years of record use recorded dates of "
        "plants and lines, not recorded energy: the water of every year is drawn."
    )


def timeline_draws(f: tl.Facts) -> str:
    """Say what the picture of projects draws."""
    errors = np.array([[r.ever_se, r.by_year_se] for r in f.rows])
    return (
        "First supply to Viet Nam, given that it comes: median, middle half and P10–P90 of the "
        "dates; the fainter, the less likely. At right nameplate MW and the chance of supply by "
        f"the end of {f.by_year} and ever ({_at_most(100 * errors, 'points')})"
    )


def timeline_shows(f: tl.Facts) -> str:
    """Say what the picture of projects shows and what it does not."""
    return (
        "Every project that may count towards Viet Nam, in groups by what stands today. A date is "
        "the latest of three clocks: the plant, its contract, its line; it is shown for the "
        f"futures in which the project supplies at all. {f.not_counted} more projects of the "
        "register are contracted elsewhere or stand inside another entry: they are never counted, "
        "and are listed in tables/projects.csv."
    )


def curtailment_draws(f: cu.Facts) -> str:
    """Say what the picture of curtailment draws."""
    return (
        "Energy that full or broken lines keep from being sent, GWh a year at the busbar. Bars and "
        f"cells are means ({_at_most(f.total_gwh.standard_error, 'GWh')}), whiskers P10–P90"
    )


def curtailment_shows(f: cu.Facts) -> str:
    """Say what the picture of curtailment shows and what it does not."""
    rest = f" {f.others} more lines lose less and are in tables/lines.csv." if f.others else ""
    shared = (
        "plants behind it without a contract lose before those with one"
        if f.by_contract
        else "all plants behind it share the loss"
    )
    return (
        f"Energy is counted at the first line where it is lost; at a full line {shared}. In years "
        "of record plants and lines stand as they did, and the water is drawn. The last column is "
        "the share lost of all that reached the line. Limits are those of the scenario, Viet Nam’s "
        "own bottlenecks behind the border included; what Viet Nam’s "
        f"dispatch would turn away at midday is not represented.{rest}"
    )


def scorecard_draws(f: card.Facts) -> str:
    """Say what the scorecard draws."""
    return (
        "Each target in the meaning and at the year in which it was stated. The growth it needs is "
        "counted from the official figure for commissioned MW, from the run’s own for all else"
    )


def scorecard_shows(f: card.Facts) -> str:
    """Say what the scorecard shows and what it does not."""
    return (
        "A chance is the share of futures in which the target is met, with the error that the "
        "number of futures leaves; it does not include what the model leaves out. A target without "
        "a year is met if it is reached at all, by the last year that is looked at. Targets beyond "
        "the horizon are not tested, nor are those of growth where growth is put in."
    )


def monthly_draws(f: mo.Facts) -> str:
    """Say what the picture of months draws."""
    return (
        "Energy metered at the border, GWh a month: median, the middle half of the futures (dark) "
        "and P10–P90 (light). Grey: the months of firm power"
    )


def monthly_shows(f: mo.Facts) -> str:
    """Say what the picture of months shows and what it does not."""
    return (
        "The spread within a month comes from water, wind and outages and, in a year to come, from "
        "which plants and lines are there. The percentiles of months do not add up to those of the "
        "year. Dry and wet season are halves of the hydrological year that begins in June."
    )


def losses_draws(f: lo.Facts) -> str:
    """Say what the picture of losses draws."""
    return (
        f"From the list of projects to firm power at the end of {f.year}, MW: means over all "
        "futures. A project leaves once, for the first reason in the order shown"
    )


def losses_shows(f: lo.Facts) -> str:
    """Say what the picture of losses shows and what it does not."""
    return (
        "The list is the nameplate of every project that may count towards Viet Nam, at its "
        "central value. Whatever is on the list, ends for no reason and is not in operation counts "
        "as late, plants whose contract has ended included. Commissioned, deliverable and firm are "
        "three meanings of one year’s megawatts: the bars between them say what separates them."
    )


def cost_draws(f: co.Facts) -> str:
    """Say what the picture of cost draws."""
    return (
        "Nominal: median, the middle half of the futures (dark) and P10–P90 (light). Dashed: what "
        "the same energy would cost from elsewhere, at central values, rising with inflation"
    )


def cost_shows(f: co.Facts) -> str:
    """Say what the picture of cost shows and what it does not."""
    return (
        "The price is the bill over the energy metered at the border; the bill holds what is paid "
        "for energy that Viet Nam’s own lines could not take. Signed contracts keep their price, "
        "the others are signed at the ceiling less a discount. What Viet Nam spends on its own "
        "grid for the imports is not in it. Years of record show what the model makes of them, not "
        "invoices, and prices do not answer to how much is bought."
    )


def _at_most(errors: np.ndarray, unit: str) -> str:
    """Tell the largest standard error of many means; with one draw there is none to tell."""
    known = errors[np.isfinite(errors)]
    if not known.size:
        return "from one future, so without an error"
    return f"± {rounded(float(known.max()), 1)} {unit} at most"
