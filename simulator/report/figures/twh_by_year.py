"""Energy by year: imports at the border, by technology and by where they land."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.outcomes.summary import Estimate, estimate
from simulator.report import captions, titles, words
from simulator.report.axes import blocks, end_of_record, value_axis, year_axis
from simulator.report.labels import End, name_ends
from simulator.report.network import landing
from simulator.report.picture import Picture, table_of
from simulator.report.sheet import SMALL_PT, TEXT_PT, Words, sheet
from simulator.report.style import (
    BOLD,
    INK,
    PAPER,
    REGULAR,
    SERIES_COLOURS,
    TECHNOLOGY_COLOURS,
    font,
    width_in,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.outcomes.store import Outcomes
    from simulator.report.cells import Table
    from simulator.report.scorecard import TargetRow
    from simulator.scenario.schema import Scenario

    Array = NDArray[np.float64]

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 4.3, 0.5, 0.3, 0.72, 1.42, 0.28
BAR = 0.74
LANDINGS_AT_MOST = 6
GWH_PER_TWH = 1000.0
SMALLEST_PT = 6.5
VALUES_AT_MOST = 16  # years whose totals are written above the bars


class Facts(NamedTuple):
    """Energy metered at the border, TWh: stacks [year] by name, in the order they are stacked."""

    years: tuple[int, ...]
    as_of: date
    total_twh: Estimate
    by_technology_twh: Mapping[str, Array]
    by_landing_twh: Mapping[str, Array]
    draws: int


def facts(scenario: Scenario, outcomes: Outcomes, rows: Sequence[TargetRow]) -> Facts:
    """Take from the run what the picture shows; the stacks are means over all draws."""
    projects = [scenario.power.projects[key] for key in outcomes.projects]
    lines = scenario.power.lines
    mean_twh = outcomes.means["project_gwh"] / GWH_PER_TWH  # [year, project]
    by_technology = _sums(mean_twh, [p.technology for p in projects])
    lands = [
        words.brief(lines[landing(lines, p.line)].name) if p.line else words.NO_LINE
        for p in projects
    ]
    by_landing = _sums(mean_twh, lands)
    ranked = sorted(by_landing, key=lambda name: -by_landing[name].sum())
    kept = {name: by_landing[name] for name in ranked[:LANDINGS_AT_MOST]}
    if len(ranked) > LANDINGS_AT_MOST:
        rest = [by_landing[name] for name in ranked[LANDINGS_AT_MOST:]]
        kept[words.other_landings(len(rest))] = np.sum(rest, axis=0)
    return Facts(
        years=tuple(outcomes.years.tolist()),
        as_of=scenario.as_of,
        total_twh=estimate(outcomes.arrays["import_gwh"] / GWH_PER_TWH),
        by_technology_twh={t: by_technology[t] for t in TECHNOLOGY_COLOURS if t in by_technology},
        by_landing_twh=kept,
        draws=outcomes.draws,
    )


def _sums(mean_twh: Array, names: Sequence[str]) -> dict[str, Array]:
    """Add up projects of the same name, leaving out those that never send anything."""
    of = np.array(names)
    sums = {name: mean_twh[:, of == name].sum(axis=1) for name in dict.fromkeys(names)}
    return {name: twh for name, twh in sums.items() if twh.any()}


def table(f: Facts) -> Table:
    """Return the numbers in the picture as columns."""
    total = {f"total_{name}_twh": v for name, v in f.total_twh._asdict().items()}
    parts = {f"{name}_mean_twh": v for name, v in f.by_technology_twh.items()}
    lands = {f"to {name}: mean TWh": v for name, v in f.by_landing_twh.items()}
    return table_of({"year": f.years, **total, **parts, **lands})


def draw(f: Facts, around: Words) -> Figure:
    """Draw the picture."""
    page = sheet(around, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    technologies = {words.TECHNOLOGY[t]: v for t, v in f.by_technology_twh.items()}
    colours = [TECHNOLOGY_COLOURS[t] for t in f.by_technology_twh]
    for left, head, stack, shades in (
        (0.0, words.BY_TECHNOLOGY, technologies, colours),
        (wide + RIGHT_IN + BETWEEN_IN, words.BY_LANDING, f.by_landing_twh, SERIES_COLOURS),
    ):
        page.text(left, 0, head, TEXT_PT, BOLD)
        axes = page.axes(LEFT_IN + left, TOP_IN, wide, high)
        value_axis(axes, 1.06 * float(f.total_twh.p90.max()), "TWh")
        year_axis(axes, f.years, wide, 0.6)
        end_of_record(axes, f.as_of, words.DATES, words.FUTURES, wide, shift=-0.5)
        _draw_stack(axes, f, stack, shades)
        _draw_total(axes, f, wide, high)
        edge = f.years[-1] + BAR / 2
        name_ends(axes, _ends(stack, shades), edge, (wide, high), RIGHT_IN)
    return page.figure


def _draw_stack(axes: Axes, f: Facts, stack: Mapping[str, Array], colours: Iterable[str]) -> None:
    bottom = np.zeros(len(f.years))
    for twh, colour in zip(stack.values(), colours, strict=False):
        blocks(axes, np.array(f.years) - BAR / 2, bottom, BAR, twh, colour)
        bottom = bottom + twh


def _draw_total(axes: Axes, f: Facts, wide: float, high: float) -> None:
    """Draw the spread of the total as whiskers and write its mean above them."""
    total = f.total_twh
    few = len(f.years) <= VALUES_AT_MOST
    for colour, width in ((PAPER, 2.0 if few else 0.0), (INK, 1.1)):
        axes.vlines(f.years, total.p10, total.p90, color=colour, lw=width, zorder=5)
    top = axes.get_ylim()[1]
    named = f.years if few else f.years[-1:]
    room = wide / (len(f.years) + 0.2)
    size = SMALL_PT if width_in("00.0", SMALL_PT) < room else SMALLEST_PT
    for year in named:
        at = f.years.index(year)
        axes.text(
            year, max(total.p90[at], total.mean[at]) + 0.05 / high * top, f"{total.mean[at]:.1f}",
            fontproperties=font(size, BOLD), ha="center", va="bottom", zorder=6,
        )  # fmt: skip


def _ends(stack: Mapping[str, Array], colours: Iterable[str]) -> list[End]:
    """Return what is written beside the parts of the last bar."""
    parts = np.array([float(twh[-1]) for twh in stack.values()])
    middles = np.cumsum(parts) - parts / 2
    return [
        End(float(middle), colour, ((name, REGULAR),))
        for name, middle, colour in zip(stack, middles, colours, strict=False)
    ]


PICTURE = Picture(facts, titles.twh_by_year, captions.twh_draws, captions.twh_shows, draw, table)
