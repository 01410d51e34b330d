"""Plans made one project at a time, by a rule: what a plan made together is held against."""

from __future__ import annotations

from collections.abc import Callable

from simulator.parts.contract import Candidate, Decision
from simulator.studies.plan.system import System

Saves = Callable[[Candidate, frozenset[tuple[str, int]]], float]


def one_by_one(system: System, rule: str, offer: float, saves: Saves) -> list[Decision]:
    """Sign in the order of a rule what saves money by itself and still fits the limits.

    Returns the plan after each signature, the last of them the rule's own. Each
    is judged alone, with the cheapest works that it needs at their full cost.

    Parameters
    ----------
    rule : first_come: the nearest to a contract first, then by stated date; saving_a_mw, saving,
        landed: by what each would save for each MW, save, or add to the aim's quantity, alone
    saves : what one saves alone, with its works, MUSD
    """
    nothing = Decision(frozenset(), frozenset(), offer)

    def merit(c: Candidate) -> tuple[float, ...]:
        works = cheapest(system, c, nothing.works)
        if rule == "first_come":
            return float(c.rank), c.date
        if rule == "landed":
            added = nothing._replace(signed=frozenset((c.name,)), works=works)
            bare = system.package(c.corridor, nothing)[0]
            return (-float((system.package(c.corridor, added)[0] - bare).mean()),)
        saved = saves(c, works) - system.musd(works)
        return (-saved / c.mw if rule == "saving_a_mw" and c.mw else -saved,)

    ordered = sorted(system.candidates.values(), key=lambda c: (not c.is_kept, *merit(c), c.name))
    steps = [nothing]
    for c in ordered:
        decision = steps[-1]
        alone = cheapest(system, c, frozenset())
        if not c.is_kept and saves(c, alone) - system.musd(alone) <= 0:
            continue
        more = Decision(
            decision.signed | {c.name}, decision.works | cheapest(system, c, decision.works), offer
        )
        if system.may(more, system.limits):
            steps.append(more)
    return steps


def cheapest(
    system: System, candidate: Candidate, begun: frozenset[tuple[str, int]]
) -> frozenset[tuple[str, int]]:
    """Return the works that a candidate still needs, the cheapest of its ways."""
    there = {name for name, _ in begun}
    ways = [
        frozenset((name, system.works[name].years[0]) for name in way - there)
        for way in candidate.ways
    ]
    return min(ways, key=lambda way: (len(way) > 0, system.musd(way), len(way), sorted(way)))
