"""What was found to move an answer: inputs, quantities, and how sure that is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from simulator.catalogue.message import Arg
from simulator.scenario.load import Loaded
from simulator.scenario.problems import Problem
from simulator.scenario.quantity import Provenance
from simulator.studies.answer import Answer
from simulator.studies.sensitivity.exchange import Indices, Screened
from simulator.studies.sensitivity.inputs import Inputs

OURS: tuple[Provenance, ...] = ("assumed", "user")  # what nobody is named for
WIDE = 0.2  # of the leading share: what half its interval may be


@dataclass(frozen=True)
class Effect:
    """What one input does to the answer.

    Attributes
    ----------
    numbers : how many are drawn of it in a future
    share, share_error : first-order share of the variance; of several numbers, added up
    low, high : mean of the answer in the tenth of futures in which it turns out worst and best for
        the answer; of one number, in which it is lowest and highest
    error : of their difference
    rank : rank correlation with the answer, of one number; else not a number
    pawn : median distance between the distribution of the answer given it and as it is
        (Kolmogorov-Smirnov); not a number where it was not looked at
    total, total_half : share with all that it does together with others, and half its interval,
        where exchanged futures tell; else not a number
    apart : whether its share is more than chance
    """

    name: str
    label: Arg
    numbers: int
    share: float
    share_error: float
    low: float
    high: float
    error: float
    rank: float
    pawn: float
    apart: bool
    total: float = math.nan
    total_half: float = math.nan

    @property
    def matters(self) -> bool:
        """Whether it is seen to move the answer: by itself, or with others."""
        return self.apart or self.total > self.total_half

    @property
    def effect(self) -> float:
        """How much higher the answer is at the high end."""
        return self.high - self.low


@dataclass(frozen=True)
class Known:
    """What the answer hangs on, and how well it is known.

    Attributes
    ----------
    how : `drawn` in every run, `widened`: drawn over its range for this study, `ends`: put to the
        ends of its range, `refused`: an end contradicts the scenario
    low, high : mean of the answer where it is low and where it is high
    apart : whether they differ by more than chance
    """

    path: str
    label: Arg
    provenance: Provenance
    reason: str
    how: str
    low: float
    high: float
    error: float
    problems: tuple[Problem, ...] = ()
    apart: bool = False

    @property
    def effect(self) -> float:
        """How much higher the answer is where it is high."""
        return self.high - self.low


@dataclass(frozen=True)
class Exchanged:
    """What exchanged futures tell of some inputs, the last of them all others together."""

    names: tuple[str, ...]
    base: int
    futures: int
    indices: Indices | None = None
    screened: Screened | None = None


@dataclass(frozen=True, kw_only=True)
class Given:
    """What the draws of a run tell of an answer.

    Attributes
    ----------
    mean, error : of the answer
    effects : of the inputs, the largest share first; with others, where that is known
    pawn_of_nothing : that distance for an input that does nothing: what chance alone makes
    exchanged : what futures put together of those of the run tell besides, if they were played
    """

    loaded: Loaded
    inputs: Inputs
    answer: Answer
    draws: int
    mean: float
    error: float
    effects: tuple[Effect, ...]
    pawn_of_nothing: float
    exchanged: Exchanged | None = None

    @property
    def leading(self) -> list[Effect]:
        """Inputs that are seen to move the answer, the largest first."""
        return [effect for effect in self.effects if effect.matters]


@dataclass(frozen=True, kw_only=True)
class Sensitivity(Given):
    """What moves the answer.

    Attributes
    ----------
    known : of the quantities that move the answer, the largest effect first
    looked_at : how many quantities vary, or may
    assumptions : how many of them are assumed
    widened : how many of one value varied, which otherwise do not
    widened_mean : of the answer in these futures
    more_draws : how many draws would make the interval of the leading share narrow; none if it is
    screened : of all inputs, if that was asked for
    """

    known: tuple[Known, ...]
    looked_at: int
    assumptions: int
    widened: int
    widened_mean: float
    more_draws: int | None
    screened: Exchanged | None = None

    @property
    def ignorance(self) -> list[Known]:
        """Assumptions that move the answer, the largest effect first: what to find out next."""
        return [k for k in self.known if k.provenance in OURS and k.apart]

    @property
    def refused(self) -> list[Known]:
        """Assumptions that cannot be put to an end of their range by themselves."""
        return [k for k in self.known if k.problems]


def more_draws(share: float, half: float, draws: int) -> int | None:
    """Return how many draws would make half an interval a fifth of the share; none if it is that.

    >>> more_draws(0.3, 0.03, 10_000), more_draws(0.1, 0.03, 10_000)
    (None, 23000)
    """
    if half <= WIDE * share:
        return None
    wanted = draws * (half / (WIDE * max(share, half / 10))) ** 2
    unit = 10 ** (math.floor(math.log10(wanted)) - 1)  # two digits are enough, rounded up
    return math.ceil(wanted / unit) * unit
