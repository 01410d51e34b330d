"""Two-way trade: record and futures against what is asked, and when each level is reached."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.spread import ends
from simulator.analysis.figure_data.trade import FigureData, Goal, figure_data
from simulator.catalogue.message import Number, message, year
from simulator.catalogue.numbers import (
    percent_short,
    rounded,
    spread,
    with_spread,
    with_unit,
)
from simulator.present.axes import (
    RECORD,
    across,
    annual_axes,
    bands,
    blocks,
)
from simulator.present.figures.trade_texts import (
    BN_USD,
    asked,
    caption,
    first_years,
    level,
    other,
    subtitle,
    title,
)
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, percentile_columns, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    GREEN,
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

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure, Table


TOP_IN, FAN_IN, TICKS_IN, HEAD_IN, STRIP_IN, BETWEEN_IN = 0.25, 3.7, 0.42, 0.34, 0.56, 0.16
LEFT_IN, RIGHT_IN, GAP_IN = 0.75, 2.15, 0.2
PAD_YEARS, FROM_END, BAR = 0.6, 0.12, 0.78
SPACE_ABOVE, FAN_AT_MOST = 1.2, 1.5  # of the highest level: the fan may leave the plot above it
WRITTEN, AFTER = 0.005, 0.0005  # smallest shares that are written
GOAL_COLOURS = (PURPLE, VERMILION, ORANGE)
OTHER_PT = 7.5


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    years = sorted({*f.record_years, *f.years})
    on_record = dict(zip(f.record_years, f.record_busd.tolist(), strict=True))
    other = dict(zip(f.other_years, f.other_p50_busd.tolist(), strict=True))
    ahead = {
        **percentile_columns("trade", f.path_busd, "busd"),
        "steady_low_busd": f.envelope_low_busd,
        "steady_high_busd": f.envelope_high_busd,
        **percentile_columns("as_recorded", f.as_recorded_busd, "busd"),
        **{f"first_reaches_{g.busd:g}_busd_share": g.shares for g in f.goals},
    }
    of = {year: i for i, year in enumerate(f.years)}
    return table_of(
        {
            "year": years,
            "record_busd": [on_record.get(year, np.nan) for year in years],
            "other_mode_p50_busd": [other.get(year, np.nan) for year in years],
            **_chance_columns(f, years),
            **{
                name: [float(v[of[year]]) if year in of else np.nan for year in years]
                for name, v in ahead.items()
            },
        }
    )


def _chance_columns(f: FigureData, years: list[int]) -> dict[str, list[float]]:
    """Return how likely the first level is in the years of which it is told."""
    if not f.goals:
        return {}
    unknown = (math.nan, math.nan)
    found = {c.year: (*c.put_in, *(c.as_recorded or unknown)) for c in f.chances}
    level = f"{f.goals[0].busd:g}_busd"
    names = [f"{how}at_{level}_{what}" for how in ("", "as_recorded_") for what in ("share", "se")]
    return {name: [found.get(of, 2 * unknown)[i] for of in years] for i, name in enumerate(names)}


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: the fan above, the years in which levels are reached below it."""
    strips_in = len(f.goals) * (STRIP_IN + BETWEEN_IN) + HEAD_IN if f.goals else 0.0
    page = sheet(texts, TOP_IN + FAN_IN + TICKS_IN + strips_in)
    width = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, TOP_IN, width, FAN_IN)
    first = f.record_years[0] if f.record_years else f.base_year
    plotted = list(range(first, f.last_plotted + 1))
    lang = texts.language
    annual_axes(axes, plotted, f.as_of, width, lang, _top(f), BN_USD, pad=PAD_YEARS, past=RECORD)
    _draw_paths(axes, f)
    size = width, FAN_IN
    name_ends(axes, _ends(f), f.last_plotted + FROM_END, size, RIGHT_IN, texts.language)
    _draw_goals(axes, f, texts)
    _draw_other(axes, f, width, texts)
    top = TOP_IN + FAN_IN + TICKS_IN
    if f.goals:
        page.text(0, top, message("trade-panel-first-years"), TEXT_PT, BOLD)
    for i, (goal, colour) in enumerate(zip(f.goals, GOAL_COLOURS, strict=False)):
        at = top + HEAD_IN + i * (STRIP_IN + BETWEEN_IN)
        _draw_strip(page, f, goal, colour, at, axes.get_xlim())
    return page.figure


def _top(f: FigureData) -> float:
    """Return the highest value that the fan must show."""
    upto = f.years.index(f.last_plotted) + 1
    highest = max(float(f.path_busd[0.9][:upto].max()), *f.record_busd)
    if not f.goals:
        return highest
    level = f.goals[-1].busd
    return max(SPACE_ABOVE * level, min(highest, FAN_AT_MOST * level), *f.record_busd)


def _draw_paths(axes: Axes, f: FigureData) -> None:
    plotted = [year for year in f.years if year <= f.last_plotted]
    x, of = across(plotted)
    if f.as_recorded_busd:
        low, middle, high = (f.as_recorded_busd[share][of] for share in (0.1, 0.5, 0.9))
        axes.fill_between(x, low, high, color=GREEN, alpha=0.14, lw=0, zorder=0.6)
        for edge, style in ((low, "-"), (middle, (0, (4, 2))), (high, "-")):
            axes.plot(x, edge, color=GREEN, lw=1.3, ls=style, zorder=1.5)
    edges = f.envelope_low_busd[of], f.envelope_high_busd[of]
    axes.fill_between(
        x, *edges, facecolor="none", edgecolor=ORANGE, hatch="///", linewidth=0, alpha=0.5,
        zorder=1,
    )  # fmt: skip
    for edge in edges:
        axes.plot(x, edge, color=ORANGE, lw=0.9, zorder=2)
    middle = bands(axes, x, f.path_busd, BLUE, of)
    axes.plot(x, middle, color=BLUE, lw=2.4, zorder=4)
    axes.plot(f.record_years, f.record_busd, color=INK, lw=2.4, marker="o", ms=4, zorder=5)


