"""Capacity by year: what the projects give, what targets ask, what steady growth would make."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.figure_data.headline import STANDING_ORDER
from simulator.analysis.figure_data.mw_by_year import FigureData, figure_data
from simulator.analysis.figure_data.record import recorded_until
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, message, year
from simulator.catalogue.numbers import (
    chance,
    level,
    median_and_spread,
    nameplate,
    percent_range,
    rounded,
    spread,
    with_unit,
)
from simulator.present.axes import RECORD, across, annual_axes, bands
from simulator.present.labels import Box, End, name_ends, place, raised
from simulator.present.picture import Picture, percentile_columns, table_of
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
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
    font,
    height_in,
    width_in,
)
from simulator.present.target_texts import LIKELIHOOD, mark_detail, mark_head, standing

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure, Table


BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN = 5.1, 0.25, 0.3, 0.75, 2.15
LABELLED_AT_MOST = 7
PAD_YEARS, FROM_END = 0.35, 0.12
ENVELOPE_AT_MOST = 1.5  # of all else: over decades, steady growth would leave the picture to itself
FROM_MARK_IN, BETWEEN_LABELS_IN = 0.14, 0.08
MW = message("unit-mw")


def title(f: FigureData) -> Message:
    """Return whether the headline target is met, and what is there by then."""
    h = f.headline
    at_end = f.years[-1] if h is None or h.year is None else h.year
    there = median_and_spread(*ends(f.commissioned_mw, f.years.index(at_end)), MW)
    if h is None:
        return message("power-in-operation", there=there, year=year(at_end))
    return message(
        f"power-target-{LIKELIHOOD[level(h.probability)]}",
        value=with_unit(nameplate(h.value), MW),
        standing=standing(h.standing),
        year=year(at_end),
        met=chance(h.probability, h.probability_se, f.draws),
        there=there,
    )


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    return message("power-capacity-drawn", unit=MW)


def caption(f: FigureData) -> Message:
    """Return what the picture shows and what it does not."""
    return message(
        "power-capacity-shown",
        growth=percent_range(*f.growth),
        base=with_unit(nameplate(f.base_mw), MW),
        year=year(f.base_year),
    )


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    columns = {
        **percentile_columns("commissioned", f.commissioned_mw, "mw"),
        **({} if f.listed_p50_mw is None else {"listed_p50_mw": f.listed_p50_mw}),
        "deliverable_p50_mw": f.deliverable_p50_mw,
        "firm_p10_mw": f.firm_p10_mw,
        "firm_worst_month_p10_mw": f.firm_worst_p10_mw,
        "top_down_low_mw": f.envelope_low_mw,
        "top_down_high_mw": f.envelope_high_mw,
    }
    return table_of({"year": f.years, **columns})


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture."""
    page = sheet(texts, BODY_IN)
    lang = texts.language
    width, height = page.width_in - LEFT_IN - RIGHT_IN, BODY_IN - TOP_IN - BOTTOM_IN
    axes = page.axes(LEFT_IN, TOP_IN, width, height)
    highest = max(float(f.commissioned_mw[0.9].max()), *(m.value_mw for m in f.marks), 1.0)
    steepest = float(np.nan_to_num(f.envelope_high_mw).max())
    top = 1.03 * max(highest, min(steepest, ENVELOPE_AT_MOST * highest))
    annual_axes(axes, f.years, f.as_of, width, lang, top, MW, pad=PAD_YEARS, past=RECORD, shift=-1)
    _draw_paths(axes, f)
    name_ends(axes, _ends(f), f.years[-1] + FROM_END, (width, height), RIGHT_IN, lang)
    _draw_marks(axes, f, texts, width, height)
    return page.figure


def _draw_paths(axes: Axes, f: FigureData) -> None:
    x, of = across(f.years)
    year = np.array(f.years)[of]
    known = year <= recorded_until(f.as_of)
    ahead = year >= min(recorded_until(f.as_of), f.years[-1])
    grown = np.isfinite(f.envelope_low_mw[of])
    edges = f.envelope_low_mw[of][grown], f.envelope_high_mw[of][grown]
    axes.fill_between(
        x[grown], *edges, facecolor="none", edgecolor=ORANGE, hatch="///", linewidth=0, alpha=0.5,
        zorder=1,
    )  # fmt: skip
    for edge in edges:
        axes.plot(x[grown], edge, color=ORANGE, lw=0.9, zorder=1)
    middle = bands(axes, x, f.commissioned_mw, BLUE, of)
    axes.plot(x, f.deliverable_p50_mw[of], color=GREEN, lw=1.3, ls=(0, (5, 2)), zorder=3)
    if f.listed_p50_mw is not None:
        listed = f.listed_p50_mw[of]
        axes.plot(x[ahead], listed[ahead], color=BLUE, lw=1.3, ls=(0, (3, 1.5)), zorder=3)
    axes.plot(x, f.firm_p10_mw[of], color=PURPLE, lw=1.3, ls=(0, (1, 1.5)), zorder=3)
    axes.plot(x[ahead], middle[ahead], color=BLUE, lw=2.4, zorder=4)
    axes.plot(x[known], middle[known], color=INK, lw=2.4, marker="o", ms=4.5, zorder=5)


