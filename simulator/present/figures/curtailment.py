"""Energy lost to full lines: how much in each year, and which line it is that binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.curtailment import SHOWN_FROM_GWH, Facts, facts, lost_share
from simulator.present import words
from simulator.present.axes import blocks, end_of_record, no_frame, value_axis, with_room, year_axis
from simulator.present.captions import power as captions
from simulator.present.numbers import mean, rounded, share_short
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Words, sheet
from simulator.present.style import (
    BOLD,
    INK,
    MUTED,
    VERMILION,
    faded,
    font,
    shorten,
    width_in,
)
from simulator.present.titles import power as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

NAME_IN, SUM_IN, SHARE_IN, GAP_IN = 2.25, 1.05, 0.75, 0.65
BARS_TOP_IN, BARS_IN, SHARES_IN, HEAD_IN, ROW_IN = 0.25, 1.75, 0.58, 0.3, 0.3
PAD_YEARS = 0.5
NONE_IN = 0.45
FAINTEST = 0.08


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns: a row a line and year, the total first."""
    names = ["all lines", *f.lines]
    return table_of(
        {
            "line": np.repeat(names, len(f.years)),
            "year": np.tile(f.years, len(names)),
            "curtailed_mean_gwh": np.vstack([f.total_gwh.mean, f.line_gwh]).ravel(),
            "standard_error_gwh": np.vstack([f.total_gwh.standard_error, f.line_se_gwh]).ravel(),
            "p90_gwh": np.vstack([f.total_gwh.p90, f.line_p90_gwh]).ravel(),
        }
    )


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: the total above, the lines that bind below, year under year."""
    grid_in = HEAD_IN + ROW_IN * len(f.lines) if f.lines else NONE_IN
    page = sheet(around, BARS_TOP_IN + BARS_IN + SHARES_IN + grid_in)
    wide = page.width_in - NAME_IN - GAP_IN - SUM_IN - SHARE_IN
    left = NAME_IN + GAP_IN
    axes = page.axes(left, BARS_TOP_IN, wide, BARS_IN)
    _draw_total(axes, f, wide)
    top = BARS_TOP_IN + BARS_IN + 0.3
    per_year = wide / (len(f.years) - 1 + 2 * PAD_YEARS)
    page.text(0, top, words.LOST_SHARE, SMALL_PT, colour=MUTED)
    texts = [share_short(float(v)) for v in lost_share(f)]
    widest = max(width_in(t, SMALL_PT) for t in texts) + 0.05
    for i in with_room(len(f.years), widest, per_year):
        x = left + (i + PAD_YEARS) * per_year
        page.text(x, top, texts[i], SMALL_PT, colour=MUTED, align="center")
    top = BARS_TOP_IN + BARS_IN + SHARES_IN
    if f.lines:
        _draw_lines(page, f, top, left, wide)
    else:
        page.text(0, top + 0.15, words.NO_LINE_BINDS, TEXT_PT, colour=MUTED)
    return page.figure


def _draw_total(axes: Axes, f: Facts, wide: float) -> None:
    """Draw the mean of the total as bars and its P90 as whiskers."""
    total = f.total_gwh
    value_axis(axes, max(1.12 * float(max(total.p90.max(), total.mean.max())), 1.0), "GWh", 4)
    year_axis(axes, f.years, wide, PAD_YEARS)
    end_of_record(axes, f.as_of, words.DATES, words.FUTURES, wide, shift=-0.5)
    blocks(axes, np.array(f.years) - 0.37, 0.0, 0.74, total.mean, VERMILION)
    axes.vlines(f.years, total.p10, total.p90, color=INK, lw=1.1, zorder=5)
    per_year = wide / (len(f.years) - 1 + 2 * PAD_YEARS)
    top = axes.get_ylim()[1]
    widest = max(width_in(rounded(float(v)), SMALL_PT, BOLD) for v in total.mean) + 0.04
    for i in with_room(len(f.years), widest, per_year):
        axes.text(
            f.years[i], max(total.p90[i], total.mean[i]) + 0.05 / BARS_IN * top,
            rounded(float(total.mean[i])),
            fontproperties=font(SMALL_PT, BOLD), ha="center", va="bottom", zorder=6,
        )  # fmt: skip


def _draw_lines(page: Sheet, f: Facts, top: float, left: float, wide: float) -> None:
    """Draw what is lost to each line in each year: the darker, the more."""
    page.text(0, top, words.BY_LINE, TEXT_PT, BOLD)
    sum_at, share_at = page.width_in - SHARE_IN, page.width_in
    page.text(sum_at, top, words.sum_of(f.years), SMALL_PT, colour=MUTED, align="right")
    page.text(share_at, top, words.OF_WHAT_REACHED_IT, SMALL_PT, colour=MUTED, align="right")
    high = ROW_IN * len(f.lines)
    axes = page.axes(left, top + HEAD_IN, wide, high)
    axes.set_xlim(f.years[0] - PAD_YEARS, f.years[-1] + PAD_YEARS)
    axes.set_ylim(len(f.lines), 0)
    no_frame(axes)
    strength = np.where(
        f.line_gwh < SHOWN_FROM_GWH, 0.0, FAINTEST + (1 - FAINTEST) * f.line_gwh / f.line_gwh.max()
    )
    i, year = np.indices(f.line_gwh.shape)
    colours = [faded(VERMILION, float(s)) for s in strength.ravel()]
    blocks(axes, f.years[0] - 0.48 + year, i + 0.03, 0.96, 0.94, colours)
    size = SMALL_PT if width_in("9,999", SMALL_PT) < wide / len(f.years) else None
    for i, name in enumerate(f.lines):
        middle = top + HEAD_IN + ROW_IN * (i + 0.5)
        page.text(0, middle, shorten(name, left - 0.1, TEXT_PT), TEXT_PT, vertical="center")
        total = mean(float(f.line_sum_gwh[i]), float(f.line_sum_se_gwh[i]))
        page.text(sum_at, middle, total, TEXT_PT, align="right", vertical="center")
        lost = share_short(float(f.line_share[i]))
        page.text(share_at, middle, lost, TEXT_PT, align="right", vertical="center")
        for year, gwh in zip(f.years, f.line_gwh[i], strict=True):
            if gwh >= SHOWN_FROM_GWH and size:
                axes.text(
                    year, i + 0.5, f"{gwh:,.0f}", fontproperties=font(size), ha="center",
                    va="center_baseline", color=INK,
                )  # fmt: skip


PICTURE = Picture(
    facts, titles.curtailment, captions.curtailment_draws, captions.curtailment_shows, draw, table
)
