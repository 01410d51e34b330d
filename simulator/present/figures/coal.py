"""Coal by year: its routes against the targets, what they take at most, what binds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.coal import (
    KT_PER_MT,
    NOTHING,
    FigureData,
    Goal,
    Place,
    figure_data,
)
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, Number, listing, message, year
from simulator.catalogue.numbers import (
    chance,
    chance_short,
    largest_error,
    median_and_spread,
    nameplate,
    percent,
    percentage,
    plus_minus,
    rounded,
    with_unit,
)
from simulator.present.axes import (
    BAR,
    above_bars,
    across,
    annual_axes,
    bands,
    draw_stack,
    end_of_record,
    middles,
    value_axis,
    year_axis,
)
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, percentile_columns, table_of
from simulator.present.sheet import MARGIN_IN, SMALL_PT, TEXT_PT, WIDTH_IN, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    GREY,
    GRID,
    INK,
    MUTED,
    ORANGE,
    PAPER,
    PURPLE,
    REGULAR,
    SKY,
    VERMILION,
    font,
    height_in,
    width_in,
    wrap,
)

if TYPE_CHECKING:
    from simulator.present.types import Array, Axes, Figure, Table


BUYERS = "coal.buyers"
ALWAYS = 0.9995  # of the months: written without a number
TRANSIT_MT = 0.005  # below which coal in transit is not mentioned
T_PER_KT = 1000.0
MT = message("unit-mt")

TOP_IN, STACK_IN, BOTTOM_IN, LEFT_IN = 0.5, 3.5, 0.3, 0.62
ROUTES_RIGHT_IN, BINDS_RIGHT_IN, BETWEEN_IN = 1.55, 1.5, 0.15
BEFORE_PLACES_IN, AFTER_KEY_IN, PLACE_IN, PLACE_LEFT_IN = 0.12, 0.06, 1.35, 0.5
HEAD_GAP_IN, BETWEEN_KEYS_IN, BODY_IN = 0.24, 0.3, WIDTH_IN - 2 * MARGIN_IN
PLACE_AT_MOST_IN, BETWEEN_PLACES_IN = 3.2, 0.18
VALUES_AT_MOST = 16
GOAL_AT_MOST = 3.0  # of all else: a target further up stands at the edge of the plot
COLOURS = (BLUE, ORANGE, GREEN, SKY, PURPLE, "#8C6D31", "#7A7FB5")
KEYS = (
    ("▬ ", INK, message("coal-key-carried")),
    ("▬ ", VERMILION, message("coal-key-ceiling")),
    ("╌ ▨ ", VERMILION, message("coal-key-left")),
)


def title(f: FigureData) -> Message:
    """Return how much comes, how likely the lowest target is, and what binds most often."""
    at = f.years.index(f.year)
    low, middle, high = ends(f.bought_mt, at)
    if not high:
        return message("coal-none", year=year(f.year))
    binds = max(f.binds, key=lambda path: float(f.binds[path][at]))
    args: dict[str, Arg] = {
        "year": year(f.year),
        "amount": median_and_spread(low, middle, high, MT),
        "months": _months(float(f.binds[binds][at]), float(f.binds_se[binds][at])),
    }
    if binds != NOTHING:
        buyers = message("coal-buyers.within")
        args["place"] = buyers if binds == BUYERS else _place(binds, f.names)
    if f.goals:
        lowest = f.goals[0]
        args |= {"goal": with_unit(nameplate(lowest.value_mt), MT), "chance": _chance(lowest, f)}
    what = "goal" if f.goals else "comes"
    return message(f"coal-{what}-and-{'free' if binds == NOTHING else 'binds'}", **args)


def _months(share: float, error: float) -> Message:
    if share >= ALWAYS:
        return message("coal-every-month")
    value = percentage(plus_minus(100 * share, 100 * error)) if error > 0 else percent(share)
    return message("coal-share-of-months", percent=value)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    error = largest_error([f.routes_se_mt], MT)
    return message("coal-subtitle", places=len(f.places), error=error)


def caption(f: FigureData) -> Message:
    """Return what is shown and what is not."""
    transit = float(f.transit_mt[f.years.index(f.year)])
    asked = [
        message(
            "coal-goal-titles",
            goal=with_unit(nameplate(goal.value_mt), MT),
            titles=listing([row.title for row in goal.rows], "comma"),
        )
        for goal in f.goals
    ]
    return message(
        "coal-caption",
        transit="some" if transit >= TRANSIT_MT else "none",
        through=with_unit(rounded(transit, 2), MT),
        year=year(f.year),
        goals=len(f.goals),
        asked=listing(asked, "semicolon"),
    )


def _place(path: str, names: Mapping[str, Arg]) -> Arg:
    """Name what binds."""
    if path == NOTHING:
        return message("coal-nothing-binds")
    return message("coal-buyers") if path == BUYERS else names[path]


def _chance(goal: Goal, f: FigureData) -> Message:
    return chance(float(goal.met.probability), float(goal.met.standard_error), f.draws)


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    columns: dict[str, Array] = {
        **percentile_columns("coal", f.bought_mt, "mt"),
        **percentile_columns("landed", f.landed_mt, "mt"),
        "transit_mean_mt": f.transit_mt,
        **{f"{route.key}_mean_mt": route.mt for route in f.routes},
    }
    for place in f.places:
        for what, mt in (
            ("carried", place.carried_mt),
            ("ceiling", place.ceiling_mt),
            ("left", place.left_mt),
        ):
            columns |= percentile_columns(f"{place.path} {what}", mt, "mt")
    columns |= {f"{path} binds_share": v for path, v in f.binds.items()}
    return table_of({"year": f.years, **columns, "others_bind_share": f.others})


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: routes and what binds side by side, the places that bind below."""
    below = TOP_IN + STACK_IN + BOTTOM_IN + BEFORE_PLACES_IN
    heads = [_head(f, place, texts) for place in f.places]
    keys = _keys(texts) if f.places else []
    plots = below + AFTER_KEY_IN + height_in(len({y for y, *_ in keys}), TEXT_PT)
    heads_in = max((height_in(len(h), TEXT_PT) for h, _ in heads), default=0.0)
    limits_in = max((height_in(len(rest), SMALL_PT) for _, rest in heads), default=0.0)
    plots += heads_in + limits_in + HEAD_GAP_IN
    page = sheet(texts, plots + PLACE_IN + BOTTOM_IN if f.places else below)
    colours = _colours(f)
    margins = 2 * LEFT_IN + ROUTES_RIGHT_IN + BINDS_RIGHT_IN + BETWEEN_IN
    wide = (page.width_in - margins) / 2
    page.text(0, 0, message("coal-panel-routes"), TEXT_PT, BOLD)
    _draw_routes(page.axes(LEFT_IN, TOP_IN, wide, STACK_IN), f, colours, wide, texts)
    right = LEFT_IN + wide + ROUTES_RIGHT_IN + BETWEEN_IN
    page.text(right, 0, message("coal-panel-binds"), TEXT_PT, BOLD)
    _draw_binds(page.axes(right + LEFT_IN, TOP_IN, wide, STACK_IN), f, colours, wide, texts)
    for top, left, mark, colour, text in keys:
        page.text(left, below + top, mark, TEXT_PT, BOLD, colour)
        page.text(left + width_in(mark, TEXT_PT, BOLD), below + top, text, TEXT_PT)
    for n, (place, (head, limit)) in enumerate(zip(f.places, heads, strict=True)):
        start = n * _column_in(f, page.width_in)
        top = plots - HEAD_GAP_IN - limits_in
        page.text(start, top - heads_in, head, TEXT_PT, BOLD)
        page.text(start, top, limit, SMALL_PT, colour=MUTED)
        wide = _column_in(f, page.width_in) - PLACE_LEFT_IN - BETWEEN_PLACES_IN
        axes = page.axes(start + PLACE_LEFT_IN, plots, wide, PLACE_IN)
        _draw_place(axes, f, place, colours[place.path], wide, texts)
    return page.figure


