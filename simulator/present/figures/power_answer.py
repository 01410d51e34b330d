"""Data of four pictures of power as its part of the answer: numbers and a few sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from simulator.analysis.figure_data.curtailment import lost_share
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, listing, message, year
from simulator.catalogue.numbers import (
    chance,
    level,
    mean,
    month_name,
    nameplate,
    percent,
    percent_range,
    percent_short,
    rounded,
    with_spread,
    with_unit,
)
from simulator.present.answer import Answer
from simulator.present.figures import losses
from simulator.present.target_texts import LIKELIHOOD, standing

if TYPE_CHECKING:
    from simulator.analysis.figure_data.curtailment import FigureData as Curtailment
    from simulator.analysis.figure_data.losses import FigureData as Losses
    from simulator.analysis.figure_data.mw_by_year import FigureData as Capacity
    from simulator.analysis.figure_data.twh_by_year import FigureData as Energy
    from simulator.analysis.scorecard import TargetRow
    from simulator.scenario.quantity import Quantity

MOST_NAMED = 6
MW, GWH, TWH = message("unit-mw"), message("unit-gwh"), message("unit-twh")


def answer(data: Mapping[str, Any]) -> Answer:
    """Answer how much comes, how sure that is, and what binds.

    Parameters
    ----------
    data : of the pictures, by name
    """
    capacity: Capacity = data["mw_by_year"]
    energy: Energy = data["twh_by_year"]
    lost: Losses = data["losses"]
    of, at = year(lost.year), capacity.years.index(lost.year)
    mw, mw_ends = with_spread(*ends(capacity.commissioned_mw, at))
    total = energy.total_twh
    twh, twh_ends = with_spread(float(total.p10[at]), float(total.p50[at]), float(total.p90[at]))
    deliverable = with_unit(rounded(float(capacity.deliverable_p50_mw[at])), MW)
    firm = with_unit(rounded(float(capacity.firm_p10_mw[at])), MW)
    numbers = (
        (with_unit(mw, MW), message("power-answer-commissioned", year=of), _spread(mw_ends)),
        (deliverable, message("power-answer-deliverable"), message("picture-median")),
        (firm, message("power-answer-firm"), message("power-answer-p10")),
        (with_unit(twh, TWH), message("power-answer-energy", year=of), _spread(twh_ends)),
    )
    sentences: list[Arg] = [
        message(
            "power-answer-capacity",
            year=of,
            commissioned=with_unit(mw, MW),
            commissioned_ends=mw_ends,
            deliverable=deliverable,
            firm=firm,
            energy=with_unit(twh, TWH),
            energy_ends=twh_ends,
        )
    ]
    sentences.append(_firm(capacity, at))
    if capacity.headline is not None:
        sentences.append(_target(capacity.headline, capacity.draws, capacity.signs))
    sentences.append(message("picture-finding", finding=losses.title(lost)))
    sentences.append(_curtailed(data["curtailment"], at))
    if lost.dear:
        sentences.append(_dear(lost))
    return Answer(numbers, tuple(sentences))


def _firm(capacity: Capacity, at: int) -> Message:
    """Return what firm means here, and what is left in the worst of its months."""
    rule = capacity.firm
    return message(
        "power-answer-firm-rule",
        hours=len(set(rule.hours)),
        months=listing([month_name(month) for month in sorted(set(rule.months))], "and"),
        reservoirs=rule.reservoirs,
        worst=with_unit(rounded(float(capacity.firm_worst_p10_mw[at])), MW),
    )


def _spread(ends: Arg) -> Message:
    return message("picture-spread-of", ends=ends)


def _target(headline: TargetRow, draws: int, signs: Quantity | None) -> Message:
    """Return whether the headline target is met, what it still needs, and on what that rests."""
    grows = headline.needed is not None and headline.needed_growth_share > 0
    return message(
        f"power-answer-target-{LIKELIHOOD[level(headline.probability)]}",
        standing=standing(headline.standing),
        value=with_unit(nameplate(headline.value), MW),
        year=year(headline.year or 0),
        met=chance(headline.probability, headline.probability_se, draws),
        grows="yes" if grows else "no",
        needed=headline.needed or "",
        assumed="no" if signs is None else "yes",
        signs="" if signs is None else percent(signs.distribution.central),
        ends="" if signs is None else percent_range(*signs.distribution.support),
    )


def _dear(lost: Losses) -> Message:
    """Name what approvals let through although it needs more than its ceiling."""
    names = [
        message("power-answer-share", name=name, share=percent(share))
        for name, share in lost.dear[:MOST_NAMED]
    ]
    return message(
        "power-answer-dear",
        count=len(lost.dear),
        names=listing(names, "semicolon"),
        more=len(lost.dear) - len(names),
    )


def _curtailed(data: Curtailment, at: int) -> Message:
    """Return what lines curtail in a year, and which of them loses most."""
    error = float(data.total_gwh.standard_error[at])
    args: dict[str, Arg] = {
        "lost": with_unit(mean(float(data.total_gwh.mean[at]), error), GWH),
        "year": year(data.years[at]),
        "share": percent_short(float(lost_share(data)[at])),
    }
    if not data.lines:
        return message("power-answer-curtailed", **args)
    return message("power-answer-curtailed-most-at", **args, line=data.lines[0])
