"""The data set of a sweep as what its pictures show: one quantity, or the year of a target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.facts.headline import STANDING_ORDER
from simulator.catalogue.quantities import PART_OF, PARTS, QUANTITIES
from simulator.present.words import as_told
from simulator.scenario.schema import Scenario
from simulator.studies.sweep.ask import Asked
from simulator.studies.sweep.dataset import AS_IN_THE_SCENARIO
from simulator.timeline import decimal_year

if TYPE_CHECKING:
    import xarray

Array = NDArray[np.float64]

NOISE = 2.0  # standard errors within which two means are not told apart
EXACT = 1e-9  # relative: below it a difference is rounding
DAYS_FROM = np.datetime64("1970-01-01", "D")


class Along(NamedTuple):
    """One swept path as an axis of the picture.

    Attributes
    ----------
    values : [point] or, of a grid, [level]; numbers as told (shares in per cent), decimal years
        of dates, 0, 1, 2 … of texts
    texts : what stands for each value
    """

    path: str
    name: str
    unit: str
    kind: Literal["number", "date", "text"]
    values: Array
    texts: tuple[str, ...]


class Mark(NamedTuple):
    """A level that one or more targets ask, in the unit told.

    `with_china` is what the target asks of Laos and China together, of which
    `value` is the Lao part; none where it speaks of Laos alone.
    """

    value: float
    standing: str
    at_most: bool
    together: int  # targets that ask the same
    with_china: float | None = None


@dataclass(frozen=True)
class Shown:
    """What one picture shows.

    Attributes
    ----------
    year : of the quantity; none: the values are the first years of a target
    axes : swept paths, in the order of the dims
    middle : mean, or median first year: [level, ...] of a grid, else [point]
    error : of the mean; not a number for first years
    low, high : P10 and P90
    marks : levels of targets, the firmest first
    goal : the level whose probability is shown
    probability, probability_se : that the goal is met; none without a goal
    varied : [point] of one at a time, the path that is varied
    last_year : last year looked at
    """

    name: str
    quantity: str
    unit: str
    year: int | None
    design: str
    axes: tuple[Along, ...]
    middle: Array
    error: Array
    low: Array
    high: Array
    marks: tuple[Mark, ...]
    goal: Mark | None
    probability: Array | None
    probability_se: Array | None
    varied: tuple[str, ...]
    last_year: int
    draws: int

    @property
    def decides(self) -> bool:
        """Whether it is the headline of power, or a target that some points make likelier."""
        if self.quantity == "commissioned_mw":
            return True
        if self.probability is None or self.probability_se is None:
            return False
        return moves(self.probability, self.probability_se)

    @property
    def moves(self) -> bool:
        """Whether any two points are told apart from the noise."""
        return moves(self.middle, self.error)


def moves(middle: Array, error: Array) -> bool:
    """Return whether the values differ by more than their errors and rounding explain.

    All points see the same chance, so that their differences are surer than
    this says.
    """
    known = np.where(np.isposinf(middle), 1e6, middle)
    if np.isnan(known).all():
        return False
    span = np.nanmax(known) - np.nanmin(known)
    noise = NOISE * np.sqrt(2.0) * np.nanmax(np.nan_to_num(error), initial=0.0)
    return bool(span > max(noise, EXACT * np.nanmax(np.abs(known))))


def chosen(asked: Asked, data: xarray.Dataset) -> list[Shown]:
    """Return what the pictures show: what was asked, else what moves in each part."""
    scenario = asked.loaded.scenario
    if asked.target is not None:
        return [of_target(asked, data, asked.target, asked.year)]
    if asked.quantity is not None:
        year = asked.year or _year_of(scenario, data, asked.quantity)
        return [of_quantity(asked, data, asked.quantity, year)]
    if asked.year is not None:
        return [of_quantity(asked, data, "commissioned_mw", asked.year)]
    found: list[Shown] = []
    ids = data.target.values.tolist()
    for part in PARTS:
        of_part = [key for key in ids if PART_OF[scenario.targets[key].quantity] == part]
        ordered = sorted(of_part, key=lambda key: _firmness(scenario, key))
        told = [of_target(asked, data, key, None) for key in ordered if _tested(data, key)]
        moving = [shown for shown in told if shown.moves]
        best = min(moving, key=lambda shown: not shown.decides, default=None)
        if best is not None:
            found.append(best)
    return found or [_whatever_moves(asked, data)]


def of_target(asked: Asked, data: xarray.Dataset, key: str, year: int | None) -> Shown:
    """Return the quantity of a target in its year; without a year, when it is first reached."""
    scenario = asked.loaded.scenario
    target = scenario.targets[key]
    year = target.year if year is None else year
    first, last = scenario.horizon.first_year, scenario.horizon.last_year
    if year is not None and first <= year <= last:
        return of_quantity(asked, data, target.quantity, year, key)
    of = data.sel(target=key)
    if target.quantity == "trade_musd" and scenario.trade is not None:
        last = max(last, scenario.trade.end_year)
    middle = of.target_first_year_p50.values
    return Shown(
        name=f"{key}_first_year",
        quantity=target.quantity,
        unit="",
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
        last_year=last,
        draws=scenario.draws,
    )


def of_quantity(
    asked: Asked, data: xarray.Dataset, quantity: str, year: int, key: str | None = None
) -> Shown:
    """Return a quantity in a year, with the targets that it has there."""
    scenario = asked.loaded.scenario
    scale, unit = as_told(QUANTITIES[quantity].unit)
    of = data[quantity].sel(year=year)
    numbers = {str(s): scale * of.sel(statistic=s).values for s in data.statistic.values}
    levels = _levels(scenario, data, quantity, year)
    goal_key = (
        key if key in levels else min(levels, key=lambda k: _firmness(scenario, k), default=None)
    )
    marks: dict[float, Mark] = {}
    for name in sorted(levels, key=lambda k: _firmness(scenario, k)):
        mark = _mark(scenario, name, levels[name])
        known = marks.get(mark.value)
        marks[mark.value] = mark if known is None else known._replace(together=known.together + 1)
    goal = None if goal_key is None else _mark(scenario, goal_key, levels[goal_key])
    met = None if goal_key is None else data.sel(target=goal_key)
    return Shown(
        name=f"{quantity}_{year}",
        quantity=quantity,
        unit=unit,
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
    )


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


def _mark(scenario: Scenario, key: str, level: float) -> Mark:
    target = scenario.targets[key]
    scale, _ = as_told(target.unit)
    asked = None if target.china is None else scale * target.value.distribution.central
    return Mark(scale * level, target.standing, target.comparator == "at_most", 1, asked)


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


def _whatever_moves(asked: Asked, data: xarray.Dataset) -> Shown:
    """Return the quantity that moves most in the last year; if none does, the headline's."""
    last = asked.loaded.scenario.horizon.last_year
    best, most = "commissioned_mw", 0.0
    for name in data.data_vars:
        if name in QUANTITIES:
            of = data[name].sel(year=last)
            mean, error = (of.sel(statistic=s).values for s in ("mean", "standard_error"))
            if moves(mean, error):
                relative = float(np.ptp(mean) / np.abs(mean).max())
                best, most = max((str(name), relative), (best, most), key=lambda pair: pair[1])
    year = last if most else _year_of(asked.loaded.scenario, data, best)
    return of_quantity(asked, data, best, year)


