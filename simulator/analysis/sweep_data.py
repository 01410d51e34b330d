"""What one figure of a sweep shows, as data: its axes, its values, the levels that targets ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.catalogue.message import Arg, Message

Array = NDArray[np.float64]

NOISE = 2.0  # standard errors within which two means are not told apart
EXACT = 1e-9  # relative: below it a difference is rounding
NEVER = 1e6  # stands for a year that never comes, where years are told apart


class SweptAxis(NamedTuple):
    """One swept path as an axis of the figure.

    Attributes
    ----------
    name : what the input is called
    unit : none: of dates, texts and mere numbers
    values : [point] or, of a grid, [level]; numbers as displayed (shares in per cent), decimal
        years of dates, 0, 1, 2 … of texts
    texts : what stands for each value; empty: as in the scenario
    codes : of texts, each as a scenario file has it
    """

    path: str
    name: Arg
    unit: Message | None
    kind: Literal["number", "date", "text"]
    values: Array
    texts: tuple[Arg, ...]
    codes: tuple[str, ...] = ()


class Level(NamedTuple):
    """A level that one or more targets ask, in the unit displayed.

    `with_china` is what the target asks of Laos and China together, of which
    `value` is the Lao part; none where it speaks of Laos alone.
    """

    value: float
    standing: str
    at_most: bool
    together: int  # targets that ask the same
    with_china: float | None = None


@dataclass(frozen=True)
class FigureData:
    """What one figure shows.

    Attributes
    ----------
    unit : of the values; of years, none in words
    goal_unit : of levels
    year : of the quantity; none: the values are the first years of a target
    axes : swept paths, in the order of the dims
    middle : mean, or median first year: [level, ...] of a grid, else [point]
    error : of the mean; not a number for first years
    low, high : P10 and P90
    marks : levels of targets, the firmest first
    goal : the level whose probability is shown
    probability, probability_se : that the goal is met; none without a goal
    varied : [point] of one at a time, the path that is varied
    last_year : last year looked at
    condition : the input on which alone the quantity hangs; none where that is swept
    """

    name: str
    quantity: str
    unit: Message
    goal_unit: Message
    year: int | None
    design: str
    axes: tuple[SweptAxis, ...]
    middle: Array
    error: Array
    low: Array
    high: Array
    marks: tuple[Level, ...]
    goal: Level | None
    probability: Array | None
    probability_se: Array | None
    varied: tuple[str, ...]
    last_year: int
    draws: int
    condition: Message | None = None

    @property
    def decides(self) -> bool:
        """Whether it is the headline of power, or a target that some points make likelier."""
        if self.quantity == "commissioned_mw":
            return True
        if self.probability is None or self.probability_se is None:
            return False
        return moves(self.probability, self.probability_se)

    @property
    def moves(self) -> bool:
        """Whether any two points are told apart from the noise."""
        return moves(self.middle, self.error)


def moves(middle: Array, error: Array) -> bool:
    """Return whether the values differ by more than their errors and rounding explain.

    All points see the same chance, so that their differences are surer than
    this says.
    """
    known = np.where(np.isposinf(middle), NEVER, middle)
    if np.isnan(known).all():
        return False
    span = np.nanmax(known) - np.nanmin(known)
    noise = NOISE * np.sqrt(2.0) * np.nanmax(np.nan_to_num(error), initial=0.0)
    return bool(span > max(noise, EXACT * np.nanmax(np.abs(known))))
