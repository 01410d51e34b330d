"""Two-way trade: record and futures against what is asked, and when each level is reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.trade import Facts, Goal, facts
from simulator.present import trade_words as words
from simulator.present.axes import across, bands, blocks, end_of_record, value_axis, year_axis
from simulator.present.captions import trade as captions
from simulator.present.labels import End, name_ends
from simulator.present.numbers import spread, with_spread
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    INK,
    MUTED,
    ORANGE,
    PAPER,
    PURPLE,
    REGULAR,
    VERMILION,
    font,
    height_in,
    width_in,
    wrap,
)
from simulator.present.style import spread as moved_apart
from simulator.present.titles import trade as titles
from simulator.present.words import FUTURES, RECORD

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

TOP_IN, FAN_IN, TICKS_IN, HEAD_IN, STRIP_IN, BETWEEN_IN = 0.25, 3.7, 0.42, 0.34, 0.56, 0.16
LEFT_IN, RIGHT_IN, GAP_IN = 0.75, 2.15, 0.2
PAD_YEARS, FROM_END, BAR = 0.6, 0.12, 0.78
ROOM_ABOVE, FAN_AT_MOST = 1.2, 1.5  # of the highest level: the fan may leave the plot above it
TOLD, AFTER = 0.005, 0.0005  # smallest shares that are written
GOAL_COLOURS = (PURPLE, VERMILION, ORANGE)
OTHER_PT = 7.5


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    years = sorted({*f.record_years, *f.years})
    on_record = dict(zip(f.record_years, f.record_busd.tolist(), strict=True))
    other = dict(zip(f.other_years, f.other_p50_busd.tolist(), strict=True))
    ahead = {
        **{f"trade_p{100 * s:.0f}_busd": v for s, v in f.path_busd.items()},
        "steady_low_busd": f.wedge_low_busd,
        "steady_high_busd": f.wedge_high_busd,
        **{f"first_reaches_{g.busd:g}_busd_share": g.shares for g in f.goals},
    }
    of = {year: i for i, year in enumerate(f.years)}
    return table_of(
        {
            "year": years,
            "record_busd": [on_record.get(year, np.nan) for year in years],
            "other_mode_p50_busd": [other.get(year, np.nan) for year in years],
            **{
                name: [float(v[of[year]]) if year in of else np.nan for year in years]
                for name, v in ahead.items()
            },
        }
    )


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: the fan above, the years in which levels are reached below it."""
    strips_in = len(f.goals) * (STRIP_IN + BETWEEN_IN) + HEAD_IN if f.goals else 0.0
    page = sheet(around, TOP_IN + FAN_IN + TICKS_IN + strips_in)
    width = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, TOP_IN, width, FAN_IN)
    first = f.record_years[0] if f.record_years else f.base_year
    shown = list(range(first, f.last_shown + 1))
    value_axis(axes, _top(f), words.UNIT)
    year_axis(axes, shown, width, PAD_YEARS)
    end_of_record(axes, f.as_of, RECORD, FUTURES, width, shift=-0.5)
    _draw_paths(axes, f)
    name_ends(axes, _ends(f), f.last_shown + FROM_END, (width, FAN_IN), RIGHT_IN)
    _draw_goals(axes, f)
    _draw_other(axes, f, width)
    top = TOP_IN + FAN_IN + TICKS_IN
    if f.goals:
        page.text(0, top, words.FIRST_YEARS, TEXT_PT, BOLD)
    for i, (goal, colour) in enumerate(zip(f.goals, GOAL_COLOURS, strict=False)):
        at = top + HEAD_IN + i * (STRIP_IN + BETWEEN_IN)
        _draw_strip(page, f, goal, colour, at, axes.get_xlim())
    return page.figure


def _top(f: Facts) -> float:
    """Return the highest value that the fan must show."""
    upto = f.years.index(f.last_shown) + 1
    highest = max(float(f.path_busd[0.9][:upto].max()), *f.record_busd)
    if not f.goals:
        return highest
    level = f.goals[-1].busd
    return max(ROOM_ABOVE * level, min(highest, FAN_AT_MOST * level), *f.record_busd)


def _draw_paths(axes: Axes, f: Facts) -> None:
    shown = [year for year in f.years if year <= f.last_shown]
    x, of = across(shown)
    edges = f.wedge_low_busd[of], f.wedge_high_busd[of]
    axes.fill_between(
        x, *edges, facecolor="none", edgecolor=ORANGE, hatch="///", linewidth=0, alpha=0.5,
        zorder=1,
    )  # fmt: skip
    for edge in edges:
        axes.plot(x, edge, color=ORANGE, lw=0.9, zorder=2)
    middle = bands(axes, x, f.path_busd, BLUE, of)
    axes.plot(x, middle, color=BLUE, lw=2.4, zorder=4)
    axes.plot(f.record_years, f.record_busd, color=INK, lw=2.4, marker="o", ms=4, zorder=5)


def _ends(f: Facts) -> list[End]:
    """Return what is written beside the last year shown."""
    at = f.years.index(f.last_shown)
    low, middle, high = (float(f.path_busd[s][at]) for s in (0.1, 0.5, 0.9))
    number, ends = with_spread(low, middle, high)
    spans = ((f"{ends} {words.UNIT}", REGULAR),) if ends != number else ()
    path = (
        (f"{words.TWO_WAY} in {f.last_shown}", BOLD),
        (f"{number} {words.UNIT}", REGULAR),
        *spans,
    )
    low, high = float(f.wedge_low_busd[at]), float(f.wedge_high_busd[at])
    wedge = ((words.steady(*f.band), BOLD), (f"{spread(low, high)} {words.UNIT}", REGULAR))
    return [End(middle, BLUE, path), End((low + high) / 2, ORANGE, wedge)]


