"""The data set of a sweep as pictures: a line for one path, a map for two, else panels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from simulator.present.picture import COLOURS, png
from simulator.present.sheet import Words
from simulator.present.style import look
from simulator.present.sweep import line_figure, map_figure, panels_figure, words
from simulator.present.sweep.shown import Shown, chosen
from simulator.studies.sweep.ask import Asked

if TYPE_CHECKING:
    import xarray
    from matplotlib.figure import Figure


class SweepPicture(NamedTuple):
    """A picture with the finding in its title."""

    name: str
    title: str
    figure: Figure
    colours: int | None

    def png(self) -> bytes:
        """Return the picture as a PNG."""
        return png(self.figure, self.colours)


def pictures(asked: Asked, data: xarray.Dataset) -> list[SweepPicture]:
    """Draw what the sweep shows: one picture for what was asked, else one for each part moved."""
    return [_picture(asked, shown) for shown in chosen(asked, data)]


def _picture(asked: Asked, shown: Shown) -> SweepPicture:
    title = words.title(shown)
    around = Words(title, words.subtitle(shown, asked), words.source(asked))
    is_grid = shown.design == "grid"
    colours: int | None = COLOURS
    with look():
        if is_grid and len(shown.axes) == 1:
            figure = line_figure.draw(shown, around)
        elif is_grid and len(shown.axes) == 2:
            figure, colours = map_figure.draw(shown, around), None
        else:
            figure = panels_figure.draw(shown, around)
    return SweepPicture(shown.name, title, figure, colours)