def _ends(f: FigureData) -> list[End]:
    """Return what is written beside the last year of every path."""
    last = {share: float(mw[-1]) for share, mw in f.commissioned_mw.items()}
    commissioned = median_and_spread(last[0.1], last[0.5], last[0.9], MW)
    deliverable, firm = float(f.deliverable_p50_mw[-1]), float(f.firm_p10_mw[-1])
    found = [
        _end(last[0.5], BLUE, message("power-commissioned"), commissioned),
        _end(deliverable, GREEN, message("power-deliverable-median"), _mw(rounded(deliverable))),
        _end(firm, PURPLE, message("power-firm-p10"), _mw(rounded(firm))),
    ]
    if f.listed_p50_mw is not None:
        listed = float(f.listed_p50_mw[-1])
        found.append(_end(listed, BLUE, message("power-listed-median"), _mw(rounded(listed))))
    low, high = float(f.envelope_low_mw[-1]), float(f.envelope_high_mw[-1])
    if math.isfinite(low):
        name = message("power-steady-growth", growth=percent_range(*f.growth))
        found.append(_end((low + high) / 2, ORANGE, name, _mw(spread(low, high))))
    return found


def _mw(value: Arg) -> Arg:
    return with_unit(value, MW)


def _end(value: float, colour: str, name: Arg, number: Arg) -> End:
    return End(value, colour, ((name, BOLD), (number, REGULAR)))


def _draw_marks(axes: Axes, f: FigureData, texts: Texts, width: float, height: float) -> None:
    """Draw the targets at their years and say of each what it needs and how likely it is."""
    from matplotlib.patheffects import withStroke

    top = axes.get_ylim()[1]
    left, right = axes.get_xlim()
    per_in = (right - left) / width
    for m in f.marks:
        committed = any(r.standing == "commitment" for r in m.rows)
        axes.plot(
            m.year, m.value_mw, marker="D", ms=7, mec=INK, mew=1.2,
            mfc=INK if committed else PAPER, zorder=8, clip_on=False, ls="none",
        )  # fmt: skip
    marks = sorted(f.marks, key=lambda m: STANDING_ORDER[m.rows[0].standing])
    marks = marks[:LABELLED_AT_MOST]
    labels = [
        (texts.format(mark_head(m, f.as_of)), texts.format(mark_detail(m, f.draws, f.as_of)))
        for m in marks
    ]
    boxes = [
        _label_box(label, (m.year - left) / per_in, m.value_mw / top * height, width)
        for m, label in zip(marks, labels, strict=True)
    ]
    floors = [
        _highest(f, left + box.left * per_in, left + (box.left + box.width) * per_in)
        for box in boxes
    ]
    boxes = raised(boxes, [floor / top * height for floor in floors])
    centres = place(boxes, 0.0, height)
    for m, (head, detail), box, centre in zip(marks, labels, boxes, centres, strict=True):
        on_left = box.left + box.width < (m.year - left) / per_in
        near = box.left + box.width if on_left else box.left
        axes.plot(
            [left + near * per_in, m.year], [centre / height * top, m.value_mw],
            color=FAINT, lw=0.8, zorder=6,
        )  # fmt: skip
        edge = near - 0.05 if on_left else near + 0.05
        for text, size, weight, colour, dy in (
            (head, TEXT_PT, BOLD, INK, height_in(1, SMALL_PT) / 2),
            (detail, SMALL_PT, REGULAR, MUTED, -height_in(1, TEXT_PT) / 2),
        ):
            axes.text(
                left + edge * per_in, (centre + dy) / height * top, text,
                fontproperties=font(size, weight), color=colour,
                ha="right" if on_left else "left", va="center_baseline", zorder=9,
                path_effects=[withStroke(linewidth=2.0, foreground=PAPER)],
            )  # fmt: skip


def _highest(f: FigureData, first: float, last: float) -> float:
    """Return how high bands and steady growth reach between two moments."""
    drawn = np.fmax(f.commissioned_mw[0.9], np.nan_to_num(f.envelope_high_mw))
    inside = [mw for at, mw in zip(f.years, drawn, strict=True) if first < at < last]
    return float(max([*inside, *np.interp([first, last], f.years, drawn)]))


def _label_box(label: tuple[str, str], x_in: float, y_in: float, within_in: float) -> Box:
    """Return where a target's label would like to be: left of its mark, else above it."""
    head, detail = label
    wide = 0.1 + max(width_in(head, TEXT_PT, BOLD), width_in(detail, SMALL_PT))
    high = height_in(1, TEXT_PT) + height_in(1, SMALL_PT)
    if x_in - FROM_MARK_IN - wide > 0:
        return Box(x_in - FROM_MARK_IN - wide, wide, y_in, high + BETWEEN_LABELS_IN)
    start = max(0.0, min(x_in + FROM_MARK_IN, within_in - wide))
    return Box(start, wide, y_in + 0.6 * high, high + BETWEEN_LABELS_IN)


PICTURE = Picture(figure_data, title, subtitle, caption, draw, table)
