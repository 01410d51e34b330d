"""Differences from the reference by year: means with their errors, spread of the futures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import Arg, Message, Number, listing, message
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.axes import STEPS, year_axis
from simulator.present.comparison import findings, messages, tables
from simulator.present.comparison.figures.colours import colour, draw_key, key_height_in
from simulator.present.picture import Picture
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
from simulator.present.style import BOLD, FAINT, INK, MUTED, font, height_in, shorten, wrap
from simulator.studies.compare import figure_data
from simulator.studies.compare.figure_data import OverTime, drawn_sides

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure, Table
    from simulator.studies.compare.comparison import Comparison, Side

PER_ROW = 2
LEFT_IN, GAP_IN, PANEL_IN, TICKS_IN, BETWEEN_IN = 0.75, 0.35, 1.9, 0.26, 0.2
PAD_YEARS, ERRORS, TICKS_AT_MOST = 0.5, 2.0, 6
ABREAST = 0.6  # of a year, over which the scenarios of a year stand beside each other
MARGIN = 0.08  # of the panel, above and below


def subtitle(data: OverTime) -> Arg:
    """Say what is drawn, if anything is."""
    return caption(data) if data.quantities else ""


def caption(data: OverTime) -> Message:
    """Say what is shown."""
    return message("compare-over-time.subtitle", reference=data.comparison.reference.label)


def table(data: OverTime) -> Table:
    """Return the differences of what is drawn."""
    return tables.differences_table(data.comparison, data.quantities)


def _remark(data: OverTime) -> Arg:
    """Say which of the best-known quantities do not differ beyond the noise in any year."""
    if not data.quiet:
        return ""
    names = listing((QUANTITIES[name].label for name in data.quiet), "semicolon")
    return message("compare-over-time-quiet", quantities=names)


def draw(data: OverTime, texts: Texts) -> Figure:
    """Draw the picture: a panel a quantity."""
    comparison, drawn = data.comparison, data.quantities
    others = drawn_sides(comparison)[1:]
    names = [texts.format(messages.head(s, comparison)) for s in others]
    keyed_in = key_height_in(names, 9.5) + 0.12
    rows = -(-len(drawn) // PER_ROW)
    per_row = min(PER_ROW, max(len(drawn), 1))
    row_in = height_in(1, TEXT_PT) + 0.06 + PANEL_IN + TICKS_IN + BETWEEN_IN
    remark = wrap(texts.format(_remark(data)), 9.5, TEXT_PT)
    page = sheet(texts, keyed_in + rows * row_in + height_in(len(remark), TEXT_PT))
    draw_key(page, 0, names, [colour(comparison, s) for s in others])
    width = (9.5 - per_row * LEFT_IN - (per_row - 1) * GAP_IN) / per_row
    for i, name in enumerate(drawn):
        row, column = divmod(i, per_row)
        left = column * (width + LEFT_IN + GAP_IN)
        top = keyed_in + row * row_in
        head = shorten(texts.format(messages.panel_head(name)), LEFT_IN + width, TEXT_PT, BOLD)
        page.text(left, top, head, TEXT_PT, BOLD, MUTED)
        axes = page.axes(left + LEFT_IN, top + height_in(1, TEXT_PT) + 0.06, width, PANEL_IN)
        _panel(axes, comparison, others, name, width, texts)
    page.text(0, keyed_in + rows * row_in, remark, TEXT_PT, colour=INK)
    return page.figure


def _panel(
    axes: Axes,
    comparison: Comparison,
    others: tuple[Side, ...],
    name: str,
    width: float,
    texts: Texts,
) -> None:
    scale = QUANTITIES[name].display.factor
    years = np.array(comparison.years, float)
    reach: list[float] = [0.0]
    for i, other in enumerate(others):
        found = comparison.differences[other.label].get(name)
        if found is None:
            continue
        moves = ~found.same  # what is the same in all futures would only hide the others
        x = years + ABREAST * ((i + 0.5) / len(others) - 0.5)
        mean, error = scale * found.mean, np.nan_to_num(ERRORS * scale * found.standard_error)
        shade = colour(comparison, other)
        low, high = scale * found.p10, scale * found.p90
        axes.vlines(x[moves], low[moves], high[moves], color=shade, lw=0.9, alpha=0.5)
        bars = (mean - error)[moves], (mean + error)[moves]
        axes.vlines(x[moves], *bars, color=shade, lw=3.2, zorder=3)
        axes.plot(x[moves], mean[moves], ls="none", marker="o", ms=3.6, color=shade, zorder=4)
        reach += [float(x) for ends in (low, high, *bars) for x in ends if np.isfinite(x)]
    _signed_axis(axes, min(reach), max(reach), texts)
    axes.axhline(0, color=FAINT, lw=1.0, zorder=1)
    year_axis(axes, comparison.years, width, PAD_YEARS)


def _signed_axis(axes: Axes, low: float, high: float, texts: Texts) -> None:
    """Rule an axis of differences: round values with their sign around nought."""
    span = max(high - low, 1e-9)
    magnitude = 10 ** np.floor(np.log10(span / TICKS_AT_MOST))
    step = next(s * magnitude for s in STEPS if span / (s * magnitude) <= TICKS_AT_MOST)
    first, last = np.ceil(low / step), np.floor(high / step)
    values = np.arange(first, last + 1) * step
    places = max(0, int(-np.floor(np.log10(step) + 1e-9)))
    if any(abs(v - round(v, places)) > 1e-6 * step for v in values):
        places += 1
    names = [texts.format(messages.with_sign(Number(float(v), places))) for v in values]
    axes.set_ylim(low - MARGIN * span, high + MARGIN * span)
    axes.set_yticks(values, names)
    axes.grid(axis="y")
    for label in axes.get_yticklabels():
        label.set_fontproperties(font(SMALL_PT))


PICTURE = Picture(
    data=figure_data.over_time,
    title=lambda data: findings.over_time(data.comparison, data.leading, data.largest),
    subtitle=subtitle,
    caption=caption,
    draw=draw,
    table=table,
)
