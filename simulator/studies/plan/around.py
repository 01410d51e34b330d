"""The best plan as those around it: thriftier, as good, as different as can be.

Of plans that reach the same one is chosen by what it costs; plans that are nearly as good
show what stands in all of them and what is taste.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from simulator.parts.contract import Decision
from simulator.studies.plan.search import ENOUGH, Search
from simulator.studies.plan.system import Limits, System


def thrifty(system: System, best: Decision, limits: Limits) -> Decision:
    """Return the plan with less signed and begun that loses nothing by it.

    Notes
    -----
    Works are left out first, then projects from the largest down, then works are put off to
    the latest year that will do.
    """
    search = Search(system, limits)
    least = search.score(best)

    def try_(changed: Decision) -> bool:
        return search.score(changed) >= least - ENOUGH

    current = best
    for work in sorted(current.works, key=lambda w: -(system.works[w[0]].musd or 0.0)):
        fewer = current.works - {work}
        able = system.useful(fewer)
        changed = Decision((current.signed & able) | system.kept, fewer, current.offer)
        current = changed if try_(changed) else current
    for name in sorted(current.signed - system.kept, key=lambda n: (-system.candidates[n].mw, n)):
        changed = current._replace(signed=current.signed - {name})
        current = changed if try_(changed) else current
    for name, begun in sorted(current.works):
        for later in sorted(system.works[name].years, reverse=True):
            if later <= begun:
                break
            changed = current._replace(works=current.works - {(name, begun)} | {(name, later)})
            if try_(changed):
                current = changed
                break
    return current


def near(
    system: System, best: Decision, limits: Limits, within: float, steps: int, seed: int
) -> list[Decision]:
    """Return plans met on a random walk among those nearly as good as the best.

    Parameters
    ----------
    within : how far below the best they may be
    """
    random, search = np.random.default_rng(seed), Search(system, limits)
    least, met_ = search.score(best) - within, {best: None}
    names, current = [*sorted(system.candidates), *sorted(system.works)], best
    for _ in range(steps):
        size = 1 + int(random.integers(2))
        chosen = random.choice(len(names), min(size, len(names)), replace=False)
        moved = _changed(system, current, {names[i] for i in chosen})
        if moved is None or not system.may(moved, limits):
            continue
        if search.score(moved) >= least - ENOUGH:
            current = moved
            met_[current] = None
    return list(met_)


def _changed(system: System, current: Decision, names: set[str]) -> Decision | None:
    """Return a plan with what is named added, or left out where it is in; none if that is idle.

    Without a work, those go too that cannot land without it; who is kept stays.
    """
    works = current.works
    for name in names & system.works.keys():
        begun = {work for work in works if work[0] == name}
        works = works - begun if begun else works | {(name, system.works[name].years[0])}
    able, more = system.useful(works), names & system.candidates.keys()
    signed = (current.signed ^ more) & (able | system.kept)
    idle = bool(more & system.kept or more - able - current.signed)
    return None if idle else Decision(signed | system.kept, works, current.offer)


def apart(system: System, plans: Iterable[Decision], best: Decision, count: int) -> list[Decision]:
    """Return plans that differ most, in MW signed, from the best and from each other."""
    left, chosen = [p for p in plans if p != best], [best]
    while left and len(chosen) <= count:
        distance = [min(system.mw(p.signed ^ c.signed) for c in chosen) for p in left]
        at = int(np.argmax(distance))
        if distance[at] <= 0:
            break
        chosen.append(left.pop(at))
    return chosen[1:]
