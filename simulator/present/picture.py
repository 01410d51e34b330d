"""What a picture is made of: the data in it, the texts around it, a drawing, a table."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import numpy as np

from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg, Number, message
from simulator.present.cells import Table
from simulator.present.palette import of_few_colours
from simulator.present.sheet import Texts
from simulator.present.style import look, without_font

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from simulator.scenario.schema import Scenario

Data = TypeVar("Data")

COLOURS = 256


@dataclass(frozen=True)
class Picture(Generic[Data]):
    """A picture of a run, or of another study.

    Attributes
    ----------
    data : the numbers shown, computed from what was studied and nothing else: of a run its
        scenario, its outcomes and its targets
    title : the finding, computed from the data
    subtitle : what is drawn and in which unit
    caption : what is shown and what is not, for the page
    draw : puts the data on a sheet
    table : the data as columns
    parts : what a scenario must have beside the part that declares the picture
    colours : how many the file holds; none: all, for a picture that is made of shades
    """

    data: Callable[..., Data]
    title: Callable[[Data], Arg]
    subtitle: Callable[[Data], Arg]
    caption: Callable[[Data], Arg]
    draw: Callable[[Data, Texts], Figure]
    table: Callable[[Data], Table]
    parts: tuple[str, ...] = ()
    colours: int | None = COLOURS

    def figure(self, data: Data, source: Arg, language: Language) -> Figure:
        """Draw the picture with its texts, in the house style; the source says what was studied."""

        def drawn(source: Arg) -> Figure:
            texts = Texts(self.title(data), self.subtitle(data), source, language)
            return self.draw(data, texts)

        with look():
            figure = drawn(source)
            letters = without_font(figure)
            if not letters:
                return figure
            missing = message("picture-letters-without-font", source=source, letters=letters)
            return drawn(missing)


def source_line(scenario: Scenario, draws: int) -> Arg:
    """Return which run a picture shows."""
    return message(
        "picture-source",
        title=scenario.title.label,
        name=scenario.name,
        futures=message("number-futures", draws=draws),
        seed=Number(scenario.seed, grouping=False),
        day=scenario.as_of,
    )


def png(figure: Figure, colours: int | None = COLOURS) -> bytes:
    """Return a picture as a PNG of its commonest colours, without a date: same run, same bytes.

    None keeps all colours, for a picture that is made of shades.

    A name may hold letters that no font here has; they appear as boxes, and
    the source line says which they are.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    canvas = FigureCanvasAgg(figure)
    with look(), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
        canvas.draw()
    pixels = np.asarray(canvas.buffer_rgba())[:, :, :3]
    image = Image.fromarray(pixels) if colours is None else of_few_colours(pixels, colours)
    file = io.BytesIO()
    image.save(file, format="png", dpi=(figure.dpi, figure.dpi))
    return file.getvalue()


def always(id: str) -> Callable[[Any], Arg]:
    """Return the text of every picture of a kind."""
    return lambda _: message(id)


def percentile_columns(name: str, values: Mapping[float, Any], unit: str = "") -> dict[str, Any]:
    """Return percentiles as columns: `name_p10_unit` to `name_p90_unit`."""
    return {f"{name}_p{100 * s:.0f}{unit and '_'}{unit}": v for s, v in values.items()}


def table_of(columns: Mapping[Any, Iterable[Any]]) -> Table:
    """Return named columns as a table."""
    lists = [np.asarray(column).tolist() for column in columns.values()]
    return Table(tuple(columns), zip(*lists, strict=True))
