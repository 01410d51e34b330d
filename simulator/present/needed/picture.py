"""The chance of a target along a lever, with the positions in which it is as likely as asked."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from simulator.catalogue.message import message
from simulator.catalogue.numbers import percent
from simulator.present.axes import round_between, value_axis, value_numbers
from simulator.present.needed import texts
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import SMALL_PT, sheet
from simulator.present.style import BLUE, INK, MUTED, ORANGE, font
from simulator.studies.needed import Needs, TwoLevers

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.present.cells import Table
    from simulator.present.sheet import Texts

BODY_IN, LEFT_IN, BOTTOM_IN, RIGHT_IN, TOP_IN = 4.4, 0.7, 0.62, 0.5, 0.12
PERCENT = 100.0


def draw(n: Needs, around: Texts) -> Figure:
    """Draw the curve with its errors, where the lever is, and what was asked for."""
    page = sheet(around, TOP_IN + BODY_IN)
    wide = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, TOP_IN, wide, BODY_IN - BOTTOM_IN)
    x = np.array([position for position, _ in n.played])
    y = PERCENT * np.array([reached.mean for _, reached in n.played])
    error = PERCENT * np.array([reached.standard_error for _, reached in n.played])
    axes.fill_between(x, y - error, y + error, color=BLUE, alpha=0.25, lw=0, zorder=2)
    axes.plot(x, y, "-", color=BLUE, lw=2.0, zorder=3, clip_on=False)
    axes.plot(x, y, "o", color=BLUE, ms=3.5, zorder=3, clip_on=False)
    axes.axvline(n.lever.as_it_is, color=MUTED, lw=1.0, zorder=1)
    for reaches in n.reaches:
        level = PERCENT * reaches.chance
        axes.axhline(level, color=ORANGE, lw=1.0, ls=(0, (4, 3)), zorder=1)
        if not math.isnan(reaches.position):
            axes.errorbar(
                reaches.position, level, xerr=reaches.error, fmt="D", color=ORANGE, ms=7,
                capsize=3, zorder=5,
            )  # fmt: skip
    ticks = round_between(*n.lever.ends)
    axes.set_xlim(ticks[0], ticks[-1])
    axes.set_xticks(ticks, [around.format(number) for number in value_numbers(ticks)])
    for tick in axes.get_xticklabels():
        tick.set_fontproperties(font(SMALL_PT))
    value_axis(axes, PERCENT, message("unit-percent"), language=around.language)
    along = message("needed-axis", kind=n.lever.kind, lever=n.lever.name)
    page.text(LEFT_IN + wide / 2, TOP_IN + BODY_IN - 0.28, along, SMALL_PT, align="center")
    now = (n.lever.as_it_is - ticks[0]) / (ticks[-1] - ticks[0])
    align = "left" if now < 0.5 else "right"
    beside = LEFT_IN + wide * now + (0.08 if align == "left" else -0.08)
    page.text(beside, TOP_IN + 0.02, message("needed-key-now"), SMALL_PT, colour=INK, align=align)
    return page.figure


def table(n: Needs) -> Table:
    """Return every position that was played."""
    return table_of(
        {
            n.lever.kind: [position for position, _ in n.played],
            "central": [n.lever.central(position) for position, _ in n.played],
            "chance": [reached.mean for _, reached in n.played],
            "standard_error": [reached.standard_error for _, reached in n.played],
        }
    )


def reached_table(n: Needs) -> Table:
    """Return where each chance asked for is reached; not a number: nowhere."""
    return table_of(
        {
            "chance": [r.chance for r in n.reaches],
            n.lever.kind: [r.position for r in n.reaches],
            "standard_error": [r.error for r in n.reaches],
            "central": [
                "" if math.isnan(r.position) else n.lever.central(r.position) for r in n.reaches
            ],
        }
    )


PICTURE = Picture(
    lambda n: n,
    texts.title,
    lambda n: message("needed-drawn", target=texts.target(n), lever=n.lever.name),
    lambda n: message("needed-shown", chance=percent(n.now.mean)),
    draw,
    table,
)


def draw_line(t: TwoLevers, around: Texts) -> Figure:
    """Draw the line along which the chance is reached, and where both levers are now."""
    page = sheet(around, TOP_IN + BODY_IN)
    wide = page.width_in - LEFT_IN - RIGHT_IN
    axes = page.axes(LEFT_IN, TOP_IN, wide, BODY_IN - BOTTOM_IN)
    there = [(at, r) for at, r in t.line if not math.isnan(r.position)]
    axes.errorbar(
        [at for at, _ in there], [r.position for _, r in there], [r.error for _, r in there],
        fmt="o-", color=BLUE, ms=5, lw=2.0, capsize=3, zorder=3,
    )  # fmt: skip
    axes.plot(t.needs.lever.as_it_is, t.other.as_it_is, "D", color=ORANGE, ms=8, zorder=4)
    across, up = (round_between(*lever.ends) for lever in (t.needs.lever, t.other))
    axes.set_xlim(across[0], across[-1])
    axes.set_ylim(up[0], up[-1])
    axes.set_xticks(across, [around.format(number) for number in value_numbers(across)])
    axes.set_yticks(up, [around.format(number) for number in value_numbers(up)])
    for tick in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        tick.set_fontproperties(font(SMALL_PT))
    along = message("needed-axis", kind=t.needs.lever.kind, lever=t.needs.lever.name)
    page.text(LEFT_IN + wide / 2, TOP_IN + BODY_IN - 0.28, along, SMALL_PT, align="center")
    return page.figure


def line_table(t: TwoLevers) -> Table:
    """Return where along the other lever the chance is reached; not a number: nowhere."""
    lever, other = t.needs.lever, t.other
    return table_of(
        {
            f"{lever.name} ({lever.kind})": [position for position, _ in t.line],
            f"{other.name} ({other.kind})": [reaches.position for _, reaches in t.line],
            "standard_error": [reaches.error for _, reaches in t.line],
        }
    )


TWO = Picture(
    lambda t: t,
    texts.line_title,
    lambda t: message("needed-axis", kind=t.other.kind, lever=t.other.name),
    lambda _: message("needed-line-shown"),
    draw_line,
    line_table,
)
