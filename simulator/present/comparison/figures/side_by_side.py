"""Small multiples on one scale: a column a scenario, the reference in grey behind the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simulator.analysis.facts.spread import by_share
from simulator.present.axes import (
    across,
    bands,
    end_of_record,
    round_values,
    value_axis,
    year_axis,
)
from simulator.present.comparison import findings, words
from simulator.present.comparison.figures.colours import shown
from simulator.present.numbers import with_spread
from simulator.present.sheet import SMALL_PT, TEXT_PT, Words, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    FAINT,
    INK,
    MUTED,
    balanced,
    font,
    height_in,
    wrap,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from simulator.present.sheet import Sheet
    from simulator.studies.compare.comparison import Comparison, Side

    Band = dict[float, NDArray[np.float64]]

LEFT_IN, GAP_IN, PANEL_IN, TICKS_IN, BETWEEN_IN = 0.8, 0.16, 1.15, 0.26, 0.14
ALWAYS = ("commissioned_mw", "import_gwh", "coal_kt", "trade_musd")
STOCKS = ("commissioned_mw",)  # told for 31 December
PAD_YEARS, AT_MOST = 0.35, 4
GREYS = (0.3, 0.3)


class Facts(NamedTuple):
    """Bands by year of each quantity: by its name, then one a scenario, none where it lacks it."""

    quantities: dict[str, tuple[Band | None, ...]]
    year: int


def facts(comparison: Comparison) -> Facts:
    """Take from the runs what the picture shows."""

    def wanted(name: str) -> bool:
        found = [comparison.differences[other.label].get(name) for other in comparison.others]
        return name in ALWAYS or any(pairs is not None and pairs.tells.any() for pairs in found)

    return Facts(
        {
            name: tuple(_band(side, name, comparison) for side in shown(comparison))
            for name in words.HEADS
            if wanted(name) and any(name in s.outcomes.arrays for s in shown(comparison))
        },
        findings.year_told(comparison),
    )


def _band(side: Side, name: str, comparison: Comparison) -> Band | None:
    if name not in side.outcomes.arrays:
        return None
    return by_share(words.told(name).scale * side.by_year(name, comparison.years))


def subtitle(comparison: Comparison) -> str:
    """Say what is drawn."""
    return (
        "Median, middle half and P10–P90 of the futures by year, one scale a row; in grey the "
        f"reference, {comparison.reference.label}. The numbers are of "
        f"{findings.year_told(comparison)}: median, P10–P90, and at the right by how much the mean "
        "differs."
    )


def draw(comparison: Comparison) -> Figure:
    """Draw the picture."""
    f = facts(comparison)
    sides = shown(comparison)
    around = Words(
        findings.side_by_side(comparison), subtitle(comparison), words.source_line(comparison)
    )
    column_in = (9.5 - LEFT_IN - GAP_IN * (len(sides) - 1)) / len(sides)
    heads = [balanced(words.head(s, comparison), column_in, TEXT_PT, BOLD) for s in sides]
    head_in = height_in(max(map(len, heads)), TEXT_PT) + 0.1
    number_in = height_in(2, SMALL_PT) + 0.04
    row_in = height_in(1, TEXT_PT) + number_in + PANEL_IN + BETWEEN_IN
    page = sheet(around, head_in + len(f.quantities) * row_in + TICKS_IN)
    lefts = [LEFT_IN + i * (column_in + GAP_IN) for i in range(len(sides))]
    for left, head in zip(lefts, heads, strict=True):
        page.text(left, 0, head, TEXT_PT, BOLD)
    for row, (name, found) in enumerate(f.quantities.items()):
        top = head_in + row * row_in
        told = words.told(name)
        page.text(0, top, f"{told.name}, {told.unit}", TEXT_PT, BOLD, MUTED)
        top += height_in(1, TEXT_PT)
        highest = max(float(b[0.9].max()) for b in found if b is not None)
        first: Axes | None = None
        for i, (side, band) in enumerate(zip(sides, found, strict=True)):
            axes = page.axes(lefts[i], top + number_in, column_in, PANEL_IN)
            if first is None:
                value_axis(axes, highest, "", AT_MOST)
                first = axes
            else:
                values = round_values(highest, AT_MOST)
                axes.set_ylim(0, values[-1])
                axes.set_yticks(values, [""] * len(values))
                axes.grid(axis="y")
            _panel(axes, comparison, side, name, band, found[0], column_in)
            if row < len(f.quantities) - 1:
                axes.set_xticklabels([])
            if band is not None:
                at = comparison.years.index(f.year)
                _numbers(page, lefts[i], top, band, at)
                text = _difference(comparison, side, name, at)
                right = lefts[i] + column_in
                page.text(right, top, text, SMALL_PT, BOLD, BLUE, align="right")
    return page.figure


def _panel(
    axes: Axes,
    comparison: Comparison,
    side: Side,
    name: str,
    band: Band | None,
    reference: Band | None,
    width: float,
) -> None:
    year_axis(axes, comparison.years, width, PAD_YEARS)
    shift = -1.0 if name in STOCKS else -0.5
    end_of_record(axes, side.scenario.as_of, "", "", width, shift)
    x, of = across(comparison.years)
    is_reference = side is comparison.reference
    if reference is not None:
        middle = bands(axes, x, reference, FAINT, of, GREYS)
        axes.plot(x, middle, color=MUTED, lw=2.0 if is_reference else 1.0, zorder=3)
    if band is None:
        part = words.told(name).said
        first, last = axes.get_xlim()
        for i, line in enumerate(wrap(f"no {part}: not in this scenario", width - 0.1, SMALL_PT)):
            axes.text(
                (first + last) / 2,
                axes.get_ylim()[1] * (0.5 - height_in(i, SMALL_PT) / PANEL_IN),
                line,
                ha="center",
                va="center_baseline",
                fontproperties=font(SMALL_PT),
                color=MUTED,
                zorder=6,
            )
    elif not is_reference:
        axes.plot(x, bands(axes, x, band, BLUE, of), color=BLUE, lw=2.0, zorder=4)


def _numbers(page: Sheet, left: float, top: float, band: Band, at: int) -> None:
    """Write median and spread of the year told above a panel."""
    low, middle, high = (float(band[share][at]) for share in (0.1, 0.5, 0.9))
    number, ends = with_spread(low, middle, high)
    page.text(left, top, number, SMALL_PT, BOLD, INK)
    if ends != number:
        page.text(left, top + height_in(1, SMALL_PT), ends, SMALL_PT, colour=MUTED)


def _difference(comparison: Comparison, side: Side, name: str, at: int) -> str:
    """Say by how much the mean differs from the reference; nothing for the reference itself."""
    if side is comparison.reference or name not in comparison.differences[side.label]:
        return ""
    return words.short(comparison.differences[side.label][name].at(at), words.told(name).scale)
