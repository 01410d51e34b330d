"""Projects as rows: how likely each is ever to supply Viet Nam, and if it does, when."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.spread import SHARES
from simulator.analysis.figure_data.timeline import SUPPLYING, FigureData, figure_data
from simulator.catalogue.message import Message, message
from simulator.catalogue.message import year as calendar_year
from simulator.catalogue.numbers import PERCENT, chance_short, largest_error, nameplate, with_unit
from simulator.present.axes import no_frame
from simulator.present.figures.technologies import TECHNOLOGY_COLOURS
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BOLD,
    FAINT,
    GRID,
    INK,
    MUTED,
    PAPER,
    faded,
    font,
    height_in,
    shorten,
    width_in,
)
from simulator.timeline import decimal_year

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure, Table


ROW_IN, HEAD_IN, KEY_IN, YEARS_IN = 0.212, 0.32, 0.3, 0.26
NAME_IN, MW_IN, CHANCE_IN, GAP_IN = 2.7, 0.55, 0.62, 0.1
FAINTEST = 0.3  # strength of the colour of a project that hardly ever supplies
BEYOND_AT_MOST = 5  # years drawn beyond the horizon
MW = message("unit-mw")


def title(f: FigureData) -> Message:
    """Return how many of the projects still to come are likelier than not to come in time."""
    awaited = [r for r in f.rows if r.group != SUPPLYING]
    if not awaited:
        return message("power-projects-all-supply", count=len(f.rows))
    likely = [r for r in awaited if r.by_year > 0.5]
    return message(
        "power-projects-likely",
        awaited=len(awaited),
        likely=len(likely),
        capacity=with_unit(nameplate(sum(r.capacity_mw for r in likely)), MW),
        year=calendar_year(f.by_year),
    )


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    errors = PERCENT * np.array([[r.ever_se, r.by_year_se] for r in f.rows])
    error = largest_error(errors.ravel(), message("unit-points"))
    return message("power-projects-drawn", year=calendar_year(f.by_year), error=error)


def caption(f: FigureData) -> Message:
    """Return what the picture shows and what it does not."""
    return message(
        "power-projects-shown", others=f.not_counted, unlisted="yes" if f.unlisted else "no"
    )


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    plain = ("id", "name", "technology", "group", "capacity_mw", "planned")
    columns: dict[str, list] = {name: [getattr(r, name) for r in f.rows] for name in plain}
    dates = {f"cod_p{100 * s:.0f}": [r.dates[i] for r in f.rows] for i, s in enumerate(SHARES)}
    return table_of(
        columns
        | dates
        | {
            "probability_ever": [r.ever for r in f.rows],
            "probability_ever_se": [r.ever_se for r in f.rows],
            f"probability_by_{f.by_year}": [r.by_year for r in f.rows],
            f"probability_by_{f.by_year}_se": [r.by_year_se for r in f.rows],
        }
    )


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: one row a project, as tall as it needs to be."""
    groups = dict.fromkeys(r.group for r in f.rows)
    high = ROW_IN * len(f.rows) + HEAD_IN * len(groups)
    page = sheet(texts, KEY_IN + YEARS_IN + high + YEARS_IN)
    wide = page.width_in - NAME_IN - MW_IN - 2 * CHANCE_IN - 2 * GAP_IN
    axes = page.axes(NAME_IN + GAP_IN, KEY_IN + YEARS_IN, wide, high)
    _draw_key(page, f, texts)
    _rule(page, axes, f, wide, high)
    top = KEY_IN + YEARS_IN
    y, tops = 0.0, []
    for group in groups:
        rows = [r for r in f.rows if r.group == group]
        page.text(
            0, top + y + HEAD_IN - 0.03 - height_in(1, TEXT_PT), message(f"status-{group}"),
            TEXT_PT, BOLD,
        )  # fmt: skip
        y += HEAD_IN
        axes.axhline(y, color=FAINT, lw=0.7, zorder=1)
        tops += [y + ROW_IN * i for i in range(len(rows))]
        y += ROW_IN * len(rows)
    middles = [t + ROW_IN / 2 for t in tops]
    _write_rows(page, f, texts, [top + m for m in middles])
    _draw_dates(axes, f, texts, middles, wide)
    return page.figure


def _last_drawn(f: FigureData) -> int:
    """Return the end of the axis: the horizon's, or a little beyond where medians lie there."""
    medians = [r.dates[2] for r in f.rows if math.isfinite(r.dates[2])]
    beyond = math.ceil(max(medians, default=0.0))
    return min(max(f.last_year + 1, beyond), f.last_year + 1 + BEYOND_AT_MOST)


def _rule(page: Sheet, axes: Axes, f: FigureData, wide: float, high: float) -> None:
    """Rule the years, name them above and below, and mark the day of knowledge."""
    last = _last_drawn(f)
    axes.set_xlim(f.first_year, last)
    axes.set_ylim(high, 0)
    no_frame(axes)
    step = max(1, math.ceil((width_in("2030", TEXT_PT) + 0.08) / wide * (last - f.first_year)))
    per_year = wide / (last - f.first_year)
    for year in range(f.first_year, last + 1):
        axes.axvline(year, color=GRID, lw=0.7, zorder=0)
    for year in range(f.first_year, last, step):
        x = NAME_IN + GAP_IN + (year - f.first_year + 0.5) * per_year
        for y in (KEY_IN, KEY_IN + YEARS_IN + high + 0.04):
            page.text(x, y, str(year), TEXT_PT, colour=MUTED, align="center")
    if last > f.last_year + 1:
        axes.axvspan(f.last_year + 1, last, color=GRID, alpha=0.5, lw=0, zorder=0)
    axes.axvline(decimal_year(f.as_of), color=INK, lw=0.9, ls=(0, (4, 3)), zorder=2)
    right = page.width_in
    chance = message("power-chance-of-supply")
    page.text(right, KEY_IN - 0.19, chance, SMALL_PT, colour=MUTED, align="right")
    heads = (
        (message("power-supply-by", year=calendar_year(f.by_year)), right - CHANCE_IN),
        (message("power-supply-ever"), right),
        (MW, right - 2 * CHANCE_IN),
    )
    for head, x in heads:
        page.text(x, KEY_IN, head, SMALL_PT, colour=MUTED, align="right")


