"""Coal by year: the ways it takes against the targets, what they take at most, what binds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import cycle
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.coal import KT_PER_MT, NOTHING, Facts, Place, facts
from simulator.present import coal_words, words
from simulator.present.axes import across, bands, blocks, end_of_record, value_axis, year_axis
from simulator.present.captions import coal as captions
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    COAL,
    GREEN,
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
    shorten,
    width_in,
)
from simulator.present.titles import coal as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

    Array = NDArray[np.float64]

TOP_IN, STACK_IN, BOTTOM_IN, LEFT_IN = 0.5, 3.5, 0.3, 0.62
WAYS_RIGHT_IN, BINDS_RIGHT_IN, BETWEEN_IN = 1.55, 1.5, 0.15
BEFORE_PLACES_IN, PLACES_HEAD_IN, PLACE_IN, PLACE_LEFT_IN = 0.12, 0.9, 1.35, 0.5
PLACE_AT_MOST_IN, BETWEEN_PLACES_IN = 3.2, 0.18
BAR, VALUES_AT_MOST, SMALLEST_PT = 0.74, 16, 6.5
GOAL_AT_MOST = 3.0  # of all else: a target further up stands at the edge of the plot
COLOURS = (BLUE, ORANGE, GREEN, SKY, PURPLE, "#8C6D31", "#7A7FB5")
KEYS = (
    ("▬ ", INK, coal_words.CARRIED),
    ("▬ ", VERMILION, coal_words.CEILING),
    ("╌ ▨ ", VERMILION, coal_words.LEFT),
)


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    columns: dict[str, Array] = {
        **{f"coal_p{100 * s:.0f}_mt": v for s, v in f.bought_mt.items()},
        **{f"landed_p{100 * s:.0f}_mt": v for s, v in f.landed_mt.items()},
        "transit_mean_mt": f.transit_mt,
        **{f"{way.name}: mean Mt": way.mt for way in f.ways},
    }
    for place in f.places:
        for what, mt in (
            ("carried", place.carried_mt),
            ("ceiling", place.ceiling_mt),
            ("left", place.left_mt),
        ):
            columns |= {f"{place.path} {what}_p{100 * s:.0f}_mt": v for s, v in mt.items()}
    columns |= {f"{path} binds_share": v for path, v in f.binds.items()}
    return table_of({"year": f.years, **columns, "others bind_share": f.others})


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: ways and what binds side by side, the places that bind below."""
    below = TOP_IN + STACK_IN + BOTTOM_IN + BEFORE_PLACES_IN
    body = below + (PLACES_HEAD_IN + PLACE_IN + BOTTOM_IN if f.places else 0.0)
    page = sheet(around, body)
    colours = _colours(f)
    rooms = 2 * LEFT_IN + WAYS_RIGHT_IN + BINDS_RIGHT_IN + BETWEEN_IN
    wide = (page.width_in - rooms) / 2
    page.text(0, 0, coal_words.BY_WAY, TEXT_PT, BOLD)
    _draw_ways(page.axes(LEFT_IN, TOP_IN, wide, STACK_IN), f, colours, wide)
    right = LEFT_IN + wide + WAYS_RIGHT_IN + BETWEEN_IN
    page.text(right, 0, coal_words.BY_LIMIT, TEXT_PT, BOLD)
    _draw_binds(page.axes(right + LEFT_IN, TOP_IN, wide, STACK_IN), f, colours, wide)
    _draw_places(page, f, colours, below)
    return page.figure


def _colours(f: Facts) -> dict[str, str]:
    """Give every place one colour, in whichever panel; a way has that of its own place."""
    fixed = {NOTHING: GRID, "coal.buyers": COAL}
    paths = [*(way.place for way in f.ways), *f.binds, *(place.path for place in f.places)]
    free = [path for path in dict.fromkeys(paths) if path not in fixed]
    return dict(zip(free, cycle(COLOURS), strict=False)) | fixed


def _draw_ways(axes: Axes, f: Facts, colours: Mapping[str, str], wide: float) -> None:
    total = f.landed_mt
    highest = float(total[0.9].max()) or min((goal.value_mt for goal in f.goals), default=1.0)
    tops = [goal.value_mt for goal in f.goals if goal.value_mt <= GOAL_AT_MOST * highest]
    value_axis(axes, 1.06 * max(highest, *tops), "Mt")
    year_axis(axes, f.years, wide, 0.6)
    end_of_record(axes, f.as_of, words.DATES, words.FUTURES, wide, shift=-0.5)
    _stack(axes, f.years, [(way.mt, colours[way.place]) for way in f.ways])
    top = axes.get_ylim()[1]
    for goal in f.goals:
        if goal.value_mt <= top:
            axes.axhline(goal.value_mt, color=INK, lw=1.1, ls=(0, (5, 2)), zorder=2)
    if f.ways:
        _draw_total(axes, f, wide)
    parts = [(coal_words.NO_COAL, np.zeros(len(f.years)), INK)]
    if f.ways:
        parts = [(way.name, way.mt, colours[way.place]) for way in f.ways]
    goals = [
        End(
            goal.value_mt,
            INK,
            (
                (coal_words.goal_head(goal, above=goal.value_mt > top), BOLD),
                (coal_words.goal_detail(goal, f.year, f.draws), REGULAR),
            ),
        )
        for goal in f.goals
    ]
    ends = [*_ends(parts), *goals]
    name_ends(axes, ends, f.years[-1] + BAR / 2, (wide, STACK_IN), WAYS_RIGHT_IN)


