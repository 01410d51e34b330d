"""Boxes of circumstances as sentences."""

from __future__ import annotations

import math
from collections.abc import Iterable

from simulator.analysis.boxes import Box, Side
from simulator.catalogue.message import Arg, Message, Number, listing, message
from simulator.catalogue.numbers import PERCENT, chance_short, percentage, plus_minus
from simulator.catalogue.units import displayed
from simulator.present.cells import month_text
from simulator.studies.discover import Discovery


def target(d: Discovery) -> Arg:
    """Return what the target is called."""
    return d.loaded.scenario.targets[d.target].title.label


def title(d: Discovery) -> Message:
    """Return the finding: the first box."""
    if not d.boxes:
        return message("discover-title-none", event=d.event, target=target(d))
    first = d.boxes[0]
    return message(
        "discover-title",
        event=d.event,
        density=density(first),
        sides=sides(d, first.sides),
        target=target(d),
        everywhere=chance_short(d.everywhere),
    )


def sentences(d: Discovery) -> list[Arg]:
    """Return how often it happens, every box, and how they were found."""
    found: list[Arg] = [
        message(
            "discover-everywhere",
            event=d.event,
            target=target(d),
            share=chance_short(d.everywhere),
        )
    ]
    found += [
        message(
            "discover-box",
            event=d.event,
            density=density(box),
            sides=sides(d, box.sides),
            share=chance_short(box.share),
            coverage=chance_short(box.coverage),
        )
        for box in d.boxes
    ]
    if not d.boxes:
        found.append(message("discover-none", count=d.looked_at))
    found.append(message("discover-how", count=d.looked_at, leading=len(d.circumstances)))
    if d.leaves:
        found.append(message("discover-tree", count=len(d.leaves)))
    return found


def of_run(d: Discovery) -> list[Arg]:
    """Return what the page of a run says of when its headline is missed or met."""
    if not d.boxes:
        return []
    more = message("discover-ask-more", target=d.target)
    return [message("picture-finding", finding=title(d)), more]


def density(box: Box) -> Message:
    """Return in which share of a box it happens, with its error."""
    return percentage(plus_minus(PERCENT * box.density, PERCENT * box.density_error))


def sides(d: Discovery, of: Iterable[Side]) -> Arg:
    """Return circumstances as what must hold together."""
    return listing([side(d, each) for each in of], "and")


def side(d: Discovery, of: Side) -> Message:
    """Return one circumstance as between what it lies."""
    circumstance = d.circumstances[of.column]
    ends = "below" if math.isinf(of.low) else "above" if math.isinf(of.high) else "between"
    low, high = of.low, of.high
    if circumstance.kind == "place":
        low, high = of.low, of.high
        return message(
            "discover-place",
            ends=ends,
            label=circumstance.label,
            low=_share(1.0 - low if ends == "above" else low),
            high=_share(high if ends == "below" else 1.0 - high),
        )
    if circumstance.kind == "date":
        return message(
            "discover-opens",
            ends=ends,
            label=circumstance.label,
            low="" if math.isinf(low) else month_text(low),
            high="" if math.isinf(high) else month_text(high),
        )
    return message(
        "discover-side",
        ends=ends,
        label=circumstance.label,
        low=_amount(low, circumstance.unit),
        high=_amount(high, circumstance.unit),
    )


def _share(value: float) -> Arg:
    return "" if math.isinf(value) else chance_short(value)


def _amount(value: float, unit: str) -> Arg:
    if math.isinf(value):
        return ""
    if unit == "share":
        return percentage(Number(float(f"{displayed(unit).factor * value:.3g}")))
    number = Number(float(f"{value:.3g}"))
    return (
        number if unit in ("factor", "") else message("number-with-unit", value=number, unit=unit)
    )
