"""What a part is: what it reads of a scenario, needs of other parts, gives, reports and shows.

Nothing above this floor knows a part by name. A part gives its steps; the
order in which steps are played follows from what each needs and gives. What
passes from step to step is a coupling, by name: a reported quantity under its
own name, anything else under `part.name`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np

from simulator.catalogue.language import known
from simulator.catalogue.message import Arg, Message
from simulator.catalogue.quantities import Quantity
from simulator.parts.chance import Chance
from simulator.scenario.backcast import Backcast
from simulator.scenario.base import Section
from simulator.scenario.load import Loaded
from simulator.scenario.raw import Raw
from simulator.scenario.schema import Scenario
from simulator.scenario.targets import Target

Given = Mapping[str, Any]  # couplings and quantities by name; arrays have the draw first
Labels = Mapping[str, tuple[str, ...]]


class Batch(NamedTuple):
    """What a step is played on.

    Attributes
    ----------
    layout : what the part laid out of the scenario, once for all draws
    chance : of all draws of the batch
    draws : which of them to play: all, unless the step is played by block
    wanted : names that are asked for; what is not among them need not be made
    """

    scenario: Scenario
    layout: Any
    chance: Chance
    draws: slice
    wanted: frozenset[str]


@dataclass(frozen=True)
class Step:
    """A stage of a part.

    Attributes
    ----------
    name : `part.stage`
    reads : sections of the scenario that its numbers depend on, or dotted paths in them; days of
        knowledge, horizon, correlations, seed and draws are taken for granted
    needs : couplings without which it cannot be played
    wants : couplings that it takes into account where a part of the scenario gives them
    gives : quantities and couplings
    by_block : whether draws are played a block at a time, so that their planes fit the cache
    """

    name: str
    play: Callable[[Batch, Given], Given]
    reads: tuple[str, ...]
    gives: tuple[str, ...]
    needs: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    by_block: bool = False


def nothing(_: Scenario) -> Labels:
    """Return no labels."""
    return {}


def from_base_year(
    quantity: str, scenario: Scenario, arrays: Given, first_year: int
) -> tuple[int, float] | None:
    """Return the base year and the mean of the run in it, where growth from there means anything.

    Parameters
    ----------
    arrays : quantities of the run, by year from its first year on
    """
    year, by_year = scenario.power.top_down.base_year, arrays[quantity]
    if not 0 <= year - first_year < by_year.shape[1]:
        return None
    base = float(np.mean(by_year[:, year - first_year]))
    return (year, base) if base > 0 else None


class Fitted(NamedTuple):
    """A factor on delays after the record: median, and the 90th percentile of one plant's own.

    `low` to `high` is where the median lies with 80 %.
    """

    median: float
    p90: float
    low: float
    high: float
    plants: int
    dates: int


class Past(NamedTuple):
    """How a part is set back to what was known of it, and scored on what came.

    Attributes
    ----------
    quantity, energy : names of what the record tells of, by year and by month
    as_known : of a loaded scenario with a history, a year, the last year of the record and the
        names of the other parts, what to set by path for the scenario to be as it was known at
        the end of that year
    simple : of a scenario so set, a year and a slip in years, the forecast that every announced
        date holds or slips by as much
    unlisted : of a scenario, its history and a year, how much of what supplies today was on no list
        at the end of that year
    fits : of a scenario, its history and a year to leave out (none: nothing), factors on delays
    fitted_values : the same as values to set by path
    """

    quantity: str
    energy: str
    as_known: Callable[[Loaded, Backcast, int, int, Iterable[str]], dict[str, Any]]
    simple: Callable[[Scenario, int, float], float]
    unlisted: Callable[[Scenario, Backcast, int], float]
    fits: Callable[[Scenario, Backcast, int | None], dict[str, Fitted]]
    fitted_values: Callable[[Scenario, Backcast, dict[str, Fitted]], dict[str, Any]]


class Candidate(NamedTuple):
    """Something that a plan may sign.

    Attributes
    ----------
    mw : what signing it counts for, central
    option : `group.option` where of several only one can be real
    rank : how near it is to a contract already, the nearest first
    date : its stated date, infinite where none is
    ways : sets of works with all of which it could land; an empty one: with none
    is_kept : whether every plan has it
    """

    name: str
    label: Arg
    mw: float
    corridor: int
    option: str | None
    rank: int
    date: float
    ways: tuple[frozenset[str], ...]
    is_kept: bool


class Work(NamedTuple):
    """Something that a plan may begin, in one of some years.

    Attributes
    ----------
    musd : its cost, central; none where it is not known
    is_new : whether nothing is there without it; else it adds to what is there
    """

    name: str
    label: Arg
    corridor: int
    years: tuple[int, ...]
    musd: float | None
    is_new: bool


Begun = frozenset[tuple[str, int]]  # works, each with the year in which it is begun


class Decision(NamedTuple):
    """What a plan decides: who is signed, what is begun when, and the price offered."""

    signed: frozenset[str]
    works: Begun
    offer: float


class Entering(NamedTuple):
    """What enters a tree of arcs while of some works just these are begun.

    Attributes
    ----------
    name : who must be signed for it; none: nobody
    of : works on which it hangs
    begun : those of them that are begun, and when
    mw : by arc, [draw]
    """

    name: str | None
    of: frozenset[str]
    begun: Begun
    mw: Mapping[int, np.ndarray]


class Limit(NamedTuple):
    """The most that an arc takes while of some works just these are begun: MW, [draw]."""

    arc: int
    of: frozenset[str]
    begun: Begun
    mw: np.ndarray


class Tree(NamedTuple):
    """What lands in one year as a tree of arcs, all that may be decided in it.

    Attributes
    ----------
    arcs : name and label of each
    parent : [arc], what each feeds; -1: it lands
    efficiency : what arrives of a unit sent into an arc: [arc, draw]
    entering, limits : each for all that may be begun of the works that it hangs on; an arc
        without a limit takes all
    """

    arcs: tuple[tuple[str, Arg], ...]
    parent: tuple[int, ...]
    efficiency: np.ndarray
    entering: tuple[Entering, ...]
    limits: tuple[Limit, ...]


class TreeOf(Protocol):
    """Of a scenario, what comes of a quantity in a year as a tree; none where it is no flow in one.

    With a plan, at a price offered, all that may be decided is in it, and by no plan more
    comes than the tree says; without one it is just what comes.
    """

    def __call__(
        self, scenario: Scenario, offer: float | None, quantity: str, year: int, draws: int
    ) -> Tree | None:
        """Return the tree."""
        ...


class Decisions(NamedTuple):
    """What a plan may decide of a part, and what comes of it.

    Attributes
    ----------
    sums : quantities that are sums over corridors
    rising : of them, those that never fall when more is signed, begun or offered
    told : quantities of years that are told of a plan beside the one that it aims at; the first is
        what it saves
    signed_in, begun_in : quantities that tell when what is signed, and what is begun, is there
    dear_in : quantity that tells in which futures each needs a higher price than it is offered
    let_through : of a scenario, by name what comes whatever price it needs: not a plan's to sign
    corridors : of a scenario, the numbers of its corridors: what comes of one hangs on nothing
        that is decided in another
    alone : of a scenario and some corridors, one in which nothing else comes
    comes : whether anything can come in a scenario, so that it can be played
    decided : a scenario as decided, not checked again
    values : the same as values to set by path, from its section `plan` as files have it
    tree : a `TreeOf`, defined as a picture is
    carried : the quantity that arcs of the tree limit
    """

    sums: frozenset[str]
    rising: frozenset[str]
    told: tuple[str, ...]
    signed_in: str
    begun_in: str
    dear_in: str
    candidates: Callable[[Scenario], list[Candidate]]
    works: Callable[[Scenario], list[Work]]
    corridors: Callable[[Scenario], frozenset[int]]
    alone: Callable[[Scenario, frozenset[int]], Scenario]
    comes: Callable[[Scenario], bool]
    let_through: Callable[[Scenario], dict[str, Arg]]
    decided: Callable[[Scenario, Decision], Scenario]
    values: Callable[[Scenario, Decision, dict[str, Any]], dict[str, Any]]
    tree: str | None = None
    carried: str | None = None


class Piece(NamedTuple):
    """Something that is still to come: as a work of a plan, or as a candidate of it.

    Attributes
    ----------
    size : MW of a project; 0 of a line
    """

    thing: Candidate | Work
    size: float


class Pieces(NamedTuple):
    """What is still to come of a part, one by one.

    Attributes
    ----------
    to_come : of a scenario
    without : a scenario in which some of them never come
    later : a scenario in which one is so many years later, below nought earlier
    """

    to_come: Callable[[Scenario], list[Piece]]
    without: Callable[[Scenario, frozenset[str]], Scenario]
    later: Callable[[Scenario, str, float], Scenario]


@dataclass(frozen=True)
class Part:
    """A part of the system.

    Attributes
    ----------
    name : that of its section of the scenario; where the section is missing, so is the part
    quantities : what it reports
    steps : its stages in a scenario, in any order
    lay_out : of a scenario and the names that are asked for, what does not depend on chance, for
        `Batch.layout`
    labels : names along each dim of its own
    codes : by quantity in codes, what each code stands for, from 0 on
    not_represented : what it leaves out, by the names of messages `gap-PART-NAME`
    pictures : by name, in the order in which a reader meets them, where each is defined:
        `module:ATTRIBUTE`, loaded when it is drawn
    days : by quantity of days of things, the path of such a day, with `{}` for the thing
    by_label : by dim of its own, the table of its quantities along it and the years
    tables : other tables of its own by name, each defined as a picture is, of the scenario, the
        outcomes and the targets
    finding : the picture whose title belongs to the answer of a run
    answer : its part of the answer of a run, defined as a picture is, of the data of its pictures
    beyond : by quantity, the one that tells of it in years beyond the horizon
    start : of a quantity, the year and the value from which growth to a target is told
    each_day : what a total in a year is each day (in a thousandth of its unit), and of how many
        days, from arrays and means of a run
    each_day_from : by quantity of which `each_day` tells, the others that it looks at
    past : how it is set back to what was known in past years, as a `Past` defined as a picture is
    decisions : what a plan may decide of it, as a `Decisions` defined as a picture is
    pieces : what of it is still to come, one by one, as `Pieces` defined as a picture is
    assumed : that the quantity of a target is put in, not found; nothing where it is found
    condition : on which input alone a quantity of a year hangs in scenarios, to be said with it;
        without a year, that of years to come; nothing where it hangs on several
    condition_reads : paths of inputs that the condition tells
    section : model of its section, unless `Scenario` declares it
    check : its rules that no field can declare
    messages : folder of messages by language, unless the catalogue has them
    """

    name: str
    quantities: Mapping[str, Quantity]
    steps: Callable[[Scenario], Sequence[Step]]
    lay_out: Callable[[Scenario, frozenset[str]], Any] = lambda *_: None
    labels: Callable[[Scenario], Labels] = nothing
    codes: Callable[[Scenario], Labels] = nothing
    not_represented: tuple[str, ...] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, str] = field(default_factory=dict)
    by_label: Mapping[str, str] = field(default_factory=dict)
    tables: Mapping[str, str] = field(default_factory=dict)
    finding: str | None = None
    answer: str | None = None
    beyond: Mapping[str, str] = field(default_factory=dict)
    start: Callable[[str, Scenario, Given, int], tuple[int, float] | None] = from_base_year
    each_day: Callable[[float, Given, Given], tuple[float, float] | None] = lambda *_: None
    each_day_from: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    past: str | None = None
    decisions: str | None = None
    pieces: str | None = None
    assumed: Callable[[Target, Scenario], Message | None] = lambda *_: None
    condition: Callable[[str, int | None, Sequence[Scenario]], Message | None] = lambda *_: None
    condition_reads: tuple[str, ...] = ()
    section: type[Section] | None = None
    check: Callable[[Raw], None] | None = None
    messages: Path | None = None

    @property
    def label(self) -> Arg:
        """What it is called within a sentence; its name where no message says."""
        return known(f"part-{self.name}", self.name)

    def is_in(self, scenario: Scenario) -> bool:
        """Return whether a scenario has this part."""
        return getattr(scenario, self.name, None) is not None
