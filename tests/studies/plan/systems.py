"""Small systems made up: packages that land behind limits, in futures drawn at random."""

from dataclasses import replace
from itertools import chain, combinations, product

import numpy as np

from simulator.parts.contract import Candidate, Decision, Work
from simulator.studies.plan.system import Goal, Limits, Package, System


def made_up(
    seed: int,
    candidates: int = 7,
    works: int = 2,
    limits: Limits | None = None,
    share: float = 0.6,
    draws: int = 256,
    least: float | None = None,
) -> System:
    """Return a system of three corridors: what comes is cut at the limit of each.

    Parameters
    ----------
    share : of all capacity, at which the aim stands
    least : chance that two thirds of the aim must have besides
    """
    random = np.random.default_rng(seed)
    mw = random.integers(50, 600, candidates).astype(float)
    where = random.integers(3, size=candidates)
    home = random.integers(3, size=works)
    comes = random.random((candidates, draws)) < random.uniform(0.4, 0.95, (candidates, 1))
    works_come = random.random((works, draws)) < random.uniform(0.6, 0.95, (works, 1))
    limit = np.array([mw[where == k].sum() for k in range(3)])[:, None] * random.uniform(
        0.5, 1.1, (3, draws)
    )
    known = {}
    for i in range(candidates):
        behind = [w for w in range(works) if home[w] == where[i]]
        needs = frozenset({f"w{random.choice(behind)}"} if behind and random.random() < 0.7 else ())
        option = f"group.{'ab'[i]}" if i < 2 and random.random() < 0.5 else None
        known[f"p{i}"] = Candidate(
            f"p{i}",
            "",
            mw[i],
            int(where[i]),
            option,
            int(random.integers(4)),
            2030.0 + i,
            (needs,),
            False,
        )

    def play(package: Package) -> np.ndarray:
        corridor, decision = package
        total = np.zeros(draws)
        begun = {name for name, _ in decision.works}
        for name in decision.signed:
            i = int(name[1:])
            there = comes[i].copy()
            (needs,) = known[name].ways
            for work in needs:
                there &= works_come[int(work[1:])] if work in begun else False
            total += mw[i] * there
        landed = np.minimum(total, limit[corridor])
        return np.stack([landed] * (1 if least is None else 2))

    goals = [Goal("aim", share * mw.sum(), False, None)]
    if least is not None:
        goals.append(Goal("also", share * mw.sum() * 2 / 3, False, least))
    return System(
        candidates=known,
        works={
            f"w{w}": Work(f"w{w}", "", int(home[w]), (2026, 2028), 100.0 * (w + 1), True)
            for w in range(works)
        },
        offers=(1.0,),
        goals=tuple(goals),
        limits=limits or Limits(),
        corridors=(0, 1, 2),
        play=play,
    )


def subsets(names):
    names = sorted(names)
    return chain.from_iterable(combinations(names, k) for k in range(len(names) + 1))


def every_plan(system: System):
    """Yield every plan within the limits, works as early as may be."""
    for works in subsets(system.works):
        begun = frozenset((name, 2026) for name in works)
        for signed in subsets(system.candidates):
            decision = Decision(frozenset(signed), begun, 1.0)
            if system.may(decision, system.limits):
                yield decision


def capped(system: System, share: float, least: float) -> System:
    """Return a system in which at most a share of all may have come before works of 2028 do."""

    def play(package: Package) -> np.ndarray:
        corridor, own = package
        early = frozenset(work for work in own.works if work[1] == 2026)
        return np.stack(
            [system.play(package)[0], system.play((corridor, own._replace(works=early)))[0]]
        )

    most = share * sum(c.mw for c in system.candidates.values())
    cap = Goal("cap", most, True, least, rises=False)
    return replace(system, goals=(*system.goals[:1], cap), play=play, played={})


def paying(system: System, price: float = 0.6) -> System:
    """Return a system of which the mean of what comes is aimed at, less a price for each MW signed.

    And less the cost of works, so that more is not always better.
    """

    def play(package: Package) -> np.ndarray:
        return system.play(package)[:1] - price * system.mw(package[1].signed)

    goal = Goal("money", None, rises=False)
    return replace(system, goals=(goal,), play=play, played={}, costs_count=True)


def with_years(system: System):
    """Yield every plan within the limits, works in each of their years."""
    for decision in every_plan(system):
        names = sorted(name for name, _ in decision.works)
        for years in product(*(system.works[name].years for name in names)):
            yield decision._replace(works=frozenset(zip(names, years, strict=True)))
