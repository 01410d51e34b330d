"""What explains a difference: a bar a step, in the order of the files and in reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.catalogue.message import Arg, Message, Number, capital, listing, message, year
from simulator.catalogue.numbers import PERCENT
from simulator.catalogue.quantities import QUANTITIES
from simulator.present.axes import blocks, no_frame
from simulator.present.comparison import findings, messages, tables
from simulator.present.picture import Picture
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    GRID,
    INK,
    MUTED,
    REGULAR,
    VERMILION,
    at_most,
    faded,
    font,
    height_in,
    width_in,
    wrap,
)
from simulator.studies.compare import figure_data
from simulator.studies.compare.figure_data import Explained

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.analysis.paired import Paired
    from simulator.present.types import Axes, Figure, Table
    from simulator.studies.compare.waterfall import Walk

NAME_IN, GAP_IN, ROW_IN, HEAD_IN = 2.8, 0.25, 0.56, 0.42
THICK, THIN = 0.3, 0.16  # of a row: the bars of the two orders
SPACE_IN = 0.12


class _Panel(NamedTuple):
    """A walk, by what it is multiplied, and what stands above it."""

    walk: Walk
    scale: float
    head: Message
    is_chance: bool


def subtitle(data: Explained) -> Message:
    """Say what is drawn."""
    fewer = data.found.draws < data.comparison.draws
    return message(
        "compare-waterfall.subtitle", fewer="yes" if fewer else "no", draws=data.found.draws
    )


def table(data: Explained) -> Table:
    """Return the steps."""
    return tables.waterfall_table(data.comparison, [data.found])


def _remark(data: Explained) -> Arg:
    """Say which steps change nothing."""
    if not data.idle:
        return ""
    idle = [messages.step_name(data.found.steps[i], data.comparison.sides) for i in data.idle]
    return message("compare-idle", steps=listing(idle, "semicolon"))


def draw(data: Explained, texts: Texts) -> Figure:
    """Draw the picture: start, a row a step that changes something, end."""
    comparison, found, moving, _ = data
    other = next(side for side in comparison.others if side.label == found.label)
    row = comparison.reference.rows[found.target]
    panels = [_Panel(found.chance, PERCENT, message("compare-met-in"), is_chance=True)]
    if found.mean is not None:
        of = QUANTITIES[row.quantity]
        above = message(
            "compare-mean-of", quantity=of.label, year=year(row.year or 0), unit=of.display.message
        )
        panels.insert(0, _Panel(found.mean, of.display.factor, above, is_chance=False))
    count = len(moving) + 2
    remark = wrap(texts.format(_remark(data)), 9.5, SMALL_PT)
    high = count * ROW_IN
    page = sheet(texts, HEAD_IN + high + 0.1 + height_in(len(remark), SMALL_PT))
    names = [(messages.head(comparison.reference, comparison), message("compare-the-reference"))]
    names += [
        (messages.step_name(found.steps[i], comparison.sides), messages.step_detail(found.steps[i]))
        for i in moving
    ]
    names += [(messages.head(other, comparison), message("compare-all-of-it"))]
    for number, (name, detail) in enumerate(names):
        lines = at_most(2, wrap(texts.format(name), NAME_IN, TEXT_PT, BOLD))
        small = at_most(3 - len(lines), wrap(texts.format(detail), NAME_IN, SMALL_PT))
        block = height_in(len(lines), TEXT_PT) + height_in(len(small), SMALL_PT)
        top = HEAD_IN + number * ROW_IN + (ROW_IN - block) / 2
        page.text(0, top, lines, TEXT_PT, BOLD)
        page.text(0, top + height_in(len(lines), TEXT_PT), small, SMALL_PT, colour=MUTED)
    width = (9.5 - NAME_IN - GAP_IN * len(panels)) / len(panels)
    for i, panel in enumerate(panels):
        left = NAME_IN + GAP_IN + i * (width + GAP_IN)
        above = at_most(2, wrap(texts.format(capital(panel.head)), width, TEXT_PT))
        page.text(left, 0, above, TEXT_PT, colour=MUTED)
        axes = page.axes(left, HEAD_IN, width, high)
        _draw_panel(axes, panel, moving, width, texts)
    page.text(0, HEAD_IN + high + 0.1, remark, SMALL_PT, colour=MUTED)
    return page.figure


def _draw_panel(
    axes: Axes, panel: _Panel, moving: tuple[int, ...], width: float, texts: Texts
) -> None:
    walk, scale = panel.walk, panel.scale
    forward = scale * np.array([float(walk.forward[i].mean) for i in moving])
    backward = scale * np.array([float(walk.backward[i].mean) for i in moving])
    start, end = scale * float(walk.start.mean), scale * float(walk.end.mean)
    levels = start + np.concatenate([[0.0], np.cumsum(forward)])
    added = [list(map(texts.format, _added(panel, i))) for i in moving]
    ends = [texts.format(_level(found, panel)) for found in (walk.start, walk.end)]
    longest = max(
        width_in(t, SMALL_PT, BOLD) for t in (*ends, *(t for lines in added for t in lines))
    )
    errors = np.array([float(walk.forward[i].standard_error) for i in moving])
    errors = scale * np.nan_to_num(2 * errors)
    after = levels[1:]
    reach = [start, end, *(after + errors), *(after - errors), *(levels[:-1] + backward)]
    low, high = min(reach), max(reach)
    span = max(high - low, 1e-6 * max(abs(high), 1.0), 1e-9)
    per_in = span / (width - longest - 3 * SPACE_IN)
    axes.set_xlim(low - SPACE_IN * per_in, high + (longest + 2 * SPACE_IN) * per_in)
    count = len(moving) + 2
    axes.set_ylim(count, 0)
    no_frame(axes)
    for i in range(count + 1):
        axes.axhline(i, color=GRID, lw=0.7, zorder=0)
    for at, value, text in ((0, start, ends[0]), (count - 1, end, ends[1])):
        axes.plot(value, at + 0.5, marker="o", ms=8, color=INK, zorder=5)
        _write(axes, value + 1.2 * SPACE_IN * per_in, at + 0.5, text, BOLD, INK)
    for number in range(len(moving)):
        y = number + 1.5
        axes.plot([levels[number]] * 2, [y - 0.8, y + 0.3], color=FAINT, lw=0.8, zorder=1)
        colour = BLUE if forward[number] >= 0 else VERMILION
        blocks(axes, levels[number], y - 0.28, forward[number], THICK, colour)
        pale = faded(BLUE if backward[number] >= 0 else VERMILION, 0.35)
        blocks(axes, levels[number], y - 0.28 + THICK + 0.05, backward[number], THIN, pale)
        error = errors[number]
        axes.hlines(
            y - 0.28 + THICK / 2, levels[number + 1] - error, levels[number + 1] + error,
            color=INK, lw=1.1, zorder=5,
        )  # fmt: skip
        right = max(levels[number], levels[number + 1] + error, levels[number] + backward[number])
        lines = added[number]
        for k, text in enumerate(lines):
            dy = (k - (len(lines) - 1) / 2) * height_in(1, SMALL_PT) / ROW_IN
            weight, shade = (BOLD, INK) if k == 0 else (REGULAR, MUTED)
            _write(axes, right + SPACE_IN * per_in, y + dy, text, weight, shade)
    axes.plot([end] * 2, [count - 1.2, count - 0.5], color=FAINT, lw=0.8, zorder=1)


def _write(axes: Axes, x: float, y: float, text: str, weight: int, colour: str) -> None:
    axes.text(x, y, text, fontproperties=font(SMALL_PT, weight), color=colour, va="center_baseline")


def _added(panel: _Panel, i: int) -> list[Arg]:
    """Return what a step adds, and what it adds in reverse where that differs beyond the noise."""
    walk = panel.walk
    forward = _size(walk.forward[i], panel.scale)
    if not bool(walk.interaction[i].is_significant):
        return [forward]
    reverse = _size(walk.backward[i], panel.scale)
    return [forward, message("compare-reverse", size=reverse)]


def _size(found: Paired, scale: float) -> Arg:
    return Number(0) if bool(found.same) else messages.of_paired(found, scale)


def _level(found: Estimate, panel: _Panel) -> Arg:
    """Return where a walk starts or ends; a chance of none or all in words."""
    if panel.is_chance and float(found.mean) in (0.0, 1.0):
        return message("number-all" if float(found.mean) else "number-none")
    return messages.level(found, panel.scale)


PICTURE = Picture(
    data=figure_data.explained,
    title=lambda data: findings.explained(data.comparison, data.found),
    subtitle=subtitle,
    caption=subtitle,
    draw=draw,
    table=table,
)
