"""The data set of a sweep as what its figures show: one quantity, or the year of a target."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.figure_data.headline import STANDING_ORDER
from simulator.analysis.sweep_data import FigureData, Level, SweptAxis, moves
from simulator.catalogue.message import Message, message
from simulator.catalogue.numbers import apart
from simulator.catalogue.quantities import PART_OF, PARTS, QUANTITIES, first
from simulator.catalogue.units import displayed
from simulator.parts.registry import condition_of, followed_until, part_of
from simulator.scenario.input_label import choice_label, input_label
from simulator.scenario.schema import Scenario
from simulator.timeline import decimal_year

if TYPE_CHECKING:
    import xarray

Array = NDArray[np.float64]

AS_IN_THE_SCENARIO = "as_in_the_scenario"  # value of a path that a point leaves alone


class Asks(NamedTuple):
    """What a sweep was asked to show.

    Attributes
    ----------
    paths : that are varied
    merged : the scenario as plain data
    quantity, target, year : where they were named
    """

    scenario: Scenario
    merged: Mapping[str, Any]
    design: str
    paths: tuple[str, ...]
    quantity: str | None = None
    target: str | None = None
    year: int | None = None


def chosen(asked: Asks, data: xarray.Dataset) -> list[FigureData]:
    """Return what the pictures show: what was asked, else what moves in each part."""
    scenario = asked.scenario
    if asked.target is not None:
        return [of_target(asked, data, asked.target, asked.year)]
    if asked.quantity is not None:
        year = asked.year or _year_of(scenario, data, asked.quantity)
        return [of_quantity(asked, data, asked.quantity, year)]
    if asked.year is not None:
        return [of_quantity(asked, data, first()[0], asked.year)]
    found: list[FigureData] = []
    ids = data.target.values.tolist()
    for part in PARTS:
        of_part = [key for key in ids if PART_OF[scenario.targets[key].quantity] == part]
        ordered = sorted(of_part, key=lambda key: _firmness(scenario, key))
        targets = [of_target(asked, data, key, None) for key in ordered if _tested(data, key)]
        moving = [figure for figure in targets if figure.moves]
        best = min(moving, key=lambda figure: not figure.decides, default=None)
        if best is not None:
            found.append(best)
    return found or [_whatever_moves(asked, data)]


def of_target(asked: Asks, data: xarray.Dataset, key: str, year: int | None) -> FigureData:
    """Return the quantity of a target in its year; without a year, when it is first reached."""
    scenario = asked.scenario
    target = scenario.targets[key]
    year = target.year if year is None else year
    if year is not None and scenario.horizon.first_year <= year <= scenario.horizon.last_year:
        return of_quantity(asked, data, target.quantity, year, key)
    of = data.sel(target=key)
    middle = of.target_first_year_p50.values
    return FigureData(
        name=f"{key}_first_year",
        quantity=target.quantity,
        unit=message("unit-none"),
        goal_unit=QUANTITIES[target.quantity].display.message,
        year=None,
        design=asked.design,
        axes=_axes(asked, data),
        middle=middle,
        error=np.full(middle.shape, np.nan),
        low=of.target_first_year_p10.values,
        high=of.target_first_year_p90.values,
        marks=(),
        goal=_mark(scenario, key, float(of.target_value.values.flat[0])),
        probability=of.target_probability.values,
        probability_se=of.target_probability_se.values,
        varied=_varied(asked, data),
        last_year=followed_until(target.quantity, scenario),
        draws=scenario.draws,
        condition=_condition(asked, target.quantity, None),
    )


def of_quantity(
    asked: Asks, data: xarray.Dataset, quantity: str, year: int, key: str | None = None
) -> FigureData:
    """Return a quantity in a year, with the targets that it has there."""
    scenario = asked.scenario
    unit = QUANTITIES[quantity].display
    of = data[quantity].sel(year=year)
    numbers = {str(s): unit.factor * of.sel(statistic=s).values for s in data.statistic.values}
    levels = _levels(scenario, data, quantity, year)
    goal_key = (
        key if key in levels else min(levels, key=lambda k: _firmness(scenario, k), default=None)
    )
    marks: dict[float, Level] = {}
    for name in sorted(levels, key=lambda k: _firmness(scenario, k)):
        mark = _mark(scenario, name, levels[name])
        known = marks.get(mark.value)
        marks[mark.value] = mark if known is None else known._replace(together=known.together + 1)
    goal = None if goal_key is None else _mark(scenario, goal_key, levels[goal_key])
    met = None if goal_key is None else data.sel(target=goal_key)
    return FigureData(
        name=f"{quantity}_{year}",
        quantity=quantity,
        unit=unit.message,
        goal_unit=unit.message,
        year=year,
        design=asked.design,
        axes=_axes(asked, data),
        middle=numbers["mean"],
        error=numbers["standard_error"],
        low=numbers["p10"],
        high=numbers["p90"],
        marks=tuple(marks.values()),
        goal=goal,
        probability=None if met is None else met.target_probability.values,
        probability_se=None if met is None else met.target_probability_se.values,
        varied=_varied(asked, data),
        last_year=scenario.horizon.last_year,
        draws=scenario.draws,
        condition=_condition(asked, quantity, year),
    )


def _condition(asked: Asks, quantity: str, year: int | None) -> Message | None:
    """Return the input on which alone a quantity hangs; none where the sweep varies just that."""
    told = part_of(quantity).condition_reads
    if any(path.startswith(told) for path in asked.paths):
        return None
    return condition_of(quantity, year, [asked.scenario])


def _levels(scenario: Scenario, data: xarray.Dataset, quantity: str, year: int) -> dict[str, float]:
    """Return what the targets of a quantity in a year ask of it alone, China's part taken off.

    A target whose value is itself swept has no one level.
    """
    found: dict[str, float] = {}
    for key in data.target.values.tolist():
        target = scenario.targets[key]
        if target.quantity == quantity and target.year == year and _tested(data, key):
            of = data.sel(target=key)
            mean = data[quantity].sel(year=year, statistic="mean")
            level = (of.target_value - (of.target_mean - mean)).values
            if np.ptp(level) <= 1e-6 * np.abs(level).max():
                found[key] = float(f"{level.flat[0]:.9g}")
    return found


def _mark(scenario: Scenario, key: str, level: float) -> Level:
    target = scenario.targets[key]
    scale = QUANTITIES[target.quantity].display.factor
    asked = None if target.china is None else scale * target.value.distribution.central
    return Level(scale * level, target.standing, target.comparator == "at_most", 1, asked)


def _tested(data: xarray.Dataset, key: str) -> bool:
    return not bool(data.target_probability.sel(target=key).isnull().any())


def _firmness(scenario: Scenario, key: str) -> tuple[bool, int, bool, float]:
    """Order targets as titles speak of them: of a year, commissioned MW first, the firmest."""
    target = scenario.targets[key]
    floor = target.comparator == "at_least"
    first = target.quantity == "commissioned_mw" and floor
    order = STANDING_ORDER[target.standing] - 10 * first
    return target.year is None, order, not floor, -(target.year or 0)


def _year_of(scenario: Scenario, data: xarray.Dataset, quantity: str) -> int:
    """Return the year in which the firmest target of a quantity stands, else the last."""
    keys = [
        key
        for key in data.target.values.tolist()
        if scenario.targets[key].quantity == quantity
        and scenario.targets[key].year is not None
        and _tested(data, key)
    ]
    best = min(keys, key=lambda key: _firmness(scenario, key), default=None)
    year = None if best is None else scenario.targets[best].year
    return scenario.horizon.last_year if year is None else year


def _whatever_moves(asked: Asks, data: xarray.Dataset) -> FigureData:
    """Return the quantity that moves most in the last year; if none does, the headline's."""
    last = asked.scenario.horizon.last_year
    best, most = "commissioned_mw", 0.0
    for name in data.data_vars:
        if name in QUANTITIES:
            of = data[name].sel(year=last)
            mean, error = (of.sel(statistic=s).values for s in ("mean", "standard_error"))
            if moves(mean, error):
                relative = float(np.ptp(mean) / np.abs(mean).max())
                best, most = max((str(name), relative), (best, most), key=lambda pair: pair[1])
    year = last if most else _year_of(asked.scenario, data, best)
    return of_quantity(asked, data, best, year)


