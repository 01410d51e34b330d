"""Labels inside a plot and beside it: moved up or down until none lie on each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg
from simulator.present.sheet import TEXT_PT
from simulator.present.style import balanced, font, height_in, spread

if TYPE_CHECKING:
    from matplotlib.axes import Axes

LEADER_IN, GAP_IN, BETWEEN_IN = 0.15, 0.05, 0.06


class Box(NamedTuple):
    """A label that stays where it is across and may move up or down, in inches."""

    left: float
    width: float
    centre: float
    height: float


def place(boxes: Sequence[Box], low: float, high: float) -> list[float]:
    """Return the centres of the labels, moved apart where they share room across.

    Labels that share no room across, not even through a third one, leave each
    other where they are.

    Examples
    --------
    >>> a, b, c = Box(0, 2, 1.0, 0.4), Box(1, 2, 1.1, 0.4), Box(5, 1, 1.0, 0.4)
    >>> [round(y, 2) for y in place([a, b, c], 0.0, 3.0)]
    [0.85, 1.25, 1.0]
    """
    placed = [0.0] * len(boxes)
    for group in _sharing_space(boxes):
        centres = spread(
            [boxes[i].centre for i in group], [boxes[i].height for i in group], low, high
        )
        for i, centre in zip(group, centres, strict=True):
            placed[i] = centre
    return placed


def raised(boxes: Sequence[Box], floors: Sequence[float]) -> list[Box]:
    """Return the labels, none below its floor nor below one that stood lower and shares room.

    Examples
    --------
    >>> a, b = Box(0, 2, 1.0, 0.4), Box(1, 2, 1.1, 0.4)
    >>> [round(box.centre, 2) for box in raised([b, a], [2.0, 1.5])]
    [2.2, 1.7]
    >>> [round(box.centre, 2) for box in raised([b, a], [0.0, 2.0])]
    [2.6, 2.2]
    """
    found = list(boxes)
    done: list[Box] = []
    for i in sorted(range(len(boxes)), key=lambda i: boxes[i].centre):
        box = boxes[i]
        ends = [at.centre + at.height / 2 for at in done if _share_room(at, box)]
        centre = max([box.centre, *(end + box.height / 2 for end in (floors[i], *ends))])
        found[i] = box._replace(centre=centre)
        done.append(found[i])
    return found


def _share_room(a: Box, b: Box) -> bool:
    return a.left < b.left + b.width and b.left < a.left + a.width


def _sharing_space(boxes: Sequence[Box]) -> list[list[int]]:
    """Group the labels whose extents across overlap, directly or in a chain."""
    groups: list[list[int]] = []
    reach = float("-inf")
    for i in sorted(range(len(boxes)), key=lambda i: boxes[i].left):
        if boxes[i].left < reach:
            groups[-1].append(i)
        else:
            groups.append([i])
        reach = max(reach, boxes[i].left + boxes[i].width)
    return groups


class End(NamedTuple):
    """What ends at the right of a plot: where, in which colour, and texts with their weights."""

    value: float
    colour: str
    texts: tuple[tuple[Arg, int], ...]


def name_ends(
    axes: Axes,
    ends: Sequence[End],
    last_x: float,
    size_in: tuple[float, float],
    space_in: float,
    language: Language | None = None,
) -> None:
    """Name paths and parts at their right end, moved apart where they lie close.

    Parameters
    ----------
    last_x : where the leaders start, in data coordinates
    size_in : width and height of the axes
    space_in : width beside the axes that leader and text may take
    """
    width_in, height = size_in
    left, right = axes.get_xlim()
    low, top = axes.get_ylim()
    per_in, value_in = (right - left) / width_in, (top - low) / height
    space = space_in - LEADER_IN - GAP_IN
    write = (language or chosen()).format
    blocks = [
        [
            (line, weight)
            for text, weight in end.texts
            for line in balanced(write(text), space, TEXT_PT, weight)
        ]
        for end in ends
    ]
    sizes = [height_in(len(block), TEXT_PT) + BETWEEN_IN for block in blocks]
    centres = spread([(end.value - low) / value_in for end in ends], sizes, 0.0, height)
    for end, block, centre in zip(ends, blocks, centres, strict=True):
        value = min(end.value, top)  # a path may have left the plot
        axes.plot(
            [last_x, right, right + LEADER_IN * per_in],
            [value, value, low + centre * value_in],
            color=end.colour, lw=0.9, clip_on=False, zorder=2,
        )  # fmt: skip
        first = centre + height_in(len(block) - 1, TEXT_PT) / 2
        for i, (line, weight) in enumerate(block):
            axes.text(
                right + (LEADER_IN + GAP_IN) * per_in,
                low + (first - height_in(i, TEXT_PT)) * value_in,
                line,
                fontproperties=font(TEXT_PT, weight),
                va="center_baseline",
            )
