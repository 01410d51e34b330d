"""Quantities of a scenario as a lever: all shifted by years, or all multiplied by one factor.

A distribution keeps its shape: every value that it may take is multiplied, and the same draws
meet it. A date that is still to come is shifted once it is drawn, and never to before `as_of`: to
expect it earlier and know that it has not come would make it less likely ever to come.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any, Literal

from simulator.catalogue.message import message
from simulator.dates import date_text
from simulator.distribution import Distribution
from simulator.scenario.load import Loaded
from simulator.scenario.problems import nearest, quoted
from simulator.scenario.provenance import Found, walk
from simulator.scenario.vary import vary
from simulator.studies.refusal import StudyError

MOST_YEARS = 8.0  # of a shift, either way
LEAST_FACTOR, MOST_FACTOR = 0.25, 4.0
SHIFTED_BY = {"energised": "begun_later_years", "cod": "later_years"}  # beside the date
INSIDE = 1e-9  # kept from a bound that must not be reached


@dataclass(frozen=True)
class Lever:
    """One quantity, or several that are moved alike.

    Attributes
    ----------
    name : as it was asked for: a path, in which `*` stands for anything
    """

    name: str
    loaded: Loaded
    found: tuple[Found, ...]

    @property
    def kind(self) -> Literal["years", "factor"]:
        """Whether it is moved by years or by a factor."""
        return "years" if self.found[0].leaf.is_date else "factor"

    @property
    def as_it_is(self) -> float:
        """The position in which nothing is changed."""
        return 0.0 if self.kind == "years" else 1.0

    @cached_property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest position, within the bounds of every field."""
        if self.kind == "years":
            return -MOST_YEARS, MOST_YEARS
        least, most = LEAST_FACTOR, MOST_FACTOR
        for of in self.found:
            low, high = of.quantity.distribution.support
            for bound, end in ((of.leaf.le, high), (of.leaf.most, _largest(of))):
                if bound is not None and 0 < end < math.inf:
                    most = min(most, bound / end)
            floor = of.leaf.ge if of.leaf.ge is not None else of.leaf.gt
            if floor is not None and floor > 0 and low > 0:
                least = max(least, floor / low * (1 + INSIDE))
        return min(least, 1.0), max(most, 1.0)

    def at(self, position: float) -> Loaded:
        """Return the scenario with the lever in a position."""
        if position == self.as_it_is:
            return self.loaded
        if self.kind == "years":
            return vary(self.loaded, dict(self._shifted(of, position) for of in self.found))
        return vary(self.loaded, {of.path: self._written(of, position) for of in self.found})

    def _shifted(self, of: Found, position: float) -> tuple[str, float]:
        """Return the path and the value of what shifts a date."""
        entry, _, key = of.path.rpartition(".")
        path = f"{entry}.{SHIFTED_BY[key]}"
        value: Any = self.loaded.merged
        for step in path.split("."):
            value = value.get(step, 0.0)
        return path, value + position

    def central(self, position: float) -> str:
        """Return the central value of the first of the quantities in a position, with its unit."""
        of = self.found[0]
        value = of.quantity.distribution.central
        if of.leaf.is_date:
            return date_text(value + position)
        return f"{value * position:.4g} {of.leaf.unit}"

    def _written(self, of: Found, position: float) -> dict[str, Any]:
        """Return a quantity as a scenario file would have it."""
        distribution = of.quantity.distribution
        written = _spelt(distribution, position)
        if distribution.kind == "value":
            before = distribution.parameters[0]
            written["range"] = sorted((before, before * position))
        said = f"{self.name} × {position:g}"
        return {**written, "unit": of.leaf.unit, "assumption": said}


def lever_of(loaded: Loaded, name: str) -> Lever:
    """Return the lever of a path, in which `*` stands for anything.

    Raises
    ------
    StudyError
        If no quantity is so named, some are dates and others not, or none can be moved.
    """
    every = list(walk(loaded.scenario))
    found = [of for of in every if fnmatchcase(of.path, name) and not _is_nothing(of)]
    if not found:
        near = None if "*" in name else nearest(name.lower(), [of.path for of in every])
        near = near or message("needed-see-paths")
        raise StudyError(message("needed-no-lever", name=quoted(name), near=near))
    if len({of.leaf.is_date for of in found}) > 1:
        raise StudyError(message("needed-dates-and-numbers", name=quoted(name)))
    stuck = [of for of in found if of.leaf.is_date and of.path.rpartition(".")[2] not in SHIFTED_BY]
    if stuck:
        raise StudyError(message("needed-date-stays", name=quoted(stuck[0].path)))
    return Lever(name, loaded, tuple(found))


def _is_nothing(of: Found) -> bool:
    """Return whether a factor would leave a quantity as it is."""
    return not of.leaf.is_date and of.quantity.distribution.support == (0.0, 0.0)


def _largest(of: Found) -> float:
    distribution = of.quantity.distribution
    return max(abs(x) for x in (*distribution.parameters, *distribution.support) if x < math.inf)


def _spelt(distribution: Distribution, factor: float) -> dict[str, Any]:
    """Return a distribution as a scenario file has it, all its values multiplied."""
    p = [x * factor for x in distribution.parameters]
    match distribution.kind:
        case "value":
            return {"value": p[0]}
        case "uniform" | "triangular":
            return {distribution.kind: p}
        case "normal":
            ends = {"low": p[2], "high": p[3]}
            named = {key: x for key, x in ends.items() if math.isfinite(x)}
            return {"normal": {"mean": p[0], "sd": p[1], **named}}
        case "lognormal":
            return {"lognormal": {"median": p[0], "p90": p[1]}}
        case "choices":
            shares = distribution.parameters[1::2]
            return {"choices": {str(x): share for x, share in zip(p[0::2], shares, strict=True)}}
