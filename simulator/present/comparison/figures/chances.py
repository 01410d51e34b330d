"""Targets × scenarios: how likely each is met in each, a dot a scenario, the numbers beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.catalogue.message import Arg, Message, Number, listing, message
from simulator.catalogue.numbers import PERCENT, percentage, plus_minus
from simulator.present.axes import no_frame
from simulator.present.comparison import findings, messages, tables
from simulator.present.comparison.figures.colours import colour
from simulator.present.picture import Picture
from simulator.present.sheet import SMALL_PT, TEXT_PT, Texts, sheet
from simulator.present.style import (
    BOLD,
    FAINT,
    GRID,
    INK,
    MUTED,
    PAPER,
    at_most,
    balanced,
    height_in,
    wrap,
)
from simulator.present.target_texts import asks
from simulator.studies.compare import figure_data
from simulator.studies.compare.figure_data import Chances, drawn_sides

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure, Table
    from simulator.studies.compare.comparison import Comparison, Side

TITLE_IN, COLUMN_IN, GAP_IN = 2.75, 0.86, 0.2
ROW_IN, SCALE_IN, HEAD_LINES, ASKED_LINES = 0.7, 0.3, 7, 3
SPREAD, SPREAD_ALL = 0.16, 0.7  # of a row, between two dots, and all of them together


def subtitle(data: Chances) -> Arg:
    """Say what is drawn, if anything is."""
    return caption(data) if data.rows else ""


def caption(data: Chances) -> Message:
    """Say what is shown."""
    return message("compare-chances.subtitle", reference=data.comparison.reference.label)


def table(data: Chances) -> Table:
    """Return every target in every scenario."""
    return tables.targets_table(data.comparison)


def _remark(data: Chances, texts: Texts) -> str:
    """Say what is certain in all scenarios, and what none can test."""
    sentences = [
        message(id, titles=listing((row.title for row in of), "semicolon"), count=len(of))
        for id, of in (
            ("compare-all-missed", data.missed),
            ("compare-all-met", data.met),
            ("compare-all-untested", data.untested),
        )
        if of
    ]
    condition = messages.targets_if(data.comparison)
    if condition is not None:
        sentences.append(condition)
    return " ".join(map(texts.format, sentences))


def draw(data: Chances, texts: Texts) -> Figure:
    """Draw the picture: a row a target."""
    comparison, targets = data.comparison, data.rows
    sides = drawn_sides(comparison)
    columns_in = len(sides) * COLUMN_IN
    bar_in = 9.5 - TITLE_IN - columns_in - 2 * GAP_IN
    heads = [
        at_most(HEAD_LINES, balanced(texts.format(name), COLUMN_IN - 0.12, SMALL_PT, BOLD))
        for name in (messages.head(s, comparison) for s in sides)
    ]
    head_in = height_in(max(map(len, heads)), SMALL_PT) + 0.22
    remark = wrap(_remark(data, texts), 9.5, SMALL_PT)
    titles = [at_most(2, balanced(texts.format(r.title), TITLE_IN, TEXT_PT, BOLD)) for r in targets]
    asks_of = [
        at_most(ASKED_LINES, wrap(texts.format(asks(r)), TITLE_IN, SMALL_PT)) for r in targets
    ]
    blocks_in = [
        height_in(len(title), TEXT_PT) + height_in(len(asked), SMALL_PT)
        for title, asked in zip(titles, asks_of, strict=True)
    ]
    row_in = max(ROW_IN, *(block_in + 0.06 for block_in in blocks_in), 0.0)
    high = row_in * len(targets)
    body_in = head_in + high + SCALE_IN if targets else 0.0
    page = sheet(texts, body_in + height_in(len(remark), SMALL_PT) + 0.1)
    page.text(0, body_in + 0.1, remark, SMALL_PT, colour=MUTED)
    if not targets:
        return page.figure
    start = TITLE_IN + GAP_IN
    axes = page.axes(start, head_in, bar_in, high)
    _rule(axes, len(targets))
    for percent in (0, 50, 100):
        x = start + percent / PERCENT * bar_in
        name = percentage(Number(percent))
        page.text(x, head_in + high + 0.05, name, SMALL_PT, colour=MUTED, align="center")
    lefts = [start + bar_in + GAP_IN + i * COLUMN_IN for i in range(len(sides))]
    for side, left, head in zip(sides, lefts, heads, strict=True):
        dot = page.axes(left, 0.02, 0.1, 0.1)
        dot.set_axis_off()
        dot.set_xlim(-0.5, 0.5)
        dot.set_ylim(-0.5, 0.5)
        dot.plot(0, 0, marker="o", ms=7, color=colour(comparison, side), clip_on=False)
        page.text(left, 0.16, head, SMALL_PT, BOLD)
    for i, (row, title, asked) in enumerate(zip(targets, titles, asks_of, strict=True)):
        top = head_in + i * row_in
        y = top + (row_in - blocks_in[i]) / 2
        page.text(0, y, title, TEXT_PT, BOLD)
        page.text(0, y + height_in(len(title), TEXT_PT), asked, SMALL_PT, colour=MUTED)
        _dots(axes, comparison, row.id, i)
        for side, left in zip(sides, lefts, strict=True):
            first, second = _cell(comparison, side, row.id)
            middle, half = top + row_in / 2, height_in(1, SMALL_PT) / 2
            page.text(left, middle - half, first, SMALL_PT, BOLD, INK, vertical="center")
            page.text(left, middle + half, second, SMALL_PT, colour=MUTED, vertical="center")
    return page.figure


def _rule(axes: Axes, count: int) -> None:
    axes.set_xlim(0, PERCENT)
    axes.set_ylim(count, 0)
    no_frame(axes)
    for percent in (0, 50, 100):
        axes.axvline(percent, color=GRID, lw=0.8, zorder=1, clip_on=False)
    for i in range(count + 1):
        axes.axhline(i, color=GRID, lw=0.7, zorder=1)


def _dots(axes: Axes, comparison: Comparison, key: str, i: int) -> None:
    """Draw a dot a scenario, those that lie on each other a little apart."""
    found = [
        (side, PERCENT * side.rows[key].probability, PERCENT * side.rows[key].probability_se)
        for side in drawn_sides(comparison)
        if key in side.rows and side.rows[key].tested
    ]
    shares = [share for _, share, _ in found]
    axes.hlines(i + 0.5, min(shares), max(shares), color=FAINT, lw=1.0, zorder=2)
    for number, (side, share, error) in enumerate(found):
        apart = min(SPREAD, SPREAD_ALL / len(found)) * (number - (len(found) - 1) / 2)
        shade = colour(comparison, side)
        axes.hlines(i + 0.5 + apart, share - 2 * error, share + 2 * error, color=shade, lw=1.4)
        axes.plot(
            share, i + 0.5 + apart, marker="o", ms=6, color=shade, mec=PAPER, mew=0.7,
            zorder=4 + number, clip_on=False,
        )  # fmt: skip


def _cell(comparison: Comparison, side: Side, key: str) -> tuple[Arg, Arg]:
    """Return the share that meets a target, and its difference from the reference."""
    row = side.rows.get(key)
    if row is None:
        return "–", message("compare-no-such-target")
    if not row.tested:
        return "–", message("compare-not-tested")
    share = plus_minus(PERCENT * row.probability, PERCENT * row.probability_se)
    if row.probability in (0.0, 1.0):
        share = message("number-all" if row.probability else "number-none")
    if side is comparison.reference:
        return share, message("compare-reference")
    goal = comparison.goals[side.label].get(key)
    return share, "" if goal is None else messages.short(goal.chance, PERCENT)


PICTURE = Picture(
    data=figure_data.chances,
    title=lambda data: findings.chances(data.comparison),
    subtitle=subtitle,
    caption=caption,
    draw=draw,
    table=table,
)
