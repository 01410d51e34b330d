"""What the energy costs: the average price beside the alternatives at home, and the bill."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import cycle
from typing import TYPE_CHECKING

from simulator.analysis.figure_data.cost import FigureData, figure_data
from simulator.analysis.figure_data.spread import ends
from simulator.catalogue.message import Arg, Message, Number, capital, message, year
from simulator.catalogue.numbers import chance, median_and_spread
from simulator.present.axes import across, annual_axes, draw_path
from simulator.present.labels import End, name_ends
from simulator.present.picture import Picture, always, percentile_columns, table_of
from simulator.present.sheet import TEXT_PT, Texts, sheet
from simulator.present.style import (
    BLUE,
    BOLD,
    GREEN,
    GREY,
    ORANGE,
    PURPLE,
    REGULAR,
    SKY,
    VERMILION,
)

if TYPE_CHECKING:
    from simulator.present.types import Array, Figure, Table


BODY_IN, TOP_IN, BOTTOM_IN, LEFT_IN, RIGHT_IN, BETWEEN_IN = 3.7, 0.5, 0.3, 0.55, 1.5, 0.25
OTHER_COLOURS = (VERMILION, GREEN, PURPLE, SKY, GREY)
ALTERNATIVES = ("lng", "coal", "china_import", "wind_central")  # that the catalogue names
USCENT = message("unit-uscent-per-kwh")


def title(f: FigureData) -> Message:
    """Return what a kilowatt-hour costs, and whether that is less than the alternative."""
    of = year(f.year)
    low, middle, high = ends(f.price_uscent_per_kwh, f.years.index(f.year))
    if not middle:
        return message("power-no-price", year=of)
    share, error = float(f.cheaper.probability), float(f.cheaper.standard_error)
    return message(
        "power-price-against",
        year=of,
        price=median_and_spread(low, middle, high, USCENT),
        alternative=alternative(f.alternative),
        cheaper=chance(share, error, f.draws),
    )


def alternative(key: str) -> Arg:
    """Name a domestic alternative within a sentence; one of a scenario's own by its key."""
    return message(f"alternative-{key}") if key in ALTERNATIVES else key.replace("_", " ")


def table(f: FigureData) -> Table:
    """Return the numbers in the picture as columns."""
    price = percentile_columns("price", f.price_uscent_per_kwh, "uscent_per_kwh")
    cost = percentile_columns("cost", f.cost_musd, "musd")
    others = {
        f"alternative_{key}_uscent_per_kwh": v for key, v in f.alternatives_uscent_per_kwh.items()
    }
    return table_of({"year": f.years, **price, **cost, **others})


def draw(f: FigureData, texts: Texts) -> Figure:
    """Draw the picture: the price at left, the bill at right."""
    page = sheet(texts, BODY_IN)
    high = BODY_IN - TOP_IN - BOTTOM_IN
    wide = (page.width_in - 2 * LEFT_IN - 2 * RIGHT_IN - BETWEEN_IN) / 2
    lang = texts.language
    others = {alternative(k): v for k, v in f.alternatives_uscent_per_kwh.items()}
    bill = message("power-bill-panel", unit=message("unit-musd"))
    for left, head, values, alternatives, colour in (
        (0.0, message("power-price-panel", unit=USCENT), f.price_uscent_per_kwh, others, BLUE),
        (wide + LEFT_IN + RIGHT_IN + BETWEEN_IN, bill, f.cost_musd, {}, ORANGE),
    ):  # fmt: skip
        page.text(left, 0, head, TEXT_PT, BOLD)
        axes = page.axes(left + LEFT_IN, TOP_IN, wide, high)
        tops = [float(values[0.9].max()), *(float(v.max()) for v in alternatives.values())]
        annual_axes(axes, f.years, f.as_of, wide, lang, 1.05 * max(tops))
        draw_path(axes, f.years, values, colour)
        named = _ends(values, alternatives, colour)
        x, of = across(f.years)
        for other, end in zip(alternatives.values(), named[1:], strict=True):
            axes.plot(x, other[of], color=end.colour, lw=1.4, ls=(0, (5, 2)), zorder=3)
        name_ends(axes, named, f.years[-1], (wide, high), RIGHT_IN, lang)
    return page.figure


def _ends(
    values: Mapping[float, Array], alternatives: Mapping[Arg, Array], colour: str
) -> list[End]:
    """Return what is written beside the last year of every path."""
    number = median_and_spread(*ends(values, -1))
    imports = ((message("power-imports-from-laos"), BOLD), (number, REGULAR))
    others = [
        End(last, colour, ((capital(name), BOLD), (Number(last, 1), REGULAR)))
        for name, last, colour in zip(
            alternatives,
            (float(path[-1]) for path in alternatives.values()),
            cycle(OTHER_COLOURS),
            strict=False,
        )
    ]
    return [End(float(values[0.5][-1]), colour, imports), *others]


PICTURE = Picture(
    figure_data, title, always("power-cost-drawn"), always("power-cost-shown"), draw, table
)
