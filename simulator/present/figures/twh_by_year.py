"""Energy by year: imports at the border, by technology and by where they land."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from simulator.analysis.figure_data.record import from_year
from simulator.analysis.figure_data.twh_by_year import FigureData, figure_data
from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import largest_error, median_and_spread, rounded, with_unit
from simulator.present.axes import BAR, above_bars, annual_axes, draw_stack, middles
from simulator.present.figures.technologies import TECHNOLOGY_COLOURS
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, always, table_of
from simulator.present.sheet import TEXT_PT, Texts, sheet
from simulator.present.style import (
    BOLD,
    INK,
    PAPER,
    REGULAR,
    SERIES_COLOURS,
    font,
)

if TYPE_CHECKING:
    from simulator.present.types import Array, Axes, Figure, Table


BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 4.3, 0.5, 0.3, 0.72, 1.42, 0.28
VALUES_AT_MOST = 16  # years whose totals are written above the bars
MORE, LESS = 1.05, 0.95  # ratios between which nothing changed to speak of
TWH = message("unit-twh")


def title(f: FigureData) -> Message:
    """Return how imports change from the last year of record, and what carries them in the end."""
    start, end = f.years.index(from_year(f.years, f.as_of)), len(f.years) - 1
    total = f.total_twh
    if not total.mean.any():
        return message("power-imports-none")
    parts = {t: twh[end] for t, twh in f.by_technology_twh.items()}
    largest = max(parts, key=lambda t: parts[t])
    at_end: dict[str, Arg] = {
        "then": median_and_spread(total.p10[end], total.p50[end], total.p90[end], TWH),
        "end": year(f.years[end]),
        "most": "yes" if parts[largest] > total.mean[end] / 2 else "no",
        "technology": message(f"technology-{largest}.mass"),
    }
    if start == end:
        return message("power-imports-of-one-year", **at_end)
    at_end |= {"now": with_unit(rounded(total.p50[start]), TWH), "start": year(f.years[start])}
    ratio = total.p50[end] / total.p50[start] if total.p50[start] else math.inf
    if ratio > MORE:
        return message("power-imports-grow", **at_end)
    return message("power-imports-fall" if ratio < LESS else "power-imports-stay", **at_end)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    error = largest_error(f.total_twh.standard_error, TWH)
    return message("power-energy-drawn", unit=TWH, error=error)


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    total = {f"total_{name}_twh": v for name, v in f.total_twh._asdict().items()}
    parts = {f"{name}_mean_twh": v for name, v in f.by_technology_twh.items()}
    lands = {
        f"landing_{'unknown' if name is None else str(name)}_mean_twh": twh
        for name, twh in f.by_landing_twh.items()
    }
    others = {"landing_other_mean_twh": f.other_landings_twh} if f.other_landings else {}
    return table_of({"year": f.years, **total, **parts, **lands, **others})


def _landings(f: FigureData) -> dict[Arg, Array]:
    """Name the places where energy lands; those that share a name stay one part of the stack."""
    unknown = message("power-landing-unknown")
    named: dict[Arg, Array] = {
        unknown if name is None else name: twh for name, twh in f.by_landing_twh.items()
    }
    if f.other_landings:
        others = message("power-landings-other", count=f.other_landings)
        named[others] = f.other_landings_twh
    return named


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture."""
    page = sheet(texts, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    lang = texts.language
    technologies: dict[Arg, Array] = {
        message(f"technology-{t}"): v for t, v in f.by_technology_twh.items()
    }
    colours = [TECHNOLOGY_COLOURS[t] for t in f.by_technology_twh]
    for left, head, stack, shades in (
        (0.0, message("power-by-technology"), technologies, colours),
        (wide + RIGHT_IN + BETWEEN_IN, message("power-by-landing"), _landings(f), SERIES_COLOURS),
    ):
        page.text(left, 0, head, TEXT_PT, BOLD)
        axes = page.axes(LEFT_IN + left, TOP_IN, wide, high)
        top = 1.06 * float(f.total_twh.p90.max())
        annual_axes(axes, f.years, f.as_of, wide, lang, top, TWH, pad=0.6)
        draw_stack(axes, f.years, zip(stack.values(), shades, strict=False))
        _draw_total(axes, f, texts, wide, high)
        edge = f.years[-1] + BAR / 2
        name_ends(axes, _ends(stack, shades), edge, (wide, high), RIGHT_IN, lang)
    return page.figure


def _draw_total(axes: Axes, f: FigureData, texts: Texts, wide: float, high: float) -> None:
    """Draw the spread of the total as whiskers and write its mean above them."""
    total = f.total_twh
    few = len(f.years) <= VALUES_AT_MOST
    for colour, width in ((PAPER, 2.0 if few else 0.0), (INK, 1.1)):
        axes.vlines(f.years, total.p10, total.p90, color=colour, lw=width, zorder=5)
    top = axes.get_ylim()[1]
    written = [texts.format(Number(float(twh), 1)) for twh in total.mean]
    size, named = above_bars(written, wide / (len(f.years) + 0.2))
    for at in named if few else named[-1:]:
        axes.text(
            f.years[at], max(total.p90[at], total.mean[at]) + 0.05 / high * top, written[at],
            fontproperties=font(size, BOLD), ha="center", va="bottom", zorder=6,
        )  # fmt: skip


def _ends(stack: Mapping[Arg, Array], colours: Iterable[str]) -> list[End]:
    """Return what is written beside the parts of the last bar."""
    at = middles(twh[-1] for twh in stack.values())
    return [
        End(middle, colour, ((name, REGULAR),))
        for name, middle, colour in zip(stack, at, colours, strict=False)
    ]


PICTURE = Picture(figure_data, title, subtitle, always("power-energy-shown"), draw, table)