def _draw_goals(axes: Axes, f: Facts) -> None:
    """Draw the levels as lines from the left, named above the line where the record runs low."""
    top = axes.get_ylim()[1]
    left = axes.get_xlim()[0]
    per_in = top / FAN_IN
    texts = [
        [words.asked(g.busd, g.standing), *(words.stated_for(r, f.draws) for r in g.stated)]
        for g in f.goals
    ]
    heights = [height_in(1, TEXT_PT) + height_in(len(t) - 1, SMALL_PT) + 0.06 for t in texts]
    wanted = [g.busd / per_in + high / 2 for g, high in zip(f.goals, heights, strict=True)]
    centres = moved_apart(wanted, heights, 0.0, FAN_IN)
    placed = zip(f.goals, GOAL_COLOURS, texts, heights, centres, strict=False)
    for g, colour, lines, high, centre in placed:
        axes.axhline(g.busd, color=colour, lw=1.2, ls=(0, (5, 2)), zorder=3)
        for row in g.stated:
            axes.plot(
                [row.year or 0], [g.busd], marker="D", ms=6.5, mec=INK, mew=1.1, ls="none",
                mfc=INK if row.standing == "commitment" else PAPER, zorder=8,
            )  # fmt: skip
        y = centre + high / 2 - height_in(1, TEXT_PT) / 2
        for i, line in enumerate(lines):
            size, weight, shade = (TEXT_PT, BOLD, INK) if i == 0 else (SMALL_PT, REGULAR, MUTED)
            axes.text(
                left + 0.2, y * per_in, line, fontproperties=font(size, weight), color=shade,
                va="center_baseline", zorder=9,
                bbox={"facecolor": PAPER, "alpha": 0.85, "pad": 0.6, "linewidth": 0},
            )  # fmt: skip
            y -= height_in(1, SMALL_PT)


def _draw_other(axes: Axes, f: Facts, wide: float) -> None:
    """Draw the median in the other mode as a thin line, named below the fan."""
    top = axes.get_ylim()[1]
    path = [
        (year, busd)
        for year, busd in zip(f.other_years, f.other_p50_busd.tolist(), strict=True)
        if year <= f.last_shown and busd <= top
    ]
    if not path:
        return
    axes.plot(*zip(*path, strict=True), color=INK, lw=0.9, zorder=6)
    year, busd = path[-1]
    y = 1.2 * height_in(1, OTHER_PT) / FAN_IN * top
    half = 0.5 * height_in(1, OTHER_PT) / FAN_IN * top
    axes.plot([year, year], [y + 1.4 * half, busd], color=FAINT, lw=0.8, zorder=3)
    axes.plot(year, busd, color=INK, marker="o", ms=3, zorder=6)
    text = words.other_mode(f.mode, busd, year)
    first, last = axes.get_xlim()
    per_in = (last - first) / wide
    room = (0.5 * width_in(text, OTHER_PT) + 0.03) * per_in
    axes.text(
        max(first + room, min(float(year), last - room)), y, text, ha="center",
        va="center_baseline", fontproperties=font(OTHER_PT), color=INK, zorder=9,
        bbox={"facecolor": PAPER, "alpha": 0.85, "pad": 0.6, "linewidth": 0},
    )  # fmt: skip


def _draw_strip(
    page: Sheet, f: Facts, goal: Goal, colour: str, top_in: float, limits: tuple[float, float]
) -> None:
    """Draw how often each year is the first at or above a level, and tell its percentiles."""
    width = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, top_in, width, STRIP_IN)
    axes.set_xlim(*limits)
    axes.set_xticks([])
    axes.set_yticks([])
    years = np.array(f.years)
    within = years <= f.last_shown
    percent = 100.0 * goal.shares
    text_in = height_in(1, SMALL_PT)
    top = max(float(percent.max()), 1.0) * STRIP_IN / (STRIP_IN - text_in)
    axes.set_ylim(0, top)
    blocks(axes, years[within] - BAR / 2, 0.0, BAR, percent[within], colour)
    for year, share in zip(years[within], percent[within], strict=True):
        if share >= 100 * TOLD:
            axes.text(
                year, share + 0.45 * text_in / STRIP_IN * top, f"{share:.0f}", ha="center",
                va="center_baseline", fontproperties=font(SMALL_PT), color=INK,
            )  # fmt: skip
    later = 1.0 - float(goal.shares[within].sum())
    told = [words.years_of(goal.p10, goal.p50, goal.p90, f.years[-1])]
    told += [words.later(f.last_shown, later)] if later >= AFTER and np.isfinite(goal.p10) else []
    room = RIGHT_IN - GAP_IN
    lines = [line for text in told for line in wrap(text, room, SMALL_PT)]
    x = LEFT_IN + width + GAP_IN
    page.text(x, top_in, words.level(goal.busd), TEXT_PT, BOLD)
    page.text(x, top_in + height_in(1, TEXT_PT), lines, SMALL_PT)


PICTURE = Picture(
    facts, titles.trade, captions.trade_draws, captions.trade_shows, draw, table, ("trade",)
)
