"""Capital that the plan needs: by year and added up, against what is registered and spent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.analysis.figure_data.investment import FigureData, figure_data
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, Number, message, year
from simulator.catalogue.numbers import (
    largest_error,
    mean,
    median_and_spread,
    month_name,
    rounded,
    with_spread,
    with_unit,
)
from simulator.dates import calendar_day
from simulator.present.axes import (
    BAR,
    across,
    annual_axes,
    bands,
    draw_stack,
    middles,
)
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, always, percentile_columns, table_of
from simulator.present.sheet import TEXT_PT, Texts, sheet
from simulator.present.style import BLUE, BOLD, GREY, INK, ORANGE, PURPLE, REGULAR

if TYPE_CHECKING:
    from simulator.analysis.estimates import Estimate
    from simulator.present.types import Axes, Figure, Table

BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, BETWEEN_IN = 4.1, 0.5, 0.3, 0.62, 0.2
BY_YEAR_RIGHT_IN, ADDED_RIGHT_IN = 1.35, 1.75
PAD_YEARS = 0.6
COLOURS = {"power": BLUE, "transport": GREY, "petroleum": ORANGE}
NEED, PACE = BLUE, PURPLE
BN_USD = message("unit-bn-usd")


def title(f: FigureData) -> Message:
    """Return how much capital the plan needs, and how that compares with what is registered."""
    low, middle, high = ends(f.cumulative_busd, -1)
    args: dict[str, Arg] = {
        "years": len(f.years),
        "first": year(f.years[0]),
        "last": year(f.years[-1]),
    }
    if not high:
        return message("investment-none", **args)
    ratio = f.over_registered
    middle_of, low_of, high_of = (Number(float(x), 1) for x in (ratio.p50, ratio.p10, ratio.p90))
    args |= {"capital": median_and_spread(low, middle, high, BN_USD), "ratio": middle_of}
    if round(low_of.value, 1) == round(middle_of.value, 1) == round(high_of.value, 1):
        return message("investment-needs", **args)
    span = message("number-spread", low=low_of, high=high_of)
    return message("investment-needs-spread", ends=span, **args)


def subtitle(f: FigureData) -> Message:
    """Return what is drawn."""
    error = largest_error(f.total_busd.standard_error.tolist(), BN_USD)
    return message("investment-subtitle", error=error, first=year(f.years[0]))


def table(f: FigureData) -> Table:
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
            **percentile_columns("cumulative", f.cumulative_busd, "busd"),
            **percentile_columns("registered", f.pace_busd, "busd"),
        }
    )


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: by year at left, added up at right."""
    page = sheet(texts, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = page.width_in - 2 * LEFT_IN - BY_YEAR_RIGHT_IN - ADDED_RIGHT_IN - BETWEEN_IN
    wide /= 2
    page.text(0, 0, message("investment-panel-years"), TEXT_PT, BOLD)
    axes = page.axes(LEFT_IN, TOP_IN, wide, high)
    lang, top = texts.language, 1.05 * float(f.total_busd.mean.max())
    annual_axes(axes, f.years, f.as_of, wide, lang, top, pad=PAD_YEARS)
    draw_stack(axes, f.years, [(e.mean, COLOURS[part]) for part, e in f.parts_busd.items()])
    last, size = f.years[-1], (wide, high)
    name_ends(axes, _parts(f), last + BAR / 2, size, BY_YEAR_RIGHT_IN, lang)

    left = LEFT_IN + wide + BY_YEAR_RIGHT_IN + BETWEEN_IN
    page.text(left, 0, message("investment-panel-added"), TEXT_PT, BOLD)
    axes = page.axes(left + LEFT_IN, TOP_IN, wide, high)
    tops = (f.cumulative_busd[0.9].max(), f.pace_busd[0.5].max(), f.registered_busd)
    top = 1.05 * max(float(top) for top in tops)
    annual_axes(axes, f.years, f.as_of, wide, lang, top, pad=PAD_YEARS, shift=0.5)
    _draw_added(axes, f)
    name_ends(axes, _levels(f), last, size, ADDED_RIGHT_IN, lang)
    return page.figure


def _parts(f: FigureData) -> list[End]:
    """Return what is written beside the parts of the last bar: their sums over the years."""
    at = middles(e.mean[-1] for e in f.parts_busd.values())
    return [
        End(
            middle,
            COLOURS[part],
            ((message(f"investment-part-{part}"), BOLD), (_sum(f.sums_busd[part]), REGULAR)),
        )
        for part, middle in zip(f.parts_busd, at, strict=True)
    ]


def _sum(e: Estimate) -> Arg:
    return mean(float(e.mean), float(e.standard_error))


def _draw_added(axes: Axes, f: FigureData) -> None:
    x, of = across(f.years)
    middle = bands(axes, x, f.cumulative_busd, NEED, of)
    axes.plot(x, middle, color=NEED, lw=2.4, zorder=5)
    axes.plot(x, f.pace_busd[0.5][of], color=PACE, lw=1.4, ls=(0, (5, 2)), zorder=4)
    for level in (f.registered_busd, f.implemented_busd):
        axes.axhline(level, color=INK, lw=1.2, zorder=3)


def _levels(f: FigureData) -> list[End]:
    """Return what is written beside the last year of each path and level."""
    need, pace = ends(f.cumulative_busd, -1), ends(f.pace_busd, -1)
    day = calendar_day(f.registered_on)
    registered = message("investment-registered", month=month_name(day.month), year=year(day.year))
    amount = message(
        "investment-registered-amount",
        amount=with_unit(rounded(f.registered_busd), BN_USD),
        projects=f.projects,
    )
    implemented = with_unit(rounded(f.implemented_busd), BN_USD)
    return [
        End(need[1], NEED, ((message("investment-needed"), BOLD), *_lines(*need))),
        End(pace[1], PACE, ((message("investment-pace"), BOLD), *_lines(*pace))),
        End(f.registered_busd, INK, ((registered, BOLD), (amount, REGULAR))),
        End(
            f.implemented_busd,
            INK,
            ((message("investment-implemented"), BOLD), (implemented, REGULAR)),
        ),
    ]


def _lines(low: float, middle: float, high: float) -> tuple[tuple[Arg, int], ...]:
    """Return a median and, where there is one, its spread, each on a line of its own."""
    number, span = with_spread(low, middle, high)
    line = with_unit(number, BN_USD), REGULAR
    return (line,) if span == number else (line, (with_unit(span, BN_USD), REGULAR))


PICTURE = Picture(figure_data, title, subtitle, always("investment-caption"), draw, table)
