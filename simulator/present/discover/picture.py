"""Boxes as bars: between which places among all futures each circumstance lies in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from simulator.analysis.boxes import Box, Side, shares_below
from simulator.catalogue.message import message
from simulator.present.cells import Table
from simulator.present.discover import texts
from simulator.present.picture import Picture, table_of
from simulator.present.rows import rows
from simulator.present.style import BLUE, GREEN, MUTED, ORANGE
from simulator.studies.discover import Discovery
from simulator.studies.discover.study import Leaf

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.sheet import Texts

PERCENT = 100.0
COLOURS = (BLUE, ORANGE, GREEN)  # of the boxes, one after the other
RIGHT_IN = 0.3


def draw(d: Discovery, around: Texts) -> Figure:
    """Draw a bar for each side of each box."""
    of_row = [(number, side) for number, box in enumerate(d.boxes) for side in box.sides]

    def row(axes: Axes, i: int) -> None:
        number, side = of_row[i]
        low, high = places(d, side)
        axes.barh(i, PERCENT, 0.12, color=MUTED, alpha=0.25, zorder=1)
        axes.barh(i, high - low, 0.5, low, color=COLOURS[number], alpha=0.9, zorder=2)

    names = [
        message("discover-row", number=number + 1, label=d.circumstances[side.column].label)
        for number, side in of_row
    ]
    key = [(COLOURS[number], "s", texts.density(box)) for number, box in enumerate(d.boxes)]
    made = rows(around, names, row, key, RIGHT_IN)
    made.scale(0.0, PERCENT, message("discover-axis"), around)
    return made.page.figure


def places(d: Discovery, side: Side) -> tuple[float, float]:
    """Return the places of two ends among all futures, in per cent."""
    low, high = shares_below(d.circumstances[side.column].values, side)
    return PERCENT * low, PERCENT * high


def table(d: Discovery) -> Table:
    """Return every side of every box."""
    return _sides(d, "box", d.boxes, ("density", "density_error", "coverage", "share", "p_value"))


def tree_table(d: Discovery) -> Table:
    """Return every side of every leaf of the tree, the leaf in which it happens most first."""
    return _sides(d, "leaf", d.leaves, ("density", "share"))


def _sides(
    d: Discovery, kind: str, of: Sequence[Box] | Sequence[Leaf], told: Sequence[str]
) -> Table:
    """Return a row for every side, with what is told of the box or leaf that it belongs to."""
    found = [(i, each, side) for i, each in enumerate(of, 1) for side in each.sides]
    circumstances = [d.circumstances[side.column] for _, _, side in found]
    return table_of(
        {
            kind: [i for i, _, _ in found],
            "circumstance": [of_side.path for of_side in circumstances],
            "name": [of_side.label for of_side in circumstances],
            "low": [side.low for _, _, side in found],
            "high": [side.high for _, _, side in found],
            **{name: [getattr(each, name) for _, each, _ in found] for name in told},
        }
    )


PICTURE = Picture(
    lambda d: d,
    texts.title,
    lambda d: message("discover-drawn", event=d.event, target=texts.target(d)),
    lambda d: message("discover-shown", density=texts.density(d.boxes[0])),
    draw,
    table,
)
