"""The best plan as the best plans where a limit is lower, and what each reaches."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from simulator.analysis.estimates import Estimate, Reached
from simulator.parts.contract import Decision
from simulator.scenario.plan import Limited
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import Limits, System

STEPS = 8


class Level(NamedTuple):
    """A plan, and what it reaches in the futures of the search.

    Attributes
    ----------
    most : what the limit is that was lowered to find it; infinite: none was
    told : other quantities by name, in fewer futures of another seed; empty where not looked at
    """

    decision: Decision
    mw: float
    most: float
    searched: Reached
    told: dict[str, Estimate] = {}  # noqa: RUF012  # of a tuple, never written to

    @property
    def offer(self) -> float:
        """The price offered, of the ceiling."""
        return self.decision.offer


def level(system: System, decision: Decision, most: float = np.inf) -> Level:
    """Return a plan with what it reaches."""
    reached = system.reached(system.counted(system.total(decision)))
    return Level(decision, system.mw(decision.signed), most, reached)


def frontier(system: System, best: Decision, limited: Limited, seed: int) -> list[Level]:
    """Return the best plans at the price of one where a limit is lowered step by step.

    The first is that plan itself, under the limits as they stand.
    """
    found, start = [level(system, best, _whole(system, limited))], best
    for most in _steps(system, limited):
        limits = _with(system.limits, limited, most)
        search = Search(system, limits, seed, thorough=False)
        start = search.run(best.offer, [within(system, start, limits)]).decision
        found.append(level(system, start, most))
    return found


def _whole(system: System, limited: Limited) -> float:
    """Return the limit as it stands, or all that there is."""
    limits = system.limits
    match limited:
        case "signed_mw":
            return min(limits.mw, sum(c.mw for c in system.candidates.values()))
        case "lines":
            return min(limits.works, float(len(system.works)))
        case "line_musd":
            return min(limits.musd, sum(w.musd or 0.0 for w in system.works.values()))


def _steps(system: System, limited: Limited) -> Iterable[float]:
    """Return the lower limits, from the highest down to what cannot be left out."""
    whole = _whole(system, limited)
    if limited == "lines":
        return np.arange(whole - 1.0, -1.0, -1.0).tolist()
    least = system.mw(system.kept) if limited == "signed_mw" else 0.0
    return np.linspace(whole, least, STEPS + 1)[1:].tolist()


def _with(limits: Limits, limited: Limited, most: float) -> Limits:
    match limited:
        case "signed_mw":
            return replace(limits, mw=most)
        case "lines":
            return replace(limits, works=most)
        case "line_musd":
            return replace(limits, musd=most)


def within(system: System, start: Decision, limits: Limits) -> Decision:
    """Return a plan with the dearest works and the largest projects left out until it fits."""
    works = set(start.works)
    for work in sorted(start.works, key=lambda w: (-(system.works[w[0]].musd or 0.0), w)):
        if len(works) > limits.works or system.musd(works) > limits.musd:
            works.discard(work)
    able = system.useful(frozenset(works)) | system.kept
    current = Decision(start.signed & able, frozenset(works), start.offer)
    for name in sorted(current.signed - system.kept, key=lambda n: (-system.candidates[n].mw, n)):
        if system.mw(current.signed) > limits.mw:
            current = current._replace(signed=current.signed - {name})
    return current
