"""A finding, a body and a source line as one Figure whose parts are placed in inches."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from simulator.catalogue.language import Language, chosen
from simulator.catalogue.message import Arg
from simulator.present.style import (
    BOLD,
    INK,
    MUTED,
    REGULAR,
    balanced,
    between_parts,
    font,
    height_in,
    wrap,
)

if TYPE_CHECKING:
    from simulator.present.types import Axes, Figure

WIDTH_IN = 10.0
MARGIN_IN = 0.25
TITLE_PT, SUBTITLE_PT, SOURCE_PT, TEXT_PT, SMALL_PT = 14.0, 9.5, 7.5, 8.5, 7.5
AFTER_TITLE_IN, AFTER_SUBTITLE_IN, BEFORE_SOURCE_IN = 0.06, 0.16, 0.12


@dataclass(frozen=True)
class Texts:
    """The texts around a picture, and the language of those inside it.

    Attributes
    ----------
    title : the finding
    subtitle : what is drawn, in which unit, and what the marks mean
    source : which run it comes from
    language : formats every other text of the picture
    """

    title: Arg
    subtitle: Arg
    source: Arg
    language: Language = field(default_factory=chosen)

    def format(self, arg: Arg) -> str:
        """Return a message or a number as text."""
        return self.language.format(arg)


@dataclass(frozen=True)
class Sheet:
    """A figure with its texts in place; the body's origin is its upper left corner."""

    figure: Figure
    language: Language
    body_top_in: float
    body_height_in: float

    @property
    def width_in(self) -> float:
        """Width of the body."""
        return WIDTH_IN - 2 * MARGIN_IN

    def axes(
        self,
        left_in: float,
        top_in: float,
        width_in: float,
        height_in: float,
        sharey: Axes | None = None,
    ) -> Axes:
        """Place axes by their upper left corner within the body."""
        total_in = self.figure.get_figheight()
        return self.figure.add_axes(
            (
                (MARGIN_IN + left_in) / WIDTH_IN,
                (total_in - self.body_top_in - top_in - height_in) / total_in,
                width_in / WIDTH_IN,
                height_in / total_in,
            ),
            sharey=sharey,
        )

    def text(
        self,
        left_in: float,
        top_in: float,
        lines: Arg | list[str],
        size_pt: float = TEXT_PT,
        weight: int = REGULAR,
        colour: str = INK,
        align: Literal["left", "center", "right"] = "left",
        vertical: Literal["top", "center"] = "top",
    ) -> None:
        """Write lines below (or around) a point within the body."""
        total_in = self.figure.get_figheight()
        lines = lines if isinstance(lines, list) else [self.language.format(lines)]
        block_in = height_in(len(lines), size_pt)
        top_in -= block_in / 2 if vertical == "center" else 0.0
        for i, line in enumerate(lines):
            middle_in = self.body_top_in + top_in + height_in(1, size_pt) * (i + 0.5)
            self.figure.text(
                (MARGIN_IN + left_in) / WIDTH_IN,
                1 - middle_in / total_in,
                line,
                fontproperties=font(size_pt, weight),
                color=colour,
                ha=align,
                va="center_baseline",
            )


def sheet(texts: Texts, body_height_in: float) -> Sheet:
    """Write title and subtitle above and the source below a body of the given height."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    space_in = WIDTH_IN - 2 * MARGIN_IN
    title = balanced(texts.format(texts.title), space_in, TITLE_PT, BOLD)
    subtitle = wrap(texts.format(texts.subtitle), space_in, SUBTITLE_PT)
    source = between_parts(texts.format(texts.source), space_in, SOURCE_PT)
    subtitle_top_in = MARGIN_IN + height_in(len(title), TITLE_PT) + AFTER_TITLE_IN
    body_top_in = subtitle_top_in + height_in(len(subtitle), SUBTITLE_PT) + AFTER_SUBTITLE_IN
    source_top_in = body_top_in + body_height_in + BEFORE_SOURCE_IN
    total_in = source_top_in + height_in(len(source), SOURCE_PT) + MARGIN_IN / 2
    figure = Figure(figsize=(WIDTH_IN, total_in))
    FigureCanvasAgg(figure)
    made = Sheet(figure, texts.language, body_top_in, body_height_in)
    made.text(0, MARGIN_IN - body_top_in, title, TITLE_PT, BOLD)
    made.text(0, subtitle_top_in - body_top_in, subtitle, SUBTITLE_PT, colour=MUTED)
    made.text(0, source_top_in - body_top_in, source, SOURCE_PT, colour=MUTED)
    return made