def _colours(f: FigureData) -> dict[str, str]:
    """Give every place one colour, in whichever panel; a route has that of its own place."""
    fixed = {NOTHING: GRID, BUYERS: GREY}
    paths = [*(route.place for route in f.routes), *f.binds, *(place.path for place in f.places)]
    free = [path for path in dict.fromkeys(paths) if path not in fixed]
    return dict(zip(free, cycle(COLOURS), strict=False)) | fixed


def _draw_routes(
    axes: Axes, f: FigureData, colours: Mapping[str, str], wide: float, texts: Texts
) -> None:
    total = f.landed_mt
    highest = float(total[0.9].max()) or min((goal.value_mt for goal in f.goals), default=1.0)
    tops = [goal.value_mt for goal in f.goals if goal.value_mt <= GOAL_AT_MOST * highest]
    top = 1.06 * max(highest, *tops)
    annual_axes(axes, f.years, f.as_of, wide, texts.language, top, pad=0.6)
    draw_stack(axes, f.years, [(route.mt, colours[route.place]) for route in f.routes])
    top = axes.get_ylim()[1]
    for goal in f.goals:
        if goal.value_mt <= top:
            axes.axhline(goal.value_mt, color=INK, lw=1.1, ls=(0, (5, 2)), zorder=2)
    if f.routes:
        _draw_total(axes, f, wide, texts)
    nothing = np.zeros(len(f.years))
    parts: list[tuple[Arg, Array, str]] = [(message("coal-no-coal"), nothing, INK)]
    if f.routes:
        parts = [(route.name, route.mt, colours[route.place]) for route in f.routes]
    goals = [
        End(
            goal.value_mt,
            INK,
            (
                (_goal(goal, above=goal.value_mt > top), BOLD),
                (message("coal-goal-chance", chance=_chance(goal, f), year=year(f.year)), REGULAR),
            ),
        )
        for goal in f.goals
    ]
    named = [*_ends(parts), *goals]
    last, size = f.years[-1] + BAR / 2, (wide, STACK_IN)
    name_ends(axes, named, last, size, ROUTES_RIGHT_IN, texts.language)