def _axes(asked: Asked, data: xarray.Dataset) -> tuple[Along, ...]:
    return tuple(
        along(path, data[path].values, data[path].attrs, asked.loaded.merged)
        for path in asked.paths
    )


def along(
    path: str, values: NDArray[Any], attributes: Mapping[str, str], merged: Mapping[str, Any]
) -> Along:
    """Return a coordinate as an axis."""
    name = name_of(path, merged)
    if values.dtype.kind == "M":
        texts = ["" if np.isnat(day) else str(day.astype("datetime64[D]")) for day in values]
        numbers = [np.nan if not text else _decimal(text) for text in texts]
        short = tuple(text[:7] if text.endswith("-01") else text for text in texts)
        return Along(path, name, "", "date", np.array(numbers), short)
    if values.dtype.kind in "if":
        scale, unit = as_told(attributes.get("scenario_unit", ""))
        unit = "" if unit in ("factor", "number") else unit
        numbers = scale * values.astype(float)
        texts = tuple("" if np.isnan(x) else f"{x:.6g}" for x in numbers)
        return Along(path, name, unit, "number", numbers, texts)
    texts = [str(value) for value in values]
    order = [text for text in dict.fromkeys(texts) if text != AS_IN_THE_SCENARIO]
    places = np.array([order.index(text) if text in order else np.nan for text in texts])
    return Along(path, name, "", "text", places, tuple(texts))


def name_of(path: str, merged: Mapping[str, Any]) -> str:
    """Name a path for a reader: what has a name of its own by that, the rest by its words.

    >>> name_of("trade.growth", {})
    'trade growth'
    >>> name_of("power.lines.a.energised", {"power": {"lines": {"a": {"name": "Hướng Hóa"}}}})
    'Hướng Hóa: energised'
    """
    steps = path.split(".")
    value: Any = merged
    named, rest = "", steps
    for depth, step in enumerate(steps):
        value = value.get(step) if isinstance(value, Mapping) else None
        if isinstance(value, Mapping) and isinstance(value.get("name"), str):
            named, rest = value["name"], steps[depth + 1 :]
    words = " ".join(rest).replace("_", " ")
    return f"{named}: {words}" if named else words


def _varied(asked: Asked, data: xarray.Dataset) -> tuple[str, ...]:
    return tuple(map(str, data.varied.values)) if "varied" in data.coords else ()


def _decimal(day: str) -> float:
    from datetime import date

    return decimal_year(date.fromisoformat(day))


def ranks(values: Sequence[float] | Array) -> Array:
    """Return the ranks of values, ties shared."""
    from scipy.stats import rankdata

    return rankdata(values)
