"""What moves an answer as pictures: a tornado of inputs, and assumptions by effect and evidence."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import Arg, Number, capital, message
from simulator.catalogue.numbers import percent, with_unit
from simulator.present.axes import STEPS, round_values, value_numbers
from simulator.present.picture import Picture
from simulator.present.sensitivity import texts
from simulator.present.sensitivity.tables import inputs_table, known_table
from simulator.present.sheet import SMALL_PT, TEXT_PT, Sheet, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PAPER,
    VERMILION,
    at_most,
    faded,
    font,
    width_in,
    wrap,
)
from simulator.studies.sensitivity.found import OURS, Known, Sensitivity

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ROWS = 15
ROW_IN, NAME_IN, KEY_IN, BOTTOM_IN, RIGHT_IN, TOTAL_IN = 0.3, 3.3, 0.36, 0.4, 1.05, 1.15
LANES = ("sourced", "derived", "assumed", "user")
COLOURS = {"sourced": GREEN, "derived": BLUE, "assumed": ORANGE, "user": VERMILION}
LANE_IN, LANE_NAME_IN, LIST_IN, BUBBLE = 1.15, 1.05, 4.1, 240.0
NUMBERED, BETTER = 10, 3
HEAD_IN, ENTRY_IN = 0.28, 0.4
SHIFTS = sorted(np.linspace(-0.4, 0.4, 17).tolist(), key=abs)  # in a lane: where a bubble may go
BESIDE_IN = 0.25  # within which bubbles would lie on each other


def draw_tornado(s: Sensitivity, around: Texts) -> Figure:
    """Draw the answer at both ends of each input, and the share that it explains."""
    factor, unit, _ = texts.scale(s)
    rows = s.leading[:ROWS] or list(s.effects[:1])
    page = sheet(around, KEY_IN + ROW_IN * len(rows) + BOTTOM_IN)
    _key(page, around, ((ORANGE, "sensitivity-key-low"), (BLUE, "sensitivity-key-high")))
    columns = [("sensitivity-head-share", page.width_in - (TOTAL_IN if s.exchanged else 0.0))]
    columns += [("sensitivity-head-total", page.width_in)] if s.exchanged else []
    width = columns[0][1] - NAME_IN - RIGHT_IN
    axes = page.axes(NAME_IN, KEY_IN, width, ROW_IN * len(rows))
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_yticks([])
    ends = [factor * x for e in rows for x in (e.low, e.high)]
    ticks = _ticks(min(ends), max(ends))
    axes.set_xlim(ticks[0], ticks[-1])
    decimals = max(0, -math.floor(math.log10(ticks[1] - ticks[0]) + 1e-9))
    told: list[Arg] = [Number(t, decimals) for t in ticks]
    _name_ticks(axes, ticks, [*told[:-1], with_unit(told[-1], unit)], around)
    mean = factor * s.mean
    axes.axvline(mean, color=INK, lw=1.0, zorder=4)
    for i, e in enumerate(rows):
        top = KEY_IN + ROW_IN * (i + 0.5)
        for end, colour in ((e.low, ORANGE), (e.high, BLUE)):
            axes.barh(i, factor * end - mean, 0.62, mean, color=colour, lw=0, zorder=3)
        name = at_most(1, wrap(around.format(capital(e.label)), NAME_IN - 0.2, TEXT_PT))
        page.text(NAME_IN - 0.12, top, name, TEXT_PT, align="right", vertical="center")
        for of, (_, right) in zip((e.share, e.total), columns, strict=False):
            share = "" if math.isnan(of) else percent(max(of, 0.0))
            page.text(right, top, share, TEXT_PT, align="right", vertical="center")
    for id, right in columns:
        page.text(right, 0.06, message(id), SMALL_PT, colour=MUTED, align="right")
    return page.figure


def draw_unknown(s: Sensitivity, around: Texts) -> Figure:
    """Draw how far what is known, derived and assumed moves the answer; name the first ten."""
    factor, _, between = texts.scale(s)
    told = [k for k in s.known if k.apart]
    lanes = [lane for lane in LANES if any(k.provenance == lane for k in told)] or ["assumed"]
    unknown = s.ignorance[:NUMBERED]
    better = [k for k in told if k.provenance not in OURS][:BETTER]
    lists = [("sensitivity-list-head" if unknown else "sensitivity-list-none", unknown)]
    lists += [("sensitivity-list-known", better)] if better else []
    height = max(LANE_IN * len(lanes), HEAD_IN * len(lists) + ENTRY_IN * len(unknown + better))
    page = sheet(around, height + BOTTOM_IN + 0.1)
    width = page.width_in - LANE_NAME_IN - LIST_IN - 0.55
    axes = page.axes(LANE_NAME_IN, 0.1, width, height)
    axes.set_ylim(len(lanes) - 0.5, -0.5)
    axes.set_yticks([])
    most = max((factor * abs(k.effect) for k in told), default=1.0)
    ticks = round_values(1.08 * most, 4)
    axes.set_xlim(-0.03 * ticks[-1], ticks[-1])
    *others, last = value_numbers(ticks)
    _name_ticks(axes, ticks, [*others, with_unit(last, between)], around)
    numbers = {k.path: i + 1 for i, k in enumerate(unknown + better)}
    for y, lane in enumerate(lanes):
        mine = [k for k in told if k.provenance == lane]
        name = wrap(
            around.format(message(f"sensitivity-lane-{lane}")), LANE_NAME_IN - 0.15, TEXT_PT
        )
        top = 0.1 + height * (y + 0.5) / len(lanes)
        page.text(LANE_NAME_IN - 0.12, top, name, TEXT_PT, align="right", vertical="center")
        if y:
            axes.axhline(y - 0.5, color=faded(INK, 0.25), lw=0.6)
        size_in = width / (1.03 * ticks[-1]), height / len(lanes)
        _bubbles(axes, mine, y, lambda k: factor * abs(k.effect), size_in, numbers)
    middle = LANE_NAME_IN + width / 2
    along = message("sensitivity-axis-effect")
    page.text(middle, height + 0.1 + 0.25, along, SMALL_PT, align="center")
    _list(page, around, s, lists, numbers)
    return page.figure


def _bubbles(
    axes: Axes,
    known: Sequence[Known],
    y: float,
    scaled: Callable[[Known], float],
    size_in: tuple[float, float],
    numbers: Mapping[str, int],
) -> None:
    """Draw the quantities of a lane; what would lie on another is moved aside, if there is room.

    Parameters
    ----------
    size_in : how long one unit of the axis, and how high the lane is
    """
    placed: list[tuple[float, float]] = []
    for k in known:
        x, number = scaled(k), numbers.get(k.path, 0)
        free = [
            shift
            for shift in SHIFTS
            if all(
                math.hypot((x - a) * size_in[0], (shift - b) * size_in[1]) > BESIDE_IN
                for a, b in placed
            )
        ]
        if not free and not number:
            continue
        shift = free[0] if free else SHIFTS[len(placed) % len(SHIFTS)]
        placed.append((x, shift))
        colour, size = COLOURS[k.provenance], BUBBLE if number else BUBBLE / 4
        at = x, y + shift
        axes.scatter(*at, s=size, color=faded(colour, 0.85), ec=PAPER, lw=0.8, zorder=3)
        if number:
            axes.text(
                *at, str(number), ha="center", va="center_baseline", color=PAPER, zorder=4,
                fontproperties=font(SMALL_PT, BOLD),
            )  # fmt: skip


def _list(
    page: Sheet,
    around: Texts,
    s: Sensitivity,
    lists: Sequence[tuple[str, Sequence[Known]]],
    numbers: Mapping[str, int],
) -> None:
    """Name the numbered ones below their heads."""
    left, top = page.width_in - LIST_IN, 0.1
    for head, known in lists:
        page.text(left, top, [around.format(message(head))], TEXT_PT, BOLD)
        top += HEAD_IN
        for k in known:
            name = at_most(1, wrap(around.format(capital(k.label)), LIST_IN - 0.3, TEXT_PT))
            colour = COLOURS[k.provenance]
            page.text(left, top, [str(numbers[k.path])], TEXT_PT, BOLD, colour)
            page.text(left + 0.28, top, name, TEXT_PT)
            ends = message(
                "sensitivity-from-to", low=texts.value(s, k.low), high=texts.value(s, k.high)
            )
            page.text(left + 0.28, top + 0.17, ends, SMALL_PT, colour=MUTED)
            top += ENTRY_IN


def _key(page: Sheet, around: Texts, marks: Sequence[tuple[str, str]]) -> None:
    axes = page.axes(0.0, 0.0, page.width_in, KEY_IN)
    axes.set(xlim=(0, page.width_in), ylim=(0, KEY_IN))
    axes.set_axis_off()
    left = 0.1
    for colour, id in marks:
        axes.plot(left, KEY_IN - 0.13, "s", color=colour, ms=8)
        text = around.format(message(id))
        page.text(left + 0.14, 0.05, [text], TEXT_PT)
        left += 0.14 + width_in(text, TEXT_PT) + 0.35


def _ticks(low: float, high: float) -> list[float]:
    """Return round values around both ends.

    >>> _ticks(3105.0, 4980.0)
    [3000.0, 3500.0, 4000.0, 4500.0, 5000.0]
    """
    size = max(high - low, 1e-9)
    magnitude = 10 ** math.floor(math.log10(size / 6))
    step = next(x * magnitude for x in STEPS if size / (x * magnitude) <= 6)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [i * step for i in range(first, max(last, first + 1) + 1)]


def _name_ticks(axes: Axes, at: Sequence[float], told: Sequence[Arg], around: Texts) -> None:
    axes.set_xticks(np.asarray(at), [around.format(t) for t in told])
    axes.grid(axis="x")
    axes.set_axisbelow(True)
    for tick in axes.get_xticklabels():
        tick.set_fontproperties(font(SMALL_PT))


def _same(s: Sensitivity) -> Sensitivity:
    return s


def _shown(s: Sensitivity) -> Arg:
    return message("sensitivity-tornado-shown", apart=len(s.leading), inputs=len(s.effects))


TORNADO = Picture(
    _same,
    texts.title,
    lambda s: message("sensitivity-tornado-drawn", answer=capital(texts.answer(s))),
    _shown,
    draw_tornado,
    lambda s: inputs_table(tuple(s.leading)),
)
UNKNOWN = Picture(
    _same,
    texts.title_of_unknown,
    lambda s: message("sensitivity-unknown-drawn", answer=capital(texts.answer(s))),
    lambda _: message("sensitivity-unknown-shown"),
    draw_unknown,
    lambda s: known_table(tuple(k for k in s.known if k.apart)),
)
