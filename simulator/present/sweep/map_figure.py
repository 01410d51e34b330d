"""A sweep over two paths as a heat map: the mean, the levels asked as contours, and the chance."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.sweep_data import FigureData, Level, SweptAxis
from simulator.analysis.sweep_finding import finite
from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg, Number, message, year
from simulator.catalogue.numbers import chance_short, percentage, rounded
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    INK,
    MUTED,
    PAPER,
    VERMILION,
    at_most,
    faded,
    font,
    height_in,
    width_in,
    wrap,
)
from simulator.present.sweep import texts
from simulator.present.sweep.rules import LABEL_PT, name_axis, rule_along

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure

HEAD_IN, MAP_IN, TICKS_IN, SCALE_IN, BAR_IN = 0.42, 3.5, 0.62, 0.5, 0.1
BETWEEN_IN, LEFT_LEAST_IN, LEFT_MOST_IN = 0.45, 0.55, 1.5
SHADES, DARKEST, LIGHTEST = 256, 1.0, 0.12
NEVER = "–"
DARK = 0.55  # of the scale: above it numbers are written in white
CELL_PT, CELL_PAD_IN = 7.5, 0.05
EVEN = 50.0


class Layer(NamedTuple):
    """One map: values [first path, second path], texts of its cells, its scale and contours."""

    head: Arg
    values: NDArray[np.float64]
    cells: tuple[tuple[Arg, ...], ...]
    ends: tuple[float, float]
    end_texts: tuple[Arg, Arg]
    colour: str
    levels: tuple[tuple[float, Arg], ...]


def draw(figure: FigureData, around: Texts) -> Figure:
    """Draw the map of the quantity and, where there is a target, that of its chance."""
    language = around.language
    page = sheet(around, HEAD_IN + MAP_IN + TICKS_IN + SCALE_IN)
    layers = [_of_values(figure)]
    if (
        figure.goal is not None
        and figure.probability is not None
        and np.ptp(figure.probability) > 0
    ):
        layers.append(_of_chance(figure))
    vertical = figure.axes[1]
    left = _left_in(vertical, language)
    wide = (page.width_in - left - BETWEEN_IN * (len(layers) - 1)) / max(len(layers), 1.5)
    for i, layer in enumerate(layers):
        start = left + i * (wide + BETWEEN_IN)
        axes = page.axes(start, HEAD_IN, wide, MAP_IN)
        _draw_map(page, axes, figure, layer, start, wide)
        if i:
            axes.set_yticklabels([])
    lines = wrap(language.format(texts.axis_label(vertical)), MAP_IN, LABEL_PT, BOLD)[:1]
    page.figure.text(
        (0.25 + 0.08) / page.figure.get_figwidth(),
        1 - (page.body_top_in + HEAD_IN + MAP_IN / 2) / page.figure.get_figheight(),
        lines[0] if lines else "", rotation=90, ha="center", va="center",
        fontproperties=font(LABEL_PT, BOLD),
    )  # fmt: skip
    return page.figure


def _left_in(vertical: SweptAxis, language: Language) -> float:
    """Return the room that the names beside the maps take."""
    row_texts = map(language.format, vertical.texts)
    widest = max((width_in(text, 8.5) for text in row_texts), default=0.0)
    return min(max(widest + 0.4, LEFT_LEAST_IN), LEFT_MOST_IN)


def _of_values(figure: FigureData) -> Layer:
    values = finite(figure, figure.middle)
    ends = float(np.nanmin(values)), float(np.nanmax(values))
    end_texts: tuple[Arg, Arg]
    if figure.year is None:
        step = max(1, round((ends[1] - ends[0]) / 5))
        years = range(int(ends[0]) + 1, int(min(ends[1], figure.last_year)) + 1, step)
        levels = tuple((x - 0.5, year(x)) for x in years)
        head = message("sweep-map-year")
        if ends[1] > figure.last_year:
            head = message("sweep-map-year-never", year=year(figure.last_year))
        cells = _cells(values, lambda x: year(round(x)) if x <= figure.last_year else NEVER)
        first, last = (float(np.nanmin(figure.middle)), float(np.nanmax(figure.middle)))
        end_texts = texts.bare_year(first, figure), texts.bare_year(last, figure)
    else:
        inside = [(m.value, texts.level(m, figure.unit)) for m in figure.marks]
        levels = tuple((v, text) for v, text in inside if ends[0] < v < ends[1])
        head = message("sweep-map-mean-unit", unit=figure.unit)
        cells = _cells(values, rounded)
        end_texts = rounded(ends[0]), rounded(ends[1])
    return Layer(head, values, cells, ends, end_texts, BLUE, levels)


def _cells(
    values: NDArray[np.float64], tell: Callable[[float], Arg]
) -> tuple[tuple[Arg, ...], ...]:
    return tuple(tuple(map(tell, row)) for row in values.tolist())


def _of_chance(figure: FigureData) -> Layer:
    assert figure.probability is not None
    percent = 100.0 * figure.probability
    ends = float(percent.min()), float(percent.max())
    cells = _cells(figure.probability, chance_short)
    levels = ((EVEN, percentage(Number(EVEN))),) if ends[0] < EVEN < ends[1] else ()
    end_texts = chance_short(ends[0] / 100), chance_short(ends[1] / 100)
    return Layer(texts.chance_head(figure), percent, cells, ends, end_texts, GREEN, levels)


def _draw_map(
    page: Sheet, axes: Axes, figure: FigureData, layer: Layer, start: float, wide: float
) -> None:
    from matplotlib.colors import LinearSegmentedColormap

    across, up = figure.axes
    colours = LinearSegmentedColormap.from_list(
        "scale", [faded(layer.colour, LIGHTEST), faded(layer.colour, DARKEST)], SHADES
    )
    x, y = edges(across), edges(up)
    low, high = layer.ends
    top = high if high > low else low + 1.0
    axes.pcolormesh(
        x, y, layer.values.T, cmap=colours, vmin=low, vmax=top, rasterized=True, zorder=1
    )
    axes.set_xlim(x[0], x[-1])
    axes.set_ylim(y[0], y[-1])
    rule_along(axes, across, wide, page.language)
    rule_along(axes, up, MAP_IN, page.language, vertical=True)
    name_axis(axes, across, wide, MAP_IN, page.language)
    head = at_most(2, wrap(page.language.format(layer.head), wide, TEXT_PT, BOLD))
    page.text(start, HEAD_IN - height_in(len(head), TEXT_PT) - 0.05, head, TEXT_PT, BOLD)
    if not _write_cells(axes, layer, x, y, wide, page.language):
        _draw_contours(axes, figure, layer, wide, page.language)
    _draw_scale(page, layer, colours, start, wide, figure)


def edges(axis: SweptAxis) -> NDArray[np.float64]:
    """Return the edges of cells around the values: half-way between, as far beyond the ends.

    >>> values = np.array([1.0, 2.0, 4.0])
    >>> edges(SweptAxis("a", "a", None, "number", values, ("1", "2", "4"))).tolist()
    [0.5, 1.5, 3.0, 5.0]
    """
    v = axis.values
    if v.size == 1:
        return np.array([v[0] - 0.5, v[0] + 0.5])
    between = (v[1:] + v[:-1]) / 2
    return np.concatenate([[v[0] - (between[0] - v[0])], between, [v[-1] + (v[-1] - between[-1])]])


def _write_cells(
    axes: Axes,
    layer: Layer,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    wide: float,
    language: Language,
) -> bool:
    """Write the number of every cell if all have room for theirs; return whether they had."""
    cells = [[language.format(cell) for cell in row] for row in layer.cells]
    widest = max(width_in(cell, CELL_PT) for row in cells for cell in row)
    narrowest = np.abs(np.diff(x)).min() / abs(x[-1] - x[0]) * wide
    lowest = np.abs(np.diff(y)).min() / abs(y[-1] - y[0]) * MAP_IN
    if widest + CELL_PAD_IN > narrowest or height_in(1, CELL_PT) > lowest:
        return False
    low, high = layer.ends
    for i, row in enumerate(layer.values):
        for j, value in enumerate(row):
            is_dark = high > low and (value - low) / (high - low) > DARK
            axes.text(
                (x[i] + x[i + 1]) / 2, (y[j] + y[j + 1]) / 2, cells[i][j], ha="center",
                va="center_baseline", fontproperties=font(CELL_PT),
                color=PAPER if is_dark else INK, zorder=3,
            )  # fmt: skip
    _outline(axes, layer, x, y)
    return True


def _outline(axes: Axes, layer: Layer, x: NDArray[np.float64], y: NDArray[np.float64]) -> None:
    """Draw the levels along the edges of cells: nothing is known between them."""
    for value, _ in layer.levels:
        above = layer.values >= value
        for i, j in np.argwhere(above[1:] != above[:-1]):
            axes.plot([x[i + 1]] * 2, [y[j], y[j + 1]], color=VERMILION, lw=1.8, zorder=4)
        for i, j in np.argwhere(above[:, 1:] != above[:, :-1]):
            axes.plot([x[i], x[i + 1]], [y[j + 1]] * 2, color=VERMILION, lw=1.8, zorder=4)


def _draw_contours(
    axes: Axes, figure: FigureData, layer: Layer, wide: float, language: Language
) -> None:
    across, up = figure.axes
    if not layer.levels or "text" in (across.kind, up.kind) or min(layer.values.shape) < 2:
        return
    drawn = axes.contour(
        across.values, up.values, layer.values.T, levels=sorted(v for v, _ in layer.levels),
        colors=VERMILION, linewidths=1.5, zorder=4,
    )  # fmt: skip
    names = dict(layer.levels)
    taken: list[tuple[float, float, float]] = []  # centre and half the width, in inches
    for value, paths in zip(drawn.levels, drawn.allsegs, strict=True):
        longest = max((np.asarray(path) for path in paths), key=len, default=None)
        if longest is not None and len(longest):
            _name_contour(axes, language.format(names[float(value)]), longest, wide, taken)


def _name_contour(
    axes: Axes,
    text: str,
    path: NDArray[np.float64],
    wide: float,
    taken: list[tuple[float, float, float]],
) -> None:
    """Write what a contour is where it is furthest from the other names."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    half = width_in(text, SMALL_PT, BOLD) / 2 + 0.04
    x_in = ((path[:, 0] - left) / (right - left) * wide).clip(half, wide - half)
    y_in = ((path[:, 1] - bottom) / (top - bottom) * MAP_IN).clip(0.1, MAP_IN - 0.1)
    clear = np.full(len(path), 9.0)
    for x, y, other in taken:
        beside = np.abs(x_in - x) - half - other
        above = np.abs(y_in - y) - height_in(1, SMALL_PT)
        clear = np.minimum(clear, np.maximum(beside, above))
    middle = np.abs(np.arange(len(path)) / max(len(path) - 1, 1) - 0.5)
    best = int(np.argmax(np.minimum(clear, 0.3) - 0.1 * middle))
    taken.append((float(x_in[best]), float(y_in[best]), half))
    axes.text(
        left + x_in[best] / wide * (right - left), bottom + y_in[best] / MAP_IN * (top - bottom),
        text, ha="center", va="center_baseline", fontproperties=font(SMALL_PT, BOLD), zorder=6,
        bbox={"facecolor": PAPER, "alpha": 0.85, "pad": 0.6, "linewidth": 0},
    )  # fmt: skip


