"""Targets that speak of what no run reports, or in another unit."""

from __future__ import annotations

from simulator.catalogue.message import message
from simulator.catalogue.quantities import QUANTITIES, TARGETABLE
from simulator.scenario.problems import as_yaml, did_you_mean, quoted, quoted_list
from simulator.scenario.raw import Raw, text


def check(raw: Raw) -> None:
    """Report targets of unknown quantities and units."""
    for target, entry in raw.entries("targets"):
        path = ("targets", target)
        name = text(entry, "quantity")
        if name is None:
            continue
        if name not in TARGETABLE:
            all_names = message("problem-one-of", names=quoted_list(TARGETABLE))
            near = did_you_mean(name, TARGETABLE) or all_names
            what = message("problem-not-reported-by-year")
            raw.report((*path, "quantity"), what, as_yaml(name), near)
            continue
        unit, needed = text(entry, "unit"), QUANTITIES[name].unit
        if unit is not None and unit != needed:
            what = message("problem-other-unit", quantity=quoted(name), unit=needed)
            raw.report((*path, "unit"), what, as_yaml(unit))
