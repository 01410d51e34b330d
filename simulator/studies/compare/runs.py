"""Scenarios as a Comparison: every one played on the same chance, what fails told at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from simulator.catalogue.language import chosen
from simulator.catalogue.message import Message, listing, message, year
from simulator.parts.registry import label_of
from simulator.run import CachedRun, simulate
from simulator.scenario.problems import Failure
from simulator.studies.compare.comparison import Comparison, Side, labels_of, on_one_chance, side
from simulator.studies.executors import here
from simulator.studies.store import Memory
from simulator.studies.study import Evaluated, Study

if TYPE_CHECKING:
    from simulator.run import Progress
    from simulator.scenario.load import Loaded

_Result = tuple[Side, CachedRun] | Failure

KEPT = 1  # future by project and line: a comparison looks at none


class NothingToCompareError(ValueError):
    """Fewer than two scenarios, or horizons that share no year; and what failed before."""

    def __init__(self, what: Message, failures: Sequence[Failure] = ()) -> None:
        self.what = what
        self.failures = tuple(failures)
        super().__init__(what)

    def __str__(self) -> str:
        """Say what is missing in the language that was chosen."""
        return chosen().format(self.what)


class Made(NamedTuple):
    """A comparison, the reference as played, and what failed on the way."""

    comparison: Comparison
    cached: CachedRun
    failures: tuple[Failure, ...]


def play(
    scenarios: Sequence[Loaded],
    seed: int | None = None,
    draws: int | None = None,
    progress: Progress | None = None,
) -> Made:
    """Play every scenario on the chance of the first.

    Power that does not differ from the first's is taken over from it.

    Raises
    ------
    NothingToCompareError
        If fewer than two can be played.
    """
    alike, notes = on_one_chance(scenarios, seed, draws)
    labels = labels_of(alike)

    def evaluate(number: int, cached: CachedRun | None, workers: int) -> Evaluated[_Result]:
        loaded, label = alike[number], labels[number]
        show = _of(progress, number, len(alike), label)
        try:
            outcomes = simulate(
                loaded.scenario, keep=KEPT, workers=workers, cached=cached, progress=show
            )
            found = side(loaded, outcomes, label)
        except Exception as error:  # told at the end, when the others are done
            return Evaluated(Failure(label, error), cached)
        run = cached or CachedRun(loaded.scenario, outcomes)
        return Evaluated((found, run), run)

    one_group = [labels[0]] * len(labels) if labels else []
    results = Study(range(len(alike)), evaluate, labels, one_group).results(Memory(), here())
    failures = [found for found in results if isinstance(found, Failure)]
    played = [found for found in results if not isinstance(found, Failure)]
    made = comparison_of([found for found, _ in played], notes, failures)
    return Made(made, played[0][1], tuple(failures))


def comparison_of(
    sides: Sequence[Side], notes: Iterable[Message] = (), failures: Sequence[Failure] = ()
) -> Comparison:
    """Put runs beside each other; the first is the reference.

    Raises
    ------
    NothingToCompareError
        If there are fewer than two, or their horizons share no year.
    """
    if len(sides) < 2:
        raise NothingToCompareError(message("compare-too-few", played=len(sides)), failures)
    made = Comparison(sides[0], tuple(sides[1:]), tuple(notes))
    if not made.years:
        spans = listing(map(_span, made.sides), "semicolon")
        raise NothingToCompareError(message("compare-no-common-year", spans=spans), failures)
    return replace(made, notes=(*made.notes, *_not_comparable(made)))


def _not_comparable(made: Comparison) -> list[Message]:
    """Note what cannot be compared: years outside a horizon, parts and targets of some only."""
    notes = []
    if len({(s.outcomes.first_year, s.outcomes.last_year) for s in made.sides}) > 1:
        notes.append(
            message(
                "compare-horizons-differ",
                spans=listing(map(_span, made.sides), "semicolon"),
                first=year(made.years[0]),
                last=year(made.years[-1]),
            )
        )
    if len({s.scenario.as_of for s in made.sides}) > 1:
        days = [
            message("compare-day-of", scenario=s.label, day=s.scenario.as_of) for s in made.sides
        ]
        notes.append(message("compare-days-differ", days=listing(days, "semicolon")))
    for part, without in made.missing.items():
        having = [s.label for s in made.sides if s.label not in without]
        notes.append(
            message(
                "compare-part-missing",
                without=listing(without),
                count=len(without),
                part=label_of(part),
                having=listing(having),
                having_count=len(having),
            )
        )
    for key in made.targets:
        without = [s.label for s in made.sides if key not in s.scenario.targets]
        if without:
            notes.append(message("compare-target-missing", target=key, scenarios=listing(without)))
    return notes


def _span(side: Side) -> Message:
    first, last = side.outcomes.first_year, side.outcomes.last_year
    return message("compare-span", scenario=side.label, first=year(first), last=year(last))


def _of(progress: Progress | None, number: int, count: int, label: str) -> Progress | None:
    """Return what shows one scenario's progress as a share of all."""
    if progress is None:
        return None
    return lambda share, doing: progress(
        (number + share) / count, message("compare-doing", doing=doing, scenario=label)
    )
