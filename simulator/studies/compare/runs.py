"""Scenarios as a Comparison: every one played on the same chance, what fails told at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from simulator.run import Played, simulate
from simulator.scenario.problems import Failure
from simulator.studies.compare.comparison import Comparison, Side, labels_of, on_one_chance, side

if TYPE_CHECKING:
    from simulator.scenario.load import Loaded

    Progress = Callable[[float, str], None]

KEPT = 1  # future by project and line: a comparison looks at none


class NothingToCompareError(ValueError):
    """Fewer than two scenarios, or horizons that share no year; and what failed before."""

    def __init__(self, what: str, failures: Sequence[Failure] = ()) -> None:
        self.failures = tuple(failures)
        super().__init__(what)


class Made(NamedTuple):
    """A comparison, the reference as played, and what failed on the way."""

    comparison: Comparison
    known: Played
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
    sides: list[Side] = []
    failures: list[Failure] = []
    known: Played | None = None
    for number, (loaded, label) in enumerate(zip(alike, labels_of(alike), strict=True)):
        show = _of(progress, number, len(alike), label)
        try:
            outcomes = simulate(loaded.scenario, keep=KEPT, known=known, progress=show)
            sides.append(side(loaded, outcomes, label))
        except Exception as error:  # told at the end, when the others are done
            failures.append(Failure(label, error))
            continue
        known = known or Played(loaded.scenario, outcomes)
    made = beside(sides, notes, failures)
    assert known is not None
    return Made(made, known, tuple(failures))


def beside(
    sides: Sequence[Side], notes: Iterable[str] = (), failures: Sequence[Failure] = ()
) -> Comparison:
    """Put runs beside each other; the first is the reference.

    Raises
    ------
    NothingToCompareError
        If there are fewer than two, or their horizons share no year.
    """
    if len(sides) < 2:
        what = f"{len(sides) or 'no'} scenario{'s' * (len(sides) != 1)} could be played"
        raise NothingToCompareError(f"nothing to compare: {what}; give two or more", failures)
    made = Comparison(sides[0], tuple(sides[1:]), tuple(notes))
    if not made.years:
        spans = "; ".join(
            f"{s.label} {s.outcomes.first_year}–{s.outcomes.last_year}" for s in sides
        )
        what = f"the horizons share no year ({spans}); change `horizon`"
        raise NothingToCompareError(what, failures)
    return replace(made, notes=(*made.notes, *_differences_told(made)))


def _differences_told(made: Comparison) -> list[str]:
    """Say what cannot be compared: years outside a horizon, parts and targets of some only."""
    told = []
    spans = {s.label: (s.outcomes.first_year, s.outcomes.last_year) for s in made.sides}
    if len(set(spans.values())) > 1:
        each = ", ".join(f"{label} {first}–{last}" for label, (first, last) in spans.items())
        shared = f"{made.years[0]}–{made.years[-1]}"
        told.append(f"The horizons differ ({each}); {shared} is compared.")
    days = {s.label: s.scenario.as_of for s in made.sides}
    if len(set(days.values())) > 1:
        each = ", ".join(f"{label} {day.isoformat()}" for label, day in days.items())
        told.append(
            f"The days of knowledge differ ({each}): dates are drawn anew, and differences hold "
            "what was learnt in between."
        )
    for part, without in made.missing.items():
        with_it = [s.label for s in made.sides if s.label not in without]
        told.append(
            f"{_listed(without)} {'has' if len(without) == 1 else 'have'} no {part}: what "
            f"{_listed(with_it)} {'tells' if len(with_it) == 1 else 'tell'} of it is not compared."
        )
    for key in made.targets:
        without = [s.label for s in made.sides if key not in s.scenario.targets]
        if without:
            told.append(f"The target {key} is not in {_listed(without)}.")
    return told


def _listed(names: Sequence[str]) -> str:
    """Join names as a sentence does.

    >>> _listed(["a", "b", "c"])
    'a, b and c'
    """
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _of(progress: Progress | None, number: int, count: int, label: str) -> Progress | None:
    """Return what shows one scenario's progress as a share of all."""
    if progress is None:
        return None
    return lambda share, doing: progress((number + share) / count, f"{doing} {label}")
