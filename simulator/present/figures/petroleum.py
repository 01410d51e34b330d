"""Petroleum for Laos: how much Viet Nam sends, how long stocks last, when a pipeline opens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.estimates import Probability
from simulator.analysis.figure_data.petroleum import FigureData, figure_data
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, message, year
from simulator.catalogue.numbers import chance, chance_parts, largest_error, median_and_spread
from simulator.present.axes import across, annual_axes, blocks, draw_path, value_axis, year_axis
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, percentile_columns, table_of
from simulator.present.sheet import TEXT_PT, Sheet, Texts, sheet
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

if TYPE_CHECKING:
    from simulator.present.types import Array, Axes, Figure, Table


HEAD_IN, HIGH_IN, LOW_IN, BOTTOM_IN, BETWEEN_ROWS_IN = 0.45, 1.95, 0.95, 0.3, 0.15
LEFT_IN, RIGHT_IN, BETWEEN_IN = 0.62, 1.6, 0.15
BAR_PAD, BAR = 0.6, 0.7
GAP_IN = 0.1
ML, PERCENT, DAYS = message("unit-ml"), message("unit-percent"), message("unit-days")


def title(f: FigureData) -> Message:
    """Return whether Laos runs short and how much Viet Nam sends; else how long stocks last."""
    at = f.years.index(f.year)
    sent = ends(f.sent_ml, at)
    args: dict[str, Arg] = {"year": year(f.year)}
    if sent[2]:
        args["sent"] = median_and_spread(*sent, ML)
        low, middle, high = (100 * end for end in ends(f.share, at))
        args["share"] = median_and_spread(low, middle, high, PERCENT)
    how = "sent" if sent[2] else "none-sent"
    if f.worst is not None and f.missing_ml is not None:
        worst, short = f.years.index(f.worst), f.short
        share, error = float(short.probability[worst]), float(short.standard_error[worst])
        args |= {"worst": year(f.worst), "chance": chance(share, error, f.draws)}
        args["missing"] = median_and_spread(*ends(f.missing_ml, 0), ML)
        return message("petroleum-short" if sent[2] else "petroleum-short-none-sent", **args)
    args["cover"] = median_and_spread(*ends(f.cover_days, at), DAYS)
    if not f.open_by_end.probability:
        return message(f"petroleum-{how}", **args)
    return message(f"petroleum-{how}-pipeline", **args, **_opens(f))


def _opens(f: FigureData) -> dict[str, Arg]:
    """Return the last year, and the chance of a pipeline by its end."""
    share, error = f.open_by_end
    return {"last": year(f.years[-1]), "chance": chance(float(share), float(error), f.draws)}


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    errors = (100 * f.opens.standard_error).tolist()
    return message("petroleum-subtitle", error=largest_error(errors, message("unit-points")))


def caption(f: FigureData) -> Message:
    """Return what is shown and what is not."""
    rare = f.pipeline and 0 < float(f.open_by_end.probability) < 0.5
    others = ["others"] if f.share[0.5].max() < 0.5 else []
    falls = ["falls"] if f.cover_days[0.5][-1] < f.cover_days[0.5][0] else []
    calm = "-".join(others + falls) or "plain"
    return message(
        "petroleum-caption",
        pipeline="yes" if rare else "no",
        calm=calm if f.worst is None else "short",
        **_opens(f),
    )


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    columns: dict[str, Array] = {}
    for name, by_share in (
        ("sent_ml", f.sent_ml),
        ("share_of_demand", f.share),
        ("cover_days", f.cover_days),
        ("lowest_cover_days", f.lowest_cover_days),
    ):
        columns |= percentile_columns(name, by_share)
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


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: flow and share above, cover, pipeline and shortage below."""
    second = HEAD_IN + HIGH_IN + BOTTOM_IN + BETWEEN_ROWS_IN
    third = second + HEAD_IN + LOW_IN + BOTTOM_IN + BETWEEN_ROWS_IN
    page = sheet(texts, third + HEAD_IN + LOW_IN + BOTTOM_IN)
    wide = (page.width_in - 2 * LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    right = LEFT_IN + wide + RIGHT_IN + BETWEEN_IN
    percent = {share: 100 * values for share, values in f.share.items()}
    cover_high = third + HEAD_IN + LOW_IN - second - HEAD_IN

    sent = ((f.sent_ml, BLUE, message("petroleum-from-viet-nam"), ML),)
    shares = ((percent, GREEN, message("petroleum-from-viet-nam"), PERCENT),)
    cover = (
        (f.cover_days, PURPLE, message("petroleum-year-end"), DAYS),
        (f.lowest_cover_days, ORANGE, message("petroleum-lowest"), DAYS),
    )
    for left, top, high, head, paths in (
        (0.0, 0.0, HIGH_IN, message("petroleum-panel-sent"), sent),
        (right, 0.0, HIGH_IN, message("petroleum-panel-share"), shares),
        (0.0, second, cover_high, message("petroleum-panel-cover"), cover),
    ):
        page.text(left, top, head, TEXT_PT, BOLD)
        axes = page.axes(left + LEFT_IN, top + HEAD_IN, wide, high)
        _draw_paths(axes, f, paths, (wide, high), texts)
    _draw_opening(page, f, right, second, wide)
    _draw_unserved(page, f, right, third, wide)
    return page.figure


def _draw_paths(
    axes: Axes,
    f: FigureData,
    paths: tuple[tuple[Mapping[float, Array], str, Message, Message], ...],
    size: tuple[float, float],
    texts: Texts,
) -> None:
    """Draw medians and bands; a second path is dashed, its P10–P90 as thin lines."""
    highest = max(float(v[0.9].max()) for v, *_ in paths)
    annual_axes(axes, f.years, f.as_of, size[0], texts.language, 1.05 * highest)
    x, of = across(f.years)
    named = []
    for n, (values, colour, name, unit) in enumerate(paths):
        if n:
            axes.plot(x, values[0.5][of], color=colour, lw=1.6, ls=(0, (4, 2)), zorder=5)
            for share in (0.1, 0.9):
                axes.plot(x, values[share][of], color=colour, lw=0.8, ls=(0, (1, 1.5)), zorder=5)
        else:
            draw_path(axes, f.years, values, colour)
        number = median_and_spread(*ends(values, -1), unit)
        named.append(End(float(values[0.5][-1]), colour, ((name, BOLD), (number, REGULAR))))
    name_ends(axes, named, f.years[-1], size, RIGHT_IN, texts.language)


def _draw_opening(page: Sheet, f: FigureData, left: float, top: float, wide: float) -> None:
    page.text(left, top, message("petroleum-panel-opens"), TEXT_PT, BOLD)
    by_year = 100 * f.opens.probability
    if not by_year.any():
        none = "petroleum-no-opening" if f.pipeline else "petroleum-no-pipeline"
        _write(page, message(none), left, top, wide)
        return
    axes = page.axes(left + LEFT_IN, top + HEAD_IN, wide, LOW_IN)
    _bars(page, axes, f, by_year, BLUE, wide, 1.1 * float(by_year.max()))
    what = message("petroleum-open-by", year=year(f.years[-1]))
    _name_right(page, what, f.open_by_end, f.draws, left + wide, top)


def _draw_unserved(page: Sheet, f: FigureData, left: float, top: float, wide: float) -> None:
    page.text(left, top, message("petroleum-panel-unserved"), TEXT_PT, BOLD)
    if f.worst is None:
        _write(page, message("petroleum-all-served"), left, top, wide)
        return
    amount = f.unserved_ml
    axes = page.axes(left + LEFT_IN, top + HEAD_IN, wide, LOW_IN)
    highest = max(float(amount.p90.max()), float(amount.mean.max()))
    _bars(page, axes, f, amount.mean, faded(VERMILION, 0.6), wide, 1.1 * highest)
    axes.vlines(f.years, amount.p10, amount.p90, color=INK, lw=1.1, zorder=5)
    at = f.years.index(f.worst)
    short = Probability(*(numbers[at] for numbers in f.short))
    what = message("petroleum-short-in", year=year(f.worst))
    _name_right(page, what, short, f.draws, left + wide, top)


def _bars(
    page: Sheet, axes: Axes, f: FigureData, values: Array, colour: str, wide: float, top: float
) -> None:
    value_axis(axes, top, at_most=4, language=page.language)
    year_axis(axes, f.years, wide, BAR_PAD)
    blocks(axes, np.array(f.years) - BAR / 2, 0.0, BAR, values, colour)


def _name_right(
    page: Sheet, what: Message, chance: Probability, draws: int, left: float, top: float
) -> None:
    """Write beside a panel how likely something is."""
    number, of = chance_parts(float(chance.probability), float(chance.standard_error), draws)
    left, space = left + LEFT_IN + GAP_IN, RIGHT_IN - GAP_IN
    lines = wrap(page.language.format(what), space, TEXT_PT)
    top += HEAD_IN + height_in(1, TEXT_PT) * len(lines)
    page.text(left, top - height_in(1, TEXT_PT) * len(lines), lines)
    page.text(left, top, number, TEXT_PT, BOLD)
    below = wrap(page.language.format(of), space, TEXT_PT)
    page.text(left, top + height_in(1, TEXT_PT), below)


def _write(page: Sheet, what: Message, left: float, top: float, wide: float) -> None:
    lines = wrap(page.language.format(what), wide + LEFT_IN, TEXT_PT)
    page.text(left, top + HEAD_IN - 0.1, lines, colour=MUTED)


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
