"""What moves an answer as sentences."""

from __future__ import annotations

from typing import NamedTuple

from simulator.catalogue.message import Arg, Message, Number, capital, listing, message, year
from simulator.catalogue.numbers import PERCENT, percent, percentage, plus_minus, rounded, with_unit
from simulator.catalogue.quantities import QUANTITIES
from simulator.studies.sensitivity.found import (
    Effect,
    Exchanged,
    Given,
    Known,
    Sensitivity,
    more_draws,
)

FIRST, NEXT = 3, 10  # inputs named in a sentence, assumptions in a list
MEASURES = ("share", "tenths", "rank", "pawn", "ranges")


class Scale(NamedTuple):
    """How the answer is told: values times a factor, in a unit, differences in another."""

    factor: float
    unit: Arg
    between: Arg


def scale(s: Given) -> Scale:
    """Return how the answer is told: a chance in per cent, a mean in the unit of its quantity."""
    if s.answer.is_chance:
        return Scale(PERCENT, message("unit-percent"), message("unit-points"))
    quantity = QUANTITIES[s.answer.quantity]
    return Scale(quantity.display.factor, quantity.display.message, quantity.unit_between)


def answer(s: Given) -> Message:
    """Return what was asked."""
    if s.answer.target is not None:
        title = s.loaded.scenario.targets[s.answer.target].title.label
        return message("sensitivity-chance-of", target=title)
    assert s.answer.year is not None
    name = message(f"quantity-{s.answer.quantity}.name")
    return message("sensitivity-mean-of", quantity=name, year=year(s.answer.year))


def value(s: Given, of: float) -> Message:
    """Return an answer with its unit."""
    factor, unit, _ = scale(s)
    return percent(of) if s.answer.is_chance else with_unit(rounded(factor * of), unit)


def with_error(s: Given, of: float, error: float, *, difference: bool = False) -> Message:
    """Return an answer, or the difference of two, with its error and unit."""
    factor, unit, between = scale(s)
    return with_unit(plus_minus(factor * of, factor * error), between if difference else unit)


def share(of: float, error: float) -> Message:
    """Return a share of the variance with its error."""
    return percentage(plus_minus(PERCENT * of, PERCENT * error))


def kind(effect: Effect) -> str:
    """Return whether an input is one number, which is low or high, or several."""
    return "one" if effect.numbers == 1 else "several"


def title(s: Given) -> Message:
    """Return the finding: what moves the answer most, and how far."""
    if not s.leading:
        return message(
            "sensitivity-title-nothing", inputs=len(s.effects), answer=answer(s), draws=s.draws
        )
    first = s.leading[0]
    return message(
        "sensitivity-title",
        kind=kind(first),
        answer=answer(s),
        input=first.label,
        low=value(s, first.low),
        high=value(s, first.high),
    )


def title_of_unknown(s: Sensitivity) -> Message:
    """Return the finding on assumptions: how many matter, and which is to be found out first."""
    count = s.assumptions
    if not s.ignorance:
        return message("sensitivity-none-matters", count=count, answer=answer(s))
    first = s.ignorance[0]
    return message(
        "sensitivity-to-find-out",
        count=count,
        matter=len(s.ignorance),
        answer=answer(s),
        first=first.label,
        effect=with_error(s, abs(first.effect), first.error, difference=True),
    )


def sentences(s: Sensitivity) -> list[Arg]:
    """Return what the answer is, what moves it, and what all of that hangs on."""
    found: list[Arg] = [
        message(
            "sensitivity-stands",
            answer=capital(answer(s)),
            value=with_error(s, s.mean, s.error),
            draws=s.draws,
        )
    ]
    found += shares(s)
    found.append(title_of_unknown(s))
    found += _exchanged(s)
    found.append(
        message(
            "sensitivity-widened",
            widened=s.widened,
            mean=value(s, s.widened_mean),
            looked_at=s.looked_at,
            moving=sum(k.apart for k in s.known),
        )
    )
    if s.refused:
        labels = [k.label for k in s.refused]
        found.append(message("sensitivity-refused", names=listing(labels), count=len(labels)))
    if s.more_draws is not None:
        found.append(message("sensitivity-more-draws", draws=Number(s.more_draws)))
    return found


def shares(s: Given) -> list[Arg]:
    """Return what inputs explain each by itself, if any does more than chance."""
    apart = sorted((e for e in s.effects if e.apart), key=lambda e: -e.share)
    if not apart:
        return []
    named = [
        message("sensitivity-share-of", input=e.label, share=share(e.share, e.share_error))
        for e in apart[:FIRST]
    ]
    return [
        message(
            "sensitivity-shares",
            shares=listing(named),
            count=len(apart),
            inputs=len(s.effects),
            told=percent(sum(e.share for e in apart)),
        )
    ]


def of_run(s: Given) -> list[Arg]:
    """Return what the page of a run says of what moves its headline, and how to ask for more."""
    if not s.leading:
        return [message("picture-finding", finding=title(s))]
    more = message("sensitivity-ask-more", target=str(s.answer.target))
    return [message("picture-finding", finding=title(s)), *shares(s), more]


def line_of(s: Given, effect: Effect) -> Message:
    """Return an input in a line."""
    return message(
        "sensitivity-input-line",
        kind=kind(effect),
        input=capital(effect.label),
        share=share(effect.share, effect.share_error),
        low=value(s, effect.low),
        high=value(s, effect.high),
    )


def line_of_known(s: Sensitivity, known: Known) -> Message:
    """Return an assumption in a line."""
    return message(
        "sensitivity-known-line",
        input=capital(known.label),
        low=value(s, known.low),
        high=value(s, known.high),
        effect=with_error(s, abs(known.effect), known.error, difference=True),
    )


def _exchanged(s: Sensitivity) -> list[Arg]:
    """Return what a Sobol' design tells."""
    if s.exchanged is None or s.exchanged.indices is None:
        return []
    indices = s.exchanged.indices
    order = (-indices.total).argsort()
    shares = [
        message(
            "sensitivity-total-of",
            input=label_in(s, s.exchanged, i),
            first=percent(max(float(indices.first[i]), 0.0)),
            total=percent(float(indices.total[i])),
            half=percent(float(indices.total_half[i])),
        )
        for i in order[:FIRST].tolist()
    ]
    found: list[Arg] = [
        message("sensitivity-totals", shares=listing(shares), futures=s.exchanged.futures)
    ]
    lead = order[0]
    more = more_draws(float(indices.total[lead]), float(indices.total_half[lead]), s.exchanged.base)
    if more is not None:
        found.append(message("sensitivity-more-base", draws=Number(more)))
    return found


def label_in(s: Sensitivity, exchanged: Exchanged, i: int) -> Arg:
    """Return what an input of a design is called; the last may be all others."""
    if i < len(exchanged.names):
        return s.inputs.label(exchanged.names[i])
    return message("sensitivity-all-others")