def _draw_key(page: Sheet, f: FigureData, texts: Texts) -> None:
    """Say which colour is which technology, and what the other marks are."""
    axes = page.axes(0, 0, page.width_in, KEY_IN - 0.08)
    axes.set_xlim(0, page.width_in)
    axes.set_ylim(0, 1)
    no_frame(axes)
    x = 0.06
    used = {r.technology for r in f.rows}
    for technology, colour in TECHNOLOGY_COLOURS.items():
        if technology in used:
            axes.plot(x, 0.5, marker="o", ms=6, color=colour, ls="none")
            name = texts.format(message(f"technology-{technology}.short"))
            axes.text(x + 0.09, 0.5, name, fontproperties=font(SMALL_PT), va="center_baseline")
            x += 0.27 + width_in(name, SMALL_PT)
    axes.plot(x, 0.5, marker="D", ms=4.2, mfc=PAPER, mec=INK, mew=0.9, ls="none")
    planned = texts.format(message("power-planned-date"))
    axes.text(x + 0.09, 0.5, planned, fontproperties=font(SMALL_PT), va="center_baseline")
    x += 0.3 + width_in(planned, SMALL_PT)
    axes.plot([x, x], [0.1, 0.9], color=INK, lw=0.9, ls=(0, (4, 3)))
    known = texts.format(message("power-known-on", day=f.as_of))
    axes.text(x + 0.07, 0.5, known, fontproperties=font(SMALL_PT), va="center_baseline")


def _write_rows(page: Sheet, f: FigureData, texts: Texts, middles: Sequence[float]) -> None:
    right = page.width_in
    for r, y in zip(f.rows, middles, strict=True):
        name = shorten(texts.format(r.name), NAME_IN - 0.05, TEXT_PT)
        strong = INK if r.ever > 0.5 else MUTED
        page.text(0, y, name, TEXT_PT, colour=strong, vertical="center")
        for text, x in (
            (nameplate(r.capacity_mw), right - 2 * CHANCE_IN),
            (chance_short(r.by_year), right - CHANCE_IN),
            (chance_short(r.ever), right),
        ):
            page.text(x, y, text, TEXT_PT, colour=strong, align="right", vertical="center")


def _draw_dates(
    axes: Axes, f: FigureData, texts: Texts, middles: Sequence[float], wide: float
) -> None:
    """Draw spread, middle half, median and plan of every project; point at what lies outside."""
    first, last = axes.get_xlim()
    per_in = (last - first) / wide
    colours = [
        faded(TECHNOLOGY_COLOURS[r.technology], FAINTEST + (1 - FAINTEST) * r.ever) for r in f.rows
    ]
    dates = np.array([r.dates for r in f.rows])  # [row, percentile]
    y = np.array(middles)
    drawn = np.isfinite(dates[:, 0]) & (dates[:, 0] < last) & (dates[:, -1] > first)
    of_drawn = [c for c, d in zip(colours, drawn, strict=True) if d]
    low, quarter, middle, three_quarters, high = dates[drawn].clip(first, last).T
    axes.hlines(y[drawn], low, high, colors=[faded(c, 0.4) for c in of_drawn], lw=4.5, zorder=3)
    axes.hlines(y[drawn], quarter, three_quarters, colors=of_drawn, lw=4.5, alpha=0.6, zorder=4)
    axes.scatter(
        middle[dates[drawn, 2] < last], y[drawn][dates[drawn, 2] < last], s=38,
        c=[c for c, m in zip(of_drawn, dates[drawn, 2], strict=True) if m < last],
        edgecolors=PAPER, linewidths=0.8, zorder=6,
    )  # fmt: skip
    beyond = dates[:, -1] > last
    axes.scatter(
        np.full(beyond.sum(), last), y[beyond], s=14, marker=">", clip_on=False, zorder=5,
        c=[c for c, b in zip(colours, beyond, strict=True) if b], linewidths=0,
    )  # fmt: skip
    planned = np.array([r.planned for r in f.rows])
    inside = (
        (planned >= first) & (planned <= last) & np.array([r.group != SUPPLYING for r in f.rows])
    )
    axes.scatter(
        planned[inside], y[inside], s=17, marker="D", facecolors=PAPER, edgecolors=INK,
        linewidths=0.9, zorder=7,
    )  # fmt: skip
    for r, at in zip(f.rows, middles, strict=True):
        if r.dates[2] < first:
            outside, x, align = "power-before", first + 0.05 * per_in, "left"
        elif r.dates[2] >= last:
            outside, x, align = "power-beyond", last - 0.05 * per_in, "right"
        else:
            continue
        pointed = message(outside, year=calendar_year(math.floor(r.dates[2])))
        axes.text(
            x, at, texts.format(pointed), fontproperties=font(SMALL_PT), ha=align,
            va="center_baseline", color=MUTED, zorder=8,
        )  # fmt: skip


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