def _goal(goal: Goal, *, above: bool) -> Message:
    """Return what a target asks and who stands behind it, also where it lies above the plot."""
    standings = dict.fromkeys(row.standing for row in goal.rows)
    return message(
        "coal-goal",
        above="yes" if above else "no",
        goal=with_unit(nameplate(goal.value_mt), MT),
        standings=listing([message(f"standing-{s}") for s in standings], "comma"),
    )


def _draw_total(axes: Axes, f: FigureData, wide: float, texts: Texts) -> None:
    """Draw the spread of the total as whiskers with its median, which is written above them."""
    low, middle, high = (f.landed_mt[s] for s in (0.1, 0.5, 0.9))
    few = len(f.years) <= VALUES_AT_MOST
    axes.vlines(f.years, low, high, color=PAPER, lw=2.2 if few else 0.0, zorder=5)
    axes.vlines(f.years, low, high, color=INK, lw=1.1, zorder=6)
    axes.plot(f.years, middle, "o", color=INK, mec=PAPER, mew=0.6, ms=4.2 if few else 2, zorder=7)
    top = axes.get_ylim()[1]
    written = [texts.format(Number(float(mt), 1)) for mt in middle]
    size, named = above_bars(written, wide / (len(f.years) + 0.2))
    for at in named if few else named[-1:]:
        axes.text(
            f.years[at], high[at] + 0.04 / STACK_IN * top, written[at],
            fontproperties=font(size, BOLD), ha="center", va="bottom", zorder=8,
            bbox={"facecolor": PAPER, "alpha": 0.85, "pad": 0.3, "linewidth": 0},
        )  # fmt: skip


def _draw_binds(
    axes: Axes, f: FigureData, colours: Mapping[str, str], wide: float, texts: Texts
) -> None:
    percent = message("unit-percent")
    annual_axes(axes, f.years, f.as_of, wide, texts.language, 100, percent, pad=0.6)
    order = sorted(f.binds, key=lambda path: (path == NOTHING, -float(f.binds[path].sum())))
    parts: list[tuple[Arg, Array, str]] = [
        (_place(path, f.names), 100 * f.binds[path], colours[path])
        for path in order
        if f.binds[path].max() >= 0.5 / 100
    ]
    if f.others.max() >= 0.5 / 100:
        parts.append((message("coal-other-places"), 100 * f.others, MUTED))
    draw_stack(axes, f.years, [(mt, colour) for _, mt, colour in parts])
    last, size = f.years[-1] + BAR / 2, (wide, STACK_IN)
    name_ends(axes, _ends(parts), last, size, BINDS_RIGHT_IN, texts.language)


