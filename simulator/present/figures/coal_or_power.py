"""A tonne burnt at the mine against a tonne carried out: what it brings, and where it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.coal_or_power import Facts, facts
from simulator.analysis.facts.spread import ends
from simulator.present import coal_words, words
from simulator.present.axes import across, bands, blocks, end_of_record, value_axis, year_axis
from simulator.present.captions import coal as captions
from simulator.present.labels import End, name_ends
from simulator.present.numbers import mean, spread, told
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import TEXT_PT, Words, sheet
from simulator.present.style import BLUE, BOLD, GRID, MUTED, ORANGE, REGULAR
from simulator.present.titles import coal as titles

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.analysis.estimates import Estimate
    from simulator.present.cells import Table

    Array = NDArray[np.float64]

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 3.9, 0.5, 0.3, 0.62, 1.6, 0.15
PAD_YEARS, BAR = 0.4, 0.74
ALPHAS = (0.18, 0.3)  # of the bands


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    columns: dict[str, Array] = {}
    for name, by_share in (
        ("burnt_usd_per_t", f.burnt_usd_per_t),
        ("carried_usd_per_t", f.carried_usd_per_t),
        ("mwh_per_t", f.mwh_per_t),
        ("left_for_the_plant_usd_per_mwh", f.left_usd_per_mwh),
    ):
        columns |= {f"{name}_p{100 * s:.0f}": v for s, v in by_share.items()}
    for name, mt in _tonnes(f):
        columns |= {f"{name}_{what}_mt": v for what, v in mt._asdict().items()}
    return table_of({"year": f.years, **columns})


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: money a tonne at left, tonnes at right."""
    page = sheet(around, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - 2 * LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    right = LEFT_IN + wide + RIGHT_IN + BETWEEN_IN
    page.text(0, 0, coal_words.USD_PANEL, TEXT_PT, BOLD)
    _draw_money(page.axes(LEFT_IN, TOP_IN, wide, high), f, (wide, high))
    page.text(right, 0, coal_words.TONNES_PANEL, TEXT_PT, BOLD)
    _draw_tonnes(page.axes(right + LEFT_IN, TOP_IN, wide, high), f, (wide, high))
    return page.figure


def _draw_money(axes: Axes, f: Facts, size: tuple[float, float]) -> None:
    paths = (f.burnt_usd_per_t, ORANGE), (f.carried_usd_per_t, BLUE)
    value_axis(axes, 1.05 * max(float(values[0.9].max()) for values, _ in paths), "USD")
    year_axis(axes, f.years, size[0], PAD_YEARS)
    end_of_record(axes, f.as_of, words.DATES, words.FUTURES, size[0], shift=-0.5)
    x, of = across(f.years)
    for values, colour in paths:
        axes.plot(x, bands(axes, x, values, colour, of, ALPHAS), color=colour, lw=2.2, zorder=4)
    burnt, carried = ends(f.burnt_usd_per_t, -1), ends(f.carried_usd_per_t, -1)
    energy = ends(f.mwh_per_t, -1)
    named = [
        End(
            burnt[1],
            ORANGE,
            (
                (coal_words.BURNT, BOLD),
                (told(*burnt, "USD/t"), REGULAR),
                (told(*energy, "MWh/t"), REGULAR),
            ),
        ),
        End(carried[1], BLUE, ((coal_words.AT_BORDER, BOLD), (told(*carried, "USD/t"), REGULAR))),
    ]
    name_ends(axes, named, f.years[-1], size, RIGHT_IN)


def _tonnes(f: Facts) -> list[tuple[str, Estimate]]:
    return [("burnt", f.burnt_mt), ("carried", f.carried_mt), ("held_back", f.held_back_mt)]


def _draw_tonnes(axes: Axes, f: Facts, size: tuple[float, float]) -> None:
    parts = [mt for _, mt in _tonnes(f)]
    total = np.stack([mt.mean for mt in parts]).sum(axis=0)
    value_axis(axes, 1.05 * float(total.max()), "Mt")
    year_axis(axes, f.years, size[0], 0.6)
    end_of_record(axes, f.as_of, words.DATES, words.FUTURES, size[0], shift=-0.5)
    bottom, named = np.zeros(len(f.years)), []
    names = coal_words.BURNT_TONNES, coal_words.CARRIED_TONNES, coal_words.HELD_TONNES
    for name, mt, colour in zip(names, parts, (ORANGE, BLUE, GRID), strict=True):
        blocks(axes, np.array(f.years) - BAR / 2, bottom, BAR, mt.mean, colour)
        named.append(
            End(
                float(bottom[-1] + mt.mean[-1] / 2),
                MUTED if colour == GRID else colour,
                ((name, BOLD), (_amount(mt), REGULAR)),
            )
        )
        bottom = bottom + mt.mean
    name_ends(axes, named, f.years[-1] + BAR / 2, size, RIGHT_IN)


def _amount(mt: Estimate) -> str:
    """Tell the mean of the last year, and its spread where there is one."""
    number = f"{mean(float(mt.mean[-1]), float(mt.standard_error[-1]))} Mt"
    low, high = float(mt.p10[-1]), float(mt.p90[-1])
    return f"{number} ({spread(low, high)})" if high > low else number


PICTURE = Picture(
    facts,
    titles.coal_or_power,
    captions.choice_draws,
    captions.choice_shows,
    draw,
    table,
    ("power", "coal"),
)
