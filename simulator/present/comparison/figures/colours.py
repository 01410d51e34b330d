"""Who is drawn in which colour, and a key that says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.present.sheet import TEXT_PT
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    INK,
    MUTED,
    ORANGE,
    PURPLE,
    VERMILION,
    height_in,
    shorten,
    width_in,
)

if TYPE_CHECKING:
    from simulator.present.sheet import Sheet
    from simulator.studies.compare.comparison import Comparison, Side

COLOURS = (BLUE, VERMILION, GREEN, PURPLE, ORANGE)
REFERENCE_COLOUR = MUTED
DOT_IN, BETWEEN_IN = 0.16, 0.3


def colour(comparison: Comparison, side: Side) -> str:
    """Return a scenario's colour: grey for the reference."""
    if side is comparison.reference:
        return REFERENCE_COLOUR
    return COLOURS[comparison.others.index(side) % len(COLOURS)]


def key_rows(names: Sequence[str], within_in: float) -> list[list[int]]:
    """Break a key into lines: which of its entries stand on each."""
    rows: list[list[int]] = [[]]
    used = 0.0
    for i, name in enumerate(names):
        wide = DOT_IN + min(width_in(name, TEXT_PT, BOLD), within_in - DOT_IN) + BETWEEN_IN
        if rows[-1] and used + wide > within_in:
            rows.append([])
            used = 0.0
        rows[-1].append(i)
        used += wide
    return rows


def key_height_in(names: Sequence[str], within_in: float) -> float:
    """Return the height that a key takes, in inches."""
    return height_in(len(key_rows(names, within_in)), TEXT_PT)


def draw_key(page: Sheet, top_in: float, names: Sequence[str], colours: Sequence[str]) -> None:
    """Write the names beside a dot each in their colours."""
    for number, row in enumerate(key_rows(names, page.width_in)):
        left = 0.0
        for i in row:
            name = shorten(names[i], page.width_in - DOT_IN, TEXT_PT, BOLD)
            middle = top_in + (number + 0.5) * height_in(1, TEXT_PT)
            dot = page.axes(left, middle - 0.05, 0.1, 0.1)
            dot.set_axis_off()
            dot.plot(0.5, 0.5, marker="o", ms=6, color=colours[i], clip_on=False)
            dot.set_xlim(0, 1)
            dot.set_ylim(0, 1)
            page.text(left + DOT_IN, middle, name, TEXT_PT, BOLD, INK, vertical="center")
            left += DOT_IN + width_in(name, TEXT_PT, BOLD) + BETWEEN_IN
