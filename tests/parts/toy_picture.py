"""The picture of the toy part."""

from __future__ import annotations

from simulator.analysis.estimates import estimate
from simulator.catalogue.message import message
from simulator.catalogue.numbers import rounded
from simulator.present.picture import Picture, table_of
from simulator.present.sheet import sheet


def _data(scenario, outcomes, rows):
    return outcomes.years, estimate(outcomes.arrays["durian_kt"]).mean


def _draw(data, texts):
    made = sheet(texts, 3.0)
    made.figure.add_axes((0.1, 0.3, 0.8, 0.4)).plot(*data)
    return made.figure


def trees_table(scenario, outcomes, rows):
    return table_of({"year": outcomes.years, "trees": 100 * outcomes.years})


PICTURE = Picture(
    data=_data,
    title=lambda data: message("durian-comes", kt=rounded(float(data[1][-1]))),
    subtitle=lambda data: message("durian-drawn"),
    caption=lambda data: message("durian-caption"),
    draw=_draw,
    table=lambda data: table_of({"year": data[0], "kt": data[1]}),
)
