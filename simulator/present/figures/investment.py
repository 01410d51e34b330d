"""Capital that the plan needs: by year and added up, against what is registered and spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from simulator.analysis.facts.investment import Facts, facts
from simulator.present import trade_words as words
from simulator.present.axes import across, bands, blocks, end_of_record, value_axis, year_axis
from simulator.present.captions import investment as captions
from simulator.present.labels import End, name_ends
from simulator.present.numbers import with_spread
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import TEXT_PT, Words, sheet
from simulator.present.style import BLUE, BOLD, COAL, INK, ORANGE, PURPLE, REGULAR
from simulator.present.titles import investment as titles
from simulator.present.words import DATES, FUTURES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from simulator.present.cells import Table

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, BETWEEN_IN = 4.1, 0.5, 0.3, 0.62, 0.2
BY_YEAR_RIGHT_IN, ADDED_RIGHT_IN = 1.35, 1.75
BAR, PAD_YEARS = 0.74, 0.6
COLOURS = {"power": BLUE, "transport": COAL, "petroleum": ORANGE}
NEED, PACE = BLUE, PURPLE


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    parts = {
        f"{part}_{name}_busd": getattr(e, field)
        for part, e in {**f.parts_busd, "all": f.total_busd}.items()
        for name, field in (("mean", "mean"), ("standard_error", "standard_error"))
    }
    return table_of(
        {
            "year": f.years,
            **parts,
            "all_p10_busd": f.total_busd.p10,
            "all_p90_busd": f.total_busd.p90,
            **{f"cumulative_p{100 * s:.0f}_busd": v for s, v in f.cumulative_busd.items()},
            **{f"registered_p{100 * s:.0f}_busd": v for s, v in f.pace_busd.items()},
        }
    )


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture: by year at left, added up at right."""
    page = sheet(around, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = page.width_in - 2 * LEFT_IN - BY_YEAR_RIGHT_IN - ADDED_RIGHT_IN - BETWEEN_IN
    wide /= 2
    page.text(0, 0, words.CAPITAL_BY_YEAR, TEXT_PT, BOLD)
    axes = page.axes(LEFT_IN, TOP_IN, wide, high)
    value_axis(axes, 1.05 * float(f.total_busd.mean.max()))
    year_axis(axes, f.years, wide, PAD_YEARS)
    end_of_record(axes, f.as_of, DATES, FUTURES, wide, shift=-0.5)
    _draw_years(axes, f)
    name_ends(axes, _parts(f), f.years[-1] + BAR / 2, (wide, high), BY_YEAR_RIGHT_IN)

    left = LEFT_IN + wide + BY_YEAR_RIGHT_IN + BETWEEN_IN
    page.text(left, 0, words.CAPITAL_ADDED, TEXT_PT, BOLD)
    axes = page.axes(left + LEFT_IN, TOP_IN, wide, high)
    tops = (f.cumulative_busd[0.9].max(), f.pace_busd[0.5].max(), f.registered_busd)
    value_axis(axes, 1.05 * max(float(top) for top in tops))
    year_axis(axes, f.years, wide, PAD_YEARS)
    end_of_record(axes, f.as_of, DATES, FUTURES, wide, shift=0.5)
    _draw_added(axes, f)
    name_ends(axes, _levels(f), f.years[-1], (wide, high), ADDED_RIGHT_IN)
    return page.figure


def _draw_years(axes: Axes, f: Facts) -> None:
    bottom = np.zeros(len(f.years))
    for part, e in f.parts_busd.items():
        blocks(axes, np.array(f.years) - BAR / 2, bottom, BAR, e.mean, COLOURS[part])
        bottom = bottom + e.mean


def _parts(f: Facts) -> list[End]:
    """Return what is written beside the parts of the last bar: their sums over the years."""
    last = np.array([float(e.mean[-1]) for e in f.parts_busd.values()])
    middles = np.cumsum(last) - last / 2
    return [
        End(
            float(middle),
            COLOURS[part],
            ((words.CAPITAL_PART[part], BOLD), (words.plus(f.sums_busd[part], ""), REGULAR)),
        )
        for part, middle in zip(f.parts_busd, middles, strict=True)
    ]


def _draw_added(axes: Axes, f: Facts) -> None:
    x, of = across(f.years)
    middle = bands(axes, x, f.cumulative_busd, NEED, of)
    axes.plot(x, middle, color=NEED, lw=2.4, zorder=5)
    axes.plot(x, f.pace_busd[0.5][of], color=PACE, lw=1.4, ls=(0, (5, 2)), zorder=4)
    for level in (f.registered_busd, f.implemented_busd):
        axes.axhline(level, color=INK, lw=1.2, zorder=3)


def _levels(f: Facts) -> list[End]:
    """Return what is written beside the last year of each path and level."""
    need = tuple(float(f.cumulative_busd[s][-1]) for s in (0.1, 0.5, 0.9))
    pace = tuple(float(f.pace_busd[s][-1]) for s in (0.1, 0.5, 0.9))
    return [
        End(need[1], NEED, ((words.NEEDED, BOLD), *_lines(need))),
        End(pace[1], PACE, ((words.AT_ITS_PACE, BOLD), *_lines(pace))),
        End(
            f.registered_busd,
            INK,
            (
                (words.registered(f.registered_on), BOLD),
                (words.registered_amount(f.registered_busd, f.projects), REGULAR),
            ),
        ),
        End(
            f.implemented_busd,
            INK,
            ((words.IMPLEMENTED, BOLD), (words.amount(f.implemented_busd), REGULAR)),
        ),
    ]


def _lines(values: tuple[float, ...]) -> tuple[tuple[str, int], ...]:
    """Return a median and, where there is one, its spread, each on a line of its own."""
    number, ends = with_spread(values[0], values[1], values[2])
    rest = ((f"({ends})", REGULAR),) if ends != number else ()
    return ((f"{number} {words.UNIT}", REGULAR), *rest)


PICTURE = Picture(
    facts,
    titles.investment,
    captions.investment_draws,
    captions.investment_shows,
    draw,
    table,
    ("investment",),
)
