"""Figure data of a sweep as the texts of its picture: the finding, and every label."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.sweep_data import EXACT, FigureData, Level, SweptAxis
from simulator.analysis.sweep_finding import (
    Place,
    extremes,
    idle_axes,
    is_steady,
    largest_error,
    main_effects,
    strength,
    strongest,
)
from simulator.catalogue.message import Arg, Message, Number, capital, listing, message, year
from simulator.catalogue.numbers import (
    chance,
    chance_parts,
    exact,
    mean,
    nameplate,
    rounded,
    spread,
    with_unit,
)

if TYPE_CHECKING:
    from simulator.scenario.schema import Scenario

OUT_OF_SIGHT = 1.3  # of the highest value: a level above it is named, not drawn
LEVEL_FIGURES, PART_FIGURES = 4, 3  # significant digits of what a target asks, and of a part of it


def noun(figure: FigureData) -> Message:
    """Name what is shown, with its year and the input on which alone it hangs."""
    if figure.condition is None:
        return _bare_noun(figure)
    return message("sweep-what-if", what=_bare_noun(figure), condition=figure.condition)


def _bare_noun(figure: FigureData) -> Message:
    quantity = message(f"quantity-{figure.quantity}.name")
    if figure.year is None and figure.goal is not None:
        of = level(figure.goal, figure.goal_unit)
        return message("sweep-year-first-reached", quantity=quantity, level=of)
    assert figure.year is not None
    return message("sweep-in-year", quantity=quantity, year=year(figure.year))


def amount(figure: FigureData, at: Place) -> Arg:
    """Return the value of a point: a mean with its error, or a median year."""
    value, error = float(figure.middle[at]), float(figure.error[at])
    if figure.year is None:
        return first_year(value, figure.last_year)
    error = 0.0 if error <= EXACT * abs(value) else error
    return with_unit(mean(value, error), figure.unit)


def first_year(value: float, last_year: int) -> Message:
    """Return a first year, which may lie beyond the last one looked at."""
    if math.isfinite(value):
        return message("sweep-year", year=year(round(value)))
    return message("sweep-after", year=year(last_year))


def bare_year(value: float, figure: FigureData) -> Arg:
    """Return a first year where it is plain that it is one."""
    if math.isfinite(value):
        return year(round(value))
    return message("sweep-after", year=year(figure.last_year))


def setting(axis: SweptAxis, i: int) -> Arg:
    """Return the value of an axis at one of its values or points."""
    if axis.kind == "text":
        return message("sweep-quoted", text=axis.texts[i])
    return axis.texts[i] if axis.unit is None else with_unit(axis.texts[i], axis.unit)


def title(figure: FigureData) -> Arg:
    """Return the finding, and how likely the target is over the points."""
    finding, met = capital(_finding(figure)), _met(figure)
    if met is None:
        return finding
    return message("sweep-finding-and-chance", finding=finding, chance=met)


def _finding(figure: FigureData) -> Message:
    if not figure.moves:
        what, inputs = noun(figure), _inputs(figure)
        at = amount(figure, tuple(0 for _ in figure.middle.shape))
        if np.ptp(figure.middle) == 0:
            return message("sweep-stays", what=what, amount=at, inputs=inputs)
        return message("sweep-stays-in-noise", what=what, amount=at, inputs=inputs)
    if figure.design == "grid" and len(figure.axes) == 1:
        return _along_one(figure)
    if figure.design == "grid" and len(figure.axes) == 2:
        return _over_two(figure)
    return _over_many(figure)


def _along_one(figure: FigureData) -> Message:
    """Say how one path moves a quantity: steadily, or up and down, or by kind."""
    axis, what = figure.axes[0], noun(figure)
    low, high = extremes(figure.middle)
    ends = (0, len(axis.texts) - 1)
    extreme = {
        "what": what,
        "input": axis.name,
        "low": setting(axis, low[0]),
        "high": setting(axis, high[0]),
        "least": amount(figure, low),
        "most": amount(figure, high),
    }
    if axis.kind == "text":
        return message("sweep-by-kind", **extreme)
    if {low[0], high[0]} != set(ends) and not is_steady(figure.middle, figure.error):
        return message("sweep-up-and-down", **extreme)
    grows = bool(figure.middle[ends[1]] > figure.middle[ends[0]])
    ids = {
        (False, True): "sweep-rises",
        (False, False): "sweep-falls",
        (True, True): "sweep-moves-back",
        (True, False): "sweep-comes-forward",
    }
    return message(
        ids[figure.year is None, grows],
        what=what,
        input=axis.name,
        **{"from": amount(figure, (ends[0],)), "to": amount(figure, (ends[1],))},
        low=setting(axis, ends[0]),
        high=setting(axis, ends[1]),
    )


def _over_two(figure: FigureData) -> Message:
    """Say between which values a quantity lies, and which path moves it."""
    low, high = extremes(figure.middle)
    idle = idle_axes(figure)
    named = [axis for axis, rests in zip(figure.axes, idle, strict=True) if not rests or all(idle)]
    effects = main_effects(figure)
    strong = figure.axes[int(effects[1] > effects[0])]
    id = "sweep-over-two-idle" if len(named) == 1 else "sweep-over-two"
    other = next((axis for axis in figure.axes if axis not in named), strong)
    return message(
        id,
        what=noun(figure),
        least=amount(figure, low),
        low=_settings(figure, named, low),
        most=amount(figure, high),
        high=_settings(figure, named, high),
        input=other.name,
    )


def _settings(figure: FigureData, named: Sequence[SweptAxis], at: Place) -> Arg:
    return listing(
        (
            message("sweep-setting", input=axis.name, value=setting(axis, i))
            for axis, i in zip(figure.axes, at, strict=True)
            if axis in named
        ),
        "comma",
    )


def _over_many(figure: FigureData) -> Message:
    """Say between which values a quantity lies, and which path it follows most."""
    low, high = extremes(figure.middle)
    best = strongest(figure)[0]
    ends = {
        "what": noun(figure),
        "least": amount(figure, low),
        "most": amount(figure, high),
        "input": best.name,
    }
    if figure.design == "one_at_a_time":
        return message("sweep-turned-alone", **ends)
    return message("sweep-follows", **ends, correlation=correlation(strength(figure, best)))


def _met(figure: FigureData) -> Message | None:
    """Say how likely the goal is over the points."""
    if figure.goal is None or figure.year is None:
        return None
    if figure.probability is None or figure.probability_se is None:
        return None
    standing = message(f"standing-{figure.goal.standing}")
    of = {"standing": standing, "level": level(figure.goal, figure.unit)}
    draws = figure.draws
    places = extremes(figure.probability)
    ends = [(float(figure.probability[at]), float(figure.probability_se[at])) for at in places]
    if ends[0][0] == ends[1][0] == 0.0:
        return message("sweep-met-in-none", **of, draws=draws)
    if ends[0] == ends[1]:
        return message("sweep-met", **of, chance=chance(*ends[0], draws))
    low, high = (chance_parts(*end, draws)[0] for end in ends)
    from_none, to_all = ends[0][0] == 0.0, ends[1][0] == 1.0
    if from_none and to_all:
        return message("sweep-met-none-to-all", **of, draws=draws)
    if from_none:
        return message("sweep-met-from-none", **of, high=high, draws=draws)
    if to_all:
        return message("sweep-met-to-all", **of, low=low, draws=draws)
    return message("sweep-met-range", **of, low=low, high=high, draws=draws)


def subtitle(figure: FigureData) -> Message:
    """Say what is drawn, and how the points were chosen."""
    how = f"sweep-how-{figure.design}" if len(figure.axes) > 1 else "sweep-how-one"
    texts = {
        "what": capital(noun(figure)),
        "drawn": _drawn(figure),
        "how": capital(message(how, inputs=_inputs(figure), points=figure.middle.size)),
    }
    if figure.year is None:
        return message("sweep-subtitle", **texts)
    return message("sweep-subtitle-unit", **texts, unit=figure.unit)


def _drawn(figure: FigureData) -> Message:
    alone = figure.design == "one_at_a_time"
    if figure.year is None:
        return message("sweep-drawn-years-alone") if alone else message("sweep-drawn-years")
    if figure.design == "grid" and len(figure.axes) == 2:
        error = largest_error(figure)
        if error:
            return message("sweep-drawn-error", error=rounded(error, 1))
        if figure.draws > 1:
            return message("sweep-drawn-exact")
        return message("sweep-drawn-one-future")
    return message("sweep-drawn-mean-alone") if alone else message("sweep-drawn-mean")


def source(scenario: Scenario, paths: Sequence[str]) -> Message:
    """Say which sweep a picture shows."""
    return message(
        "sweep-source",
        title=scenario.title.label,
        scenario=scenario.name,
        draws=scenario.draws,
        seed=Number(scenario.seed, grouping=False),
        paths=listing(paths, "comma"),
        day=scenario.as_of,
    )


def level(of: Level, unit: Message) -> Arg:
    """Return the level of a target with its unit."""
    figures = LEVEL_FIGURES if of.with_china is None else PART_FIGURES
    whole = float(f"{of.value:.{figures}g}")
    amount = of.value if of.with_china is None and abs(whole - of.value) > EXACT else whole
    return with_unit(nameplate(amount), unit)


def level_label(of: Level, unit: Message) -> Message:
    """Say what a line of a target is."""
    texts = {
        "limit": "at_most" if of.at_most else "at_least",
        "level": level(of, unit),
        "standing": message(f"standing-{of.standing}"),
        "others": of.together - 1,
    }
    if of.with_china is None:
        return message("sweep-level", **texts)
    return message("sweep-level-china", **texts, both=Number(of.with_china))


def out_of_sight(levels: Sequence[Level], unit: Message) -> Message:
    """Name the levels above the scale, which are not drawn."""
    return message("sweep-out-of-sight", levels=_levels(levels, unit))


def beyond(levels: Sequence[Level], ends: tuple[float, float], unit: Message) -> list[Message]:
    """Say which levels lie above or below every mean of a map."""
    above = [of for of in levels if of.value >= ends[1]]
    below = [of for of in levels if of.value <= ends[0]]
    sentences = []
    if above:
        sentences.append(message("sweep-above", levels=_levels(above, unit), count=len(above)))
    if below:
        sentences.append(message("sweep-below", levels=_levels(below, unit), count=len(below)))
    return sentences


def _levels(levels: Sequence[Level], unit: Message) -> Arg:
    names = [level(of, unit) for of in sorted(levels, key=lambda of: of.value)]
    return listing(dict.fromkeys(names))


def chance_head(figure: FigureData) -> Message:
    """Head the panel of the probability."""
    assert figure.goal is not None
    limit = message("comparator-at_most") if figure.goal.at_most else message("comparator-at_least")
    of = level(figure.goal, figure.goal_unit)
    if figure.year is None:
        return message("sweep-chance-by", limit=limit, level=of, year=year(figure.last_year))
    return message("sweep-chance-in", limit=limit, level=of, year=year(figure.year))


def chance_at_right(figure: FigureData) -> Message:
    """Return the probability at the last value of the axis."""
    assert figure.probability is not None
    assert figure.probability_se is not None
    share, error = float(figure.probability[-1]), float(figure.probability_se[-1])
    return message("sweep-chance-at-right", chance=chance(share, error, figure.draws))


def spread_at_right(figure: FigureData) -> Message | None:
    """Return P10–P90 at the last value of the axis; none where there is no spread."""
    low, high = float(figure.low[-1]), float(figure.high[-1])
    if figure.year is None:
        if low == high:
            return None
        ends = message("number-spread", low=bare_year(low, figure), high=bare_year(high, figure))
    else:
        found = spread(low, high)
        if isinstance(found, Number):
            return None
        ends = with_unit(found, figure.unit)
    return message("sweep-spread-at-right", ends=ends)


def axis_label(axis: SweptAxis) -> Arg:
    """Name an axis with its unit."""
    name = capital(axis.name)
    return name if axis.unit is None else message("sweep-axis", name=name, unit=axis.unit)


def panel_head(figure: FigureData, axis: SweptAxis) -> Message:
    """Say how a quantity follows the path of a panel."""
    found = strength(figure, axis)
    if figure.design != "one_at_a_time":
        return message("sweep-rank-correlation", correlation=correlation(found))
    if not found:
        return message("sweep-does-not-move")
    if figure.year is None:
        return message("sweep-moves-by-years", years=exact(found))
    return message("sweep-moves-by", amount=with_unit(rounded(found), figure.unit))


def correlation(of: float) -> Number:
    """Return a correlation with two decimals."""
    return Number(of, 2)


def _inputs(figure: FigureData) -> Arg:
    return listing(axis.name for axis in figure.axes)