def _ends(parts: Sequence[tuple[Arg, Array, str]]) -> list[End]:
    """Return what is written beside the parts of the last bar."""
    return [
        End(middle, MUTED if colour == GRID else colour, ((name, REGULAR),))
        for (name, _, colour), middle in zip(
            parts, middles(values[-1] for _, values, _ in parts), strict=True
        )
    ]


def _column_in(f: FigureData, body_in: float) -> float:
    """Return how wide each of the places is."""
    return min(body_in / len(f.places), PLACE_AT_MOST_IN)


def _keys(texts: Texts) -> list[tuple[float, float, str, str, str]]:
    """Place the key in as many lines as it needs: top and left, mark, its colour, text."""
    placed, left, line = [], 0.0, 0
    for mark, colour, text in KEYS:
        text = texts.format(text)
        wide = width_in(mark, TEXT_PT, BOLD) + width_in(text, TEXT_PT)
        if left and left + wide > BODY_IN:
            left, line = 0.0, line + 1
        placed.append((height_in(line, TEXT_PT), left, mark, colour, text))
        left += wide + BETWEEN_KEYS_IN
    return placed


def _head(f: FigureData, place: Place, texts: Texts) -> tuple[list[str], list[str]]:
    """Return the name of a place, and its ceiling and how often it binds, as lines."""
    space = _column_in(f, BODY_IN) - BETWEEN_PLACES_IN
    at = f.years.index(f.year)
    days = None if place.open_days is None else float(place.open_days[0.5][at])
    binding = f.binds.get(place.path)
    share = chance_short(0.0 if binding is None else float(binding[at]))
    limits = (
        _ceiling(KT_PER_MT * float(place.ceiling_mt[0.5][at]), days),
        message("coal-binds-in", percent=share, year=year(f.year)),
    )
    name = texts.format(_place(place.path, f.names))
    return (
        wrap(name, space, TEXT_PT, BOLD),
        [line for limit in limits for line in wrap(texts.format(limit), space, SMALL_PT)],
    )


def _ceiling(kt: float, open_days: float | None) -> Message:
    """Return what a place takes in a year if it is full on every day on which it is open."""
    if not kt:
        return message("coal-ceiling-none")
    if not open_days:
        return message("coal-ceiling-by-year", mt=rounded(kt / KT_PER_MT))
    tonnes = rounded(kt * T_PER_KT / open_days)
    return message("coal-ceiling-by-day", tonnes=tonnes, days=round(open_days))


def _draw_place(
    axes: Axes, f: FigureData, place: Place, colour: str, wide: float, texts: Texts
) -> None:
    highest = (place.carried_mt[0.9], place.ceiling_mt[0.5], place.left_mt[0.5])
    value_axis(axes, 1.05 * max(float(mt.max()) for mt in highest), "", 4, texts.language)
    year_axis(axes, f.years, wide, 0.4)
    end_of_record(axes, f.as_of, "", "", wide, shift=-0.5)
    x, of = across(f.years)
    low, middle, high = (place.left_mt[s][of] for s in (0.1, 0.5, 0.9))
    axes.fill_between(
        x, low, high, facecolor="none", edgecolor=VERMILION, hatch="////", linewidth=0, alpha=0.4,
        zorder=1,
    )  # fmt: skip
    axes.plot(x, middle, color=VERMILION, lw=1.1, ls=(0, (4, 2)), zorder=3)
    axes.plot(x, place.ceiling_mt[0.5][of], color=VERMILION, lw=1.8, zorder=3)
    axes.plot(x, bands(axes, x, place.carried_mt, colour, of), color=colour, lw=2.2, zorder=4)


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table, ("power",))
