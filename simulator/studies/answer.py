"""What is asked as one number of each future: whether a target is met, or an amount."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.analysis.china import china_terms
from simulator.analysis.conditioning import FEWEST
from simulator.analysis.scorecard import futures, judged_by, scorecard
from simulator.catalogue.message import Arg, Number, message
from simulator.catalogue.message import year as of_year
from simulator.catalogue.quantities import TARGETABLE
from simulator.outcomes.store import Outcomes
from simulator.parts.registry import part_of, parts_of
from simulator.run.simulate import simulate
from simulator.scenario.problems import did_you_mean, nearest, quoted, quoted_list
from simulator.scenario.schema import Scenario
from simulator.studies.refusal import StudyError

Array = NDArray[np.float64]

RARE = 50  # futures in which a target is met, or missed, below which no interval would be honest


@dataclass(frozen=True)
class Answer:
    """What is asked for.

    Attributes
    ----------
    target : id; none: the quantity in the year
    year : none: a target without a year, by the end of the horizon
    """

    target: str | None
    quantity: str
    year: int | None

    @property
    def is_chance(self) -> bool:
        """Whether the answer is met or missed, its mean a chance."""
        return self.target is not None

    def asked(self, scenario: Scenario) -> set[str]:
        """Return the quantities that must be played."""
        if self.target is None:
            return {self.quantity}
        return judged_by([scenario.targets[self.target]])

    def values(self, scenario: Scenario, outcomes: Outcomes) -> Array:
        """Return the answer in each future: [draw]."""
        if self.target is None:
            assert self.year is not None
            column = outcomes.arrays[self.quantity][:, self.year - outcomes.first_year]
            return column.astype(np.float64)
        term = china_terms(scenario, outcomes.draws).get(self.target, 0.0)
        return futures(scenario.targets[self.target], outcomes, term).met.astype(np.float64)


def answer_of(
    scenario: Scenario, target: str | None, quantity: str | None, year: int | None
) -> Answer:
    """Return what is asked for, if the scenario can answer it.

    Raises
    ------
    StudyError
        If there is no such target, quantity or year.
    """
    reported = {name for part in parts_of(scenario) for name in part.quantities}
    if (target is None) == (quantity is None):
        names = quoted_list(scenario.targets)
        raise StudyError(message("sensitivity-target-or-quantity", names=names))
    if target is not None:
        if target not in scenario.targets:
            near = did_you_mean(target, scenario.targets, "`targets`")
            what = message("sensitivity-no-target", target=quoted(target), near=near or "")
            raise StudyError(what)
        if year is not None:
            raise StudyError(message("sensitivity-year-of-target"))
        found = scenario.targets[target]
        if found.quantity not in reported:
            raise _not_tested(
                target, message("target-part-left-out", part=part_of(found.quantity).label)
            )
        return Answer(target, found.quantity, found.year)
    assert quantity is not None
    known = [name for name in TARGETABLE if name in reported]
    if quantity not in known:
        near = nearest(quantity, known) or message("problem-one-of", names=quoted_list(known))
        raise StudyError(message("sensitivity-no-quantity", quantity=quoted(quantity), near=near))
    first, last = scenario.horizon.first_year, scenario.horizon.last_year
    if year is None or not first <= year <= last:
        raise StudyError(message("sensitivity-no-year", first=of_year(first), last=of_year(last)))
    return Answer(None, quantity, year)


def target_of(scenario: Scenario, target: str) -> Answer:
    """Return a target as what is asked for, if this scenario can be held against it.

    Raises
    ------
    StudyError
    """
    answer = answer_of(scenario, target, None, None)
    refuse_untested(answer, scenario, simulate(scenario, 1, quantities=answer.asked(scenario)))
    return answer


def refuse_few(draws: int) -> None:
    """Refuse so few draws that no interval would be honest.

    Raises
    ------
    StudyError
    """
    if draws < FEWEST:
        raise StudyError(message("sensitivity-few-draws", fewest=FEWEST))


def refuse_untested(answer: Answer, scenario: Scenario, outcomes: Outcomes) -> None:
    """Refuse a target that this scenario cannot be held against.

    Raises
    ------
    StudyError
    """
    if answer.target is None:
        return
    one = {answer.target: scenario.targets[answer.target]}
    (row,) = scorecard(scenario.model_copy(update={"targets": one}), outcomes)
    if row.why_not is not None:
        raise _not_tested(answer.target, row.why_not)


def refuse_what_cannot_move(answer: Answer, outcomes: Outcomes, y: Array) -> None:
    """Refuse an answer that is the same in every future, or nearly.

    Raises
    ------
    StudyError
    """
    if not np.isfinite(y).all():
        assert answer.year is not None
        raise StudyError(
            message("sensitivity-unknown", quantity=_name(answer), year=of_year(answer.year))
        )
    if np.ptp(y) > 0:
        rarer = int(min(y.sum(), len(y) - y.sum())) if answer.is_chance else RARE
        if rarer < RARE:
            assert answer.target is not None
            more = Number(float(f"{len(y) * RARE / rarer:.2g}"))
            target = quoted(answer.target)
            raise StudyError(
                message("sensitivity-rare", target=target, rare=rarer, draws=len(y), more=more)
            )
        return
    if answer.target is None:
        assert answer.year is not None
        raise StudyError(
            message("sensitivity-same", quantity=_name(answer), year=of_year(answer.year))
        )
    say = "sensitivity-always" if y[0] else "sensitivity-never"
    raise StudyError(message(say, target=quoted(answer.target), draws=outcomes.draws))


def _not_tested(target: str, why: Arg) -> StudyError:
    return StudyError(message("sensitivity-not-tested", target=quoted(target), why=why))


def _name(answer: Answer) -> Arg:
    return message(f"quantity-{answer.quantity}.name")
