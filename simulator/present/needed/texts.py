"""What a lever must do for a target as sentences."""

from __future__ import annotations

import math

from simulator.analysis.estimates import Reached
from simulator.catalogue.message import Arg, Message, message
from simulator.catalogue.numbers import FIGURES, chance, exact, percent, percentage, plus_minus
from simulator.catalogue.units import displayed
from simulator.studies.needed import Lever, Needs, Reaches, TwoLevers

HUNDRED = 100.0


def target(n: Needs) -> Arg:
    """Return what the target is called."""
    return n.lever.loaded.scenario.targets[n.target].title.label


def title(n: Needs) -> Message:
    """Return the finding: where the first chance asked for is reached, or that it is nowhere."""
    if not n.moves:
        return message("needed-title-still", lever=n.lever.name, target=target(n))
    first = n.reaches[0]
    if math.isnan(first.position):
        where, end = _end(n, first)
        return message(
            "needed-title-nowhere",
            lever=n.lever.name,
            target=target(n),
            side=where,
            end=percent(end.mean),
        )
    return message(
        "needed-title",
        target=target(n),
        chance=percent(first.chance),
        lever=n.lever.name,
        kind=side(n.lever, first.position),
        move=move(n.lever, first),
        way=way(n, first),
    )


def sentences(n: Needs) -> list[Arg]:
    """Return the chance as it is, and for each chance asked for what the lever must do."""
    found: list[Arg] = [
        message(
            "needed-now",
            target=target(n),
            chance=chance(n.now.mean, n.now.standard_error, n.draws),
        )
    ]
    if not n.moves:
        return [*found, message("needed-still", lever=n.lever.name)]
    found += [_reached(n, reaches) for reaches in n.reaches]
    if len(n.lever.found) > 1:
        found.append(message("needed-together", lever=n.lever.name, count=len(n.lever.found)))
    return found


def _reached(n: Needs, r: Reaches) -> Message:
    if not math.isnan(r.position):
        return message(
            "needed-reached",
            target=target(n),
            chance=percent(r.chance),
            lever=n.lever.name,
            kind=side(n.lever, r.position),
            move=move(n.lever, r),
            several=len(n.lever.found),
            central=central(n.lever, r.position),
            way=way(n, r),
        )
    where, end = _end(n, r)
    low, high = (position(n.lever, n.played[end][0]) for end in (0, -1))
    return message(
        "needed-nowhere",
        lever=n.lever.name,
        chance=percent(r.chance),
        side=where,
        low=low,
        high=high,
        end=percentage(plus_minus(HUNDRED * end.mean, HUNDRED * end.standard_error)),
    )


def _end(n: Needs, r: Reaches) -> tuple[str, Reached]:
    """Return on which side of a chance that is nowhere passed all are, and the nearest of them."""
    every = [reached for _, reached in n.played]
    most = max(every, key=lambda reached: reached.mean)
    if most.mean < r.chance:
        return "below", most
    return "above", min(every, key=lambda reached: reached.mean)


def way(n: Needs, r: Reaches) -> str:
    """Return whether a chance asked for is more or less than there is."""
    return "rises" if r.chance > n.now.mean else "falls"


def line_title(t: TwoLevers) -> Message:
    """Return the finding of two levers: between which positions the chance can be reached."""
    there = [at for at, reaches in t.line if not math.isnan(reaches.position)]
    chance_asked = percent(t.chance)
    if not there:
        return message("needed-line-nowhere", chance=chance_asked, target=target(t.needs))
    lever = t.needs.lever
    return message(
        "needed-line-title",
        chance=chance_asked,
        target=target(t.needs),
        low=position(lever, there[0]),
        high=position(lever, there[-1]),
        lever=lever.name,
        same="same" if len(there) == 1 else "several",
    )


def side(lever: Lever, at: float) -> str:
    """Return whether a position is earlier or later, or a factor."""
    if lever.kind == "factor":
        return "factor"
    return "earlier" if at < lever.as_it_is else "later"


def move(lever: Lever, r: Reaches) -> Message:
    """Return how far the lever must move, with its error."""
    size = abs(r.position) if lever.kind == "years" else r.position
    return plus_minus(size, r.error)


def central(lever: Lever, at: float) -> Arg:
    """Return the central value of the first quantity there, as it is displayed."""
    of = lever.found[0]
    value = of.quantity.distribution.central
    if lever.kind == "years":
        return lever.central(at)
    unit = displayed(of.leaf.unit) if of.leaf.unit == "share" else None
    number = exact(value * at * (unit.factor if unit else 1.0), FIGURES)
    if unit is not None:
        return percentage(number)
    return message("number-with-unit", value=number, unit=of.leaf.unit)


def position(lever: Lever, at: float) -> Message:
    """Return a position of a lever."""
    if lever.kind == "years":
        when = "now" if at == 0 else "earlier" if at < 0 else "later"
        return message("needed-years", side=when, years=exact(abs(at), FIGURES))
    return message("needed-factor", factor=exact(at, FIGURES))
