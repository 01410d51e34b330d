"""A tonne burnt at the mine against a tonne carried out: what it brings, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.coal_or_power import FigureData, figure_data
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, message, year
from simulator.catalogue.numbers import (
    largest_error,
    mean,
    median_and_spread,
    spread,
    with_unit,
)
from simulator.present.axes import BAR, annual_axes, draw_path, draw_stack, middles
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, percentile_columns, table_of
from simulator.present.sheet import TEXT_PT, Texts, sheet
from simulator.present.style import BLUE, BOLD, GRID, MUTED, ORANGE, REGULAR

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.present.types import Array, Axes, Figure, Table

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 3.9, 0.5, 0.3, 0.62, 1.6, 0.15
MT, USD = message("unit-mt"), message("unit-usd")
USD_PER_T, USD_PER_MWH = message("unit-usd-per-t"), message("unit-usd-per-mwh")


def title(f: FigureData) -> Message:
    """Return what a tonne brings either way, and what that leaves the plant beside its coal."""
    at = f.years.index(f.year)
    of, border = year(f.year), median_and_spread(*ends(f.carried_usd_per_t, at), USD)
    if not f.burnt_usd_per_t[0.9][at]:
        return message("coal-or-power-border-only", year=of, border=border)
    power = median_and_spread(*ends(f.burnt_usd_per_t, at), USD)
    if f.left_usd_per_mwh[0.5][at] <= 0:
        return message("coal-or-power-border-more", year=of, border=border, power=power)
    rest = median_and_spread(*ends(f.left_usd_per_mwh, at), USD_PER_MWH)
    return message("coal-or-power-rest", year=of, border=border, power=power, rest=rest)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    errors = np.stack([mt.standard_error for _, mt in _tonnes(f)])
    return message("coal-or-power-subtitle", error=largest_error(errors.ravel().tolist(), MT))


def caption(f: FigureData) -> Message:
    """Return what is shown and what is not."""
    plants = f.for_vietnam + f.elsewhere
    return message("coal-or-power-caption", plants=plants, elsewhere=f.elsewhere, first=f.first)


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    columns: dict[str, Array] = {}
    for name, by_share in (
        ("burnt_usd_per_t", f.burnt_usd_per_t),
        ("carried_usd_per_t", f.carried_usd_per_t),
        ("mwh_per_t", f.mwh_per_t),
        ("left_for_the_plant_usd_per_mwh", f.left_usd_per_mwh),
    ):
        columns |= percentile_columns(name, by_share)
    for name, mt in _tonnes(f):
        columns |= {f"{name}_{what}_mt": v for what, v in mt._asdict().items()}
    return table_of({"year": f.years, **columns})


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: money a tonne at left, tonnes at right."""
    page = sheet(texts, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - 2 * LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    right = LEFT_IN + wide + RIGHT_IN + BETWEEN_IN
    page.text(0, 0, message("coal-panel-money"), TEXT_PT, BOLD)
    _draw_money(page.axes(LEFT_IN, TOP_IN, wide, high), f, (wide, high), texts)
    page.text(right, 0, message("coal-panel-tonnes"), TEXT_PT, BOLD)
    _draw_tonnes(page.axes(right + LEFT_IN, TOP_IN, wide, high), f, (wide, high), texts)
    return page.figure


def _draw_money(axes: Axes, f: FigureData, size: tuple[float, float], texts: Texts) -> None:
    paths = (f.burnt_usd_per_t, ORANGE), (f.carried_usd_per_t, BLUE)
    top = 1.05 * max(float(values[0.9].max()) for values, _ in paths)
    annual_axes(axes, f.years, f.as_of, size[0], texts.language, top, USD)
    for values, colour in paths:
        draw_path(axes, f.years, values, colour)
    burnt, carried = ends(f.burnt_usd_per_t, -1), ends(f.carried_usd_per_t, -1)
    energy = median_and_spread(*ends(f.mwh_per_t, -1), message("unit-mwh-per-t"))
    named = [
        End(
            burnt[1],
            ORANGE,
            (
                (message("coal-burnt"), BOLD),
                (median_and_spread(*burnt, USD_PER_T), REGULAR),
                (energy, REGULAR),
            ),
        ),
        End(
            carried[1],
            BLUE,
            (
                (message("coal-at-border"), BOLD),
                (median_and_spread(*carried, USD_PER_T), REGULAR),
            ),
        ),
    ]
    name_ends(axes, named, f.years[-1], size, RIGHT_IN, texts.language)


def _tonnes(f: FigureData) -> list[tuple[str, Estimate]]:
    return [("burnt", f.burnt_mt), ("carried", f.carried_mt), ("undelivered", f.undelivered_mt)]


def _draw_tonnes(axes: Axes, f: FigureData, size: tuple[float, float], texts: Texts) -> None:
    parts = [mt for _, mt in _tonnes(f)]
    total = np.stack([mt.mean for mt in parts]).sum(axis=0)
    top = 1.05 * float(total.max())
    annual_axes(axes, f.years, f.as_of, size[0], texts.language, top, pad=0.6)
    names = (
        message("coal-burnt-tonnes"),
        message("coal-carried-tonnes"),
        message("coal-ground-tonnes"),
    )
    draw_stack(axes, f.years, zip((mt.mean for mt in parts), (ORANGE, BLUE, GRID), strict=True))
    at = middles(mt.mean[-1] for mt in parts)
    named = [
        End(middle, colour, ((name, BOLD), (_amount(mt), REGULAR)))
        for name, mt, colour, middle in zip(names, parts, (ORANGE, BLUE, MUTED), at, strict=True)
    ]
    name_ends(axes, named, f.years[-1] + BAR / 2, size, RIGHT_IN, texts.language)


def _amount(mt: Estimate) -> Arg:
    """Return the mean of the last year, and its spread where there is one."""
    number = with_unit(mean(float(mt.mean[-1]), float(mt.standard_error[-1])), MT)
    low, high = float(mt.p10[-1]), float(mt.p90[-1])
    if not high > low:
        return number
    return message("number-median-spread", median=number, ends=spread(low, high))


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table, ("power",))