def _axes(asked: Asks, data: xarray.Dataset) -> tuple[SweptAxis, ...]:
    return tuple(
        along(path, data[path].values, data[path].attrs, asked.merged) for path in asked.paths
    )


def along(
    path: str, values: NDArray[Any], attributes: Mapping[str, str], merged: Mapping[str, Any]
) -> SweptAxis:
    """Return a coordinate as an axis."""
    name = input_label(path, merged)
    if values.dtype.kind == "M":
        days = [None if np.isnat(day) else day.astype("datetime64[D]").item() for day in values]
        numbers = [np.nan if day is None else decimal_year(day) for day in days]
        texts = tuple("" if day is None else day_text(day) for day in days)
        return SweptAxis(path, name, None, "date", np.array(numbers), texts)
    if values.dtype.kind in "if":
        unit = displayed(attributes.get("scenario_unit", "number"))
        numbers = unit.factor * values.astype(float)
        given = iter(apart(numbers[~np.isnan(numbers)].tolist()))
        texts = tuple("" if np.isnan(x) else next(given) for x in numbers.tolist())
        plain = attributes.get("scenario_unit", "number") in ("factor", "number")
        return SweptAxis(path, name, None if plain else unit.message, "number", numbers, texts)
    codes = tuple(str(value) for value in values)
    order = [code for code in dict.fromkeys(codes) if code != AS_IN_THE_SCENARIO]
    places = np.array([order.index(code) if code in order else np.nan for code in codes], float)
    labels = tuple(choice_label(path, code, merged) for code in codes)
    return SweptAxis(path, name, None, "text", places, labels, codes)


def day_text(day: date) -> Message:
    """Return a day of an axis; the first of a month stands for the month."""
    month = message("sweep-month", year=f"{day.year}", month=f"{day.month:02}")
    if day.day == 1:
        return month
    return message("sweep-day", year=f"{day.year}", month=f"{day.month:02}", day=f"{day.day:02}")


def _varied(asked: Asks, data: xarray.Dataset) -> tuple[str, ...]:
    return tuple(map(str, data.varied.values)) if "varied" in data.coords else ()
