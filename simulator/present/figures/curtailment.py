"""Energy lost to full lines: how much in each year, and which line it is that binds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.curtailment import (
    LEAST_GWH,
    FigureData,
    figure_data,
    lost_share,
)
from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import (
    alike,
    largest_error,
    mean,
    percent,
    percent_short,
    with_unit,
)
from simulator.present.axes import annual_axes, blocks, no_frame, that_fit
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
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

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure, Table


NAME_IN, SUM_IN, SHARE_IN, GAP_IN = 2.25, 1.05, 0.75, 0.65
BARS_TOP_IN, BARS_IN, SHARES_IN, HEAD_IN, ROW_IN = 0.25, 1.75, 0.58, 0.3, 0.3
PAD_YEARS = 0.5
NONE_IN = 0.45
FAINTEST = 0.08
GWH = message("unit-gwh")


def title(f: FigureData) -> Message:
    """Return which line loses most energy, and how much of what all of them lose."""
    if not f.lines:
        return message("power-no-line-binds")
    lost = mean(float(f.line_sum_gwh[0]), float(f.line_sum_se_gwh[0]))
    return message(
        "power-line-binds-most",
        line=f.lines[0],
        lost=with_unit(lost, GWH),
        first=year(f.years[0]),
        last=year(f.years[-1]),
        share=percent(float(f.line_sum_gwh[0] / f.total_gwh.mean.sum())),
    )


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    error = largest_error(f.total_gwh.standard_error, GWH)
    return message("power-curtailment-drawn", unit=GWH, error=error)


def caption(f: FigureData) -> Message:
    """Return what the picture shows and what it does not."""
    order = "by_contract" if f.by_contract else "pro_rata"
    return message("power-curtailment-shown", order=order, others=f.others)


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns: a row a line and year, the total first."""
    names = ["all", *f.lines]
    return table_of(
        {
            "line": np.repeat(names, len(f.years)),
            "year": np.tile(f.years, len(names)),
            "curtailed_mean_gwh": np.vstack([f.total_gwh.mean, f.line_gwh]).ravel(),
            "standard_error_gwh": np.vstack([f.total_gwh.standard_error, f.line_se_gwh]).ravel(),
            "p90_gwh": np.vstack([f.total_gwh.p90, f.line_p90_gwh]).ravel(),
        }
    )


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: the total above, the lines that bind below, year under year."""
    grid_in = HEAD_IN + ROW_IN * len(f.lines) if f.lines else NONE_IN
    page = sheet(texts, BARS_TOP_IN + BARS_IN + SHARES_IN + grid_in)
    wide = page.width_in - NAME_IN - GAP_IN - SUM_IN - SHARE_IN
    left = NAME_IN + GAP_IN
    axes = page.axes(left, BARS_TOP_IN, wide, BARS_IN)
    _draw_total(axes, f, texts, wide)
    top = BARS_TOP_IN + BARS_IN + 0.3
    per_year = wide / (len(f.years) - 1 + 2 * PAD_YEARS)
    page.text(0, top, message("power-share-of-offered"), SMALL_PT, colour=MUTED)
    shares = [texts.format(percent_short(float(v))) for v in lost_share(f)]
    widest = max(width_in(share, SMALL_PT) for share in shares) + 0.05
    for i in that_fit(len(f.years), widest, per_year):
        x = left + (i + PAD_YEARS) * per_year
        page.text(x, top, shares[i], SMALL_PT, colour=MUTED, align="center")
    top = BARS_TOP_IN + BARS_IN + SHARES_IN
    if f.lines:
        _draw_lines(page, f, texts, top, left, wide)
    else:
        page.text(0, top + 0.15, message("power-no-line-loses-half-a-gwh"), TEXT_PT, colour=MUTED)
    return page.figure


def _draw_total(axes: Axes, f: FigureData, texts: Texts, wide: float) -> None:
    """Draw the mean of the total as bars and its P90 as whiskers."""
    total = f.total_gwh
    highest = max(1.12 * float(max(total.p90.max(), total.mean.max())), 1.0)
    annual_axes(
        axes, f.years, f.as_of, wide, texts.language, highest, GWH, pad=PAD_YEARS, at_most=4
    )
    blocks(axes, np.array(f.years) - 0.37, 0.0, 0.74, total.mean, VERMILION)
    axes.vlines(f.years, total.p10, total.p90, color=INK, lw=1.1, zorder=5)
    per_year = wide / (len(f.years) - 1 + 2 * PAD_YEARS)
    top = axes.get_ylim()[1]
    means = [texts.format(number) for number in alike(total.mean.tolist())]
    widest = max(width_in(v, SMALL_PT, BOLD) for v in means) + 0.04
    for i in that_fit(len(f.years), widest, per_year):
        axes.text(
            f.years[i], max(total.p90[i], total.mean[i]) + 0.05 / BARS_IN * top, means[i],
            fontproperties=font(SMALL_PT, BOLD), ha="center", va="bottom", zorder=6,
        )  # fmt: skip


def _draw_lines(
    page: Sheet, f: FigureData, texts: Texts, top: float, left: float, wide: float
) -> None:
    """Draw what is lost to each line in each year: the darker, the more."""
    page.text(0, top, message("power-lost-to"), TEXT_PT, BOLD)
    sum_at, share_at = page.width_in - SHARE_IN, page.width_in
    for at, head in (
        (sum_at, _sum_head(f)),
        (share_at, message("power-share-of-what-reached-it")),
    ):
        page.text(at, top, head, SMALL_PT, colour=MUTED, align="right")
    high = ROW_IN * len(f.lines)
    axes = page.axes(left, top + HEAD_IN, wide, high)
    axes.set_xlim(f.years[0] - PAD_YEARS, f.years[-1] + PAD_YEARS)
    axes.set_ylim(len(f.lines), 0)
    no_frame(axes)
    strength = np.where(
        f.line_gwh < LEAST_GWH, 0.0, FAINTEST + (1 - FAINTEST) * f.line_gwh / f.line_gwh.max()
    )
    i, at = np.indices(f.line_gwh.shape)
    colours = [faded(VERMILION, float(s)) for s in strength.ravel()]
    blocks(axes, f.years[0] - 0.48 + at, i + 0.03, 0.96, 0.94, colours)
    size = SMALL_PT if width_in("9,999", SMALL_PT) < wide / len(f.years) else None
    for i, name in enumerate(f.lines):
        middle = top + HEAD_IN + ROW_IN * (i + 0.5)
        named = shorten(texts.format(name), left - 0.1, TEXT_PT)
        page.text(0, middle, named, TEXT_PT, vertical="center")
        total = mean(float(f.line_sum_gwh[i]), float(f.line_sum_se_gwh[i]))
        page.text(sum_at, middle, total, TEXT_PT, align="right", vertical="center")
        lost = percent_short(float(f.line_share[i]))
        page.text(share_at, middle, lost, TEXT_PT, align="right", vertical="center")
        for of, gwh in zip(f.years, f.line_gwh[i], strict=True):
            if gwh >= LEAST_GWH and size:
                axes.text(
                    of, i + 0.5, texts.format(Number(float(gwh))), fontproperties=font(size),
                    ha="center", va="center_baseline", color=INK,
                )  # fmt: skip


def _sum_head(f: FigureData) -> Arg:
    first, last = year(f.years[0]), year(f.years[-1])
    return message("power-sum-over-years", unit=GWH, first=first, last=last)


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
