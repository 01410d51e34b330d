"""A part of its own: durian that crosses the border, more of it the more trade there is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pydantic import Field

from simulator.catalogue.message import message
from simulator.catalogue.quantities import DRAW_YEAR, Quantity
from simulator.parts.contract import Batch, Given, Part, Step
from simulator.scenario.base import Factor, Megawatts, Section
from simulator.scenario.raw import Raw

QUANTITIES = {
    "durian_kt": Quantity("durian_kt", DRAW_YEAR, "kt", over_time="sum", headline="first"),
    "durian_musd": Quantity("durian_musd", DRAW_YEAR, "MUSD", over_time="sum"),
}


class Durian(Section):
    """Durian."""

    orchards_kt: Megawatts = Field(description="a year; megawatts serve as kilotonnes here")
    musd_per_kt: Factor


def _play(batch: Batch, given: Given) -> Given:
    durian = batch.scenario.durian  # type: ignore[attr-defined]
    horizon = batch.scenario.horizon
    years = horizon.last_year - horizon.first_year + 1
    grown = given.get("trade.relative", np.ones((batch.chance.count, years)))
    kt = batch.chance.number(durian.orchards_kt)[:, None] * grown
    price = batch.chance.number(durian.musd_per_kt)[:, None]
    return {"durian_kt": kt, "durian_musd": kt * price}


def _check(raw: Raw) -> None:
    """Refuse orchards without a price."""
    if raw.at("durian", "musd_per_kt") is None:
        raw.report(("durian", "musd_per_kt"), message("durian-without-a-price"))


DURIAN = Part(
    name="durian",
    quantities=QUANTITIES,
    steps=lambda _: (
        Step("durian.sold", _play, ("durian",), tuple(QUANTITIES), wants=("trade.relative",)),
    ),
    not_represented=("smell",),
    pictures={"durian": "tests.parts.toy_picture:PICTURE"},
    tables={"trees": "tests.parts.toy_picture:trees_table"},
    finding="durian",
    section=Durian,
    messages=Path(__file__).with_name("messages"),
    check=_check,
)
