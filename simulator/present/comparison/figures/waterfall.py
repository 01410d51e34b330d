"""What explains a difference: a bar a step, in the order of the files and in reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.present.axes import blocks, no_frame
from simulator.present.comparison import findings, words
from simulator.present.sheet import SMALL_PT, TEXT_PT, Words, sheet
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

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.analysis.estimates import Estimate
    from simulator.analysis.paired import Paired
    from simulator.studies.compare.comparison import Comparison
    from simulator.studies.compare.waterfall import Walk, Waterfall

NAME_IN, GAP_IN, ROW_IN, HEAD_IN = 2.8, 0.25, 0.56, 0.42
THICK, THIN = 0.3, 0.16  # of a row: the bars of the two orders
ROOM_IN = 0.12

CHANCE = words.Told("Met", "%", words.PERCENT)


class _Panel(NamedTuple):
    """A walk, how it is told, and what stands above it."""

    walk: Walk
    told: words.Told
    head: str


def subtitle(comparison: Comparison, found: Waterfall) -> str:
    """Say what is drawn."""
    fewer = f", {found.draws:,} futures a step" if found.draws < comparison.draws else ""
    return (
        "Inputs changed one after another in the order of the files (full bars) and in reverse "
        f"(pale bars, drawn from the same start){fewer}. ± is the standard error of the pairs. "
        "Where the two orders differ beyond the noise, the second number is for the reverse order."
    )


def rest(comparison: Comparison, found: Waterfall) -> str:
    """Say which steps change nothing."""
    idle = [
        words.step_name(s, comparison.sides)
        for i, s in enumerate(found.steps)
        if _is_idle(found, i)
    ]
    if not idle:
        return ""
    return f"Changing nothing here: {'; '.join(idle)}."


def draw(comparison: Comparison, found: Waterfall) -> Figure:
    """Draw the picture: start, a row a step that changes something, end."""
    around = Words(
        findings.explained(comparison, found),
        subtitle(comparison, found),
        words.source_line(comparison),
    )
    other = next(side for side in comparison.others if side.label == found.label)
    row = comparison.reference.rows[found.target]
    panels = [_Panel(found.chance, CHANCE, "Met in, % of futures")]
    if found.mean is not None:
        told = words.told(row.quantity)
        panels.insert(0, _Panel(found.mean, told, f"{told.name} in {row.year}, {told.unit}: mean"))
    moving = [i for i in range(len(found.steps)) if not _is_idle(found, i)]
    count = len(moving) + 2
    remark = wrap(rest(comparison, found), 9.5, SMALL_PT)
    high = count * ROW_IN
    page = sheet(around, HEAD_IN + high + 0.1 + height_in(len(remark), SMALL_PT))
    names = [(words.head(comparison.reference, comparison), "the reference")]
    names += [
        (words.step_name(found.steps[i], comparison.sides), words.step_detail(found.steps[i]))
        for i in moving
    ]
    names += [(words.head(other, comparison), "all of it")]
    for number, (name, detail) in enumerate(names):
        lines = at_most(2, wrap(name, NAME_IN, TEXT_PT, BOLD))
        small = at_most(3 - len(lines), wrap(detail, NAME_IN, SMALL_PT))
        block = height_in(len(lines), TEXT_PT) + height_in(len(small), SMALL_PT)
        top = HEAD_IN + number * ROW_IN + (ROW_IN - block) / 2
        page.text(0, top, lines, TEXT_PT, BOLD)
        page.text(0, top + height_in(len(lines), TEXT_PT), small, SMALL_PT, colour=MUTED)
    width = (9.5 - NAME_IN - GAP_IN * len(panels)) / len(panels)
    for i, panel in enumerate(panels):
        left = NAME_IN + GAP_IN + i * (width + GAP_IN)
        page.text(left, 0, at_most(2, wrap(panel.head, width, TEXT_PT)), TEXT_PT, colour=MUTED)
        axes = page.axes(left, HEAD_IN, width, high)
        _draw_panel(axes, panel, moving, width)
    page.text(0, HEAD_IN + high + 0.1, remark, SMALL_PT, colour=MUTED)
    return page.figure


def _is_idle(found: Waterfall, i: int) -> bool:
    walks = [walk for walk in (found.mean, found.chance) if walk is not None]
    return all(bool(w.forward[i].same) and bool(w.backward[i].same) for w in walks)


def _draw_panel(axes: Axes, panel: _Panel, moving: list[int], width: float) -> None:
    walk, scale = panel.walk, panel.told.scale
    forward = scale * np.array([float(walk.forward[i].mean) for i in moving])
    backward = scale * np.array([float(walk.backward[i].mean) for i in moving])
    start, end = scale * float(walk.start.mean), scale * float(walk.end.mean)
    levels = start + np.concatenate([[0.0], np.cumsum(forward)])
    texts = [_texts(panel, i) for i in moving]
    ends = [_level(found, panel.told) for found in (walk.start, walk.end)]
    longest = max(
        width_in(t, SMALL_PT, BOLD) for t in (*ends, *(t for pair in texts for t in pair))
    )
    errors = np.array([float(walk.forward[i].standard_error) for i in moving])
    errors = scale * np.nan_to_num(2 * errors)
    after = levels[1:]
    reach = [start, end, *(after + errors), *(after - errors), *(levels[:-1] + backward)]
    low, high = min(reach), max(reach)
    span = max(high - low, 1e-6 * max(abs(high), 1.0), 1e-9)
    per_in = span / (width - longest - 3 * ROOM_IN)
    axes.set_xlim(low - ROOM_IN * per_in, high + (longest + 2 * ROOM_IN) * per_in)
    count = len(moving) + 2
    axes.set_ylim(count, 0)
    no_frame(axes)
    for i in range(count + 1):
        axes.axhline(i, color=GRID, lw=0.7, zorder=0)
    for at, value, text in ((0, start, ends[0]), (count - 1, end, ends[1])):
        axes.plot(value, at + 0.5, marker="o", ms=8, color=INK, zorder=5)
        _write(axes, value + 1.2 * ROOM_IN * per_in, at + 0.5, text, BOLD, INK)
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
        lines = [t for t in texts[number] if t]
        for k, text in enumerate(lines):
            dy = (k - (len(lines) - 1) / 2) * height_in(1, SMALL_PT) / ROW_IN
            weight, shade = (BOLD, INK) if k == 0 else (REGULAR, MUTED)
            _write(axes, right + ROOM_IN * per_in, y + dy, text, weight, shade)
    axes.plot([end] * 2, [count - 1.2, count - 0.5], color=FAINT, lw=0.8, zorder=1)


def _write(axes: Axes, x: float, y: float, text: str, weight: int, colour: str) -> None:
    axes.text(x, y, text, fontproperties=font(SMALL_PT, weight), color=colour, va="center_baseline")


def _texts(panel: _Panel, i: int) -> tuple[str, str]:
    """Return what a step adds, and what it adds in reverse where that differs beyond the noise."""
    walk, scale = panel.walk, panel.told.scale
    forward = _added(walk.forward[i], scale)
    if not bool(walk.interaction[i].tells):
        return forward, ""
    return forward, f"reverse {_added(walk.backward[i], scale)}"


def _added(found: Paired, scale: float) -> str:
    if bool(found.same):
        return "0"
    return words.signed(scale * float(found.mean), scale * float(found.standard_error))


def _level(found: Estimate, told: words.Told) -> str:
    """Print where a walk starts or ends; a chance of none or all in words."""
    if told is CHANCE and float(found.mean) in (0.0, 1.0):
        return "all" if float(found.mean) else "none"
    return words.level(found, told)