def _ends(f: FigureData) -> list[End]:
    """Return what is written beside the last year shown."""
    at = f.years.index(f.last_plotted)
    low, middle, high = ends(f.path_busd, at)
    number, span = with_spread(low, middle, high)
    spans = ((with_unit(span, BN_USD), REGULAR),) if span != number else ()
    path = (
        (message("trade-two-way-in", year=year(f.last_plotted)), BOLD),
        (with_unit(number, BN_USD), REGULAR),
        *spans,
    )
    low, high = float(f.envelope_low_busd[at]), float(f.envelope_high_busd[at])
    slow, fast = (Number(100 * growth) for growth in f.band)
    envelope = (
        (message("trade-steady", low=slow, high=fast), BOLD),
        (with_unit(spread(low, high), BN_USD), REGULAR),
    )
    found = [End(middle, BLUE, path), End((low + high) / 2, ORANGE, envelope)]
    if f.as_recorded_busd:
        low, middle, high = ends(f.as_recorded_busd, at)
        number, span = with_spread(low, middle, high)
        recorded = (
            (message("trade-as-recorded-in", year=year(f.last_plotted)), BOLD),
            (with_unit(number, BN_USD), REGULAR),
            (with_unit(span, BN_USD), REGULAR),
        )
        found.append(End(middle, GREEN, recorded))
    return found


def _draw_goals(axes: Axes, f: FigureData, texts: Texts) -> None:
    """Draw the levels as lines from the left, named above the line where the record runs low."""
    top = axes.get_ylim()[1]
    left = axes.get_xlim()[0]
    per_in = top / FAN_IN
    named = [[texts.format(line) for line in asked(f, goal)] for goal in f.goals]
    heights = [
        height_in(1, TEXT_PT) + height_in(len(lines) - 1, SMALL_PT) + 0.06 for lines in named
    ]
    wanted = [g.busd / per_in + high / 2 for g, high in zip(f.goals, heights, strict=True)]
    centres = moved_apart(wanted, heights, 0.0, FAN_IN)
    placed = zip(f.goals, GOAL_COLOURS, named, heights, centres, strict=False)
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


def _draw_other(axes: Axes, f: FigureData, wide: float, texts: Texts) -> None:
    """Draw the median in the other mode as a thin line, named below the fan."""
    top = axes.get_ylim()[1]
    path = [
        (of, busd)
        for of, busd in zip(f.other_years, f.other_p50_busd.tolist(), strict=True)
        if of <= f.last_plotted and busd <= top
    ]
    if not path:
        return
    axes.plot(*zip(*path, strict=True), color=INK, lw=0.9, zorder=6)
    last_year, busd = path[-1]
    y = 1.2 * height_in(1, OTHER_PT) / FAN_IN * top
    half = 0.5 * height_in(1, OTHER_PT) / FAN_IN * top
    axes.plot([last_year, last_year], [y + 1.4 * half, busd], color=FAINT, lw=0.8, zorder=3)
    axes.plot(last_year, busd, color=INK, marker="o", ms=3, zorder=6)
    amount = with_unit(rounded(busd), BN_USD)
    found = message("trade-other-mode", mode=other(f), amount=amount, year=year(last_year))
    text = texts.format(found)
    first, last = axes.get_xlim()
    per_in = (last - first) / wide
    space = (0.5 * width_in(text, OTHER_PT) + 0.03) * per_in
    axes.text(
        max(first + space, min(float(last_year), last - space)), y, text, ha="center",
        va="center_baseline", fontproperties=font(OTHER_PT), color=INK, zorder=9,
        bbox={"facecolor": PAPER, "alpha": 0.85, "pad": 0.6, "linewidth": 0},
    )  # fmt: skip


def _draw_strip(
    page: Sheet, f: FigureData, goal: Goal, colour: str, top_in: float, limits: tuple[float, float]
) -> None:
    """Draw how often each year is the first at or above a level, and tell its percentiles."""
    width = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, top_in, width, STRIP_IN)
    axes.set_xlim(*limits)
    axes.set_xticks([])
    axes.set_yticks([])
    years = np.array(f.years)
    within = years <= f.last_plotted
    percent = 100.0 * goal.shares
    text_in = height_in(1, SMALL_PT)
    top = max(float(percent.max()), 1.0) * STRIP_IN / (STRIP_IN - text_in)
    axes.set_ylim(0, top)
    blocks(axes, years[within] - BAR / 2, 0.0, BAR, percent[within], colour)
    for of, share in zip(years[within], percent[within], strict=True):
        if share >= 100 * WRITTEN:
            axes.text(
                of, share + 0.45 * text_in / STRIP_IN * top, f"{share:.0f}", ha="center",
                va="center_baseline", fontproperties=font(SMALL_PT), color=INK,
            )  # fmt: skip
    later = 1.0 - float(goal.shares[within].sum())
    texts = [first_years(f, goal)]
    if later >= AFTER and np.isfinite(goal.p10):
        after, share = year(f.last_plotted), percent_short(later)
        texts.append(message("trade-later", year=after, percent=share))
    space, write = RIGHT_IN - GAP_IN, page.language.format
    lines = [line for text in texts for line in wrap(write(text), space, SMALL_PT)]
    x = LEFT_IN + width + GAP_IN
    page.text(x, top_in, level(goal.busd), TEXT_PT, BOLD)
    page.text(x, top_in + height_in(1, TEXT_PT), lines, SMALL_PT)


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
