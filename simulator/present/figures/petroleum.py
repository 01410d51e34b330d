"""Petroleum for Laos: how much Viet Nam sends, how long stocks last, when a pipeline opens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Probability
from simulator.analysis.facts.petroleum import Facts, facts
from simulator.analysis.facts.spread import ends
from simulator.present import petroleum_words as said
from simulator.present import words
from simulator.present.axes import across, bands, blocks, end_of_record, value_axis, year_axis
from simulator.present.captions import petroleum as captions
from simulator.present.labels import End, name_ends
from simulator.present.numbers import chance_parts, told
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import TEXT_PT, Sheet, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PURPLE,
    REGULAR,
    VERMILION,
    faded,
    height_in,
    wrap,
)
from simulator.present.titles import petroleum as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.cells import Table

    Array = NDArray[np.float64]

HEAD_IN, HIGH_IN, LOW_IN, BOTTOM_IN, BETWEEN_ROWS_IN = 0.45, 1.95, 0.95, 0.3, 0.15
LEFT_IN, RIGHT_IN, BETWEEN_IN = 0.62, 1.6, 0.15
PAD_YEARS, BAR_PAD, BAR = 0.4, 0.6, 0.7
GAP_IN = 0.1
ALPHAS = (0.18, 0.3)  # of the bands


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    columns: dict[str, Array] = {}
    for name, by_share in (
        ("sent_ml", f.sent_ml),
        ("share_of_demand", f.share),
        ("cover_days", f.cover_days),
        ("lowest_cover_days", f.lowest_cover_days),
    ):
        columns |= {f"{name}_p{100 * s:.0f}": v for s, v in by_share.items()}
    return table_of(
        {
            "year": f.years,
            **columns,
            "pipeline_opens_share": f.opens.probability,
            **{f"piped_{name}_ml": v for name, v in f.piped_ml._asdict().items()},
            "short_share": f.short.probability,
            **{f"unserved_{name}_ml": v for name, v in f.unserved_ml._asdict().items()},
        }
    )


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: flow and share above, cover, pipeline and shortage below."""
    second = HEAD_IN + HIGH_IN + BOTTOM_IN + BETWEEN_ROWS_IN
    third = second + HEAD_IN + LOW_IN + BOTTOM_IN + BETWEEN_ROWS_IN
    page = sheet(around, third + HEAD_IN + LOW_IN + BOTTOM_IN)
    wide = (page.width_in - 2 * LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    right = LEFT_IN + wide + RIGHT_IN + BETWEEN_IN
    percent = {share: 100 * values for share, values in f.share.items()}
    cover_high = third + HEAD_IN + LOW_IN - second - HEAD_IN

    sent = ((f.sent_ml, BLUE, said.FROM_VIET_NAM, "ML"),)
    shares = ((percent, GREEN, said.FROM_VIET_NAM, "%"),)
    cover = (
        (f.cover_days, PURPLE, said.YEAR_END, "days"),
        (f.lowest_cover_days, ORANGE, said.LOWEST, "days"),
    )
    for left, top, high, head, paths in (
        (0.0, 0.0, HIGH_IN, said.SENT_PANEL, sent),
        (right, 0.0, HIGH_IN, said.SHARE_PANEL, shares),
        (0.0, second, cover_high, said.COVER_PANEL, cover),
    ):
        page.text(left, top, head, TEXT_PT, BOLD)
        axes = page.axes(left + LEFT_IN, top + HEAD_IN, wide, high)
        _draw_paths(axes, f, paths, (wide, high))
    _draw_opening(page, f, right, second, wide)
    _draw_unserved(page, f, right, third, wide)
    return page.figure


def _draw_paths(
    axes: Axes,
    f: Facts,
    paths: tuple[tuple[Mapping[float, Array], str, str, str], ...],
    size: tuple[float, float],
) -> None:
    """Draw medians and bands; a second path is dashed, its P10–P90 as thin lines."""
    value_axis(axes, 1.05 * max(float(v[0.9].max()) for v, *_ in paths), paths[0][3])
    year_axis(axes, f.years, size[0], PAD_YEARS)
    end_of_record(axes, f.as_of, words.DATES, words.FUTURES, size[0], shift=-0.5)
    x, of = across(f.years)
    named = []
    for n, (values, colour, name, unit) in enumerate(paths):
        if n:
            axes.plot(x, values[0.5][of], color=colour, lw=1.6, ls=(0, (4, 2)), zorder=5)
            for share in (0.1, 0.9):
                axes.plot(x, values[share][of], color=colour, lw=0.8, ls=(0, (1, 1.5)), zorder=5)
        else:
            middle = bands(axes, x, values, colour, of, ALPHAS)
            axes.plot(x, middle, color=colour, lw=2.2, zorder=4)
        number = told(*ends(values, -1), unit)
        named.append(End(float(values[0.5][-1]), colour, ((name, BOLD), (number, REGULAR))))
    name_ends(axes, named, f.years[-1], size, RIGHT_IN)


def _draw_opening(page: Sheet, f: Facts, left: float, top: float, wide: float) -> None:
    page.text(left, top, said.OPENS_PANEL, TEXT_PT, BOLD)
    by_year = 100 * f.opens.probability
    if not by_year.any():
        _say(page, said.NO_OPENING if f.pipeline else said.NO_PIPELINE, left, top, wide)
        return
    axes = page.axes(left + LEFT_IN, top + HEAD_IN, wide, LOW_IN)
    _bars(axes, f, by_year, BLUE, wide, 1.1 * float(by_year.max()), "%")
    _beside(page, said.open_by(f.years[-1]), f.open_by_end, f.draws, left + wide, top)


def _draw_unserved(page: Sheet, f: Facts, left: float, top: float, wide: float) -> None:
    page.text(left, top, said.UNSERVED_PANEL, TEXT_PT, BOLD)
    if f.worst is None:
        _say(page, said.ALL_SERVED, left, top, wide)
        return
    amount = f.unserved_ml
    axes = page.axes(left + LEFT_IN, top + HEAD_IN, wide, LOW_IN)
    highest = max(float(amount.p90.max()), float(amount.mean.max()))
    _bars(axes, f, amount.mean, faded(VERMILION, 0.6), wide, 1.1 * highest, "ML")
    axes.vlines(f.years, amount.p10, amount.p90, color=INK, lw=1.1, zorder=5)
    at = f.years.index(f.worst)
    chance = Probability(*(numbers[at] for numbers in f.short))
    _beside(page, said.short_in(f.worst), chance, f.draws, left + wide, top)


def _bars(
    axes: Axes, f: Facts, values: Array, colour: str, wide: float, top: float, unit: str
) -> None:
    value_axis(axes, top, unit, at_most=4)
    year_axis(axes, f.years, wide, BAR_PAD)
    blocks(axes, np.array(f.years) - BAR / 2, 0.0, BAR, values, colour)


def _beside(
    page: Sheet, what: str, chance: Probability, draws: int, left: float, top: float
) -> None:
    """Write beside a panel how likely something is."""
    number, of = chance_parts(float(chance.probability), float(chance.standard_error), draws)
    left, room = left + LEFT_IN + GAP_IN, RIGHT_IN - GAP_IN
    lines = wrap(what, room, TEXT_PT)
    top += HEAD_IN + height_in(1, TEXT_PT) * len(lines)
    page.text(left, top - height_in(1, TEXT_PT) * len(lines), lines)
    page.text(left, top, number, TEXT_PT, BOLD)
    page.text(left, top + height_in(1, TEXT_PT), wrap(of, room, TEXT_PT))


def _say(page: Sheet, text: str, left: float, top: float, wide: float) -> None:
    page.text(left, top + HEAD_IN - 0.1, wrap(text, wide + LEFT_IN, TEXT_PT), colour=MUTED)


PICTURE = Picture(
    facts,
    titles.petroleum,
    captions.petroleum_draws,
    captions.petroleum_shows,
    draw,
    table,
    ("petroleum",),
)
