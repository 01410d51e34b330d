"""Data of four pictures as the answer: the headline numbers and a few sentences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.facts.curtailment import lost_share
from simulator.analysis.facts.spread import ends
from simulator.analysis.network import brief
from simulator.catalogue.message import Arg, Message, message, year
from simulator.catalogue.numbers import (
    chance,
    level,
    mean,
    nameplate,
    percent_short,
    rounded,
    with_spread,
    with_unit,
)
from simulator.present.figures import losses
from simulator.present.target_texts import LIKELIHOOD, standing

if TYPE_CHECKING:
    from simulator.analysis.facts.curtailment import FigureData as Curtailment
    from simulator.analysis.facts.losses import FigureData as Losses
    from simulator.analysis.facts.mw_by_year import FigureData as Capacity
    from simulator.analysis.facts.twh_by_year import FigureData as Energy
    from simulator.analysis.scorecard import TargetRow

MW, GWH, TWH = message("unit-mw"), message("unit-gwh"), message("unit-twh")


class Answer(NamedTuple):
    """What a reader in a hurry needs: headline numbers, what they are, how sure, and sentences."""

    numbers: tuple[tuple[Arg, Arg, Arg], ...]
    sentences: tuple[Arg, ...]


def answer_of(
    capacity: Capacity,
    energy: Energy,
    lost: Losses,
    curtailed: Curtailment,
    findings: Iterable[Arg] = (),
) -> Answer:
    """Answer how much comes, how sure that is, and what binds.

    Parameters
    ----------
    findings : of other parts, told after those of power
    """
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
    if capacity.headline is not None:
        sentences.append(_target(capacity.headline, capacity.draws))
    sentences.append(message("picture-finding", finding=losses.title(lost)))
    sentences.append(_curtailed(curtailed, at))
    sentences += [message("picture-finding", finding=finding) for finding in findings]
    return Answer(numbers, tuple(sentences))


def _spread(ends: Arg) -> Message:
    return message("picture-spread-of", ends=ends)


def _target(headline: TargetRow, draws: int) -> Message:
    """Return whether the headline target is met, and what it still needs."""
    grows = headline.needed is not None and headline.needed_growth_share > 0
    return message(
        f"power-answer-target-{LIKELIHOOD[level(headline.probability)]}",
        standing=standing(headline.standing),
        value=with_unit(nameplate(headline.value), MW),
        year=year(headline.year or 0),
        met=chance(headline.probability, headline.probability_se, draws),
        grows="yes" if grows else "no",
        needed=headline.needed or "",
    )


def _curtailed(data: Curtailment, at: int) -> Message:
    """Return what lines keep back in a year, and which of them loses most."""
    error = float(data.total_gwh.standard_error[at])
    told: dict[str, Arg] = {
        "lost": with_unit(mean(float(data.total_gwh.mean[at]), error), GWH),
        "year": year(data.years[at]),
        "share": percent_short(float(lost_share(data)[at])),
    }
    if not data.lines:
        return message("power-answer-curtailed", **told)
    return message("power-answer-curtailed-most-at", **told, line=brief(data.lines[0]))
