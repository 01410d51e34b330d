"""The data set of a sweep as pictures: a line for one path, a map for two, else panels."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.sweep_data import FigureData, SweptAxis
from simulator.analysis.sweep_figure import Asks, chosen
from simulator.catalogue.message import message
from simulator.present.cells import Cell, Table
from simulator.present.figures import STUDIES
from simulator.present.leave import Ready
from simulator.present.picture import COLOURS, Picture
from simulator.present.sheet import Texts
from simulator.present.sweep import line_figure, map_figure, panels_figure, texts
from simulator.present.target_texts import first_year
from simulator.studies.sweep.ask import Asked

if TYPE_CHECKING:
    import xarray
    from matplotlib.figure import Figure


def asks(asked: Asked) -> Asks:
    """Return what of a sweep its figures depend on."""
    return Asks(
        asked.loaded.scenario, asked.loaded.merged, asked.design, asked.paths,
        asked.quantity, asked.target, asked.year,
    )  # fmt: skip


def pictures(asked: Asked, data: xarray.Dataset) -> list[Ready[FigureData]]:
    """Return what the sweep shows: one picture for what was asked, else one for each part moved."""
    return [
        Ready(figure.name, STUDIES["sweep"][kind(figure)], figure)
        for figure in chosen(asks(asked), data)
    ]


def kind(figure: FigureData) -> str:
    """Return the name of the picture that the axes of a figure ask for."""
    by_axes = {1: "line", 2: "map"} if figure.design == "grid" else {}
    return by_axes.get(len(figure.axes), "panels")


def table(figure: FigureData) -> Table:
    """Return the points as rows: where they lie, and what is shown there."""
    places = np.indices(figure.middle.shape).reshape(figure.middle.ndim, -1)
    columns: dict[str, Iterable[Cell]] = {}
    for i, axis in enumerate(figure.axes):
        along = places[i if figure.design == "grid" else 0]
        columns[axis.path] = [_setting(axis, at) for at in along]
    if figure.year is None:
        found = {"p10": figure.low, "p50": figure.middle, "p90": figure.high}
        columns |= {
            f"first_year_{name}": [first_year(x, figure.last_year) for x in of.ravel().tolist()]
            for name, of in found.items()
        }
    else:
        found = {"mean": figure.middle, "standard_error": figure.error}
        found |= {"p10": figure.low, "p90": figure.high}
        columns |= {name: of.ravel().tolist() for name, of in found.items()}
    if figure.probability is not None and figure.probability_se is not None:
        columns["probability"] = figure.probability.ravel().tolist()
        columns["probability_se"] = figure.probability_se.ravel().tolist()
    return Table(tuple(columns), zip(*columns.values(), strict=True))


def _setting(axis: SweptAxis, at: int) -> Cell:
    if axis.kind == "number":
        return float(axis.values[at])
    return axis.codes[at] if axis.codes else axis.texts[at]


def _picture(
    draw: Callable[[FigureData, Texts], Figure], colours: int | None = COLOURS
) -> Picture[FigureData]:
    return Picture(
        lambda figure: figure, texts.title, texts.subtitle, lambda _: message("sweep-page-caption"),
        draw, table, colours=colours,
    )  # fmt: skip


LINE = _picture(line_figure.draw)
MAP = _picture(map_figure.draw, colours=None)
PANELS = _picture(panels_figure.draw)
