"""A plan as what each part of it is worth: alone, taken out, and shared out by Shapley."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulator.parts.contract import Decision
from simulator.studies.plan.one_by_one import cheapest
from simulator.studies.plan.search import Search
from simulator.studies.plan.system import System

Array = NDArray[np.float64]


class Worth(NamedTuple):
    """What one adds to the aim: of a chance from 0 to 1, or of the mean aimed at.

    Attributes
    ----------
    name : of a candidate or of a work
    alone : what it adds to nothing, with the works that it needs
    taken_out : what the plan lacks without it
    planned_again : what it lacks without it once the rest is planned again
    shared : its Shapley value: what it adds on average over all orders; the values sum to what the
        plan adds to nothing
    order_error : error of that over orders
    draw_error : error of that over futures
    """

    name: str
    is_work: bool
    alone: float
    taken_out: float
    planned_again: float
    shared: float
    order_error: float
    draw_error: float


def worth(
    system: System, plan: Decision, orders: int, seed: int, *, again: bool = True
) -> list[Worth]:
    """Return what each part of a plan is worth, the largest share first.

    Parameters
    ----------
    again : whether to plan the rest again without each; else that is not a number

    Notes
    -----
    Orders are drawn at random, each with its reverse. A project whose works do not
    stand yet adds nothing when it joins: they then add what it brings. The error over futures
    is that of a mean over draws of what one adds on average over the same orders.
    """
    names = [*sorted(plan.signed), *sorted(name for name, _ in plan.works)]
    begun = dict(plan.works)

    def counted(members: frozenset[str]) -> Array:
        works = frozenset((name, year) for name, year in plan.works if name in members)
        return system.counted(system.total(Decision(plan.signed & members, works, plan.offer)))

    nothing, everything = counted(frozenset()), counted(frozenset(names))
    random = np.random.default_rng(seed)
    draws = nothing.size
    by_draw = np.zeros((len(names), draws))
    pairs = np.zeros((max(orders // 2, 1), len(names)))
    for number in range(len(pairs)):
        order = random.permutation(len(names))
        for sequence in (order, order[::-1]):
            members: frozenset[str] = frozenset()
            before = nothing
            for i in sequence:
                members |= {names[i]}
                after = counted(members)
                added = after - before
                by_draw[i] += added
                pairs[number, i] += added.mean() / 2
                before = after
    by_draw /= 2 * len(pairs)
    found = []
    for i, name in enumerate(names):
        is_work = name in begun
        needed = frozenset() if is_work else _needed(system, plan, name)
        alone = counted(frozenset((name,)) | needed).mean() - nothing.mean()
        out = everything.mean() - counted(frozenset(names) - {name}).mean()
        found.append(
            Worth(
                name,
                is_work,
                float(alone),
                float(out),
                float(everything.mean()) - _planned_again(system, plan, name, is_work=is_work)
                if again
                else math.nan,
                float(by_draw[i].mean()),
                float(pairs[:, i].std(ddof=1) / math.sqrt(len(pairs)))
                if len(pairs) > 1
                else np.nan,
                float(by_draw[i].std(ddof=1) / math.sqrt(draws)),
            )
        )
    return sorted(found, key=lambda w: -w.shared)


def _planned_again(system: System, plan: Decision, name: str, *, is_work: bool) -> float:
    """Return what is reached without one: other projects signed, other works begun in its place.

    In the place of a project the works stay as they are.
    """
    if name in system.kept:
        return math.nan
    search = Search(system, system.limits, thorough=False, without=frozenset((name,)))
    works = frozenset(work for work in plan.works if work[0] != name)
    able = system.useful(works) | system.kept
    rest = Decision((plan.signed & able) - {name}, works, plan.offer)
    found = search.run(plan.offer, [rest]).decision if is_work else search.climb(rest)
    return system.score(found)


def _needed(system: System, plan: Decision, name: str) -> frozenset[str]:
    """Return the works of a plan that a project needs, of several ways one."""
    there = {work for work, _ in plan.works}
    candidate = system.candidates[name]
    ways = tuple(way for way in candidate.ways if way <= there) or (frozenset(),)
    needed = cheapest(system, candidate._replace(ways=ways), frozenset())
    return frozenset(work for work, _ in needed)
