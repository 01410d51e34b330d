"""Parts or worlds as rows of a picture: a name at the left, marks beside it, a key above."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from simulator.catalogue.message import Arg, Message
from simulator.present.axes import round_between, value_numbers
from simulator.present.sheet import MARGIN_IN, SMALL_PT, TEXT_PT, WIDTH_IN, Sheet, Texts, sheet
from simulator.present.style import MUTED, font, shorten, width_in

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROW_IN, NAME_IN, HEAD_IN, KEY_IN, SCALE_IN = 0.27, 2.9, 0.2, 0.26, 0.46
FROM_NAME_IN, AFTER_MARK_IN, BETWEEN_IN = 0.12, 0.14, 0.35
NEAR = 0.015  # of a scale, that it goes on beyond its lowest value

Mark = tuple[str, str, Arg]  # colour, marker, what it means


class Rows(NamedTuple):
    """A sheet with rows in place.

    Attributes
    ----------
    axes : one unit high for each row, the first at nought
    top_in : where the rows begin
    right_in : room right of the axes, for columns of text
    """

    page: Sheet
    axes: Axes
    top_in: float
    number: int
    right_in: float

    @property
    def wide_in(self) -> float:
        """Width of the axes."""
        return self.page.width_in - NAME_IN - self.right_in

    def column(self, right_in: float, head: Arg, texts: Sequence[Arg]) -> None:
        """Write a column of texts that ends so far from the right edge."""
        at = self.page.width_in - right_in
        self.page.text(at, self.top_in - HEAD_IN, head, SMALL_PT, colour=MUTED, align="right")
        for i, text in enumerate(texts):
            middle = self.top_in + ROW_IN * (i + 0.5)
            self.page.text(at, middle, text, SMALL_PT, align="right", vertical="center")

    def scale(self, low: float, high: float, along: Message, around: Texts) -> None:
        """Rule the axis below with round values, and name it."""
        every = round_between(low, high)
        least = low - NEAR * (every[-1] - low)
        ticks = [tick for tick in every if tick >= least]
        self.axes.set_xlim(least, ticks[-1])
        self.axes.set_xticks(ticks, [around.format(n) for n in value_numbers(ticks)])
        self.finish()
        middle = NAME_IN + self.wide_in / 2
        below = self.top_in + ROW_IN * self.number + 0.26
        self.page.text(middle, below, along, SMALL_PT, align="center")

    def finish(self) -> None:
        """Draw the grid behind the marks."""
        self.axes.grid(axis="x")
        self.axes.set_axisbelow(True)
        for tick in self.axes.get_xticklabels():
            tick.set_fontproperties(font(SMALL_PT))


def rows(
    around: Texts,
    names: Sequence[Arg],
    row: Callable[[Axes, int], None],
    key: Sequence[Mark],
    right_in: float,
) -> Rows:
    """Draw a row for each name below a key, which takes as many lines as it needs."""
    placed, lines = flowing(around, key)
    top = KEY_IN * lines + HEAD_IN
    page = sheet(around, top + ROW_IN * len(names) + SCALE_IN)
    draw_key(page, placed, lines)
    axes = page.axes(NAME_IN, top, page.width_in - NAME_IN - right_in, ROW_IN * len(names))
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.set_yticks([])
    for i, name in enumerate(names):
        line = shorten(around.format(name), NAME_IN - FROM_NAME_IN, TEXT_PT)
        right, middle = NAME_IN - FROM_NAME_IN, top + ROW_IN * (i + 0.5)
        page.text(right, middle, [line], TEXT_PT, align="right", vertical="center")
        row(axes, i)
    return Rows(page, axes, top, len(names), right_in)


class InKey(NamedTuple):
    """A mark of a key in its place, inches from the left and lines from the top."""

    left_in: float
    line: int
    colour: str
    marker: str
    text: str


def flowing(around: Texts, key: Sequence[Mark], left_in: float = 0.0) -> tuple[list[InKey], int]:
    """Place the marks of a key one after the other, and say how many lines they take."""
    placed: list[InKey] = []
    at, line, end = left_in + 0.1, 0, WIDTH_IN - 2 * MARGIN_IN
    for colour, marker, meaning in key:
        text = around.format(meaning)
        wide = AFTER_MARK_IN + width_in(text, TEXT_PT)
        if at + wide > end and at > left_in + 0.1:
            at, line = left_in + 0.1, line + 1
        placed.append(InKey(at, line, colour, marker, text))
        at += wide + BETWEEN_IN
    return placed, line + 1


def draw_key(page: Sheet, placed: Sequence[InKey], lines: int) -> None:
    """Draw the marks of a key with what they mean."""
    axes = page.axes(0.0, 0.0, page.width_in, KEY_IN * lines)
    axes.set(xlim=(0, page.width_in), ylim=(lines, 0))
    axes.set_axis_off()
    for left, line, colour, marker, text in placed:
        ring = marker == "ring"
        axes.plot(
            left, line + 0.5, "o" if ring else marker, color=colour, ms=8 if ring else 7,
            mfc="none" if ring else colour, mew=1.6 if ring else 1.0,
        )  # fmt: skip
        middle = KEY_IN * (line + 0.5)
        page.text(left + AFTER_MARK_IN, middle, [text], TEXT_PT, vertical="center")
