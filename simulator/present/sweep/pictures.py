"""The data set of a sweep as pictures: a line for one path, a map for two, else panels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from simulator.analysis.sweep_data import FigureData
from simulator.analysis.sweep_figure import Asks, chosen
from simulator.catalogue.language import Language
from simulator.catalogue.message import Arg
from simulator.present.picture import COLOURS, png
from simulator.present.sheet import Texts
from simulator.present.style import look
from simulator.present.sweep import line_figure, map_figure, panels_figure, texts
from simulator.studies.sweep.ask import Asked

if TYPE_CHECKING:
    import xarray
    from matplotlib.figure import Figure


class SweepPicture(NamedTuple):
    """A picture with the finding in its title."""

    name: str
    title: Arg
    figure: Figure
    colours: int | None

    def png(self) -> bytes:
        """Return the picture as a PNG."""
        return png(self.figure, self.colours)


def pictures(asked: Asked, data: xarray.Dataset, language: Language) -> list[SweepPicture]:
    """Draw what the sweep shows: one picture for what was asked, else one for each part moved."""
    return [_picture(asked, figure, language) for figure in chosen(asks(asked), data)]


def asks(asked: Asked) -> Asks:
    """Return what of a sweep its figures depend on."""
    return Asks(
        asked.loaded.scenario, asked.loaded.merged, asked.design, asked.paths,
        asked.quantity, asked.target, asked.year,
    )  # fmt: skip


def _picture(asked: Asked, figure: FigureData, language: Language) -> SweepPicture:
    title = texts.title(figure)
    subtitle = texts.subtitle(figure, len(asked.points))
    around = Texts(title, subtitle, texts.source(asked.loaded.scenario, asked.paths), language)
    is_grid = figure.design == "grid"
    colours: int | None = COLOURS
    with look():
        if is_grid and len(figure.axes) == 1:
            drawn = line_figure.draw(figure, around)
        elif is_grid and len(figure.axes) == 2:
            drawn, colours = map_figure.draw(figure, around), None
        else:
            drawn = panels_figure.draw(figure, around)
    return SweepPicture(figure.name, title, drawn, colours)