def _draw_total(axes: Axes, f: Facts, wide: float) -> None:
    """Draw the spread of the total as whiskers with its median, which is written above them."""
    low, middle, high = (f.landed_mt[s] for s in (0.1, 0.5, 0.9))
    few = len(f.years) <= VALUES_AT_MOST
    axes.vlines(f.years, low, high, color=PAPER, lw=2.2 if few else 0.0, zorder=5)
    axes.vlines(f.years, low, high, color=INK, lw=1.1, zorder=6)
    axes.plot(f.years, middle, "o", color=INK, mec=PAPER, mew=0.6, ms=4.2 if few else 2, zorder=7)
    top = axes.get_ylim()[1]
    size = SMALL_PT if width_in("00.0", SMALL_PT) < wide / (len(f.years) + 0.2) else SMALLEST_PT
    for year in f.years if few else f.years[-1:]:
        at = f.years.index(year)
        axes.text(
            year, high[at] + 0.04 / STACK_IN * top, f"{middle[at]:.1f}",
            fontproperties=font(size, BOLD), ha="center", va="bottom", zorder=8,
            bbox={"facecolor": PAPER, "alpha": 0.85, "pad": 0.3, "linewidth": 0},
        )  # fmt: skip


def _draw_binds(axes: Axes, f: Facts, colours: Mapping[str, str], wide: float) -> None:
    value_axis(axes, 100, "%")
    year_axis(axes, f.years, wide, 0.6)
    order = sorted(f.binds, key=lambda path: (path == NOTHING, -float(f.binds[path].sum())))
    parts = [
        (coal_words.place(path, f.names), 100 * f.binds[path], colours[path])
        for path in order
        if f.binds[path].max() >= 0.5 / 100
    ]
    if f.others.max() >= 0.5 / 100:
        parts.append((coal_words.OTHERS_NAME, 100 * f.others, MUTED))
    _stack(axes, f.years, [(mt, colour) for _, mt, colour in parts])
    end_of_record(axes, f.as_of, words.DATES, words.FUTURES, wide, shift=-0.5)
    name_ends(axes, _ends(parts), f.years[-1] + BAR / 2, (wide, STACK_IN), BINDS_RIGHT_IN)


def _stack(axes: Axes, years: Sequence[int], parts: Sequence[tuple[Array, str]]) -> None:
    bottom = np.zeros(len(years))
    for values, colour in parts:
        blocks(axes, np.array(years) - BAR / 2, bottom, BAR, values, colour)
        bottom = bottom + values


def _ends(parts: Sequence[tuple[str, Array, str]]) -> list[End]:
    """Return what is written beside the parts of the last bar."""
    last = np.array([float(values[-1]) for _, values, _ in parts])
    middles = np.cumsum(last) - last / 2
    return [
        End(float(middle), MUTED if colour == GRID else colour, ((name, REGULAR),))
        for (name, _, colour), middle in zip(parts, middles, strict=True)
    ]


def _draw_places(page: Sheet, f: Facts, colours: Mapping[str, str], top: float) -> None:
    """Draw what each place carries against what it takes at most, each on its own scale."""
    left = 0.0
    for mark, colour, text in KEYS if f.places else ():
        page.text(left, top, mark, TEXT_PT, BOLD, colour)
        left += width_in(mark, TEXT_PT, BOLD)
        page.text(left, top, text, TEXT_PT)
        left += width_in(text, TEXT_PT) + 0.3
    for n, place in enumerate(f.places):
        room = min(page.width_in / len(f.places), PLACE_AT_MOST_IN)
        wide = room - PLACE_LEFT_IN - BETWEEN_PLACES_IN
        start = n * room
        name = shorten(
            coal_words.place(place.path, f.names), room - BETWEEN_PLACES_IN, TEXT_PT, BOLD
        )
        page.text(start, top + 0.24, name, TEXT_PT, BOLD)
        page.text(start, top + 0.42, _limit(f, place), SMALL_PT, colour=MUTED)
        axes = page.axes(start + PLACE_LEFT_IN, top + PLACES_HEAD_IN, wide, PLACE_IN)
        _draw_place(axes, f, place, colours[place.path], wide)


def _limit(f: Facts, place: Place) -> list[str]:
    """Return the ceiling of the year shown, and how often the place binds in it."""
    at = f.years.index(f.year)
    days = None if place.open_days is None else float(place.open_days[0.5][at])
    binding = f.binds.get(place.path)
    return [
        coal_words.ceiling(KT_PER_MT * float(place.ceiling_mt[0.5][at]), days),
        coal_words.binds_in(0.0 if binding is None else float(binding[at]), f.year),
    ]


def _draw_place(axes: Axes, f: Facts, place: Place, colour: str, wide: float) -> None:
    highest = (place.carried_mt[0.9], place.ceiling_mt[0.5], place.left_mt[0.5])
    value_axis(axes, 1.05 * max(float(mt.max()) for mt in highest), "Mt", at_most=4)
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


PICTURE = Picture(
    facts, titles.coal, captions.coal_draws, captions.coal_shows, draw, table, ("power", "coal")
)