def _draw_scale(
    page: Sheet, layer: Layer, colours: object, start: float, wide: float, figure: FigureData
) -> None:
    """Draw the scale of colours, its ends, and which levels lie outside."""
    top = HEAD_IN + MAP_IN + TICKS_IN
    bar = page.axes(start, top, wide * 0.4, BAR_IN)
    bar.imshow(np.linspace(0, 1, SHADES)[None], aspect="auto", cmap=colours)  # type: ignore[arg-type]
    bar.set_xticks([])
    bar.set_yticks([])
    for spine in bar.spines.values():
        spine.set_visible(False)
    page.text(start, top + BAR_IN, layer.end_texts[0], SMALL_PT, colour=MUTED)
    page.text(
        start + wide * 0.4, top + BAR_IN, layer.end_texts[1], SMALL_PT, colour=MUTED, align="right"
    )
    if layer.colour != BLUE or figure.year is None:
        return
    outside = [m for m in figure.marks if not _within(m, layer.ends)]
    sentences = map(page.language.format, texts.beyond(outside, layer.ends, figure.unit))
    lines = [line for text in sentences for line in wrap(text, wide * 0.55, SMALL_PT)]
    page.text(start + wide * 0.45, top - 0.03, at_most(3, lines), SMALL_PT)


def _within(mark: Level, ends: Sequence[float]) -> bool:
    return ends[0] < mark.value < ends[1]
