"""A target's row as messages: what it asks, what the run gives, when it is first reached."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from simulator.analysis.figure_data.record import recorded_until
from simulator.catalogue.message import Arg, Listing, Message, Number, listing, message, year
from simulator.catalogue.numbers import (
    PERCENT,
    chance_tight,
    exact,
    nameplate,
    percentage,
    plus_minus,
    rounded,
    with_spread,
    with_unit,
)
from simulator.catalogue.numbers import mean as with_error
from simulator.catalogue.quantities import QUANTITIES
from simulator.catalogue.units import displayed

if TYPE_CHECKING:
    from datetime import date

    from simulator.analysis.figure_data.mw_by_year import Mark
    from simulator.analysis.scorecard import TargetRow


LIKELIHOOD = {"bad": "unlikely", "open": "open", "good": "likely"}


def standing(of: str) -> Message:
    """Return who stands behind a target."""
    return message(f"standing-{of}")


def asks(row: TargetRow) -> Message:
    """Return what a target asks, in which meaning, by when, and who stands behind it."""
    unit, factor = _unit_and_factor(row)
    asked: dict[str, Arg] = {
        "standing": standing(row.standing),
        "quantity": message(f"quantity-{row.quantity}.name"),
        "china": "yes" if row.china else "no",
        "comparator": message(f"comparator-{row.comparator}"),
        "value": with_unit(exact(factor * row.value), unit),
    }
    if row.year is None:
        return message("target-asks-without-year", **asked)
    return message("target-asks", **asked, year=year(row.year))


def asks_if(row: TargetRow) -> Message:
    """Return what a target asks, and on what input alone all that is told of it hangs."""
    if row.condition is None or not row.tested:
        return asks(row)
    return message("target-asks-if", asks=asks(row), condition=row.condition)


def amount(value: float, row: TargetRow) -> Arg:
    """Return a value of a target with its unit."""
    unit, factor = _unit_and_factor(row)
    return with_unit(rounded(factor * value), unit)


def mean(row: TargetRow) -> Arg:
    """Return the mean of the tested quantity with its error; nothing where no year is asked."""
    if row.year is None:
        return ""
    unit, factor = _unit_and_factor(row)
    if math.isnan(row.standard_error):
        return with_unit(plus_minus(factor * row.mean, math.nan), unit)
    return with_unit(with_error(factor * row.mean, factor * row.standard_error), unit)


def reached(row: TargetRow) -> tuple[Arg, Arg]:
    """Return what the run gives: the median and, where there is one, the spread."""
    if row.year is None:
        return "", ""
    unit, factor = _unit_and_factor(row)
    middle, ends = with_spread(factor * row.p10, factor * row.p50, factor * row.p90)
    return with_unit(middle, unit), "" if ends == middle else with_unit(ends, unit)


def first_reached(row: TargetRow) -> Message:
    """Return when a target without a year is first reached, as a sentence."""
    early, middle, late = row.first_year_p10, row.first_year_p50, row.first_year_p90
    last = year(row.last_year)
    if math.isinf(early):
        return message("target-first-reached-after", last=last)
    if math.isinf(middle):
        return message("target-first-reached-after-from", last=last, early=_year(early))
    if early == late:
        return message("target-first-reached-in", year=_year(middle))
    if math.isinf(late):
        return message("target-first-reached-from", year=_year(middle), early=_year(early))
    return message(
        "target-first-reached-between", year=_year(middle), early=_year(early), late=_year(late)
    )


def first_met(row: TargetRow) -> Arg:
    """Return in which year a target is first met, and the spread of that year, for a table."""
    early, middle, late = (
        first_year(found, row.last_year)
        for found in (row.first_year_p10, row.first_year_p50, row.first_year_p90)
    )
    if early == late:
        return middle
    return message("target-year-and-spread", year=middle, early=early, late=late)


def first_year(found: float, last_year: int) -> Arg:
    """Return a first year, or that it lies after the last; nothing where there is none to tell."""
    if math.isnan(found):
        return ""
    return message("target-year-after", last=year(last_year)) if math.isinf(found) else _year(found)


def not_tested(row: TargetRow) -> Message:
    """Return which target is not tested, and why."""
    return message("target-not-tested", title=row.title, asks=asks(row), reason=row.why_not or "")


def mark_head(mark: Mark, as_of: date) -> Message:
    """Return what a target asks and, while that is open, who stands behind it."""
    together = next((row for row in mark.rows if row.china), None)
    value = rounded(mark.value_mw) if together else nameplate(mark.value_mw)
    unit = displayed("MW").message
    asked: dict[str, Arg] = {
        "value": with_unit(value, unit),
        "quantity": mark.quantity,
        "year": year(mark.year),
        "china": "yes" if together else "no",
        "together": Number(together.value) if together else "",
    }
    if mark.year <= recorded_until(as_of):
        return message("target-mark-past", **asked)
    return message("target-mark", **asked, standings=_standings(mark))


def mark_detail(mark: Mark, draws: int, as_of: date) -> Message:
    """Return what a target needs and how likely it is; of one on record, whether it was met."""
    first = mark.rows[0]
    met = chance_tight(first.probability, first.probability_se, draws)
    if mark.year <= recorded_until(as_of):
        if first.probability == 1:
            return message("target-mark-was-met", standings=_standings(mark))
        if first.probability == 0:
            return message("target-mark-was-missed", standings=_standings(mark))
        return message("target-mark-was-met-in", standings=_standings(mark), met=met)
    if first.needed_growth_share > 0:
        growth = percentage(Number(PERCENT * first.needed_growth_share, 1))
        return message("target-mark-needs", growth=growth, met=met)
    return message("target-mark-met-in", met=met)


def _standings(mark: Mark) -> Listing:
    return listing(dict.fromkeys(standing(row.standing) for row in mark.rows), "comma")


def _unit_and_factor(row: TargetRow) -> tuple[Message, float]:
    """Return the unit in which the quantity of a target is displayed, and the factor to it."""
    unit = QUANTITIES[row.quantity].display
    return unit.message, unit.factor


def _year(found: float) -> Number:
    return year(round(found))
